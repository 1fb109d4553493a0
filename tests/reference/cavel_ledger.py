# SPDX-License-Identifier: Apache-2.0
"""The ledger of the year's visits (docs/guide/rosters.md; docs/protocol.md, section 2): read, and counted for caps."""
import csv
import io
from collections import Counter

from cavel_bytes import Refusal, check_text
from cavel_eligibility import cell_day
from cavel_roster import text_of
from cavel_text import BASES

HEADERS = {"id": "id 统一社会信用代码 检查对象", "day": "day 检查日期 检查时间 日期", "basis": "basis 检查依据 检查类型",
           "task": "task 任务 抽查任务", "department": "department 部门 检查部门", "document": "document 文号 检查编号"}
WORDS = {"随机抽查": "random", "双随机抽查": "random", "计划检查": "planned", "年度计划检查": "planned", "全覆盖检查": "full-coverage",
         "重点监管企业全覆盖": "full-coverage", "个案检查": "case", "投诉举报": "case", "转办交办": "case", "数据监测": "case",
         "企业申请": "case", "专项检查": "special", "上级部署专项": "special", "整改复查": "recheck", **{word: word for word in BASES}}
UNDER_CAP = ("random", "planned", "full-coverage")


def read_ledger(data, last):
    """(columns of the table, rows by column). last: no visit is later."""
    header, *rows = [row for row in csv.reader(io.StringIO(text_of(data), newline=""), strict=True) if row]
    known = {written: name for name, all_ in HEADERS.items() for written in all_.split(" ")}
    columns = [known.get(name, name) for name in header]
    for name in ("id", "day", "basis"):
        if columns.count(name) != 1:
            raise Refusal("ledger", f"the column {name} stands not once")
    made = []
    for row in rows:
        if len(row) != len(columns):
            raise Refusal("ledger", f"cells of {row}")
        one = {name: cell for name, cell in zip(columns, row) if name in HEADERS}
        if one["basis"] not in WORDS:
            raise Refusal("ledger", f"{one['basis']} is no basis")
        one["basis"], one["day"] = WORDS[one["basis"]], cell_day(one["day"])
        if one["day"] > last:
            raise Refusal("ledger", f"{one['day']} is after {last}")
        for name in ("task", "department", "document"):
            if one.get(name):
                check_text(one[name], "ledger")
        made.append(one)
    return [name for name in columns if name in HEADERS], made


def visits_by_basis(rows):
    """The lines `ledger visits`."""
    return sorted(Counter(row["basis"] for row in rows).items())


def visits_of_year(rows, year, firm):
    """By firm: the visits that use up its cap in that year. Rows of one id and one day are one visit."""
    visits = {(row["id"], row["day"]) for row in rows if row["basis"] in UNDER_CAP and row["day"][:4] == year}
    return Counter(firm(identifier) for identifier, _ in visits)
