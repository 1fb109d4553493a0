# SPDX-License-Identifier: Apache-2.0
"""Statuses and lists of problems as exceptions."""
from __future__ import annotations

import re
from ctypes import byref, c_int32, c_uint64, c_void_p, string_at
from typing import Any, NamedTuple, Sequence

from . import _native


class Problem(NamedTuple):
    """One problem with its place; messages and remedies are whole sentences."""
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
    """A call failed: `code`, its stable `name`, `message_zh` and `message_en`, and all `problems`."""

    def __init__(self, code: int, problems: Sequence[Problem] = ()) -> None:
        self.code = code
        self.name = fault_text(code, 1)
        self.problems = list(problems)
        wrong = [one for one in self.problems if one.is_error]
        self.message_zh = "；".join(one.message_zh for one in wrong) or fault_text(code, 6)
        self.message_en = "; ".join(one.message_en for one in wrong) or fault_text(code, 7)
        super().__init__(f"{self.name} ({code}): {self.message_en}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.code, self.problems), self.__dict__


# Where users and pickle look for them.
Problem.__module__ = CavelError.__module__ = "cavel"


def string(pointer: c_void_p, size: c_uint64) -> str:
    return string_at(pointer, size.value).decode("utf-8") if size.value else ""


def fault_text(code: int, which: int) -> str:
    """A text of a fault when no list of problems is at hand, so that its details are not known."""
    text, size = c_void_p(), c_uint64()
    known = _native.library.cavel_fault_text(code, which, byref(text), byref(size)) == 0
    return re.sub(r"\{[a-z_]+\}", "…", string(text, size)) if known else str(code)


def problems_of(pointer: c_void_p) -> list[Problem]:
    """Reads a list of problems, which the caller still frees."""
    found: list[Problem] = []
    if not pointer:
        return found
    library, count = _native.library, c_uint64()
    library.cavel_problems_count(pointer, byref(count))
    for at in range(count.value):
        code, severity, row = c_int32(), c_int32(), c_uint64()
        library.cavel_problems_at(pointer, at, byref(code), byref(severity), byref(row))
        texts = []
        for which in range(1, 11):
            text, size = c_void_p(), c_uint64()
            library.cavel_problems_text(pointer, at, which, byref(text), byref(size))
            texts.append(string(text, size))
        found.append(Problem(code.value, severity.value == 2, row.value, *texts))
    return found
