#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# packages.sh WORK [BUILD]: the .deb files, unpacked into a clean tree and used from there, by CMake and by pkg-config.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)
build=${2:-$root/build/dev}
rm -rf "${work:?}"/*
(cd "$build" && cpack -G DEB -B "$work/deb" >"$work/cpack.log") || { cat "$work/cpack.log"; exit 1; }
tree=$work/tree
for package in "$work"/deb/*.deb; do
  dpkg-deb --info "$package" | grep -E '^ (Package|Version|Depends):'
  dpkg-deb --extract "$package" "$tree"
done
for package in libcavel1 libcavel-dev cavel; do
  tail -n +3 "$tree/usr/share/doc/$package/copyright" | cmp - "$root/capi/THIRD-PARTY-NOTICES"
  cmp "$tree/usr/share/doc/$package/LICENSE" "$root/LICENSE"
done
lib=$(dirname "$(find "$tree/usr/lib" -name cavel.pc -printf '%h\n')")

# The program draws and verifies the sample event.
export LD_LIBRARY_PATH=$lib
sh "$root/docs/samples/demo.sh" "$tree/usr/bin/cavel" "$work/event" >"$work/demo.log" || { cat "$work/demo.log"; exit 1; }

# Development package: find_package, and a C program by pkg-config that links only the installed library.
cmake -S "$root/tests/consume/find_package" -B "$work/consumer" -G Ninja -D CMAKE_PREFIX_PATH="$tree/usr" -D CAVEL_SOURCE="$root" >/dev/null
cmake --build "$work/consumer" >/dev/null
for program in consumer_headers consumer_files consumer_kernels; do
  "$work/consumer/$program"
done
"$work/consumer/consumer_c" "$root/docs/samples" | tail -n 1
export PKG_CONFIG_PATH=$lib/pkgconfig
# shellcheck disable=SC2046
cc -std=c99 "$root/capi/c/draw_plan.c" -o "$work/draw_plan" $(pkg-config --cflags --libs cavel-c)
"$work/draw_plan" "$root/docs/samples" | tail -n 1
echo "packages: built, unpacked and used"
