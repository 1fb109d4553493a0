#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every reader of external bytes, and every function of the C library that takes them, under libFuzzer with sanitizers, ten seconds
# each; findings stay in build/fuzz. Longer: tests/ci/more/45-fuzz_longer.sh.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends clang-14 clang libclang-rt-14-dev >/dev/null
cmake --workflow --preset fuzz
