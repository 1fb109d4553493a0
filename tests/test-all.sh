#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What the core tests leave out: another compiler, linters, packages, and every test that needs more than
# the core installs (label `all`). Installs what it needs from Debian 12 and PyPI; a missing tool is a failure, never
# a skip. Run after the README's test command. Under 45 minutes on two cores.
set -euo pipefail
cd "$(dirname "$0")/.."
exec </dev/null
export DEBIAN_FRONTEND=noninteractive
work=build/all
mkdir -p "$work"

step() { printf '\n== [%s] %s\n' "$(date +%T)" "$*"; }

step 'tools from Debian'
apt-get update
apt-get install -y --no-install-recommends cmake ninja-build g++ libboost1.81-dev libboost-program-options1.81-dev \
  libboost-random1.81-dev libmsgsl-dev libgtest-dev libbenchmark-dev python3 python3-venv clang-14 clang lld-14 llvm-14 \
  libclang-rt-14-dev clang-tidy-14 clang-format-14 doxygen dpkg-dev binutils pkg-config postgresql abigail-tools \
  coreutils perl

step 'tools from PyPI'
python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet --disable-pip-version-check -r tests/requirements.txt
export PATH="$PWD/$work/python/bin:$PATH"

step 'tests labelled all, g++'
cmake --preset dev -D Python3_EXECUTABLE="$PWD/$work/python/bin/python3"
cmake --build --preset dev
ctest --preset all

step 'clang: every file and every header, alone'
cmake --preset clang
cmake --build --preset clang

step 'clang-tidy over every header'
(cd include && find cavel -name '*.hpp' | LC_ALL=C sort | sed 's/.*/#include <&>/') > "$work/every_header.cpp"
clang-tidy-14 --quiet --config-file=.clang-tidy "$work/every_header.cpp" -- -std=c++20 -Iinclude

step 'all passed'
