#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Two processes on one event at the same moment, in every pair of commands: never two successes that contradict each other,
never a damaged event, and what a success printed is what is kept (docs/reliability.md).

  race.py PROGRAM SOURCE_DIR [--count N] [--only PAIR] [--part K/N]
"""
import argparse
import collections
import hashlib
import itertools
import os
import random
import subprocess
import sys
import tempfile
import time

from sample_event import Sample, tree

OTHER_DICE = Sample.DICE[:-1] + "5"
# Pairs of steps that may both succeed, one after the other: two changes, or a change and what ends the event.
CHANGES = ("excuse", "extend", "repair", "replace", "replace2", "resume", "suspend")
ENDS = ("cancel", "close", "open")
BOTH = {pair for pair in itertools.product(CHANGES, CHANGES) if pair[0] < pair[1]}
BOTH |= {tuple(sorted(pair)) for pair in itertools.product(CHANGES, ENDS)}


def commands(sample):
    """By state, the commands that are possible in it. `late`: reserves of a task are used up and a target is suspended, so that every change is possible."""
    late = {"repair": lambda at: sample.repair(at, -1), "replace": lambda at: sample.replace(at, 0, "general"),
            "replace2": lambda at: sample.replace(at, 1, "general"), "excuse": sample.excuse, "suspend": lambda at: sample.suspend(at, -3),
            "resume": lambda at: sample.resume(at, -2), "extend": sample.extend, "cancel": sample.cancel}
    return {
        "announced": {"draw": sample.draw, "draw2": lambda at: sample.draw(at, OTHER_DICE), "void": sample.void},
        "late": {**late, "open": sample.open},
        "clear_late": {**late, "close": sample.close},
        "clear": {"open": sample.open, "replace": sample.replace, "cancel": sample.cancel, "close": sample.close},
        None: {"announce": sample.announce, "announce2": lambda at: sample.announce(at, "enterprises-gb18030.csv"),
               "seal": sample.seal, "simulate": sample.simulate, "publish": sample.publish, "forms": sample.forms, "archive": sample.archive, "export": sample.export, "new": sample.new, "tables": sample.tables, "status": sample.status},
    }


# Pairs of the same commands as another pair. A second draw or replacement meets the first alone.
ALIKE = {("clear", "cancel", "cancel"), ("clear", "cancel", "close"), ("clear", "close", "close"), ("clear", "replace", "replace"), ("announced", "draw2", "void")}


def pairs(table):
    for state, group in table.items():
        for a, b in itertools.combinations_with_replacement(group, 2):
            meets = a.rstrip("2") == b.rstrip("2") if state is None else state != "clear_late" or {a, b} & {"close", "cancel"}
            second = b in ("draw2", "replace2") and a not in ("draw", "replace") or a == "replace2"
            if meets and not second and (state, a, b) not in ALIKE:
                yield state, a, b
    for state, a in (("announced", "draw"), ("late", "open"), ("late", "replace"), ("clear_late", "close")):
        yield state, a, "verify"


def printed_is_kept(name, state, output, event):
    """Whether the digest that a success printed is that of the kept record. Opening without embargo makes no record."""
    kept = []
    if name.rstrip("2") not in ("announce", "draw", "seal") + CHANGES + ENDS or (state, name) == ("clear", "open"):
        return True
    if os.path.isfile(event):
        with open(event, "rb") as file:
            kept.append(hashlib.sha256(bytes.fromhex(file.read().decode().strip())).hexdigest())
    else:
        for path, digest in (tree(event) or {}).items():
            if os.path.basename(path) in ("record.json", "announcement.txt"):
                kept.append(digest)
    return any(digest in output for digest in kept)


def race(sample, state, a, b, count, chance):
    table = commands(sample)
    group = dict(table[state])
    group["verify"] = lambda at: [sample.program, "verify", at]
    results, wrong = collections.Counter(), []
    for _ in range(count):
        event = sample.fresh(state)
        order = [a, b] if chance.random() < 0.5 else [b, a]
        running = []
        for place, name in enumerate(order):
            running.append(subprocess.Popen(group[name](event), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                            errors="replace"))
            if place == 0:
                time.sleep(chance.choice([0, 0, chance.uniform(0, 0.01)]))
        said = [each.communicate()[0] for each in running]
        codes = [each.returncode for each in running]
        results[tuple(sorted(codes))] += 1
        steps = [code == 0 for name, code in zip(order, codes) if name != "verify"]
        may_both = tuple(sorted((a, b))) in BOTH or (state == "clear" and a != b)  # without embargo opening ends nothing
        if sum(steps) > 1 and not may_both:
            wrong.append(f"both succeed: {order}")
        if sum(steps) == 0:
            wrong.append(f"none succeeds: {order} {codes}")
        if any(code not in (0, 1, 5) for code in codes):
            wrong.append(f"exit codes {order} {codes}")
        for name, code, output in zip(order, codes, said):
            if code == 0 and not printed_is_kept(name, state, output, event):
                wrong.append(f"{name} printed another digest than that of what is kept")
        if os.path.isdir(event) and a not in ("publish", "forms", "new", "simulate", "status"):
            verified = sample.verify(event)
            if verified.returncode != 0:
                wrong.append(f"damaged: {order} {codes}: {verified.stdout[-200:]}{verified.stderr[-200:]}")
        leftovers = [name for name in os.listdir(os.path.dirname(event)) if name != sample.NAME]
        if os.path.isdir(event) and a != "new":
            leftovers += [name for name in os.listdir(event) if name not in ("public", "private", "index.html", "results.csv", "targets", "panels", "simulation.csv", "simulation.xlsx", "status.xlsx", "event", "other", "index.csv", "SHA256SUMS")]
        if leftovers:
            wrong.append(f"left behind: {leftovers}")
    print(f"{state or 'new'}: {a} and {b}: {count} times: {dict(results)}, {len(wrong)} contradictions or damages", flush=True)
    return wrong


def busy(sample):
    """A command that cannot get the lock ends with 7 and a message; readers share it."""
    import fcntl
    event = sample.fresh("announced")
    with open(os.path.join(event, "private", "lock"), "rb") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        done = sample.run(sample.draw(event) + ["--wait", "0", "--lang", "en"])
        wrong = [] if done.returncode == 7 and "in use" in done.stderr else [f"busy: {done.returncode} {done.stderr}"]
        if sample.verify(event).returncode != 0:
            wrong.append("two readers do not share the lock")
    if sample.run(sample.draw(event)).returncode != 0:
        wrong.append("a lock that is gone still bars")
    return wrong


def main():
    words = argparse.ArgumentParser()
    words.add_argument("program")
    words.add_argument("source")
    words.add_argument("--count", type=int, default=200)
    words.add_argument("--only", default="")
    words.add_argument("--part", default="0/1", help="K/N: of N parts the one numbered K, from 0")
    given = words.parse_args()
    chance = random.Random(3)
    with tempfile.TemporaryDirectory() as room:
        sample = Sample(given.program, given.source, room)
        wrong = busy(sample)
        part, parts = (int(word) for word in given.part.split("/"))
        for number, (state, a, b) in enumerate(pairs(commands(sample))):
            if given.only in f"{a}/{b}" and number % parts == part:
                wrong += race(sample, state, a, b, given.count, chance)
    for each in wrong[:40]:
        print("FAIL", each)
    print(f"{len(wrong)} failures")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
