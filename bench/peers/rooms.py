# SPDX-License-Identifier: Apache-2.0
"""The other rooms: matching, clocks, validation. How time grows with N, and what one would write instead."""
import json
import os
import subprocess

ROOMS = [  # (what, program, ours, peers); a peer is compared at the same arguments
    ("officers to targets: panels of two with a leader", "bench_match", "blocks",
     [("Boost.Graph push_relabel, halving the largest load", "peer_max_flow"),
      ("greedy loop: uneven, may fail", "peer_greedy")]),
    ("working days: the n-th after N dates", "bench_deadline", "cavel_batch", []),
    ("working days: one date, n = 5, 20, 60", "bench_deadline", "cavel_call",
     [("day loop, Boost.Date_Time and std::set", "boost_loop_with_set"), ("day loop, std::chrono and std::set", "chrono_loop_with_set")]),
    ("visits read from JSON and judged", "bench_inspection", "read_and_validate",
     [("Boost.JSON parses the same and judges nothing", "peer_parse_alone")]),
    ("status of N drawn targets", "bench_inspection", "status_of_many",
     [("nested loops: looks for each visit, computes nothing", "peer_nested_loops")]),
]
UNITS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}


def run(program, names):
    """Processor seconds by name and arguments, medians."""
    text = subprocess.run([program, "--benchmark_filter=^(%s)(/|$)" % "|".join(names), "--benchmark_format=json",
                           "--benchmark_repetitions=3", "--benchmark_min_time=0.05",
                           "--benchmark_enable_random_interleaving=true",
                           "--benchmark_report_aggregates_only=true"], check=True, stdout=subprocess.PIPE, text=True).stdout
    found = {}
    for each in json.loads(text)["benchmarks"]:
        if each.get("aggregate_name") != "median":
            continue
        if each.get("error_occurred"):
            raise SystemExit("%s: %s" % (each["name"], each["error_message"]))
        name, _, arguments = each["run_name"].partition("/")
        # A loop over dates counts whole batches: its figure is the counter.
        per = each.get("ns/date")
        seconds = per * 1e-9 if per is not None else each["cpu_time"] * UNITS[each["time_unit"]]
        found.setdefault(name, {})[arguments] = seconds
    return found


def table(folder):
    measured = {}
    yield "| what | arguments | seconds | time over cavel's |"
    yield "|---|---|---|---|"
    for what, program, ours, peers in ROOMS:
        if program not in measured:
            names = [n for _, p, mine, others in ROOMS if p == program for n in [mine, *(peer for _, peer in others)]]
            measured[program] = run(os.path.join(folder, program), names)
        found = measured[program]
        each_date = " a date" if program == "bench_deadline" else ""
        for arguments, seconds in found[ours].items():
            yield "| cavel: %s | %s | %.3g%s | 1 |" % (what, arguments, seconds, each_date)
        for title, peer in peers:
            for arguments, seconds in found[peer].items():
                base = found[ours].get(arguments, found[ours].get(""))
                yield "| %s | %s | %.3g%s | %.3g |" % (title, arguments, seconds, each_date, seconds / base)
