# SPDX-License-Identifier: Apache-2.0
"""A roster of enterprises from CSV: as much of it as a re-check of an announcement needs (docs/guide/plan.md, columns)."""
import collections
import csv
import io
import re

from cavel_bytes import Refusal, is_resident_number, listed
from cavel_credit_code import reason_against

HEADERS = {
    "id": "统一社会信用代码 社会信用代码 信用代码 统一代码 credit_code", "name": "企业名称 单位名称 市场主体名称 经营主体名称 检查对象名称 名称",
    "sector": "行业 所属行业 行业类别 监管行业", "industry": "国民经济行业代码 行业代码 国民经济行业分类代码",
    "region": "乡镇 所属区域 区域 乡镇街道 乡镇（街道） 乡镇(街道) 镇办 所属乡镇 辖区", "attributes": "属性 企业属性 重点属性 监管属性 风险属性",
    "risk": "信用风险等级 信用风险分类 信用风险类别", "inspections": "本年度检查次数 本年检查次数 年度检查次数",
}
FILTERED = ("sector", "industry", "region", "risk")  # an outer space there would leave a firm out in silence
SEPARATORS = "[、,，;；\n\r]"


def text_of(data):
    """UTF-8 with or without byte order mark, else GB18030: what spreadsheets write."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


class Roster:
    """Rows by column name; rows that cannot be drawn stand apart, by reason (docs/guide/rosters.md).

    Reasons bear the names of the library's faults. Of several, the row's shape comes first, then its cells, then a
    repeated id. Faults of a code that are told apart more finely there (full-width, a letter O) are not read here.
    """

    def __init__(self, data, where="roster"):
        table = list(csv.reader(io.StringIO(text_of(data), newline=""), strict=True))
        if not table:
            raise Refusal(where, "empty")
        known = {written: name for name, all_ in HEADERS.items() for written in all_.split(" ") + [name]}
        self.columns = [known.get(header, header) for header in table[0]]
        if "id" not in self.columns:
            raise Refusal(where, "no column of ids")
        at = self.columns.index("id")
        numbered = [(number, row) for number, row in enumerate(table[1:], 2) if row]
        self.count = len(numbered)
        self.rows, self.rejected = [], {}
        ids = collections.Counter(row[at] for _, row in numbered if len(row) > at)
        for number, row in numbered:
            identifier = row[at] if len(row) > at else ""
            reason = self._reason(row, identifier, ids)
            if reason is None:
                self.rows.append(dict(zip(self.columns, row)))
            else:
                valid = reason_against(identifier) is None
                self.rejected.setdefault(reason, set()).add(listed(identifier, number, valid).decode())

    def _reason(self, row, identifier, ids):
        if len(row) != len(self.columns):
            return "row_short" if len(row) < len(self.columns) else "row_long"
        if not identifier:
            return "credit_code_missing"
        if is_resident_number(identifier):
            return "credit_code_identity_card"
        reason = reason_against(identifier)
        if reason is not None:
            lower = reason == "sign" and re.search("[a-z]", identifier)
            return "credit_code_lower_case" if lower else "credit_code_" + reason
        for column, cell in zip(self.columns, row):
            if column in FILTERED and cell != cell.strip(" "):
                return "text_outer_space"
        return "duplicate_id" if ids[identifier] > 1 else None

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
