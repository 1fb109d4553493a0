#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# emulated.sh PROCESSOR [COMMAND…]: cavel for another processor's Linux, run under QEMU's user emulation. The vectors through the
# C++ and the C library, the sample event, equal file by file to the one made on this machine, and the Python wheel of the library.
# COMMAND… starts such a program; without it compiler, libraries and QEMU are those of Debian 12.
set -euo pipefail
cd "$(dirname "$0")/../.."
processor=$1
shift
if [ $# -eq 0 ]; then
  apt-get install -y -qq --no-install-recommends "g++-$processor-linux-gnu" qemu-user >/dev/null
  set -- "qemu-$processor" -L "/usr/$processor-linux-gnu"
fi
apt-get install -y -qq --no-install-recommends cmake ninja-build g++ libboost1.81-dev libboost-program-options1.81-dev \
  libboost-random1.81-dev libmsgsl-dev libminizip-dev libexpat1-dev libxlsxwriter-dev libgtest-dev googletest python3 >/dev/null
bash tests/ci/boost_sources.sh build/boost
cmake --preset dev >/dev/null
cmake --build --preset dev --target cavel_program
cmake --preset "$processor"
cmake --build --preset "$processor"
ctest --preset "$processor"
bash tests/program/same_event.sh "build/$processor/event" build/dev/src/cavel "$@" "$PWD/build/$processor/src/cavel"
rm -rf "build/$processor/wheel"
python3 capi/python/build_wheel.py "build/$processor/capi/libcavel.so.1" 1.0.0 "build/$processor/wheel" | grep "linux[0-9_]*_$processor\.whl$"
