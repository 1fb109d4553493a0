# SPDX-License-Identifier: Apache-2.0
"""What the makers of vector files share: bytes as JSON, test entries, schemas, sample ids.

A field X that holds bytes stands as a string where the bytes are UTF-8 without NUL, else as XHex in hexadecimal.
"""
GENERATOR_VERSION = "1.0.0"

NOTES = {
    "Standard": "An example of a standard or of the protocol page.",
    "Boundary": "A length or number at which an implementation changes its way, or one beside it.",
    "Claim": "The input is in its form; the stated outcome is not what the protocol computes from it.",
    "Input": "The input is not in its form and is refused.",
    "Law": "One of the laws of a draw: order of input, prefix, merge, nesting.",
}


def put(entry, key, data):
    """Store bytes (or a string) under key, as text where JSON can carry it."""
    data = data if isinstance(data, bytes) else data.encode("utf-8")
    try:
        text = data.decode("utf-8")
        if "\0" not in text:
            entry[key] = text
            return entry
    except UnicodeDecodeError:
        pass
    entry[key + "Hex"] = data.hex()
    return entry


def bytes_at(entry, key):
    return bytes.fromhex(entry[key + "Hex"]) if key + "Hex" in entry else entry[key].encode("utf-8")


def test(comment, flags, result, **fields):
    entry = {"comment": comment, "flags": flags.split() if flags else [], "result": result}
    for key, value in fields.items():
        if isinstance(value, bytes):
            put(entry, key, value)
        else:
            entry[key] = value
    return entry


def document(algorithm, notes, groups):
    """The whole file: tests are numbered, only the notes in use are kept."""
    number = 0
    used = set()
    for group in groups:
        for at, entry in enumerate(group["tests"]):
            number += 1
            group["tests"][at] = {"tcId": number, **entry}
            used.update(entry["flags"])
    known = {**NOTES, **notes}
    return {
        "algorithm": algorithm,
        "generatorVersion": GENERATOR_VERSION,
        "numberOfTests": number,
        "notes": {flag: known[flag] for flag in sorted(used)},
        "testGroups": groups,
    }


HEX32 = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
HEX = {"type": "string", "pattern": "^([0-9a-f]{2})*$"}
STRING = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0, "maximum": 9007199254740991}
SUITE = {"enum": ["sha256", "sm3"]}


def array(of):
    return {"type": "array", "items": of}


def closed(properties, required=None):
    return {"type": "object", "additionalProperties": False, "properties": properties,
            "required": sorted(properties) if required is None else required}


def group_schema(kind, shared, fields, optional=()):
    """A test group of one type. A field `x?` of bytes may stand as x or as xHex."""
    properties = {"tcId": {"type": "integer", "minimum": 1}, "comment": STRING, "flags": array(STRING),
                  "result": {"enum": ["valid", "invalid", "acceptable"]}}
    required = sorted(properties)
    for name, schema in fields.items():
        if name.endswith("?"):
            properties[name[:-1]] = schema
            properties[name[:-1] + "Hex"] = HEX
        else:
            properties[name] = schema
            if name not in optional:
                required.append(name)
    entry = closed(properties, required)
    return closed({"type": {"const": kind}, **shared, "tests": {"type": "array", "items": entry, "minItems": 1}})


def schema(title, group_schemas):
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **closed({
            "algorithm": STRING, "generatorVersion": STRING, "numberOfTests": COUNT,
            "notes": {"type": "object", "additionalProperties": STRING},
            "testGroups": {"type": "array", "items": {"oneOf": group_schemas}, "minItems": 1},
        }),
    }


def enterprise_ids(count, start=0):
    """Credit codes with right check signs, made up: the same list on every run."""
    from cavel_credit_code import SIGNS, check_sign
    ids = []
    for i in range(start, start + count):
        number = (i * 7919 + 104729) % 31 ** 5
        tail = ""
        for _ in range(5):
            number, sign = divmod(number, 31)
            tail = SIGNS[sign] + tail
        first17 = "91410381MA" + tail + SIGNS[i % 10] + SIGNS[i * 3 % 10]
        ids.append(first17 + check_sign(first17))
    return ids
