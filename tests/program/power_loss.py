#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Power failure at every moment of every writing command, and right after success was printed (docs/reliability.md).

  power_loss.py PROGRAM SOURCE_DIR CC [--each N] [--only COMMAND]            by a model of what a disk must have kept
  power_loss.py PROGRAM SOURCE_DIR CC --device [--each N] [--only COMMAND]   by images of a block device: needs root, a loop device, ext4

The model keeps a file's bytes once the file was flushed, and the names in a folder as they were when the folder was flushed; it
loses everything else. An image is what the block device holds when the command ends or is killed: nothing that the kernel alone had.
"""
import argparse
import collections
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile

from crash import Crash, verdict
from sample_event import Sample, tree


class File:
    def __init__(self):
        self.is_flushed, self.bytes = False, b""


class Folder:
    def __init__(self, names=None):
        self.now = dict(names or {})
        self.kept = dict(self.now)


class Disk:
    """The files below `root`, and which of them survive a power failure."""

    def __init__(self, root):
        self.root = root
        self.top = self.read(root)

    def read(self, at):
        if not os.path.isdir(at):
            made = File()
            made.is_flushed, made.bytes = True, read_bytes(at)
            return made
        return Folder({name: self.read(os.path.join(at, name)) for name in os.listdir(at)})

    def split(self, path):
        return [part for part in os.path.relpath(path, self.root).split(os.sep) if part != "."]

    def find(self, path):
        at = self.top
        for part in self.split(path):
            at = at.now[part]
        return at

    def place(self, path):
        *above, name = self.split(path)
        return self.find(os.path.join(self.root, *above)), name

    def apply(self, call, a, b):
        if call in ("create", "mkdir"):
            folder, name = self.place(a)
            if name not in folder.now:
                folder.now[name] = File() if call == "create" else Folder()
        elif call == "write":
            self.find(a).is_flushed = False
        elif call == "fsync":
            at = self.find(a)
            if isinstance(at, Folder):
                at.kept = dict(at.now)
            else:
                at.is_flushed = True
        elif call in ("rename", "link"):
            (source, old), (target, new) = self.place(a), self.place(b)
            target.now[new] = source.now[old]
            if call == "rename":
                del source.now[old]
        elif call in ("unlink", "rmdir"):
            folder, name = self.place(a)
            folder.now.pop(name, None)

    def snapshot(self, at=None):
        """What would be there after a power failure now."""
        at = at or self.top
        if isinstance(at, File):
            return at, at.is_flushed
        return {name: self.snapshot(inner) for name, inner in at.kept.items()}

    def take_bytes(self, at=None, where=None):
        """After the run: the content of each file. The model must have the same names as the disk."""
        at, where = at or self.top, where or self.root
        if isinstance(at, File):
            at.bytes = read_bytes(where)
            return
        assert sorted(os.listdir(where)) == sorted(at.now), (where, os.listdir(where), sorted(at.now))
        for name, inner in at.now.items():
            self.take_bytes(inner, os.path.join(where, name))


def write_snapshot(of, where):
    if not isinstance(of, dict):
        file, is_flushed = of
        with open(where, "wb") as out:
            out.write(file.bytes if is_flushed else b"")
        return
    os.makedirs(where, exist_ok=True)
    for name, inner in of.items():
        write_snapshot(inner, os.path.join(where, name))


def read_bytes(path):
    with open(path, "rb") as file:
        return file.read()


class PowerLoss:
    def __init__(self, crash):
        self.crash, self.sample, self.failures = crash, crash.sample, []
        self.found = collections.Counter()

    def judge(self, name, what, event, before, after, must_be_new):
        """The event found after power came back is old or new, never in between, and the next command works."""
        state, command = self.crash.commands[name]
        if must_be_new and name == "seal":
            if not os.path.exists(event) or not read_bytes(event).endswith(b"\n"):
                self.failures.append(f"{name}, {what}: the secret is lost")
            self.found["new"] += 1
            return
        if state is not None or (name == "announce" and os.path.exists(event)):
            verified = self.sample.verify(event)
            if verified.returncode != 0:
                self.failures.append(f"{name}, {what}: verify ends with {verified.returncode}: {verified.stdout[-200:]}")
                return
        found = tree(event)
        is_new = found == after or (name == "seal" and found is not None)
        self.found["new" if is_new else "old"] += 1
        if not is_new and (found != before or must_be_new):
            lost = sorted(set(after) - set(found or {}))[:5]
            self.failures.append(f"{name}, {what}: {'lost after success' if must_be_new else 'torn'}: {lost}")
            return
        again = self.sample.run(command(event) + ["--lang", "en"])
        if (again.returncode == 0) == is_new:
            self.failures.append(f"{name}, {what}: stuck: again it ends with {again.returncode}: {again.stderr[:200]}")
        elif tree(event) != after and name != "seal":
            self.failures.append(f"{name}, {what}: again, it comes out otherwise")

    def counts(self):
        found, self.found = dict(self.found), collections.Counter()
        return found

    def model(self, name, each):
        state, command = self.crash.commands[name]
        event = self.sample.fresh(state)
        work, before = os.path.dirname(event), tree(event)
        disk, careless = Disk(work), Disk(work)
        lines = self.crash.logged(command(event))
        careless_before, after = careless.snapshot(), tree(event)
        printed = next(number for number, line in enumerate(lines) if line[0] == "print")
        moments = []
        for number, line in enumerate(lines):
            if number <= printed:
                moments.append(disk.snapshot())
            disk.apply(*line)
            if line[0] != "fsync":
                careless.apply(*line)
        disk.take_bytes()
        assert careless.snapshot() == careless_before, f"{name}: the model keeps what was never flushed"
        chosen = sorted({*range(0, printed, each), printed})
        for number in chosen:
            shutil.rmtree(work)
            write_snapshot(moments[number], work)
            what = "after success was printed" if number == printed else f"before call {number + 1} {lines[number]}"
            self.judge(name, what, event, before, after, number == printed)
        print(f"{name}: {printed} calls before its result is printed, {len(chosen)} losses of power: {self.counts()}", flush=True)

    def device(self, name, each, device):
        state, command = self.crash.commands[name]
        event = self.sample.fresh(state)
        before = tree(event)
        points = [line for line in self.crash.logged(command(event)) if line[0] != "print"]
        after = tree(event)
        chosen = [*range(1, len(points) + 1, each), None]
        for number in chosen:
            event = self.sample.fresh(state)
            os.sync()
            kill = {} if number is None else {"CRASH_AT": number, "CRASH_HOW": 0}
            done = self.crash.run(command(event), **kill)
            if (done.returncode == 0) != (number is None):
                self.failures.append(f"{name}: call {number}: exit code {done.returncode}: {done.stderr}")
            with device.after_power_loss() as found:
                work = os.path.dirname(event)
                shutil.rmtree(work)
                shutil.copytree(os.path.join(found, os.path.relpath(work, device.at)), work)
            what = "after exit 0" if number is None else f"killed before call {number} {points[number - 1]}"
            self.judge(name, what, event, before, after, number is None)
        print(f"{name}: {len(points)} calls, {len(chosen)} images of the device: {self.counts()}", flush=True)


class Device:
    """A file system on a loop device to which the kernel writes nothing on its own for ten minutes."""

    def __init__(self, room):
        self.image, self.room, self.at = os.path.join(room, "image"), room, os.path.join(room, "disk")
        os.mkdir(self.at)
        with open(self.image, "wb") as file:
            file.truncate(64 << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", self.image], check=True)

    @contextlib.contextmanager
    def mounted(self):
        with mounted(self.image, self.at, "commit=600"):
            self.check_that_it_loses()
            yield

    @contextlib.contextmanager
    def after_power_loss(self):
        copy, at = os.path.join(self.room, "copy"), os.path.join(self.room, "found")
        subprocess.run(["cp", "--sparse=always", self.image, copy], check=True)
        os.makedirs(at, exist_ok=True)
        with mounted(copy, at, "ro,noatime"):
            yield at

    def check_that_it_loses(self):
        """Otherwise a test that finds everything would prove nothing."""
        with open(os.path.join(self.at, "unflushed"), "w", encoding="utf-8") as file:
            file.write("x")
        with self.after_power_loss() as found:
            assert not os.path.exists(os.path.join(found, "unflushed")), "the device keeps what was never flushed"


@contextlib.contextmanager
def mounted(image, at, options):
    done = subprocess.run(["losetup", "--find", "--show", image], check=True, capture_output=True, text=True)
    loop = done.stdout.strip()
    try:
        subprocess.run(["mount", "-o", options, loop, at], check=True)
        try:
            yield
        finally:
            subprocess.run(["umount", at], check=True)
    finally:
        subprocess.run(["losetup", "--detach", loop], check=True)


def main():
    words = argparse.ArgumentParser()
    words.add_argument("program")
    words.add_argument("source")
    words.add_argument("cc")
    words.add_argument("--each", type=int, default=1)
    words.add_argument("--only")
    words.add_argument("--device", action="store_true")
    given = words.parse_args()
    with tempfile.TemporaryDirectory() as room, contextlib.ExitStack() as stack:
        device, at = None, room
        if given.device:
            device = Device(room)
            stack.enter_context(device.mounted())
            at = device.at
        loss = PowerLoss(Crash.built(given.program, given.source, given.cc, at, room))
        for name in [given.only] if given.only else list(loss.crash.commands):
            if device:
                loss.device(name, given.each, device)
            else:
                loss.model(name, given.each)
    return verdict(loss.failures)


if __name__ == "__main__":
    sys.exit(main())
