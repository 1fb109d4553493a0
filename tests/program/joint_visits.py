#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Departments together (部门联合抽查): the joint event of the demo and its visit, a part for each department, through check, status, publish,
tables and forms.

  joint_visits.py PROGRAM SOURCE_DIR
"""
import copy
import csv
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

PROGRAM, SOURCE = sys.argv[1:3]
SAMPLES = os.path.join(SOURCE, "docs", "samples")
JOINT = os.path.join(SAMPLES, "joint")
SAFETY, MARKET = "区应急管理局", "区市场监督管理局"
DAY = ["--on", "2022-10-31"]
ROOM = tempfile.mkdtemp()
EVENT = os.path.join(ROOM, "event")
SAID = []  # of announce and draw


def run(*words):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=False, timeout=120)
    return done.returncode, done.stdout, done.stderr


def setUpModule():
    papers = {"plan": os.path.join(JOINT, "plan.json"), "event": os.path.join(JOINT, "event.json"),
              "targets": os.path.join(SAMPLES, "enterprises.csv"), "officers": os.path.join(JOINT, "officers.csv"),
              "ledger": os.path.join(JOINT, "ledger.csv"), "key": "@" + os.path.join(SAMPLES, "event-key.txt"), "out": EVENT}
    words = [word for option, value in papers.items() for word in ("--" + option, value)]
    for command in (("announce", *words), ("draw", EVENT, "--value", "现场掷骰=41532661245315264331652421356142536611245345126332")):
        code, out, err = run(*command)
        assert code == 0, err
        SAID.append(out)


def tearDownModule():
    shutil.rmtree(ROOM)


class JointVisits(unittest.TestCase):
    def setUp(self):
        self.room = tempfile.mkdtemp(dir=ROOM)
        self.visits = os.path.join(self.room, "visits")
        shutil.copytree(os.path.join(JOINT, "visits"), self.visits)
        self.file = os.path.join(self.visits, os.listdir(self.visits)[0])
        with open(self.file, encoding="utf-8") as file:
            self.document = json.load(file)

    def write(self, document):
        with open(self.file, "w", encoding="utf-8") as file:
            json.dump(document, file, ensure_ascii=False)

    def problems(self, document=None):
        if document is not None:
            self.write(document)
        code, out, err = run("check", self.file, "--event", EVENT, *DAY, "--json")
        self.assertIn(code, (0, 1), err)
        return json.loads(out)

    def panels(self):
        """Officers by task and target."""
        made = {}
        with open(os.path.join(EVENT, "private/drawn/panels.csv"), encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                made.setdefault((row["task"], row["target"]), []).append(row["officer"])
        return made

    def test_the_sample_has_the_officers_of_each_department(self):
        panels, target = self.panels(), self.document["target"]
        self.assertEqual([(part["department"], part["officers"]) for part in self.document["parts"]],
                         [(SAFETY, panels["safety", target]), (MARKET, panels["vessels", target])])

    def test_draw_and_replace_show_the_panel_of_each_department(self):
        def shown(line):
            return set(re.findall(r"(?:YL|SJ)-[0-9]+", line))

        rows = [line.split() for line in SAID[1].splitlines() if re.match("(safety|vessels) +[0-9]", line)]
        panels = self.panels()
        self.assertEqual(len([row for row in rows if len(row) > 3 and row[2].startswith("9141")]), len(panels))
        for row in rows:
            self.assertEqual(shown(" ".join(row)), set(panels[row[0], row[2]]), row)
        event, target = os.path.join(self.room, "event"), sorted(self.panels())[0][1]
        shutil.copytree(EVENT, event)
        code, out, err = run("replace", event, "--target", target, "--reason", "closed", "--evidence", "样例〔2022〕1号", "--approver", "样例局长",
                             "--day", "2022-07-21")
        self.assertEqual(code, 0, err)
        for line in out.splitlines():
            if re.match("(safety|vessels) +9141", line):
                self.assertEqual(len({officer[:2] for officer in shown(line)}), 1, line)

    def test_problems_name_the_part(self):
        found = {(each["fault"], each["field"], each["where"]) for each in self.problems()}
        self.assertEqual(found, {("visit_decision_overdue", "/parts/0/handling/0/published_on", f"{self.file}（{SAFETY}）"),
                                 ("visit_published_late", "/parts/1/publication/1/published_at", f"{self.file}（{MARKET}）")})
        self.assertIn(MARKET, run("check", self.file, "--event", EVENT, *DAY)[2] + run("check", self.file, "--event", EVENT, *DAY)[1])

    def test_officers_of_two_departments_cannot_be_exchanged(self):
        made = copy.deepcopy(self.document)
        first, second = made["parts"]
        for name in ("officers", "unit", "publication"):
            first[name], second[name] = second[name], first[name]
        found = self.problems(made)
        strangers = {each["field"] for each in found if each["fault"] == "visit_officer_stranger"}
        self.assertEqual(strangers, {f"/parts/{part}/officers/{place}" for part in (0, 1) for place in (0, 1)})

    def test_a_document_without_parts_is_refused(self):
        made = copy.deepcopy(self.document)
        first, second = made.pop("parts")
        made.update({name: each for name, each in first.items() if name != "department"})
        made["officers"] = first["officers"] + second["officers"]
        missing = [each["message"] for each in self.problems(made) if each["fault"] == "visit_part_missing"]
        self.assertEqual([name in " ".join(missing) for name in (SAFETY, MARKET)], [True, True])
        made = copy.deepcopy(self.document)
        del made["parts"][1]
        made["unit"] = first["unit"]
        faults = [each["fault"] for each in self.problems(made)]
        self.assertEqual((faults.count("visit_part_missing"), faults.count("visit_part_outside")), (1, 1))
        made = copy.deepcopy(self.document)
        made["parts"].append(made["parts"][0])
        self.assertIn("visit_part_department", [each["fault"] for each in self.problems(made)])

    def status(self, *words):
        code, out, err = run("status", EVENT, "--inspections", self.visits, *words, "--json")
        self.assertEqual(code, 0, err)
        made = json.loads(out)
        for each in [made["total"], *made["tasks"], *made["departments"], *made["units"], *made["officers"]]:
            self.assertEqual(each["drawn"], each["published"] + each["excused"] + each["pending"] + each["overdue"] + each["suspended"], each)
        return made

    def test_the_visit_counts_once_and_each_publication_for_its_department(self):
        made = self.status(*DAY)
        of = next(each for each in made["targets"] if each["target"] == self.document["target"])
        self.assertEqual(of["account"], "overdue")
        self.assertEqual([(each["department"], each["account"], each["late"]) for each in of["parts"]],
                         [(SAFETY, "overdue", False), (MARKET, "published", True)])
        total = made["total"]
        self.assertEqual([total[name] for name in ("visited", "joint", "publications", "publications_done", "publications_overdue", "decisions_overdue")],
                         [1, 1, 2, 1, 1, 1])
        groups = {each["group"]: each for kind in ("departments", "tasks", "units") for each in made[kind]}
        for safety, market in ((SAFETY, MARKET), ("safety", "vessels"), ("执法监察大队", "特种设备科")):
            self.assertEqual((groups[safety]["published"], groups[market]["published"]), (0, 1))
            self.assertEqual((groups[safety]["decisions_overdue"], groups[market]["decisions_overdue"]), (1, 0))
            self.assertEqual(groups[safety]["drawn"], total["drawn"])
        self.assertIn((SAFETY, True), [(each.get("department"), each["overdue"]) for each in made["due"]])
        text = run("status", EVENT, "--inspections", self.visits, *DAY)[1]
        self.assertEqual([text.count(f"  {name}") > 0 for name in (SAFETY, MARKET)], [True, True])
        made = copy.deepcopy(self.document)
        made["parts"][0]["handling"][0]["published_on"] = "2022-09-28"
        self.write(made)
        self.assertEqual(self.status(*DAY)["total"]["published"], 1)

    def test_the_notice_has_a_result_for_each_department(self):
        out = os.path.join(self.room, "notice")
        self.assertEqual(run("publish", EVENT, "--inspections", self.visits, "--out", out, *DAY)[0], 0)
        with open(os.path.join(out, "results.csv"), encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual([(row["抽查机关"], row["检查单位"]) for row in rows], [(SAFETY, "执法监察大队"), (MARKET, "特种设备科")])
        self.assertEqual([row["检查结果"] for row in rows], ["发现问题已责令改正", "未发现问题"])
        with open(os.path.join(out, "index.html"), encoding="utf-8") as file:
            page = html.unescape(file.read())
        for each in (SAFETY + "：执法监察大队", MARKET + "：特种设备科"):
            self.assertIn(each, page)

    def test_forms_have_a_section_for_each_department(self):
        out = os.path.join(self.room, "forms")
        self.assertEqual(run("forms", EVENT, "--out", out)[0], 0)
        with open(os.path.join(JOINT, "officers.csv"), encoding="utf-8-sig", newline="") as file:
            names = {row["执法人员编号"]: row["姓名"] for row in csv.DictReader(file)}
        panels = self.panels()
        for folder in os.listdir(os.path.join(out, "targets")):
            target = folder.split("-", 1)[1]
            with open(os.path.join(out, "targets", folder, "4-现场检查记录.html"), encoding="utf-8") as file:
                page = html.unescape(file.read())
            sections = re.split(f"<h2>(?={SAFETY}|{MARKET})", page)
            self.assertEqual(len(sections), 3)
            for task, section in zip(("safety", "vessels"), sections[1:]):
                shown = {officer for officer, name in names.items() if f">{name}<" in section}
                self.assertEqual(shown, set(panels[task, target]))
                self.assertIn('<td class="id">1.1</td>', section)
        books = [name for name in os.listdir(os.path.join(out, "panels")) if name.endswith(".xlsx")]
        for name in books:  # none in a build without spreadsheets
            with zipfile.ZipFile(os.path.join(out, "panels", name)) as book:
                self.assertIn("部门情况", book.read("xl/workbook.xml").decode())

    def test_tables_have_a_row_for_each_department(self):
        out = os.path.join(self.room, "t.xlsx")
        code, said, _ = run("tables", EVENT, "--out", out, "--inspections", self.visits, *DAY, "--json")
        if code == 5:
            self.skipTest("a build without spreadsheets")
        drawn = len({target for _, target in self.panels()})
        sheets = json.loads(said)["sheets"]
        self.assertEqual((sheets["办理进度"], sheets["检查结果"]), (2 * drawn, 2))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
