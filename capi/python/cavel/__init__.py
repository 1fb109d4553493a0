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
from typing import Any, Callable, Iterable, Mapping, NamedTuple, Optional, Sequence, Union

from ._native import CavelError, Handle, LongCall, Problem, _string, array_of, call, library

__all__ = ["Calendar", "CavelError", "Drawn", "Matching", "Problem", "Proof", "Selection", "Selector", "Target", "announce",
           "bits_needed", "check", "check_all", "check_credit_code", "check_officers", "check_targets", "clocks",
           "commitment", "draw", "drawn_event", "event_ticket", "follow", "hash", "kernels", "list_digest", "lot_seed", "match",
           "match_repair", "match_repair_teams", "match_teams", "open_event", "parse_fraction", "publish", "repair", "replace",
           "sample_size", "sector", "select", "simulate", "status", "ticket", "verify", "version", "void"]

version: str = library.cavel_version().decode()
Progress = Optional[Callable[[int, int], Any]]
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


def kernels(suite: str) -> list[str]:
    """How this processor can compute tickets, the fastest first: that one is used."""
    found, name, size = [], c_void_p(), c_uint64()
    while library.cavel_kernel_name(_SUITES[suite], len(found), byref(name), byref(size)) == 0:
        found.append(_string(name, size))
    return found


def list_digest(suite: str, ids: Iterable[str], progress: Progress = None, threads: int = 1) -> bytes:
    """The digest of a set of ids: `LC_ALL=C sort ids.txt | sha256sum`."""
    digest = ctypes.create_string_buffer(32)
    with LongCall(progress, threads) as how:
        call("cavel_list_digest", _SUITES[suite], *array_of([_bytes(one) for one in ids]), how, digest)
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


def select(suite: str, seed: bytes, ids: Sequence[Union[str, bytes]], sample: int, reserve: int = 0, progress: Progress = None,
           threads: int = 1) -> Selection:
    """The ids with the smallest tickets of a lot. Arithmetic alone: an event makes it a draw (`announce`, `draw`).

    Long calls tell `progress(done, total)` how far they are, and stop with `call_cancelled` where it returns False."""
    with Handle("selection") as made:
        with LongCall(progress, threads) as how:
            call("cavel_select", _SUITES[suite], _32(seed), *array_of([_bytes(one) for one in ids]), sample, reserve, how,
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


def bits_needed(population: int, sample: int) -> int:
    """How many bits of chance a sample can take in all."""
    bits = c_uint64()
    call("cavel_bits_needed", population, sample, byref(bits))
    return bits.value


def sector(industry: str) -> Optional[tuple[str, bool]]:
    """监管行业 of a code of GB/T 4754, and whether the office should confirm it; None where no rule gives one."""
    raw, name, size, is_open = _bytes(industry), c_void_p(), c_uint64(), c_int32()
    call("cavel_sector", raw, len(raw), byref(name), byref(size), byref(is_open))
    return (_string(name, size), is_open.value == 1) if size.value else None


def clocks(language: str = "zh") -> list[dict[str, Any]]:
    """The clocks that the library knows, with their articles."""
    with Handle("text") as made:
        call("cavel_clocks", _LANGUAGES[language], byref(made.pointer))
        return json.loads(_text(made))


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

    def working_days_between(self, start: Day, end: Day) -> int:
        """How many working days lie after one day and not after another."""
        days = c_int32()
        call("cavel_working_days_between", self.pointer, _day(start), _day(end), byref(days))
        return days.value

    def due_days(self, clock: str, starts: Iterable[Day]) -> list[Optional[datetime.date]]:
        """The last day of a clock for each start; None where it is not known."""
        days = [_day(one) for one in starts]
        numbers, none, raw = (c_int32 * len(days))(*days), c_uint64(), _bytes(clock)
        call("cavel_due_days", self.pointer, raw, len(raw), numbers, len(days), numbers, byref(none))
        return [None if day == -2 ** 31 else _date(day) for day in numbers]

    def reach(self) -> tuple[datetime.date, datetime.date, bytes]:
        """The first and the last day that are known, and the fingerprint (SHA-256 of the text)."""
        first, last, fingerprint = c_int32(), c_int32(), ctypes.create_string_buffer(32)
        call("cavel_calendar_reach", self.pointer, byref(first), byref(last), fingerprint)
        return _date(first.value), _date(last.value), fingerprint.raw

    def text(self) -> str:
        """The canonical text, of which the fingerprint is taken."""
        with Handle("text") as made:
            call("cavel_calendar_text", self.pointer, byref(made.pointer))
            return _text(made)


def _text(handle: Handle) -> str:
    text, size = c_void_p(), c_uint64()
    call("cavel_text_get", handle.pointer, byref(text), byref(size))
    return ctypes.string_at(text, size.value).decode("utf-8")


from .events import (Files, announce, check, check_all, check_officers, check_targets, commitment, draw,  # noqa: E402
                     drawn_event, event_ticket, follow, open_event, publish, repair, replace, simulate, status, verify, void)
from .matching import Matching, Proof, Target, match, match_repair, match_repair_teams, match_teams  # noqa: E402
