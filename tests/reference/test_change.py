#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Laws of repairs (docs/protocol.md, section 9) on small random events, against enumeration that shares nothing with the search."""
import itertools
import os
import random
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "vectors")]
sys.dont_write_bytecode = True

import cavel_officers  # noqa: E402
import cavel_change  # noqa: E402
from cavel_bytes import Refusal  # noqa: E402
from makers import events  # noqa: E402
from makers.repairs import Chain, away, gone, pairs, recusal  # noqa: E402


def small_event(draw):
    """One task: a few targets, a few officers with few places."""
    ids = events.enterprise_ids(6, draw.randint(0, 9000))
    e = events.Event(draw.choice(("sha256", "sm3")))
    e.task("t", [("all", ids, (draw.choice((1, 2)), 3), "up", 2)], panel=(2, draw.choice((0, 1)), "panel", "-", "all"))
    names = [f"o{n}" for n in range(draw.randint(4, 6))]
    lines = [f"{o}\t{draw.choice('123-')}\tt\t{draw.choice('tt-')}\t*\t*" for o in names]
    recused = {f"{draw.choice(names)}\t{draw.choice(ids)}" for _ in range(draw.randint(0, 8))}
    e.officers(lines, recused, [f"{i}\t\t" for i in ids])
    return e.public("p", "digits:20", f"{draw.getrandbits(60):020d}")


def fewest_changes(chain, forbidden):
    """By trying every assignment: the fewest pairs that change, or nothing where none is complete."""
    a, event = chain.statement.announcement, chain.event
    found = cavel_officers.read_lists(a, event.lists)
    (task,), panel = chain.now.tasks, a.tasks[0].panel
    before = {p.target: set(p.officers) for p in task.panels}
    choices = []
    for target, was in before.items():
        kinds = {o: cavel_officers.allowed(found, o, target, ["t"]) for o in found.officers}
        able = [o for o, kind in kinds.items() if kind and o + b"\t" + target not in forbidden]
        choices.append([(set(them), len(set(them) - was)) for them in itertools.combinations(able, panel.seats)
                        if sum(kinds[o] == "lead" for o in them) >= panel.leads])
    best = None
    for whole in itertools.product(*choices):
        changed = sum(cost for _, cost in whole)
        if best is not None and changed >= best:
            continue
        if all(officer.capacity is None or sum(o in them for them, _ in whole) <= officer.capacity
               for o, officer in found.officers.items()):
            best = changed
    return best


def drawn_events(seed, wanted, make):
    draw = random.Random(seed)
    while wanted:
        try:
            chain = Chain(make(draw))
        except Refusal:
            continue
        wanted -= 1
        yield draw, chain


class Laws(unittest.TestCase):
    def test_one_lost_seat_changes_the_fewest_pairs(self):
        refused = several = 0
        for draw, chain in drawn_events("one seat", 250, small_event):
            pair = draw.choice(pairs(chain.now))
            forbidden = recusal(pair)
            best = fewest_changes(chain, set(forbidden[0][2]))
            made = chain.can((), forbidden)
            self.assertEqual(made is None, best is None)
            refused += made is None
            if made is None:
                continue
            changed = sum(task["changed"] for task in made.record["tasks"])
            self.assertEqual(changed, best)
            several += changed > 1
        self.assertGreater(refused, 10)
        self.assertGreater(several, 10)

    def test_a_repair_is_complete_exactly_when_one_exists(self):
        for draw, chain in drawn_events("several", 150, small_event):
            held = sorted(set(pairs(chain.now)))
            forbidden = recusal(*draw.sample(held, min(len(held), draw.randint(2, 4))))
            best = fewest_changes(chain, set(forbidden[0][2]))
            self.assertEqual(chain.can((), forbidden) is None, best is None)

    def test_a_forbidden_pair_never_returns(self):
        """And every panel is whole, led by one who may, within capacities; loads add up."""
        for draw, chain in drawn_events("chain", 12, lambda draw: events.repairable("sha256", draw.choice(("panel", "team")), "4")):
            a = chain.statement.announcement
            found = cavel_officers.read_lists(a, chain.event.lists)
            for _ in range(6):
                standing = sorted({t for task in chain.now.tasks for t, _ in task.targets})
                replaced = [gone(draw.choice(standing))] if draw.random() < 0.5 else []
                forbidden = recusal(draw.choice(pairs(chain.now))) if draw.random() < 0.7 else away(draw.choice(chain.now.officers))
                if not chain.can(replaced, forbidden):
                    continue
                chain.repair(replaced, forbidden)
                lost = {tuple(line.split(b"\t")) for line in chain.now.forbidden} | found.recused
                loads = dict.fromkeys(found.officers, 0)
                for panel in (p for task in chain.now.tasks for p in task.panels):
                    of = [task for task, now in zip(a.tasks, chain.now.tasks) if any(panel.target == t for t, _ in now.targets)]
                    kinds = {o: cavel_officers.allowed(found, o, panel.target, [t.name for t in of]) for o in panel.officers}
                    self.assertNotIn(None, kinds.values())
                    self.assertFalse({(o, t) for o in kinds for t in (panel.target, b"*")} & lost)
                    self.assertIn(panel.leader, kinds)
                    if max(task.panel.leads for task in of):
                        self.assertIn("lead", kinds.values())
                    for o in kinds:
                        loads[o] += 1
                self.assertTrue(all(officer.capacity is None or loads[o] <= officer.capacity for o, officer in found.officers.items()))
                self.assertEqual({t for t, _, _ in [(p.target, 0, 0) for task in chain.now.tasks for p in task.panels]},
                                 {t for task in chain.now.tasks for t, _ in task.targets})

    def test_the_next_reserve_and_no_other(self):
        for _, chain in drawn_events("reserve", 1, lambda draw: events.without_officers("sha256")):
            waiting = {s: list(ids) for s, ids in chain.now.tasks[1].waiting.items()}
            first = chain.now.tasks[1].targets[0][0]
            taken = [i for i in waiting["all"] if i != first]
            chain.repair([gone(first)])
            self.assertEqual(chain.now.tasks[1].targets[-1][0], taken[0])
            self.assertFalse(chain.now.holds(first))


if __name__ == "__main__":
    unittest.main()
