#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Folders of other people, output and terminals: what the program reads, refuses, names and prints (docs/reliability.md).

  hostile_folders.py PROGRAM SOURCE_DIR
"""
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

from sample_event import Sample, tree

PROGRAM, SOURCE = sys.argv[1:3]
ROOM = tempfile.mkdtemp()
SAMPLE = Sample(PROGRAM, SOURCE, ROOM)
# C0 but tab and line feed, DEL, C1, marks of direction, separators
COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def run(*words, **more):
    return SAMPLE.run([PROGRAM, *words, "--lang", "en"], **more)


class Folders(unittest.TestCase):
    def setUp(self):
        self.event = SAMPLE.fresh("opened")
        self.public = os.path.join(self.event, "public")

    def path(self, *parts):
        return os.path.join(self.public, *parts)

    def check_quiet(self, *words, code=None):
        done = run(*words)
        for text in (done.stdout, done.stderr):
            self.assertIsNone(COMMANDS.search(text), repr(text[:500]))
        if code is not None:
            self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done

    def test_what_is_not_a_regular_file_is_not_read(self):
        def link(to):
            return lambda at: os.symlink(to, at)
        for make in (os.mkfifo, link("/dev/zero"), link("/etc/hostname"), link("nowhere"), link(".")):
            with self.subTest(make):
                make(self.path("x"))
                self.assertEqual(run("verify", self.public, timeout=20).returncode, 3)
                os.remove(self.path("x"))
                os.rename(self.path("sample.csv"), self.path("..", "kept"))
                make(self.path("sample.csv"))
                done = run("verify", self.public, timeout=20)
                self.assertEqual(done.returncode, 5)
                self.assertIn("not a regular file", done.stderr)
                os.rename(self.path("..", "kept"), self.path("sample.csv"))

    def test_a_link_to_a_folder_is_not_followed(self):
        os.rename(self.path("frame"), self.path("..", "frame"))
        os.symlink("../frame", self.path("frame"))
        self.assertEqual(run("verify", self.public).returncode, 5)

    def test_what_is_not_of_the_event_costs_nothing(self):
        with open(self.path("x.bin"), "wb") as file:
            file.truncate(1 << 40)
        deep = self.path("deep")
        os.makedirs(os.path.join(deep, *["d"] * 500))
        self.assertEqual(run("verify", self.public, timeout=20).returncode, 3)
        os.remove(self.path("x.bin"))
        shutil.rmtree(deep)
        with open(self.path("sample.csv"), "r+b") as file:
            file.truncate((4 << 30) + 1)
        done = run("verify", self.public, timeout=20)
        self.assertEqual(done.returncode, 5)
        self.assertIn("4 GiB", done.stderr)

    def test_many_strays_are_counted(self):
        for number in range(150):
            with open(self.path(f"stray {number}"), "w", encoding="utf-8"):
                pass
        done = run("verify", self.public)
        self.assertEqual(done.returncode, 3)
        self.assertIn("50 more files", done.stderr)

    def test_litter_is_a_warning(self):
        for name in (".DS_Store", "Thumbs.db", "._sample.csv"):
            with open(self.path(name), "w", encoding="utf-8") as file:
                file.write("x")
        done = run("verify", self.event)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertEqual(done.stderr.count("left by the operating system"), 3)

    def test_other_line_endings_are_reported_as_such(self):
        for name in ("announcement.txt", "statement.txt", "frame/metal.all.txt", "sample.csv"):
            path = self.path(*name.split("/"))
            with open(path, "rb") as file:
                before = file.read()
            with open(path, "wb") as file:
                file.write(before.replace(b"\n", b"\r\n"))
            for folder in (self.public, self.event):
                done = run("verify", folder)
                self.assertEqual(done.returncode, 3)
                self.assertIn("CR LF", done.stdout)
                self.assertIn(name, done.stdout)
            with open(path, "wb") as file:
                file.write(before.replace(b"\n", b"\r\n").replace(b"1", b"2"))
            self.assertNotIn("CR LF", run("verify", self.public).stdout)
            with open(path, "wb") as file:
                file.write(before)

    def test_names_and_keys_cannot_control_a_terminal(self):
        name = "\x1b[2J\x1b[32mVerified\x07\u202e\x9b31m\n.txt"
        with open(self.path(name), "w", encoding="utf-8"):
            pass
        self.assertIn("\\u001b", self.check_quiet("verify", self.public, code=3).stdout)
        found = json.loads(self.check_quiet("verify", self.public, "--json", code=3).stdout)
        self.assertEqual(found["difference"]["file"], name)
        os.remove(self.path(name))
        with open(self.path("record.json"), encoding="utf-8") as file:
            record = json.load(file)
        record["tasks"][0]["\x1b[2J\x9b31mkey"] = 1
        with open(self.path("record.json"), "w", encoding="utf-8") as file:
            json.dump(record, file, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        self.check_quiet("verify", self.public, code=3)
        self.check_quiet("\x1b[31mx\ny", code=2)
        self.check_quiet("verify", "\x1b[31mx\ny", code=5)
        self.check_quiet("verify", self.public, "--\x1b[31mx", code=2)

    def test_cells_cannot_control_a_terminal(self):
        with open(SAMPLE.file("enterprises.csv"), encoding="utf-8-sig") as file:
            roster = re.sub(r"样例([^,]*)", "样例\u202e\x9b31m\\1", file.read())
        changed = os.path.join(ROOM, "roster.csv")
        with open(changed, "w", encoding="utf-8", newline="") as file:
            file.write(roster)
        event = os.path.join(ROOM, "work", "hostile")
        words = SAMPLE.announce(event, changed)
        self.check_quiet(*words[1:])
        if os.path.exists(event):
            self.check_quiet(*SAMPLE.draw(event)[1:])

    def test_texts_of_plan_and_event_cannot_control_a_terminal(self):
        mark = "\x9b2J\u202e\u2066\u2028"
        event = os.path.join(ROOM, "work", "texts")
        words = SAMPLE.announce(event)[1:]
        for name, change in (("event.json", lambda d: d.update(event=d["event"] + mark, operator=mark + "x")),
                             ("plan.json", lambda d: d["tasks"][0].update(title="t" + mark + "x"))):
            with open(SAMPLE.file(name), encoding="utf-8") as file:
                document = json.load(file)
            change(document)
            changed = os.path.join(ROOM, name)
            with open(changed, "w", encoding="utf-8") as file:
                json.dump(document, file, ensure_ascii=False)
            words[words.index(SAMPLE.file(name))] = changed
        officers = os.path.join(ROOM, "officers.csv")
        with open(SAMPLE.file("officers.csv"), encoding="utf-8-sig") as file, open(officers, "w", encoding="utf-8") as out:
            out.write(file.read().replace("样例人员", "人" + mark))
        words[words.index(SAMPLE.file("officers.csv"))] = officers
        self.check_quiet(*words, code=1)
        self.assertFalse(os.path.exists(event))
        event = os.path.join(SAMPLE.base, "opened")
        visits = os.path.join(ROOM, "work", "visits")
        shutil.copytree(SAMPLE.file("visits"), visits)
        with open(os.path.join(visits, "x" + mark + ".json"), "w", encoding="utf-8") as file:
            file.write('{"' + mark + '":1}')
        for more in ([], ["--json"]):
            self.check_quiet("verify", event, *more, code=0)
            self.check_quiet("status", event, "--inspections", visits, "--on", "2022-09-30", *more)
            self.check_quiet("check", os.path.join(visits, "x" + mark + ".json"), "--event", event, "--on", "2022-09-30", *more)

    def test_output_that_cannot_be_written_ends_with_5(self):
        opened = os.path.join(SAMPLE.base, "opened")
        work = os.path.join(ROOM, "work")
        drawn = os.listdir(SAMPLE.file("visits"))[0]
        simulated = SAMPLE.announce("x")[1:-4]  # without key and folder
        simulated[0] = "simulate"
        at = os.path.join(work, "drawn")
        shutil.rmtree(work)
        shutil.copytree(SAMPLE.base, work)
        with open(SAMPLE.file("event.json"), encoding="utf-8") as file:
            event = json.load(file)
        event["embargo"] = False
        in_public = os.path.join(ROOM, "public-event.json")
        with open(in_public, "w", encoding="utf-8") as file:
            json.dump(event, file, ensure_ascii=False)
        made = os.path.join(work, "made")
        announced = [in_public if word == SAMPLE.file("event.json") else word for word in SAMPLE.announce(made)]
        before = {"excuse": [SAMPLE.use_up(at)], "resume": [SAMPLE.suspend(at)],
                  "close": [announced, SAMPLE.draw(made), SAMPLE.open(made)]}
        commands = {
            "excuse": SAMPLE.excuse(at)[1:], "suspend": SAMPLE.suspend(at)[1:], "resume": SAMPLE.resume(at)[1:],
            "extend": SAMPLE.extend(at)[1:], "cancel": SAMPLE.cancel(at)[1:], "close": ["close", made],
            "simulate": simulated + ["--runs", "100"], "announce": SAMPLE.announce(os.path.join(work, "e"))[1:],
            "new": ["new", os.path.join(work, "set")], "seal": ["seal", "--out", os.path.join(work, "secret")], "verify": ["verify", opened],
            "draw": SAMPLE.draw(os.path.join(work, "announced"))[1:], "repair": SAMPLE.repair(os.path.join(work, "drawn"))[1:],
            "replace": SAMPLE.replace(os.path.join(work, "drawn"))[1:], "open": ["open", os.path.join(work, "drawn")],
            "ticket": ["ticket", opened, "--task", "metal", drawn[:-5]],
            "rules": ["rules"], "sql": ["sql", opened, "--task", "metal", "--dialect", "sqlite"], "void": SAMPLE.void(os.path.join(work, "announced"))[1:],
            "check": ["check", SAMPLE.file("visits/" + drawn), "--event", opened, "--on", "2022-09-30"],
            "status": ["status", opened, "--inspections", SAMPLE.file("visits"), "--on", "2022-09-30"],
            "tables": ["tables", opened, "--out", os.path.join(work, "tables.xlsx")],
            "publish": SAMPLE.publish(os.path.join(work, "notice"))[1:], "forms": SAMPLE.forms(os.path.join(work, "forms"))[1:], "due": ["due", "--clocks"],
            "export": SAMPLE.export(os.path.join(work, "export.csv"))[1:],
            "archive": SAMPLE.archive(os.path.join(work, "archive"))[1:],
            "calendar": ["calendar", "--help"], "": ["--help"]}
        listed = re.findall(r"^([a-z]+) ", run("--help").stdout.split("\n\n")[2], re.M)
        self.assertEqual(set(listed), set(commands) - {""})
        for name, words in commands.items():
            with self.subTest(name):
                shutil.rmtree(work)
                shutil.copytree(SAMPLE.base, work)
                for step in before.get(name, []):
                    self.assertEqual(subprocess.run(step, capture_output=True, check=False).returncode, 0, step)
                with open("/dev/full", "w", encoding="utf-8") as full:
                    done = subprocess.run([PROGRAM, *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
                self.assertEqual(done.returncode, 5, done.stderr)
                self.assertIn("standard output cannot be written", done.stderr)
                writes = name not in ("simulate", "verify", "ticket", "rules", "sql", "check", "status", "due", "calendar", "")
                self.assertEqual("do not run this again" in done.stderr, writes, done.stderr)

    def test_of_one_kind_a_hundred_are_listed(self):
        bad = os.path.join(ROOM, "bad.csv")
        with open(SAMPLE.file("enterprises.csv"), encoding="utf-8-sig") as file:
            lines = file.read().split("\n")
        with open(bad, "w", encoding="utf-8") as file:
            file.write("\n".join(lines[:3] + ["X" + lines[4][1:]] * 2000) + "\n")
        words = SAMPLE.announce(os.path.join(ROOM, "work", "bad"), bad)[1:]
        done = run(*words, "--strict")
        self.assertEqual(done.returncode, 1)
        self.assertLess(done.stderr.count("\n"), 1500)
        self.assertIn("more problems are not listed", done.stderr)
        listed = json.loads(run(*words, "--strict", "--json").stdout)
        self.assertLess(len(listed), 700)
        self.assertIn("problems_left_out", [each["fault"] for each in listed])

    def test_ticket_verifies_and_quotes(self):
        with open(self.path("sample", "metal.all.txt"), encoding="utf-8") as file:
            drawn = file.read().split("\n")
        done = run("ticket", self.public, "--task", "metal", drawn[0])
        self.assertEqual(done.returncode, 0)
        command = done.stdout.strip().split("by hand: ")[1]
        ticket = re.search(r"ticket +([0-9a-f]{64})", done.stdout)[1]
        self.assertIn(f"'{drawn[0]}'", command)
        self.assertIn(ticket, subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True).stdout)
        with open(self.path("sample", "metal.all.txt"), "w", encoding="utf-8") as file:
            file.write("\n".join(drawn[1:]))
        self.assertEqual(run("ticket", self.public, "--task", "metal", drawn[0]).returncode, 3)

    def test_modes_do_not_depend_on_the_umask(self):
        event = os.path.join(ROOM, "work", "umask")
        subprocess.run(["sh", "-c", 'umask 077; exec "$@"', "sh", *SAMPLE.announce(event)], check=True, capture_output=True)
        subprocess.run(["sh", "-c", 'umask 0; exec "$@"', "sh", *SAMPLE.draw(event)], check=True, capture_output=True)
        for path in [event, *(os.path.join(event, name) for name in tree(event))]:
            mode = stat.S_IMODE(os.stat(path).st_mode)
            private = path.startswith(os.path.join(event, "private"))
            self.assertEqual(mode, 0o755 if path == event else 0o600 if private else 0o644, path)
        self.assertEqual(stat.S_IMODE(os.stat(os.path.join(event, "private", "drawn")).st_mode), 0o700)
        self.assertEqual(stat.S_IMODE(os.stat(os.path.join(event, "public")).st_mode), 0o755)

    def test_names_that_are_no_files_everywhere_are_refused(self):
        with open(SAMPLE.file("plan.json"), encoding="utf-8") as file:
            text = file.read()
        for name in ("CON", "nul", "lpt1", "..", ".x", "-x", "x.", "GENERAL"):
            plan = json.loads(text)
            next(each for each in plan["tasks"] if each["task"] == "metal")["task"] = name
            changed = os.path.join(ROOM, "plan.json")
            with open(changed, "w", encoding="utf-8") as file:
                json.dump(plan, file, ensure_ascii=False)
            words = SAMPLE.announce(os.path.join(ROOM, "work", "names"))[1:]
            words[words.index("--plan") + 1] = changed
            done = run(*words)
            self.assertEqual(done.returncode, 1, name)
            self.assertIn("cannot be the name of a file", done.stderr)

    def test_a_secret_is_not_taken_from_the_command_line(self):
        event = SAMPLE.fresh("announced")
        with open(SAMPLE.file("secret-of-the-sample.txt"), encoding="utf-8") as file:
            secret = file.read().strip()
        words = SAMPLE.draw(event)[1:]
        done = run(*words[:-2], "--value", "区司法局=" + secret)
        self.assertEqual(done.returncode, 1)
        self.assertIn("--secret NAME=@FILE", done.stderr)
        self.assertNotIn(secret, done.stdout + done.stderr)

    def test_an_event_without_its_private_part_is_added_to_by_nobody(self):
        shutil.rmtree(os.path.join(self.event, "private"))
        opened = tree(self.event)
        self.assertEqual(run("void", self.event, "--reason", "x").returncode, 5)
        self.assertEqual(tree(self.event), opened)
        announced = SAMPLE.fresh("announced")
        shutil.rmtree(os.path.join(announced, "private"))
        self.assertEqual(run("void", announced, "--reason", "x").returncode, 5)
        self.assertEqual([path for path in tree(announced) if not path.startswith("public/rules/")], ["public/announcement.txt"])

    def test_a_file_in_the_way_of_a_step_is_kept(self):
        event = SAMPLE.fresh("repaired")
        with open(os.path.join(event, "public", "statement.txt.part"), "w", encoding="utf-8") as file:
            file.write("mine")
        before = tree(event)
        self.assertNotEqual(run("open", event).returncode, 0)
        self.assertEqual(tree(event), before)
        other = os.path.join(ROOM, "work", "thesis.part")
        with open(other, "w", encoding="utf-8") as file:
            file.write("mine")
        run(*SAMPLE.announce(os.path.join(ROOM, "work", "thesis"))[1:])
        self.assertTrue(os.path.exists(other))

    def test_little_memory_ends_with_5(self):
        def code_within(kib):
            return subprocess.run(["sh", "-c", f'ulimit -v {kib}; exec "$0" verify "$1"', PROGRAM, self.event], check=False,
                                  capture_output=True).returncode
        if code_within(4 << 20) != 0:
            return  # a sanitizer's program reserves more than any limit
        codes = {code_within(kib) for kib in range(15000, 26000, 250)}
        self.assertNotIn(-6, codes)
        self.assertLessEqual(codes, {0, 5, 127, -11})  # 127, SIGSEGV: the loader, before the program


if __name__ == "__main__":
    try:
        unittest.main(argv=[sys.argv[0]])
    finally:
        shutil.rmtree(ROOM)
