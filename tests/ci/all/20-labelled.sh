#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The tests with the label `all`, which need more packages than the core.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends cmake ninja-build g++ libboost1.81-dev libboost-program-options1.81-dev \
  libboost-random1.81-dev libmsgsl-dev libminizip-dev libexpat1-dev libxlsxwriter-dev libgtest-dev python3 python3-venv doxygen dpkg-dev binutils pkg-config postgresql \
  coreutils perl openjdk-17-jdk-headless libjna-java libh2-java libicu72 maven libmaven-compiler-plugin-java \
  libmaven-jar-plugin-java libmaven-resources-plugin-java libsurefire-java mono-mcs mono-runtime >/dev/null
python3 -m venv build/all/python
build/all/python/bin/pip install --quiet --disable-pip-version-check -r tests/ci/requirements.txt
export PATH="$PWD/build/all/python/bin:$PATH"
cmake --preset dev -D Python3_EXECUTABLE="$PWD/build/all/python/bin/python3"
cmake --build --preset dev
ctest --preset all
