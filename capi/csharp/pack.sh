#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# pack.sh VERSION FOLDER PLATFORM=LIBRARY...: FOLDER/Cavel.VERSION.nupkg with the library of each platform by .NET's names (linux-x64,
# linux-arm64, win-x64, ...), as `dotnet pack` lays it out, made with mcs alone. The same input gives the same bytes but for the
# identity that mcs gives the assembly.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
version=$1
folder=$2
shift 2
staged=$folder/staged
rm -rf "$staged"
mkdir -p "$staged/lib/netstandard2.0"
mcs -langversion:7 -warn:4 -warnaserror -target:library -doc:"$staged/lib/netstandard2.0/Cavel.xml" \
  -out:"$staged/lib/netstandard2.0/Cavel.dll" "$here"/src/*.cs
cp "$here/README.md" "$here/../../LICENSE" "$here/../THIRD-PARTY-NOTICES" "$staged/"
for native in "$@"; do
  platform=${native%%=*}
  case $platform in
    win-*) name=cavel.dll ;;
    osx-*) name=libcavel.dylib ;;
    *) name=libcavel.so ;;
  esac
  mkdir -p "$staged/runtimes/$platform/native"
  cp -L "${native#*=}" "$staged/runtimes/$platform/native/$name"
done
python3 - "$here/Cavel.csproj" "$staged" "$version" "$folder/Cavel.$version.nupkg" <<'PYTHON'
import pathlib, sys, zipfile
import xml.etree.ElementTree as xml
project, staged, version, to = xml.parse(sys.argv[1]), pathlib.Path(sys.argv[2]), *sys.argv[3:]
fact = {one.tag: one.text for group in project.iter("PropertyGroup") for one in group}
package = fact["PackageId"]
files = {f"{package}.nuspec": f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>{package}</id>
    <version>{version}</version>
    <authors>{fact["Authors"]}</authors>
    <license type="expression">{fact["PackageLicenseExpression"]}</license>
    <readme>README.md</readme>
    <description>{fact["Description"]}</description>
    <tags>{fact["PackageTags"]}</tags>
    <dependencies>
      <group targetFramework=".NETStandard2.0" />
    </dependencies>
  </metadata>
</package>
""".encode(), "_rels/.rels": f"""<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/{package}.nuspec" Id="nuspec" />
</Relationships>
""".encode()}
paths = sorted(path for path in staged.rglob("*") if path.is_file())
kinds = sorted({path.suffix[1:] for path in paths if path.suffix} | {"nuspec"})
plain = [path.relative_to(staged).as_posix() for path in paths if not path.suffix]
files["[Content_Types].xml"] = ("""<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
""" + "".join(f'  <Default Extension="{kind}" ContentType="application/octet" />\n' for kind in kinds)
    + "".join(f'  <Override PartName="/{name}" ContentType="application/octet" />\n' for name in plain) + "</Types>\n").encode()
files.update({path.relative_to(staged).as_posix(): path.read_bytes() for path in paths})
with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
    for name, content in files.items():
        entry = zipfile.ZipInfo(name, (2022, 5, 26, 0, 0, 0))
        entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
        archive.writestr(entry, content)
print(to)
PYTHON
rm -rf "$staged"
