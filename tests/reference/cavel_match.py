# SPDX-License-Identifier: Apache-2.0
"""Officers to targets: the reference, written from docs/protocol.md ("Officers", "After the draw") alone.

It is slow and plain on purpose: every search starts from nothing and is the protocol's text in Python.
Nothing but the standard library. Pure functions on plain indices; who an index is, is the caller's business.

A case is a JSON object:

  mode       "panel" (the default) or "team"
  fallback   true: panel mode where team mode fails (team mode only; default false)
  pool       the announced pool m, an integer of 1 or more, or "all"
  officers   [{"capacity": integer or null (unbounded), "load": pairs held from earlier tasks}] in officer order
  targets    [{"panel": k_t, "leads": l_t, "lead": [officers], "other": [officers]}] in draw order; `lead` are the
             allowed officers that are lead-qualified for the target, `other` the rest of the allowed, both ascending
  tickets    [[ticket of the pair (target, officer)]] one row a target, one column an officer: integers, or anything
             that Python can order; equal tickets are ordered by officer
  team       team mode only: {"panel", "leads", "lead": [officers ascending]} the announced panel and leads of the task, and who
             may lead in it: without targets they decide the size of the teams and who leads them
  before     repair only: [[officers]] the panels as they stand, one for each target; the officers' `load` then holds
             every pair held in the event, those of `before` included, and `pool` is the pool that the draw used
  teams      repair in team mode only: [[leader, member, ...]] as the draw dealt them; then `before` holds the number
             of the team for each target, or null

The answer of solve(case) is an object:

  complete     whether every seat is filled; without it panels, leaders and forced are empty and loads as given
  mode         the mode that was used
  pool         how many officers were used
  panels       [[officers ascending]] by target
  leaders      [officer] by target
  loads        [pairs held in the event after the task] by officer
  forced       [[target, officer]] pairs of every complete assignment, by target, then officer (panel mode)
  certificate  null, or of the last failure {"mode", "pool", "targets", "officers", "needed", "room"}; in team mode the
               officers are the leaders of the teams
  teams        [[leader, member, ...]] team mode: the deal
  substitutes  [officers] team mode: those who are in no team
  changed      repair only: the number of pairs that stand now and did not before

check(case) lists what is wrong with a case as names of the faults of the library.
"""

from collections import deque

LEAD, OTHER = 0, 1


# ------------------------------------------------------------------------------------------------- the network

class Network:
    """Targets, the officers of a pool, and the pairs that hold."""

    def __init__(self, targets, officers, pool, panels=None):
        self.seats = [(t["panel"], t["leads"]) for t in targets]
        self.lists = [([o for o in t["lead"] if o < pool], [o for o in t["other"] if o < pool]) for t in targets]
        self.pool = pool
        self.capacity = [o["capacity"] for o in officers]
        self.load = [o["load"] for o in officers]
        self.panels = [dict() for _ in targets]  # officer -> class
        if panels is not None:
            for t, panel in enumerate(panels):
                for o in panel:
                    self.panels[t][o] = LEAD if o in self.lists[t][LEAD] else OTHER

    def has_room(self, o):
        return self.capacity[o] is None or self.load[o] < self.capacity[o]

    def class_has_room(self, u, g):
        k, l = self.seats[u]
        return sum(1 for c in self.panels[u].values() if c == g) < (k if g == LEAD else k - l)

    def neighbours(self, node):
        if node[0] == "target":
            u = node[1]
            for g in (LEAD, OTHER):
                if self.class_has_room(u, g):
                    yield ("class", u, g)
        elif node[0] == "class":
            u, g = node[1], node[2]
            for o in self.lists[u][g]:
                if o not in self.panels[u]:
                    yield ("officer", o)
            if g in self.panels[u].values():
                yield ("target", u)
        else:
            o = node[1]
            for u in range(len(self.panels)):
                if o in self.panels[u]:
                    yield ("class", u, self.panels[u][o])

    def search(self, t):
        """Breadth first from target t: {node: (steps, parent)} in the order of the visits."""
        start = ("target", t)
        found = {start: (0, None)}
        queue = deque([start])
        while queue:
            node = queue.popleft()
            for following in self.neighbours(node):
                if following not in found:
                    found[following] = (found[node][0] + 1, node)
                    queue.append(following)
        return found

    def push(self, found, o):
        """One unit along the search tree's path to officer o."""
        path = [("officer", o)]
        while path[-1] is not None:
            path.append(found[path[-1]][1])
        path = path[-2::-1]
        for here, there in zip(path, path[1:]):
            if here[0] == "officer":  # the class gives the officer up
                del self.panels[there[1]][here[1]]
        for here, there in zip(path, path[1:]):
            if there[0] == "officer":
                self.panels[here[1]][there[1]] = here[2]
        self.load[o] += 1

    def fill(self, t, ticket, steps_first):
        """One more seat of target t. Nothing where it was found, else the sets (A, B) that the search reached."""
        found = self.search(t)
        reached = [(node[1], steps) for node, (steps, _) in found.items() if node[0] == "officer"]
        free = [(o, steps) for o, steps in reached if self.has_room(o)]
        if not free:
            return ({node[1] for node in found if node[0] == "target"}, {o for o, _ in reached})

        def rank(item):
            o, steps = item
            first = (steps, self.load[o]) if steps_first else (self.load[o], steps)
            return (first, ticket(t, o), o)

        self.push(found, min(free, key=rank)[0])
        return None


def certificate(network, room, reached):
    """The proof that the reached targets need more of the reached officers than those have, made minimal.
    `room` is by officer, before the task; None where it has no end."""
    a_side, b_side = reached
    demand = {}
    for t in a_side:
        k, l = network.seats[t]
        a = sum(1 for o in network.lists[t][LEAD] if o not in b_side)
        b = sum(1 for o in network.lists[t][OTHER] if o not in b_side)
        demand[t] = k - min(k, a) - min(k - l, b)
    has = sum(room[o] for o in b_side)
    kept = sorted(a_side)
    for t in sorted(a_side):
        left = [u for u in kept if u != t]
        if sum(demand[u] for u in left) > has:
            kept = left
    return {"targets": kept, "officers": sorted(b_side), "needed": sum(demand[u] for u in kept), "room": has}


def proves(targets, officers, pool, proof):
    """Whether a certificate of panel mode proves, by adding, that no complete assignment exists."""
    inside = set(proof["officers"])
    needed = 0
    for t in proof["targets"]:
        k, l = targets[t]["panel"], targets[t]["leads"]
        a = len([o for o in targets[t]["lead"] if o < pool and o not in inside])
        b = len([o for o in targets[t]["other"] if o < pool and o not in inside])
        needed += k - min(k, a) - min(k - l, b)
    if any(officers[o]["capacity"] is None for o in inside):
        return False
    return needed > sum(max(0, officers[o]["capacity"] - officers[o]["load"]) for o in inside)


def rooms(officers, held=None):
    """Capacity less what is held outside the task."""
    held = held or [0] * len(officers)
    return [None if o["capacity"] is None else o["capacity"] - (o["load"] - h) for o, h in zip(officers, held)]


# ---------------------------------------------------------------------------------------------------- panel mode

def assign(targets, officers, pool, ticket):
    """One prefix, matched from nothing: the network with all panels, or the certificate."""
    network = Network(targets, officers, pool)
    for t, target in enumerate(targets):
        for _ in range(target["panel"]):
            reached = network.fill(t, ticket, steps_first=False)
            if reached is not None:
                return None, dict(certificate(network, rooms(officers), reached), mode="panel", pool=pool)
    return network, None


def leaders(network, ticket):
    chosen = []
    for t, panel in enumerate(network.panels):
        _, l = network.seats[t]
        able = [o for o, g in panel.items() if l == 0 or g == LEAD]
        chosen.append(min(able, key=lambda o: (ticket(t, o), o)))
    return chosen


def forced(network):
    """Pairs without which no complete assignment exists: the pair is dropped and forbidden, and its target's
    search finds no officer with room (the one that was dropped has a place free again)."""
    pairs = []
    for t, panel in enumerate(network.panels):
        for o in sorted(panel):
            g = panel[o]
            where = network.lists[t][g].index(o)
            position = list(panel.items())
            del panel[o]
            del network.lists[t][g][where]
            network.load[o] -= 1
            if not any(node[0] == "officer" and network.has_room(node[1]) for node in network.search(t)):
                pairs.append([t, o])
            network.load[o] += 1
            network.lists[t][g].insert(where, o)
            panel.clear()
            panel.update(position)
    return pairs


def size_of_pool(pool, officers):
    return len(officers) if pool == "all" else min(pool, len(officers))


def answer(officers, **more):
    base = {"complete": False, "mode": "panel", "pool": 0, "panels": [], "leaders": [],
            "loads": [o["load"] for o in officers], "forced": [], "certificate": None, "teams": [], "substitutes": []}
    base.update(more)
    return base


def match_panels(targets, officers, pool, ticket):
    proof = None
    for m in range(size_of_pool(pool, officers), len(officers) + 1):
        network, failed = assign(targets, officers, m, ticket)
        if network is not None:
            return answer(officers, complete=True, pool=m, panels=[sorted(p) for p in network.panels],
                          leaders=leaders(network, ticket), loads=list(network.load), forced=forced(network),
                          certificate=proof)
        proof = failed
    return answer(officers, pool=len(officers), certificate=proof)


# ----------------------------------------------------------------------------------------------------- team mode

def deal(targets, officers, pool, rule=None):
    """The teams, leader first, and the substitutes. rule: the task's announced panel and leads, and who may lead in it."""
    rule = rule or {"panel": 2, "leads": 0, "lead": []}
    k = max([rule["panel"]] + [t["panel"] for t in targets])
    l = max([rule["leads"]] + [t["leads"] for t in targets])
    m = size_of_pool(pool, officers)
    able = list(range(m))
    count = m // k
    if l == 1:
        qualified = {o for t in targets for o in t["lead"]} if targets else set(rule["lead"])
        able = [o for o in range(m) if o in qualified]
        count = min(count, len(able))
    teams = [[able[j]] for j in range(count)]
    rest = [o for o in range(m) if o not in able[:count]]
    substitutes = []
    at = 0
    for o in rest:
        for _ in range(count):
            team = teams[at % count]
            at += 1
            if len(team) < k:
                team.append(o)
                break
        else:
            substitutes.append(o)
    return teams, substitutes


def team_targets(targets, teams):
    """The network of team mode: one seat a target, no lead rule, all teams in the class other."""
    seats = []
    for target in targets:
        allowed = set(target["lead"]) | set(target["other"])
        fit = [j for j, team in enumerate(teams)
               if all(o in allowed for o in team)
               and (target["leads"] == 0 or any(o in target["lead"] for o in team))]
        seats.append({"panel": 1, "leads": 0, "lead": [], "other": fit})
    return seats


def team_officers(officers, teams, held=None):
    """A team's room is the smallest of its members'; its load is what it holds in this task."""
    room = rooms(officers, held)
    table = []
    for team in teams:
        bounds = [room[o] for o in team if room[o] is not None]
        table.append({"capacity": min(bounds) if bounds else None, "load": 0})
    return table


def of_leaders(proof, teams, pool):
    proof["officers"] = sorted(teams[j][0] for j in proof["officers"])
    return dict(proof, mode="team", pool=pool)


def team_answer(targets, officers, teams, network, **more):
    loads = [o["load"] for o in officers]
    panels, led = [], []
    for panel in network.panels:
        (j,) = panel
        panels.append(sorted(teams[j]))
        led.append(teams[j][0])
        for o in teams[j]:
            loads[o] += 1
    return answer(officers, complete=True, mode="team", panels=panels, leaders=led, loads=loads, teams=teams, **more)


def match_teams(targets, officers, pool, ticket, fallback, rule=None):
    m = size_of_pool(pool, officers)
    teams, substitutes = deal(targets, officers, pool, rule)
    network, proof = assign(team_targets(targets, teams), team_officers(officers, teams), len(teams),
                            lambda t, j: ticket(t, teams[j][0]))
    if network is not None:
        return team_answer(targets, officers, teams, network, pool=m, substitutes=substitutes)
    proof = of_leaders(proof, teams, m)
    if fallback:
        found = match_panels(targets, officers, pool, ticket)
        if found["certificate"] is None:
            found["certificate"] = proof
        return found
    return answer(officers, mode="team", pool=m, certificate=proof, teams=teams, substitutes=substitutes)


# -------------------------------------------------------------------------------------------------------- repair

def refill(network, targets, ticket, room):
    """One unit for each lacking seat, in draw order; the certificate where one finds no way."""
    for t, target in enumerate(targets):
        while len(network.panels[t]) < target["panel"]:
            reached = network.fill(t, ticket, steps_first=True)
            if reached is not None:
                return certificate(network, room, reached)
    return None


def changed(before, after):
    return sum(len(set(new) - set(old)) for old, new in zip(before, after))


def repair_panels(targets, officers, pool, ticket, before):
    m = size_of_pool(pool, officers)
    held = [sum(1 for panel in before if o in panel) for o in range(len(officers))]
    kept = []
    for t, target in enumerate(targets):
        panel = [o for o in before[t] if o in target["lead"] or o in target["other"]]
        below = sorted((o for o in panel if o in target["other"]), key=lambda o: (ticket(t, o), o))
        dropped = set(below[target["panel"] - target["leads"]:])
        kept.append([o for o in panel if o not in dropped])
    network = Network(targets, officers, m, kept)
    for old, new in zip(before, kept):
        for o in set(old) - set(new):
            network.load[o] -= 1
    proof = refill(network, targets, ticket, rooms(officers, held))
    if proof is not None:
        return answer(officers, pool=m, certificate=dict(proof, mode="panel", pool=m), changed=0)
    panels = [sorted(p) for p in network.panels]
    return answer(officers, complete=True, pool=m, panels=panels, leaders=leaders(network, ticket),
                  loads=list(network.load), forced=forced(network), changed=changed(before, panels))


def repair_teams(targets, officers, pool, ticket, before, teams):
    m = size_of_pool(pool, officers)
    seats = team_targets(targets, teams)
    panels = [[] if j is None else sorted(teams[j]) for j in before]
    held = [sum(1 for panel in panels if o in panel) for o in range(len(officers))]
    table = team_officers(officers, teams, held)
    kept = [[j] if j is not None and j in seats[t]["other"] else [] for t, j in enumerate(before)]
    network = Network(seats, table, len(teams), kept)
    for j, entry in enumerate(table):
        network.load[j] = sum(1 for panel in kept if j in panel)
    proof = refill(network, seats, lambda t, j: ticket(t, teams[j][0]), [entry["capacity"] for entry in table])
    if proof is not None:
        return answer(officers, mode="team", pool=m, certificate=of_leaders(proof, teams, m), teams=teams, changed=0)
    outside = [dict(o, load=o["load"] - h) for o, h in zip(officers, held)]
    found = team_answer(targets, outside, teams, network, pool=m)
    found["changed"] = changed(panels, found["panels"])
    return found


# --------------------------------------------------------------------------------------------------------- cases

def check(case):
    """What is wrong with a case, as names of faults, ascending, without repetition."""
    faults = set()
    count = len(case["officers"])
    if case["pool"] != "all" and case["pool"] < 1:
        faults.add("match_pool_empty")
    for officer in case["officers"]:
        if officer["capacity"] is not None and officer["load"] > officer["capacity"]:
            faults.add("match_load_over_capacity")
    for target in case["targets"]:
        if target["panel"] < 2:
            faults.add("match_panel_size")
        if target["leads"] not in (0, 1):
            faults.add("match_lead_rule")
        for side in (target["lead"], target["other"]):
            if any(a >= b for a, b in zip(side, side[1:])) or any(o >= count for o in side):
                faults.add("match_officer_list")
        if set(target["lead"]) & set(target["other"]):
            faults.add("match_officer_twice")
    for t, panel in enumerate(case.get("before", [])):
        if "teams" in case:
            if panel is not None and panel >= len(case["teams"]):
                faults.add("match_standing_panel")
            continue
        size = size_of_pool(case["pool"], case["officers"])
        if len(set(panel)) != len(panel) or len(panel) > case["targets"][t]["panel"] or any(o >= size for o in panel):
            faults.add("match_standing_panel")
    return sorted(faults)


def solve(case):
    """The answer to a case that check() finds nothing wrong with."""
    targets, officers, pool = case["targets"], case["officers"], case["pool"]
    table = case["tickets"]

    def ticket(t, o):
        return table[t][o]

    if "before" in case:
        if case.get("mode", "panel") == "team":
            return repair_teams(targets, officers, pool, ticket, case["before"], case["teams"])
        return repair_panels(targets, officers, pool, ticket, case["before"])
    if case.get("mode", "panel") == "team":
        return match_teams(targets, officers, pool, ticket, case.get("fallback", False), case.get("team"))
    return match_panels(targets, officers, pool, ticket)
