#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Public folders altered at random: the program, the page and the Python reference accept and refuse the same ones.

  altered_folders.py PROGRAM [--node NODE] [--rounds N] [--seed TEXT] [--first N]

Alterations: bytes, lines, fields, files, and lies that hold together (every digest computed again). Without node the page is left out and that is said.
A failure names its round; exit code 0: all agreed.
"""
import argparse
import base64
import collections
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.join(HERE, "..")
sys.path[:0] = [os.path.join(TESTS, "reference"), os.path.join(TESTS, "vectors"), HERE]
sys.dont_write_bytecode = True

import cavel_change  # noqa: E402
import folders  # noqa: E402
from cavel_bytes import Refusal  # noqa: E402
from cavel_difference import Difference  # noqa: E402
from cavel_verify import verify_files  # noqa: E402
from makers import events, forgeries, public_folders  # noqa: E402
from makers.repairs import Chain, longest  # noqa: E402

SIGNS = [0, 9, 10, 13, 32, 34, 44, 45, 48, 49, 57, 92, 127, 0x80, 0xC2, 0xE2, 0xEF, 0xFF]


def bases():
    """(name, files): folders of every kind."""
    for suite in ("sha256", "sm3"):
        yield "smallest", folders.public_files(events.smallest(suite))
    yield "usual", folders.public_files(events.usual("sha256"))
    yield "coordinated", folders.public_files(events.coordinated("sha256"))
    yield "edges", folders.public_files(events.edges("sha256"))
    yield "items", folders.public_files(events.items("sha256", "target", 5))
    yield "failed", folders.public_files(events.failed("sha256"))
    for comment, event in (("panels", events.panels("sha256")), ("no lead", events.panels("sha256", leads=0, pool="all", seats=3)),
                           ("capacities", events.panels("sha256", capacity="2", pool="2")),
                           ("teams", events.panels("sha256", "team", "panel", "8", leads=0)),
                           ("departments", events.panels("sha256", pool="all", department=events.OTHER)),
                           ("fallback", events.panels("sha256", "team", "panel", "6"))):
        files = folders.public_files(event)
        yield comment + ", published", files
        yield comment, forgeries.public_only(files)
    for mode, more in (("panel", {}), ("team", {}), ("departments", {"second": events.OTHER})):
        event = events.repairable("sha256", "team" if mode == "team" else "panel", **more)
        files = longest(Chain(event), random.Random("altered " + mode), 3).files
        yield f"changes, {mode}, published", files
        yield f"changes, {mode}", forgeries.public_only(files)
    chain = longest(Chain(events.without_officers("sha256")), random.Random("altered"), 2)
    yield "replacements", chain.files
    chain.end = ("cancelled", "上级撤销专项", "通知〔2022〕5号", "局长")
    yield "cancelled", chain.files
    for group in (public_folders.unopened_group("sha256"), public_folders.void_group("sm3"), *public_folders.rules_groups("sha256")):
        yield "unopened, void, or with rule packs", {path: data.encode() for path, data in group["files"].items()}


# ------------------------------------------------------------------------------------------------------ alterations

def byte(draw, files):
    path = draw.choice(sorted(files))
    data, kind = files[path], draw.randint(0, 3)
    at = draw.randrange(len(data) + 1)
    new = bytes([draw.choice(SIGNS)])
    changed = {0: data[:at] + new + data[at + 1:], 1: data[:at] + new + data[at:], 2: data[:at] + data[at + 1:],
               3: data[:at] + bytes(b ^ (1 << draw.randrange(8)) for b in data[at:at + 1]) + data[at + 1:]}[kind]
    return f"byte {at} of {path}", {**files, path: changed}


def line(draw, files):
    path = draw.choice(sorted(files))
    lines = files[path].split(b"\n")
    a, b, kind = draw.randrange(len(lines)), draw.randrange(len(lines)), draw.randint(0, 4)
    if kind == 0:
        lines[a], lines[b] = lines[b], lines[a]
    elif kind == 1:
        lines.insert(b, lines[a])
    elif kind == 2:
        del lines[a]
    elif kind == 3:
        lines[a] += draw.choice([b"\r", b" ", b"\x00", b"x", "\u202e".encode()])
    else:
        lines = lines[:a]
    return f"lines of {path}", {**files, path: b"\n".join(lines)}


def file(draw, files):
    path = draw.choice(sorted(files))
    if draw.random() < 0.4:
        return f"without {path}", {name: data for name, data in files.items() if name != path}
    other = draw.choice(["x", "record.sm3", "record.sha256", "frame/x.txt", "change-1/panels.csv", "change-2/panels.csv", "change-9/record.sm3",
                         "officers/eligibility.txt", "officers/x", ".hidden", "officer-names.csv", "sample.csv", "void.json",
                         "change-1/forbidden.txt", "change-1/visited.txt", "change-01/record.json", "end/record.json", "end/record.sha256", path + "~", "statement.txt", "rules/national.json",
                         "rules/third.json"])
    return f"file {other}", {**files, other: draw.choice([b"", b"x\n", files[path]])}


VALUES = ["0", "1", "-", "2", "7", "4294967298", "9007199254740992", "18446744073709551618", "", " ", "x", "all", "team", "panel", "yes", "no",
          "0" * 64, "2022-02-30", "9999-12-31", "1/1", "0/1", "digits:7", "hex:64", "\u202e", "名" * 90, "[]", "{}", '"', "; "]


def field(draw, files):
    """A field of a table, of the announcement or of the statement."""
    path = draw.choice([name for name in files if name.endswith((".csv", ".txt"))])
    text = files[path].decode("utf-8", "surrogateescape")
    lines = text.split("\n")
    at = draw.randrange(len(lines))
    sign = next((each for each in ("; ", ": ", ",", "\t") if each in lines[at]), " ")
    cells = lines[at].split(sign)
    place = draw.randrange(len(cells))
    old = cells[place]
    numbers = [word for word in old.split(" ") if word.isdigit()]
    if numbers and draw.random() < 0.7:
        word = draw.choice(numbers)
        cells[place] = old.replace(word, str(draw.choice([int(word) + 1, max(0, int(word) - 1), int(word) + 2 ** 32, "0" + word])), 1)
    else:
        cells[place] = draw.choice(VALUES) if draw.random() < 0.6 else draw.choice(draw.choice(lines).split(sign))
    lines[at] = sign.join(cells)
    return f"field of {path}", {**files, path: "\n".join(lines).encode("utf-8", "surrogateescape")}


def places(value, at=()):
    """The paths of all values of a JSON document."""
    yield at
    for key, inner in (value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()):
        yield from places(inner, at + (key,))


def member(draw, files):
    """A value of a record, every digest computed again."""
    room = draw.choice(forgeries.rooms(files))
    record = forgeries.record_of(files, room)
    at = draw.choice([place for place in places(record) if place])
    of = record
    for key in at[:-1]:
        of = of[key]
    old, kind = of[at[-1]], draw.randint(0, 5)
    if kind == 0:
        del of[at[-1]]
    elif kind == 1 and isinstance(old, int):
        of[at[-1]] = draw.choice([old + 1, old - 1, old + 2 ** 32, 0])
    elif kind == 2 and isinstance(old, list):
        draw.shuffle(old)
    elif kind == 3:
        other = record
        for key in draw.choice([place for place in places(record) if place]):
            other = other[key]
        of[at[-1]] = json.loads(json.dumps(other))
    elif kind == 4 and isinstance(of, dict):
        of[draw.choice(["note", "certificate", "reason", "pool", "cap"])] = draw.choice([1, "x", [], {}])
    else:
        of[at[-1]] = draw.choice([0, 1, 4294967298, "", "x", "0" * 64, [], {}, ["x"]])
    changed = dict(files)
    forgeries.put_record(changed, record, room)
    return f"{room}record {at}", sealed(changed, files)


def sealed(changed, files):
    try:
        return forgeries.resealed(changed)
    except (KeyError, TypeError, AttributeError, ValueError):
        return changed if changed != files else {**files, "x": b""}


def with_panels(files):
    return [room for room in forgeries.rooms(files) if room != "end/"]


def decided(draw, files):
    """An additional change in a record, of any kind and any target, or another day; every digest computed again."""
    room = draw.choice([room for room in forgeries.rooms(files) if room] or [""])
    if room in ("", "end/"):
        return member(draw, files)
    record = forgeries.record_of(files, room)
    if draw.random() < 0.2:
        record["day"] = draw.choice(["2022-05-19", "2022-05-20", "2022-06-30", "2022-07-01", "2022-07-02", "2022-07-03", "2022-08-01"])
    else:
        ids = [line for path in sorted(files) if path.startswith(("sample/", "reserve/", "frame/")) for line in files[path].decode().split("\n")[:-1]]
        kind = draw.choice(["excuse", "suspend", "suspend", "resume", "extend"])
        entry = {"kind": kind, "reason": draw.choice(cavel_change.REASONS + ("recusal",)), "evidence": "文号"}
        if kind == "extend":
            entry.update(task=draw.choice(ids) if draw.random() < 0.1 else forgeries.record_of(files)["tasks"][0]["task"],
                         to=draw.choice(["2022-12-31", "2023-01-01", "2023-06-30", "2023-02-29"]))
        else:
            entry["target"] = draw.choice(ids)
        order = list(cavel_change.KINDS)
        places = [at for at in range(len(record["changes"]) + 1)
                  if all(order.index(each["kind"]) <= order.index(kind) for each in record["changes"][:at])
                  and all(order.index(each["kind"]) >= order.index(kind) for each in record["changes"][at:])]
        record["changes"].insert(draw.choice(places) if draw.random() < 0.9 else draw.randint(0, len(record["changes"])), entry)
    changed = dict(files)
    forgeries.put_record(changed, record, room)
    return f"{room}change", sealed(changed, files)


def panels(draw, files):
    """Rows of panels.csv exchanged, other officers; loads counted again."""
    room = draw.choice(with_panels(files))
    rows = [list(row) for row in forgeries.rows_of(files, room)]
    officers = [entry["officer"] for entry in forgeries.record_of(files)["loads"]]
    for _ in range(draw.choice([1, 1, 1, 2])):
        at, kind = draw.randrange(len(rows)), draw.randint(0, 5)
        if kind in (0, 1):
            rows[at][2] = draw.choice(officers)
        elif kind == 2:
            other = draw.randrange(len(rows))
            rows[at][2], rows[other][2] = rows[other][2], rows[at][2]
        elif kind == 3:
            of = [row for row in rows if row[:2] == rows[at][:2]]
            led = draw.choice(of)
            for row in of:
                row[3] = "1" if row is led else "0"
        elif kind == 4:
            rows.insert(at, list(rows[draw.randrange(len(rows))]))
        elif len(rows) > 1:
            del rows[at]
    return f"{room}panels", forgeries.with_panels(files, rows, room, draw.random() < 0.85)


def listed(draw, files):
    """A line of a list added, removed or changed, the digests of the record computed again."""
    paths = [path for path in files if path.endswith((".txt", ".csv")) and "/" in path or path == "sample.csv"]
    path = draw.choice(sorted(paths))
    _, changed = line(draw, {path: files[path]})
    return f"{path}, resealed", forgeries.resealed({**files, **changed})


def text(draw, files):
    """The same field of announcement and statement changed, the digests of the record computed again."""
    _, changed = field(draw, {"announcement.txt": files["announcement.txt"]})
    new = changed["announcement.txt"]
    tail = files["statement.txt"][len(files["announcement.txt"]):]
    return "announcement, resealed", forgeries.resealed({**files, "announcement.txt": new, "statement.txt": new + tail})


def lie(draw, files):
    room = draw.choice(with_panels(files))
    lies = [*forgeries.panel_lies(files, room)]
    lies += [*forgeries.record_lies(files)] if room == "" else [*forgeries.repair_lies(files, room)]
    if "end/record.json" in files:
        lies += [(comment, changed) for comment, changed, *_ in public_folders.end_lies(files)]
    comment, changed = draw.choice(lies)
    return f"{room}{comment}", changed


def alterations(files):
    yield from (byte, byte, line, line, file, field, field, field)
    if "statement.txt" in files:
        yield from (member, member, member, listed, text)
        if "change-1/record.json" in files:
            yield from (decided, decided, decided)
        if "panels.csv" in files:
            yield from (panels, panels, panels, lie)


# -------------------------------------------------------------------------------------------------------- verdicts

def by_reference(files):
    try:
        verify_files(files)
    except (Difference, Refusal) as why:
        return str(why)
    return "agrees"


class Page:
    def __init__(self, node):
        page = os.path.join(TESTS, "..", "docs", "verify.html")
        self.run = subprocess.Popen([node, os.path.join(HERE, "page_verdicts.js"), page], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def verdict(self, files):
        self.run.stdin.write(json.dumps({path: base64.b64encode(data).decode() for path, data in files.items()}).encode() + b"\n")
        self.run.stdin.flush()
        return json.loads(self.run.stdout.readline())


def by_program(program, files):
    with tempfile.TemporaryDirectory(prefix="cavel-altered-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        folders.write(folder, files)
        done = subprocess.run([program, "verify", folder, "--lang", "en", "--json"], capture_output=True, check=False, timeout=120)
    if done.returncode not in (0, 3):
        return f"exit code {done.returncode}: {done.stderr[:200]}"
    return "agrees" if done.returncode == 0 else json.loads(done.stdout)["difference"]["message"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--node", default=shutil.which("node"))
    parser.add_argument("--rounds", type=int, default=20000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", default="altered")
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    page = Page(arguments.node) if arguments.node else None
    made, counts, failures = list(bases()), collections.Counter(), 0
    for number in range(arguments.first, arguments.first + arguments.rounds):
        draw = random.Random(f"{arguments.seed} {number}")
        name, files = draw.choice(made)
        alter = draw.choice(list(alterations(files)))
        what, changed = alter(draw, files) if number >= len(made) else ("nothing", made[number][1])
        verdicts = {"reference": by_reference(changed), "program": by_program(program, changed)}
        if page is not None:
            verdicts["page"] = page.verdict(changed)
        agree = {who: said == "agrees" for who, said in verdicts.items()}
        if len(set(agree.values())) > 1 or (number < len(made) and not all(agree.values())) or any(
                said.startswith("exit code") for said in verdicts.values()):
            failures += 1
            print(f"round {number}, {name}, {what}: {verdicts}", file=sys.stderr)
        counts["accepted" if agree["reference"] else "refused"] += 1
    print(f"{arguments.rounds} folders: " + ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
          + f"; {failures} judged differently" + ("" if page else "; without the page: no node"))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
