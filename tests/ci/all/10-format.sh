#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every source file is formatted as .clang-format says, except generated tables of data.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends clang-format-14 shellcheck git >/dev/null
git ls-files '*.hpp' '*.cpp' '*.h' '*.c' | grep -v '_data\.hpp$' | xargs clang-format-14 --dry-run -Werror
git ls-files '*.sh' .ci/run | xargs shellcheck
