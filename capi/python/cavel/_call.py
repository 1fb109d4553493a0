# SPDX-License-Identifier: Apache-2.0
"""Checks arguments and calls functions. ctypes truncates numbers silently; nothing here does."""
from __future__ import annotations

import array
import ctypes
import datetime
import itertools
import json
import operator
import signal
import threading
from ctypes import byref, c_char_p, c_int32, c_uint32, c_uint64, c_void_p
from typing import Any, Callable, Iterable, Mapping, Optional, Sequence, Union

from . import _native
from ._errors import CavelError, Problem, problems_of
from ._handle import Handle, reporting
from .faults import Fault

# progress(done, total): units of work known so far. total may grow, and is more than done until the last call. The callback
# must not use the calendar of its own call, not even to read it; it may use mappings of files, which are copied before the call.
Progress = Optional[Callable[[int, int], Any]]
Text = Union[str, bytes]
Day = Union[datetime.date, str]

ANY = range(1, 0x10000)  # statuses of calls that may return an answer nevertheless
OF_DATA = range(1, Fault.ARGUMENT_MISSING)  # faults in the data; from there on faults of the call: arguments, options, memory, cancelled
SUITES = {"sha256": 1, "sm3": 2}
LANGUAGES = {"zh": 1, "en": 2}
CHANGES = {"replace": 1, "excuse": 2, "suspend": 3, "resume": 4}
_RANGES = {"i32": (-2 ** 31, 2 ** 31 - 1), "u32": (0, 2 ** 32 - 1), "u64": (0, 2 ** 64 - 1)}
_ARRAYS: dict[str, tuple[str, Any]] = {"i32": ("i", c_int32), "u32": ("I", c_uint32), "u64": ("Q", c_uint64)}
_EPOCH = datetime.date(1970, 1, 1).toordinal()

# By function: index, kind and name of each parameter whose argument is checked.
_CHECKED = {function: [(at, kind, name) for at, (kind, name) in enumerate(parameters) if kind in _RANGES or kind == "bytes"]
            for function, parameters in _native.PARAMETERS.items()}
_LISTS_PROBLEMS = {function for function, parameters in _native.PARAMETERS.items() if parameters[-1] == ("out", "problems")}


# Arguments ---------------------------------------------------------------------------------------------------------------
def number(value: Any, kind: str, name: str) -> int:
    """An integer in the range of i32, u32 or u64."""
    try:
        whole = operator.index(value)
    except TypeError:
        raise TypeError(f"{name}: an integer is required, not {type(value).__name__}") from None
    low, high = _RANGES[kind]
    if not low <= whole <= high:
        raise OverflowError(f"{name}: {whole} is not in [{low}, {high}]")
    return whole


def numbers(values: Iterable[Any], kind: str, name: str) -> Any:
    """An array of integers, each in the range of i32, u32 or u64; it has one element even if there are none."""
    code, c_type = _ARRAYS[kind]
    given = values if isinstance(values, (list, tuple, array.array)) else list(values)
    try:
        made = array.array(code, given)
    except (OverflowError, TypeError):
        made = array.array(code, [number(one, kind, f"{name}[{at}]") for at, one in enumerate(given)])
    if not made:
        made.append(0)
    return (c_type * len(made)).from_buffer(made)


def raw(value: Any, name: str) -> bytes:
    """Text as UTF-8, or bytes as they are."""
    if isinstance(value, str):
        return value.encode("utf-8")
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    raise TypeError(f"{name}: text or bytes are required, not {type(value).__name__}")


def text(value: Any, name: str) -> tuple[bytes, int]:
    """Bytes and their number, as two arguments."""
    found = raw(value, name)
    return found, len(found)


def optional(value: Any, name: str) -> tuple[Optional[bytes], int]:
    """The same, or null."""
    return (None, 0) if value is None else text(value, name)


def digest(value: Any, name: str) -> bytes:
    """A digest, seed or ticket."""
    if isinstance(value, str):
        raise TypeError(f"{name}: bytes are required, not str: use bytes.fromhex for hexadecimal digits")
    found = raw(value, name)
    if len(found) != 32:
        raise ValueError(f"{name}: 32 bytes are required, not {len(found)}")
    return found


def word(value: str, words: Mapping[str, int], name: str) -> int:
    """The number of a word such as "sha256"."""
    if value not in words:
        raise ValueError(f"{name}: {value!r} is not one of {', '.join(words)}")
    return words[value]


class Ids:
    """Ids in one block, for more than one call or from columns: every function that takes ids takes it, and copies nothing.

    `Ids(many)` encodes texts once. `Ids.columns(data, offsets)` is a column as Arrow and databases have it: the bytes, and an
    array of 64-bit numbers with one more than there are ids; id i is `data[offsets[i]:offsets[i + 1]]`."""

    def __init__(self, many: Iterable[Text]) -> None:
        self._given = block(many)

    @classmethod
    def columns(cls, data: Union[bytes, bytearray, memoryview], offsets: Any) -> Ids:
        view = memoryview(offsets)
        if view.itemsize != 8 or view.ndim != 1 or not view.c_contiguous or view.format not in ("Q", "L", "q", "l"):
            raise TypeError("offsets: an array of 64-bit numbers is required")
        if not view:
            raise ValueError("offsets: one more than there are ids is required")
        whole = data if isinstance(data, bytes) else bytes(data)
        held = c_uint64 * len(view)
        made = cls.__new__(cls)
        made._given = (whole, len(whole), held.from_buffer_copy(view) if view.readonly else held.from_buffer(view), len(view) - 1)
        return made

    def __len__(self) -> int:
        return self._given[3]

    def __getitem__(self, at: int) -> bytes:
        at = range(len(self))[at]
        whole, _, offsets, _ = self._given
        return whole[offsets[at]:offsets[at + 1]]


IdList = Union[Iterable[Text], Ids]


def block(ids: IdList, name: str = "ids") -> tuple[bytes, int, Any, int]:
    """Ids as one block: bytes, their number, the offset of each id, the number of ids."""
    if isinstance(ids, Ids):
        return ids._given
    if isinstance(ids, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"{name}: a list of ids is required, not one text")
    many: Sequence[Any] = ids if isinstance(ids, (list, tuple)) else list(ids)
    kinds = set(map(type, many))
    joined = "".join(many) if kinds == {str} else ""
    if kinds == {str} and joined.isascii():
        whole, parts = joined.encode("ascii"), many
    else:
        parts = many if kinds == {bytes} else [raw(one, f"{name}[{at}]") for at, one in enumerate(many)]
        whole = b"".join(parts)
    offsets = array.array("Q", itertools.accumulate(map(len, parts), initial=0))
    return whole, len(whole), (c_uint64 * len(offsets)).from_buffer(offsets), len(many)


def texts(values: Iterable[Text], name: str) -> tuple[Any, Any, int]:
    """Pointers, sizes and count of texts; the pointers keep the texts alive."""
    many = [raw(one, f"{name}[{at}]") for at, one in enumerate(values)]
    return (c_char_p * max(1, len(many)))(*many), numbers(map(len, many), "u64", name), len(many)


def day_number(day: Day) -> int:
    if isinstance(day, str):
        found = c_int32()
        call("cavel_parse_day", *text(day, "day"), byref(found))
        return found.value
    if not isinstance(day, datetime.date):
        raise TypeError(f"day: a date or a text such as 2022-06-01 is required, not {type(day).__name__}")
    return day.toordinal() - _EPOCH


def date_of(day: int) -> datetime.date:
    return datetime.date.fromordinal(day + _EPOCH)


# Calls -------------------------------------------------------------------------------------------------------------------
def call(function: str, *arguments: Any, answers: Iterable[int] = ()) -> tuple[int, list[Problem]]:
    """Calls a function and reads its list of problems, if it has one. `answers` are statuses that may come with an answer;
    any other status except 0 raises CavelError."""
    given = list(arguments)
    for at, kind, name in _CHECKED[function]:
        one = given[at]
        if kind != "bytes":
            given[at] = number(one, kind, name)
        elif not (one is None or isinstance(one, (bytes, ctypes.Array))):
            raise TypeError(f"{name}: bytes are required, not {type(one).__name__}")
    native = getattr(_native.library, function)
    if function in _LISTS_PROBLEMS:
        with Handle("problems") as found:
            status, problems = native(*given, byref(found.pointer)), problems_of(found.pointer)
    else:
        status, problems = native(*given), []
    if status != 0 and status not in answers:
        raise CavelError(status, problems)
    return status, problems


def text_of(handle: Handle) -> str:
    """The text of a handle."""
    pointer, size = c_void_p(), c_uint64()
    call("cavel_text_get", handle.pointer, byref(pointer), byref(size))
    return ctypes.string_at(pointer, size.value).decode("utf-8")


def document_of(handle: Handle) -> Any:
    """The JSON document of a handle."""
    return json.loads(text_of(handle))


class _Structure(ctypes.Structure):
    """A structure of the headers: its size, then its members by name; whatever is not named is zero."""

    def __init__(self, **members: Any) -> None:
        kinds = dict(self._fields_)  # type: ignore[arg-type]
        for name, value in members.items():
            checks = {c_int32: "i32", c_uint64: "u64"}.get(kinds[name])
            members[name] = number(value, checks, name) if checks else value
        super().__init__(struct_size=ctypes.sizeof(self), **members)


_U32S, _U64S = ctypes.POINTER(c_uint32), ctypes.POINTER(c_uint64)


class MatchInput(_Structure):
    """cavel_match_input."""
    _fields_ = [("struct_size", c_uint64), ("officers", c_uint64), ("capacity", _U64S), ("load", _U64S), ("targets", c_uint64),
                ("seats", _U32S), ("leads", _U32S), ("lead_offsets", _U64S), ("lead", _U32S), ("other_offsets", _U64S),
                ("other", _U32S), ("pool", c_uint64), ("tickets", c_char_p), ("ticket_size", c_uint64),
                ("before_offsets", _U64S), ("before", _U32S), ("teams", c_uint64), ("team_offsets", _U64S), ("team", _U32S)]


class Change(_Structure):
    """cavel_change."""
    _fields_ = [("struct_size", c_uint64), ("day", c_int32), ("to", c_int32), ("evidence", c_char_p),
                ("evidence_size", c_uint64), ("approver", c_char_p), ("approver_size", c_uint64), ("reason", c_char_p),
                ("reason_size", c_uint64), ("target", c_char_p), ("target_size", c_uint64), ("task", c_char_p),
                ("task_size", c_uint64)]


class Options(ctypes.Structure):
    """cavel_options."""
    _fields_ = [("struct_size", c_uint64), ("progress", c_void_p), ("user", c_void_p), ("kernel", c_char_p),
                ("threads", c_uint64)]


PROGRESS = ctypes.CFUNCTYPE(c_int32, c_void_p, c_uint64, c_uint64)


class LongCall:
    """Options for one call. `progress(done, total)` returns False to cancel it; an exception in it cancels the call and is
    raised again. Using a handle of the call in it raises RuntimeError."""

    def __init__(self, progress: Progress = None, threads: int = 1, kernel: Optional[str] = None) -> None:
        if not (progress is None or callable(progress)):
            raise TypeError(f"progress: a function is required, not {type(progress).__name__}")
        self._progress = progress
        self._raised: Optional[BaseException] = None
        self._catches = self._interrupted = False
        self._callback: Any = None
        self._kernel = None if kernel is None else raw(kernel, "kernel")
        self._threads = number(threads, "u64", "threads")

    def _report(self, _user: Any, done: int, total: int) -> int:
        try:
            with reporting():
                stops = self._progress is not None and self._progress(done, total) is False
                return 1 if stops or self._interrupted else 0
        except BaseException as raised:  # no exception may pass through the library
            self._raised = raised
            return 1

    def __enter__(self) -> Any:
        options = Options(ctypes.sizeof(Options), None, None, self._kernel, self._threads)
        # A signal is handled only while Python code runs, so in the main thread every call reports. A KeyboardInterrupt raised
        # before the callback's own try would be lost: Ctrl-C is noted and raised when the call has returned.
        self._catches = (threading.current_thread() is threading.main_thread()
                         and signal.getsignal(signal.SIGINT) is signal.default_int_handler)
        if self._catches:
            signal.signal(signal.SIGINT, self._interrupt)
        if self._progress is not None or self._catches:
            self._callback = PROGRESS(self._report)
            options.progress = ctypes.cast(self._callback, c_void_p)
        return byref(options)

    def _interrupt(self, _signal: int, _frame: Any) -> None:
        self._interrupted = True

    def __exit__(self, *_: object) -> None:
        self._callback = None
        if self._catches:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        if self._interrupted:
            raise KeyboardInterrupt
        raised, self._raised = self._raised, None
        if raised is not None:
            raise raised
