#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The targets of tests/ci/all/45-fuzz.sh, a minute each.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends clang-14 clang libclang-rt-14-dev >/dev/null
cmake --preset fuzz -D CAVEL_FUZZ_SECONDS=60
cmake --build --preset fuzz
ctest --preset fuzz
