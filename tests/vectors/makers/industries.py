# SPDX-License-Identifier: Apache-2.0
"""industry.json: the codes of GB/T 4754-2017 by division, the sector of each, codes that are not well written, and tables of rule packs."""
import json

from cavel_industry import CODES, SECTION, reason_against, sector_of, table_of

from .common import STRING, document, group_schema, schema, test


def listed(division):
    """Every group and class of the division, and the division itself, with its sector: `31=冶金 311=冶金 …`."""
    letter = SECTION.get(division, "")
    found = []
    for code in sorted(c for c in CODES if c.startswith(division)):
        sector = sector_of(letter + code)
        found.append(code + "=" + ("-" if sector is None else sector[0] if sector[1] else sector[0] + "?"))
    return " ".join(found)


def row(sector, codes, but="", closed=True):
    made = {"sector": sector, "codes": codes.split(), "basis": "某厅〔2026〕1号", "provenance": "read"}
    return {**made, **({"except": but.split()} if but else {}), **({} if closed else {"open": True})}


# Tables of rule packs that are not the shipped one, and codes to look up in them.
TABLES = [
    # the first row decides; a shorter code needs one sector for all of its classes, from however many rows
    ([row("家具", "2110 212"), row("木材", "20 21", "2190"), row("家具", "2190", closed=False)],
     ["C2110", "2120", "211", "212", "C2130", "213", "2190", "219", "21", "20", "C2011", "31", "C21100", "D2110", "C2199", ""]),
    # groups that begin with a zero, and codes that lost it
    ([row("煤炭", "06", "0690"), row("农业", "01 0511"), row("其他", "131")],
     ["0610", "610", "B0610", "06", "0690", "069", "690", "A0111", "01", "011", "111", "131", "C131", "1311", "C1311", "05", "051", "0511", "C0511"]),
    # one sector by two rows, one of them open; a row that an earlier one hides; an exception inside a group
    ([row("甲", "305", "3051", closed=False), row("甲", "30"), row("乙", "3052"), row("丙", "17", "171 1721")],
     ["3051", "3052", "305", "30", "C30", "3011", "171", "1711", "172", "1721", "1722", "17", "173", "1731", "18", "3", "C"]),
]


def group_of_table(rows, codes):
    sectors = {"standard": "某厅〔2026〕1号", "version": 3, "codes": "GB/T 4754-2017", "rows": rows}
    tests = []
    for code in codes:
        found, wrong = sector_of(code, table_of(sectors)), reason_against(code)
        tests.append(test("", "Input" if wrong else "", "invalid" if wrong else "valid", code=code, reason=wrong or "",
                          listed="-" if found is None else found[0] if found[1] else found[0] + "?"))
    return {"type": "table", "sectors": json.dumps(sectors, ensure_ascii=False), "tests": tests}


def make():
    divisions = [test("", "", "valid" if n in SECTION else "invalid", code=n, reason=SECTION.get(n, ""), listed=listed(n))
                 for n in (f"{i:02}" for i in range(100))]
    codes = []
    for division in sorted(SECTION):  # a letter too far, a digit that no group has
        wrong = chr(ord(SECTION[division]) + 1) if SECTION[division] != "T" else "A"
        spare = next(division + d for d in "9876543210" if division + d not in CODES)
        codes += [(wrong + division, "a letter that does not hold the division"), (SECTION[division] + spare, "no such group")]
        if division[0] == "0":
            codes += [(c[1:], "a zero may be lost") for c in sorted(CODES) if len(c) == 4 and c.startswith(division)]
    codes += [(c, "form") for c in ("", "3", "C3", "31100", "C31100", "c31", "CC31", "U31", " 31", "31a", "制造业")]
    codes += [(c, "") for c in ("C", "T", "C31", "B0610", "0610", "B06")]
    ends = [test(comment, "Input" if reason_against(code) else "", "invalid" if reason_against(code) else "valid", code=code,
                 reason=reason_against(code) or "", listed="") for code, comment in codes]
    return document("GB/T 4754-2017", {}, [{"type": "divisions", "tests": divisions}, {"type": "codes", "tests": ends}] +
                    [group_of_table(rows, codes) for rows, codes in TABLES])


FIELDS = {"code": STRING, "reason": STRING, "listed": STRING}
SCHEMA = schema("Industry codes and their sectors; ? marks a rule of which not all exceptions are known",
                [group_schema("divisions", {}, FIELDS), group_schema("codes", {}, FIELDS),
                 group_schema("table", {"sectors": STRING}, FIELDS)])
