#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# build.sh FOLDER INCLUDE PLATFORM=ARCHIVE...: FOLDER as a module proxy (GOPROXY=file://FOLDER) that has this module, with headers and
# libcavel.a for each platform (linux_amd64, linux_arm64); INCLUDE has cavel_version.h and cavel_faults.h. Needs the C++ compiler of
# each platform, by the name of Debian's package. The same input gives the same bytes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
include=$2
shift 2
staged=$folder/staged
rm -rf "$staged"
mkdir -p "$staged/include"
cp -rL "$here"/{*.go,go.mod,internal,examples,README.md,LICENSE,THIRD-PARTY-NOTICES} "$staged/"
rm "$staged"/*_test.go
cp "$here"/../include/*.h "$include"/*.h "$staged/include/"
for native in "$@"; do
  platform=${native%%=*}
  case $platform in
    linux_amd64) compiler=x86_64-linux-gnu-g++ ;;
    linux_arm64) compiler=aarch64-linux-gnu-g++ ;;
    *) echo "no archive is made for $platform" >&2 && exit 2 ;;
  esac
  bash "$here/../whole_archive.sh" "${native#*=}" "$staged/native/$platform/libcavel.a" "$compiler"
done
python3 - "$folder" <<'PYTHON'
import pathlib, re, sys, zipfile
folder = pathlib.Path(sys.argv[1])
staged = folder / "staged"
module = re.search(r"^module (\S+)$", (staged / "go.mod").read_text(), re.M)[1]
header = (staged / "include/cavel_version.h").read_text()
version = "v" + re.search(r'#define CAVEL_VERSION "(.+)"', header)[1]
to = folder / module / "@v"
to.mkdir(parents=True, exist_ok=True)
(to / "list").write_text(version + "\n")
(to / f"{version}.info").write_text(f'{{"Version":"{version}","Time":"2022-05-26T00:00:00Z"}}\n')
(to / f"{version}.mod").write_bytes((staged / "go.mod").read_bytes())
with zipfile.ZipFile(to / f"{version}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    for path in sorted(path for path in staged.rglob("*") if path.is_file()):
        entry = zipfile.ZipInfo(f"{module}@{version}/{path.relative_to(staged).as_posix()}", (2022, 5, 26, 0, 0, 0))
        entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
        archive.writestr(entry, path.read_bytes())
print(f"{module}@{version}")
PYTHON
rm -rf "$staged"
