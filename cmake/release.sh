#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# release.sh OUT PLATFORM=BUILD...: the archives of a release, OUT/cavel-c-VERSION-PLATFORM.tar.gz (.zip for windows-…), each from a folder
# in which cavel_c (and on Linux cavel_c_static) was built: headers, shared and static library, CMake and pkg-config files, licence,
# example; and OUT/SHA256SUMS of all. The same builds give the same bytes.
#   release.sh out linux-x64=build/release windows-x64=build/windows
# Configure with -D CMAKE_INSTALL_LIBDIR=lib, as Debian's folders of processors are not usual elsewhere.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
shift
when=2022-05-26T00:00:00Z # of the files inside
SOURCE_DATE_EPOCH=$(date -d "$when" +%s) # which strip writes into a DLL
export SOURCE_DATE_EPOCH

cached() { sed -n "s/^$2:[A-Z]*=//p" "$1/CMakeCache.txt"; }

for one in "$@"; do
  platform=${one%%=*}
  build=${one#*=}
  name=cavel-c-$(cached "$build" CMAKE_PROJECT_VERSION)-$platform
  tree=$out/$name
  rm -rf "$tree" "$tree".*
  for part in library c_dev; do cmake --install "$build" --component "$part" --prefix "$tree" --strip >/dev/null; done
  rm -rf "$tree/share/doc"
  cp "$here/../LICENSE" "$here/../capi/THIRD-PARTY-NOTICES" "$tree/"
  cp -r "$here/../capi/examples" "$tree/"
  find "$tree" -name libcavel.a -exec "$(cached "$build" CMAKE_STRIP)" --strip-debug --enable-deterministic-archives {} +
  rmdir --ignore-fail-on-non-empty "$tree/share" 2>/dev/null || true
  case $platform in
    windows-*)
      (cd "$out" && python3 - "$name" <<'PYTHON') ;;
import pathlib, sys, zipfile
name = sys.argv[1]
with zipfile.ZipFile(name + ".zip", "w", zipfile.ZIP_DEFLATED) as archive:
    for path in sorted(path for path in pathlib.Path(name).rglob("*") if path.is_file()):
        entry = zipfile.ZipInfo(path.as_posix(), (2022, 5, 26, 0, 0, 0))
        entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
        archive.writestr(entry, path.read_bytes())
PYTHON
    *)
      tar -C "$out" --sort=name --mtime="$when" --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -cf - "$name" |
        gzip -n >"$tree.tar.gz"
      ;;
  esac
  rm -rf "$tree"
done
(cd "$out" && find . -maxdepth 1 -name 'cavel-c-*' -printf '%f\0' | LC_ALL=C sort -z | xargs -0 sha256sum -- >SHA256SUMS)
cat "$out/SHA256SUMS"
