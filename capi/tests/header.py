#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""header.py FOLDER...: cavel.h compiles alone, as C99 to C17 and C++11 to C++20, with every compiler that is here."""
import shutil
import subprocess
import sys

WAYS = [("gcc", "g++"), ("clang", "clang++")]
C, CPP = ["c99", "c11", "c17"], ["c++11", "c++14", "c++17", "c++20"]
SOURCE = b"#include <cavel.h>\nint main(void) { return cavel_abi_version() != 1; }\n"


def main():
    wrong = tried = 0
    for compilers in WAYS:
        for compiler, language, standards in zip(compilers, ("c", "c++"), (C, CPP)):
            if shutil.which(compiler) is None:
                continue
            for standard in standards:
                command = [compiler, f"-std={standard}", "-pedantic-errors", "-Wall", "-Wextra", "-Werror", "-fsyntax-only",
                           *(f"-I{folder}" for folder in sys.argv[1:]), "-x", language, "-"]
                if language == "c":
                    command.insert(2, "-Wstrict-prototypes")
                done = subprocess.run(command, input=SOURCE, capture_output=True)
                tried += 1
                if done.returncode != 0:
                    wrong += 1
                    print(compiler, standard, done.stderr.decode(), sep="\n")
    print(f"{tried} ways, {wrong} failed")
    return 0 if tried and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
