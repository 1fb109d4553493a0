#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The C library: many threads on shared handles under ThreadSanitizer, the kept binary interface, the headers with clang.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends cmake ninja-build g++ clang-14 libboost1.81-dev libmsgsl-dev libgtest-dev python3 \
  libboost-program-options1.81-dev libboost-random1.81-dev abigail-tools >/dev/null
cmake -S . -B build/tsan -G Ninja -D CMAKE_BUILD_TYPE=Debug -D CAVEL_BUILD_PROGRAM=OFF \
  -D CMAKE_C_FLAGS="-O1 -g -fsanitize=thread" -D CMAKE_CXX_FLAGS="-O1 -g -fsanitize=thread"
cmake --build build/tsan --target capi_threads
ctest --test-dir build/tsan -R '^capi_threads$' --no-tests=error --output-on-failure
python3 capi/tests/abi.py build/tsan/abi capi/include build/tsan/capi/include
python3 capi/tests/header.py clang-14 clang++-14 capi/include build/tsan/capi/include
