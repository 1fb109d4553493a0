# SPDX-License-Identifier: Apache-2.0
"""digest.json: SHA-256 and SM3 of the standards' examples, of every length from 0 to 130, and of long messages."""
from cavel_digest import SUITES, digest, hex_digest

from .common import HEX32, STRING, SUITE, document, group_schema, schema, test

EXAMPLES = [
    ("sha256", b"abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("sha256", b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    ("sha256", b"a", 1000000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ("sm3", b"abc", 1, "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
    ("sm3", b"abcd" * 16, 1, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"),
]


def message_of(length):
    return bytes((17 * i + 5 * length + 3) % 256 for i in range(length))


def make():
    groups = []
    for suite in SUITES:
        other = SUITES[1 - SUITES.index(suite)]
        tests = []
        for of, message, repeat, known in EXAMPLES:
            if of == suite:
                if repeat == 1 and digest(suite, message).hex() != known:
                    raise AssertionError("the digest does not give its standard's example")
                tests.append(test("the standard's example", "Standard", "valid", message=message, repeat=repeat,
                                  digest=known))
                tests.append(test("the other suite's digest", "Claim", "invalid", message=message, repeat=repeat,
                                  digest=hex_digest(other, message * repeat if repeat < 1000 else message)))
        for length in range(131):
            message = message_of(length)
            value = digest(suite, message)
            at = length % 32
            wrong = value[:at] + bytes([value[at] ^ (1 << length % 8)]) + value[at + 1:]
            tests.append(test(f"{length} bytes", "Boundary" if length % 64 in (0, 55, 56, 63) else "", "valid",
                              messageHex=message.hex(), repeat=1, digest=value.hex()))
            tests.append(test(f"{length} bytes, bit {length % 8} of byte {at} of the digest flipped", "Claim",
                              "invalid", messageHex=message.hex(), repeat=1, digest=wrong.hex()))
        for message, repeat in ((b"\x00", 4096), (b"cavel\n", 1000), (bytes(range(256)), 17)):
            whole = message * repeat
            tests.append(test(f"{len(whole)} bytes", "", "valid", messageHex=message.hex(), repeat=repeat,
                              digest=hex_digest(suite, whole)))
            tests.append(test(f"{len(whole)} bytes, one byte left out", "Claim", "invalid",
                              messageHex=message.hex(), repeat=repeat, digest=hex_digest(suite, whole[1:])))
        groups.append({"type": "digest", "suite": suite, "tests": tests})
    known = EXAMPLES[0][3]
    forms = [test("64 lower-case digits", "", "valid", text=text) for text in (known, "0" * 64, "f" * 64)]
    for comment, text in (
            ("upper case", known.upper()), ("one upper-case digit", known[:-1] + "D"), ("63 digits", known[:-1]),
            ("65 digits", known + "0"), ("66 digits", known + "00"), ("empty", ""), ("a prefix 0x", "0x" + known),
            ("0x in place of digits", "0x" + known[2:]), ("a space before", " " + known),
            ("a space after", known + " "), ("a line feed after", known + "\n"), ("the letter g", known[:-1] + "g"),
            ("full-width digit", known[:-1] + "１"), ("spaces between", " ".join((known[:32], known[33:])))):
        forms.append(test(comment, "Input", "invalid", text=text))
    groups.append({"type": "digest-text", "tests": forms})
    return document("SHA-256, SM3", {}, groups)


SCHEMA = schema("Digests of messages; the message stands `repeat` times", [
    group_schema("digest", {"suite": SUITE}, {"message?": STRING, "repeat": {"type": "integer", "minimum": 1},
                                              "digest": HEX32}),
    group_schema("digest-text", {}, {"text": STRING}),
])
