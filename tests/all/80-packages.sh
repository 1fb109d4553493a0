#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Packages beside Debian's (those: tests/packages.sh): Conan's with Conan 2 and no network but for getting Conan itself, headers
# alone and all parts (conan/try.sh also tries the static parts alone), and Python's, installed by pip where nothing else is.
set -euo pipefail
cd "$(dirname "$0")/../.."
apt-get install -y -qq --no-install-recommends cmake ninja-build g++ libboost1.81-dev libmsgsl-dev python3 \
  python3-venv >/dev/null
python3 -m venv build/all/conan
build/all/conan/bin/pip install --quiet --disable-pip-version-check conan
PATH="$PWD/build/all/conan/bin:$PATH" bash conan/try.sh build/all/conan/work \
  '-o cavel/*:compiled=False' '-o cavel/*:c_library=True'

# The wheel carries the C library that Conan packed.
rm -rf build/all/wheel
python3 -m venv build/all/wheel
python3 capi/python/build_wheel.py build/all/conan/work/home/p/b/cavel*/p/lib/libcavel.so.1 1.0.0 build/all/wheel/dist
build/all/wheel/bin/pip install --quiet --disable-pip-version-check --no-index build/all/wheel/dist/*.whl
build/all/wheel/bin/python3 capi/python/test_cavel.py --installed
