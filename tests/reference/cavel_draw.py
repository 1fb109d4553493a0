# SPDX-License-Identifier: Apache-2.0
"""The draw (docs/protocol.md, sections 4 to 6): from a statement and its lists to the files and the record."""
from dataclasses import dataclass, field
from typing import Dict, List, Optional

import cavel_officers
import cavel_public
from cavel_bytes import Refusal, check_id, file_of, lines_of
from cavel_csv import BOM, csv_file, data_rows
from cavel_difference import Difference
from cavel_digest import hex_digest, list_digest, lot_seed
from cavel_json import canonical
from cavel_rules import SALTED, given_lists, list_lines
from cavel_select import in_ticket_order, select
from cavel_source import QUIET_BITS, bits_needed, bits_supplied

PROTOCOL = 1


@dataclass
class Drawn:
    files: Dict[str, bytes] = field(default_factory=dict)
    tasks: List[dict] = field(default_factory=list)
    order: Dict[str, List[bytes]] = field(default_factory=dict)
    loads: Optional[List[dict]] = None
    claims: Optional[cavel_public.PublicPanels] = None  # where their lists are not at hand
    matched: Optional[list] = None  # of each task, where officers are drawn and their lists are at hand
    warnings: List[str] = field(default_factory=list)
    record: Optional[dict] = None

    @property
    def record_bytes(self):
        return canonical(self.record).encode("utf-8")


def check_lists(a, lists):
    """The lists are those announced: strictly ascending, as many, of that digest; no enterprise stands in two places."""
    for path, count, digest in given_lists(a):
        if path not in lists:
            if path.startswith("officers/"):
                continue
            raise Difference(path, "file", "the list", "nothing")
        lines = list_lines(path, lists[path])
        found = hex_digest(a.suite, lists[path]) if path.startswith(SALTED) else list_digest(a.suite, lines)
        if found != digest:
            raise Difference(path, "list digest", digest, found)
        if len(lines) != count:
            raise Difference(path, "lines", count, len(lines))
        for number, (line, before) in enumerate(zip(lines, [b""] + lines), 1):
            if not path.startswith("officers/"):
                check_id(line, f"{path}, line {number}")
            if number > 1 and line <= before:
                raise Difference(path, f"line {number}", f"above {before!r}", f"{line!r}")
    framed, excluded = set(), set()
    for task in a.tasks:
        seen = {}
        for path in ([f"frame/{task.name}.{s.name}.txt" for s in task.strata]
                     + [f"excluded/{task.name}.{reason}.txt" for reason, _, _ in task.excluded]):
            for line in list_lines(path, lists[path]):
                if line in seen:
                    raise Difference(path, line.decode(), "in one list of the task", f"also in {seen[line]}")
                seen[line] = path
                (framed if path.startswith("frame/") else excluded).add(line)
    for name, ids, count in (("in frames", framed, a.balance.in_frames), ("excluded", excluded - framed, a.balance.excluded)):
        if len(ids) != count:
            raise Difference("announcement.txt", f"balance, {name}", len(ids), count)


def _strata(a, seed, task, lists, result, rows, names):
    lot = lot_seed(a.suite, seed, f"targets/{task.lot}")
    strata, order = [], []
    for s in task.strata:
        place = f"{task.name}.{s.name}.txt"
        ids = lines_of(lists["frame/" + place], "frame/" + place)
        sample, reserve = select(a.suite, lot, ids, s.sample, s.reserve)
        result.files["sample/" + place] = file_of(i for _, i in sample)
        result.files["reserve/" + place] = file_of(i for _, i in reserve)
        for role, drawn in (("sample", sample), ("reserve", reserve)):
            for rank, (value, identifier) in enumerate(drawn, 1):
                text = identifier.decode("utf-8")
                rows.append((task.name, s.name, role, str(rank), text, names.get(text, ""), value))
        strata.append({"stratum": s.name, "size": s.size, "sample": len(sample), "reserve": len(reserve),
                       "cutoff": sample[-1][0] if sample else "-"})
        order += [i for _, i in sample]
        p, q = s.fraction
        if s.sample * q > 2 * s.size * p:
            result.warnings.append(f"oversampled {task.name}/{s.name}")
        if len(reserve) < s.reserve:
            result.warnings.append(f"reserve-short {task.name}/{s.name}")
    return strata, order


def _items(a, seed, task, lists, order, result):
    if task.items is None or task.items.drawn == task.items.count:
        return
    items = lines_of(lists[f"items/{task.name}.txt"], "items")
    lot = lot_seed(a.suite, seed, f"items/{task.name}")
    if task.items.per == "task":
        lines = [i for _, i in in_ticket_order(a.suite, lot, items)[:task.items.drawn]]
    else:
        lines = []
        for target in order:
            pairs = in_ticket_order(a.suite, lot, [target + b"\n" + item for item in items])
            lines += [pair.replace(b"\n", b"\t") for _, pair in pairs[:task.items.drawn]]
    result.files[f"drawn-items/{task.name}.txt"] = file_of(lines)


def _officers(a, seed, lists, result):
    found = cavel_officers.read_lists(a, lists)
    framed = set()
    for task in a.tasks:
        for s in task.strata:
            framed.update(lines_of(lists[f"frame/{task.name}.{s.name}.txt"], "frame"))
    if framed != set(found.facts):
        raise Difference(cavel_officers.FACTS, "targets", "the enterprises of all frames",
                         sorted(framed ^ set(found.facts))[0].decode())
    matched, loads = cavel_officers.match_tasks(a, seed, found, result.order)
    result.matched = matched
    for task, members, of in zip(a.tasks, result.tasks, matched):
        more, warnings = cavel_officers.task_members(task, of)
        members.update(more)
        result.warnings += warnings
    result.loads = [{"officer": o.decode(), "load": loads[o]} for o in sorted(loads)]
    result.files["panels.csv"] = csv_file(("task", "target", "officer", "leader"), cavel_officers.panel_rows(matched))


def draw(statement, lists, names=None, published=None):
    """The outcome of a statement. lists: bytes by path; names: an enterprise's name by id.

    Where officers are drawn and their three lists are not at hand, what hangs on them is taken from `published`:
    {"record": the record as an object, "panels.csv": its bytes}; it is then bound by digests alone.
    """
    a, seed = statement.announcement, statement.seed
    check_lists(a, lists)
    result, rows = Drawn(), []
    for task in a.tasks:
        strata, order = _strata(a, seed, task, lists, result, rows, names or {})
        members = {"task": task.name, "strata": strata}
        if task.cap is not None:
            members["cap"] = task.cap
        result.tasks.append(members)
        result.order[task.name] = order
        _items(a, seed, task, lists, order, result)
    result.files["sample.csv"] = BOM + csv_file(("task", "stratum", "role", "rank", "id", "name", "ticket"), rows)
    if a.officers is not None:
        if cavel_officers.ELIGIBILITY in lists:
            _officers(a, seed, lists, result)
        elif published is not None:
            _take_officers(a, seed, published, result)
        else:
            raise Refusal(cavel_officers.ELIGIBILITY, "officers are drawn, and their lists are missing")
    result.record = _record(statement, lists, result)
    return result


def _take_officers(a, seed, published, result):
    """What the folder says of the panels, checked by the public profile (section 10)."""
    claims = cavel_public.PublicPanels(a, seed, result.order)
    claims.read_draw(published["record"], published["panels.csv"])
    for members, more in zip(result.tasks, claims.members):
        members.update(more)
    result.claims = claims
    result.loads = claims.loads()
    result.files["panels.csv"] = published["panels.csv"]
    result.warnings += claims.warnings


def _record(statement, lists, result):
    a = statement.announcement
    supplied = bits_supplied([source.form for source in a.public()])
    needed = bits_needed((s.size, s.sample) for task in a.tasks for s in task.strata)
    if supplied < max(needed, QUIET_BITS):
        result.warnings.append("bits-short")
    files = []
    for path, count, digest in given_lists(a):
        files.append({"file": path, "rows": count, "digest": digest})
    for path, data in result.files.items():
        files.append({"file": path, "rows": data_rows(path, data), "digest": hex_digest(a.suite, data)})
    record = {
        "protocol": PROTOCOL, "kind": "draw", "suite": a.suite, "body": a.body, "event": a.event, "number": a.number,
        "previous": a.previous, "sequence": 0, "announcement": hex_digest(a.suite, statement.announced),
        "statement": hex_digest(a.suite, statement.data), "bits": {"needed": needed, "supplied": supplied},
        "failed": statement.failed, "tasks": result.tasks, "files": sorted(files, key=lambda entry: entry["file"]),
        "warnings": sorted(set(result.warnings)),
    }
    if a.reason is not None:
        record["reason"] = a.reason
    if result.loads is not None:
        record["loads"] = result.loads
    return record


def void_record(announced, a, reason):
    return {"protocol": PROTOCOL, "kind": "void", "suite": a.suite, "body": a.body, "event": a.event,
            "number": a.number, "previous": a.previous, "sequence": 0,
            "announcement": hex_digest(a.suite, announced), "reason": reason}
