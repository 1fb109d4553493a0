# SPDX-License-Identifier: Apache-2.0
"""The system's own boost in place of Conan's, for builds without a network."""
from conan import ConanFile
from conan.tools.system import package_manager


class BoostSystem(ConanFile):
    name = "boost"
    version = "system"
    package_type = "header-library"

    def system_requirements(self):
        package_manager.Apt(self).check(["libboost1.81-dev"])
        package_manager.Dnf(self).check(["boost-devel"])

    def package_info(self):
        self.cpp_info.includedirs, self.cpp_info.libdirs, self.cpp_info.bindirs = [], [], []
        self.cpp_info.set_property("cmake_file_name", "Boost")
        for name in ("headers", "boost"):
            component = self.cpp_info.components[name]
            component.set_property("cmake_target_name", f"Boost::{name}")
            component.includedirs, component.libdirs, component.bindirs = [], [], []
