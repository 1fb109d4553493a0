#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures cavel against what a user would run instead: tables in Markdown, a plot as SVG.

    bash bench/peers/install.sh                                        what it needs, once
    python3 bench/peers/run.py --gates --write docs/speed.md           builds the preset `release`, measures, writes
    python3 bench/peers/run.py --sizes 100000,1000000 --rounds 3       a short run
    python3 bench/peers/run.py --gates --program                       the program alone

Every ratio is the peer's time over cavel's, so more is better for cavel; both were taken in turns in this run on the
same ids, 15 % drawn. Times are processor seconds of one core unless the row says clock; ratios are medians. `--gates`
exits with 1 where a ratio is below its gate. Nothing else should run beside it; it fails where a tool is missing.
"""
import argparse
import filecmp
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile

import plot
import postgres
import program as whole_program
import rooms
from program import processor_seconds

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PREFIX = "00" * 32  # the lot seed of bench_peers
NATION = 190_000_000
LARGE = 50_000_000  # from here on only peers that do not hold a ticket for every id
TARGETS = ["bench_peers", "bench_match", "bench_deadline", "bench_inspection", "cavel_program"]
GATES = {  # (peer, number of ids): least ratio; 0 ids: for every number
    ("SHA256_Transform on the midstate", 0): 3, ("EVP SHA-256, one-shot EVP_Digest", 0): 20,
    ("EVP SM3, copied midstate", 0): 12, ("EVP, nth_element, sort", 10**6): 9,
    ("PostgreSQL, the same statement", 10**6): 80, ("consistent_sampler", 10**5): 250,
    **{(name, size): least for size in (10**7, NATION) for name, least in (
        ("shuf -i", 1), ("numpy choice", 1 / 2.8), ("numpy choice, ours on two cores (clock)", 1 / 1.3))},
}
DRAW, TICKETS = "cavel draw", "cavel draw with tickets"
AT_MOST = [  # what, over what, number of ids, at most: both are rows of the table
    ("cavel draw", "cavel, hashing alone", NATION, 1.2),
    ("cavel draw from a stream, with tickets", TICKETS, 10**7, 1.05), ("cavel draw from four shards, with tickets", TICKETS, 10**7, 1.1),
    ("cavel list digest, unsorted", DRAW, 10**7, 5), ("cavel announce, reveal, draw, record", DRAW, 10**7, 12),
]
AIMS = {  # (figure, number of ids): limit in seconds, on a machine with two cores
    ("cavel draw", NATION): 3.0, ("cavel draw, two threads (clock)", NATION): 1.5,
    ("cavel SM3 draw", NATION): 3.8, ("cavel SM3 draw, two threads (clock)", NATION): 1.95,
}


def build(folder, targets):
    if not os.path.exists(os.path.join(folder, "CMakeCache.txt")):
        subprocess.run(["cmake", "--preset", "release", "-B", folder], cwd=ROOT, check=True, stdout=sys.stderr)
    subprocess.run(["cmake", "--build", folder, "--target", *targets], check=True, stdout=sys.stderr)
    return os.path.join(folder, "bench")


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
            gate, aim = GATES.get((name, ids)), AIMS.get((name, ids))
            verdict = "" if gate is None else "%s %.3g" % ("met: at least" if ratio >= gate else "NOT MET:", gate)
            if aim is not None:
                verdict = "%s %.3g s" % ("met: at most" if seconds <= aim else "not met here: at most", aim)
            shown = "%.3g" % seconds if ids else "%.3g ns" % (1e9 * seconds)
            yield "| %s | %s | %s | %.3g | %s |" % (name, "a ticket" if ids == 0 else format(ids, ","), shown, ratio, verdict)

    def over(self):
        """The gates of one row over another, as lines and as names of those that were not met."""
        times = {(name, ids): seconds for name, ids, seconds, _ in self.rows}
        times.update({("cavel, hashing alone", ids): ids * times[("cavel SHA-256", 0)] for _, ids in list(times) if ids
                      and ("cavel SHA-256", 0) in times})
        lines, missed = ["| what | ids | over | ratio | gate |", "|---|---|---|---|---|"], []
        for what, base, ids, most in AT_MOST:
            if (what, ids) not in times or (base, ids) not in times:
                continue
            ratio = times[what, ids] / times[base, ids]
            met = "met" if ratio <= most else "NOT MET"
            lines.append("| %s | %s | %s | %.3g | %s: at most %.3g |" % (what, format(ids, ","), base, ratio, met, most))
            if ratio > most:
                missed.append("%s over %s at %d" % (what, base, ids))
        return lines, missed

    def missed(self):
        return ["%s at %d" % (name, ids) for name, ids, _, ratio in self.rows if ratio < GATES.get((name, ids), 0)]


def lines_of(command):
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


class Draws:
    """All rows of one number of ids."""

    def __init__(self, peers, python, folder, size, rounds, table):
        self.peers, self.python, self.folder, self.size, self.rounds, self.table = peers, python, folder, size, rounds, table
        self.n = size * 15 // 100

    def rows(self, *arguments):
        for row in lines_of([self.peers, *map(str, arguments)]):
            self.table.add(row["name"], self.size, row["seconds"], row["ratio"])

    def against(self, name, peer, threads=1):
        ratios, seconds = [], []
        for _ in range(self.rounds):
            ours = lines_of([self.peers, "ours", str(self.size), "3", str(threads)])[0]["seconds"]
            seconds.append(peer())
            ratios.append(seconds[-1] / ours)
        self.table.add(name, self.size, statistics.median(seconds), statistics.median(ratios))

    def package(self, what, source, column=0):
        text = subprocess.run([self.python, os.path.join(HERE, "samplers.py"), what, source, PREFIX], check=True,
                              stdout=subprocess.PIPE, text=True).stdout
        return float(text.split()[column])

    def measure(self, cluster):
        size, n = self.size, self.n
        self.rows("draws", size, self.rounds if size >= 10**7 else 3 * self.rounds)
        if size >= 10**6:
            self.rows("threads", size, self.rounds)
        self.against("numpy choice", lambda: self.package("numpy", str(size)))
        self.against("numpy choice, ours on two cores (clock)", lambda: self.package("numpy", str(size), 1), threads=2)
        self.against("shuf -i", lambda: processor_seconds(["shuf", "-i", "1-%d" % size, "-n", str(n)]))
        if size >= LARGE:
            return
        self.against("Python random.sample", lambda: self.package("python", str(size)))
        if size > 10**6:
            return
        ids = os.path.join(self.folder, "ids.txt")
        subprocess.run([self.peers, "ids", str(size), ids], check=True)
        self.against("DuckDB, the same statement, one thread", lambda: self.package("duckdb", ids))
        self.against("Python sorted by hashlib.sha256", lambda: self.package("hashlib", ids))
        cluster.load(ids)
        drawn, theirs = os.path.join(self.folder, "drawn.txt"), os.path.join(self.folder, "theirs.txt")
        subprocess.run([self.peers, "drawn", str(size), drawn], check=True)
        with open(theirs, "w", encoding="ascii") as file:
            file.write(cluster.sql(cluster.order(PREFIX, n) + ";\n"))
        if not filecmp.cmp(drawn, theirs, shallow=False):
            sys.exit("bench/peers: PostgreSQL draws other ids")
        self.against("PostgreSQL, the same statement", lambda: cluster.seconds(PREFIX, n))
        if size <= 10**5:
            self.against("consistent_sampler", lambda: self.package("sampler", ids))


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        model = re.search(r"^(?:model name|Model)\s*:\s*(.*)$", lines.read(), re.M)
    return "%s, %d cores; load at the end %.1f." % (model.group(1) if model else "processor unknown", os.cpu_count(),
                                                   os.getloadavg()[0])


def write(page, text):
    """Replaces the tables between the two marks of the page."""
    with open(page, encoding="utf-8") as file:
        kept = re.fullmatch(r"(.*<!-- measured -->\n).*(<!-- end of what was measured -->.*)", file.read(), re.S)
    if kept is None:
        sys.exit("%s has no marks <!-- measured --> and <!-- end of what was measured -->" % page)
    with open(page, "w", encoding="utf-8") as file:
        file.write(kept.group(1) + "\n" + text + "\n" + kept.group(2))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--build", default=os.path.join(ROOT, "build", "release"))
    options.add_argument("--sizes", default="100000,1000000,10000000,%d" % NATION)
    options.add_argument("--rows", default="1000000", help="of the rosters that the program reads; 10000000 is a file of 1 GB")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--program", action="store_true", help="measure the program alone")
    options.add_argument("--folder", help="where rosters and events are written, if not in the system's temporary folder")
    options.add_argument("--plot", help="default: beside the page, or build/speed.svg")
    options.add_argument("--write", metavar="PAGE", help="puts tables and plot into a page with marks")
    options.add_argument("--gates", action="store_true")
    given = options.parse_args()
    folder = build(given.build, ["bench_peers", "cavel_program"] if given.program else TARGETS)
    peers, python = os.path.join(folder, "bench_peers"), os.path.join(ROOT, "build", "peers", "bin", "python")
    if not os.path.exists(python):
        sys.exit("bench/peers: run bench/peers/install.sh first")
    table = Table()
    gates, missed = [], []

    def measure_program(temporary):
        for size in (int(text) for text in given.rows.split(",") if text):
            rounds = max(1, given.rounds // (1 if given.program else 2 if size <= 10**6 else 4))
            lines, not_met = whole_program.measure(os.path.join(given.build, "src", "cavel"), peers, python, temporary, size, rounds,
                                                   table.add)
            gates.extend(lines if not gates else lines[2:])
            missed.extend("%s at %d" % (name, size) for name in not_met)

    if given.program:
        with tempfile.TemporaryDirectory(dir=given.folder) as temporary:
            measure_program(temporary)
        print("%s\n\n%s" % (machine(), "\n".join(gates)))
        if given.gates and missed:
            sys.exit("gates not met: " + ", ".join(missed))
        return
    for row in lines_of([peers, "kernels", "41"]):
        table.add(row["name"], 0, row["seconds"], row["ratio"])
    with tempfile.TemporaryDirectory(dir=given.folder) as temporary, postgres.Cluster() as cluster:
        for size in map(int, given.sizes.split(",")):
            rounds = given.rounds if size < 10**7 else max(2, given.rounds // 2)
            Draws(peers, python, temporary, size, rounds, table).measure(cluster)
        measure_program(temporary)
    others = "\n".join(rooms.table(folder))
    drawing = given.plot or (os.path.splitext(given.write)[0] if given.write else os.path.join(ROOT, "build", "speed")) + ".svg"
    plot.write(drawing, table.rows)
    over, not_met = table.over()
    text = "\n\n".join([machine(), "\n".join(gates), "\n".join(over), "\n".join(table.markdown()), others]) + "\n"
    print(text)
    print("plot: %s" % os.path.relpath(drawing), file=sys.stderr)
    if given.write:
        write(given.write, text)
    missed.extend(table.missed() + not_met)
    if given.gates and missed:
        sys.exit("gates not met: " + ", ".join(missed))


if __name__ == "__main__":
    main()
