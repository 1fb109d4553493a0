#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The shipped samples satisfy their schemas, and the schemas refuse what they should. Standard library only: the part of JSON Schema
that the schemas use."""
import copy
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}
KNOWN = {"$schema", "$defs", "$ref", "title", "type", "required", "additionalProperties", "properties", "items", "enum", "pattern",
         "minimum", "maximum", "minLength", "maxLength", "minItems"}


def faults(value, schema, root, at=""):
    if set(schema) - KNOWN:
        sys.exit("schema words that this test does not know: %s" % (set(schema) - KNOWN))
    if "$ref" in schema:
        path, schema = schema["$ref"].removeprefix("#/").split("/"), root
        for step in path:
            schema = schema[step]
    kind = schema.get("type")
    if kind and (not isinstance(value, TYPES[kind]) or (kind == "integer" and isinstance(value, bool))):
        return ["%s: no %s" % (at, kind)]
    found = []
    if "enum" in schema and value not in schema["enum"]:
        found.append("%s: %r is none of %s" % (at, value, schema["enum"]))
    if isinstance(value, str):
        if "pattern" in schema and not re.search(schema["pattern"], value):
            found.append("%s: %r has another form" % (at, value))
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
            found.append("%s: length" % at)
    if kind == "integer" and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        found.append("%s: range" % at)
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            found.append("%s: too few" % at)
        for i, each in enumerate(value):
            found += faults(each, schema.get("items", {}), root, "%s/%d" % (at, i))
    if isinstance(value, dict):
        found += ["%s: no %s" % (at, name) for name in schema.get("required", []) if name not in value]
        for name, each in value.items():
            if name in schema.get("properties", {}):
                found += faults(each, schema["properties"][name], root, "%s/%s" % (at, name))
            elif schema.get("additionalProperties") is False:
                found.append("%s/%s: not known" % (at, name))
    return found


def load(path):
    return json.loads((ROOT / path).read_text("utf-8"))


def must(truth, said):
    if not truth:
        sys.exit(said)


def main():
    inspection, event, catalogue = (load("docs/reference/schemas/%s.schema.json" % name) for name in ("inspection", "drawn-event", "catalogue"))
    count = 0
    for path in sorted((ROOT / "docs/samples/inspections").rglob("*.json")):
        if path.name == "index.json":
            continue
        found = faults(json.loads(path.read_text("utf-8")), event if path.name == "event.json" else inspection,
                       event if path.name == "event.json" else inspection)
        must(not found, "%s: %s" % (path.name, found))
        count += 1
    must(not faults(load("docs/samples/catalogue.json"), catalogue, catalogue), "catalogue.json")
    pack = load("docs/reference/schemas/rule-pack.schema.json")
    for path in sorted((ROOT / "docs/rules").glob("*.json")):
        good = json.loads(path.read_text("utf-8"))
        must(not faults(good, pack, pack), path.name)
        for broken in ({**good, "extra": 1}, {**good, "binds": "all"}, {name: each for name, each in good.items() if name != "source"}):
            must(faults(broken, pack, pack), "%s is not refused when it is broken" % path.name)
        count += 1
    good = load("docs/samples/inspections/good.json")
    for name in inspection["required"]:
        broken = copy.deepcopy(good)
        del broken[name]
        must(faults(broken, inspection, inspection), "without %s it should be refused" % name)
    for name in good:
        broken = copy.deepcopy(good)
        broken[name] = 7
        must(faults(broken, inspection, inspection), "%s as a number should be refused" % name)
    must(faults(dict(good, extra="x"), inspection, inspection), "an unknown member should be refused")
    print("%d samples keep their schemas" % count)


main()
