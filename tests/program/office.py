#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Workbooks and a real spreadsheet: LibreOffice, without a window, opens what cavel writes, with every code as it was; what it saves from
one roster (.xlsx, GB18030 CSV below a title, with its own dates) gives one announcement.

  office.py PROGRAM SOURCE_DIR
"""
import csv
import glob
import os
import re
import subprocess
import sys
import unittest
import zipfile

import xlsx
from folder_case import FolderCase
from sample_event import Sample

PROGRAM, SOURCE = sys.argv[1:3]
SAMPLES = os.path.join(SOURCE, "docs", "samples")
CSV = "csv:Text - txt - csv (StarCalc):44,34,%d,1,,0,false,true,false,false,false,-1"  # -1: a file for each sheet
READ = ["--infilter=CSV:44,34,76,1,,0,false,true"]  # UTF-8; days become days
UTF8, GB18030 = 76, 85
DIGITS = "110000000000000007"  # no letter in it: a spreadsheet that takes it for a number loses the last three
CODE = re.compile(r"\b[0-9A-HJ-NPQRTUWXY]{18}\b")


def sample(name):
    return os.path.join(SAMPLES, name)


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


class Office(FolderCase):
    def convert(self, form, *files, read_as=()):
        """Files as LibreOffice saves them, in a new folder."""
        self.count += 1
        out = os.path.join(self.folder, "out-%d" % self.count)
        done = subprocess.run(["soffice", "-env:UserInstallation=file://" + os.path.join(self.folder, "profile"), "--headless", *read_as,
                               "--convert-to", form, "--outdir", out, *files], capture_output=True, text=True, check=False, timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertGreaterEqual(len(os.listdir(out)), len(files), done.stdout + done.stderr)
        return out

    def run_program(self, *words, code=0):
        done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=False, timeout=300)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stdout

    def digest(self, targets, officers):
        self.count += 1
        said = self.run_program("announce", "--plan", sample("plan.json"), "--event", sample("event.json"), "--targets", targets,
                                "--officers", officers, "--recusals", sample("recusals.csv"), "--key", "@" + sample("event-key.txt"), "--out",
                                os.path.join(self.folder, "event-%d" % self.count))
        return said.rstrip().split("\n")[-1]

    def texts(self, folder):
        text = ""
        for each in sorted(glob.glob(os.path.join(folder, "*.csv"))):
            with open(each, encoding="utf-8") as file:
                text += file.read()
        return text

    def test_codes_of_written_workbooks(self):
        event = Sample(PROGRAM, SOURCE, os.path.join(self.folder, "room"))
        drawn = os.path.join(event.base, "drawn")
        forms, tables, room = (os.path.join(self.folder, name) for name in ("forms", "结果.xlsx", "起步"))
        self.run_program("forms", drawn, "--out", forms)
        self.run_program("tables", drawn, "--out", tables)
        self.run_program("new", room)
        roster = os.path.join(room, "企业名录.xlsx")
        rows = rows_of(sample("enterprises.csv"))
        rows.append([DIGITS] + rows[1][1:])
        xlsx.fill(roster, {"企业名录": xlsx.table(rows, 1)})
        saved = self.convert(CSV % UTF8, roster)
        self.assertEqual([row[:len(rows[0])] for row in rows_of(os.path.join(saved, "企业名录-企业名录.csv"))], rows)
        worklist = os.path.join(self.folder, "清单.xlsx")
        twice = self.file("重复.csv", "统一社会信用代码,企业名称\n%s,甲\n%s,乙\n" % (DIGITS, DIGITS))
        self.run_program("check", "--targets", twice, "--worklist", worklist, code=1)
        self.assertIn(DIGITS, self.texts(self.convert(CSV % UTF8, worklist)))
        targets = set(event.drawn(drawn)) | set(event.drawn(drawn, "general"))
        self.assertGreater(len(targets), 20)
        for each in ([tables], glob.glob(os.path.join(forms, "panels", "*.xlsx"))):
            text = self.texts(self.convert(CSV % UTF8, *each))
            self.assertLessEqual(targets, set(CODE.findall(text)))
            self.assertNotRegex(text, r"\dE\+\d")

    def test_one_roster_in_every_form_one_announcement(self):
        plain = self.digest(sample("enterprises.csv"), sample("officers.csv"))
        saved = self.convert("xlsx:Calc MS Excel 2007 XML", sample("enterprises.csv"), sample("officers.csv"), read_as=READ)
        targets, officers = (os.path.join(saved, name) for name in ("enterprises.xlsx", "officers.xlsx"))
        with zipfile.ZipFile(officers) as archive:  # days are numbers of a spreadsheet now
            self.assertGreater(len(re.findall("<v>4[0-9]{4}</v>", archive.read("xl/worksheets/sheet1.xml").decode())), 40)
        self.assertEqual(self.digest(targets, officers), plain)
        with open(sample("enterprises.csv"), encoding="utf-8-sig", newline="") as file:
            titled = self.file("名录.csv", "检查对象名录库\n\n" + file.read())
        (gb,) = glob.glob(os.path.join(self.convert(CSV % GB18030, titled, read_as=READ), "*.csv"))
        with open(gb, "rb") as file:
            self.assertIn("检查对象名录库".encode("gb18030"), file.readline())
        self.assertEqual(self.digest(gb, officers), plain)
        book = os.path.join(self.convert("xlsx:Calc MS Excel 2007 XML", titled, read_as=READ), "名录.xlsx")
        self.assertEqual(self.digest(book, officers), plain)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
