# SPDX-License-Identifier: Apache-2.0
"""Industry codes (GB/T 4754-2017) and the sectors that follow from them (应急厅〔2019〕17号): docs/guide/rosters.md, "Sectors"."""
import re

# By section: the division, and the third and fourth digits of its classes.
CLASSES = {
    "A": """
        01: 11 12 13 19 21 22 23 31 32 33 34 41 42 43 49 51 52 53 54 59 61 62 63 64 69 71 79 81 82 90
        02: 11 12 20 31 32 41 42 51 52
        03: 11 12 13 14 15 19 21 22 23 29 30 91 92 99
        04: 11 12 21 22
        05: 11 12 13 14 15 19 21 22 23 29 31 32 39 41 49
        """,
    "B": """
        06: 10 20 90
        07: 11 12 21 22
        08: 10 20 90
        09: 11 12 13 14 15 16 17 19 21 22 29 31 32 33 39
        10: 11 12 13 19 20 30 91 92 93 99
        11: 10 20 90
        12: 00
        """,
    "C": """
        13: 11 12 13 14 19 21 29 31 32 40 51 52 53 61 62 63 69 71 72 73 91 92 93 99
        14: 11 19 21 22 31 32 33 39 41 42 49 51 52 53 59 61 62 69 91 92 93 94 95 99
        15: 11 12 13 14 15 19 21 22 23 24 25 29 30
        16: 10 20 90
        17: 11 12 13 21 22 23 31 32 33 41 42 43 51 52 61 62 63 71 72 73 79 81 82 83 84 89
        18: 11 19 21 29 30
        19: 10 21 22 23 29 31 32 39 41 42 51 52 53 54 59
        20: 11 12 13 19 21 22 23 29 31 32 33 34 35 39 41 42 43 49
        21: 10 20 30 40 90
        22: 11 12 21 22 23 31 39
        23: 11 12 19 20 30
        24: 11 12 13 14 19 21 22 23 29 31 32 33 34 35 36 37 38 39 41 42 43 44 49 51 52 53 54 55 56 59 61 62 69
        25: 11 19 21 22 23 24 29 30 41 42
        26: 11 12 13 14 19 21 22 23 24 25 29 31 32 41 42 43 44 45 46 51 52 53 59 61 62 63 64 65 66 67 69 71 72 81 82 83 84 89
        27: 10 20 30 40 50 61 62 70 80
        28: 11 12 21 22 23 24 25 26 29 31 32
        29: 11 12 13 14 15 16 19 21 22 23 24 25 26 27 28 29
        30: 11 12 21 22 23 24 29 31 32 33 34 39 41 42 49 51 52 53 54 55 56 57 59 61 62 71 72 73 74 75 76 79 81 82 89 91 99
        31: 10 20 30 40
        32: 11 12 13 14 15 16 17 18 19 21 22 29 31 32 39 40 51 52 53 54 59
        33: 11 12 21 22 23 24 29 31 32 33 40 51 52 53 59 60 71 72 73 79 81 82 83 89 91 92 93 94 99
        34: 11 12 13 14 15 19 21 22 23 24 25 29 31 32 33 34 35 36 37 39 41 42 43 44 45 46 51 52 53 59 61 62 63 64 65 66 67 71
            72 73 74 75 79 81 82 83 84 89 91 92 93 99
        35: 11 12 13 14 15 16 17 21 22 23 24 25 29 31 32 33 34 41 42 43 44 45 46 49 51 52 53 54 61 62 63 69 71 72 73 74 75 76
            77 79 81 82 83 84 85 86 87 89 91 92 93 94 95 96 97 99
        36: 11 12 20 30 40 50 60 70
        37: 11 12 13 14 15 16 19 20 31 32 33 34 35 36 37 39 41 42 43 44 49 51 52 61 62 70 80 91 92 99
        38: 11 12 13 19 21 22 23 24 25 29 31 32 33 34 39 41 42 43 44 49 51 52 53 54 55 56 57 59 61 62 69 71 72 73 74 79 91 99
        39: 11 12 13 14 15 19 21 22 31 32 33 34 39 40 51 52 53 61 62 63 64 69 71 72 73 74 75 76 79 81 82 83 84 85 89 90
        40: 11 12 13 14 15 16 19 21 22 23 24 25 26 27 28 29 30 40 50 90
        41: 11 19 20 90
        42: 10 20
        43: 10 20 30 41 42 43 49 50 60 90
        """,
    "D": """
        44: 11 12 13 14 15 16 17 19 20 30
        45: 11 12 13 20
        46: 10 20 30 90
        """,
    "E": """
        47: 10 20 90
        48: 11 12 13 14 19 21 22 23 31 32 33 34 39 40 51 52 53 61 62 63 71 72 73 74 75 79 91 92 93 99
        49: 10 20 91 99
        50: 11 12 13 21 22 30 90
        """,
    "F": """
        51: 11 12 13 14 15 16 17 19 21 22 23 24 25 26 27 28 29 31 32 33 34 35 36 37 38 39 41 42 43 44 45 46 47 49 51 52 53 54
            61 62 63 64 65 66 67 68 69 71 72 73 74 75 76 77 78 79 81 82 83 84 89 91 92 93 99
        52: 11 12 13 19 21 22 23 24 25 26 27 29 31 32 33 34 35 36 37 38 39 41 42 43 44 45 46 47 48 49 51 52 53 54 55 61 62 63
            64 65 66 67 71 72 73 74 79 81 82 83 84 85 86 87 89 91 92 93 94 95 96 97 99
        """,
    "G": """
        53: 11 12 13 20 31 32 33 39
        54: 11 12 13 14 19 21 22 29 31 32 33 34 35 36 37 38 39 41 42 43 49
        55: 11 12 13 21 22 23 31 32 39
        56: 11 12 21 22 23 29 31 32 39
        57: 10 20
        58: 10 21 22 29
        59: 10 20 30 41 42 49 51 52 59 60 90
        60: 10 20 90
        """,
    "H": """
        61: 10 21 29 30 40 90
        62: 10 20 31 32 33 39 41 42 91 99
        """,
    "I": """
        63: 11 12 19 21 22 31 39
        64: 10 21 22 29 31 32 33 34 39 40 50 90
        65: 11 12 13 19 20 31 32 40 50 60 71 72 79 91 99
        """,
    "J": """
        66: 10 21 22 23 24 29 31 32 33 34 35 36 37 39 40 50
        67: 11 12 20 31 32 39 41 49 50 60 90
        68: 11 12 13 14 20 30 40 51 52 53 60 70 90
        69: 11 19 20 30 40 50 91 99
        """,
    "K": """
        70: 10 20 30 40 90
        """,
    "L": """
        71: 11 12 13 14 15 19 21 22 23 24 25 29 30
        72: 11 12 13 14 15 19 21 22 23 24 29 31 32 39 41 42 43 44 45 46 49 51 59 61 62 63 64 69 71 72 79 81 82 83 84 89 91 92
            93 94 95 96 97 98 99
        """,
    "M": """
        73: 10 20 30 40 50
        74: 10 20 31 32 39 41 49 51 52 53 54 55 59 61 62 63 71 72 73 74 75 81 82 83 84 85 86 91 92 93 99
        75: 11 12 13 14 15 16 17 19 20 30 40 90
        """,
    "N": """
        76: 10 20 30 40 90
        77: 11 12 13 14 15 16 19 21 22 23 24 25 26 27 29
        78: 10 20 30 40 50 61 62 69
        79: 10 20 30 40 90
        """,
    "O": """
        80: 10 20 30 40 51 52 53 60 70 80 90
        81: 11 12 13 14 21 22 29 31 32 91 92 93 99
        82: 11 19 21 22 23 24 29 90
        """,
    "P": """
        83: 10 21 22 31 32 33 34 35 36 41 42 50 91 92 93 94 99
        """,
    "Q": """
        84: 11 12 13 14 15 16 21 22 23 24 25 31 32 33 34 35 36 91 92 99
        85: 11 12 13 14 15 16 19 21 22 29
        """,
    "R": """
        86: 10 21 22 23 24 25 26 29
        87: 10 20 30 40 50 60 70
        88: 10 20 31 32 40 50 60 70 90
        89: 11 12 19 21 29 30 91 92 99
        90: 11 12 13 19 20 30 41 42 49 51 52 53 54 59 90
        """,
    "S": """
        91: 00
        92: 10 21 22 23 24 25 26 31 32 91 99
        93: 10 20
        94: 11 12 13 14 15 19 20 90
        95: 11 12 13 19 21 22 29 30 41 42
        96: 10 20
        """,
    "T": """
        97: 00
        """,
}

SECTOR_TABLE = "应急厅〔2019〕17号", 1, "GB/T 4754-2017"  # as the announcement names it
NAMES = ("冶金", "有色", "建材", "机械", "轻工", "纺织", "烟草", "商贸")

# What the standard includes, what it leaves out, and whether all that it leaves out is known.
LIGHT_OF_MINERALS = "305 3073 3074 3075 3076 3079"
LIGHT_OF_MACHINES = "338 3587 376 384 385 386 387 403 405"
RULES = [
    ("冶金", "31", "", True), ("有色", "32", "", True), ("建材", "30", LIGHT_OF_MINERALS, True),
    ("机械", "33 34 35 36 37 38 39 40 43", LIGHT_OF_MACHINES, False),
    ("轻工", "13 14 15 19 20 21 22 23 24 292 41 " + LIGHT_OF_MINERALS + " " + LIGHT_OF_MACHINES, "412", False),
    ("纺织", "17 18", "", False), ("烟草", "16", "", False), ("商贸", "51 52 59 61 62", "594", False),
]


def _read():
    section, codes = {}, set()
    for letter, text in CLASSES.items():
        for division, endings in re.findall(r"(\d\d):((?:\s+\d\d(?!:))+)", text):
            section[division] = letter
            codes.add(division)
            for ending in endings.split():
                codes |= {division + ending, division + ending[0]}
    return section, codes


SECTION, CODES = _read()


def reason_against(code):
    """None for a code that exists (or a letter alone), else the name of the library's fault."""
    parts = re.fullmatch("([A-T]?)([0-9]{2,4})|[A-T]", code)
    if parts is None:
        return "industry_form"
    letter, digits = parts[1], parts[2]
    if digits is None:
        return None
    if letter and SECTION.get(digits[:2], letter) != letter:
        return "industry_letter"
    if not letter and len(digits) == 3 and "0" + digits in CODES:
        return "industry_zero_lost"
    return None if digits in CODES else "industry_unknown"


def _takes(entries, digits):
    return any(digits.startswith(entry) for entry in entries.split())


def table_of(sectors):
    """Rules like RULES from the member `sectors` of a rule pack."""
    return [(row["sector"], " ".join(row["codes"]), " ".join(row.get("except", [])), not row.get("open", False))
            for row in sectors["rows"]]


def sector_of(code, rules=RULES):
    """(sector, whether the rule is closed) of a code; None where it decides nothing.

    Every class below the code must belong to one sector: 30 and 307 hold classes of two.
    """
    if not code or reason_against(code) is not None:
        return None
    digits = code.lstrip("ABCDEFGHIJKLMNOPQRST")
    below = [c for c in CODES if len(c) == 4 and digits and c.startswith(digits)]
    found = {next((name, closed) for name, within, without, closed in rules + [(None, "0 1 2 3 4 5 6 7 8 9", "", True)]
                  if _takes(within, c) and not _takes(without, c)) for c in below}
    names = {name for name, _ in found}
    return None if len(names) != 1 or None in names else (names.pop(), all(closed for _, closed in found))


def sector_of_row(row, rules=RULES):
    """The sector of a row of a roster: as written, else as its code has it."""
    written = row.get("sector", "")
    found = None if written else sector_of(row.get("industry", ""), rules)
    return found[0] if found else written
