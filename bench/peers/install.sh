#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What bench/peers/run.py needs on Debian 12, besides what README's test command installs. Python packages go into
# build/peers.
set -euo pipefail
cd "$(dirname "$0")/../.."
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends cmake ninja-build g++ libboost1.81-dev \
  libboost-program-options1.81-dev libboost-random1.81-dev libmsgsl-dev libbenchmark-dev libssl-dev postgresql python3-venv \
  coreutils util-linux
python3 -m venv build/peers
build/peers/bin/pip install --quiet --disable-pip-version-check numpy duckdb consistent_sampler
