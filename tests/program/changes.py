#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The program after the draw: recusals, leave, replacements, excuses, suspensions, extensions, the end; what they write, refuse, publish;
verification of the chain.

  changes.py PROGRAM SOURCE_DIR
"""
import csv
import hashlib
import json
import os
import random
import shutil
import sys
import tempfile
import unittest

from draw import VALUES, announce, contents, files_of, run, sample

RECUSALS = "执法人员编号,统一社会信用代码,回避事由,申请来源,决定人,状态,申请时间,决定时间\n"
GRANTED = ",近亲属,本人申请,样例局长,决定回避,2022-06-07T09:00:00+08:00,2022-06-07T15:00:00+08:00\n"
REQUESTED = ",近亲属,本人申请,,申请中,2022-06-07T09:00:00+08:00,\n"
BY = ["--approver", "样例局长", "--day", "2022-06-08"]
EVIDENCE = ["--evidence", "偃应急回避〔2022〕3号", *BY]
CLOSED = ["--reason", "closed", "--evidence", "注销通知书", *BY]


class Changes(unittest.TestCase):
    def setUp(self):
        self.room = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.room)
        self.event = os.path.join(self.room, "event")
        self.assertEqual(announce(self.event)[0], 0)
        self.expect(0, "draw", self.event, *VALUES)

    def expect(self, code, *words):
        found, out, err = run(*words)
        self.assertEqual(found, code, f"{words}\n{out}{err}")
        return out + err

    def write(self, name, text):
        path = os.path.join(self.room, name)
        with open(path, "w", encoding="utf-8", newline="") as out:
            out.write(text)
        return path

    def panels(self, *parts):
        with open(os.path.join(self.event, *parts, "panels.csv"), encoding="utf-8", newline="") as file:
            found = {}
            for row in csv.DictReader(file):
                found.setdefault((row["task"], row["target"]), []).append(row["officer"])
        return found

    def record(self, number, part=("private", "drawn")):
        with open(os.path.join(self.event, *part, f"change-{number}", "record.json"), encoding="utf-8") as file:
            return json.load(file)

    def recuse(self, officer, target, state=GRANTED):
        return self.write("recusals.csv", RECUSALS + officer + "," + target + state)

    def roster(self, change):
        with open(sample("officers.csv"), encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            change(row)
        path = os.path.join(self.room, "officers.csv")
        with open(path, "w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, rows[0].keys())
            writer.writeheader()
            writer.writerows(row for row in rows if row["执法人员编号"])
        return path

    def first(self):
        """The first panel: its task, its target, an officer."""
        (task, target), officers = next(iter(self.panels("private", "drawn").items()))
        return task, target, officers[0]

    def test_one_recusal_changes_one_panel_and_leaves_the_others(self):
        before = self.panels("private", "drawn")
        task, target, officer = self.first()
        out = self.expect(0, "repair", self.event, "--recusals", self.recuse(officer, target), *EVIDENCE)
        self.assertIn(target, out)
        after = self.panels("private", "drawn", "change-1")
        self.assertEqual([key for key in before if before[key] != after[key]], [(task, target)])
        self.assertNotIn(officer, after[task, target])
        self.assertEqual(len(after[task, target]), 2)
        record = self.record(1)
        self.assertEqual([each["changed"] for each in record["tasks"]].count(0), 1)
        self.assertEqual([(each["kind"], each["reason"], each["count"]) for each in record["changes"]],
                         [("forbid", "recusal", 1)])
        self.assertEqual(sum(each["load"] for each in record["loads"]), sum(map(len, after.values())))
        # Under embargo nothing but the digest is public.
        self.assertEqual(files_of(os.path.join(self.event, "public", "change-1")),
                         [os.path.join(self.event, "public", "change-1", "record.sha256")])
        self.assertIn("1 次变更", self.expect(0, "verify", self.event))
        self.assertIn("没有任何变更", self.expect(1, "repair", self.event, "--recusals", self.recuse(officer, target), *EVIDENCE))

    def test_rosters_of_a_change_are_there_and_forbid_the_same(self):
        _, target, officer = self.first()
        self.expect(0, "repair", self.event, "--recusals", self.recuse(officer, target), *EVIDENCE)
        self.assertIn("由交来的名册重新推算，完全相同", self.expect(0, "verify", self.event))
        room = os.path.join(self.event, "private", "drawn", "change-1")
        kept = contents(room)
        self.forge(1, "recusals.csv", lambda text: text.replace(target, self.other(target)))
        self.assertIn("change-1/recusal.txt", self.expect(3, "verify", self.event))
        for path, bytes_ in kept.items():
            with open(path, "wb") as file:
                file.write(bytes_)
        self.expect(0, "verify", self.event)
        for name in ("recusals.csv", "manifest"):
            os.chmod(room, 0o700)
            os.remove(os.path.join(room, name))
        self.assertIn("change-1/recusals.csv", self.expect(3, "verify", self.event))

    def other(self, target):
        """Another enterprise of the sample."""
        return next(them for _, them in self.panels("private", "drawn") if them != target)

    def forge(self, number, name, change):
        """A roster that was handed in for a record, altered together with its manifest."""
        room = os.path.join(self.event, "private", "drawn", f"change-{number}")
        with open(os.path.join(room, name), encoding="utf-8", newline="") as file:
            text = change(file.read())
        with open(os.path.join(room, name), "w", encoding="utf-8", newline="") as file:
            file.write(text)
        with open(os.path.join(room, "manifest"), encoding="utf-8") as file:
            lines = [line for line in file if not line.endswith("  " + name + "\n")]
        lines.append(hashlib.sha256(text.encode()).hexdigest() + "  " + name + "\n")
        with open(os.path.join(room, "manifest"), "w", encoding="utf-8") as file:
            file.writelines(sorted(lines, key=lambda line: line[66:]))

    def test_chain_is_verified_opened_and_named_by_the_next_event(self):
        _, target, officer = self.first()
        self.expect(0, "repair", self.event, "--recusals", self.recuse(officer, target), *EVIDENCE)
        self.expect(0, "replace", self.event, "--target", target, *CLOSED)
        first, second = self.record(1), self.record(2)
        self.assertEqual((first["sequence"], second["sequence"]), (1, 2))
        self.assertEqual(json.loads(self.expect(0, "verify", self.event, "--json"))["agrees"], True)
        self.expect(0, "open", self.event)
        public = os.path.join(self.event, "public")
        self.assertEqual(sorted(os.listdir(os.path.join(public, "change-2"))), ["panels.csv", "record.json", "record.sha256"])
        self.assertEqual(sorted(os.listdir(os.path.join(public, "end"))), ["record.json", "record.sha256"])
        self.assertIn("2 次变更", self.expect(0, "verify", self.event))
        self.assertIn("2 次变更", self.expect(0, "verify", public))
        said = json.loads(self.expect(0, "verify", public, "--json"))
        self.assertEqual(len(said["records"]), 4)
        self.assertEqual((said["end"]["outcome"], said["end"]["record"]), ("completed", said["records"][3]))
        text = self.expect(0, "verify", public)
        for each in (said["announcement"], *said["records"], "尚未与公布的校验值对照", "检查组人选：未核", "办结："):
            self.assertIn(each, text)
        self.assertNotIn("是否还有更后的变更记录", text)
        compared = ["--announcement", said["announcement"], "--record", said["records"][0], "--record", said["records"][2]]
        self.assertNotIn("尚未", self.expect(0, "verify", public, *compared))
        self.expect(3, "verify", public, "--announcement", said["records"][0])
        self.expect(3, "verify", public, "--record", "0" * 64)
        self.expect(2, "verify", public, "--record", "0" * 63)
        with open(os.path.join(public, "change-1", "record.sha256"), encoding="ascii") as file:
            self.assertEqual(second["previous"], file.read().split()[0])
        with open(os.path.join(public, "end", "record.sha256"), encoding="ascii") as file:
            last = file.read().split()[0]
        with open(sample("event.json"), encoding="utf-8") as file:
            event = json.load(file)
        event["number"] = 2
        again = os.path.join(self.room, "again")
        following = self.write("event2.json", json.dumps(event))
        code, _, err = announce(again, "--previous", self.event, event=following)
        self.assertEqual(code, 1)
        self.assertIn("再次抽取须写明理由", err)  # the same plan
        self.assertFalse(os.path.exists(again))
        out = announce(again, "--previous", self.event, "--reason", "补抽", event=following)[1]
        self.assertIn("previous record 上一记录: " + last, out)

    def test_one_bit_anywhere_in_a_change_is_found(self):
        _, target, officer = self.first()
        roster = self.roster(lambda row: row.update(请假="2022-06-01/2022-12-31" if row["执法人员编号"] == officer else row["请假"]))
        self.expect(0, "repair", self.event, "--recusals", self.recuse(officer, target), "--officers", roster, *EVIDENCE)
        self.expect(0, "replace", self.event, "--target", target, *CLOSED)
        self.expect(0, "open", self.event)
        lots = random.Random(11)
        paths = [path for path in files_of(self.event) if f"{os.sep}change-" in path]
        self.assertGreaterEqual(len(paths), 14)
        for path in paths:
            with open(path, "rb") as file:
                data = file.read()
            for _ in range(3 if data else 0):
                at = lots.randrange(len(data))
                with open(path, "wb") as file:
                    file.write(data[:at] + bytes([data[at] ^ 1 << lots.randrange(8)]) + data[at + 1:])
                self.expect(3, "verify", self.event)
                if f"{os.sep}public{os.sep}" in path:
                    self.expect(3, "verify", os.path.join(self.event, "public"))
            with open(path, "wb") as file:
                file.write(data)
        shutil.rmtree(os.path.join(self.event, "private", "drawn", "change-1"))
        self.expect(3, "verify", self.event)

    def test_leave_to_the_end_takes_an_officer_from_every_panel(self):
        _, _, officer = self.first()
        short = self.roster(lambda row: row.update(请假="2022-06-01/2022-06-30" if row["执法人员编号"] == officer else row["请假"]))
        self.expect(1, "repair", self.event, "--officers", short, *EVIDENCE)
        long = self.roster(lambda row: row.update(请假="2022-06-01/2022-12-31" if row["执法人员编号"] == officer else row["请假"]))
        self.expect(0, "repair", self.event, "--officers", long, *EVIDENCE)
        self.assertFalse([key for key, them in self.panels("private", "drawn", "change-1").items() if officer in them])
        with open(os.path.join(self.event, "private", "drawn", "change-1", "unavailable.txt"), encoding="utf-8") as file:
            self.assertEqual(file.read().split("\n")[1:], [officer + "\t*", ""])
        self.expect(0, "verify", self.event)

    def test_rosters_must_be_whole_and_sound(self):
        _, target, officer = self.first()
        gone = self.roster(lambda row: row.update(执法人员编号="" if row["执法人员编号"] == officer else row["执法人员编号"]))
        before = contents(self.event)
        self.assertIn(officer, self.expect(1, "repair", self.event, "--officers", gone, *EVIDENCE))
        self.expect(1, "repair", self.event, "--recusals", self.recuse(officer, target, REQUESTED), *EVIDENCE)
        self.expect(1, "repair", self.event, "--recusals", self.recuse("YL-999", target), *EVIDENCE)
        self.expect(1, "repair", self.event, "--recusals", self.recuse(officer, target), "--evidence", "", *BY)
        self.expect(1, "repair", self.event, "--recusals", self.recuse(officer, target), "--evidence", "x", "--approver", "")
        self.expect(1, "repair", self.event, *EVIDENCE)
        self.expect(2, "repair", self.event)
        self.expect(5, "repair", self.event, "--recusals", "nowhere.csv", *EVIDENCE)
        self.assertEqual(before, contents(self.event))

    def test_too_few_officers_give_a_certificate_and_write_nothing(self):
        nobody = self.roster(lambda row: row.update(正式工作人员="否" if row["执法人员编号"] > "YL-003" else "是"))
        before = contents(self.event)
        out = self.expect(4, "repair", self.event, "--officers", nobody, *EVIDENCE)
        self.assertIn("缺", out)
        self.assertEqual(before, contents(self.event))

    def test_next_reserve_and_no_other_until_it_is_used_up(self):
        with open(os.path.join(self.event, "private", "drawn", "reserve", "metal.all.txt"), encoding="utf-8") as file:
            reserve = file.read().split()
        task, target, _ = self.first()
        for number, following in enumerate(reserve, 1):
            out = self.expect(0, "replace", self.event, "--target", target, *CLOSED)
            self.assertIn(following, out)
            change = self.record(number)["changes"][0]
            self.assertEqual((change["target"], change["by"]), (target, following))
            after = self.panels("private", "drawn", f"change-{number}")
            self.assertNotIn((task, target), after)
            self.assertEqual(len(after[task, following]), 2)
            self.expect(1, "replace", self.event, "--target", target, *CLOSED)
            target = following
        before = contents(self.event)
        self.assertIn("备选已用尽", self.expect(1, "replace", self.event, "--target", target, *CLOSED))
        self.expect(1, "replace", self.event, "--target", "91410399MA00000000", *CLOSED)
        self.assertEqual(before, contents(self.event))
        self.expect(0, "verify", self.event)

    def visit(self, target, officers, task):
        """A folder with a visit of the target by these officers, in time and without a fault."""
        with open(sample(os.path.join("inspections", "good.json")), encoding="utf-8") as file:
            made = json.load(file)
        with open(sample("officers.csv"), encoding="utf-8-sig", newline="") as file:
            unit = {row["执法人员编号"]: row["单位"] for row in csv.DictReader(file)}[officers[0]]
        made.update(event="2022年度第一次随机抽查", task=task, target=target, officers=officers, unit=unit)
        made["signatures"]["officers"] = officers
        for each in made["publication"]:
            who = officers[0] if each["channel"] == "credit-system" else unit
            each.update(entered_by=who, published_by=who)
        os.makedirs(os.path.join(self.room, "visits"), exist_ok=True)
        return self.write(os.path.join("visits", target + ".json"), json.dumps(made, ensure_ascii=False))

    def test_visited_targets_keep_their_panels(self):
        task, target, officer = self.first()
        visits = os.path.dirname(self.visit(target, self.panels("private", "drawn")[task, target], task))
        out = self.expect(1, "replace", self.event, "--target", target, *CLOSED, "--inspections", visits)
        self.assertIn("已经检查", out)
        self.expect(1, "repair", self.event, "--recusals", self.recuse(officer, target), "--inspections", visits, *EVIDENCE)
        away = self.roster(lambda row: row.update(正式工作人员="否" if row["执法人员编号"] == officer else row["正式工作人员"]))
        self.expect(0, "repair", self.event, "--officers", away, "--inspections", visits, *EVIDENCE)
        after = self.panels("private", "drawn", "change-1")
        self.assertEqual([key for key, them in after.items() if officer in them], [(task, target)])

    def test_visits_are_checked_against_the_panel_of_their_day(self):
        task, target, officer = self.first()
        self.expect(0, "repair", self.event, "--recusals", self.recuse(officer, target), *EVIDENCE)
        was, now = self.panels("private", "drawn")[task, target], self.panels("private", "drawn", "change-1")[task, target]
        faults = lambda file: {each["fault"] for each in json.loads(run("check", file, "--event", self.event, "--on", "2022-09-30", "--json")[1])}
        self.assertLessEqual({"visit_officer_stranger", "visit_recused"}, faults(self.visit(target, was, task)))
        self.assertFalse({"visit_earlier_panel", "visit_officer_stranger", "visit_recused", "visit_officer_absent"} & faults(self.visit(target, now, task)))
        self.expect(0, "replace", self.event, "--target", target, *CLOSED)
        by = self.record(2)["changes"][0]["by"]
        self.assertIn("visit_excused", faults(self.visit(target, now, task)))
        called = faults(self.visit(by, self.panels("private", "drawn", "change-2")[task, by], task))
        self.assertFalse({"visit_reserve", "visit_officer_stranger", "visit_not_drawn"} & called)
        out = json.loads(self.expect(0, "status", self.event, "--inspections", self.write("none", "") and self.empty(), "--on",
                                     "2022-06-30", "--json"))
        states = {each["target"]: each for each in out["targets"]}
        self.assertIn(by, states)
        self.assertEqual(states[target]["state"], "excused")
        notice = os.path.join(self.room, "notice")
        self.expect(0, "publish", self.event, "--inspections", self.empty(), "--out", notice, "--on", "2022-06-30")
        with open(os.path.join(notice, "index.html"), encoding="utf-8") as file:
            self.assertNotIn(by, file.read())

    def empty(self):
        path = os.path.join(self.room, "nothing")
        os.makedirs(path, exist_ok=True)
        return path

    def test_private_stays_private(self):
        _, target, officer = self.first()
        self.expect(0, "repair", self.event, "--recusals", self.write("r.csv", RECUSALS + officer + "," + target + GRANTED.replace("近亲属", "PLANTED")), *EVIDENCE)
        self.expect(0, "open", self.event)
        for path in files_of(os.path.join(self.event, "public")):
            with open(path, "rb") as file:
                data = file.read()
            self.assertNotIn(b"PLANTED", data, path)
            self.assertNotIn(f"{officer}\t{target}".encode(), data, path)

    def without_embargo(self):
        """The event of the samples without embargo, drawn."""
        with open(sample("event.json"), encoding="utf-8") as file:
            event = json.load(file)
        event["embargo"] = False
        self.event = os.path.join(self.room, "open-event")
        self.assertEqual(announce(self.event, event=self.write("event3.json", json.dumps(event)))[0], 0)
        self.expect(0, "draw", self.event, *VALUES)

    def test_change_after_opening_is_published_at_once_until_the_event_is_closed(self):
        self.without_embargo()
        _, target, officer = self.first()
        self.assertIn("cavel cancel", self.expect(1, "close", self.event))
        self.expect(0, "open", self.event)
        self.assertFalse(os.path.exists(os.path.join(self.event, "public", "end")))
        self.assertIn("是否还有更后的变更记录", self.expect(0, "verify", self.event))
        self.expect(0, "repair", self.event, "--recusals", self.recuse(officer, target), *EVIDENCE)
        self.assertIn("panels.csv", os.listdir(os.path.join(self.event, "public", "change-1")))
        self.expect(0, "verify", self.event)
        self.expect(0, "verify", os.path.join(self.event, "public"))
        self.expect(1, "close", self.event, "--day", "2022-06-07")
        self.assertIn("办结", self.expect(0, "close", self.event, "--day", "2022-06-08"))
        self.nothing_changes_any_more(target)
        self.expect(1, "close", self.event)
        self.assertIn("办结：2022-06-08", self.expect(0, "verify", os.path.join(self.event, "public")))

    def nothing_changes_any_more(self, target):
        before = contents(self.event)
        for words in (["replace", self.event, "--target", target, *CLOSED], ["suspend", self.event, "--target", target, *CLOSED],
                      ["extend", self.event, "--task", "metal", "--to", "2023-01-31", *CLOSED],
                      ["cancel", self.event, *CLOSED]):
            self.assertIn("抽取批次已经结束", self.expect(1, *words))
        self.assertEqual(before, contents(self.event))
        self.expect(0, "verify", self.event)
        self.expect(0, "verify", os.path.join(self.event, "public"))

    def test_opening_under_embargo_ends_the_event(self):
        _, target, _ = self.first()
        self.expect(0, "suspend", self.event, "--target", target, *CLOSED)
        self.expect(1, "open", self.event, "--day", "2022-06-07")
        said = json.loads(self.expect(0, "open", self.event, "--day", "2022-12-31", "--json"))
        self.assertEqual(said["outcome"], "completed")
        with open(os.path.join(self.event, "public", "end", "record.json"), encoding="utf-8") as file:
            end = json.load(file)
        self.assertEqual((end["kind"], end["outcome"], end["sequence"], end["day"]), ("end", "completed", 2, "2022-12-31"))
        self.nothing_changes_any_more(target)
        # An opened event under embargo is incomplete without its end, or with one that says something else.
        room = os.path.join(self.event, "public", "end")
        for path in (os.path.join(self.event, "private", "drawn", "end"), room):
            with open(os.path.join(path, "record.json"), "r+", encoding="utf-8") as file:
                text = file.read()
                file.seek(0)
                file.write(text.replace("2022-12-31", "2022-06-01"))
        self.expect(3, "verify", self.event)
        self.expect(3, "verify", os.path.join(self.event, "public"))
        shutil.rmtree(room)
        self.assertIn("end/record.json", self.expect(3, "verify", os.path.join(self.event, "public")))
        shutil.rmtree(os.path.join(self.event, "private", "drawn", "end"))
        self.assertIn("end/record.json", self.expect(3, "verify", self.event))

    def test_a_cancelled_event_becomes_public_and_ends(self):
        _, target, _ = self.first()
        self.expect(2, "cancel", self.event, "--reason", "上级决定")
        self.expect(1, "cancel", self.event, "--reason", "", "--evidence", "x", *BY)
        self.assertIn("抽取批次终止", self.expect(0, "cancel", self.event, "--reason", "上级决定", "--evidence", "偃应急〔2022〕30号", *BY))
        public = os.path.join(self.event, "public")
        for text in ("终止：2022-06-08", "上级决定", "偃应急〔2022〕30号", "样例局长"):
            self.assertIn(text, self.expect(0, "verify", public))
        self.assertTrue(os.path.exists(os.path.join(public, "panels.csv")))
        self.nothing_changes_any_more(target)
        self.expect(1, "open", self.event)

    def use_up(self):
        """Replaces targets of task metal until no reserve is left; returns a target that is still in it."""
        with open(os.path.join(self.event, "private", "drawn", "reserve", "metal.all.txt"), encoding="utf-8") as file:
            count = len(file.read().split())
        drawn = [target for task, target in self.panels("private", "drawn") if task == "metal"]
        self.expect(0, "replace", self.event, *(word for each in drawn[:count] for word in ("--target", each)), *CLOSED)
        return drawn[count]

    def test_an_excuse_is_refused_while_a_reserve_is_left_and_final_after_it(self):
        _, target, _ = self.first()
        self.assertIn("metal/all", self.expect(1, "excuse", self.event, "--target", target, *CLOSED))
        target = self.use_up()
        self.expect(0, "excuse", self.event, "--target", target, *CLOSED)
        self.assertEqual([(each["kind"], each["target"], each["reason"]) for each in self.record(2)["changes"]],
                         [("excuse", target, "closed")])
        for command in ("excuse", "suspend", "resume", "replace"):
            self.assertIn("已经终止检查", self.expect(1, command, self.event, "--target", target, *CLOSED), command)
        out = json.loads(self.expect(0, "status", self.event, "--inspections", self.empty(), "--on", "2022-06-30", "--json"))
        self.assertEqual({each["target"]: each["state"] for each in out["targets"]}[target], "excused")
        self.expect(0, "verify", self.event)
        self.expect(0, "open", self.event, "--day", "2022-12-31")
        self.expect(0, "verify", os.path.join(self.event, "public"))

    def test_a_suspension_is_resumed(self):
        _, target, _ = self.first()
        self.assertIn("没有中止检查", self.expect(1, "resume", self.event, "--target", target, "--reason", "ended", "--evidence", "x", *BY))
        self.expect(0, "suspend", self.event, "--target", target, "--reason", "production-stopped", "--evidence", "x", *BY)
        self.assertIn("已经中止检查", self.expect(1, "suspend", self.event, "--target", target, *CLOSED))
        later = ["--reason", "ended", "--evidence", "x", "--approver", "样例局长", "--day"]
        self.assertIn("早于 2022-06-08", self.expect(1, "resume", self.event, "--target", target, *later, "2022-06-07"))
        self.expect(0, "resume", self.event, "--target", target, *later, "2022-06-20")
        self.expect(0, "suspend", self.event, "--target", target, *later, "2022-07-01")
        self.assertEqual([self.record(n)["changes"][0]["kind"] for n in (1, 2, 3)], ["suspend", "resume", "suspend"])
        for day, state in (("2022-06-07", "pending"), ("2022-06-08", "suspended"), ("2022-06-20", "pending"), ("2022-07-01", "suspended")):
            out = json.loads(self.expect(0, "status", self.event, "--inspections", self.empty(), "--on", day, "--json"))
            self.assertEqual({each["target"]: each["account"] for each in out["targets"]}[target], state, day)
            self.assertEqual(out["total"]["suspended"], int(state == "suspended"))
        self.expect(0, "replace", self.event, "--target", target, *later, "2022-07-02")
        self.expect(0, "verify", self.event)

    def test_a_window_is_only_extended(self):
        words = ["extend", self.event, "--reason", "epidemic", "--evidence", "x", *BY, "--task"]
        self.assertIn("2022-12-31", self.expect(1, *words, "metal", "--to", "2022-12-31"))
        self.assertIn("没有这项任务", self.expect(1, *words, "metals", "--to", "2023-01-31"))
        self.expect(0, *words, "metal", "--to", "2023-01-31")
        self.expect(1, *words, "metal", "--to", "2023-01-31")
        task, target, _ = self.first()
        out = json.loads(self.expect(0, "status", self.event, "--inspections", self.empty(), "--on", "2023-01-15", "--json"))
        states = {each["target"]: each["account"] for each in out["targets"]}
        self.assertEqual(states[target], "pending")
        self.assertIn("overdue", states.values())  # of the other task
        self.expect(0, "verify", self.event)

    def test_reasons_are_a_closed_list_and_days_ascend(self):
        _, target, _ = self.first()
        for command in ("replace", "excuse", "suspend"):
            out = self.expect(1, command, self.event, "--target", target, "--reason", "tired", "--evidence", "x", *BY)
            self.assertIn("no-such-activity", out)
        for day in ("2022-05-01", "2022-02-30"):
            self.expect(1, "suspend", self.event, "--target", target, "--reason", "closed", "--evidence", "x", "--approver", "y", "--day", day)
        self.expect(2, "suspend", self.event, "--target", target, "--reason", "closed", "--evidence", "x")
        self.assertFalse(os.path.exists(os.path.join(self.event, "private", "drawn", "change-1")))

    def test_an_event_that_was_not_drawn(self):
        other = os.path.join(self.room, "other")
        self.assertEqual(announce(other)[0], 0)
        self.expect(1, "replace", other, "--target", "x", *CLOSED)
        self.expect(0, "void", other, "--reason", "停止")
        self.expect(1, "replace", other, "--target", "x", *CLOSED)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
