# SPDX-License-Identifier: Apache-2.0
"""The event of the samples in all its states, and the commands that write, for crash.py and race.py."""
import hashlib
import os
import shutil
import subprocess


class Sample:
    """Makes, in the folder `room`: base/announced, drawn, repaired, used_up, opened."""

    BY = ["--approver", "a", "--day", "2022-06-08"]
    DICE = "36152416352411625344361524163524116253441234561234"

    def __init__(self, program, source, room):
        self.program, self.samples, self.room = os.path.abspath(program), os.path.join(source, "docs", "samples"), room
        self.base = os.path.join(room, "base")
        os.makedirs(self.base)
        before = None
        for state, make in (("announced", self.announce), ("drawn", self.draw), ("repaired", self.repair),
                            ("used_up", self.use_up), ("opened", self.open)):
            at = os.path.join(self.base, state)
            if before is not None:
                shutil.copytree(before, at)
            done = self.run(make(at))
            assert done.returncode == 0, done.stderr
            before = at

    def file(self, name):
        return os.path.join(self.samples, name)

    def run(self, words, **more):
        return subprocess.run(words, capture_output=True, text=True, errors="replace", check=False, **{"timeout": 300, **more})

    def announce(self, at, targets="enterprises.csv"):
        return [self.program, "announce", "--plan", self.file("plan.json"), "--event", self.file("event.json"), "--targets",
                self.file(targets), "--officers", self.file("officers.csv"), "--recusals", self.file("recusals.csv"),
                "--catalogue", self.file("catalogue.json"), "--key", "@" + self.file("event-key.txt"), "--out", at]

    def draw(self, at, dice=DICE):
        return [self.program, "draw", at, "--value", "双色球第2022060期=01 05 12 20 27 33 08", "--value", "现场掷骰=" + dice,
                "--secret", "区司法局=@" + self.file("secret-of-the-sample.txt")]

    def repair(self, at):
        return [self.program, "repair", at, "--recusals", self.file("recusals-after-draw.csv"), "--evidence", "e1", *self.BY]

    def replace(self, at, target="91410399MAYL47061T"):
        return [self.program, "replace", at, "--target", target, "--reason", "closed", "--evidence", "e2", *self.BY]

    def use_up(self, at):
        """Replaces as many targets of task metal as there are in reserve."""
        with open(os.path.join(at, "private", "drawn", "reserve", "metal.all.txt"), encoding="utf-8") as file:
            count = len(file.read().split())
        words = [word for each in self.drawn(at)[:count] for word in ("--target", each)]
        return [self.program, "replace", at, *words, "--reason", "closed", "--evidence", "e3", *self.BY]

    @staticmethod
    def drawn(at):
        with open(os.path.join(at, "private", "drawn", "sample", "metal.all.txt"), encoding="utf-8") as file:
            return file.read().split()

    def excuse(self, at):
        return [self.program, "excuse", at, "--target", self.drawn(at)[-1], "--reason", "closed", "--evidence", "e4", *self.BY]

    def suspend(self, at):
        return [self.program, "suspend", at, "--target", self.drawn(at)[-1], "--reason", "court", "--evidence", "e5", *self.BY]

    def resume(self, at):
        return [self.program, "resume", at, "--target", self.drawn(at)[-1], "--reason", "ended", "--evidence", "e8", *self.BY]

    def extend(self, at):
        return [self.program, "extend", at, "--task", "metal", "--to", "2023-01-31", "--reason", "epidemic", "--evidence", "e6", *self.BY]

    def open(self, at):
        return [self.program, "open", at, "--day", "2022-12-31"]

    def cancel(self, at):
        return [self.program, "cancel", at, "--reason", "superior", "--evidence", "e7", "--approver", "a", "--day", "2022-12-31"]

    def void(self, at):
        return [self.program, "void", at, "--reason", "lost"]

    def seal(self, at):
        return [self.program, "seal", "--out", at]

    def publish(self, at):
        return [self.program, "publish", os.path.join(self.base, "opened"), "--inspections", self.file("visits"), "--out", at,
                "--on", "2022-09-30"]

    def verify(self, at):
        return self.run([self.program, "verify", at, "--lang", "en"])

    def fresh(self, state):
        """A folder `work` with the event `e` in that state, or without it."""
        work = os.path.join(self.room, "work")
        shutil.rmtree(work, ignore_errors=True)
        os.makedirs(work)
        event = os.path.join(work, "e")
        if state is not None:
            shutil.copytree(os.path.join(self.base, state), event)
        return event


def tree(at):
    """What stands there, by path: digests of files; None where there is nothing. Without what runs prepared."""
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
