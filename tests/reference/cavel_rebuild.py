# SPDX-License-Identifier: Apache-2.0
"""The announcement once more from plan, event and roster (docs/guide/plan.md): what an agency can re-check before a draw.

Where officers' roster and recusals are not given, the lines about officers are taken from the announcement to compare with.
"""
import json
from collections import Counter

import cavel_text
from cavel_bytes import Refusal, file_of
from cavel_digest import hex_digest, list_digest
from cavel_eligibility import eligibility_lines, fact_lines, recusal_lines
from cavel_fraction import read_fraction, reduced, sample_size
from cavel_json import canonical, check_condition
from cavel_roster import Roster, columns_of, holds
from cavel_source import Form
from cavel_text import Announcement, Items, Panel, Source, Stratum, Task


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


def _excluded(task, rows, drawn_before):
    """The enterprises that are left out, by reason; each stands under the first that fits. drawn_before: how many of the
    earlier events drew an enterprise, or None where none were given, not even none."""
    found = {}
    cap = task.get("cap")
    if (task.get("exclude_earlier") or (cap and "column" not in cap)) and drawn_before is None:
        raise Refusal(f"task {task['task']}", "earlier events are wanted")
    for row in rows:
        for entry in task.get("exclude", ()):
            if row["id"] in entry["ids"]:
                found.setdefault(entry["reason"], set()).add(row["id"])
                break
        else:
            if task.get("exclude_earlier") and drawn_before[row["id"]]:
                found.setdefault("earlier-event", set()).add(row["id"])
                continue
            seen = 0 if not cap else _inspections(row, cap["column"]) if "column" in cap else drawn_before[row["id"]]
            if cap and seen >= cap["limit"]:
                found.setdefault("capped", set()).add(row["id"])
    return found


def _task(task, roster, suite, lists, drawn_before):
    name = task["task"]
    where = f"task {name}"
    condition = _condition(task.get("filter", {}), roster, where)
    rows = [row for row in roster.rows if holds(condition, row)]
    built = Task(name, task["title"], (task["window"]["from"], task["window"]["to"]), task.get("lot", name),
                 canonical(condition))

    def listed(path, ids):
        lines = sorted(i.encode() for i in ids)
        lists[path] = file_of(lines)
        return len(lines), list_digest(suite, lines)

    cap = task.get("cap")
    if cap:
        if "column" in cap:
            roster.need(cap["column"], where)
        built.cap = f"{cap['limit']}; counted from " + (f"column {cap['column']}" if "column" in cap else "records")
    out = _excluded(task, rows, drawn_before)
    for reason in sorted(out):
        built.excluded.append((reason, *listed(f"excluded/{name}.{reason}.txt", out[reason])))
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
        size, digest = listed(f"frame/{name}.{entry['stratum']}.txt", members[entry["stratum"]])
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
    def listed(key, lines):
        lines = sorted(line.encode() for line in lines)
        lists[f"officers/{key}.txt"] = file_of(lines)
        setattr(a, key, (len(lines), list_digest(a.suite, lines)))

    lines, count = eligibility_lines(officers_data, plan["tasks"])
    a.officers = hex_digest(a.suite, officers_data), count
    listed("eligibility", lines)
    granted = []
    if recusals_data is not None:
        granted, count = recusal_lines(recusals_data)
        a.recusals_roster = hex_digest(a.suite, recusals_data), count
    listed("recusals", granted)
    framed = {line.decode() for path, data in lists.items() if path.startswith("frame/")
              for line in data.split(b"\n")[:-1]}
    listed("facts", fact_lines(roster.rows, framed))
    for task, built in zip(plan["tasks"], a.tasks):
        given = task["officers"]
        built.panel = Panel(given.get("panel", 2), given.get("leads", 0), given.get("mode", "panel"),
                            given.get("fallback", "-"), str(given.get("pool", "all")))


def rebuild(plan_data, event_data, targets_data, catalogue_data=None, previous="-", reason=None, officers=None,
            officers_data=None, recusals_data=None, earlier=None):
    """(announcement, lists by path). officers: an announcement from which the lines about officers are taken where
    officers_data is not given. earlier: (digest of the last record, ids drawn) of each earlier event, in the order given."""
    plan, event = read_json(plan_data, "plan"), read_json(event_data, "event")
    suite = event.get("suite", "sha256")
    roster = Roster(targets_data, "targets")
    lists = {}
    a = Announcement(
        suite=suite, body=event["body"], operator=event["operator"], witnesses=event.get("witnesses", []),
        number=event["number"], event=event["event"], embargo=event.get("embargo", True),
        published=(event["digest_published"]["day"], event["digest_published"]["channel"]), previous=previous,
        reason=reason, plan=plan["title"], plan_digest=hex_digest(suite, plan_data),
        event_digest=hex_digest(suite, event_data), targets=(hex_digest(suite, targets_data), roster.count))
    for why in sorted(roster.rejected):
        lines = sorted(line.encode() for line in roster.rejected[why])
        lists[f"rejected/targets.{why}.txt"] = file_of(lines)
        a.rejected.append((why, len(lines), list_digest(suite, lines)))
    drawn_before = None
    if earlier is not None:
        a.earlier = [digest for digest, _ in earlier]
        drawn_before = Counter(i for _, ids in earlier for i in set(ids))
    a.tasks = [_task(task, roster, suite, lists, drawn_before) for task in plan["tasks"]]
    if catalogue_data is not None:
        catalogue = read_json(catalogue_data, "catalogue")
        a.catalogue = hex_digest(suite, catalogue_data), catalogue["version"]
        lines = sorted(item["id"].encode() for item in catalogue["items"])
        for task, built in zip(plan["tasks"], a.tasks):
            items = task.get("items", {"drawn": len(lines), "per": "task"})
            built.items = Items(len(lines), items["drawn"], items["per"], list_digest(suite, lines))
            lists[f"items/{built.name}.txt"] = file_of(lines)
    if officers_data is not None:
        _officers(a, plan, roster, officers_data, recusals_data, lists)
    elif officers is not None and officers.officers is not None:
        for key in ("officers", "officers_rejected", "recusals_roster", "eligibility", "recusals", "facts"):
            setattr(a, key, getattr(officers, key))
        for built, other in zip(a.tasks, officers.tasks):
            built.panel = other.panel
    a.sources = list(_sources(event))
    return a, lists


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
