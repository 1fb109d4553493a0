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

`cavel check` and `cavel::validate` check an inspection (docs/guide/inspection.md) against the drawn event, the catalogue of items, the calendar
and the deadline rules, as of the end of one day, and report every broken rule with its location. Numbers and ids never change.
An error prevents an inspection from being accepted; a warning does not. `{detail}` is replaced by what was expected.

How to read the table:

- Every rule is applied by itself; a rule whose facts are missing is not applied (the rule that requires the fact is).
- *Empty* is an empty text or list, or a missing member; a missing boolean is false.
- The days of the visit are the Chinese legal days (+08:00) of `began` and `ended`. *The day of the check* is the day as of which it is made.
- Rules 802 to 806, 822, 823, 825, 852, 853, 858 and 874 are for the basis `random`. If the event is another (801), no rule that needs the
  target, its task or its panel is applied. 809 is for `random`, `planned` and
  `full-coverage`, if the event knows the target: caps do not bind `case`, `special`, `recheck`. The visits that count are `earlier_visits`, and
  those of `ledger_days` in the year of the visit and before its day (if the visit has no day, before the day of the check). Neither 807 nor 808 is for `recheck`.
  846 and 847 are applied if the rule packs demand an approval or a notice, 888 if they list measures.
  848, 849: a visit with `urgent` under a pack that demands an approval, or limits that of an urgent visit (`urgent_approval`), is approved once
  `approval` and `approval_dated` are given and that day is not after the day of the check. The limit runs from `began`; of hours the day on which the last one
  ends is the last. 849 takes the place of 848 once that day is past, and stands if the approval is later.
  842 and 846 are not applied if `urgent` gives the reason, nor 860 if `footage_missing` does. For a recheck only the items of `rechecks` are required.
  An empty panel was not drawn.
- At a joint visit (部门联合抽查) the document has `parts`. 802, 804, 820 to 832, 852, 856, 857, 865 to 900, 910 and above, and 854 for its own dates are
  applied to each part, with what is common, against the department's share of the target; all others once. A part of a department that is not due (833) is checked as for an unknown target. The departments that are due
  are those of the target's `shares`, or of its tasks as far as they name theirs (basis `random`); a target without shares needs no parts. 821 is also
  broken by an officer of two parts whom not both panels drew, and by an assistant who is an officer of the visit, by number or by name and unit.
  An item of a recheck that another department's part states is not required.
- *The panel* of 822, 823, 825 and 830 is, among the current one and those before repairs (basis `random`), the one of which most
  officers came or were replaced; on a tie the latest. 831: it is not the current one.
- 826 is applied if the event lists officers. 827: the credential must be valid on every day of the visit. 828, 829: for a recusal that names
  the target or `*`. On the day of the visit it is *decided* if it is granted or refused and its day of decision is not later
  (or not known); otherwise it is *open* if its day of request is not later (or not known).
- 858: the visit began before `drawable_from` of the event, the latest of the instants before which the sources used had no value. It is not
  applied if 853 is broken.
- 811, 842, 852, 853 use the day on which the visit began (852 also the day on which it ended, if different).
- 863 is not applied to a visit that ends before it begins.
- An item *applies* if its `sectors` are empty or include the target's, and its `attributes` are empty or share one with the target's. For
  a target with drawn items (basis `random`) only those are required. 872: an item of the category is required and none of the category is
  in the document; then 873 is not applied in that category. *Checked* means compliant or non-compliant.
- 887: the finding cites laws (names in 《》), its item is not open, and none of the cited articles is one of the bases that `bases` of the catalogue
  has for the firm's attributes (otherwise the item's own `basis`; for an unknown firm any of them). Paragraphs are not compared, 中华人民共和国 is
  ignored, and a law without an article stands for all of its articles. A basis that ends with （鼓励） supports no finding.
- Kinds of result are the catalogue's: `alone` excludes others and findings, `rests_on_finding`, `follow_up`.
- The periods of the deadline rules (`cavel due --clocks`) start on the day of `result_arose` or on the day on which the visit ended, those for
  handling on `decided_on` or `changed_on`. Only rules of the packs that the event names (docs/guide/rules.md) and that are in force on that day
  apply. A rule with `visits_to` binds visits that began by that day, whenever their results arise; a rule that others name as `instead_of`
  applies if none of them does. 940 is applied if both `result_arose` and `ended` are known. 946, 947: the first published entry of the channel
  counts. 917, 918: a decision must be published by the last day of its rule. 919: a published decision that was changed must be withdrawn by
  the last day of its rule.
- 942, 943: the deadline rule says who may enter and publish: an officer of the visit; an officer of the visit or the inspecting unit; or the
  inspecting unit, for which an officer of the visit may enter but not publish. 942 is applied if somebody is named, 943 if there is a
  `published_at`. Each named unit of a mixed panel (`unit`, `joint_units`) is an inspecting unit. 832: the roster's unit of an officer of the
  visit is not named; not applied if 830 is broken.
- 878: the target has one of the item's `expected_of`. 879: the catalogue says `results_by_item`, or some item of the document has a `result`,
  and a checked item has none; a result that is not in the catalogue is 891.
- 1000 to 1007 apply to all documents of a folder together. 1007: a file in the folder of inspections whose name does not end in `.json` (in
  any case), except files left by operating systems (`.DS_Store`, `Thumbs.db`).

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
