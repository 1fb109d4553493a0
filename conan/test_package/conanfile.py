# SPDX-License-Identifier: Apache-2.0
"""The example of README.md, a program for each compiled part and the example in C, built against the package and run."""
import os
import re

from conan import ConanFile
from conan.tools.build import can_run
from conan.tools.cmake import CMake, cmake_layout
from conan.tools.files import load, save


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
        example = os.path.join(self.build_folder, "example.cpp")
        save(self, example, re.search(r"```cpp\n(.*?)```", load(self, os.path.join(root, "README.md")), re.S)[1])
        cmake = CMake(self)
        cmake.configure(variables={"EXAMPLE": example.replace("\\", "/"), "ROOT": root.replace("\\", "/")})
        cmake.build()

    def test(self):
        if not can_run(self):
            return
        options = self.dependencies["cavel"].options
        names = ["cavel"] + ["files", "kernels"] * bool(options.compiled)
        for name in names:
            self.run(os.path.join(self.cpp.build.bindir, f"with_{name}"), env="conanrun")
        if options.c_library:
            samples = os.path.join(self._root(), "docs", "samples")
            self.run(f'"{os.path.join(self.cpp.build.bindir, "with_c")}" "{samples}"', env="conanrun")
