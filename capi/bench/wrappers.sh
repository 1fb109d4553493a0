#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# wrappers.sh LIBRARY HEADERS...: a draw of 15 % from a million ids through Java, C# and Python, divided by the time of the same call in
# C; medians of 15, of 5 for Python. LIBRARY is libcavel.so of an optimised build, HEADERS the folders of cavel.h and cavel_faults.h.
set -euo pipefail
capi=$(cd "$(dirname "$0")/.." && pwd)
library=$(readlink -f "$1")
shift
jna=${JNA_JAR:-/usr/share/java/jna.jar}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "$library" "$work/libcavel.so"
ln -s "$library" "$work/libcavel.so.1"
export LD_LIBRARY_PATH=$work

cc -O2 -D_POSIX_C_SOURCE=200809L "${@/#/-I}" "$capi/bench/draw.c" "$work/libcavel.so" -o "$work/draw"
find "$capi/java/src/main" "$capi/java/bench" -name '*.java' -print0 |
  xargs -0 javac --release 8 -encoding UTF-8 -Xlint:-options -cp "$jna" -d "$work"
mcs -langversion:7 -optimize -out:"$work/draw.exe" "$capi"/csharp/src/*.cs "$capi"/csharp/bench/*.cs

c=$("$work/draw")
row() {
  awk -v name="$1" -v seconds="$2" -v c="$c" 'BEGIN { printf "%-28s %.4f s %6.2f\n", name, seconds, seconds / c }'
}
row "C, one block" "$c"
read -r block strings < <(java -Djna.boot.library.path="/usr/lib/$(uname -m)-linux-gnu/jni" -cp "$work:$jna" DrawMillion)
row "Java, Ids" "$block"
row "Java, strings" "$strings"
read -r block strings < <(mono "$work/draw.exe")
row "C# on mono, Ids" "$block"
row "C# on mono, strings" "$strings"
read -r encoded strings < <(CAVEL_LIBRARY=$library python3 "$capi/python/bench/draw_million.py")
row "Python, bytes" "$encoded"
row "Python, strings" "$strings"
