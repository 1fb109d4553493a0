# SPDX-License-Identifier: Apache-2.0
"""After the draw (docs/protocol.md, sections 6 and 9): changes and the end, each a later record of the event."""
import copy
from dataclasses import dataclass, field
from typing import Dict, List, Optional, Set, Tuple

import cavel_match
import cavel_officers
import cavel_public
from cavel_bytes import Refusal, check_day, check_id, check_text, lines_of, salted, salted_lines
from cavel_digest import hex_digest, lot_seed, salt_of
from cavel_csv import csv_file, csv_rows
from cavel_difference import Difference
from cavel_draw import PROTOCOL
from cavel_json import canonical
from cavel_select import in_ticket_order

FORBID = ("recusal", "unavailable")
REASONS = ("deregistered", "closed", "moved", "no-such-activity", "production-stopped", "inspected", "disaster", "epidemic", "court",
           "superior", "ended", "other")  # version 1
KINDS = {"replace": ("task", "stratum", "target", "by"), "excuse": ("target",), "suspend": ("target",), "resume": ("target",),
         "extend": ("task", "to"), "forbid": ("count", "list")}  # in the order in which they are written and take effect
PRIVATE = ("forbidden.txt", "recusal.txt", "unavailable.txt", "visited.txt")  # published if the officers' lists are public
HEADER = ("task", "target", "officer", "leader")


@dataclass
class Panel:
    target: bytes
    officers: List[bytes]
    leader: Optional[bytes]


@dataclass
class Task:
    name: str
    targets: List[Tuple[bytes, str]]  # id and stratum, in draw order
    waiting: Dict[str, List[bytes]]  # by stratum: reserves not called up, by ticket
    last: str = ""  # the last day of visits
    department: str = ""
    panels: List[Panel] = field(default_factory=list)  # of the targets matched with this task
    pool: int = 0
    mode: str = "panel"
    teams: List[List[bytes]] = field(default_factory=list)


@dataclass
class Standing:
    tasks: List[Task]
    officers: List[bytes]
    record: str
    sequence: int = 0
    day: str = ""  # of the record; before the first change the day on which the announcement's digest is published
    left: Set[bytes] = field(default_factory=set)
    excused: Set[bytes] = field(default_factory=set)
    suspended: Set[bytes] = field(default_factory=set)
    ever: Set[bytes] = field(default_factory=set)  # all targets that were ever in the event
    visited: Set[bytes] = field(default_factory=set)
    visited_count: int = 0
    forbidden: Set[bytes] = field(default_factory=set)
    forbidden_count: int = 0
    claims: Optional[cavel_public.PublicPanels] = None  # if the officers' lists are not available

    def holds(self, target):
        return any(target == t for task in self.tasks for t, _ in task.targets)


@dataclass
class Asked:
    """The request for one change: (target, reason, evidence), (task, to, reason, evidence), (reason, evidence, lines)."""

    day: str = "2022-06-01"
    approver: str = "分管负责人"
    replace: list = field(default_factory=list)
    excuse: list = field(default_factory=list)
    suspend: list = field(default_factory=list)
    resume: list = field(default_factory=list)
    extend: list = field(default_factory=list)
    forbid: list = field(default_factory=list)
    visited: list = field(default_factory=list)  # all ids to date


@dataclass
class Changed:
    standing: Standing
    record: dict
    files: Dict[str, bytes]  # below change-<sequence>/

    @property
    def record_bytes(self):
        return canonical(self.record).encode("utf-8")


def parse_panels(data, path, tasks):
    """The panels of a table in the form of panels.csv, by task."""
    found = {name: [] for name in tasks}
    for row in csv_rows(data, path)[1:]:
        if len(row) != 4 or row[0] not in found:
            raise Refusal(path, f"row {row}")
        panels, target = found[row[0]], row[1].encode()
        if not panels or panels[-1].target != target:
            panels.append(Panel(target, [], None))
        panels[-1].officers.append(row[2].encode())
        if row[3] == "1":
            panels[-1].leader = row[2].encode()
    made = [found[name] for name in tasks]
    if any(panel.leader is None for panels in made for panel in panels) or table(tasks, made) != data:
        raise Refusal(path, "not in the form of panels.csv")
    return made


def table(tasks, panels):
    return csv_file(HEADER, [(name, panel.target.decode(), o.decode(), "1" if o == panel.leader else "0")
                             for name, of in zip(tasks, panels) for panel in of for o in panel.officers])


def after_draw(statement, result):
    """How the draw left the event. result: cavel_draw.Drawn."""
    a = statement.announcement
    tasks = []
    for number, task in enumerate(a.tasks):
        targets, waiting = [], {}
        for s in task.strata:
            place = f"{task.name}.{s.name}.txt"
            targets += [(i, s.name) for i in lines_of(result.files["sample/" + place], place)]
            waiting[s.name] = lines_of(result.files["reserve/" + place], place)
        made = Task(task.name, targets, waiting, task.window[1], task.department)
        if a.officers is not None:
            noted = result.tasks[number]
            made.pool, made.mode = noted["pool"], noted["mode"]
            if result.matched is not None:
                matched = result.matched[number]
                made.teams = [[matched.officers[o] for o in team] for team in matched.answer["teams"]]
        tasks.append(made)
    if a.officers is not None:
        panels = parse_panels(result.files["panels.csv"], "panels.csv", [task.name for task in a.tasks])
        for task, of in zip(tasks, panels):
            task.panels = of
    officers = [entry["officer"].encode() for entry in result.loads or []]
    return Standing(tasks, officers, hex_digest(a.suite, result.record_bytes), claims=result.claims,
                    day=a.published[0], ever={t for task in tasks for t, _ in task.targets})


# ----------------------------------------------------------------------------------------------------- changes

def _entry(kind, reason, evidence, **more):
    if reason not in REASONS:
        raise Refusal("reason", f"{reason} is none of the list")
    return {"kind": kind, "reason": reason, "evidence": check_text(evidence, "evidence"), **more}


def _stands(now, target, visited=frozenset()):
    if not now.holds(target):
        raise Refusal("target", f"{target.decode()} does not stand in the event")
    if target in visited:
        raise Refusal("target", f"{target.decode()} has been visited")


def _drop_gone(now, waiting):
    """Skips reserves that cannot be called up any more."""
    while waiting and (waiting[0] in now.left or waiting[0] in now.excused):
        waiting.pop(0)


def _excuse(now, target, reason, evidence, visited):
    _stands(now, target, visited)
    if target in now.excused:
        raise Refusal("target", f"{target.decode()} is excused already")
    for task in now.tasks:
        for t, stratum in task.targets:
            if t == target:
                _drop_gone(now, task.waiting[stratum])
                if task.waiting[stratum]:
                    raise Refusal(f"{task.name}/{stratum}", "a reserve is left")
    now.excused.add(target)
    now.suspended.discard(target)
    return _entry("excuse", reason, evidence, target=target.decode())


def _suspend(now, target, reason, evidence, visited):
    _stands(now, target, visited)
    if target in now.excused | now.suspended:
        raise Refusal("target", f"{target.decode()} is suspended or excused already")
    now.suspended.add(target)
    return _entry("suspend", reason, evidence, target=target.decode())


def _resume(now, target, reason, evidence):
    _stands(now, target)
    if target not in now.suspended:
        raise Refusal("target", f"{target.decode()} is not suspended")
    now.suspended.discard(target)
    return _entry("resume", reason, evidence, target=target.decode())


def _extend(now, name, to, reason, evidence):
    for task in now.tasks:
        if task.name == name:
            if check_day(to, "to") <= task.last:
                raise Refusal(name, f"{to} is not after {task.last}")
            task.last = to
            return _entry("extend", reason, evidence, task=name, to=to)
    raise Refusal("task", f"{name} is none of the event")


def _replace(now, asked, with_officers, visited):
    """One target leaves every task that it is in; returns the entries for the record."""
    target, reason, evidence = asked
    _stands(now, target, visited)
    if target in now.excused:
        raise Refusal("target", f"{target.decode()} is excused")
    now.left.add(target)
    now.suspended.discard(target)
    for task in now.tasks:
        task.panels = [panel for panel in task.panels if panel.target != target]
    entries = []
    for task in now.tasks:
        strata = [stratum for t, stratum in task.targets if t == target]
        if not strata:
            continue
        (stratum,) = strata
        task.targets = [(t, s) for t, s in task.targets if t != target]
        waiting = task.waiting[stratum]
        _drop_gone(now, waiting)
        if not waiting:
            raise Refusal(f"{task.name}/{stratum}", "the reserve is used up")
        by = waiting.pop(0)
        if with_officers and not any(by == t for other in now.tasks if other.department == task.department for t, _ in other.targets):
            task.panels.append(Panel(by, [], None))
        task.targets.append((by, stratum))
        now.ever.add(by)
        entries.append(_entry("replace", reason, evidence, task=task.name, stratum=stratum, target=target.decode(), by=by.decode()))
    return entries


def _check_lines(lines, before, now, found, where, tasks):
    """New lines of one reason: in their form, of known officers and enterprises, new, and under no other reason."""
    if not lines or any(a >= b for a, b in zip(lines, lines[1:])):
        raise Refusal(where, "empty, or not ascending")
    for line in lines:
        officer, target, *task = line.split(b"\t") if b"\t" in line else (line, b"", b"", b"")
        if len(task) > 1 or (task and (target == b"*" or task[0].decode() not in tasks or not where.endswith("/unavailable.txt"))):
            raise Refusal(where, f"{line!r} is no forbidden line")
        pair = officer + b"\t" + target
        if task and (pair in before.forbidden or pair in now.forbidden or pair in lines):
            raise Refusal(where, f"{line!r}: its pair is forbidden in every task")
        if officer not in found.officers or (target != b"*" and target not in found.facts):
            raise Refusal(where, f"{line!r} names a stranger")
        if (officer, target) in found.recused or line in before.forbidden or officer + b"\t*" in before.forbidden:
            raise Refusal(where, f"{line!r} stands already")
        if line in now.forbidden:
            raise Refusal(where, f"{line!r} stands under two reasons")


def _check_visited(before, now, lines, where):
    """Ids of targets that are or were in the event, ascending; includes all those of the record before."""
    if any(a >= b for a, b in zip(lines, lines[1:])):
        raise Refusal(where, "does not ascend")
    if not before.visited <= set(lines):
        raise Refusal(where, "lacks one of the record before")
    strange = set(lines) - now.ever
    if strange:
        raise Refusal(where, f"{min(strange)!r} never stood in the event")
    now.visited, now.visited_count = set(lines), len(lines)


# ---------------------------------------------------------------------------------------------------- matching

def _loads(now):
    held = {o: 0 for o in now.officers}
    for task in now.tasks:
        for panel in task.panels:
            for o in panel.officers:
                if o in held:
                    held[o] += 1
    return held


def _match(a, seed, found, now):
    """Every task's panels, after pairs that are not allowed were dropped and lacking seats filled."""
    forbidden = {tuple(line.split(b"\t")) for line in now.forbidden}

    def kind_of(o, target, names):
        if (o, target) in forbidden or (o, b"*") in forbidden or any((o, target, name.encode()) in forbidden for name in names):
            return None
        return cavel_officers.allowed(found, o, target, names)

    for task, announced in zip(now.tasks, a.tasks):
        targets = [panel.target for panel in task.panels]
        lot = lot_seed(a.suite, seed, f"officers/{task.name}")
        officers = [i for _, i in in_ticket_order(
            a.suite, lot, [i for i, officer in found.officers.items() if task.name in officer.tasks])]
        index = {o: i for i, o in enumerate(officers)}
        held = _loads(now)
        entries = []
        for t in targets:
            of = [other for other, stands in zip(a.tasks, now.tasks)
                  if other.department == announced.department and any(t == i for i, _ in stands.targets)]
            kinds = [kind_of(o, t, [other.name for other in of]) for o in officers]
            entries.append({"panel": max(other.panel.seats for other in of),
                            "leads": max(other.panel.leads for other in of),
                            "lead": [i for i, kind in enumerate(kinds) if kind == "lead"],
                            "other": [i for i, kind in enumerate(kinds) if kind == "other"]})
        case = {"mode": task.mode, "pool": task.pool,
                "officers": [{"capacity": found.officers[o].capacity, "load": held[o]} for o in officers],
                "targets": entries,
                "tickets": cavel_officers.PairTickets(a.suite, seed, task.name, targets, officers)}
        if task.mode == "team":
            leaders = [team[0] for team in task.teams]
            case["teams"] = [[index[o] for o in team] for team in task.teams]
            case["before"] = [leaders.index(panel.leader) if panel.officers else None for panel in task.panels]
        else:
            case["before"] = [[index[o] for o in panel.officers] for panel in task.panels]
        answer = cavel_match.solve(case)
        if not answer["complete"]:
            raise Refusal(f"task {announced.name}", "no complete assignment of officers: " + str(
                cavel_officers.certificate_of(answer["certificate"], targets, officers)))
        task.panels = [Panel(t, [officers[o] for o in panel], officers[leader])
                       for t, panel, leader in zip(targets, answer["panels"], answer["leaders"])]


# ------------------------------------------------------------------------------------------------------ record

def _changed(before, now):
    was = {panel.target: set(panel.officers) for panel in before.panels}
    return sum(len(set(panel.officers) - was.get(panel.target, set())) for panel in now.panels)


def _keys(a, statement, before, kind, day):
    """The members that every later record begins with."""
    if check_day(day, "day") < before.day:
        raise Refusal("day", f"{day} is before {before.day}")
    return {"protocol": PROTOCOL, "kind": kind, "suite": a.suite, "body": a.body, "event": a.event, "number": a.number,
            "previous": before.record, "sequence": before.sequence + 1, "statement": hex_digest(a.suite, statement.data), "day": day}


def change(statement, lists, before, asked, salt, claimed=None):
    """The event after a change. salt: the salt of a list by its path.

    claimed: {"change": cavel_public.PublicChange, "panels": by task} where the officers' lists are not at hand.
    """
    a, now = statement.announcement, copy.deepcopy(before)
    record = _keys(a, statement, before, "change", asked.day)
    now.sequence, now.day = record["sequence"], asked.day
    room = f"change-{now.sequence}/"
    visited = set(asked.visited)
    changes = []
    for each in asked.replace:
        changes += _replace(now, each, a.officers is not None, visited)
    changes += [_excuse(now, *each, visited) for each in asked.excuse]
    changes += [_suspend(now, *each, visited) for each in asked.suspend]
    changes += [_resume(now, *each) for each in asked.resume]
    changes += [_extend(now, *each) for each in asked.extend]
    files = {}
    for reason, evidence, lines in asked.forbid:
        path = room + reason + ".txt"
        if claimed is None:
            files[path] = salted(salt(path), lines)
            changes.append({"kind": "forbid", "reason": reason, "evidence": check_text(evidence, "evidence"), "count": len(lines),
                            "list": hex_digest(a.suite, files[path])})
    changes += [] if claimed is None else claimed["change"].entries
    if not changes:
        raise Refusal(room, "nothing changed")
    reasons = [entry["reason"] for entry in changes if entry["kind"] == "forbid"]
    if reasons != sorted(set(reasons)) or not set(reasons) <= set(FORBID):
        raise Refusal(room, "reasons")
    if reasons and a.officers is None:
        raise Refusal(room, "the event draws no officers")
    record.update(approver=check_text(asked.approver, "approver"), changes=changes, tasks=[], loads=[], files=[])
    if a.officers is not None:
        _with_officers(statement, lists, before, now, asked, salt, claimed, record, files)
    made = Changed(now, record, files)
    now.record = hex_digest(a.suite, made.record_bytes)
    files[room + "record.json"] = made.record_bytes
    return made


def _with_officers(statement, lists, before, now, asked, salt, claimed, record, files):
    a, room = statement.announcement, f"change-{now.sequence}/"

    def listed(name, lines):
        path = room + name
        files[path] = salted(salt(path), lines)
        return {"file": path, "rows": len(lines), "digest": hex_digest(a.suite, files[path])}

    if claimed is None:
        found = cavel_officers.read_lists(a, lists)
        for reason, _, lines in asked.forbid:
            _check_lines(lines, before, now, found, room + reason + ".txt", {task.name for task in now.tasks})
            now.forbidden.update(lines)
        _check_visited(before, now, asked.visited, room + "visited.txt")
        _match(a, statement.seed, found, now)
        noted = [listed("forbidden.txt", now.forbidden), listed("visited.txt", asked.visited)]
    else:
        _take_panels(a, now, claimed["panels"], room + "panels.csv")
        noted = claimed["change"].files(now)
    panels = table([task.name for task in now.tasks], [task.panels for task in now.tasks])
    files[room + "panels.csv"] = panels
    rows = sum(len(panel.officers) for task in now.tasks for panel in task.panels)
    record["files"] = [noted[0], {"file": room + "panels.csv", "rows": rows, "digest": hex_digest(a.suite, panels)}, noted[1]]
    record["tasks"] = [{"task": task.name, "pool": task.pool, "mode": task.mode, "changed": _changed(was, task)}
                       for was, task in zip(before.tasks, now.tasks)]
    held = _loads(now)
    record["loads"] = [{"officer": o.decode(), "load": held[o]} for o in now.officers]


def salts_of(suite, key):
    """The salts that follow from an event key."""
    return lambda path: salt_of(suite, key, path)


def end(statement, before, day, outcome, reason=None, evidence=None, approver=None):
    """The record of the event's end, canonical bytes."""
    a = statement.announcement
    record = {**_keys(a, statement, before, "end", day), "outcome": outcome}
    if outcome == "cancelled" and None not in (reason, evidence, approver):
        record.update(reason=check_text(reason, "reason"), evidence=check_text(evidence, "evidence"),
                      approver=check_text(approver, "approver"))
    elif outcome != "completed" or (reason, evidence, approver) != (None, None, None):
        raise Refusal("outcome", "completed, or cancelled with reason, evidence and approver")
    return canonical(record).encode("utf-8")


def _take_panels(a, now, panels, path):
    """Panels as a table has them, checked by the public profile."""
    stands = {}
    for number, task in enumerate(now.tasks):
        for target, _ in task.targets:
            stands.setdefault(target, []).append(number)
    now.claims.check_panels(path, panels, [[panel.target for panel in task.panels] for task in now.tasks],
                            lambda number, target: cavel_officers.seats_of(
                                [a.tasks[other] for other in now.claims.together(number, stands[target])]),
                            [task.mode for task in now.tasks], [task.pool for task in now.tasks])
    for task, of in zip(now.tasks, panels):
        task.panels = of


# ------------------------------------------------------------------------------------------------ verification

def _told(record, path):
    """Reads the changes of a record: an Asked whose forbid has (reason, evidence), to be completed from files."""
    try:
        asked = Asked(check_day(record["day"], path), record["approver"])
        if not isinstance(asked.approver, str):
            raise Refusal(path, "an approver that is no text")
        order, forbid = list(KINDS), []
        at = 0
        for each in record["changes"]:
            kind, reason, evidence = each["kind"], each["reason"], each["evidence"]
            if not all(isinstance(each[key], int if key == "count" else str) for key in KINDS[kind]) \
                    or not isinstance(reason, str) or not isinstance(evidence, str):
                raise Refusal(path, "a change that is not in its form")
            if order.index(kind) < at:
                raise Refusal(path, "kinds in another order")
            at = order.index(kind)
            if kind == "replace":
                if not asked.replace or asked.replace[-1][0] != each["target"].encode():
                    asked.replace.append((each["target"].encode(), reason, evidence))
            elif kind == "extend":
                asked.extend.append((each["task"], each["to"], reason, evidence))
            elif kind == "forbid":
                if reason not in FORBID or each["count"] < 1 or isinstance(each["count"], bool):
                    raise Refusal(path, "reason or count")
                forbid.append((reason, evidence))
            else:
                getattr(asked, kind).append((each["target"].encode(), reason, evidence))
        return asked, forbid
    except (KeyError, TypeError, AttributeError):
        raise Refusal(path, "not the record of a change") from None


def recompute(statement, lists, result, files, read_record):
    """Every change with files, computed again from its record, one after the other."""
    a, now, number = statement.announcement, after_draw(statement, result), 1

    def need(path):
        if path not in files:
            raise Difference(path, "file", "the file", "nothing")
        return files[path]

    def salt(path):
        salted_lines(need(path), path)
        return files[path][5:69].decode()

    while any(path.startswith(f"change-{number}/") for path in files):
        room = f"change-{number}/"
        path = room + "record.json"
        record = read_record(need(path), path)
        asked, forbid = _told(record, path)
        claimed = None
        if a.officers is not None and cavel_officers.ELIGIBILITY not in lists:
            claimed = {"change": cavel_public.PublicChange(record, room, now.forbidden_count, now.visited_count),
                       "panels": parse_panels(need(room + "panels.csv"), room + "panels.csv", [t.name for t in a.tasks])}
        else:
            asked.forbid = [(reason, evidence, salted_lines(need(room + reason + ".txt"), room + reason + ".txt"))
                            for reason, evidence in forbid]
            if a.officers is not None:
                asked.visited = salted_lines(need(room + "visited.txt"), room + "visited.txt")
        made = change(statement, lists, now, asked, salt, claimed)
        yield made
        now, number = made.standing, number + 1


def recompute_end(statement, standing, record):
    """The bytes of the record of the end, computed from its members."""
    try:
        more = {key: record[key] for key in ("reason", "evidence", "approver") if key in record}
        if not all(isinstance(each, str) for each in [record["day"], record["outcome"], *more.values()]):
            raise Refusal("end/record.json", "members that are no texts")
        return end(statement, standing, record["day"], record["outcome"], **more)
    except (KeyError, TypeError):
        raise Refusal("end/record.json", "not the record of an end") from None
