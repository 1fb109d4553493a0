# SPDX-License-Identifier: Apache-2.0
"""public.json, public_repair.json: public folders and consistent lies about them, every digest computed again (docs/protocol.md, section 10).

A group is a folder (`files`, text by path); a test changes it (`changed`: text by path, null where the file is taken away). A valid
test says what no public file can refute; a verifier names it as unverified.
"""
import dataclasses

import folders
from cavel_bytes import Refusal
from cavel_difference import Difference
from cavel_digest import hex_digest
from cavel_verify import digest_line, verify_files
from cavel_draw import void_record
from cavel_json import canonical
from cavel_render import render

from . import events
from .common import STRING, SUITE, document, enterprise_ids, group_schema, schema, test
from .forgeries import (drawn_as, panel_lies, public_only, put_record, record_lies, record_of, repair_lies, resealed, rows_of, suite_of,
                        with_panels, with_record)
from .repairs import Chain, gone, pairs, recusal

NOTES = {"Lie": "The folder agrees with its own digests and not with the rules.",
         "Rule": "The announcement breaks a rule; what follows is drawn from it all the same.",
         "Unverified": "Nothing public can refute it."}


def accepted(files):
    try:
        verify_files(files)
    except (Difference, Refusal):
        return False
    return True


def group(suite, files, lies, flag="Lie"):
    """lies: (comment, folder), or (comment, folder, True) where it must be accepted."""
    tests = [test("as it is", "", "valid", changed={})]
    if not accepted(files):
        raise AssertionError("the base is refused")
    for comment, changed, *valid in lies:
        if accepted(changed) != bool(valid):
            raise AssertionError(f"{'refused' if valid else 'accepted'}: {comment}")
        difference = {path: None if data is None else data.decode() for path, data in
                      sorted({**{path: None for path in files}, **changed}.items()) if files.get(path) != data}
        tests.append(test(comment, "Unverified" if valid else flag, "valid" if valid else "invalid", changed=difference))
    return {"type": "public", "suite": suite, "files": {path: files[path].decode() for path in sorted(files)}, "tests": tests}


def draw_group(suite, event):
    files = public_only(folders.public_files(event))
    lies = [*panel_lies(files), *record_lies(files)]
    lies.append(("a list of the officers alone", {**files, "officers/facts.txt": event.lists["officers/facts.txt"]}))
    officers = [entry["officer"] for entry in record_of(files)["loads"]]
    names = "\ufeffofficer,name\n" + "".join(f"{o},某人\n" for o in officers)
    lies += [("officers' names", {**files, "officer-names.csv": names.encode()}, True),
             ("a name too few", {**files, "officer-names.csv": names[:-len(f'{officers[-1]},某人') - 1].encode()}),
             ("names of a stranger", {**files, "officer-names.csv": names.replace(officers[0], "执法-77").encode()}),
             ("names without header", {**files, "officer-names.csv": names.replace("officer,name\n", "").encode()}),
             ("any file", {**files, "readme.txt": b"x\n"}), ("a hidden file", {**files, ".hidden": b""}),
             ("a digest of another suite", {**files, "record." + ("sm3" if suite == "sha256" else "sha256"): b"x\n"})]
    sample = files["sample.csv"].decode().split("\n")
    named = [",".join([*line.split(",")[:5], "某企业", *line.split(",")[6:]]) for line in sample[1:-1]]
    lies.append(("other names of enterprises", resealed({**files, "sample.csv": "\n".join([sample[0], *named, ""]).encode()}), True))
    lies.append(("one enterprise with two names", resealed(
        {**files, "sample.csv": "\n".join([*sample[:-2], ",".join([*sample[-2].split(",")[:5], "别名", *sample[-2].split(",")[6:]]),
                                            ""]).encode()}),
                 *([] if any(line.split(",")[4] == sample[-2].split(",")[4] for line in sample[1:-2]) else [True])))
    return group(suite, files, lies)


def departments_group(suite):
    """Two departments at one target: each has a panel of its own."""
    event = events.panels(suite, pool="all", department=events.OTHER)
    files = public_only(folders.public_files(event))
    rows = rows_of(files)
    both = sorted({row[1] for row in rows if row[0] == "metal"} & {row[1] for row in rows if row[0] == "light"})
    if not both:
        raise AssertionError("no target of both")
    light = [row for row in rows if row[0] == "light" and row[1] == both[0]]
    one = drawn_as(events.panels(suite, pool="all"))
    lies = [*panel_lies(files), ("one panel for both departments", with_panels(files, [row for row in rows if row not in light])),
            ("no panel of the first department", with_panels(files, [row for row in rows if (row[0], row[1]) != ("metal", both[0])]))]
    if len(rows_of(one)) >= len(rows):
        raise AssertionError("one department has as many pairs as two")
    return group(suite, files, lies)


def swapped(files):
    """Another officer where order and leader allow it: only the officers' lists refute that."""
    rows = rows_of(files)
    for at, row in enumerate(rows):
        for entry in record_of(files)["loads"]:
            changed = with_panels(files, rows[:at] + [[*row[:2], entry["officer"], row[3]]] + rows[at + 1:])
            if changed != files and accepted(changed):
                return changed
    raise AssertionError("none")


def repair_group(event, taken=True):
    chain = Chain(event)
    forbidden = next(recusal(p) for p in pairs(chain.now) if chain.can((), recusal(p)))
    chain.repair((), forbidden)
    target = next(t for t, _ in chain.now.tasks[0].targets if chain.can([gone(t)]))
    chain.repair([gone(target)])
    files = public_only(chain.files)
    suite, room = event.suite, "change-1/"
    lies = [(f"{place}: {comment}", changed) for place in (room, "change-2/") for comment, changed in
            [*panel_lies(files, place), *repair_lies(files, place)]]
    lies += [("the last change dropped, the end as it was", {path: data for path, data in files.items() if not path.startswith("change-2/")}),
             ("the last change dropped, and the end made anew", with_record(
                 {path: data for path, data in files.items() if not path.startswith("change-2/")}, lambda r: r.update(sequence=2), "end/"), True),
             ("the first repair dropped", {path: data for path, data in files.items() if not path.startswith(room)}),
             ("evidence", with_record(files, lambda r: r["changes"][0].update(evidence="某某文号"), room), True),
             ("the reason unavailable", with_record(files, lambda r: r["changes"][0].update(reason="unavailable"), room), True),
             ("another list", with_record(files, lambda r: r["changes"][0].update(list="0" * 64), room), True),
             ("another approver", with_record(files, lambda r: r.update(approver="某某"), room), True),
             ("another day", with_record(files, lambda r: r.update(day="2022-06-01"), room), True),
             ("a day after the next record's", with_record(files, lambda r: r.update(day="2022-07-09"), room)),
             ("another digest of visited.txt", with_record(files, lambda r: r["files"][-1].update(digest="0" * 64), room), True),
             ("visited, and not visited any more", with_record(files, lambda r: r["files"][-1].update(rows=2), room)),
             ("visited", with_record(files, lambda r: r["files"][-1].update(rows=2), "change-2/"), True),
             ("suspended too", with_record(files, lambda r: r["changes"].insert(
                 0 if r["changes"][0]["kind"] == "forbid" else 1, {"kind": "suspend", "target": rows_of(files, room)[-1][1], "reason": "court",
                                                                   "evidence": "e"}), room), True),
             ("extended too", with_record(files, lambda r: r["changes"].append(
                 {"kind": "extend", "task": r["tasks"][0]["task"], "to": "2023-01-01", "reason": "other", "evidence": "e"}), "change-2/"), True),
             ("kinds in another order", with_record(files, lambda r: r["changes"].insert(0, {
                 "kind": "extend", "task": r["tasks"][0]["task"], "to": "2023-01-01", "reason": "other", "evidence": "e"}), "change-2/")),
             *end_lies(files),
             ("forbidden lines alone", {**files, room + "forbidden.txt": chain.files[room + "forbidden.txt"]}),
             ("a repair more without record", {**files, "change-3/panels.csv": files["change-2/panels.csv"]}),
             ("a gap in the repairs", {**files, f"change-4/record.{suite}": digest_line(suite, b"x")})]
    return group(suite, files, lies)


def end_lies(files):
    """What the end of an event under embargo may say, and what not."""
    def end(change):
        return with_record(files, change, "end/")

    why = {"outcome": "cancelled", "reason": "上级撤销专项", "evidence": "通知〔2022〕5号", "approver": "局长"}
    suite = suite_of(files)
    yield "no end, under embargo", {path: data for path, data in files.items() if not path.startswith("end/")}
    yield "the end without its digest line", {path: data for path, data in files.items() if path != f"end/record.{suite}"}
    yield "cancelled", end(lambda r: r.update(why)), True
    yield "a later day", end(lambda r: r.update(day="2023-01-31")), True
    yield "a day before the last change", end(lambda r: r.update(day="2022-06-30"))
    yield "cancelled without reason", end(lambda r: r.update({**why, "reason": ""}))
    for name in ("reason", "evidence", "approver"):
        yield f"cancelled without {name}", end(lambda r, name=name: (r.update(why), r.pop(name)))
    yield "completed for a reason", end(lambda r: r.update({**why, "outcome": "completed"}))
    yield "an outcome that does not exist", end(lambda r: r.update(outcome="void"))
    yield "the end with changes", end(lambda r: r.update(changes=[]))
    yield "the end's sequence", end(lambda r: r.update(sequence=r["sequence"] + 1))
    yield "a change after the end", {**files, f"change-3/record.{suite}": files[f"end/record.{suite}"]}
    yield "a file more of the end", {**files, "end/visited.txt": b""}
    yield "the end of a kind that does not exist", end(lambda r: r.update(kind="close"))


def end_group(suite):
    """An event without embargo: it may have ended."""
    chain = Chain(events.without_officers(suite))
    files = chain.files
    chain.end = ("completed",)
    ended = chain.files
    chain.end = ("cancelled", "上级撤销专项", "通知", "局长")
    return group(suite, files, [
        ("ended", ended, True), ("cancelled", chain.files, True),
        ("ended before the announcement was published", with_record(ended, lambda r: r.update(day="2022-05-19"), "end/")),
        ("ended on the day of publication", with_record(ended, lambda r: r.update(day="2022-05-20"), "end/"), True),
        ("the end's digest alone", {**files, f"end/record.{suite}": ended[f"end/record.{suite}"]}),
        ("the end's record alone", {**files, "end/record.json": ended["end/record.json"]})])


def without_targets(suite):
    """A task in teams of three whose sample is drawn in the task before; a reserve that is called up gets a team of three."""
    ids = enterprise_ids(8, 2000)
    for number in range(10000):
        e = events.Event(suite)
        e.task("first", [("all", ids, (1, 2), "up", 4)], panel=(2, 0, "panel", "-", "all"))
        e.task("second", [("all", ids[:5], (1, 5), "up", 4)], panel=(3, 1, "team", "-", "all"))
        e.officers([f"执法-{n:02d}\t-\tfirst,second\t{'first,second' if n < 4 else '-'}\t*\t*" for n in range(13)], [],
                   [f"{i}\t\t" for i in ids])
        e.public("p", "digits:20", f"{number:020d}")
        chain = Chain(e)
        (target, _), = chain.now.tasks[1].targets
        if not chain.now.tasks[1].panels:
            chain.repair([gone(target)])
            if chain.now.tasks[1].panels:
                break
    (panel,) = chain.now.tasks[1].panels
    if len(panel.officers) != 3:
        raise AssertionError("not a team of three")
    return chain


def team_group(suite):
    chain = without_targets(suite)
    files = public_only(chain.files)
    rows = rows_of(files, "change-1/")
    of = [row for row in rows if row[0] == "second"]
    plain = next(row for row in of if row[3] == "0")
    lies = [("a team of two", with_panels(files, [row for row in rows if row is not plain], "change-1/")),
            *((f"change-1/: {comment}", changed) for comment, changed in panel_lies(files, "change-1/"))]
    return [group(suite, files, lies), group(suite, chain.files, [
        ("a team of two", with_panels(chain.files, [row for row in rows if row is not plain], "change-1/"))])]


def twice_group(suite):
    """A line under both reasons of a repair: refused with the lines at hand."""
    chain = Chain(events.repairable(suite))
    pair = next(p for p in pairs(chain.now) if chain.can((), recusal(p)))
    chain.repair((), recusal(pair))
    files = dict(chain.files)
    record = record_of(files, "change-1/")
    record["changes"].append({**record["changes"][0], "reason": "unavailable"})
    put_record(files, record, "change-1/")
    files["change-1/unavailable.txt"] = files["change-1/recusal.txt"]
    return group(suite, chain.files, [("a line under two reasons", resealed(files))])


def unopened_group(suite):
    event = events.usual(suite)
    announced = render(event.a)
    line = digest_line(suite, b"record")
    name = f"record.{suite}"
    files = {"announcement.txt": announced, name: line, f"change-1/{name}": line}
    lies = [("announced only", {"announcement.txt": announced}, True), ("drawn", {"announcement.txt": announced, name: line}, True),
            ("a digest that is none", {**files, name: b"garbage\n"}), ("a digest and more", {**files, name: line + b"x\n"}),
            ("a repair without a draw", {"announcement.txt": announced, f"change-1/{name}": line}),
            ("a gap", {**files, f"change-3/{name}": line}), ("any file", {**files, "anything": b"x\n"}),
            ("a table", {**files, "sample.csv": b"z\n"}), ("panels of a repair", {**files, "change-2/panels.csv": b"y\n"}),
            ("a record", {**files, "record.json": b"{}"}), ("no announcement", {name: line})]
    return group(suite, files, lies)


def void_group(suite):
    event = events.usual(suite)
    announced = render(event.a)
    record = canonical(void_record(announced, event.a, "密封值未按期揭晓")).encode()
    name = f"record.{suite}"
    files = {"announcement.txt": announced, "record.json": record, name: digest_line(suite, record)}

    def void(change):
        made = {**void_record(announced, event.a, "x")}
        change(made)
        data = canonical(made).encode()
        return {**files, "record.json": data, name: digest_line(suite, data)}

    lies = [("another reason", void(lambda r: r.update(reason="y")), True), ("no reason", void(lambda r: r.pop("reason"))),
            ("an empty reason", void(lambda r: r.update(reason=""))), ("another number", void(lambda r: r.update(number=9))),
            ("a reason of 256 bytes", void(lambda r: r.update(reason="x" * 256))),
            ("a key more", void(lambda r: r.update(note="x"))), ("any file", {**files, "x": b""}),
            ("a list", {**files, "frame/metal.A.txt": b""}), ("no digest line", {k: v for k, v in files.items() if k != name})]
    return group(suite, files, lies)


PACKS = {name: canonical({"binds": "every", "deadlines": [], "format": 1, "holds_from": "2022-01-01", "name": name, "source": source,
                          "version": "1"}).encode() for name, source in (("national", "法律 statutes"), ("own", "某区应急〔2022〕5号"))}


def rules_groups(suite):
    """Rule packs that are published, before and after the opening and with a void: each as announced; one without a file is not verified."""
    event = events.smallest(suite)
    event.a.packs = [(name, hex_digest(suite, data), "1") for name, data in PACKS.items()]
    packs = {f"rules/{name}.json": data for name, data in PACKS.items()}
    announced = render(event.a)
    record = canonical(void_record(announced, event.a, "随机源停售")).encode()
    states = [folders.public_files(event), {"announcement.txt": announced},
              {"announcement.txt": announced, "record.json": record, f"record.{suite}": digest_line(suite, record)}]
    one, other = packs
    for state in states:
        files = {**state, **packs}
        yield group(suite, files, [
            ("no rule pack", state, True), ("one of two", {**state, one: packs[one]}, True), ("the other", {**state, other: packs[other]}, True),
            ("a day changed", {**files, one: packs[one].replace(b"2022-01-01", b"2022-01-02")}),
            ("a space in the JSON", {**files, one: packs[one].replace(b":", b": ", 1)}), ("a line feed at its end", {**files, other: packs[other] + b"\n"}),
            ("an empty file", {**files, other: b""}), ("the two exchanged", {**files, one: packs[other], other: packs[one]}),
            ("a pack that is not announced", {**files, "rules/third.json": packs[one]}), ("its name in capitals", {**state, "rules/National.json": packs[one]}),
            ("a pack beside the folder", {**state, "national.json": packs[one]}), ("a pack in a folder below", {**files, "rules/a/own.json": packs[other]}),
            ("another ending", {**state, "rules/national.txt": packs[one]})])


def twice_met(suite):
    """One enterprise is excluded from a task and in the frame of another; another is only excluded."""
    ids = enterprise_ids(11)
    return (events.Event(suite).task("a", [("all", ids[:9], (3, 20), "up", 1)], [("closed", ids[9:])])
            .task("b", [("all", ids[:10], (3, 20), "up", 1)]).public("p", "digits:7", "0123456"))


def without_salt(suite, head, path="excluded/a.closed.txt"):
    """One list begins with head in place of what it should begin with; its digest is announced."""
    event = twice_met(suite)
    lines = event.lists[path].split(b"\n")[path.startswith("excluded/"):]
    event.lists[path] = head + b"\n".join(lines)
    found = hex_digest(suite, event.lists[path])
    if path.startswith("excluded/"):
        event.a.tasks[0].excluded = [("closed", 2, found)]
    else:
        event.a.tasks[1].strata[0].list = found
    return event


def rules(suite):
    """Announcements that section 2 forbids, with all that would be drawn from them."""
    def of(edit=None, change=None, make=events.smallest, **more):
        return drawn_as(make(suite), edit, change, **more)

    def sources(keep):
        return lambda a: setattr(a, "sources", [s for s in a.sources if keep(s)])

    def task(**members):
        return lambda a: a.tasks.__setitem__(0, dataclasses.replace(a.tasks[0], **members))

    line = "event 抽取活动: 2022年第一次抽查\n"
    return group(suite, folders.public_files(events.smallest(suite)), [
        ("number 77 without a previous record", of(change=lambda a: setattr(a, "number", 77))),
        ("number 1 with a previous record", of(change=lambda a: setattr(a, "previous", "1" * 64))),
        ("number 2^53", of(lambda t: t.replace("抽取批次: 1\n", "抽取批次: 9007199254740992\n"))),
        ("version 2", of(lambda t: t.replace("抽取公告: 1\n", "抽取公告: 2\n", 1))),
        ("an unknown line", of(lambda t: t.replace("embargo", "note 说明: anything\nembargo", 1))),
        ("a line twice", of(lambda t: t.replace(line, line + line))),
        ("two lines exchanged", of(lambda t: t.replace(line, "").replace("event number", line + "event number"))),
        ("the window ends before it begins", of(change=task(window=("2022-12-31", "2022-05-25")))),
        ("published after the source speaks", of(change=lambda a: setattr(a, "published", ("2022-06-30", "网站")))),
        ("no public source", of(change=sources(lambda s: s.kind != "public"), make=events.usual)),
        ("embargo without a sealed source", of(change=sources(lambda s: s.kind != "sealed"), make=events.usual)),
        ("a standby source that nobody names", of(change=lambda a: setattr(a.sources[0], "replaced_by", None), make=events.usual)),
        ("a text of 256 bytes", of(change=lambda a: setattr(a, "event", "x" * 256))),
        ("a space at the end of a text", of(change=lambda a: setattr(a, "event", "x "))),
        ("a fraction that is not reduced", of(lambda t: t.replace("fraction 3/20", "fraction 6/40"))),
        ("a leading zero", of(lambda t: t.replace("sample 2", "sample 02"))),
        ("reserve over 2^53", of(lambda t: t.replace("reserve 1;", "reserve 99007199254740992;"))),
        ("a filter that is not canonical", of(lambda t: t.replace("筛选: {}", "筛选: { }"))),
        ("a filter of a number", of(lambda t: t.replace("筛选: {}", '筛选: {"sector":[1]}'))),
        ("a filter 70 levels deep", of(lambda t: t.replace("筛选: {}", "筛选: " + '{"not":' * 70 + "{}" + "}" * 70))),
        ("an unknown form", of(lambda t: t.replace("digits:7", "letters:7"))),
        ("digits:65", of(lambda t: t.replace("digits:7", "digits:65"))),
        ("digits:07", of(lambda t: t.replace("digits:7", "digits:07"))),
        ("a lot with the name of a task that is not in it", drawn_as(events.coordinated(suite), None,
                                                                     lambda a: setattr(a.tasks[0], "lot", "safety"))),
        ("a balance that does not add up", of(lambda t: t.replace("; in frames 10", "; in frames 11"))),
        ("fewer in the frames than the balance says", of(lambda t: t.replace("excluded 0; in frames 10", "excluded 1; in frames 9"))),
        ("an enterprise is in a frame and excluded elsewhere", drawn_as(twice_met(suite)), True),
        ("excluded is counted in frames too", drawn_as(twice_met(suite), lambda t: t.replace("excluded 1; in frames 10", "excluded 2; in frames 9"))),
        ("a list of exclusions without salt", drawn_as(without_salt(suite, b""))),
        ("a salt in upper case", drawn_as(without_salt(suite, b"salt " + b"A" * 64 + b"\n"))),
        ("a salt of 62 digits", drawn_as(without_salt(suite, b"salt " + b"a" * 62 + b"\n"))),
        ("any salt", drawn_as(without_salt(suite, b"salt " + b"0" * 64 + b"\n")), True),
        ("two salts", drawn_as(without_salt(suite, 2 * (b"salt " + b"0" * 64 + b"\n")))),
        ("a salt in a frame", drawn_as(without_salt(suite, b"salt " + b"0" * 64 + b"\n", "frame/b.all.txt"))),
        ("a day that does not exist", of(lambda t: t.replace("2022-12-31", "2022-02-30"))),
    ], "Rule")


def panels_over(suite):
    """Seats that 32 bits would cut to 2."""
    event = events.panels(suite)
    files = public_only(drawn_as(event))
    big = {**files}
    for name in ("announcement.txt", "statement.txt"):
        big[name] = files[name].replace("检查组: 2; leads 1".encode(), "检查组: 4294967298; leads 1".encode())
    return group(suite, files, [("4294967298 seats", resealed(big))], "Rule")


def make():
    groups = [draw_group("sha256", events.panels("sha256")), draw_group("sm3", events.panels("sm3", capacity="2", pool="2")),
              draw_group("sha256", events.panels("sha256", "team", "panel", "8", leads=0)),
              draw_group("sm3", events.panels("sm3", "team", "panel", "6")), departments_group("sha256"),
              unopened_group("sha256"), void_group("sm3"), rules("sha256"), panels_over("sha256")]
    base = public_only(folders.public_files(events.panels("sha256")))
    groups.append(group("sha256", base, [("an officer whom only the lists refute", swapped(base), True)]))
    groups += [*rules_groups("sha256"), *rules_groups("sm3")]
    return document("cavel public folder", NOTES, groups)


def make_repairs():
    return document("cavel public folder with repairs", NOTES, [
        repair_group(events.repairable("sha256")), repair_group(events.repairable("sm3", "team")),
        repair_group(events.repairable("sha256", second=events.OTHER)), *team_group("sha256"),
        twice_group("sha256"), end_group("sm3")])


TEXTS = {"type": "object", "additionalProperties": STRING}
SCHEMA = schema("Public folders and consistent lies about them", [
    group_schema("public", {"suite": SUITE, "files": TEXTS}, {"changed": {"type": "object"}}),
])
