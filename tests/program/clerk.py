#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The clerk's manual stays true: its command lines run as they are written, in order, in a folder that has nothing but what it names, with
workbooks filled in as its tables say and no JSON; what it shows is what the program prints; the event verifies. Both editions
have the same commands.

  clerk.py PROGRAM SOURCE_DIR
"""
import os
import re
import sys
import unittest

import clerk_manual
from folder_case import FolderCase

PROGRAM, SOURCE = sys.argv[1:3]
GUIDE = os.path.join(SOURCE, "docs", "guide")


class Clerk(FolderCase):
    def test_as_it_is_written(self):
        room = os.path.join(self.folder, "抽查")
        run = {}
        clerk_manual.follow(os.path.join(GUIDE, "clerk.zh.md"), room, PROGRAM, run.__setitem__)
        used = [line.split()[1] for line in run]
        for command in ("new", "seal", "check", "announce", "draw", "tables", "forms", "replace", "repair", "status", "publish", "open", "verify", "archive"):
            self.assertIn(command, used)
        public, archive = (answer for line, answer in run.items() if line.startswith("cavel verify"))
        self.assertIn("相符：抽取记录与各文件逐字节相符", public)
        self.assertIn("与 SHA256SUMS 一致", archive)
        for answer in (answer for line, answer in run.items() if line.startswith("cavel status")):
            self.assertIn("已公开 2 ", answer)
        typed = {os.path.splitext(name)[1] for name in os.listdir(os.path.join(room, "起步")) + os.listdir(os.path.join(room, "检查"))}
        self.assertEqual(typed, {".xlsx"})
        self.assertNotIn("json", " ".join(run))

    def test_both_editions(self):
        chinese, english = (os.path.join(GUIDE, name) for name in ("clerk.zh.md", "clerk.md"))
        self.assertEqual(clerk_manual.commands(chinese), clerk_manual.commands(english))
        for page in (chinese, english):
            with open(page, encoding="utf-8") as file:
                pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", file.read())
            for each in pictures:
                self.assertTrue(os.path.isfile(os.path.join(GUIDE, each)), each)

    def test_messages_are_those_of_the_program(self):
        with open(os.path.join(SOURCE, "include", "cavel", "fault_list.inc"), encoding="utf-8") as file:
            texts = re.findall(r'^CAVEL_FAULT\(\d+, \w+, \w+, "((?:[^"\\]|\\.)*)"', file.read(), re.M)
        texts = [re.sub(r"\{\w+\}", "…", text).replace('\\"', '"') for text in texts]
        with open(os.path.join(GUIDE, "clerk.zh.md"), encoding="utf-8") as file:
            quoted = re.findall(r"(?m)^\| ([^|]+) \|", "".join(re.findall(r"(?m)^\| 屏幕上的话 .*\n\|.*\n((?:\|.*\n)+)", file.read())))
        self.assertGreater(len(quoted), 15)
        for each in quoted:
            self.assertTrue(any(each in text for text in texts), each)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
