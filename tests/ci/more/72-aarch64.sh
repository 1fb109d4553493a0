#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Everything on aarch64 under QEMU. Its kernel alone is in tests/ci/all/70-emulated.sh.
set -euo pipefail
cd "$(dirname "$0")/../../.."
bash tests/ci/emulated.sh aarch64
cmake --build build/aarch64 --target cavel_c_static
bash tests/ci/release.sh build/aarch64/release linux-arm64 build/aarch64 aarch64-linux-gnu-gcc qemu-aarch64 -L /usr/aarch64-linux-gnu
