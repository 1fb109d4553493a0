# SPDX-License-Identifier: Apache-2.0
"""A program for each part, README's event in C++ and in C among them, built against the package and run."""
import os

from conan import ConanFile
from conan.tools.build import can_run
from conan.tools.cmake import CMake, cmake_layout


class TestPackage(ConanFile):
    settings = "os", "arch", "compiler", "build_type"
    generators = "CMakeDeps", "CMakeToolchain"
    test_type = "explicit"

    def requirements(self):
        self.requires(self.tested_reference_str)

    def layout(self):
        cmake_layout(self)

    def _root(self):
        return os.path.abspath(os.path.join(self.recipe_folder, os.pardir, os.pardir))

    def build(self):
        root = self._root()
        cmake = CMake(self)
        languages = "C" if self.dependencies["cavel"].options.only_c else "C;CXX"
        cmake.configure(variables={"ROOT": root.replace("\\", "/"), "PROGRAM_LANGUAGES": languages})
        cmake.build()

    def test(self):
        if not can_run(self):
            return
        options = self.dependencies["cavel"].options
        samples = os.path.join(self._root(), "docs", "samples")
        if options.only_c:
            linked = [dependency.ref.name for _, dependency in self.dependencies.host.items()]
            assert linked == ["cavel"], linked
        names = (["cavel"] + ["files", "kernels"] * bool(options.compiled)) * (not options.only_c)
        for name in names:
            self.run(os.path.join(self.cpp.build.bindir, f"with_{name}"), env="conanrun")
        for name in ["event"] * bool(options.compiled and not options.only_c) + ["c"] * bool(options.c_library or options.only_c):
            self.run(f'"{os.path.join(self.cpp.build.bindir, f"with_{name}")}" "{samples}"', env="conanrun")
