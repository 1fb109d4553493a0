# SPDX-License-Identifier: Apache-2.0
"""credit_code.json: GB 32100 codes, and codes with one thing wrong, named by `reason`."""
from cavel_credit_code import SIGNS, check_sign, reason_against

from .common import STRING, document, enterprise_ids, group_schema, schema, test

KNOWN = ["91350100M000100Y43", "12440600MB2C07549J", "92141127MA0KD1Y64A"]


def with_check(first17):
    return first17 + check_sign(first17)


def make():
    good = [test("published example", "Standard", "valid", code=code, reason="") for code in KNOWN]
    good += [test("made up", "", "valid", code=code, reason="") for code in enterprise_ids(40)]
    for first in ("11", "12", "51", "52", "53", "91", "92", "93", "A1", "N1", "N2", "N3", "Y1"):
        good.append(test("department " + first[0], "", "valid", code=with_check(first + "410381MA0000A1X"), reason=""))
    for sign in SIGNS:  # every check sign is met
        for i in range(31):
            code = with_check("91410381MA9" + SIGNS[SIGNS.index(sign)] + "000" + SIGNS[i] + "0")
            if code[17] == sign:
                good.append(test("check sign " + sign, "Boundary", "valid", code=code, reason=""))
                break
    bad = [("check", "published example with a wrong check sign", "91350100M000100Y4A"),
           ("check", "eighteen ones", "1" * 18),
           ("department", "an identity number whose sum is right", "362322198709086409")]
    for at, code in enumerate(enterprise_ids(17)):
        sign = SIGNS[(SIGNS.index(code[17]) + 1 + at) % 31]
        bad.append(("check", "wrong check sign", code[:17] + sign))
    whole = KNOWN[0]
    for at in range(1, 17):  # one sign changed: a sum modulo the prime 31 finds each
        sign = SIGNS[(SIGNS.index(whole[at]) + 1 + at) % 31]
        if sign != whole[at]:
            bad.append(("check", f"sign {at + 1} changed", whole[:at] + sign + whole[at + 1:]))
    for at in (2, 9, 15, 16):
        other = KNOWN[1]
        if other[at] != other[at + 1]:
            bad.append(("check", f"signs {at + 1} and {at + 2} exchanged",
                        other[:at] + other[at + 1] + other[at] + other[at + 2:]))
    for first in ("0", "B", "C", "D", "E", "F", "G", "H", "M", "P", "X"):
        bad.append(("department", "no such department", with_check(first + "1410381MA0000A1X")))
    for letter in "IOZSV":
        bad.append(("sign", f"the letter {letter}", whole[:9] + letter + whole[10:]))
        bad.append(("sign", f"the letter {letter} as check sign", whole[:17] + letter))
    for comment, code in (("lower case", whole.lower()), ("one lower-case letter", whole[:8] + "m" + whole[9:]),
                          ("hyphen", whole[:8] + "-" + whole[9:]), ("a space within", whole[:8] + " " + whole[9:]),
                          ("a tab within", whole[:8] + "\t" + whole[9:]),
                          ("punctuation", whole[:5] + "." + whole[6:])):
        bad.append(("sign", comment, code))
    for comment, code in (("empty", ""), ("one sign", "9"), ("17 signs", whole[:17]), ("19 signs", whole + "3"),
                          ("15 digits, the old registration number", "410381000012345"),
                          ("9 signs, an organisation code", "717139385"), ("two codes", whole * 2)):
        bad.append(("length", comment, code))
    tests = good
    for reason, comment, code in bad:
        if reason_against(code) != reason:
            raise AssertionError((reason, code, reason_against(code)))
        tests.append(test(comment, "Input", "invalid", code=code, reason=reason))
    for comment, code in (("full-width digits", "９１３５０１００Ｍ０００１００Ｙ４３"), ("a space after", whole + " "),
                          ("a full-width letter", whole[:8] + "Ｍ" + whole[9:]), ("a line feed after", whole + "\n"),
                          ("a zero-width space within", whole[:8] + "\u200b" + whole[8:]), ("a space before", " " + whole)):
        tests.append(test(comment, "Input", "invalid", code=code, reason="any"))
    for code in (with_check("91A10381MA0000A1X"), with_check("9141038AMA0000A1X"), with_check("11ABCDEFMA0000A1X")):
        if reason_against(code) != "area":
            raise AssertionError(code)
        tests.append(test("a letter in the six digits of the area", "Input", "invalid", code=code, reason="any"))
    for length in range(2, 17):
        tests.append(test(f"{length} signs", "Input", "invalid", code=whole[:length], reason="length"))
    return document("GB 32100-2015", {}, [{"type": "credit-code", "tests": tests}])


SCHEMA = schema("Unified social credit codes; reason is empty where the code is valid", [
    group_schema("credit-code", {}, {
        "code": STRING, "reason": {"enum": ["", "length", "sign", "check", "department", "any"]}}),
])
