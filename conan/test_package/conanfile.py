# SPDX-License-Identifier: Apache-2.0
"""The example of README.md, built against the package and run."""
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
        page = load(self, os.path.join(self.recipe_folder, os.pardir, os.pardir, "README.md"))
        save(self, os.path.join(self.build_folder, "example.cpp"), re.search(r"```cpp\n(.*?)```", page, re.S)[1])
        cmake = CMake(self)
        cmake.configure(variables={"EXAMPLE": os.path.join(self.build_folder, "example.cpp").replace("\\", "/")})
        cmake.build()

    def test(self):
        if can_run(self):
            self.run(os.path.join(self.cpp.build.bindir, "example"), env="conanrun")
