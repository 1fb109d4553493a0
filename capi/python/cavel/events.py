# SPDX-License-Identifier: Apache-2.0
"""Events as mappings from path to bytes: rosters, announcement, draw, verification, visits, status, notice."""
from __future__ import annotations

import ctypes
import json
from ctypes import byref, c_uint64, c_void_p
from typing import Any, Iterable, Mapping, Optional, Sequence

from . import _LANGUAGES, _SUITES, Calendar, Day, Progress, _bytes, _day, _text
from ._native import CavelError, Handle, LongCall, Problem, array_of, call

Files = Mapping[str, bytes]
_ANY = range(1, 0x10000)  # statuses that may come with an answer


def _handle_of(files: Files) -> Handle:
    handle = Handle("files")
    call("cavel_files_new", byref(handle.pointer))
    for path, content in files.items():
        raw = _bytes(path)
        call("cavel_files_put", handle.pointer, raw, len(raw), content, len(content))
    return handle


def _files_of(handle: Handle) -> dict[str, bytes]:
    count, files = c_uint64(), {}
    call("cavel_files_count", handle.pointer, byref(count))
    for at in range(count.value):
        path, path_size, content, size = c_void_p(), c_uint64(), c_void_p(), c_uint64()
        call("cavel_files_at", handle.pointer, at, byref(path), byref(path_size), byref(content), byref(size))
        files[ctypes.string_at(path, path_size.value).decode("utf-8")] = ctypes.string_at(content, size.value)
    return files


def commitment(suite: str, secret: str) -> bytes:
    """What the holder of a secret of 64 hexadecimal digits announces in its place."""
    made, text = ctypes.create_string_buffer(32), _bytes(secret)
    call("cavel_commitment", _SUITES[suite], text, len(text), made)
    return made.raw


def _document(made: Handle) -> Any:
    return json.loads(_text(made))


def _check_roster(function: str, csv: bytes) -> tuple[int, int, list[Problem]]:
    rows, usable = c_uint64(), c_uint64()
    _, told = call(function, csv, len(csv), byref(rows), byref(usable))
    return rows.value, usable.value, told


def check_targets(csv: bytes) -> tuple[int, int, list[Problem]]:
    """A roster of enterprises: how many rows, how many that can be drawn, everything that is wrong."""
    return _check_roster("cavel_check_targets", csv)


def check_officers(csv: bytes) -> tuple[int, int, list[Problem]]:
    """The same of a roster of officers."""
    return _check_roster("cavel_check_officers", csv)


def follow(papers: Files, previous: Files, reason: str = "", earlier: Optional[Sequence[Files]] = None) -> dict[str, bytes]:
    """The papers of an event that follows on the office's event before, with its terms.json; `earlier` are the events of
    this year that count against caps and exclusions, None where that is not asked."""
    raw, handles = _bytes(reason), [_handle_of(one) for one in earlier or ()]
    events = None if earlier is None else (c_void_p * max(1, len(handles)))(*[one.pointer.value for one in handles])
    with _handle_of(papers) as given, _handle_of(previous) as before:
        call("cavel_follow", given.pointer, before.pointer, raw, len(raw), events, len(handles))
        return _files_of(given)


def announce(papers: Files, strict: bool = False, progress: Progress = None) -> tuple[dict[str, bytes], list[Problem]]:
    """An event's folder from its papers (plan.json, event.json, targets.csv, …), and what was noticed."""
    with _handle_of(papers) as given, Handle("files") as made:
        with LongCall(progress, 1) as how:
            _, told = call("cavel_announce", given.pointer, int(strict), how, byref(made.pointer))
        return _files_of(made), told


def simulate(papers: Files, runs: int = 1000, seed: int = 1, language: str = "zh", progress: Progress = None) -> dict[str, Any]:
    """What a plan comes to under many pseudo-random seeds. It is no draw."""
    with _handle_of(papers) as given, Handle("text") as made:
        with LongCall(progress, 1) as how:
            status, told = call("cavel_simulate", given.pointer, runs, seed, _LANGUAGES[language], how, byref(made.pointer),
                                answers=_ANY)
        if not made.pointer:
            raise CavelError(status, told)
        return _document(made)


def draw(event: Files, values: Mapping[str, str], progress: Progress = None, threads: int = 1) -> dict[str, bytes]:
    """Draws with the values of the sources by name: the event's folder with the outcome."""
    names, name_sizes, count = array_of([_bytes(one) for one in values])
    texts, text_sizes, _ = array_of([_bytes(one) for one in values.values()])
    with _handle_of(event) as given, Handle("files") as made:
        with LongCall(progress, threads) as how:
            call("cavel_draw", given.pointer, names, name_sizes, texts, text_sizes, count, how, byref(made.pointer))
        return {**event, **_files_of(made)}


def repair(event: Files, rosters: Files, day: Day, evidence: str, progress: Progress = None) -> dict[str, bytes]:
    """Repairs a drawn event from the rosters of a day (recusals.csv, officers.csv; visits below inspections/): its folder
    with the new record."""
    proof = _bytes(evidence)
    with _handle_of(event) as given, _handle_of(rosters) as today, Handle("files") as made:
        with LongCall(progress, 1) as how:
            call("cavel_repair", given.pointer, today.pointer, _day(day), proof, len(proof), how, byref(made.pointer))
        return {**event, **_files_of(made)}


def replace(event: Files, target: str, reason: str, evidence: str, day: Day, rosters: Optional[Files] = None,
            progress: Progress = None) -> dict[str, bytes]:
    """Puts the next reserve of its stratum in the place of a target: the event's folder with the new record."""
    texts = [part for text in (target, reason, evidence) for part in (_bytes(text), len(_bytes(text)))]
    with _handle_of(event) as given, _handle_of(rosters or {}) as today, Handle("files") as made:
        with LongCall(progress, 1) as how:
            call("cavel_replace", given.pointer, today.pointer, _day(day), *texts, how, byref(made.pointer))
        return {**event, **_files_of(made)}


def open_event(event: Files, progress: Progress = None) -> dict[str, bytes]:
    """Opens a drawn event: its folder with everything in public/."""
    with _handle_of(event) as given, Handle("files") as made:
        with LongCall(progress, 1) as how:
            call("cavel_open", given.pointer, how, byref(made.pointer))
        return {**event, **_files_of(made)}


def void(event: Files, reason: str) -> dict[str, bytes]:
    """Voids an event that cannot be drawn: its folder with the record of that."""
    raw = _bytes(reason)
    with _handle_of(event) as given, Handle("files") as made:
        call("cavel_void", given.pointer, raw, len(raw), byref(made.pointer))
        return {**event, **_files_of(made)}


def verify(event: Files, language: str = "zh", progress: Progress = None, threads: int = 1) -> dict[str, Any]:
    """The report of a verification; its `agrees` says whether nothing differs."""
    with _handle_of(event) as given, Handle("text") as made:
        with LongCall(progress, threads) as how:
            status, told = call("cavel_verify", given.pointer, _LANGUAGES[language], how, byref(made.pointer), answers=_ANY)
        if not made.pointer:
            raise CavelError(status, told)
        return _document(made)


def event_ticket(event: Files, task: str, identifier: str) -> dict[str, Any]:
    """An enterprise's own ticket in an opened event, the cut-off, and whether it was drawn."""
    name, raw = _bytes(task), _bytes(identifier)
    with _handle_of(event) as given, Handle("text") as made:
        call("cavel_event_ticket", given.pointer, name, len(name), raw, len(raw), byref(made.pointer))
        return _document(made)


def drawn_event(event: Files) -> bytes:
    """What visits are held against, from the files of a drawn event; not for the public."""
    with _handle_of(event) as given, Handle("text") as made:
        call("cavel_drawn_event", given.pointer, byref(made.pointer))
        return _text(made).encode("utf-8")


def _told(function: str, *arguments: Any) -> list[Problem]:
    try:
        return call(function, *arguments)[1]
    except CavelError as refused:
        if not refused.problems:
            raise
        return refused.problems


def check(inspection: bytes, event: bytes, calendar: Calendar, day: Day, catalogue: Optional[bytes] = None) -> list[Problem]:
    """Every rule that the document of a visit breaks, as of a day; an empty list where none."""
    return _told("cavel_check", inspection, len(inspection), event, len(event), catalogue, len(catalogue or b""),
                 calendar.pointer, _day(day))


def check_all(inspections: Files, event: bytes, calendar: Calendar, day: Day, catalogue: Optional[bytes] = None) -> list[Problem]:
    """The same of many documents, and of them together."""
    with _handle_of(inspections) as given:
        return _told("cavel_check_all", given.pointer, event, len(event), catalogue, len(catalogue or b""), calendar.pointer,
                     _day(day), None)


def status(event: bytes, inspections: Files, calendar: Calendar, day: Day, ahead: int = 7) -> tuple[dict[str, Any], list[Problem]]:
    """Where every drawn enterprise stands at the end of a day, and what is wrong with the documents."""
    with _handle_of(inspections) as given, Handle("text") as made:
        code, told = call("cavel_status", event, len(event), given.pointer, calendar.pointer, _day(day), ahead, None,
                          byref(made.pointer), answers=_ANY)
        if not made.pointer:
            raise CavelError(code, told)
        return _document(made), told


def publish(event: Files, inspections: Files, calendar: Calendar, day: Day, catalogue: Optional[bytes] = None) -> dict[str, bytes]:
    """The public notice of a drawn event on a day: index.html and results.csv."""
    with _handle_of(event) as drawn, _handle_of(inspections) as given, Handle("files") as made:
        call("cavel_publish", drawn.pointer, given.pointer, catalogue, len(catalogue or b""), calendar.pointer, _day(day), None,
             byref(made.pointer))
        return _files_of(made)
