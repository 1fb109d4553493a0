#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""From the workbooks of `cavel new` to a verified draw without a JSON file; plans and events as tables, in Chinese keys and with fractions
as people write them give the announcement of the same JSON; what is wrong in them is named by sheet, row and column.

  desk.py PROGRAM SOURCE_DIR
"""
import csv
import json
import os
import re
import subprocess
import sys
import unittest
import zipfile
from xml.etree import ElementTree

import xlsx
from folder_case import FolderCase
from xlsx import Sheet, fill, table

PROGRAM, SOURCE = sys.argv[1:3]
SAMPLES = os.path.join(SOURCE, "docs", "samples")
VALUES = ["--value", "双色球第2022060期=01 05 12 20 27 33 08",
          "--value", "现场掷骰=36152416352411625344361524163524116253441234561234",
          "--secret", "区司法局=@" + os.path.join(SAMPLES, "secret-of-the-sample.txt")]
NAME = "{%s}" % xlsx.MAIN

PLAN_HEADER = ["序号", "部门", "抽查事项", "抽查任务名称", "检查对象", "检查方式", "抽查比例", "抽查时间", "任务代号", "筛选条件", "备选数",
               "检查频次上限", "计次来源", "检查人数", "组长人数", "人员池", "执法人员范围"]
MATTER = "金属冶炼等工矿商贸单位安全生产的随机抽查"
WINDOW = "2022年5月26日—12月31日"
UNITS = "单位=工贸科、执法监察大队"
PLAN_ROWS = [
    ["1", "区应急管理局", MATTER, "金属冶炼、涉氨制冷等重点监管\n工贸行业随机抽查", "金属冶炼、涉氨制冷等工贸企业", "一般事项检查", "百分之十五", WINDOW,
     "metal", "行业=冶金、有色\n或\n属性=金属冶炼、涉氨制冷", "3", "3", "名录", "2", "1", "12", UNITS],
    ["2", "区应急管理局", MATTER, "机械、轻工、纺织、建材等工贸行业随机抽查", "机械、轻工、纺织、建材等工贸企业", "一般事项检查", "6", WINDOW,
     "general", "行业=机械、轻工、纺织、建材", "5", "3", "名录", "2", "1", "16", UNITS]]
ITEMS = {"计划名称": "2022年度市场监管领域“双随机、一公开”监管抽查计划汇总表", "计划依据": "偃应急〔2022〕17号",
         "行业范围": "冶金、有色、建材、机械、轻工、纺织", "抽取机关": "洛阳市偃师区应急管理局", "操作人": "样例甲（法规科）",
         "见证人": "样例乙（区人大代表）、样例丙（企业代表）", "抽取名称": "2022年度第一次随机抽查", "抽取序号": "1", "暂缓公开": "是",
         "公布日期": "2022年5月27日", "公布渠道": "偃师区人民政府门户网站", "规则包": "national、emergency-management、yanshi-2022"}
SOURCES = [["公开", "双色球第2022060期", "双色球", "2022-5-29 21:15", "中国福利彩票官方网站", "大乐透第22060期", ""],
           ["备用", "大乐透第22060期", "大乐透", "2022-05-30 21:15", "中国体育彩票官方网站", "", ""],
           ["公开", "现场掷骰", "骰子50次", "2022/5/31 9:00", "局三楼会议室，当众投掷并录像", "", ""],
           ["密封", "区司法局", "", "", "", "", "5fe6cdf19f97e6a3810d5645f05185e8af71872789d58a0cfdc891cab44b8179"]]


def sample(name):
    return os.path.join(SAMPLES, name)


def rows_of(name):
    with open(sample(name), encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def run(*words):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=False, timeout=300)
    return done.returncode, done.stdout, done.stderr


class Desk(FolderCase):
    def announce(self, plan, event, *more):
        """(exit code, digest of the announcement, messages, folder)"""
        self.count += 1
        out = os.path.join(self.folder, "event-%d" % self.count)
        code, said, err = run("announce", "--plan", plan, "--event", event, "--targets", sample("enterprises.csv"), "--officers",
                              sample("officers.csv"), "--recusals", sample("recusals.csv"), "--catalogue", sample("catalogue.json"),
                              "--key", "@" + sample("event-key.txt"), "--out", out, *more)
        return code, said.rstrip().split("\n")[-1].split("：")[-1] if code == 0 else "", err, out

    def book(self, plan_rows=None, items=None, sources=None, header=None, **sheets):
        made = [Sheet([["附件："], [ITEMS["计划名称"]], header or PLAN_HEADER] + (PLAN_ROWS if plan_rows is None else plan_rows), name="汇总表"),
                Sheet([["项目", "内容"]] + [[k, v] for k, v in (items or ITEMS).items()], name="事项"),
                Sheet([["类型", "名称", "形式", "最早时间", "读取处", "替补", "承诺值"]] + (sources or SOURCES), name="随机源")]
        made += [Sheet(rows, name=name) for name, rows in sheets.items()]
        return self.file("抽查计划.xlsx", xlsx.workbook(*made))

    def faults(self, book, event=None):
        code, _, err, _ = self.announce(book, event or book)
        return code, err

    def test_from_new_to_verify_without_json(self):
        room = os.path.join(self.folder, "起步")
        code, said, err = run("new", room)
        self.assertEqual((code, err), (0, ""))
        self.assertEqual(sorted(os.listdir(room)), sorted(["抽查计划.xlsx", "企业名录.xlsx", "执法人员.xlsx", "回避.xlsx", "检查台账.xlsx"]))
        for name in os.listdir(room):
            self.assertIn(name, said)
        self.assertEqual(run("new", room)[0], 5)  # nothing is overwritten
        self.assertEqual(run("announce", "--set", room, "--out", os.path.join(self.folder, "none"))[0], 1)  # nothing is filled in
        again = os.path.join(self.folder, "again")
        run("new", again)
        for name in os.listdir(room):
            with open(os.path.join(room, name), "rb") as one, open(os.path.join(again, name), "rb") as other:
                self.assertEqual(one.read(), other.read(), name)
        for name, rows in (("企业名录", rows_of("enterprises.csv")), ("执法人员", rows_of("officers.csv")), ("回避", rows_of("recusals.csv"))):
            fill(os.path.join(room, name + ".xlsx"), {name: table(rows, 1)})
        with zipfile.ZipFile(os.path.join(room, "抽查计划.xlsx")) as archive:
            strings = ["".join(t.text or "" for t in si.iter(NAME + "t"))
                       for si in ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))]
            sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet2.xml"))
            header = [strings[int(c.find(NAME + "v").text)] for c in next(sheet.iter(NAME + "row"))]
            items = ElementTree.fromstring(archive.read("xl/worksheets/sheet3.xml"))
            listed = [strings[int(row[0].find(NAME + "v").text)] for row in items.iter(NAME + "row")]
        columns = [header.index(each) for each in PLAN_HEADER]
        plan = {(2 + r, columns[c]): text for r, row in enumerate(PLAN_ROWS) for c, text in enumerate(row)}
        typed = {(1 + listed.index(item), 1): text for item, text in ITEMS.items()}
        fill(os.path.join(room, "抽查计划.xlsx"), {"抽查计划": plan, "事项": typed, "随机源": table(SOURCES)})
        code, said, err = run("check", "--set", room)
        self.assertNotEqual(code, 5, err)
        event = os.path.join(self.folder, "活动")
        code, said, err = run("announce", "--set", room, "--catalogue", sample("catalogue.json"), "--key", "@" + sample("event-key.txt"),
                              "--out", event)
        self.assertEqual(code, 0, err)
        self.assertIn(self.announce(sample("plan.json"), sample("event.json"))[1], said)  # what the JSON of the samples gives
        self.assertEqual(run("draw", event, *VALUES)[0], 0)
        self.assertEqual(run("verify", event)[0], 0)
        out = os.path.join(self.folder, "结果.xlsx")
        self.assertEqual(run("tables", event, "--out", out + ".csv")[0], 2)
        code, said, err = run("tables", event, "--out", out, "--inspections", sample("visits"), "--on", "2022-09-30", "--json")
        self.assertEqual((code, err), (0, ""))
        folder = os.path.join(event, "private", "drawn", "sample")
        drawn = set()
        for name in os.listdir(folder):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                drawn.update(file.read().split())
        sheets = json.loads(said)["sheets"]
        self.assertEqual(list(sheets), ["抽中企业", "备选企业", "检查组", "人员任务", "办理进度", "检查结果"])
        self.assertEqual((sheets["抽中企业"], sheets["检查组"], sheets["检查结果"]), (len(drawn), 2 * len(drawn), 2))
        with zipfile.ZipFile(out) as archive:
            text = archive.read("xl/sharedStrings.xml").decode()
            self.assertIn(min(drawn), text)
            self.assertNotIn("<f>", "".join(archive.read(name).decode() for name in archive.namelist() if "sheet" in name))
        self.assertEqual(run("tables", event, "--out", out)[0], 5)  # nothing is overwritten

    def test_one_plan_in_every_form(self):
        plain = self.announce(sample("plan.json"), sample("event.json"))[1]
        book = self.book()
        code, digest, err, _ = self.announce(book, book)
        self.assertEqual((code, digest), (0, plain), err)
        self.assertIn("抽查计划.xlsx#汇总表", err)
        self.assertIn("读作 15%", err)
        self.assertIn("读作 6%", err)
        self.assertIn("2022-05-26 至 2022-12-31", err)
        lines = [[ITEMS["计划名称"]], ["计划依据：" + ITEMS["计划依据"]], ["行业范围：", ITEMS["行业范围"]], PLAN_HEADER] + PLAN_ROWS
        text = "\n".join(",".join('"%s"' % cell for cell in row) for row in lines)
        for name, content in (("计划.csv", text.encode("gb18030")), ("计划2.csv", text)):
            code, digest, err, _ = self.announce(self.file(name, content), sample("event.json"))
            self.assertEqual((code, digest), (0, plain), err)
        percent = [list(row) for row in PLAN_ROWS]
        percent[0][6], percent[1][6] = 0.15, 0.06  # cells in the form of a percentage
        self.assertEqual(self.announce(self.book(percent), sample("event.json"))[1], plain)

    def test_chinese_keys(self):
        with open(sample("plan.json"), encoding="utf-8") as file:
            plan = json.load(file)
        task = plan["tasks"][1]
        words = {"task": "任务代号", "number": "序号", "department": "部门", "matter": "抽查事项", "title": "抽查任务名称", "targets": "检查对象",
                 "method": "检查方式", "reserve": "备选数"}
        plan["tasks"][1] = {words[key]: task[key] for key in words}
        plan["tasks"][1].update({"抽查比例": "6", "抽查时间": {"起": "2022-05-26", "止": "2022-12-31"},
                                 "筛选条件": {"行业": task["filter"]["sector"]}, "检查频次上限": {"次数": 3, "列": "inspections"},
                                 "执法人员": {"检查人数": 2, "组长人数": 1, "人员池": 16, "条件": {"单位": ["工贸科", "执法监察大队"]}}})
        plan = {"计划名称": plan["title"], "计划依据": plan["basis"], "行业范围": plan["scope"], "任务": plan["tasks"]}
        with open(sample("event.json"), encoding="utf-8") as file:
            text = file.read()
        for key, zh in (("body", "抽取机关"), ("embargo", "暂缓公开"), ("sources", "随机源"), ("form", "形式"), ("kind", "类型")):
            text = text.replace('"%s":' % key, '"%s":' % zh)
        text = text.replace(": true", ': "是"').replace('"public"', '"公开"').replace('"balls:6/33+1/16"', '"双色球"')
        path = self.file("plan.json", json.dumps(plan, ensure_ascii=False))
        code, digest, err, _ = self.announce(path, self.file("event.json", text))
        self.assertEqual((code, digest), (0, self.announce(sample("plan.json"), sample("event.json"))[1]), err)
        plan["任务"][1]["抽查比列"] = plan["任务"][1].pop("抽查比例")
        code, _, err, _ = self.announce(self.file("plan.json", json.dumps(plan, ensure_ascii=False)), sample("event.json"))
        self.assertEqual(code, 1)
        self.assertIn("最接近的是“抽查比例”", err)
        self.assertIn("/任务/1", err)

    def test_what_is_wrong_is_named_by_its_cell(self):
        def changed(column, text):
            rows = [list(row) for row in PLAN_ROWS]
            rows[1][PLAN_HEADER.index(column)] = text
            return self.faults(self.book(rows), sample("event.json"))

        for column, text, said in (("抽查比例", "很多", "不是可读的比例"), ("抽查比例", "", "缺少"), ("抽查时间", "5月—12月", "不是可读的抽查时间"),
                                   ("抽查时间", "2022年12月—5月", "早于"), ("筛选条件", "机械", "不是可读的条件"), ("备选数", "三", "整数"),
                                   ("任务代号", "metal", "重复"), ("计次来源", "记忆", "以前的抽取"), ("检查人数", "1", "1")):
            code, err = changed(column, text)
            self.assertEqual(code, 1, err)
            line = [each for each in err.split("\n") if "抽查计划.xlsx#汇总表" in each and "第 5 行" in each and said in each]
            self.assertTrue(line and column in line[0], (column, text, err))
        code, err = changed("筛选条件", "")
        self.assertIn("名录中的每一家都在内", err)
        items = dict(ITEMS)
        items.pop("抽取机关")
        items["抽取机构"] = "某局"
        book = self.book(items=items)
        code, err = self.faults(book)
        self.assertEqual(code, 1)
        self.assertIn("最接近的是“抽取机关”", err)
        self.assertEqual(err.count("最接近的是“抽取机关”"), 1)  # plan and event share the sheet
        sources = [list(row) for row in SOURCES]
        sources[0][0], sources[2][2] = "公开源", "骰子"
        code, err = self.faults(self.book(sources=sources))
        self.assertEqual(code, 1)
        self.assertRegex(err, "抽查计划.xlsx#随机源.*第 2 行.*类型.*公开、备用、密封")
        self.assertRegex(err, "抽查计划.xlsx#随机源.*第 4 行.*形式")
        code, err = self.faults(self.book(分层=[["任务代号", "层名", "分层条件"], ["metals", "a", "行业=冶金"]]), sample("event.json"))
        self.assertEqual(code, 1)
        self.assertRegex(err, "抽查计划.xlsx#分层.*第 2 行.*最接近的是“metal”")

    def test_strata_and_exclusions(self):
        rows = [list(row) for row in PLAN_ROWS]
        rows[0][PLAN_HEADER.index("抽查比例")] = "3/20"
        code = rows_of("enterprises.csv")[1][0]
        book = self.book(rows, 分层=[["任务代号", "层名", "分层条件", "抽查比例", "备选数"], ["general", "machine", "行业=机械", "1/3", "2"],
                                   ["general", "rest", "行业≠机械", "", "1"]],
                         排除=[["任务代号", "排除理由", "统一社会信用代码"], ["general", "closed", code]])
        code, _, err, out = self.announce(book, sample("event.json"))
        self.assertEqual(code, 0, err)
        with open(os.path.join(out, "private", "plan.json"), encoding="utf-8") as file:
            task = json.load(file)["tasks"][1]
        self.assertEqual(task["strata"], [{"stratum": "machine", "where": {"sector": ["机械"]}, "fraction": "1/3", "reserve": 2},
                                          {"stratum": "rest", "where": {"not": {"sector": ["机械"]}}, "reserve": 1}])
        self.assertEqual(task["exclude"], [{"reason": "closed", "ids": [rows_of("enterprises.csv")[1][0]]}])

    def test_ledger_as_workbook(self):
        rows = rows_of("joint/ledger.csv")
        for ledger in (sample("joint/ledger.csv"), self.file("台账.xlsx", xlsx.workbook(Sheet([["检查台账"]] + rows)))):
            self.count += 1
            out = os.path.join(self.folder, "joint-%d" % self.count)
            code, said, err = run("announce", "--plan", sample("joint/plan.json"), "--event", sample("joint/event.json"), "--targets",
                                  sample("enterprises.csv"), "--officers", sample("joint/officers.csv"), "--ledger", ledger, "--key",
                                  "@" + sample("event-key.txt"), "--out", out)
            self.assertEqual(code, 0, err)
            digest = re.findall("[0-9a-f]{64}", said)[-1]
            self.assertEqual(digest, getattr(self, "plain", digest))
            self.plain = digest


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
