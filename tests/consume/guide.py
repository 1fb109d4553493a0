#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""guide.py BUILD WORK [--build]: the CMake of docs/guide/embed.md as it is written there, each block in a project of its own with the
page's first program in C: find_package is built against what BUILD installs, and run; add_subdirectory and FetchContent are
configured, and with --build built and run too (some minutes: they compile the library)."""
import hashlib
import os
import re
import subprocess
import sys
import tarfile

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "../.."))
SOURCES = ("CMakeLists.txt", "LICENSE", "cmake", "include", "src", "capi", "docs/cavel.1", "docs/exports", "docs/forms", "docs/rules")


def page():
    with open(os.path.join(ROOT, "docs/guide/embed.md"), encoding="utf-8") as file:
        return file.read()


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", page(), re.M | re.S)


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.PIPE)


def project(work, name, block, *definitions, build):
    """The block in a project with the program, configured and, with `build`, run."""
    folder = os.path.join(work, name)
    os.makedirs(folder, exist_ok=True)
    (program,) = blocks("c")
    with open(os.path.join(folder, "first.c"), "w", encoding="utf-8") as file:
        file.write(program)
    with open(os.path.join(folder, "CMakeLists.txt"), "w", encoding="utf-8") as file:
        file.write(f"cmake_minimum_required(VERSION 3.25)\nproject(app LANGUAGES C)\nadd_executable(app first.c)\n{block}")
    if name == "add_subdirectory" and not os.path.lexists(os.path.join(folder, "cavel")):
        os.symlink(ROOT, os.path.join(folder, "cavel"))
    built = os.path.join(folder, "build")
    run("cmake", "-S", folder, "-B", built, "-G", "Ninja", *(f"-D{definition}" for definition in definitions))
    if build:
        run("cmake", "--build", built, "--target", "app")
        said = subprocess.run([os.path.join(built, "app")], check=True, stdout=subprocess.PIPE, text=True).stdout
        (wanted,) = set(re.findall(r"`(9[0-9A-Z]{17})`", page()))
        assert said == wanted + "\n", f"{name}: printed {said!r}"
    print(f"{name}: {'runs' if build else 'is configured'} as the page has it")


def archive(work):
    """An archive of the sources, and its digest."""
    path = os.path.join(work, "cavel.tar.gz")
    with tarfile.open(path, "w:gz") as made:
        for name in SOURCES:
            made.add(os.path.join(ROOT, name), f"cavel-1.0.0/{name}",
                     filter=lambda entry: None if os.path.basename(entry.name) in ("build", "node_modules", "target") else entry)
    with open(path, "rb") as file:
        return path, hashlib.sha256(file.read()).hexdigest()


def main():
    build, work, *options = sys.argv[1:]
    work = os.path.realpath(work)
    installed, part, fetched = blocks("cmake")
    prefix = os.path.join(work, "prefix")
    for component in ("library", "c_dev"):
        run("cmake", "--install", build, "--component", component, "--prefix", prefix)
    project(work, "find_package", installed, f"CMAKE_PREFIX_PATH={prefix}", build=True)
    project(work, "find_package_static", installed.replace("PRIVATE cavel::c ", "PRIVATE cavel::c_static "), f"CMAKE_PREFIX_PATH={prefix}",
            build=True)
    path, digest = archive(work)
    project(work, "add_subdirectory", part, build="--build" in options)
    project(work, "FetchContent", fetched, f"archive={path}", f"digest={digest}", build="--build" in options)


if __name__ == "__main__":
    main()
