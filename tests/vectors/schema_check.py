# SPDX-License-Identifier: Apache-2.0
"""A small JSON Schema check: the keywords that the schemas of this folder use, and no other. An unknown one is an error."""
import re

_TYPES = {"object": dict, "array": list, "string": str, "boolean": bool}
_KNOWN = {"$schema", "title", "type", "properties", "required", "additionalProperties", "items", "enum", "const",
          "pattern", "minimum", "maximum", "minItems", "maxItems", "oneOf", "minLength"}


def problems(value, schema, at="$"):
    """Every departure of value from schema, as text."""
    unknown = set(schema) - _KNOWN
    if unknown:
        raise ValueError(f"keyword not checked here: {sorted(unknown)}")
    if "const" in schema and value != schema["const"]:
        return [f"{at}: not {schema['const']!r}"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{at}: not one of {schema['enum']!r}"]
    if "oneOf" in schema:
        # The alternatives are told apart by the constant of `type`; the one that bears it says what is wrong.
        for choice in schema["oneOf"]:
            kind = choice.get("properties", {}).get("type", {}).get("const")
            if isinstance(value, dict) and value.get("type") == kind:
                return problems(value, choice, at)
        return [f"{at}: none of the alternatives"]
    kind = schema.get("type")
    if kind == "integer" and (not isinstance(value, int) or isinstance(value, bool)):
        return [f"{at}: not an integer"]
    if kind in _TYPES and not isinstance(value, _TYPES[kind]):
        return [f"{at}: not of type {kind}"]
    if isinstance(value, dict):
        return _object(value, schema, at)
    if isinstance(value, list):
        return _array(value, schema, at)
    found = []
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        found.append(f"{at}: not of the form {schema['pattern']}")
    if "minLength" in schema and isinstance(value, str) and len(value) < schema["minLength"]:
        found.append(f"{at}: too short")
    if isinstance(value, int) and value < schema.get("minimum", value):
        found.append(f"{at}: under {schema['minimum']}")
    if isinstance(value, int) and value > schema.get("maximum", value):
        found.append(f"{at}: over {schema['maximum']}")
    return found


def _object(value, schema, at):
    found = [f"{at}: {key} is missing" for key in schema.get("required", ()) if key not in value]
    rest = schema.get("additionalProperties", True)
    for key, inner in value.items():
        if key in schema.get("properties", {}):
            found += problems(inner, schema["properties"][key], f"{at}.{key}")
        elif rest is False:
            found.append(f"{at}: {key} is not known")
        elif isinstance(rest, dict):
            found += problems(inner, rest, f"{at}.{key}")
    return found


def _array(value, schema, at):
    found = []
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        found.append(f"{at}: {len(value)} entries")
    for number, inner in enumerate(value):
        found += problems(inner, schema.get("items", {}), f"{at}[{number}]")
    return found
