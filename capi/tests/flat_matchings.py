#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""flat_matchings.py FILE: the shared vectors of matchings as lines of fields, those of every mode and repairs among them."""
import json
import pathlib
import sys

from flat_vectors import VECTORS, answer_of, numbers, rows, task_of


def matchings():
    """way (panel, team, fallback, repair, repair-team), number, result, pool, officers, targets, tickets, before, teams as
    in task_of; before of teams is numbers, - for none. Then the answer: mode, pool, panels, leaders, loads, proof, teams,
    substitutes, forced (target,officer pairs with bars), changed; where the case is invalid the name of its first fault."""
    for test in json.loads((VECTORS / "match.json").read_text(encoding="utf-8"))["tests"]:
        case = test["case"]
        way = "repair" if "before" in case else case["mode"]
        way = "repair-team" if "teams" in case else "fallback" if case["fallback"] and way == "team" else way
        before = case.get("before", [])
        if way == "repair-team":
            before = numbers("-" if one is None else one for one in before)
        else:
            before = rows(before)
        fields = [way, test["tcId"], test["result"], *task_of(case), before, rows(case.get("teams", []))]
        if test["result"] == "invalid":
            yield fields + [test["faults"][0]]
            continue
        answer = test["answer"]
        yield fields + [answer["mode"], *answer_of(answer), rows(answer["teams"]), numbers(answer["substitutes"]),
                        rows(answer["forced"]), answer.get("changed", 0)]


if __name__ == "__main__":
    lines = ["\t".join(map(str, fields)) for fields in matchings()]
    pathlib.Path(sys.argv[1]).write_text("\n".join(lines) + "\n", encoding="utf-8")
