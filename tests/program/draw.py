#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The program from announcement to verification, on the samples: what it writes, refuses, hides and finds.

  program_draw.py PROGRAM SOURCE_DIR
"""
import json
import os
import random
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

PROGRAM, SOURCE = sys.argv[1:3]
SAMPLES = os.path.join(SOURCE, "docs", "samples")
VALUES = ["--value", "双色球第2022060期=03 07 12 19 25 31 09", "--value", "现场掷骰=" + "12345" * 10,
          "--secret", "区司法局=@" + os.path.join(SAMPLES, "secret-of-the-sample.txt")]


def sample(name):
    return os.path.join(SAMPLES, name)


def run(*words):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=False, timeout=120)
    return done.returncode, done.stdout, done.stderr


def announce(out, *more, plan="plan.json", event=None, targets=None, officers=None, recusals=None):
    words = ["announce", "--plan", sample(plan), "--event", event or sample("event.json"),
             "--targets", targets or sample("enterprises.csv"), "--key", "@" + sample("event-key.txt"), "--out", out]
    if plan == "plan.json":
        words += ["--officers", officers or sample("officers.csv"), "--recusals", recusals or sample("recusals.csv"),
                  "--catalogue", sample("catalogue.json")]
    return run(*words, *more)


def contents(folder):
    found = {}
    for path in files_of(folder):
        with open(path, "rb") as file:
            found[path] = file.read()
    return found


def files_of(folder):
    return sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names)


class Program(unittest.TestCase):
    def setUp(self):
        self.room = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.room)
        self.event = os.path.join(self.room, "event")

    def path(self, *parts):
        return os.path.join(self.room, *parts)

    def write(self, name, text, encoding="utf-8"):
        with open(self.path(name), "w", encoding=encoding, newline="") as out:
            out.write(text)
        return self.path(name)

    def read(self, *parts):
        with open(os.path.join(self.event, *parts), encoding="utf-8") as file:
            return file.read()

    def drawn(self):
        self.assertEqual(announce(self.event)[0], 0)
        code, out, err = run("draw", self.event, *VALUES)
        self.assertEqual(code, 0, err)
        return out

    def ledger(self, *rows):
        """A plan whose caps are counted from a ledger, and the ledger."""
        with open(sample("plan.json"), encoding="utf-8") as file:
            plan = json.load(file)
        for task in plan["tasks"]:
            task["cap"] = {"limit": 2, "from": "ledger"}
        os.makedirs(self.room, exist_ok=True)
        for name, text in (("ledger-plan.json", json.dumps(plan, ensure_ascii=False)),
                           ("ledger.csv", "统一社会信用代码,检查日期,检查依据,检查编号,备注\n" + "".join(row + "\n" for row in rows))):
            with open(self.path(name), "w", encoding="utf-8") as file:
                file.write(text)
        return ["--ledger", self.path("ledger.csv")]

    def test_caps_are_counted_from_the_ledger_of_the_year(self):
        capped, case = "91410399MAYL04480U", "91410399MAYL02372W"
        ledger = self.ledger(f"{capped},2022-02-01,计划检查,1,私", f"{capped},2022-03-01,random,2,私", f"{capped},2021-03-01,random,0,",
                             *(f"{case},2022-02-0{n},{basis},{n}," for n, basis in enumerate(("投诉举报", "专项检查", "整改复查", "计划检查"), 1)))
        plan = self.path("ledger-plan.json")

        def announced(*more):
            return run("announce", "--plan", plan, "--event", sample("event.json"), "--targets", sample("enterprises.csv"), "--officers",
                       sample("officers.csv"), "--recusals", sample("recusals.csv"), "--key", "@" + sample("event-key.txt"), *more)

        code, _, err = announced("--out", self.event)
        self.assertEqual(code, 1)
        self.assertIn("--ledger", err)
        code, out, err = announced(*ledger, "--out", self.event, "--lang", "en")
        self.assertEqual(code, 0, err)
        self.assertIn("cap 年度上限: 2; counted from ledger\nexcluded 排除: capped; count 1; ", out)
        self.assertIn("ledger visits 台账检查: case; rows 1\nledger visits 台账检查: planned; rows 2\n"
                      "ledger visits 台账检查: random; rows 2\nledger visits 台账检查: recheck; rows 1\n", out)
        self.assertEqual(run("draw", self.event, *VALUES)[0], 0)
        with open(os.path.join(self.event, "private", "drawn", "excluded", "metal.capped.txt"), encoding="utf-8") as file:
            self.assertEqual(file.read().split("\n")[1:], [capped, ""])
        self.assertEqual(run("verify", self.event)[0], 0)
        # A later ledger, as it is on a day, counts at the check of a visit and in the status.
        drawn = self.read("private", "drawn", "sample", "metal.all.txt").split("\n")[0]
        ledger = self.ledger(f"{drawn},2022-02-01,计划检查,1,", f"{drawn},2022-06-01,全覆盖检查,2,", f"{case},2022-02-01,投诉举报,3,")
        os.makedirs(self.path("visits"))
        code, out, _ = run("status", self.event, "--inspections", self.path("visits"), "--on", "2022-06-02", *ledger, "--json")
        self.assertEqual(code, 0, out)
        status = json.loads(out)
        self.assertEqual(status["ledger"], {"random": 0, "planned": 1, "full-coverage": 1, "case": 1, "special": 0, "recheck": 0})
        self.assertEqual([each["target"] for each in status["targets"] if each.get("at_cap")], [drawn])
        out = run("status", self.event, "--inspections", self.path("visits"), "--on", "2022-06-02", *ledger)[1]
        self.assertIn("（已达年度检查上限）", out)
        self.assertIn("检查台账：随机抽查 0，计划检查 1，全覆盖检查 1，个案检查 1，专项检查 0，整改复查 0", out)
        # A ledger that was changed after the announcement is found.
        with open(os.path.join(self.event, "private", "ledger.csv"), "a", encoding="utf-8") as file:
            file.write(f"{case},2022-03-03,random,9,\n")
        code, out, err = run("verify", self.event)
        self.assertEqual(code, 3)
        self.assertIn("ledger.csv", out + err)

    def test_a_ledger_with_a_bad_row_is_refused(self):
        code, _, err = announce(self.event, *self.ledger("91410399MAYL04480U,2022-02-01,抽查,1,"), "--lang", "en")
        self.assertEqual(code, 1)
        self.assertIn("row 2", err)
        code, _, err = announce(self.event, *self.ledger("91410399MAYL04480U,2022-05-28,random,1,"), "--lang", "en")
        self.assertEqual(code, 1)
        self.assertIn("2022-05-27", err)
        code, _, err = announce(self.event, *self.ledger("92141127MA0KD1Y64A,2022-02-01,random,1,"), "--lang", "en")
        self.assertEqual(code, 0, err)
        self.assertIn("is not an enterprise of the roster; 1 rows", err)
        self.assertIn("no cap of the plan is counted from it", err)

    def test_whole_way(self):
        out = self.drawn()
        self.assertIn("YL-", out)
        self.assertEqual(sorted(os.listdir(os.path.join(self.event, "public"))), ["announcement.txt", "record.sha256", "rules"])
        self.assertEqual(stat.S_IMODE(os.stat(os.path.join(self.event, "private")).st_mode), 0o700)
        self.assertEqual(run("verify", self.event)[0], 0)
        code, _, err = run("ticket", self.event, "--task", "metal", "X")
        self.assertEqual(code, 1)
        self.assertIn("封存期", err)
        self.assertEqual(run("open", self.event)[0], 0)
        self.assertEqual(run("verify", self.event)[0], 0)
        public = os.path.join(self.event, "public")
        self.assertEqual(run("verify", public)[0], 0)
        first = self.read("public", "sample", "metal.all.txt").split("\n")[0]
        code, out, _ = run("ticket", public, "--task", "metal", first, "--json")
        self.assertEqual((code, json.loads(out)["drawn"]), (0, True))
        reserve = self.read("public", "reserve", "metal.all.txt").split("\n")[0]
        self.assertFalse(json.loads(run("ticket", public, "--task", "metal", reserve, "--json")[1])["drawn"])

    def test_one_bit_anywhere_is_found(self):
        self.drawn()
        self.assertEqual(run("open", self.event)[0], 0)
        lots = random.Random(7)
        for path in files_of(self.event):
            with open(path, "rb") as file:
                data = bytearray(file.read())
            if not data:
                continue
            at = lots.randrange(len(data))
            changed = bytearray(data)
            changed[at] ^= 1 << lots.randrange(8)
            with open(path, "wb") as file:
                file.write(changed)
            code, out, err = run("verify", self.event)
            self.assertEqual(code, 3, f"{path} byte {at}: {out}{err}")
            with open(path, "wb") as file:
                file.write(data)
        self.assertEqual(run("verify", self.event)[0], 0)

    def test_balls_in_the_order_of_drawing_are_shown_in_theirs(self):
        self.assertEqual(announce(self.event)[0], 0)
        code, _, err = run("draw", self.event, "--value", "双色球第2022060期=27 01 12 20 05 33 08", *VALUES[2:])
        self.assertEqual(code, 1, err)
        self.assertIn("应写成“01 05 12 20 27 33 08”", err)
        code, _, err = run("draw", self.event, *VALUES[:4], "--secret", "区司法局=" + "ab" * 32)
        self.assertEqual(code, 1, err)
        self.assertIn("秘密不得写在命令行上", err)

    def test_nothing_is_drawn_or_written_twice(self):
        self.drawn()
        before = contents(self.event)
        self.assertEqual(run("draw", self.event, *VALUES)[0], 1)
        code, _, err = announce(self.event)
        self.assertEqual(code, 5)
        self.assertIn("已经存在", err)
        self.assertEqual(before, contents(self.event))

    def test_same_values_same_record(self):
        self.drawn()
        first = self.read("private", "drawn", "record.json")
        shutil.rmtree(self.event)
        self.drawn()
        self.assertEqual(first, self.read("private", "drawn", "record.json"))

    def test_the_number_of_threads_changes_no_byte(self):
        alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
        rows = ["统一社会信用代码,企业名称,行业,住所"]
        for i in range(150000):  # more than one worker's share
            code = "91410399%09d" % (i * 7919 % 1000000007)
            total = sum(alphabet.index(c) * pow(3, place, 31) for place, c in enumerate(code))
            rows.append("%s%s,第%d厂,%s,\"样例路%d号\"" % (code, alphabet[-total % 31], i, "机械" if i % 3 else "建材", i))
        rows[70000] = "短行"
        targets = self.write("large.csv", "\n".join(rows) + "\n")
        plan = {"title": "t", "basis": "b", "tasks": [
            {"task": "all", "number": 1, "department": "d", "matter": "m", "title": "t", "targets": "x", "method": "m", "fraction": "15%",
             "filter": {"sector": ["机械"]}, "window": {"from": "2022-05-26", "to": "2022-12-31"}}]}
        made = []
        for threads in ("1", "2", "3"):
            event = self.path("event" + threads)
            code, _, err = run("announce", "--plan", self.write("plan.json", json.dumps(plan)), "--event", sample("event.json"), "--targets",
                               targets, "--key", "@" + sample("event-key.txt"), "--out", event, "--threads", threads)
            self.assertEqual(code, 0, err)
            self.assertEqual(run("draw", event, *VALUES, "--threads", threads)[0], 0)
            self.assertEqual(run("open", event, "--day", "2022-12-31", "--threads", threads)[0], 0)
            self.assertEqual(run("verify", event, "--threads", threads)[0], 0)
            made.append({os.path.relpath(path, event): text for path, text in contents(event).items()})
        self.assertEqual(made[0], made[1])
        self.assertEqual(made[0], made[2])
        for wrong in ("0", "1025", "-1", "x"):
            self.assertEqual(run("verify", self.path("event1"), "--threads", wrong)[0], 2)

    def test_changed_papers_cannot_be_drawn(self):
        announce(self.event)
        path = os.path.join(self.event, "private", "targets.csv")
        with open(path, "ab") as file:
            file.write(b"\n")
        code, _, err = run("draw", self.event, *VALUES)
        self.assertEqual(code, 1)
        self.assertIn("private/targets.csv", err)
        self.assertFalse(os.path.exists(os.path.join(self.event, "private", "drawn")))

    def test_values_are_refused_with_all_their_problems(self):
        announce(self.event)
        wrong = self.write("secret.txt", "00" * 32 + "\n")
        code, _, err = run("draw", self.event, "--value", "双色球第2022060期=3 7 12 19 25 31 9", "--value",
                           "现场掷骰=1234567", "--secret", "区司法局=@" + wrong)
        self.assertEqual(code, 1)
        self.assertEqual(err.count("错误："), 3, err)
        self.assertNotIn("00" * 32, err)
        self.assertEqual(run("draw", self.event, *VALUES[:4])[0], 1)

    def test_standby_counts_only_for_a_source_that_failed(self):
        announce(self.event)
        both = [*VALUES, "--value", "大乐透第22060期=01 02 03 04 05 06 07"]
        self.assertEqual(run("draw", self.event, *both)[0], 1)
        self.assertEqual(run("draw", self.event, *both[2:])[0], 0)
        self.assertIn('"failed":["双色球第2022060期"]', self.read("private", "drawn", "record.json"))

    def test_void_is_a_record_and_the_next_event_names_it(self):
        announce(self.event)
        self.assertEqual(run("void", self.event, "--reason", "持有人遗失秘密")[0], 0)
        self.assertEqual(run("verify", self.event)[0], 0)
        self.assertEqual(run("draw", self.event, *VALUES)[0], 1)
        with open(sample("event.json"), encoding="utf-8") as file:
            event = json.load(file)
        event["number"] = 2
        second = self.write("event2.json", json.dumps(event, ensure_ascii=False))
        again = self.path("again")
        self.assertEqual(announce(again, "--previous", self.event, event=second)[0], 1)
        code, out, err = announce(again, "--previous", self.event, "--reason", "首场作废", event=second)
        self.assertEqual(code, 0, err)
        self.assertIn("reason 再次抽取理由: 首场作废", out)

    def test_numbers_have_no_gap(self):
        with open(sample("event.json"), encoding="utf-8") as file:
            event = json.load(file)
        event["number"] = 3
        self.assertEqual(announce(self.event, event=self.write("e.json", json.dumps(event)))[0], 1)

    def test_bad_rows_are_named_or_refused(self):
        with open(sample("enterprises.csv"), encoding="utf-8-sig") as file:
            lines = file.read().split("\n")
        lines[5] = "11111111111111111O" + lines[5][18:]
        lines[7] = lines[8]
        roster = self.write("bad.csv", "\n".join(lines))
        code, _, err = announce(self.path("strict"), "--strict", targets=roster)
        self.assertEqual(code, 1)
        self.assertIn("第 6 行", err)
        self.assertFalse(os.path.exists(self.path("strict")))
        code, out, _ = announce(self.event, targets=roster)
        self.assertEqual(code, 0)
        self.assertIn("2 家企业在更正之前无法被抽取", out)
        self.assertNotIn("{detail}", out)
        self.assertEqual(run("draw", self.event, *VALUES)[0], 0)
        self.assertEqual(run("open", self.event)[0], 0)
        self.assertEqual(run("verify", self.event)[0], 0)
        rejected = {name: self.read("public", "rejected", name) for name in os.listdir(os.path.join(self.event, "public", "rejected"))}
        twice = lines[8].split(",")[0]
        listed = [text.split("\n", 1) for text in rejected.values()]
        self.assertEqual(sorted(lines for _, lines in listed), ["", twice + "\n"])  # a mistyped code is not published
        self.assertEqual(len({salt for salt, _ in listed if re.fullmatch("salt [0-9a-f]{64}", salt)}), 2)
        for path in files_of(os.path.join(self.event, "public")):
            with open(path, "rb") as file:
                self.assertNotIn(b"11111111111111111O", file.read(), path)
        for words, key, value in (((), "不在参抽名单", "标识重复"), (("--json",), '"excluded"', "duplicate_id")):
            code, out, err = run("ticket", self.event, "--task", "metal", twice, *words)
            self.assertEqual(code, 0, err)
            self.assertIn(key, out)
            self.assertIn(value, out)

    def test_missing_column_is_a_fault_not_an_empty_frame(self):
        with open(sample("enterprises.csv"), encoding="utf-8-sig") as file:
            roster = self.write("roster.csv", file.read().replace("属性", "备注", 1))
        code, _, err = announce(self.event, targets=roster)
        self.assertEqual(code, 1)
        self.assertIn("attributes", err)

    def test_unknown_key_names_the_nearest(self):
        with open(sample("plan.json"), encoding="utf-8") as file:
            plan = self.write("plan.json", file.read().replace('"reserve"', '"reserves"', 1))
        code, _, err = run("announce", "--plan", plan, "--event", sample("event.json"), "--targets",
                           sample("enterprises.csv"), "--out", self.event, "--lang", "en")
        self.assertEqual(code, 1)
        self.assertIn("/tasks/0/reserves", err)
        self.assertIn("nearest known name is reserve", err)

    def test_too_few_officers_give_a_certificate_and_write_nothing(self):
        with open(sample("officers.csv"), encoding="utf-8-sig") as file:
            header, *rows = file.read().strip().split("\n")
        few = self.write("few.csv", "\n".join([header, *rows[:3]]) + "\n")
        with open(sample("recusals.csv"), encoding="utf-8-sig") as file:
            none = self.write("none.csv", file.readline())
        code, _, err = announce(self.event, officers=few, recusals=none)
        self.assertEqual(code, 0, err)
        self.assertIn("抽中后无法配齐检查组", err)  # of most targets, and not so many that one of them is certain
        code, _, err = run("draw", self.event, *VALUES)
        self.assertEqual(code, 4, err)
        self.assertIn("符合条件且未回避", err)
        self.assertFalse(os.path.exists(os.path.join(self.event, "private", "drawn")))

    def test_what_no_draw_can_satisfy_is_refused_before_the_draw(self):
        with open(sample("officers.csv"), encoding="utf-8-sig") as file:
            header, *rows = file.read().strip().split("\n")
        one = self.write("one.csv", "\n".join([header, rows[0]]) + "\n")
        with open(sample("recusals.csv"), encoding="utf-8-sig") as file:
            none = self.write("none.csv", file.readline())
        code, _, err = announce(self.event, officers=one, recusals=none)
        self.assertEqual(code, 1, err)
        self.assertIn("每个检查组需要 2 名", err)
        self.assertFalse(os.path.exists(self.event))
        code, _, err = announce(self.event, "--allow-shortage", "演练", officers=one, recusals=none)
        self.assertEqual(code, 0, err)
        with open(os.path.join(self.event, "private", "terms.json"), encoding="utf-8") as file:
            self.assertEqual(json.load(file), {"shortage_reason": "演练"})
        self.assertEqual(run("draw", self.event, *VALUES)[0], 4)

    def test_private_stays_private(self):
        with open(sample("officers.csv"), encoding="utf-8-sig") as file:
            officers = file.read().replace("样例人员01", "PLANTEDNAME").replace("样例证-0101", "PLANTEDCREDENTIAL")
        with open(sample("recusals.csv"), encoding="utf-8-sig") as file:
            recusals = file.read().replace("近亲属", "PLANTEDGROUND")
        with open(sample("enterprises.csv"), encoding="utf-8-sig") as file:
            targets = file.read().replace("样某001", "PLANTEDCONTACT").replace("000-00000001", "PLANTEDPHONE")
        code, _, err = announce(self.event, officers=self.write("o.csv", officers), recusals=self.write("r.csv", recusals),
                                targets=self.write("t.csv", targets))
        self.assertEqual(code, 0, err)
        self.assertEqual(run("draw", self.event, *VALUES)[0], 0)
        self.assertEqual(run("open", self.event)[0], 0)
        for path in files_of(os.path.join(self.event, "public")):
            with open(path, "rb") as file:
                self.assertNotIn(b"PLANTED", file.read(), path)

    def test_gb18030_roster_draws_the_same(self):
        self.drawn()
        first = self.read("private", "drawn", "sample", "metal.all.txt")
        with open(sample("enterprises.csv"), encoding="utf-8-sig") as file:
            text = file.read()
        with open(self.path("gb.csv"), "w", encoding="gb18030", newline="") as out:
            out.write(text)
        other = self.path("other")
        self.assertEqual(announce(other, targets=self.path("gb.csv"))[0], 0)
        with open(os.path.join(other, "public", "announcement.txt"), encoding="utf-8") as file:
            theirs = [line for line in file if line.startswith("stratum")]
        ours = [line + "\n" for line in self.read("public", "announcement.txt").split("\n") if line.startswith("stratum")]
        self.assertEqual(theirs, ours)
        self.assertTrue(first)

    def test_sealed_secret_fits_its_commitment(self):
        out = self.path("secret")
        code, commitment, _ = run("seal", "--out", out)
        self.assertEqual(code, 0)
        self.assertEqual(stat.S_IMODE(os.stat(out).st_mode), 0o600)
        import hashlib
        with open(out, encoding="ascii") as file:
            secret = file.read().strip()
        self.assertEqual(commitment.strip(), hashlib.sha256(bytes.fromhex(secret)).hexdigest())
        self.assertEqual(run("seal", "--out", out)[0], 5)

    def test_usage(self):
        self.assertEqual(run()[0], 2)
        self.assertEqual(run("nonsense")[0], 2)
        self.assertEqual(run("draw")[0], 2)
        self.assertEqual(run("verify", self.path("nowhere"))[0], 5)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
