#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the program with the Python reference on random small events.

  fuzz_draw.py PROGRAM [--rounds N] [--seed S] [--keep DIR]

Three ways in turn:
  draw     the reference draws a random announcement; the program verifies the public folder
  change   one bit of one file of that folder is flipped; both must find a difference
  program  the program announces, draws and opens a random plan on a random roster; the reference verifies, rebuilds the
           announcement, and both must name the same record; at times a second event follows, whose caps and exclusions
           count the first; where the program says that officers do not suffice, the reference finds the same proof

A round is set by its number and the seed; a failure names them. Exit code 0: no difference in any round.
"""
import argparse
import ast
import json
import os
import random
import re
import subprocess
import sys
import tempfile

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [os.path.join(TESTS, "reference"), os.path.join(TESTS, "vectors")]
sys.dont_write_bytecode = True

import folders  # noqa: E402
import fuzz_events  # noqa: E402
import cavel_draw  # noqa: E402
import cavel_rebuild  # noqa: E402
import cavel_statement  # noqa: E402
from cavel_bytes import Refusal  # noqa: E402
from cavel_digest import hex_digest  # noqa: E402
from cavel_difference import Difference  # noqa: E402
from cavel_verify import files_in, verify_files  # noqa: E402


REFUSED = 1              # exit code of an announcement that breaks the rules
SHORTAGE = "the round asks for it"
NOT_ENOUGH_OFFICERS = 4  # exit code of a draw that cannot be made


class Failure(Exception):
    """Program and reference do not agree."""


def run(program, *arguments, expect=0):
    done = subprocess.run([program, *arguments], capture_output=True, check=False, timeout=120)
    if expect is not None and done.returncode != expect:
        raise Failure(f"{' '.join(arguments)}: exit code {done.returncode}\n{done.stdout.decode()}{done.stderr.decode()}")
    return done


def reference_finds(files):
    try:
        verify_files(files)
    except (Difference, Refusal) as found:
        return str(found)
    return None


def find_flipped_bits(program, draw, public, files, paths):
    """Two bits of these paths, one after the other: both verifiers find each."""
    for _ in range(2):
        path = draw.choice(paths)
        data = files[path]
        at = draw.randrange(len(data))
        changed = data[:at] + bytes([data[at] ^ (1 << draw.randrange(8))]) + data[at + 1:]
        if not reference_finds({**files, path: changed}):
            raise Failure(f"the reference does not find a flipped bit: {path}, byte {at}")
        folders.write(public, {path: changed})
        if run(program, "verify", public, expect=None).returncode == 0:
            raise Failure(f"the program does not find a flipped bit: {path}, byte {at}")
        folders.write(public, {path: data})


def drawn_by_reference(program, draw, folder):
    """draw and change; says whether officers sufficed."""
    event = fuzz_events.event(draw)
    try:
        files = folders.public_files(event)
    except Refusal as refusal:
        if "no complete assignment" in str(refusal):
            return False
        raise
    public = os.path.join(folder, "public")
    if draw.random() < 0.3:  # as where the plan does not publish them
        files = {path: data for path, data in files.items() if not path.startswith("officers/")}
    folders.write(public, files)
    found = reference_finds(files)
    if found:
        raise Failure(f"the reference does not verify its own draw: {found}")
    run(program, "verify", public)
    find_flipped_bits(program, draw, public, files, [path for path in sorted(files) if files[path]])
    return True


def statement_of(papers, announced, rebuilt):
    values = dict(papers.values)
    for name, file in papers.secrets.items():
        values[name] = papers.files[file].decode().strip()
    return cavel_statement.parse(cavel_statement.render(announced, rebuilt, values))


def check_shortage(papers, announced, rebuilt, lists, said):
    """The reference's proof equals the program's: the task, the seats needed, the seats there are, and the targets."""
    try:
        cavel_draw.draw(statement_of(papers, announced, rebuilt), lists, {})
    except Refusal as refusal:
        where, _, proof = str(refusal).partition(": no complete assignment of officers: ")
        if not proof:
            raise Failure(f"the reference cannot draw, for another reason: {refusal}\n{said}") from None
        proof = ast.literal_eval(proof)
        found = re.search(r"^error: (\S+): .* (\d+) > (\d+)$", said, re.M)
        named = all(target in said for target in proof["targets"][:8])  # a sentence names no more
        if not found or found.groups() != (where.removeprefix("task "), str(proof["needed"]), str(proof["room"])) or not named:
            raise Failure(f"another proof: {refusal}\n{said}") from None
        return
    raise Failure(f"the program finds no assignment, the reference does\n{said}")


def announce(program, *words):
    """Announces. None, or if that was refused first and needed a reason, whether no draw can be made."""
    done = run(program, "announce", *words, "--lang", "en", expect=None)
    if done.returncode == 0:
        return None
    if done.returncode != REFUSED or b"--allow-shortage" not in done.stderr:
        raise Failure(f"announce: exit code {done.returncode}\n{done.stdout.decode()}{done.stderr.decode()}")
    run(program, "announce", *words, "--allow-shortage", SHORTAGE)
    return b"empty frame" not in done.stderr


def event_key(out):
    with open(os.path.join(out, "private", "event-key.txt"), "rb") as file:
        return bytes.fromhex(file.read().decode("ascii").strip())


def packs_of(out, event):
    """The rule packs that the event keeps, by name."""
    found = {}
    for name in cavel_rebuild.packs_of(event):
        with open(os.path.join(out, "private", "rules", name + ".json"), "rb") as file:
            found[name] = file.read()
    return found


def event_by_program(program, papers, folder, out, chain, **known):
    """One event from announcement to verification. The files of its public folder; None if there are too few officers."""
    folders.write(folder, papers.files)
    given = [word for kind in ("plan", "event", "targets", "officers", "recusals", "ledger", "catalogue")
             for name in papers.files if name.split(".")[0] == kind
             for word in ("--" + kind, os.path.join(folder, name))]
    is_refused = announce(program, *given, *chain, "--out", out)
    with open(os.path.join(out, "public", "announcement.txt"), "rb") as file:
        announced = file.read()
    data = {name.split(".")[0]: data for name, data in papers.files.items()}
    rebuilt, lists = cavel_rebuild.rebuild(
        data["plan"], data["event"], data["targets"], data.get("catalogue"),
        officers_data=data.get("officers"), recusals_data=data.get("recusals"), ledger_data=data.get("ledger"), key=event_key(out),
        shortage=None if is_refused is None else SHORTAGE, rules=packs_of(out, data["event"]), **known)
    difference = cavel_rebuild.compare(rebuilt, announced)
    if difference:
        raise Failure(f"the announcement rebuilt differs in line {difference}")
    values = [word for name, value in papers.values.items() for word in ("--value", f"{name}={value}")]
    secrets = [word for name, file in papers.secrets.items() for word in ("--secret", f"{name}=@{os.path.join(folder, file)}")]
    for file in papers.secrets.values():
        os.chmod(os.path.join(folder, file), 0o600)
    done = run(program, "draw", out, *values, *secrets, "--lang", "en", expect=None)
    if is_refused and done.returncode != NOT_ENOUGH_OFFICERS:
        raise Failure(f"announce calls a draw impossible that is made\n{done.stdout.decode()}{done.stderr.decode()}")
    if done.returncode == NOT_ENOUGH_OFFICERS and papers.may_fail:
        check_shortage(papers, announced, rebuilt, lists, done.stderr.decode())
        return None
    if done.returncode != 0:
        raise Failure(f"draw: exit code {done.returncode}\n{done.stdout.decode()}{done.stderr.decode()}")
    run(program, "open", out)
    run(program, "verify", out)
    public = os.path.join(out, "public")
    run(program, "verify", public)
    files = files_in(public)
    found = reference_finds(files)
    if found:
        raise Failure(f"the reference does not verify the program's draw: {found}")
    for path, data in lists.items():
        if files.get(path) != data:
            if path in files or not path.startswith("officers/"):
                raise Failure(f"{path}: {hex_digest('sha256', data)} rebuilt, another in the folder")
    return files


def drawn_by_program(program, draw, folder):
    papers = fuzz_events.papers(draw)
    first = os.path.join(folder, "event")
    files = event_by_program(program, papers, folder, first, [])
    if files is None or draw.random() < 0.4:
        return files is not None
    suite = json.loads(papers.files["event.json"])["suite"]
    drawn = {line for path, data in files.items() if path.startswith("sample/") for line in data.decode().split("\n")[:-1]}
    record = hex_digest(suite, files.get("end/record.json", files["record.json"]))  # the event's last
    earlier = draw.choice([[], [(record, drawn)], [(record, drawn)]])
    chain = ["--previous", first, "--earlier", *([first] if earlier else ["none"]), "--reason", "another round"]
    event_by_program(program, fuzz_events.second_papers(draw, papers), folder, os.path.join(folder, "second"), chain,
                     previous=record, earlier=earlier, reason="another round")
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--first", type=int, default=0, help="number of the first round")
    parser.add_argument("--seed", default="cavel")
    parser.add_argument("--keep", help="keep the folder of a round that failed here")
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    failures = drawn = 0
    for number in range(arguments.first, arguments.first + arguments.rounds):
        draw = random.Random(f"{arguments.seed} {number}")
        with tempfile.TemporaryDirectory(prefix="cavel-fuzz-") as folder:
            try:
                drawn += (drawn_by_program if number % 3 == 2 else drawn_by_reference)(program, draw, folder)
            except Failure as failure:
                failures += 1
                print(f"round {number}, seed {arguments.seed}: {failure}", file=sys.stderr)
                if arguments.keep:
                    folders.write(os.path.join(arguments.keep, str(number)), files_in(folder))
    print(f"{arguments.rounds} rounds, {drawn} drawn, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
