#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""header.py CC CXX FOLDER...: cavel.h, and each header that it includes, compiles alone, as C99 to C17 and C++11 to C++23, and
is ASCII: some compilers read a header in the code page of the machine.

CC and CXX are a pair of compilers, such as gcc g++ or clang clang++; one that is not there is a failure.
"""
import pathlib
import subprocess
import sys

C = ["c99", "c11", "c17"]
CPP = ["c++11", "c++14", "c++17", "c++20", "c++2b"]  # the only name that clang 14 has for C++23
USE = "#include <{}>\nint main(void) {{ return {}; }}\n"


def main():
    compilers, folders = sys.argv[1:3], sys.argv[3:]
    headers = sorted({path.name for folder in folders for path in pathlib.Path(folder).glob("*.h")})
    wrong = tried = 0
    for path in (path for folder in folders for path in sorted(pathlib.Path(folder).glob("*.h"))):
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            if not line.isascii():
                wrong += 1
                print(f"{path}:{number}: not ASCII")
    for compiler, language, standards in zip(compilers, ("c", "c++"), (C, CPP)):
        for standard in standards:
            command = [compiler, f"-std={standard}", "-pedantic-errors", "-Wall", "-Wextra", "-Wshadow", "-Werror",
                       "-fsyntax-only", *(f"-I{folder}" for folder in folders), "-x", language, "-"]
            if language == "c":
                command[2:2] = ["-Wstrict-prototypes", "-Wmissing-prototypes"]
            for header in headers:
                # A call as a user writes it.
                source = USE.format(header, "cavel_abi_version() != CAVEL_ABI_VERSION" if header == "cavel.h" else "0")
                done = subprocess.run(command, input=source.encode(), capture_output=True)
                tried += 1
                if done.returncode != 0:
                    wrong += 1
                    print(compiler, standard, header, done.stderr.decode(), sep="\n")
    print(f"{len(headers)} headers, {tried} ways, {wrong} failed")
    return 0 if tried and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
