#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs bench_deadline and, in the same run, the peers that are Python packages; prints ns per date and the ratio to memcpy.

    bench/core/deadline_peers.py build/release/bench/bench_deadline

numpy (busday_offset over an array, holidays but no make-up days: it cannot hold them, so part of its answers are wrong)
and QuantLib (China, inter-bank market: with make-up days; its years end before ours) run where they are installed.
"""
import datetime
import json
import pathlib
import re
import statistics
import subprocess
import sys
import time

FIRST = datetime.date(2007, 1, 1)
DATA = pathlib.Path(__file__).parent.parent.parent / "include/cavel/time/calendar_data.hpp"


def exceptions():
    """The days off and worked, read from the project's data."""
    kinds = {}
    for line in DATA.read_text(encoding="utf-8").splitlines():
        words = line.split()
        if words and words[0] in ("off", "work"):
            kinds.update({day: words[0] for day in words[2:]})
        elif words and words[0] == "withdraw":
            for day in words[2:]:
                del kinds[day]
    return kinds


def offsets(count):
    """The start dates of bench_deadline: splitmix64."""
    mask, state, out = 2**64 - 1, 1, []
    for _ in range(count):
        state = (state + 0x9E3779B97F4A7C15) & mask
        z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        out.append((z ^ (z >> 31)) % 7284)
    return out


def median_ns(work, count, runs=5):
    times = []
    for _ in range(runs):
        begin = time.process_time()  # processor time, as in bench_deadline, not wall-clock time
        work()
        times.append((time.process_time() - begin) * 1e9 / count)
    return statistics.median(times)


def numpy_peer(found):
    try:
        import numpy
    except ImportError:
        print("numpy is not installed", file=sys.stderr)
        return
    count = 1_000_000
    start = numpy.datetime64(FIRST) + numpy.array(offsets(count))
    off = [day for day, kind in exceptions().items() if kind == "off"]
    calendar = numpy.busdaycalendar(holidays=off)
    found["numpy busday_offset, 1e6"] = median_ns(
        lambda: numpy.busday_offset(start, 5, roll="preceding", busdaycal=calendar), count)


def quantlib_peer(found):
    try:
        import QuantLib
    except ImportError:
        print("QuantLib is not installed", file=sys.stderr)
        return
    count = 20_000
    serial = (FIRST - datetime.date(1899, 12, 30)).days
    start = [QuantLib.Date(serial + offset) for offset in offsets(count)]
    china = QuantLib.China(QuantLib.China.IB)

    def run():
        for day in start:
            china.advance(day, 5, QuantLib.Days)

    found["QuantLib China.IB advance, from Python"] = median_ns(run, count)


def main():
    command = [sys.argv[1], "--benchmark_format=json", "--benchmark_repetitions=9",
               "--benchmark_report_aggregates_only=true", "--benchmark_min_time=0.1"]
    report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    found = {re.sub("_median$", "", each["name"]): each["ns/date"]
             for each in report["benchmarks"] if each["name"].endswith("_median")}
    numpy_peer(found)
    quantlib_peer(found)
    floor = found["memcpy_batch"]
    print(f"{'median of 9':42}{'ns/date':>10}{'x memcpy':>10}")
    for name, value in found.items():
        print(f"{name:42}{value:10.2f}{value / floor:10.2f}")


main()
