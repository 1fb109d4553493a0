# SPDX-License-Identifier: Apache-2.0
"""ticket.json: lot seeds, tickets, list digests; the byte rules of ids and names."""
from cavel_bytes import Refusal, check_id
from cavel_digest import SUITES, hex_digest, list_digest, lot_seed, ticket

from .common import HEX32, STRING, SUITE, array, document, enterprise_ids, group_schema, put, schema, test

LABELS = ["targets/metal", "officers/metal", "match/metal", "items/metal", "targets/" + "x" * 32, "targets/a.b_c-9"]
LENGTHS = [1, 2, 18, 54, 55, 56, 57, 63, 64, 65, 118, 119, 120, 121, 127, 128, 182, 183, 184, 247, 248, 254, 255]


def ids():
    for length in LENGTHS:
        edge = "Boundary" if length in (55, 56, 119, 120, 183, 184, 255) else ""
        yield f"{length} bytes", edge, (b"A7-" * 85)[:length]
    yield "a credit code", "", b"91410381171393857P"
    yield "an enterprise by name", "", "洛阳偃师示例铝业有限公司".encode()
    yield "255 bytes of Chinese text", "Boundary", ("检" * 85).encode()
    yield "é as one character", "", b"caf\xc3\xa9"
    yield "é as two characters", "", b"cafe\xcc\x81"
    yield "four-byte characters", "", "𠮷𡈽".encode()
    yield "the last code point", "", "\U0010ffff".encode()
    yield "a full-width letter", "", "Ａ１".encode()
    yield "a no-break space at an end", "", "\u00a0x\u00a0".encode()
    yield "inner space", "", b"a b"
    yield "quotation mark, comma, backslash, percent", "", b"\"',\\%$`"
    yield "begins with #", "", b"#12"


BAD_IDS = [
    ("empty", b""), ("256 bytes", b"A" * 256), ("257 bytes", b"A" * 257), ("86 Chinese characters", ("检" * 86).encode()),
    ("a space before", b" A"), ("a space after", b"A "), ("only a space", b" "), ("a line feed after", b"A\n"),
    ("a CR", b"A\rB"), ("a tab", b"A\tB"), ("NUL", b"A\x00B"), ("only NUL", b"\x00"), ("0x01", b"\x01"),
    ("0x1F", b"A\x1fB"), ("DEL", b"A\x7f"), ("a lone continuation byte", b"A\x80"), ("0xFF", b"\xff"), ("0xFE", b"\xfe"),
    ("0xC0", b"\xc0\x80"), ("overlong slash, two bytes", b"\xc0\xaf"), ("overlong, C1", b"\xc1\xbf"),
    ("overlong, three bytes", b"\xe0\x80\xaf"), ("overlong, three bytes, largest", b"\xe0\x9f\xbf"),
    ("overlong, four bytes", b"\xf0\x80\x80\xaf"), ("overlong, four bytes, largest", b"\xf0\x8f\xbf\xbf"),
    ("first surrogate", b"\xed\xa0\x80"), ("last surrogate", b"\xed\xbf\xbf"),
    ("surrogate pair", b"\xed\xa0\x80\xed\xb0\x80"), ("above U+10FFFF", b"\xf4\x90\x80\x80"),
    ("five-byte form", b"\xf8\x88\x80\x80\x80"), ("F5", b"\xf5\x80\x80\x80"), ("two bytes cut off", b"A\xc3"),
    ("three bytes cut off", b"\xe6\xa3"), ("four bytes cut off", b"\xf0\xa0\xae"),
    ("cut off by a letter", b"\xe6\xa3A"), ("GB18030 text", "偃师".encode("gb18030")),
    ("a byte order mark in UTF-16", b"\xff\xfeA\x00"),
]
GOOD_NAMES = ["a", "metal", "task-1", "A.b_c-9", "0", "x" * 32, ".", "-"]
BAD_NAMES = ["", "x" * 33, "a b", " a", "a ", "任务", "a/b", "a\\b", "a:b", "a;b", "é", "a\n", "a\tb", "a,b", "a*", "ａ"]


def tickets(suite, label, seed):
    of_lot = lot_seed(suite, seed, label)
    known = list(ids())
    tests = []
    for i, (comment, flags, identifier) in enumerate(known):
        value = ticket(suite, of_lot, identifier)
        tests.append(test(comment, flags, "valid", id=identifier, ticket=value))
        wrong = [("ticket of another id", ticket(suite, of_lot, known[i - 1][2])),
                 ("computed from the seed, not the lot seed", ticket(suite, seed, identifier)),
                 ("a line feed after the id", ticket(suite, of_lot, identifier + b"\n")),
                 ("the lot seed as 32 bytes, not as text",
                  hex_digest(suite, bytes.fromhex(of_lot) + identifier))][i % 4]
        tests.append(test(f"{comment}: {wrong[0]}", "Claim", "invalid", id=identifier, ticket=wrong[1]))
    return {"type": "ticket", "suite": suite, "seed": seed, "label": label, "lotSeed": of_lot, "tests": tests}


def pairs(suite, seed):
    groups = []
    for label, second in (("match/metal", "officer"), ("items/metal", "item")):
        of_lot = lot_seed(suite, seed, label)
        tests = []
        for target, other in (("91410381171393857P", "Z-07"), ("企业", "执法-01"), ("a", "b"), ("a b", "c")):
            good = f"{target}\n{other}".encode()
            tests.append(test(f"target id, LF, {second} id", "", "valid", id=good, ticket=ticket(suite, of_lot, good)))
            for comment, wrong in (("no LF", f"{target}{other}"), ("reversed", f"{other}\n{target}")):
                tests.append(test(comment, "Claim", "invalid", id=good,
                                  ticket=ticket(suite, of_lot, wrong.encode())))
        groups.append({"type": "ticket", "suite": suite, "seed": seed, "label": label, "lotSeed": of_lot,
                       "tests": tests})
    return groups


def lists(suite):
    some = [i.encode() for i in enterprise_ids(5)] + ["偃师".encode(), b"~", b"a", b"B"]
    tests = [test("no lines: the digest of nothing", "Boundary", "valid", ids=[], digest=list_digest(suite, []))]
    for count in (1, 2, 9):
        tests.append(test(f"{count} ids", "", "valid", ids=[i.decode() for i in some[:count]],
                          digest=list_digest(suite, some[:count])))
    tests.append(test("in another order: the same", "Law", "valid", ids=[i.decode() for i in reversed(some)],
                      digest=list_digest(suite, some)))
    text = [i.decode() for i in some]
    for comment, wrong in (
            ("in the order given, not sorted", b"".join(i + b"\n" for i in some)),
            ("LF only between the lines", b"\n".join(sorted(some))), ("no LF", b"".join(sorted(some))),
            ("CR LF", b"".join(i + b"\r\n" for i in sorted(some))),
            ("sorted without regard to case", b"".join(i + b"\n" for i in sorted(some, key=bytes.lower)))):
        tests.append(test(comment, "Claim", "invalid", ids=text, digest=hex_digest(suite, wrong)))
    return {"type": "list-digest", "suite": suite, "tests": tests}


def make():
    groups = []
    for suite in SUITES:
        seed = hex_digest(suite, b"statement")
        groups += [tickets(suite, label, seed) for label in LABELS[:1] + LABELS[4:]]
        groups += pairs(suite, seed)
        groups.append(lists(suite))
    for _, data in BAD_IDS:
        try:
            check_id(data)
        except Refusal:
            continue
        raise AssertionError(data)
    rule = [test(comment, "", "valid", id=check_id(i)) for comment, _, i in ids()]
    rule += [put(test(comment, "Input", "invalid"), "id", data) for comment, data in BAD_IDS]
    groups.append({"type": "id", "tests": rule})
    names = [test("a name", "", "valid", name=name) for name in GOOD_NAMES]
    names += [test("not a name", "Input", "invalid", name=name) for name in BAD_NAMES]
    groups.append({"type": "name", "tests": names})
    return document("cavel ticket", {}, groups)


SCHEMA = schema("Lot seeds H(seed || label), tickets H(lotSeed || id), list digests, ids and names", [
    group_schema("ticket", {"suite": SUITE, "seed": HEX32, "label": STRING, "lotSeed": HEX32},
                 {"id?": STRING, "ticket": HEX32}),
    group_schema("list-digest", {"suite": SUITE}, {"ids": array(STRING), "digest": HEX32}),
    group_schema("id", {}, {"id?": STRING}),
    group_schema("name", {}, {"name": STRING}),
])
