# SPDX-License-Identifier: Apache-2.0
"""source.json: forms of public values, values in and out of them, bits supplied and needed."""
from cavel_bytes import Refusal
from cavel_source import Form, bits_needed, bits_supplied, whole_log2

from .common import COUNT, STRING, array, document, group_schema, schema, test

FORMS = ["digits:1", "digits:5", "digits:6", "digits:7", "digits:20", "digits:64", "dice:1", "dice:8", "dice:20", "dice:64",
         "hex:1", "hex:8", "hex:32", "hex:64", "balls:6/33+1/16", "balls:5/35+2/12", "balls:7/30+1/30", "balls:1/1+1/1",
         "balls:99/99+99/99", "balls:1/99+1/99", "balls:20/80+1/80"]
BAD_FORMS = ["", "digits", "digits:", "digits:0", "digits:65", "digits:05", "digits:100", "digits:-1", "digits: 5",
             "digits:5 ", " digits:5", "Digits:5", "digits:5.0", "digit:5", "dice:0", "dice:65", "dice:6d", "hex:0",
             "hex:65", "hex:0x8", "HEX:8", "hex:8;", "balls:6/33", "balls:6/33+", "balls:6/33+0/16", "balls:0/33+1/16",
             "balls:34/33+1/16", "balls:6/33+17/16", "balls:6/100+1/16", "balls:06/33+1/16", "balls:6/33+01/16",
             "balls:6-33+1-16", "balls:6/33 + 1/16", "balls:6/33+1/16+1/1", "balls:6/33+1/100", "letters:4", "数字:5",
             "digits:５", "-", "digits:5\n"]
VALUES = {
    "digits:5": (["00000", "12345", "99999", "00001"],
                 ["", "1234", "123456", "1234a", "12 45", " 12345", "12345 ", "-1234", "+1234", "１２３４５", "1234.",
                  "1234\n", "0x123", "12,345", "-", "１2345"]),
    "digits:1": (["0", "9"], ["", "10", "a", " ", "０", "-"]),
    "digits:64": (["0" * 64, "9" * 64], ["0" * 63, "0" * 65]),
    "dice:8": (["11111111", "66666666", "12345612"],
               ["1111111", "111111111", "01111111", "11111117", "1 1 1 1 ", "1,2,3,4,", "1111111x", "", "-", "⚀⚁⚂⚃⚄⚅⚀⚁"]),
    "hex:8": (["0011223344556677", "ffffffffffffffff", "0000000000000000", "89abcdef01234567"],
              ["001122334455667", "00112233445566778", "001122334455667G", "00112233445566FF", "0x11223344556677",
               "00 11 22 33 44 55", "", "ABCDEF0123456789", "00112233445566７７", "-", "0011223344556677 "]),
    "balls:6/33+1/16": (["01 02 03 04 05 06 07", "28 29 30 31 32 33 16", "03 11 17 20 28 33 01", "01 02 03 04 05 33 16"],
                        ["01 02 03 04 05 06", "01 02 03 04 05 06 07 08", "1 2 3 4 5 6 7", "06 05 04 03 02 01 07",
                         "01 01 03 04 05 06 07", "01 02 03 04 05 34 07", "01 02 03 04 05 06 17", "00 02 03 04 05 06 07",
                         "01 02 03 04 05 06 00", "01 02 03 04 05 06+07", "01,02,03,04,05,06,07", "01  02 03 04 05 06 07",
                         " 01 02 03 04 05 06 07", "01 02 03 04 05 06 07 ", "01020304050607", "01 02 03 04 06 05 07", "",
                         "01 02 03 04 05 06 7", "001 02 03 04 05 06 07", "０1 02 03 04 05 06 07", "01\t02 03 04 05 06 07",
                         "03 11 17 20 28 33 33", "-"]),
    "balls:5/35+2/12": (["01 02 03 04 05 01 02", "31 32 33 34 35 11 12", "03 04 05 06 07 03 12"],
                        ["01 02 03 04 05 02 01", "01 02 03 04 05 02 02", "01 02 03 04 36 01 02", "01 02 03 04 05 01 13",
                         "01 02 03 04 05 01", "01 02 03 05 04 01 02"]),
    "balls:1/1+1/1": (["01 01"], ["01", "01 02", "02 01", "1 1", "01 01 01"]),
    "balls:1/99+1/99": (["99 99", "01 99"], ["100 01", "00 99", "99 100"]),
}
SUPPLIED = [["digits:6"], ["digits:5", "digits:2"], ["dice:8"], ["hex:8"], ["balls:6/33+1/16"], ["balls:5/35+2/12"],
            ["balls:6/33+1/16", "digits:5"], ["balls:6/33+1/16", "balls:6/33+1/16", "digits:5"], ["digits:1"] * 6,
            ["dice:1"] * 3, ["balls:1/1+1/1"], ["hex:64", "hex:64"], ["digits:64"], ["dice:1", "dice:1"], ["digits:3"] * 7,
            ["hex:2", "dice:2"], ["digits:1", "dice:1", "hex:1", "balls:1/99+1/99"]]
NEEDED = [[[0, 0]], [[10, 0]], [[10, 10]], [[1, 1]], [[2, 1]], [[4, 1]], [[3, 1]], [[12, 2]], [[23, 4]], [[100, 15]],
          [[12, 2], [107, 7]], [[1, 1], [2, 1], [3, 1], [5, 2]], [[8, 1]], [[9, 1]], [[7, 1]], [[10000, 1500]],
          [[4294967296, 2]], [[4294967297, 2]], [[9007199254740991, 1]], [[9007199254740991, 3]], [[1 << 52, 1]],
          [[(1 << 52) + 1, 1]], [[66, 33], [67, 33], [68, 34]], [[2000, 1000]]]


def make():
    forms = []
    for text in FORMS:
        form = Form(text)
        forms.append(test("a form", "", "valid", form=text, values=str(form.values), bits=whole_log2(form.values)))
    for text in BAD_FORMS:
        try:
            Form(text)
        except Refusal:
            forms.append(test("no form", "Input", "invalid", form=text, values="0", bits=0))
        else:
            raise AssertionError(text)
    values = []
    for text, (good, bad) in VALUES.items():
        for value in good + bad:
            if Form(text).holds(value) != (value in good):
                raise AssertionError((text, value))
        values += [test("in its form", "", "valid", form=text, value=value) for value in good]
        values += [test("not in its form", "Input", "invalid", form=text, value=value) for value in bad]
    supplied, needed = [], []
    for some in SUPPLIED:
        bits = bits_supplied([Form(text) for text in some])
        supplied.append(test("one logarithm of the product", "", "valid", forms=some, bits=bits))
        apart = sum(whole_log2(Form(text).values) for text in some)
        wrong = apart if apart != bits else bits + 1
        supplied.append(test("rounded each for itself" if wrong == apart else "rounded up", "Claim", "invalid",
                             forms=some, bits=wrong))
    for strata in NEEDED:
        bits = bits_needed(strata)
        needed.append(test("sum of logarithms, each rounded down", "", "valid", strata=strata, bits=bits))
        needed.append(test("one too many", "Claim", "invalid", strata=strata, bits=bits + 1))
    return document("cavel sources of randomness", {}, [
        {"type": "form", "tests": forms}, {"type": "value", "tests": values},
        {"type": "supplied", "tests": supplied}, {"type": "needed", "tests": needed}])


SCHEMA = schema("Forms with their numbers of values (decimal text) and bits; values; bits of public sources and of strata", [
    group_schema("form", {}, {"form": STRING, "values": {"type": "string", "pattern": "^[0-9]+$"}, "bits": COUNT}),
    group_schema("value", {}, {"form": STRING, "value": STRING}),
    group_schema("supplied", {}, {"forms": array(STRING), "bits": COUNT}),
    group_schema("needed", {}, {"strata": array({"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2}),
                                "bits": COUNT}),
])
