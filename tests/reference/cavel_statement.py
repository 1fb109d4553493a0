# SPDX-License-Identifier: Apache-2.0
"""The statement (docs/protocol.md, section 3): the announcement and one line with the value of each source."""
from dataclasses import dataclass, field
from typing import Dict, List

from cavel_bytes import Refusal, check_hex, decode
from cavel_digest import hex_digest
from cavel_text import Announcement, parse_prefix


@dataclass
class Statement:
    data: bytes
    announced: bytes
    announcement: Announcement
    values: Dict[str, str] = field(default_factory=dict)
    failed: List[str] = field(default_factory=list)

    @property
    def seed(self):
        return hex_digest(self.announcement.suite, self.data)


def check_values(a, values):
    """The names of the public sources that failed; a wrong value is refused."""
    failed = [source.name for source in a.public() if values[source.name] == "-"]
    replaced = {source.replaced_by for source in a.public() if source.name in failed}
    for source in a.sources:
        value = values[source.name]
        where = f"value of {source.name}"
        if source.kind == "sealed":
            if hex_digest(a.suite, bytes.fromhex(check_hex(value, where))) != source.commitment:
                raise Refusal(where, "not what the holder committed to")
        elif source.kind == "standby" and source.name not in replaced:
            if value != "-":
                raise Refusal(where, "the source that it replaces did not fail")
        elif source.kind == "public" and value == "-":
            if source.replaced_by is None:
                raise Refusal(where, "failed, and no source stands by")
        elif not source.form.holds(value):
            raise Refusal(where, f"not in the form {source.form.text}")
    return failed


def parse(data):
    a, end = parse_prefix(data)
    statement = Statement(data, data[:end], a)
    if data[end:] and not data.endswith(b"\n"):
        raise Refusal("statement", "the last line is not ended by LF")
    lines = decode(data[end:], "statement").split("\n")[:-1]
    for number, source in enumerate(a.sources):
        head = f"value 取值: {source.name} = "
        if number >= len(lines) or not lines[number].startswith(head):
            raise Refusal(f"value of {source.name}", "its line is missing")
        statement.values[source.name] = lines[number][len(head):]
    if len(lines) > len(a.sources):
        raise Refusal("statement", "a line too many")
    statement.failed = check_values(a, statement.values)
    return statement


def render(announced, a, values):
    """The statement's bytes; parse() checks them."""
    return announced + "".join(f"value 取值: {s.name} = {values[s.name]}\n" for s in a.sources).encode("utf-8")
