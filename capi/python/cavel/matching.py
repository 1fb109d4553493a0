# SPDX-License-Identifier: Apache-2.0
"""Arithmetic on officers and targets, on places from 0 (cavel_match.h): who visits whom, or the proof that nobody can."""
from __future__ import annotations

import ctypes
from ctypes import byref, c_int32, c_uint32, c_uint64, c_void_p
from typing import Any, NamedTuple, Optional, Sequence

from ._native import CavelError, Handle, call


class Target(NamedTuple):
    """A panel that is wanted: seats, leaders (0 or 1), and the officers who may lead and the others, ascending."""
    seats: int
    leads: int
    lead: Sequence[int]
    other: Sequence[int]


class Proof(NamedTuple):
    """These targets need more seats from these officers of the first `pool` than they have room for."""
    targets: list[int]
    officers: list[int]
    needed: int
    room: int
    pool: int


class Matching(NamedTuple):
    complete: bool
    mode: str  # "panel" or "team"
    pool: int
    panels: list[list[int]]
    leaders: list[int]
    loads: list[int]
    proof: Optional[Proof]
    teams: list[list[int]]
    substitutes: list[int]
    forced: list[tuple[int, int]]
    changed: int


def _array(kind: Any, values: Sequence[int]) -> Any:
    return (kind * max(1, len(values)))(*values)


def _lists(rows: Sequence[Sequence[int]]) -> tuple[Any, Any]:
    offsets = [0]
    for row in rows:
        offsets.append(offsets[-1] + len(row))
    return _array(c_uint64, offsets), _array(c_uint32, [one for row in rows for one in row])


def _numbers(kind: Any, pointer: c_void_p, count: c_uint64) -> list[int]:
    return list(ctypes.cast(pointer, ctypes.POINTER(kind * count.value)).contents) if count.value else []


def _read(handle: Handle, complete: bool) -> Matching:
    targets, officers, pool, mode, teams, changed = c_uint64(), c_uint64(), c_uint64(), c_int32(), c_uint64(), c_uint64()
    call("cavel_matching_size", handle.pointer, byref(targets), byref(officers), byref(pool))
    call("cavel_matching_mode", handle.pointer, byref(mode), byref(teams), byref(changed))
    panels, leaders, first, count, second, other, leader = [], [], c_void_p(), c_uint64(), c_void_p(), c_uint64(), c_uint32()
    for at in range(targets.value):
        call("cavel_matching_panel", handle.pointer, at, byref(first), byref(count), byref(leader))
        panels.append(_numbers(c_uint32, first, count))
        leaders.append(leader.value)
    dealt = []
    for at in range(teams.value + 1):
        call("cavel_matching_team", handle.pointer, at, byref(first), byref(count))
        dealt.append(_numbers(c_uint32, first, count))
    call("cavel_matching_loads", handle.pointer, byref(first), byref(count))
    loads = _numbers(c_uint64, first, count)
    call("cavel_matching_forced", handle.pointer, byref(first), byref(second), byref(count))
    forced = list(zip(_numbers(c_uint32, first, count), _numbers(c_uint32, second, count)))
    needed, room, of = c_uint64(), c_uint64(), c_uint64()
    call("cavel_matching_proof", handle.pointer, byref(first), byref(count), byref(second), byref(other), byref(needed),
         byref(room), byref(of))
    proof = None
    if count.value:
        proof = Proof(_numbers(c_uint32, first, count), _numbers(c_uint32, second, other), needed.value, room.value, of.value)
    return Matching(complete, {1: "panel", 2: "team"}[mode.value], pool.value, panels, leaders, loads, proof, dealt[:-1],
                    dealt[-1], forced, changed.value)


def _match(function: str, capacity: Sequence[Optional[int]], load: Sequence[int], targets: Sequence[Target],
           tickets: Sequence[Sequence[int]], pool: Optional[int], *more: Any) -> Matching:
    width = len(capacity)
    if len(load) != width or len(tickets) != len(targets) or any(len(row) != width for row in tickets):
        raise ValueError("a load for each officer and a ticket for each officer of each target are wanted")
    lead_offsets, lead = _lists([one.lead for one in targets])
    other_offsets, other = _lists([one.other for one in targets])
    block = b"".join(ticket.to_bytes(8, "big") for row in tickets for ticket in row)
    with Handle("matching") as made:
        status, told = call(function, width, _array(c_uint64, [2 ** 64 - 1 if one is None else one for one in capacity]),
                            _array(c_uint64, load), len(targets), _array(c_uint32, [one.seats for one in targets]),
                            _array(c_uint32, [one.leads for one in targets]), lead_offsets, lead, other_offsets, other,
                            2 ** 64 - 1 if pool is None else pool, block, 8, *more, None, byref(made.pointer),
                            answers=range(1, 0x10000))
        if not made.pointer:
            raise CavelError(status, told)
        return _read(made, status == 0)


def match(capacity: Sequence[Optional[int]], load: Sequence[int], targets: Sequence[Target], tickets: Sequence[Sequence[int]],
          pool: Optional[int] = None) -> Matching:
    """Panels for targets in draw order. `capacity` None is no bound; `tickets` are numbers below 2^64, a row for a target."""
    return _match("cavel_match", capacity, load, targets, tickets, pool)


def match_teams(capacity: Sequence[Optional[int]], load: Sequence[int], targets: Sequence[Target],
                tickets: Sequence[Sequence[int]], pool: Optional[int] = None, fall_back: bool = False) -> Matching:
    """Teams for targets; panels where teams do not suffice and `fall_back` says so."""
    return _match("cavel_match_teams", capacity, load, targets, tickets, pool, int(fall_back))


def match_repair(capacity: Sequence[Optional[int]], load: Sequence[int], targets: Sequence[Target],
                 tickets: Sequence[Sequence[int]], before: Sequence[Sequence[int]], pool: Optional[int] = None) -> Matching:
    """Panels again after a recusal or a reserve, as few touched as can be; `load` has the pairs of `before` in it."""
    return _match("cavel_match_repair", capacity, load, targets, tickets, pool, *_lists(before))


def match_repair_teams(capacity: Sequence[Optional[int]], load: Sequence[int], targets: Sequence[Target],
                       tickets: Sequence[Sequence[int]], teams: Sequence[Sequence[int]], before: Sequence[Optional[int]],
                       pool: Optional[int] = None) -> Matching:
    """The same in team mode: `before` is the team of each target, None where a reserve is called up."""
    had = _array(c_uint32, [2 ** 32 - 1 if one is None else one for one in before])
    return _match("cavel_match_repair_teams", capacity, load, targets, tickets, pool, len(teams), *_lists(teams), had)
