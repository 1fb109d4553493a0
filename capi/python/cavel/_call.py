# SPDX-License-Identifier: Apache-2.0
"""How arguments are checked and functions called. ctypes wraps numbers silently; nothing here does."""
from __future__ import annotations

import array
import ctypes
import datetime
import itertools
import json
import operator
from ctypes import byref, c_char_p, c_int32, c_uint32, c_uint64, c_void_p
from typing import Any, Callable, Iterable, Mapping, Optional, Sequence, Union

from . import _native
from ._errors import CavelError, Problem, problems_of
from ._handle import Handle, telling

# progress(done, total): of the pieces of work that are known so far. total may be 0 in the first call, and may grow. It must not
# use the calendar of its own call, not even to read it; mappings of files are copied before, so that they are free.
Progress = Optional[Callable[[int, int], Any]]
Text = Union[str, bytes]
Day = Union[datetime.date, str]

ANY = range(1, 0x10000)  # statuses that may come with an answer
OF_DATA = range(1, 1200)  # those of what was read; from 1200 on they are the call's own: arguments, options, memory, cancelled
SUITES = {"sha256": 1, "sm3": 2}
LANGUAGES = {"zh": 1, "en": 2}
_RANGES = {"i32": (-2 ** 31, 2 ** 31 - 1), "u32": (0, 2 ** 32 - 1), "u64": (0, 2 ** 64 - 1)}
_ARRAYS: dict[str, tuple[str, Any]] = {"i32": ("i", c_int32), "u32": ("I", c_uint32), "u64": ("Q", c_uint64)}
_EPOCH = datetime.date(1970, 1, 1).toordinal()

# By function: place, kind and name of each parameter whose argument is checked.
_CHECKED = {function: [(at, kind, name) for at, (kind, name) in enumerate(parameters) if kind in _RANGES or kind == "bytes"]
            for function, parameters in _native.PARAMETERS.items()}
_LISTS_PROBLEMS = {function for function, parameters in _native.PARAMETERS.items() if parameters[-1] == ("out", "problems")}


# Arguments ---------------------------------------------------------------------------------------------------------------
def number(value: Any, kind: str, name: str) -> int:
    """A whole number in the range of i32, u32 or u64."""
    try:
        whole = operator.index(value)
    except TypeError:
        raise TypeError(f"{name}: a whole number is wanted, not {type(value).__name__}") from None
    low, high = _RANGES[kind]
    if not low <= whole <= high:
        raise OverflowError(f"{name}: {whole} is not in [{low}, {high}]")
    return whole


def numbers(values: Iterable[Any], kind: str, name: str) -> Any:
    """An array of whole numbers, each in the range of i32, u32 or u64. It has room for one even where there are none."""
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
    raise TypeError(f"{name}: text or bytes are wanted, not {type(value).__name__}")


def text(value: Any, name: str) -> tuple[bytes, int]:
    """Bytes and their number, as functions take them."""
    found = raw(value, name)
    return found, len(found)


def optional(value: Any, name: str) -> tuple[Optional[bytes], int]:
    """The same, or null."""
    return (None, 0) if value is None else text(value, name)


def digest(value: Any, name: str) -> bytes:
    """A digest, seed or ticket."""
    if isinstance(value, str):
        raise TypeError(f"{name}: bytes are wanted, not str: bytes.fromhex reads hexadecimal digits")
    found = raw(value, name)
    if len(found) != 32:
        raise ValueError(f"{name}: 32 bytes are wanted, not {len(found)}")
    return found


def word(value: str, words: Mapping[str, int], name: str) -> int:
    """The number of a word such as "sha256"."""
    if value not in words:
        raise ValueError(f"{name}: {value!r} is none of {', '.join(words)}")
    return words[value]


def block(ids: Iterable[Text], name: str = "ids") -> tuple[bytes, int, Any, int]:
    """Ids as one block: bytes, their number, where each id begins, and how many ids."""
    if isinstance(ids, (str, bytes, bytearray)):
        raise TypeError(f"{name}: a list of ids is wanted, not one text")
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
    """Pointers, sizes and count of texts, which live as long as the first."""
    many = [raw(one, f"{name}[{at}]") for at, one in enumerate(values)]
    return (c_char_p * max(1, len(many)))(*many), numbers(map(len, many), "u64", name), len(many)


def day_number(day: Day) -> int:
    if isinstance(day, str):
        found = c_int32()
        call("cavel_parse_day", *text(day, "day"), byref(found))
        return found.value
    if not isinstance(day, datetime.date):
        raise TypeError(f"day: a date or a text such as 2022-06-01 is wanted, not {type(day).__name__}")
    return day.toordinal() - _EPOCH


def date_of(day: int) -> datetime.date:
    return datetime.date.fromordinal(day + _EPOCH)


# Calls -------------------------------------------------------------------------------------------------------------------
def call(function: str, *arguments: Any, answers: Iterable[int] = ()) -> tuple[int, list[Problem]]:
    """Calls a function, whose list of problems this asks for where it has one. `answers` are statuses that come with an
    answer; any other but 0 is raised."""
    given = list(arguments)
    for at, kind, name in _CHECKED[function]:
        one = given[at]
        if kind != "bytes":
            given[at] = number(one, kind, name)
        elif not (one is None or isinstance(one, (bytes, ctypes.Array))):
            raise TypeError(f"{name}: bytes are wanted, not {type(one).__name__}")
    native = getattr(_native.library, function)
    if function in _LISTS_PROBLEMS:
        with Handle("problems") as told:
            status, problems = native(*given, byref(told.pointer)), problems_of(told.pointer)
    else:
        status, problems = native(*given), []
    if status != 0 and status not in answers:
        raise CavelError(status, problems)
    return status, problems


def text_of(handle: Handle) -> str:
    """What a handle of a text holds."""
    pointer, size = c_void_p(), c_uint64()
    call("cavel_text_get", handle.pointer, byref(pointer), byref(size))
    return ctypes.string_at(pointer, size.value).decode("utf-8")


def document_of(handle: Handle) -> Any:
    """The same of a JSON document."""
    return json.loads(text_of(handle))


class Options(ctypes.Structure):
    """cavel_options: how a long call is made."""
    _fields_ = [("struct_size", c_uint64), ("progress", c_void_p), ("user", c_void_p), ("kernel", c_char_p),
                ("threads", c_uint64)]


PROGRESS = ctypes.CFUNCTYPE(c_int32, c_void_p, c_uint64, c_uint64)


class LongCall:
    """Options for one call. `progress(done, total)` returns False to stop it, and what it raises is raised again. It must not
    use what the call uses: that raises RuntimeError."""

    def __init__(self, progress: Progress = None, threads: int = 1, kernel: Optional[str] = None) -> None:
        if not (progress is None or callable(progress)):
            raise TypeError(f"progress: a function is wanted, not {type(progress).__name__}")
        self._progress = progress
        self._raised: Optional[BaseException] = None
        self._told: Any = None
        self._kernel = None if kernel is None else raw(kernel, "kernel")
        self._threads = number(threads, "u64", "threads")

    def _tell(self, _user: Any, done: int, total: int) -> int:
        try:
            with telling():
                return 1 if self._progress is not None and self._progress(done, total) is False else 0
        except BaseException as raised:  # nothing may pass through the library
            self._raised = raised
            return 1

    def __enter__(self) -> Any:
        options = Options(ctypes.sizeof(Options), None, None, self._kernel, self._threads)
        if self._progress is not None:
            self._told = PROGRESS(self._tell)
            options.progress = ctypes.cast(self._told, c_void_p)
        return byref(options)

    def __exit__(self, *_: object) -> None:
        self._told = None
        raised, self._raised = self._raised, None
        if raised is not None:
            raise raised
