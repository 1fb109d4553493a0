#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# try.sh WORK [OPTIONS…]: the recipe with Conan 2 and no network, the system's packages standing in for Boost and GSL: headers
# alone, the static parts, the C library and those parts, the C library alone, or what OPTIONS say; each with test_package: README's event in C++,
# and a program for each part.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
CONAN_HOME=$(cd "$1" && pwd)/home
shift
[ $# -gt 0 ] || set -- '-o cavel/*:compiled=False' '-o cavel/*:compiled=True' '-o cavel/*:c_library=True' '-o cavel/*:only_c=True'
export CONAN_HOME
rm -rf "$CONAN_HOME"
conan profile detect >"$CONAN_HOME.log" 2>&1 || { cat "$CONAN_HOME.log"; exit 1; }
conan remote disable '*' >/dev/null
for each in boost ms-gsl; do
  conan create "$here/system/$each" >/dev/null
done
for options in "$@"; do
  echo "conan create $options"
  # shellcheck disable=SC2086
  conan create "$here" --test-folder "$here/test_package" -pr:a "$here/system/profile" $options --build=missing \
    -c "tools.cmake.cmake_layout:test_folder=$CONAN_HOME/test_package"
done
