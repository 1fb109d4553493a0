# SPDX-License-Identifier: Apache-2.0
"""Single values: credit codes, sectors, fractions, sample sizes, days."""
from __future__ import annotations

import ctypes
import datetime
from ctypes import byref, c_int32, c_uint64, c_void_p
from typing import Optional

from ._call import call, date_of, day_number, text, word
from ._errors import string

_ROUNDINGS = {"up": 1, "down": 2, "half-up": 3}


def check_credit_code(code: str) -> None:
    """Raises CavelError if a unified social credit code is wrong, with the expected value."""
    call("cavel_check_credit_code", *text(code, "code"))


def parse_fraction(written: str) -> tuple[int, int]:
    """15%, 0.06 or 1/3 as numerator and denominator in lowest terms."""
    p, q = c_uint64(), c_uint64()
    call("cavel_parse_fraction", *text(written, "written"), byref(p), byref(q))
    return p.value, q.value


def sample_size(population: int, numerator: int, denominator: int, rounding: str = "up") -> int:
    """The sample size of a stratum; `rounding` is "up", "down" or "half-up"."""
    size = c_uint64()
    call("cavel_sample_size", population, numerator, denominator, word(rounding, _ROUNDINGS, "rounding"), byref(size))
    return size.value


def sector(industry: str) -> Optional[tuple[str, bool]]:
    """The sector (监管行业) of a code of GB/T 4754, and whether the office should confirm it; None if no rule covers it."""
    name, size, is_open = c_void_p(), c_uint64(), c_int32()
    call("cavel_sector", *text(industry, "industry"), byref(name), byref(size), byref(is_open))
    return (string(name, size), is_open.value == 1) if size.value else None


def parse_day(written: str) -> datetime.date:
    """Reads a day such as 2022-06-01; other forms are refused."""
    day = c_int32()
    call("cavel_parse_day", *text(written, "written"), byref(day))
    return date_of(day.value)


def format_day(day: datetime.date) -> str:
    """Writes a day of the years 1400 to 9999."""
    written = ctypes.create_string_buffer(11)
    call("cavel_format_day", day_number(day), written)
    return written.value.decode("ascii")
