#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the tree against its rules (docs/architecture.md). Prints every breach; fails on any."""

import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), os.pardir))
LINES = 400
CODE = (".hpp", ".cpp", ".h", ".c", ".inc", ".py", ".cmake", ".java", ".cs", ".go", ".rs", ".sh", ".ts")
GROUPS = ("CMakeLists.txt",)
BUILT = ("build", "out", "__pycache__", "node_modules", "target")
# Spelt so that this file does not hold what it looks for.
MACHINE_PATH = re.compile(r"(^|[^a-zA-Z0-9_.$}])/(home|root|work|Users)/|(^|[^a-zA-Z0-9_.$}])/tmp/[a-z]")
UNFINISHED = re.compile("|".join(["TO" + "DO", "FIX" + "ME", "X" + "XX\\b", "not impl" + "emented", "unimpl" + "emented",
                                  "place" + "holder"]), re.ASCII)
SWITCHED_OFF = re.compile("|".join(["DISA" + "BLED_", "GTEST_" + "SKIP", "unittest\\.sk" + "ip", "WILL_" + "FAIL"]))

# Copies in packages of files that are elsewhere: Go leaves links out of a module.
COPIES = {"capi/go/LICENSE": "LICENSE", "capi/go/THIRD-PARTY-NOTICES": "capi/THIRD-PARTY-NOTICES"}

# Where each package states the version of CMakeLists.txt.
VERSIONS = {"pyproject.toml": r'^version = "(.+)"', "conan/conanfile.py": r'^    version = "(.+)"', "capi/csharp/Cavel.csproj": "<Version>(.+)<",
            "capi/java/pom.xml": "<artifactId>cavel</artifactId>\\s*<version>(.+)<", "capi/node/package.json": '"version": "(.+)"',
            "capi/rust/Cargo.toml": r'^version = "(.+)"', "capi/rust/sys/Cargo.toml": r'^version = "(.+)"'}

breaches = []


def breach(path, line, text):
    breaches.append(f"{path}:{line}: {text}" if line else f"{path}: {text}")


def tree():
    """Files of the project: tracked by git and not ignored; without git, everything but build folders."""
    git = shutil.which("git")
    listed = git and subprocess.run([git, "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                                    capture_output=True, check=False)
    if listed and listed.returncode == 0 and listed.stdout:
        return sorted({p for p in listed.stdout.decode().split("\0") if p and os.path.isfile(os.path.join(ROOT, p))})
    found = []
    for folder, below, names in os.walk(ROOT):
        below[:] = [b for b in below if b not in BUILT and b != ".git"]
        found += [os.path.relpath(os.path.join(folder, n), ROOT) for n in names]
    return sorted(found)


def text_of(path):
    with open(os.path.join(ROOT, path), "rb") as file:
        data = file.read()
    try:
        return None if b"\0" in data else data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def order_of_folders():
    """The folders of include/cavel as the table of docs/architecture.md lists them; `.` are the files of cavel/ itself."""
    page = "docs/architecture.md"
    table = text_of(page).split("## Folders", 1)[1].split("\n## ", 1)[0]
    return re.findall(r"^\| `([a-z]+)/` \|", table, re.M)


def order_of_headers(paths):
    """A header includes headers of its own folder or of folders before it; within a folder there are no cycles."""
    page = "docs/architecture.md"
    order = order_of_folders()
    place = {name: at for at, name in enumerate(order)}
    there = [p[len("include/cavel/"):] for p in paths if p.startswith("include/cavel/")]
    first = {"version.hpp": -2, "fault_list.inc": -2, "fault.hpp": -1}
    last = {"simulate.hpp": place["inspect"] + 0.5, "cavel.hpp": len(order)}

    def at(name):
        folder = name.split("/")[0]
        return place.get(folder, -1) if "/" in name else {**first, **last}.get(name)

    edges = {}
    for name in sorted({n.split("/")[0] for n in there if "/" in n} ^ set(order)):
        breach(page, 0, f"the folder {name} stands in the tree or in the table of folders, not in both")
    for name in there:
        path = "include/cavel/" + name
        if at(name) is None:
            breach(path, 0, "lies flat: a header stands in the folder of its room")
            continue
        if name.count("/") > 1 and name.split("/")[1] != "detail":
            breach(path, 0, "a folder has no folder but detail/")
        edges[name] = []
        for number, line in enumerate(text_of(path).splitlines(), 1):
            included = re.match(r"\s*#\s*include\s*([<\"])([^>\"]+)[>\"]", line)
            if not included:
                continue
            mark, other = included.groups()
            if mark == '"':
                breach(path, number, f'write <cavel/...>, not "{other}"')
            elif other.startswith("cavel/"):
                other = other[len("cavel/"):]
                edges[name].append(other)
                if other not in there:
                    breach(path, number, f"includes {other}, which does not exist")
                elif at(other) is None or at(other) > at(name) or at(other) == at(name) == -2:
                    breach(path, number, f"includes {other}, whose folder does not stand before its own in {page}")
    circles(edges)


def circles(edges):
    done, under_way = set(), []

    def visit(name):
        if name in under_way:
            breach("include/cavel/" + name, 0, "includes itself by way of " + ", ".join(under_way[under_way.index(name) + 1:]))
        elif name not in done:
            under_way.append(name)
            for other in edges.get(name, ()):
                visit(other)
            under_way.pop()
            done.add(name)

    for name in sorted(edges):
        visit(name)


CITED = re.compile(r"(?<![\w./<\"*-])((?:[a-z_]+/)*[a-z][a-z_]*\.hpp)\b")


def cited_headers(paths):
    """A header that a comment or a page cites exists: by its path below include/, include/cavel/ or in a folder beside."""
    names = {p for p in paths if p.endswith(".hpp")}
    shapes = set()
    for path in names:
        parts = path.split("/")
        shapes.update("/".join(parts[i:]) for i in range(len(parts)))
    for path in paths:
        if not path.endswith((".hpp", ".cpp", ".h", ".c", ".md", ".py", ".txt", ".inc")) or path == "docs/CHANGELOG.md":
            continue
        for number, line in enumerate((text_of(path) or "").splitlines(), 1):
            for cited in CITED.findall(line):
                if cited not in shapes and cited not in ("every_header.hpp", "every_header_backwards.hpp"):
                    breach(path, number, f"cites {cited}, which does not exist")


def links(paths):
    """Links of pages lead to files, and paths that a page of docs/ names in backticks exist."""
    for path in paths:
        if not path.endswith(".md"):
            continue
        in_code = False
        for number, line in enumerate(text_of(path).splitlines(), 1):
            in_code ^= line.startswith("```")
            for link in () if in_code or line.startswith("    ") else re.findall(r"\]\((?!https?:|mailto:)([^)#\s]+)", line):
                if not os.path.exists(os.path.join(ROOT, os.path.dirname(path), link)):
                    breach(path, number, f"links to {link}, which does not exist")
            named = re.findall(r"`((?:include|src|capi|tests|cmake|docs|bench|conan)/[\w./-]+)`", line)
            for each in named if path != "docs/CHANGELOG.md" else ():
                if not os.path.exists(os.path.join(ROOT, each)):
                    breach(path, number, f"names {each}, which does not exist")


def sizes_and_licences(paths):
    for path in paths:
        if not path.endswith(CODE) and os.path.basename(path) not in GROUPS:
            continue
        text = text_of(path)
        if text is None:
            breach(path, 0, "is not UTF-8 text")
            continue
        lines = text.splitlines()
        if not text.strip():
            continue
        if not any("SPDX-License-Identifier: Apache-2.0" in line for line in lines[:3]):
            breach(path, 1, "has no line SPDX-License-Identifier: Apache-2.0 among its first three")
        if path.startswith("tests/unit/") and path.endswith(".cpp") and not lines[1].startswith("// "):
            breach(path, 2, "does not say in its second line which law it holds")
        data = path.endswith("_data.hpp") or path == "include/cavel/fault_list.inc"
        if path.startswith(("include/", "src/", "capi/")) and path.endswith((".hpp", ".cpp", ".h", ".c")) and not data:
            if len(lines) > LINES:
                breach(path, 0, f"has {len(lines)} lines, over {LINES}: one noun, one file")
        if path.startswith("include/cavel/") and path.endswith(".hpp"):
            guard = "CAVEL_" + re.sub(r"[/.]", "_", path[len("include/cavel/"):]).upper()
            if not re.search(rf"^#ifndef {guard}\n#define {guard}\n", text, re.M):
                breach(path, 0, f"has not the include guard {guard}")
            if "/// \\file" not in text:
                breach(path, 0, "has no \\file block")


def words(paths):
    for path in paths:
        text = text_of(path)
        if text is None or path.endswith(".svg"):
            continue
        checked = path.startswith(("include/", "src/", "capi/", "bench/", "tests/", "conan/", "docs/")) or path == "README.md"
        for number, line in enumerate(text.splitlines(), 1):
            if MACHINE_PATH.search(line) and not path.startswith(".ci/"):
                breach(path, number, "names a path of one machine: " + line.strip()[:100])
            if checked and UNFINISHED.search(line):
                breach(path, number, "bears an unfinished mark: " + line.strip()[:100])
            if path.startswith(("tests/", "capi/")) and SWITCHED_OFF.search(line):
                breach(path, number, "switches a test off: " + line.strip()[:100])
        if text and not text.endswith("\n") and not re.match("tests/fuzz/[a-z_]+/", path):  # the inputs there are bytes
            breach(path, 0, "does not end with a line feed")
        if path.endswith(CODE) and "\r" in text:
            breach(path, 0, "holds a carriage return")


def copies():
    for copy, original in COPIES.items():
        path = os.path.join(ROOT, copy)
        if os.path.islink(path) or not os.path.isfile(path):
            breach(copy, 0, "is not a file of its own")
        elif text_of(copy) != text_of(original):
            breach(copy, 0, f"differs from {original}")


def versions():
    version = re.search(r"project\(cavel VERSION (\S+)", text_of("CMakeLists.txt"))[1]
    for path, form in VERSIONS.items():
        if re.findall(form, text_of(path), re.M) != [version]:
            breach(path, 0, f"does not state the version once, as CMakeLists.txt has it: {version}")
    if f'cavel-sys = {{ version = "{version}"' not in text_of("capi/rust/Cargo.toml"):
        breach("capi/rust/Cargo.toml", 0, f"does not depend on cavel-sys {version}")


def faults():
    path = "include/cavel/fault_list.inc"
    last, names = 0, set()
    for number, line in enumerate(text_of(path).splitlines(), 1):
        if not line.startswith("CAVEL_FAULT("):
            if line and not line.startswith(("//", "#")):
                breach(path, number, "is neither a fault nor a comment")
            continue
        head = re.match(r'CAVEL_FAULT\((\d+), ([a-z][a-z0-9_]*), (error|warning), ', line)
        texts = re.findall(r'"((?:[^"\\]|\\.)*)"', line)
        if not head or not line.endswith(")"):
            breach(path, number, "is not one fault on one line")
            continue
        code, name = int(head[1]), head[2]
        if code <= last:
            breach(path, number, f"{code} does not ascend")
        last = code
        if name in names:
            breach(path, number, f"{name} stands twice")
        names.add(name)
        # adjacent strings join: count what the commas separate
        fields = len(re.sub(r'"((?:[^"\\]|\\.)*)"(\s*"((?:[^"\\]|\\.)*)")*', "S", line).split(", ")) - 3
        if fields != 5:
            breach(path, number, f"{name} has {fields} texts, not 5: zh, en, zh remedy, en remedy, article")
        elif any(not t.strip() for t in texts[:4]):
            breach(path, number, f"{name} has an empty text or remedy")
        else:
            for which, text in zip(("text", "remedy"), (texts[0], texts[2])):
                if not re.search("[\u4e00-\u9fff]", text):
                    breach(path, number, f"{name}: the Chinese {which} holds no Chinese")


def attacks(paths):
    """Each row of the table in docs/security.md names tests, `FILE` or `FILE: WHAT`: the file is below tests/, and says that."""
    page = "docs/security.md"
    files = {}
    for path in paths:
        if path.startswith("tests/"):
            files.setdefault(os.path.basename(path), []).append(path)
    table = text_of(page).split("## Attacks", 1)[1].split("\n## ", 1)[0]
    rows = [line for line in table.splitlines() if line.startswith("| ")][1:]
    if not rows:
        breach(page, 0, "has no table of attacks")
    for row in rows:
        cells = row.strip("|").split(" | ")
        named = re.findall("`([^`]+)`", cells[-1])
        if len(cells) != 4 or not named:
            breach(page, 0, "names no test: " + row[:80])
        for each in named:
            name, _, what = each.partition(": ")
            if not any(what in text_of(path) for path in files.get(name, ())):
                breach(page, 0, f"names a test that does not exist: {each}")


def main():
    paths = tree()
    order_of_headers(paths)
    cited_headers(paths)
    links(paths)
    sizes_and_licences(paths)
    words(paths)
    copies()
    versions()
    faults()
    attacks(paths)
    for each in breaches:
        print(each)
    print(f"{len(paths)} files, {len(breaches)} breaches")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
