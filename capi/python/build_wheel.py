#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""build_wheel.py LIBRARY VERSION FOLDER: a wheel that carries the library, made with the standard library alone.

Its platform is the library's own. The same input gives the same bytes."""
import base64
import hashlib
import pathlib
import sys
import zipfile

from library_platform import platform

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

CLASSIFIERS = ("License :: OSI Approved :: Apache Software License", "Natural Language :: Chinese (Simplified)", "Natural Language :: English",
               "Operating System :: Microsoft :: Windows", "Operating System :: POSIX :: Linux", "Programming Language :: Python :: 3",
               "Topic :: Security :: Cryptography")


def build(library, version, folder):
    """Writes the wheel into the folder; its path."""
    content = library.read_bytes()
    tag, name = platform(content)
    info = f"cavel-{version}.dist-info"
    files = {f"cavel/{one.name}": one.read_bytes() for one in sorted((HERE / "cavel").glob("*.py"))}
    files["cavel/py.typed"] = b""
    files[f"cavel/{name}"] = content
    for notice in (ROOT / "LICENSE", ROOT / "capi" / "THIRD-PARTY-NOTICES"):
        files[f"{info}/{notice.name}"] = notice.read_bytes()
    files[f"{info}/METADATA"] = (f"Metadata-Version: 2.1\nName: cavel\nVersion: {version}\nRequires-Python: >=3.9\n"
                                 "Summary: Verifiable draws for public inspections\nLicense: Apache-2.0\n"
                                 + "".join(f"Classifier: {one}\n" for one in CLASSIFIERS) +
                                 "Description-Content-Type: text/markdown\n\n"
                                 + (HERE / "README.md").read_text(encoding="utf-8")).encode()
    files[f"{info}/WHEEL"] = (f"Wheel-Version: 1.0\nGenerator: cavel\nRoot-Is-Purelib: false\n"
                              f"Tag: py3-none-{tag}\n").encode()
    record = ""
    for name, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record += f"{name},sha256={digest},{len(content)}\n"
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n".encode()
    folder.mkdir(parents=True, exist_ok=True)
    wheel = folder / f"cavel-{version}-py3-none-{tag}.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (2022, 5, 26, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)
    return wheel


def main():
    print(build(pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])))


if __name__ == "__main__":
    main()
