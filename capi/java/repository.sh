#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# repository.sh VERSION FOLDER PLATFORM=LIBRARY...: FOLDER/repository, a Maven repository with alt.cavel:cavel:VERSION: the jar that
# build.sh makes, those of sources and of documentation, and the pom. The same input gives the same bytes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
version=$1
folder=$2
bash "$here/build.sh" "$@" >/dev/null
to=$folder/repository/alt/cavel/cavel/$version
rm -rf "$to" "$folder/javadoc"
mkdir -p "$to"
javadoc -quiet --release 8 -encoding UTF-8 -docencoding UTF-8 -charset UTF-8 -notimestamp -Xdoclint:all,-missing -Werror \
  -cp "${JNA_JAR:-/usr/share/java/jna.jar}" -d "$folder/javadoc" "$here"/src/main/java/cavel/*.java >/dev/null
archive() { jar --create --no-manifest --date=2022-05-26T00:00:00Z --file "$to/cavel-$version$1.jar" -C "$2" .; }
archive -sources "$here/src/main/java"
archive -javadoc "$folder/javadoc"
cp "$folder/cavel-$version.jar" "$to/"
cp "$here/pom.xml" "$to/cavel-$version.pom"
(cd "$to" && for file in *.jar *.pom; do sha1sum "$file" | cut -d ' ' -f 1 >"$file.sha1"; done)
echo "$folder/repository"
