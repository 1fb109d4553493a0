#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# build.sh FOLDER TARGET=ARCHIVE...: FOLDER/cavel, the crates cavel and cavel-sys (in its folder sys) with libcavel.a for each target,
# such as x86_64-unknown-linux-gnu or aarch64-unknown-linux-gnu. A program that has it as a path dependency needs no libcavel, and no
# compiler but the linker that Rust uses. Needs the C++ compiler of each target, by the name of Debian's package.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
package=$1/cavel
shift
rm -rf "$package"
mkdir -p "$package/sys"
sed '/^\[workspace\]/,$d' "$here/Cargo.toml" >"$package/Cargo.toml" # it may lie in the workspace of a program
cp -rL "$here"/{src,examples,README.md,LICENSE,THIRD-PARTY-NOTICES} "$package/"
cp -rL "$here"/sys/{Cargo.toml,build.rs,src,README.md,LICENSE,THIRD-PARTY-NOTICES} "$package/sys/"
for native in "$@"; do
  target=${native%%=*}
  case $target in
    *-unknown-linux-gnu) compiler=${target%%-*}-linux-gnu-g++ ;;
    *) echo "no archive is made for $target" >&2 && exit 2 ;;
  esac
  bash "$here/../whole_archive.sh" "${native#*=}" "$package/sys/native/$target/libcavel.a" "$compiler"
done
