# SPDX-License-Identifier: Apache-2.0
"""cavel: verifiable draws for public inspections (双随机、一公开).

Statuses become `CavelError`, which holds every problem with its place, message and remedy in Chinese and English.
Digests, seeds and tickets are 32 bytes; events are mappings from path to bytes, so that no file system is needed.
"""
from __future__ import annotations

import ctypes
import datetime
import json
from ctypes import byref, c_char_p, c_int32, c_uint64, c_void_p
from typing import Any, Iterable, Mapping, NamedTuple, Optional, Sequence, Union

from ._native import CavelError, Handle, Problem, array_of, call, library

__all__ = ["Calendar", "CavelError", "Drawn", "Problem", "Selection", "Selector", "announce", "check",
           "check_credit_code", "commitment", "draw", "hash", "list_digest", "lot_seed", "open_event", "parse_fraction",
           "sample_size", "select", "ticket", "verify", "version", "void"]

version: str = library.cavel_version().decode()
Files = Mapping[str, bytes]
Day = Union[datetime.date, str]
_SUITES = {"sha256": 1, "sm3": 2}
_LANGUAGES = {"zh": 1, "en": 2}
_ROUNDINGS = {"up": 1, "down": 2, "half-up": 3}
_EPOCH = datetime.date(1970, 1, 1).toordinal()


def _32(value: bytes) -> bytes:
    if len(value) != 32:
        raise ValueError("32 bytes are wanted")
    return value


def _day(day: Day) -> int:
    return (datetime.date.fromisoformat(day) if isinstance(day, str) else day).toordinal() - _EPOCH


def _date(day: int) -> datetime.date:
    return datetime.date.fromordinal(day + _EPOCH)


def _bytes(text: Union[str, bytes]) -> bytes:
    return text.encode("utf-8") if isinstance(text, str) else text


def hash(suite: str, message: bytes) -> bytes:
    """The digest of a message; `suite` is "sha256" or "sm3"."""
    digest = ctypes.create_string_buffer(32)
    call("cavel_hash", _SUITES[suite], message, len(message), digest)
    return digest.raw


def list_digest(suite: str, ids: Iterable[str]) -> bytes:
    """The digest of a set of ids: `LC_ALL=C sort ids.txt | sha256sum`."""
    digest = ctypes.create_string_buffer(32)
    call("cavel_list_digest", _SUITES[suite], *array_of([_bytes(one) for one in ids]), digest)
    return digest.raw


def lot_seed(suite: str, seed: bytes, label: str) -> bytes:
    """The seed of a lot such as targets/task-1."""
    made, text = ctypes.create_string_buffer(32), _bytes(label)
    call("cavel_lot_seed", _SUITES[suite], _32(seed), text, len(text), made)
    return made.raw


def ticket(suite: str, seed: bytes, identifier: str) -> bytes:
    """The ticket of an id in the lot of that seed."""
    made, text = ctypes.create_string_buffer(32), _bytes(identifier)
    call("cavel_ticket", _SUITES[suite], _32(seed), text, len(text), made)
    return made.raw


class Drawn(NamedTuple):
    index: int
    ticket: bytes


class Selection(NamedTuple):
    """Places in the list and tickets, ascending."""
    sample: list[Drawn]
    reserve: list[Drawn]

    @property
    def cutoff(self) -> Optional[bytes]:
        """中签线: the largest ticket of the sample."""
        return self.sample[-1].ticket if self.sample else None


def _selection(handle: Handle) -> Selection:
    sample, reserve, places, tickets = c_uint64(), c_uint64(), c_void_p(), c_void_p()
    call("cavel_selection_size", handle.pointer, byref(sample), byref(reserve))
    call("cavel_selection_get", handle.pointer, byref(places), byref(tickets))
    count = sample.value + reserve.value
    if count == 0:
        return Selection([], [])
    numbers = ctypes.cast(places, ctypes.POINTER(c_uint64 * count)).contents
    block = ctypes.string_at(tickets, 32 * count)
    drawn = [Drawn(numbers[i], block[32 * i:32 * i + 32]) for i in range(count)]
    return Selection(drawn[:sample.value], drawn[sample.value:])


def select(suite: str, seed: bytes, ids: Sequence[str], sample: int, reserve: int = 0) -> Selection:
    """The ids with the smallest tickets of a lot. Arithmetic alone: an event makes it a draw (`announce`, `draw`)."""
    with Handle("selection") as made:
        call("cavel_select", _SUITES[suite], _32(seed), *array_of([_bytes(one) for one in ids]), sample, reserve, None,
             byref(made.pointer))
        return _selection(made)


class Selector(Handle):
    """The same from ids that come in pieces."""

    def __init__(self, suite: str, seed: bytes, sample: int, reserve: int = 0) -> None:
        super().__init__("selector")
        call("cavel_selector_new", _SUITES[suite], _32(seed), sample, reserve, byref(self.pointer))

    def feed(self, ids: Iterable[str]) -> None:
        call("cavel_selector_feed", self.pointer, *array_of([_bytes(one) for one in ids]))

    def finish(self) -> Selection:
        with Handle("selection") as made:
            call("cavel_selector_finish", self.pointer, byref(made.pointer))
            return _selection(made)


def check_credit_code(code: str) -> None:
    """Raises what is wrong with a unified social credit code, and what it should be."""
    text = _bytes(code)
    call("cavel_check_credit_code", text, len(text))


def parse_fraction(text: str) -> tuple[int, int]:
    """15%, 0.06 or 1/3 as numerator and denominator in lowest terms."""
    p, q, raw = c_uint64(), c_uint64(), _bytes(text)
    call("cavel_parse_fraction", raw, len(raw), byref(p), byref(q))
    return p.value, q.value


def sample_size(population: int, numerator: int, denominator: int, rounding: str = "up") -> int:
    size = c_uint64()
    call("cavel_sample_size", population, numerator, denominator, _ROUNDINGS[rounding], byref(size))
    return size.value


class Calendar(Handle):
    """The statutory calendar of China, with the notices or local calendars in `files` laid over it."""

    def __init__(self, files: Iterable[str] = ()) -> None:
        super().__init__("calendar")
        call("cavel_calendar_china", byref(self.pointer))
        for text in files:
            more, raw = Handle("calendar"), _bytes(text)
            call("cavel_calendar_load", self.pointer, raw, len(raw), byref(more.pointer))
            self.pointer, more.pointer = more.pointer, self.pointer
            more.close()

    def is_working(self, day: Day) -> bool:
        working = c_int32()
        call("cavel_is_working", self.pointer, _day(day), byref(working))
        return working.value == 1

    def nth_working_day(self, start: Day, n: int) -> datetime.date:
        """The n-th working day after a day, or before it where n is negative."""
        day = c_int32()
        call("cavel_nth_working_day", self.pointer, _day(start), n, byref(day))
        return _date(day.value)

    def due(self, question: Mapping[str, Any], language: str = "zh") -> list[dict[str, Any]]:
        """When periods end, and why: {"from": "2022-05-25", "clocks": ["seed.public"]} (see cavel_due in cavel.h)."""
        raw = json.dumps(question, ensure_ascii=False).encode("utf-8")
        with Handle("text") as made:
            call("cavel_due", self.pointer, raw, len(raw), _LANGUAGES[language], byref(made.pointer))
            return json.loads(_text(made))


def _text(handle: Handle) -> str:
    text, size = c_void_p(), c_uint64()
    call("cavel_text_get", handle.pointer, byref(text), byref(size))
    return ctypes.string_at(text, size.value).decode("utf-8")


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


def announce(papers: Files, strict: bool = False) -> tuple[dict[str, bytes], list[Problem]]:
    """An event's folder from its papers (plan.json, event.json, targets.csv, …), and what was noticed."""
    with _handle_of(papers) as given, Handle("files") as made:
        _, told = call("cavel_announce", given.pointer, int(strict), byref(made.pointer))
        return _files_of(made), told


def draw(event: Files, values: Mapping[str, str]) -> dict[str, bytes]:
    """Draws with the values of the sources by name: the event's folder with the outcome."""
    names, name_sizes, count = array_of([_bytes(one) for one in values])
    texts, text_sizes, _ = array_of([_bytes(one) for one in values.values()])
    with _handle_of(event) as given, Handle("files") as made:
        call("cavel_draw", given.pointer, names, name_sizes, texts, text_sizes, count, byref(made.pointer))
        return {**event, **_files_of(made)}


def open_event(event: Files) -> dict[str, bytes]:
    """Opens a drawn event: its folder with everything in public/."""
    with _handle_of(event) as given, Handle("files") as made:
        call("cavel_open", given.pointer, byref(made.pointer))
        return {**event, **_files_of(made)}


def void(event: Files, reason: str) -> dict[str, bytes]:
    """Voids an event that cannot be drawn: its folder with the record of that."""
    raw = _bytes(reason)
    with _handle_of(event) as given, Handle("files") as made:
        call("cavel_void", given.pointer, raw, len(raw), byref(made.pointer))
        return {**event, **_files_of(made)}


def verify(event: Files, language: str = "zh") -> dict[str, Any]:
    """The report of a verification; its `agrees` says whether nothing differs."""
    with _handle_of(event) as given, Handle("text") as made:
        call("cavel_verify", given.pointer, _LANGUAGES[language], byref(made.pointer), answers=range(1, 0x10000))
        if not made.pointer:
            raise CavelError(1205, [])
        return json.loads(_text(made))


def check(inspection: bytes, event: bytes, calendar: Calendar, day: Day, catalogue: Optional[bytes] = None) -> list[Problem]:
    """Every rule that the document of a visit breaks, as of a day; an empty list where none."""
    try:
        _, told = call("cavel_check", inspection, len(inspection), event, len(event), catalogue, len(catalogue or b""),
                       calendar.pointer, _day(day))
        return told
    except CavelError as refused:
        if not refused.problems:
            raise
        return refused.problems
