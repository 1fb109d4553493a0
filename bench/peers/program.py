# SPDX-License-Identifier: Apache-2.0
"""The program from end to end: a roster as CSV, announced, drawn, verified. Processor seconds of whole processes."""
import json
import os
import resource
import shutil
import statistics
import subprocess

PLAN = {"title": "bench", "basis": "bench", "tasks": [
    {"task": "all", "number": 1, "department": "bench", "matter": "bench", "title": "bench", "targets": "bench",
     "method": "bench", "fraction": "15%", "window": {"from": "2022-05-26", "to": "2022-12-31"}, "reserve": 5}]}
EVENT = {"body": "bench", "operator": "bench", "witnesses": ["bench"], "event": "bench", "number": 1, "embargo": False,
         "digest_published": {"day": "2022-05-27", "channel": "bench"},
         "sources": [{"kind": "public", "name": "beacon", "form": "hex:64", "earliest": "2022-05-29T21:15:00+08:00",
                      "read_at": "bench"}]}


def processor_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(program, peers, python, folder, size, rounds, add):
    """`add(name, ids, seconds, ratio)` for each step and each peer; ratios to announce and draw together."""
    roster, event = os.path.join(folder, "roster.csv"), os.path.join(folder, "event")
    subprocess.run([peers, "roster", str(size), roster], check=True)
    for name, document in (("plan", PLAN), ("terms", EVENT)):
        with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as file:
            json.dump(document, file)
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "samplers.py")
    steps = [
        ("cavel announce, the program", [program, "announce", "--plan", os.path.join(folder, "plan.json"), "--event",
                                         os.path.join(folder, "terms.json"), "--targets", roster, "--out", event]),
        ("cavel draw, the program", [program, "draw", event, "--value", "beacon=" + "a" * 128]),
        ("cavel verify, the program", [program, "verify", event]),
        ("sha256sum of the roster: reading and one digest", ["sha256sum", roster]),
        ("Python csv, hashlib, sorted, from the CSV", [python, script, "csv", roster, "00" * 32]),
        ("DuckDB from the CSV, one thread", [python, script, "duckdb-csv", roster, "00" * 32]),
    ]
    times = {name: [] for name, _ in steps}
    for _ in range(rounds):
        shutil.rmtree(event, ignore_errors=True)
        for name, command in steps:
            times[name].append(processor_seconds(command))
    ours = [a + b for a, b in zip(times[steps[0][0]], times[steps[1][0]])]
    add("cavel announce and draw, the program, from a CSV", size, statistics.median(ours), 1.0)
    for name, _ in steps:
        add(name, size, statistics.median(times[name]), statistics.median(t / o for t, o in zip(times[name], ours)))
    shutil.rmtree(event, ignore_errors=True)
    os.remove(roster)
