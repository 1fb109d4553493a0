#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The Rust crate, without a network: its tests on the shared vectors, its example, and the package that cargo would publish.
set -euo pipefail
cd "$(dirname "$0")/../../.."
command -v cargo >/dev/null || apt-get install -y -qq --no-install-recommends rustc cargo >/dev/null
apt-get install -y -qq --no-install-recommends python3 git >/dev/null
cmake --preset dev >/dev/null
cmake --build --preset dev --target cavel_c
export CAVEL_LIB=$PWD/build/dev/capi LD_LIBRARY_PATH=$PWD/build/dev/capi CARGO_TARGET_DIR=$PWD/build/all/rust
export RUSTFLAGS='-D warnings' RUSTDOCFLAGS='-D warnings'
cd capi/rust
cargo test --offline -- --nocapture
cargo doc --offline --no-deps
cargo run --offline --quiet --example draw_plan ../../docs/samples | tail -n 1 | grep -x verified
shipped=$(cargo package --offline --allow-dirty --list)
for file in LICENSE THIRD-PARTY-NOTICES build.rs src/lib.rs; do grep -qx "$file" <<<"$shipped"; done
cargo package --offline --allow-dirty --quiet
crate=$(ls "$CARGO_TARGET_DIR"/package/cavel-*.crate)
tar -xOzf "$crate" --wildcards '*/LICENSE' | cmp - ../../LICENSE
tar -xOzf "$crate" --wildcards '*/THIRD-PARTY-NOTICES' | cmp - ../THIRD-PARTY-NOTICES

# The first program of docs/guide/embed.md, in a crate of its own.
first=$CARGO_TARGET_DIR/first
rm -rf "$first"
mkdir -p "$first/src"
printf '[package]\nname = "first"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\ncavel = { path = "%s" }\n[workspace]\n' "$PWD" >"$first/Cargo.toml"
python3 ../tests/first_program.py rust "$first/src/main.rs" cargo run --offline --quiet --manifest-path "$first/Cargo.toml"

# A library that is too old is refused before the first call, and named; another one, and none, by the system's loader.
cd ../..
fakes=$CARGO_TARGET_DIR/fakes
mkdir -p "$fakes/old" "$fakes/other"
{ sed 's/\(.*\)/int \1(void);\nint \1(void) { return 0; }/' capi/tests/symbols.txt | grep -v 'cavel_version(\|cavel_abi_version('; cat capi/tests/old_library.c; } >"$fakes/old.c"
cc -shared -fPIC -Wl,-soname,libcavel.so.1,--version-script=capi/src/exports.map -o "$fakes/old/libcavel.so.1" "$fakes/old.c"
cc -shared -fPIC -Wl,-soname,libcavel.so.1 -DOTHER -o "$fakes/other/libcavel.so.1" capi/tests/old_library.c
refused() { (LD_LIBRARY_PATH=$fakes/$1 "$CARGO_TARGET_DIR/debug/examples/draw_plan" docs/samples 2>&1 || true) | grep -F "$2" >/dev/null; }
refused old "libcavel 0.9.0 (interface 0) at $fakes/old/libcavel.so.1, need 1"
refused other "undefined symbol: cavel_"
refused none "libcavel.so.1: cannot open shared object file"
