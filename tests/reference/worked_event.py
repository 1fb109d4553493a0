#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The whole event of docs/protocol.md, section 14: six enterprises, three officers, one task.

  worked_event.py --write          writes the section
  worked_event.py [PROGRAM]        compares the section with the reference, runs its shell lines, lets the program verify the folder
"""
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PAGE = os.path.join(HERE, os.pardir, os.pardir, "docs", "protocol.md")
HEADING = "\n## 14. A whole event\n"
sys.path[:0] = [HERE, os.path.join(HERE, os.pardir, "vectors")]
sys.dont_write_bytecode = True

import cavel_change  # noqa: E402
import cavel_rebuild  # noqa: E402
import cavel_statement  # noqa: E402
import folders  # noqa: E402
from cavel_content import content_lines  # noqa: E402
from cavel_digest import hex_digest, lot_seed, ticket  # noqa: E402
from cavel_draw import draw  # noqa: E402
from cavel_eligibility import officer_cells  # noqa: E402
from cavel_render import render  # noqa: E402
from cavel_verify import verify_files  # noqa: E402
from makers.common import enterprise_ids  # noqa: E402

SUITE, KEY, TASK = "sha256", bytes(range(32)), "metal"
IDS = enterprise_ids(6)
TARGETS = "统一社会信用代码,企业名称,行业\n" + "".join(
    f"{i},样例{name}厂,{sector}\n" for i, name, sector in zip(IDS, "甲乙丙丁戊己", ["机械"] * 5 + ["商贸"]))
OFFICERS = "执法人员编号,姓名,执法证件号,证件生效日期,证件有效期至,正式工作人员,监管行业,区域,请假,任务上限,可任组长\n" + "".join(
    f"YL-{n},样例{name},样例证-{n},2024-01-01,2027-12-31,是,{'机械' if lead == '否' else ''},,,,{lead}\n" for n, name, lead in (("01", "子", "是"), ("02", "丑", "是"), ("03", "寅", "否")))
PLAN = {"title": "样例计划", "basis": "样例〔2026〕1号", "tasks": [{
    "task": TASK, "number": 1, "department": "样例局", "matter": "安全生产", "title": "机械企业随机抽查", "targets": "机械企业", "method": "一般事项检查",
    "fraction": "1/3", "reserve": 1, "window": {"from": "2026-03-02", "to": "2026-06-30"}, "filter": {"sector": ["机械"]},
    "officers": {"panel": 2, "leads": 1}}]}
EVENT = {"body": "样例应急管理局", "operator": "样例甲", "event": "样例抽查", "number": 1, "embargo": False,
         "digest_published": {"day": "2026-02-25", "channel": "门户网站"},
         "sources": [{"kind": "public", "name": "掷骰", "form": "dice:25", "earliest": "2026-02-26T09:00:00+08:00", "read_at": "会议室"}]}
VALUE = "1234561234561234561234561"


class Worked:
    """The event, its files by path, and intermediate values."""

    def __init__(self):
        self.plan, self.event = (json.dumps(each, ensure_ascii=False, separators=(",", ":"), sort_keys=True) for each in (PLAN, EVENT))
        self.a, lists = cavel_rebuild.rebuild(self.plan.encode(), self.event.encode(), TARGETS.encode(), officers_data=OFFICERS.encode(),
                                              key=KEY)
        announced = render(self.a)
        self.statement = cavel_statement.parse(cavel_statement.render(announced, self.a, {"掷骰": VALUE}))
        self.result = draw(self.statement, lists, dict(line.split(",")[:2] for line in TARGETS.splitlines()[1:]))
        self.files = folders.folder_of(self.statement, lists, self.result)
        end = cavel_change.end(self.statement, cavel_change.after_draw(self.statement, self.result), "2026-07-01", "completed")
        self.files.update(folders.end_files(end, SUITE))
        self.lot = {label: lot_seed(SUITE, self.statement.seed, f"{label}/{TASK}") for label in ("targets", "officers", "match")}

    def ticket(self, label, text):
        return ticket(SUITE, self.lot[label], text.encode())

    def text(self, path):
        return self.files[path].decode()

    def lines(self, path):
        return self.text(path).splitlines()

    def record(self, path):
        return hex_digest(SUITE, self.files[path])


def fence(kind, text):
    return f"```{kind}\n{text.rstrip(chr(10))}\n```\n"


def of_files(w, *paths):
    return "".join(f"`{path}`\n\n" + fence("text", w.text(path).lstrip("\ufeff").replace("\t", "→")) + "\n" for path in paths)


def shell(rows):
    """Lines for a shell in the public folder: a command, and its output."""
    return fence("sh", "\n".join(command if output is None else f"{command}  #=> {output}" for command, output in rows))


def content(columns, rows):
    first, lines = content_lines(columns, rows)
    text = b"\n".join([first, *lines]).decode().replace("\t", "\\t").replace("\n", "\\n")
    return f"printf '{text}\\n'"


def seats(w):
    """Each seat in the order of the matching: there is no officer who is not allowed, so the smallest load and then the smallest
    ticket is chosen among those whose class has room. The rows of panels.csv confirm it."""
    lead = {line.split("\t")[0] for line in w.lines("officers/eligibility.txt")[1:] if line.split("\t")[3] == TASK}
    officers = [entry["officer"] for entry in w.result.record["loads"]]
    load, rows, panels = dict.fromkeys(officers, 0), [], set()
    for target in w.lines(f"sample/{TASK}.all.txt"):
        panel = []
        for seat in (1, 2):
            free = [o for o in officers if o not in panel and (o in lead or not set(panel) - lead)]
            least = min(load[o] for o in free)
            chosen = min((o for o in free if load[o] == least), key=lambda o: w.ticket("match", f"{target}\n{o}"))
            rows.append(f"| {target} | {seat} | {', '.join(f'{o} {load[o]}' for o in free)} | {chosen} |")
            panel.append(chosen)
            load[chosen] += 1
        panels.update((target, o) for o in panel)
    table = {tuple(line.split(",")[1:3]) for line in w.lines("panels.csv")[1:]}
    if panels != table or load != {entry["officer"]: entry["load"] for entry in w.result.record["loads"]}:
        raise AssertionError("the table of seats is not what was drawn")
    return "| target | seat | officers with room, and their loads | chosen |\n|---|---|---|---|\n" + "\n".join(rows) + "\n"


def tickets(w):
    frame, sample = w.lines(f"frame/{TASK}.all.txt"), w.lines(f"sample/{TASK}.all.txt")
    officers = [entry["officer"] for entry in w.result.record["loads"]]
    rows = [("targets", i, i) for i in frame] + [("officers", o, o) for o in officers]
    rows += [("match", f"{t} LF {o}", f"{t}\n{o}") for t in sample for o in officers]
    rows = [(label, shown, w.ticket(label, text)) for label, shown, text in rows]
    rows.sort(key=lambda row: (("targets", "officers", "match").index(row[0]), row[2] if row[0] != "match" else ""))
    return "| label | id | ticket |\n|---|---|---|\n" + "".join(f"| `{label}/{TASK}` | {shown} | `{value}` |\n" for label, shown, value in rows)


def section(w):
    a, seed = w.a, w.statement.seed
    rows = [dict(zip(("id", "name", "sector"), line.split(","))) for line in TARGETS.splitlines()[1:]]
    officers = officer_cells(OFFICERS.encode())[1]
    salt = {path: w.lines(path)[0][5:] for path in ("officers/eligibility.txt", "officers/recusals.txt", "officers/facts.txt")}
    sha = "sha256sum | cut -c1-64"
    each = f'while read -r id; do printf "%s %s\\n" "$(printf %s%s "$L" "$id" | {sha})" "$id"; done'
    by_hand = [(f"K={KEY.hex()}", None)]
    by_hand += [(f"printf %s%s $K salt/{path} | {sha}", value) for path, value in salt.items()]
    by_hand += [
        (f"printf %s '{w.plan}' | {sha}", a.plan_digest), (f"printf %s '{w.event}' | {sha}", a.event_digest),
        (f"{content(a.targets[1], rows)} | {sha}", a.targets[0]),
        (f"O=$(printf %s%s $K salt/officers | {sha})", None),
        (f"({'printf '}'salt %s\\n' $O; {content(a.officers[1], officers)}) | {sha}", a.officers[0])]
    by_hand += [(f"{sha.replace('sha256sum', 'sha256sum < ' + path)}", getattr(a, key)[1]) for path, key in
                (("officers/eligibility.txt", "eligibility"), ("officers/recusals.txt", "recusals"), ("officers/facts.txt", "facts"))]
    by_hand += [
        (f"LC_ALL=C sort frame/{TASK}.all.txt | {sha}", a.tasks[0].strata[0].list),
        (f"{sha.replace('sha256sum', 'sha256sum < announcement.txt')}", hex_digest(SUITE, w.files["announcement.txt"])),
        (f"S=$({sha.replace('sha256sum', 'sha256sum < statement.txt')}); echo $S", seed),
        (f"L=$(printf %s%s $S targets/{TASK} | {sha}); echo $L", w.lot["targets"]),
        (f"{each} < frame/{TASK}.all.txt | LC_ALL=C sort | head -n 2 | cut -d' ' -f2 | cmp - sample/{TASK}.all.txt && echo same", "same"),
        (f"{each} < frame/{TASK}.all.txt | LC_ALL=C sort | sed -n 3p | cut -d' ' -f2 | cmp - reserve/{TASK}.all.txt && echo same", "same"),
        (f"L=$(printf %s%s $S officers/{TASK} | {sha}); echo $L", w.lot["officers"]),
        (f"L=$(printf %s%s $S match/{TASK} | {sha}); echo $L", w.lot["match"])]
    pairs = [(t, e["officer"]) for t in w.lines(f"sample/{TASK}.all.txt") for e in w.result.record["loads"]]
    by_hand += [(f"printf '%s%s\\n%s' $L {t} {o} | {sha}", w.ticket("match", f"{t}\n{o}")) for t, o in pairs]
    by_hand += [(f"sha256sum {path}.json | cut -c1-64", w.record(path + ".json")) for path in ("record", "end/record")]
    lines = len(w.lines("announcement.txt"))
    return HEADING + f"""
Six enterprises, three officers, one task, suite `sha256`: every file and every number on the way. `tests/reference/worked_event.py`
writes this section; a test compares it with the reference, runs the shell lines, and lets the program verify the folder. In the blocks `→` is a tab.
Every line ends with LF, except that a `record.json` has no line feed; `sample.csv` begins with a byte order mark. The event has no catalogue, and its
announcer no rule packs: each pack would be one more line.

**Given.** The event key is `{KEY.hex()}`. The roster of targets, the roster of officers (to whom no recusal was granted),
plan and event:

{fence("text", TARGETS)}
{fence("text", OFFICERS)}
{fence("json", w.plan)}
{fence("json", w.event)}
**Before the announcement.** Five enterprises are in the frame and one is in no task. Officers 01 and 02 may lead.

{of_files(w, f"frame/{TASK}.all.txt", "officers/eligibility.txt", "officers/recusals.txt", "officers/facts.txt", "announcement.txt")}
**Statement.** The {lines} lines of the announcement and the value of the source. Supplied: ⌊log2 6^25⌋ = 64 bits; needed: ⌊log2 C(5,2)⌋ = 3.

{fence("text", w.lines("statement.txt")[-1])}
The seed is `{seed}`.

**Tickets.** In their order; those of `match/{TASK}` by target and officer.

{tickets(w)}
The sample is the first ⌈5·1/3⌉ = 2 enterprises, the reserve the next. The cut-off is the ticket of the second.

{of_files(w, f"sample/{TASK}.all.txt", f"reserve/{TASK}.all.txt", "sample.csv")}
**Panels.** The pool is all three officers. Class `lead` of a target has room for 2, `other` for 1. Every officer with room is two steps away, so the
smallest load and then the smallest ticket decides:

{seats(w)}
The leader is the member who may lead and has the smallest match ticket. Rows are ordered by `officers/{TASK}` ticket.

{of_files(w, "panels.csv")}
**Record**, and the end of the event on 2026-07-01.

{of_files(w, "record.json", "record.sha256", "end/record.json", "end/record.sha256")}
**By hand**, in the public folder; after `#=>` stands what is printed.

{shell(by_hand)}"""


def run_shell(w, text):
    """Every line of the shell block prints the output written after it."""
    block = re.search(r"^```sh\n(.*?)^```$", text[text.index("**By hand**"):], re.M | re.S).group(1)
    script, expected = [], []
    for line in block.splitlines():
        command, _, output = line.partition("  #=> ")
        script.append(command)
        expected += [output] if output else []
    with tempfile.TemporaryDirectory(prefix="cavel-worked-") as folder:
        folders.write(folder, w.files)
        done = subprocess.run(["sh", "-eu", "-c", "\n".join(script)], cwd=folder, capture_output=True, check=False, text=True)
    if done.returncode or done.stdout.splitlines() != expected:
        raise AssertionError(f"the shell prints {done.stdout.splitlines()} {done.stderr}, not {expected}")
    return len(expected)


def run_program(w, program):
    with tempfile.TemporaryDirectory(prefix="cavel-worked-") as folder:
        folders.write(folder, w.files)
        digests = [word for path in ("record.json", "end/record.json") for word in ("--record", w.record(path))]
        done = subprocess.run([program, "verify", folder, "--announcement", w.record("announcement.txt"), *digests, "--lang", "en"],
                              capture_output=True, check=False, text=True)
    if done.returncode:
        raise AssertionError(f"{program} verify: exit code {done.returncode}: {done.stdout}{done.stderr}")


def main():
    w = Worked()
    text = section(w)
    with open(PAGE, encoding="utf-8") as file:
        page = file.read()
    at = page.find(HEADING)
    if sys.argv[1:] == ["--write"]:
        with open(PAGE, "w", encoding="utf-8") as file:
            file.write((page if at < 0 else page[:at]).rstrip("\n") + "\n" + text)
        return 0
    if at < 0 or page[at:] != text:
        print("docs/protocol.md, section 14, is not what the reference computes: worked_event.py --write", file=sys.stderr)
        return 1
    report = verify_files(w.files, w.record("announcement.txt"), [w.record("record.json"), w.record("end/record.json")])
    ran = run_shell(w, text)
    for program in sys.argv[1:]:
        run_program(w, program)
    print(f"{len(w.files)} files, {len(report.records)} records, {ran} lines of shell, {len(sys.argv) - 1} programs: all agree")
    return 0


if __name__ == "__main__":
    sys.exit(main())
