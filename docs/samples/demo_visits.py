#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""demo_visits.py EVENT FOLDER [joint]: sample inspections of the first two targets that an event drew, made from the shipped ones.

The first is published in time, the second too late in the unit's own web site. With `joint` one inspection of the first target, with a
part for each department: the first has a penalty decision that is not published, the last published too late. FOLDER is created anew.
"""
import csv
import json
import pathlib
import sys

SAMPLES = pathlib.Path(__file__).resolve().parent


PART = ("task", "unit", "officers", "items", "findings", "results", "result_arose", "handling", "publication")


def by(made, panel, units):
    """The visit as that of a panel: task, officers, unit, who entered and published."""
    officers = [row["officer"] for row in panel]
    unit = units[[row["officer"] for row in panel if row["leader"] == "1"][-1]]
    made.update(task=panel[0]["task"], unit=unit, officers=officers)
    for each in made["publication"]:
        who = officers[0] if each["channel"] == "credit-system" else unit
        each.update(entered_by=who, published_by=who)
    return made


def late(made):
    made["publication"][1]["published_at"] = "2022-09-28T10:00:00+08:00"


def main():
    event, folder = map(pathlib.Path, sys.argv[1:3])
    joint = sys.argv[3:] == ["joint"]
    announced = (event / "public/announcement.txt").read_text("utf-8").splitlines()
    name = next(line.split(": ", 1)[1] for line in announced if line.startswith("event 抽取活动"))
    tasks = [line.split(": ", 1)[1] for line in announced if line.startswith("task ")]
    departments = dict(zip(tasks, (line.split(": ", 1)[1] for line in announced if line.startswith("department "))))
    with open(event / "private/drawn/panels.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with open(event / "private/officers.csv", encoding="utf-8-sig", newline="") as file:
        units = {row["执法人员编号"]: row["单位"] for row in csv.DictReader(file)}
    with open(event / "private/targets.csv", encoding="utf-8-sig", newline="") as file:
        attributes = {row["统一社会信用代码"]: row["属性"] for row in csv.DictReader(file)}
    catalogue = json.loads((SAMPLES / "catalogue.json").read_text("utf-8"))

    def sample(kind, target, panel):
        made = json.loads((SAMPLES / ("inspections/%s.json" % kind)).read_text("utf-8"))
        for item in catalogue["items"]:
            entry = next(each for each in made["items"] if each["item"] == item["id"])
            if set(item.get("expected_of", [])) & set(attributes[target].split("、")):
                entry.clear()
                entry.update(item=item["id"], disposition="compliant", evidence=item["evidence"])
        return by(made, panel, units)

    folder.mkdir(parents=True)
    targets = list(dict.fromkeys(row["target"] for row in rows))[:1 if joint else 2]
    for number, target in enumerate(targets, 1):
        panels = {}
        for row in rows:
            if row["target"] == target:
                panels.setdefault(departments[row["task"]], []).append(row)
        made = sample("good", target, next(iter(panels.values())))
        made.update(inspection="YL-2022-%04d" % number, event=name, target=target)
        if joint:
            made["handling"][0].pop("published_on")
            parts = [made] + [sample("good-nothing-found", target, panel) for panel in list(panels.values())[1:]]
            late(parts[-1])
            made = {key: each for key, each in made.items() if key not in PART}
            made["parts"] = [{"department": department, **{key: part[key] for key in PART if key in part}}
                             for department, part in zip(panels, parts)]
            made["assistants"] = [{"name": "样例专家1", "unit": "样例检测公司", "role": "expert"}]
        elif number == 2:
            late(made)
        made["signatures"]["officers"] = [officer for part in made.get("parts", [made]) for officer in part["officers"]]
        (folder / ("%s.json" % target)).write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", "utf-8")


main()
