#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes tests/vectors/match.json from the reference, and fuzzes a program against the reference.

  match_vectors.py                            writes the vectors
  match_vectors.py --check                    says whether the file is what it would write
  match_vectors.py --fuzz N --seed S PROGRAM  makes N random cases with answers and has PROGRAM compare them

Cases are kept for what they tell apart: for every rule there is a *wrong reading* of it below, and random cases are
looked through until one is found on which the wrong reading gives another answer.
"""

import argparse
import copy
import json
import os
import random
import subprocess
import sys
import tempfile

import cavel_match as reference

HERE = os.path.dirname(os.path.abspath(__file__))
FILE = os.path.join(HERE, os.pardir, "vectors", "match.json")


# ------------------------------------------------------------------------------------------------- random cases

def random_targets(draw, count, officers, leads, most):
    """Allowed lists: at random, or by blocks with overlaps, a few pairs recused."""
    share = draw.choice([0.3, 0.5, 0.8, 1.0])
    may_lead = [draw.random() < draw.choice([0.2, 0.5, 0.9]) for _ in range(officers)]
    blocks = draw.choice([0, 0, 2, 3])
    block = [{draw.randrange(blocks) for _ in range(draw.choice([1, 1, 2]))} if blocks else {0}
             for _ in range(officers)]
    size, rule = draw.randint(2, most), draw.choice(leads)
    mixed = draw.random() < 0.2
    targets = []
    for _ in range(count):
        own = draw.randrange(blocks) if blocks else 0
        allowed = [o for o in range(officers)
                   if (own in block[o] and draw.random() < 0.95 if blocks else draw.random() < share)]
        per_target = draw.random() < 0.2
        lead = [o for o in allowed if (draw.random() < 0.5 if per_target else may_lead[o])]
        k, l = (draw.randint(2, most), draw.choice(leads)) if mixed else (size, rule)
        targets.append({"panel": k, "leads": l, "lead": lead, "other": [o for o in allowed if o not in lead]})
    return targets


def random_officers(draw, count):
    bound = draw.choice([None, None, 1, 2, 4])
    busy = draw.choice([0, 0, 1, 3])
    table = []
    for _ in range(count):
        capacity = None if bound is None or draw.random() < 0.2 else draw.randint(1, bound)
        load = draw.randint(0, busy)
        table.append({"capacity": capacity, "load": load if capacity is None else min(load, capacity)})
    return table


def random_tickets(draw, targets, officers):
    high = draw.choice([1, 2, 1000000])
    return [[draw.randint(0, high) for _ in range(officers)] for _ in range(targets)]


def random_case(draw, largest):
    officers = draw.randint(1, largest)
    count = draw.randint(1, largest)
    case = {"mode": draw.choice(["panel", "panel", "panel", "team"]),
            "fallback": False,
            "pool": draw.choice([1, 2, max(1, officers // 2), officers, officers + 3, "all", "all", "all"]),
            "officers": random_officers(draw, officers),
            "targets": random_targets(draw, count, officers, [0, 1], draw.choice([2, 2, 2, 3, 4])),
            "tickets": random_tickets(draw, count, officers)}
    if case["mode"] == "team":
        case["fallback"] = draw.random() < 0.5
    if draw.random() < 0.35:
        return random_repair(draw, case) or case
    return case


def random_lead_case(draw):
    """Few officers, about half of whom may lead: exchanges go through both classes."""
    officers, count = draw.randint(4, 8), draw.randint(3, 7)
    share, able = draw.choice([0.4, 0.6, 0.8]), draw.choice([0.3, 0.5, 0.7])
    busy = draw.choice([0, 0, 2])
    targets = []
    for _ in range(count):
        allowed = [o for o in range(officers) if draw.random() < share]
        lead = [o for o in allowed if draw.random() < able]
        targets.append({"panel": 2, "leads": draw.choice([0, 1, 1]), "lead": lead,
                        "other": [o for o in allowed if o not in lead]})
    case = {"mode": "panel", "fallback": False, "pool": "all",
            "officers": [{"capacity": None, "load": draw.randint(0, busy)} for _ in range(officers)],
            "targets": targets, "tickets": random_tickets(draw, count, officers)}
    return (random_repair(draw, case) or case) if draw.random() < 0.3 else case


def random_repair(draw, case):
    """Pairs become forbidden, a target is replaced, a rule grows: nothing where the draw itself did not come off."""
    found = reference.solve(case)
    if not found["complete"]:
        return None
    case = copy.deepcopy(case)
    case["mode"] = found["mode"]
    case["fallback"] = False
    case["pool"] = found["pool"]
    before = found["panels"]
    for officer, load in zip(case["officers"], found["loads"]):
        officer["load"] = load
    if found["mode"] == "team":
        case["teams"] = found["teams"]
        before = [next(j for j, team in enumerate(found["teams"]) if sorted(team) == panel) for panel in before]
    case["before"] = list(before)

    def forbid(t, o):
        for side in ("lead", "other"):
            if o in case["targets"][t][side]:
                case["targets"][t][side].remove(o)

    for _ in range(draw.choice([1, 1, 2, 4])):
        t = draw.randrange(len(case["targets"]))
        if draw.random() < 0.5:
            forbid(t, draw.choice(found["panels"][t]))
        else:
            gone = draw.randrange(len(case["officers"]))
            for u in range(len(case["targets"])):
                if draw.random() < 0.7:
                    forbid(u, gone)
    if draw.random() < 0.3:  # a target is replaced: its pairs are given back, the reserve stands last
        t = draw.randrange(len(case["targets"]))
        for o in found["panels"][t]:
            case["officers"][o]["load"] -= 1
        case["targets"].append(case["targets"].pop(t))
        case["tickets"].append([draw.randint(0, 5) for _ in case["officers"]])
        del case["tickets"][t]
        del case["before"][t]
        case["before"].append(None if "teams" in case else [])
    if draw.random() < 0.2 and "teams" not in case:  # a target's rule grows, an officer may no longer lead
        target = draw.choice(case["targets"])
        target["leads"] = 1
        if draw.random() < 0.5:
            target["panel"] += 1
        for o in [o for o in target["lead"] if draw.random() < 0.5]:
            target["lead"].remove(o)
            target["other"] = sorted(target["other"] + [o])
    return case


# ------------------------------------------------------------------------------------------------ wrong readings

RIGHT = reference.Network


def wrong(**methods):
    """The network with some of its methods replaced."""
    return type("Wrong", (RIGHT,), methods)


def back_first(self, node):
    arcs = list(RIGHT.neighbours(self, node))
    return sorted(arcs, key=lambda to: to[0] != "target") if node[0] == "class" else arcs


def never_back(self, node):
    return [to for to in RIGHT.neighbours(self, node) if to[0] != "target"]


def other_first(self, node):
    arcs = list(RIGHT.neighbours(self, node))
    return arcs[::-1] if node[0] == "target" else arcs


def last_held_first(self, node):
    arcs = list(RIGHT.neighbours(self, node))
    return arcs[::-1] if node[0] == "officer" else arcs


def officers_backwards(self, node):
    arcs = list(RIGHT.neighbours(self, node))
    return arcs[::-1] if node[0] == "class" else arcs


def never_exchange(self, node):
    return [] if node[0] == "officer" else list(RIGHT.neighbours(self, node))


def first_found(key):
    def fill(self, t, ticket, steps_first):
        found = self.search(t)
        reached = [(node[1], steps) for node, (steps, _) in found.items() if node[0] == "officer"]
        free = [(o, steps) for o, steps in reached if self.has_room(o)]
        if not free:
            return ({node[1] for node in found if node[0] == "target"}, {o for o, _ in reached})
        self.push(found, min(free, key=lambda item: key(self, t, ticket, steps_first, *item))[0])
        return None
    return fill


def rank_without_ticket(self, t, ticket, steps_first, o, steps):
    return ((steps, self.load[o]) if steps_first else (self.load[o], steps), o)


def rank_without_steps(self, t, ticket, steps_first, o, steps):
    return (steps, ticket(t, o), o) if steps_first else (self.load[o], ticket(t, o), o)


def rank_other_way(self, t, ticket, steps_first, o, steps):
    return ((self.load[o], steps) if steps_first else (steps, self.load[o]), ticket(t, o), o)


def rank_late_officer(self, t, ticket, steps_first, o, steps):
    return ((steps, self.load[o]) if steps_first else (self.load[o], steps), ticket(t, o), -o)


def load_of_task_only(self, t, ticket, steps_first, o, steps):
    held = sum(1 for panel in self.panels if o in panel)
    return ((steps, held) if steps_first else (held, steps), ticket(t, o), o)


def no_capacity(self, o):
    return True


def lead_room_less(self, u, g):
    k, l = self.seats[u]
    return sum(1 for c in self.panels[u].values() if c == g) < (l if g == 0 and l else k - l if g else k)


READINGS = [
    ("back-after-officers", "a class leads to its officers first, then back to its target", wrong(neighbours=back_first)),
    ("back-to-target", "a class leads back to its target, which opens its other class", wrong(neighbours=never_back)),
    ("lead-before-other", "the class lead is visited before the class other", wrong(neighbours=other_first)),
    ("draw-order", "an officer's panels are visited in draw order", wrong(neighbours=last_held_first)),
    ("officer-order", "a class's officers are visited in officer order", wrong(neighbours=officers_backwards)),
    ("exchange", "an officer changes panels so that another can be filled", wrong(neighbours=never_exchange)),
    ("ticket", "equal load and steps: the smallest ticket", wrong(fill=first_found(rank_without_ticket))),
    ("fewest-steps", "equal load: the fewest steps before the ticket", wrong(fill=first_found(rank_without_steps))),
    ("least-load", "the draw asks for the smallest load first, the repair for the fewest steps", wrong(fill=first_found(rank_other_way))),
    ("equal-tickets", "equal tickets: the earlier officer", wrong(fill=first_found(rank_late_officer))),
    ("earlier-load", "loads run over the whole event", wrong(fill=first_found(load_of_task_only))),
    ("capacity", "an officer at his capacity has no room", wrong(has_room=no_capacity)),
    ("more-leads", "more lead-qualified officers than needed may sit on a panel", wrong(class_has_room=lead_room_less)),
]


def with_reading(network, case):
    reference.Network = network
    try:
        return reference.solve(case)
    except (ValueError, TypeError, KeyError):
        return None
    finally:
        reference.Network = RIGHT


def weight(case):
    return sum(len(t["lead"]) + len(t["other"]) for t in case["targets"]) + len(case["officers"])


def telling_cases(flag, network, wanted, seed):
    """Small cases, of each kind as many as wanted, that the wrong reading answers otherwise."""
    draw = random.Random(seed)
    best = {}
    for _ in range(6000):
        case = random_lead_case(draw) if draw.random() < 0.5 else random_case(draw, draw.choice([3, 4, 5, 6, 7]))
        if reference.check(case):
            continue
        kind = "repair" if "before" in case else "draw"
        kept = best.setdefault(kind, [])
        if len(kept) >= wanted and weight(case) >= weight(kept[-1]):
            continue
        right = reference.solve(case)
        if right == with_reading(network, case):
            continue
        kept.append(case)
        kept.sort(key=weight)
        del kept[wanted:]
    return [case for kind in sorted(best) for case in best[kind]]


# ------------------------------------------------------------------------------------------------- chosen cases

def plain(count, targets, **more):
    case = {"mode": "panel", "fallback": False, "pool": "all",
            "officers": [{"capacity": None, "load": 0} for _ in range(count)],
            "targets": [{"panel": k, "leads": l, "lead": lead, "other": other} for k, l, lead, other in targets],
            "tickets": [[(7 * t + 5 * o + t * o) % 11 for o in range(count)] for t in range(len(targets))]}
    case.update(more)
    return case


def bounded(*pairs):
    return [{"capacity": c, "load": x} for c, x in pairs]


def chosen_cases():
    """(flags, comment, case)"""
    return [
        (["no-target"], "no target: nothing to fill", plain(2, [])),
        (["no-officer"], "no officer at all", plain(0, [(2, 0, [], [])])),
        (["lengthened"], "the pool of 2 is lengthened to 4; the certificate of 3 is kept",
         plain(4, [(2, 1, [0, 3], [1, 2]), (2, 1, [3], [1, 2])], pool=2)),
        (["lengthened"], "a pool that suffices is not lengthened", plain(4, [(2, 1, [0], [1, 2, 3])], pool=2)),
        (["pool"], "a pool over the number of officers means all", plain(3, [(2, 0, [], [0, 1, 2])], pool=9)),
        (["forced"], "two allowed officers: both pairs are forced", plain(3, [(2, 0, [], [0, 1]), (2, 0, [], [0, 1, 2])])),
        (["forced"], "the only officer who may lead is forced, the other seat is not",
         plain(4, [(2, 1, [2], [0, 1, 3])])),
        (["forced", "capacity"], "capacities force a pair that lists alone would not",
         plain(3, [(2, 0, [], [0, 1, 2]), (2, 0, [], [0, 1])], officers=bounded((1, 0), (2, 0), (1, 0)))),
        (["certificate"], "two officers for three targets: six places are needed, two are there",
         plain(2, [(2, 0, [], [0, 1])] * 3, officers=bounded((1, 0), (1, 0)))),
        (["certificate", "capacity"], "an officer whose capacity is used up by earlier tasks",
         plain(3, [(2, 0, [], [0, 1])], officers=bounded((2, 2), (2, 0), (2, 0)))),
        (["certificate", "lead-rule"], "enough officers, but none who may lead", plain(3, [(2, 1, [], [0, 1, 2])])),
        (["certificate", "lead-rule"], "one lead with one place for two targets",
         plain(4, [(2, 1, [0], [1, 2]), (2, 1, [0], [2, 3])], officers=bounded((1, 0), (None, 0), (None, 0), (None, 0)))),
        (["certificate"], "targets that the proof does not need are left out",
         plain(4, [(3, 0, [], [0, 1]), (2, 0, [], [0, 1, 2, 3]), (2, 0, [], [2, 3])],
               officers=bounded((1, 0), (1, 0), (1, 0), (1, 0)))),
        (["certificate"], "one officer for a panel of two", plain(1, [(2, 0, [], [0])])),
        (["certificate", "lengthened"], "all officers do not suffice: the certificate is of them all",
         plain(5, [(2, 1, [4], [0, 1, 2, 3]), (2, 1, [4], [0, 1, 2, 3])], pool=2,
               officers=bounded((None, 0), (None, 0), (None, 0), (None, 0), (1, 0)))),
        (["team"], "two teams of two, one substitute", plain(5, [(2, 0, [], [0, 1, 2, 3, 4])] * 3, mode="team")),
        (["team", "lead-rule"], "as many teams as lead-qualified officers; the others are dealt in turn",
         plain(8, [(3, 1, [2, 5], [0, 1, 3, 4, 6, 7])] * 2, mode="team")),
        (["team", "lead-rule"], "more lead-qualified officers than teams: the later ones are members",
         plain(5, [(2, 1, [1, 2, 3, 4], [0])] * 2, mode="team")),
        (["team", "capacity"], "a team has the places of the member who has fewest",
         plain(4, [(2, 0, [], [0, 1, 2, 3])] * 3, mode="team", officers=bounded((1, 0), (9, 0), (9, 1), (3, 1)))),
        (["team"], "a team of which one member is recused is not allowed",
         plain(4, [(2, 0, [], [0, 1, 3]), (2, 0, [], [0, 1, 2, 3])], mode="team")),
        (["team", "certificate"], "no team is allowed: the certificate names none", plain(4, [(2, 0, [], [0, 1])], mode="team")),
        (["team", "fallback"], "teams do not suffice: panel mode is named as fallback",
         plain(4, [(2, 0, [], [0, 1])], mode="team", fallback=True)),
        (["team", "fallback", "certificate"], "neither teams nor panels suffice",
         plain(4, [(2, 0, [], [1])], mode="team", fallback=True)),
        (["team", "fallback"], "no fallback is needed", plain(2, [(2, 0, [], [0, 1])], mode="team", fallback=True)),
        (["team", "certificate", "lead-rule"], "a rule of leads and no lead: no team",
         plain(4, [(2, 1, [], [0, 1, 2, 3])], mode="team")),
        (["repair"], "nothing changed: nothing changes",
         plain(3, [(2, 0, [], [0, 1, 2])], before=[[0, 2]], officers=bounded((None, 1), (None, 0), (None, 1)))),
        (["repair"], "one recusal: one pair changes, though a longer exchange would balance better",
         plain(4, [(2, 0, [], [1, 2, 3]), (2, 0, [], [0, 2, 3])], before=[[0, 1], [2, 3]],
               officers=bounded((None, 1), (None, 1), (None, 4), (None, 4)))),
        (["repair"], "a lost seat that only an exchange fills",
         plain(3, [(2, 0, [], [1, 2]), (2, 0, [], [0, 1, 2])], before=[[0, 1], [1, 2]], pool=3,
               officers=bounded((2, 1), (2, 2), (1, 1)))),
        (["repair"], "a reserve stands last, with no panel yet",
         plain(3, [(2, 0, [], [0, 1, 2]), (2, 0, [], [0, 1, 2])], before=[[0, 1], []],
               officers=bounded((None, 1), (None, 1), (None, 0)))),
        (["repair", "lead-rule"], "a panel needs a lead now: its non-leader with the largest ticket makes way",
         plain(3, [(2, 1, [2], [0, 1])], before=[[0, 1]], tickets=[[4, 9, 1]],
               officers=bounded((None, 1), (None, 1), (None, 0)))),
        (["repair", "certificate"], "the pool is not lengthened in a repair",
         plain(3, [(2, 0, [], [1, 2])], before=[[0, 1]], pool=2,
               officers=bounded((None, 1), (None, 1), (None, 0)))),
        (["repair", "certificate", "capacity"], "a lost seat that nobody has a place for",
         plain(3, [(2, 0, [], [1, 2]), (2, 0, [], [1, 2])], before=[[0, 1], [1, 2]],
               officers=bounded((2, 1), (2, 2), (1, 1)))),
        (["repair", "lead-rule"], "nobody on the panel may lead any more: the largest ticket makes way, whoever led",
         plain(3, [(2, 1, [2], [0, 1])], before=[[0, 1]], tickets=[[9, 4, 1]],
               officers=bounded((None, 1), (None, 1), (None, 0)))),
        (["certificate", "capacity"], "a target that the proof needs does not end the pass: a later one is left out",
         plain(3, [(2, 0, [], [0, 1]), (2, 0, [], [0, 2]), (2, 0, [], [0, 1])],
               officers=bounded((2, 0), (1, 0), (None, 0)))),
        (["repair", "team"], "a recusal moves the whole team",
         plain(4, [(2, 0, [], [1, 2, 3])], mode="team", before=[0], teams=[[0, 1], [2, 3]],
               officers=bounded((None, 1), (None, 1), (None, 0), (None, 0)))),
        (["repair", "team", "certificate"], "no other team may go",
         plain(4, [(2, 0, [], [1, 2])], mode="team", before=[0], teams=[[0, 1], [2, 3]],
               officers=bounded((None, 1), (None, 1), (None, 0), (None, 0)))),
    ]


def invalid_cases():
    good = plain(3, [(2, 1, [0], [1, 2])])

    def changed(**more):
        return dict(copy.deepcopy(good), **more)

    def target(**more):
        return changed(targets=[dict(good["targets"][0], **more)])

    return [
        ("a panel of one", target(panel=1)),
        ("a panel of none", target(panel=0)),
        ("two leads", target(leads=2)),
        ("lead list out of order", target(lead=[2, 0], other=[1])),
        ("lead list repeats an officer", target(lead=[0, 0])),
        ("other list out of order", target(other=[2, 1])),
        ("other list repeats an officer", target(other=[1, 1])),
        ("lead list goes beyond the roster", target(lead=[3])),
        ("other list goes beyond the roster", target(other=[1, 3])),
        ("an officer in both classes", target(other=[0, 1, 2])),
        ("a load over its capacity", changed(officers=bounded((1, 2), (None, 0), (None, 0)))),
        ("a pool of none", changed(pool=0)),
        ("two things wrong: all are named", changed(pool=0, targets=[dict(good["targets"][0], panel=1)])),
        ("a standing panel repeats an officer", changed(before=[[1, 1]])),
        ("a standing panel is too large", changed(before=[[0, 1, 2]])),
        ("a standing panel has an officer from outside the pool", changed(before=[[0, 2]], pool=2)),
        ("a standing team that does not exist", changed(mode="team", before=[1], teams=[[0, 1]])),
    ]


# ------------------------------------------------------------------------------------------------------- the file

NOTES = {
    "no-target": "a task without targets",
    "no-officer": "a roster without officers",
    "lengthened": "the pool, and the shortest longer prefix that suffices",
    "pool": "the size of the pool",
    "forced": "pairs that stand in every complete assignment",
    "certificate": "why no complete assignment exists, minimal",
    "lead-rule": "one officer of each panel may lead",
    "team": "team mode",
    "fallback": "panel mode where team mode fails",
    "repair": "after the draw",
    "infeasible": "no complete assignment",
    "random": "made at random",
    "input": "a case that is none",
}


def make():
    for flag, comment, _ in READINGS:
        NOTES.setdefault(flag, comment)
    tests = []

    def add(comment, flags, case):
        faults = reference.check(case)
        test = {"tcId": len(tests) + 1, "comment": comment, "flags": flags, "result": "invalid", "case": case}
        if faults:
            test["faults"] = faults
        else:
            test["answer"] = reference.solve(case)
            test["result"] = "valid" if test["answer"]["complete"] else "infeasible"
        tests.append(test)

    for flags, comment, case in chosen_cases():
        add(comment, flags, case)
    for number, (flag, comment, network) in enumerate(READINGS):
        for case in telling_cases(flag, network, 3, 1000 + number):
            kind = ["repair"] if "before" in case else []
            add(comment, [flag] + kind + (["team"] if case["mode"] == "team" else []), case)
    for comment, case in invalid_cases():
        add(comment, ["input"], case)
    draw = random.Random(20)
    for _ in range(24):
        case = random_case(draw, 14)
        while case["targets"] and len(case["targets"]) < 6:
            case = random_case(draw, 14)
        add("made at random", ["random"], case)
    valid = sum(1 for test in tests if test["result"] == "valid")
    while 2 * valid > len(tests):
        case = random_case(draw, 7)
        if not reference.check(case) and not reference.solve(case)["complete"]:
            add("too few officers, or too few places", ["infeasible"], case)
    return {"schema": "match.schema.json", "algorithm": "cavel match", "protocol": 1, "numberOfTests": len(tests),
            "notes": {flag: NOTES[flag] for flag in sorted({f for test in tests for f in test["flags"]})},
            "tests": tests}


def text(document):
    """One test a line, so that a change shows where it is."""
    tests = ",\n".join(json.dumps(test, ensure_ascii=False, separators=(",", ":")) for test in document["tests"])
    head = dict(document)
    del head["tests"]
    return json.dumps(head, ensure_ascii=False, indent=1)[:-2] + ',\n "tests": [\n' + tests + "\n]}\n"


def fuzz(count, seed, program):
    draw = random.Random(seed)
    tests = []
    while len(tests) < count:
        case = random_lead_case(draw) if draw.random() < 0.3 else random_case(draw, draw.choice([2, 4, 6, 8, 10, 16]))
        faults = reference.check(case)
        test = {"tcId": len(tests) + 1, "comment": "seed %d" % seed, "flags": ["random"], "case": case}
        if faults:
            test.update(result="invalid", faults=faults)
        else:
            answer = reference.solve(case)
            if not answer["complete"] and draw.random() < 0.8:
                continue
            test.update(result="valid" if answer["complete"] else "infeasible", answer=answer)
            if answer["certificate"] and answer["certificate"]["mode"] == "panel" and "before" not in case:
                proof = answer["certificate"]
                assert reference.proves(case["targets"], case["officers"], proof["pool"], proof), test
        tests.append(test)
    document = {"schema": "match.schema.json", "algorithm": "cavel match", "protocol": 1, "numberOfTests": len(tests),
                "notes": {"random": NOTES["random"]}, "tests": tests}
    handle, path = tempfile.mkstemp(suffix=".json")
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(text(document))
    code = subprocess.call([program, path])
    if code == 0:
        os.remove(path)
        results = [test["result"] for test in tests]
        print("%d cases agree: %s" % (count, {r: results.count(r) for r in sorted(set(results))}))
    else:
        print("cases kept in " + path)
    return code


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--check", action="store_true")
    arguments.add_argument("--fuzz", type=int, metavar="N")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("program", nargs="?")
    given = arguments.parse_args()
    if given.fuzz:
        return fuzz(given.fuzz, given.seed, given.program)
    made = text(make())
    if given.check:
        with open(FILE, encoding="utf-8", newline="") as kept:
            if kept.read() == made:
                return 0
        print("match.json is not what match_vectors.py makes")
        return 1
    with open(FILE, "w", encoding="utf-8", newline="") as out:
        out.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
