# SPDX-License-Identifier: Apache-2.0
"""Verification of a public folder (docs/protocol.md, section 6): everything is computed anew and compared."""
import csv
import io
import os

import cavel_repair
import cavel_statement
import cavel_text
from cavel_bytes import Refusal, check_text
from cavel_digest import hex_digest
from cavel_draw import BOM, Difference, draw, void_record
from cavel_json import read_canonical
from cavel_officers import ELIGIBILITY
from cavel_rules import drawn_files, given_lists

FOLDERS = ("frame", "sample", "reserve", "excluded", "rejected", "items", "drawn-items", "officers")


def read(files, path, required=True):
    if path not in files:
        if required:
            raise Difference(path, "file", "the file", "nothing")
        return None
    return files[path]


def files_in(folder):
    """Every file of a folder, by its path with slashes."""
    found = {}
    for top, _, names in os.walk(folder):
        for name in names:
            whole = os.path.join(top, name)
            with open(whole, "rb") as file:
                found[os.path.relpath(whole, folder).replace(os.sep, "/")] = file.read()
    return found


def names_in(data):
    """The names by id in a sample.csv; what is wrong with the file shows when it is compared."""
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error):
        return {}
    return {row[4]: row[5] for row in rows[1:] if len(row) == 7}


def first_difference(expected, found, at=""):
    """(field, expected, found) of the first member in which two JSON values differ, or None."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in sorted(set(expected) | set(found)):
            where = f"{at}.{key}" if at else key
            if key not in found:
                return where, expected[key], "nothing"
            if key not in expected:
                return where, "nothing", found[key]
            inner = first_difference(expected[key], found[key], where)
            if inner:
                return inner
        return None
    if isinstance(expected, list) and isinstance(found, list):
        for number, (one, other) in enumerate(zip(expected, found)):
            inner = first_difference(one, other, f"{at}[{number}]")
            if inner:
                return inner
        return None if len(expected) == len(found) else (at + ".length", len(expected), len(found))
    return None if type(expected) is type(found) and expected == found else (at, expected, found)


def compare_record(expected, data, path="record.json"):
    found = read_canonical(data, path)
    difference = first_difference(expected, found)
    if difference:
        raise Difference(path, *difference)


def compare_file(path, expected, found):
    if expected == found:
        return
    one, other = expected.split(b"\n"), found.split(b"\n")
    for number, (mine, theirs) in enumerate(zip(one, other), 1):
        if mine != theirs:
            raise Difference(path, f"line {number}", mine.decode("utf-8", "replace"), theirs.decode("utf-8", "replace"))
    raise Difference(path, "lines", len(one) - 1, len(other) - 1)


def digest_line(suite, record):
    """What stands in `record.<suite>`: the record's digest, as sha256sum writes it."""
    return f"{hex_digest(suite, record)}  record.json\n".encode()


def compare_digest(files, suite, record, room=""):
    path = f"{room}record.{suite}"
    compare_file(path, digest_line(suite, record), read(files, path))


def verify_void(files, announced):
    """A void event: its record follows from the announcement and the reason it gives."""
    a = cavel_text.parse(announced)
    data = read(files, "record.json")
    record = read_canonical(data, "record.json")
    if not isinstance(record, dict) or not isinstance(record.get("reason"), str):
        raise Difference("record.json", "reason", "a text", "nothing")
    compare_record(void_record(announced, a, check_text(record["reason"], "record.json")), data)
    compare_digest(files, a.suite, data)
    return ["the void's cause: the record says it, nothing public proves it"]


def verify(folder):
    return verify_files(files_in(folder))


def verify_files(files):
    """What could not be checked, as a list of sentences. Raises Difference or Refusal at the first departure."""
    announced = read(files, "announcement.txt")
    data = read(files, "statement.txt", required=False)
    if data is None:
        record = read(files, "record.json", required=False)
        if record is not None and b'"kind":"void"' in record:
            return verify_void(files, announced)
        if record is not None or any(path.split("/")[0] in FOLDERS + ("sample.csv",) for path in files):
            raise Difference("statement.txt", "file", "the file", "nothing")
        cavel_text.parse(announced)
        return ["all but the announcement's form: the event is not open"]
    statement = cavel_statement.parse(data)
    a = statement.announcement
    if statement.announced != announced:
        compare_file("announcement.txt", statement.announced, announced)
    record = read(files, "record.json")
    found = read_canonical(record, "record.json")
    lists, unchecked = {}, ["names in sample.csv: the roster is not here"]
    with_officers = any(path.startswith("officers/") for path in files)
    for path, _, _ in given_lists(a):
        content = read(files, path, required=with_officers or not path.startswith("officers/"))
        if content is not None:
            lists[path] = content
    published = None
    if a.officers is not None and ELIGIBILITY not in lists:
        unchecked.append("officers and panels: their lists are not public")
        published = {"record": found, "panels.csv": read(files, "panels.csv")}
        if not isinstance(found, dict) or not isinstance(found.get("tasks"), list):
            raise Difference("record.json", "tasks", "an array", "none")
    sample = read(files, "sample.csv")
    if not sample.startswith(BOM):
        raise Difference("sample.csv", "byte order mark", "EF BB BF", sample[:3].hex())
    result = draw(statement, lists, names_in(sample), published)
    for path in drawn_files(a):
        compare_file(path, result.files[path], read(files, path))
    compare_record(result.record, record)
    compare_digest(files, a.suite, record)
    known = {path for path, _, _ in given_lists(a)} | set(drawn_files(a))
    for made in cavel_repair.recompute(statement, lists, result, files, read_canonical):
        room = f"repair-{made.standing.sequence}/"
        for path in sorted(made.files):
            if path == room + "record.json":
                compare_record(made.record, read(files, path), path)
            else:
                compare_file(path, made.files[path], read(files, path))
        compare_digest(files, a.suite, made.record_bytes, room)
        known |= set(made.files) | {f"{room}record.{a.suite}"}
    for path in sorted(set(files) - known):
        if "/" in path and (path.split("/")[0] in FOLDERS or path.startswith("repair-")):
            raise Difference(path, "file", "nothing", "a file that the record does not name")
    return unchecked


def digest_of_record(data):
    return hex_digest(read_canonical(data, "record.json")["suite"], data)
