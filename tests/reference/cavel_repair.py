# SPDX-License-Identifier: Apache-2.0
"""After the draw (docs/protocol.md, section 9): replacements and repairs, each a later record of the event."""
import copy
from dataclasses import dataclass, field
from typing import Dict, List, Optional, Set, Tuple

import cavel_match
import cavel_officers
import cavel_public
from cavel_bytes import Refusal, check_id, check_name, check_text, file_of, lines_of
from cavel_digest import hex_digest, list_digest, lot_seed
from cavel_csv import csv_file, csv_rows
from cavel_difference import Difference
from cavel_draw import PROTOCOL
from cavel_json import canonical
from cavel_select import in_ticket_order

REASONS = ("recusal", "unavailable")
HEADER = ("task", "target", "officer", "leader")


@dataclass
class Panel:
    target: bytes
    officers: List[bytes]
    leader: Optional[bytes]


@dataclass
class Task:
    name: str
    department: str
    targets: List[Tuple[bytes, str]]  # id and stratum, in draw order
    waiting: Dict[str, List[bytes]]  # by stratum: reserves not called up, by ticket
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
    left: Set[bytes] = field(default_factory=set)
    forbidden: Set[bytes] = field(default_factory=set)
    forbidden_count: int = 0
    forbidden_digest: str = ""
    claims: Optional[cavel_public.PublicPanels] = None  # where the officers' lists are not at hand

    def holds(self, target, department=None):
        """Whether it is to be visited, by the department or by any."""
        return any(target == t for task in self.tasks if department in (None, task.department) for t, _ in task.targets)


@dataclass
class Repaired:
    standing: Standing
    record: dict
    files: Dict[str, bytes]  # below repair-<sequence>/

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
        made = Task(task.name, task.department, targets, waiting)
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
                    forbidden_digest=cavel_public.empty_digest(a))


# ----------------------------------------------------------------------------------------------------- changes

def _replace(now, asked, with_officers):
    """One target leaves every task in which it stands; what stands in the record of it."""
    target, reason, evidence = asked
    check_name(reason, "reason")
    check_text(evidence, "evidence")
    if not now.holds(target):
        raise Refusal("target", f"{target.decode()} does not stand in the event")
    now.left.add(target)
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
        while waiting and waiting[0] in now.left:
            waiting.pop(0)
        if not waiting:
            raise Refusal(f"{task.name}/{stratum}", "the reserve is used up")
        by = waiting.pop(0)
        if with_officers and not now.holds(by, task.department):
            task.panels.append(Panel(by, [], None))
        task.targets.append((by, stratum))
        entries.append({"kind": "replace", "task": task.name, "stratum": stratum, "target": target.decode(),
                        "by": by.decode(), "reason": reason, "evidence": evidence})
    return entries


def _check_lines(lines, before, now, found, where):
    """New lines of one reason: in their form, of known officers and enterprises, new, and under no other reason."""
    if not lines or any(a >= b for a, b in zip(lines, lines[1:])):
        raise Refusal(where, "empty, or not ascending")
    for line in lines:
        parts = line.split(b"\t")
        if len(parts) != 2:
            raise Refusal(where, f"{line!r} is no forbidden line")
        officer, target = parts
        if officer not in found.officers or (target != b"*" and target not in found.facts):
            raise Refusal(where, f"{line!r} names a stranger")
        if (officer, target) in found.recused or line in before.forbidden or officer + b"\t*" in before.forbidden:
            raise Refusal(where, f"{line!r} stands already")
        if line in now.forbidden:
            raise Refusal(where, f"{line!r} stands under two reasons")


def _forbidden_entries(suite, forbidden):
    return [{"kind": "forbid", "reason": reason, "evidence": check_text(evidence, "evidence"), "count": len(lines),
             "list": list_digest(suite, lines)} for reason, evidence, lines in forbidden]


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
        if (o, target) in forbidden or (o, b"*") in forbidden:
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


def repair(statement, lists, before, replaced, forbidden, claimed=None):
    """The event after a repair. replaced: [(target, reason, evidence)]; forbidden: [(reason, evidence, lines)].

    claimed: {"repair": cavel_public.PublicRepair, "panels": by task} where the lines are not at hand.
    """
    a, now = statement.announcement, copy.deepcopy(before)
    now.sequence += 1
    room = f"repair-{now.sequence}/"
    changes = []
    for asked in replaced:
        changes += _replace(now, asked, a.officers is not None)
    changes += _forbidden_entries(a.suite, forbidden) if claimed is None else claimed["repair"].entries
    if not changes:
        raise Refusal(room, "nothing changed")
    reasons = [entry["reason"] for entry in changes if entry["kind"] == "forbid"]
    if reasons != sorted(set(reasons)) or not set(reasons) <= set(REASONS):
        raise Refusal(room, "reasons")
    if reasons and a.officers is None:
        raise Refusal(room, "the event draws no officers")
    files = {room + reason + ".txt": file_of(lines) for reason, _, lines in forbidden}
    record = {"protocol": PROTOCOL, "kind": "repair", "suite": a.suite, "body": a.body, "event": a.event,
              "number": a.number, "previous": before.record, "sequence": now.sequence,
              "statement": hex_digest(a.suite, statement.data), "changes": changes, "tasks": [], "loads": [], "files": []}
    if a.officers is not None:
        names = [task.name for task in now.tasks]
        if claimed is None:
            found = cavel_officers.read_lists(a, lists)
            for reason, _, lines in forbidden:
                _check_lines(lines, before, now, found, room + reason + ".txt")
                now.forbidden.update(lines)
            _match(a, statement.seed, found, now)
            data = file_of(sorted(now.forbidden))
            files[room + "forbidden.txt"] = data
            noted = {"file": room + "forbidden.txt", "rows": len(now.forbidden), "digest": hex_digest(a.suite, data)}
        else:
            _take_panels(a, now, claimed["panels"], room + "panels.csv")
            now.forbidden_count, now.forbidden_digest = claimed["repair"].rows, claimed["repair"].digest
            noted = {"file": room + "forbidden.txt", "rows": now.forbidden_count, "digest": now.forbidden_digest}
        panels = table(names, [task.panels for task in now.tasks])
        files[room + "panels.csv"] = panels
        rows = sum(len(panel.officers) for task in now.tasks for panel in task.panels)
        record["files"] = [noted, {"file": room + "panels.csv", "rows": rows, "digest": hex_digest(a.suite, panels)}]
        record["tasks"] = [{"task": task.name, "pool": task.pool, "mode": task.mode, "changed": _changed(was, task)}
                           for was, task in zip(before.tasks, now.tasks)]
        held = _loads(now)
        record["loads"] = [{"officer": o.decode(), "load": held[o]} for o in now.officers]
    made = Repaired(now, record, files)
    now.record = hex_digest(a.suite, made.record_bytes)
    files[room + "record.json"] = made.record_bytes
    return made


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
    """What a record tells of its changes: (replaced, forbidden entries)."""
    try:
        replaced, forbidden = [], []
        for change in record["changes"]:
            if not all(isinstance(change[key], str) for key in ("kind", "reason", "evidence")):
                raise Refusal(path, "a reason or evidence that is no text")
            if change["kind"] == "replace":
                asked = (change["target"].encode(), change["reason"], change["evidence"])
                if not replaced or replaced[-1][0] != asked[0]:
                    replaced.append(asked)
            else:
                if change["reason"] not in REASONS:
                    raise Refusal(path, "reason")
                forbidden.append({"kind": "forbid", "reason": change["reason"], "evidence": check_text(change["evidence"]),
                                  "count": change["count"], "list": change["list"]})
                if not isinstance(change["count"], int) or change["count"] < 1:
                    raise Refusal(path, "count")
        return replaced, forbidden
    except (KeyError, TypeError, AttributeError):
        raise Refusal(path, "not the changes of a repair") from None


def recompute(statement, lists, result, files, read_record):
    """Every repair of which there are files, computed anew from what its record tells, one after the other."""
    a, now, number = statement.announcement, after_draw(statement, result), 1
    while any(path.startswith(f"repair-{number}/") for path in files):
        room = f"repair-{number}/"
        if room + "record.json" not in files:
            raise Difference(room + "record.json", "file", "the file", "nothing")
        record = read_record(files[room + "record.json"], room + "record.json")
        replaced, forbid = _told(record, room + "record.json")
        claimed, forbidden = None, []
        if a.officers is not None and cavel_officers.ELIGIBILITY not in lists:
            if room + "panels.csv" not in files:
                raise Difference(room + "panels.csv", "file", "the file", "nothing")
            claimed = {"repair": cavel_public.PublicRepair(a, record, room, now.forbidden_count, now.forbidden_digest),
                       "panels": parse_panels(files[room + "panels.csv"], room + "panels.csv", [t.name for t in a.tasks])}
        else:
            for entry in forbid:
                path = room + entry["reason"] + ".txt"
                if path not in files:
                    raise Difference(path, "file", "the file", "nothing")
                forbidden.append((entry["reason"], entry["evidence"], lines_of(files[path], path)))
        made = repair(statement, lists, now, replaced, forbidden, claimed)
        yield made
        now, number = made.standing, number + 1
