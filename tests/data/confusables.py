#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes include/cavel/roster/detail/confusables_data.hpp from the Unicode data of Python's standard library.

`confusables.py` prints the header; `look_alike.py --check FILE` fails where FILE disagrees with unicodedata: exactly
where the Unicode version is the same, else in what FILE holds (mappings of assigned characters never change).
"""
import re
import sys
import unicodedata

CODES = [c for c in range(0x80, 0x110000) if not 0xD800 <= c <= 0xDFFF]


def spaces():
    return [c for c in CODES if unicodedata.category(chr(c)) == "Zs"]


def hidden():
    extra = {0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800}  # fillers and the empty braille cell: letters by category
    return [c for c in CODES if unicodedata.category(chr(c)) in ("Cc", "Cf", "Zl", "Zp", "Mn", "Me", "Co") or c in extra]


def runs(codes):
    out = []
    for c in codes:
        if out and out[-1][1] == c - 1:
            out[-1][1] = c
        else:
            out.append([c, c])
    return out


def mappings():
    """(first, last, target) for runs onto single characters, and (code, text) for the others."""
    single, several = [], []
    for c in CODES:
        k = unicodedata.normalize("NFKC", chr(c))
        if k == chr(c):
            continue
        if len(k) > 1:
            several.append((c, k))
        elif single and single[-1][1] == c - 1 and ord(k) - single[-1][2] == c - single[-1][0]:
            single[-1][1] = c
        else:
            single.append([c, c, ord(k)])
    return single, several


def wrap(items):
    lines, line = [], " "
    for item in items:
        if len(line) + len(item) + 2 > 110:
            lines.append(line)
            line = " "
        line += " " + item + ","
    return "\n".join(lines + [line])


def literal(text):
    out = ""
    for b in text.encode("utf-8"):
        out += "\\%03o" % b
    return '"' + out + '"'


def header():
    single, several = mappings()
    ranges = lambda codes: wrap("{0x%X, 0x%X}" % tuple(r) for r in runs(codes))
    return """// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_DETAIL_CONFUSABLES_DATA_HPP
#define CAVEL_ROSTER_DETAIL_CONFUSABLES_DATA_HPP

/// \\file
/// Characters that do not look like what they are. Made by tests/data/confusables.py from Unicode %s:
/// spaces other than U+0020; hidden ones (controls, format and private-use characters, separators, combining marks,
/// fillers); and the NFKC form of every single character that has another one.

#include <string_view>

namespace cavel::detail {

struct code_run {
  char32_t first, last;
};
struct folded_run {
  char32_t first, last, onto;
};
struct folded_text {
  char32_t code;
  std::string_view onto;
};

inline constexpr code_run confusable_spaces[] = {
%s
};

inline constexpr code_run hidden_characters[] = {
%s
};

/// Runs of characters that fold onto a run of single characters.
inline constexpr folded_run confusable_runs[] = {
%s
};

/// Characters that fold onto several.
inline constexpr folded_text confusable_texts[] = {
%s
};

}  // namespace cavel::detail

#endif
""" % (unicodedata.unidata_version, ranges(spaces()), ranges(hidden()),
       wrap("{0x%X, 0x%X, 0x%X}" % tuple(r) for r in single),
       wrap("{0x%X, %s}" % (c, literal(k)) for c, k in several))


def check(path):
    with open(path, encoding="utf-8") as file:
        kept = file.read()
    if "Unicode %s:" % unicodedata.unidata_version in kept:
        return None if kept == header() else "differs from unicodedata " + unicodedata.unidata_version
    for first, last, onto in re.findall(r"\{(0x\w+), (0x\w+), (0x\w+)\}", kept):
        first, last, onto = int(first, 16), int(last, 16), int(onto, 16)
        for c in range(first, last + 1):
            if unicodedata.normalize("NFKC", chr(c)) != chr(onto + c - first):
                return "U+%04X folds otherwise" % c
    for code, octal in re.findall(r'\{(0x\w+), "([^"]*)"\}', kept):
        text = bytes(int(o, 8) for o in re.findall(r"\\(\d{3})", octal)).decode("utf-8")
        if unicodedata.normalize("NFKC", chr(int(code, 16))) != text:
            return code + " folds otherwise"
    return None


if __name__ == "__main__":
    if sys.argv[1:2] == ["--check"]:
        sys.exit(check(sys.argv[2]))
    sys.stdout.write(header())
