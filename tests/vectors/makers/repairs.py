# SPDX-License-Identifier: Apache-2.0
"""repair.json: chains of changes after a draw, and public folders with changes and an end of which one file was changed.

A group `chain` is an event (statement, lists by path, the event key, the record and the files of its draw), each of its tests the
changes in order: what was asked (`replaced`, `excused`, …, `forbidden` with the new lines by reason, all ids `visited` to date) and, in a
valid test, the record and the files, and the `end` with which the event is opened, under embargo. The last change of an invalid test is refused. A `folder` is as in record.json.
"""
import random

import cavel_change
import folders
from cavel_bytes import Refusal
from cavel_digest import SUITES

from . import events
from .common import HEX32, STRING, SUITE, closed, array, document, group_schema, schema, test
from .records import as_text, changes, drawn, edited, folder_test

NOTES = {"Changed": "One file of the public folder is not what draw and repairs give.",
         "Refused": "The last of the repairs cannot be made."}


def told(asked):
    """What is asked of a change, as JSON."""
    def of(entries, *names):
        return [{name: each.decode() if isinstance(each, bytes) else each for name, each in zip(names, entry)} for entry in entries]

    why = ("reason", "evidence")
    return {"day": asked.day, "approver": asked.approver, "replaced": of(asked.replace, "target", *why),
            "excused": of(asked.excuse, "target", *why), "suspended": of(asked.suspend, "target", *why),
            "resumed": of(asked.resume, "target", *why), "extended": of(asked.extend, "task", "to", *why),
            "forbidden": [{"reason": r, "evidence": e, "lines": [line.decode() for line in lines]} for r, e, lines in asked.forbid],
            "visited": [each.decode() for each in asked.visited]}


class Chain:
    """An event with its changes so far."""

    def __init__(self, event):
        self.event = event
        self.statement, self.result, self.drawn = drawn(event)
        self.now = cavel_change.after_draw(self.statement, self.result)
        self.steps, self.made = [], {}
        self.end = None  # (outcome, reason, evidence, approver); an event under embargo is completed

    @property
    def files(self):
        """The opened folder."""
        kept = {path: data for path, data in self.drawn.items() if not path.startswith("end/")}
        if self.end is not None:
            record = cavel_change.end(self.statement, self.now, self.now.day, *self.end)
            return {**kept, **self.made, **folders.end_files(record, self.event.suite)}
        return {**kept, **self.made, **folders.ended(self.statement, self.now)}

    def asked(self, replaced=(), forbidden=(), **more):
        visited = sorted(set(more.pop("visited", ())) | self.now.visited)
        return cavel_change.Asked(**{"day": f"2022-07-{len(self.steps) + 1:02d}", "replace": list(replaced), "forbid": list(forbidden),
                                     "visited": visited, **more})

    def change(self, asked):
        return cavel_change.change(self.statement, self.event.lists, self.now, asked, cavel_change.salts_of(self.event.suite, events.KEY))

    def can(self, *asked, **more):
        try:
            return self.change(self.asked(*asked, **more))
        except Refusal:
            return None

    def repair(self, *asked, **more):
        asked = self.asked(*asked, **more)
        made = self.change(asked)
        self.now = made.standing
        self.made.update(folders.change_files(made, self.event.suite))
        self.steps.append({**told(asked), "record": made.record_bytes.decode(), "digest": made.standing.record,
                           "files": as_text(made.files)})
        return self

    def test(self, comment, flags="", result="valid", last=None):
        steps = self.steps
        if last is not None:
            steps = [{key: each for key, each in step.items() if key not in ("record", "digest", "files")} for step in steps] + [told(last)]
        end = {} if last is not None else as_text({path: data for path, data in self.files.items() if path.startswith("end/")})
        return test(comment, flags, result, repairs=steps, end=end)

    def group(self, tests):
        return {"type": "chain", "suite": self.event.suite, "statement": self.statement.data.decode(),
                "lists": as_text(self.event.lists), "key": events.KEY.hex(), "names": self.event.names,
                "draw": self.result.record_bytes.decode(), "files": as_text(self.result.files), "tests": tests}

    def refused(self, comment, *asked, **more):
        if self.can(*asked, **more):
            raise AssertionError(f"accepted: {comment}")
        return self.test(comment, "Refused", "invalid", self.asked(*asked, **more))


def pairs(now):
    return [(o, panel.target) for task in now.tasks for panel in task.panels for o in panel.officers]


def recusal(*them):
    return [("recusal", "回避决定〔2022〕1号", sorted(o + b"\t" + t for o, t in them))]


def away(*officers):
    return [("unavailable", "请假审批 7; 8", sorted(o + b"\t*" for o in officers))]


def gone(target, reason="closed"):
    return (target, reason, "注销通知书〔2022〕3号")


def longest(chain, draw, count):
    """As many random repairs as can be made, up to a number."""
    for _ in range(40):
        if len(chain.steps) == count:
            break
        standing = sorted({t for task in chain.now.tasks for t, _ in task.targets})
        replaced = [gone(t, draw.choice(cavel_change.REASONS))
                    for t in draw.sample(standing, min(len(standing), draw.choice([0, 0, 1, 1, 2])))]
        held = pairs(chain.now)
        forbidden = []
        if held and draw.random() < 0.7:
            forbidden += recusal(*draw.sample(sorted(set(held)), min(len(set(held)), draw.choice([1, 1, 2, 3]))))
        if held and draw.random() < 0.4:
            forbidden += away(*draw.sample(chain.now.officers, draw.choice([1, 1, 2])))
        more = others(chain, draw, standing) if draw.random() < 0.6 else {}
        if chain.can(replaced, forbidden, **more):
            chain.repair(replaced, forbidden, **more)
    return chain


def others(chain, draw, standing):
    """Excuses, suspensions, resumptions, extensions, visits at random."""
    def some(of, most):
        return draw.sample(sorted(of), min(len(of), draw.randint(0, most)))

    def why(target):
        return (target, draw.choice(cavel_change.REASONS), "文号〔2022〕9号")

    found = {"suspend": [why(t) for t in some(standing, 1)], "resume": [why(t) for t in some(chain.now.suspended, 1)],
             "excuse": [why(t) for t in some(standing, 2)]}
    if chain.event.a.officers is not None:
        found["visited"] = some(standing, 2)
    if draw.random() < 0.3:
        task = draw.choice(chain.now.tasks)
        year, rest = task.last.split("-", 1)
        found["extend"] = [(task.name, f"{int(year) + 1}-{rest}", "disaster", "延期决定")]
    return found


def chains(suite):
    shapes = [("panels", events.repairable(suite)), ("capacities", events.repairable(suite, capacity="3")),
              ("teams", events.repairable(suite, "team")), ("no officers", events.without_officers(suite)),
              ("departments", events.repairable(suite, second=events.OTHER)),
              ("teams of a department", events.repairable(suite, "team", second=events.OTHER))]
    for kind, event in shapes:
        tests = [longest(Chain(event), random.Random(f"{kind} {suite}"), 4).test(f"{kind}: a chain of repairs")]
        chain = Chain(event)
        one = next((pair for pair in pairs(chain.now) if chain.can((), recusal(pair))), None)
        if one is not None:
            tests.append(Chain(event).repair((), recusal(one)).test(f"{kind}: one recusal"))
            holder = next((o for o in chain.now.officers if chain.can((), away(o)) and (o in dict(pairs(chain.now)))), None)
            if holder is not None:
                tests.append(Chain(event).repair((), away(holder)).test(f"{kind}: an officer falls away"))
        both = [t for t, _ in chain.now.tasks[0].targets if any(t == u for u, _ in chain.now.tasks[1].targets)]
        for target in both[:1]:
            if chain.can([gone(target)]):
                tests.append(Chain(event).repair([gone(target)]).test(f"{kind}: replaced in two tasks"))
        called = next(((t, task.waiting[s][0]) for task in chain.now.tasks for t, s in task.targets if len(task.waiting[s]) > 1
                       and chain.can([gone(t), gone(task.waiting[s][0])])), None)
        if called is not None:
            tests.append(Chain(event).repair([gone(each) for each in called]).test(f"{kind}: a reserve called up and replaced in one record"))
        growing = next((t for t, s in chain.now.tasks[1].targets if chain.now.tasks[1].waiting[s]
                        and chain.now.holds(chain.now.tasks[1].waiting[s][0]) and chain.can([gone(t)])), None)
        if growing is not None:
            tests.append(Chain(event).repair([gone(growing)]).test(f"{kind}: a reserve that stands in another task"))
        if kind == "departments":
            tests += one_task(event, kind)
        if kind in ("panels", "teams", "no officers"):
            tests += refusals(event, kind)
            tests += kinds(event, kind)
        yield chain.group(tests)


def one_task(event, kind):
    """An officer is lost to the targets of one task: the panels of other departments stand."""
    fresh = Chain(event)
    names = [task.name for task in fresh.now.tasks]
    tests = []
    for task in fresh.now.tasks:
        held = [(o, panel.target) for panel in task.panels for o in panel.officers]
        lines = [b"\t".join((*pair, task.name.encode())) for pair in held]
        able = next(([line] for line in lines if fresh.can((), [("unavailable", "x", [line])])), None)
        if able is None:
            continue
        used = Chain(event).repair((), [("unavailable", "调离", able)])
        pair = able[0].rsplit(b"\t", 1)[0]
        tests += [Chain(event).repair((), [("unavailable", "调离", able)]).test(f"{kind}: an officer lost to one task, {task.name}"),
                  used.refused(f"{kind}: the same line again, {task.name}", (), [("unavailable", "x", able)]),
                  fresh.refused(f"{kind}: a line with a task beside the one without, {task.name}", (), [("unavailable", "x", [pair, *able])]),
                  fresh.refused(f"{kind}: a recusal for one task, {task.name}", (), [("recusal", "x", able)]),
                  fresh.refused(f"{kind}: no such task, {task.name}", (), [("unavailable", "x", [pair + b"\tnone"])]),
                  fresh.refused(f"{kind}: every target of one task, {task.name}", (),
                                [("unavailable", "x", [pair.split(b"\t")[0] + b"\t*\t" + task.name.encode()])]),
                  fresh.refused(f"{kind}: two reasons, {task.name}", (), [("recusal", "x", [pair]), ("unavailable", "x", able)])]
        if used.can((), [("unavailable", "x", [pair])]):
            tests.append(used.repair((), [("unavailable", "调离", [pair])]).test(f"{kind}: then lost in every task, {task.name}"))
        else:
            tests.append(used.refused(f"{kind}: then in every task: nobody is left, {task.name}", (), [("unavailable", "x", [pair])]))
    if len(tests) < 6 or len(names) < 2:
        raise AssertionError(f"{kind}: no officer can be lost to one task")
    return tests


def kinds(event, kind):
    """Excuses, suspensions, extensions, visits, days: each accepted and refused."""
    used = Chain(event)
    while used.can([gone(used.now.tasks[0].targets[-1][0])]):
        used.repair([gone(used.now.tasks[0].targets[-1][0])])
    fresh = Chain(event)
    target = fresh.now.tasks[0].targets[0][0]
    other = next(t for t, _ in fresh.now.tasks[0].targets if t != target)
    task = fresh.now.tasks[0].name
    ready = next((t for t, _ in used.now.tasks[0].targets if used.can(excuse=[gone(t)])), None)
    tests = [
        Chain(event).repair(suspend=[gone(target, "disaster")]).repair(resume=[gone(target, "ended")]).test(f"{kind}: suspended and resumed"),
        Chain(event).repair(suspend=[gone(target, "court")], resume=[gone(target, "ended")]).test(f"{kind}: suspended and resumed in one record"),
        Chain(event).repair(extend=[(task, "2023-01-01", "disaster", "延期决定"), (task, "2023-02-01", "epidemic", "再延")])
        .test(f"{kind}: extended twice"),
        fresh.refused(f"{kind}: extended to the day that it was", extend=[(task, "2022-12-31", "disaster", "x")]),
        fresh.refused(f"{kind}: extended to an earlier day", extend=[(task, "2022-06-30", "disaster", "x")]),
        fresh.refused(f"{kind}: extended to no day", extend=[(task, "2023-02-29", "disaster", "x")]),
        fresh.refused(f"{kind}: a task that is not there is extended", extend=[("none", "2023-01-01", "disaster", "x")]),
        fresh.refused(f"{kind}: excused while a reserve is left", excuse=[gone(target)]),
        fresh.refused(f"{kind}: resumed, not suspended", resume=[gone(target)]),
        fresh.refused(f"{kind}: suspended twice", suspend=[gone(target), gone(target, "moved")]),
        fresh.refused(f"{kind}: suspended, a reason that is none of the list", suspend=[gone(target, "leave")]),
        fresh.refused(f"{kind}: suspended without evidence", suspend=[(target, "court", "")]),
        fresh.refused(f"{kind}: suspended, a target that was not drawn", suspend=[gone(b"none")]),
        fresh.refused(f"{kind}: no approver", suspend=[gone(target)], approver=""),
        fresh.refused(f"{kind}: before the digest of the announcement was published", suspend=[gone(target)], day="2022-05-19"),
        fresh.refused(f"{kind}: a day that does not exist", suspend=[gone(target)], day="2022-06-31"),
        Chain(event).repair(suspend=[gone(target)], day="2022-05-20").test(f"{kind}: on the day of publication"),
        Chain(event).repair(suspend=[gone(target)]).refused(f"{kind}: a day before the last record's", suspend=[gone(other)], day="2022-06-30"),
        Chain(event).repair(suspend=[gone(target)]).refused(f"{kind}: suspended again", suspend=[gone(target)]),
        Chain(event).repair(suspend=[gone(target)]).refused(f"{kind}: replaced before it is resumed, resumed all the same",
                                                            [gone(target)], resume=[gone(target)]),
    ]
    if ready is not None:
        tests += [used.refused(f"{kind}: excused twice", excuse=[gone(ready), gone(ready)])]
        if used.can(suspend=[gone(ready)]):
            used.repair(suspend=[gone(ready)])
        used.repair(excuse=[gone(ready, "production-stopped")])
        tests += [used.test(f"{kind}: excused, no reserve is left"), used.refused(f"{kind}: excused again", excuse=[gone(ready)]),
                  used.refused(f"{kind}: replaced after an excuse", [gone(ready)]),
                  used.refused(f"{kind}: suspended after an excuse", suspend=[gone(ready)]),
                  used.refused(f"{kind}: an excuse ends a suspension: nothing to resume", resume=[gone(ready)])]
    if event.a.officers is not None:
        seen = {"suspend": [gone(other)], "visited": [target]}
        tests += [Chain(event).repair(**seen).test(f"{kind}: visited"),
                  Chain(event).repair(**seen).refused(f"{kind}: a visited target is replaced", [gone(target)]),
                  fresh.refused(f"{kind}: a target that is visited by now is suspended", suspend=[gone(target)], visited=[target]),
                  fresh.refused(f"{kind}: a stranger was visited", suspend=[gone(other)], visited=[b"none"])]
    return tests


def refusals(event, kind):
    chain = Chain(event)
    target = chain.now.tasks[0].targets[0][0]
    reserve = next(i for of in chain.now.tasks[0].waiting.values() for i in of if not chain.now.holds(i))
    tests = [chain.refused(f"{kind}: no change"),
             chain.refused(f"{kind}: a target that was not drawn", [gone(b"none")]),
             chain.refused(f"{kind}: a reserve that was not called up", [gone(reserve)]),
             chain.refused(f"{kind}: a reason that is no name", [gone(target, "已注销")]),
             chain.refused(f"{kind}: no evidence", [(target, "closed", "")]),
             chain.refused(f"{kind}: the same target twice", [gone(target), gone(target, "moved")])]
    used = Chain(event)
    while True:
        stands = used.now.tasks[0].targets[0][0]
        if not used.can([gone(stands)]):
            break
        used.repair([gone(stands)])
    tests.append(used.refused(f"{kind}: the reserve is used up, or nobody may go", [gone(stands)]))
    if used.steps:
        tests.append(used.refused(f"{kind}: replaced before", [gone(target)]))
    if event.a.officers is None:
        return tests + [chain.refused(f"{kind}: a pair", (), [("recusal", "x", [b"a\t" + target])])]
    held = pairs(chain.now)
    pair = next(p for p in held if chain.can((), recusal(p)))
    line = pair[0] + b"\t" + pair[1]
    tests += [chain.refused(f"{kind}: {comment}", (), forbidden) for comment, forbidden in (
        ("a stranger", [("recusal", "x", ["执法-77\t".encode() + pair[1]])]),
        ("an enterprise of no frame", [("recusal", "x", [pair[0] + b"\tnone"])]),
        ("a recusal that was announced", [("recusal", "x", event.lists["officers/recusals.txt"].split(b"\n")[1:2])]),
        ("no line", [("recusal", "x", [])]), ("another reason", [("leave", "x", [line])]),
        ("lines descend", [("recusal", "x", sorted({b"\t".join(p) for p in held[:2]}, reverse=True))]),
        ("a line twice", [("recusal", "x", [line, line])]), ("three fields", [("recusal", "x", [line + b"\tx"])]),
        ("one field", [("recusal", "x", [pair[0]])]), ("no evidence", [("recusal", "", [line])]),
        ("reasons descend", [("unavailable", "x", [pair[0] + b"\t*"]), ("recusal", "x", [line])]),
        ("everybody falls away", away(*chain.now.officers)))]
    once = Chain(event).repair((), recusal(pair))
    tests.append(once.refused(f"{kind}: the pair again", (), recusal(pair)))
    officer = next((o for o in chain.now.officers if chain.can((), away(o))), None)
    if officer is not None:
        other = next(t for o, t in held if o != officer)
        off = Chain(event).repair((), away(officer))
        tests += [off.refused(f"{kind}: the officer again", (), away(officer)),
                  off.refused(f"{kind}: a pair of an officer who fell away", (), recusal((officer, other)))]
    return tests


RECORD_EDITS = (
    ("kind draw", lambda r: r.update(kind="draw")), ("kind repair", lambda r: r.update(kind="repair")),
    ("no day", lambda r: r.pop("day")), ("a day that does not exist", lambda r: r.update(day="2022-06-31")),
    ("an early day", lambda r: r.update(day="2022-05-01")), ("no approver", lambda r: r.pop("approver")),
    ("approver a number", lambda r: r.update(approver=7)), ("approver empty", lambda r: r.update(approver="")),
    ("a reason that is none of the list", lambda r: r["changes"][0].update(reason="any")),
    ("a kind that does not exist", lambda r: r["changes"][0].update(kind="cancel")), ("kinds in another order", lambda r: r["changes"].reverse()),
    ("rows of visited.txt", lambda r: r["files"][-1].update(rows=99)), ("sequence", lambda r: r.update(sequence=r["sequence"] + 1)),
    ("another previous record", lambda r: r.update(previous="1" * 64)), ("no changes", lambda r: r["changes"].clear()),
    ("a change less", lambda r: r["changes"].pop()), ("the reserve", lambda r: r["changes"][0].update(by="x")),
    ("the evidence", lambda r: r["changes"][-1].update(evidence="y")),
    ("a stratum", lambda r: r["changes"][0].update(stratum="z")), ("the number of lines", lambda r: r["changes"][-1].update(count=9)),
    ("changed pairs", lambda r: r["tasks"][0].update(changed=r["tasks"][0]["changed"] + 1)),
    ("the pool", lambda r: r["tasks"][0].update(pool=r["tasks"][0]["pool"] + 1)), ("a load", lambda r: r["loads"][0].update(load=77)),
    ("a load less", lambda r: r["loads"].pop()), ("a file less", lambda r: r["files"].pop()),
    ("a key more", lambda r: r.update(warnings=[])), ("the statement's digest", lambda r: r.update(statement="0" * 64)),
)


END_EDITS = (
    ("kind change", lambda r: r.update(kind="change")), ("another day, before the last change", lambda r: r.update(day="2022-05-30")),
    ("outcome unknown", lambda r: r.update(outcome="void")), ("no outcome", lambda r: r.pop("outcome")),
    ("the other outcome", lambda r: r.update(outcome="completed" if r["outcome"] == "cancelled" else "cancelled")),
    ("a reason alone", lambda r: r.update(reason="x") if "reason" not in r else r.pop("reason")),
    ("an approver alone", lambda r: r.update(approver="x") if "approver" not in r else r.pop("approver")),
    ("evidence alone", lambda r: r.update(evidence="x") if "evidence" not in r else r.pop("evidence")),
    ("an empty reason", lambda r: r.update(reason="", evidence="x", approver="x", outcome="cancelled")),
    ("a reason as a number", lambda r: r.update(reason=1, evidence="x", approver="x", outcome="cancelled")),
    ("sequence", lambda r: r.update(sequence=r["sequence"] + 1)), ("another previous record", lambda r: r.update(previous="1" * 64)),
    ("a key more", lambda r: r.update(changes=[])), ("another number", lambda r: r.update(number=7)),
    ("the statement's digest", lambda r: r.update(statement="0" * 64)),
)


def folder(suite, event, published):
    """The folder after two repairs, the second with changes of both kinds."""
    chain = longest(Chain(event), random.Random("folder " + suite), 1)
    target = next(t for t, _ in chain.now.tasks[0].targets + chain.now.tasks[1].targets if chain.can([gone(t)]))
    forbidden = next(recusal(p) for p in pairs(chain.now) if chain.can([gone(target)], recusal(p)))
    still = next(t for t, _ in chain.now.tasks[0].targets if t != target and t not in chain.now.suspended | chain.now.excused | chain.now.visited)
    chain.repair([gone(target)], forbidden, suspend=[gone(still, "court")], extend=[(chain.now.tasks[0].name, "2024-01-31", "disaster", "延期")])
    chain.end = None if published else ("cancelled", "上级撤销专项", "撤销通知〔2022〕5号", "局长")
    files = chain.files
    if not published:
        files = {path: data for path, data in files.items()
                 if not path.startswith("officers/") and not (path.startswith("change-") and path.split("/")[1] in cavel_change.PRIVATE)}
    room = "change-2/"
    record = files[room + "record.json"]
    tests = [{**test("as repaired", "", "valid", path=room + "record.json"), "content": record.decode(), "file": ""}]
    tests += [folder_test(comment, path, content, files, "invalid") for comment, path, content in changes(files)
              if path.startswith(("change-", "end/"))]
    tests += [folder_test(comment, room + "record.json", content, files, "invalid")
              for comment, _, content in edited(record, *RECORD_EDITS)]
    tests += [folder_test(comment, "end/record.json", content, files, "invalid")
              for comment, _, content in edited(files["end/record.json"], *END_EDITS)]
    tests += [folder_test(comment, path, b"x\n", files, "invalid") for comment, path in (
        ("a file more", "change-1/other.txt"), ("a change more", "change-3/record.json"), ("a file more of the end", "end/panels.csv"))]
    return {"type": "folder", "suite": suite, "files": as_text(files), "tests": tests}


def folder_of_one_task(suite):
    """The folder after an officer was lost to one task; the lists of officers are public."""
    event = events.repairable(suite, second=events.OTHER)
    fresh = Chain(event)
    lines = [b"\t".join((o, panel.target, task.name.encode())) for task in fresh.now.tasks for panel in task.panels for o in panel.officers]
    line = next(each for each in lines if fresh.can((), [("unavailable", "x", [each])]))
    files = Chain(event).repair((), [("unavailable", "调离", [line])]).files
    made = [{**test("an officer is lost to one task", "", "valid", path="change-1/record.json"),
             "content": files["change-1/record.json"].decode(), "file": ""}]
    short = line.rsplit(b"\t", 1)[0]
    for comment, path, content in (("panels of the draw", "change-1/panels.csv", files["panels.csv"]),
                                   ("a line without its task", "change-1/forbidden.txt", files["change-1/forbidden.txt"].replace(line, short)),
                                   ("another task", "change-1/unavailable.txt", files["change-1/unavailable.txt"].replace(line, short + b"\tother"))):
        made.append(folder_test(comment, path, content, files, "invalid"))
    return {"type": "folder", "suite": suite, "files": as_text(files), "tests": made}


def make():
    groups = [group for suite in SUITES for group in chains(suite)]
    groups.append(folder("sha256", events.repairable("sha256"), True))
    groups.append(folder("sm3", events.repairable("sm3"), False))
    groups += map(folder_of_one_task, SUITES)
    return document("cavel repair", NOTES, groups)


TEXTS = {"type": "object", "additionalProperties": STRING}
OF = array(closed({"target": STRING, "reason": STRING, "evidence": STRING}))
ASKED = {"day": STRING, "approver": STRING, "replaced": OF, "excused": OF, "suspended": OF, "resumed": OF,
         "extended": array(closed({"task": STRING, "to": STRING, "reason": STRING, "evidence": STRING})),
         "forbidden": array(closed({"reason": STRING, "evidence": STRING, "lines": array(STRING)})), "visited": array(STRING)}
STEP = closed({**ASKED, "record": STRING, "digest": HEX32, "files": TEXTS}, sorted(ASKED))
SCHEMA = schema("Chains of repairs after a draw; public folders with repairs of which one file was changed", [
    group_schema("chain", {"suite": SUITE, "statement": STRING, "lists": TEXTS, "key": HEX32, "names": TEXTS, "draw": STRING, "files": TEXTS},
                 {"repairs": array(STEP), "end": TEXTS}),
    group_schema("folder", {"suite": SUITE, "files": TEXTS}, {"path": STRING, "content?": {}, "file": STRING}),
])
