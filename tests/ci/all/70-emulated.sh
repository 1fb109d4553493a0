#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Other processors under QEMU: everything on s390x, which is big-endian; on aarch64 only its kernel, which uses the SHA-2
# instructions of ARMv8 (everything on aarch64: tests/ci/more/72-aarch64.sh).
set -euo pipefail
cd "$(dirname "$0")/../../.."
bash tests/ci/emulated.sh s390x
apt-get install -y -qq --no-install-recommends g++-aarch64-linux-gnu >/dev/null
cmake --preset aarch64
cmake --build build/aarch64 --target test_kernels
CAVEL_TEST_BEST_SHA256='armv8 x2' ctest --test-dir build/aarch64 --output-on-failure --no-tests=error -R '^kernels$'
