#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The core tests once more under AddressSanitizer and UndefinedBehaviorSanitizer.
set -euo pipefail
cd "$(dirname "$0")/../.."
cmake --workflow --preset asan
