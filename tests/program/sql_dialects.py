#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The statements of `cavel sql` return, in a database that holds the roster alone, the frame, sample, reserve and cut-off of the event.

  sql_dialects.py PROGRAM ENGINE [--rounds N] [--seed S]      ENGINE: sqlite, postgresql, mariadb, duckdb, clickhouse, spark

Random events: filters with any and not, strata, tasks that share a lot, reserves, exclusions, ids of 1 to 255 bytes in any script.
What an engine needs and the machine lacks is an error, not a skip. Exit code 0: all agree; 1: a difference or an error.
"""
import argparse
import csv
import glob
import io
import json
import os
import pwd
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [os.path.join(TESTS, "reference"), os.path.join(TESTS, "program")]
sys.dont_write_bytecode = True

from cavel_digest import hex_digest  # noqa: E402

COLUMNS = ["id", "name", "sector", "region", "attributes", "industry", "risk"]
SECTORS, REGIONS, ATTRIBUTES = ["冶金", "机械", "轻工", "建材"], ["城关", "翟镇", "O'Hara\\"], ["涉氨制冷", "金属冶炼", "粉尘"]
CODES = {"冶金": ["C3130", "3120"], "机械": ["C3411", "3421"], "轻工": ["1411", "C1421"], "建材": ["3031", "C3021"]}
LETTERS = ["a", "A", "z", "Z", "0", "9", "-", "é", "É", "企", "業", "𠀀", "_"]


class Failure(Exception):
    """A database returns something else."""


def run(program, *words, **more):
    done = subprocess.run([program, *words], capture_output=True, check=False, timeout=300, **more)
    if done.returncode != 0:
        raise Failure(f"{' '.join(words)}: exit code {done.returncode}\n{done.stdout.decode()}{done.stderr.decode()}")
    return done.stdout.decode()


class Sqlite:
    dialect, suites = "sqlite", ("sha256", "sm3")

    def __enter__(self):
        self.base = sqlite3.connect(":memory:")
        for suite in self.suites:
            self.base.create_function(f"cavel_{suite}", 1, lambda text, suite=suite: hex_digest(suite, text.encode()))
        return self

    def __exit__(self, *_):
        self.base.close()

    def load(self, rows):
        self.base.execute("DROP TABLE IF EXISTS roster")
        self.base.execute(f"CREATE TABLE roster ({', '.join(f'{c} TEXT COLLATE NOCASE' for c in COLUMNS)})")
        self.base.executemany(f"INSERT INTO roster VALUES ({', '.join('?' * len(COLUMNS))})", rows)

    def query(self, preparation, statement):
        return [tuple(map(str, row)) for row in self.base.execute(statement)]


class Duckdb:
    dialect, suites = "duckdb", ("sha256", "sm3")

    def __enter__(self):
        import duckdb
        self.base = duckdb.connect()
        self.base.create_function("cavel_sm3", lambda text: hex_digest("sm3", text.encode()), ["VARCHAR"], "VARCHAR")
        return self

    def __exit__(self, *_):
        self.base.close()

    def load(self, rows):
        self.base.execute("CREATE OR REPLACE TABLE roster (" + ", ".join(f"{c} VARCHAR" for c in COLUMNS) + ")")
        self.base.executemany(f"INSERT INTO roster VALUES ({', '.join('?' * len(COLUMNS))})", rows)

    def query(self, preparation, statement):
        return [tuple(map(str, row)) for row in self.base.execute(statement).fetchall()]


class Clickhouse:
    dialect, suites = "clickhouse", ("sha256",)

    def __enter__(self):
        from chdb import session
        self.base = session.Session()
        return self

    def __exit__(self, *_):
        self.base.close()

    def load(self, rows):
        self.base.query("DROP TABLE IF EXISTS roster")
        self.base.query("CREATE TABLE roster (" + ", ".join(f"{c} Nullable(String)" for c in COLUMNS)
                        + ") ENGINE = MergeTree ORDER BY tuple()")
        def text(cell):
            return "NULL" if cell is None else "'" + cell.replace("\\", "\\\\").replace("'", "\\'") + "'"
        self.base.query("INSERT INTO roster VALUES " + ", ".join("(" + ", ".join(map(text, row)) + ")" for row in rows))

    def query(self, preparation, statement):
        given = self.base.query(statement, "CSV").bytes().decode()
        return [tuple(row) for row in csv.reader(io.StringIO(given))]


class Spark:
    dialect, suites = "spark", ("sha256",)

    def __enter__(self):
        from pyspark.sql import SparkSession
        self.base = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false") \
            .config("spark.sql.shuffle.partitions", "3").getOrCreate()
        self.base.sparkContext.setLogLevel("ERROR")
        return self

    def __exit__(self, *_):
        self.base.stop()

    def load(self, rows):
        schema = ", ".join(f"{c} string" for c in COLUMNS)
        self.base.createDataFrame(rows, schema).repartition(3).createOrReplaceTempView("roster")

    def query(self, preparation, statement):
        return [tuple(map(str, row)) for row in self.base.sql(statement).collect()]


class Server:
    """A database server for one run, reached only by a socket in its own folder, removed afterwards."""

    user = None

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="cavel-sql-")
        if os.geteuid() == 0:  # servers refuse to run as root
            owner = pwd.getpwnam(self.user)
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
        try:
            self.start()
        except BaseException:
            shutil.rmtree(self.folder)
            raise
        return self

    def __exit__(self, *_):
        try:
            self.stop()
        finally:
            shutil.rmtree(self.folder)

    def command(self, *words, text=""):
        if os.geteuid() == 0:
            words = ("runuser", "-u", self.user, "--", *words)
        done = subprocess.run(words, input=text.encode(), capture_output=True, check=False, cwd=self.folder)
        if done.returncode != 0:
            raise Failure(f"{' '.join(words)}: {done.stderr.decode()}")
        return done.stdout.decode()


class Postgresql(Server):
    dialect, suites, user = "postgresql", ("sha256",), "postgres"

    def start(self):
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
        if not found:
            raise SystemExit("sql_dialects: PostgreSQL (initdb) is missing")
        self.binary = os.path.dirname(found[-1])
        data = os.path.join(self.folder, "data")
        # A collation that is not byte order, so that a statement without a collation fails.
        self.command(os.path.join(self.binary, "initdb"), "-D", data, "-U", "cavel", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
                     "--locale-provider=icu", "--icu-locale=en")
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off"
        self.command(os.path.join(self.binary, "pg_ctl"), "-D", data, "-w", "-l", os.path.join(self.folder, "log"), "-o", options, "start")

    def stop(self):
        self.command(os.path.join(self.binary, "pg_ctl"), "-D", os.path.join(self.folder, "data"), "-m", "immediate", "stop")

    def psql(self, text):
        return self.command(os.path.join(self.binary, "psql"), "-h", self.folder, "-U", "cavel", "-d", "postgres", "-X", "-q", "-t", "--csv",
                            "-v", "ON_ERROR_STOP=1", text=text)

    def load(self, rows):
        def text(cell):
            return "NULL" if cell is None else "'" + cell.replace("'", "''") + "'"
        self.psql("DROP TABLE IF EXISTS roster; CREATE TABLE roster (" + ", ".join(f"{c} text" for c in COLUMNS) + ");\n"
                  "INSERT INTO roster VALUES " + ",\n".join("(" + ", ".join(map(text, row)) + ")" for row in rows) + ";\n")

    def query(self, preparation, statement):
        return [tuple(row) for row in csv.reader(io.StringIO(self.psql(preparation + statement + ";\n")))]


class Mariadb(Server):
    dialect, suites, user = "mariadb", ("sha256",), "mysql"

    def start(self):
        if not shutil.which("mariadbd"):
            raise SystemExit("sql_dialects: MariaDB (mariadbd) is missing")
        self.socket, data = os.path.join(self.folder, "socket"), os.path.join(self.folder, "data")
        self.command("mariadb-install-db", "--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal")
        words = ["mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={self.socket}", "--skip-networking",
                 f"--pid-file={os.path.join(self.folder, 'pid')}", "--character-set-server=utf8mb4"]
        if os.geteuid() == 0:
            words.append(f"--user={self.user}")
        self.server = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.command("mariadb-admin", "--no-defaults", "--wait=60", "--connect-timeout=60", f"--socket={self.socket}", "-u", "root", "ping")
        self.sql("CREATE DATABASE registry CHARACTER SET utf8mb4", base="")

    def stop(self):
        self.server.terminate()
        self.server.wait()

    def sql(self, text, base="registry"):
        return self.command("mariadb", "--no-defaults", f"--socket={self.socket}", "-u", "root", "--batch", "--raw", "--skip-column-names",
                            "--default-character-set=utf8mb4", *([base] if base else []), text=text)

    def load(self, rows):
        def text(cell):
            return "NULL" if cell is None else "'" + cell.replace("\\", "\\\\").replace("'", "\\'") + "'"
        self.sql("DROP TABLE IF EXISTS roster; CREATE TABLE roster (" + ", ".join(f"{c} TEXT" for c in COLUMNS) + ");\n"
                 "INSERT INTO roster VALUES " + ",\n".join("(" + ", ".join(map(text, row)) + ")" for row in rows) + ";\n")

    def query(self, preparation, statement):
        return [tuple(line.split("\t")) for line in self.sql(preparation + statement + ";\n").split("\n")[:-1]]


ENGINES = {each.dialect: each for each in (Sqlite, Duckdb, Clickhouse, Spark, Postgresql, Mariadb)}


def random_id(draw):
    size = draw.choice((1, 2, 3, 8, 18, 60, 254, 255))
    made = ""
    while len(made.encode()) < size:
        letter = draw.choice(LETTERS)
        made += letter if len((made + letter).encode()) <= size else draw.choice("abc")
    return made if made[0] not in "-" else "x" + made[1:]


def condition(draw, depth=0):
    made = {}
    for column, values in (("sector", SECTORS), ("region", REGIONS), ("attributes", ATTRIBUTES), ("risk", "ABCD"),
                           ("industry", ["31", "C14", "341", "30"])):
        if draw.random() < 0.25:
            made[column] = sorted(draw.sample(list(values), draw.randint(1, 2)))
    if depth < 2 and draw.random() < 0.3:
        made["any"] = [condition(draw, depth + 1) for _ in range(draw.randint(1, 3))]
    if depth < 2 and draw.random() < 0.3:
        inner = condition(draw, depth + 1)
        if inner:
            made["not"] = inner
    return made


def event_of(draw, program, folder, suite):
    """An announced, drawn and opened event, and its rows."""
    ids = sorted({random_id(draw) for _ in range(draw.randint(6, 60))})
    draw.shuffle(ids)
    rows = []
    for number, each in enumerate(ids):
        sector = draw.choice(SECTORS)
        attributes = draw.choice(["、", ";", "，", ", ", "；"]).join(draw.sample(ATTRIBUTES, draw.randint(0, 3)))
        rows.append((each, f"企业{number}", sector, draw.choice(REGIONS), attributes, draw.choice(CODES[sector]), draw.choice("ABCD")))
    tasks = []
    for number, name in enumerate(draw.sample(["metal", "x.y", "T-1"], draw.randint(1, 3))):
        task = {"task": name, "number": number + 1, "department": "区应急管理局", "matter": "事项", "title": f"任务 {number}", "targets": "企业",
                "method": "检查", "fraction": draw.choice(["15%", "1/3", "100%", "1/2"]), "window": {"from": "2022-06-01", "to": "2022-12-31"},
                "filter": condition(draw), "reserve": draw.randint(0, 4)}
        if draw.random() < 0.5:
            task["strata"] = [{"stratum": "high", "where": {"risk": ["C", "D"]}, "fraction": "1/2"},
                              {"stratum": "mid", "where": condition(draw)}, {"stratum": "rest", "where": {}, "reserve": 1}]
        if draw.random() < 0.3:
            task["exclude"] = [{"reason": "closed", "ids": sorted(draw.sample(ids, 2))}]
        if draw.random() < 0.4:
            task["lot"] = "joint"
        tasks.append(task)
    plan = {"title": "计划", "basis": "通知", "id_rule": "free", "tasks": tasks}
    event = {"body": "局", "operator": "张三", "witnesses": [], "event": "抽查", "number": 1, "suite": suite, "embargo": False,
             "digest_published": {"day": "2022-05-20", "channel": "网站"},
             "sources": [{"kind": "public", "name": "骰子", "form": "dice:60", "earliest": "2022-05-24T21:15:00+08:00", "read_at": "会议室"}]}
    for name, document in (("plan.json", plan), ("event.json", event)):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            json.dump(document, file, ensure_ascii=False)
    with open(os.path.join(folder, "targets.csv"), "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *rows])
    out = os.path.join(folder, "event")
    words = [word for name in ("plan", "event", "targets") for word in
             ("--" + name, os.path.join(folder, name + (".csv" if name == "targets" else ".json")))]
    run(program, "announce", *words, "--out", out)
    run(program, "draw", out, "--value", "骰子=" + "".join(draw.choice("123456") for _ in range(60)))
    run(program, "open", out)
    return out, [tuple(None if cell == "" and draw.random() < 0.5 else cell for cell in row) for row in rows]


def lines(public, kind, task, stratum):
    with open(os.path.join(public, kind, f"{task}.{stratum}.txt"), encoding="utf-8") as file:
        return file.read().split("\n")[:-1]


def check(engine, program, out, rows):
    """\\return how many statements agree"""
    public = os.path.join(out, "public")
    with open(os.path.join(public, "record.json"), encoding="utf-8") as file:
        record = json.load(file)
    engine.load(rows)
    agreed = 0
    for task in record["tasks"]:
        made = json.loads(run(program, "sql", out, "--task", task["task"], "--dialect", engine.dialect, "--json"))
        cutoffs = {each["stratum"]: each["cutoff"] for each in task["strata"]}
        tickets = {}
        for each in made["statements"]:
            stratum, question = each["stratum"], each["question"]
            drawn = lines(public, "sample", task["task"], stratum) + lines(public, "reserve", task["task"], stratum)
            statement = each["sql"]
            if question == "place":
                if not drawn:
                    continue
                at = len(drawn) // 2
                statement = statement.replace(":id", drawn[at].replace("\\", "\\\\") if engine.dialect in ("mariadb", "clickhouse", "spark")
                                              else drawn[at])
                expected = [(tickets[drawn[at]], str(at + 1))]
            found = engine.query(made["preparation"], statement)
            if question == "frame":
                expected = [tuple(each["expected"].split("\t"))]
            elif question == "sample":
                tickets = dict(found)
                found, expected = [row[0] for row in found], drawn
            elif question == "cutoff":
                expected = [(cutoffs[stratum],)]
            if found != expected:
                raise Failure(f"{task['task']}/{stratum}, {question}: {found[:5]}, should be {expected[:5]}\n{statement}")
            agreed += 1
    return agreed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("engine", choices=sorted(ENGINES))
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    draw = random.Random(given.seed)
    agreed = 0
    with ENGINES[given.engine]() as engine:
        for event in range(given.rounds):
            with tempfile.TemporaryDirectory() as folder:
                try:
                    agreed += check(engine, given.program, *event_of(draw, given.program, folder, draw.choice(engine.suites)))
                except Failure as failure:
                    print(f"event {event + 1}: {failure}", file=sys.stderr)
                    return 1
    print(f"{given.engine}: {given.rounds} events, {agreed} statements, 0 differ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
