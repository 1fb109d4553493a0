#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every reader of outside bytes in C++ under libFuzzer with sanitizers, ten seconds each; what is found stays in build/fuzz. With the
# functions of the C library, and longer: tests/more/45-fuzz_whole.sh.
set -euo pipefail
cd "$(dirname "$0")/../.."
apt-get install -y -qq --no-install-recommends clang-14 clang libclang-rt-14-dev >/dev/null
cmake --workflow --preset fuzz_part
