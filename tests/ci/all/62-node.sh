#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The Node package: its tests on the shared vectors with an addon built by one cc line; its types; the npm tarball of the sources,
# installed without a network, draws the plan; and the one that carries the library, where there is Node alone.
set -euo pipefail
cd "$(dirname "$0")/../../.."
command -v npm >/dev/null || apt-get install -y -qq --no-install-recommends nodejs npm libnode-dev >/dev/null
apt-get install -y -qq --no-install-recommends node-typescript python3 make >/dev/null
root=$(node -p "require('path').resolve(process.execPath, '../..')")
[ -f "$root/include/node/node_api.h" ] || apt-get install -y -qq --no-install-recommends libnode-dev >/dev/null
cmake --preset dev >/dev/null
cmake --build --preset dev --target cavel_c
library=$PWD/build/dev/capi samples=$PWD/docs/samples
out=$PWD/build/all/node
rm -rf "$out"
mkdir -p "$out/include" "$out/program" capi/node/build/Release
cp capi/include/*.h "$library"/include/*.h "$out/include"

cd capi/node
cc -std=c11 -O2 -fPIC -shared -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -isystem "$root/include/node" \
  "-I$out/include" src/*.c "-L$library" -lcavel -Wl,-z,lazy "-Wl,-rpath,$library" -o build/Release/cavel.node
node --expose-gc --test test/*.test.js
tsc --noEmit --strict --lib es2022,dom --target es2022 --module commonjs test/types.ts

npm pack --silent --pack-destination "$out" >/dev/null
cd "$out/program"
for file in LICENSE THIRD-PARTY-NOTICES index.d.ts; do tar -tzf "$out"/cavel-*.tgz "package/$file" >/dev/null; done
CAVEL_INCLUDE=$out/include CAVEL_LIB=$library npm_config_nodedir=$root \
  npm install --offline --no-audit --no-fund --silent "$out"/cavel-*.tgz
said=$(LD_LIBRARY_PATH=$library node node_modules/cavel/examples/draw_plan.js "$samples")
[ "${said##*$'\n'}" = verified ]

# The first program of docs/guide/embed.md.
tests=$OLDPWD/../tests
LD_LIBRARY_PATH=$library python3 "$tests/first_program.py" javascript first.js node first.js

# The package with addon and library, made twice with the same bytes, in a root folder with Node and npm alone.
for folder in once twice; do NODE_INCLUDE=$root/include/node bash "$tests/../node/build.sh" "$out/$folder" "$library/include" "linux-x64=$library/libcavel.so"; done
cmp "$out"/{once,twice}/cavel-1.0.0.tgz
modules=$(realpath "$(command -v npm)")
bash "$tests/../../tests/ci/bare_root.sh" "$out/bare" "$(command -v node)" "$(command -v npm)" "${modules%/npm/bin/*}"
cp "$out/once/cavel-1.0.0.tgz" "$out/bare/tmp/"
bare=(env -i HOME=/tmp PATH=/usr/bin:/usr/sbin chroot "$out/bare")
"${bare[@]}" sh -c 'cd /tmp && npm install --offline --no-audit --no-fund --silent ./cavel-1.0.0.tgz'
python3 "$tests/first_program.py" javascript "$out/bare/tmp/first.js" "${bare[@]}" node tmp/first.js

# A library that is too old, another one, and none: refused before anything is bound, and named.
mkdir -p "$out/old" "$out/other"
cc -shared -fPIC -Wl,-soname,libcavel.so.1 -o "$out/old/libcavel.so.1" "$tests/old_library.c"
cc -shared -fPIC -Wl,-soname,libcavel.so.1 -DOTHER -o "$out/other/libcavel.so.1" "$tests/old_library.c"
refused() { (LD_LIBRARY_PATH=$out/$1 node -e "require('cavel')" 2>&1 || true) | grep -F "$2" >/dev/null; }
refused old "libcavel 0.9.0 (interface 0) at $out/old/libcavel.so.1, need 1"
refused other "$out/other/libcavel.so.1 is not libcavel, need interface 1"
refused none "libcavel cannot be loaded: libcavel.so.1"
