# SPDX-License-Identifier: Apache-2.0
"""Exact fractions and sample sizes (docs/protocol.md, section 5); how people write a fraction in a plan."""
import math
import re

from cavel_bytes import LARGEST_INTEGER, Refusal, check_integer

ROUNDINGS = ("up", "down", "half-up")


def reduced(p, q, where="fraction"):
    if q == 0:
        raise Refusal(where, "the denominator is 0")
    if p > q:
        raise Refusal(where, "over one")
    common = math.gcd(p, q)
    p, q = p // common, q // common
    if q > LARGEST_INTEGER:
        raise Refusal(where, "more digits than are read")
    return p, q


def read_fraction(text, where="fraction"):
    """`15%`, `1.5%`, `0.06`, `1/3`: ASCII digits, no spaces, no sign, no exponent. Returns (p, q), reduced."""
    match = re.fullmatch(r"([0-9]+)/([0-9]+)", text)
    if match:
        return reduced(int(match[1]), int(match[2]), where)
    match = re.fullmatch(r"([0-9]+)(?:\.([0-9]+))?(%?)", text)
    if not match:
        raise Refusal(where, "not a fraction such as 15%, 0.06 or 1/3")
    decimals = match[2] or ""
    return reduced(int(match[1] + decimals), 10 ** len(decimals) * (100 if match[3] else 1), where)


def announced_fraction(text, where="fraction"):
    """`p/q` as an announcement writes it: integers, reduced, at most one."""
    p, slash, q = text.partition("/")
    if not slash:
        raise Refusal(where, "not p/q")
    p, q = check_integer(p, where), check_integer(q, where)
    if reduced(p, q, where) != (p, q):
        raise Refusal(where, "not reduced")
    return p, q


def sample_size(population, p, q, rounding):
    if rounding == "up":
        n = -(-population * p // q)
    elif rounding == "down":
        n = population * p // q
    elif rounding == "half-up":
        n = (2 * population * p + q) // (2 * q)
    else:
        raise ValueError(rounding)
    if n == 0 and population > 0 and p > 0:
        n = 1
    return min(n, population)
