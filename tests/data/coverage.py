#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""docs/reference/coverage.md leaves out no sentence of the notice (notice.txt beside this file, one a line, white space removed), says for each
what serves it, and names only rules, headers, commands, check items and identifiers that exist."""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    page = (ROOT / "docs/reference/coverage.md").read_text("utf-8")
    bare = re.sub(r"\s|\u3000", "", page)
    rows = [line.split("|") for line in page.splitlines() if line.startswith("| ") and not line.startswith("| 部分")]
    sentences = (pathlib.Path(__file__).parent / "notice.txt").read_text("utf-8").splitlines()
    for sentence in sentences:
        if "|" + sentence + "|" not in bare:
            sys.exit("docs/reference/coverage.md leaves out: " + sentence)
    if len(rows) != len(sentences):
        sys.exit("docs/reference/coverage.md has %d rows for %d sentences" % (len(rows), len(sentences)))
    faults = (ROOT / "include/cavel/fault_list.inc").read_text("utf-8")
    rules = {int(number) for number in re.findall(r"CAVEL_FAULT\((\d+),", faults)}
    code = "".join(file.read_text("utf-8") for room in ("include/cavel", "src", "docs/guide/plan.md")
                   for file in sorted([ROOT / room] if room.endswith(".md") else (ROOT / room).rglob("*.?p*")))
    words = set(re.findall(r"[\w.-]+", faults + code))
    items = {item["id"] for item in json.loads((ROOT / "docs/samples/catalogue.json").read_text("utf-8"))["items"]}
    for row in rows:
        served = row[3]
        for quoted in re.findall(r"`([\w.-]+)`", served):
            if quoted not in words:
                sys.exit("nothing is called %s: %s" % (quoted, served))
        for numbers in re.findall(r"items? ([\d., toand]+)", served):
            for number in re.findall(r"\d+\.\d+", numbers):
                if number not in items:
                    sys.exit("no check item %s: %s" % (number, served))
        if len(served.strip()) < 8:
            sys.exit("nothing serves: " + row[2])
        for numbers in re.findall(r"rules? ([\d, toand]+)", served):
            for number in re.findall(r"\d+", numbers):
                if int(number) not in rules:
                    sys.exit("no rule %s: %s" % (number, served))
        for name in re.findall(r"\b([\w/]+\.hpp)\b", served):
            if not (ROOT / "include/cavel" / name).exists():
                sys.exit("no header %s" % name)
        for command in re.findall(r"`cavel (\w+)`", served):
            if not (ROOT / "src/cli" / (command + ".cpp")).exists():
                sys.exit("no command %s" % command)
    print("%d sentences" % len(sentences))


main()
