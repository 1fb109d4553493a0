#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The draw of docs/protocol.md a second time, in plain Python: standard library only, written from that page alone.

  cavel.py verify DIR/public
  cavel.py draw --statement statement.txt --lists DIR --out DIR
  cavel.py ticket --suite sha256 --seed HEX --label targets/metal ID...
  cavel.py rebuild --plan plan.json --event event.json --targets targets.csv [--announcement announcement.txt]

Exit code 0: agrees; 1: a difference; 2: something is not in its form.
"""
import argparse
import os
import sys

import cavel_rebuild
import cavel_statement
import cavel_text
import folders
from cavel_bytes import Refusal, check_hex, check_id
from cavel_digest import SUITES, hex_digest, lot_seed, ticket
from cavel_draw import Difference, draw
from cavel_render import render
from cavel_rules import given_lists
from cavel_verify import files_in, names_in, verify_files


def run_verify(arguments):
    report = verify_files(files_in(arguments.folder), arguments.announcement, arguments.record)
    for what in report.unverified.values():
        print(f"not verified: {what}")
    print(f"announcement {report.announcement}")
    for record in report.records:
        print(f"record {record}")
    compared = [name for name, given in (("announcement", arguments.announcement), ("records", arguments.record)) if not given]
    print("nothing in the folder differs" + ("; not compared with published digests: " + ", ".join(compared) if compared else ""))


def run_draw(arguments):
    with open(arguments.statement, "rb") as file:
        statement = cavel_statement.parse(file.read())
    files = files_in(arguments.lists)
    lists = {path: files[path] for path, _, _ in given_lists(statement.announcement) if path in files}
    names = {}
    if arguments.names:
        with open(arguments.names, "rb") as file:
            names = names_in(file.read())
    result = draw(statement, lists, names)
    folders.write(arguments.out, folders.folder_of(statement, lists, result))
    print(f"record {hex_digest(statement.announcement.suite, result.record_bytes)}")


def run_ticket(arguments):
    lot = lot_seed(arguments.suite, check_hex(arguments.seed, "--seed"), arguments.label)
    for identifier in arguments.ids:
        print(ticket(arguments.suite, lot, check_id(os.fsencode(identifier))), identifier)


def content(path):
    with open(path, "rb") as file:
        return file.read()


def run_rebuild(arguments):
    announced = content(arguments.announcement) if arguments.announcement else None
    given = cavel_text.parse(announced) if announced is not None else None
    previous = given.previous if given else arguments.previous
    reason = given.reason if given else arguments.reason
    key = bytes.fromhex(check_hex(content(arguments.key).decode("ascii").strip(), "event key")) if arguments.key else None
    catalogue = content(arguments.catalogue) if arguments.catalogue else None
    packs = None
    if arguments.rules:
        packs = {name: content(os.path.join(arguments.rules, name + ".json")) for name in cavel_rebuild.packs_of(content(arguments.event))}
    rebuilt, _ = cavel_rebuild.rebuild(content(arguments.plan), content(arguments.event), content(arguments.targets),
                                       catalogue, previous, reason, given,
                                       content(arguments.officers) if arguments.officers else None,
                                       content(arguments.recusals) if arguments.recusals else None, key=key,
                                       shortage=given.shortage if given else None,
                                       ledger_data=content(arguments.ledger) if arguments.ledger else None, rules=packs)
    if announced is None:
        sys.stdout.buffer.write(render(rebuilt))
        return
    found = cavel_rebuild.compare(rebuilt, announced)
    if found:
        raise Difference("announcement.txt", f"line {found[0]}", found[1], found[2])
    taken = given.officers and not arguments.officers
    print("agrees" + ("; lines about officers were not rebuilt" if taken else "") +
          ("; lines of rule packs were not rebuilt" if given.packs and packs is None else ""))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("verify", help="recompute a public folder")
    command.add_argument("folder")
    command.add_argument("--announcement", metavar="DIGEST", help="the announcement's digest as it was published")
    command.add_argument("--record", metavar="DIGEST", action="append", default=[], help="a record's digest as published")
    command.set_defaults(run=run_verify)
    command = commands.add_parser("draw", help="draw from a statement and its lists")
    command.add_argument("--statement", required=True)
    command.add_argument("--lists", required=True, help="the folder with frame/, excluded/, rejected/, items/, officers/")
    command.add_argument("--names", help="a sample.csv from which names are taken")
    command.add_argument("--out", required=True)
    command.set_defaults(run=run_draw)
    command = commands.add_parser("ticket", help="tickets of ids")
    command.add_argument("--suite", choices=SUITES, default="sha256")
    command.add_argument("--seed", required=True)
    command.add_argument("--label", required=True)
    command.add_argument("ids", nargs="+")
    command.set_defaults(run=run_ticket)
    command = commands.add_parser("rebuild", help="the announcement from plan, event and roster")
    for name in ("plan", "event", "targets"):
        command.add_argument("--" + name, required=True)
    for name in ("officers", "recusals", "ledger", "catalogue", "key"):
        command.add_argument("--" + name)
    command.add_argument("--rules", metavar="FOLDER", help="the rule packs: private/rules of the event, or docs/rules")
    command.add_argument("--previous", default="-", help="digest of the previous record")
    command.add_argument("--reason")
    command.add_argument("--announcement", help="compare with this one, and take previous record and reason from it")
    command.set_defaults(run=run_rebuild)
    arguments = parser.parse_args()
    try:
        arguments.run(arguments)
    except Difference as difference:
        print(f"difference: file {difference.file}; field {difference.field}; expected {difference.expected}; "
              f"found {difference.found}", file=sys.stderr)
        return 1
    except Refusal as refusal:
        print(f"refused: {refusal}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
