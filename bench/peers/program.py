# SPDX-License-Identifier: Apache-2.0
"""The program from end to end: a roster as CSV, announced, drawn, opened, verified. Processor seconds of whole processes."""
import json
import os
import shutil
import statistics
import subprocess
import time

PLAN = {"title": "bench", "basis": "bench", "tasks": [
    {"task": "all", "number": 1, "department": "bench", "matter": "bench", "title": "bench", "targets": "bench",
     "method": "bench", "fraction": "15%", "window": {"from": "2022-05-26", "to": "2022-12-31"}, "reserve": 5}]}
EVENT = {"body": "bench", "operator": "bench", "witnesses": ["bench"], "event": "bench", "number": 1, "embargo": False,
         "digest_published": {"day": "2022-05-27", "channel": "bench"},
         "sources": [{"kind": "public", "name": "beacon", "form": "hex:64", "earliest": "2022-05-29T21:15:00+08:00",
                      "read_at": "bench"}]}


SHA256SUM = "sha256sum of the roster: reading and one digest"
DUCKDB = "DuckDB from the CSV, one thread"
BOTH = "cavel announce and draw, the program, from a CSV"
GATES = [  # figure, divided by, limit; the last two are divided by the size of the file
    ("cavel announce, the program", SHA256SUM, 1.0),
    ("cavel draw, the program", SHA256SUM, 1.0),
    ("cavel open, the program", SHA256SUM, 1.2),
    ("cavel verify, the program", SHA256SUM, 1.2),
    ("cavel verify of public/, the program", SHA256SUM, 0.5),
    (BOTH, DUCKDB, 0.9),
]
MEMORY_GATE = 1.5
WORKERS_GATE = 0.62  # of `announce`: by the clock, two threads over one
GROWTH_GATE = 1.15   # of the ratios above: at ten million rows over those at a million


RATIOS = {}  # of the gates measured so far, by what and number of rows


def clock_seconds(command):
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begun


def used(command):
    """Processor seconds of a command, and its peak memory in bytes."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise subprocess.CalledProcessError(child.returncode, command)
    return usage.ru_utime + usage.ru_stime, 1024 * usage.ru_maxrss


def processor_seconds(command):
    return used(command)[0]


def steps_of(program, python, folder):
    roster, event = os.path.join(folder, "roster.csv"), os.path.join(folder, "event")
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "samplers.py")
    return [
        ("cavel announce, the program", [program, "announce", "--plan", os.path.join(folder, "plan.json"), "--event",
                                         os.path.join(folder, "terms.json"), "--targets", roster, "--out", event]),
        ("cavel draw, the program", [program, "draw", event, "--value", "beacon=" + "a" * 128]),
        ("cavel open, the program", [program, "open", event]),
        ("cavel verify, the program", [program, "verify", event]),
        ("cavel verify of public/, the program", [program, "verify", os.path.join(event, "public")]),
        (SHA256SUM, ["sha256sum", roster]),
        ("Python csv, hashlib, sorted, from the CSV", [python, script, "csv", roster, "00" * 32]),
        (DUCKDB, [python, script, "duckdb-csv", roster, "00" * 32]),
    ]


def measure(program, peers, python, folder, size, rounds, add):
    """`add(name, ids, seconds, ratio)` for each step and each peer; ratios to announce and draw together. Lines of gates, and the gates
    that were not met."""
    roster, event = os.path.join(folder, "roster.csv"), os.path.join(folder, "event")
    subprocess.run([peers, "roster", str(size), roster], check=True)
    for name, document in (("plan", PLAN), ("terms", EVENT)):
        with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as file:
            json.dump(document, file)
    steps = steps_of(program, python, folder)
    times, peak, clock = {name: [] for name, _ in steps}, {}, {1: [], 2: []}
    for _ in range(rounds):
        shutil.rmtree(event, ignore_errors=True)
        for threads in (1, 2):
            clock[threads].append(clock_seconds([*steps[0][1], "--threads", str(threads)]))
            shutil.rmtree(event)
        for name, command in steps:
            seconds, memory = used(command)
            times[name].append(seconds)
            peak[name] = max(memory, peak.get(name, 0))
    times[BOTH] = [a + b for a, b in zip(times[steps[0][0]], times[steps[1][0]])]
    for name in (BOTH, *(name for name, _ in steps)):
        ratio = 1.0 if name == BOTH else statistics.median(t / o for t, o in zip(times[name], times[BOTH]))
        add(name, size, statistics.median(times[name]), ratio)
    lines, missed = ["| what | rows | over | ratio | gate |", "|---|---|---|---|---|"], []

    def gate(what, over, ratio, most):
        met = ratio <= most
        lines.append("| %s | %s | %s | %.3g | %s: at most %.3g |" % (what, format(size, ","), over, ratio, "met" if met else "NOT MET", most))
        if not met:
            missed.append("%s over %s" % (what, over))

    for what, over, most in GATES:
        ratio = statistics.median(a / b for a, b in zip(times[what], times[over]))
        gate(what, over, ratio, most)
        RATIOS[what, size] = ratio
        if (what, size // 10) in RATIOS:
            gate(what, "its ratio at %s rows" % format(size // 10, ","), ratio / RATIOS[what, size // 10], GROWTH_GATE)
    gate("cavel announce by the clock, two threads", "one thread",
         statistics.median(two / one for one, two in zip(clock[1], clock[2])), WORKERS_GATE)
    for name, _ in steps[:2]:
        gate("memory of " + name, "the size of the file", peak[name] / os.path.getsize(roster), MEMORY_GATE)
    shutil.rmtree(event, ignore_errors=True)
    os.remove(roster)
    return lines, missed
