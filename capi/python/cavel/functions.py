# SPDX-License-Identifier: Apache-2.0
"""Functions of cavel in SQL: in a connection of sqlite3 or DuckDB. PostgreSQL has an extension (capi/postgresql)."""
from __future__ import annotations

import datetime
import functools
import sqlite3
from typing import Any, Callable, Optional

from ._call import LANGUAGES, word
from ._errors import CavelError
from .calendar import Calendar
from .selection import hash as digest_of
from .selection import lot_seed, ticket
from .values import check_credit_code


def register_functions(connection: Any, language: str = "zh", calendar: Optional[Calendar] = None) -> None:
    """Defines cavel_ticket(suite, lot_seed, id), cavel_lot_seed(suite, seed, label), cavel_hash(suite, bytes), cavel_sm3(text),
    cavel_credit_code_problem(code) and cavel_working_days_after(day, count) in a connection. Null gives null; problems are in
    `language`; `calendar` is China's if none is given, and must stay open. sqlite3 has no type for days: there they are texts."""
    word(language, LANGUAGES, "language")
    days = calendar if calendar is not None else Calendar()

    def sm3(text: str) -> str:
        return digest_of("sm3", text.encode("utf-8")).hex()

    def problem(code: str) -> Optional[str]:
        try:
            check_credit_code(code)
        except CavelError as wrong:
            return getattr(wrong.problems[0], f"message_{language}")
        return None

    def after(day: datetime.date, count: int) -> datetime.date:
        return days.nth_working_day(day, count)

    functions: list[tuple[str, Callable[..., Any], list[str], str]] = [
        ("cavel_ticket", ticket, ["VARCHAR", "BLOB", "VARCHAR"], "BLOB"),
        ("cavel_lot_seed", lot_seed, ["VARCHAR", "BLOB", "VARCHAR"], "BLOB"),
        ("cavel_hash", digest_of, ["VARCHAR", "BLOB"], "BLOB"),
        ("cavel_sm3", sm3, ["VARCHAR"], "VARCHAR"),
        ("cavel_credit_code_problem", problem, ["VARCHAR"], "VARCHAR"),
        ("cavel_working_days_after", after, ["DATE", "INTEGER"], "DATE")]
    for name, function, kinds, result in functions:
        if isinstance(connection, sqlite3.Connection):
            connection.create_function(name, len(kinds), _strict(function, str if result == "DATE" else None), deterministic=True)
        else:
            connection.create_function(name, _strict(function), kinds, result, null_handling="special")


def _strict(function: Callable[..., Any], convert: Optional[Callable[[Any], Any]] = None) -> Callable[..., Any]:
    """The same function, where null gives null."""
    @functools.wraps(function)  # DuckDB counts the parameters
    def called(*values: Any) -> Any:
        if None in values:
            return None
        made = function(*values)
        return made if convert is None or made is None else convert(made)
    return called
