#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The rules of docs/reference/rules.md, applied to inspections, with nothing but the Python standard library.

Written from that table and docs/guide/inspection.md, to be compared with the library.

    cavel_inspection.py --drawn event.json --catalogue catalogue.json --on DAY FILE...   prints the ids for each file
    cavel_inspection.py --samples                                                        the shipped samples break what index.json says
    cavel_inspection.py --program CAVEL [--count N]                                      the program finds the same, samples and mutations
"""
import argparse
import copy
import datetime
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "docs/samples/inspections"
DAY = datetime.timedelta(days=1)
CHINA = datetime.timezone(datetime.timedelta(hours=8))

# State Council notices for 2022, 2023 and 2026, by hand: weekdays off, weekend days worked.
OFF = """2022-01-03 2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04 2022-04-04 2022-04-05 2022-05-02 2022-05-03 2022-05-04
2022-06-03 2022-09-12 2022-10-03 2022-10-04 2022-10-05 2022-10-06 2022-10-07 2023-01-02 2023-01-23 2023-01-24 2023-01-25 2023-01-26
2023-01-27""".split()
WORK = "2022-01-29 2022-01-30 2022-04-02 2022-04-24 2022-05-07 2022-10-08 2022-10-09 2023-01-28 2023-01-29".split()
LAST_KNOWN = datetime.date(2026, 12, 28)
SPECIAL = [  # start, first day in force, days, working, channels, who enters, who publishes, last day on which a visit begins
    ("result", "2022-05-25", 5, True, ["credit-system"], "officer", "either", "2022-12-31"),
    ("ended", "2022-05-25", 5, False, ["portal", "credit-platform"], "unit", "unit", "2022-12-31"),
    ("decided", "2021-09-01", 7, True, ["supervisor"], "", "", "9999-12-31"),
    ("changed", "2021-07-15", 3, True, ["publisher"], "", "", "9999-12-31"),
]
GENERAL = [  # where no special one with this start runs
    ("result", "2018-12-05", 20, True, ["portal"], "unit", "unit", "9999-12-31"),
    ("decided", "2018-12-05", 7, True, ["portal"], "", "", "9999-12-31"),
]


NUMERALS = {sign: value for value, sign in enumerate("零一二三四五六七八九")}


def article(text):
    """三十五, 一百零三, 35; 0 where it is no number."""
    total = digit = 0
    for sign in text:
        if sign in "百十":
            total, digit = total + (digit or 1) * {"百": 100, "十": 10}[sign], 0
        elif sign in NUMERALS:
            digit = NUMERALS[sign]
        elif sign.isascii() and sign.isdigit():
            digit = digit * 10 + int(sign)
        else:
            return 0
    return total + digit


def citations(text):
    """The (law, article) that a text cites; article 0: the law alone."""
    found = set()
    for law, rest in re.findall("《([^》]*)》([^《]*)", text):
        law = law.removeprefix("中华人民共和国")
        articles = {article(each) for each in re.findall("第([^条第]*)条", rest)} - {0}
        found |= {(law, each) for each in articles or {0}}
    return found


def same_article(one, other):
    return any(law == of and (a == b or 0 in (a, b)) for law, a in one for of, b in other)


def works(day):
    text = day.isoformat()
    return text in WORK or (day.weekday() < 5 and text not in OFF)


def last_day(start, count, working):
    """The last day of a period; None where it needs a notice that is not out."""
    day = start
    if working:
        while count:
            day += DAY
            if day > LAST_KNOWN:
                return None
            count -= works(day)
        return day
    day += count * DAY
    while day <= LAST_KNOWN and not works(day):
        day += DAY
    return day if day <= LAST_KNOWN else None


def judged(by, done, today):
    when = done or today
    if by is None:
        if when > LAST_KNOWN + DAY:
            return "unknown"
        return "on time" if done else "pending"
    if when <= by:
        return "on time" if done else "pending"
    return "late" if done else "overdue"


def date(text):
    return datetime.date.fromisoformat(text) if text else None


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")) if text else None


def on(instant):
    return instant.astimezone(CHINA).date() if instant else None


def is_id(text):
    raw = text.encode("utf-8")
    return 1 <= len(raw) <= 255 and all(b >= 0x20 and b != 0x7F for b in raw) and text[0] != " " and text[-1] != " "


PART = ("task", "unit", "joint_units", "officers", "replacements", "items", "findings", "results", "result_arose", "follow_ups", "handling",
        "publication")


class Check:
    def __init__(self, visit, event, catalogue, today):
        self.visit, self.event, self.catalogue, self.today = visit, event, catalogue, today
        self.found = set()
        self.random = visit.get("basis") == "random"
        self.recheck = visit.get("basis") == "recheck"
        self.rechecked = visit.get("rechecks", {})
        self.began = moment(visit.get("visit", {}).get("began"))
        self.ended = moment(visit.get("visit", {}).get("ended"))
        self.first, self.last = on(self.began), on(self.ended)
        self.arose = date(visit.get("result_arose"))
        self.officers = visit.get("officers", [])
        self.packs = [load(ROOT / "docs/rules" / (pack + ".json")) if isinstance(pack, str) else pack for pack in event["rules"]]
        self.powers = set()
        for pack in self.packs:
            self.powers = self.powers - set(pack.get("off", [])) | {each["measure"] for each in pack.get("measures", [])}
        self.unit = visit.get("unit", "")
        self.units = [self.unit] + visit.get("joint_units", [])
        self.other_event = self.random and visit.get("event", "") != event["event"]
        self.target = None
        if not self.other_event:
            self.target = next((t for t in event["targets"] if t["id"] == visit["target"]), None)
        self.elsewhere = set()  # items of a recheck that other departments stated
        self.task = None
        if self.random and not self.other_event:
            self.task = next((t for t in event["tasks"] if t["name"] == visit.get("task")), None)

    def say(self, rule, broken):
        if broken:
            self.found.add(rule)

    def run(self):
        for rule in (self.basis, self.departments, self.assistants, self.prepared, self.times, self.footage, self.signed):
            rule()
        if not self.visit.get("parts"):
            self.own()
        for place, part in enumerate(self.visit.get("parts", [])):
            self.found |= self.part(place, part)
        return self.found

    def own(self):
        """The rules of a visit by one department, or of a department's part."""
        for rule in (self.tasks, self.people, self.own_times, self.items, self.findings, self.results, self.own_signed, self.handled, self.published):
            rule()
        return self.found

    def due(self):
        """The departments that have to have a part."""
        if not self.random or self.target is None or not (self.visit.get("parts") or self.target.get("shares")):
            return []
        named = [each["department"] for each in self.target.get("shares", [])]
        if not named:
            tasks = {each["name"]: each.get("department", "") for each in self.event["tasks"]}
            named = [tasks.get(each, "") for each in self.target.get("tasks", [])]
        return [name for name in dict.fromkeys(named) if name]

    def share(self, department):
        shares = (self.target or {}).get("shares", [])
        return next((each for each in shares if each["department"] == department), None)

    def known(self, place):
        parts = self.visit["parts"]
        name, due = parts[place]["department"], self.due()
        return bool(name) and name not in [each["department"] for each in parts[:place]] and (not due or name in due)

    def departments(self):
        parts, say = self.visit.get("parts", []), self.say
        for place, part in enumerate(parts):
            say("visit_part_department", not self.known(place))
            for officer in part.get("officers", []):
                for other in parts[:place]:
                    drawn = [officer in (self.share(each["department"]) or {}).get("panel", []) for each in (part, other)]
                    say("visit_officer_repeated", officer in other.get("officers", []) and not all(drawn))
        say("visit_part_missing", any(name not in [each["department"] for each in parts] for name in self.due()))
        say("visit_part_outside", bool(parts) and any(self.visit.get(name) for name in PART))

    def part(self, place, part):
        view = {name: each for name, each in self.visit.items() if name not in PART and name != "parts"}
        made = Check({**view, **part}, self.event, self.catalogue, self.today)
        made.target = None
        if self.target is not None and self.known(place):
            made.target = self.target
            share = self.share(part["department"])
            if share is not None:
                made.target = {name: each for name, each in self.target.items() if name not in ("tasks", "panel", "leader", "unit", "earlier_panels", "items")}
                made.target.update(share)
        made.elsewhere = {entry["item"] for each in self.visit["parts"] if each["department"] != part["department"] for entry in each.get("items", [])}
        return made.own()

    def assistants(self):
        came = set(self.officers).union(*(each.get("officers", []) for each in self.visit.get("parts", [])))
        people = {(o.get("name", ""), o.get("unit", "")) for o in self.event.get("officers", []) if o["id"] in came}
        self.say("visit_officer_repeated",
                 any(each["name"] in came or (each["name"], each.get("unit", "")) in people for each in self.visit.get("assistants", [])))

    def basis(self):
        visit, target, say = self.visit, self.target, self.say
        stands = target is not None and (not target.get("reserve") or bool(target.get("activated_because")))
        excused = target is not None and bool(target.get("excused_because"))
        say("visit_id", not is_id(visit.get("inspection", "")) if visit.get("inspection") else True)
        say("visit_event", self.other_event)
        if self.random and not self.other_event:
            say("visit_not_drawn", target is None)
            if target is not None:
                say("visit_reserve", not stands)
                say("visit_excused", excused)
        if not self.random:
            say("visit_plan", not visit.get("plan") and not self.recheck)
            say("visit_recheck", self.recheck and not (self.rechecked.get("inspection") and self.rechecked.get("items")))
            say("visit_basis_drawn", stands and not excused and not self.recheck)
        if target is not None and "cap" in target and visit["basis"] in ("random", "planned", "full-coverage"):
            day = self.first or self.today
            past = [d for d in map(date, target.get("ledger_days", [])) if d < day and d.year == day.year]
            say("visit_over_cap", target.get("earlier_visits", 0) + len(past) >= target["cap"])
        named = visit.get("catalogue", {})
        say("visit_catalogue", any(named.get(key, "") != self.catalogue[key] for key in ("name", "version")))
        if self.first:
            begins, ends = date(self.catalogue["holds_from"]), date(self.catalogue.get("holds_to"))
            say("visit_catalogue_day", self.first < begins or (ends is not None and self.first > ends))

    def tasks(self):
        if self.random and not self.other_event:
            self.say("visit_task", self.task is None)
            if self.target is not None:
                self.say("visit_other_task", self.task is not None and self.visit["task"] not in self.target.get("tasks", []))

    def panel_held_to(self, swaps):
        """Officers and unit."""
        if not self.random or self.target is None:
            return [], ""
        known = set(self.officers) | {swap.get("officer", "") for swap in swaps}
        ages = [(each["officers"], each.get("unit", "")) for each in self.target.get("earlier_panels", [])]
        ages.append((self.target.get("panel", []), self.target.get("unit", "")))
        age, panel = max(enumerate(ages), key=lambda aged: (len(known.intersection(aged[1][0])), aged[0]))
        self.say("visit_earlier_panel", age + 1 < len(ages))
        return panel

    def people(self):
        visit, say = self.visit, self.say
        swaps = visit.get("replacements", [])
        panel, due = self.panel_held_to(swaps)
        for swap in swaps:
            say("visit_replacement_reason", not swap.get("reason"))
            if panel:
                say("visit_replacement", swap.get("officer", "") not in panel or swap.get("by", "") not in self.officers)
        say("visit_officer_repeated", len(set(self.officers)) != len(self.officers))
        say("visit_two_officers", len(set(self.officers)) < 2)
        if panel:
            came = {swap.get("by", "") for swap in swaps}
            went = {swap.get("officer", "") for swap in swaps}
            say("visit_officer_stranger", any(o not in panel and o not in came for o in self.officers))
            say("visit_officer_absent", any(o not in self.officers and o not in went for o in panel))
        for officer in set(self.officers):
            self.person(officer)
        wrong = not self.unit or (bool(due) and self.unit != due)
        say("visit_unit", wrong)
        if not wrong:
            theirs = {o.get("unit", "") for o in self.event.get("officers", []) if o["id"] in self.officers} - {""}
            say("visit_joint_unit", bool(theirs - set(self.units)))

    def person(self, officer):
        if self.event.get("officers"):
            known = next((o for o in self.event["officers"] if o["id"] == officer), None)
            self.say("visit_officer_unknown", known is None)
            if known is not None and self.first:
                begins, ends = date(known.get("credential_from")), date(known.get("credential_to"))
                self.say("visit_credential", (begins is not None and self.first < begins) or (ends is not None and (self.last or self.first) > ends))
        if not self.first:
            return
        states = set()
        for recusal in self.event.get("recusals", []):
            if recusal["officer"] != officer or recusal["target"] not in ("*", self.visit["target"]):
                continue
            asked, decided = date(recusal.get("requested_on")), date(recusal.get("decided_on"))
            if recusal["state"] != "requested" and (decided is None or decided <= self.first):
                states.add(recusal["state"])
            elif asked is None or asked <= self.first:
                states.add("open")
        if "granted" in states:
            self.found.add("visit_recused")
        elif "open" in states:
            self.found.add("visit_recusal_open")

    def prepared(self):
        made, say = self.visit.get("preparation", {}), self.say
        scheme = made.get("scheme", {})
        dated = date(scheme.get("dated"))
        say("visit_basics", not made.get("basics_read", False))
        say("visit_scheme", not scheme.get("number") or dated is None)
        say("visit_scheme_late", dated is not None and self.first is not None and dated > self.first and not scheme.get("urgent"))
        say("visit_scheme_approval", not scheme.get("approved_by"))
        demands = {key: value for pack in self.packs for key, value in pack.get("visits", {}).items()}
        say("visit_approval", demands.get("approval", False) and not made.get("approval") and not scheme.get("urgent"))
        self.urgently_approved(made, scheme, demands)
        say("visit_notice_code", demands.get("notice_code", False) and not made.get("notice_code"))
        say("visit_equipment", not made.get("equipment"))
        say("visit_gear", not made.get("protective_gear"))

    def urgently_approved(self, made, scheme, demands):
        limit, given = demands.get("urgent_approval"), date(made.get("approval_dated"))
        if not scheme.get("urgent") or not (demands.get("approval", False) or limit):
            return
        still_open = not made.get("approval") or given is None or given > self.today
        last = None
        if limit and self.began is not None:
            hours = limit["unit"] == "hours"
            last = on(self.began + datetime.timedelta(hours=limit["count"])) if hours else last_day(self.first, limit["count"], limit["unit"] == "working")
        late = last is not None and (self.today if still_open else given) > last
        self.say("visit_urgent_late", late)
        self.say("visit_urgent_unapproved", still_open and not late)

    def times(self):
        visit, say = self.visit, self.say
        say("visit_time_missing", self.began is None or self.ended is None)
        say("visit_times_reversed", self.began is not None and self.ended is not None and self.ended < self.began)
        if self.random and not self.other_event and self.first:
            early = self.first < date(self.event["announced"])
            say("visit_before_draw", early)
            speaks = moment(self.event.get("drawable_from"))
            say("visit_before_sources", not early and speaks is not None and self.began < speaks)
        say("visit_place", not visit.get("visit", {}).get("place"))
        prepared = visit.get("preparation", {})
        days = [date(prepared.get("scheme", {}).get("dated")), date(prepared.get("approval_dated")), self.first, self.last]
        days += [on(moment(f.get("taken"))) for f in visit.get("footage", [])]
        say("visit_future", any(day is not None and day > self.today for day in days))

    def own_times(self):
        visit, say = self.visit, self.say
        if self.task is not None:
            begins, ends = date(self.task["from"]), date(self.task["to"])
            say("visit_outside_window", any(day is not None and not begins <= day <= ends for day in (self.first, self.last)))
        say("visit_result_day", self.arose is None)
        say("visit_result_early", self.arose is not None and self.last is not None and self.arose < self.last)
        days = [self.arose]
        days += [date(h.get(key)) for h in visit.get("handling", []) for key in ("decided_on", "published_on", "changed_on", "withdrawn_on")]
        days += [on(moment(e.get(key))) for e in visit.get("publication", []) for key in ("entered_at", "published_at")]
        say("visit_future", any(day is not None and day > self.today for day in days))

    def footage(self):
        pieces, say = self.visit.get("footage", []), self.say
        say("visit_footage", not pieces and not self.visit.get("footage_missing"))
        reversed_ = self.began is not None and self.ended is not None and self.ended < self.began
        seen = set()
        for piece in pieces:
            say("visit_footage_kind", piece.get("kind", "") not in ("photograph", "video", "audio"))
            digest = piece.get("sha256", "")
            good = re.fullmatch("[0-9a-f]{64}", digest) is not None
            say("visit_footage_digest", not good)
            say("visit_footage_repeated", good and digest in seen)
            seen.add(digest)
            taken = moment(piece.get("taken"))
            outside = taken is not None and ((self.began is not None and taken < self.began) or (self.ended is not None and taken > self.ended))
            say("visit_footage_time", taken is None or (outside and not reversed_))

    def items(self):
        listed, say = self.visit.get("items", []), self.say
        target = self.target or {}
        drawn = target.get("items", []) if self.random else []
        by_id = {item["id"]: item for item in self.catalogue["items"]}
        ids = [entry["item"] for entry in listed]
        say("visit_item_repeated", len(set(ids)) != len(ids))
        by_item = self.catalogue.get("results_by_item", False) or any(entry.get("result") for entry in listed)
        kinds = {kind["id"] for kind in self.catalogue["result_kinds"]}
        for entry in listed:
            state, evidence = entry["disposition"], entry.get("evidence", [])
            checked = state in ("compliant", "non-compliant")
            say("visit_evidence_kind", any(e not in ("document", "photograph", "recording", "measurement", "interview") for e in evidence))
            say("visit_not_applicable", state == "not-applicable" and not entry.get("reason"))
            say("visit_not_checked", state == "not-checked" and not entry.get("reason"))
            item = by_id.get(entry["item"])
            say("visit_item_unknown", item is None)
            if item is None:
                continue
            say("visit_open_item", item.get("open", False) and checked and not (entry.get("matter") and entry.get("basis")))
            say("visit_item_expected", state == "not-applicable" and bool(set(item.get("expected_of", [])) & set(target.get("attributes", []))))
            say("visit_item_result", by_item and checked and not entry.get("result"))
            say("visit_result", bool(entry.get("result")) and entry["result"] not in kinds)
            say("visit_item_extra", bool(drawn) and entry["item"] not in drawn)
            say("visit_evidence", checked and any(e not in evidence for e in item.get("evidence", [])))
        for category in self.catalogue["categories"]:
            own = [item for item in self.catalogue["items"] if item["category"] == category["number"]]
            if self.recheck:
                asked = [item["id"] for item in own if item["id"] in self.rechecked.get("items", []) and item["id"] not in self.elsewhere]
            else:
                asked = [item["id"] for item in own if self.applies(item, target) and (not drawn or item["id"] in drawn)]
            if asked and not any(item["id"] in ids for item in own):
                self.found.add("visit_category")
            else:
                say("visit_item_missing", any(name not in ids for name in asked))

    @staticmethod
    def applies(item, target):
        sectors, attributes = item.get("sectors", []), item.get("attributes", [])
        if sectors and target.get("sector", "") not in sectors:
            return False
        return not attributes or bool(set(attributes) & set(target.get("attributes", [])))

    def findings(self):
        failed = {e["item"] for e in self.visit.get("items", []) if e["disposition"] == "non-compliant"}
        found, say = self.visit.get("findings", []), self.say
        say("visit_without_finding", bool(failed - {f["item"] for f in found}))
        for finding in found:
            by = date(finding.get("rectify_by"))
            say("visit_finding_item", finding["item"] not in failed)
            say("visit_finding_description", not finding.get("description"))
            say("visit_finding_basis", not finding.get("basis"))
            say("visit_finding_other_basis", not self.founded(finding))
            say("visit_finding_measure", not finding.get("measures"))
            say("visit_measure_power", bool(set(finding.get("measures", [])) - self.powers))
            say("visit_rectify", "by-date" in finding.get("measures", []) and by is None)
            say("visit_rectify_early", by is not None and self.last is not None and by < self.last)

    def founded(self, finding):
        """Whether the finding cites what its item rests on for this kind of firm; true where that cannot be judged."""
        item = next((e for e in self.catalogue["items"] if e["id"] == finding["item"]), {})
        cited = citations(finding.get("basis", ""))
        if not item or item.get("open") or not cited:
            return True
        kinds, general = item.get("bases", []), [item["basis"]] if item.get("basis") else []
        if self.target is None:
            bases = [e["basis"] for e in kinds] + [item.get("basis", "")]
        else:
            mine = set(self.target.get("attributes", []))
            bases = [e["basis"] for e in kinds if mine & set(e["attributes"])] or general
        return any(not citations(text) or (not text.endswith("（鼓励）") and same_article(cited, citations(text))) for text in bases)

    def results(self):
        results, findings, say = self.visit.get("results", []), self.visit.get("findings", []), self.say
        say("visit_no_result", not results)
        if not results:
            return
        kinds = {kind["id"]: kind for kind in self.catalogue["result_kinds"]}
        known = [kinds[r] for r in results if r in kinds]
        done = {f["result"] for f in self.visit.get("follow_ups", []) if f.get("done")}
        say("visit_result", len(known) != len(results))
        say("visit_result_repeated", len(set(results)) != len(results))
        say("visit_results_contradict", any(k.get("alone") for k in known) and len(set(results)) > 1)
        say("visit_result_finding", any(k.get("alone") for k in known) and bool(findings))
        say("visit_result_unfounded", any(k.get("rests_on_finding") for k in known) and not findings)
        say("visit_finding_result", bool(findings) and not any(k.get("alone") or k.get("rests_on_finding") for k in known))
        say("visit_follow_up", any(k.get("follow_up") and k["id"] not in done for k in known))

    def signed(self):
        signed, say = self.visit.get("signatures", {}), self.say
        came = set(self.officers).union(*(each.get("officers", []) for each in self.visit.get("parts", [])))
        say("visit_signature_stranger", any(o not in came for o in signed.get("officers", [])))
        say("visit_target_unsigned", not signed.get("target") and not signed.get("refused"))
        say("visit_signed_and_refused", bool(signed.get("target")) and bool(signed.get("refused")))
        say("visit_refusal_unreported", bool(signed.get("refused")) and not signed.get("reported"))

    def own_signed(self):
        names = self.visit.get("signatures", {}).get("officers", [])
        self.say("visit_unsigned", any(o not in names for o in self.officers))

    def running(self, start, day):
        def runs(clocks):
            return [clock for clock in clocks if clock[0] == start and day is not None and day >= date(clock[1]) and (self.first or day) <= date(clock[7])]
        return runs(SPECIAL) or runs(GENERAL)

    def handled(self):
        cases, say = self.visit.get("handling", []), self.say
        say("visit_handling_unfounded", bool(cases) and not self.visit.get("findings"))
        for case in cases:
            made, shown, changed, gone = (date(case.get(k)) for k in ("decided_on", "published_on", "changed_on", "withdrawn_on"))
            decided = bool(case.get("decision")) or made is not None
            say("visit_case", not case.get("case"))
            say("visit_penalty", not case.get("penalty"))
            say("visit_decision", decided and (not case.get("decision") or made is None))
            say("visit_decision_early", made is not None and self.first is not None and made < self.first)
            say("visit_legal_review", decided and case.get("major", False) and not case.get("legal_review"))
            say("visit_discretion", decided and not case.get("discretion"))
            say("visit_decision_published_early", shown is not None and (not decided or (made is not None and shown < made)))
            if made is not None and made <= self.today:
                for clock in self.running("decided", made):
                    state = judged(last_day(made, clock[2], clock[3]), shown, self.today)
                    say("visit_decision_late", state == "late")
                    say("visit_decision_overdue", state == "overdue")
            if shown is not None and changed is not None and changed <= self.today:
                for clock in self.running("changed", changed):
                    say("visit_withdrawal_late", judged(last_day(changed, clock[2], clock[3]), gone, self.today) in ("late", "overdue"))

    def published(self):
        entries, say = self.visit.get("publication", []), self.say
        clocks = [(c, last_day(self.arose, c[2], c[3])) for c in self.running("result", self.arose)]
        clocks += [(c, last_day(self.last, c[2], c[3])) for c in self.running("ended", self.last)]
        bound = {channel for clock, _ in clocks for channel in clock[4]}
        before = {}
        for entry in entries:
            channel, entered, shown = entry["channel"], moment(entry.get("entered_at")), moment(entry.get("published_at"))
            say("visit_channel", channel not in bound and self.arose is not None and self.last is not None)
            say("visit_entry", not entry.get("entered_by") or entered is None)
            say("visit_entered_early", entered is not None and self.arose is not None and on(entered) < self.arose)
            say("visit_published_early", entered is not None and shown is not None and shown < entered)
            for clock, _ in clocks:
                if channel in clock[4]:
                    say("visit_enterer", bool(entry.get("entered_by")) and not self.may(clock[5], entry["entered_by"], True))
                    say("visit_publisher", shown is not None and not self.may(clock[6], entry.get("published_by", ""), False))
            earlier = before.get(channel)
            say("visit_entry_repeated", earlier is not None and not entry.get("correction"))
            late = earlier is not None and moment(earlier.get("entered_at")) and entered and entered < moment(earlier["entered_at"])
            say("visit_correction", bool(entry.get("correction")) and (earlier is None or bool(late)))
            before[channel] = entry
        for clock, by in clocks:
            for channel in clock[4]:
                shown = next((moment(e["published_at"]) for e in entries if e["channel"] == channel and e.get("published_at")), None)
                state = judged(by, on(shown), self.today)
                say("visit_published_late", state == "late")
                say("visit_unpublished", state == "overdue")
                say("visit_deadline_unknown", state == "unknown")

    def may(self, rule, who, entering):
        officer, unit = who in self.officers, bool(who) and who in self.units
        if rule == "officer":
            return officer
        if rule == "either":
            return officer or unit
        return unit or (entering and officer)


def load(path):
    return json.loads(pathlib.Path(path).read_text("utf-8"))


def samples():
    event, catalogue = load(SAMPLES / "event.json"), load(ROOT / "docs/samples/catalogue.json")
    for entry in load(SAMPLES / "index.json"):
        found = Check(load(SAMPLES / entry["file"]), event, catalogue, date(entry["day"])).run()
        if found != set(entry["rules"]):
            sys.exit("%s: found %s, not %s" % (entry["file"], sorted(found), entry["rules"]))
    print("%d samples agree" % len(load(SAMPLES / "index.json")))


WORDS = {"disposition": ["compliant", "non-compliant", "not-applicable", "not-checked"], "basis": ["random", "planned", "full-coverage", "case", "special", "recheck"],
         "measures": ["immediate", "by-date", "remove-hazard", "withdraw-workers", "suspend", "seize", "open-case", "transfer"]}
WORDS["role"] = ["assistant", "expert"]
NEEDED = {"basis", "target", "item", "disposition", "channel", "result", "department", "role"}


def places(value, path=()):
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in pairs:
        yield path + (key,)
        yield from places(each, path + (key,))


def mutated(source, rng):
    """A document of the right form with one to three changes: members left out, lists shortened, values exchanged."""
    made = copy.deepcopy(source)
    for _ in range(rng.randint(1, 3)):
        path = rng.choice(list(places(made)))
        at = made
        for key in path[:-1]:
            at = at[key]
        key, value = path[-1], at[path[-1]]
        if rng.random() < 0.4:
            if isinstance(at, list) or not (key in NEEDED or (key == "name" and "assistants" in path)):
                del at[key]
        elif isinstance(value, bool):
            at[key] = not value
        elif isinstance(value, str):
            exchange(at, key, value, path, rng)
        elif isinstance(at, list):
            at.append(copy.deepcopy(value))
    return made


def exchange(at, key, value, path, rng):
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        at[key] = (date(value) + rng.randint(-40, 40) * DAY).isoformat()
    elif re.fullmatch(r"\d{4}-\d\d-\d\dT.*", value):
        moved = moment(value) + datetime.timedelta(minutes=rng.choice([-60, 60, -1440, 1440, 4320, 10000]))
        at[key] = moved.isoformat()
    elif key in WORDS and not (key == "basis" and len(path) > 1):
        at[key] = rng.choice(WORDS[key])
    elif "measures" in path:
        at[key] = rng.choice(WORDS["measures"])
    elif "results" in path:
        at[key] = rng.choice(["no-problem", "unreachable", "to-be-handled", "uncooperative", "no-activity", "other"])
    elif "officers" in path or key in ("by", "officer", "entered_by", "published_by"):
        at[key] = rng.choice(["A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A99", "S01", "S02", "S03", "F01", "执法监察大队", "特种设备科"])
    elif key == "target" and len(path) == 1:
        at[key] = rng.choice([t["id"] for t in load(SAMPLES / "event.json")["targets"]])
    elif key == "department":
        at[key] = rng.choice([each["department"] for each in load(SAMPLES / "event.json")["tasks"]] + ["另一部门"])
    elif key == "task":
        at[key] = rng.choice(["task-1", "task-2", "task-3"])
    elif key == "channel":
        at[key] = rng.choice(["credit-system", "portal", "credit-platform", "wechat"])
    else:
        at[key] = rng.choice(["", "另一个值"])


def asked(program, files, day):
    command = [program, "check", "--drawn", str(SAMPLES / "event.json"), "--catalogue", str(ROOT / "docs/samples/catalogue.json"), "--on", day,
               "--json", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in (0, 1):
        sys.exit("%s\n%s" % (done.returncode, done.stderr))
    told = {str(file): set() for file in files}
    for problem in json.loads(done.stdout):
        problem["where"] = problem["where"].split("（")[0]  # the department of a part
        if problem["where"] in told and 800 <= problem["code"] < 1000:
            told[problem["where"]].add(problem["fault"])
        elif problem["where"] in told or not (problem["fault"] == "problems_left_out" or 1000 <= problem["code"] <= 1005):
            sys.exit("%s: %s" % (problem["where"], problem["message"]))  # 1000 to 1005 are of the set, by the visit's number
    return told


def against_program(program, count, seed):
    event, catalogue = load(SAMPLES / "event.json"), load(ROOT / "docs/samples/catalogue.json")
    rng = random.Random(seed)
    good = [load(path) for path in sorted(SAMPLES.glob("good*.json"))]
    with tempfile.TemporaryDirectory() as folder:
        work = {}
        for entry in load(SAMPLES / "index.json"):
            work.setdefault(entry["day"], []).append((SAMPLES / entry["file"], load(SAMPLES / entry["file"])))
        for number in range(count):
            made = mutated(rng.choice(good), rng)
            file = pathlib.Path(folder) / ("%d.json" % number)
            file.write_text(json.dumps(made, ensure_ascii=False), "utf-8")
            work.setdefault(rng.choice(["2022-09-26", "2022-09-30", "2022-10-12"]), []).append((file, made))
        rules = set()
        for day, documents in work.items():
            told = asked(program, [file for file, _ in documents], day)
            for file, made in documents:
                mine = Check(made, event, catalogue, date(day)).run()
                rules |= mine
                if mine != told[str(file)]:
                    print(json.dumps(made, ensure_ascii=False))
                    sys.exit("%s on %s: here %s, there %s" % (file.name, day, sorted(mine - told[str(file)]), sorted(told[str(file)] - mine)))
        print("%d documents agree; %d rules occurred" % (sum(map(len, work.values())), len(rules)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--drawn")
    parser.add_argument("--catalogue")
    parser.add_argument("--on")
    parser.add_argument("--samples", action="store_true")
    parser.add_argument("--program")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("files", nargs="*")
    given = parser.parse_args()
    if given.samples:
        samples()
    elif given.program:
        against_program(given.program, given.count, given.seed)
    else:
        for file in given.files:
            found = Check(load(file), load(given.drawn), load(given.catalogue), date(given.on)).run()
            print(file, " ".join(sorted(found)))


main()
