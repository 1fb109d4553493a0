#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Credit codes with the expected verdicts, from GB 32100-2015 and GB 11643-1999 alone (standard library only).

`credit_codes.py` prints the table; `credit_codes.py --check FILE` fails where FILE differs from it.
"""
import random
import sys

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
DEPARTMENTS = "123456789ANY"


def check_character(first_17):
    total = sum(ALPHABET.index(c) * 3**i for i, c in enumerate(first_17))
    return ALPHABET[(31 - total % 31) % 31]


def identity_number(rng):
    area = rng.choice(["110101", "410381", "362322", "310120"])
    first = area + "%04d%02d%02d" % (rng.randint(1930, 2010), rng.randint(1, 12), rng.randint(1, 28)) + "%03d" % rng.randint(1, 999)
    total = sum(int(d) * 2 ** (17 - i) for i, d in enumerate(first))
    return first + "10X98765432"[total % 11]


def verdict(code):
    """The verdict on 18 characters of the alphabet or on an identity number."""
    ident = code[:17].isdigit() and (code[17].isdigit() or code[17] == "X")
    ident = ident and sum((10 if c == "X" else int(c)) * 2 ** (17 - i) for i, c in enumerate(code)) % 11 == 1
    ident = ident and 1900 <= int(code[6:10]) <= 2099 and 1 <= int(code[10:12]) <= 12 and 1 <= int(code[12:14]) <= 28
    ident = ident and code[:2] in {"11", "41", "36", "31"}
    kinds = {"1": "1239", "2": "19", "3": "123459", "4": "19", "5": "1239", "6": "129", "7": "129", "8": "19",
             "9": "123", "A": "19", "N": "1239", "Y": "1"}
    right = check_character(code[:17]) == code[17]
    if ident and not (right and code[1] in kinds.get(code[0], "")):
        return "credit_code_identity_card"
    if code[0] not in DEPARTMENTS:
        return "credit_code_department"
    if not code[2:8].isdigit():
        return "credit_code_area"
    return "none" if right else "credit_code_check"


def table():
    rng = random.Random(32100)
    rows = []
    for code in ["91350100M000100Y43", "12440600MB2C07549J", "92141127MA0KD1Y64A", "91350100M000100Y4A",
                 "1" * 18, "362322198709086409"]:
        rows.append((code, verdict(code)))
    for _ in range(300):
        area = rng.choice(["410381", "410307", "110000", "659004"])
        organisation = rng.choice(["MA" + "".join(rng.choice(ALPHABET) for _ in range(7)),
                                   "".join(rng.choice("0123456789") for _ in range(8)) + rng.choice("0123456789X")])
        first = rng.choice(["91", "92", "93", "12", "52", "N2", "A1", "Y1"]) + area + organisation
        code = first + check_character(first)
        rows.append((code, verdict(code)))
        i = rng.randrange(18)  # one wrong character anywhere is always found
        wrong = code[:i] + rng.choice([c for c in ALPHABET if c != code[i]]) + code[i + 1:]
        rows.append((wrong, verdict(wrong)))
        i = rng.randrange(17)  # so is a swap of neighbours
        swapped = code[:i] + code[i + 1] + code[i] + code[i + 2:]
        rows.append((swapped, verdict(swapped)))
        rows.append((identity_number(rng), None))
    rows = [(code, verdict(code)) for code, _ in rows]
    assert all(v != "none" for (c, v), (d, w) in zip(rows[7::4], rows[6::4]) if w == "none")
    return "".join("%s,%s\n" % row for row in rows)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--check"]:
        with open(sys.argv[2], encoding="ascii") as kept:
            sys.exit(0 if kept.read() == table() else "the kept table differs from the standard's: " + sys.argv[2])
    sys.stdout.write(table())
