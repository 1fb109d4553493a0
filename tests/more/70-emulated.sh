#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Other processors, under QEMU's user emulation: aarch64, and s390x, whose bytes stand the other way round. The vectors
# through the C++ and the C library, and the sample event, file by file the one that this machine makes.
set -euo pipefail
cd "$(dirname "$0")/../.."
apt-get install -y -qq --no-install-recommends cmake ninja-build g++ libboost1.81-dev libboost-program-options1.81-dev \
  libboost-random1.81-dev libmsgsl-dev libgtest-dev googletest python3 g++-aarch64-linux-gnu g++-s390x-linux-gnu qemu-user >/dev/null
bash tests/boost_sources.sh build/boost
cmake --preset dev >/dev/null
cmake --build --preset dev --target cavel_program
for processor in aarch64 s390x; do
  cmake --preset $processor
  cmake --build --preset $processor
  ctest --preset $processor
  bash tests/same_event.sh build/$processor/event build/dev/src/cavel \
    qemu-$processor -L /usr/$processor-linux-gnu "$PWD/build/$processor/src/cavel"
done
# The SHA-2 instructions of ARMv8, which this emulator has.
cmake --build build/aarch64 --target test_kernels
ctest --test-dir build/aarch64 --output-on-failure --no-tests=error -R '^kernels$'
