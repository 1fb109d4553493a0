# SPDX-License-Identifier: Apache-2.0
"""The announcement once more from plan, event and roster (docs/guide/plan.md): what an agency can re-check before a draw.

Where officers' roster and recusals, or the rule packs, are not given, their lines are taken from the announcement to compare with.
"""
import json
from collections import Counter

import cavel_text
from cavel_bytes import Refusal, file_of, salted
from cavel_content import LEDGER, OFFICERS, RECUSALS, TARGETS, columns_of_content, content_digest, counted_cells, counting_column
from cavel_credit_code import firm_of
from cavel_digest import hex_digest, salt_of
from cavel_eligibility import eligibility_lines, fact_lines, officer_cells, recusal_cells, recusal_lines
from cavel_fraction import read_fraction, reduced, sample_size
from cavel_industry import RULES, SECTOR_TABLE, table_of
from cavel_json import canonical, canonical_text, check_condition
from cavel_ledger import read_ledger, visits_by_basis, visits_of_year
from cavel_roster import Roster, columns_of, holds
from cavel_rules import SALTED, list_lines
from cavel_source import Form
from cavel_text import Announcement, Balance, Items, Panel, Source, Stratum, Task


def read_json(data, where):
    def once(pairs):
        if len(dict(pairs)) != len(pairs):
            raise Refusal(where, "a key stands twice")
        return dict(pairs)

    try:
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=once)
    except ValueError as error:
        raise Refusal(where, str(error)) from None


def _condition(value, roster, where):
    check_condition(value, where)
    for column in columns_of(value):
        roster.need(column, where)
    return value


def _inspections(row, column):
    cell = row[column] or "0"
    if not cell.isascii() or not cell.isdigit():
        raise Refusal(f"enterprise {row['id']}", f"{column}: not a number")
    return int(cell)


def _source(cap):
    """Where a cap is counted: column, records, ledger."""
    return cap.get("from", "column" if "column" in cap else "records")


def _inspected(task, roster, drawn_before, ledger):
    """A function: how many inspections of a row count for the task's cap."""
    cap = task["cap"]
    if _source(cap) == "ledger":
        if ledger is None:
            raise Refusal(f"task {task['task']}", "a ledger is wanted")
        counts = visits_of_year(ledger, task["window"]["from"][:4], roster.firm)
    elif _source(cap) == "records":
        counts = drawn_before
    else:
        counts = Counter()
        for row in roster.rows:
            counts[roster.firm(row["id"])] += _inspections(row, cap["column"])
    return lambda row: counts[roster.firm(row["id"])]


def _limit(task, row):
    """That of the stratum where it has one."""
    for entry in task.get("strata") or ():
        if holds(entry["where"], row):
            return entry.get("cap", task["cap"]["limit"])
    return task["cap"]["limit"]


def _excluded(task, rows, roster, drawn_before, ledger):
    """The enterprises that are left out, by reason; each stands under the first that fits. drawn_before: how many of the
    earlier events drew a firm, or None where none were given, not even none."""
    found = {}
    cap, firm = task.get("cap"), roster.firm
    if (task.get("exclude_earlier") or (cap and _source(cap) == "records")) and drawn_before is None:
        raise Refusal(f"task {task['task']}", "earlier events are wanted")
    inspected = _inspected(task, roster, drawn_before, ledger) if cap else None
    for row in rows:
        for entry in task.get("exclude", ()):
            if row["id"] in entry["ids"] or firm(row["id"]) in entry["ids"]:
                found.setdefault(entry["reason"], set()).add(row["id"])
                break
        else:
            if task.get("exclude_earlier") and drawn_before[firm(row["id"])]:
                found.setdefault("earlier-event", set()).add(row["id"])
                continue
            if cap and inspected(row) >= _limit(task, row):
                found.setdefault("capped", set()).add(row["id"])
    return found


class Lists:
    """The lists of an announcement by path; private ones are salted from the event key."""

    def __init__(self, suite, key):
        self.suite, self.key, self.files = suite, key, {}

    def put(self, path, texts):
        """The number of lines and the digest."""
        lines = sorted(text.encode() for text in texts)
        private = path.startswith(SALTED)
        if private and self.key is None:
            raise Refusal(path, "the event key is wanted")
        self.files[path] = salted(salt_of(self.suite, self.key, path), lines) if private else file_of(lines)
        return len(lines), hex_digest(self.suite, self.files[path])

    def ids(self, folder):
        return {line.decode() for path, data in self.files.items() if path.startswith(folder) for line in list_lines(path, data)}


def _task(task, roster, lists, drawn_before, ledger):
    name = task["task"]
    where = f"task {name}"
    condition = _condition(task.get("filter", {}), roster, where)
    rows = [row for row in roster.rows if holds(condition, row)]
    built = Task(name, task["title"], task["department"], (task["window"]["from"], task["window"]["to"]), task.get("lot", name),
                 canonical(condition))
    cap = task.get("cap")
    if cap:
        if "column" in cap:
            roster.need(cap["column"], where)
        built.cap = f"{cap['limit']}; counted from " + (f"column {cap['column']}" if "column" in cap else _source(cap))
        built.stratum_caps = [(entry["stratum"], entry["cap"]) for entry in task.get("strata") or () if "cap" in entry]
    out = _excluded(task, rows, roster, drawn_before, ledger)
    for reason in sorted(out):
        built.excluded.append((reason, *lists.put(f"excluded/{name}.{reason}.txt", out[reason])))
    gone = set().union(*out.values())
    left = [row for row in rows if row["id"] not in gone]
    strata = task.get("strata") or [{"stratum": "all", "where": {}}]
    members = {entry["stratum"]: [] for entry in strata}
    for row in left:
        for entry in strata:
            if holds(_condition(entry["where"], roster, where), row):
                members[entry["stratum"]].append(row["id"])
                break
        else:
            raise Refusal(where, f"{row['id']} belongs to no stratum")
    rounding = task.get("rounding", "up")
    for entry in strata:
        fraction = reduced(*read_fraction(entry.get("fraction") or task["fraction"], where))
        size, digest = lists.put(f"frame/{name}.{entry['stratum']}.txt", members[entry["stratum"]])
        built.strata.append(Stratum(entry["stratum"], size, fraction, rounding, sample_size(size, *fraction, rounding),
                                    entry.get("reserve", task.get("reserve", 0)), digest))
    return built


def _sources(event):
    for source in event["sources"]:
        if source["kind"] == "sealed":
            yield Source("sealed", source["name"], commitment=source["commitment"])
        else:
            yield Source(source["kind"], source["name"], Form(source["form"]), source["earliest"], source["read_at"],
                         source.get("replaced_by"))


def _officers(a, plan, roster, officers_data, recusals_data, lists):
    def bound(columns, rows, path):
        return content_digest(a.suite, columns, rows, lists.key, path), columns

    has, rows = officer_cells(officers_data)
    named = {column for task in plan["tasks"] for column in columns_of(task["officers"].get("where", {}))}
    a.officers = bound(columns_of_content("id", has, OFFICERS, named), rows, "officers")
    a.eligibility = lists.put("officers/eligibility.txt", eligibility_lines(officers_data, plan["tasks"]))
    granted = []
    if recusals_data is not None:
        granted = recusal_lines(recusals_data)
        has, rows = recusal_cells(recusals_data)
        a.recusals_roster = bound(columns_of_content("officer", has, RECUSALS), rows, "recusals")
    a.recusals = lists.put("officers/recusals.txt", granted)
    a.facts = lists.put("officers/facts.txt", fact_lines(roster.rows, lists.ids("frame/")))
    for task, built in zip(plan["tasks"], a.tasks):
        given = task["officers"]
        built.panel = Panel(given.get("panel", 2), given.get("leads", 0), given.get("mode", "panel"),
                            given.get("fallback", "-"), str(given.get("pool", "all")))


def _named_by(task):
    """The columns that filter, strata and cap of a task name."""
    found = set(columns_of(task.get("filter", {})))
    for stratum in task.get("strata") or ():
        found |= set(columns_of(stratum["where"]))
    return found | ({task["cap"]["column"]} if "column" in (task.get("cap") or {}) else set())


def _balance(a, plan, roster, lists):
    framed = lists.ids("frame/")
    excluded = lists.ids("excluded/") - framed
    column = counting_column({name for task in plan["tasks"] for name in columns_of(task.get("filter", {}))})
    left = [row for row in roster.rows if row["id"] not in framed | excluded]
    a.in_no_task = counted_cells(column, [row[column] if column else "" for row in left])
    counts = sum(rows for _, rows, _, _ in a.rejected), len(left), len(excluded), len(framed)
    a.balance = Balance(sum(counts), *counts)


DEFAULT_PACKS = ["national", "emergency-management", "yanshi-2022"]


def packs_of(event_data):
    """The names of the rule packs by which an event goes, in order."""
    named = read_json(event_data, "event").get("rules", DEFAULT_PACKS)
    return [name[:-len(".json")] if name.endswith(".json") else name for name in named]


def _packs(suite, event_data, files):
    bound = []
    for name in packs_of(event_data):
        pack = read_json(files[name], f"rules/{name}.json")
        if pack["name"] != name:
            raise Refusal(f"rules/{name}.json", "the pack has another name")
        bound.append((name, hex_digest(suite, canonical_text(files[name], name)), pack["version"]))
    return bound


def _sectors(event_data, files):
    """The table of sectors of the last rule pack that has one, as the announcement names it, and its rules."""
    for name in reversed(packs_of(event_data) if files is not None else []):
        sectors = read_json(files[name], f"rules/{name}.json").get("sectors")
        if sectors is not None:
            return (sectors["standard"], sectors["version"], sectors["codes"]), table_of(sectors)
    return SECTOR_TABLE, RULES


def rebuild(plan_data, event_data, targets_data, catalogue_data=None, previous="-", reason=None, officers=None,
            officers_data=None, recusals_data=None, earlier=None, key=None, shortage=None, ledger_data=None, rules=None):
    """(announcement, lists by path). officers: an announcement from which the lines about officers are taken where
    officers_data is not given. earlier: (digest of the last record, ids drawn) of each earlier event, in the order given.
    key: the event key, 32 bytes. rules: the files of the rule packs by name; nothing: their lines are taken from `officers`."""
    plan, event = read_json(plan_data, "plan"), read_json(event_data, "event")
    suite = event.get("suite", "sha256")
    confirmed = sorted((entry["id"], entry["person"], entry["reference"]) for entry in event.get("confirmed_ids", ()))
    id_rule = plan.get("id_rule", "credit-code")
    sector_table, sectors = _sectors(event_data, rules)
    roster = Roster(targets_data, "targets", id_rule, [code for code, _, _ in confirmed], sectors)
    roster.firm = firm_of if id_rule == "credit-code" else lambda identifier: identifier
    lists = Lists(suite, key)
    columns = columns_of_content("id", roster.had, TARGETS, set().union(*map(_named_by, plan["tasks"])))
    a = Announcement(
        suite=suite, body=event["body"], operator=event["operator"], witnesses=event.get("witnesses", []),
        number=event["number"], event=event["event"], embargo=event.get("embargo", True),
        published=(event["digest_published"]["day"], event["digest_published"]["channel"]), previous=previous,
        reason=reason, plan=plan["title"], plan_digest=hex_digest(suite, canonical_text(plan_data, "plan")), shortage=shortage,
        event_digest=hex_digest(suite, canonical_text(event_data, "event")),
        id_rule=id_rule, confirmed=confirmed, targets=(content_digest(suite, columns, roster.written), columns),
        sector_table=sector_table if "industry" in columns else None)
    if rules is not None:
        a.packs = _packs(suite, event_data, rules)
    elif officers is not None:
        a.packs = officers.packs
    for why in sorted(roster.rejected):
        rows, ids = roster.rejected[why]
        a.rejected.append((why, rows, *lists.put(f"rejected/targets.{why}.txt", ids)))
    drawn_before = None
    if earlier is not None:
        a.earlier = [digest for digest, _ in earlier]
        drawn_before = Counter(roster.firm(i) for _, ids in earlier for i in set(ids))
    ledger = None
    if ledger_data is not None:
        has, ledger = read_ledger(ledger_data, a.published[0])
        columns = columns_of_content("id", has, LEDGER)
        if key is None:
            raise Refusal("ledger", "the event key is wanted")
        a.ledger = content_digest(suite, columns, ledger, key, "ledger"), columns
        a.ledger_visits = visits_by_basis(ledger)
    a.tasks = [_task(task, roster, lists, drawn_before, ledger) for task in plan["tasks"]]
    _balance(a, plan, roster, lists)
    if catalogue_data is not None:
        catalogue = read_json(catalogue_data, "catalogue")
        a.catalogue = hex_digest(suite, canonical_text(catalogue_data, "catalogue")), catalogue["version"]
        lines = [item["id"] for item in catalogue["items"]]
        for task, built in zip(plan["tasks"], a.tasks):
            items = task.get("items", {"drawn": len(lines), "per": "task"})
            count, digest = lists.put(f"items/{built.name}.txt", lines)
            built.items = Items(count, items["drawn"], items["per"], digest)
    if officers_data is not None:
        _officers(a, plan, roster, officers_data, recusals_data, lists)
    elif officers is not None and officers.officers is not None:
        for key in ("officers", "officers_rejected", "recusals_roster", "eligibility", "recusals", "facts"):
            setattr(a, key, getattr(officers, key))
        for built, other in zip(a.tasks, officers.tasks):
            built.panel = other.panel
    a.sources = list(_sources(event))
    return a, lists.files


def compare(rebuilt, announced):
    """The first line in which the announcement differs from the rebuilt one, as (number, expected, found), or None."""
    from cavel_render import render
    one, other = render(rebuilt).decode().split("\n"), announced.decode().split("\n")
    for number in range(max(len(one), len(other))):
        expected = one[number] if number < len(one) else "nothing"
        found = other[number] if number < len(other) else "nothing"
        if expected != found:
            return number + 1, expected, found
    cavel_text.parse(announced)
    return None
