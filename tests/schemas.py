#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The published schemas against the samples, good and broken (needs jsonschema).

  schemas.py SOURCE_DIR
"""
import copy
import json
import os
import sys

import jsonschema

SOURCE = sys.argv[1]


def load(*parts):
    with open(os.path.join(SOURCE, "docs", *parts), encoding="utf-8") as file:
        return json.load(file)


def main():
    count = 0
    for schema, samples in (("plan", ["plan.json", "plan-by-sector.json"]), ("event", ["event.json"]), ("catalogue", ["catalogue.json"]),
                            ("rule-pack", ["../rules/" + each for each in sorted(os.listdir(os.path.join(SOURCE, "docs", "rules")))]),
                            ("export-mapping", ["../exports/credit.json", "../exports/supervision.json"])):
        document = load("reference", "schemas", schema + ".schema.json")
        jsonschema.Draft202012Validator.check_schema(document)
        check = jsonschema.Draft202012Validator(document)
        for sample in samples:
            value = load("samples", sample)
            check.validate(value)
            count += 1
            for key in document["required"]:  # without a required member, and with one that nobody knows
                broken = copy.deepcopy(value)
                del broken[key]
                assert not check.is_valid(broken), (sample, key)
                count += 1
            assert not check.is_valid({**value, "unknown": 1}), sample
    document = load("reference", "schemas", "due-question.schema.json")
    jsonschema.Draft202012Validator.check_schema(document)
    check = jsonschema.Draft202012Validator(document)
    start = {"from": "2022-05-25"}
    for good in ({"clocks": ["notice.public"]}, {"working_days": 5, "as_of": "2022-05-26"}, {"calendar_days": 5, "closes": "17:30", "provisional": True}):
        check.validate({**start, **good})
        count += 1
    for bad in ({}, {"clocks": "notice.public"}, {"working_days": 0}, {"working_days": 5, "unknown": 1}, {"working_days": 5, "closes": "9:00"}):
        assert not check.is_valid({**start, **bad}), bad
        count += 1
    assert not check.is_valid({"working_days": 5})
    print(f"{count} passed, 0 failed")


main()
