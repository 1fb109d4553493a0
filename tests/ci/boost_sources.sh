#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# boost_sources.sh FOLDER: the sources of the two compiled parts of Boost that the program needs (CAVEL_BOOST_SOURCE), from
# Debian's source package, for platforms that cannot use Debian's compiled Boost.
set -euo pipefail
[ ! -f "$1/libs/random/src/random_device.cpp" ] || exit 0
mkdir -p "$1/package/lists/partial"
cd "$1/package"
# shellcheck disable=SC2016
apt-get indextargets --format 'deb-src $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' |
  LC_ALL=C sort -u >sources.list
get() { apt-get -qq -o Dir::Etc::sourcelist="$PWD/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$PWD/lists" "$@"; }
get update
get source --download-only boost1.81
tar -xJf boost1.81_*.orig.tar.xz -C .. --strip-components=1 --wildcards '*/libs/program_options/src/*' '*/libs/random/src/*'
