# SPDX-License-Identifier: Apache-2.0
"""record.json: statements with their lists, files and records; files changed in one place; records to refuse.

The files of a `draw` and its `end` (where there is an embargo, under which an event is opened with its end) stand in the public folder.
A folder is `files` (text by path): what DIR/public of an opened event holds. A test of `folder` is that folder with one
file changed (`content` or `contentHex`), added, or taken away (`content` null).
"""
import json

import cavel_change
import cavel_statement
import folders
from cavel_bytes import Refusal
from cavel_digest import SUITES, hex_digest
from cavel_draw import Difference, draw, void_record
from cavel_json import canonical, read_canonical
from cavel_render import render
from cavel_verify import verify_files

from . import events
from .common import HEX32, STRING, SUITE, document, group_schema, put, schema, test

NOTES = {"Changed": "One file of the public folder is not what the draw gives.",
         "Form": "Not the canonical form of a record (RFC 8785, objects, arrays, strings, integers)."}


def drawn(event):
    announced = render(event.a)
    statement = cavel_statement.parse(cavel_statement.render(announced, event.a, event.values))
    result = draw(statement, event.lists, event.names)
    return statement, result, {**folders.folder_of(statement, event.lists, result),
                               **folders.ended(statement, cavel_change.after_draw(statement, result))}


def as_text(files):
    return {path: files[path].decode() for path in sorted(files)}


def shapes(suite):
    yield "one task, one stratum, one source", events.smallest(suite)
    yield "two tasks, strata, exclusions, embargo", events.usual(suite)
    yield "coordinated lots", events.coordinated(suite)
    yield "empty strata, ids of many kinds", events.edges(suite)
    yield "items for each target", events.items(suite, "target", 5)
    yield "a part of the items, once", events.items(suite, "task", 7)
    yield "all items", events.items(suite, "target", 20)
    yield "a public source failed", events.failed(suite)
    yield "officers in panels", events.panels(suite)
    yield "officers, no lead", events.panels(suite, leads=0, pool="all", seats=3)
    yield "officers with capacities", events.panels(suite, capacity="2", pool="2")
    yield "officers in teams", events.panels(suite, "team", "panel", "8", leads=0)
    yield "officers of two departments", events.panels(suite, pool="all", department=events.OTHER)
    yield "teams of a department, panels of another", events.panels(suite, "team", "panel", "8", leads=0, department=events.OTHER)
    yield "officers in teams, with a lead", events.panels(suite, "team", "panel", "6")


def folder_test(comment, path, content, files, result):
    entry = test(comment, "Changed" if result == "invalid" else "", result, path=path)
    changed = dict(files)
    if content is None:
        entry["content"] = None
        changed.pop(path)
    else:
        put(entry, "content", content)
        changed[path] = content
    try:
        verify_files(changed)
    except Difference as difference:
        found = difference.file
    except Refusal:
        found = path
    else:
        if result == "invalid":
            raise AssertionError(f"accepted: {comment} {path}")
        found = ""
    return {**entry, "file": found}


def flipped(data, at):
    return data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1:]


def changes(files):
    """Every file: one bit, one byte more, the last line twice or gone, the file gone."""
    for number, path in enumerate(sorted(files)):
        data = files[path]
        if data:
            at = (len(data) * (2 * number + 1) // 37) % len(data)
            yield f"bit {at % 8} of byte {at} flipped", path, flipped(data, at)
            yield "its last byte cut off", path, data[:-1]
        yield ("a line feed more", "a space more")[number % 2], path, data + (b"\n", b" ")[number % 2]
        lines = data.split(b"\n")
        if len(lines) > 2:
            yield "its first two lines exchanged", path, b"\n".join([lines[1], lines[0]] + lines[2:])
            yield "its last line left out", path, b"\n".join(lines[:-2]) + b"\n"
        yield "taken away", path, None
    yield "added, empty", "frame/other.all.txt", b""
    yield "added", "sample/other.all.txt", b"x\n"


def edited(record, *edits):
    """Records that are canonical and say something else."""
    for comment, change in edits:
        value = json.loads(record)
        change(value)
        if canonical(value).encode() != record:
            yield comment, "record.json", canonical(value).encode()


RECORD_EDITS = (
    ("protocol 2", lambda r: r.update(protocol=2)), ("kind change", lambda r: r.update(kind="change")),
    ("another body", lambda r: r.update(body="x")), ("another number", lambda r: r.update(number=7)),
    ("number as text", lambda r: r.update(number=str(r["number"]))), ("sequence 1", lambda r: r.update(sequence=1)),
    ("no sequence", lambda r: r.pop("sequence")), ("a key more", lambda r: r.update(note="x")),
    ("a reason more", lambda r: r.update(reason="x") if "reason" not in r else r.pop("reason")),
    ("bits supplied", lambda r: r["bits"].update(supplied=r["bits"]["supplied"] + 1)),
    ("bits needed", lambda r: r["bits"].update(needed=r["bits"]["needed"] - 1)),
    ("failed", lambda r: r["failed"].append("x")), ("no task", lambda r: r["tasks"].clear()),
    ("the sample's number", lambda r: r["tasks"][0]["strata"][0].update(sample=1 + r["tasks"][0]["strata"][0]["sample"])),
    ("the cut-off", lambda r: r["tasks"][0]["strata"][0].update(cutoff="0" * 64)),
    ("the cut-off -", lambda r: r["tasks"][0]["strata"][0].update(cutoff="-")),
    ("a cap", lambda r: r["tasks"][0].update(cap="9; counted from records")),
    ("officers where there are none", lambda r: r.update(loads=[])),
    ("a warning more", lambda r: r["warnings"].append("zzz")), ("no warnings", lambda r: r["warnings"].clear()),
    ("files descend", lambda r: r["files"].reverse()), ("a file less", lambda r: r["files"].pop()),
    ("a file's rows", lambda r: r["files"][0].update(rows=r["files"][0]["rows"] + 1)),
    ("a file's digest", lambda r: r["files"][0].update(digest="f" * 64)),
    ("the statement's digest", lambda r: r.update(statement="0" * 64)),
    ("the announcement's digest", lambda r: r.update(announcement=r["statement"])),
    ("another previous record", lambda r: r.update(previous="1" * 64)), ("another suite", lambda r: r.update(suite="md5")),
)


def folder(suite, event):
    _, result, files = drawn(event)
    tests = [{**test("as drawn", "", "valid", path="record.json"), "content": result.record_bytes.decode(), "file": ""}]
    tests += [folder_test(comment, path, content, files, "invalid") for comment, path, content in changes(files)]
    tests += [folder_test(comment, path, content, files, "invalid")
              for comment, path, content in edited(result.record_bytes, *RECORD_EDITS)]
    sample = files["sample.csv"]
    for comment, content in (("without byte order mark", sample[3:]), ("CR LF", sample.replace(b"\n", b"\r\n")),
                             ("role in upper case", sample.replace(b",sample,", b",SAMPLE,", 1)),
                             ("a field in quotation marks without need", sample.replace(b",sample,", b',"sample",', 1)),
                             ("a name changed", sample.replace("企业".encode(), "公司".encode(), 1))):
        if content != sample:
            tests.append(folder_test(comment, "sample.csv", content, files, "invalid"))
    return {"type": "folder", "suite": suite, "files": as_text(files), "tests": tests}


def draws(suite):
    tests = []
    for comment, event in shapes(suite):
        statement, result, _ = drawn(event)
        record = result.record_bytes
        tests.append(test(comment, "", "valid", statement=statement.data, lists=as_text(event.lists), names=event.names,
                          files=as_text(result.files), end=as_text(folders.ended(statement, cavel_change.after_draw(statement, result))), record=record, digest=hex_digest(suite, record)))
    return {"type": "draw", "suite": suite, "tests": tests}


def forms(suite):
    """Records that a strict reader refuses, whatever they say."""
    _, result, _ = drawn(events.smallest(suite))
    record = result.record_bytes
    text = record.decode()
    tests = [test("a draw", "", "valid", record=record, digest=hex_digest(suite, record))]
    void = canonical(void_record(b"announcement", events.smallest(suite).a, '福彩3D: 当日未开奖, "停市"')).encode()
    tests.append(test("a void", "", "valid", record=void, digest=hex_digest(suite, void)))
    keys = json.loads(text)
    swapped = "{" + ",".join(json.dumps(k) + ":" + canonical(keys[k]) for k in sorted(keys, reverse=True)) + "}"
    bad = [
        ("empty", b""), ("cut off in a word", b"nul"), ("keys descend", swapped.encode()),
        ("a key twice", ('{"announcement":"x",' + text[1:]).encode()),
        ("the same key twice, same value", text.replace('"number":1,', '"number":1,"number":1,').encode()),
        ("an integer as float", text.replace('"number":1,', '"number":1.0,').encode()),
        ("an exponent", text.replace('"number":1,', '"number":1e0,').encode()),
        ("a leading zero", text.replace('"number":1,', '"number":01,').encode()),
        ("minus zero", text.replace('"sequence":0', '"sequence":-0').encode()),
        ("a plus sign", text.replace('"number":1,', '"number":+1,').encode()),
        ("true", text.replace('"number":1,', '"number":true,').encode()),
        ("null inside", text.replace('"number":1,', '"number":null,').encode()),
        ("an integer of 2^53", text.replace('"number":1,', '"number":9007199254740992,').encode()),
        ("an integer of thirty digits", text.replace('"number":1,', '"number":' + "1" * 30 + ",").encode()),
        ("a space after a colon", text.replace('"number":1', '"number": 1').encode()),
        ("a space before", b" " + record), ("a space after", record + b" "), ("a line feed after", record + b"\n"),
        ("a second document after", record + b"{}"), ("a letter after", record + b"x"), ("NUL after", record + b"\x00"),
        ("a byte order mark", b"\xef\xbb\xbf" + record), ("the last brace is missing", record[:-1]),
        ("a comma before the last brace", record[:-1] + b",}"), ("a comment", record[:1] + b"/**/" + record[1:]),
        ("indented", json.dumps(keys, ensure_ascii=False, indent=1, sort_keys=True).encode()),
        ("Chinese escaped", json.dumps(keys, ensure_ascii=True, separators=(",", ":"), sort_keys=True).encode()),
        ("a letter escaped", text.replace('"kind":"draw"', '"kind":"dra\\u0077"').encode()),
        ("a solidus escaped", text.replace("frame/a", "frame\\/a").encode()),
        ("an unknown escape", text.replace('"draw"', '"dra\\w"').encode()),
        ("a raw tab in a string", text.replace('"draw"', '"dr\taw"').encode()),
        ("a raw line feed in a string", text.replace('"draw"', '"dr\naw"').encode()),
        ("single quotation marks", text.replace('"', "'").encode()), ("NaN", text.replace('"number":1,', '"number":NaN,').encode()),
        ("not UTF-8", record.replace("偃".encode(), b"\xff", 1)), ("a surrogate", record.replace("偃".encode(), b"\xed\xa0\x80", 1)),
        ("a lone surrogate escaped", text.replace('"draw"', '"\\ud800"').encode()), ("GB18030", text.encode("gb18030")),
        ("UTF-16", text.encode("utf-16")), ("cut off in a string", record[:40]),
    ]
    for comment, data in bad:
        try:
            read_canonical(data)
        except Refusal:
            tests.append({**put(test(comment, "Form", "invalid"), "record", data), "digest": ""})
        else:
            raise AssertionError(comment)
    return {"type": "form", "suite": suite, "tests": tests}


def make():
    groups = []
    for suite in SUITES:
        groups += [draws(suite), forms(suite)]
    groups.append(folder("sha256", events.smallest("sha256")))
    groups.append(folder("sm3", events.usual("sm3")))
    groups.append(folder("sha256", events.items("sha256", "target", 5)))
    groups.append(folder("sha256", events.panels("sha256")))
    return document("cavel record", NOTES, groups)


TEXTS = {"type": "object", "additionalProperties": STRING}
SCHEMA = schema("Draws with their files and records; public folders with one file changed (`file`: where the reference sees it first); "
                "records by form", [
    group_schema("draw", {"suite": SUITE}, {"statement": STRING, "lists": TEXTS, "names": TEXTS, "files": TEXTS, "end": TEXTS,
                                            "record": STRING, "digest": HEX32}),
    group_schema("form", {"suite": SUITE}, {"record?": STRING, "digest": {"type": "string",
                                                                         "pattern": "^([0-9a-f]{64})?$"}}),
    group_schema("folder", {"suite": SUITE, "files": TEXTS}, {"path": STRING, "content?": {}, "file": STRING}),
])
