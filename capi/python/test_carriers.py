#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""test_carriers.py [--rows N]: one roster through every carrier gives one announcement and, with the same values, one record.

CSV; Arrow from pyarrow (three layouts of text, dictionaries, chunks), DuckDB, Polars, pandas and Spark; SQL's own types. The blocks
of docs/guide/engines.md run as they stand. Needs tests/ci/requirements-sql.txt. N rows are made up beside the sample roster."""
import argparse
import csv
import datetime
import hashlib
import io
import json
import pathlib
import re
import sqlite3
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "capi/python"))

import cavel  # noqa: E402
import duckdb  # noqa: E402
import pandas  # noqa: E402
import polars  # noqa: E402
import pyarrow  # noqa: E402

SAMPLES = ROOT / "docs/samples"
PAPERS = {"plan.json": "plan.json", "event.json": "event.json", "officers.csv": "officers.csv", "recusals.csv": "recusals.csv",
          "catalogue.json": "catalogue.json", "event-key.txt": "event-key.txt"}
VALUES = {"双色球第2022060期": "03 11 17 20 28 33 16", "现场掷骰": "12345612345612345612345612345612345612345612345612",
          "区司法局": (SAMPLES / "secret-of-the-sample.txt").read_text().strip()}
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def code(number):
    """A valid unified social credit code that no sample has."""
    first = f"91410300MA{number:07d}"
    total = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(first))
    return first + ALPHABET[(31 - total % 31) % 31]


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    return header, rows


def made_up(header, rows, count):
    """More firms, with the cells of those that are there."""
    more = [list(rows[i % len(rows)]) for i in range(count)]
    for i, row in enumerate(more):
        row[0] = code(i)
    return header, rows + more


def csv_of(header, rows):
    out = io.StringIO(newline="")
    csv.writer(out).writerows([header, *rows])
    return out.getvalue().encode("utf-8")


class Carriers(unittest.TestCase):
    more = 0

    @classmethod
    def setUpClass(cls):
        cls.header, cls.rows = made_up(*read(SAMPLES / "enterprises.csv"), cls.more)
        cls.columns = [list(one) for one in zip(*cls.rows)]
        cls.table = pyarrow.table(dict(zip(cls.header, cls.columns)))
        cls.papers = {path: (SAMPLES / name).read_bytes() for path, name in PAPERS.items()}
        cls.event = cls.announced(csv_of(cls.header, cls.rows))
        cls.record = cls.drawn(cls.event)

    @classmethod
    def announced(cls, targets):
        return cavel.announce({**cls.papers, "targets.csv": targets})

    @staticmethod
    def drawn(event):
        return cavel.open_event(cavel.draw(event, VALUES), "2022-12-31")["public/record.json"]

    def same(self, rows, columns=None):
        event = self.announced(cavel.roster_csv(rows, columns))
        self.assertEqual(self.event["public/announcement.txt"], event["public/announcement.txt"])
        return event

    def test_record(self):
        self.assertEqual(self.record, self.drawn(self.same(self.table)))

    def test_pyarrow(self):
        for kind in (pyarrow.large_utf8(), pyarrow.string_view()):
            self.same(self.table.cast(pyarrow.schema([(name, kind) for name in self.header])))
        self.same(pyarrow.table([column.dictionary_encode() for column in self.table.columns], names=self.header))
        self.same(pyarrow.Table.from_batches(self.table.to_batches(max_chunksize=7)))
        self.same(pyarrow.RecordBatchReader.from_batches(self.table.schema, iter(self.table.to_batches(max_chunksize=100))))
        blank = pyarrow.array([None] * len(self.rows), pyarrow.null())
        with_nulls = [pyarrow.array([cell or None for cell in column]) for column in self.columns]
        self.same(pyarrow.table([*with_nulls, blank], names=[*self.header, "空"]), self.header)
        self.same(pyarrow.concat_tables([self.table.slice(0, 9), self.table.slice(9)]))

    def test_other_order_of_rows_and_columns(self):
        backwards = self.table.take(pyarrow.array(range(len(self.rows) - 1, -1, -1)))
        self.same(backwards)
        self.same(backwards.select(list(reversed(self.header))))

    def test_duckdb(self):
        with duckdb.connect() as base:
            base.register("enterprises", self.table)
            self.same(base.sql("select * from enterprises"))
            self.same(base.sql("select *, 1.5 as income from enterprises"), self.header)

    def test_polars(self):
        frame = polars.DataFrame(dict(zip(self.header, self.columns)))
        self.same(frame)
        self.same(frame.with_columns(polars.all().cast(polars.Categorical)))

    def test_pandas(self):
        frame = pandas.DataFrame(dict(zip(self.header, self.columns)))
        self.same(frame, self.header)
        self.same(frame.astype("category"), self.header)

    def test_types(self):
        table = pyarrow.table({"id": [1, None], "day": [datetime.date(2022, 6, 1)] * 2, "yes": [True, False],
                               "at": pyarrow.array([0, 86400], pyarrow.timestamp("s")),
                               "moment": pyarrow.array([0, 1], pyarrow.timestamp("s", "UTC"))})
        self.assertEqual(b"id,day,yes,at,moment\n1,2022-06-01,\xe6\x98\xaf,1970-01-01,1970-01-01T08:00:00+08:00\n"
                         b",2022-06-01,\xe5\x90\xa6,1970-01-02,1970-01-01T08:00:01+08:00\n", cavel.roster_csv(table))
        for wrong in (pyarrow.table({"id": [1.5]}), pyarrow.table({"id": [[1]]}), pyarrow.table({"id": [b"x"]})):
            with self.assertRaises(cavel.CavelError) as refused:
                cavel.roster_csv(wrong)
            self.assertEqual(refused.exception.code, cavel.Fault.ARROW_TYPE)
            self.assertEqual(refused.exception.problems[0].field, "id")

    def test_refusals(self):
        for wrong, error in ((b"id\n1\n", TypeError), ([["id"]], TypeError)):
            with self.assertRaises(error):
                cavel.roster_csv(wrong)
        with self.assertRaises(TypeError):
            cavel.roster_csv(self.table, "id")
        with self.assertRaises(ValueError):
            cavel.roster_csv(self.table, [])
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.roster_csv(self.table, ["id", "none"], "officers.csv")
        self.assertEqual(refused.exception.code, cavel.Fault.ROSTER_COLUMN_MISSING)
        self.assertEqual(refused.exception.problems[0].where, "officers.csv")

        def failing():
            yield self.table.to_batches()[0]
            raise RuntimeError("the connection was lost")
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.roster_csv(pyarrow.RecordBatchReader.from_batches(self.table.schema, failing()))
        self.assertEqual(refused.exception.code, cavel.Fault.ARROW_STREAM)
        self.assertIn("the connection was lost", refused.exception.problems[0].message_en)

    def test_cancelled(self):
        table = pyarrow.table({"id": ["x"] * 200_000})
        seen = []
        with self.assertRaises(cavel.CavelError) as refused:
            cavel.roster_csv(table, progress=lambda done, total: seen.append(done) or False)
        self.assertEqual(refused.exception.code, cavel.Fault.CALL_CANCELLED)
        self.assertEqual(1, len(seen))

    def test_page(self):
        """The programs of docs/guide/engines.md: each prints the announcement of the sample."""
        page = (ROOT / "docs/guide/engines.md").read_text(encoding="utf-8")
        programs = re.findall(r"^```python\n(.*?)^```$", page, re.M | re.S)
        self.assertEqual(2, len(programs))
        sample = cavel.announce({**self.papers, "targets.csv": (SAMPLES / "enterprises.csv").read_bytes()})
        wanted = cavel.hash("sha256", sample["public/announcement.txt"]).hex()
        with tempfile.TemporaryDirectory() as folder:
            base = str(pathlib.Path(folder) / "registry.duckdb")
            header, rows = read(SAMPLES / "enterprises.csv")
            with duckdb.connect(base) as made:
                made.register("given", pyarrow.table(dict(zip(header, map(list, zip(*rows))))))
                made.execute("create table enterprises as select * from given")
            for program in programs:
                names = {"papers": dict(self.papers), "database": base, "file": str(SAMPLES / "enterprises.csv")}
                exec(compile(program, "engines.md", "exec"), names)
                self.assertEqual(wanted, names["digest"])

    def test_functions(self):
        """Functions in DuckDB and SQLite give what the library gives, on the shared vectors."""
        document = json.loads((ROOT / "tests/vectors/ticket.json").read_text(encoding="utf-8"))
        tickets = [(group["suite"], bytes.fromhex(group["seed"]), group["label"], test["id"], bytes.fromhex(test["ticket"]))
                   for group in document["testGroups"] if group["type"] == "ticket" for test in group["tests"]
                   if test["result"] == "valid" and "\0" not in test["id"]]
        self.assertLess(100, len(tickets))
        with duckdb.connect() as duck, sqlite3.connect(":memory:") as lite:
            for base in (duck, lite):
                cavel.register_functions(base, "en")

                def row(statement, *values, base=base):
                    return base.execute(statement, values).fetchone()
                for suite, seed, label, identifier, wanted in tickets:
                    self.assertEqual((wanted,), row("select cavel_ticket(?, cavel_lot_seed(?, ?, ?), ?)", suite, suite, seed, label, identifier))
                self.assertEqual((hashlib.sha256(b"abc").digest(),), row("select cavel_hash('sha256', ?)", b"abc"))
                self.assertEqual(("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",), row("select cavel_sm3('abc')"))
                self.assertEqual((None, None), row("select cavel_credit_code_problem('91350100M000100Y43'), cavel_sm3(null)"))
                self.assertIn("wrong check character", row("select cavel_credit_code_problem('91350100M000100Y44')")[0])
            self.assertEqual((datetime.date(2022, 10, 10),), duck.execute("select cavel_working_days_after(date '2022-09-28', 5)").fetchone())
            self.assertEqual(("2022-10-10",), lite.execute("select cavel_working_days_after('2022-09-28', 5)").fetchone())

    def test_spark(self):
        from pyspark.sql import SparkSession
        spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        try:
            frame = spark.createDataFrame([tuple(row) for row in self.rows], self.header).repartition(5)
            self.same(frame.toArrow())
        finally:
            spark.stop()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=0)
    given, rest = parser.parse_known_args()
    Carriers.more = given.rows
    unittest.main(argv=[sys.argv[0], *rest])
