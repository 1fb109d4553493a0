# SPDX-License-Identifier: Apache-2.0
"""Verification of a public folder (docs/protocol.md, section 10): everything that can be computed is computed and compared;
what cannot is named."""
import os
from dataclasses import dataclass, field
from typing import List

import cavel_change
import cavel_public
import cavel_statement
import cavel_text
from cavel_bytes import Refusal, check_text
from cavel_csv import BOM, csv_rows
from cavel_difference import Difference
from cavel_digest import hex_digest
from cavel_draw import draw, void_record
from cavel_json import read_canonical
from cavel_officers import ELIGIBILITY
from cavel_rules import drawn_files, given_lists

NAMES = "officer-names.csv"
ALWAYS = {
    "announcement": "the announcement's digest: compare it with the one published before the draw",
    "records": "the records' digests: compare them with the published ones",
    "values": "the sources' values: compare them with what was published where they are read",
    "last": "whether a later record exists: the newest published digest says so",
    "chain": "number, previous and earlier records, reason of a second draw: compare with the records of other events",
    "roster": "names, filter, strata, exclusions, rejected rows, digests of plan, event and rosters: they are not public",
}
PUBLIC = {
    "panels": "which officers are on the panels",
    "leaders": "who leads",
    "pools": "pool, forced pairs, certificate: only what follows from public data was checked",
}
CHANGES = {"evidence": "reason and evidence of changes"}
PUBLIC_CHANGES = {"forbidden": "the forbidden pairs and the visits behind each change"}
OFFICER_NAMES = {"names": "the officers' names"}
UNOPENED = {"opened": "all but the announcement's form: the event is not open"}
RULES = {"rules": "rule packs: not published"}
VOID = {"cause": "the void's cause: the record says it, nothing public proves it"}


@dataclass
class Report:
    """What a verification saw: digests to compare with the published ones, and what it could not check, by item."""

    announcement: str
    records: List[str] = field(default_factory=list)
    unverified: dict = field(default_factory=dict)

    def note(self, *items):
        for each in items:
            self.unverified.update(each)
        return self


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
        rows = csv_rows(data[3:], "sample.csv")
    except Refusal:
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


def check_rules(files, a, report):
    """The paths of the published rule packs, which have the announced digests; a pack without a file is not verified."""
    known = set()
    for name, digest, _ in a.packs:
        path = f"rules/{name}.json"
        if path not in files:
            report.note(RULES)
            continue
        if hex_digest(a.suite, files[path]) != digest:
            raise Difference(path, "digest", digest, hex_digest(a.suite, files[path]))
        known.add(path)
    return known


def no_others(files, known):
    for path in sorted(set(files) - known):
        raise Difference(path, "file", "nothing", "a file that does not belong there")


def verify_void(files, announced, report):
    """A void event: its record follows from the announcement and the reason it gives."""
    a = cavel_text.parse(announced)
    data = read(files, "record.json")
    record = read_canonical(data, "record.json")
    if not isinstance(record, dict) or not isinstance(record.get("reason"), str):
        raise Difference("record.json", "reason", "a text", "nothing")
    compare_record(void_record(announced, a, check_text(record["reason"], "record.json")), data)
    compare_digest(files, a.suite, data)
    no_others(files, {"announcement.txt", "record.json", f"record.{a.suite}"} | check_rules(files, a, report))
    report.records = [hex_digest(a.suite, data)]
    return report.note(VOID, {key: ALWAYS[key] for key in ("announcement", "records", "chain", "roster")})


def verify_unopened(files, announced, report):
    if "record.json" in files:
        raise Difference("statement.txt", "file", "the file", "nothing")
    a = cavel_text.parse(announced)
    report.records = cavel_public.check_unopened(files, a, check_rules(files, a, report))
    return report.note(UNOPENED, {"announcement": ALWAYS["announcement"]},
                       {"records": ALWAYS["records"]} if report.records else {})


def verify_end(files, statement, standing, report):
    """The end follows from the record before it and from what it tells; no record follows it."""
    suite, data = statement.announcement.suite, read(files, "end/record.json")
    told = read_canonical(data, "end/record.json")
    made = cavel_change.recompute_end(statement, standing, told)
    compare_record(read_canonical(made), data, "end/record.json")
    compare_digest(files, suite, data, "end/")
    report.records.append(hex_digest(suite, data))
    report.unverified.pop("last")
    report.note(CHANGES if told["outcome"] == "cancelled" else {})


def verify(folder):
    return verify_files(files_in(folder))


def verify_files(files, announcement=None, records=()):
    """A Report. Raises Difference or Refusal at the first departure; announcement and records: published digests."""
    report = _verify_files(files)
    if announcement is not None and announcement != report.announcement:
        raise Difference("announcement.txt", "digest", announcement, report.announcement)
    for each in records:
        if each not in report.records:
            raise Difference("record.json", "digest", each, ", ".join(report.records) or "nothing")
    return report


def _verify_files(files):
    announced = read(files, "announcement.txt")
    data = read(files, "statement.txt", required=False)
    if data is None:
        report = Report(hex_digest(cavel_text.parse(announced).suite, announced))
        record = read(files, "record.json", required=False)
        if record is not None and b'"kind":"void"' in record:
            return verify_void(files, announced, report)
        return verify_unopened(files, announced, report)
    statement = cavel_statement.parse(data)
    a = statement.announcement
    report = Report(hex_digest(a.suite, announced)).note(ALWAYS)
    if statement.announced != announced:
        compare_file("announcement.txt", statement.announced, announced)
    record = read(files, "record.json")
    found = read_canonical(record, "record.json")
    lists = {}
    with_officers = any(path.startswith("officers/") for path in files)
    for path, _, _ in given_lists(a):
        content = read(files, path, required=with_officers or not path.startswith("officers/"))
        if content is not None:
            lists[path] = content
    published = None
    if a.officers is not None and ELIGIBILITY not in lists:
        report.note(PUBLIC)
        published = {"record": found, "panels.csv": read(files, "panels.csv")}
    sample = read(files, "sample.csv")
    if not sample.startswith(BOM):
        raise Difference("sample.csv", "byte order mark", "EF BB BF", sample[:3].hex())
    result = draw(statement, lists, names_in(sample), published)
    for path in drawn_files(a):
        compare_file(path, result.files[path], read(files, path))
    compare_record(result.record, record)
    compare_digest(files, a.suite, record)
    report.records.append(hex_digest(a.suite, record))
    known = {path for path, _, _ in given_lists(a)} | set(drawn_files(a)) | check_rules(files, a, report)
    known |= {"announcement.txt", "statement.txt", "record.json", f"record.{a.suite}"}
    if a.officers is not None and NAMES in files:
        cavel_public.check_names_table(files[NAMES], [entry["officer"].encode() for entry in result.loads])
        known.add(NAMES)
        report.note(OFFICER_NAMES)
    standing = cavel_change.after_draw(statement, result)
    for made in cavel_change.recompute(statement, lists, result, files, read_canonical):
        report.note(CHANGES, PUBLIC_CHANGES if published else {})
        standing = made.standing
        room = f"change-{standing.sequence}/"
        for path in sorted(made.files):
            if path == room + "record.json":
                compare_record(made.record, read(files, path), path)
            else:
                compare_file(path, made.files[path], read(files, path))
        compare_digest(files, a.suite, made.record_bytes, room)
        report.records.append(hex_digest(a.suite, made.record_bytes))
        known |= set(made.files) | {f"{room}record.{a.suite}"}
    if a.embargo or any(path.startswith("end/") for path in files):
        verify_end(files, statement, standing, report)
        known |= {"end/record.json", f"end/record.{a.suite}"}
    no_others(files, known)
    return report
