#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes include/cavel/roster/detail/misread_data.hpp from the GB18030 and GB2312 tables of Python's standard library.

`misread.py` prints the header; `misread.py --check FILE` fails where FILE differs.
"""
import sys


def character(lead, trail):
    """The character of two bytes of GBK; U+0000 where Python's table has none."""
    try:
        made = bytes((lead, trail)).decode("gb18030")
        return ord(made) if len(made) == 1 and ord(made) < 0x10000 else 0
    except UnicodeDecodeError:
        return 0


def codes(leads, trails):
    return [character(lead, trail) for lead in leads for trail in trails]


def is_common(code):
    try:
        return len(chr(code).encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def wrap(entries):
    lines, line = [], "   "
    for entry in entries:
        if len(line) + len(entry) + 2 > 120:
            lines.append(line)
            line = "   "
        line += " " + entry + ","
    return "\n".join(lines + [line])


def numbers(values):
    return wrap("0x%X" % value for value in values)


def header():
    first, second, third = (codes(range(0xE4, 0xEA), range(0x80, 0xC0)), codes(range(0x81, 0xC0), range(0xE4, 0xEA)),
                            codes(range(0x81, 0xC0), range(0x80, 0xC0)))
    words = [sum(1 << bit for bit in range(64) if is_common(at + bit)) for at in range(0x4E00, 0xA000, 64)]
    return """// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_DETAIL_MISREAD_DATA_HPP
#define CAVEL_ROSTER_DETAIL_MISREAD_DATA_HPP

/// \\file
/// Made by tests/data/misread.py: what GBK makes of the bytes of ideographs in UTF-8 (E4 to E9, then two of 80 to BF), and which ideographs
/// are in GB 2312.

#include <cstdint>

namespace cavel::detail {

/// By bytes: E480 to E9BF. 0 where there is no character.
inline constexpr std::uint16_t misread_lead_tail[] = {
%s};

/// By bytes: 81E4 to BFE9.
inline constexpr std::uint16_t misread_tail_lead[] = {
%s};

/// By bytes: 8180 to BFBF.
inline constexpr std::uint16_t misread_tail_tail[] = {
%s};

/// A bit for each of U+4E00 to U+9FFF.
inline constexpr std::uint64_t gb2312_ideographs[] = {
%s};

}  // namespace cavel::detail

#endif
""" % (numbers(first), numbers(second), numbers(third), numbers(words))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--check"]:
        with open(sys.argv[2], encoding="utf-8") as file:
            sys.exit(None if file.read() == header() else sys.argv[2] + " differs from Python's tables")
    sys.stdout.write(header())
