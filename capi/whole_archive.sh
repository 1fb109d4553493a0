#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# whole_archive.sh ARCHIVE OUT [COMPILER]: libcavel.a with the runtime of C++ inside, so that a linker for C alone suffices (-lm, and the
# -lgcc_s that gcc adds). Of the names in it a program sees those of the headers. COMPILER (g++) is the one that built ARCHIVE: its
# libstdc++.a goes in, under the exception of its licence that lets programs carry it.
set -euo pipefail
archive=$1
out=$2
compiler=${3:-g++}
runtime=$("$compiler" -print-file-name=libstdc++.a)
objcopy=$("$compiler" -print-prog-name=objcopy)
mkdir -p "$(dirname "$out")"
"$compiler" -r -no-pie -nostdlib -Wl,--force-group-allocation,-z,muldefs -Wl,--whole-archive "$archive" -Wl,--no-whole-archive \
  "$runtime" -o "$out.o"
"$objcopy" --wildcard '--keep-global-symbol=cavel_*' --strip-debug "$out.o"
rm -f "$out"
"$("$compiler" -print-prog-name=ar)" rcsD "$out" "$out.o"
rm "$out.o"
