# SPDX-License-Identifier: Apache-2.0
"""libcavel as ctypes sees it: signatures, and how a status becomes an exception."""
from __future__ import annotations

import ctypes
import os
import pathlib
import sys
from ctypes import POINTER, byref, c_char_p, c_int32, c_uint32, c_uint64, c_void_p
from typing import Any, Callable, Iterable, NamedTuple, Optional

Out = POINTER(c_void_p)
Count = POINTER(c_uint64)
Day = POINTER(c_int32)
IDS = [c_void_p, c_void_p, c_uint64]
TASK = [c_uint64, c_void_p, c_void_p, c_uint64, *[c_void_p] * 6, c_uint64, c_void_p, c_uint64]

SIGNATURES: dict[str, list[Any]] = {
    "cavel_problems_count": [c_void_p, Count],
    "cavel_problems_at": [c_void_p, c_uint64, Day, Day, Count],
    "cavel_problems_text": [c_void_p, c_uint64, c_int32, Out, Count],
    "cavel_fault_text": [c_int32, c_int32, Out, Count],
    "cavel_kernel_name": [c_int32, c_uint64, Out, Count],
    "cavel_text_get": [c_void_p, Out, Count],
    "cavel_hash": [c_int32, c_char_p, c_uint64, c_char_p],
    "cavel_list_digest": [c_int32, *IDS, c_void_p, c_char_p, Out],
    "cavel_lot_seed": [c_int32, c_char_p, c_char_p, c_uint64, c_char_p],
    "cavel_ticket": [c_int32, c_char_p, c_char_p, c_uint64, c_char_p],
    "cavel_select": [c_int32, c_char_p, *IDS, c_uint64, c_uint64, c_void_p, Out, Out],
    "cavel_selection_size": [c_void_p, Count, Count],
    "cavel_selection_get": [c_void_p, Out, Out],
    "cavel_selection_merge": [c_void_p, c_void_p, c_uint64, c_uint64, c_uint64, Out, Out],
    "cavel_selector_new": [c_int32, c_char_p, c_uint64, c_uint64, Out],
    "cavel_selector_feed": [c_void_p, *IDS, Out],
    "cavel_selector_finish": [c_void_p, Out, Out],
    "cavel_match": [*TASK, c_void_p, Out, Out],
    "cavel_match_teams": [*TASK, c_int32, c_void_p, Out, Out],
    "cavel_match_repair": [*TASK, c_void_p, c_void_p, c_void_p, Out, Out],
    "cavel_match_repair_teams": [*TASK, c_uint64, c_void_p, c_void_p, c_void_p, c_void_p, Out, Out],
    "cavel_matching_size": [c_void_p, Count, Count, Count],
    "cavel_matching_panel": [c_void_p, c_uint64, Out, Count, POINTER(c_uint32)],
    "cavel_matching_loads": [c_void_p, Out, Count],
    "cavel_matching_proof": [c_void_p, Out, Count, Out, Count, Count, Count, Count],
    "cavel_matching_mode": [c_void_p, Day, Count, Count],
    "cavel_matching_team": [c_void_p, c_uint64, Out, Count],
    "cavel_matching_forced": [c_void_p, Out, Out, Count],
    "cavel_sector": [c_char_p, c_uint64, Out, Count, Day],
    "cavel_bits_needed": [c_uint64, c_uint64, Count],
    "cavel_check_credit_code": [c_char_p, c_uint64, Out],
    "cavel_parse_fraction": [c_char_p, c_uint64, Count, Count, Out],
    "cavel_sample_size": [c_uint64, c_uint64, c_uint64, c_int32, Count],
    "cavel_calendar_china": [Out],
    "cavel_calendar_load": [c_void_p, c_char_p, c_uint64, Out, Out],
    "cavel_calendar_reach": [c_void_p, Day, Day, c_char_p],
    "cavel_is_working": [c_void_p, c_int32, Day],
    "cavel_nth_working_day": [c_void_p, c_int32, c_int32, Day],
    "cavel_due": [c_void_p, c_char_p, c_uint64, c_int32, Out, Out],
    "cavel_calendar_text": [c_void_p, Out],
    "cavel_working_days_between": [c_void_p, c_int32, c_int32, Day],
    "cavel_due_days": [c_void_p, c_char_p, c_uint64, c_void_p, c_uint64, c_void_p, Count, Out],
    "cavel_clocks": [c_int32, Out],
    "cavel_files_new": [Out],
    "cavel_files_put": [c_void_p, c_char_p, c_uint64, c_char_p, c_uint64],
    "cavel_files_count": [c_void_p, Count],
    "cavel_files_at": [c_void_p, c_uint64, Out, Count, Out, Count],
    "cavel_check_targets": [c_char_p, c_uint64, Count, Count, Out],
    "cavel_check_officers": [c_char_p, c_uint64, Count, Count, Out],
    "cavel_follow": [c_void_p, c_void_p, c_char_p, c_uint64, c_void_p, c_uint64, Out],
    "cavel_simulate": [c_void_p, c_uint64, c_uint32, c_int32, c_void_p, Out, Out],
    "cavel_event_ticket": [c_void_p, c_char_p, c_uint64, c_char_p, c_uint64, Out, Out],
    "cavel_drawn_event": [c_void_p, Out, Out],
    "cavel_check_all": [c_void_p, c_char_p, c_uint64, c_char_p, c_uint64, c_void_p, c_int32, c_void_p, Out],
    "cavel_status": [c_char_p, c_uint64, c_void_p, c_void_p, c_int32, c_int32, c_void_p, Out, Out],
    "cavel_publish": [c_void_p, c_void_p, c_char_p, c_uint64, c_void_p, c_int32, c_void_p, Out, Out],
    "cavel_commitment": [c_int32, c_char_p, c_uint64, c_char_p],
    "cavel_announce": [c_void_p, c_int32, c_void_p, Out, Out],
    "cavel_draw": [c_void_p, c_void_p, c_void_p, c_void_p, c_void_p, c_uint64, c_void_p, Out, Out],
    "cavel_repair": [c_void_p, c_void_p, c_int32, c_char_p, c_uint64, c_void_p, Out, Out],
    "cavel_replace": [c_void_p, c_void_p, c_int32, *[c_char_p, c_uint64] * 3, c_void_p, Out, Out],
    "cavel_open": [c_void_p, c_void_p, Out, Out],
    "cavel_void": [c_void_p, c_char_p, c_uint64, Out, Out],
    "cavel_verify": [c_void_p, c_int32, c_void_p, Out, Out],
    "cavel_check": [c_char_p, c_uint64, c_char_p, c_uint64, c_char_p, c_uint64, c_void_p, c_int32, Out],
}
HANDLES = ["problems", "text", "selection", "selector", "matching", "calendar", "files"]


def _load() -> ctypes.CDLL:
    name = {"win32": "cavel.dll", "darwin": "libcavel.1.dylib"}.get(sys.platform, "libcavel.so.1")
    beside = pathlib.Path(__file__).with_name(name)
    # CAVEL_LIBRARY names another build; else the library that the wheel carries; else the system's.
    library = ctypes.CDLL(os.environ.get("CAVEL_LIBRARY") or (str(beside) if beside.exists() else name))
    library.cavel_abi_version.restype = c_uint32
    library.cavel_version.restype = c_char_p
    if library.cavel_abi_version() < 1:
        raise ImportError("libcavel is too old")
    for function, arguments in SIGNATURES.items():
        getattr(library, function).argtypes = arguments
        getattr(library, function).restype = c_int32
    for handle in HANDLES:
        free = getattr(library, f"cavel_{handle}_free")
        free.argtypes, free.restype = [c_void_p], None
    return library


library = _load()


class Problem(NamedTuple):
    """One thing that is wrong, with its place; `message_zh` and the others are whole sentences."""
    code: int
    is_error: bool
    row: int
    name: str
    where: str
    field: str
    value: str
    detail: str
    message_zh: str
    message_en: str
    remedy_zh: str
    remedy_en: str
    article: str


class CavelError(ValueError):
    """A call was refused: `code`, its stable `name`, and all `problems`."""

    def __init__(self, code: int, problems: list[Problem]) -> None:
        self.code = code
        self.name = _fault_text(code, 1)
        self.problems = problems
        said = "; ".join(one.message_en for one in problems if one.is_error) or _fault_text(code, 7)
        super().__init__(f"{self.name} ({code}): {said}")


class Handle:
    """Something of the library's that is freed when nothing refers to it any more, or at the end of a `with`."""

    def __init__(self, kind: str) -> None:
        self._free = getattr(library, f"cavel_{kind}_free")
        self.pointer = c_void_p()

    def close(self) -> None:
        pointer, self.pointer = self.pointer, c_void_p()
        self._free(pointer)

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()


def _string(pointer: c_void_p, size: c_uint64) -> str:
    return ctypes.string_at(pointer, size.value).decode("utf-8") if size.value else ""


def _fault_text(code: int, which: int) -> str:
    text, size = c_void_p(), c_uint64()
    return _string(text, size) if library.cavel_fault_text(code, which, byref(text), byref(size)) == 0 else str(code)


def _problems(pointer: c_void_p) -> list[Problem]:
    if not pointer:
        return []
    found, count = [], c_uint64()
    library.cavel_problems_count(pointer, byref(count))
    for at in range(count.value):
        code, severity, row = c_int32(), c_int32(), c_uint64()
        library.cavel_problems_at(pointer, at, byref(code), byref(severity), byref(row))
        texts = []
        for which in range(1, 11):
            text, size = c_void_p(), c_uint64()
            library.cavel_problems_text(pointer, at, which, byref(text), byref(size))
            texts.append(_string(text, size))
        found.append(Problem(code.value, severity.value == 2, row.value, *texts))
    library.cavel_problems_free(pointer)
    return found


def call(function: str, *arguments: Any, answers: Iterable[int] = ()) -> tuple[int, list[Problem]]:
    """Calls a function whose last parameter is the list of problems, where it has one. `answers` are statuses that come
    with an answer; any other but 0 is raised."""
    if len(SIGNATURES[function]) > len(arguments):
        told = c_void_p()
        status = getattr(library, function)(*arguments, byref(told))
        problems = _problems(told)
    else:
        status, problems = getattr(library, function)(*arguments), []
    if status != 0 and status not in answers:
        raise CavelError(status, problems)
    return status, problems


def array_of(texts: list[bytes]) -> tuple[Any, Any, int]:
    """Pointers, sizes and count of texts that live as long as the first of them."""
    pointers = (c_char_p * len(texts))(*texts)
    sizes = (c_uint64 * len(texts))(*map(len, texts))
    return pointers, sizes, len(texts)


class Options(ctypes.Structure):
    """cavel_options: how a long call is made."""
    _fields_ = [("struct_size", c_uint64), ("progress", c_void_p), ("user", c_void_p), ("kernel", c_char_p),
                ("threads", c_uint64)]


PROGRESS = ctypes.CFUNCTYPE(c_int32, c_void_p, c_uint64, c_uint64)


class LongCall:
    """Options for one call. `progress(done, total)` returns False to stop it, and what it raises is raised again."""

    def __init__(self, progress: Optional[Callable[[int, int], Any]], threads: int) -> None:
        self._raised: Optional[BaseException] = None
        self._told = PROGRESS(self._tell)
        self._listener = progress
        self.options = Options(ctypes.sizeof(Options), None, None, None, threads)
        if progress is not None:
            self.options.progress = ctypes.cast(self._told, c_void_p)

    def _tell(self, _user: Any, done: int, total: int) -> int:
        try:
            return 1 if self._listener is not None and self._listener(done, total) is False else 0
        except BaseException as raised:  # nothing may pass through the library
            self._raised = raised
            return 1

    def __enter__(self) -> Any:
        return byref(self.options)

    def __exit__(self, *_: object) -> None:
        raised, self._raised = self._raised, None
        if raised is not None:
            raise raised
