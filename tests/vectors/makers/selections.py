# SPDX-License-Identifier: Apache-2.0
"""select.json: samples and reserves, strata, coordinated lots, shards, and outcomes that are not the draw's."""
from cavel_bytes import Refusal, check_id
from cavel_digest import SUITES, hex_digest, lot_seed
from cavel_select import DuplicateId, select

from .common import COUNT, HEX32, STRING, SUITE, array, closed, document, enterprise_ids, group_schema, schema, test

SEED_TEXT = b"a statement"


def case(suite, lot, ids, n, reserve, comment, flags=""):
    sample, rest = select(suite, lot, [i.encode() for i in ids], n, reserve)
    return test(comment, flags, "valid", ids=ids, n=n, reserve=reserve, sample=pairs(sample), reserves=pairs(rest),
                cutoff=sample[-1][0] if sample else "-")


def pairs(drawn):
    return [{"id": identifier.decode(), "ticket": value} for value, identifier in drawn]


def claim(good, comment, **changes):
    entry = {**good, **changes, "comment": comment, "flags": ["Claim"], "result": "invalid"}
    if "cutoff" not in changes and entry["sample"] != good["sample"]:
        entry["cutoff"] = entry["sample"][-1]["ticket"] if entry["sample"] else "-"
    if entry == {**good, "comment": comment, "flags": ["Claim"], "result": "invalid"}:
        raise AssertionError(comment)
    return entry


def wrong_outcomes(suite, lot, good):
    """Outcomes that a wrong implementation would give."""
    ids, n = good["ids"], good["n"]
    sample, rest = good["sample"], good["reserves"]
    every, _ = select(suite, lot, [i.encode() for i in ids], len(ids), 0)
    every = pairs(every)
    yield claim(good, "the sample in roster order", sample=sorted(sample, key=lambda x: ids.index(x["id"])),
                cutoff=good["cutoff"])
    yield claim(good, "the largest tickets", sample=every[::-1][:n])
    yield claim(good, "one fewer", sample=sample[:-1])
    yield claim(good, "one more", sample=every[:n + 1])
    yield claim(good, "the first of the reserve in place of the last of the sample", sample=sample[:-1] + [every[n]])
    yield claim(good, "the cut-off is the next ticket", cutoff=every[n]["ticket"])
    yield claim(good, "the cut-off of a draw of none", cutoff="-")
    if rest:
        yield claim(good, "the reserve begins with the last of the sample", reserves=[sample[-1]] + rest[:-1])
        yield claim(good, "the reserve skips one", reserves=every[n + 1:n + 1 + len(rest)])
        yield claim(good, "the reserve ascending by id", reserves=sorted(rest, key=lambda x: x["id"])) \
            if rest != sorted(rest, key=lambda x: x["id"]) else claim(good, "no reserve", reserves=[])
    changed = [dict(x) for x in sample]
    changed[0]["ticket"] = changed[0]["ticket"][:-1] + ("0" if changed[0]["ticket"][-1] != "0" else "1")
    yield claim(good, "the last digit of a ticket", sample=changed, cutoff=good["cutoff"])


def single(suite, seed):
    label = "targets/metal"
    lot = lot_seed(suite, seed, label)
    ids = enterprise_ids(40)
    mixed = ["偃师铝业", "偃师铝业 一厂", "a", "A", "café", "cafe\u0301", "#12", "~", "Z" * 55, "Z" * 56, "检" * 85, "1"]
    tests = [
        case(suite, lot, [], 0, 0, "an empty frame", "Boundary"),
        case(suite, lot, [], 0, 3, "an empty frame, a reserve asked for", "Boundary"),
        case(suite, lot, ids[:1], 1, 0, "one of one", "Boundary"),
        case(suite, lot, ids[:1], 0, 1, "none of one, one in reserve", "Boundary"),
        case(suite, lot, ids, 0, 0, "n is 0", "Boundary"), case(suite, lot, ids, 0, 5, "n is 0, five in reserve"),
        case(suite, lot, ids, 40, 0, "n is N", "Boundary"),
        case(suite, lot, ids, 40, 5, "n is N: nothing is left for the reserve", "Boundary"),
        case(suite, lot, ids, 39, 5, "the reserve runs out after one", "Boundary"),
        case(suite, lot, ids, 36, 4, "the reserve is just enough", "Boundary"),
        case(suite, lot, ids, 36, 5, "the reserve runs out by one", "Boundary"),
        case(suite, lot, ids, 5, 9007199254740991, "a reserve of all that is left"),
        case(suite, lot, ids, 6, 0, "no reserve"), case(suite, lot, ids, 6, 4, "6 of 40, 4 in reserve"),
        case(suite, lot, ids[::-1], 6, 4, "the roster reversed: the same", "Law"),
        case(suite, lot, ids[13:] + ids[:13], 6, 4, "the roster turned: the same", "Law"),
        case(suite, lot, ids, 10, 0, "prefix: 6 then 4 more is 10", "Law"),
        case(suite, lot, mixed, 5, 3, "ids of many kinds"),
        case(suite, lot, enterprise_ids(314), 48, 10, "15 % of 314"),
        case(suite, lot, enterprise_ids(1000, 500), 3, 2, "3 of 1000"),
    ]
    wrong = []
    for good in (tests[13], tests[17]):
        wrong += list(wrong_outcomes(suite, lot, good))
    for comment, bad in (("the same id twice", ids[:5] + ids[2:3]), ("the same id twice, side by side", ids[:1] * 2),
                         ("the same Chinese id twice", ["偃师", "洛阳", "偃师"]), ("every id twice", ids[:8] * 2),
                         ("an empty id", ids[:3] + [""]), ("an id of 256 bytes", ["x" * 256]),
                         ("a space at an end", ids[:2] + [" a"]), ("a line feed", ["a\nb"]), ("a tab", ["a", "b\tc"])):
        if acceptable([i.encode() for i in bad]):
            raise AssertionError(comment)
        wrong.append(test(comment, "Input", "invalid", ids=bad, n=1, reserve=0, sample=[], reserves=[], cutoff="-"))
    return {"type": "select", "suite": suite, "seed": seed, "label": label, "tests": tests + wrong}


def acceptable(ids):
    try:
        for identifier in ids:
            check_id(identifier)
        select("sha256", "0" * 64, ids, 0, 0)
    except (Refusal, DuplicateId):
        return False
    return True


def shards(suite, seed):
    """Each shard gives its n + reserve smallest; the smallest of these are those of the whole."""
    label = "targets/merge"
    lot = lot_seed(suite, seed, label)
    ids = enterprise_ids(60, 2000)
    tests = []
    for comment, cuts in (("three shards", (20, 45)), ("a shard of one and an empty one", (1, 1)), ("all in the last", (0,)),
                          ("shards smaller than the sample", tuple(range(4, 60, 4)))):
        parts = [ids[a:b] for a, b in zip((0,) + cuts, cuts + (60,))]
        sample, rest = select(suite, lot, [i.encode() for i in ids], 9, 4)
        tests.append(test(comment, "Law", "valid", shards=parts, n=9, reserve=4, sample=pairs(sample),
                          reserves=pairs(rest)))
    parts = [ids[:20], ids[20:45], ids[45:]]
    three_each = [pairs(select(suite, lot, [i.encode() for i in part], 3, 0)[0]) for part in parts]
    good = tests[0]
    for counts in ((3, 3, 3), (5, 3, 1)):
        share = sum((pairs(select(suite, lot, [i.encode() for i in part], n, 0)[0]) for part, n in zip(parts, counts)), [])
        share.sort(key=lambda x: x["ticket"])
        if share != good["sample"]:
            break
    tests.append(claim(good, "a fixed number of each shard", sample=share))
    del tests[-1]["cutoff"]
    tests.append({**good, "comment": "shards one after the other, not merged", "flags": ["Claim"],
                  "result": "invalid", "sample": sum(three_each, [])})
    for comment, bad in (("an id in two shards", [ids[:20], ids[19:45], ids[45:]]),
                         ("an id twice in one shard", [ids[:20] + ids[:1], ids[20:]]),
                         ("the same shard twice", [ids[:20], ids[:20]])):
        tests.append(test(comment, "Input", "invalid", shards=bad, n=9, reserve=4, sample=[], reserves=[]))
    return {"type": "merge", "suite": suite, "seed": seed, "label": label, "tests": tests}


def coordinated(suite, seed):
    """Tasks that share a lot: on one frame the smaller sample is part of the larger; on others it need not be."""
    label = "targets/shared"
    lot = lot_seed(suite, seed, label)
    ids = enterprise_ids(30, 4000)

    def entry(comment, flags, first, second, n, m):
        a = select(suite, lot, [i.encode() for i in first], n, 0)[0]
        b = select(suite, lot, [i.encode() for i in second], m, 0)[0]
        nested = {i for _, i in a} <= {i for _, i in b}
        return test(comment, flags, "valid", frames=[first, second], sizes=[n, m],
                    samples=[[x["id"] for x in pairs(a)], [x["id"] for x in pairs(b)]], nested=nested), nested

    tests = []
    for n, m in ((3, 9), (1, 30), (0, 5), (12, 12)):
        good, nested = entry("equal frames nest", "Law", ids, ids, n, m)
        assert nested
        tests.append(good)
    for n, m in ((5, 6), (6, 6)):
        good, nested = entry("frames that overlap in part do not nest", "Law", ids[:20], ids[8:], n, m)
        assert not nested
        tests.append(good)
    assert tests[-1]["samples"][0] != tests[-1]["samples"][1]
    for base in (tests[0], tests[-1]):
        one = base["samples"][0]
        tests.append({**base, "comment": "the first sample in place of the second", "flags": ["Claim"],
                      "result": "invalid", "samples": [one, one]})
        tests.append({**base, "comment": "lots by task, not the shared lot", "flags": ["Claim"], "result": "invalid",
                      "samples": [[i.decode() for _, i in select(
                          suite, lot_seed(suite, seed, f"targets/task{k}"), [i.encode() for i in base["frames"][k]],
                          base["sizes"][k], 0)[0]] for k in (0, 1)]})
        tests.append({**base, "comment": "nested said wrongly", "flags": ["Claim"], "result": "invalid",
                      "nested": not base["nested"]})
    return {"type": "coordinated", "suite": suite, "seed": seed, "label": label, "tests": tests}


def make():
    groups = []
    for suite in SUITES:
        seed = hex_digest(suite, SEED_TEXT)
        groups += [single(suite, seed), shards(suite, seed), coordinated(suite, seed)]
    return document("cavel select", {}, groups)


DRAWN = array(closed({"id": STRING, "ticket": HEX32}))
CUTOFF = {"type": "string", "pattern": "^([0-9a-f]{64}|-)$"}
LOT = {"suite": SUITE, "seed": HEX32, "label": STRING}
SCHEMA = schema("Samples and reserves of the lot H(seed || label), by ticket", [
    group_schema("select", LOT, {"ids": array(STRING), "n": COUNT, "reserve": COUNT, "sample": DRAWN,
                                 "reserves": DRAWN, "cutoff": CUTOFF}),
    group_schema("merge", LOT, {"shards": array(array(STRING)), "n": COUNT, "reserve": COUNT, "sample": DRAWN,
                                "reserves": DRAWN}),
    group_schema("coordinated", LOT, {"frames": array(array(STRING)), "sizes": array(COUNT),
                                      "samples": array(array(STRING)), "nested": {"type": "boolean"}}),
])
