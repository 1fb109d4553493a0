#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""first_program.py LANGUAGE FILE COMMAND...: writes the first program of docs/guide/embed.md in that language into FILE and runs
COMMAND, which must print what the page says (`c.md` for LANGUAGE: the program of docs/guide/c.md). Both pages have the same programs and commands."""
import os
import re
import subprocess
import sys

GUIDE = os.path.realpath(os.path.join(os.path.dirname(__file__), "../../docs/guide"))


def page(name):
    with open(os.path.join(GUIDE, name), encoding="utf-8") as file:
        return file.read()


def blocks(text):
    return re.findall(r"^```(\w+)\n(.*?)^```$", text, re.M | re.S)


def of_language(language):
    english, chinese = page("embed.md"), page("embed.zh.md")
    assert blocks(english) == blocks(chinese), "embed.md and embed.zh.md show different programs or commands"
    (program,) = [body for kind, body in blocks(english) if kind == language]
    (result,) = set(re.findall(r"`(9[0-9A-Z]{17})`", english))
    assert f"`{result}`" in chinese
    return program, result + "\n"


def main():
    language, path, *command = sys.argv[1:]
    if language == "c.md":
        ((_, program), (_, result)) = blocks(page(language))
    else:
        program, result = of_language(language)
    with open(path, "w", encoding="utf-8") as file:
        file.write(program)
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    assert said == result, f"{language}: printed {said!r}, not {result!r}"
    print(f"{language}: prints what the page says")


if __name__ == "__main__":
    main()
