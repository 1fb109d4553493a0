#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Median times of a draw of 15 % from a million ids: of ids in one block, and of strings (capi/bench/wrappers.sh)."""
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import cavel  # noqa: E402

COUNT, RUNS = 1_000_000, 5


def median(ids):
    seconds = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        assert len(cavel.select("sha256", bytes(32), ids, COUNT * 15 // 100).sample) == COUNT * 15 // 100
        seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds)


if __name__ == "__main__":
    strings = [f"91410399MA{i:08d}" for i in range(COUNT)]
    print(f"{median(cavel.Ids(strings)):.4f} {median(strings):.4f}")
