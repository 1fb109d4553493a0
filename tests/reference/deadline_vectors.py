#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Deadlines, computed a second time: a loop over days in plain Python, written from the rules and not from the C++.

    deadline_vectors.py                    write ../vectors/deadline.json
    deadline_vectors.py --check            fail unless the kept file is what would be written
    deadline_vectors.py --program PATH     run every vector through the program `cavel`
    deadline_vectors.py --oracles FOLDER   compare the calendar, day by day, with PyPI's chinesecalendar and holidays

Only --oracles needs more than Python: it makes a virtual environment in FOLDER with the packages of oracles.txt,
unless there is one.
"""
import argparse
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "include/cavel/time/calendar_data.hpp"
VECTORS = HERE.parent / "vectors/deadline.json"
DAY = datetime.timedelta(1)


def day(text):
    return datetime.date.fromisoformat(text)


class Calendar:
    """Days off and worked, by the notices issued by `seen` (all of them where it is None)."""

    def __init__(self, texts, seen=None):
        notices, days = [], []  # notice: [number, issued, year, local]; day: [date, kind, name, notice, withdrawn by]
        for text in texts:
            local = ""
            for line in text.splitlines():
                words = line.split()
                if not words or words[0] in ("cavel", "calendar", "continues", "#"):
                    continue
                if words[0] == "local":
                    local = words[1]
                elif words[0] == "notice":
                    issued = None if words[2] == "unknown" else day(words[2])
                    notices.append([words[1], issued, None if words[3] == "-" else int(words[3]), local])
                elif words[0] == "withdraw":
                    for each in words[2:]:
                        found = [d for d in days if d[0] == day(each) and d[2] == words[1] and d[4] is None]
                        found[-1][4] = len(notices) - 1
                else:
                    days += [[day(each), words[0], words[1], len(notices) - 1, None] for each in words[2:]]
        years = [n[2] for n in notices if n[2]]
        self.first = datetime.date(min(years), 1, 1)
        self.undated, known = None, [True] * len(notices)
        reach = datetime.date(9999, 1, 1)
        if seen:
            touched = []
            for i, notice in enumerate(notices):
                dates = [d[0] for d in days if i in (d[3], d[4])]
                touched.append(min(dates + ([datetime.date(notice[2], 1, 1)] if notice[2] else [])))
            certain = [(n[1] or touched[i]) <= seen for i, n in enumerate(notices)]
            latest = max([n[2] for n, yes in zip(notices, certain) if yes and n[2]], default=0)
            for i, notice in enumerate(notices):
                known[i] = certain[i] or (notice[1] is None and notice[2] is not None and notice[2] < latest)
                if notice[1] is None and not known[i]:
                    end = datetime.date(notice[2] - 1, 12, 28) if notice[2] else touched[i] - DAY
                    if end < reach:
                        reach, self.undated = end, notice[0]
        self.year = max([n[2] for n, yes in zip(notices, known) if yes and n[2]], default=min(years) - 1)
        covered = datetime.date(self.year, 12, 28)
        if covered < reach:
            reach, self.undated = covered, None
        self.last = reach
        self.kinds = {}
        for date, kind, name, by, withdrawn in sorted(days, key=lambda d: notices[d[3]][3] != ""):
            if known[by] and not (withdrawn is not None and known[withdrawn]):
                self.kinds[date] = (kind, name, notices[by][0])

    def covers(self, date):
        return self.first <= date <= self.last

    def works(self, date):
        return self.kinds[date][0] == "work" if date in self.kinds else date.weekday() < 5

    def assume(self):
        """One year more: Monday to Friday less the fixed holidays."""
        self.year += 1
        self.last = datetime.date(self.year, 12, 28)
        for month, number in ((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)):
            date = datetime.date(self.year, month, number)
            if date.weekday() < 5:
                self.kinds.setdefault(date, ("off", "", ""))


def last_day(calendar, case):
    """(last day, day before it rolled); None where the calendar does not reach."""
    date = day(case["from"])
    if case["unit"] == "calendar":
        nominal = date = date + datetime.timedelta(case["count"])
        while calendar.covers(date) and not calendar.works(date):
            date += DAY
        return (date if calendar.covers(date) else None), nominal
    left = case["count"]
    while left:
        date += DAY
        if not calendar.covers(date):
            return None, None
        left -= calendar.works(date)
    return date, None


def answer(case):
    seen = day(case["as_of"]) if "as_of" in case else None
    calendar = Calendar([DATA.read_text(encoding="utf-8").split('R"(')[1].split(')"')[0]] + case.get("calendars", []), seen)
    last, nominal = last_day(calendar, case)
    confirmed, assumed = calendar.last, False
    if last is None:
        first = nominal or day(case["from"]) + DAY
        if first < calendar.first or calendar.last < calendar.first and not calendar.undated:
            return {"status": "out_of_range", "reason": "calendar_not_reached"}
        waits = {"not_before": (confirmed + DAY).isoformat()}
        if calendar.undated:
            return {"status": "out_of_range", "reason": "calendar_undated", "detail": calendar.undated} | waits
        waits |= {"reason": "calendar_needs_notice", "notice_year": calendar.year + 1}
        if case.get("provisional"):
            calendar.assume()
            last, nominal = last_day(calendar, case)
        if last is None:
            return {"status": "needs_notice"} | waits
        assumed = True
    closes = case.get("closes", "24:00")
    end = (last + DAY).isoformat() + "T00:00:00+08:00" if closes == "24:00" else last.isoformat() + f"T{closes}:00+08:00"
    looked = nominal or day(case["from"]) + DAY
    days = [{"day": date.isoformat(), "kind": kind, "holiday": name, "notice": notice}
            for date, (kind, name, notice) in sorted(calendar.kinds.items()) if looked <= date <= last]
    if assumed:
        return {"status": "provisional", "day": last.isoformat(), "end": end} | waits
    return {"status": "confirmed", "day": last.isoformat(), "end": end, "not_before": last.isoformat(),
            "rolled": nominal is not None and nominal != last, "evidence": days}


CLOCKS = {"notice.public": (5, "working", "2022-05-25"), "notice.portal": (5, "calendar", "2022-05-25"),
          "penalty.withdraw": (3, "working", "2021-07-15"), "safety.penalty": (7, "working", "2021-09-01"),
          "food.result": (20, "working", "2022-03-15"), "enterprise.information": (20, "working", "2014-10-01"),
          "general.result": (20, "working", "2018-12-05"), "general.penalty": (7, "working", "2018-12-05"),
          "market.penalty": (20, "working", "2021-09-01")}

NEXT = ("cavel calendar 1\ncontinues 全国\nnotice 国办发明电〔2026〕99号 2026-11-05 2027 incomplete\n"
        "off 元旦 2027-01-01\nwork 元旦 2027-01-02\n")
AMENDED = "cavel calendar 1\ncontinues 全国\nnotice 修改 unknown -\noff 停工 2026-06-03\n"
LOCAL = "cavel calendar 1\nlocal 广西\nnotice 桂 2025-12-01 -\noff 三月三 2026-04-20\nwork 补班 2026-04-25\n"

NOTES = {
    "by-hand": "counted by hand",
    "make-up": "a weekend day that is worked (调休上班) counts and can be the last",
    "roll": "calendar days: a last day of rest rolls to the next working day (民法典 203)",
    "rest-start": "the start is a day of rest: it is not moved first",
    "amended": "a notice moved the deadline: as_of tells before from after",
    "undated": "the day of issue of a notice is not established, and it would matter",
    "edge": "first or last day of what is known, and one beyond",
    "unknown": "hangs on a notice that is not out",
    "assumed": "provisional, asked for by name",
    "loaded": "with a calendar file loaded",
    "close": "close of business on the last day",
    "clock": "by the name of a clock",
    "in-force": "before the rule was in force, and the first day of it",
    "refused": "the question itself is wrong",
}


def cases():
    def five(start, comment, *flags, **more):
        return dict(comment=comment, flags=list(flags), case=dict({"from": start, "unit": "working", "count": 5}, **more))

    for start in ("2022-05-25", "2022-04-28", "2022-09-28", "2022-09-29", "2018-12-24", "2019-04-26", "2020-01-23",
                  "2020-01-22", "2015-08-31", "2026-09-25"):
        yield five(start, "5 working days", "by-hand")
    yield five("2026-12-28", "unknown until the notice for 2027", "by-hand", "unknown")
    yield five("2022-09-28", "5 calendar days end on a holiday and roll to a make-up Saturday", "by-hand", "roll", "make-up",
               unit="calendar")
    yield five("2020-01-22", "as of 25 January 2020", "by-hand", "amended", as_of="2020-01-25")
    for seen in ("2020-01-26", "2020-02-06"):
        yield five("2020-01-22", "once the amendment was issued", "amended", as_of=seen)
    for start, before, on in (("2015-08-31", "2015-05-12", "2015-05-13"), ("2019-04-29", "2019-03-21", "2019-03-22")):
        yield five(start, "the day before the amendment", "amended", as_of=before)
        yield five(start, "the day of the amendment", "amended", as_of=on)
    yield five("2019-12-25", "whether the notice for 2020 was out is not known", "undated", as_of="2019-12-25")
    yield five("2019-12-16", "an undated notice that does not matter", "undated", as_of="2019-12-20")
    yield five("2019-12-25", "on the first day that it touches it was", "undated", as_of="2020-01-01")
    yield five("2025-12-25", "the day before the notice for 2026", "unknown", as_of="2025-11-03")
    yield five("2025-12-25", "the day of the notice for 2026", "make-up", as_of="2025-11-04")
    yield five("2007-01-04", "before the first notice nothing is known", "undated", as_of="2006-12-01")
    for start in ("2022-05-28", "2022-05-29", "2022-06-03", "2022-06-05", "2022-10-01", "2022-10-07", "2024-02-11"):
        yield five(start, "from a day of rest, working days", "rest-start")
        yield five(start, "from a day of rest, calendar days", "rest-start", unit="calendar")
    for start in ("2006-12-30", "2006-12-31", "2007-01-01"):
        yield five(start, "the calendar begins on 2007-01-01", "edge")
    yield five("2006-12-26", "calendar days: only the end must be known", "edge", "roll", unit="calendar")
    yield five("2006-12-25", "the end is before the calendar", "edge", unit="calendar")
    for start in ("2026-12-21", "2026-12-22", "2026-12-23"):
        yield five(start, "the calendar ends on 2026-12-28", "edge")
        yield five(start, "the calendar ends on 2026-12-28", "edge", unit="calendar")
    yield five("2031-05-01", "far beyond: the first year that is missing is named", "unknown")
    yield five("2026-12-28", "provisional", "assumed", provisional=True)
    yield five("2026-12-28", "provisional, calendar days", "assumed", provisional=True, unit="calendar")
    yield five("2022-05-25", "provisional changes nothing that is confirmed", "assumed", provisional=True)
    yield five("2031-05-01", "one year is assumed, not several", "assumed", "unknown", provisional=True)
    yield five("2026-12-28", "with next year's notice", "loaded", "make-up", calendars=[NEXT])
    yield five("2026-12-28", "as of the day before it", "loaded", "unknown", calendars=[NEXT], as_of="2026-11-04")
    yield five("2026-06-01", "an amendment without a day of issue, in force", "loaded", calendars=[AMENDED])
    yield five("2026-06-01", "and not known to be", "loaded", "undated", calendars=[AMENDED], as_of="2026-06-02")
    yield five("2026-04-17", "with a local calendar", "loaded", "make-up", calendars=[LOCAL])
    yield five("2026-04-15", "with a local calendar, rolled", "loaded", "roll", calendars=[LOCAL], unit="calendar")
    yield five("2026-12-28", "two files", "loaded", calendars=[LOCAL, NEXT])
    for closes in ("17:30", "24:00", "00:01"):
        yield five("2022-05-25", "民法典 203 第二款", "close", closes=closes)
    for count in (1, 2, 3, 7, 10, 15, 20, 30, 60, 250, 3660):
        yield five("2012-01-04", "other lengths", "make-up", count=count)
        yield five("2012-01-04", "other lengths", "roll", count=count, unit="calendar")
    for number in range(2007, 2027):  # a start before each Spring Festival and each National Day
        yield five(f"{number}-01-20", "around Spring Festival")
        yield five(f"{number}-09-26", "around National Day")
        yield five(f"{number}-09-26", "around National Day, calendar days", "roll", unit="calendar")
        yield five(f"{number}-04-26", "around Labour Day")
    for clock, (count, unit, since) in CLOCKS.items():
        yield five(since, "a clock on its first day", "clock", "in-force", clock=clock, count=count, unit=unit)
        yield five((day(since) - DAY).isoformat(), "and on the day before", "clock", "in-force", clock=clock, count=count,
                   unit=unit, faults=["clock_not_in_force"])
        yield five("2022-09-28", "a clock over National Day", "clock", clock=clock, count=count, unit=unit)
        yield five("2026-12-15", "a clock near the end of what is known", "clock", clock=clock, count=count, unit=unit)
    for count in (0, -1, 3661):
        for unit in ("working", "calendar"):
            yield five("2022-05-25", "a count that is none", "refused", count=count, unit=unit, faults=["clock_count"])


def made():
    tests = []
    for number, each in enumerate(cases(), 1):
        faults = each["case"].pop("faults", None)
        test = {"tcId": number, "comment": each["comment"], "flags": each["flags"]}
        if faults:
            test |= {"result": "invalid", "case": each["case"], "faults": faults}
        else:
            found = answer(each["case"])
            test |= {"result": "valid" if "day" in found else "unknown", "case": each["case"], "answer": found}
        tests.append(test)
    body = ",\n".join("  " + json.dumps(test, ensure_ascii=False) for test in tests)
    head = {"schema": "deadline.schema.json", "algorithm": "cavel due", "numberOfTests": len(tests), "notes": NOTES}
    return json.dumps(head, ensure_ascii=False, indent=1)[:-2] + ',\n "tests": [\n' + body + "\n ]\n}\n"


def differences(test, code, output):
    """What the program's JSON has otherwise than the vector."""
    if test["result"] == "invalid":
        found = [problem["fault"] for problem in json.loads(output)]
        return [] if code == 1 and found == test["faults"] else [f"exit {code}, {found}"]
    [found] = json.loads(output)
    if test["result"] == "valid":
        found["evidence"] = [{k: v for k, v in each.items() if k != "issued"} for each in found["evidence"]]
    wrong = [f"{key}: {found.get(key)!r}, not {value!r}" for key, value in test["answer"].items()
             if key != "detail" and found.get(key) != value]
    if "detail" in test["answer"] and test["answer"]["detail"] not in found["message"]:
        wrong.append(f"message without {test['answer']['detail']}")
    if code != (0 if test["result"] == "valid" else 1):
        wrong.append(f"exit {code}")
    return wrong


def run_program(program):
    failed = 0
    tests = json.loads(VECTORS.read_text(encoding="utf-8"))["tests"]
    with tempfile.TemporaryDirectory() as folder:
        for test in tests:
            case = test["case"]
            words = [program, "due", "--json", "--from", case["from"]]
            if "clock" in case:
                words += ["--clock", case["clock"]]
            else:
                words += ["--working-days" if case["unit"] == "working" else "--calendar-days", str(case["count"])]
            for option in ("as_of", "closes"):
                if option in case:
                    words += ["--" + option.replace("_", "-"), case[option]]
            if case.get("provisional"):
                words.append("--provisional")
            for number, text in enumerate(case.get("calendars", [])):
                file = pathlib.Path(folder) / f"{test['tcId']}-{number}.txt"
                file.write_text(text, encoding="utf-8")
                words += ["--calendar", str(file)]
            done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8")
            try:
                wrong = differences(test, done.returncode, done.stdout)
            except (ValueError, KeyError) as broken:
                wrong = [f"exit {done.returncode}, {broken!r}, {done.stderr.strip()}"]
            if wrong:
                failed += 1
                print(f"tcId {test['tcId']} ({test['comment']}):", *wrong, sep="\n  ")
    print(f"{len(tests) - failed} of {len(tests)} vectors")
    return failed != 0


# Days on which an outside oracle says otherwise, and how it was ruled: {package: {day: reason}}. None is known for
# chinesecalendar 1.11.0 and holidays 0.109; a disagreement that is not ruled here fails, and so does one that is gone.
RULED = {"chinesecalendar": {}, "holidays": {}}


def oracles(folder):
    if sys.prefix == sys.base_prefix:  # not inside a virtual environment yet
        python = folder / "bin/python"
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        wanted = HERE / "oracles.txt"
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", wanted], check=True)
        return subprocess.run([python, __file__, "--oracles", folder], check=False).returncode
    import chinese_calendar
    import holidays
    calendar = Calendar([DATA.read_text(encoding="utf-8").split('R"(')[1].split(')"')[0]])
    china = holidays.country_holidays("CN", years=range(calendar.first.year, calendar.last.year + 1))
    asked = {"chinesecalendar": chinese_calendar.is_workday, "holidays": china.is_working_day}
    failed = False
    for package, works in asked.items():
        found, days, date = set(), 0, calendar.first
        while date <= calendar.last:
            if works(date) != calendar.works(date):
                found.add(date.isoformat())
            days += 1
            date += DAY
        print(f"{package}: {days} days, {len(found)} disagreements, {len(RULED[package])} ruled")
        for each in sorted(found ^ set(RULED[package])):
            failed = True
            print(f"  {each}: " + ("not ruled" if each in found else "ruled, but it agrees now"))
    return failed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--program")
    parser.add_argument("--oracles", type=pathlib.Path)
    asked = parser.parse_args()
    if asked.program:
        return run_program(asked.program)
    if asked.oracles:
        return oracles(asked.oracles)
    if asked.check:
        return VECTORS.read_text(encoding="utf-8") != made()
    VECTORS.write_text(made(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
