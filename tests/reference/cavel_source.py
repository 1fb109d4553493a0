# SPDX-License-Identifier: Apache-2.0
"""Sources of randomness: forms of public values, numbers of values, bits supplied and needed (section 2)."""
import math
import re

from cavel_bytes import Refusal

FEWEST_BITS = 20
QUIET_BITS = 64


class Form:
    """`digits:K`, `dice:K`, `balls:A/B+C/D` or `hex:K`."""

    def __init__(self, text, where="form"):
        self.text = text
        match = re.fullmatch(r"(digits|dice|hex):([1-9][0-9]?)", text)
        if match and int(match[2]) <= 64:
            self.kind, self.size = match[1], int(match[2])
            self.values = {"digits": 10, "dice": 6, "hex": 256}[self.kind] ** self.size
            return
        match = re.fullmatch(r"balls:([1-9][0-9]?)/([1-9][0-9]?)\+([1-9][0-9]?)/([1-9][0-9]?)", text)
        if not match:
            raise Refusal(where, "not digits:K, dice:K, balls:A/B+C/D or hex:K")
        self.kind = "balls"
        self.size = a, b, c, d = tuple(int(part) for part in match.groups())
        if a > b or c > d:
            raise Refusal(where, "more balls than there are")
        self.values = math.comb(b, a) * math.comb(d, c)

    def holds(self, value):
        if self.kind == "balls":
            a, b, c, d = self.size
            if not re.fullmatch(r"[0-9]{2}( [0-9]{2})*", value):
                return False
            balls = [int(part) for part in value.split(" ")]
            return len(balls) == a + c and _ascend(balls[:a], b) and _ascend(balls[a:], d)
        signs = {"digits": "[0-9]{%d}", "dice": "[1-6]{%d}", "hex": "[0-9a-f]{%d}"}[self.kind]
        return re.fullmatch(signs % (2 * self.size if self.kind == "hex" else self.size), value) is not None


def _ascend(balls, largest):
    return balls[0] >= 1 and balls[-1] <= largest and all(x < y for x, y in zip(balls, balls[1:]))


def whole_log2(number):
    """The integer part of log2, exactly."""
    return number.bit_length() - 1


def bits_supplied(forms):
    return whole_log2(_product([form.values for form in forms]))


def _product(numbers):
    """By halves: factors of equal length multiply faster than a long one by a short one."""
    if len(numbers) < 8:
        return math.prod(numbers)
    middle = len(numbers) // 2
    return _product(numbers[:middle]) * _product(numbers[middle:])


def bits_needed(strata):
    """strata: pairs (N, n)."""
    return sum(whole_log2(math.comb(population, n)) for population, n in strata)
