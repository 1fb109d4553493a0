#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# All core tests again under AddressSanitizer and UndefinedBehaviorSanitizer; tests/ci/all/40-asan.sh runs the part that matters most.
set -euo pipefail
cd "$(dirname "$0")/../../.."
cmake --workflow --preset asan
