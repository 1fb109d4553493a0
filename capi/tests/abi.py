#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""abi.py WORK FOLDER... [--write]: the functions that the C headers declare and the types that they take are those of abi.xml,
the constants, faults among them, those of constants.txt.

The headers are made into a library of empty functions, so that handles stay opaque, and libabigail compares it with what is
kept. Any difference fails, an added function too: what is meant is written down with --write. That libcavel has these very
functions its compiler sees, which reads the same headers, and symbols.py. abidiff is given no headers: it would then take a
change of size_t to uint32_t for none.
"""
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
KEPT = HERE / "abi.xml"
KEPT_CONSTANTS = HERE / "constants.txt"


def without_comments(folders):
    headers = sorted(path for folder in folders for path in pathlib.Path(folder).glob("*.h"))
    return re.sub(r"/\*.*?\*/", "", "".join(path.read_text(encoding="utf-8") for path in headers), flags=re.S)


def constants(text):
    """Every constant with its number, one a line. One without a number is refused: its position would decide its value."""
    found = []
    for body in re.findall(r"\benum\s*\{([^}]*)\}", text):
        for one in filter(None, (part.strip() for part in body.split(","))):
            name, _, number = (part.strip() for part in one.partition("="))
            found.append(f"{name} {int(number)}\n")
    return "".join(sorted(found))


def empty_functions(text):
    declared = re.findall(r"CAVEL_API ([^;#]*?\bcavel_\w+\([^;]*\));", text)
    return "#include <cavel.h>\n" + "".join(f"{one} {{ __builtin_trap(); }}\n" for one in declared)


def main():
    work, folders = pathlib.Path(sys.argv[1]), [pathlib.Path(one).resolve() for one in sys.argv[2:] if one != "--write"]
    work.mkdir(parents=True, exist_ok=True)
    source, library = work / "empty.c", work / "libcavel.so.1"
    text = without_comments(folders)
    source.write_text(empty_functions(text), encoding="utf-8")
    subprocess.run(["gcc", "-std=c99", "-g", "-fPIC", "-shared", "-Wl,-soname,libcavel.so.1",
                    f"-Wl,--version-script={HERE.parent / 'src/exports.map'}", *(f"-I{one}" for one in folders), source.name,
                    "-o", library.name], check=True, cwd=work)
    if "--write" in sys.argv:
        made = subprocess.run(["abidw", "--exported-interfaces-only", "--no-comp-dir-path", "--no-corpus-path", "--no-show-locs",
                               str(library)], check=True, capture_output=True, text=True).stdout
        KEPT.write_text(made, encoding="utf-8")
        KEPT_CONSTANTS.write_text(constants(text), encoding="utf-8")
        return 0
    found = subprocess.run(["abidiff", str(KEPT), str(library)]).returncode
    print("the binary interface is " + ("the kept one" if found == 0 else f"another (abidiff {found})"))
    now, kept = (set(one.splitlines()) for one in (constants(text), KEPT_CONSTANTS.read_text(encoding="utf-8")))
    for line in sorted(now ^ kept):
        print(("new: " if line in now else "gone: ") + line)
    print(f"{len(now)} constants, {'the kept ones' if now == kept else 'not the kept ones'}")
    return 1 if found or now != kept else 0


if __name__ == "__main__":
    sys.exit(main())
