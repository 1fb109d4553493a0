#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# test.sh VERSION FOLDER LIBRARY: builds the jar for this platform, then runs tests and example on what is in it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
version=$1
folder=$2
library=$3
jna=${JNA_JAR:-/usr/share/java/jna.jar}
root=$(cd "$here/../.." && pwd)
machine=$(uname -m)
bash "$here/build.sh" "$version" "$folder" "linux-${machine/x86_64/x86-64}=$library"
jar --list --file "$folder/cavel-$version.jar" | grep -v '/$' | sort >"$folder/list"
for needed in "linux-${machine/x86_64/x86-64}/libcavel.so" META-INF/LICENSE META-INF/THIRD-PARTY-NOTICES cavel/Event.class; do
  grep -qx "$needed" "$folder/list" || { echo "$needed is not in the jar"; exit 1; }
done

# pom.xml makes the same jar, by the plugins that Debian packages.
rm -rf "$folder/maven"
mkdir -p "$folder/maven/capi" "$folder/maven/natives"
cp -r "$here" "$folder/maven/capi/java"
cp "$root/LICENSE" "$folder/maven/"
cp "$root/capi/THIRD-PARTY-NOTICES" "$folder/maven/capi/"
cp -r "$folder/content/linux-${machine/x86_64/x86-64}" "$folder/maven/natives/"
mvn -o -q -B -f "$folder/maven/capi/java/pom.xml" -Dmaven.repo.local=/usr/share/maven-repo \
  -Dcavel.natives="$folder/maven/natives" package
jar --list --file "$folder/maven/capi/java/target/cavel-$version.jar" | grep -v '/$' | grep -v '^META-INF/maven/' | sort |
  diff "$folder/list" -

rm -rf "$folder/tests"
mkdir -p "$folder/tests"
find "$here/src/test" "$here/examples" "$here/bench" -name '*.java' ! -name CavelTest.java -print0 | # which is for JUnit
  xargs -0 javac --release 8 -encoding UTF-8 -Xlint:all,-options -Werror -cp "$folder/cavel-$version.jar:$jna" -d "$folder/tests"
# Every class is for Java 8: version 52 of the format.
python3 - "$folder/cavel-$version.jar" <<'PYTHON'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as jar:
    newest = {int.from_bytes(jar.read(name)[6:8], "big") for name in jar.namelist() if name.endswith(".class")}
assert newest == {52}, newest
PYTHON
# run ARGUMENT...: of java, behind what all need.
run() {
  java -Xmx48m -Djna.boot.library.path="/usr/lib/$machine-linux-gnu/jni" \
    -cp "$folder/cavel-$version.jar:$jna:$folder/tests" "$@"
}
python3 "$root/capi/tests/flat_vectors.py" "$folder/vectors.txt" --all --needed
python3 "$root/capi/tests/flat_matchings.py" "$folder/matchings.txt"
run cavel.Main "$root" "$folder/vectors.txt" "$folder/matchings.txt"
# Text does not depend on the platform's code page.
LC_ALL=C run -Dfile.encoding=GBK cavel.Main "$root"
LC_ALL=C run -Dfile.encoding=US-ASCII cavel.Main "$root"
java -Djna.boot.library.path="/usr/lib/$machine-linux-gnu/jni" -cp "$jna:$folder/tests" cavel.Redeployed \
  "$folder/cavel-$version.jar"
# A library that is too old, another one, and none: refused before anything is bound, and named.
cc -shared -fPIC -o "$folder/old.so" "$root/capi/tests/old_library.c"
cc -shared -fPIC -DOTHER -o "$folder/other.so" "$root/capi/tests/old_library.c"
run -Dcavel.library="$folder/old.so" cavel.OtherLibraries "libcavel 0.9.0 (interface 0) at $folder/old.so, need 1"
run -Dcavel.library="$folder/other.so" cavel.OtherLibraries "$folder/other.so is not libcavel, need interface 1"
run -Dcavel.library="$folder/none.so" cavel.OtherLibraries "libcavel cannot be loaded: "
run DrawPlan "$root/docs/samples" >"$folder/plan.txt"
cat "$folder/plan.txt"
[ "$(tail -n 1 "$folder/plan.txt")" = verified ]

# The first program of docs/guide/embed.md.
mkdir -p "$folder/first"
python3 "$root/capi/tests/first_program.py" java "$folder/first/First.java" java \
  -Djna.boot.library.path="/usr/lib/$machine-linux-gnu/jni" -cp "$folder/cavel-$version.jar:$jna" "$folder/first/First.java"

# A million ids from a database's cursor, in 48 MB; the same draw by Python's hashlib.
seed=$(printf statement | sha256sum | cut -c1-64)
java -Xmx48m -Djna.boot.library.path="/usr/lib/$machine-linux-gnu/jni" -cp "$folder/cavel-$version.jar:$jna:$folder/tests:${H2_JAR:-/usr/share/java/h2.jar}" \
  DrawFromDatabase 'jdbc:h2:mem:;LAZY_QUERY_EXECUTION=1' "SELECT 'firm ' || X FROM SYSTEM_RANGE(1, 1000000)" "$seed" targets/metal 5 >"$folder/drawn.txt"
python3 - "$seed" <<'PYTHON' | diff "$folder/drawn.txt" -
import hashlib, heapq, sys
def digest(text): return hashlib.sha256(text.encode()).hexdigest()
lot = digest(sys.argv[1] + "targets/metal")
drawn = heapq.nsmallest(5, ((digest(lot + each), each) for each in (f"firm {i}" for i in range(1, 1_000_001))))
for rank, (ticket, each) in enumerate(drawn, 1): print(rank, ticket, each)
PYTHON
