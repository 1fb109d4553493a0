#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# same_event.sh WORK PROGRAM COMMAND…: the sample event by PROGRAM, which runs on this machine, and by a program of another
# platform, which COMMAND… starts. Every file of the event and of the notice is the same, and so is all output.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)
program=$(realpath "$2")
shift 2
# Names of folders and files as in an office in China.
samples='docs/样本 samples'
for here in ours theirs; do
  rm -rf "${work:?}/$here"
  mkdir -p "$work/$here/docs"
  cp -R "$root/docs/samples" "$work/$here/$samples"
done
printf '#!/bin/sh\nexec' >"$work/program.sh"
printf " '%s'" "$@" >>"$work/program.sh"
printf ' "$@"\n' >>"$work/program.sh"
chmod +x "$work/program.sh"
draw() {
  cd "$work/$1"
  sh "$samples/demo.sh" "$2" '抽取/第1场 event' >log.txt 2>&1 || { cat log.txt; exit 1; }
  sed -i "s|$work/$1|WORK|g" log.txt
}
(draw ours "$program")
(draw theirs "$work/program.sh")
diff -r "$work/ours" "$work/theirs"
echo "the same event: $(find "$work/theirs/抽取" -type f | wc -l) files"
