# SPDX-License-Identifier: Apache-2.0
"""Arithmetic on ids: digests, tickets, the smallest tickets of a list. None of it is a draw."""
from __future__ import annotations

import array
import ctypes
import threading
from ctypes import byref, c_uint64, c_void_p
from typing import Iterator, NamedTuple, Optional, Sequence, Union, overload

from . import _native
from ._call import SUITES, IdList, LongCall, Progress, Text, block, call, digest, number, numbers, text, word
from ._errors import string
from ._handle import Handle


def hash(suite: str, message: bytes) -> bytes:
    """The digest of a message; `suite` is "sha256" or "sm3"."""
    made = ctypes.create_string_buffer(32)
    call("cavel_hash", word(suite, SUITES, "suite"), *text(message, "message"), made)
    return made.raw


def kernels(suite: str) -> list[str]:
    """The kernels that can compute tickets on this processor, the fastest first, which is the default."""
    found: list[str] = []
    name, size = c_void_p(), c_uint64()
    while not found or found[-1] != "portable":
        call("cavel_kernel_name", word(suite, SUITES, "suite"), len(found), byref(name), byref(size))
        found.append(string(name, size))
    return found


def list_digest(suite: str, ids: IdList, *, progress: Progress = None, threads: int = 1,
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


class SelectedId(NamedTuple):
    """An index into the list, from 0, and its ticket."""
    index: int  # type: ignore[assignment]  # hides tuple.index
    ticket: bytes


class SelectedIds(Sequence[SelectedId]):
    """A list of `SelectedId` that is held as two columns: a draw of a hundred thousand makes no object for each of them.

    `indices` is an array of 64-bit numbers with the buffer protocol (`numpy.frombuffer(drawn.indices, "u8")` copies nothing),
    `tickets` has 32 bytes for each. Rows are made when they are asked for. It equals any sequence of the same rows."""
    __slots__ = ("indices", "tickets")

    def __init__(self, indices: array.array[int], tickets: bytes) -> None:
        if len(tickets) != 32 * len(indices):
            raise ValueError("a ticket of 32 bytes for each index is required")
        self.indices, self.tickets = indices, tickets

    def __len__(self) -> int:
        return len(self.indices)

    @overload
    def __getitem__(self, at: int) -> SelectedId: ...

    @overload
    def __getitem__(self, at: slice) -> SelectedIds: ...

    def __getitem__(self, at: Union[int, slice]) -> Union[SelectedId, SelectedIds]:
        if isinstance(at, slice):
            first, end, step = at.indices(len(self))
            if step == 1:
                return SelectedIds(self.indices[first:end], self.tickets[32 * first:32 * max(first, end)])
            rows = [self[i] for i in range(first, end, step)]
            return SelectedIds(array.array("Q", [row.index for row in rows]), b"".join([row.ticket for row in rows]))
        index = self.indices[at]
        at += len(self) if at < 0 else 0
        return SelectedId(index, self.tickets[32 * at:32 * at + 32])

    def __iter__(self) -> Iterator[SelectedId]:
        tickets = self.tickets
        return map(SelectedId, self.indices, (tickets[at:at + 32] for at in range(0, len(tickets), 32)))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, SelectedIds):
            return self.indices == other.indices and self.tickets == other.tickets
        return list(self) == list(other) if isinstance(other, (list, tuple)) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # like a list

    def __repr__(self) -> str:
        return repr(list(self))


class Selection(NamedTuple):
    """Indices and tickets, ascending by ticket."""
    sample: Sequence[SelectedId]
    reserve: Sequence[SelectedId]

    @property
    def cutoff(self) -> Optional[bytes]:
        """入选界值: the largest ticket of the sample."""
        return self.sample[-1].ticket if self.sample else None

    @classmethod
    def of(cls, indices: Sequence[int], tickets: Sequence[bytes], sample: int) -> Selection:
        """A selection computed on another machine, checked: it ascends by ticket, the sample first."""
        if len(indices) != len(tickets):
            raise ValueError("a ticket for each index is required")
        if not 0 <= number(sample, "u64", "sample") <= len(indices):
            raise OverflowError(f"sample: {sample} of {len(indices)}")
        with Handle("selection") as made:
            _load(indices, tickets, sample, made)
            return _read(made)


def _load(indices: Sequence[int], tickets: Sequence[bytes], sample: int, into: Handle) -> None:
    _load_columns(indices, b"".join([digest(one, f"tickets[{at}]") for at, one in enumerate(tickets)]), sample, into)


def _load_columns(indices: Sequence[int], tickets: bytes, sample: int, into: Handle) -> None:
    call("cavel_selection_new", numbers(indices, "u64", "indices"), tickets, sample, len(indices) - sample, byref(into.pointer))


def _columns(rows: Sequence[SelectedId]) -> SelectedIds:
    if isinstance(rows, SelectedIds):
        return rows
    tickets = b"".join([digest(one.ticket, f"tickets[{at}]") for at, one in enumerate(rows)])
    return SelectedIds(array.array("Q", [number(one.index, "u64", f"indices[{at}]") for at, one in enumerate(rows)]), tickets)


def _read(handle: Handle) -> Selection:
    sample, reserve, first, tickets = c_uint64(), c_uint64(), c_void_p(), c_void_p()
    call("cavel_selection_size", handle.pointer, byref(sample), byref(reserve))
    call("cavel_selection_get", handle.pointer, byref(first), byref(tickets))
    count = sample.value + reserve.value
    if count == 0:
        return Selection(SelectedIds(array.array("Q"), b""), SelectedIds(array.array("Q"), b""))
    selected = SelectedIds(array.array("Q", ctypes.string_at(first, 8 * count)), ctypes.string_at(tickets, 32 * count))
    return Selection(selected[:sample.value], selected[sample.value:])


def select(suite: str, seed: bytes, ids: IdList, sample: int, reserve: int = 0, *, progress: Progress = None,
           threads: int = 1, kernel: Optional[str] = None) -> Selection:
    """The ids with the smallest tickets of a lot. This is arithmetic; an event makes it a draw (`announce`, `draw`).

    Long calls report to `progress(done, total)` and end with `call_cancelled` if it returns False. `total` may grow, and
    is more than `done` until the last call. A progress callback must not use the calendar of its own call, not even to read it
    (RuntimeError); `close()` in it takes effect after the call. `threads` (up to 256) and `kernel` (one of `kernels`) change no
    answer."""
    with Handle("selection") as made:
        with LongCall(progress, threads, kernel) as how:
            call("cavel_select_block", word(suite, SUITES, "suite"), digest(seed, "seed"), *block(ids), sample, reserve, how,
                 byref(made.pointer))
        return _read(made)


def merge(shards: Sequence[Selection], first: Optional[Sequence[int]], sample: int, reserve: int = 0) -> Selection:
    """One selection from those of disjoint shards of a list. Shard i begins at index `first[i]` of the whole list; None adds
    nothing to the indices. Each shard was asked for sample + reserve ids, or had fewer."""
    if first is not None and len(first) != len(shards):
        raise ValueError("first: one index for each shard is required")
    handles = [Handle("selection") for _ in shards]
    try:
        for shard, handle in zip(shards, handles):
            parts = [_columns(shard.sample), _columns(shard.reserve)]
            _load_columns(parts[0].indices + parts[1].indices, parts[0].tickets + parts[1].tickets, len(shard.sample), handle)
        pointers = (c_void_p * max(1, len(handles)))(*[one.pointer.value for one in handles])
        with Handle("selection") as made:
            call("cavel_selection_merge", pointers, None if first is None else numbers(first, "u64", "first"), len(handles),
                 sample, reserve, byref(made.pointer))
            return _read(made)
    finally:
        for handle in handles:
            handle.close()


class Selector(Handle):
    """The same from a stream of ids, such as a database cursor. `population` is how many will come in all, from a
    `select count(*)`: the answer is the same and takes less time; if fewer come, `finish` may raise.

    Any threads may push to one selector: each call waits for the one before. Indices count in the order of the calls."""

    def __init__(self, suite: str, seed: bytes, sample: int, reserve: int = 0, population: Optional[int] = None, *,
                 kernel: Optional[str] = None) -> None:
        super().__init__("selector")
        self._turn = threading.Lock()
        with LongCall(kernel=kernel) as how:
            call("cavel_selector_new", word(suite, SUITES, "suite"), digest(seed, "seed"), sample, reserve,
                 0 if population is None else population, how, byref(self.pointer))

    def push(self, ids: IdList) -> None:
        """Takes the next ids; if one is refused, none of them."""
        given = block(ids)
        with self._turn, self.use() as pointer:
            call("cavel_selector_push_block", pointer, *given)

    def finish(self) -> Selection:
        """Ends the stream; indices count over all ids pushed."""
        with Handle("selection") as made:
            with self._turn, self.use() as pointer:
                call("cavel_selector_finish", pointer, byref(made.pointer))
            return _read(made)


def bits_needed(population: int, sample: int) -> int:
    """The entropy, in bits, that the sources of a sample should supply."""
    bits = c_uint64()
    call("cavel_bits_needed", population, sample, byref(bits))
    return bits.value


version: str = _native.library.cavel_version().decode()
version_number: int = _native.library.cavel_version_number()
abi_version: int = _native.library.cavel_abi_version()
