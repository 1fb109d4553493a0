#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Visits as a workbook: check and status say of it what they say of the JSON documents; digests of footage are those of the files.

  visit_workbooks.py PROGRAM SOURCE_DIR
"""
import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
import unittest

import xlsx
from sample_event import Sample
from xlsx import Sheet

PROGRAM, SOURCE = sys.argv[1:3]
ROOM = tempfile.mkdtemp()
SAMPLE = Sample(PROGRAM, SOURCE, ROOM)
EVENT = os.path.join(SAMPLE.base, "drawn")
DAY = ["--on", "2022-09-30"]
WORDS = {"random": "随机抽查", "compliant": "合格", "non-compliant": "不合格", "not-applicable": "不适用", "not-checked": "未检查", "video": "录像",
         "photograph": "照片", "audio": "录音", "document": "书面材料", "recording": "录音录像", "measurement": "检测数据", "interview": "询问记录",
         "immediate": "责令立即改正", "by-date": "责令限期改正", "open-case": "立案查处"}
# The columns of the sheets and the members that they are, written from docs/guide/inspection.md.
VISITS = {"检查编号": "inspection", "统一社会信用代码": "target", "检查依据": "basis", "依据文号": "plan", "抽取活动": "event", "任务": "task",
          "检查单位": "unit", "联合检查单位": "joint_units", "执法人员": "officers", "开始时间": "visit.began", "结束时间": "visit.ended",
          "检查地点": "visit.place", "已了解基本情况": "preparation.basics_read", "方案文号": "preparation.scheme.number",
          "方案日期": "preparation.scheme.dated", "方案批准人": "preparation.scheme.approved_by", "事先审批文号": "preparation.approval",
          "检查通知书编号": "preparation.notice_code", "执法装备": "preparation.equipment", "防护用品": "preparation.protective_gear",
          "检查结果": "results", "结果产生日期": "result_arose", "执法人员签字": "signatures.officers", "被检查单位签字人": "signatures.target",
          "联系人": "contact.person", "联系电话": "contact.telephone", "事项目录": "catalogue.name", "事项目录版本": "catalogue.version"}
LISTS = {"检查事项": ("items", {"事项编号": "item", "结论": "disposition", "理由": "reason", "证据": "evidence", "其他事项的内容": "matter",
                             "其他事项的依据": "basis", "该事项的结果": "result"}),
         "发现的问题": ("findings", {"事项编号": "item", "问题": "description", "依据": "basis", "处理措施": "measures", "整改期限": "rectify_by",
                              "不公开": "confidential"}),
         "影音记录": ("footage", {"种类": "kind", "文件": "file", "拍摄时间": "taken", "不公开": "confidential"}),
         "查处": ("handling", {"案号": "case", "处罚": "penalty", "决定书文号": "decision", "决定日期": "decided_on", "重大": "major", "法制审核": "legal_review",
                           "裁量基准": "discretion", "公开日期": "published_on"}),
         "后续处理": ("follow_ups", {"检查结果": "result", "后续处理": "done"}),
         "录入公开": ("publication", {"渠道": "channel", "录入人": "entered_by", "录入时间": "entered_at", "公开人或单位": "published_by",
                                "公开时间": "published_at", "更正理由": "correction"})}


def run(*words):
    done = SAMPLE.run([PROGRAM, *words, *DAY])
    return done.returncode, done.stdout, done.stderr


def cell(document, path):
    for name in path.split("."):
        document = document.get(name, "") if isinstance(document, dict) else ""
    if isinstance(document, bool):
        return "是" if document else "否"
    if isinstance(document, list):
        return "；".join(WORDS.get(each, each) for each in document)
    return WORDS.get(document, document)


def workbook(documents):
    sheets = [Sheet([list(VISITS)] + [[cell(each, path) for path in VISITS.values()] for each in documents], "检查")]
    for name, (member, columns) in LISTS.items():
        rows = [[each["inspection"]] + [cell(entry, path) for path in columns.values()] for each in documents
                for entry in each.get(member, [])]
        sheets.append(Sheet([["检查编号", *columns]] + rows, name))
    return xlsx.workbook(*sheets)


class Workbooks(unittest.TestCase):
    def setUp(self):
        self.room = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.room)
        self.json, self.book = os.path.join(self.room, "json"), os.path.join(self.room, "book")
        for folder in (self.json, self.book, os.path.join(self.room, "footage")):
            os.mkdir(folder)
        self.documents = []
        for name in sorted(os.listdir(SAMPLE.file("visits"))):
            with open(os.path.join(SAMPLE.file("visits"), name), encoding="utf-8") as file:
                self.documents.append(json.load(file))
        for document in self.documents:
            for place, each in enumerate(document["footage"]):
                content = f"{document['inspection']} {place}".encode() * 10000
                each["file"] = f"../footage/{document['inspection']}-{place}"
                each["sha256"] = hashlib.sha256(content).hexdigest()
                with open(os.path.join(self.book, each["file"]), "wb") as file:
                    file.write(content)

    def write(self):
        for document in self.documents:
            with open(os.path.join(self.json, document["inspection"] + ".json"), "w", encoding="utf-8") as file:
                json.dump(document, file, ensure_ascii=False)
        with open(os.path.join(self.book, "检查情况.xlsx"), "wb") as file:
            file.write(workbook(self.documents))
        files = [os.path.join(self.json, name) for name in sorted(os.listdir(self.json))]
        return files, os.path.join(self.book, "检查情况.xlsx")

    def named(self, *files):
        code, out, err = run("check", *files, "--event", EVENT, "--json")
        self.assertIn(code, (0, 1), err)
        return json.loads(out)

    def problems(self, *files):
        """Without their places: those of a workbook are its cells."""
        places = ("where", "row", "field", "message")
        return [{name: value for name, value in each.items() if name not in places} for each in self.named(*files)]

    def test_the_same_values_give_the_same_answers(self):
        files, book = self.write()
        self.assertEqual(self.problems(book), self.problems(*files))
        status = [json.loads(run("status", EVENT, "--inspections", folder, "--json")[1]) for folder in (self.json, self.book)]
        self.assertEqual(status[0], status[1])
        self.assertIn("核对 2 份文书", run("check", book, "--event", EVENT)[1])

    def test_the_same_mistakes_are_found(self):
        self.documents[0]["visit"]["ended"] = "2022-09-20T08:00:00+08:00"
        self.documents[0]["officers"] = self.documents[0]["officers"][:1]
        self.documents[1]["results"] = []
        files, book = self.write()
        found = self.problems(book)
        self.assertEqual(found, self.problems(*files))
        self.assertLessEqual({"visit_times_reversed", "visit_two_officers", "visit_no_result"}, {each["fault"] for each in found})
        header = xlsx.read(book)["检查"][0]
        for each in self.named(book):
            sheet = each["where"].split("#")[1]
            self.assertIn(sheet, ("检查", "检查事项", "发现的问题", "影音记录", "录入公开", "人员更换", "后续处理", "查处"))
            if sheet == "检查":
                name, column, row = re.fullmatch("(.+)（([A-Z]+)([0-9]+)）", each["field"]).groups()
                self.assertEqual(int(row), each["row"])
                self.assertEqual(xlsx.letters(header.index(name)), column)

    def test_footage_that_is_not_there_is_named(self):
        _, book = self.write()
        os.remove(os.path.join(self.book, self.documents[0]["footage"][0]["file"]))
        code, _, err = run("check", book, "--event", EVENT)
        self.assertEqual(code, 1)
        self.assertIn("检查情况.xlsx#影音记录 第 2 行", err)
        os.mkdir(os.path.join(self.book, self.documents[0]["footage"][0]["file"]))
        self.assertIn("not a regular file", run("check", book, "--event", EVENT)[2])

    def test_what_forms_prepares_is_not_a_visit_yet(self):
        out = os.path.join(self.room, "forms")
        self.assertEqual(SAMPLE.run([PROGRAM, "forms", EVENT, "--out", out]).returncode, 0)
        prepared = os.path.join(self.room, "prepared")
        os.mkdir(prepared)
        for name in os.listdir(os.path.join(out, "panels")):
            if name.endswith(".xlsx"):
                shutil.copy(os.path.join(out, "panels", name), prepared)
        self.assertGreater(len(os.listdir(prepared)), 10)
        empty = os.path.join(self.room, "empty")
        os.mkdir(empty)
        answers = [run("status", EVENT, "--inspections", folder, "--json") for folder in (empty, prepared)]
        self.assertEqual(answers[0], answers[1])

    def test_a_change_reads_who_was_visited(self):
        event = os.path.join(self.room, "event")
        shutil.copytree(EVENT, event)
        self.write()
        words = SAMPLE.replace(event)
        words[words.index("--target") + 1] = self.documents[0]["target"]
        done = SAMPLE.run([*words[:-1], "2022-09-30", "--inspections", self.book])
        self.assertEqual(done.returncode, 1)
        self.assertIn(self.documents[0]["target"], done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
