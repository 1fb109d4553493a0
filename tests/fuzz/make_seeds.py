#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""make_seeds.py CAVEL [--check]: the seeds of fuzz/event and fuzz/capi_event, from today's announcement.

CAVEL is the program. fuzz/event: whole public folders, drawn by the reference from the made-up events of tests/vectors. fuzz/capi_event: files
of the small event that capi_event.cpp makes of the sample plan; two bytes before each say the call and the place of the file in its
folder. --check writes nothing and fails where a kept seed is another.
"""
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
SAMPLES = SOURCE / "docs" / "samples"
sys.path[:0] = [str(SOURCE / "tests" / "vectors"), str(SOURCE / "tests" / "reference")]

from makers import events  # noqa: E402
from makers.records import drawn  # noqa: E402

VALUES = {"双色球第2022060期": "03 11 17 20 28 33 16", "现场掷骰": "12345612345612345612345612345612345612345612345612"}
SECRET = "1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988"


def folder_text(files):
    """A folder as one text: a line `=== path` before each file; `|` takes off the line feed that the file before it lacks."""
    text, whole = b"", True
    for path, data in files.items():
        text += b"=== " + path.encode() + (b"\n" if whole else b"|\n") + data
        whole = data.endswith(b"\n") or not data
        text += b"" if whole else b"\n"
    return text


def event_seeds():
    for name, event in (("one-stratum", events.smallest("sha256")), ("two-tasks", events.usual("sha256")),
                        ("items", events.items("sha256", "target", 5)), ("failed-source", events.failed("sha256")),
                        ("officers", events.panels("sha256"))):
        yield f"event/{name}", folder_text(dict(sorted(drawn(event)[2].items())))


def small_event(cavel, room):
    """Its folder in every state, as {path: bytes}: papers, announced, drawn, opened, public."""
    lines = (SAMPLES / "enterprises.csv").read_bytes().split(b"\n")
    (room / "targets.csv").write_bytes(b"\n".join(lines[:41]) + b"\n")
    (room / "secret").write_text(SECRET, encoding="utf-8")
    at, states = room / "event", {}

    def run(state, *words):
        subprocess.run([cavel, *map(str, words)], check=True, capture_output=True)
        states[state] = {path.relative_to(at).as_posix(): path.read_bytes() for path in sorted(at.rglob("*")) if path.is_file()}

    run("announced", "announce", "--plan", SAMPLES / "plan.json", "--event", SAMPLES / "event.json", "--targets", room / "targets.csv",
        "--officers", SAMPLES / "officers.csv", "--catalogue", SAMPLES / "catalogue.json", "--key", f"@{SAMPLES / 'event-key.txt'}",
        "--out", at)
    run("drawn", "draw", at, *(word for name, value in VALUES.items() for word in ("--value", f"{name}={value}")), "--secret",
        f"区司法局=@{room / 'secret'}")
    run("opened", "open", at, "--day", "2022-12-31")
    states["public"] = {path[7:]: data for path, data in states["opened"].items() if path.startswith("public/")}
    states["papers"] = {name: (SAMPLES / name).read_bytes() for name in ("plan.json", "event.json", "officers.csv", "catalogue.json",
                                                                          "event-key.txt")}
    states["papers"]["targets.csv"] = (room / "targets.csv").read_bytes()
    return states


def capi_seeds(cavel):
    with tempfile.TemporaryDirectory() as room:
        states = small_event(cavel, pathlib.Path(room))

    def one(name, call, state, path, data=None):
        files = states[state]
        kept = files[path] if data is None else data
        return f"capi_event/{name}", bytes([call, sorted(files, key=str.encode).index(path)]) + kept

    for name, path in (("event", "event.json"), ("officers", "officers.csv"), ("plan", "plan.json"), ("targets", "targets.csv")):
        yield one("announce_" + name, 0, "papers", path)
    yield one("draw_announcement", 1, "announced", "public/announcement.txt")
    yield one("draw_terms", 1, "announced", "private/terms.json")
    yield one("open_record", 2, "drawn", "private/drawn/record.json")
    yield one("open_sample", 2, "drawn", "private/drawn/sample/metal.all.txt")
    yield one("verify_panels", 3, "opened", "public/panels.csv")
    yield one("verify_record", 3, "opened", "public/record.json")
    for name, path in (("panels", "panels.csv"), ("record", "record.json"), ("sample", "sample.csv"), ("statement", "statement.txt"),
                       ("end", "end/record.json")):
        yield one("public_" + name, 4, "public", path)
    yield one("ticket_frame", 5, "public", "frame/general.all.txt")
    yield one("ticket_statement", 5, "public", "statement.txt")
    yield one("notice_panels", 6, "opened", "public/panels.csv")
    yield one("notice_plan", 6, "opened", "private/plan.json")
    yield one("follow_record", 8, "opened", "public/record.json")
    yield one("simulate_plan", 14, "papers", "plan.json")
    visit = (SAMPLES / "inspections" / "good.json").read_bytes()
    yield "capi_event/status_visit", bytes([7, 0]) + visit
    yield "capi_event/check_all", bytes([17, 0]) + visit
    recusals = (SAMPLES / "recusals-after-draw.csv").read_bytes()
    yield "capi_event/repair_recusals", bytes([9, 1]) + recusals  # after officers.csv
    yield "capi_event/repair_evidence", b"\x0a\xff" + "回避1号".encode()
    yield "capi_event/replace_folder", b"\x0b\x07x"
    yield "capi_event/replace_reason", b"\x0c\x00closed"
    yield "capi_event/void_reason", b"\x0d\x00" + "随机源作废".encode()
    name, value = next(iter(VALUES.items()))
    yield "capi_event/draw_value", b"\x0f\x00" + name.encode() + value.encode()
    target = states["public"]["frame/general.all.txt"].split(b"\n")[0]
    yield "capi_event/ticket", b"\x10\x00general" + target


def main():
    seeds = dict([*event_seeds(), *capi_seeds(sys.argv[1])])
    kept = {path.relative_to(HERE).as_posix() for folder in ("event", "capi_event") for path in (HERE / folder).iterdir()}
    wrong = sorted(kept ^ set(seeds) | {name for name in kept & set(seeds) if (HERE / name).read_bytes() != seeds[name]})
    if "--check" in sys.argv:
        for name in wrong:
            print(f"tests/fuzz/{name}: not what make_seeds.py makes", file=sys.stderr)
        return 1 if wrong else 0
    for name in kept - set(seeds):
        (HERE / name).unlink()
    for name, data in seeds.items():
        (HERE / name).write_bytes(data)
    print(f"{len(seeds)} seeds, {len(wrong)} new")
    return 0


if __name__ == "__main__":
    sys.exit(main())
