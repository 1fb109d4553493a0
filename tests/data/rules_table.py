#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes docs/reference/rules.md from include/cavel/fault_list.inc.

    rules_table.py          writes the file
    rules_table.py --check  says whether the file is what it would write
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILE = ROOT / "docs/reference/rules.md"
HEAD = """<!-- made by tests/data/rules_table.py from include/cavel/fault_list.inc: do not edit -->
# 检查核验规则 — the rules of an inspection

`cavel check` and `cavel::validate` hold an inspection (docs/guide/inspection.md) against the drawn event, the catalogue of items, the calendar
and the clocks, as of the end of one day, and report every rule that is broken, each with its place. Numbers and ids never change.
An error stops an inspection from being accepted; a warning is told. `{detail}` is filled with what was expected.

How the table is read:

- Every rule is judged by itself; a rule whose facts are missing is not judged (the rule that asks for the fact is).
- *Empty* is an empty text or list, or a member that is left out; a truth that is left out is false.
- The days of the visit are the Chinese legal days (+08:00) of `began` and `ended`. *The day of the check* is the day that is asked about.
- Rules 802 to 806, 822, 823, 825, 852, 853, 858 and 874 are for the basis `random`. Where the event is another (801), no rule that needs the
  target, its task or its panel is judged. 809 holds for `random`, `planned` and
  `full-coverage`, where the event knows the target: caps do not bind `case`, `special`, `recheck`. 807 is not for `recheck`, 808 neither.
  842 is not judged where `urgent` says why, 860 where `footage_missing` does. Of a recheck only the items of `rechecks` are asked.
  A panel that is empty was not drawn.
- *The panel* of 822, 823, 825 and 830 is, of the one that stands and those that stood before repairs (basis `random`), the one of which most
  officers came or were replaced; of equal ones the latest. 831: it is not the one that stands.
- 826 is judged where the event lists officers. 827: the credential holds on every day of the visit. 828, 829: for a recusal that names
  the target or `*`. On the day of the visit it is *decided* where it is granted or refused and its day of decision is not later
  (or not known); else it is *open* where its day of request is not later (or not known).
- 858: the visit began before `drawable_from` of the event, the latest instant at which a source that was used could first speak. Where 853
  holds it is not judged.
- 811, 842, 852, 853 look at the day on which the visit began (852 also at the day on which it ended, where that is another).
- 863 is not judged against a visit whose end is before its beginning.
- An item *applies* where its `sectors` are empty or hold the target's, and its `attributes` are empty or share one with the target's. Of
  a target with drawn items (basis `random`) only those are asked. 872: an item of the category is asked and none of the category is
  in the document; then 873 is not judged in that category. *Checked* is compliant or non-compliant.
- Kinds of result are the catalogue's: `alone` excludes others and findings, `rests_on_finding`, `follow_up`.
- The clocks (`cavel due --clocks`) start with `result_arose` and with the day on which the visit ended, those of handling with `decided_on`
  and `changed_on`; only those that bind the authority (by default emergency management) and are in force on that day run. A clock with
  `visits_to` binds visits that began by that day, whenever their results arise; a clock that others name as `instead_of` runs where none of
  them does. 940 is judged where both
  `result_arose` and `ended` are known. 946, 947: by the first entry of the channel that is published. 917, 918: a decision is published by
  the last day of its clock. 919: a published decision that was changed is withdrawn by the last day of its clock.
- 942, 943: who may is what the clock says: an officer of the visit; an officer of the visit or the inspecting unit; the inspecting unit, for
  which an officer of the visit may enter but not publish. 942 is judged where somebody is named, 943 where `published_at` stands.
  Of a mixed panel each unit that is named (`unit`, `joint_units`) is the inspecting unit. 832: the roster's unit of an officer of the visit is
  not named; not judged where 830 is.
- 878: the target has one of the item's `expected_of`. 879: the catalogue says `results_by_item`, or some item of the document has a `result`,
  and a checked item has none; a result that the catalogue does not have is 891.
- 1000 to 1007 look at all documents of a folder together. 1007: a file of the folder of inspections whose name does not end in `.json` (in
  any case). Files that operating systems leave (`.DS_Store`, `Thumbs.db`) are no such file.

"""


def entries():
    text = (ROOT / "include/cavel/fault_list.inc").read_text("utf-8")
    for line in text.splitlines():
        match = re.match(r"CAVEL_FAULT\((\d+), (\w+), (\w+), (.*)\)$", line)
        if match and 800 <= int(match[1]) < 1100:
            yield (match[1], match[2], match[3], *re.findall(r'"((?:[^"\\]|\\.)*)"', match[4]))


def table():
    text = HEAD + "| no. | id | | 问题 / what is wrong | 处理 / remedy | 依据 / article |\n|---|---|---|---|---|---|\n"
    for number, name, level, zh, en, zh_remedy, en_remedy, article in entries():
        text += "| %s | `%s` | %s | %s<br>%s | %s<br>%s | %s |\n" % (number, name, level, zh, en, zh_remedy, en_remedy, article)
    return text


if sys.argv[1:] == ["--check"]:
    if FILE.read_text("utf-8") != table():
        sys.exit("docs/reference/rules.md is not what tests/data/rules_table.py makes")
else:
    FILE.write_text(table(), "utf-8")
