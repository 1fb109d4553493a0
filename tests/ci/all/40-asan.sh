#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# AddressSanitizer and UndefinedBehaviorSanitizer: the tests of readers of external bytes, of the C library, of kernels, selection and
# matching. All core tests, with the program: tests/ci/more/40-asan_whole.sh.
set -euo pipefail
cd "$(dirname "$0")/../../.."
cmake --workflow --preset asan_part
