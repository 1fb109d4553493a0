#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Everything on loongarch64, the new-world ABI, under QEMU.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends clang-19 lld-19 >/dev/null
bash tests/ci/loong_sources.sh build/loong
bash tests/ci/emulated.sh loongarch64 "$PWD/build/loong/qemu-loongarch64" -L "$PWD/build/loong/sysroot/usr/loongarch64-linux-gnu"
loong=$PWD/build/loong
bash tests/ci/release.sh build/loongarch64/release linux-loongarch64 build/loongarch64 \
  "clang-19 --target=loongarch64-linux-gnu --sysroot=$loong/sysroot --gcc-install-dir=$loong/sysroot/usr/lib/gcc-cross/loongarch64-linux-gnu/14 -fuse-ld=lld-19" \
  "$loong/qemu-loongarch64" -L "$loong/sysroot/usr/loongarch64-linux-gnu"
