# SPDX-License-Identifier: Apache-2.0
"""A roster of enterprises from CSV: as much of it as a re-check of an announcement needs (docs/plan.md, columns)."""
import csv
import io
import re

from cavel_bytes import Refusal, check_id, listed
from cavel_credit_code import reason_against

HEADERS = {
    "id": ("id", "统一社会信用代码"), "name": ("name", "企业名称"), "sector": ("sector", "行业"),
    "industry": ("industry", "国民经济行业代码"), "region": ("region", "乡镇"), "attributes": ("attributes", "属性"),
    "risk": ("risk", "信用风险等级"), "inspections": ("inspections", "本年度检查次数"),
}
SEPARATORS = "[、,，;；|]"


def text_of(data):
    """UTF-8 with or without byte order mark, else GB18030: what spreadsheets write."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


class Roster:
    """Rows by column name; rows that cannot be drawn stand apart, by reason."""

    def __init__(self, data, where="roster"):
        table = [row for row in csv.reader(io.StringIO(text_of(data), newline=""), strict=True) if row]
        if not table:
            raise Refusal(where, "empty")
        known = {written: name for name, all_ in HEADERS.items() for written in all_}
        self.columns = [known.get(header.strip(), header.strip()) for header in table[0]]
        if "id" not in self.columns:
            raise Refusal(where, "no column of ids")
        self.count = len(table) - 1
        self.rows, self.rejected = [], {}
        at = self.columns.index("id")
        ids = [row[at].strip() for row in table[1:] if len(row) > at]
        for number, row in enumerate(table[1:], 2):
            identifier = row[at].strip() if len(row) > at else ""
            reason = self._reason(row, identifier, ids)
            if reason is None:
                self.rows.append(dict(zip(self.columns, (cell.strip() for cell in row))))
            else:
                self.rejected.setdefault(reason, set()).add(listed(identifier, number).decode())

    def _reason(self, row, identifier, ids):
        if len(row) != len(self.columns):
            return "row"
        try:
            check_id(identifier)
        except Refusal:
            return "id"
        reason = reason_against(identifier)
        if reason is not None:
            return reason
        return "duplicate" if ids.count(identifier) > 1 else None

    def need(self, column, where):
        if column not in self.columns:
            raise Refusal(where, f"the roster lacks the column {column}")


def parts_of(cell):
    return {part.strip() for part in re.split(SEPARATORS, cell) if part.strip()}


def _bare(code):
    return code[1:] if re.match("[A-Za-z]", code) else code


def columns_of(condition):
    """The columns that a condition names."""
    for name, inner in condition.items():
        if name == "any":
            for one in inner:
                yield from columns_of(one)
        elif name == "not":
            yield from columns_of(inner)
        else:
            yield name


def holds(condition, row):
    """Whether a condition (docs/protocol.md, section 8) holds for a row."""
    for name, inner in condition.items():
        if name == "any":
            met = any(holds(one, row) for one in inner)
        elif name == "not":
            met = not holds(inner, row)
        elif name == "industry":
            met = any(row[name] and _bare(row[name]).startswith(_bare(code)) for code in inner)
        elif name == "attributes":
            met = bool(parts_of(row[name]) & set(inner))
        else:
            met = row[name] in inner
        if not met:
            return False
    return True
