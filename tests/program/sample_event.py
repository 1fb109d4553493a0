# SPDX-License-Identifier: Apache-2.0
"""The event of the samples in all its states, and the commands that write, for crash.py, race.py and power_loss.py."""
import hashlib
import json
import os
import shutil
import subprocess


class Sample:
    """Makes, in the folder `room`, the event in every state that a command starts from: base/<state>. `clear` is without embargo."""

    NAME = "e.xlsx"  # of what a command makes: an event, or the workbook of `tables`
    BY = ["--approver", "a", "--day", "2022-06-08"]
    DICE = "36152416352411625344361524163524116253441234561234"

    def __init__(self, program, source, room):
        self.program, self.samples, self.room = os.path.abspath(program), os.path.join(source, "docs", "samples"), room
        self.base = os.path.join(room, "base")
        os.makedirs(self.base)
        for state, before, make in (("announced", None, self.announce), ("drawn", "announced", self.draw), ("repaired", "drawn", self.repair),
                                    ("suspended", "drawn", self.suspend), ("used_up", "repaired", self.use_up), ("opened", "used_up", self.open), ("late", "used_up", self.suspend_other),
                                    ("clear_announced", None, self.announce_clear), ("clear", "clear_announced", self.draw),
                                    ("clear_opened", "clear", self.open), ("clear_used_up", "clear_opened", self.use_up),
                                    ("clear_late", "clear_used_up", self.suspend_other)):
            at = os.path.join(self.base, state)
            if before is not None:
                shutil.copytree(os.path.join(self.base, before), at)
            done = self.run(make(at))
            assert done.returncode == 0, (state, done.stderr)

    def file(self, name):
        return os.path.join(self.samples, name)

    def run(self, words, **more):
        return subprocess.run(words, capture_output=True, text=True, errors="replace", check=False, **{"timeout": 300, **more})

    def announce(self, at, targets="enterprises.csv", event=None):
        return [self.program, "announce", "--plan", self.file("plan.json"), "--event", event or self.file("event.json"), "--targets",
                self.file(targets), "--officers", self.file("officers.csv"), "--recusals", self.file("recusals.csv"),
                "--catalogue", self.file("catalogue.json"), "--key", "@" + self.file("event-key.txt"), "--out", at]

    def announce_clear(self, at):
        path = os.path.join(self.room, "clear.json")
        with open(self.file("event.json"), encoding="utf-8") as file:
            event = json.load(file)
        event["embargo"] = False
        with open(path, "w", encoding="utf-8") as file:
            json.dump(event, file)
        return self.announce(at, event=path)

    def draw(self, at, dice=DICE):
        return [self.program, "draw", at, "--value", "双色球第2022060期=01 05 12 20 27 33 08", "--value", "现场掷骰=" + dice,
                "--secret", "区司法局=@" + self.file("secret-of-the-sample.txt")]

    def repair(self, at, number=1):
        """A recusal of an officer from the target, by a row of panels.csv."""
        path = os.path.join(self.room, "recusals.csv")
        with open(self.file("recusals-after-draw.csv"), encoding="utf-8-sig") as file:
            header, row = file.read().splitlines()[:2]
        with open(os.path.join(at, "private", "drawn", "panels.csv"), encoding="utf-8") as file:
            _, target, officer, _ = file.read().splitlines()[number].split(",")
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join([header, ",".join([officer, target, *row.split(",")[2:]])]) + "\n")
        return [self.program, "repair", at, "--recusals", path, "--evidence", "e1", *self.BY]

    def replace(self, at, number=0, task="metal"):
        return [self.program, "replace", at, "--target", self.drawn(at, task)[number], "--reason", "closed", "--evidence", "e2", *self.BY]

    def use_up(self, at):
        """Replaces as many targets of task metal as there are in reserve."""
        with open(os.path.join(at, "private", "drawn", "reserve", "metal.all.txt"), encoding="utf-8") as file:
            count = len(file.read().split())
        words = [word for each in self.drawn(at)[:count] for word in ("--target", each)]
        return [self.program, "replace", at, *words, "--reason", "closed", "--evidence", "e3", *self.BY]

    @staticmethod
    def drawn(at, task="metal"):
        """Targets of the task alone, in draw order."""
        found = {}
        for name in ("metal", "general"):
            with open(os.path.join(at, "private", "drawn", "sample", name + ".all.txt"), encoding="utf-8") as file:
                found[name] = file.read().split()
        return [each for each in found.pop(task) if all(each not in others for others in found.values())]

    def excuse(self, at):
        return [self.program, "excuse", at, "--target", self.drawn(at)[-1], "--reason", "closed", "--evidence", "e4", *self.BY]

    def suspend(self, at, number=-1):
        return [self.program, "suspend", at, "--target", self.drawn(at)[number], "--reason", "court", "--evidence", "e5", *self.BY]

    def suspend_other(self, at):
        return self.suspend(at, -2)

    def resume(self, at, number=-1):
        return [self.program, "resume", at, "--target", self.drawn(at)[number], "--reason", "ended", "--evidence", "e8", *self.BY]

    def extend(self, at):
        return [self.program, "extend", at, "--task", "metal", "--to", "2023-01-31", "--reason", "epidemic", "--evidence", "e6", *self.BY]

    def open(self, at):
        return [self.program, "open", at, "--day", "2022-12-31"]

    def close(self, at):
        return [self.program, "close", at, "--day", "2022-12-31"]

    def cancel(self, at):
        return [self.program, "cancel", at, "--reason", "superior", "--evidence", "e7", "--approver", "a", "--day", "2022-12-31"]

    def void(self, at):
        return [self.program, "void", at, "--reason", "lost"]

    def seal(self, at):
        return [self.program, "seal", "--out", at]

    def publish(self, at):
        return [self.program, "publish", os.path.join(self.base, "opened"), "--inspections", self.file("visits"), "--out", at,
                "--on", "2022-09-30"]

    def forms(self, at):
        event = os.path.join(self.base, "repaired")
        return [self.program, "forms", event, "--target", self.drawn(event)[0], "--out", at]

    def archive(self, at):
        return [self.program, "archive", os.path.join(self.base, "announced"), "--other", self.file("visits"), "--out", at]

    def export(self, at):
        return [self.program, "export", os.path.join(self.base, "repaired"), "--mapping", "credit", "--inspections", self.file("visits"),
                "--on", "2022-09-30", "--out", at]

    def new(self, at):
        return [self.program, "new", at]

    def tables(self, at):
        return [self.program, "tables", os.path.join(self.base, "repaired"), "--out", at]

    def status(self, at):
        """With its report."""
        return [self.program, "status", os.path.join(self.base, "opened"), "--inspections", self.file("visits"), "--on", "2022-09-30", "--out", at]

    def simulate(self, at):
        """With its report: the name of the folder does not end in .csv."""
        return [self.program, "simulate", "--plan", self.file("plan.json"), "--event", self.file("event.json"), "--targets",
                self.file("enterprises.csv"), "--officers", self.file("officers.csv"), "--catalogue", self.file("catalogue.json"), "--runs", "100", "--out", at]

    def verify(self, at):
        return self.run([self.program, "verify", at, "--lang", "en"])

    def fresh(self, state):
        """A folder `work` with the event NAME in that state, or without it."""
        work = os.path.join(self.room, "work")
        shutil.rmtree(work, ignore_errors=True)
        os.makedirs(work)
        event = os.path.join(work, self.NAME)
        if state is not None:
            shutil.copytree(os.path.join(self.base, state), event)
        return event


def tree(at):
    """The files there, by path: digests of files; None if there is nothing. Without leftovers of runs."""
    if not os.path.lexists(at):
        return None
    if os.path.isfile(at):
        return {"": digest(at)}
    found = {}
    for folder, below, names in os.walk(at):
        below[:] = [name for name in below if not name.startswith(".")]
        for name in names:
            path = os.path.join(folder, name)
            found[os.path.relpath(path, at)] = digest(path)
    return found


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()
