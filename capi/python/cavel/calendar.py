# SPDX-License-Identifier: Apache-2.0
"""The statutory calendar of working days (法定工作日历), and deadlines."""
from __future__ import annotations

import ctypes
import datetime
import json
from ctypes import byref, c_int32, c_uint64
from typing import Any, Iterable, Mapping, Optional, TypedDict, cast

from ._call import LANGUAGES, Day, call, date_of, day_number, document_of, numbers, text, text_of, word
from ._errors import Problem
from ._handle import Handle

_NONE = -2 ** 31  # INT32_MIN, where there is no answer


class Evidence(TypedDict):
    """A day that differs from its weekday, `off` or `work`, and the notice that says so."""
    day: str
    kind: str
    holiday: str
    notice: str
    issued: str  # a day, or unknown


# `status` is confirmed, needs_notice, provisional or out_of_range, `unit` working or calendar.
_Period = TypedDict("_Period", {"from": str, "count": int, "unit": str, "status": str, "evidence": "list[Evidence]",
                                "explanation": "list[str]", "calendar_sha256": str})


class Deadline(_Period, total=False):
    """The end of a period, and why. What is not known, or belongs to a clock alone, is left out."""
    clock: str
    article: str
    reading: str  # literal or by_analogy
    channels: list[str]  # where to publish
    entered_by: str
    published_by: str
    day: str  # the last day
    end: str  # the first moment that is too late
    rolled: bool  # whether it moved to the next working day
    not_before: str
    as_of: str
    reason: str  # the fault that says why it is not confirmed
    message: str
    remedy: str
    notice_year: int


def clocks(language: str = "zh") -> list[dict[str, Any]]:
    """The clocks that the library knows, with their articles."""
    with Handle("text") as made:
        call("cavel_clocks", word(language, LANGUAGES, "language"), byref(made.pointer))
        return cast("list[dict[str, Any]]", document_of(made))


def _dates(days: Iterable[int]) -> list[Optional[datetime.date]]:
    return [None if day == _NONE else date_of(day) for day in days]


class Calendar(Handle):
    """The statutory calendar of China with the notices or local calendars in `files` added to it; if `complete`, the first
    of them is a complete calendar and replaces China's. `warnings` are those of the files.

    Immutable: any threads may use it at once. `close()` takes effect when the calls that use it have returned. A `progress`
    callback must not use the calendar of its own call: that raises RuntimeError."""

    def __init__(self, files: Iterable[str] = (), *, complete: bool = False) -> None:
        super().__init__("calendar")
        self.warnings: list[Problem] = []
        if not complete:
            call("cavel_calendar_china", byref(self.pointer))
        for one in [files] if isinstance(files, str) else files:
            with Handle("calendar") as more:
                _, problems = call("cavel_calendar_load", self.pointer, *text(one, "files"), byref(more.pointer))
                self.pointer, more.pointer = more.pointer, self.pointer
                self.warnings += problems
        if not self.pointer:
            raise ValueError("files: a complete calendar is required")

    def is_working(self, day: Day) -> bool:
        """Whether it is a working day."""
        working = c_int32()
        with self.use() as pointer:
            call("cavel_is_working", pointer, day_number(day), byref(working))
        return working.value == 1

    def nth_working_day(self, start: Day, n: int) -> datetime.date:
        """The n-th working day after a day, or before it if n is negative."""
        day = c_int32()
        with self.use() as pointer:
            call("cavel_nth_working_day", pointer, day_number(start), n, byref(day))
        return date_of(day.value)

    def nth_working_days(self, starts: Iterable[Day], n: int) -> list[Optional[datetime.date]]:
        """The same for each start; None where the calendar does not cover it."""
        begun = [day_number(one) for one in starts]
        days, none = numbers(begun, "i32", "starts"), c_uint64()
        with self.use() as pointer:
            call("cavel_nth_working_days", pointer, days, len(begun), n, days, byref(none))
        return _dates(days[:len(begun)])

    def working_days_between(self, start: Day, end: Day) -> int:
        """The number of working days after `start` up to and including `end`."""
        days = c_int32()
        with self.use() as pointer:
            call("cavel_working_days_between", pointer, day_number(start), day_number(end), byref(days))
        return days.value

    def due(self, question: Mapping[str, Any], language: str = "zh") -> list[Deadline]:
        """Deadlines with their evidence: {"from": "2022-05-25", "clocks": ["notice.public"]} (cavel_due in cavel_calendar.h)."""
        asked = json.dumps(question, ensure_ascii=False)
        with Handle("text") as made:
            with self.use() as pointer:
                call("cavel_due", pointer, *text(asked, "question"), word(language, LANGUAGES, "language"), byref(made.pointer))
            return cast("list[Deadline]", document_of(made))

    def due_days(self, clock: str, starts: Iterable[Day]) -> list[Optional[datetime.date]]:
        """The last day of a clock for each start; None where it is not known."""
        begun = [day_number(one) for one in starts]
        days, none = numbers(begun, "i32", "starts"), c_uint64()
        with self.use() as pointer:
            call("cavel_due_days", pointer, *text(clock, "clock"), days, len(begun), days, byref(none))
        return _dates(days[:len(begun)])

    def range(self) -> tuple[datetime.date, datetime.date, bytes]:
        """The first and the last day that it covers, and the fingerprint (SHA-256 of the text)."""
        first, last, fingerprint = c_int32(), c_int32(), ctypes.create_string_buffer(32)
        with self.use() as pointer:
            call("cavel_calendar_range", pointer, byref(first), byref(last), fingerprint)
        return date_of(first.value), date_of(last.value), fingerprint.raw

    def text(self) -> str:
        """The canonical text, which the fingerprint is computed from."""
        with Handle("text") as made:
            with self.use() as pointer:
                call("cavel_calendar_text", pointer, byref(made.pointer))
            return text_of(made)
