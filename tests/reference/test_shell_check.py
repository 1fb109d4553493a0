#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""shell_check.sh agrees with the reference on made-up events, and finds what was changed."""
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
SCRIPT = os.path.join(HERE, "..", "program", "shell_check.sh")
sys.path[:0] = [HERE, os.path.join(HERE, "..", "vectors")]
sys.dont_write_bytecode = True

import folders  # noqa: E402
from makers import events  # noqa: E402


def check(files):
    with tempfile.TemporaryDirectory() as folder:
        folders.write(folder, files)
        return subprocess.run(["sh", SCRIPT, folder], capture_output=True, check=False)


class ShellCheck(unittest.TestCase):
    def test_agrees(self):
        for make in (events.usual, events.edges):
            done = check(folders.public_files(make("sha256")))
            self.assertEqual((done.returncode, done.stderr), (0, b""), make.__name__)

    def test_finds_what_was_changed(self):
        files = folders.public_files(events.smallest("sha256"))
        for path in ("announcement.txt", "statement.txt", "frame/a.all.txt", "sample/a.all.txt", "reserve/a.all.txt"):
            data = files[path]
            for changed in (data.replace(b"1", b"2", 1), data[:-1], data + b"\n", data.split(b"\n", 1)[1]):
                self.assertNotEqual(check({**files, path: changed}).returncode, 0, path)

    def test_refuses_what_it_cannot_check(self):
        self.assertEqual(check(folders.public_files(events.smallest("sm3"))).returncode, 2)
        files = folders.public_files(events.smallest("sha256"))
        del files["statement.txt"]
        self.assertEqual(check(files).returncode, 2)


if __name__ == "__main__":
    unittest.main()
