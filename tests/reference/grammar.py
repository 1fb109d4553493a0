#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every published file by the grammar of docs/protocol.md, section 13: grammar.py PROGRAM

The grammar is read from the page. The files of the vectors and of the sample events, which the program draws, are in it; altered
ones are not. The parser is the package `abnf` (PyPI), the definitions are RFC 5234 and RFC 7405.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import threading

import abnf

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PAGE = os.path.join(ROOT, "docs", "protocol.md")
VECTORS = os.path.join(HERE, os.pardir, "vectors")
sys.path[:0] = [VECTORS]
sys.dont_write_bytecode = True

import cavel_json  # noqa: E402
from makers.common import bytes_at  # noqa: E402

# A text that is refused although it is in the grammar breaks a rule of the page that no context-free form states, such as an
# order, a sum or a length in bytes. Of the refused announcements that are said to break a form, these do.
BEYOND = re.compile(
    r"(smallest|with officers), line \d+ \((in no task|stratum|officers rejected|panel)\)"
    r"|operator of 256|event number of 2\^53|digest published (30|29) February|a reason, and no previous"
    r"|targets roster, (no id|id not first|id twice|a column twice|columns descend|no columns)|sector table left|sector table, and no"
    r"|rule pack twice|id rule free, and|confirmed code(s descend| twice| that lacks| of no department)"
    r"|rejected rows( descend|, a reason twice|, more listed)|balance that|balance, (rejected|in no task) is not"
    r"|in no task, (another column|the rest without|no column beside|a line that counts 0|lines descend|a cell twice)"
    r"|window ends before|window, 31 June|earliest, 31 April|filter members|filter, (a member twice|any holds|not holds)"
    r"|filter with (a string for|an empty any)|excluded descend|excluded, a reason twice"
    r"|stratum, (fraction (not|over)|sample|two of one)|two tasks of one|fewer than 20 bits"
    r"|a source can exist|the standby source can|the digest is published a day"
    r"|replaced by (a source|itself|a sealed)|a standby source|two sources of one")


class Grammar(abnf.Rule):
    """The rules of the page."""


def rules_of_the_page():
    with open(PAGE, encoding="utf-8") as page:
        blocks = re.findall(r"^```abnf\n(.*?)^```$", page.read(), re.M | re.S)
    if len(blocks) != 1:
        raise ValueError(f"{len(blocks)} grammars in {PAGE}")
    blocks[0].encode("ascii")
    Grammar.load_grammar(blocks[0].replace("\n", "\r\n"))
    defined = set(re.findall(r"^([a-z][a-z0-9-]*) *=", blocks[0], re.M))
    bare = re.sub(r";.*", "", re.sub(r'(%s)?"[^"\n]*"|%x[0-9A-F.-]+', " ", blocks[0]))
    used = set(re.findall(r"(?<![\w-])[a-z][a-z0-9-]*", bare))
    if used - defined:
        raise ValueError(f"not defined: {sorted(used - defined)}")
    return len(defined)


BY_NAME = {"announcement.txt": "announcement", "statement.txt": "statement", "sample.csv": "sample-table",
           "panels.csv": "panels-table", "officer-names.csv": "officer-names", "visited.txt": "salted-list",
           "forbidden.txt": "forbidden-list", "recusal.txt": "forbidden-list", "unavailable.txt": "forbidden-list"}
BY_FOLDER = {"frame": "id-list", "sample": "id-list", "reserve": "id-list", "items": "id-list", "drawn-items": "drawn-items",
             "excluded": "salted-list", "rejected": "salted-list"}
OFFICERS = {"eligibility.txt": "eligibility-list", "recusals.txt": "recusal-list", "facts.txt": "fact-list"}


def rule_of(path, data):
    folder, _, name = path.rpartition("/")
    if name == "record.json":
        return "end" if folder == "end" else "change" if folder else "void" if b'"kind":"void"' in data else "draw"
    if name.startswith("record."):
        return "digest-line"
    if folder == "officers":
        return OFFICERS[name]
    if folder == "rules":
        return None
    return BY_FOLDER.get(folder) or BY_NAME[name]


def is_in(rule, data):
    if rule is None:  # a rule pack has a schema; what is left is that it is canonical
        return cavel_json.canonical_text(data, "rule pack") == data
    try:
        text = data.decode("utf-8")
        Grammar(rule).parse_all(text)
        return bool(text) or rule in BY_FOLDER.values()
    except UnicodeDecodeError:
        return False
    except abnf.ParseError:
        return False


def alterations(rule, data):
    """Texts that no rule of the page allows."""
    yield "empty, then a line feed", b"\n"
    yield "an empty line at the end", data + b"\n\n"
    yield "a NUL at the end", data + b"\0"
    yield "CR LF", data.replace(b"\n", b"\r\n") if b"\n" in data else b"\r\n" + data
    if data.endswith(b"\n"):
        yield "no LF at the end", data[:-1]
        yield "a space at the end of a line", data[:-1] + b" \n"
        yield "a tab at the end of a line", data[:-1] + b"\t\n"
    if not data.startswith(b"\xef\xbb\xbf"):
        yield "a byte order mark", b"\xef\xbb\xbf" + data if not rule.endswith("list") and rule != "drawn-items" else b" " + data
    for at in (len(data) // 3, len(data) // 2):
        yield "a byte that is no UTF-8", data[:at] + b"\xff" + data[at:]
    if data.startswith(b"{"):
        yield "white space in JSON", data.replace(b":", b": ", 1)
        yield "an unknown member", data.replace(b"{", b'{"a":1,', 1)
        yield "a fraction", re.sub(rb'"protocol":1', b'"protocol":1.0', data)
        yield "a leading zero", re.sub(rb'"sequence":(\d+)', rb'"sequence":0\1', data)
        yield "true", re.sub(rb'"number":\d+', b'"number":true', data)
        yield "members in another order", re.sub(rb'("protocol":1),("(?:sequence|reason)":[^,]*)', rb"\2,\1", data)
        yield "a digest in upper case", re.sub(rb'"([0-9a-f]{64})"', lambda m: b'"' + b"A" * 64 + b'"', data, count=1)
        yield "another kind", re.sub(rb'"kind":"[a-z]+"', b'"kind":"other"', data)
    if data.startswith(b"salt "):
        yield "a short salt", data[:5] + data[6:]
        yield "no salt", data[data.index(b"\n") + 1:] + b"\n"


class Check:
    def __init__(self):
        self.inside = self.outside = self.failures = 0

    def fail(self, text):
        self.failures += 1
        print(text, file=sys.stderr)

    def folder(self, title, files):
        for path, data in sorted(files.items()):
            rule = rule_of(path, data)
            self.inside += 1
            if not is_in(rule, data):
                self.fail(f"{title}: {path} is not in the grammar")

    def altered(self, files):
        for path, data in sorted(files.items()):
            rule = rule_of(path, data)
            for title, changed in alterations(rule, data) if rule is not None else ():
                self.outside += changed != data
                if changed != data and is_in(rule, changed):
                    self.fail(f"{path}: {title}: is in the grammar")

    def vectors(self, name):
        with open(os.path.join(VECTORS, name + ".json"), encoding="utf-8") as file:
            return json.load(file)["testGroups"]

    def announcements(self):
        beyond = 0
        for group in self.vectors("announcement"):
            for test in group["tests"]:
                found = is_in("announcement", bytes_at(test, "announcement"))
                if test["result"] == "valid":
                    self.inside += 1
                    if not found:
                        self.fail(f"announcement {test['tcId']} ({test['comment']}): is not in the grammar")
                elif found and test["flags"] != ["Rule"] and not BEYOND.match(test["comment"]):
                    self.fail(f"announcement {test['tcId']} ({test['comment']}): is in the grammar")
                else:
                    self.outside += not found
                    beyond += found
        return beyond

    def statements(self):
        for group in self.vectors("statement"):
            for test in group["tests"] if group["type"] == "statement" else []:
                found = is_in("statement", group["announcement"].encode() + bytes_at(test, "tail"))
                if test["result"] == "valid" and not found:
                    self.fail(f"statement {test['tcId']} ({test['comment']}): is not in the grammar")
                self.inside += test["result"] == "valid"
                self.outside += test["result"] != "valid" and not found

    def folders_of_vectors(self):
        for name in ("record", "public", "public_repair", "repair"):
            for at, group in enumerate(self.vectors(name)):
                if "files" in group and group["type"] in ("folder", "public"):
                    files = {path: text.encode() for path, text in group["files"].items()}
                    self.folder(f"{name}, group {at + 1}", files)
                    self.altered(files)
                for test in group["tests"]:
                    if group["type"] == "draw":
                        self.folder(f"{name} {test['tcId']} ({test['comment']})",
                                    {"record.json": test["record"].encode(), "statement.txt": test["statement"].encode(),
                                     **{p: t.encode() for part in ("lists", "files", "end") for p, t in test[part].items()}})
                    elif group["type"] == "form":
                        found = is_in("draw", bytes_at(test, "record"))
                        if test["result"] != "valid" and found and test["comment"] != "an integer of 2^53":
                            self.fail(f"{name} {test['tcId']} ({test['comment']}): is in the grammar")
                        self.outside += test["result"] != "valid"


def read(folder):
    files = {}
    for at, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(at, name), "rb") as file:
                files[os.path.relpath(os.path.join(at, name), folder).replace(os.sep, "/")] = file.read()
    return files


def main(program):
    rules, check = rules_of_the_page(), Check()
    beyond = check.announcements()
    check.statements()
    check.folders_of_vectors()
    with tempfile.TemporaryDirectory(prefix="cavel-grammar-") as room:
        event = os.path.join(room, "event")
        subprocess.run(["sh", os.path.join(ROOT, "docs", "samples", "demo.sh"), os.path.abspath(program), event], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for folder in (event, event + "-joint"):
            files = read(os.path.join(folder, "public"))
            check.folder(os.path.basename(folder), files)
            check.altered(files)
    print(f"{rules} rules; {check.inside} files are in the grammar, {check.outside} altered ones are not; {beyond} refused "
          f"announcements break only rules beyond the grammar; {check.failures} failed")
    return 1 if check.failures or not check.outside else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("grammar.py PROGRAM")
    result = []
    sys.setrecursionlimit(100000)
    threading.stack_size(256 << 20)
    worker = threading.Thread(target=lambda: result.append(main(sys.argv[1])))
    worker.start()
    worker.join()
    sys.exit(result[0] if result else 1)
