# SPDX-License-Identifier: Apache-2.0
"""Arithmetic on ids: digests, tickets, the smallest tickets of a list. It makes no claim of an event."""
from __future__ import annotations

import array
import ctypes
import threading
from ctypes import byref, c_uint64, c_void_p
from typing import Iterable, NamedTuple, Optional, Sequence

from . import _native
from ._call import SUITES, LongCall, Progress, Text, block, call, digest, number, numbers, text, word
from ._errors import string
from ._handle import Handle


def hash(suite: str, message: bytes) -> bytes:
    """The digest of a message; `suite` is "sha256" or "sm3"."""
    made = ctypes.create_string_buffer(32)
    call("cavel_hash", word(suite, SUITES, "suite"), *text(message, "message"), made)
    return made.raw


def kernels(suite: str) -> list[str]:
    """How this processor can compute tickets, the fastest first: that one is used unless `kernel` names another."""
    found: list[str] = []
    name, size = c_void_p(), c_uint64()
    while not found or found[-1] != "portable":
        call("cavel_kernel_name", word(suite, SUITES, "suite"), len(found), byref(name), byref(size))
        found.append(string(name, size))
    return found


def list_digest(suite: str, ids: Iterable[Text], *, progress: Progress = None, threads: int = 1,
                kernel: Optional[str] = None) -> bytes:
    """The digest of a set of ids: `LC_ALL=C sort ids.txt | sha256sum`."""
    made = ctypes.create_string_buffer(32)
    with LongCall(progress, threads, kernel) as how:
        call("cavel_list_digest_block", word(suite, SUITES, "suite"), *block(ids), how, made)
    return made.raw


def lot_seed(suite: str, seed: bytes, label: str) -> bytes:
    """The seed of a lot such as targets/task-1."""
    made = ctypes.create_string_buffer(32)
    call("cavel_lot_seed", word(suite, SUITES, "suite"), digest(seed, "seed"), *text(label, "label"), made)
    return made.raw


def ticket(suite: str, seed: bytes, identifier: Text) -> bytes:
    """The ticket of an id in the lot of that seed."""
    made = ctypes.create_string_buffer(32)
    call("cavel_ticket", word(suite, SUITES, "suite"), digest(seed, "seed"), *text(identifier, "identifier"), made)
    return made.raw


class Drawn(NamedTuple):
    """A place in the list from 0, and its ticket."""
    index: int  # type: ignore[assignment]  # hides tuple.index
    ticket: bytes


class Selection(NamedTuple):
    """Places in the list and tickets, ascending."""
    sample: list[Drawn]
    reserve: list[Drawn]

    @property
    def cutoff(self) -> Optional[bytes]:
        """中签线: the largest ticket of the sample."""
        return self.sample[-1].ticket if self.sample else None

    @classmethod
    def of(cls, places: Sequence[int], tickets: Sequence[bytes], sample: int) -> Selection:
        """A selection that another machine computed, checked: places and tickets ascend by ticket, the sample first."""
        if len(places) != len(tickets):
            raise ValueError("a ticket for each place is wanted")
        if not 0 <= number(sample, "u64", "sample") <= len(places):
            raise OverflowError(f"sample: {sample} of {len(places)}")
        with Handle("selection") as made:
            _give(places, tickets, sample, made)
            return _taken(made)


def _give(places: Sequence[int], tickets: Sequence[bytes], sample: int, into: Handle) -> None:
    call("cavel_selection_new", numbers(places, "u64", "places"),
         b"".join([digest(one, f"tickets[{at}]") for at, one in enumerate(tickets)]), sample, len(places) - sample,
         byref(into.pointer))


def _taken(handle: Handle) -> Selection:
    sample, reserve, places, tickets = c_uint64(), c_uint64(), c_void_p(), c_void_p()
    call("cavel_selection_size", handle.pointer, byref(sample), byref(reserve))
    call("cavel_selection_get", handle.pointer, byref(places), byref(tickets))
    count = sample.value + reserve.value
    if count == 0:
        return Selection([], [])
    indices, whole = array.array("Q", ctypes.string_at(places, 8 * count)), ctypes.string_at(tickets, 32 * count)
    drawn = list(map(Drawn, indices, [whole[at:at + 32] for at in range(0, 32 * count, 32)]))
    return Selection(drawn[:sample.value], drawn[sample.value:])


def select(suite: str, seed: bytes, ids: Iterable[Text], sample: int, reserve: int = 0, *, progress: Progress = None,
           threads: int = 1, kernel: Optional[str] = None) -> Selection:
    """The ids with the smallest tickets of a lot. Arithmetic alone: an event makes it a draw (`announce`, `draw`).

    Long calls tell `progress(done, total)` how far they are, and stop with `call_cancelled` where it returns False. `total` may
    be 0 in the first call, before any work is known, and may grow: do not divide by it unseen. A progress must not use the
    calendar of its own call, not even to read it (RuntimeError); `close()` there takes effect behind the call. `threads` (to
    256) and `kernel` (one of `kernels`) change no answer."""
    with Handle("selection") as made:
        with LongCall(progress, threads, kernel) as how:
            call("cavel_select_block", word(suite, SUITES, "suite"), digest(seed, "seed"), *block(ids), sample, reserve, how,
                 byref(made.pointer))
        return _taken(made)


def merge(parts: Sequence[Selection], first: Optional[Sequence[int]], sample: int, reserve: int = 0) -> Selection:
    """One selection from those of disjoint parts of a list. Part i begins at `first[i]` of the whole list; None adds nothing to
    the places. Each part was asked for sample + reserve ids, or had fewer."""
    if first is not None and len(first) != len(parts):
        raise ValueError("a beginning for each part is wanted")
    handles = [Handle("selection") for _ in parts]
    try:
        for part, handle in zip(parts, handles):
            drawn = [*part.sample, *part.reserve]
            _give([one.index for one in drawn], [one.ticket for one in drawn], len(part.sample), handle)
        pointers = (c_void_p * max(1, len(handles)))(*[one.pointer.value for one in handles])
        with Handle("selection") as made:
            call("cavel_selection_merge", pointers, None if first is None else numbers(first, "u64", "first"), len(handles),
                 sample, reserve, byref(made.pointer))
            return _taken(made)
    finally:
        for handle in handles:
            handle.close()


class Selector(Handle):
    """The same from ids that come in pieces, as from a database cursor. `population` is how many will come in all, as of a
    `select count(*)`: the answer is the same and comes sooner; where fewer came, `finish` may refuse it.

    Any threads may feed one selector: each call waits for the one before. Places count in the order in which they come."""

    def __init__(self, suite: str, seed: bytes, sample: int, reserve: int = 0, population: Optional[int] = None, *,
                 kernel: Optional[str] = None) -> None:
        super().__init__("selector")
        self._turn = threading.Lock()
        with LongCall(kernel=kernel) as how:
            call("cavel_selector_new", word(suite, SUITES, "suite"), digest(seed, "seed"), sample, reserve,
                 0 if population is None else population, how, byref(self.pointer))

    def feed(self, ids: Iterable[Text]) -> None:
        """Takes the next ids; where one is refused, none of them."""
        given = block(ids)
        with self._turn, self.use() as pointer:
            call("cavel_selector_feed_block", pointer, *given)

    def finish(self) -> Selection:
        """Ends: places count over all ids fed."""
        with Handle("selection") as made:
            with self._turn, self.use() as pointer:
                call("cavel_selector_finish", pointer, byref(made.pointer))
            return _taken(made)


def bits_needed(population: int, sample: int) -> int:
    """How many bits of chance a sample can take in all."""
    bits = c_uint64()
    call("cavel_bits_needed", population, sample, byref(bits))
    return bits.value


version: str = _native.library.cavel_version().decode()
abi_version: int = _native.library.cavel_abi_version()
