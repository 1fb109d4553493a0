#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# docs/verify.html over the shared vectors and over an event that the program drew and opened.
set -euo pipefail
cd "$(dirname "$0")/../../.."
command -v node >/dev/null || apt-get install -y -qq --no-install-recommends nodejs >/dev/null
sh docs/samples/demo.sh build/dev/src/cavel build/all/verify_page/event >build/all/verify_page.log || { cat build/all/verify_page.log; exit 1; }
node tests/program/verify_page.js . build/all/verify_page/event/public
