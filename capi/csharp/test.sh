#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# test.sh VERSION FOLDER LIBRARY PYTHON: builds the assembly with mcs and lays it out with the library as the package does; runs
# tests and example on that with mono, and on x86-64 with CoreCLR, from the package (dotnetcore2 of PyPI, which PYTHON has). That the
# project file names what is there is checked too: no SDK of .NET is at hand.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
version=$1
folder=$2
library=$3
python=$4
root=$(cd "$here/../.." && pwd)
machine=$(uname -m)
case $machine in
  x86_64) platform=linux-x64 ;;
  aarch64) platform=linux-arm64 ;;
  *) platform=linux-$machine ;;
esac
natives=$folder/runtimes/$platform/native
rm -rf "$folder"
mkdir -p "$natives"
cp -L "$library" "$natives/libcavel.so"

python3 - "$here/Cavel.csproj" "$folder/runtimes" <<'PYTHON'
import glob, os, sys
import xml.etree.ElementTree as xml
project, natives = sys.argv[1:]
items = [one.get("Include") for one in xml.parse(project).iter() if one.get("Include")]
assert any("THIRD-PARTY-NOTICES" in one for one in items) and any("LICENSE" in one for one in items), items
for one in items:
    path = os.path.join(os.path.dirname(project), one.replace("$(CavelNatives)", natives))
    assert [p for p in glob.glob(path, recursive=True) if os.path.isfile(p)], one + " names no file"
PYTHON

mcs=(mcs -langversion:7 -warn:4 -warnaserror)
"${mcs[@]}" -target:library -doc:"$folder/Cavel.xml" -out:"$folder/Cavel.dll" "$here"/src/*.cs
"${mcs[@]}" -out:"$folder/Tests.exe" -r:"$folder/Cavel.dll" "$here"/test/*.cs
"${mcs[@]}" -out:"$folder/DrawMillion.exe" -r:"$folder/Cavel.dll" "$here"/bench/*.cs
"${mcs[@]}" -out:"$folder/DrawPlan.exe" -r:"$folder/Cavel.dll" "$here"/examples/*.cs
export LD_LIBRARY_PATH=$natives
python3 "$root/capi/tests/flat_vectors.py" "$folder/vectors.txt" --all --needed
python3 "$root/capi/tests/flat_matchings.py" "$folder/matchings.txt"
mono "$folder/Tests.exe" "$root" "$folder/vectors.txt" "$folder/matchings.txt"
# Text does not depend on the platform's code page.
LC_ALL=C mono "$folder/Tests.exe" "$root"
LC_ALL=zh_CN.GBK LANG=zh_CN.GBK mono "$folder/Tests.exe" "$root"
mono "$folder/DrawPlan.exe" "$root/docs/samples" >"$folder/plan.txt"
cat "$folder/plan.txt"
[ "$(tail -n 1 "$folder/plan.txt")" = verified ]

# A library that is too old, another one, and none: refused before anything else is bound, and named.
for other in old other none; do mkdir -p "$folder/$other" && cp "$folder"/Cavel.dll "$folder"/DrawPlan.exe "$folder/$other/"; done
cc -shared -fPIC -o "$folder/old/libcavel.so" "$root/capi/tests/old_library.c"
cc -shared -fPIC -DOTHER -o "$folder/other/libcavel.so" "$root/capi/tests/old_library.c"
refused() { (LD_LIBRARY_PATH=$folder/$1 mono "$folder/$1/DrawPlan.exe" "$root/docs/samples" 2>&1 || true) | grep -F "$2" >/dev/null; }
refused old "libcavel 0.9.0 (interface 0) at $folder/old/libcavel.so, need 1"
refused other "cavel is not libcavel, need interface 1"
refused none "libcavel cannot be loaded: "

# Where libcavel.so.1 stands alone, as Debian's libcavel1 has it: found where it is mapped as README.md says.
mkdir -p "$folder/alone"
cp "$folder"/Cavel.dll "$folder"/DrawPlan.exe "$folder/alone/"
mv "$natives/libcavel.so" "$natives/libcavel.so.1"
grep -o '<configuration>.*</configuration>' "$here/README.md" >"$folder/alone/Cavel.dll.config"
mono "$folder/alone/DrawPlan.exe" "$root/docs/samples" | tail -n 1 | grep -x verified
mv "$natives/libcavel.so.1" "$natives/libcavel.so"

# The first program of docs/guide/embed.md.
python3 "$root/capi/tests/first_program.py" csharp "$folder/First.cs" sh -c \
  "mcs -langversion:7 -warn:4 -warnaserror -out:'$folder/First.exe' -r:'$folder/Cavel.dll' '$folder/First.cs' && mono '$folder/First.exe'"

# On CoreCLR, from the unpacked package: assembly and library are found as an SDK's First.deps.json names them in the package.
[ "$machine" = x86_64 ] || exit 0
dotnet=$("$python" -c "import dotnetcore2, os; print(os.path.dirname(dotnetcore2.__file__))")/bin/dotnet
chmod +x "$dotnet"
bash "$here/pack.sh" "$version" "$folder" "$platform=$library"
unpacked=$folder/packages/cavel/$version
mkdir -p "$folder/core"
python3 -m zipfile -e "$folder/Cavel.$version.nupkg" "$unpacked"
for program in Tests First; do
  cp "$folder/$program.exe" "$folder/core/$program.dll"
  echo '{"runtimeOptions": {"framework": {"name": "Microsoft.NETCore.App", "version": "3.1.0"}}}' >"$folder/core/$program.runtimeconfig.json"
  cat >"$folder/core/$program.deps.json" <<JSON
{"runtimeTarget": {"name": ".NETCoreApp,Version=v3.1"},
 "targets": {".NETCoreApp,Version=v3.1": {
   "$program/1.0.0": {"dependencies": {"Cavel": "$version"}, "runtime": {"$program.dll": {}}},
   "Cavel/$version": {"runtime": {"lib/netstandard2.0/Cavel.dll": {}},
     "runtimeTargets": {"runtimes/$platform/native/libcavel.so": {"rid": "$platform", "assetType": "native"}}}}},
 "libraries": {"$program/1.0.0": {"type": "project", "serviceable": false, "sha512": ""},
   "Cavel/$version": {"type": "package", "serviceable": true, "sha512": "", "path": "cavel/$version"}}}
JSON
done
unset LD_LIBRARY_PATH
# Its cultures come from the system's ICU, whose version it does not know.
CLR_ICU_VERSION_OVERRIDE=$(dpkg-query -W -f '${Version}' 'libicu[0-9]*' | sed 's/-.*//')
export CLR_ICU_VERSION_OVERRIDE
core=("$dotnet" exec --additionalprobingpath "$folder/packages")
python3 "$root/capi/tests/first_program.py" csharp "$folder/First.cs" "${core[@]}" "$folder/core/First.dll"
"${core[@]}" "$folder/core/Tests.dll" "$root" # without the vectors, which take a minute
