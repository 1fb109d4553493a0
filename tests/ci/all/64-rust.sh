#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The Rust crate, without a network: its tests on the shared vectors, its example, the packages that cargo would publish,
# and those that carry the library.
set -euo pipefail
cd "$(dirname "$0")/../../.."
command -v cargo >/dev/null || apt-get install -y -qq --no-install-recommends rustc cargo >/dev/null
apt-get install -y -qq --no-install-recommends python3 git >/dev/null
cmake --preset dev >/dev/null
cmake --build --preset dev --target cavel_c cavel_c_static
export CAVEL_LIB=$PWD/build/dev/capi LD_LIBRARY_PATH=$PWD/build/dev/capi CARGO_TARGET_DIR=$PWD/build/all/rust
export RUSTFLAGS='-D warnings' RUSTDOCFLAGS='-D warnings'
cd capi/rust
cargo test --offline -- --nocapture
cargo doc --offline --no-deps --workspace
cargo run --offline --quiet --example draw_plan ../../docs/samples | tail -n 1 | grep -x verified

# What cargo would publish: cavel-sys, then cavel, which finds it where crates are kept in a folder instead of a registry.
packages=$CARGO_TARGET_DIR/package
rm -rf "$packages"
cargo package --offline --allow-dirty --quiet --package cavel-sys
mkdir -p "$packages/kept"
tar -xzf "$packages/cavel-sys-1.0.0.crate" -C "$packages/kept"
printf '{"files":{},"package":"%s"}' "$(sha256sum "$packages/cavel-sys-1.0.0.crate" | cut -d ' ' -f 1)" >"$packages/kept/cavel-sys-1.0.0/.cargo-checksum.json"
cargo package --offline --allow-dirty --quiet --package cavel --config 'source.crates-io.replace-with="kept"' \
  --config "source.kept.directory='$packages/kept'"
for crate in cavel-sys cavel; do
  tar -xOzf "$packages/$crate-1.0.0.crate" "$crate-1.0.0/LICENSE" | cmp - ../../LICENSE
  tar -xOzf "$packages/$crate-1.0.0.crate" "$crate-1.0.0/THIRD-PARTY-NOTICES" | cmp - ../THIRD-PARTY-NOTICES
done

# The first program of docs/guide/embed.md, in a crate of its own: with the library in a folder; and by the line of the page with the
# crates that carry an archive, where there is no libcavel, no pkg-config and nothing of C++ but what is in that.
first=$CARGO_TARGET_DIR/first
rm -rf "$first"
mkdir -p "$first/src"
printf '[package]\nname = "first"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\ncavel = { path = "%s" }\n[workspace]\n' "$PWD" >"$first/Cargo.toml"
python3 ../tests/first_program.py rust "$first/src/main.rs" cargo run --offline --quiet --manifest-path "$first/Cargo.toml"
bash build.sh "$first/carried" "$(uname -m)-unknown-linux-gnu=$CAVEL_LIB/libcavel.a"
sed -i "s|path = \".*\"|path = \"$first/carried/cavel\"|" "$first/Cargo.toml"
mkdir -p "$first/bin"
for tool in cargo rustc cc ld; do ln -sf "$(command -v "$tool")" "$first/bin/$tool"; done
python3 ../tests/first_program.py rust "$first/src/main.rs" env -i "HOME=$HOME" "PATH=$first/bin" \
  "CARGO_HOME=${CARGO_HOME:-$HOME/.cargo}" "RUSTUP_HOME=${RUSTUP_HOME:-$HOME/.rustup}" "CARGO_TARGET_DIR=$first/target" \
  cargo run --offline --quiet --manifest-path "$first/Cargo.toml"
if ldd "$first/target/debug/first" | grep -E 'libcavel|libstdc'; then exit 1; fi

# Which library is linked: a folder without one is named, and a target without an archive.
unbuilt() { (cargo build --offline --package cavel-sys --target-dir "$first/unbuilt" 2>&1 || true) | grep -F "$1" >/dev/null; }
CAVEL_LIB=$first unbuilt "CAVEL_LIB=$first: no libcavel.so"
env -u CAVEL_LIB CAVEL_STATIC=1 bash -c "$(declare -f unbuilt); first=$first; unbuilt 'no archive of libcavel for '"

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
