# SPDX-License-Identifier: Apache-2.0
"""Unified social credit code, GB 32100-2015: 18 signs, a check sign modulo 31, a known registering department."""

import re

SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
DEPARTMENTS = "123456789ANY"
JUSTICE_KINDS = "123459"  # second characters assigned by department 3; an identity number of provinces 36 and 37 has another


def check_sign(first17):
    total = sum(SIGNS.index(sign) * pow(3, i, 31) for i, sign in enumerate(first17))
    return SIGNS[(31 - total % 31) % 31]


def reason_against(code):
    """None for a valid code, else `length`, `sign`, `check`, `department` or `area`."""
    if len(code) != 18:
        return "length"
    if any(sign not in SIGNS for sign in code):
        return "sign"
    if check_sign(code[:17]) != code[17]:
        return "check"
    if code[0] not in DEPARTMENTS or (code[0] == "3" and code[1] not in JUSTICE_KINDS):
        return "department"
    if not code[2:8].isdigit():
        return "area"
    return None


def lacks_only_the_sum(code):
    """Whether all of a code is right but the sum: what an office may confirm against the licence."""
    if reason_against(code) != "check":
        return False
    return reason_against(code[:17] + check_sign(code[:17])) is None


def firm_of(identifier):
    """The code of the firm whose site an id names; any other id whole."""
    return identifier[:18] if re.fullmatch(f"[{SIGNS}]{{18}}-[0-9A-Z]{{1,8}}", identifier) else identifier


def is_valid(identifier, confirmed=()):
    """Whether an id is that of an enterprise: a valid or confirmed code, perhaps with the mark of a site."""
    code = re.fullmatch(r"([0-9A-Z]{18})(-[0-9A-Z]{1,8})?", identifier)
    return code is not None and (reason_against(code[1]) is None or (code[1] in confirmed and lacks_only_the_sum(code[1])))
