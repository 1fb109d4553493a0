#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""flat_vectors.py FILE [--all] [--events | --valid-events] [--needed]: the shared vectors (tests/vectors/*.json) as lines of
fields, for tests without a JSON reader.

A line is one test: kind, number, result, then the fields below, with a tab between. Bytes are hexadecimal; a list has
commas between its items, a list of lists bars between the lists.

  digest    suite repeat message digest
  ticket    suite seed label lot_seed id ticket
  id        id
  list      suite digest ids
  select    suite seed label n reserve shards sample reserves cutoff     sample: id:ticket,…
  fraction  text p q
  size      rounding population p q n
  credit    code
  due       calendars question end-to-end fragments evidence              fragments: of the canonical answer
  match     pool officers targets tickets panels leaders loads proof      panel mode; numbers: see task_of, answer_of

and with --all also

  announced    text p q                                                  a fraction as announcements write it
  coordinated  suite seed label frames sizes samples nested              samples of several frames from one lot
  seed         suite statement seed labels lot_seeds
  statement    files                                                     valid: verification finds no difference in the statement

with --all, or with --events alone (--valid-events: only the valid ones, for an emulator's patience),

  event        files                                                     path:bytes,…; valid: verification agrees
  repaired     files                                                     the same of events with repairs

and with --needed also

  needed       strata bits                                               population:sample,…: bits of chance in all

Matchings of every mode, and repairs: flat_matchings.py.
"""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
VECTORS = HERE.parent.parent / "tests" / "vectors"


def hexed(text):
    return text.encode("utf-8", "surrogatepass").hex()


def many(texts):
    return ",".join(hexed(t) for t in texts)


def pairs(drawn):
    return ",".join(hexed(one["id"]) + ":" + one["ticket"] for one in drawn)


def groups(name):
    return json.loads((VECTORS / name).read_text(encoding="utf-8"))["testGroups"]


def digests():
    for group in groups("digest.json"):
        if group["type"] == "digest":
            for test in group["tests"]:
                message = test.get("messageHex") if "messageHex" in test else hexed(test["message"])
                yield "digest", test, group["suite"], test["repeat"], message, test["digest"]


def tickets():
    for group in groups("ticket.json"):
        for test in group["tests"]:
            if group["type"] == "ticket":
                yield ("ticket", test, group["suite"], group["seed"], hexed(group["label"]), group["lotSeed"],
                       hexed(test["id"]), test["ticket"])
            elif group["type"] == "list-digest":
                yield "list", test, group["suite"], test["digest"], many(test["ids"])
            elif group["type"] == "id":
                yield "id", test, test["idHex"] if "idHex" in test else hexed(test["id"])


def selections():
    for group in groups("select.json"):
        for test in group["tests"]:
            if group["type"] == "coordinated":
                continue
            shards = test["shards"] if group["type"] == "merge" else [test["ids"]]
            yield ("select", test, group["suite"], group["seed"], hexed(group["label"]), test["n"], test["reserve"],
                   "|".join(many(shard) for shard in shards), pairs(test["sample"]), pairs(test["reserves"]),
                   test.get("cutoff", ""))


def fractions():
    for group in groups("fraction.json"):
        for test in group["tests"]:
            if group["type"] == "written":
                yield "fraction", test, hexed(test["text"]), test["p"], test["q"]
            elif group["type"] == "size":
                yield "size", test, group["rounding"], test["population"], test["p"], test["q"], test["n"]


def credit_codes():
    for group in groups("credit_code.json"):
        for test in group["tests"]:
            yield "credit", test, hexed(test["code"])


def deadlines():
    for test in json.loads((VECTORS / "deadline.json").read_text(encoding="utf-8"))["tests"]:
        case = test["case"]
        question = {"from": case["from"]}
        if "clock" in case:
            question["clocks"] = [case["clock"]]
        else:
            question[case["unit"] + "_days"] = case["count"]
        question.update({key: case[key] for key in ("as_of", "closes", "provisional") if key in case})
        answer = test.get("answer", {})
        fragments = [json.dumps(key) + ":" + json.dumps(value, ensure_ascii=False) for key, value in answer.items()
                     if key not in ("evidence", "detail")]
        evidence = answer.get("evidence")
        fragments += [f'{{"day":"{one["day"]}","holiday":"{one["holiday"]}",' for one in evidence or []]
        fragments += [f'"kind":"{one["kind"]}","notice":"{one["notice"]}"' for one in evidence or []]
        yield ("due", test, many(case.get("calendars", [])), hexed(json.dumps(question, ensure_ascii=False)),
               many(fragments), "-" if evidence is None else len(evidence))


def numbers(values, between=","):
    return between.join(map(str, values))


def rows(lists):
    return "|".join(numbers(row) for row in lists)


def task_of(case):
    """pool officers targets tickets: capacity:load,… (capacity - for none); seats:leads:lead.lead:other.other,…; rows with
    bars."""
    officers = [f'{"-" if one["capacity"] is None else one["capacity"]}:{one["load"]}' for one in case["officers"]]
    targets = [f'{one["panel"]}:{one["leads"]}:{numbers(one["lead"], ".")}:{numbers(one["other"], ".")}'
               for one in case["targets"]]
    return [case["pool"], ",".join(officers), ",".join(targets), rows(case["tickets"])]


def answer_of(answer):
    """pool panels leaders loads proof: panels are rows with bars; proof is targets:officers:needed:room:pool, or -."""
    proof = answer["certificate"]
    return [answer["pool"], rows(answer["panels"]), numbers(answer["leaders"]), numbers(answer["loads"]),
            "-" if proof is None else ":".join([numbers(proof["targets"]), numbers(proof["officers"]), str(proof["needed"]),
                                                str(proof["room"]), str(proof["pool"])])]


def matches():
    for test in json.loads((VECTORS / "match.json").read_text(encoding="utf-8"))["tests"]:
        case = test["case"]
        if case["mode"] == "panel" and "before" not in case:
            answer = test.get("answer") or {"panels": [], "leaders": [], "loads": [], "certificate": None, "pool": 0}
            yield ("match", test, *task_of(case), *answer_of(answer))


def needed():
    for group in groups("source.json"):
        if group["type"] == "needed":
            for test in group["tests"]:
                yield "needed", test, ",".join(numbers(one, ":") for one in test["strata"]), test["bits"]


def announced_fractions():
    for group in groups("fraction.json"):
        if group["type"] == "announced":
            for test in group["tests"]:
                yield "announced", test, hexed(test["text"]), test["p"], test["q"]


def coordinated():
    for group in groups("select.json"):
        if group["type"] == "coordinated":
            for test in group["tests"]:
                yield ("coordinated", test, group["suite"], group["seed"], hexed(group["label"]),
                       "|".join(map(many, test["frames"])), numbers(test["sizes"]), "|".join(map(many, test["samples"])),
                       int(test["nested"]))


def content(of, name):
    return of[name + "Hex"] if name + "Hex" in of else hexed(of[name])


def folder(files):
    """Files from paths and hexadecimal contents."""
    return ",".join(f"{hexed(path)}:{text}" for path, text in files.items())


def statements():
    for group in groups("statement.json"):
        for test in group["tests"]:
            if group["type"] == "seed":
                suite = re.search(r"^suite [^:]*: (\w+)$", test["statement"], re.M)[1]
                yield ("seed", test, suite, hexed(test["statement"]), test["seed"], many(test["labels"]),
                       ",".join(test["lotSeeds"]))
            else:
                announced = content(group, "announcement")
                yield "statement", test, folder({"announcement.txt": announced, "statement.txt": announced + content(test, "tail")})


END = "\nend of announcement\n"


def drawn(of, record, digest, suite):
    """The public folder of a draw: its lists, files and statement, and its record."""
    files = {path: hexed(text) for part in ("lists", "files") for path, text in of[part].items()}
    opened = of["statement"]
    files.update({"statement.txt": hexed(opened), "announcement.txt": hexed(opened[:opened.index(END) + len(END)]),
                  "record.json": hexed(record), "record." + suite: hexed(digest + "  record.json\n")})
    return files


def end(test):
    """The end with which an event under embargo is opened."""
    return {path: hexed(text) for path, text in test["end"].items()}


def changed(group, test):
    """The public folder of a group with the one file that a test changes."""
    files = {path: hexed(text) for path, text in group["files"].items()}
    if test.get("content", "") is None:
        del files[test["path"]]
    else:
        files[test["path"]] = content(test, "content")
    return files


def events():
    for group in groups("announcement.json"):
        for test in group["tests"]:
            yield "event", test, folder({"announcement.txt": content(test, "announcement")})
    for group in groups("record.json"):
        for test in group["tests"]:
            if group["type"] == "draw":
                yield "event", test, folder({**drawn(test, test["record"], test["digest"], group["suite"]), **end(test)})
            elif group["type"] == "folder":
                yield "event", test, folder(changed(group, test))


def repairs():
    """A chain whose last repair is refused has no record that could be verified: the C library repairs from rosters alone."""
    for group in groups("repair.json"):
        for test in group["tests"]:
            if group["type"] == "folder":
                yield "repaired", test, folder(changed(group, test))
            elif test["result"] == "valid":
                first = json.loads(test["repairs"][0]["record"])["previous"]  # the record of the draw
                files = drawn(group, group["draw"], first, group["suite"])
                for number, step in enumerate(test["repairs"], 1):
                    files.update((path, hexed(text)) for path, text in step["files"].items())
                    files[f"change-{number}/record.{group['suite']}"] = hexed(step["digest"] + "  record.json\n")
                yield "repaired", test, folder({**files, **end(test)})


def public_folders():
    """Opened folders with several files changed, consistent lies among them."""
    for name, kind in (("public.json", "event"), ("public_repair.json", "repaired")):
        for group in groups(name):
            for test in group["tests"]:
                files = {**group["files"], **test["changed"]}
                yield kind, test, folder({path: hexed(text) for path, text in files.items() if text is not None})


def valid_events():
    return (one for kind in (events, repairs, public_folders) for one in kind() if one[1]["result"] == "valid")


KINDS = [digests, tickets, selections, fractions, credit_codes, deadlines, matches]
MORE = {"--all": [announced_fractions, coordinated, statements, events, repairs, public_folders],
        "--events": [events, repairs, public_folders],
        "--valid-events": [valid_events], "--needed": [needed]}


def main():
    lines = []
    for kind in KINDS + [kind for option in sys.argv[2:] for kind in MORE[option]]:
        for name, test, *fields in kind():
            lines.append("\t".join([name, str(test["tcId"]), test["result"], *map(str, fields)]))
    pathlib.Path(sys.argv[1]).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
