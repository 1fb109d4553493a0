#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# clang 14: every file, every header alone, and clang-tidy over every header. The newest clang of Debian 12: all headers, together.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends clang-14 clang lld-14 llvm-14 libclang-rt-14-dev clang-tidy-14 \
  clang-19 >/dev/null
cmake --preset clang
cmake --build --preset clang
(cd include && find cavel -name '*.hpp' | LC_ALL=C sort | sed 's/.*/#include <&>/') >build/all/every_header.cpp
clang-tidy-14 --quiet --config-file=.clang-tidy build/all/every_header.cpp -- -std=c++20 -Iinclude
# Its own warning about the library of GCC 12, whose stable_sort uses what C++17 deprecated, is off.
clang++-19 -std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -Wno-deprecated-declarations -Iinclude \
  build/all/every_header.cpp
