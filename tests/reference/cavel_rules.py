# SPDX-License-Identifier: Apache-2.0
"""The rules of an announcement that hold between its lines, and the paths of its list files (sections 2, 5, 6)."""
import collections
import re

from cavel_bytes import Refusal, lines_of, salted_lines
from cavel_credit_code import lacks_only_the_sum
from cavel_fraction import sample_size
from cavel_json import canonical
from cavel_source import FEWEST_BITS, bits_supplied


SALTED = ("excluded/", "rejected/", "officers/")
MOST_CELLS = 100  # lines of cells before the rest has one


def check_announcement(a):
    _check_rows(a)
    _check_tasks(a)
    _check_sources(a)
    for path, count in collections.Counter(list_files(a)).items():
        if count > 1:
            raise Refusal(path, "two list files bear this path")


def _check_rows(a):
    packs = [name for name, _, _ in a.packs]
    if len(set(packs)) != len(packs):
        raise Refusal("rule pack", "a name twice")
    if (a.sector_table is not None) != ("industry" in a.targets[1]):
        raise Refusal("sector table", "stands exactly where the roster has industry codes")
    codes = [code for code, _, _ in a.confirmed]
    if codes and a.id_rule != "credit-code":
        raise Refusal("confirmed code", "the id rule is free")
    if any(x >= y for x, y in zip(codes, codes[1:])):
        raise Refusal("confirmed code", "codes do not ascend")
    for code in codes:
        if not lacks_only_the_sum(code):
            raise Refusal("confirmed code", f"{code} lacks more than the sum, or nothing")
    for reason, rows, listed, _ in a.rejected + a.officers_rejected:
        if listed > rows:
            raise Refusal(reason, "more rows are listed than were rejected")
    bases = [basis for basis, _ in a.ledger_visits]
    if any(x >= y for x, y in zip(bases, bases[1:])) or any(rows == 0 for _, rows in a.ledger_visits):
        raise Refusal("ledger visits", "bases do not ascend, or a line counts 0")
    b = a.balance
    if b.rows != b.rejected + b.in_no_task + b.excluded + b.in_frames:
        raise Refusal("balance", "does not add up")
    if b.rejected != sum(rows for _, rows, _, _ in a.rejected):
        raise Refusal("balance", "not the sum of the rejected rows")
    if b.in_no_task != sum(count for count, _ in a.in_no_task):
        raise Refusal("balance", "not the sum of the rows in no task")
    _check_cells(a.in_no_task)


def _check_cells(found):
    """The lines of the rows in no task: one column, ascending; beyond 100 cells the rest has a line with the column alone."""
    cells = [cell for _, cell in found]
    texts = [canonical(cell).encode() for cell in cells]
    if any(x >= y for x, y in zip(texts, texts[1:])):
        raise Refusal("in no task", "cells do not ascend")
    if any(count == 0 for count, _ in found):
        raise Refusal("in no task", "a line that counts 0")
    if [] in cells:
        if len(cells) > 1:
            raise Refusal("in no task", "a line without column beside another")
        return
    if any(len(cell) > 2 for cell in cells) or len({cell[0] for cell in cells}) > 1:
        raise Refusal("in no task", "not cells of one column")
    named = sum(len(cell) == 2 for cell in cells)
    if named > MOST_CELLS or (named < len(cells) and named != MOST_CELLS):
        raise Refusal("in no task", f"the rest has a line exactly beyond {MOST_CELLS} cells")


def is_salted(path):
    return path.startswith(SALTED) or re.fullmatch(r"change-[1-9][0-9]*/(forbidden|recusal|unavailable|visited)\.txt", path) is not None


def list_lines(path, data):
    """The lines of a list file, without its salt where it has one."""
    return salted_lines(data, path) if is_salted(path) else lines_of(data, path)


def _check_tasks(a):
    names = [task.name for task in a.tasks]
    if len(set(names)) != len(names):
        raise Refusal("tasks", "two share a name")
    lots = {task.name: task.lot for task in a.tasks}
    for task in a.tasks:
        where = f"task {task.name}"
        if lots.get(task.lot, task.lot) != task.lot:
            raise Refusal(where, f"its lot bears the name of task {task.lot}, which is not in it")
        strata = [stratum.name for stratum in task.strata]
        if len(set(strata)) != len(strata):
            raise Refusal(where, "two strata share a name")
        if task.stratum_caps and task.cap is None:
            raise Refusal(where, "the cap of a stratum without that of the task")
        capped = [name for name, _ in task.stratum_caps]
        if capped != [name for name in strata if name in capped]:
            raise Refusal(where, "caps of strata that are none, or out of their order")
        for stratum in task.strata:
            if stratum.sample != sample_size(stratum.size, *stratum.fraction, stratum.rounding):
                raise Refusal(f"{where}, stratum {stratum.name}", "not the sample size of its fraction")
        if task.items is not None and task.items.drawn > task.items.count:
            raise Refusal(where, "more items are drawn than there are")


def _check_sources(a):
    names = [source.name for source in a.sources]
    if len(set(names)) != len(names):
        raise Refusal("sources", "two share a name")
    if not a.public():
        raise Refusal("sources", "none is public")
    if a.embargo and not any(source.kind == "sealed" for source in a.sources):
        raise Refusal("sources", "an embargo without a sealed source")
    replaces = [source.replaced_by for source in a.public() if source.replaced_by is not None]
    standbys = {source.name: source for source in a.sources if source.kind == "standby"}
    if len(set(replaces)) != len(replaces) or set(replaces) != set(standbys):
        raise Refusal("sources", "each standby source is named by exactly one public source")
    for source in a.public():
        if source.replaced_by is not None and standbys[source.replaced_by].form.values < source.form.values:
            raise Refusal(f"source {source.replaced_by}", "fewer values than the source that it replaces")
    for source in a.sources:
        if source.earliest is not None and a.published[0] > source.earliest[:10]:
            raise Refusal(f"source {source.name}", "can exist before the announcement's digest is published")
    if bits_supplied([source.form for source in a.public()]) < FEWEST_BITS:
        raise Refusal("sources", f"fewer than {FEWEST_BITS} bits")


def given_lists(a):
    """Paths of the lists that a draw starts from, with the announced number of lines and list digest."""
    for reason, _, count, digest in a.rejected:
        yield f"rejected/targets.{reason}.txt", count, digest
    for reason, _, count, digest in a.officers_rejected:
        yield f"rejected/officers.{reason}.txt", count, digest
    for task in a.tasks:
        for stratum in task.strata:
            yield f"frame/{task.name}.{stratum.name}.txt", stratum.size, stratum.list
        for reason, count, digest in task.excluded:
            yield f"excluded/{task.name}.{reason}.txt", count, digest
        if task.items is not None:
            yield f"items/{task.name}.txt", task.items.count, task.items.list
    if a.officers is not None:
        yield ("officers/eligibility.txt",) + a.eligibility
        yield ("officers/recusals.txt",) + a.recusals
        yield ("officers/facts.txt",) + a.facts


def drawn_files(a):
    """Paths of the files that a draw makes."""
    for task in a.tasks:
        for stratum in task.strata:
            yield f"sample/{task.name}.{stratum.name}.txt"
            yield f"reserve/{task.name}.{stratum.name}.txt"
        if task.items is not None and task.items.drawn < task.items.count:
            yield f"drawn-items/{task.name}.txt"
    yield "sample.csv"
    if a.officers is not None:
        yield "panels.csv"


def list_files(a):
    yield from (path for path, _, _ in given_lists(a))
    yield from drawn_files(a)
