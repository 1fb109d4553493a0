#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# emulated.sh PROCESSOR: cavel for another processor's Linux, run under QEMU's user emulation. The vectors through the C++ and
# the C library, and the sample event, file by file the one that this machine makes.
set -euo pipefail
cd "$(dirname "$0")/.."
apt-get install -y -qq --no-install-recommends cmake ninja-build g++ libboost1.81-dev libboost-program-options1.81-dev \
  libboost-random1.81-dev libmsgsl-dev libgtest-dev googletest python3 "g++-$1-linux-gnu" qemu-user >/dev/null
bash tests/boost_sources.sh build/boost
cmake --preset dev >/dev/null
cmake --build --preset dev --target cavel_program
cmake --preset "$1"
cmake --build --preset "$1"
ctest --preset "$1"
bash tests/same_event.sh "build/$1/event" build/dev/src/cavel "qemu-$1" -L "/usr/$1-linux-gnu" "$PWD/build/$1/src/cavel"
