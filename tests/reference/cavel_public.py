# SPDX-License-Identifier: Apache-2.0
"""The public profile (docs/protocol.md, section 10): what must hold of panels whose officers' lists are not public."""
import re
from collections import Counter

import cavel_officers
from cavel_bytes import LARGEST_INTEGER, Refusal, check_hex, check_id, check_name, check_text
from cavel_difference import Difference
from cavel_digest import lot_seed, ticket

RECORD, TABLE = "record.json", "panels.csv"


def integer(value, where, name, least=0):
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= LARGEST_INTEGER:
        raise Difference(where, name, f"an integer from {least}", value)
    return value


def members_of(value, names, where, name):
    """An object with exactly these members."""
    if not isinstance(value, dict) or set(value) != set(names):
        raise Difference(where, name, "an object of " + ", ".join(names), value)
    return [value[each] for each in names]


def array(value, where, name):
    if not isinstance(value, list):
        raise Difference(where, name, "an array", value)
    return value


def text(value, where, name):
    if not isinstance(value, str):
        raise Difference(where, name, "a text", value)
    return value


class PublicPanels:
    """What the public folder says of the panels of an event, checked step by step."""

    def __init__(self, a, seed, drawn):
        """drawn: the sample of each task in draw order."""
        self.a, self.seed, self.drawn = a, seed, drawn
        self.places = {}  # target: numbers of the tasks in which it is drawn
        for number, task in enumerate(a.tasks):
            for target in drawn[task.name]:
                self.places.setdefault(target, []).append(number)
        self.targets = [[t for t in drawn[task.name] if self.together(number, self.places[t])[0] == number]
                        for number, task in enumerate(a.tasks)]
        self.rules = [self._team_rule(number) for number in range(len(a.tasks))]
        self.teams = [{} for _ in a.tasks]  # by leader, of all records so far
        self.tickets = {}
        self.officers, self.members, self.warnings, self.panels = [], [], [], []

    def together(self, number, places):
        """Of these tasks those of the department of one: they have one panel."""
        return [other for other in places if self.a.tasks[other].department == self.a.tasks[number].department]

    def seats(self, number, target):
        return cavel_officers.seats_of([self.a.tasks[other] for other in self.together(number, self.places[target])])

    def _team_rule(self, number):
        """k and l of the task's teams."""
        task = self.a.tasks[number]
        every = [self.seats(number, t) for t in self.targets[number]] + [(task.panel.seats, task.panel.leads)]
        return max(k for k, _ in every), max(l for _, l in every)

    # -------------------------------------------------------------------------------------------------- the draw

    def read_draw(self, record, table):
        from cavel_change import parse_panels
        if not isinstance(record, dict) or not isinstance(record.get("tasks"), list) or len(record["tasks"]) != len(self.a.tasks):
            raise Difference(RECORD, "tasks", f"{len(self.a.tasks)} tasks", "others")
        self.officers = self._officers(record.get("loads"))
        self.panels = parse_panels(table, TABLE, [task.name for task in self.a.tasks])
        modes = [self._mode(number, of) for number, of in enumerate(record["tasks"])]
        pools = [integer(of.get("pool"), RECORD, f"tasks[{number}].pool") for number, of in enumerate(record["tasks"])]
        self.check_panels(TABLE, self.panels, self.targets, self.seats, modes, pools)
        for number, of in enumerate(record["tasks"]):
            self._check_pool(number, modes[number], pools[number])
            self.members.append(self._members(number, of, modes[number], pools[number]))

    def _officers(self, loads):
        officers = []
        for number, entry in enumerate(array(loads, RECORD, "loads")):
            where = f"loads[{number}]"
            officer, load = members_of(entry, ("officer", "load"), RECORD, where)
            integer(load, RECORD, where + ".load")
            officers.append(check_id(text(officer, RECORD, where), where))
        if len(officers) != self.a.eligibility[0]:
            raise Difference(RECORD, "loads", f"{self.a.eligibility[0]} officers", len(officers))
        if any(a >= b for a, b in zip(officers, officers[1:])):
            raise Difference(RECORD, "loads", "officers ascending", "others")
        return officers

    def loads(self, panels=None):
        held = Counter(o for of in (self.panels if panels is None else panels) for panel in of for o in panel.officers)
        return [{"officer": o.decode(), "load": held[o]} for o in self.officers]

    def _mode(self, number, of):
        announced = self.a.tasks[number].panel
        if not isinstance(of, dict):
            raise Difference(RECORD, f"tasks[{number}]", "an object", of)
        mode = of.get("mode")
        if mode != announced.mode and not (mode == "panel" and announced.fallback == "panel"):
            raise Difference(RECORD, f"tasks[{number}].mode", announced.mode, mode)
        return mode

    def _announced_pool(self, number):
        pool = self.a.tasks[number].panel.pool
        return None if pool == "all" else int(pool)

    def _check_pool(self, number, mode, pool):
        where = f"tasks[{number}].pool"
        used = len({o for panel in self.panels[number] for o in panel.officers})
        if not used <= pool <= len(self.officers):
            raise Difference(RECORD, where, f"{used} to {len(self.officers)}", pool)
        most = self._announced_pool(number)
        if mode == "team" and most is not None and pool > most:
            raise Difference(RECORD, where, f"at most {most}", pool)

    def _members(self, number, of, mode, pool):
        task = self.a.tasks[number]
        most = self._announced_pool(number)
        longer, instead = most is not None and pool > most, mode != task.panel.mode
        members = {"pool": pool, "mode": mode, "forced": self._forced(number, of, mode)}
        if longer or instead:
            members["certificate"] = self._certificate(number, of.get("certificate"), longer)
        if longer:
            self.warnings.append(f"pool-lengthened {task.name}")
        if instead:
            self.warnings.append(f"team-fallback {task.name}")
        return members

    def _forced(self, number, of, mode):
        name = f"tasks[{number}].forced"
        pairs = [(panel.target, o) for panel in self.panels[number] for o in panel.officers]
        at, found = 0, array(of.get("forced"), RECORD, name)
        for entry in found:
            target, officer = members_of(entry, ("target", "officer"), RECORD, name)
            pair = text(target, RECORD, name).encode(), text(officer, RECORD, name).encode()
            if mode == "team" or pair not in pairs[at:]:
                raise Difference(RECORD, name, "pairs of panels.csv in its order, none in team mode", entry)
            at = pairs.index(pair, at) + 1
        return found

    def _certificate(self, number, found, of_panels):
        name = f"tasks[{number}].certificate"
        targets, officers, needed, room = members_of(found, ("targets", "officers", "needed", "room"), RECORD, name)
        targets = [text(t, RECORD, name).encode() for t in array(targets, RECORD, name)]
        officers = [text(o, RECORD, name).encode() for o in array(officers, RECORD, name)]
        integer(needed, RECORD, name + ".needed")
        integer(room, RECORD, name + ".room")
        order = self.targets[number]
        places = [order.index(t) if t in order else -1 for t in targets]
        if not targets or -1 in places or any(a >= b for a, b in zip(places, places[1:])):
            raise Difference(RECORD, name + ".targets", "targets of the task in draw order", targets)
        if any(o not in self.officers for o in officers) or any(a >= b for a, b in zip(officers, officers[1:])):
            raise Difference(RECORD, name + ".officers", "officers of loads, ascending", officers)
        if of_panels:
            seats = [self.seats(number, t)[0] for t in targets]
            later = sum(o in officers for of in self.panels[number:] for panel in of for o in panel.officers)
            holds = room < needed <= sum(seats) and needed >= len(targets) and needed - room <= min(seats) and room >= later
        else:
            holds = needed == len(targets) == room + 1
        if not holds:
            raise Difference(RECORD, name, "possible numbers", f"needed {needed}, room {room}")
        return found

    # ------------------------------------------------------------------------------------------ panels of a record

    def officer_ticket(self, number, officer):
        return self._ticket("officers", number, officer)

    def _ticket(self, label, number, identifier):
        key = (label, number, identifier)
        if key not in self.tickets:
            lot = lot_seed(self.a.suite, self.seed, f"{label}/{self.a.tasks[number].name}")
            self.tickets[key] = ticket(self.a.suite, lot, identifier)
        return self.tickets[key]

    def check_panels(self, path, panels, targets, seats, modes, pools):
        """seats: (k_t, l_t) by the task's number and target."""
        known = set(self.officers)
        for number, task in enumerate(self.a.tasks):
            found = [panel.target for panel in panels[number]]
            if found != targets[number]:
                raise Difference(path, task.name, f"the {len(targets[number])} targets that stand, in order", "others")
            for panel in panels[number]:
                self._check_panel(path, number, panel, seats(number, panel.target), modes[number], known)
            if modes[number] == "team":
                self._check_teams(path, number, panels[number], pools[number])

    def _check_panel(self, path, number, panel, seats, mode, known):
        where = panel.target.decode()
        k, l = seats
        if mode == "team":
            k = self.rules[number][0]
        if len(panel.officers) != k:
            raise Difference(path, where, f"{k} officers", len(panel.officers))
        for o in panel.officers:
            if o not in known:
                raise Difference(path, where, "officers of loads", o.decode())
        keys = [(self.officer_ticket(number, o), o) for o in panel.officers]
        if any(a >= b for a, b in zip(keys, keys[1:])):
            raise Difference(path, where, "officers by ascending ticket, none twice", "others")
        if mode == "panel" and l == 0:
            first = min(panel.officers, key=lambda o: (self._ticket("match", number, panel.target + b"\n" + o), o))
            if panel.leader != first:
                raise Difference(path, where, f"{first.decode()} leads", panel.leader.decode())

    def _check_teams(self, path, number, panels, pool):
        k, l = self.rules[number]
        teams = self.teams[number]
        of = {o: leader for leader, team in teams.items() for o in team}
        for panel in panels:
            where, team = panel.target.decode(), tuple(panel.officers)
            if teams.setdefault(panel.leader, team) != team:
                raise Difference(path, where, "the team of its leader", "another")
            if any(of.setdefault(o, panel.leader) != panel.leader for o in team):
                raise Difference(path, where, "teams that share nobody", "an officer of two")
            if l == 0 and panel.leader != team[0]:
                raise Difference(path, where, f"{team[0].decode()} leads", panel.leader.decode())
        if len(teams) > pool // k:
            raise Difference(path, self.a.tasks[number].name, f"at most {pool // k} teams", len(teams))


# --------------------------------------------------------------------------------------------------------- changes

class PublicChange:
    """What the record of a change claims of its forbidden lines and of the visits."""

    def __init__(self, record, room, forbidden_before, visited_before):
        self.room, self.path, self.record = room, room + RECORD, record
        self.entries = []
        for number, change in enumerate(array(record.get("changes"), self.path, "changes")):
            where = f"changes[{number}]"
            if isinstance(change, dict) and change.get("kind") == "forbid":
                _, reason, evidence, count, digest = members_of(change, ("kind", "reason", "evidence", "count", "list"), self.path, where)
                integer(count, self.path, where + ".count", 1)
                check_name(text(reason, self.path, where), where)
                check_text(text(evidence, self.path, where), where)
                check_hex(text(digest, self.path, where), where)
                self.entries.append(change)
        self.forbidden = forbidden_before + sum(entry["count"] for entry in self.entries)
        self.visited_before = visited_before

    def _noted(self, name):
        for entry in array(self.record.get("files"), self.path, "files"):
            if isinstance(entry, dict) and entry.get("file") == self.room + name:
                return members_of(entry, ("file", "rows", "digest"), self.path, "files")
        raise Difference(self.path, "files", self.room + name, "nothing")

    def files(self, now):
        """The entries of forbidden.txt and visited.txt in `files`; now: the event as it stands, whose counts are set."""
        made = []
        now.forbidden_count = self.forbidden
        now.visited_count = integer(self._noted("visited.txt")[1], self.path, "files", self.visited_before)
        if now.visited_count > len(now.ever):
            raise Difference(self.path, "files", f"at most {len(now.ever)} rows of visited.txt", now.visited_count)
        for name, rows in (("forbidden.txt", self.forbidden), ("visited.txt", now.visited_count)):
            digest = check_hex(text(self._noted(name)[2], self.path, "files"), "files")
            made.append({"file": self.room + name, "rows": rows, "digest": digest})
        return made


def check_names_table(data, officers):
    """officer-names.csv: one row for each officer of loads; the names are not verified."""
    from cavel_csv import BOM, csv_line, csv_rows
    path = "officer-names.csv"
    rows = csv_rows(data[3:], path)[1:] if data.startswith(BOM) else []
    lines = [csv_line(row).encode() for row in rows]
    if any(len(row) != 2 for row in rows) or BOM + b"officer,name\n" + b"".join(lines) != data:
        raise Difference(path, "form", "a byte order mark, officer,name, rows", "another")
    if lines != sorted(lines) or sorted(row[0].encode() for row in rows) != officers:
        raise Difference(path, "rows", "one for each officer, ascending", "others")


DIGEST_LINE = re.compile(rb"[0-9a-f]{64}  record\.json\n")


def check_unopened(files, a, packs):
    """A folder that is not opened: the announcement, rule packs, and digest lines of records whose number has no gap."""
    allowed, room, number = {"announcement.txt"}, "", 0
    while f"{room}record.{a.suite}" in files:
        path = f"{room}record.{a.suite}"
        if not DIGEST_LINE.fullmatch(files[path]):
            raise Difference(path, "form", "a digest line", files[path][:80].decode("utf-8", "replace"))
        allowed.add(path)
        number += 1
        room = f"change-{number}/"
    for path in sorted(set(files) - allowed - packs):
        raise Difference(path, "file", "nothing", "a file that an announced event does not have")
    return [files[path][:64].decode() for path in sorted(allowed - {"announcement.txt"}, key=len)]


__all__ = ["PublicPanels", "PublicChange", "Refusal", "check_names_table", "check_unopened"]
