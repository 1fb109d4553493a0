# SPDX-License-Identifier: Apache-2.0
"""What an announcement binds of a roster and of its balance (docs/protocol.md, section 2): content lines, cells counted."""
from collections import Counter

from cavel_bytes import escaped, file_of, salted
from cavel_digest import hex_digest, salt_of
from cavel_json import canonical
from cavel_rules import MOST_CELLS

TARGETS = ("name", "sector", "industry", "region")
OFFICERS = ("name", "unit", "credential", "valid_from", "valid_until", "formal", "sectors", "regions", "leave", "capacity", "lead")
RECUSALS = ("target", "ground", "source", "state", "requested", "decided", "decider")
LEDGER = ("basis", "day", "department", "document", "task")


def columns_of_content(first, has, always, named=()):
    """The columns in their order. has: those of the table; always: bound if the table has them; named: by the plan."""
    rest = {name for name in has if name in always or name in named} - {first}
    return [first, *sorted(rest, key=str.encode)]


def content_lines(columns, rows):
    """The first line, and the others in ascending order. rows: cells by column, as texts."""
    lines = ["\t".join(escaped(row[name]) for name in columns).encode() for row in rows]
    return "\t".join(map(escaped, columns)).encode(), sorted(lines)


def content_digest(suite, columns, rows, key=None, path=None):
    """The digest of the content; salted if an event key and a path are given."""
    first, lines = content_lines(columns, rows)
    data = file_of([first, *lines])
    if key is not None:
        data = salted(salt_of(suite, key, path), []) + data
    return hex_digest(suite, data)


def counting_column(named):
    """C: the column in which the rows in no task are counted. named: those of the filters."""
    for name in ("sector", "industry"):
        if name in named:
            return name
    return min(named, key=str.encode) if named else None


def counted_cells(column, cells):
    """The lines `in no task`: (rows, array). cells: one for each row in no task."""
    if column is None:
        return [(len(cells), [])] if cells else []

    def place(cell):
        return canonical([column, cell]).encode()

    counts = Counter(cells)
    most = sorted(counts, key=lambda cell: (-counts[cell], place(cell)))
    lines = [(counts[cell], [column, cell]) for cell in most[:MOST_CELLS]]
    rest = sum(counts[cell] for cell in most[MOST_CELLS:])
    if rest:
        lines.append((rest, [column]))
    return sorted(lines, key=lambda line: canonical(line[1]).encode())
