#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# release.sh WORK PLATFORM BUILD CC [COMMAND…]: the release archive of a build folder (cmake/release.sh), unpacked, and used by CC alone: the first
# program of docs/guide/embed.md with the shared library, and with the static one where there is one. COMMAND… starts a program of PLATFORM.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
rm -rf "$1"
mkdir -p "$1"
work=$(cd "$1" && pwd)
platform=$2 build=$3 compiler=$4
shift 4
for folder in once twice; do bash "$root/cmake/release.sh" "$work/$folder" "$platform=$build" >/dev/null; done
cmp "$work"/{once,twice}/SHA256SUMS
(cd "$work/once" && sha256sum --quiet -c SHA256SUMS && [ "$(wc -l <SHA256SUMS)" = 1 ])
case $platform in
  windows-*) python3 -m zipfile -e "$work"/once/*.zip "$work" ;;
  *) tar -xzf "$work"/once/*.tar.gz -C "$work" ;;
esac
tree=$(echo "$work"/cavel-c-*)
for file in LICENSE THIRD-PARTY-NOTICES examples/draw_plan.c include/cavel.h include/cavel_version.h; do [ -f "$tree/$file" ]; done

first() { python3 "$root/capi/tests/first_program.py" c "$work/first.c" sh -c "$1"; }
case $platform in
  windows-*)
    cp "$tree/bin/cavel.dll" "$work/"
    first "$compiler -std=c99 -I$tree/include $work/first.c $tree/lib/cavel.lib -o $work/first.exe && cd $work && $* first.exe | tr -d '\\r'"
    ;;
  *)
    PKG_CONFIG_PATH=$(dirname "$(find "$tree" -name cavel-c.pc)")
    export PKG_CONFIG_PATH PKG_CONFIG_LIBDIR=$PKG_CONFIG_PATH
    first "$compiler -std=c99 $work/first.c \$(pkg-config --cflags --libs cavel-c) -Wl,-rpath,$(dirname "$PKG_CONFIG_PATH") -o $work/first && $* $work/first"
    [ ! -e "$PKG_CONFIG_PATH/../libcavel.a" ] ||
      first "$compiler -std=c99 $work/first.c \$(pkg-config --cflags --libs cavel-c-static) -o $work/first && $* $work/first"
    ;;
esac
