# SPDX-License-Identifier: Apache-2.0
"""statement.json: an announcement and the lines that follow it (`tail`); the seed, or the refusal."""
import cavel_statement
import cavel_text
from cavel_bytes import Refusal
from cavel_digest import SUITES, lot_seed
from cavel_render import render

from . import events
from .common import HEX32, STRING, array, document, group_schema, put, schema, test

NOTES = {"Value": "A value is missing, wrong, or not in its form: the event is void.",
         "Line": "The lines after the announcement are not those of its sources, in order."}


def tail_of(a, values):
    return cavel_statement.render(b"", a, values)


def good(announced, tail, comment):
    statement = cavel_statement.parse(announced + tail)
    return test(comment, "", "valid", tail=tail, seed=statement.seed, failed=statement.failed)


def bad(announced, tail, comment, flag):
    try:
        cavel_statement.parse(announced + tail)
    except Refusal:
        return {**put(test(comment, flag, "invalid"), "tail", tail), "seed": "", "failed": []}
    raise AssertionError(f"accepted: {comment}")


def lines_of(announced, tail):
    """Faults of the lines whatever the sources are."""
    lines = tail.split(b"\n")[:-1]
    yield "no values", b""
    yield "an empty line first", b"\n" + tail
    yield "an empty line last", tail + b"\n"
    yield "no LF at the end", tail[:-1]
    yield "CR LF", tail.replace(b"\n", b"\r\n")
    yield "a line twice", tail + lines[-1] + b"\n"
    yield "a line of a source that was not announced", tail + "value 取值: other = 1\n".encode()
    yield "the announcement's last line again", b"end of announcement\n" + tail
    yield "no space before the equals sign", tail.replace(b" = ", b"= ", 1)
    yield "two spaces after the equals sign", tail.replace(b" = ", b" =  ", 1)
    yield "a colon for the equals sign", tail.replace(b" = ", b": ", 1)
    yield "key in English alone", tail.replace(" 取值".encode(), b"", 1)
    yield "full-width colon", tail.replace("取值: ".encode(), "取值：".encode(), 1)
    yield "a space after the value", tail[:-1] + b" \n"
    yield "a tab after the value", tail[:-1] + b"\t\n"
    yield "a comment", tail + b"# drawn by hand\n"
    yield "not UTF-8", tail[:-1] + b"\xff\n"
    yield "NUL after the value", tail[:-1] + b"\x00\n"
    if len(lines) > 1:
        yield "the last line is missing", b"\n".join(lines[:-1]) + b"\n"
        yield "the first line is missing", b"\n".join(lines[1:]) + b"\n"
        yield "the first two exchanged", b"\n".join([lines[1], lines[0]] + lines[2:]) + b"\n"


def group(event, values_valid=(), values_invalid=()):
    announced = render(event.a)
    tail = tail_of(event.a, event.values)
    tests = [good(announced, tail, "as announced")]
    for comment, changes in values_valid:
        tests.append(good(announced, tail_of(event.a, {**event.values, **changes}), comment))
    for comment, changes in values_invalid:
        tests.append(bad(announced, tail_of(event.a, {**event.values, **changes}), comment, "Value"))
    tests += [bad(announced, text, comment, "Line") for comment, text in lines_of(announced, tail)]
    return {"type": "statement", "announcement": announced.decode(), "tests": tests}


def groups(suite):
    secret = events.secret_of("one")
    yield group(events.smallest(suite), [(f"value {v}", {"福彩3D": v}) for v in ("0000000", "9999999")], [
        (f"value {v!r}", {"福彩3D": v}) for v in ("", "-", "012345", "01234567", "012345a", "０123456", "0123 456", "+012345")])
    usual = events.usual(suite)
    main, standby, holder = (source.name for source in (usual.a.sources[0], usual.a.sources[2], usual.a.sources[1]))
    yield group(usual, [
        ("the public source failed", {main: "-", standby: "01 02 03 04 05 01 02"}),
        ("another outcome", {main: "01 02 03 04 05 06 01"})], [
        ("the public source failed, its standby too", {main: "-", standby: "-"}),
        ("both have a value", {standby: "01 02 03 04 05 01 02"}),
        ("the standby's value in the form of the source that it replaces", {main: "-", standby: "03 11 17 20 28 33 16"}),
        ("the public value in the standby's form", {main: "01 02 03 04 35 01 02"}),
        ("balls not ascending", {main: "11 03 17 20 28 33 16"}), ("a ball twice", {main: "03 03 17 20 28 33 16"}),
        ("a ball over the largest", {main: "03 11 17 20 28 34 16"}), ("no value", {main: ""}),
        ("no secret", {holder: "-"}), ("an empty secret", {holder: ""}), ("a wrong secret", {holder: "0" * 64}),
        ("one bit of the secret", {holder: secret[:-1] + ("0" if secret[-1] != "0" else "1")}),
        ("the secret in upper case", {holder: secret.upper()}), ("31 bytes", {holder: secret[:-2]}),
        ("33 bytes", {holder: secret + "00"}), ("the commitment in place of the secret", {holder: usual.a.sources[1].commitment})])
    yield group(events.coordinated(suite), [("another value", {"源: 二": "0000000000000000"})], [
        ("a seven on a die", {"源 = 一; 甲": "76253461"}), ("upper-case hexadecimal", {"源: 二": "00112233AABBCCDD"}),
        ("the values exchanged", {"源: 二": "16253461", "源 = 一; 甲": "00112233aabbccdd"})])
    yield group(events.failed(suite), [
        ("none failed", {"one": "7654321", "two": "-"}),
        ("both failed", {"three": "-", "four": "0000000"})], [
        ("a standby's value without need", {"four": "0000000"}), ("a standby without value", {"two": "-"}),
        ("a standby's value in the shorter form", {"two": "8765432"}), ("a failed source says so in words", {"one": "failed"})])


def seeds(suite):
    """Announcements that differ in one character give other seeds: a claim of the same is wrong."""
    event = events.smallest(suite)
    announced = render(event.a)
    statement = cavel_statement.parse(announced + tail_of(event.a, event.values))
    tests = [test("the lot seeds of its tasks", "", "valid", statement=statement.data, seed=statement.seed,
                  labels=["targets/a", "items/a"],
                  lotSeeds=[lot_seed(suite, statement.seed, label) for label in ("targets/a", "items/a")])]
    other = announced.replace("张三".encode(), "张 三".encode())
    cavel_text.parse(other)
    tests.append({**tests[0], "comment": "another operator, the same seed", "flags": ["Claim"], "result": "invalid",
                  "statement": (other + statement.data[len(announced):]).decode()})
    tests.append({**tests[0], "comment": "lot seeds exchanged", "flags": ["Claim"], "result": "invalid",
                  "lotSeeds": tests[0]["lotSeeds"][::-1]})
    return {"type": "seed", "tests": tests}


def make():
    found = []
    for suite in SUITES:
        found += list(groups(suite)) + [seeds(suite)]
    return document("cavel statement", NOTES, found)


SEED = {"type": "string", "pattern": "^([0-9a-f]{64})?$"}
SCHEMA = schema("Statements: announcement and tail; seed H(statement), empty where it is refused", [
    group_schema("statement", {"announcement": STRING}, {"tail?": STRING, "seed": SEED, "failed": array(STRING)}),
    group_schema("seed", {}, {"statement": STRING, "seed": HEX32, "labels": array(STRING), "lotSeeds": array(HEX32)}),
])
