#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The two lines under "Demo" in README.md, word for word: the program built alone, in few large pieces, and a whole draw.
set -euo pipefail
cd "$(dirname "$0")/../../.."
mapfile -t lines < <(awk '/^演示 Demo:/ {found = 1} found && /^```sh$/ {inside = 1; next} inside && /^```$/ {exit} inside' README.md)
[ "${#lines[@]}" -eq 2 ] || { echo "README.md has no two lines under Demo" >&2; exit 1; }
for line in "${lines[@]}"; do bash -euc "$line"; done
