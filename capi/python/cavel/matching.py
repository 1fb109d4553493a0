# SPDX-License-Identifier: Apache-2.0
"""Arithmetic on officers and targets, by index from 0 (cavel_match.h): who inspects whom, or why that is impossible."""
from __future__ import annotations

import ctypes
from ctypes import byref, c_int32, c_uint32, c_uint64, c_void_p
from typing import Any, NamedTuple, Optional, Sequence, Union

from ._call import ANY, LongCall, MatchInput, Progress, call, number, numbers
from ._errors import CavelError, Problem
from ._handle import Handle

_NO_BOUND = 2 ** 64 - 1
_NO_TEAM = 2 ** 32 - 1


class Target(NamedTuple):
    """A target's panel: seats, how many must be able to lead (0 or 1), and its allowed officers, who may lead and the others,
    ascending."""
    seats: int
    leads: int
    lead: Sequence[int]
    other: Sequence[int]


class Certificate(NamedTuple):
    """These targets demand more seats of these officers, among the first `pool`, than their residual capacity."""
    targets: list[int]
    officers: list[int]
    demand: int
    residual_capacity: int
    pool: int


class Matching(NamedTuple):
    """Who inspects whom. If not `complete`, `certificate` and `problems` say why. `forced` are the pairs of panels that are in
    every complete assignment, also after a repair; none in team mode. `changed` counts the new pairs of a repair."""
    complete: bool
    mode: str  # "panel" or "team"
    pool: int
    panels: list[list[int]]
    leaders: list[int]
    loads: list[int]
    certificate: Optional[Certificate]
    teams: list[list[int]]
    substitutes: list[int]
    forced: list[tuple[int, int]]
    changed: int
    problems: list[Problem]


def _rows(rows: Sequence[Sequence[int]], name: str) -> dict[str, Any]:
    """The offset of each row, and their numbers concatenated, as two members."""
    offsets = [0]
    for row in rows:
        offsets.append(offsets[-1] + len(row))
    return {f"{name}_offsets": numbers(offsets, "u64", name), name: numbers([one for row in rows for one in row], "u32", name)}


def _list(kind: Any, pointer: c_void_p, count: c_uint64) -> list[int]:
    return list(ctypes.cast(pointer, ctypes.POINTER(kind * count.value)).contents) if count.value else []


def _read(handle: Handle, complete: bool, problems: list[Problem]) -> Matching:
    targets, officers, pool, mode, teams, changed = c_uint64(), c_uint64(), c_uint64(), c_int32(), c_uint64(), c_uint64()
    call("cavel_matching_size", handle.pointer, byref(targets), byref(officers), byref(pool))
    call("cavel_matching_mode", handle.pointer, byref(mode), byref(teams), byref(changed))
    panels, leaders, first, count, second, other, leader = [], [], c_void_p(), c_uint64(), c_void_p(), c_uint64(), c_uint32()
    for at in range(targets.value):
        call("cavel_matching_panel", handle.pointer, at, byref(first), byref(count), byref(leader))
        panels.append(_list(c_uint32, first, count))
        leaders.append(leader.value)
    all_teams = []
    for at in range(teams.value + 1):
        call("cavel_matching_team", handle.pointer, at, byref(first), byref(count))
        all_teams.append(_list(c_uint32, first, count))
    call("cavel_matching_loads", handle.pointer, byref(first), byref(count))
    loads = _list(c_uint64, first, count)
    call("cavel_matching_forced", handle.pointer, byref(first), byref(second), byref(count))
    forced = list(zip(_list(c_uint32, first, count), _list(c_uint32, second, count)))
    demand, residual, of = c_uint64(), c_uint64(), c_uint64()
    call("cavel_matching_certificate", handle.pointer, byref(first), byref(count), byref(second), byref(other), byref(demand),
         byref(residual), byref(of))
    certificate = None
    if count.value:
        certificate = Certificate(_list(c_uint32, first, count), _list(c_uint32, second, other), demand.value, residual.value,
                                  of.value)
    return Matching(complete, {1: "panel", 2: "team"}[mode.value], pool.value, panels, leaders, loads, certificate,
                    all_teams[:-1], all_teams[-1], forced, changed.value, problems)


Tickets = Sequence[Sequence[Union[int, bytes]]]


def _tickets(rows: Tickets, officers: int) -> tuple[bytes, int]:
    """Tickets concatenated, all of one size: that of those that are bytes, else 8 bytes if all fit, else 32."""
    if any(isinstance(row, (bytes, str)) or len(row) != officers for row in rows):
        raise ValueError("tickets: one for each officer of each target is required")
    sizes = {len(one) for row in rows for one in row if isinstance(one, bytes)}
    if len(sizes) > 1 or not sizes <= set(range(1, 33)):
        raise ValueError("tickets: all are of one size, from 1 to 32 bytes")
    given = [one if isinstance(one, bytes) else _whole(one, t, o) for t, row in enumerate(rows) for o, one in enumerate(row)]
    wide = any(isinstance(one, int) and one >= 2 ** 64 for one in given)
    size = sizes.pop() if sizes else 32 if wide else 8
    try:
        return b"".join([one.to_bytes(size, "big") if isinstance(one, int) else one for one in given]), size
    except OverflowError:
        raise OverflowError(f"tickets: a number does not fit into {size} bytes") from None


def _whole(value: Any, target: int, officer: int) -> int:
    name = f"tickets[{target}][{officer}]"
    if isinstance(value, int) and value >= 0:
        return value
    return number(value, "u64", name)


def _match(function: str, capacity: Sequence[Optional[int]], load: Sequence[int], targets: Sequence[Target], tickets: Tickets,
           pool: Optional[int], how: LongCall, fallback: Optional[bool] = None, **more: Any) -> Matching:
    if len(load) != len(capacity) or len(tickets) != len(targets):
        raise ValueError("a load for each officer and a row of tickets for each target are required")
    block, size = _tickets(tickets, len(capacity))
    task = MatchInput(officers=len(capacity), targets=len(targets), pool=_NO_BOUND if pool is None else pool,
                      capacity=numbers([_NO_BOUND if one is None else one for one in capacity], "u64", "capacity"),
                      load=numbers(load, "u64", "load"), seats=numbers([one.seats for one in targets], "u32", "seats"),
                      leads=numbers([one.leads for one in targets], "u32", "leads"), tickets=block, ticket_size=size,
                      **_rows([one.lead for one in targets], "lead"), **_rows([one.other for one in targets], "other"), **more)
    arguments = [byref(task)] if fallback is None else [byref(task), bool(fallback)]
    with Handle("matching") as made:
        with how as options:
            status, problems = call(function, *arguments, options, byref(made.pointer), answers=ANY)
        if not made.pointer:
            raise CavelError(status, problems)
        return _read(made, status == 0, problems)


def match(capacity: Sequence[Optional[int]], load: Sequence[int], targets: Sequence[Target], tickets: Tickets,
          pool: Optional[int] = None, *, progress: Progress = None, threads: int = 1, kernel: Optional[str] = None) -> Matching:
    """Panels for targets in draw order. `capacity` None means unbounded; `tickets` has a row for each target, and in it one for
    each officer: 1 to 32 bytes, all of one size, or numbers below 2^256."""
    return _match("cavel_match", capacity, load, targets, tickets, pool, LongCall(progress, threads, kernel))


def match_teams(capacity: Sequence[Optional[int]], load: Sequence[int], targets: Sequence[Target], tickets: Tickets,
                pool: Optional[int] = None, fallback: bool = False, *, progress: Progress = None, threads: int = 1,
                kernel: Optional[str] = None) -> Matching:
    """Teams for targets; panels if teams do not suffice and `fallback` is set."""
    return _match("cavel_match_teams", capacity, load, targets, tickets, pool, LongCall(progress, threads, kernel),
                  fallback)


def match_repair(capacity: Sequence[Optional[int]], load: Sequence[int], targets: Sequence[Target], tickets: Tickets,
                 before: Sequence[Sequence[int]], pool: Optional[int] = None, *, progress: Progress = None, threads: int = 1,
                 kernel: Optional[str] = None) -> Matching:
    """Repairs panels after a recusal or a replacement, changing as few as possible; `load` includes the pairs of `before`."""
    _one_each(before, targets)
    return _match("cavel_match_repair", capacity, load, targets, tickets, pool, LongCall(progress, threads, kernel),
                  **_rows(before, "before"))


def match_repair_teams(capacity: Sequence[Optional[int]], load: Sequence[int], targets: Sequence[Target], tickets: Tickets,
                       teams: Sequence[Sequence[int]], before: Sequence[Optional[int]], pool: Optional[int] = None, *,
                       progress: Progress = None, threads: int = 1, kernel: Optional[str] = None) -> Matching:
    """The same in team mode: `before` is the team of each target, None for a reserve that is called up."""
    _one_each(before, targets)
    for at, one in enumerate(before):
        if one == _NO_TEAM:
            raise OverflowError(f"before[{at}]: {one} is no team")
    had = numbers([_NO_TEAM if one is None else one for one in before], "u32", "before")
    return _match("cavel_match_repair_teams", capacity, load, targets, tickets, pool, LongCall(progress, threads, kernel),
                  teams=len(teams), before=had, **_rows(teams, "team"))


def _one_each(before: Sequence[Any], targets: Sequence[Target]) -> None:
    if len(before) != len(targets):
        raise ValueError("before: one for each target is required")
