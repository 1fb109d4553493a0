#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# build.sh FOLDER INCLUDE PLATFORM=LIBRARY...: FOLDER/cavel-VERSION.tgz for `npm install`, which carries addon and library for each
# platform (linux-x64, linux-arm64, win32-x64); INCLUDE has cavel_version.h and cavel_faults.h. Needs npm, Node's headers (NODE_INCLUDE)
# and the C compiler of each platform, by the names of Debian's packages. Other platforms build the addon when they install it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
include=$2
shift 2
headers=${NODE_INCLUDE:-$(node -p "require('path').resolve(process.execPath, '../../include/node')")}
package=$folder/package/capi/node
rm -rf "$folder/package"
mkdir -p "$package"
cp "$here/../../LICENSE" "$folder/package/"
cp "$here/../THIRD-PARTY-NOTICES" "$folder/package/capi/"
cp -r "$here"/{README.md,binding.gyp,examples,faults.d.ts,index.d.ts,install.js,lib,package.json,src} "$package/"

for native in "$@"; do
  platform=${native%%=*}
  library=${native#*=}
  to=$package/prebuilds/$platform
  mkdir -p "$to"
  flags=(-std=c11 -O2 -shared -Wall -Wextra -isystem "$headers" "-I$here/../include" "-I$include" "$here"/src/*.c -o "$to/cavel.node" -s)
  case $platform in
    linux-*)
      case $platform in
        linux-x64) compiler=x86_64-linux-gnu-gcc ;;
        linux-arm64) compiler=aarch64-linux-gnu-gcc ;;
        *) echo "no compiler is known for $platform" >&2 && exit 2 ;;
      esac
      cp -L "$library" "$to/libcavel.so.1"
      # The library beside the addon before another one of the system's.
      "$compiler" -fPIC "${flags[@]}" "$to/libcavel.so.1" -Wl,-z,lazy -Wl,--disable-new-dtags "-Wl,-rpath,\$ORIGIN"
      ;;
    win32-x64)
      cp -L "$library" "$to/cavel.dll"
      # Node-API is in the program itself: a list of its functions that the sources use stands in for node.lib.
      { echo 'LIBRARY node.exe' && echo EXPORTS && cat "$here"/src/*.c | grep -oE '\bnapi_[a-z0-9_]+ ?\(' | tr -d ' (' | sort -u; } >"$folder/node.def"
      x86_64-w64-mingw32-dlltool -d "$folder/node.def" -l "$folder/libnode.a"
      x86_64-w64-mingw32-gcc "${flags[@]}" "$to/cavel.dll" "$folder/libnode.a" -static-libgcc
      ;;
    *) echo "no compiler is known for $platform" >&2 && exit 2 ;;
  esac
done
cd "$package"
npm pack --silent --pack-destination "$folder"
