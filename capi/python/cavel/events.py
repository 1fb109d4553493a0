# SPDX-License-Identifier: Apache-2.0
"""Events as mappings from path to bytes: rosters, announcement, draw, verification, inspections, report, notice."""
from __future__ import annotations

import contextlib
import ctypes
from ctypes import byref, c_uint64, c_void_p
from typing import Any, Dict, Iterator, Mapping, NamedTuple, Optional, Sequence

from ._call import (ANY, CHANGES, LANGUAGES, OF_DATA, SUITES, Change, Day, LongCall, Progress, call, day_number, document_of, optional, text,
                    text_of, texts, word)
from ._errors import CavelError, Problem
from ._handle import Handle
from .calendar import Calendar

Files = Mapping[str, bytes]


class Folder(Dict[str, bytes]):
    """Files by path as a step left them, and the step's `warnings`."""

    def __init__(self, files: Files, warnings: Sequence[Problem] = ()) -> None:
        super().__init__(files)
        self.warnings = list(warnings)


class Report(Dict[str, Any]):
    """A JSON document as the program prints it with --json, and the `problems` found in its subject."""

    def __init__(self, document: Mapping[str, Any], problems: Sequence[Problem] = ()) -> None:
        super().__init__(document)
        self.problems = list(problems)


class Roster(NamedTuple):
    """The number of rows of data, of those that can be drawn, and all problems."""
    rows: int
    usable: int
    problems: list[Problem]


@contextlib.contextmanager
def _given(files: Files) -> Iterator[Handle]:
    """A copy of files that no other thread uses."""
    with Handle("files") as handle:
        call("cavel_files_new", byref(handle.pointer))
        for path, content in files.items():
            call("cavel_files_put", handle.pointer, *text(path, "path"), *text(content, f"bytes of {path!r}"))
        yield handle


def _files_of(handle: Handle) -> dict[str, bytes]:
    count, files = c_uint64(), {}
    call("cavel_files_count", handle.pointer, byref(count))
    for at in range(count.value):
        path, path_size, content, size = c_void_p(), c_uint64(), c_void_p(), c_uint64()
        call("cavel_files_at", handle.pointer, at, byref(path), byref(path_size), byref(content), byref(size))
        files[ctypes.string_at(path, path_size.value).decode("utf-8")] = ctypes.string_at(content, size.value)
    return files


def _step(function: str, event: Files, *arguments: Any, how: Optional[LongCall] = None) -> Folder:
    """The folder of an event with the files that a function adds to it."""
    with _given(event) as given, Handle("files") as made:
        if how is None:
            _, problems = call(function, given.pointer, *arguments, byref(made.pointer))
        else:
            with how as options:
                _, problems = call(function, given.pointer, *arguments, options, byref(made.pointer))
        return Folder({**event, **_files_of(made)}, problems)


def _change(day: Day, to: Optional[Day] = None, **texts_of: str) -> Any:
    """A change of a day, as the calls take it."""
    members: Dict[str, Any] = {"day": day_number(day), "to": 0 if to is None else day_number(to)}
    for name, value in texts_of.items():
        members[name], members[name + "_size"] = text(value, name)
    return byref(Change(**members))


def read_rule_pack(data: str | bytes) -> tuple[str, list[Problem]]:
    """Checks a rule pack (rule-pack.schema.json): its canonical JSON, whose hash is the digest that an announcement binds, and warnings."""
    with Handle("text") as made:
        _, problems = call("cavel_rule_pack_read", *text(data, "data"), byref(made.pointer))
        return text_of(made), problems


def shipped_rule_pack(name: str) -> str:
    """The canonical JSON of a shipped rule pack, such as "national"."""
    with Handle("text") as made:
        call("cavel_rule_pack_shipped", *text(name, "name"), byref(made.pointer))
        return text_of(made)


def _report(function: str, *arguments: Any, how: LongCall) -> Report:
    """A report, which a call may return even if it fails."""
    with Handle("text") as made:
        with how as options:
            status, problems = call(function, *arguments, options, byref(made.pointer), answers=ANY)
        if not made.pointer:
            raise CavelError(status, problems)
        return Report(document_of(made), problems)


def commitment(suite: str, secret: str) -> bytes:
    """The commitment to a secret of 64 hexadecimal digits, which its holder announces in its place."""
    made = ctypes.create_string_buffer(32)
    call("cavel_commitment", word(suite, SUITES, "suite"), *text(secret, "secret"), made)
    return made.raw


def check_targets(csv: bytes, plan: Optional[bytes] = None, event: Optional[bytes] = None) -> Roster:
    """A roster of enterprises. plan.json gives the id rule, event.json the codes that the office confirmed."""
    rows, usable = c_uint64(), c_uint64()
    _, problems = call("cavel_check_targets", *text(csv, "csv"), *optional(plan, "plan"), *optional(event, "event"), None,
                       byref(rows), byref(usable))
    return Roster(rows.value, usable.value, problems)


def check_officers(csv: bytes) -> Roster:
    """A roster of officers."""
    rows, usable = c_uint64(), c_uint64()
    _, problems = call("cavel_check_officers", *text(csv, "csv"), None, byref(rows), byref(usable))
    return Roster(rows.value, usable.value, problems)


def roster_csv(rows: Any, columns: Optional[Sequence[str]] = None, where: str = "targets.csv", *, progress: Progress = None) -> bytes:
    """The CSV of a table that passes itself on by the Arrow stream interface: a query of DuckDB, a data frame of Polars or pandas, a
    table or reader of pyarrow. `columns` are kept, None: all. `where` is the name of the table in problems."""
    stream = getattr(rows, "__arrow_c_stream__", None)
    if stream is None:
        raise TypeError(f"rows: something with __arrow_c_stream__ is required, not {type(rows).__name__}")
    if isinstance(columns, (str, bytes)):
        raise TypeError("columns: a list of names is required, not one text")
    names, sizes, count = texts(columns or (), "columns")
    if columns is not None and count == 0:
        raise ValueError("columns: at least one name is required")
    capsule = stream()  # owns the stream and frees it, wherever reading stops
    with Handle("files") as files:
        call("cavel_files_new", byref(files.pointer))
        with LongCall(progress) as how:
            call("cavel_files_put_arrow", files.pointer, *text(where, "where"), _of_capsule(capsule, b"arrow_array_stream"), names,
                 sizes, count, how)
        return _files_of(files)[where]


_of_capsule = ctypes.pythonapi.PyCapsule_GetPointer
_of_capsule.argtypes, _of_capsule.restype = [ctypes.py_object, ctypes.c_char_p], c_void_p


def link_previous_event(papers: Files, previous: Files, reason: str = "", earlier: Optional[Sequence[Files]] = None) -> Folder:
    """The papers with terms.json, which links them to the office's previous event. `earlier` are the events of this year
    that count against caps and exclusions, None if the plan has none."""
    with contextlib.ExitStack() as stack:
        given, before = stack.enter_context(_given(papers)), stack.enter_context(_given(previous))
        handles = [stack.enter_context(_given(one)) for one in earlier or ()]
        events = None if earlier is None else (c_void_p * max(1, len(handles)))(*[one.pointer.value for one in handles])
        _, problems = call("cavel_link_previous_event", given.pointer, before.pointer, *text(reason, "reason"), events,
                           len(handles), None)
        return Folder(_files_of(given), problems)


def announce(papers: Files, strict: bool = False, *, progress: Progress = None, threads: int = 1,
             kernel: Optional[str] = None) -> Folder:
    """An event's folder from its papers (plan.json, event.json, targets.csv, …). Enterprises that cannot be drawn are its
    `warnings`; if `strict`, they prevent the event."""
    with _given(papers) as given, Handle("files") as made:
        with LongCall(progress, threads, kernel) as how:
            _, problems = call("cavel_announce", given.pointer, bool(strict), how, byref(made.pointer))
        return Folder(_files_of(made), problems)


def simulate(papers: Files, runs: int = 1000, seed: int = 1, language: str = "zh", *, progress: Progress = None,
             threads: int = 1, kernel: Optional[str] = None) -> Report:
    """Simulates a plan under many pseudo-random seeds. It is not a draw."""
    with _given(papers) as given:
        return _report("cavel_simulate", given.pointer, runs, seed, word(language, LANGUAGES, "language"),
                       how=LongCall(progress, threads, kernel))


def draw(event: Files, values: Mapping[str, str], *, progress: Progress = None, threads: int = 1,
         kernel: Optional[str] = None) -> Folder:
    """Draws with the values of the sources by name: the event's folder with the result."""
    names, name_sizes, count = texts(values, "values")
    found, found_sizes, _ = texts(values.values(), "values")
    return _step("cavel_draw", event, names, name_sizes, found, found_sizes, count, how=LongCall(progress, threads, kernel))


def repair(event: Files, rosters: Files, day: Day, evidence: str, approver: str, *, progress: Progress = None, threads: int = 1,
           kernel: Optional[str] = None) -> Folder:
    """Repairs a drawn event from the rosters of a day (recusals.csv, officers.csv; documents below inspections/): its folder
    with the new record."""
    with _given(rosters) as today:
        return _step("cavel_repair", event, today.pointer, _change(day, evidence=evidence, approver=approver),
                     how=LongCall(progress, threads, kernel))


def change_target(event: Files, kind: str, target: str, reason: str, evidence: str, approver: str, day: Day,
                  rosters: Optional[Files] = None, *, progress: Progress = None, threads: int = 1,
                  kernel: Optional[str] = None) -> Folder:
    """Changes a target: the event's folder with the new record. `kind` is replace (the next reserve of its stratum takes its
    place), excuse, suspend or resume; `reason` one of the closed list."""
    with _given(rosters or {}) as today:
        change = _change(day, target=target, reason=reason, evidence=evidence, approver=approver)
        return _step("cavel_change_target", event, today.pointer, word(kind, CHANGES, "kind"), change,
                     how=LongCall(progress, threads, kernel))


def extend(event: Files, task: str, to: Day, reason: str, evidence: str, approver: str, day: Day, *, progress: Progress = None,
           threads: int = 1, kernel: Optional[str] = None) -> Folder:
    """Extends the window of a task to a later day: the event's folder with the new record."""
    change = _change(day, to, task=task, reason=reason, evidence=evidence, approver=approver)
    return _step("cavel_extend", event, change, how=LongCall(progress, threads, kernel))


def open_event(event: Files, day: Day, *, progress: Progress = None, threads: int = 1, kernel: Optional[str] = None) -> Folder:
    """Opens a drawn event: its folder with everything in public/. One under embargo ends with it, on that day."""
    return _step("cavel_open", event, day_number(day), how=LongCall(progress, threads, kernel))


def close_event(event: Files, day: Day, *, progress: Progress = None, threads: int = 1, kernel: Optional[str] = None) -> Folder:
    """Ends an opened event: nothing of it is changed any more."""
    return _step("cavel_close", event, day_number(day), how=LongCall(progress, threads, kernel))


def cancel(event: Files, reason: str, evidence: str, approver: str, day: Day, *, progress: Progress = None, threads: int = 1,
           kernel: Optional[str] = None) -> Folder:
    """Ends a drawn event before its time: its folder with all that was drawn in public/."""
    change = _change(day, reason=reason, evidence=evidence, approver=approver)
    return _step("cavel_cancel", event, change, how=LongCall(progress, threads, kernel))


def void(event: Files, reason: str) -> Folder:
    """Voids an event that cannot be drawn: its folder with the record of it."""
    return _step("cavel_void", event, *text(reason, "reason"), None)


def verify(event: Files, language: str = "zh", announcement: Optional[bytes] = None, records: Sequence[bytes] = (), *,
           progress: Progress = None, threads: int = 1, kernel: Optional[str] = None) -> Report:
    """The report of a verification; its `agrees` says whether nothing differs. `announcement` and `records` are digests of 32
    bytes as they were published; what was given none is not compared."""
    with _given(event) as given:
        return _report("cavel_verify", given.pointer, *text(announcement or b"", "announcement"),
                       *text(b"".join(records), "records"), word(language, LANGUAGES, "language"),
                       how=LongCall(progress, threads, kernel))


def event_ticket(event: Files, task: str, identifier: str) -> dict[str, Any]:
    """An enterprise's own ticket in an opened event, the cut-off, and whether it was drawn."""
    with _given(event) as given, Handle("text") as made:
        call("cavel_event_ticket", given.pointer, *text(task, "task"), *text(identifier, "identifier"), None, byref(made.pointer))
        return dict(document_of(made))


def inspection_baseline(event: Files) -> bytes:
    """The baseline that inspections are validated against, from the files of a drawn event. It must not be published."""
    with _given(event) as given, Handle("text") as made:
        call("cavel_inspection_baseline", given.pointer, None, byref(made.pointer))
        return text_of(made).encode("utf-8")


def _problems(status: int, problems: list[Problem]) -> list[Problem]:
    if status != 0 and not problems:
        raise CavelError(status, problems)
    return problems


def validate_inspection(inspection: bytes, event: bytes, calendar: Calendar, day: Day,
                        catalogue: Optional[bytes] = None) -> list[Problem]:
    """Every rule that an inspection document breaks as of a day; `event` is the inspection_baseline. Faults of the call itself
    raise CavelError."""
    with calendar.use() as known:
        return _problems(*call("cavel_validate_inspection", *text(inspection, "inspection"), *text(event, "event"),
                               *optional(catalogue, "catalogue"), known, day_number(day), answers=OF_DATA))


def validate_inspections(inspections: Files, event: bytes, calendar: Calendar, day: Day, catalogue: Optional[bytes] = None, *,
                         progress: Progress = None, threads: int = 1, kernel: Optional[str] = None) -> list[Problem]:
    """The same for many documents, and for them together."""
    with _given(inspections) as given, calendar.use() as known, LongCall(progress, threads, kernel) as how:
        return _problems(*call("cavel_validate_inspections", given.pointer, *text(event, "event"),
                               *optional(catalogue, "catalogue"), known, day_number(day), how, answers=OF_DATA))


def publication_report(event: bytes, inspections: Files, calendar: Calendar, day: Day, ahead: int = 7, *,
                       progress: Progress = None, threads: int = 1, kernel: Optional[str] = None) -> Report:
    """The state of every drawn enterprise at the end of a day, totals and rates, and what falls due within `ahead` days; the
    report's `problems` are those of the documents."""
    with _given(inspections) as given, calendar.use() as known:
        return _report("cavel_publication_report", *text(event, "event"), given.pointer, known, day_number(day), ahead,
                       how=LongCall(progress, threads, kernel))


def publish(event: Files, inspections: Files, calendar: Calendar, day: Day, catalogue: Optional[bytes] = None, *,
            progress: Progress = None, threads: int = 1, kernel: Optional[str] = None) -> Folder:
    """The public notice of a drawn event as of a day: index.html and results.csv."""
    with _given(event) as drawn, _given(inspections) as given, calendar.use() as known, Handle("files") as made:
        with LongCall(progress, threads, kernel) as how:
            _, problems = call("cavel_publish", drawn.pointer, given.pointer, *optional(catalogue, "catalogue"), known,
                           day_number(day), how, byref(made.pointer))
        return Folder(_files_of(made), problems)
