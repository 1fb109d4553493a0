#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Kills every writing command before every call that changes the disk, and fails every such call: afterwards the event is as
before or has the whole step, the exit code says which, and the next command works (docs/reliability.md).

  crash.py PROGRAM SOURCE_DIR CC [--each N] [--only COMMAND]      N: every Nth case alone
"""
import argparse
import collections
import errno
import os
import subprocess
import sys
import tempfile

from sample_event import Sample, tree

KILL, KEEPS = "kill", "+"
HOWS = [KILL, "ENOSPC", "EIO", "EINTR", "EACCES", "EIO" + KEEPS]
NEW_ONLY = ("the step is part of the event", "was written, but may not be")


class Crash:
    def __init__(self, sample, shim, room):
        self.sample, self.shim, self.room = sample, shim, room
        self.commands = {  # name: state before, command
            "announce": (None, sample.announce), "seal": (None, sample.seal), "simulate": (None, sample.simulate), "publish": (None, sample.publish),
            "forms": (None, sample.forms), "archive": (None, sample.archive), "export": (None, sample.export), "new": (None, sample.new), "tables": (None, sample.tables), "status": (None, sample.status),
            "draw": ("announced", sample.draw), "void": ("announced", sample.void), "repair": ("drawn", sample.repair),
            "replace": ("drawn", sample.replace), "excuse": ("used_up", sample.excuse), "suspend": ("drawn", sample.suspend),
            "resume": ("suspended", sample.resume), "extend": ("drawn", sample.extend), "open": ("repaired", sample.open),
            "cancel": ("repaired", sample.cancel), "open, no embargo": ("clear", sample.open), "repair, opened": ("clear_opened", sample.repair),
            "replace, opened": ("clear_opened", sample.replace), "close": ("clear_opened", sample.close),
            "cancel, opened": ("clear_opened", sample.cancel)}
        self.failures = []

    @classmethod
    def built(cls, program, source, cc, at, room):
        """\param at where the events are  \param room where library and log are"""
        shim = os.path.join(room, "shim.so")
        here = os.path.dirname(os.path.abspath(__file__))
        subprocess.run([cc, "-shared", "-fPIC", "-O1", "-o", shim, os.path.join(here, "crash_shim.c"), "-ldl"], check=True)
        return cls(Sample(program, source, at), shim, room)

    def run(self, words, **env):
        more = {name: str(value) for name, value in env.items()}
        temporary = os.path.join(os.path.abspath(self.room), "temporary")
        os.makedirs(temporary, exist_ok=True)
        return self.sample.run(words + ["--lang", "en"], env={**os.environ, "LD_PRELOAD": self.shim, "TMPDIR": temporary,
                                                              "ASAN_OPTIONS": "verify_asan_link_order=0", **more})

    def logged(self, words, **env):
        """The calls of an undisturbed run: name and paths. `print` is output, which does not change a disk."""
        log = os.path.join(self.room, "log")
        if os.path.exists(log):
            os.remove(log)
        done = self.run(words, CRASH_LOG=log, **env)
        assert done.returncode == 0, done.stderr
        with open(log, encoding="utf-8") as file:
            return [line.rstrip("\n").split("\t") for line in file]

    def calls(self, name, plain):
        """The calls of an undisturbed run, and its result on the disk."""
        state, command = self.commands[name]
        event = self.sample.fresh(state)
        before = tree(event)
        lines = self.logged(command(event), CRASH_PLAIN=plain)
        return before, tree(event), [line for line in lines if line[0] != "print"]

    def check_order(self, name, lines):
        """Everything is flushed before the commit point, the commit before any file moves, and everything at the end."""
        dirty, counted = set(), None
        for call, a, b in lines:
            a, b = os.path.abspath(a), os.path.abspath(b)
            if call in ("create", "mkdir"):
                dirty |= {a, os.path.dirname(a)}
            elif call == "write":
                dirty.add(a)
            elif call == "fsync":
                dirty.discard(a)
            elif call in ("rename", "link"):
                inside = [each for each in dirty if (each + "/").startswith(a + "/")]
                if inside:
                    self.failures.append(f"{name}: {b} has its name before these are flushed: {inside}")
                if counted is not None and os.path.dirname(counted) in dirty:
                    self.failures.append(f"{name}: files move before the step is flushed")
                counted = counted or b
                dirty.add(os.path.dirname(b))
        left = [each for each in dirty if os.path.exists(each)]
        if left or counted is None:
            self.failures.append(f"{name}: never flushed: {left}")

    def one(self, name, before, after, number, how, plain):
        state, command = self.commands[name]
        event = self.sample.fresh(state)
        value = 0 if how == KILL else getattr(errno, how.rstrip(KEEPS))
        done = self.run(command(event), CRASH_AT=number, CRASH_HOW=value, CRASH_ON=int(how.endswith(KEEPS)), CRASH_PLAIN=plain)
        if state is not None or (name in ("announce", "archive") and os.path.exists(event)):
            verified = self.sample.verify(event)
            if verified.returncode != 0:
                return f"damaged: verify ends with {verified.returncode}: {verified.stdout[-200:]}{verified.stderr[-200:]}"
        is_new = tree(event) == after or (name == "seal" and tree(event) is not None)
        if not is_new and tree(event) != before:
            return "neither as before nor with the whole step"
        says_new = any(text in done.stderr for text in NEW_ONLY)
        if how != KILL and (done.returncode == 0 or says_new) != is_new:
            return f"the exit code {done.returncode} does not say that it is {'new' if is_new else 'old'}: {done.stderr[:300]}"
        if how != KILL and done.returncode not in (0, 5):
            return f"exit code {done.returncode}: {done.stderr[:300]}"
        if how == "EINTR" and done.returncode != 0:
            return "an interrupted call is not made again"
        again = self.sample.run(command(event) + ["--lang", "en"])
        if (again.returncode == 0) == is_new:
            return f"stuck: again it ends with {again.returncode}: {again.stderr[:300]}"
        if tree(event) != after and name != "seal":
            return "again, it comes out otherwise"
        return None

    def sweep(self, name, each, plain):
        before, after, lines = self.calls(name, plain)
        self.check_order(name, lines)
        points = lines
        assert len(points) >= 4, f"{name}: only {len(points)} calls are seen; is the program linked statically?"
        counts = collections.Counter()
        cases = [(number, how) for number in range(1, len(points) + 1) for how in HOWS]
        for number, how in cases[::each]:
            wrong = self.one(name, before, after, number, how, plain)
            counts["stuck, torn or untrue" if wrong else "whole"] += 1
            if wrong:
                self.failures.append(f"{name}, call {number} {points[number - 1]}, {how}: {wrong}")
        kind = " without RENAME_NOREPLACE" if plain else ""
        print(f"{name}{kind}: {len(points)} calls, {sum(counts.values())} cases: {dict(counts)}", flush=True)


def full_output(crash):
    """If the result cannot be printed, the exit code is 5, and the message says what was written."""
    for name, (state, command) in crash.commands.items():
        event = crash.sample.fresh(state)
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run(command(event), stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode != 5 or "do not run this again" not in done.stderr:
            crash.failures.append(f"{name} > /dev/full: {done.returncode}: {done.stderr}")


def void_after_a_draw_was_begun(crash):
    """The leftover of a draw may have been read: the event cannot be voided, and the draw can be repeated."""
    before, _, points = crash.calls("draw", 0)
    last_write = max(n for n, line in enumerate(points, 1) if line[0] == "write")
    event = crash.sample.fresh("announced")
    crash.run(crash.sample.draw(event), CRASH_AT=last_write, CRASH_HOW=0)
    done = crash.sample.run(crash.sample.void(event))
    drawn = crash.sample.run(crash.sample.draw(event))
    if done.returncode != 1 or drawn.returncode != 0:
        crash.failures.append(f"void after a draw was begun: {done.returncode}, draw: {drawn.returncode}, before: {len(before)}")


def verdict(failures):
    """Prints the first of them and how many there are; the exit code."""
    for each in failures[:40]:
        print("FAIL", each)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


def main():
    words = argparse.ArgumentParser()
    words.add_argument("program")
    words.add_argument("source")
    words.add_argument("cc")
    words.add_argument("--each", type=int, default=1)
    words.add_argument("--only")
    given = words.parse_args()
    with tempfile.TemporaryDirectory() as room:
        crash = Crash.built(given.program, given.source, given.cc, room, room)
        names = [given.only] if given.only else list(crash.commands)
        for name in names:
            for plain in (0, 1):
                crash.sweep(name, given.each, plain)
        full_output(crash)
        void_after_a_draw_was_begun(crash)
    return verdict(crash.failures)


if __name__ == "__main__":
    sys.exit(main())
