#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""man_page.py PROGRAM PAGE [--write]: the commands and exit codes of the manual page are those of `cavel --help`."""
import pathlib
import re
import subprocess
import sys

MARK = '.\\" From here on tests/man_page.py writes.\n'


def escaped(text):
    return text.replace("\\", "\\\\").replace("-", "\\-")


def written(text):
    """The two lists of the program's help, in English, as macros of man(7)."""
    lines = [".SH COMMANDS"]
    for line in text.split("\n\n", 1)[1].splitlines():
        command = re.match(r"([a-z]+)  +.*  (\S.*)$", line)
        if command and command[1] != "cavel":
            lines += [".TP", ".B " + command[1], escaped(re.sub(r"^[^ -~]+ *", "", command[2]))]
    lines += [".PP", ".B cavel \\fICOMMAND\\fB \\-\\-help", "lists the options of a command.", ".SH EXIT STATUS"]
    for code, meaning in re.findall(r"(\d) [^ -~]+ ([ -~]+?)(?= ·|$)", re.search("exit codes: (.*)", text)[1]):
        lines += [".TP", ".B " + code, escaped(meaning)]
    return "\n".join(lines) + "\n"


def main():
    program, path = sys.argv[1], pathlib.Path(sys.argv[2])
    head, mark, kept = path.read_text(encoding="utf-8").partition(MARK)
    said = lambda word: subprocess.run([program, word], check=True, capture_output=True, text=True).stdout
    body = written(said("--help"))
    assert body.count(".TP") > 20, body
    if sys.argv[3:] == ["--write"]:
        path.write_text(head + MARK + body, encoding="utf-8")
        return 0
    assert mark and kept == body, f"{path} is not what the program says: man_page.py PROGRAM PAGE --write"
    assert '"' + " ".join(said("--version").split()[:2]) + '"' in head, "another version"
    print(f"{path}: {body.count('.TP')} entries as in --help")
    return 0


if __name__ == "__main__":
    sys.exit(main())
