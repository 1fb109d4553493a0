#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Archives of events: what is in them, what verify and sha256sum say of them, what the public one leaves out.

  archive.py PROGRAM SOURCE_DIR
"""
import csv
import hashlib
import html
import json
import os
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
OPENED, DRAWN = os.path.join(SAMPLE.base, "opened"), os.path.join(SAMPLE.base, "drawn")


def run(*words):
    done = SAMPLE.run([PROGRAM, *words, "--lang", "en"])
    return done.returncode, done.stdout, done.stderr


def write(path, data):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)


def text(*parts):
    with open(os.path.join(*parts), encoding="utf-8-sig", newline="") as file:
        return file.read()


class Archive(unittest.TestCase):
    def setUp(self):
        self.room = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.room)
        self.out = os.path.join(self.room, "archive")
        self.visits, self.footage = os.path.join(self.room, "visits"), os.path.join(self.room, "footage")
        shutil.copytree(SAMPLE.file("visits"), self.visits)
        self.films = {}
        for name in sorted(os.listdir(self.visits)):
            path = os.path.join(self.visits, name)
            with open(path, encoding="utf-8") as file:
                document = json.load(file)
            for number, one in enumerate(document["footage"]):
                film = (name + str(number)).encode() * 20000
                one["sha256"] = hashlib.sha256(film).hexdigest()
                at = document["inspection"] + "/" + os.path.basename(one["file"])
                self.films[at] = document["inspection"]
                write(os.path.join(self.footage, at), film)
            with open(path, "w", encoding="utf-8") as file:
                json.dump(document, file, ensure_ascii=False)

    def archive(self, *more, event=OPENED, code=0):
        got, out, err = run("archive", event, "--out", self.out, *more)
        self.assertEqual(got, code, out + err)
        return out + err

    def whole(self):
        notice, forms, other = (os.path.join(self.room, name) for name in ("notice", "forms", "other"))
        self.assertEqual(run("publish", OPENED, "--inspections", self.visits, "--out", notice, "--on", "2022-09-30")[0], 0)
        self.assertEqual(run("forms", OPENED, "--out", forms)[0], 0)
        write(os.path.join(other, "签字扫描件 1.pdf"), b"%PDF-1.4 scan")
        return self.archive("--inspections", self.visits, "--footage", self.footage, "--notice", notice, "--forms", forms, "--other", other)

    def rows(self):
        return list(csv.DictReader(text(self.out, "index.csv").splitlines()))

    def verify(self, code):
        got, out, err = run("verify", self.out)
        self.assertEqual(got, code, out + err)
        return out

    def test_everything_is_filed_listed_and_verified(self):
        said = self.whole()
        listed = dict(reversed(line.split("  ", 1)) for line in text(self.out, "SHA256SUMS").splitlines())
        there = tree(self.out)
        there.pop("SHA256SUMS")
        self.assertEqual(listed, there)
        self.assertIn(hashlib.sha256(text(self.out, "SHA256SUMS").encode()).hexdigest(), said)
        checked = subprocess.run(["sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS"], cwd=self.out, capture_output=True, text=True, check=False)
        self.assertEqual((checked.returncode, checked.stdout), (0, ""), checked.stderr)
        rows = self.rows()
        self.assertEqual([row["顺序号"] for row in rows], [str(n) for n in range(1, len(rows) + 1)])
        self.assertEqual({row["文件"] for row in rows}, set(there) - {"index.html", "index.csv", "event/private/lock"})
        by_path = {row["文件"]: row for row in rows}
        for path, row in by_path.items():
            self.assertEqual(row["SHA-256"], there[path])
            self.assertEqual(int(row["字节数"]), os.path.getsize(os.path.join(self.out, path)))
            self.assertEqual(row["查阅"], "公开" if path.startswith(("event/public/", "notice/")) else "内部")
        self.assertEqual(rows[0]["文件名称"], "抽取公告")
        self.assertEqual(rows[0]["日期"], "2022-05-27")
        self.assertEqual(by_path["event/public/end/record.json"]["文件名称"], "办结：记录")
        self.assertEqual(by_path["event/public/end/record.json"]["日期"], "2022-12-31")
        self.assertEqual(by_path["event/public/change-1/record.json"]["日期"], "2022-06-08")
        for path, number in self.films.items():
            self.assertEqual(by_path["footage/" + path]["文号"], number)
            self.assertRegex(by_path["footage/" + path]["文件名称"], "^(照片|录像|录音) ")
        self.assertIn("other/签字扫描件 1.pdf", by_path)
        page = html.unescape(text(self.out, "index.html"))
        for row in rows:
            self.assertIn(row["SHA-256"], page)
        self.assertNotRegex(page, r"<script|src=|url\(|https?:|\{\{")
        out = self.verify(0)
        self.assertIn(f"agrees: the {len(listed)} files of the archive", out)
        self.assertEqual(json.loads(run("verify", self.out, "--json")[1])["archive"]["differences"], [])
        self.assertEqual(stat.S_IMODE(os.stat(self.out).st_mode), 0o700)
        # A command on the event in the archive leaves the archive as it was.
        self.assertEqual(run("status", os.path.join(self.out, "event"), "--on", "2022-09-30", "--inspections", os.path.join(self.out, "inspections"))[0], 0)
        self.verify(0)

    def test_missing_added_and_altered_files_are_named(self):
        self.whole()
        film = "footage/" + sorted(self.films)[0]
        write(os.path.join(self.out, film), b"another film")
        os.remove(os.path.join(self.out, "notice", "results.csv"))
        write(os.path.join(self.out, "inspections", "late.json"), b"{}")
        out = self.verify(3)
        self.assertRegex(out, "differs: " + film + ".*differs from the list")
        self.assertRegex(out, "differs: notice/results.csv.*is in the list of digests and not in the archive")
        self.assertRegex(out, "differs: inspections/late.json.*is in the archive and not in the list")
        self.assertEqual(out.count("differs: "), 3)
        self.assertEqual(len(json.loads(run("verify", self.out, "--json")[1])["archive"]["differences"]), 3)

    def test_a_list_made_anew_does_not_hide_a_changed_event(self):
        self.archive()
        sample = os.path.join(self.out, "event", "public", "sample", "metal.all.txt")
        lines = text(sample).splitlines()
        write(sample, "\n".join([lines[1], lines[0], *lines[2:]]).encode() + b"\n")
        digests = tree(self.out)
        digests.pop("SHA256SUMS")
        write(os.path.join(self.out, "SHA256SUMS"), "".join(f"{value}  {path}\n" for path, value in sorted(digests.items())).encode())
        out = self.verify(3)
        self.assertIn("agrees: the", out)
        self.assertIn("differs: ", out)

    def test_lists_that_cannot_be_read_are_refused(self):
        self.archive()
        good = text(self.out, "SHA256SUMS")
        for bad in ("", "x\n", good + good.splitlines()[0] + "\n", good.replace("index.csv", "../index.csv"), good.replace("  ", " ", 1)):
            write(os.path.join(self.out, "SHA256SUMS"), bad.encode())
            self.assertEqual(run("verify", self.out)[0], 3, bad[:80])
        write(os.path.join(self.out, "SHA256SUMS"), good.replace("\n", "\r\n").replace("  ", " *").encode())
        self.verify(0)

    def test_the_public_archive_has_nothing_private(self):
        notice = os.path.join(self.room, "notice")
        self.assertEqual(run("publish", OPENED, "--inspections", self.visits, "--out", notice, "--on", "2022-09-30")[0], 0)
        self.archive("--public", "--notice", notice)
        self.assertEqual(sorted(os.listdir(self.out)), ["SHA256SUMS", "event", "index.csv", "index.html", "notice"])
        self.assertEqual(os.listdir(os.path.join(self.out, "event")), ["public"])
        key = text(OPENED, "private", "event-key.txt").strip()
        with open(SAMPLE.file("officers.csv"), encoding="utf-8-sig") as file:
            credentials = [row["执法证件号"] for row in csv.DictReader(file)]
        self.assertEqual(len(set(credentials)), len(credentials))
        for path in tree(self.out):
            words = text(self.out, path)
            self.assertNotIn(key, words)
            for each in credentials:
                self.assertNotIn(each, words)
        self.assertEqual(stat.S_IMODE(os.stat(self.out).st_mode), 0o755)
        self.verify(0)
        self.assertEqual(run("archive", OPENED, "--out", self.out + "2", "--public", "--inspections", self.visits)[0], 2)
        drawn = self.out + "3"
        self.assertEqual(run("archive", DRAWN, "--out", drawn, "--public")[0], 0)
        self.assertEqual(sorted(os.listdir(os.path.join(drawn, "event", "public"))), ["announcement.txt", "record.sha256", "rules"])

    def test_footage_is_known_by_its_digest(self):
        first, *others = sorted(self.films)
        os.rename(os.path.join(self.footage, first), os.path.join(self.footage, "renamed.bin"))
        self.assertNotIn("footage of inspection", self.archive("--inspections", self.visits, "--footage", self.footage))
        shutil.rmtree(self.out)
        os.remove(os.path.join(self.footage, "renamed.bin"))
        said = self.archive("--inspections", self.visits, "--footage", self.footage)
        self.assertEqual(said.count("is footage of inspection"), 1, said)
        shutil.rmtree(self.out)
        write(os.path.join(self.footage, first), b"another film")
        self.assertIn("differs from the footage of inspection", self.archive("--inspections", self.visits, "--footage", self.footage, code=1))
        self.assertFalse(os.path.exists(self.out))

    def test_what_is_refused(self):
        self.archive()
        before = tree(self.out)
        self.assertIn("already exists", self.archive(code=5))
        self.assertEqual(tree(self.out), before)
        self.out += "2"
        for name in ("a:b.pdf", "back\\slash.pdf", "dot.", "con.txt", "line\nbreak.pdf"):
            other = os.path.join(self.room, "odd")
            write(os.path.join(other, name), b"x")
            self.assertIn("cannot be the name of a file", self.archive("--other", other, code=1))
            shutil.rmtree(other)
        write(os.path.join(other, "A.pdf"), b"x")
        write(os.path.join(other, "a.PDF"), b"x")
        self.assertIn("cannot be the name of a file", self.archive("--other", other, code=1))
        os.remove(os.path.join(other, "a.PDF"))
        os.symlink("/etc/passwd", os.path.join(other, "link.pdf"))
        self.assertIn("is not a regular file", self.archive("--other", other, code=5))
        altered = os.path.join(self.room, "altered")
        shutil.copytree(OPENED, altered)
        write(os.path.join(altered, "public", "stray.txt"), b"x")
        self.archive(event=altered, code=1)
        self.assertFalse(os.path.exists(self.out))

    def test_an_event_that_goes_on_is_filed_with_a_warning(self):
        self.assertIn("the event has not ended", self.archive(event=DRAWN))
        self.verify(0)
        templates = os.path.join(self.room, "templates")
        write(os.path.join(templates, "contents.html"), "<h1>{{body}} 案卷</h1>{{#sections}}{{#entries}}<p>{{entry.path}}</p>{{/entries}}{{/sections}}\n".encode())
        self.out += "2"
        self.archive("--templates", templates)
        self.assertIn("案卷", text(self.out, "index.html"))


if __name__ == "__main__":
    try:
        unittest.main(argv=sys.argv[:1])
    finally:
        shutil.rmtree(ROOM)
