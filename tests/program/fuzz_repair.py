#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the program with the Python reference after the draw, on random small events with officers.

  fuzz_repair.py PROGRAM [--rounds N] [--seed S]

Two ways in turn:
  reference  the reference draws and repairs; the program verifies the public folder, with and without the officers' lists,
             and both find a flipped bit in a repair's files
  program    the program draws, then repairs and replaces from rosters as an office has them; the reference repeats each
             change with the lines that the program derived and names the same record; both verify what was opened

A round is set by its number and the seed; a failure names them. Exit code 0: no difference in any round.
"""
import argparse
import csv
import io
import os
import random
import sys
import tempfile

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [os.path.join(TESTS, "program"), os.path.join(TESTS, "reference"), os.path.join(TESTS, "vectors")]
sys.dont_write_bytecode = True

import folders  # noqa: E402
import fuzz_events  # noqa: E402
import cavel_change  # noqa: E402
import cavel_statement  # noqa: E402
from cavel_bytes import Refusal, salted_lines  # noqa: E402
from cavel_draw import draw as draw_event  # noqa: E402
from cavel_rules import given_lists  # noqa: E402
from cavel_verify import files_in  # noqa: E402
from fuzz_draw import Failure, NOT_ENOUGH_OFFICERS, announce, event_key, find_flipped_bits, reference_finds, run  # noqa: E402
from makers import events  # noqa: E402
from makers.repairs import Chain, longest  # noqa: E402

RECUSALS = "执法人员编号,统一社会信用代码,回避事由,申请来源,决定人,状态,申请时间,决定时间\n"
GRANTED = ",近亲属,本人申请,样例局长,决定回避,2022-06-07T09:00:00+08:00,2022-06-07T15:00:00+08:00\n"
DAY, EVIDENCE = "2022-07-01", "依据"


def without_lists(files):
    return {path: data for path, data in files.items() if not path.startswith("officers/")
            and not (path.startswith("change-") and path.split("/")[1] in cavel_change.PRIVATE)}


def repaired_by_reference(program, draw, folder):
    suite = draw.choice(("sha256", "sm3"))
    shape = draw.randrange(4)
    if shape == 3:
        event = fuzz_events.event(draw)
    elif shape == 2:
        event = events.without_officers(suite)
    else:
        event = events.repairable(suite, draw.choice(("panel", "team")), draw.choice("-345"), draw.randint(10, 16),
                                  draw.choice(("应急管理局工贸科", "市场监管局")))
    try:
        chain = longest(Chain(event), draw, draw.randint(1, 4))
    except Refusal as refusal:
        if "no complete assignment" in str(refusal):
            return False
        raise
    if not chain.steps:
        return False
    if draw.random() < 0.3:
        chain.end = ("cancelled", "上级撤销", "通知", "局长")
    for files in (chain.files, without_lists(chain.files)):
        found = reference_finds(files)
        if found:
            raise Failure(f"the reference does not verify its own repairs: {found}")
    files = chain.files if draw.random() < 0.6 else without_lists(chain.files)
    public = os.path.join(folder, "public")
    folders.write(public, files)
    run(program, "verify", public)
    find_flipped_bits(program, draw, public, files, [path for path in sorted(files) if path.startswith("change-") and files[path]])
    return True


def repeat(statement, lists, now, files, asked):
    """The reference's change with the lines that the program derived, salted from its key."""
    room = f"change-{now.sequence + 1}/"
    asked.forbid = [(reason, EVIDENCE, salted_lines(files[room + reason + ".txt"], room)) for reason in cavel_change.FORBID
                    if room + reason + ".txt" in files]
    return cavel_change.change(statement, lists, now, asked, cavel_change.salts_of(statement.announcement.suite, asked.key))


def command(draw, now, asked):
    """A command and its arguments; its changes are added to asked."""
    standing = sorted({t for task in now.tasks for t, _ in task.targets})
    kind = draw.choice(("repair", "replace", "replace", "excuse", "suspend", "resume", "extend"))
    if kind == "repair" or not standing:
        return "repair", []
    reason = draw.choice(cavel_change.REASONS)
    if kind == "extend":
        task = draw.choice(now.tasks)
        day = f"{int(task.last[:4]) + draw.choice((0, 1, 1))}{task.last[4:]}"
        asked.extend.append((task.name, day, reason, EVIDENCE))
        return kind, ["--task", task.name, "--to", day, "--reason", reason]
    among = sorted(now.suspended) if kind == "resume" and now.suspended and draw.random() < 0.8 else standing
    them = draw.sample(among, min(len(among), draw.choice((1, 1, 2))))
    getattr(asked, kind).extend((t, reason, EVIDENCE) for t in them)
    return kind, [word for t in them for word in ("--target", t.decode())] + ["--reason", reason]


def changed_roster(draw, data):
    """The officers' roster with some of them gone."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    for row in rows[1:]:
        if draw.random() < 0.1:
            row[6] = "否"
        if draw.random() < 0.1:
            row[9] = draw.choice(["2022-06-20/2023-01-31", "2022-08-01/2022-08-20"])
        if draw.random() < 0.05:
            row[7] = draw.choice(fuzz_events.SECTORS)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def repaired_by_program(program, draw, folder):
    papers = fuzz_events.papers(draw)
    folders.write(folder, papers.files)
    out = os.path.join(folder, "event")
    given = [word for kind in ("plan", "event", "targets", "officers", "recusals", "ledger", "catalogue")
             for name in papers.files if name.split(".")[0] == kind
             for word in ("--" + kind, os.path.join(folder, name))]
    announce(program, *given, "--out", out)
    values = [word for name, value in papers.values.items() for word in ("--value", f"{name}={value}")]
    secrets = [word for name, file in papers.secrets.items() for word in ("--secret", f"{name}=@{os.path.join(folder, file)}")]
    done = run(program, "draw", out, *values, *secrets, expect=None)
    if done.returncode != 0:
        if papers.may_fail and done.returncode == NOT_ENOUGH_OFFICERS:
            return False
        raise Failure(f"draw: exit code {done.returncode}\n{done.stdout.decode()}{done.stderr.decode()}")
    kept = files_in(os.path.join(out, "private", "drawn"))
    statement = cavel_statement.parse(kept["statement.txt"])
    a = statement.announcement
    lists = {path: kept[path] for path, _, _ in given_lists(a)}
    now = cavel_change.after_draw(statement, draw_event(statement, lists))
    made = 0
    now.record = folders.digest_line(a.suite, kept["record.json"]).decode().split()[0]  # names are the roster's
    key = event_key(out)
    for _ in range(5):
        asked = cavel_change.Asked(DAY, "样例局长")
        asked.key = key
        held = sorted({(o, p.target) for task in now.tasks for p in task.panels for o in p.officers})
        name, words = command(draw, now, asked)
        plain = bool(words)
        if held and draw.random() < 0.5:
            rows = [o.decode() + "," + t.decode() + GRANTED for o, t in draw.sample(held, min(len(held), draw.randint(1, 2)))]
            folders.write(folder, {"now-recusals.csv": (RECUSALS + "".join(rows)).encode()})
            words += ["--recusals", os.path.join(folder, "now-recusals.csv")]
            plain = False
        if "officers.csv" in papers.files and draw.random() < 0.3:
            folders.write(folder, {"now-officers.csv": changed_roster(draw, papers.files["officers.csv"])})
            words += ["--officers", os.path.join(folder, "now-officers.csv")]
            plain = False
        if not words:
            continue
        done = run(program, name, out, *words, "--evidence", EVIDENCE, "--approver", "样例局长", "--day", DAY, expect=None)
        said = (done.stdout + done.stderr).decode()
        if done.returncode == 0:
            files = files_in(os.path.join(out, "private", "drawn"))
            again = repeat(statement, lists, now, files, asked)
            for path, data in again.files.items():
                if files.get(path) != data:
                    raise Failure(f"{path}: the reference has another\n{data.decode()}\n{files.get(path, b'').decode()}")
            now, made = again.standing, made + 1
        elif done.returncode not in (1, NOT_ENOUGH_OFFICERS):
            raise Failure(f"{name}: exit code {done.returncode}\n{said}")
        elif plain and done.returncode == 1:
            try:
                repeat(statement, lists, now, {}, asked)
            except Refusal:
                continue
            raise Failure(f"the program refuses what the reference does: {name} {words}: {said}")
    if draw.random() < 0.2:
        run(program, "cancel", out, "--reason", "上级撤销", "--evidence", EVIDENCE, "--approver", "样例局长", "--day", DAY)
    else:
        run(program, "open", out, "--day", DAY)
        if not a.embargo and draw.random() < 0.5:
            run(program, "close", out, "--day", DAY)
    run(program, "verify", out)
    run(program, "verify", os.path.join(out, "public"))
    found = reference_finds(files_in(os.path.join(out, "public")))
    if found:
        raise Failure(f"the reference does not verify the program's changes: {found}")
    return made > 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--first", type=int, default=0, help="number of the first round")
    parser.add_argument("--seed", default="cavel")
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    failures = repaired = 0
    for number in range(arguments.first, arguments.first + arguments.rounds):
        draw = random.Random(f"repair {arguments.seed} {number}")
        with tempfile.TemporaryDirectory(prefix="cavel-fuzz-") as folder:
            try:
                repaired += (repaired_by_program if number % 2 else repaired_by_reference)(program, draw, folder)
            except Failure as failure:
                failures += 1
                print(f"round {number}, seed {arguments.seed}: {failure}", file=sys.stderr)
    print(f"{arguments.rounds} rounds, {repaired} repaired, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
