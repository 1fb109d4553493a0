# SPDX-License-Identifier: Apache-2.0
"""Officers of an event (docs/protocol.md, section 7): the three lists, who is allowed for whom, the matching of a task."""
from dataclasses import dataclass
from typing import Dict, FrozenSet, List, Optional, Tuple

import cavel_match
from cavel_bytes import Refusal, check_id, check_integer, check_text, salted_lines
from cavel_digest import lot_seed, ticket
from cavel_select import in_ticket_order

ELIGIBILITY, RECUSALS, FACTS = "officers/eligibility.txt", "officers/recusals.txt", "officers/facts.txt"


@dataclass
class Officer:
    capacity: Optional[int]
    tasks: FrozenSet[str]
    leads: FrozenSet[str]
    sectors: Optional[FrozenSet[str]]  # nothing: all
    regions: Optional[FrozenSet[str]]


@dataclass
class Lists:
    officers: Dict[bytes, Officer]
    recused: FrozenSet[Tuple[bytes, bytes]]
    facts: Dict[bytes, Tuple[str, str]]


def _names(text, among, where):
    if text == "-":
        return frozenset()
    names = text.split(",")
    if names != [name for name in among if name in names]:
        raise Refusal(where, "not names of tasks in plan order")
    return frozenset(names)


def _kinds(text, where):
    if text == "*":
        return None
    kinds = text.split("|")
    if any(a.encode() >= b.encode() for a, b in zip(kinds, kinds[1:])):
        raise Refusal(where, "does not ascend")
    return frozenset(check_text(kind, where) for kind in kinds)


def _split(data, path, count):
    for number, line in enumerate(salted_lines(data, path), 2):
        parts = line.split(b"\t")
        if len(parts) != count:
            raise Refusal(f"{path}, line {number}", f"not {count} fields")
        yield f"{path}, line {number}", parts


def read_lists(a, lists):
    tasks = [task.name for task in a.tasks]
    officers = {}
    for where, parts in _split(lists[ELIGIBILITY], ELIGIBILITY, 6):
        identifier = check_id(parts[0], where)
        capacity, may, leads, sectors, regions = (part.decode() for part in parts[1:])
        if identifier in officers:
            raise Refusal(where, "an officer stands twice")
        officer = Officer(None if capacity == "-" else check_integer(capacity, where), _names(may, tasks, where),
                          _names(leads, tasks, where), _kinds(sectors, where), _kinds(regions, where))
        if not officer.leads <= officer.tasks:
            raise Refusal(where, "leads in a task for which the officer may not be drawn")
        officers[identifier] = officer
    recused = frozenset((check_id(parts[0], where), check_id(parts[1], where))
                        for where, parts in _split(lists[RECUSALS], RECUSALS, 2))
    facts = {}
    for where, parts in _split(lists[FACTS], FACTS, 3):
        if parts[0] in facts:
            raise Refusal(where, "a target stands twice")
        for part in parts[1:]:
            if b"|" in part or (part and not check_text(part, where)):
                raise Refusal(where, "holds a |")
        facts[check_id(parts[0], where)] = parts[1].decode(), parts[2].decode()
    return Lists(officers, recused, facts)


def allowed(lists, officer_id, target, tasks):
    """None, `other` or `lead`: whether the officer may visit the target, and whether he may lead there."""
    officer = lists.officers[officer_id]
    sector, region = lists.facts[target]
    if not set(tasks) <= officer.tasks or (officer_id, target) in lists.recused:
        return None
    if officer.sectors is not None and sector not in officer.sectors:
        return None
    if officer.regions is not None and region not in officer.regions:
        return None
    return "lead" if set(tasks) <= officer.leads else "other"


def seats_of(tasks):
    """k_t and l_t of a target that is drawn in these tasks of the announcement."""
    return max(task.panel.seats for task in tasks), max(task.panel.leads for task in tasks)


class PairTickets:
    """ticket(match/<task>, target LF officer) by the two indices, computed when it is asked for."""

    def __init__(self, suite, seed, task, targets, officers):
        self.suite, self.lot = suite, lot_seed(suite, seed, f"match/{task}")
        self.targets, self.officers, self.known = targets, officers, {}

    def __getitem__(self, t):
        return _Row(self, t)


class _Row:
    def __init__(self, table, t):
        self.table, self.t = table, t

    def __getitem__(self, o):
        table, key = self.table, (self.t, o)
        if key not in table.known:
            table.known[key] = ticket(table.suite, table.lot, table.targets[self.t] + b"\n" + table.officers[o])
        return table.known[key]


@dataclass
class Matched:
    task: str
    targets: List[bytes]
    officers: List[bytes]
    answer: dict


def match_tasks(a, seed, lists, drawn):
    """Every task's matching. drawn: ids of each task's sample in draw order. Returns (matchings, loads by officer)."""
    loads = {identifier: 0 for identifier in lists.officers}
    done, results = set(), []  # (department, target)
    for task in a.tasks:
        targets = [t for t in drawn[task.name] if (task.department, t) not in done]
        done.update((task.department, t) for t in targets)
        lot = lot_seed(a.suite, seed, f"officers/{task.name}")
        officers = [i for _, i in in_ticket_order(
            a.suite, lot, [i for i, officer in lists.officers.items() if task.name in officer.tasks])]
        entries = []
        for t in targets:
            of = [other for other in a.tasks if other.department == task.department and t in drawn[other.name]]
            kinds = [allowed(lists, o, t, [other.name for other in of]) for o in officers]
            k, l = seats_of(of)
            entries.append({"panel": k, "leads": l,
                            "lead": [i for i, kind in enumerate(kinds) if kind == "lead"],
                            "other": [i for i, kind in enumerate(kinds) if kind == "other"]})
        case = {"mode": task.panel.mode, "fallback": task.panel.fallback == "panel",
                "pool": "all" if task.panel.pool == "all" else int(task.panel.pool),
                "officers": [{"capacity": lists.officers[o].capacity, "load": loads[o]} for o in officers],
                "targets": entries, "tickets": PairTickets(a.suite, seed, task.name, targets, officers),
                "team": {"panel": task.panel.seats, "leads": task.panel.leads,
                         "lead": [i for i, o in enumerate(officers) if task.name in lists.officers[o].leads]}}
        answer = cavel_match.solve(case)
        if not answer["complete"]:
            raise Refusal(f"task {task.name}", "no complete assignment of officers: " + str(
                certificate_of(answer["certificate"], targets, officers)))
        for o, load in zip(officers, answer["loads"]):
            loads[o] = load
        results.append(Matched(task.name, targets, officers, answer))
    return results, loads


def certificate_of(found, targets, officers):
    return {"targets": [targets[t].decode() for t in found["targets"]],
            "officers": [o.decode() for o in sorted(officers[o] for o in found["officers"])],
            "needed": found["needed"], "room": found["room"]}


def task_members(task, matched):
    """The members that officers add to a task of the record, and its warnings."""
    answer = matched.answer
    members = {"pool": answer["pool"], "mode": answer["mode"],
               "forced": [{"target": matched.targets[t].decode(), "officer": matched.officers[o].decode()}
                          for t, o in answer["forced"]]}
    if answer["certificate"] is not None:
        members["certificate"] = certificate_of(answer["certificate"], matched.targets, matched.officers)
    warnings = []
    if task.panel.pool != "all" and answer["pool"] > int(task.panel.pool):
        warnings.append(f"pool-lengthened {task.name}")
    if task.panel.mode == "team" and answer["mode"] == "panel":
        warnings.append(f"team-fallback {task.name}")
    return members, warnings


def panel_rows(results):
    for matched in results:
        for t, (panel, leader) in enumerate(zip(matched.answer["panels"], matched.answer["leaders"])):
            for o in panel:
                yield (matched.task, matched.targets[t].decode(), matched.officers[o].decode(),
                       "1" if o == leader else "0")
