# SPDX-License-Identifier: Apache-2.0
"""industry.json: the codes of GB/T 4754-2017 by division, the sector of each, and codes that are not well written."""
from cavel_industry import CODES, SECTION, reason_against, sector_of

from .common import STRING, document, group_schema, schema, test


def listed(division):
    """Every group and class of the division, and the division itself, with its sector: `31=冶金 311=冶金 …`."""
    letter = SECTION.get(division, "")
    found = []
    for code in sorted(c for c in CODES if c.startswith(division)):
        sector = sector_of(letter + code)
        found.append(code + "=" + ("-" if sector is None else sector[0] if sector[1] else sector[0] + "?"))
    return " ".join(found)


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
    return document("GB/T 4754-2017", {}, [{"type": "divisions", "tests": divisions}, {"type": "codes", "tests": ends}])


FIELDS = {"code": STRING, "reason": STRING, "listed": STRING}
SCHEMA = schema("Industry codes and their sectors; ? marks a rule of which not all exceptions are known",
                [group_schema("divisions", {}, FIELDS), group_schema("codes", {}, FIELDS)])
