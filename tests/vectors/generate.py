#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make the test vectors from the Python reference: `generate.py` writes them, `generate.py --check` compares.

The same bytes come out on every run. `--check` also holds each file against its schema, and demands at least as many
invalid as valid tests; with `--jsonschema` the package of that name checks the schemas too. Names after the options
restrict the work to those files (`digest`, `ticket`, …).
"""
import argparse
import importlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "reference")]
sys.dont_write_bytecode = True

import schema_check  # noqa: E402

FILES = {
    "announcement": "announcements",
    "content": "contents",
    "credit_code": "credit_codes",
    "digest": "digests",
    "fraction": "fractions",
    "industry": "industries",
    "public": "public_folders",
    "public_repair": "public_repairs",
    "record": "records",
    "repair": "repairs",
    "select": "selections",
    "source": "sources",
    "statement": "statements",
    "ticket": "tickets",
}
LARGEST = 1500000  # bytes a file


def text_of(value):
    return (json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode("utf-8")


def complaints(name, document, schema, data):
    found = [f"{name}.json: {problem}" for problem in schema_check.problems(document, schema)]
    results = [test["result"] for group in document["testGroups"] for test in group["tests"]]
    if results.count("invalid") < results.count("valid"):
        found.append(f"{name}.json: {results.count('valid')} valid, only {results.count('invalid')} invalid")
    if len(data) > LARGEST:
        found.append(f"{name}.json: {len(data)} bytes")
    return found


def against_jsonschema(name, document, schema):
    import jsonschema
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return [f"{name}.json: {error.json_path}: {error.message[:200]}" for error in kind(schema).iter_errors(document)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the kept files, write nothing")
    parser.add_argument("--jsonschema", action="store_true", help="check with the package jsonschema as well")
    parser.add_argument("names", nargs="*", metavar="NAME", help="files to make (all)")
    arguments = parser.parse_args()
    failures = []
    for name in arguments.names or sorted(FILES):
        maker = importlib.import_module("makers." + FILES[name])
        document = json.loads(text_of(maker.make()))
        schema = json.loads(text_of(maker.SCHEMA))
        for path, value in ((f"{name}.json", document), (f"{name}.schema.json", schema)):
            data = text_of(value)
            whole = os.path.join(HERE, path)
            if not arguments.check:
                with open(whole, "wb") as file:
                    file.write(data)
            elif not os.path.exists(whole) or open(whole, "rb").read() != data:
                failures.append(f"{path}: not what generate.py makes")
        failures += complaints(name, document, schema, text_of(document))
        if arguments.jsonschema:
            failures += against_jsonschema(name, document, schema)
        results = [test["result"] for group in document["testGroups"] for test in group["tests"]]
        print(f"{name}: {results.count('valid')} valid, {results.count('invalid')} invalid")
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
