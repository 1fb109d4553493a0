# SPDX-License-Identifier: Apache-2.0
"""Characters by which a published text shows something other than it is: those that keep a row out (docs/guide/rosters.md)."""
import re

DIRECTION = re.compile("[\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]")


def _is_misread(cell):
    """Whether bytes of UTF-8 were each shown as a character of Windows-1252: three or four of them; of two only those of \u00c2 and \u00c3
    whose second is no sign of punctuation."""
    def byte(character):
        try:
            return character.encode("latin-1" if 0xA0 <= ord(character) <= 0xFF else "cp1252")[0]
        except UnicodeEncodeError:
            return 0

    for at, character in enumerate(cell):
        lead = ord(character)
        if not 0xC2 <= lead <= 0xF4:
            continue
        tails = 3 if lead >= 0xF0 else 2 if lead >= 0xE1 else 1
        rest = [byte(c) if ord(c) >= 0x80 else 0 for c in cell[at + 1:at + 1 + tails]]
        least = 0xA0 if tails == 1 else 0x80
        if (tails > 1 or lead <= 0xC3) and len(rest) == tails and all(least <= each <= 0xBF for each in rest):
            return True
    return False


def _is_misread_as_gbk(cell):
    """Whether UTF-8 was read as GBK: behind the lead byte of an ideograph and a tail stands the byte 80 (the euro sign) or, as a
    private-use character, a tail with another lead."""
    for before, character in zip(cell, cell[1:]):
        lead = before.encode("gb18030", "replace")
        if len(lead) != 2 or not 0xE4 <= lead[0] <= 0xE9 or not 0x80 <= lead[1] <= 0xBF:
            continue
        if character == "\u20ac" or "\ue000" <= character <= "\ue233" and 0xE4 <= character.encode("gb18030")[1] <= 0xE9:
            return True
    return False


def reason_against_text(cell, several=False):
    """The reason of the gravest sign, as the library calls it; values of a list may stand on several lines."""
    controls = [c for c in cell if (ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0) and not (several and c in "\n\r")]
    if controls:
        return "text_control_byte" if controls[0] in "\t\n\r" else "text_control_character"
    if DIRECTION.search(cell):
        return "text_direction"
    return "text_broken" if "\ufffd" in cell or "锟斤拷" in cell or _is_misread(cell) or _is_misread_as_gbk(cell) else None
