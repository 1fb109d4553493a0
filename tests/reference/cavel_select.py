# SPDX-License-Identifier: Apache-2.0
"""Sample and reserve: the smallest tickets (docs/protocol.md, section 5)."""
import heapq

from cavel_digest import ticket


class DuplicateId(ValueError):
    """Two equal ids in one list."""


def in_ticket_order(suite, lot_seed_hex, ids, most=None):
    """Pairs (ticket in hex, id in bytes), ascending by ticket, then id; all of them, or the `most` smallest."""
    pairs = [(ticket(suite, lot_seed_hex, identifier), identifier) for identifier in ids]
    if len(set(ids)) != len(pairs):
        raise DuplicateId("an id stands twice")
    return sorted(pairs) if most is None else heapq.nsmallest(most, pairs)


def select(suite, lot_seed_hex, ids, n, reserve):
    """(sample, reserve), each a list of (ticket, id) in ticket order."""
    ids = list(ids)
    drawn = in_ticket_order(suite, lot_seed_hex, ids, min(n + reserve, len(ids)))
    return drawn[:n], drawn[n:]
