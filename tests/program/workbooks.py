#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Workbooks: the same content gives the same announcement; hostile, damaged or lost content is reported as such, by sheet, row and column;
a worklist has every problem and a corrected copy every correction.

  workbooks.py PROGRAM SOURCE_DIR
"""
import csv
import datetime
import io
import json
import os
import stat
import subprocess
import sys
import unittest
import zipfile
from xml.etree import ElementTree

import xlsx
from folder_case import FolderCase
from xlsx import Raw, Sheet

PROGRAM, SOURCE = sys.argv[1:3]
SAMPLES = os.path.join(SOURCE, "docs", "samples")


def sample(name):
    return os.path.join(SAMPLES, name)


def rows_of(name):
    with open(sample(name), encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def serial(day):
    return (datetime.date.fromisoformat(day) - datetime.date(1899, 12, 30)).days


def run(*words):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=False, timeout=300)
    return done.returncode, done.stdout, done.stderr


class Workbooks(FolderCase):
    def announce(self, targets, officers, recusals):
        """(exit code, digest of the announcement, messages, folder)"""
        self.count += 1
        out = os.path.join(self.folder, "event-%d" % self.count)
        words = ["--plan", sample("plan.json"), "--event", sample("event.json"), "--catalogue", sample("catalogue.json"),
                 "--key", "@" + sample("event-key.txt"), "--out", out, "--targets", targets, "--officers", officers,
                 "--recusals", recusals]
        code, said, err = run("announce", *words)
        return code, said.rstrip().split("\n")[-1].split("：")[-1] if code == 0 else "", err, out

    def check(self, *words):
        code, out, err = run("check", "--json", *words)
        self.assertEqual(err, "")
        return code, json.loads(out)["files"]

    def problems(self, kind, content, sheet="", name="名录.xlsx"):
        path = self.file(name, content)
        _, files = self.check("--" + kind, path + ("#" + sheet if sheet else ""))
        return [(each["row"], each["fault"], each["where"]) for each in files[0]["problems"]]

    def test_same_content_same_announcement(self):
        targets, officers, recusals = map(rows_of, ("enterprises.csv", "officers.csv", "recusals.csv"))
        code, plain, err, _ = self.announce(sample("enterprises.csv"), sample("officers.csv"), sample("recusals.csv"))
        self.assertEqual(code, 0, err)
        days = [officers[0].index(name) for name in ("证件生效日期", "证件有效期至")]
        dated = [officers[0]]
        for row in officers[1:]:
            row = list(row)
            if row[days[0]]:
                row[days[0]] = Raw('s="%d"' % xlsx.DAY, "<v>%d</v>" % serial(row[days[0]]))
            if row[days[1]]:
                row[days[1]] = serial(row[days[1]])
            dated.append(row)
        times = [recusals[0]] + [[cell.replace("-", "/").replace("T", " ").replace(":00+08:00", "") if "+08:00" in cell else cell
                                  for cell in row] for row in recusals[1:]]
        marked = [name + "（必填）\n" if i < 2 else name for i, name in enumerate(targets[0])]
        titled = [["检查对象名录"], []] + [marked] + targets[1:] + [[], ["合计", "%d 家" % (len(targets) - 1)], ["填表人：某某"]]
        book = xlsx.workbook(Sheet([["使用说明"]], name="说明"), Sheet(titled, name="名录", inline=True, merged=["A1:H1"]))
        papers = [self.file("名录.xlsx", book), self.file("人员.xlsx", xlsx.workbook(Sheet(dated))),
                  self.file("回避.xlsx", xlsx.workbook(Sheet(times)))]
        code, same, err, event = self.announce(*papers)
        self.assertEqual((code, same), (0, plain), err)
        self.assertIn("名录.xlsx#名录", err)
        self.assertIn("人员.xlsx#Sheet1", err)
        for name in ("targets.csv", "officers.csv", "recusals.csv"):  # the rest is text that needs no spreadsheet
            with open(os.path.join(event, "private", name), encoding="utf-8") as file:
                self.assertIn(",", file.readline())
        self.assertEqual(self.announce(papers[0] + "#名录", *papers[1:])[1], plain)
        text = "\n".join(",".join('"%s"' % cell for cell in row) for row in titled)
        gb = self.file("名录.csv", text.encode("gb18030"))
        self.assertEqual(self.announce(gb, *papers[1:])[1], plain)

    def test_days_since_1900_and_1904(self):
        header = ["编号", "姓名", "单位", "执法证件号", "证件有效期至", "是否正式"]
        for since_1904, days in ((False, {1: "1900-01-01", 59: "1900-02-28", 61: "1900-03-01", 45716: "2025-02-28"}),
                                 (True, {0: "1904-01-01", 44254: "2025-02-28"})):
            rows = [["A-%d" % i, "甲", "科", "证-%d" % i, Raw('s="%d"' % xlsx.DAY, "<v>%d</v>" % day), "是"]
                    for i, day in enumerate(days)]
            path = self.file("人员.xlsx", xlsx.workbook(Sheet([header] + rows), since_1904=since_1904))
            out = os.path.join(self.folder, "out-%d" % since_1904)
            self.assertEqual(run("check", "--officers", path, "--apply", out)[0], 0)
            self.assertEqual([row[4] for row in self.sheet(os.path.join(out, "officers.xlsx"))[1:]], list(days.values()))

    def test_lost_content_of_a_cell_is_reported(self):
        rows = [["统一社会信用代码", "企业名称", "乡镇"], [Raw("", "<v>9.1410399E+17</v>"), "甲", "高庄"],
                [Raw("", "<v>914103991234567890</v>"), "乙", "高庄"], [Raw("", "<f>A1</f>"), "丙", "高庄"],
                [Raw('t="e"', "<v>#REF!</v>"), "丁", "高庄"], ["91410399MAYL41110W", Raw('t="str"', "<f>B2</f><v>戊</v>"), "高庄"]]
        where = "名录.xlsx#Sheet1"
        self.assertEqual(self.problems("targets", xlsx.workbook(Sheet(rows))),
                         [(2, "cell_digits_lost", where), (3, "cell_digits_lost", where), (4, "cell_formula", where),
                          (5, "cell_formula", where)])
        rows = [rows[0], ["91410399MAYL41110W", "甲", Raw('t="e"', "<f>C9</f><v>#N/A</v>")]]
        path = self.file("名录.xlsx", xlsx.workbook(Sheet(rows)))  # a region that would be taken for a name
        self.assertEqual(self.announce(path, sample("officers.csv"), sample("recusals.csv"))[0], 1)

    def test_sheets_hidden_rows_and_merged_cells(self):
        rows = [["名录"], ["序号", "统一社会信用代码", "企业信息"], ["", "", "企业名称", "乡镇"],
                [1, "91410399MAYL41110W", "甲", "高庄"], [2, "91410399MAYL339995", "乙"]]
        sheet = Sheet(rows, merged=["A2:A3", "B2:B3", "C2:D2", "D4:D5"], hidden=[5])
        where = "名录.xlsx#Sheet1"
        self.assertEqual(self.problems("targets", xlsx.workbook(sheet)),
                         [(0, "rows_hidden", where), (3, "header_below", where), (4, "cells_merged", where)])
        two = xlsx.workbook(sheet, Sheet(rows, name="另一表"))
        self.assertEqual(self.problems("targets", two), [(0, "workbook_sheet_unclear", "名录.xlsx")])
        self.assertEqual(self.problems("targets", two, "另一表")[0], (3, "header_below", "名录.xlsx#另一表"))
        self.assertEqual(self.problems("targets", two, "第三表"), [(0, "workbook_sheet_missing", "名录.xlsx#第三表")])
        self.assertEqual(self.problems("targets", xlsx.workbook(Sheet([["名录"], ["企业名称", "乡镇"]]))),
                         [(2, "header_not_found", where)])

    def test_hostile_and_damaged(self):
        def altered(change):
            made = xlsx.parts(Sheet(rows_of("officers.csv")[:3]))
            change(made)
            return self.problems("officers", xlsx.packed(made))[0][1]

        def put(name, content):
            return lambda made: made.update({name: content})

        sheet = "xl/worksheets/sheet1.xml"
        cell = "<c><v>1</v></c>"
        entities = '<!DOCTYPE a [<!ENTITY b "%s"><!ENTITY c "%s">]><workbook>&c;</workbook>' % ("x" * 999, "&b;" * 999)
        self.assertEqual(altered(put("xl/workbook.xml", entities)), "workbook_hostile")
        self.assertEqual(altered(put(sheet, "<a>" * 99 + "</a>" * 99)), "workbook_hostile")
        self.assertEqual(altered(put(sheet, '<worksheet a="%s"/>' % ("x" * 3000000))), "workbook_hostile")
        self.assertEqual(altered(put("xl/sharedStrings.xml", "<sst>" + " " * (257 << 20) + "</sst>")), "workbook_too_large")
        self.assertEqual(altered(put(sheet, "<worksheet><sheetData><row>%s</row></sheetData></worksheet>" % (cell * 2000))),
                         "workbook_too_large")
        self.assertEqual(altered(put(sheet, "<worksheet><sheetData><row r='1'>%s</row></sheetData></worksheet>"
                                     % ("<c t='str'><v>%s</v></c>" % ("x" * 200000)))), "workbook_too_large")
        self.assertEqual(altered(put(sheet, "<worksheet><sheetData><row r='1'><c t='s'><v>999</v></c></row></sheetData></worksheet>")),
                         "workbook_damaged")
        self.assertEqual(altered(put(sheet, "<worksheet><sheetData>")), "workbook_damaged")
        for part in ("xl/sharedStrings.xml", "xl/workbook.xml", sheet, "xl/_rels/workbook.xml.rels"):
            self.assertIn(altered(lambda made, part=part: made.pop(part)), ("workbook_damaged", "workbook_other"), part)
        good = xlsx.workbook(Sheet(rows_of("officers.csv")[:3]))
        self.assertEqual(self.problems("officers", good), [])
        for cut in range(30, len(good), 97):  # no prefix and no flipped byte is silently read as something else
            self.assertIn(self.problems("officers", good[:cut])[0][1], ("workbook_damaged", "workbook_other"))
        for at in range(0, len(good), 211):
            changed = bytearray(good)
            changed[at] ^= 0x55
            code, _, _ = run("check", "--officers", self.file("人员.xlsx", bytes(changed)))
            self.assertIn(code, (0, 1))

    def test_other_formats(self):
        self.assertEqual(self.problems("targets", b"\xd0\xcf\x11\xe0" + bytes(600), name="a.xls")[0][1], "workbook_old")
        document = io.BytesIO()
        with zipfile.ZipFile(document, "w") as archive:
            archive.writestr("word/document.xml", "x")
        self.assertEqual(self.problems("targets", document.getvalue(), name="a.docx")[0][1], "workbook_other")
        self.assertEqual(self.problems("targets", b"<html><table></table></html>", name="a.xls")[0][1], "workbook_other")

    def sheet(self, path):
        """The first sheet of a workbook that the program wrote: every cell is text."""
        name = "{%s}" % xlsx.MAIN
        with zipfile.ZipFile(path) as archive:
            strings = ["".join(t.text or "" for t in si.iter(name + "t"))
                       for si in ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))]
            rows = []
            for row in ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml")).iter(name + "row"):
                cells = {}
                for cell in row:
                    if cell.find(name + "v") is None:
                        continue
                    self.assertEqual(cell.get("t"), "s")
                    column = cell.get("r").rstrip("0123456789")
                    cells[column] = strings[int(cell.find(name + "v").text)]
                rows.append([cells.get(xlsx.letters(i), "") for i in range(12)])
        return rows

    def test_worklist_and_corrected_copy(self):
        good = "91410399MAYL41110W"
        rows = [["名录"], ["序号", "统一社会信用代码", "企业名称", "乡镇"], [1, "'" + good, "甲", "高庄"],
                [2, "91410399mayl339995", "=1+1", " 高庄"]]
        rows += [[n, "9141039%d" % n, "丙", "高庄"] for n in range(1500)]
        path = self.file("名录.xlsx", xlsx.workbook(Sheet(rows)))
        work, work_csv, out = (os.path.join(self.folder, name) for name in ("清单.xlsx", "清单.csv", "更正"))
        code, said, err = run("check", "--targets", path, "--worklist", work, "--apply", out)
        self.assertEqual((code, err), (1, ""))
        self.assertIn("共 1502 家，其中 1502 家在更正之前不能被抽取", said)
        self.assertLess(len(said.split("\n")), 40)
        listed = self.sheet(work)
        self.assertEqual(len([row for row in listed if "位，应为 18 位" in row[6]]), 1500)
        self.assertIn(["名录.xlsx#Sheet1", "3", "B", "统一社会信用代码", "'" + good, "错误"], [row[:6] for row in listed])
        self.assertIn(good, [row[8] for row in listed])
        self.assertEqual(stat.S_IMODE(os.stat(work).st_mode), 0o600)
        self.assertEqual(run("check", "--targets", path, "--worklist", work)[0], 5)  # never written over
        self.assertEqual(run("check", "--targets", path, "--worklist", work_csv)[0], 1)
        with open(work_csv, encoding="utf-8-sig", newline="") as file:
            self.assertEqual(len(list(csv.reader(file))), len(listed))
        self.assertEqual(run("check", "--targets", path, "--worklist", work + ".txt")[0], 2)
        copy = self.sheet(os.path.join(out, "targets.xlsx"))
        self.assertEqual([row[:4] for row in copy[:3]], [["序号", "统一社会信用代码", "企业名称", "乡镇"], ["1", good, "甲", "高庄"],
                                                         ["2", "91410399MAYL339995", "=1+1", "高庄"]])
        with open(os.path.join(out, "changes.csv"), encoding="utf-8-sig", newline="") as file:
            changes = list(csv.reader(file))
        self.assertEqual([row[1:5] for row in changes[1:]],
                         [["3", "统一社会信用代码", "'" + good, good],
                          ["4", "统一社会信用代码", "91410399mayl339995", "91410399MAYL339995"], ["4", "乡镇", " 高庄", "高庄"]])
        again = run("check", "--json", "--targets", os.path.join(out, "targets.xlsx"))
        self.assertEqual(json.loads(again[1])["files"][0]["usable"], 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
