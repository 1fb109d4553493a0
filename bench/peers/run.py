#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures cavel against what a user would run instead: one table in Markdown, one plot as SVG.

    python3 bench/peers/run.py            builds the preset `release`, measures, prints the table
    python3 bench/peers/run.py --gates    exits with 1 where a ratio is below its gate

Every ratio is the peer's time over cavel's, so more is better for cavel; both were taken in turns in this run on the
same ids, 15 % drawn. Times are processor seconds of one core unless the row says otherwise; ratios are medians. Needs
OpenSSL, PostgreSQL and, from PyPI, numpy, duckdb and consistent_sampler (into build/peers); it fails where one is
missing.
"""
import argparse
import filecmp
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import venv

import plot
import postgres

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PREFIX = "00" * 32  # the lot seed of bench_peers
GATES = {  # (peer, number of ids): least ratio; 0 where it does not depend on the number
    ("SHA256_Transform on the midstate", 0): 3, ("EVP SHA-256, one-shot EVP_Digest", 0): 20,
    ("EVP SM3, copied midstate", 0): 12, ("EVP, nth_element, sort", 10**6): 9,
    ("PostgreSQL, the same statement", 10**6): 80, ("consistent_sampler", 10**5): 250,
    ("shuf -i", 10**7): 1, ("numpy choice", 10**7): 1 / 2.8, ("numpy choice, ours on two cores (clock)", 10**7): 1 / 1.3,
}


def build(folder):
    if not os.path.exists(os.path.join(folder, "CMakeCache.txt")):
        subprocess.run(["cmake", "--preset", "release", "-B", folder], cwd=ROOT, check=True, stdout=sys.stderr)
    subprocess.run(["cmake", "--build", folder, "--target", "bench_peers"], check=True, stdout=sys.stderr)
    return os.path.join(folder, "bench", "bench_peers")


def packages(folder):
    python = os.path.join(folder, "bin", "python")
    if not os.path.exists(python):
        venv.create(folder, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "-q", "numpy", "duckdb", "consistent_sampler"], check=True,
                   stdout=sys.stderr)
    return python


class Table:
    def __init__(self):
        self.rows = []  # name, ids, seconds, ratio

    def add(self, name, ids, seconds, ratio):
        self.rows.append((name, ids, seconds, ratio))
        print("%s, %d ids: %.3g s, ratio %.3g" % (name, ids, seconds, ratio), file=sys.stderr)

    def markdown(self):
        yield "| what | ids | seconds | time over cavel's | gate |"
        yield "|---|---|---|---|---|"
        for name, ids, seconds, ratio in self.rows:
            gate = GATES.get((name, ids))
            verdict = "" if gate is None else "%s %.3g" % ("met:" if ratio >= gate else "NOT MET:", gate)
            yield "| %s | %s | %.3g | %.3g | %s |" % (name, "a ticket" if ids == 0 else format(ids, ","), seconds, ratio,
                                                      verdict)

    def missed(self):
        return [name for name, ids, _, ratio in self.rows if ratio < GATES.get((name, ids), 0)]


def lines_of(command):
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def processor_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--build", default=os.path.join(ROOT, "build", "release"))
    options.add_argument("--sizes", default="100000,1000000,10000000")
    options.add_argument("--rounds", type=int, default=5, help="for peers in processes of their own")
    options.add_argument("--plot", default=os.path.join(ROOT, "build", "peers.svg"))
    options.add_argument("--gates", action="store_true")
    given = options.parse_args()
    program = build(given.build)
    python = packages(os.path.join(ROOT, "build", "peers"))
    table = Table()

    for row in lines_of([program, "kernels", "41"]):
        table.add(row["name"], 0, row["seconds"], row["ratio"])

    with tempfile.TemporaryDirectory() as folder, postgres.Cluster() as cluster:
        for size in (int(text) for text in given.sizes.split(",")):
            rounds = given.rounds if size < 10**7 else max(3, given.rounds // 2)
            for row in lines_of([program, "draws", str(size), str(rounds if size >= 10**7 else 3 * rounds)]):
                table.add(row["name"], size, row["seconds"], row["ratio"])
            ids = os.path.join(folder, "ids.txt")
            subprocess.run([program, "ids", str(size), ids], check=True)

            def against(name, peer, hands=1, times=rounds, size=size):
                ratios, seconds = [], []
                for _ in range(times):
                    ours = lines_of([program, "ours", str(size), "3", str(hands)])[0]["seconds"]
                    seconds.append(peer())
                    ratios.append(seconds[-1] / ours)
                table.add(name, size, statistics.median(seconds), statistics.median(ratios))

            def package(what, source, column=0):
                told = subprocess.run([python, os.path.join(HERE, "samplers.py"), what, source, PREFIX], check=True,
                                      stdout=subprocess.PIPE, text=True).stdout
                return float(told.split()[column])

            against("numpy choice", lambda: package("numpy", str(size)))
            against("numpy choice, ours on two cores (clock)", lambda: package("numpy", str(size), 1), hands=2)
            against("Python random.sample", lambda: package("python", str(size)))
            against("shuf -i", lambda: processor_seconds(["shuf", "-i", "1-%d" % size, "-n", str(size * 15 // 100)]))
            if size <= 10**6:
                against("DuckDB, the same statement, one thread", lambda: package("duckdb", ids))
                against("Python sorted by hashlib.sha256", lambda: package("hashlib", ids))
                cluster.load(ids)
                drawn, theirs = os.path.join(folder, "drawn.txt"), os.path.join(folder, "theirs.txt")
                subprocess.run([program, "drawn", str(size), drawn], check=True)
                with open(theirs, "w", encoding="ascii") as file:
                    file.write(cluster.sql(cluster.order(PREFIX, size * 15 // 100) + ";\n"))
                if not filecmp.cmp(drawn, theirs, shallow=False):
                    sys.exit("bench/peers: PostgreSQL draws other ids")
                against("PostgreSQL, the same statement", lambda: cluster.seconds(PREFIX, size * 15 // 100))
            if size <= 10**5:
                against("consistent_sampler", lambda: package("sampler", ids))

    print("\n".join(table.markdown()))
    plot.write(given.plot, table.rows)
    print("\nplot: %s" % os.path.relpath(given.plot), file=sys.stderr)
    if given.gates and table.missed():
        sys.exit("gates not met: " + ", ".join(table.missed()))


if __name__ == "__main__":
    main()
