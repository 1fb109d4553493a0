# SPDX-License-Identifier: Apache-2.0
"""Consistent lies: a public folder is changed in one place, and every digest that hangs on it is computed again."""
import json

import cavel_change
import cavel_draw
import cavel_statement
import folders
from cavel_change import PRIVATE
from cavel_csv import csv_file, csv_rows, data_rows
from cavel_digest import hex_digest
from cavel_draw import draw
from cavel_json import canonical
from cavel_render import render
from cavel_rules import is_salted

HEADER = ("task", "target", "officer", "leader")


def suite_of(files):
    return "sm3" if "suite 杂凑算法: sm3\n".encode() in files["announcement.txt"] else "sha256"


def public_only(files):
    """Without what stands there only where the officers' lists are published."""
    return {path: data for path, data in files.items() if not path.startswith("officers/")
            and not (path.startswith("change-") and path.split("/")[1] in PRIVATE)}


def rooms(files):
    """The rooms of the records: "" for the draw, then change-1/ …, then end/."""
    found = [""]
    while f"change-{len(found)}/record.json" in files:
        found.append(f"change-{len(found)}/")
    return found + ["end/"] * ("end/record.json" in files)


def record_of(files, room=""):
    return json.loads(files[room + "record.json"])


def put_record(files, record, room=""):
    files[room + "record.json"] = canonical(record).encode()


def resealed(files):
    """Digests and rows of every file a record names, digest lines and chain, computed again."""
    files, suite, previous = dict(files), suite_of(files), None
    statement = hex_digest(suite, files["statement.txt"])
    for room in rooms(files):
        record = record_of(files, room)
        for entry in record.get("files", []):
            data = files.get(entry["file"])
            if data is not None:
                entry.update(digest=hex_digest(suite, data), rows=data_rows(entry["file"], data) - is_salted(entry["file"]))
        record["statement"] = statement
        if previous is None:
            record["announcement"] = hex_digest(suite, files["announcement.txt"])
        else:
            record["previous"] = previous
        put_record(files, record, room)
        previous = hex_digest(suite, files[room + "record.json"])
        if f"{room}record.{suite}" in files:
            files[f"{room}record.{suite}"] = f"{previous}  record.json\n".encode()
    return files


def rows_of(files, room=""):
    return csv_rows(files[room + "panels.csv"], "panels.csv")[1:]


def with_panels(files, rows, room="", count=True):
    """Other panels in one record; count: loads and changed pairs are counted again."""
    files = dict(files)
    files[room + "panels.csv"] = csv_file(HEADER, rows)
    if count:
        record = record_of(files, room)
        for entry in record["loads"]:
            entry["load"] = sum(row[2] == entry["officer"] for row in rows)
        if room.startswith("change-"):
            before = {(row[1], row[2]) for row in rows_of(files, rooms(files)[rooms(files).index(room) - 1])}
            for task in record["tasks"]:
                task["changed"] = sum(row[0] == task["task"] and (row[1], row[2]) not in before for row in rows)
        put_record(files, record, room)
    return resealed(files)


def with_record(files, change, room=""):
    files, record = dict(files), record_of(files, room)
    change(record)
    put_record(files, record, room)
    return resealed(files)


def drawn_as(event, edit=None, change=None, values=None):
    """The folder of an event whose announcement breaks a rule, drawn as if it were allowed. edit: of the announcement's text."""
    if change is not None:
        change(event.a)
    announced = render(event.a)
    if edit is not None:
        text = edit(announced.decode())
        if text.encode() == announced:
            raise AssertionError("nothing was changed")
        announced = text.encode()
    data = cavel_statement.render(announced, event.a, values or event.values)
    statement = cavel_statement.Statement(data, announced, event.a, dict(values or event.values))
    statement.failed = [source.name for source in event.a.public() if statement.values[source.name] == "-"]
    checked, cavel_draw.check_lists = cavel_draw.check_lists, lambda *_: None
    try:
        result = draw(statement, event.lists, event.names)
        return {**folders.folder_of(statement, event.lists, result), **folders.ended(statement, cavel_change.after_draw(statement, result))}
    finally:
        cavel_draw.check_lists = checked


# ------------------------------------------------------------------------------------------------------- the lies

def other_officer(files, row):
    """An officer who is on no panel of that row's target."""
    on = {each[2] for each in rows_of(files) if each[1] == row[1]} | {row[2]}
    return next(entry["officer"] for entry in record_of(files)["loads"] if entry["officer"] not in on)


def panel_lies(files, room=""):
    """(comment, folder): panels that a record cannot have."""
    rows = rows_of(files, room)
    first, same = rows[0], [row for row in rows if row[1] == rows[0][1]]
    rest = rows[len(same):]
    chosen = other_officer(files, first)

    def one(comment, changed, count=True):
        return comment, with_panels(files, changed, room, count)

    yield one("no panels, loads as before", [], False)
    yield one("no panels, loads 0", [])
    yield one("the first target left out", rest)
    yield one("a target that was not drawn", rows + [[rows[-1][0], "91410300000000000X", first[2], "1"],
                                                    [rows[-1][0], "91410300000000000X", chosen, "0"]])
    yield one("a target twice", same + rows)
    yield one("a seat lacks", [row for row in rows if row is not next(r for r in same if r[3] == "0")])
    yield one("a seat more", same + [[first[0], first[1], chosen, "0"]] + rest)
    yield one("an officer twice on a panel", [same[0], [*same[0][:3], "0"]] + same[2:] + rest if same[0][3] == "1"
              else [same[0]] + [[*same[0][:3], same[1][3]]] + same[2:] + rest)
    yield one("officers in another order", [same[1], same[0]] + same[2:] + rest)
    yield one("targets in another order", rows[len(same):len(same) + 2] + same + rows[len(same) + 2:])
    yield one("nobody leads", [[*row[:3], "0"] for row in rows])
    yield one("two lead", [[*row[:3], "1"] for row in same] + rest)
    yield one("an officer who does not exist", [[*first[:2], "执法-77", first[3]]] + rows[1:])
    yield one("a chosen officer, loads as before", [[*first[:2], chosen, first[3]]] + rows[1:], False)
    yield one("the other leads everywhere", [[*row[:3], "1" if row[3] == "0" else "0"] for row in rows])


def _task(number, **members):
    return lambda record: record["tasks"][number].update(members)


def record_lies(files):
    record = record_of(files)
    pair = {"target": rows_of(files)[0][1], "officer": rows_of(files)[0][2]}
    proof = {"targets": [pair["target"]], "officers": [pair["officer"]], "needed": 2, "room": 1}
    most = len(record["loads"])

    def drop(of, key):
        of.pop(key, None)

    changes = [
        ("pool 1", _task(0, pool=1)), ("more in the pool than there are", _task(0, pool=most + 1)),
        ("pool as a text", _task(0, pool="3")), ("pool as an object", _task(0, pool={"note": "any"})),
        ("no pool", lambda r: drop(r["tasks"][0], "pool")), ("mode that does not exist", _task(0, mode="crew")),
        ("a forced pair invented", _task(0, forced=[{"target": "x", "officer": "y"}])),
        ("a forced pair twice", _task(0, forced=[pair, pair])), ("forced as a text", _task(0, forced="none")),
        ("no forced", lambda r: drop(r["tasks"][0], "forced")),
        ("a forced pair with a member more", _task(0, forced=[{**pair, "why": "x"}])),
        ("a certificate of nobody", _task(0, certificate={**proof, "targets": ["x"]})),
        ("a certificate without excess", _task(0, certificate={**proof, "needed": 1})),
        ("a certificate of a stranger", _task(0, certificate={**proof, "officers": ["y"]})),
        ("a certificate that needs too much", _task(0, certificate={**proof, "needed": 99})),
        ("a certificate over 2^32", _task(0, certificate={**proof, "needed": 4294967298, "room": 4294967297})),
        ("a warning more", lambda r: r.update(warnings=sorted(r["warnings"] + ["pool-lengthened " + r["tasks"][0]["task"]]))),
        ("fallback warned of", lambda r: r.update(warnings=sorted(r["warnings"] + ["team-fallback " + r["tasks"][0]["task"]]))),
        ("no warnings", lambda r: r["warnings"].clear()),
        ("all loads 0", lambda r: [entry.update(load=0) for entry in r["loads"]]),
        ("a load one more", lambda r: r["loads"][0].update(load=r["loads"][0]["load"] + 1)),
        ("a load over 2^32", lambda r: r["loads"][0].update(load=r["loads"][0]["load"] + 4294967296)),
        ("an officer less in loads", lambda r: r["loads"].remove(next(e for e in r["loads"] if e["load"] == 0))
         if any(e["load"] == 0 for e in r["loads"]) else r["loads"].pop()),
        ("an officer more in loads", lambda r: r["loads"].append({"officer": "执法-999", "load": 0})),
        ("loads descend", lambda r: r["loads"].reverse()), ("no loads", lambda r: drop(r, "loads")),
        ("no tasks", lambda r: r["tasks"].clear()),
    ]
    for comment, change in changes:
        changed = with_record(files, change)
        if changed != files:
            yield comment, changed


def repair_lies(files, room):
    """A record of a repair that claims what cannot be."""
    record = record_of(files, room)
    drawn = files[next(path for path in sorted(files) if path.startswith("sample/") and files[path])].decode().split("\n")[0]
    stands = rows_of(files, room)[0][1]
    kinds = [change["kind"] for change in record["changes"]]

    def forbid(**members):
        return lambda r: r["changes"][kinds.index("forbid")].update(members)

    changes = [
        ("a firm that is no reserve called up", lambda r: r.update(changes=[{
            "by": "91410399MAYL99999X", "evidence": "e", "kind": "replace", "reason": "closed", "stratum": "all",
            "target": drawn, "task": r["tasks"][0]["task"]}])),
        ("an empty record", lambda r: r.update(files=[], changes=[], loads=[], tasks=[])),
        ("no changes", lambda r: r["changes"].clear()), ("changes as a text", lambda r: r.update(changes="none")),
        ("a pool", lambda r: r["tasks"][0].update(pool=r["tasks"][0]["pool"] + 1)),
        ("changed pairs", lambda r: r["tasks"][0].update(changed=r["tasks"][0]["changed"] + 1)),
        ("a load", lambda r: r["loads"][0].update(load=r["loads"][0]["load"] + 1)),
        ("no files", lambda r: r["files"].clear()), ("a key more", lambda r: r.update(warnings=[])),
        ("another number", lambda r: r.update(number=r["number"] + 1)), ("another body", lambda r: r.update(body="x")),
        ("another sequence", lambda r: r.update(sequence=r["sequence"] + 1)),
        ("an early day", lambda r: r.update(day="2022-05-19")), ("a day that does not exist", lambda r: r.update(day="2022-13-01")),
        ("no day", lambda r: r.pop("day")), ("an empty approver", lambda r: r.update(approver="")),
        ("no approver", lambda r: r.pop("approver")), ("a reason of none of the lists", lambda r: r["changes"][0].update(reason="leave")),
        ("an excuse while reserves are left", lambda r: r["changes"].insert(0, {
            "kind": "excuse", "target": stands, "reason": "closed", "evidence": "e"})),
        ("a stranger suspended", lambda r: r["changes"].insert(0, {
            "kind": "suspend", "target": "91410399MAYL99999X", "reason": "closed", "evidence": "e"})),
        ("resumed, not suspended", lambda r: r["changes"].insert(0, {"kind": "resume", "target": stands, "reason": "ended", "evidence": "e"})),
        ("extended to an earlier day", lambda r: r["changes"].insert(0, {
            "kind": "extend", "task": r["tasks"][0]["task"], "to": "2022-12-31", "reason": "other", "evidence": "e"})),
        ("suspended with a key more", lambda r: r["changes"].insert(0, {
            "kind": "suspend", "target": stands, "reason": "court", "evidence": "e", "note": "x"})),
        ("more visited than ever stood", lambda r: r["files"][-1].update(rows=99)),
        ("rows of visited.txt as a text", lambda r: r["files"][-1].update(rows="0")),
        ("a digest of visited.txt that is none", lambda r: r["files"][-1].update(digest="00")),
        ("no visited.txt", lambda r: r["files"].pop()),
        ("a reason as a number", lambda r: r["changes"][0].update(reason=7)),
        ("evidence as an array", lambda r: r["changes"][-1].update(evidence=["x"])),
        ("rows of forbidden.txt", lambda r: r["files"][0].update(rows=r["files"][0]["rows"] + 1)),
    ]
    if "forbid" in kinds:
        changes += [("count 0", forbid(count=0)), ("count 5", forbid(count=5)), ("count as a text", forbid(count="1")),
                    ("a list that is no digest", forbid(list="00")), ("an unknown reason", forbid(reason="leave")),
                    ("a member more", forbid(note="x")), ("no evidence", forbid(evidence=""))]
    for comment, change in changes:
        yield comment, with_record(files, change, room)
    suite = suite_of(files)
    yield "its digest line removed", {path: data for path, data in files.items() if path != f"{room}record.{suite}"}
    yield "only panels.csv left", {path: data for path, data in files.items()
                                   if path not in (f"{room}record.{suite}", room + "record.json")}
