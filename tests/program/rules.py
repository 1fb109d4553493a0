#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Rule packs: listed, shown, laid over one another; named by an event, bound by its announcement, kept, and used by check and due.

  rules.py PROGRAM SOURCE_DIR
"""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM, SOURCE = sys.argv[1:3]
SAMPLES = os.path.join(SOURCE, "docs", "samples")
SHIPPED = ["national", "emergency-management", "market-supervision", "yanshi-2022"]
VALUES = ["--value", "双色球第2022060期=01 05 12 20 27 33 08", "--value",
          "现场掷骰=36152416352411625344361524163524116253441234561234", "--secret",
          "区司法局=@" + os.path.join(SAMPLES, "secret-of-the-sample.txt")]


def run(*words):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=False, timeout=300)
    return done.returncode, done.stdout, done.stderr


def digest(document):
    """Of the canonical JSON: the packs hold no number but integers, and their member names are ASCII."""
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def own_pack():
    return {"format": 1, "name": "my-office", "version": "2022-1", "source": "样例机关检查工作规则", "binds": "emergency_management",
            "office": "洛阳市偃师区应急管理局", "holds_from": "2022-01-01", "holds_to": "2022-12-31",
            "channels": [{"id": "wall", "zh": "政务大厅公示栏"}],
            "deadlines": [{"id": "my-office.result", "from": "result", "count": 10, "unit": "working", "channels": ["wall"],
                           "entered_by": "panel_officer", "published_by": "inspecting_unit", "reading": "literal",
                           "article_zh": "样例规则三", "text_zh": "十个工作日内公示", "counting_zh": "文中写明工作日",
                           "holds_from": "2022-01-01", "instead_of": "general.result", "provenance": "read"}],
            "visits": {"approval": True}, "off": ["notice.public"]}


class Rules(unittest.TestCase):
    def setUp(self):
        self.room = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.room)
        self.event = os.path.join(self.room, "event")

    def write(self, name, document):
        path = os.path.join(self.room, name)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file, ensure_ascii=False, indent=1)
        return path

    def announce(self, rules):
        with open(os.path.join(SAMPLES, "event.json"), encoding="utf-8") as file:
            event = json.load(file)
        del event["rules"]
        if rules is not None:
            event["rules"] = rules
        papers = {"plan": "plan.json", "targets": "enterprises.csv", "officers": "officers.csv", "recusals": "recusals.csv",
                  "catalogue": "catalogue.json"}
        words = [word for option, file in papers.items() for word in ("--" + option, os.path.join(SAMPLES, file))]
        return run("announce", *words, "--event", self.write("event.json", event), "--out", self.event, "--lang", "en")

    def bound(self):
        """(name, digest, version) of each pack that the announcement binds."""
        with open(os.path.join(self.event, "public", "announcement.txt"), encoding="utf-8") as file:
            lines = [line.rstrip("\n").split(": ", 1)[1] for line in file if line.startswith("rule pack ")]
        return [(line.split("; digest ")[0], *line.split("; digest ")[1].split("; version ")) for line in lines]

    def kept(self, name):
        with open(os.path.join(self.event, "private", "rules", name + ".json"), encoding="utf-8") as file:
            return json.load(file)

    def test_shipped_packs_are_listed_and_printed_as_their_files(self):
        code, out, _ = run("rules", "--json")
        self.assertEqual(code, 0)
        self.assertEqual([each["name"] for each in json.loads(out)], SHIPPED)
        for each in json.loads(out):
            name = each["name"]
            code, text, _ = run("rules", name, "--json")
            self.assertEqual(code, 0)
            with open(os.path.join(SOURCE, "docs", "rules", name + ".json"), encoding="utf-8") as file:
                self.assertEqual(text, file.read())
            self.assertEqual(each["sha256"], digest(json.loads(text)))
        code, out, _ = run("rules", "yanshi-2022", "--lang", "en")
        self.assertEqual(code, 0)
        for said in ("notice.public", "Yan Yingji [2022] No. 17, part 2 (3)", "text read", "2022-05-25 to 2022-12-31", "洛阳市偃师区应急管理局"):
            self.assertIn(said, out)

    def test_packs_are_checked_alone_and_together(self):
        own = self.write("my-office.json", own_pack())
        self.assertEqual(run("rules", own)[0], 0)
        code, _, err = run("rules", "national", own, "--lang", "en")
        self.assertEqual(code, 1)
        self.assertIn("switched off", err)  # notice.public is in yanshi-2022
        self.assertEqual(run("rules", "national", "yanshi-2022", own)[0], 0)
        code, _, err = run("rules", "natoinal", "--lang", "en")
        self.assertEqual(code, 1)
        self.assertIn("the nearest is national", err)
        broken = own_pack()
        broken["deadlines"][0].update(count=0, channels=["walls"])
        code, _, err = run("rules", self.write("broken.json", broken), "--lang", "en")
        self.assertEqual(code, 1)
        for said in ("/deadlines/0/count", "/deadlines/0/channels", "the nearest is wall"):
            self.assertIn(said, err)
        self.assertEqual(run("rules", os.path.join(self.room, "none.json"))[0], 5)

    def test_due_by_other_packs(self):
        own = self.write("my-office.json", own_pack())
        words = ("due", "--from", "2022-05-25", "--clock", "my-office.result", "--json")
        self.assertEqual(run(*words)[0], 1)
        code, out, _ = run(*words, "--rules", "national", "yanshi-2022", own)
        self.assertEqual(code, 0)
        self.assertEqual(json.loads(out)[0]["day"], "2022-06-09")  # ten working days, 3 June is a holiday
        self.assertIn("政务大厅公示栏", " ".join(json.loads(out)[0]["explanation"]))
        self.assertEqual(run("due", "--from", "2022-05-25", "--clock", "notice.public", "--rules", "national", "yanshi-2022", own)[0], 1)

    def test_an_event_binds_and_keeps_its_packs(self):
        self.write("my-office.json", own_pack())
        named = ["national", "emergency-management", "yanshi-2022", "my-office.json"]
        code, _, err = self.announce(named)
        self.assertEqual(code, 0, err)
        self.assertEqual(self.bound(), [(name, digest(self.kept(name)), self.kept(name)["version"])
                                        for name in (*named[:3], "my-office")])
        self.assertEqual(self.kept("my-office"), own_pack())
        code, _, err = run("draw", self.event, *VALUES)
        self.assertEqual(code, 0, err)
        visits = [os.path.join(SAMPLES, "visits", name) for name in sorted(os.listdir(os.path.join(SAMPLES, "visits")))]
        faults = json.loads(run("check", *visits, "--event", self.event, "--on", "2022-09-30", "--json")[1])
        self.assertEqual([each["fault"] for each in faults].count("visit_channel"), len(visits))
        by_others = json.loads(run("check", *visits, "--event", self.event, "--on", "2022-09-30", "--json", "--rules", *named[:3])[1])
        self.assertNotIn("visit_channel", [each["fault"] for each in by_others])
        self.assertEqual(run("verify", self.event)[0], 0)
        public = os.path.join(self.event, "public", "rules")
        self.assertEqual(sorted(os.listdir(public)), sorted(name.removesuffix(".json") + ".json" for name in named))
        for name, found, _ in self.bound():
            with open(os.path.join(public, name + ".json"), "rb") as file:
                self.assertEqual(hashlib.sha256(file.read()).hexdigest(), found)
        self.verifies_published_packs(public)
        other = own_pack()
        other["deadlines"][0]["count"] = 20
        path = os.path.join(self.event, "private", "rules", "my-office.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(other, file, ensure_ascii=False)
        code, out, err = run("verify", self.event)
        self.assertEqual(code, 3)
        self.assertIn("rules/my-office.json", out + err)

    def verifies_published_packs(self, public):
        """Of the folder and of its public part: one that was changed or added is a difference, one that is missing is said."""
        own = os.path.join(public, "my-office.json")
        with open(own, "rb") as file:
            data = file.read()
        for folder in (self.event, os.path.join(self.event, "public")):
            done = run("verify", folder, "--lang", "en")
            self.assertEqual(done[0], 0, done)
            self.assertIn("rule packs are those that the announcement binds", done[1])
            with open(own, "wb") as file:
                file.write(data.replace(b'"count":10', b'"count":20'))
            code, out, err = run("verify", folder, "--lang", "en")
            self.assertEqual(code, 3)
            self.assertIn("is not the rule pack that the announcement binds", out + err)
            os.remove(own)
            code, out, _ = run("verify", folder, "--lang", "en")
            self.assertEqual(code, 0)
            self.assertIn("rule packs: not published (my-office)", out)
            with open(own, "wb") as file:
                file.write(data)
            stray = os.path.join(public, "third.json")
            shutil.copyfile(own, stray)
            code, out, err = run("verify", folder, "--lang", "en")
            self.assertEqual(code, 3)
            self.assertIn("rules/third.json", out + err)
            os.remove(stray)

    def test_an_event_that_names_none_uses_the_default_packs(self):
        code, _, err = self.announce(None)
        self.assertEqual(code, 0, err)
        self.assertEqual([name for name, _, _ in self.bound()], ["national", "emergency-management", "yanshi-2022"])

    def test_what_an_event_may_not_name(self):
        for rules, said in (([], "names no rule pack"), (["national", "national"], "is named twice"), (["natoinal"], "the nearest is national"),
                            (["yanshi-2022", "national"], "is no general rule"), (["../national"], "/rules")):
            code, out, err = self.announce(rules)
            self.assertEqual(code, 1, (rules, out, err))
            self.assertIn(said, err, rules)
        self.assertEqual(self.announce(["national", "none.json"])[0], 5)
        pack = own_pack()
        pack["name"] = "other-office"
        self.write("my-office.json", pack)
        code, _, err = self.announce(["national", "yanshi-2022", "my-office.json"])
        self.assertEqual(code, 1)
        self.assertIn("whose file is named otherwise", err)

    def test_packs_of_others_and_of_other_years_are_warned_of(self):
        pack = own_pack()
        pack.update(office="另一机关", holds_to="2022-01-31")
        self.write("my-office.json", pack)
        code, _, err = self.announce(["national", "yanshi-2022", "my-office.json"])
        self.assertEqual(code, 0, err)
        self.assertIn("binds another office (另一机关)", err)
        self.assertIn("is not in force on the day on which the digest is published (2022-01-01..2022-01-31)", err)
        self.assertNotIn("plan's whole window", err)

    def test_a_pack_that_ends_before_the_visits_is_warned_of(self):
        pack = own_pack()
        for holds_to, is_said in (("2022-12-30", True), ("2022-12-31", False)):
            pack.update(holds_to=holds_to)
            self.write("my-office.json", pack)
            shutil.rmtree(self.event, ignore_errors=True)
            code, _, err = self.announce(["national", "yanshi-2022", "my-office.json"])
            self.assertEqual(code, 0, err)
            self.assertEqual("does not hold during the plan's whole window (2022-01-01..2022-12-30)" in err, is_said, err)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
