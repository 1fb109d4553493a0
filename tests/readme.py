#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Follows README.md: its C++ example is a part of docs/examples/draw_event.cpp; its three shell lines draw the
sample of the demo's event; its links lead somewhere; its presets exist. docs/guide/program.md names every command
and option of the program, and no other.

readme.py --program CAVEL --work DIR"""

import argparse
import json
import os
import re
import shutil
import subprocess

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), os.pardir))


def check_program_page(program):
    def say(*words):
        return subprocess.run([program, *words], check=True, capture_output=True, text=True).stdout

    with open(os.path.join(ROOT, "docs/guide/program.md"), encoding="utf-8") as file:
        chapters = re.split(r"^## cavel (\w+)$", file.read(), flags=re.M)
    written = dict(zip(chapters[1::2], chapters[2::2]))
    commands = re.findall(r"^(?:cavel )?([a-z]+)  ", say("--help").split("\n\n", 1)[1], re.M)
    assert commands and set(commands) == set(written), set(commands) ^ set(written)
    for command in commands:
        offered = set(re.findall(r"^  (?:-\w \[ )?--([a-z-]+)", say(command, "--help"), re.M)) - {"help", "lang", "json", "threads"}
        told = set(re.findall(r"^\| `--([a-z-]+)` \|", written[command], re.M))
        assert offered == told, f"cavel {command}: docs/guide/program.md and --help differ in {offered ^ told}"
    return len(commands)


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--program", required=True)
    words.add_argument("--work", required=True)
    given = words.parse_args()

    with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as file:
        page = file.read()
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", page, re.M | re.S)
    shutil.rmtree(given.work, ignore_errors=True)
    os.makedirs(given.work)

    # The example: the middle of a program that is built and run by another test, and the output shown on the page.
    (example,) = [body for kind, body in blocks if kind == "cpp"]
    (output,) = [body for kind, body in blocks if kind == "text"]
    with open(os.path.join(ROOT, "docs/examples/draw_event.cpp"), encoding="utf-8") as file:
        assert example in re.sub("^  ", "", file.read(), flags=re.M), "the example is not a part of docs/examples/draw_event.cpp"
    with open(os.path.join(ROOT, "docs/guide/cpp.md"), encoding="utf-8") as file:
        assert "```text\n$ draw_event .\n" + output + "```\n" in file.read(), "docs/guide/cpp.md shows another output"

    # The draw by hand, on the demo's event.
    event = os.path.join(given.work, "event")
    subprocess.run(["sh", os.path.join(ROOT, "docs/samples/demo.sh"), given.program, event], check=True)
    (by_hand,) = [body for kind, body in blocks if kind == "sh" and "statement.txt" in body]
    assert len(by_hand.splitlines()) == 3, "the check by hand has three lines"
    drawn = subprocess.run(["bash", "-euc", by_hand], check=True, capture_output=True, text=True,
                           cwd=os.path.join(event, "public")).stdout
    with open(os.path.join(event, "public", "sample.csv"), encoding="utf-8-sig") as file:
        rows = [line.rstrip("\n").split(",") for line in file]
    column = {name: at for at, name in enumerate(rows[0])}
    published = [f"{r[column['ticket']]} {r[column['id']]}\n" for r in rows[1:]
                 if r[column["task"]] == "metal" and r[column["role"]] == "sample"]
    assert published and drawn == "".join(published), f"by hand\n{drawn}published\n{''.join(published)}"

    # Links and presets.
    for link in re.findall(r"\]\((?!https?:)([^)#]+)", page):
        assert os.path.exists(os.path.join(ROOT, link)), f"no such page: {link}"
    with open(os.path.join(ROOT, "CMakePresets.json"), encoding="utf-8") as file:
        presets = {each["name"] for each in json.load(file)["workflowPresets"]}
    named = set(re.findall(r"cmake --workflow --preset (\w+)", page))
    assert named == {"demo", "test"} and named <= presets, named
    commands = check_program_page(given.program)
    print(f"docs/guide/program.md: {commands} commands as in --help")
    print("README: example, draw by hand, links and presets are as written")


if __name__ == "__main__":
    main()
