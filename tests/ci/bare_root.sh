#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# bare_root.sh ROOT PROGRAM|FOLDER…: a root folder with these programs and folders of this machine, the shared libraries that they
# load, a shell, env, and nothing else: no compiler, no libcavel. A package is installed there as on a machine that has the language's
# runtime alone: env -i HOME=/tmp PATH=/usr/bin:/usr/sbin chroot ROOT COMMAND…
set -euo pipefail
root=$1
shift
rm -rf "$root"
mkdir -p "$root"/{usr/{bin,lib,lib64,sbin},tmp,dev,etc,proc}
for folder in bin lib lib64 sbin; do ln -s "usr/$folder" "$root/$folder"; done
cp -a /dev/null /dev/zero /dev/urandom "$root/dev/"
echo 'root:x:0:0:root:/tmp:/bin/sh' >"$root/etc/passwd"

for each in /bin/sh /usr/bin/env "$@"; do
  for path in "$each" "$(realpath "$each")"; do
    mkdir -p "$root$(dirname "$path")"
    cp -a "$path" "$root$(dirname "$path")/"
  done
done
# Every library that a program or a module of a folder names, at the path where the loader found it (ldd fails for scripts).
# shellcheck disable=SC2046
{ find "$(realpath /bin/sh)" $(realpath "$@") -type f \( -perm -100 -o -name '*.so*' \) -exec ldd {} + 2>/dev/null || true; } |
  grep -oE '(=> |^\s*)/[^ :]+ \(0x' | grep -oE '/[^ ]+' | sort -u | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  [ -e "$root$library" ] || cp -L "$library" "$root$library"
done
