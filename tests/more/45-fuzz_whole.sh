#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every reader of outside bytes, and every function of the C library that takes them, under libFuzzer with sanitizers, 20 seconds
# each; what is found stays in build/fuzz.
set -euo pipefail
cd "$(dirname "$0")/../.."
apt-get install -y -qq --no-install-recommends clang-14 clang libclang-rt-14-dev >/dev/null
cmake --preset fuzz -D CAVEL_FUZZ_SECONDS=20
cmake --build --preset fuzz
ctest --preset fuzz
