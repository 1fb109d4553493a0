# SPDX-License-Identifier: Apache-2.0
"""Peers that are Python packages. Prints processor seconds of one draw of 15 %, and wall-clock seconds.

`csv` and `duckdb-csv` draw from a roster's file and print nothing: their whole process is measured.
"""
import sys
import time


def measured(run):
    cpu, clock = time.process_time(), time.perf_counter()
    run()
    print(time.process_time() - cpu, time.perf_counter() - clock)


def main():
    what, source, prefix = sys.argv[1:4]
    if what == "numpy":
        import numpy
        count = int(source)
        generator = numpy.random.default_rng(1)
        measured(lambda: generator.choice(count, count * 15 // 100, replace=False))
        return
    if what == "python":
        import random
        count = int(source)
        generator = random.Random(1)
        measured(lambda: generator.sample(range(count), count * 15 // 100))
        return
    if what == "csv":
        import csv
        import hashlib
        with open(source, encoding="utf-8", newline="") as lines:
            read = csv.reader(lines)
            next(read)
            ids = [row[0] for row in read]
        sorted(ids, key=lambda id: hashlib.sha256((prefix + id).encode()).digest())[:len(ids) * 15 // 100]
        return
    if what == "duckdb-csv":
        import duckdb
        database = duckdb.connect(config={"threads": 1})
        count = database.execute("select count(*) from read_csv(?, all_varchar=true)", [source]).fetchone()[0]
        database.execute('select "统一社会信用代码" as id from read_csv(?, all_varchar=true) order by sha256(? || id) limit ?',
                         [source, prefix, count * 15 // 100]).fetchall()
        return
    with open(source, encoding="ascii") as lines:
        ids = lines.read().split()
    n = len(ids) * 15 // 100
    if what == "sampler":
        from consistent_sampler import sampler
        measured(lambda: list(sampler(ids, seed=prefix, take=n, output="id")))
    elif what == "hashlib":
        import hashlib
        measured(lambda: sorted(ids, key=lambda id: hashlib.sha256((prefix + id).encode()).digest())[:n])
    elif what == "duckdb":
        import duckdb
        database = duckdb.connect(config={"threads": 1})
        database.execute("create table frame as select column0 as id from read_csv(?, header=false, all_varchar=true)",
                         [source])
        measured(lambda: database.execute("select id from frame order by sha256(? || id) limit ?",
                                          [prefix, n]).fetchall())
    else:
        sys.exit("no such peer: " + what)


main()
