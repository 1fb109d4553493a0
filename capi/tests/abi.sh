#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# abi.sh LIBRARY [--write]: the functions of the C library and the types that they take are those of abi.xml (libabigail). Any
# difference fails, an added function too: what is meant is written down with --write. The library is to have been built with
# -g. No headers are named: abidiff would then take a change of size_t to uint32_t for none.
set -euo pipefail
kept=$(dirname "$0")/abi.xml
if [ "${2:-}" = --write ]; then
  abidw --exported-interfaces-only --no-comp-dir-path --no-corpus-path --no-show-locs --no-architecture "$1" >"$kept"
else
  abidiff "$kept" "$1"
  echo "the binary interface is the kept one"
fi
