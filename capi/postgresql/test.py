#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""test.py PROGRAM LIBRARY HEADERS...: builds the extension with that libcavel.so.1 and the folders of its headers, installs it (as root), and runs
in a new server its regression test, the shared vectors, and the statements of `cavel sql` of random events with SM3."""
import datetime
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT / "tests/program")]
sys.dont_write_bytecode = True

import sql_dialects  # noqa: E402


def vectors(name, kind):
    document = json.loads((ROOT / "tests/vectors" / name).read_text(encoding="utf-8"))
    return [(group, test) for group in document["testGroups"] if group["type"] == kind for test in group["tests"]]


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


class Extended(sql_dialects.Postgresql):
    suites = ("sm3",)

    def differing(self, cases):
        """How many of the cases, each an expression and what it gives, differ; the first are printed."""
        out = self.psql("".join(f"SELECT {expression};\n" for expression, _ in cases)).split("\n")
        wrong = [(expression, wanted, found) for (expression, wanted), found in zip(cases, out) if found != wanted]
        assert len(out) == len(cases) + 1, (len(out), len(cases))
        for one in wrong[:5]:
            print(*one, sep="\n  ")
        print(f"{len(cases)} cases, {len(wrong)} differ")
        return len(wrong)


def usable(text):
    return "\0" not in text and not any(0xD800 <= ord(c) < 0xE000 for c in text)  # PostgreSQL has no such text


def tickets():
    for group, test in vectors("ticket.json", "ticket"):
        if test["result"] == "valid" and usable(test["id"]):
            lot = f"cavel_lot_seed('{group['suite']}', '\\x{group['seed']}', {quoted(group['label'])})"
            yield f"encode(cavel_ticket('{group['suite']}', {lot}, {quoted(test['id'])}), 'hex')", test["ticket"]


def codes():
    for _, test in vectors("credit_code.json", "credit-code"):
        if usable(test["code"]):
            valid = test["result"] == "valid"
            yield f"cavel_credit_code_problem({quoted(test['code'])}) IS NULL", "t" if valid else "f"


def working_days(program):
    """Five working days after and before each working day of two years, counted one by one: weekdays, and what notices moved."""
    printed = subprocess.run([program, "calendar", "print"], check=True, capture_output=True, text=True).stdout.split("\n")
    moved = {day: words[0] == "work" for words in map(str.split, printed) if words and words[0] in ("off", "work") for day in words[2:]}
    day, working = datetime.date(2023, 1, 1), []
    while day.year < 2025:
        if moved.get(str(day), day.weekday() < 5):
            working.append(str(day))
        day += datetime.timedelta(1)
    for before, after in zip(working, working[5:]):
        yield f"cavel_working_days_after('{before}', 5)", after
        yield f"cavel_working_days_after('{after}', -5)", before


def main():
    program, library, *headers = map(os.path.abspath, sys.argv[1:])
    failed = 0
    with tempfile.TemporaryDirectory() as work, Extended() as server:
        os.chmod(work, 0o755)
        shutil.copy(library, os.path.join(work, "libcavel.so.1"))
        os.symlink("libcavel.so.1", os.path.join(work, "libcavel.so"))
        source = shutil.copytree(HERE, os.path.join(work, "source"))
        make = ["make", "-s", "-C", source, f"PG_CONFIG={server.binary}/pg_config", f"CAVEL_LIB={work}", f"CAVEL_INCLUDE={' '.join(headers)}",
                "COPT=-Wall -Wextra -Werror -Wno-unused-parameter -Wno-declaration-after-statement"]
        subprocess.run([*make, "install"], check=True)
        checked = subprocess.run([*make, "installcheck", f"REGRESS_OPTS=--host={server.folder} --user=cavel --inputdir={source} --outputdir={work}"],
                                 check=False)
        if checked.returncode != 0:
            print(pathlib.Path(work, "regression.diffs").read_text(encoding="utf-8"))
            failed += 1
        server.psql("CREATE EXTENSION cavel")
        failed += server.differing(list(tickets())) + server.differing(list(codes()))
        failed += server.differing(list(working_days(program)))
        draw, statements = random.Random(1), 0
        for _ in range(5):
            with tempfile.TemporaryDirectory() as folder:
                statements += sql_dialects.check(server, program, *sql_dialects.event_of(draw, program, folder, "sm3"))
        print(f"5 events with SM3, {statements} statements, 0 differ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
