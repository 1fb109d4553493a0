#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# packages.sh WORK [BUILD]: the .deb files, unpacked into a clean tree and used from there, by CMake and by pkg-config; and the archive of a
# release.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)
build=${2:-$root/build/dev}
rm -rf "${work:?}"/*
(cd "$build" && cpack -G DEB -B "$work/deb" >"$work/cpack.log") || { cat "$work/cpack.log"; exit 1; }
tree=$work/tree
c_tree=$work/c_tree
for package in "$work"/deb/*.deb; do
  dpkg-deb --info "$package" | grep -E '^ (Package|Version|Depends):'
  dpkg-deb --extract "$package" "$tree"
done
twice=$(for package in "$work"/deb/*.deb; do dpkg-deb --fsys-tarfile "$package" | tar -t | grep -v '/$'; done | sort | uniq -d)
[ -z "$twice" ] || { echo "in two packages: $twice"; exit 1; }
for package in libcavel1 libcavel-c-dev libcavel-dev cavel; do
  tail -n +3 "$tree/usr/share/doc/$package/copyright" | cmp - "$root/capi/THIRD-PARTY-NOTICES"
  cmp "$tree/usr/share/doc/$package/LICENSE" "$root/LICENSE"
done
# Every processor's libraries in a folder of their own; a man page, an example; no address that nobody reads, no invented home.
multiarch=$(cc -print-multiarch)
for file in "lib/$multiarch/libcavel.so.1" "lib/$multiarch/libcavel.a" share/man/man1/cavel.1 share/doc/libcavel-c-dev/examples/draw_plan.c; do
  [ -e "$tree/usr/$file" ] || { echo "no $file in the packages"; exit 1; }
done
for package in "$work"/deb/*.deb; do
  [ "$(dpkg-deb --field "$package" Maintainer)" = "$(sed -n 's/^CAVEL_MAINTAINER:STRING=//p' "$build/CMakeCache.txt")" ]
  [ -z "$(dpkg-deb --field "$package" Homepage)" ]
done
lib=$(dirname "$(find "$tree/usr/lib" -name cavel.pc -printf '%h\n')")

# The program draws and verifies the sample event.
export LD_LIBRARY_PATH=$lib
sh "$root/docs/samples/demo.sh" "$tree/usr/bin/cavel" "$work/event" >"$work/demo.log" || { cat "$work/demo.log"; exit 1; }

# Development in C++, and in C along with it: find_package.
cmake -S "$root/tests/consume/find_package" -B "$work/consumer" -G Ninja -D CMAKE_PREFIX_PATH="$tree/usr" -D CAVEL_SOURCE="$root" >/dev/null
cmake --build "$work/consumer" >/dev/null
for program in consumer_headers consumer_files consumer_kernels; do
  "$work/consumer/$program"
done
drew() { "$@" "$root/docs/samples" | tail -n 1 | grep -x verified; }
drew "$work/consumer/consumer_c"

# Development in C: what needs neither C++ nor Boost nor GSL, by CMake and by pkg-config.
for package in "$work"/deb/libcavel1_*.deb "$work"/deb/libcavel-c-dev_*.deb; do
  dpkg-deb --extract "$package" "$c_tree"
done
[ "$(dpkg-deb --field "$work"/deb/libcavel-c-dev_*.deb Depends)" = "libcavel1 (= $(dpkg-deb --field "$work"/deb/libcavel1_*.deb Version))" ]
dpkg-deb --field "$work"/deb/libcavel-dev_*.deb Depends | grep -q '^libcavel-c-dev (= .*libboost.*libmsgsl-dev, libminizip-dev, libexpat1-dev, libxlsxwriter-dev, zlib1g-dev'
c_lib=${lib/"$tree"/"$c_tree"}
export LD_LIBRARY_PATH=$c_lib PKG_CONFIG_PATH=$c_lib/pkgconfig
consume() { cmake -S "$root/tests/consume/$1" -B "$work/$1" -G Ninja -D CMAKE_PREFIX_PATH="$c_tree/usr" -D CAVEL_SOURCE="$root"; }
consume find_package_c >/dev/null
cmake --build "$work/find_package_c" >/dev/null
drew "$work/find_package_c/consumer_c"
# shellcheck disable=SC2046
cc -std=c99 "$root/capi/examples/draw_plan.c" -o "$work/draw_plan" $(pkg-config --cflags --libs cavel-c)
drew "$work/draw_plan"
if consume find_package >"$work/refused.log" 2>&1; then exit 1; fi # C++ is not found if only the C library is installed
grep -q 'ask for COMPONENTS c' "$work/refused.log"

# The archive of a release.
unset LD_LIBRARY_PATH PKG_CONFIG_PATH
bash "$root/tests/ci/release.sh" "$work/release" "linux-$(uname -m)" "$build" cc
echo "packages: built, unpacked and used"
