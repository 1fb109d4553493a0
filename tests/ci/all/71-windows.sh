#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Windows, by mingw-w64 and under Wine: the C library, the vectors, the program with paths in Chinese, on a console and
# into files, private files, and the imports of the binaries.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends cmake ninja-build g++ libboost1.81-dev libboost-program-options1.81-dev \
  libboost-random1.81-dev libmsgsl-dev libminizip-dev libexpat1-dev libxlsxwriter-dev libgtest-dev googletest python3 g++-mingw-w64-x86-64-posix wine64 bsdutils >/dev/null
bash tests/ci/boost_sources.sh build/boost
cmake --preset dev >/dev/null
cmake --build --preset dev --target cavel_program
cmake --preset windows
cmake --build --preset windows --target test_windows_console
cmake --build --preset windows

# One server and one set of Windows services for all steps, without our descriptors: a shell would wait for them.
export WINEPREFIX="$PWD/build/windows/prefix" WINEDEBUG=-all
stop() { /usr/lib/wine/wineserver64 -k </dev/null >/dev/null 2>&1 || true; }
trap stop EXIT
mkdir -p "$WINEPREFIX"
(setsid /usr/lib/wine/wineserver64 -p </dev/null >/dev/null 2>&1 &)
setsid /usr/lib/wine/wine64 wineboot --init </dev/null >/dev/null 2>&1
ctest --preset windows

# The program: the same event as on this machine, under Chinese names, with the same output in a file.
program=$PWD/build/windows/src/cavel.exe
bash tests/program/same_event.sh build/windows/event build/dev/src/cavel /usr/lib/wine/wine64 "$program"

# A console, made by `script`, with any code page. Its output is full of escapes, so the results go to a file.
rm -f build/windows/console.json
script -qec "/usr/lib/wine/wine64 $PWD/build/windows/tests/test_windows_console.exe --program=$program \
  --gtest_output=json:build/windows/console.json" /dev/null </dev/null >build/windows/console.txt || { cat build/windows/console.json; exit 1; }
for count in '"tests": 2' '"failures": 0' '"errors": 0'; do grep -qm 1 "$count" build/windows/console.json; done

# Private files are for their owner: Wine maps the access list to the mode of the file, where the owner's group gets the rights
# of the owner. Others have no access to them, and some access to public files.
others() { stat -c %a "$1" | grep -o '.$'; }
secret=build/windows/密封.txt event='build/windows/event/theirs/抽取/第1场 event'
rm -f "$secret"
/usr/lib/wine/wine64 "$program" seal --out "$secret" </dev/null >build/windows/commitment.txt 2>/dev/null
grep -qE '^[0-9a-f]{64}$' "$secret" && grep -qE '^[0-9a-f]{64}$' build/windows/commitment.txt
[ "$(others "$secret")" = 0 ]
[ "$(others "$event/private")" = 0 ]
[ "$(others "$event/public")" != 0 ]
[ "$(others "$event/public/statement.txt")" != 0 ]
if /usr/lib/wine/wine64 "$program" seal --out "$secret" </dev/null >/dev/null 2>&1; then exit 1; fi

# Exports: only the C library's functions. Imports: only Windows.
table() { x86_64-w64-mingw32-objdump -p "$1"; }
table build/windows/capi/cavel.dll | sed -n '/Ordinal\/Name Pointer/,/^$/s/^\t\[ *[0-9]*\] //p' | LC_ALL=C sort |
  diff - capi/tests/symbols.txt
for file in build/windows/capi/cavel.dll "$program"; do
  table "$file" | sed -n 's/^.*DLL Name: //p' | LC_ALL=C sort >build/windows/imports.txt
  grep -qix kernel32.dll build/windows/imports.txt
  if grep -vixE 'advapi32.dll|kernel32.dll|msvcrt.dll' build/windows/imports.txt; then exit 1; fi
done

# Installed, and found by a C program of another project.
[ -f build/windows/capi/cavel.lib ]
for part in library c_dev; do cmake --install build/windows --component "$part" --prefix build/windows/tree >/dev/null; done
cmake -S tests/consume/find_package_c -B build/windows/consumer -G Ninja --toolchain "$PWD/cmake/toolchains/windows.cmake" \
  -D CAVEL_SOURCE="$PWD" -D cavel_DIR="$PWD/build/windows/tree/lib/cmake/cavel" >/dev/null
cmake --build build/windows/consumer
cp build/windows/tree/bin/cavel.dll build/windows/consumer/
/usr/lib/wine/wine64 build/windows/consumer/consumer_c.exe docs/samples | tr -d '\r' | tail -n 1 | grep -x verified

# The archive of a release.
bash tests/ci/release.sh build/windows/release windows-x64 build/windows x86_64-w64-mingw32-gcc /usr/lib/wine/wine64

# The Python wheel is for Windows, with the library under the name expected there.
rm -rf build/windows/wheel
python3 capi/python/build_wheel.py build/windows/capi/cavel.dll 1.0.0 build/windows/wheel | grep -- '-py3-none-win_amd64\.whl$'
python3 -m zipfile -l build/windows/wheel/*.whl | grep '^cavel/cavel\.dll '
