#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Java as vendors use it: the tests by JUnit and Maven's own plugins; a Maven repository of jar, sources and documentation, made twice with
# the same bytes; and a project that depends on it, whose program runs on a JDK alone.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends openjdk-17-jdk-headless libjna-java maven python3 >/dev/null
cmake --preset dev >/dev/null
cmake --build --preset dev --target cavel_c
library=$PWD/build/dev/capi/libcavel.so out=$PWD/build/all/maven
machine=$(uname -m)
platform=linux-${machine/x86_64/x86-64}
rm -rf "$out"
mkdir -p "$out/natives/$platform" "$out/app"
cp -L "$library" "$out/natives/$platform/libcavel.so"

python3 capi/tests/flat_vectors.py "$out/vectors.txt" --all --needed
python3 capi/tests/flat_matchings.py "$out/matchings.txt"
mvn -q -B -f capi/java/pom.xml -P junit -Dcavel.natives="$out/natives" -Dcavel.vectors="$out/vectors.txt" \
  -Dcavel.matchings="$out/matchings.txt" test
rm -rf capi/java/target

for folder in once twice; do bash capi/java/repository.sh 1.0.0 "$out/$folder" "$platform=$library"; done
diff -r "$out"/{once,twice}/repository
cat >"$out/app/pom.xml" <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>app</groupId>
  <artifactId>app</artifactId>
  <version>1</version>
  <repositories>
    <repository>
      <id>cavel</id>
      <url>file://$out/once/repository</url>
    </repository>
  </repositories>
  <dependencies>
    <dependency>
      <groupId>alt.cavel</groupId>
      <artifactId>cavel</artifactId>
      <version>1.0.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -f "$out/app/pom.xml" dependency:copy-dependencies -DoutputDirectory="$out/app/lib"
java=$(realpath "$(command -v java)")
# (Without /proc java does not find its own libraries.)
settings=() # which Debian keeps in a folder of their own
for folder in /etc/java-*; do [ ! -d "$folder" ] || settings+=("$folder"); done
bash tests/ci/bare_root.sh "$out/bare" "${java%/bin/java}" "${settings[@]}"
cp -r "$out/app" "$out/bare/tmp/app"
python3 capi/tests/first_program.py java "$out/bare/tmp/app/First.java" env -i HOME=/tmp PATH=/usr/bin:/usr/sbin \
  LD_LIBRARY_PATH="${java%/bin/java}/lib" chroot "$out/bare" \
  "$java" -cp 'tmp/app/lib/*' tmp/app/First.java
