#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# build.sh VERSION FOLDER PLATFORM=LIBRARY...: FOLDER/cavel-VERSION.jar with the library of each platform, where JNA looks
# for it (linux-x86-64, linux-aarch64, win32-x86-64, ...). Needs a JDK and JNA; JNA_JAR says where that is.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
version=$1
folder=$2
shift 2
jna=${JNA_JAR:-/usr/share/java/jna.jar}
rm -rf "$folder/classes" "$folder/content"
mkdir -p "$folder/classes" "$folder/content/META-INF"
find "$here/src/main/java" -name '*.java' -print0 |
  xargs -0 javac --release 8 -encoding UTF-8 -Xlint:all,-options -Werror -cp "$jna" -d "$folder/classes"
cp "$here/../../LICENSE" "$here/../THIRD-PARTY-NOTICES" "$folder/content/META-INF/"
for native in "$@"; do
  platform=${native%%=*}
  case $platform in
    win32-*) name=cavel.dll ;;
    darwin-*) name=libcavel.dylib ;;
    *) name=libcavel.so ;;
  esac
  mkdir -p "$folder/content/$platform"
  cp -L "${native#*=}" "$folder/content/$platform/$name"
done
printf 'Automatic-Module-Name: cavel\nImplementation-Title: cavel\nImplementation-Version: %s\n' "$version" >"$folder/manifest"
jar --create --date=2022-05-26T00:00:00Z --file "$folder/cavel-$version.jar" --manifest "$folder/manifest" \
  -C "$folder/classes" cavel -C "$folder/content" .
echo "$folder/cavel-$version.jar"
