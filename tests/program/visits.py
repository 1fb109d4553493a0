#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check, status and publish on a drawn event of the samples: the event's own catalogue counts, the account balances, the
notice says neither too much nor too little.

  program_visits.py PROGRAM SOURCE_DIR
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
VALUES = ["--value", "双色球第2022060期=01 05 12 20 27 33 08", "--value",
          "现场掷骰=36152416352411625344361524163524116253441234561234", "--secret",
          "区司法局=@" + os.path.join(SAMPLES, "secret-of-the-sample.txt")]
DAY = ["--on", "2022-09-30"]


def run(*words):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=False, timeout=120)
    return done.returncode, done.stdout, done.stderr


class Visits(unittest.TestCase):
    def setUp(self):
        self.room = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.room)
        self.event, self.visits = os.path.join(self.room, "event"), os.path.join(self.room, "visits")
        shutil.copytree(os.path.join(SAMPLES, "visits"), self.visits)
        self.documents = [os.path.join(self.visits, name) for name in sorted(os.listdir(self.visits))]

    def draw(self, catalogue):
        papers = {"plan": "plan.json", "event": "event.json", "targets": "enterprises.csv", "officers": "officers.csv",
                  "recusals": "recusals.csv"}
        words = [word for option, file in papers.items() for word in ("--" + option, os.path.join(SAMPLES, file))]
        code, _, err = run("announce", *words, *(["--catalogue", catalogue] if catalogue else []),
                           "--key", "@" + os.path.join(SAMPLES, "event-key.txt"), "--out", self.event)
        self.assertEqual(code, 0, err)
        code, _, err = run("draw", self.event, *VALUES)
        self.assertEqual(code, 0, err)

    def own_catalogue(self):
        with open(os.path.join(SAMPLES, "catalogue.json"), encoding="utf-8") as file:
            catalogue = json.load(file)
        catalogue.update(name="另一机关的事项", version="2022-06-01")
        path = os.path.join(self.room, "own.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(catalogue, file, ensure_ascii=False)
        return path

    def test_the_event_s_own_catalogue_counts(self):
        self.draw(self.own_catalogue())
        faults = [each["fault"] for each in json.loads(run("check", *self.documents, "--event", self.event, *DAY, "--json")[1])]
        self.assertEqual(faults.count("visit_catalogue"), 2 * len(self.documents), faults)  # name and version
        _, out, _ = run("check", *self.documents, "--event", self.event, *DAY, "--json", "--catalogue",
                        os.path.join(SAMPLES, "catalogue.json"))
        self.assertNotIn("visit_catalogue", out)
        for path in self.documents:
            with open(path, encoding="utf-8") as file:
                document = json.load(file)
            document["catalogue"] = {"name": "另一机关的事项", "version": "2022-06-01"}
            with open(path, "w", encoding="utf-8") as file:
                json.dump(document, file, ensure_ascii=False)
        self.assertNotIn("visit_catalogue", run("check", *self.documents, "--event", self.event, *DAY, "--json")[1])

    def test_the_notice_s_catalogue_where_the_event_has_none(self):
        self.draw(None)
        self.assertNotIn("visit_catalogue", run("check", *self.documents, "--event", self.event, *DAY, "--json")[1])

    def test_status_and_notice(self):
        self.draw(os.path.join(SAMPLES, "catalogue.json"))
        code, out, _ = run("status", self.event, "--inspections", self.visits, *DAY, "--json")
        self.assertEqual(code, 0)
        total = json.loads(out)["total"]
        self.assertEqual(total["drawn"], total["published"] + total["excused"] + total["pending"] + total["overdue"] + total["suspended"])
        drawn = [each["target"] for each in json.loads(out)["targets"]]
        self.assertEqual(len(drawn), total["drawn"])
        visited = {os.path.basename(path)[:-5] for path in self.documents}
        for opened in (False, True):
            if opened:
                self.assertEqual(run("open", self.event)[0], 0)
            notice = os.path.join(self.room, f"notice-{opened}")
            code, _, err = run("publish", self.event, "--inspections", self.visits, "--out", notice, *DAY)
            self.assertEqual(code, 0, err)
            with open(os.path.join(notice, "index.html"), encoding="utf-8") as file:
                page = file.read()
            with open(os.path.join(notice, "results.csv"), encoding="utf-8-sig") as file:
                self.assertEqual(len(file.readlines()), 1 + len(visited))
            for target in drawn:
                self.assertEqual(target in page, opened or target in visited, target)
            self.assertEqual(page.count("end of announcement"), 1)
            self.assertEqual("YL-" in page, opened)
            self.assertNotIn("样例人员", page)
        with open(os.path.join(self.event, "public", "statement.txt"), "rb") as file:
            seed = hashlib.sha256(file.read()).hexdigest()
        self.assertIn(seed, page)
        lot = hashlib.sha256((seed + "targets/metal").encode()).hexdigest()
        self.assertIn(f"printf %s {lot}", page)

    def test_no_visit_is_skipped_because_of_its_file_name(self):
        self.draw(os.path.join(SAMPLES, "catalogue.json"))
        visited = os.path.basename(self.documents[0])[:-5]
        status = ("status", self.event, "--inspections", self.visits, *DAY, "--json")
        of = {each["target"]: each["state"] for each in json.loads(run(*status)[1])["targets"]}
        os.rename(self.documents[0], os.path.join(self.visits, visited + ".JSON"))
        code, out, _ = run(*status)
        self.assertEqual(code, 0)
        self.assertEqual({each["target"]: each["state"] for each in json.loads(out)["targets"]}, of)
        os.rename(os.path.join(self.visits, visited + ".JSON"), os.path.join(self.visits, visited + ".json.txt"))
        self.assertEqual(run(*status)[0], 1)
        notice = os.path.join(self.room, "notice")
        replace = ("replace", self.event, "--target", visited, "--reason", "closed", "--evidence", "样例〔2022〕1号",
                   "--approver", "样例局长")
        for words in (replace, ("publish", self.event, "--out", notice)):
            code, out, err = run(*words, "--inspections", self.visits, "--day" if words is replace else "--on", DAY[1])
            self.assertEqual(code, 1, err)
            self.assertIn(visited + ".json.txt", err)
        self.assertFalse(os.path.exists(notice))
        self.assertFalse(os.path.exists(os.path.join(self.event, "private", "drawn", "change-1")))

    def test_decisions_and_other_bases_are_in_the_status(self):
        self.draw(os.path.join(SAMPLES, "catalogue.json"))
        with open(self.documents[0], encoding="utf-8") as file:
            document = json.load(file)
        visited = document["target"]

        def status(day):
            code, out, err = run("status", self.event, "--inspections", self.visits, "--on", day, "--json")
            self.assertEqual(code, 0, err)
            made = json.loads(out)
            for each in [made["total"], *made["tasks"], *made["units"], *made["officers"], *made["bases"]]:
                self.assertEqual(each["drawn"], each["published"] + each["excused"] + each["pending"] + each["overdue"] + each["suspended"], each)
            return made

        def account(made):
            return next(each["account"] for each in made["targets"] if each["target"] == visited)

        self.assertEqual(account(status("2022-10-08")), "published")
        document["handling"] = [{"case": "样例立〔2022〕1号", "penalty": "罚款", "decision": "样例罚〔2022〕1号", "decided_on": "2022-09-26"}]
        with open(self.documents[0], "w", encoding="utf-8") as file:
            json.dump(document, file, ensure_ascii=False)
        self.assertEqual([account(status(day)) for day in ("2022-10-10", "2022-10-11")], ["pending", "overdue"])
        self.assertEqual(status("2022-10-11")["total"]["decisions_overdue"], 1)
        del document["handling"], document["event"], document["task"]
        document.update(inspection="样例-计划", basis="planned", plan="样例〔2022〕9号", target="91410399MAYL99999X")
        document["publication"] = []
        with open(os.path.join(self.visits, "planned.json"), "w", encoding="utf-8") as file:
            json.dump(document, file, ensure_ascii=False)
        made = status("2022-10-11")
        self.assertEqual([(each["target"], each["account"]) for each in made["others"]], [("91410399MAYL99999X", "overdue")])
        self.assertEqual([(each["group"], each["drawn"], each["overdue"]) for each in made["bases"]], [("planned", 1, 1)])
        self.assertIn("91410399MAYL99999X", [each["target"] for each in made["due"] if each["overdue"]])
        notice = os.path.join(self.room, "notice")
        self.assertEqual(run("publish", self.event, "--inspections", self.visits, "--out", notice, "--on", "2022-10-11")[0], 0)
        with open(os.path.join(notice, "results.csv"), encoding="utf-8-sig") as file:
            self.assertIn("计划检查：样例〔2022〕9号", file.read())

    def test_no_random_visit_before_the_sources_have_values(self):
        self.draw(os.path.join(SAMPLES, "catalogue.json"))
        with open(self.documents[0], encoding="utf-8") as file:
            document = json.load(file)
        with open(os.path.join(SAMPLES, "event.json"), encoding="utf-8") as file:
            latest = max(each["earliest"] for each in json.load(file)["sources"]
                         if "earliest" in each and each["kind"] == "public")
        self.assertGreater(document["visit"]["began"], latest)
        path = os.path.join(self.room, "early.json")
        for began, early in ((latest, False), (latest[:11] + "00:00:00+08:00", True)):
            document["visit"]["began"] = began
            with open(path, "w", encoding="utf-8") as file:
                json.dump(document, file, ensure_ascii=False)
            faults = [each["fault"] for each in json.loads(run("check", path, "--event", self.event, *DAY, "--json")[1])]
            self.assertEqual("visit_before_sources" in faults, early, faults)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
