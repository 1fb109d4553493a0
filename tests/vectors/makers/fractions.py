# SPDX-License-Identifier: Apache-2.0
"""fraction.json: fractions as a plan writes them, fractions as an announcement writes them, sample sizes."""
from cavel_bytes import Refusal
from cavel_fraction import ROUNDINGS, announced_fraction, read_fraction, sample_size

from .common import COUNT, STRING, document, group_schema, schema, test

WRITTEN = ["15%", "6%", "0.06", "0.15", "1/3", "3/20", "6/40", "100%", "0%", "1", "0", "0.5", "1/1", "0/5", "12.5%",
           "0.1%", "33.3%", "0.333", "2/6", "99.99%", "1.0", "0.0", "100.0%", "7%", "0.07", "29%", "0.57", "58%", "1/7",
           "999999/1000000", "0.000001", "1/9007199254740991"]
MALFORMED = [
    "", " ", "%", "/", ".", "1/", "/3", "1/0", "0/0", "4/3", "101%", "1.01", "2", "100.1%", "-15%", "-0.06", "+15%",
    "+0.5", "1e-2", "1E2%", "0x1", "15%%", "%15", "15 percent", "abc", "1/2/3", "1/-3", "-1/3", "0.5/1", "1/2%", ".5%%",
    "1.2.3", "0,06", "1,5%", "nan", "inf", "１５％", "１/３", "15％", "0．06", "½", "一成", "百分之十五", "15\n", "15%\n", "\t15%",
    "1\n/3", "15‰", "0.5.", "..5", "1//3", "0.1/0.3", "9007199254740992/9007199254740993",
    "1/99999999999999999999999999999999", "0.12345678901234567890123456789012345678901", "15%0", "5%5%",
]
ANNOUNCED_BAD = ["", "15%", "0.15", "6/40", "2/2", "0/2", "1/0", "4/3", "03/20", "3/020", "3 / 20", "3/20 ", " 3/20",
                 "-3/20", "+3/20", "3/", "/20", "3", "3//20", "1/9007199254740992", "3／20", "0/0"]
ANNOUNCED_GOOD = ["3/20", "0/1", "1/1", "1/3", "3/50", "1/9007199254740991", "9007199254740990/9007199254740991"]
SIZES = [(3, 20), (3, 50), (1, 3), (1, 100), (7, 100), (1, 2), (29, 100), (0, 1), (1, 1), (999999, 1000000), (1, 1000)]
POPULATIONS = [0, 1, 2, 3, 6, 7, 10, 19, 20, 21, 33, 49, 50, 51, 99, 100, 101, 314, 999, 1000, 1001, 1000000]
LARGE = [(9007199254740991, 1, 1), (9007199254740991, 1, 2), (9007199254740991, 3, 20), (9007199254740991, 1, 3),
         (9007199254740991, 9007199254740990, 9007199254740991), (9007199254740990, 1, 9007199254740991),
         (4503599627370496, 1, 9007199254740991), (4503599627370495, 1, 9007199254740991),
         (6004799503160661, 3, 4), (9007199254740989, 4503599627370495, 9007199254740991)]


def reading():
    tests = []
    for text in WRITTEN:
        p, q = read_fraction(text)
        tests.append(test("read exactly", "", "valid", text=text, p=p, q=q))
    for text in MALFORMED:
        try:
            read_fraction(text)
        except Refusal:
            tests.append(test("refused", "Input", "invalid", text=text, p=0, q=0))
        else:
            raise AssertionError(text)
    for text, p, q in (("15%", 15, 100), ("0.07", 7, 10), ("6/40", 6, 40), ("1/3", 333, 1000), ("1%", 1, 1)):
        tests.append(test("not reduced, or another fraction", "Claim", "invalid", text=text, p=p, q=q))
    return tests


def announced():
    tests = []
    for text in ANNOUNCED_GOOD:
        p, q = announced_fraction(text)
        tests.append(test("as announced", "", "valid", text=text, p=p, q=q))
    for text in ANNOUNCED_BAD:
        try:
            announced_fraction(text)
        except Refusal:
            tests.append(test("refused", "Input", "invalid", text=text, p=0, q=0))
        else:
            raise AssertionError(text)
    return tests


def sizes(rounding):
    tests = []
    cases = [(population, p, q) for p, q in SIZES for population in POPULATIONS] + LARGE
    for population, p, q in cases:
        n = sample_size(population, p, q, rounding)
        exact = population * p % q == 0
        tests.append(test("exact" if exact else "rounded", "Boundary" if exact else "", "valid",
                          population=population, p=p, q=q, n=n))
        wrong = n + 1 if (population + p) % 2 or n == 0 else n - 1
        tests.append(test("one too many" if wrong > n else "one too few", "Claim", "invalid",
                          population=population, p=p, q=q, n=wrong))
    return tests


def make():
    groups = [{"type": "written", "tests": reading()}, {"type": "announced", "tests": announced()}]
    groups += [{"type": "size", "rounding": rounding, "tests": sizes(rounding)} for rounding in ROUNDINGS]
    return document("cavel fraction and sample size", {}, groups)


SCHEMA = schema("Fractions as written in a plan and in an announcement (p and q are 0 where refused), sample sizes", [
    group_schema("written", {}, {"text": STRING, "p": COUNT, "q": COUNT}),
    group_schema("announced", {}, {"text": STRING, "p": COUNT, "q": COUNT}),
    group_schema("size", {"rounding": {"enum": list(ROUNDINGS)}},
                 {"population": COUNT, "p": COUNT, "q": COUNT, "n": {**COUNT, "maximum": 9007199254740992}}),
])
