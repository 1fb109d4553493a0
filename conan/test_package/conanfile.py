# SPDX-License-Identifier: Apache-2.0
"""The example of README.md, and a program for each compiled part, built against the package and run."""
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

    def build(self):
        root = os.path.join(self.recipe_folder, os.pardir, os.pardir)
        example = os.path.join(self.build_folder, "example.cpp")
        save(self, example, re.search(r"```cpp\n(.*?)```", load(self, os.path.join(root, "README.md")), re.S)[1])
        consumers = os.path.join(root, "tests", "consume", "find_package")
        cmake = CMake(self)
        cmake.configure(variables={"EXAMPLE": example.replace("\\", "/"), "CONSUMERS": consumers.replace("\\", "/")})
        cmake.build()

    def test(self):
        if not can_run(self):
            return
        options = self.dependencies["cavel"].options
        names = ["cavel"] + ["files", "kernels"] * bool(options.compiled) + ["c"] * bool(options.c_library)
        for name in names:
            self.run(os.path.join(self.cpp.build.bindir, f"with_{name}"), env="conanrun")
