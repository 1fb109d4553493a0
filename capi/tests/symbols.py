#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""symbols.py LIBRARY SYMBOLS HEADERS: the library exports exactly the functions of the symbol list and of the headers.

Also its soname, that it binds at start and stays loaded, and that it asks for no newer runtime than glibc 2.28 and the
libstdc++ of GCC 8 (Kylin V10 SP1, UOS 20). `--write` in the place of HEADERS writes the kept list.
"""
import pathlib
import re
import subprocess
import sys

FLOOR = {"GLIBC": (2, 28), "GLIBCXX": (3, 4, 24), "CXXABI": (1, 3, 11)}


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main():
    library, kept, headers = sys.argv[1:]
    names = {line.split()[-1].split("@")[0] for line in run("nm", "-D", "--defined-only", library).splitlines()}
    names = sorted(name for name in names if name != "CAVEL_1")
    if headers == "--write":
        pathlib.Path(kept).write_text("\n".join(names) + "\n")
        return 0
    wrong = []
    listed = pathlib.Path(kept).read_text().split()
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(headers).glob("*.h")))
    declared = sorted(set(re.findall(r"CAVEL_API[^;(]*?\b(cavel_\w+)\(", text)))
    for what, other in (("kept list", listed), ("headers", declared)):
        wrong += [f"{name} is exported and not in the {what}" for name in names if name not in other]
        wrong += [f"{name} is in the {what} and not exported" for name in other if name not in names]
    dynamic = run("readelf", "-dW", library)
    if "[libcavel.so.1]" not in dynamic:
        wrong.append("soname is not libcavel.so.1")
    for flag in ("NOW", "NODELETE"):
        if flag not in dynamic:
            wrong.append(f"not linked with {flag}")
    for family, version in re.findall(r"\b(GLIBC|GLIBCXX|CXXABI)_([0-9.]+)", run("readelf", "--dyn-syms", "-W", library)):
        if tuple(map(int, version.split("."))) > FLOOR[family]:
            wrong.append(f"needs {family}_{version}")
    print("\n".join(sorted(set(wrong))) or f"{len(names)} functions")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
