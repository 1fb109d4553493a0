# SPDX-License-Identifier: Apache-2.0
"""The build backend of pyproject.toml (PEP 517), made with the standard library alone. The wheel carries the library that CMake builds
here, which needs CMake 3.25, a C++20 compiler, Boost 1.81 and GSL, and takes CMAKE_ARGS; CAVEL_LIBRARY names one that is built already."""
import io
import os
import pathlib
import re
import shlex
import subprocess
import tarfile
import tempfile

import build_wheel as wheel

ROOT = wheel.ROOT
# What the sources of the C library and of this package are.
PARTS = ("CMakeLists.txt", "LICENSE", "pyproject.toml", "cmake", "include", "src", "capi/CMakeLists.txt", "capi/THIRD-PARTY-NOTICES",
         "docs/cavel.1", "docs/exports", "docs/forms", "docs/rules", "capi/include", "capi/src", "capi/examples", "capi/python")


def version():
    return re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.M)[1]


def built(folder):
    """The C library, built in a folder without tests, program or spreadsheets."""
    options = {"CMAKE_BUILD_TYPE": "Release", "CMAKE_INSTALL_LIBDIR": "lib", "CAVEL_BUILD_TESTS": "OFF", "CAVEL_BUILD_PROGRAM": "OFF",
               "CAVEL_BUILD_CAPI_STATIC": "OFF", "CAVEL_SPREADSHEETS": "OFF",
               "CMAKE_UNITY_BUILD": "ON", "CMAKE_UNITY_BUILD_BATCH_SIZE": "10"}
    define = [word for name, value in options.items() for word in ("-D", f"{name}={value}")]
    subprocess.run(["cmake", "-S", str(ROOT), "-B", folder, *define, *shlex.split(os.environ.get("CMAKE_ARGS", ""))], check=True)
    subprocess.run(["cmake", "--build", folder, "--target", "cavel_c", "--config", "Release", "--parallel", str(os.cpu_count() or 1)], check=True)
    names = ("capi/libcavel.so.1", "capi/cavel.dll", "capi/Release/cavel.dll", "capi/libcavel.1.dylib")
    return next(path for path in (pathlib.Path(folder, name) for name in names) if path.exists())


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    given = os.environ.get("CAVEL_LIBRARY")
    if given:
        return wheel.build(pathlib.Path(given), version(), pathlib.Path(wheel_directory)).name
    with tempfile.TemporaryDirectory() as folder:
        return wheel.build(built(folder), version(), pathlib.Path(wheel_directory)).name


def build_sdist(sdist_directory, config_settings=None):
    name = f"cavel-{version()}"
    files = []
    for part in PARTS:
        path = ROOT / part
        files += [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    with tarfile.open(pathlib.Path(sdist_directory, name + ".tar.gz"), "w:gz", format=tarfile.PAX_FORMAT) as archive:
        for path in files:
            archive.add(path, f"{name}/{path.relative_to(ROOT).as_posix()}", recursive=False)
        facts = f"Metadata-Version: 2.1\nName: cavel\nVersion: {version()}\nRequires-Python: >=3.9\n".encode()
        entry = tarfile.TarInfo(name + "/PKG-INFO")
        entry.size = len(facts)
        archive.addfile(entry, io.BytesIO(facts))
    return name + ".tar.gz"
