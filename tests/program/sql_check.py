#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One SQL statement for each stratum computes the sample and reserve of an opened event, in PostgreSQL.

  sql_check.py [DIR/public ...]      without a folder: made-up events of the Python reference

A cluster of its own is made in a temporary directory and reached by a socket in it alone; it is gone afterwards. What is
missing on the machine is an error, not a skip. Exit code 0: all agree; 1: a difference or an error.
"""
import glob
import os
import pwd
import shutil
import subprocess
import sys
import tempfile

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [os.path.join(TESTS, "reference"), os.path.join(TESTS, "vectors")]
sys.dont_write_bytecode = True

import cavel_statement  # noqa: E402
import folders  # noqa: E402
from cavel_difference import Difference  # noqa: E402
from cavel_verify import compare_file  # noqa: E402
from makers import events  # noqa: E402

# The frame is the table; :seed is the statement's digest. Ids are bytes, so that their order is that of the protocol.
STATEMENT = """
SELECT encode(id, 'hex') FROM frame, LATERAL (SELECT sha256(convert_to(
    encode(sha256(convert_to('{seed}' || 'targets/{lot}', 'UTF8')), 'hex'), 'UTF8') || id) AS ticket) AS of
ORDER BY ticket, id LIMIT {count};
"""


class Cluster:
    """A PostgreSQL server for one run, owned by a user that may own one."""

    def __init__(self):
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
        binary = os.path.dirname(found[-1]) if found else os.path.dirname(shutil.which("initdb") or "")
        if not binary:
            raise SystemExit("sql_check: PostgreSQL (initdb) is missing")
        self.binary = binary
        self.folder = tempfile.mkdtemp(prefix="cavel-sql-")
        self.user = None
        if os.geteuid() == 0:  # the server refuses to run as root
            self.user = "postgres"
            owner = pwd.getpwnam(self.user)
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)

    def run(self, command, *arguments, text=""):
        words = [os.path.join(self.binary, command), *arguments]
        if self.user:
            words = ["runuser", "-u", self.user, "--", *words]
        done = subprocess.run(words, input=text.encode(), capture_output=True, check=False, cwd=self.folder)
        if done.returncode != 0:
            raise SystemExit(f"sql_check: {command}: {done.stderr.decode()}")
        return done.stdout.decode()

    def __enter__(self):
        try:
            data = os.path.join(self.folder, "data")
            self.run("initdb", "-D", data, "-U", "cavel", "-A", "trust", "-E", "UTF8", "--locale=C")
            options = f"-k {self.folder} -c listen_addresses='' -c fsync=off"
            self.run("pg_ctl", "-D", data, "-w", "-l", os.path.join(self.folder, "log"), "-o", options, "start")
        except BaseException:
            shutil.rmtree(self.folder)
            raise
        return self

    def __exit__(self, *_):
        try:
            self.run("pg_ctl", "-D", os.path.join(self.folder, "data"), "-m", "immediate", "stop")
        finally:
            shutil.rmtree(self.folder)

    def query(self, text):
        return self.run("psql", "-h", self.folder, "-U", "cavel", "-d", "postgres", "-X", "-q", "-t", "-A",
                        "-v", "ON_ERROR_STOP=1", text=text)


def check(cluster, files, title):
    statement = cavel_statement.parse(files["statement.txt"])
    a = statement.announcement
    if a.suite != "sha256":
        raise SystemExit(f"sql_check: {title}: suite {a.suite}, PostgreSQL has sha256 alone")
    for task in a.tasks:
        for s in task.strata:
            place = f"{task.name}.{s.name}.txt"
            ids = files["frame/" + place].split(b"\n")[:-1]
            rows = "".join(f"{i.hex()}\n" for i in ids)
            text = ("DROP TABLE IF EXISTS frame; CREATE TABLE frame (id bytea PRIMARY KEY);\n"
                    "CREATE TEMP TABLE lines (line text); COPY lines FROM stdin;\n" + rows + "\\.\n"
                    "INSERT INTO frame SELECT decode(line, 'hex') FROM lines;\n"
                    + STATEMENT.format(seed=statement.seed, lot=task.lot, count=s.sample + s.reserve))
            drawn = [bytes.fromhex(line) for line in cluster.query(text).split()]
            for kind, part in (("sample", drawn[:s.sample]), ("reserve", drawn[s.sample:])):
                compare_file(f"{kind}/{place}", b"".join(i + b"\n" for i in part), files[f"{kind}/{place}"])
            print(f"{title}: {task.name}/{s.name}: {s.sample} of {s.size} agree")


def main():
    from cavel_verify import files_in
    given = [(folder, files_in(folder)) for folder in sys.argv[1:]]
    if not given:
        given = [(make.__name__, folders.public_files(make("sha256")))
                 for make in (events.usual, events.coordinated, events.edges)]
    with Cluster() as cluster:
        try:
            for title, files in given:
                check(cluster, files, title)
        except Difference as difference:
            print(f"difference: {difference}", file=sys.stderr)
            return 1
        if len(sys.argv) == 1:  # the check itself must be able to fail
            title, files = given[0]
            place = "sample/metal.A.txt"
            lines = files[place].split(b"\n")
            try:
                check(cluster, {**files, place: b"\n".join([lines[1], lines[0]] + lines[2:])}, "exchanged")
            except Difference:
                return 0
            print("two exchanged lines were not found", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
