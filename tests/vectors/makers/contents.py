# SPDX-License-Identifier: Apache-2.0
"""content.json: what an announcement binds of the office's files: salted lists, contents of rosters, rows in no task, canonical JSON."""
from cavel_bytes import Refusal, salted, salted_lines
from cavel_content import columns_of_content, content_digest, content_lines, counted_cells
from cavel_digest import SUITES, hex_digest, salt_of
from cavel_json import canonical, canonical_text

from .common import COUNT, HEX32, STRING, SUITE, array, document, group_schema, put, schema, test
from .events import KEY

PATHS = ("officers/recusals.txt", "rejected/targets.duplicate_id.txt", "excluded/metal.capped.txt", "officers", "recusals")


def salts(suite):
    tests = []
    for key in (KEY, bytes(32), bytes(range(255, 223, -1))):
        for path, lines in zip(PATHS, ([], ["a\tb"], ["偃师", "b", "a", "é"], ["x"], ["#12"])):
            salt = salt_of(suite, key, path)
            data = salted(salt, [line.encode() for line in lines])
            of = {"key": key.hex(), "path": path, "lines": lines, "salt": salt}
            tests.append(test(path, "", "valid", **of, file=data, digest=hex_digest(suite, data)))
            wrong = salted(salt_of(suite, key, path + "x"), [line.encode() for line in lines])
            tests.append(test("the salt of another path", "Claim", "invalid", **of, file=wrong, digest=hex_digest(suite, wrong)))
    salt, lines = salt_of(suite, KEY, "x"), b"a\n"
    for comment, data in (("no salt", lines), ("upper case", b"salt " + salt.upper().encode() + b"\n" + lines), ("empty", b""),
                          ("63 digits", b"salt " + salt[1:].encode() + b"\n" + lines), ("two spaces", b"salt  " + salt.encode() + b"\n"),
                          ("no LF", b"salt " + salt.encode()), ("CR LF", b"salt " + salt.encode() + b"\r\n"),
                          ("the salt last", lines + b"salt " + salt.encode() + b"\n")):
        try:
            salted_lines(data, "x")
        except Refusal:
            tests.append(test(comment, "Input", "invalid", key=KEY.hex(), path="x", lines=[], salt=salt, file=data,
                              digest=hex_digest(suite, data)))
        else:
            raise AssertionError(comment)
    return {"type": "salted", "suite": suite, "tests": tests}


ROWS = [
    {"id": "91410381171393857P", "name": "甲\t厂", "sector": "机械", "attributes": "涉氨制冷|粉尘涉爆", "备注": "a\\tb"},
    {"id": "9141038117139385XX", "name": "二\n行\r", "sector": "", "attributes": "", "备注": "\\"},
    {"id": "91410381171393857P-2", "name": "é", "sector": " ", "attributes": "x", "备注": "\u0001"},
]
OFFICERS = [
    {"id": "执法-02", "name": "样例", "unit": "执法监察大队", "valid_until": "2025-02-28", "formal": "yes", "leave": "2022-06-01/2022-06-10|2022-08-01/2022-08-01",
     "capacity": "6", "lead": ""},
    {"id": "执法-01", "name": "样例", "unit": "", "valid_until": "", "formal": "no", "leave": "", "capacity": "", "lead": "no"},
]
RECUSALS = [{"officer": "执法-01", "target": "91410381171393857P", "ground": "近亲属", "source": "本人申请", "state": "granted",
             "requested": "2022-05-26T09:00:00+08:00", "decided": "2022-05-26T15:00:00+08:00", "decider": "局长"}]

VISITS = [{"id": "91410381171393857P", "day": "2022-03-01", "basis": "planned", "department": "应急管理局", "document": "计划2022-1"},
          {"id": "91410381171393857P", "day": "2022-03-01", "basis": "planned", "department": "市场监管局", "document": "计划2022-1"},
          {"id": "91410381171393857P-2", "day": "2022-04-02", "basis": "case", "department": "应急管理局", "document": ""}]


def contents(suite):
    tests = []

    def one(comment, first, rows, always, named=(), path=""):
        columns = columns_of_content(first, list(rows[0]) if rows else [first], always, named)
        key = KEY if path else None
        head, lines = content_lines(columns, rows)
        text = b"".join(line + b"\n" for line in [head, *lines])
        found = content_digest(suite, columns, rows, key, path)
        of = {"columns": columns, "rows": [[row[name] for name in columns] for row in rows], "key": KEY.hex() if path else "", "path": path}
        tests.append(test(comment, "", "valid", **of, content=text, digest=found))
        tests.append(test(f"{comment}, without LF at the end", "Claim", "invalid", **of, content=text[:-1], digest=hex_digest(suite, text[:-1])))
        if len(rows) > 1:
            other = b"".join(line + b"\n" for line in [head, *reversed(lines)])
            tests.append(test(f"{comment}, lines descend", "Claim", "invalid", **of, content=other, digest=hex_digest(suite, other)))

    one("enterprises", "id", ROWS, ("name", "sector", "industry", "region"))
    one("enterprises, the columns of a plan too", "id", ROWS, ("name", "sector", "industry", "region"), ("attributes", "备注"))
    one("enterprises in another order", "id", ROWS[::-1], ("name", "sector", "industry", "region"), ("attributes", "备注"))
    one("no row", "id", [], ("name",))
    one("officers", "id", OFFICERS, tuple(OFFICERS[0]), path="officers")
    one("a ledger", "id", VISITS, tuple(VISITS[0]), path="ledger")
    one("a ledger without visits", "id", [], (), path="ledger")
    one("recusals", "officer", RECUSALS, tuple(RECUSALS[0]), path="recusals")
    return {"type": "content", "suite": suite, "tests": tests}


def balances():
    tests = []

    def one(comment, column, counts, wrong=None):
        cells = [cell for cell, count in counts for _ in range(count)]
        lines = [{"rows": rows, "cell": canonical(cell)} for rows, cell in counted_cells(column, cells)]
        of = {"column": column or "", "named": int(column is not None), "cells": [{"cell": cell, "rows": rows} for cell, rows in counts]}
        tests.append(test(comment, "", "valid", **of, lines=lines))
        tests.append(test(f"{comment}: {'in another order' if len(lines) > 1 else 'one row more'}", "Claim", "invalid", **of,
                          lines=lines[::-1] if len(lines) > 1 else [{"rows": sum(n for _, n in counts) + 1, "cell": canonical([column] if column else [])}]))
        if wrong:
            tests.append(test(f"{comment}: {wrong[0]}", "Claim", "invalid", **of, lines=wrong[1]))

    one("none", "sector", [])
    one("filters name no column", None, [("", 7)])
    one("cells that JSON escapes", "sector", [("商贸", 2), ("", 3), ("a\"b\\c\n\u0001", 1), ("é", 1), ("😀", 1), ("\uff5a", 4)])
    one("a hundred cells", "备注", [(f"x{n}", 1 + n % 7) for n in range(100)])
    one("a hundred and one", "备注", [(f"x{n}", 1 + n % 7) for n in range(101)])
    one("ties: of equal ones the first in the order of arrays", "industry", [(f"{n:03d}", 2) for n in range(130)])
    one("ties beside larger ones", "industry", [(f"{(n * 37) % 211:03d}", 1 + (n % 5 == 0)) for n in range(211)])
    return {"type": "in-no-task", "tests": tests}


JSON = [
    '{"b":1,"a":[true,false,null]}', '{ "title" : "计划",\r\n "tasks": [ ] }', '"\\u0041\\u00e9\\/\\u001f"', "[1.0, 1e2, -0, 0.5, 1e21, 123456789012, 1e-7, 0.000001]",
    '{"😀":1,"ﬁ":2,"é":3}', '\ufeff{"a":"\\ud83d\\ude00"}', "[]", '{"a":{"b":{}}}', '[0.1,0.15,333333333.33333329,4.5,2e-3,1E30]', '"\\b\\f\\n\\r\\t\\"\\\\"',
]
NOT_JSON = ['{"a":1,"a":2}', '{"a":1,"\\u0061":1}', "[NaN]", "[Infinity]", "[1,]", "{'a':1}", "", "[01]", "[+1]", '["\\ud800"]', "[1e400]", '{"a":1}x', "// x\n{}",
            '["a\nb"]', '[1 2]']


def canonicals(suite):
    tests = []
    for text in JSON:
        form = canonical_text(text.encode())
        tests.append(test("read", "", "valid", json=text, canonical=form.decode(), digest=hex_digest(suite, form)))
        tests.append(test("with a line feed at the end", "Claim", "invalid", json=text, canonical=form.decode() + "\n",
                          digest=hex_digest(suite, form + b"\n")))
    for text in NOT_JSON:
        try:
            canonical_text(text.encode())
        except Refusal:
            tests.append({**put(test("refused", "Input", "invalid"), "json", text), "canonical": "", "digest": ""})
        else:
            raise AssertionError(text)
    return {"type": "canonical", "suite": suite, "tests": tests}


def make():
    return document("cavel content", {}, [*map(salts, SUITES), *map(contents, SUITES), balances(), *map(canonicals, SUITES)])


CELLS = {"type": "object", "additionalProperties": False, "properties": {"cell": STRING, "rows": COUNT}, "required": ["cell", "rows"]}
DIGEST = {"type": "string", "pattern": "^([0-9a-f]{64})?$"}
SCHEMA = schema("What an announcement binds: salted lists (file, key and path in, salt and digest out), contents of rosters, rows in no task, canonical JSON", [
    group_schema("salted", {"suite": SUITE}, {"key": HEX32, "path": STRING, "lines": array(STRING), "salt": HEX32, "file?": STRING, "digest": HEX32}),
    group_schema("content", {"suite": SUITE}, {"columns": array(STRING), "rows": array(array(STRING)), "key": STRING, "path": STRING,
                                               "content?": STRING, "digest": HEX32}),
    group_schema("in-no-task", {}, {"column": STRING, "named": COUNT, "cells": array(CELLS), "lines": array(CELLS)}),
    group_schema("canonical", {"suite": SUITE}, {"json?": STRING, "canonical": STRING, "digest": DIGEST}),
])
