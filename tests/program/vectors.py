#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The vectors through the program's `verify`: program_vectors.py PROGRAM

announcement.json: a folder with the announcement alone is accepted exactly when the text is valid.
statement.json: a statement that is refused is named; one that is valid lacks only its lists.
record.json: folders as drawn are verified, each changed one is not; draws give the record that stands there.
repair.json: folders with repairs in the same way.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [os.path.join(TESTS, "reference"), os.path.join(TESTS, "vectors")]
sys.dont_write_bytecode = True

import folders  # noqa: E402
from cavel_verify import digest_line  # noqa: E402
from makers.common import bytes_at  # noqa: E402

VERIFIED = 0


def vectors(name):
    with open(os.path.join(TESTS, "vectors", name + ".json"), "rb") as file:
        return json.load(file)["testGroups"]


class Program:
    def __init__(self, path):
        self.path, self.failures, self.count = os.path.abspath(path), 0, 0

    def verify(self, files):
        with tempfile.TemporaryDirectory(prefix="cavel-vectors-") as folder:
            folders.write(folder, files)
            return subprocess.run([self.path, "verify", folder, "--lang", "en"], capture_output=True, check=False,
                                  timeout=60)

    def expect(self, title, files, verified):
        done = self.verify(files)
        self.count += 1
        if done.returncode < 0 or (done.returncode == VERIFIED) != verified:
            self.failures += 1
            said = (done.stdout + done.stderr).decode("utf-8", "replace").strip().split("\n")
            print(f"{title}: exit code {done.returncode}, {'should' if verified else 'should not'} verify: "
                  + " | ".join(said[:4]), file=sys.stderr)


def announcements(program):
    for group in vectors("announcement"):
        for test in group["tests"]:
            program.expect(f"announcement {test['tcId']} ({test['comment']})",
                           {"announcement.txt": bytes_at(test, "announcement")}, test["result"] == "valid")


def records(program):
    for group in vectors("record"):
        if group["type"] == "draw":
            for test in group["tests"]:
                files = {path: text.encode() for part in ("lists", "files", "end") for path, text in test[part].items()}
                record, statement = test["record"].encode(), test["statement"].encode()
                end = statement.index(b"\nend of announcement\n") + len(b"\nend of announcement\n")
                files.update({"record.json": record, "statement.txt": statement, "announcement.txt": statement[:end],
                              "record." + group["suite"]: digest_line(group["suite"], record)})
                program.expect(f"record {test['tcId']} ({test['comment']})", files, True)
    folders_of(program, "record")


def folders_of(program, name):
    for group in vectors(name):
        if group["type"] != "folder":
            continue
        whole = {path: text.encode() for path, text in group["files"].items()}
        for test in group["tests"]:
            files = dict(whole)
            if test.get("content", "") is None:
                del files[test["path"]]
            else:
                files[test["path"]] = bytes_at(test, "content")
            if test["result"] != "acceptable":
                program.expect(f"{name} {test['tcId']} ({test['path']}: {test['comment']})", files, test["result"] == "valid")


def repairs(program):
    folders_of(program, "repair")


def lies(program):
    """Consistent lies, in folders with and without the officers' lists."""
    for name in ("public", "public_repair"):
        for group in vectors(name):
            whole = {path: text.encode() for path, text in group["files"].items()}
            for test in group["tests"]:
                files = {path: data for path, data in whole.items() if test["changed"].get(path, "") is not None}
                files.update({path: text.encode() for path, text in test["changed"].items() if text is not None})
                program.expect(f"{name} {test['tcId']} ({test['comment']})", files, test["result"] == "valid")


def statements(program):
    """A draw's statement put in place of another: only the one that belongs to the announcement can be read."""
    for group in vectors("statement"):
        if group["type"] != "statement":
            continue
        announced = group["announcement"].encode()
        for test in group["tests"]:
            done = program.verify({"announcement.txt": announced, "statement.txt": announced + bytes_at(test, "tail")})
            program.count += 1
            said = (done.stdout + done.stderr).decode("utf-8", "replace")
            about = "differs: statement" in said
            if done.returncode <= 0 or about != (test["result"] == "invalid"):
                program.failures += 1
                print(f"statement {test['tcId']} ({test['comment']}), {test['result']}: exit code {done.returncode}: "
                      + " | ".join(said.strip().split("\n")[:4]), file=sys.stderr)


def main():
    if len(sys.argv) != 2 or not shutil.which(sys.argv[1]):
        raise SystemExit("program_vectors.py PROGRAM")
    program = Program(sys.argv[1])
    for part in (announcements, statements, records, repairs, lies):
        part(program)
    print(f"{program.count} vectors, {program.failures} failed")
    return 1 if program.failures else 0


if __name__ == "__main__":
    sys.exit(main())
