#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Packages that carry the library, each in a root folder with the runtime of its language alone: Python's wheel, installed by pip, and the
# package for .NET, on CoreCLR. (Node: tests/ci/all/62-node.sh. Java: 86-maven.sh. Go and Rust, which need a linker: 63-go.sh, 64-rust.sh.)
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends python3 python3-venv mono-mcs mono-runtime util-linux >/dev/null
cmake --preset dev >/dev/null
cmake --build --preset dev --target cavel_c
library=$PWD/build/dev/capi/libcavel.so out=$PWD/build/all/bare
first=$PWD/capi/tests/first_program.py
rm -rf "$out"
mkdir -p "$out"
bare=(env -i HOME=/tmp PATH=/usr/bin:/usr/sbin LANG=C.UTF-8 chroot)

# Debian's Python, with the wheels of pip that python3-venv has; and the runtime of C++, without which there is no apt either.
runtime=$(ldd "$library" | grep -oE '/[^ ]+/libstdc\+\+\.so\.6')
python=$(realpath /usr/bin/python3)
bash tests/ci/bare_root.sh "$out/python" /usr/bin/python3 "/usr/lib/${python##*/}" /usr/share/python-wheels "$runtime"
python3 capi/python/build_wheel.py "$library" 1.0.0 "$out/dist" >/dev/null
cp "$out"/dist/*.whl "$out/python/tmp/"
"${bare[@]}" "$out/python" sh -c 'cd /tmp && python3 -m venv v && v/bin/pip install --quiet --disable-pip-version-check --no-index *.whl'
python3 "$first" python "$out/python/tmp/first.py" "${bare[@]}" "$out/python" tmp/v/bin/python3 tmp/first.py

# CoreCLR of PyPI's dotnetcore2, for x86-64, which reads /proc; First.deps.json names what is in the package, as an SDK writes it.
[ "$(uname -m)" = x86_64 ] || exit 0
python3 -m venv "$out/venv"
"$out/venv/bin/pip" install --quiet --disable-pip-version-check dotnetcore2==3.1.23
clr=$("$out/venv/bin/python3" -c "import dotnetcore2, os; print(os.path.dirname(dotnetcore2.__file__))")/bin
chmod +x "$clr/dotnet"
bash tests/ci/bare_root.sh "$out/net" "$clr"
bash capi/csharp/pack.sh 1.0.0 "$out" "linux-x64=$library" >/dev/null
app=$out/net/tmp
python3 -m zipfile -e "$out/Cavel.1.0.0.nupkg" "$app/packages/cavel/1.0.0"
cat >"$app/First.runtimeconfig.json" <<JSON
{"runtimeOptions": {"framework": {"name": "Microsoft.NETCore.App", "version": "3.1.0"},
  "configProperties": {"System.Globalization.Invariant": true}}}
JSON
cat >"$app/First.deps.json" <<JSON
{"runtimeTarget": {"name": ".NETCoreApp,Version=v3.1"},
 "targets": {".NETCoreApp,Version=v3.1": {
   "First/1.0.0": {"dependencies": {"Cavel": "1.0.0"}, "runtime": {"First.dll": {}}},
   "Cavel/1.0.0": {"runtime": {"lib/netstandard2.0/Cavel.dll": {}},
     "runtimeTargets": {"runtimes/linux-x64/native/libcavel.so": {"rid": "linux-x64", "assetType": "native"}}}}},
 "libraries": {"First/1.0.0": {"type": "project", "serviceable": false, "sha512": ""},
   "Cavel/1.0.0": {"type": "package", "serviceable": true, "sha512": "", "path": "cavel/1.0.0"}}}
JSON
python3 "$first" csharp "$out/First.cs" sh -c "mcs -langversion:7 -out:'$app/First.dll' \
  -r:'$app/packages/cavel/1.0.0/lib/netstandard2.0/Cavel.dll' '$out/First.cs' && unshare --mount sh -c \"mount -t proc proc '$out/net/proc' && \
  exec ${bare[*]} '$out/net' '$clr/dotnet' exec --additionalprobingpath tmp/packages tmp/First.dll\""
