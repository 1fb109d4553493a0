#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""cavel simulate on the samples: its numbers add up, it can be repeated, and cannot be mistaken for a draw.

  program_simulate.py PROGRAM SOURCE_DIR
"""
import csv
import json
import math
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

PROGRAM, SOURCE = sys.argv[1:3]
SAMPLES = os.path.join(SOURCE, "docs", "samples")
RUNS = 200


def run(*words):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=False, timeout=300)
    return done.returncode, done.stdout, done.stderr


def simulate(*more, officers="officers.csv"):
    papers = {"plan": "plan.json", "event": "event.json", "targets": "enterprises.csv", "officers": officers,
              "recusals": officers and "recusals.csv", "catalogue": "catalogue.json"}
    words = [word for option, file in papers.items() if file for word in ("--" + option, os.path.join(SAMPLES, file))]
    return run("simulate", *words, "--runs", str(RUNS), *more)


class Simulate(unittest.TestCase):
    def setUp(self):
        self.room = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.room)

    def test_table_and_csv_say_the_same_and_add_up(self):
        table = os.path.join(self.room, "table.csv")
        code, out, err = simulate("--json", "--out", table)
        self.assertEqual(code, 0, err)
        found = json.loads(out)
        self.assertEqual((found["runs"], found["complete"]), (RUNS, RUNS))
        sums = {}
        for each in found["targets"]:
            sample, size = map(int, each["expected"].split("/"))
            count, times, _ = sums.get((each["task"], each["stratum"]), (0, 0, 0))
            sums[each["task"], each["stratum"]] = count + 1, times + each["times"], sample
            spread = math.sqrt(RUNS * sample * (size - sample)) / size
            self.assertLess(abs(each["times"] - RUNS * sample / size), 6 * spread + 1, each)
        self.assertEqual(set(sums), {("metal", "all"), ("general", "all")})
        for (task, _), (count, times, sample) in sums.items():
            self.assertEqual(times, RUNS * sample, task)
            self.assertTrue(all(each["expected"] == f"{sample}/{count}" for each in found["targets"] if each["task"] == task))
        for each in found["officers"]:
            self.assertLessEqual(each["least"] * RUNS, each["total"])
            self.assertGreaterEqual(each["most"] * RUNS, each["total"])
        self.assertGreater(found["likeliest"]["times"], 0)
        self.assertGreaterEqual(found["likeliest"]["times"] / RUNS + 0.1, float(found["smallest_possible"]))
        self.assertGreater(float(found["smallest_possible"]), 0)
        with open(table, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual({row["simulated"] for row in rows}, {"target", "officer"})
        targets = [row for row in rows if row["simulated"] == "target"]
        self.assertEqual([(r["task"], r["id"], int(r["times"]), r["expected"]) for r in targets],
                         [(t["task"], t["id"], t["times"], t["expected"]) for t in found["targets"]])
        self.assertTrue(all(r["name"].startswith("样例") and r["frequency"] == f"{int(r['times']) / RUNS:.4f}" for r in targets))
        officers = [row for row in rows if row["simulated"] == "officer"]
        self.assertEqual([(r["id"], int(r["times"]), int(r["least"]), int(r["most"])) for r in officers],
                         [(o["officer"], o["total"], o["least"], o["most"]) for o in found["officers"]])
        self.assertEqual(stat.S_IMODE(os.stat(table).st_mode), 0o600)
        self.assertEqual(simulate("--out", table)[0], 5)  # never written over

    def test_same_seed_same_answer(self):
        self.assertEqual(simulate("--rng-seed", "7"), simulate("--rng-seed", "7"))
        self.assertNotEqual(simulate("--rng-seed", "7")[1], simulate("--rng-seed", "8")[1])

    def test_it_is_not_a_draw(self):
        for lang, words in (("zh", "模拟测算，不是抽取"), ("en", "A simulation, not a draw")):
            code, out, err = simulate("--lang", lang)
            self.assertEqual(code, 0, err)
            self.assertTrue(out.startswith(words), out)
            self.assertEqual(len(re.findall("91410399MAYL", out)), 1)  # of the likeliest meeting; no sample is shown
        code, _, err = run("simulate", "--plan", os.path.join(SAMPLES, "plan-by-sector.json"), "--event",
                           os.path.join(SAMPLES, "event.json"), "--targets", os.path.join(SAMPLES, "enterprises.csv"), "--runs", "1")
        self.assertEqual(code, 2)
        self.assertIn("100", err)
        self.assertEqual(os.listdir(self.room), [])

    def test_without_officers(self):
        code, out, err = run("simulate", "--plan", os.path.join(SAMPLES, "plan-by-sector.json"), "--event",
                             os.path.join(SAMPLES, "event.json"), "--targets", os.path.join(SAMPLES, "enterprises.csv"), "--lang", "en")
        self.assertEqual(code, 0, err)
        self.assertIn("1000 runs", out)
        self.assertNotIn("officer ", out)

    def test_officers_that_never_suffice(self):
        few = os.path.join(self.room, "few.csv")
        with open(os.path.join(SAMPLES, "officers.csv"), encoding="utf-8-sig") as file:
            header, *rows = file.read().strip().split("\n")
        with open(few, "w", encoding="utf-8") as file:
            file.write("\n".join([header, *rows[:3]]) + "\n")
        none = os.path.join(self.room, "none.csv")
        with open(os.path.join(SAMPLES, "recusals.csv"), encoding="utf-8-sig") as source, open(none, "w", encoding="utf-8") as file:
            file.write(source.readline())
        out = os.path.join(self.room, "out.csv")
        words = [word for option, file in (("plan", "plan.json"), ("event", "event.json"), ("targets", "enterprises.csv"),
                                           ("catalogue", "catalogue.json")) for word in ("--" + option, os.path.join(SAMPLES, file))]
        code, _, err = run("simulate", *words, "--officers", few, "--recusals", none, "--runs", "100", "--out", out)
        self.assertEqual(code, 4, err)
        self.assertRegex(err, "任务 metal：.*91410399MAYL.*缺 \\d+ ")  # the proof of the first run
        self.assertFalse(os.path.exists(out))

    def test_wrong_papers(self):
        code, _, err = simulate(officers=None)
        self.assertEqual(code, 1)
        self.assertIn("--officers", err)
        self.assertEqual(run("simulate", "--plan", "nowhere", "--event", "e", "--targets", "t")[0], 5)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
