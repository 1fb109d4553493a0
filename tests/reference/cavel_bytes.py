# SPDX-License-Identifier: Apache-2.0
"""Bytes of the protocol (docs/protocol.md, section 1): ids, names, texts, integers, days, instants.

Each `check_*` returns its argument's value or raises Refusal. All text is handled as bytes until it is known to be
well-formed UTF-8; nothing is normalised.
"""
import datetime
import re

LARGEST_INTEGER = 9007199254740991


class Refusal(Exception):
    """External data is malformed: where, and what is wrong."""

    def __init__(self, where, why):
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why


def decode(data, where="text"):
    """Strict UTF-8: no surrogates, no overlong forms, nothing above U+10FFFF."""
    try:
        return bytes(data).decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(where, f"not UTF-8 at byte {error.start}") from None


def as_bytes(value):
    return value if isinstance(value, bytes) else value.encode("utf-8")


def check_id(value, where="id"):
    """The byte rule of ids: 1 to 255 bytes, no control character, no space at either end. Returns bytes."""
    data = as_bytes(value)
    if not 1 <= len(data) <= 255:
        raise Refusal(where, f"{len(data)} bytes, not 1 to 255")
    decode(data, where)
    if any(byte < 0x20 or byte == 0x7F for byte in data):
        raise Refusal(where, "a control character")
    if data[0] == 0x20 or data[-1] == 0x20:
        raise Refusal(where, "a space at an end")
    return data


def check_text(value, where="text"):
    return decode(check_id(value, where), where)


def check_name(value, where="name"):
    if not re.fullmatch(r"[A-Za-z0-9._-]{1,32}", value):
        raise Refusal(where, "not a name: 1 to 32 of A-Z a-z 0-9 . _ -")
    return value


def check_integer(value, where="integer"):
    if not re.fullmatch(r"0|[1-9][0-9]{0,15}", value) or int(value) > LARGEST_INTEGER:
        raise Refusal(where, "not an integer from 0 to 9007199254740991 without sign or leading zero")
    return int(value)


def check_hex(value, where="digest"):
    if not re.fullmatch(r"[0-9a-f]{64}", value):
        raise Refusal(where, "not 64 lower-case hexadecimal digits")
    return value


def check_day(value, where="day"):
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise Refusal(where, "not a day as YYYY-MM-DD")
    try:
        datetime.date(int(value[:4]), int(value[5:7]), int(value[8:]))
    except ValueError:
        raise Refusal(where, "a day that does not exist") from None
    if value < "1400":
        raise Refusal(where, "a year before 1400")
    return value


def check_instant(value, where="instant"):
    if not re.fullmatch(r"[0-9-]{10}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\+08:00", value):
        raise Refusal(where, "not an instant as YYYY-MM-DDThh:mm:ss+08:00")
    check_day(value[:10], where)
    return value


def is_resident_number(value):
    """GB 11643: 17 digits and a check character 0-9 or X; the weighted sum is 1 modulo 11."""
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
    if not re.fullmatch(r"[0-9]{17}[0-9X]", text):
        return False
    digits = [10 if sign == "X" else int(sign) for sign in text]
    return sum(digit * (2 ** (17 - i) % 11) for i, digit in enumerate(digits)) % 11 == 1


def listed(identifier, valid=True):
    """How a rejected row is listed: by its id if that is valid by its roster's rule and neither a resident number nor
    `#` and digits, else not at all."""
    try:
        data = check_id(identifier)
    except Refusal:
        return None
    return None if not valid or is_resident_number(data) or re.fullmatch(rb"#[0-9]+", data) else data


def lines_of(data, where):
    """The lines of a file: each ended by one LF, no CR, no byte order mark, UTF-8. Returns bytes objects."""
    decode(data, where)
    if data.startswith(b"\xef\xbb\xbf"):
        raise Refusal(where, "begins with a byte order mark")
    if b"\r" in data:
        raise Refusal(where, "holds a CR")
    if data and not data.endswith(b"\n"):
        raise Refusal(where, "the last line is not ended by LF")
    return data.split(b"\n")[:-1]


def file_of(lines):
    return b"".join(line + b"\n" for line in lines)


def salted(salt, lines):
    """A salted list: the line of its salt, then the lines in ascending order."""
    return file_of([b"salt " + salt.encode(), *sorted(lines)])


def salted_lines(data, where):
    """The lines of a salted list, without its salt."""
    lines = lines_of(data, where)
    if not lines or not re.fullmatch(rb"salt [0-9a-f]{64}", lines[0]):
        raise Refusal(where, "does not begin with the line of its salt")
    return lines[1:]


def escaped(cell):
    """A cell as written in a content line."""
    return cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
