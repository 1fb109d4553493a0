#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`gb18030.py FOLDER`: one CSV table in GB18030 (gb18030.csv) and in UTF-8 (utf8.csv), by Python's codecs.

GB 18030-2022 in both: Python's codec follows an earlier edition, so the characters that moved are written by this table.
Its rows hold every unified ideograph of the two-byte range and ideographs of the four-byte ranges, in the BMP and
beyond, so that a reader's conversion is compared with one that shares no code with it.
"""
import os
import sys


# Code and character of GB 18030-2022, Amendment of the mapping to ISO/IEC 10646: vertical forms, ideographs, and six of Extension B.
MOVED = {"A6D9": 0xFE10, "A6DA": 0xFE12, "A6DB": 0xFE11, "A6DC": 0xFE13, "A6DD": 0xFE14, "A6DE": 0xFE15, "A6DF": 0xFE16,
         "A6EC": 0xFE17, "A6ED": 0xFE18, "A6F3": 0xFE19, "FE59": 0x9FB4, "FE61": 0x9FB5, "FE66": 0x9FB6, "FE67": 0x9FB7,
         "FE6D": 0x9FB8, "FE7E": 0x9FB9, "FE90": 0x9FBA, "FEA0": 0x9FBB, "A8BC": 0x1E3F, "FE51": 0x20087, "FE52": 0x20089,
         "FE53": 0x200CC, "FE6C": 0x215D7, "FE76": 0x2298F, "FE91": 0x241FE}


def rows():
    yield "编号,文字\r\n"
    codes = list(range(0x4E00, 0x9FA6)) + list(range(0x3400, 0x4DB6)) + list(range(0x20000, 0x20400)) + [0x2A6D6, 0x30A7, 0xE9, 0x20AC, 0x3007]
    for i in range(0, len(codes), 40):
        yield 'n-%d,"%s"\r\n' % (i, "".join(chr(c) for c in codes[i:i + 40]))


def moved_rows():
    """The moved characters as (GB18030, UTF-8)."""
    for i, (code, character) in enumerate(MOVED.items()):
        yield b"m-%d,x" % i + bytes.fromhex(code) + b"y\r\n", ("m-%d,x%cy\r\n" % (i, character)).encode()


if __name__ == "__main__":
    text = "".join(rows())
    for name, encoding, part in (("gb18030.csv", "gb18030", 0), ("utf8.csv", "utf-8", 1)):
        with open(os.path.join(sys.argv[1], name), "wb") as file:
            file.write(text.encode(encoding) + b"".join(row[part] for row in moved_rows()))
