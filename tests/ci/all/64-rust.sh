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
