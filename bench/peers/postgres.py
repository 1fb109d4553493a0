# SPDX-License-Identifier: Apache-2.0
"""A private PostgreSQL cluster in a temporary folder, without a network port."""
import glob
import os
import pwd
import re
import shutil
import subprocess
import tempfile


class Cluster:
    """Use with `with`. The server never runs as root: as root, everything is done as the user postgres."""

    def __enter__(self):
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin")) or [os.path.dirname(shutil.which("initdb") or "")]
        self.bin = found[-1]
        if not os.path.exists(os.path.join(self.bin, "initdb")):
            raise SystemExit("bench/peers: PostgreSQL is not installed (package postgresql)")
        self.root = os.geteuid() == 0
        self.folder = tempfile.mkdtemp(prefix="cavel-peers-")
        if self.root:
            account = pwd.getpwnam("postgres")
            os.chown(self.folder, account.pw_uid, account.pw_gid)
        self.data = os.path.join(self.folder, "data")
        self.run("initdb", "-D", self.data, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        options = ("-c listen_addresses='' -c unix_socket_directories='%s' -c shared_buffers=1GB -c work_mem=512MB "
                   "-c jit=off -c max_parallel_workers_per_gather=0 -c fsync=off" % self.folder)
        self.run("pg_ctl", "-D", self.data, "-w", "-o", options, "-l", os.path.join(self.folder, "log"), "start")
        return self

    def __exit__(self, *_):
        self.run("pg_ctl", "-D", self.data, "-w", "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, tool, *arguments, stdin=None):
        command = [os.path.join(self.bin, tool), *arguments]
        if self.root:
            command = ["runuser", "-u", "postgres", "--", *command]
        done = subprocess.run(command, input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              cwd=self.folder, check=False)
        if done.returncode != 0:
            raise SystemExit("%s failed:\n%s%s" % (tool, done.stdout, done.stderr))
        return done.stdout + done.stderr

    def sql(self, text):
        return self.run("psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U",
                        "postgres", "-d", "postgres", stdin=text)

    def load(self, path):
        with open(path, encoding="ascii") as lines:
            self.sql("drop table if exists frame; create table frame (id text);\ncopy frame from stdin;\n" +
                     lines.read() + "\\.\nvacuum analyze frame;\n")

    def order(self, prefix, n):
        return "select id from frame order by sha256(convert_to('%s' || id, 'UTF8')) limit %d" % (prefix, n)

    def seconds(self, prefix, n):
        """Processor seconds of the executor for the statement of the protocol."""
        text = self.sql("set client_min_messages = log; set log_executor_stats = on;\n"
                        "select count(*) from (%s) as drawn;\n" % self.order(prefix, n))
        used = re.findall(r"!\s+([\d.]+) s user, ([\d.]+) s system, [\d.]+ s elapsed", text)
        if not used:
            raise SystemExit("no statistics from PostgreSQL:\n" + text)
        return max(float(user) + float(system) for user, system in used)
