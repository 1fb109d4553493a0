#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Everything on aarch64 under QEMU. Its kernel alone is in tests/ci/all/70-emulated.sh.
set -euo pipefail
cd "$(dirname "$0")/../../.."
bash tests/ci/emulated.sh aarch64
