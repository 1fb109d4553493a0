# SPDX-License-Identifier: Apache-2.0
"""Canonical JSON (RFC 8785) of objects, arrays, strings and integers; filters (docs/protocol.md, section 8)."""
import json

from cavel_bytes import LARGEST_INTEGER, Refusal, decode

DEEPEST = 64  # levels of nesting
_SHORT = {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 0x22: '\\"', 0x5C: "\\\\"}


def _string(text):
    if any(0xD800 <= ord(sign) <= 0xDFFF for sign in text):
        raise ValueError("a lone surrogate")
    return '"' + "".join(_SHORT.get(ord(sign), sign if ord(sign) >= 0x20 else f"\\u{ord(sign):04x}")
                         for sign in text) + '"'


def canonical(value):
    """The canonical text of a value. Members are ordered by the UTF-16 code units of their names."""
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, bool) or not isinstance(value, (dict, list, int)):
        raise ValueError(f"not a value of the protocol: {value!r}")
    if isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            raise ValueError("an integer out of range")
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(inner) for inner in value) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(_string(name) + ":" + canonical(value[name]) for name in names) + "}"


def _no_repetition(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a member stands twice")
    return found


def _refuse_number(text):
    raise ValueError(f"not an integer: {text}")


def _integer(text):
    return int(text) if len(text) < 18 else _refuse_number(text)


def _depth(value):
    """Levels of nesting, iteratively."""
    deepest, rest = 0, [(value, 1)]
    while rest:
        inner, level = rest.pop()
        if isinstance(inner, (dict, list)):
            deepest = max(deepest, level)
            rest += [(each, level + 1) for each in (inner.values() if isinstance(inner, dict) else inner)]
    return deepest


def read_canonical(data, where="json"):
    """A value from canonical bytes; anything that is not the canonical form of what it says is refused."""
    text = decode(data, where)
    try:
        value = json.loads(text, object_pairs_hook=_no_repetition, parse_float=_refuse_number,
                           parse_constant=_refuse_number, parse_int=_integer)
        if _depth(value) > DEEPEST:
            raise ValueError(f"more than {DEEPEST} levels")
        again = canonical(value)
    except (ValueError, RecursionError) as error:
        raise Refusal(where, f"not canonical JSON: {error}") from None
    if again != text:
        raise Refusal(where, "not in canonical form")
    return value


def _number(value):
    """A number as ECMAScript writes it, which RFC 8785 asks for."""
    if value in (float("inf"), float("-inf")):
        raise ValueError("a number that is too large")
    if value == int(value) and abs(value) < 1e21:
        return str(int(value))
    digits, _, exponent = repr(value).partition("e")
    sign, digits = ("-", digits[1:]) if digits[0] == "-" else ("", digits)
    whole, _, part = digits.partition(".")
    part = "" if part == "0" else part
    scale = int(exponent or 0) + len(whole)
    figures = (whole + part).lstrip("0")
    scale -= len(whole + part) - len(figures)
    if scale > 21:
        figures = figures.rstrip("0")
        return f"{sign}{figures[0]}{'.' + figures[1:] if figures[1:] else ''}e+{scale - 1}"
    if scale > 0:
        return sign + figures[:scale] + "." + figures[scale:]
    if scale > -6:
        return sign + "0." + "0" * -scale + figures
    return f"{sign}{figures[0]}{'.' + figures[1:] if figures[1:] else ''}e-{1 - scale}"


def _any(value):
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, list):
        return "[" + ",".join(map(_any, value)) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(_string(name) + ":" + _any(value[name]) for name in names) + "}"


def canonical_text(data, where="json"):
    """The canonical form (RFC 8785) of a JSON text that an office wrote: UTF-8, perhaps with a byte order mark."""
    text = decode(data, where)
    try:
        value = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_no_repetition, parse_int=float,
                           parse_constant=_refuse_number)
        return _any(value).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise Refusal(where, str(error)) from None


def check_condition(value, where="filter"):
    """A condition of a filter: an object of any, not, and arrays of strings."""
    if not isinstance(value, dict):
        raise Refusal(where, "a condition is an object")
    for name, inner in value.items():
        if name == "not":
            check_condition(inner, where)
        elif not isinstance(inner, list):
            raise Refusal(where, f"{name}: not an array")
        elif name == "any":
            if not inner:
                raise Refusal(where, "any: an empty array")
            for condition in inner:
                check_condition(condition, where)
        elif any(not isinstance(text, str) for text in inner):
            raise Refusal(where, f"{name}: not an array of strings")
    return value
