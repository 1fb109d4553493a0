#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The printed forms of a drawn event: what each target and panel gets, what an office may replace, what is refused.

  forms.py PROGRAM SOURCE_DIR
"""
import csv
import html
import os
import re
import shutil
import stat
import sys
import tempfile
import unittest

from sample_event import Sample, tree

PROGRAM, SOURCE = sys.argv[1:3]
ROOM = tempfile.mkdtemp()
SAMPLE = Sample(PROGRAM, SOURCE, ROOM)
DRAWN = os.path.join(SAMPLE.base, "drawn")


def run(*words):
    done = SAMPLE.run([PROGRAM, *words, "--lang", "en"])
    return done.returncode, done.stdout, done.stderr


def text(*parts):
    with open(os.path.join(*parts), encoding="utf-8") as file:
        return file.read()


def rows(name):
    with open(SAMPLE.file(name), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Forms(unittest.TestCase):
    def setUp(self):
        self.room = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.room)
        self.out = os.path.join(self.room, "forms")

    def make(self, event=DRAWN, *more, out=None):
        code, _, err = run("forms", event, "--out", out or self.out, *more)
        self.assertEqual(code, 0, err)
        return out or self.out

    def panels(self, event=DRAWN):
        """Officers by target."""
        found = {}
        for row in csv.DictReader(text(event, "private", "drawn", "panels.csv").splitlines()):
            found.setdefault(row["target"], []).append(row["officer"])
        return found

    def test_every_target_has_its_forms_and_every_panel_its_list(self):
        out, panels = self.make(), self.panels()
        folders = os.listdir(os.path.join(out, "targets"))
        self.assertEqual(sorted(name.split("-", 1)[1] for name in folders), sorted(panels))
        officers = {row["执法人员编号"]: row for row in rows("officers.csv")}
        firms = {row["统一社会信用代码"]: row for row in rows("enterprises.csv")}
        for folder in folders:
            target = folder.split("-", 1)[1]
            names = sorted(os.listdir(os.path.join(out, "targets", folder)))
            self.assertEqual(names, ["1-现场检查方案.html", "2-检查通知书.html", "3-执法人员亮证页.html", "4-现场检查记录.html",
                                     "5-责令限期整改指令书.html", "6-回避申请表.html"])
            for name in names:
                page = html.unescape(text(out, "targets", folder, name))
                self.assertIn(target, page)
                self.assertIn(firms[target]["企业名称"], page)
                for officer in panels[target]:
                    self.assertIn(officers[officer]["姓名"], page)
                self.assertIn("default-src 'none'", page)
                self.assertNotRegex(page, r"<script|src=|url\(|https?:|\{\{")
            shown = text(out, "targets", folder, "3-执法人员亮证页.html")
            for officer in panels[target]:
                self.assertIn(officers[officer]["执法证件号"], shown)
            self.assertIn(firms[target]["联系人"], text(out, "targets", folder, names[0]))
        lists = [text(out, "panels", name) for name in sorted(os.listdir(os.path.join(out, "panels"))) if name.endswith(".html")]
        self.assertEqual(len(lists), len({tuple(sorted(each)) for each in panels.values()}))
        books = [name for name in os.listdir(os.path.join(out, "panels")) if name.endswith(".xlsx")]
        self.assertIn(len(books), (0, len(lists)))  # none in a build without spreadsheets
        for target in panels:
            self.assertEqual(sum(target in page for page in lists), 1)
        index = html.unescape(text(out, "index.html"))
        for link in re.findall('href="([^"]+)"', index):
            self.assertTrue(os.path.isfile(os.path.join(out, link)), link)

    def test_the_record_has_the_items_of_the_target_with_boxes(self):
        out = self.make()
        for folder in os.listdir(os.path.join(out, "targets")):
            page = text(out, "targets", folder, "4-现场检查记录.html")
            items = re.findall(r'<tr><td class="id">([0-9.]+)</td>.*?</tr>', page)
            self.assertEqual(items[0], "1.1")
            self.assertEqual(len(items), len(set(items)))
            self.assertEqual({each.split(".")[0] for each in items}, {str(n) for n in range(1, 11)})
            self.assertGreaterEqual(page.count('<td class="box">□</td>'), 4 * len(items))

    def test_the_same_event_gives_the_same_bytes_and_one_target_the_same_forms(self):
        first = tree(self.make())
        self.assertEqual(first, tree(self.make(out=os.path.join(self.room, "again"))))
        target = sorted(self.panels())[0]
        one = tree(self.make(DRAWN, "--target", target, out=os.path.join(self.room, "one")))
        one.pop("index.html")
        one = {path: digest for path, digest in one.items() if path.endswith(".html")}
        self.assertEqual(len(one), 7)
        for path, digest in one.items():
            self.assertEqual(first[path], digest, path)

    def test_forms_are_for_their_owner(self):
        out = self.make()
        self.assertEqual(stat.S_IMODE(os.stat(out).st_mode), 0o700)
        self.assertEqual(stat.S_IMODE(os.stat(os.path.join(out, "index.html")).st_mode), 0o600)

    def test_what_was_replaced_gets_none(self):
        event = os.path.join(SAMPLE.base, "used_up")
        out = self.make(event)
        drawn = SAMPLE.drawn(event)
        names = " ".join(os.listdir(os.path.join(out, "targets")))
        reserve = text(event, "private", "drawn", "reserve", "metal.all.txt").split()
        for each in drawn[:len(reserve)]:
            self.assertNotIn(each, names)
        for each in reserve:
            self.assertIn(each, names)
        code, _, err = run("forms", event, "--out", os.path.join(self.room, "x"), "--target", drawn[0])
        self.assertEqual(code, 1)
        self.assertIn(drawn[0], err)

    def test_an_office_replaces_templates(self):
        own = os.path.join(self.room, "own")
        os.mkdir(own)
        with open(os.path.join(own, "notice.html"), "w", encoding="utf-8") as file:
            file.write("<h1>本局通知</h1><p>{{target.name}}</p>{{#officers}}<i>{{officer.name}}</i>{{/officers}}")
        out = self.make(DRAWN, "--templates", own)
        folder = sorted(os.listdir(os.path.join(out, "targets")))[0]
        page = text(out, "targets", folder, "2-检查通知书.html")
        self.assertIn("<h1>本局通知</h1>", page)
        self.assertEqual(page.count("<i>"), 2)
        self.assertIn("现场检查记录", text(out, "targets", folder, "4-现场检查记录.html"))

    def test_templates_that_do_not_fit_are_named_and_nothing_is_written(self):
        for name, body, said in (("notice.html", "a\n{{target.nmae}}", "notice.html, row 2, value \"target.nmae\""),
                                 ("order.html", "{{#officers}}", "not opened and closed"), ("panel.html", "{{place}}", "place"),
                                 ("record.html", "{{body", "not complete"), ("notise.html", "x", "the nearest is notice.html")):
            own = os.path.join(self.room, name)
            os.mkdir(own)
            with open(os.path.join(own, name), "w", encoding="utf-8") as file:
                file.write(body)
            code, _, err = run("forms", DRAWN, "--out", self.out, "--templates", own)
            self.assertEqual(code, 1, err)
            self.assertIn(said, err)
            self.assertFalse(os.path.exists(self.out))

    def test_before_the_draw_there_are_none(self):
        code, _, err = run("forms", os.path.join(SAMPLE.base, "announced"), "--out", self.out)
        self.assertEqual(code, 1)
        self.assertIn("has not been drawn", err)

    def test_names_are_no_markup(self):
        made = os.path.join(self.room, "event")
        targets = os.path.join(self.room, "targets.csv")
        with open(SAMPLE.file("enterprises.csv"), encoding="utf-8") as file, open(targets, "w", encoding="utf-8") as into:
            into.write(re.sub("样例", "<b onclick='x'>&样例", file.read()))
        words = [targets if word == SAMPLE.file("enterprises.csv") else word for word in SAMPLE.announce(made)]
        self.assertEqual(SAMPLE.run(words).returncode, 0)
        self.assertEqual(SAMPLE.run(SAMPLE.draw(made)).returncode, 0)
        for folder, _, names in os.walk(self.make(made)):
            for name in names:
                if name.endswith(".html"):
                    self.assertNotIn("<b ", text(folder, name))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
