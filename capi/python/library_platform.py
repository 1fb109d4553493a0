# SPDX-License-Identifier: Apache-2.0
"""What a library's own file says of the machines that can load it, as the platform tag of a wheel.

Read from the file, so that a wheel can be made of a library that was built for another platform.
"""
import re
import struct

LINUX = {(62, 64, "<"): "x86_64", (3, 32, "<"): "i686", (183, 64, "<"): "aarch64", (258, 64, "<"): "loongarch64",
         (243, 64, "<"): "riscv64", (21, 64, "<"): "ppc64le", (22, 64, ">"): "s390x"}  # e_machine, bits, order of bytes
WINDOWS = {0x8664: "win_amd64", 0xAA64: "win_arm64", 0x014C: "win32"}  # Machine
# manylinux_2_28 (PEP 600): what every such system has, and the newest versions of it that may be asked for.
SHARED = re.compile(r"lib(c|m|pthread|dl|rt)\.so\.6|lib(pthread|dl|rt)\.so\.[0-9]|libstdc\+\+\.so\.6|libgcc_s\.so\.1|"
                    r"ld(64|-linux[-a-z0-9_]*)\.so\.[0-9]")
NEWEST = {"GLIBC": (2, 28), "GLIBCXX": (3, 4, 24), "CXXABI": (1, 3, 11), "GCC": (7, 0, 0)}


def elf_needs(data, bits, order):
    """The libraries that an ELF file needs, and the versions that it asks of them."""
    word = "Q" if bits == 64 else "I"

    def read(form, at):
        return struct.unpack_from(order + form, data, at)

    start, = read(word, 32 if bits == 64 else 28)
    size, count = read("HH", 54 if bits == 64 else 42)
    segments = []  # type, offset, address, size in the file
    for at in range(start, start + size * count, size):
        if bits == 64:
            kind, _, offset, address, _, length = read("IIQQQQ", at)
        else:
            kind, offset, address, _, length = read("IIIII", at)
        segments.append((kind, offset, address, length))

    def offset_of(address):
        return next(o + address - a for kind, o, a, size in segments if kind == 1 and a <= address < a + size)

    dynamic, names = {}, []
    for kind, offset, _, length in segments:
        if kind == 2:
            for tag, value in struct.iter_unpack(order + 2 * word, data[offset:offset + length]):
                if tag == 0:
                    break
                if tag == 1:
                    names.append(value)
                dynamic[tag] = value
    texts = offset_of(dynamic[5])

    def text(at):
        return data[texts + at:data.index(b"\0", texts + at)].decode("ascii")

    versions = []
    at = offset_of(dynamic[0x6FFFFFFE]) if 0x6FFFFFFE in dynamic else 0
    for _ in range(dynamic.get(0x6FFFFFFF, 0)):
        _, count, _, first, following = read("HHIII", at)
        one = at + first
        for _ in range(count):
            _, _, _, name, after = read("IHHII", one)
            versions.append(text(name))
            one += after
        at += following
    return [text(name) for name in names], versions


def is_manylinux(needed, versions):
    for version in versions:
        family, _, number = version.partition("_")
        if not re.fullmatch(r"[0-9]+(\.[0-9]+)*", number) or family not in NEWEST:
            return False
        if tuple(map(int, number.split("."))) > NEWEST[family]:
            return False
    return all(map(SHARED.fullmatch, needed)) and any(version.startswith("GLIBC_") for version in versions)


def platform(data):
    """(platform tag, the name by which cavel/_native.py looks for the library)."""
    if data[:4] == b"\x7fELF" and data[4] in (1, 2) and data[5] in (1, 2) and data[7] in (0, 3):
        bits, order = 32 * data[4], "<>"[data[5] - 1]
        machine = LINUX.get((struct.unpack_from(order + "H", data, 18)[0], bits, order))
        if machine is not None:
            kind = "manylinux_2_28" if is_manylinux(*elf_needs(data, bits, order)) else "linux"
            return f"{kind}_{machine}", "libcavel.so.1"
    if data[:2] == b"MZ":
        at, = struct.unpack_from("<I", data, 0x3C)
        machine = WINDOWS.get(struct.unpack_from("<H", data, at + 4)[0])
        if data[at:at + 4] == b"PE\0\0" and machine is not None:
            return machine, "cavel.dll"
    raise SystemExit("not a library of Linux or Windows for a processor that is known here")
