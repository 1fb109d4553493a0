#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The report pages of status and simulate in a headless browser: at the width of a phone, on a screen, and printed.
set -euo pipefail
cd "$(dirname "$0")/../../.."
browser=$(command -v chromium || true)
if [ -z "$browser" ] || ! command -v pdftotext >/dev/null || ! fc-list :lang=zh | grep -q .; then
  apt-get install -y -qq --no-install-recommends chromium poppler-utils fontconfig fonts-noto-cjk >/dev/null
  browser=$(command -v chromium)
fi
python3 tests/program/report_pages.py build/dev/src/cavel . "$browser"
