#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""examples.py FOLDER: the programs of docs/examples, built in FOLDER, print what docs/guide/cpp.md says, block by block. Each
block is named by the heading above it, and its first line is the command. No program is longer than 60 lines."""

import os
import re
import subprocess
import sys

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), os.pardir))


def printed_on_the_page():
    with open(os.path.join(ROOT, "docs/guide/cpp.md"), encoding="utf-8") as file:
        page = file.read()
    blocks = re.findall(r"^```text\n\$ (\w+)([^\n]*)\n(.*?)^```$", page, re.M | re.S)
    return {name: (words.split(), text) for name, words, text in blocks}


def main():
    folder = os.path.realpath(sys.argv[1])
    examples = os.path.join(ROOT, "docs/examples")
    sources = {name[:-4] for name in os.listdir(examples) if name.endswith(".cpp")}
    shown = printed_on_the_page()
    assert len(sources) == 4 and sources == set(shown), f"docs/examples and docs/guide/cpp.md differ: {sources ^ set(shown)}"
    for name, (words, expected) in sorted(shown.items()):
        with open(os.path.join(examples, name + ".cpp"), encoding="utf-8") as file:
            lines = len(file.readlines())
        assert lines < 60, f"{name}.cpp has {lines} lines"
        ran = subprocess.run([os.path.join(folder, name), *words], cwd=os.path.join(ROOT, "docs/samples"), check=True,
                             stdout=subprocess.PIPE, text=True, encoding="utf-8")
        assert ran.stdout == expected, f"{name} prints\n{ran.stdout}and not\n{expected}"
    print(f"{len(shown)} examples print what docs/guide/cpp.md shows")


if __name__ == "__main__":
    main()
