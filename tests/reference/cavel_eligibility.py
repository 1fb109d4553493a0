# SPDX-License-Identifier: Apache-2.0
"""The three lists about officers, from the rosters (docs/protocol.md, section 7; docs/guide/plan.md): eligibility, recusals,
facts. A roster with rows that cannot be read is refused here."""
import csv
import io
import re

from cavel_bytes import Refusal, check_day, check_id
from cavel_roster import SEPARATORS, holds, joined, parts_of, text_of

CALLED = {"执法人员编号": "id", "姓名": "name", "单位": "unit", "执法证件号": "credential", "证件生效日期": "valid_from",
          "证件有效期至": "valid_until", "正式工作人员": "formal", "监管行业": "sectors", "区域": "regions", "请假": "leave",
          "任务上限": "capacity", "可任组长": "lead"}
OFFICER = {"id": "执法人员编号", "from": "证件生效日期", "to": "证件有效期至", "formal": "正式工作人员", "sectors": "监管行业",
           "regions": "区域", "leave": "请假", "capacity": "任务上限", "leads": "可任组长"}
RECUSAL = {"officer": "执法人员编号", "target": "统一社会信用代码", "state": "状态"}
YES, GRANTED = "是", "决定回避"


def _table(data, names, where):
    rows = [row for row in csv.reader(io.StringIO(text_of(data), newline=""), strict=True) if row]
    for name in names.values():
        if name not in rows[0]:
            raise Refusal(where, f"no column {name}")
    places = {key: rows[0].index(name) for key, name in names.items()}
    return [{key: row[at].strip() for key, at in places.items()} for row in rows[1:]]


def cell_day(cell):
    """A day as spreadsheets write it, year first."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d?)-(\d\d?)|/(\d\d?)/(\d\d?)|\.(\d\d?)\.(\d\d?)|年(\d\d?)月(\d\d?)日)(?: 0?0:00(?::00)?)?", cell)
    if not found:
        return check_day(cell)
    year, *rest = (part for part in found.groups() if part is not None)
    return check_day("-".join([year, *(part.zfill(2) for part in rest)]))


def _serves(officer, window, credential):
    """Formal staff, a valid credential, not on leave for the whole window."""
    first, last = window
    since, until = cell_day(officer["from"]), cell_day(officer["to"])
    if credential == "window":
        valid = since <= first and until >= last
    else:
        valid = since <= last and until >= first
    away = False
    for leave in re.split("[、,，;；|]", officer["leave"]):
        if leave.strip():
            begins, ends = leave.strip().split("/")
            away = away or (check_day(begins) <= first and check_day(ends) >= last)
    return officer["formal"] == YES and valid and not away


def _has(cells, name, values):
    """Whether an officer's cell has one of the values (docs/guide/plan.md)."""
    if name in ("sectors", "regions"):
        return not parts_of(cells[name]) or bool(parts_of(cells[name]) & set(values))
    return cells[name] in values


def _cells(data):
    header, *rows = [row for row in csv.reader(io.StringIO(text_of(data), newline=""), strict=True) if row]
    return [dict(zip([CALLED.get(name, name) for name in header], row)) for row in rows]


def _day_or_nothing(cell):
    return cell_day(cell) if cell else ""


def _yes_or_no(cell):
    return {YES: "yes", "否": "no", "": ""}[cell]


def _leave(cell):
    found = []
    for part in (each.strip() for each in re.split(SEPARATORS, cell)):
        begins, _, ends = part.replace("至", "/").partition("/")
        if part:
            found.append(f"{cell_day(begins)}/{cell_day(ends or begins)}")
    return "|".join(found)


WRITTEN = {"valid_from": _day_or_nothing, "valid_until": _day_or_nothing, "formal": _yes_or_no, "lead": _yes_or_no, "leave": _leave,
           "sectors": joined, "regions": joined}
RECUSALS_CALLED = {"执法人员编号": "officer", "统一社会信用代码": "target", "回避事由": "ground", "申请来源": "source", "决定人": "decider",
                   "状态": "state", "申请时间": "requested", "决定时间": "decided"}
STATES = {"决定回避": "granted", "驳回申请": "refused", "申请中": "requested"}


def officer_cells(data):
    """(columns, rows) as the content of the roster has them."""
    rows = [{name: WRITTEN.get(name, str)(cell) for name, cell in row.items()} for row in _cells(data)]
    return list(rows[0]) if rows else [], rows


def recusal_cells(data):
    header, *rows = [row for row in csv.reader(io.StringIO(text_of(data), newline=""), strict=True) if row]
    columns = [RECUSALS_CALLED[name] for name in header]
    cells = [dict(zip(columns, row)) for row in rows]
    return columns, [{**row, "state": STATES[row["state"]]} for row in cells]


def _kinds(cell):
    return "|".join(sorted(parts_of(cell), key=str.encode)) or "*"


def eligibility_lines(data, tasks):
    """tasks: the plan's, as read from JSON."""
    lines = []
    for officer, cells in zip(_table(data, OFFICER, "officers"), _cells(data)):
        check_id(officer["id"], "officers")
        may = [task["task"] for task in tasks
               if holds(task["officers"].get("where", {}), cells, _has) and
               _serves(officer, (task["window"]["from"], task["window"]["to"]), task["officers"].get("credential", "window"))]
        leads = may if officer["leads"] == YES else []
        lines.append("\t".join([officer["id"], officer["capacity"] or "-", ",".join(may) or "-", ",".join(leads) or "-",
                                _kinds(officer["sectors"]), _kinds(officer["regions"])]))
    return lines


def recusal_lines(data):
    rows = _table(data, RECUSAL, "recusals")
    return sorted({f"{row['officer']}\t{row['target']}" for row in rows if row["state"] == GRANTED})


def fact_lines(rows, framed):
    return [f"{row['id']}\t{row.get('sector', '')}\t{row.get('region', '')}" for row in rows if row["id"] in framed]
