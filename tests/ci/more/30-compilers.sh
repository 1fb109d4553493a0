#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A fresh clone builds, without a flag, with every other compiler of Debian 12 that README promises: program and C library, and the
# program draws the sample. g++ 12 and clang 14 build everything in each run.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends cmake ninja-build g++ g++-11 clang-16 clang-19 libboost1.81-dev \
  libboost-program-options1.81-dev libboost-random1.81-dev libmsgsl-dev libminizip-dev libexpat1-dev libxlsxwriter-dev >/dev/null
for compiler in g++-11:gcc-11 clang++-16:clang-16 clang++-19:clang-19; do
  folder=build/compilers/${compiler%%:*}
  cmake -S . -B "$folder" -G Ninja -D CMAKE_BUILD_TYPE=Release -D CMAKE_CXX_COMPILER="${compiler%%:*}" \
    -D CMAKE_C_COMPILER="${compiler##*:}" -D CAVEL_BUILD_TESTS=OFF >/dev/null
  cmake --build "$folder"
  sh docs/samples/demo.sh "$folder/src/cavel" "$folder/event" | tail -1
done
