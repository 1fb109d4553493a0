# SPDX-License-Identifier: Apache-2.0
"""Does what docs/guide/clerk.zh.md says, step by step, in a folder: lines of `sh` are run and print the lines of the `text` behind them;
workbooks are filled in from the tables below "填写"; rosters are pasted and files copied where it says so. For clerk.py and pictures.py."""
import csv
import os
import re
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree

import xlsx

NAME = "{%s}" % xlsx.MAIN
FILL = re.compile("^填写 `([^`]+)`，工作表“([^”]+)”")
SAMPLES = ("enterprises.csv", "officers.csv", "recusals.csv", "event-key.txt", "secret-of-the-sample.txt")
PASTE = re.compile("^粘贴 `([^`]+)` 到 `([^`]+)`，工作表“([^”]+)”")
COPY = re.compile("^复制 `([^`]+)` 到 `([^`]+)`")
PUT = re.compile("^存入 `([^`]+)`")
FENCE = re.compile("^```(.*)$")
ROWS = re.compile(r"^第 (\d+)(?: 至 (\d+))? 行$")


def commands(page):
    """The lines of all `sh` blocks of a page, in order."""
    return [line for kind, line in _lines(page) if kind == "sh"]


def _lines(page):
    """(kind of block, line) of each line of a page; the kind is "" outside of blocks."""
    with open(page, encoding="utf-8") as file:
        kind = None
        for line in file.read().splitlines():
            fence = FENCE.match(line)
            if fence:
                kind = None if kind is not None else fence[1]
            else:
                yield kind or "", line


def _table(lines):
    """The table that begins within the next lines: rows of cells; its lines are taken."""
    while lines and not lines[0][1].startswith("|"):
        assert not lines[0][1].strip(), "no table follows 填写, but: " + lines[0][1]
        lines.pop(0)
    rows = []
    while lines and lines[0][1].startswith("|"):
        rows.append([cell.strip().replace("<br>", "\n") for cell in lines.pop(0)[1].strip("|").split("|")])
    return [rows[0]] + rows[2:]


def _header(path, sheet):
    """{header: column} and {text of column A: row} of a sheet."""
    with zipfile.ZipFile(path) as archive:
        strings = ["".join(t.text or "" for t in si.iter(NAME + "t"))
                   for si in ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))]
        names = [each.get("name") for each in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(NAME + "sheet")]
        root = ElementTree.fromstring(archive.read("xl/worksheets/sheet%d.xml" % (names.index(sheet) + 1)))
    headers, first = {}, {}
    for row in root.iter(NAME + "row"):
        for cell in row:
            value = cell.find(NAME + "v")
            typed = "".join(t.text or "" for t in cell.iter(NAME + "t"))
            text, column = typed if value is None else strings[int(value.text)], xlsx.column_of(cell.get("r"))
            if row.get("r") == "1":
                headers[text] = column
            if column == 0:
                first[text] = int(row.get("r"))
    return headers, first


def _fill(path, sheet, rows):
    headers, first = _header(path, sheet)
    cells = {}

    def put(where, header, text):
        span = ROWS.match(where)
        assert span, "not a row: " + where
        assert header in headers, f"{path}#{sheet} has no column {header}"
        for at in range(int(span[1]), int(span[2] or span[1]) + 1):
            cells[at, headers[header]] = text

    if rows[0] == ["项目", "内容"]:
        for item, text in rows[1:]:
            assert item in first, f"{path}#{sheet} has no item {item}"
            cells[first[item], 1] = text
    elif rows[0][0] == "列":
        for header, *texts in rows[1:]:
            for where, text in zip(rows[0][1:], texts):
                put(where, header, text)
    else:
        assert rows[0][0] == "行", "a table for 填写 begins with 项目, 列 or 行"
        for where, *texts in rows[1:]:
            for header, text in zip(rows[0][1:], texts):
                put(where, header, text)
    xlsx.fill(path, {sheet: cells})


def follow(page, folder, program, done=lambda command, answer: None):
    """Does in the folder, which has nothing but the samples that the page names, what the page says. `done` gets each command with what it
    printed; a command that fails is an error."""
    os.makedirs(os.path.join(folder, "练习"))
    for name in SAMPLES:
        shutil.copy(os.path.join(os.path.dirname(page), os.pardir, "samples", name), os.path.join(folder, "练习"))

    def at(path):
        whole = os.path.realpath(os.path.join(folder, path))
        assert whole.startswith(os.path.realpath(folder)), path
        return whole

    tools = os.path.join(folder, ".bin")
    os.makedirs(tools)
    os.symlink(os.path.abspath(program), os.path.join(tools, "cavel"))
    lines = list(_lines(page))
    said = ""
    while lines:
        kind, line = lines.pop(0)
        if kind == "sh":
            answer = subprocess.run(["sh", "-c", line], cwd=folder, capture_output=True, text=True, check=False, timeout=300,
                                    env={"PATH": tools + ":" + os.environ["PATH"], "LC_ALL": "C.UTF-8"})
            assert answer.returncode == 0, f"{line}\n{answer.returncode}\n{answer.stdout}{answer.stderr}"
            said = answer.stdout + answer.stderr
            done(line, said)
        elif kind == "text":
            assert line == "…" or line in said.splitlines(), f"the manual says: {line}\nthe program: {said}"
        elif FILL.match(line):
            path, sheet = FILL.match(line).groups()
            _fill(at(path), sheet, _table(lines))
        elif PASTE.match(line):
            source, path, sheet = PASTE.match(line).groups()
            with open(at(source), encoding="utf-8-sig", newline="") as file:
                xlsx.fill(at(path), {sheet: xlsx.table(list(csv.reader(file)), 1)})
        elif COPY.match(line):
            source, where = COPY.match(line).groups()
            os.makedirs(at(where), exist_ok=True)
            shutil.copy(at(source), at(where))
        elif PUT.match(line):
            path = at(PUT.match(line)[1])
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(path.encode() * 1000)
    shutil.rmtree(tools)
