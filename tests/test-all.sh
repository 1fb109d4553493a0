#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What the core tests leave out, one file of tests/ci/all/ after the other, in the order of their names: another compiler,
# sanitizers, linters, packages, wrappers, emulators. Each installs what it needs from Debian 12 and PyPI; a missing tool
# is a failure, never a skip. Run after the README's test command. Under 60 minutes on two cores.
# test-all.sh [NAME…]: only those, such as `format`. Scripts that run only by name are in tests/ci/more/.
set -euo pipefail
cd "$(dirname "$0")/.."
exec </dev/null
export DEBIAN_FRONTEND=noninteractive
mkdir -p build/all

passed=0
failed=()
apt-get update -qq
for step in tests/ci/all/*.sh; do
  name=$(basename "$step" .sh)
  name=${name#*-}
  if [ $# -gt 0 ] && ! printf '%s\n' "$@" | grep -qx "$name"; then continue; fi
  printf '\n== [%s] %s\n' "$(date +%T)" "$name"
  if bash "$step"; then passed=$((passed + 1)); else failed+=("$name"); fi
done
[ "${#failed[@]}" -eq 0 ] || printf '\nfailed: %s\n' "${failed[*]}"
printf '\n%d passed, %d failed\n' "$passed" "${#failed[@]}"
[ "${#failed[@]}" -eq 0 ] && [ "$passed" -gt 0 ]
