#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The Python package on the shared vectors and on the sample event; with `--wheels FOLDER`, the wheel in that folder;
with `--installed`, the package that pip installed."""
import datetime
import functools
import json
import pathlib
import re
import sys
import tempfile
import unittest
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
UNPACKED = None
if sys.argv[1:2] == ["--wheels"]:
    UNPACKED = tempfile.TemporaryDirectory()
    (wheel,) = pathlib.Path(sys.argv[2]).glob("cavel-*.whl")
    del sys.argv[1:3]
    zipfile.ZipFile(wheel).extractall(UNPACKED.name)
    sys.path.insert(0, UNPACKED.name)
elif sys.argv[1:2] == ["--installed"]:
    del sys.argv[1]
    sys.path.remove(str(HERE))
else:
    sys.path.insert(0, str(HERE))

import cavel  # noqa: E402

sys.path.append(str(HERE))  # behind the package under test
from test_package import Arguments, Headers, Leaks, Loading, Ownership, Package, Threads  # noqa: E402, F401


def groups(name, kind):
    document = json.loads((ROOT / "tests/vectors" / name).read_text(encoding="utf-8"))
    return [group for group in document["testGroups"] if group["type"] == kind]


def answer(function, *arguments):
    try:
        return function(*arguments)
    except cavel.CavelError as refused:
        return refused


class Vectors(unittest.TestCase):
    def held(self, test, holds):
        self.assertEqual(holds, test["result"] == "valid", f"{test['tcId']} {test['comment']}")

    def test_digests(self):
        for group in groups("digest.json", "digest"):
            for test in group["tests"]:
                message = bytes.fromhex(test["messageHex"]) if "messageHex" in test else test["message"].encode()
                self.held(test, cavel.hash(group["suite"], message * test["repeat"]).hex() == test["digest"])

    def test_tickets(self):
        for group in groups("ticket.json", "ticket"):
            seed = cavel.lot_seed(group["suite"], bytes.fromhex(group["seed"]), group["label"])
            self.assertEqual(seed.hex(), group["lotSeed"])
            for test in group["tests"]:
                self.held(test, cavel.ticket(group["suite"], seed, test["id"]).hex() == test["ticket"])
        for group in groups("ticket.json", "list-digest"):
            for test in group["tests"]:
                self.held(test, cavel.list_digest(group["suite"], test["ids"]).hex() == test["digest"])

    def test_selections(self):
        for group in groups("select.json", "select") + groups("select.json", "merge"):
            seed = cavel.lot_seed(group["suite"], bytes.fromhex(group["seed"]), group["label"])
            for test in group["tests"]:
                shards = test["shards"] if "shards" in test else [test["ids"]]
                ids = [one for shard in shards for one in shard]
                for found in (answer(cavel.select, group["suite"], seed, ids, test["n"], test["reserve"]),
                              answer(self.stream, group["suite"], seed, shards, test["n"], test["reserve"])):
                    self.held(test, isinstance(found, cavel.Selection) and self.same(found, ids, test))

    @staticmethod
    def stream(suite, seed, shards, n, reserve):
        with cavel.Selector(suite, seed, n, reserve) as selector:
            for shard in shards:
                selector.push(shard)
            return selector.finish()

    @staticmethod
    def same(found, ids, test):
        parts = [[{"id": ids[one.index], "ticket": one.ticket.hex()} for one in part] for part in found]
        cutoff = found.cutoff.hex() if found.cutoff else "-"
        return parts == [test["sample"], test["reserves"]] and cutoff == test.get("cutoff", cutoff)

    def test_fractions_and_codes(self):
        for group in groups("fraction.json", "written"):
            for test in group["tests"]:
                self.held(test, answer(cavel.parse_fraction, test["text"]) == (test["p"], test["q"]))
        for group in groups("fraction.json", "size"):
            for test in group["tests"]:
                found = cavel.sample_size(test["population"], test["p"], test["q"], group["rounding"])
                self.held(test, found == test["n"])
        for group in groups("credit_code.json", "credit-code"):
            for test in group["tests"]:
                self.held(test, answer(cavel.check_credit_code, test["code"]) is None)

    def test_deadlines(self):
        for test in json.loads((ROOT / "tests/vectors/deadline.json").read_text(encoding="utf-8"))["tests"]:
            case = test["case"]
            question = {key: case[key] for key in ("from", "as_of", "closes", "provisional") if key in case}
            question.update({"clocks": [case["clock"]]} if "clock" in case else {case["unit"] + "_days": case["count"]})
            with cavel.Calendar(case.get("calendars", ())) as calendar:
                found = answer(calendar.due, question)
            self.assertEqual(isinstance(found, cavel.CavelError), test["result"] == "invalid", test["comment"])
            for key, value in test.get("answer", {}).items():
                if key == "evidence":
                    self.assertEqual([{k: one[k] for k in value[0]} for one in found[0][key]] if value else [], value)
                elif key != "detail":
                    self.assertEqual(found[0][key], value, f"{test['tcId']} {key}")


    def test_matchings(self):
        for test in json.loads((ROOT / "tests/vectors/match.json").read_text(encoding="utf-8"))["tests"]:
            case, wanted = test["case"], test.get("answer")
            found = answer(self.matched, case)
            if test["result"] == "invalid":
                self.assertEqual(found.name, test["faults"][0], test["comment"])
                continue
            self.held(test, found.complete)
            certificate = wanted["certificate"]
            self.assertEqual(found.certificate and list(found.certificate),
                             certificate and [certificate[key] for key in ("targets", "officers", "needed", "room", "pool")])
            for key in ("mode", "pool", "panels", "leaders", "loads", "teams", "substitutes"):
                self.assertEqual(getattr(found, key), wanted[key], f"{test['tcId']} {key}")
            self.assertEqual(list(map(list, found.forced)), wanted["forced"], test["tcId"])
            self.assertEqual(found.changed, wanted.get("changed", 0))

    @staticmethod
    def matched(case):
        given = ([one["capacity"] for one in case["officers"]], [one["load"] for one in case["officers"]],
                 [cavel.Target(one["panel"], one["leads"], one["lead"], one["other"]) for one in case["targets"]],
                 case["tickets"])
        pool = None if case["pool"] == "all" else case["pool"]
        if "teams" in case:
            return cavel.match_repair_teams(*given, case["teams"], case["before"], pool)
        if "before" in case:
            return cavel.match_repair(*given, case["before"], pool)
        if case["mode"] == "team":
            return cavel.match_teams(*given, pool, case["fallback"])
        return cavel.match(*given, pool)

    def test_lists_and_ids(self):
        for group in groups("ticket.json", "id"):
            for test in group["tests"]:
                one = bytes.fromhex(test["idHex"]) if "idHex" in test else test["id"].encode()
                self.held(test, isinstance(answer(cavel.list_digest, "sm3", [one]), bytes))
        for group in groups("select.json", "coordinated"):
            seed = cavel.lot_seed(group["suite"], bytes.fromhex(group["seed"]), group["label"])
            for test in group["tests"]:
                drawn = [[frame[one.index] for one in cavel.select(group["suite"], seed, frame, size).sample]
                         for frame, size in zip(test["frames"], test["sizes"])]
                self.held(test, drawn == test["samples"] and set(drawn[0]).issubset(drawn[1]) == test["nested"])
        for group in groups("source.json", "needed"):
            for test in group["tests"]:
                self.held(test, sum(cavel.bits_needed(*stratum) for stratum in test["strata"]) == test["bits"])

    def test_seeds(self):
        for group in groups("statement.json", "seed"):
            for test in group["tests"]:
                suite = re.search(r"^suite [^:]*: (\w+)$", test["statement"], re.M)[1]
                seed = cavel.hash(suite, test["statement"].encode())
                lots = [cavel.lot_seed(suite, seed, label).hex() for label in test["labels"]]
                self.held(test, (seed.hex(), lots) == (test["seed"], test["lotSeeds"]))

    def verifies(self, test, files):
        self.held(test, cavel.verify(files)["agrees"])

    @staticmethod
    def content(of, name):
        return bytes.fromhex(of[name + "Hex"]) if name + "Hex" in of else of[name].encode()

    def changed(self, name):
        """Public folders with one file changed."""
        for group in groups(name, "folder"):
            for test in group["tests"]:
                files = {path: text.encode() for path, text in group["files"].items()}
                if test.get("content", "") is None:
                    del files[test["path"]]
                else:
                    files[test["path"]] = self.content(test, "content")
                yield test, files

    @staticmethod
    def drawn(of, record, suite):
        """The public folder of a draw, as the vectors hold it in parts."""
        end = "\nend of announcement\n"
        files = {path: text.encode() for part in ("lists", "files") for path, text in of[part].items()}
        opened = of["statement"].encode()
        return {**files, "statement.txt": opened, "announcement.txt": opened[:opened.index(end.encode()) + len(end)],
                **Vectors.record("", record, suite)}

    @staticmethod
    def end(test):
        """The end with which an event under embargo is opened."""
        return {path: text.encode() for path, text in test["end"].items()}

    @staticmethod
    def record(room, record, suite):
        return {f"{room}record.json": record.encode(),
                f"{room}record.{suite}": f"{cavel.hash(suite, record.encode()).hex()}  record.json\n".encode()}

    def test_announcements_and_statements(self):
        for group in groups("announcement.json", "announcement"):
            for test in group["tests"]:
                self.verifies(test, {"announcement.txt": self.content(test, "announcement")})
        for group in groups("statement.json", "statement"):
            announced = self.content(group, "announcement")
            for test in group["tests"]:
                report = cavel.verify({"announcement.txt": announced, "statement.txt": announced + self.content(test, "tail")})
                self.assertFalse(report["agrees"])
                self.held(test, not report["difference"]["file"].startswith("statement"))

    def test_draws(self):
        for group in groups("record.json", "draw"):
            for test in group["tests"]:
                self.verifies(test, {**self.drawn(test, test["record"], group["suite"]), **self.end(test)})
        for test, files in self.changed("record.json"):
            self.verifies(test, files)

    def test_repairs(self):
        for group in groups("repair.json", "chain"):
            for test in group["tests"]:
                if test["result"] == "invalid":
                    continue  # a refused repair leaves no record, and the C library repairs from rosters alone
                files = self.drawn(group, group["draw"], group["suite"])
                for number, step in enumerate(test["repairs"], 1):
                    files.update({path: text.encode() for path, text in step["files"].items()})
                    files.update(self.record(f"change-{number}/", step["record"], group["suite"]))
                self.verifies(test, {**files, **self.end(test)})
        for test, files in self.changed("repair.json"):
            self.verifies(test, files)

    def test_public_folders(self):
        for name in ("public.json", "public_repair.json"):
            for group in groups(name, "public"):
                for test in group["tests"]:
                    files = {**group["files"], **test["changed"]}
                    self.verifies(test, {path: text.encode() for path, text in files.items() if text is not None})


class Event(unittest.TestCase):
    """The sample plan from its rosters to the public notice, and the event after it."""
    @classmethod
    def setUpClass(cls):
        samples = ROOT / "docs/samples"
        names = {"plan.json": "plan.json", "event.json": "event.json", "targets.csv": "enterprises.csv",
                 "officers.csv": "officers.csv", "recusals.csv": "recusals.csv", "catalogue.json": "catalogue.json",
                 "event-key.txt": "event-key.txt"}
        cls.papers = {path: (samples / name).read_bytes() for path, name in names.items()}
        cls.values = {"双色球第2022060期": "03 11 17 20 28 33 16", "现场掷骰": "12345612345612345612345612345612345612345612345612",
                      "区司法局": (samples / "secret-of-the-sample.txt").read_text().strip()}
        cls.announced = cavel.announce(cls.papers)
        cls.opened = cavel.open_event(cavel.draw(cls.announced, cls.values), "2022-12-31")
        cls.calendar = cavel.Calendar()

    def test_a_recusal_and_a_replacement_after_the_draw(self):
        drawn = cavel.draw(self.announced, self.values)
        _, target, officer, _ = drawn["private/drawn/panels.csv"].decode().split("\n")[1].split(",")
        recusals = ("officer,target,ground,source,decider,state,requested,decided\n"
                    f"{officer},{target},a,b,c,granted,2022-06-07T09:00:00+08:00,2022-06-07T15:00:00+08:00\n").encode()
        repaired = cavel.repair(drawn, {"recusals.csv": recusals}, "2022-06-08", "回避1号", "局长")
        self.assertIn("public/change-1/record.sha256", repaired)
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.repair(repaired, {"recusals.csv": recusals}, "2022-06-08", "回避1号", "局长")
        self.assertEqual(refused.exception.name, "repair_nothing")
        by = ("closed", "注销2号", "局长", "2022-06-08")
        for kind, name in (("excuse", "excuse_reserve_left"), ("resume", "target_not_suspended")):
            with self.assertRaises(cavel.CavelError) as refused:
                cavel.change_target(repaired, kind, target, *by)
            self.assertEqual(refused.exception.name, name)
        replaced = cavel.change_target(repaired, "replace", target, *by)
        self.assertEqual(json.loads(replaced["private/drawn/change-2/record.json"])["changes"][0]["target"], target)
        extended = cavel.extend(replaced, "metal", "2023-01-31", *by)
        opened = cavel.open_event(extended, "2022-12-31")
        self.assertTrue(cavel.verify(opened)["agrees"])
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.close_event(opened, "2022-12-31")
        self.assertEqual(refused.exception.name, "event_ended")
        self.assertEqual(cavel.verify(cavel.cancel(extended, *by))["end"]["outcome"], "cancelled")
        published = cavel.hash("sha256", opened["public/announcement.txt"])
        self.assertTrue(cavel.verify(opened, announcement=published)["agrees"])
        self.assertFalse(cavel.verify(opened, records=[published])["agrees"])

    def test_what_cannot_be_drawn_is_reported(self):
        papers = {**self.papers, "targets.csv": self.papers["targets.csv"].rstrip() + b"\nnone,,,\n"}
        event = cavel.announce(papers, threads=2, kernel="portable")
        self.assertEqual({one.row for one in event.warnings if one.where != "officers.csv"}, {0, 402})  # 0: a sector in no task
        self.assertEqual([one.code for one in self.announced.warnings], [242, 247, 247, 247, 247, 243, 242, 240, 355])  # eight officers, a sector in no task
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.announce(papers, strict=True)
        self.assertEqual(refused.exception.problems[0].row, 402)
        for step in (cavel.draw(event, self.values), cavel.void(event, "彩票停开")):
            self.assertIsInstance(step, cavel.Folder)
            self.assertEqual([one for one in step.warnings if one.is_error], [])

    def test_rosters_are_checked(self):
        rows, usable, problems = cavel.check_targets(self.papers["targets.csv"])
        self.assertEqual((rows, usable), (400, rows - len({one.row for one in problems if one.is_error})))
        self.assertEqual(cavel.check_officers(self.papers["officers.csv"])[0], 24)
        with self.assertRaises(cavel.CavelError):
            cavel.check_targets(b"nothing")
        plan, event = self.papers["plan.json"], self.papers["event.json"]
        self.assertEqual(cavel.check_targets(self.papers["targets.csv"], plan, event), (rows, usable, problems))
        issued, free = b"id\n91350299M0000XUF4G\n", b'{"id_rule": "free", ' + plan.lstrip()[1:]
        confirmed = event.rstrip()[:-1] + b', "confirmed_ids": [{"id": "91350299M0000XUF4G", "person": "p", "reference": "r"}]}'
        self.assertEqual([cavel.check_targets(issued, *given)[1] for given in ((), (plan, event), (plan, confirmed), (free,))],
                         [0, 0, 1, 1])
        with self.assertRaises(cavel.CavelError):
            cavel.check_targets(issued, b"{}")

    def test_progress_and_cancel(self):
        heard = []
        cavel.verify(self.opened, progress=lambda done, total: heard.append((done, total)))
        self.assertTrue(heard and all(done <= total for done, total in heard))
        for call in (lambda stop: cavel.verify(self.opened, progress=stop), lambda stop: cavel.announce(self.papers, progress=stop),
                     lambda stop: cavel.draw(self.announced, self.values, progress=stop),
                     lambda stop: cavel.simulate(self.papers, 100, progress=stop),
                     lambda stop: cavel.list_digest("sm3", ["a", "b"], progress=stop)):
            with self.assertRaises(cavel.CavelError) as stopped:
                call(lambda done, total: False)
            self.assertEqual(stopped.exception.name, "call_cancelled")
        with self.assertRaises(ZeroDivisionError):
            cavel.verify(self.opened, progress=lambda done, total: 1 // 0)

    def test_a_ticket(self):
        (first, *_) = self.opened["public/sample/general.all.txt"].decode().splitlines()
        found = cavel.event_ticket(self.opened, "general", first)
        self.assertTrue(found["drawn"])
        self.assertEqual(cavel.ticket("sha256", bytes.fromhex(found["lot_seed"]), first).hex(), found["ticket"])
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.event_ticket(self.announced, "general", first)
        self.assertEqual(refused.exception.name, "event_embargo")

    def test_a_simulation(self):
        found = cavel.simulate(self.papers, 100, 7, "en")
        self.assertEqual((found["runs"], found["complete"], len(found["officers"])), (100, 100, 24))
        self.assertEqual(found, cavel.simulate(self.announced, 100, 7, "en"))

    def test_visits(self):
        event = cavel.inspection_baseline(self.opened)
        found = cavel.publication_report(event, {}, self.calendar, "2022-09-30", 120)
        total = found["total"]
        self.assertEqual(found.problems, [])
        self.assertEqual(total["drawn"], len(found["targets"]))
        self.assertEqual(total["drawn"], sum(total[key] for key in ("published", "excused", "pending", "overdue", "suspended")))
        self.assertEqual(len(found["due"]), total["drawn"])
        notice = cavel.publish(self.opened, {}, self.calendar, "2022-09-30")
        self.assertEqual(sorted(notice), ["index.html", "results.csv"])
        folder = ROOT / "docs/samples/inspections"
        visits = {"good.json": (folder / "good.json").read_bytes()}
        sample = (folder / "event.json").read_bytes()
        self.assertEqual(cavel.validate_inspections(visits, sample, self.calendar, "2022-09-30"), [])
        twice = cavel.validate_inspections({**visits, "again.json": visits["good.json"]}, sample, self.calendar, "2022-09-30")
        self.assertIn("visit_documents", {one.name for one in twice})

    def test_rule_packs(self):
        national = cavel.shipped_rule_pack("national")
        self.assertEqual(cavel.read_rule_pack(national), (national, []))
        self.assertEqual(cavel.read_rule_pack(json.dumps(json.loads(national), indent=1).encode())[0], national)
        self.assertIn(cavel.hash("sha256", national.encode()).hex(), self.opened["public/announcement.txt"].decode())
        self.assertEqual(self.opened["public/rules/national.json"].decode(), national)
        for name, wrong in (("rule_pack_unknown", lambda: cavel.shipped_rule_pack("natoinal")), ("json_syntax", lambda: cavel.read_rule_pack("{")),
                            ("rule_sectors_form", lambda: cavel.read_rule_pack(json.dumps({
                                **json.loads(national), "sectors": {"standard": "s", "version": 1, "codes": "GB/T 4754-2017", "rows": []}})))):
            with self.assertRaises(cavel.CavelError) as caught:
                wrong()
            self.assertEqual(caught.exception.problems[0].name, name)

    def test_a_wrong_call_is_no_rule_that_a_visit_breaks(self):
        folder = ROOT / "docs/samples/inspections"
        visit, sample = (folder / "good.json").read_bytes(), (folder / "event.json").read_bytes()
        validate_inspections = functools.partial(cavel.validate_inspections, {"good.json": visit}, sample, self.calendar)
        for name, wrong in (("argument_range", lambda: cavel.validate_inspection(visit, sample, self.calendar, datetime.date.min)),
                            ("argument_range", lambda: validate_inspections(datetime.date.min)),
                            ("argument_options", lambda: validate_inspections("2022-09-30", kernel="abacus")),
                            ("argument_options", lambda: validate_inspections("2022-09-30", threads=257)),
                            ("call_cancelled", lambda: validate_inspections("2022-09-30", progress=lambda done, total: False))):
            with self.assertRaises(cavel.CavelError) as refused:
                wrong()
            self.assertEqual(refused.exception.name, name)
        self.assertEqual([one.name for one in cavel.validate_inspection(b"{", sample, self.calendar, "2022-09-30")], ["json_syntax"])

    def test_progress_ends_where_the_work_ends(self):
        calls = []
        cavel.publication_report(cavel.inspection_baseline(self.opened), {}, self.calendar, "2022-09-30",
                     progress=lambda *numbers: calls.append(numbers))
        self.assertEqual(calls[0], (0, 1))
        self.assertTrue(all(done < total for done, total in calls[:-1]))
        self.assertEqual(calls[-1][0], calls[-1][1])

    def test_the_event_after(self):
        papers = {**self.papers, "event.json": self.papers["event.json"].replace(b'"number": 1', b'"number": 2')}
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.announce(papers)
        self.assertEqual(refused.exception.name, "event_number_gap")
        follows = cavel.link_previous_event(papers, self.opened, "第二次抽查", [self.opened])
        event = cavel.announce(follows)
        record = cavel.hash("sha256", self.opened["public/end/record.json"]).hex()
        self.assertIn(record, event["public/announcement.txt"].decode())
        with self.assertRaises(cavel.CavelError):
            cavel.link_previous_event(self.papers, self.opened)


if __name__ == "__main__":
    unittest.main()
