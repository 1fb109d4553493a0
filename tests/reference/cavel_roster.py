# SPDX-License-Identifier: Apache-2.0
"""A roster of enterprises from CSV: as much of it as a re-check of an announcement needs (docs/guide/plan.md, columns)."""
import collections
import csv
import io
import re

from cavel_bytes import Refusal, is_resident_number, listed
from cavel_credit_code import is_valid, reason_against
from cavel_industry import reason_against as industry_reason_against
from cavel_industry import RULES, sector_of_row
from cavel_text_sign import reason_against_text

HEADERS = {
    "id": "统一社会信用代码 社会信用代码 信用代码 统一代码 credit_code", "name": "企业名称 单位名称 市场主体名称 经营主体名称 检查对象名称 名称",
    "sector": "行业 所属行业 行业类别 监管行业", "industry": "国民经济行业代码 行业代码 国民经济行业分类代码",
    "region": "乡镇 所属区域 区域 乡镇街道 乡镇（街道） 乡镇(街道) 镇办 所属乡镇 辖区", "attributes": "属性 企业属性 重点属性 监管属性 风险属性",
    "risk": "信用风险等级 信用风险分类 信用风险类别", "inspections": "本年度检查次数 本年检查次数 年度检查次数",
}
FILTERED = ("sector", "industry", "region", "risk")  # an outer space there would leave a firm out in silence
LISTS = ("attributes",)
OUTER = " \t\r\n\u00a0\u3000\ufeff"
SEPARATORS = "[、,，;；\n\r]"


def text_of(data):
    """UTF-8 with or without byte order mark, else GB18030: what spreadsheets write."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _gb18030_2022(data)


# Where GB 18030-2022 maps otherwise than the codec here, which follows the edition of 2000: two-byte codes that moved from the private
# use area to characters; the four-byte codes that these characters had before stand for what the two-byte codes stood for.
VERTICAL_FORMS = {0xA6D9: 0xFE10, 0xA6DA: 0xFE12, 0xA6DB: 0xFE11, 0xA6DC: 0xFE13, 0xA6DD: 0xFE14, 0xA6DE: 0xFE15, 0xA6DF: 0xFE16,
                  0xA6EC: 0xFE17, 0xA6ED: 0xFE18, 0xA6F3: 0xFE19}
BLANK = re.compile("[\\x00-\\x20\\x7f\\xa0\\xad\\u2000-\\u200f\\u2028-\\u202f\\u205f\\u2060\\u3000\\ufeff]")
IDEOGRAPHS = {0xFE59: 0x9FB4, 0xFE61: 0x9FB5, 0xFE66: 0x9FB6, 0xFE67: 0x9FB7, 0xFE6D: 0x9FB8, 0xFE7E: 0x9FB9, 0xFE90: 0x9FBA,
              0xFEA0: 0x9FBB}
M_ACUTE = {0xA8BC: 0x1E3F}
PLANE_2 = {0xFE51: 0x20087, 0xFE52: 0x20089, 0xFE53: 0x200CC, 0xFE6C: 0x215D7, 0xFE76: 0x2298F, 0xFE91: 0x241FE}


def _gb18030_2022(data):
    exchanged = {**VERTICAL_FORMS, **IDEOGRAPHS, **M_ACUTE}
    at_once = {code.to_bytes(2, "big"): chr(character) for code, character in {**exchanged, **PLANE_2}.items()}
    at_once |= {chr(to).encode("gb18030"): code.to_bytes(2, "big").decode("gb18030") for code, to in exchanged.items()}
    pieces = re.split(rb"([\x81-\xfe](?:[\x40-\x7e\x80-\xfe]|[0-9][\x81-\xfe][0-9]))", data)
    return "".join(at_once[piece] if piece in at_once else piece.decode("gb18030") for piece in pieces)


class Roster:
    """Rows by column name; rows that cannot be drawn stand apart, by reason (docs/guide/rosters.md).

    Reasons bear the names of the library's faults. Of several, the row's shape comes first, then its cells, then a
    repeated id. Faults of a code that are told apart more finely there (full-width, a letter O) are not read here.
    """

    def __init__(self, data, where="roster", id_rule="credit-code", confirmed=(), sectors=RULES):
        """confirmed: codes that lack nothing but the sum and that the office has compared with the licence. sectors: the rules of
        a table of sectors (cavel_industry)."""
        self.id_rule, self.confirmed = id_rule, confirmed
        table = list(csv.reader(io.StringIO(text_of(data), newline=""), strict=True))
        if not table:
            raise Refusal(where, "empty")
        known = {written: name for name, all_ in HEADERS.items() for written in all_.split(" ") + [name]}
        self.columns = [known.get(header, header) for header in table[0]]
        if "id" not in self.columns:
            raise Refusal(where, "no column of ids")
        at = self.columns.index("id")
        numbered = [(number, row) for number, row in enumerate(table[1:], 2) if any(row)]
        self.count = len(numbered)
        self.rows, self.rejected = [], {}  # rejected, by reason: rows, listed ids
        ids = collections.Counter(row[at] for _, row in numbered if len(row) > at)
        for _, row in numbered:
            identifier = row[at] if len(row) > at else ""
            reason = self._reason(row, identifier, ids)
            if reason is None:
                self.rows.append(dict(zip(self.columns, row)))
            else:
                named = listed(identifier, self._is_valid(identifier))
                rows, ids_listed = self.rejected.get(reason, (0, set()))
                self.rejected[reason] = rows + 1, ids_listed | ({named.decode()} if named is not None else set())
        # As the table held them: sectors found from codes are no cells of the content.
        self.had = list(self.columns)
        self.written = [{name: joined(cell) if name == "attributes" else cell for name, cell in row.items()} for row in self.rows]
        if "industry" in self.columns:
            for row in self.rows:
                row["sector"] = sector_of_row(row, sectors)
            if "sector" not in self.columns:
                self.columns.append("sector")

    def _is_valid(self, identifier):
        if self.id_rule == "free":
            return self._against_free(identifier) is None
        return is_valid(identifier, self.confirmed)

    @staticmethod
    def _against_free(identifier):
        """A free id: a text of 1 to 255 bytes (section 3) that is no resident number."""
        size = len(identifier.encode())
        if not 1 <= size <= 255:
            return "text_empty" if size == 0 else "text_too_long"
        if any(ord(c) < 32 or ord(c) == 127 for c in identifier):
            return "text_control_byte"
        if identifier != identifier.strip(" "):
            return "text_outer_space"
        return "id_identity_number" if is_resident_number(identifier) else None

    def _against_code(self, identifier):
        if not identifier:
            return "credit_code_missing"
        if identifier.startswith(("'", '="')):
            return "credit_code_text_mark"
        code = identifier[:18] if identifier[18:19] == "-" else identifier
        if BLANK.search(code):
            return "credit_code_space"
        if is_resident_number(code):
            return "credit_code_identity_card"
        if re.search("[\uff01-\uff5e]", code):
            return "credit_code_full_width"
        if self._is_valid(identifier):
            return None
        reason = None if is_valid(code, self.confirmed) else reason_against(code)
        if reason is None:
            return "credit_code_site"
        if reason != "sign":
            return "credit_code_" + reason
        if re.search("[a-z]", code):
            return "credit_code_lower_case"
        return "credit_code_unused_letter" if re.search("[IOZSV]", code) else "credit_code_character"

    def _reason(self, row, identifier, ids):
        if len(row) != len(self.columns):
            return "row_short" if len(row) < len(self.columns) else "row_long"
        if not any(cell.strip(OUTER) for cell in row):
            return "row_blank"
        reason = self._against_free(identifier) if self.id_rule == "free" else self._against_code(identifier)
        if reason is not None:
            return reason
        for column, cell in zip(self.columns, row):
            if column == "id" or column not in HEADERS:
                continue
            if (reason := reason_against_text(cell, column in LISTS)) is not None:
                return reason
            if column != "name" and cell != cell.strip(OUTER):
                return "text_outer_space"
            if column in ("sector", "region") and "|" in cell:
                return "area_separator"
            if column == "inspections" and cell and not re.fullmatch("[0-9]{1,9}", cell):
                return "count_form"
            if column == "industry" and cell and industry_reason_against(cell) == "industry_form":
                return "industry_form"
        return "duplicate_id" if ids[identifier] > 1 else None

    def need(self, column, where):
        if column not in self.columns:
            raise Refusal(where, f"the roster lacks the column {column}")


def joined(cell):
    """A cell of several values as the content of a roster has it."""
    return "|".join(part.strip() for part in re.split(SEPARATORS, cell) if part.strip())


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


def _has(row, name, values):
    if name == "industry":
        return any(row[name] and _bare(row[name]).startswith(_bare(code)) for code in values)
    if name == "attributes":
        return bool(parts_of(row[name]) & set(values))
    return row[name] in values


def holds(condition, row, has=_has):
    """Whether a condition (docs/protocol.md, section 8) holds for a row. has(row, column, values): whether a cell has one of them."""
    for name, inner in condition.items():
        if name == "any":
            met = any(holds(one, row, has) for one in inner)
        elif name == "not":
            met = not holds(inner, row, has)
        else:
            met = has(row, name, inner)
        if not met:
            return False
    return True
