#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# `pip install` of the source archive, where the library is built from its sources alone: some minutes of compiling.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends cmake make g++ libboost1.81-dev libmsgsl-dev python3 python3-venv >/dev/null
rm -rf build/all/sdist
python3 -m venv build/all/sdist
(cd capi/python && python3 -c "import build_package; build_package.build_sdist('../../build/all/sdist')")
build/all/sdist/bin/pip install --quiet --disable-pip-version-check --no-index build/all/sdist/*.tar.gz
cd build/all/sdist
bin/python3 ../../../capi/tests/first_program.py python first.py bin/python3 first.py
