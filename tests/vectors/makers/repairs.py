# SPDX-License-Identifier: Apache-2.0
"""repair.json: chains of repairs after a draw, and public folders with repairs of which one file was changed.

A group `chain` is an event (statement, lists by path, the record and the files of its draw), each of its tests repairs in
order: what was asked (`replaced`, `forbidden` with the new lines by reason) and, in a valid test, the record and the files. The last
repair of an invalid test is refused. A `folder` is as in record.json.
"""
import random

import cavel_repair
import folders
from cavel_bytes import Refusal
from cavel_digest import SUITES

from . import events
from .common import HEX32, STRING, SUITE, closed, array, document, group_schema, schema, test
from .records import as_text, changes, drawn, edited, folder_test

NOTES = {"Changed": "One file of the public folder is not what draw and repairs give.",
         "Refused": "The last of the repairs cannot be made."}


def asked(replaced, forbidden):
    return {"replaced": [{"target": t.decode(), "reason": r, "evidence": e} for t, r, e in replaced],
            "forbidden": [{"reason": r, "evidence": e, "lines": [line.decode() for line in lines]}
                          for r, e, lines in forbidden]}


class Chain:
    """An event with its repairs so far."""

    def __init__(self, event):
        self.event = event
        self.statement, self.result, self.files = drawn(event)
        self.now = cavel_repair.after_draw(self.statement, self.result)
        self.steps = []

    def can(self, replaced=(), forbidden=()):
        try:
            return cavel_repair.repair(self.statement, self.event.lists, self.now, list(replaced), list(forbidden))
        except Refusal:
            return None

    def repair(self, replaced=(), forbidden=()):
        made = cavel_repair.repair(self.statement, self.event.lists, self.now, list(replaced), list(forbidden))
        self.now = made.standing
        self.files.update(folders.repair_files(made, self.event.suite))
        self.steps.append({**asked(replaced, forbidden), "record": made.record_bytes.decode(),
                           "digest": made.standing.record, "files": as_text(made.files)})
        return self

    def test(self, comment, flags="", result="valid", last=None):
        steps = self.steps
        if last is not None:
            steps = [{key: step[key] for key in ("replaced", "forbidden")} for step in steps] + [asked(*last)]
        return test(comment, flags, result, repairs=steps)

    def group(self, tests):
        return {"type": "chain", "suite": self.event.suite, "statement": self.statement.data.decode(),
                "lists": as_text(self.event.lists), "names": self.event.names,
                "draw": self.result.record_bytes.decode(), "files": as_text(self.result.files), "tests": tests}

    def refused(self, comment, replaced=(), forbidden=()):
        if self.can(replaced, forbidden):
            raise AssertionError(f"accepted: {comment}")
        return self.test(comment, "Refused", "invalid", (replaced, forbidden))


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
        replaced = [gone(t, draw.choice(["closed", "moved.away", "A-1"]))
                    for t in draw.sample(standing, min(len(standing), draw.choice([0, 0, 1, 1, 2])))]
        held = pairs(chain.now)
        forbidden = []
        if held and draw.random() < 0.7:
            forbidden += recusal(*draw.sample(sorted(set(held)), min(len(set(held)), draw.choice([1, 1, 2, 3]))))
        if held and draw.random() < 0.4:
            forbidden += away(*draw.sample(chain.now.officers, draw.choice([1, 1, 2])))
        if chain.can(replaced, forbidden):
            chain.repair(replaced, forbidden)
    return chain


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
        growing = next((t for t, s in chain.now.tasks[1].targets if chain.now.tasks[1].waiting[s]
                        and chain.now.holds(chain.now.tasks[1].waiting[s][0]) and chain.can([gone(t)])), None)
        if growing is not None:
            tests.append(Chain(event).repair([gone(growing)]).test(f"{kind}: a reserve that stands in another task"))
        if kind in ("panels", "teams", "no officers"):
            tests += refusals(event, kind)
        yield chain.group(tests)


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
    ("kind draw", lambda r: r.update(kind="draw")), ("sequence", lambda r: r.update(sequence=r["sequence"] + 1)),
    ("another previous record", lambda r: r.update(previous="1" * 64)), ("no changes", lambda r: r["changes"].clear()),
    ("a change less", lambda r: r["changes"].pop()), ("the reserve", lambda r: r["changes"][0].update(by="x")),
    ("the reason", lambda r: r["changes"][0].update(reason="other")), ("the evidence", lambda r: r["changes"][-1].update(evidence="y")),
    ("a stratum", lambda r: r["changes"][0].update(stratum="z")), ("the number of lines", lambda r: r["changes"][-1].update(count=9)),
    ("changed pairs", lambda r: r["tasks"][0].update(changed=r["tasks"][0]["changed"] + 1)),
    ("the pool", lambda r: r["tasks"][0].update(pool=r["tasks"][0]["pool"] + 1)), ("a load", lambda r: r["loads"][0].update(load=77)),
    ("a load less", lambda r: r["loads"].pop()), ("a file less", lambda r: r["files"].pop()),
    ("a key more", lambda r: r.update(warnings=[])), ("the statement's digest", lambda r: r.update(statement="0" * 64)),
)


def folder(suite, event, published):
    """The folder after two repairs, the second with changes of both kinds."""
    chain = longest(Chain(event), random.Random("folder " + suite), 1)
    target = next(t for t, _ in chain.now.tasks[0].targets + chain.now.tasks[1].targets if chain.can([gone(t)]))
    forbidden = next(recusal(p) for p in pairs(chain.now) if chain.can([gone(target)], recusal(p)))
    chain.repair([gone(target)], forbidden)
    files = chain.files
    if not published:
        private = ("forbidden.txt", "recusal.txt", "unavailable.txt")
        files = {path: data for path, data in files.items()
                 if not path.startswith("officers/") and not (path.startswith("repair-") and path.split("/")[1] in private)}
    room = "repair-2/"
    record = files[room + "record.json"]
    tests = [{**test("as repaired", "", "valid", path=room + "record.json"), "content": record.decode(), "file": ""}]
    tests += [folder_test(comment, path, content, files, "invalid") for comment, path, content in changes(files)
              if path.startswith("repair-")]
    tests += [folder_test(comment, room + "record.json", content, files, "invalid")
              for comment, _, content in edited(record, *RECORD_EDITS)]
    tests += [folder_test(comment, path, b"x\n", files, "invalid") for comment, path in (
        ("a file more", "repair-1/other.txt"), ("a repair more", "repair-3/record.json"))]
    return {"type": "folder", "suite": suite, "files": as_text(files), "tests": tests}


def make():
    groups = [group for suite in SUITES for group in chains(suite)]
    groups.append(folder("sha256", events.repairable("sha256"), True))
    groups.append(folder("sm3", events.repairable("sm3"), False))
    return document("cavel repair", NOTES, groups)


TEXTS = {"type": "object", "additionalProperties": STRING}
STEP = closed({"replaced": array(closed({"target": STRING, "reason": STRING, "evidence": STRING})),
               "forbidden": array(closed({"reason": STRING, "evidence": STRING, "lines": array(STRING)})),
               "record": STRING, "digest": HEX32, "files": TEXTS}, ["replaced", "forbidden"])
SCHEMA = schema("Chains of repairs after a draw; public folders with repairs of which one file was changed", [
    group_schema("chain", {"suite": SUITE, "statement": STRING, "lists": TEXTS, "names": TEXTS, "draw": STRING, "files": TEXTS},
                 {"repairs": array(STEP)}),
    group_schema("folder", {"suite": SUITE, "files": TEXTS}, {"path": STRING, "content?": {}, "file": STRING}),
])
