# SPDX-License-Identifier: Apache-2.0
"""Digests, lot seeds, tickets and list digests (docs/protocol.md, sections 1 and 4).

SHA-256 is hashlib's; SM3 (GB/T 32905-2016) is written out here, in plain Python.
"""
import functools
import hashlib
import struct

SUITES = ("sha256", "sm3")
_MASK = 0xFFFFFFFF


def _turn(word, by):
    by %= 32
    return ((word << by) | (word >> (32 - by))) & _MASK


_T = [_turn(0x79CC4519 if j < 16 else 0x7A879D8A, j) for j in range(64)]


def _sm3_block(state, block):
    w = list(struct.unpack(">16I", block))
    for j in range(16, 68):
        x = w[j - 16] ^ w[j - 9] ^ _turn(w[j - 3], 15)
        w.append(x ^ _turn(x, 15) ^ _turn(x, 23) ^ _turn(w[j - 13], 7) ^ w[j - 6])
    a, b, c, d, e, f, g, h = state
    for j in range(64):
        turned = ((a << 12) | (a >> 20)) & _MASK
        ss1 = _turn((turned + e + _T[j]) & _MASK, 7)
        ss2 = ss1 ^ turned
        if j < 16:
            ff, gg = a ^ b ^ c, e ^ f ^ g
        else:
            ff, gg = (a & b) | (a & c) | (b & c), (e & f) | (~e & _MASK & g)
        tt1 = (ff + d + ss2 + (w[j] ^ w[j + 4])) & _MASK
        tt2 = (gg + h + ss1 + w[j]) & _MASK
        a, b, c, d = tt1, a, _turn(b, 9), c
        e, f, g, h = tt2 ^ _turn(tt2, 9) ^ _turn(tt2, 17), e, _turn(f, 19), g
    return [x ^ y for x, y in zip(state, (a, b, c, d, e, f, g, h))]


@functools.lru_cache(maxsize=1 << 15)
def sm3(message):
    state = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    padded = message + b"\x80" + bytes((55 - len(message)) % 64) + struct.pack(">Q", 8 * len(message))
    for at in range(0, len(padded), 64):
        state = _sm3_block(state, padded[at:at + 64])
    return struct.pack(">8I", *state)


def digest(suite, message):
    """H(message): 32 bytes."""
    if suite == "sha256":
        return hashlib.sha256(message).digest()
    if suite == "sm3":
        return sm3(message)
    raise ValueError(f"no such suite: {suite}")


def hex_digest(suite, message):
    return digest(suite, message).hex()


def lot_seed(suite, seed_hex, label):
    """S_l = H(hex(S) || l); seed and result in hex."""
    return hex_digest(suite, seed_hex.encode("ascii") + label.encode("ascii"))


def ticket(suite, lot_seed_hex, identifier):
    """ticket(l, id) = H(hex(S_l) || id); the id is bytes, the result is hex (which sorts as the bytes do)."""
    return hex_digest(suite, lot_seed_hex.encode("ascii") + identifier)


def salt_of(suite, key, path):
    """The salt of a list; key: the 32 bytes of the event key."""
    return hex_digest(suite, key.hex().encode("ascii") + b"salt/" + path.encode("utf-8"))


def list_digest(suite, lines):
    return hex_digest(suite, b"".join(line + b"\n" for line in sorted(lines)))
