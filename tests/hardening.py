#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""hardening.py [--optimised] [--cet] --linked FILE... --objects FILE...: shipped binaries were built with the hardening that
cmake/cavel_hardening.cmake asks for, read from the ELF files themselves.

Linked files: position-independent, full RELRO (relocated tables are read-only and bound at start), no executable stack, stack
protector, and in optimised builds checked functions of glibc in at least one of them. Objects and archives: every member has the
property note of CET. The linker drops that note where the start files of the C library lack it, as Debian's do, so linked
files cannot show it."""

import argparse
import re
import subprocess
import sys


def readelf(*words):
    return subprocess.run(["readelf", "-W", *words], check=True, capture_output=True, text=True).stdout


def check_linked(path, wrong):
    header, segments, dynamic, symbols = (readelf(option, path) for option in ("-h", "-l", "-d", "--dyn-syms"))
    for what, holds in (
            ("is not position-independent", re.search(r"Type:\s+DYN", header)),
            ("has no GNU_RELRO segment", "GNU_RELRO" in segments),
            ("does not bind its symbols at start", re.search(r"\(BIND_NOW\)|\(FLAGS\).*BIND_NOW|\(FLAGS_1\).*\bNOW\b", dynamic)),
            ("has an executable stack", re.search(r"GNU_STACK\s.*\sRW\s", segments)),
            ("has no stack protector", "__stack_chk_fail" in symbols)):
        if not holds:
            wrong.append(f"{path} {what}")
    return set(re.findall(r"\bUND (__\w+_chk)\b", symbols))


def check_members(path, wrong):
    notes = re.split(r"^File: ", "\n" + readelf("-n", path), flags=re.M)
    for each in notes[1:] if len(notes) > 1 else notes:
        if not re.search(r"x86 feature:.*IBT.*SHSTK", each):
            wrong.append(f"{each.splitlines()[0] if len(notes) > 1 else path} lacks the note of CET")
    return max(1, len(notes) - 1)


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--optimised", action="store_true")
    words.add_argument("--cet", action="store_true")
    words.add_argument("--linked", nargs="+", required=True)
    words.add_argument("--objects", nargs="*", default=[])
    given = words.parse_args()
    wrong, fortified, members = [], set(), 0
    for path in given.linked:
        fortified |= check_linked(path, wrong)
    if given.optimised and not fortified:
        wrong.append("no linked file calls a checked function of glibc: _FORTIFY_SOURCE is not set")
    if given.cet:
        members = sum(check_members(path, wrong) for path in given.objects)
    for each in wrong:
        print(each)
    print(f"{len(given.linked)} linked files ({', '.join(sorted(fortified)) or 'not optimised'}), {members} objects with CET")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
