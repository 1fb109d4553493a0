#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`gb18030.py FOLDER`: one CSV table in GB18030 (gb18030.csv) and in UTF-8 (utf8.csv), by Python's own codecs.

Its rows hold every unified ideograph of the two-byte range and ideographs of the four-byte ranges, in the BMP and
beyond, so that a reader's conversion is compared with one that shares no code with it.
"""
import os
import sys


def rows():
    yield "编号,文字\r\n"
    codes = list(range(0x4E00, 0x9FA6)) + list(range(0x3400, 0x4DB6)) + list(range(0x20000, 0x20400)) + [0x2A6D6, 0x30A7, 0xE9, 0x20AC, 0x3007]
    for i in range(0, len(codes), 40):
        yield 'n-%d,"%s"\r\n' % (i, "".join(chr(c) for c in codes[i:i + 40]))


if __name__ == "__main__":
    text = "".join(rows())
    for name, encoding in (("gb18030.csv", "gb18030"), ("utf8.csv", "utf-8")):
        with open(os.path.join(sys.argv[1], name), "wb") as file:
            file.write(text.encode(encoding))
