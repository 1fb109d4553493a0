#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A real spreadsheet: LibreOffice opens what cavel writes and saves what cavel reads; the pictures of the clerk's manual can be made.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends cmake ninja-build g++ libboost1.81-dev libboost-program-options1.81-dev \
  libboost-random1.81-dev libmsgsl-dev libminizip-dev libexpat1-dev libxlsxwriter-dev libgtest-dev python3 python3-venv \
  libreoffice-calc poppler-utils chromium fonts-noto-cjk >/dev/null
cmake --preset dev >/dev/null
cmake --build --preset dev --target cavel_program
python3 tests/program/office.py build/dev/src/cavel .
python3 -m venv build/office
build/office/bin/pip install --quiet --disable-pip-version-check pillow==13.0.0
build/office/bin/python docs/guide/clerk/pictures.py build/dev/src/cavel build/office/pictures
for each in docs/guide/clerk/*.png; do
  test -s "build/office/pictures/$(basename "$each")"
  test "$(stat -c %s "$each")" -lt 120000
done
