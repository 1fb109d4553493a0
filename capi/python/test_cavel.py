#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The Python package on the shared vectors and on the sample event; with `--wheels FOLDER`, the wheel in that folder;
with `--installed`, the package that pip installed."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
UNPACKED = None
if sys.argv[1:2] == ["--wheels"]:
    UNPACKED = tempfile.TemporaryDirectory()
    (wheel,) = pathlib.Path(sys.argv[2]).glob("cavel-*.whl")
    del sys.argv[1:3]
    zipfile.ZipFile(wheel).extractall(UNPACKED.name)
    sys.path.insert(0, UNPACKED.name)
elif sys.argv[1:2] == ["--installed"]:
    del sys.argv[1]
    sys.path.remove(str(HERE))
else:
    sys.path.insert(0, str(HERE))

import cavel  # noqa: E402


def groups(name, kind):
    document = json.loads((ROOT / "tests/vectors" / name).read_text(encoding="utf-8"))
    return [group for group in document["testGroups"] if group["type"] == kind]


def answer(function, *arguments):
    try:
        return function(*arguments)
    except cavel.CavelError as refused:
        return refused


class Vectors(unittest.TestCase):
    def held(self, test, holds):
        self.assertEqual(holds, test["result"] == "valid", f"{test['tcId']} {test['comment']}")

    def test_digests(self):
        for group in groups("digest.json", "digest"):
            for test in group["tests"]:
                message = bytes.fromhex(test["messageHex"]) if "messageHex" in test else test["message"].encode()
                self.held(test, cavel.hash(group["suite"], message * test["repeat"]).hex() == test["digest"])

    def test_tickets(self):
        for group in groups("ticket.json", "ticket"):
            seed = cavel.lot_seed(group["suite"], bytes.fromhex(group["seed"]), group["label"])
            self.assertEqual(seed.hex(), group["lotSeed"])
            for test in group["tests"]:
                self.held(test, cavel.ticket(group["suite"], seed, test["id"]).hex() == test["ticket"])
        for group in groups("ticket.json", "list-digest"):
            for test in group["tests"]:
                self.held(test, cavel.list_digest(group["suite"], test["ids"]).hex() == test["digest"])

    def test_selections(self):
        for group in groups("select.json", "select") + groups("select.json", "merge"):
            seed = cavel.lot_seed(group["suite"], bytes.fromhex(group["seed"]), group["label"])
            for test in group["tests"]:
                shards = test["shards"] if "shards" in test else [test["ids"]]
                ids = [one for shard in shards for one in shard]
                for found in (answer(cavel.select, group["suite"], seed, ids, test["n"], test["reserve"]),
                              answer(self.stream, group["suite"], seed, shards, test["n"], test["reserve"])):
                    self.held(test, isinstance(found, cavel.Selection) and self.same(found, ids, test))

    @staticmethod
    def stream(suite, seed, shards, n, reserve):
        with cavel.Selector(suite, seed, n, reserve) as selector:
            for shard in shards:
                selector.feed(shard)
            return selector.finish()

    @staticmethod
    def same(found, ids, test):
        parts = [[{"id": ids[one.index], "ticket": one.ticket.hex()} for one in part] for part in found]
        cutoff = found.cutoff.hex() if found.cutoff else "-"
        return parts == [test["sample"], test["reserves"]] and cutoff == test.get("cutoff", cutoff)

    def test_fractions_and_codes(self):
        for group in groups("fraction.json", "written"):
            for test in group["tests"]:
                self.held(test, answer(cavel.parse_fraction, test["text"]) == (test["p"], test["q"]))
        for group in groups("fraction.json", "size"):
            for test in group["tests"]:
                found = cavel.sample_size(test["population"], test["p"], test["q"], group["rounding"])
                self.held(test, found == test["n"])
        for group in groups("credit_code.json", "credit-code"):
            for test in group["tests"]:
                self.held(test, answer(cavel.check_credit_code, test["code"]) is None)

    def test_deadlines(self):
        for test in json.loads((ROOT / "tests/vectors/deadline.json").read_text(encoding="utf-8"))["tests"]:
            case = test["case"]
            question = {key: case[key] for key in ("from", "as_of", "closes", "provisional") if key in case}
            question.update({"clocks": [case["clock"]]} if "clock" in case else {case["unit"] + "_days": case["count"]})
            with cavel.Calendar(case.get("calendars", ())) as calendar:
                found = answer(calendar.due, question)
            self.assertEqual(isinstance(found, cavel.CavelError), test["result"] == "invalid", test["comment"])
            for key, value in test.get("answer", {}).items():
                if key == "evidence":
                    self.assertEqual([{k: one[k] for k in value[0]} for one in found[0][key]] if value else [], value)
                elif key != "detail":
                    self.assertEqual(found[0][key], value, f"{test['tcId']} {key}")


class Package(unittest.TestCase):
    def test_errors_tell_everything(self):
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.check_credit_code("91410381MA03FYB00K")
        self.assertEqual(refused.exception.name, "credit_code_check")
        self.assertIn("校验码", refused.exception.problems[0].message_zh)
        self.assertTrue(refused.exception.problems[0].remedy_en)
        with self.assertRaises(ValueError):
            cavel.ticket("sha256", b"short", "a")
        with self.assertRaises(cavel.CavelError):
            cavel.select("sha256", bytes(32), ["a", " b"], 1)

    def test_closed_and_used_handles(self):
        selector = cavel.Selector("sm3", bytes(32), 1)
        selector.feed(["a", "b"])
        self.assertEqual(len(selector.finish().sample), 1)
        with self.assertRaises(cavel.CavelError):
            selector.feed(["c"])
        selector.close()
        selector.close()
        with self.assertRaises(cavel.CavelError):
            selector.finish()

    def test_calendar(self):
        calendar = cavel.Calendar()
        self.assertEqual(calendar.nth_working_day("2022-05-25", 5).isoformat(), "2022-06-01")
        self.assertFalse(calendar.is_working("2022-06-03"))

    def test_check(self):
        folder = ROOT / "docs/samples/inspections"
        event = (folder / "event.json").read_bytes()
        for one in json.loads((folder / "index.json").read_text(encoding="utf-8")):
            found = cavel.check((folder / one["file"]).read_bytes(), event, cavel.Calendar(), one["day"])
            self.assertEqual({problem.name for problem in found}, set(one["rules"]), one["file"])

    def test_example_draws_the_plan(self):
        environment = {"PYTHONPATH": sys.path[0], **__import__("os").environ}
        done = subprocess.run([sys.executable, str(HERE / "examples/draw_plan.py"), str(ROOT / "docs/samples")],
                              capture_output=True, env=environment)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertTrue(done.stdout.decode("utf-8").endswith("verified\n"))


if __name__ == "__main__":
    unittest.main()
