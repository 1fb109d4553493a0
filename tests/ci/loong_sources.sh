#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# loong_sources.sh FOLDER: packages that Debian 12 lacks for loongarch64, from Debian 13 on the same mirror, unpacked, not installed:
# FOLDER/sysroot with the C and C++ libraries (the new-world ABI), FOLDER/qemu-loongarch64 (that of Debian 12 does not support LSX).
set -euo pipefail
[ ! -f "$1/complete" ] || exit 0
rm -rf "$1"
mkdir -p "$1/apt/lists/partial" "$1/apt/cache" "$1/packages" "$1/sysroot"
cd "$1"
folder=$PWD
# shellcheck disable=SC2016
apt-get indextargets --format 'deb $(REPO_URI) trixie $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' \
  'Codename: bookworm' 'Component: main' | LC_ALL=C sort -u >apt/sources.list
[ "$(wc -l <apt/sources.list)" -eq 1 ] || { echo "one source of Debian 12 is needed" >&2; exit 1; }
: >apt/status
get() {
  apt-get -qq -o Dir::Etc::sourcelist="$folder/apt/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$folder/apt/lists" \
    -o Dir::State::status="$folder/apt/status" -o Dir::Cache="$folder/apt/cache" -o APT::Sandbox::User=root \
    -o Acquire::Languages=none "$@"
}
get update
cd packages
get download qemu-user libc6-loong64-cross libc6-dev-loong64-cross linux-libc-dev-loong64-cross libgcc-s1-loong64-cross \
  libgcc-14-dev-loong64-cross libstdc++6-loong64-cross libstdc++-14-dev-loong64-cross
for package in *.deb; do
  case $package in
    qemu-user_*) dpkg-deb --fsys-tarfile "$package" | tar -x -C .. --strip-components=3 ./usr/bin/qemu-loongarch64 ;;
    *) dpkg-deb --extract "$package" ../sysroot ;;
  esac
done
cd ..
for file in qemu-loongarch64 sysroot/usr/loongarch64-linux-gnu/{include/stdio.h,include/linux/errno.h,include/c++/14/vector} \
  sysroot/usr/loongarch64-linux-gnu/lib/{libc.so.6,libstdc++.so.6,libgcc_s.so.1,ld-linux-loongarch-lp64d.so.1} \
  sysroot/usr/lib/gcc-cross/loongarch64-linux-gnu/14/{crtbeginS.o,libgcc.a,libstdc++.so}; do
  [ -e "$file" ] || { echo "$file was not in the packages" >&2; exit 1; }
done
rm -rf apt packages
: >complete
