#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The CMake of docs/guide/embed.md, where the library is compiled as a part of other sources: some minutes (tests/consume/guide.py).
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends cmake ninja-build g++ libboost1.81-dev libmsgsl-dev python3 >/dev/null
cmake --preset dev >/dev/null
cmake --build --preset dev --target cavel_c cavel_c_static
rm -rf build/all/guide
python3 tests/consume/guide.py build/dev build/all/guide --build
