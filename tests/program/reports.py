#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The reports of status and simulate: pages that load nothing, with the numbers that --json prints, and the same tables as workbooks.

  reports.py PROGRAM SOURCE_DIR
"""
import datetime
import html.parser
import json
import os
import re
import shutil
import stat
import sys
import tempfile
import unittest

import xlsx
from sample_event import Sample

PROGRAM, SOURCE = sys.argv[1:3]
ROOM = tempfile.mkdtemp()
SAMPLE = Sample(PROGRAM, SOURCE, ROOM)
VOID = {"meta", "br", "link", "img"}


class Page(html.parser.HTMLParser):
    """Elements are closed in order; tables by the heading of their section; pictures with their titles."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tables, self.pictures, self.words, self.ids = [], {}, [], [], []
        self.heading, self.row, self.cell = None, None, None
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        assert tag not in ("script", "iframe", "object", "form", "link", "img"), tag
        for name, value in attrs.items():
            assert not name.startswith("on") and name not in ("src", "href"), (tag, name, value)
        if "id" in attrs:
            self.ids.append(attrs["id"])
        if tag == "svg" and attrs.get("class") == "chart":
            assert attrs["role"] == "img" and attrs["aria-label"], attrs
            self.pictures.append(attrs["aria-label"])
        if tag not in VOID:
            self.open.append(tag)
        if tag in ("h2", "td", "th"):
            self.cell = ""
        if tag == "tr":
            self.row = []

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag
        if tag == "h2":
            self.heading = self.cell
        if tag in ("td", "th"):
            self.row.append(self.cell)
            self.cell = None
        if tag == "tr":
            self.tables.setdefault(self.heading, []).append(self.row)

    def handle_data(self, data):
        self.words.append(data)
        if self.cell is not None:
            self.cell += data


def run(*words):
    done = SAMPLE.run([PROGRAM, *words])
    return done.returncode, done.stdout, done.stderr


def page_of(folder):
    with open(os.path.join(folder, "index.html"), encoding="utf-8") as file:
        text = file.read()
    assert "http" not in text.replace("http-equiv", ""), "something is loaded"
    assert not re.search(r"url\((?!#)", text)
    page = Page(text)
    assert len(page.ids) == len(set(page.ids)), page.ids
    return page


class Reports(unittest.TestCase):
    def setUp(self):
        self.room = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.room)
        self.out = os.path.join(self.room, "report")

    def status(self, *more):
        code, out, err = run("status", os.path.join(SAMPLE.base, "opened"), "--inspections", SAMPLE.file("visits"), "--on", "2022-09-30",
                             "--out", self.out, *more)
        self.assertEqual(code, 0, err)
        return out

    def simulate(self, *more):
        papers = {"plan": "plan.json", "event": "event.json", "targets": "enterprises.csv", "officers": "officers.csv",
                  "recusals": "recusals.csv", "catalogue": "catalogue.json"}
        words = [word for option, file in papers.items() for word in ("--" + option, SAMPLE.file(file))]
        code, out, err = run("simulate", *words, "--runs", "100", "--out", self.out, *more)
        self.assertEqual(code, 0, err)
        return out

    def same_as_workbook(self, page, name):
        """Every table of the page is a sheet with the same cells."""
        path = os.path.join(self.out, name)
        if not os.path.exists(path):
            return  # a build without spreadsheets
        sheets = xlsx.read(path)
        for heading, rows in page.tables.items():
            self.assertEqual([[plain(cell) for cell in row] for row in sheets[heading]],
                             [[plain(cell) for cell in row] for row in rows], heading)

    def test_status_has_the_numbers_of_its_json(self):
        found = json.loads(self.status("--json", "--lang", "en"))
        page = page_of(self.out)
        table = page.tables["By task"]
        self.assertEqual(table[0][:6], ["task", "drawn", "visited", "published", "pending", "overdue"])
        for row, each in zip(table[1:], found["tasks"], strict=True):
            self.assertEqual(row[1:9], [str(each[name]) for name in ("drawn", "visited", "published", "pending", "overdue", "excused", "suspended", "cases")])
        self.assertEqual([row[0] for row in page.tables["By week"][1:]], [each["group"] for each in found["weeks"]])
        for row, each in zip(page.tables["By week"][1:], found["weeks"], strict=True):
            self.assertEqual(row[1:4], [str(each[name]) for name in ("drawn", "visited", "published")])
            self.assertEqual(each["drawn"], sum(each[name] for name in ("published", "excused", "suspended", "pending", "overdue")))
        self.assertEqual({**found["weeks"][-1], "group": ""}, found["total"])
        self.assertEqual([(row[0], row[2], row[3]) for row in page.tables["Due dates"][1:]],
                         [(each["day"], each["target"], each["what"]) for each in found["due"]])
        self.assertEqual([row[1] for row in page.tables["Targets"][1:]], [each["target"] for each in found["targets"]])
        self.assertEqual(len(page.tables["Officers"]) - 1, len(found["officers"]))
        self.assertEqual(len(page.pictures), 5)
        self.assertNotIn("weeks", json.loads(run("status", os.path.join(SAMPLE.base, "opened"), "--inspections", SAMPLE.file("visits"),
                                                 "--on", "2022-09-30", "--json")[1]))
        self.same_as_workbook(page, "status.xlsx")

    def test_simulation_has_the_numbers_of_its_json(self):
        found = json.loads(self.simulate("--json", "--lang", "en"))
        page = page_of(self.out)
        for row, each in zip(page.tables["Inclusion"][1:], found["strata"], strict=True):
            self.assertEqual(row[2:5], [str(each["frame"]), str(each["sample"]), each["expected"]])
            self.assertEqual(row[5:], [f"{each['low']}–{each['high']}", each["least"], each["most"], str(each["within"]), each["chi_squared"],
                                       str(each["freedom"]), each["p_value"]])
            self.assertEqual(sum(t["times"] for t in found["targets"] if t["task"] == each["task"]), 100 * each["sample"])
        self.assertEqual([row[0] for row in page.tables["Loads"][1:]], [each["officer"] for each in found["officers"]])
        self.assertEqual(sum(found["load_counts"]), 100 * len(found["officers"]))
        self.assertEqual(sum(load * count for load, count in enumerate(found["load_counts"])), sum(each["total"] for each in found["officers"]))
        self.assertEqual([(row[0], row[2], row[3]) for row in page.tables["Meetings"][1:]],
                         [(each["officer"], each["target"], str(each["times"])) for each in found["meetings"]])
        self.assertEqual(found["meetings"][0], found["likeliest"])
        self.assertEqual(sum(each["times"] * each["pairs"] for each in found["meeting_counts"]), sum(each["total"] for each in found["officers"]))
        self.assertIn("A simulation, not a draw", "".join(page.words))
        self.same_as_workbook(page, "simulation.xlsx")
        self.assertTrue(os.path.exists(os.path.join(self.out, "simulation.csv")))

    def test_reports_are_chinese_first_for_their_owner_and_never_written_over(self):
        out = self.status()
        self.assertIn("已写出报告", out)
        words = "".join(page_of(self.out).words)
        for each in ("抽查办理情况", "截至 2022-09-30", "不得公开", "按任务", "按单位", "按周", "期限", "抽查完成率"):
            self.assertIn(each, words)
        self.assertEqual(stat.S_IMODE(os.stat(self.out).st_mode), 0o700)
        with open(os.path.join(self.out, "index.html"), "rb") as file:
            first = file.read()
        self.assertIn(b'lang="zh-CN"', first)
        again = run("status", os.path.join(SAMPLE.base, "opened"), "--inspections", SAMPLE.file("visits"), "--on", "2022-09-30", "--out", self.out)
        self.assertEqual(again[0], 5)
        shutil.rmtree(self.out)
        self.status()
        with open(os.path.join(self.out, "index.html"), "rb") as file:
            self.assertEqual(file.read(), first)


def plain(cell):
    """A cell as its number where it is one: pages print 33.33%, 0.0000 and days, sheets keep the value."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        return f"{(datetime.date.fromisoformat(cell) - datetime.date(1899, 12, 30)).days:.6f}"
    share = re.fullmatch(r"([0-9.]+)%", cell)
    if share:
        return f"{float(share[1]) / 100:.6f}"
    return f"{float(cell):.6f}" if re.fullmatch(r"[0-9]{1,15}(\.[0-9]+)?", cell) else cell


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
