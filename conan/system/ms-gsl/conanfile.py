# SPDX-License-Identifier: Apache-2.0
"""The system's own ms-gsl in place of Conan's, for builds without a network."""
from conan import ConanFile
from conan.tools.system import package_manager


class GslSystem(ConanFile):
    name = "ms-gsl"
    version = "system"
    package_type = "header-library"

    def system_requirements(self):
        package_manager.Apt(self).check(["libmsgsl-dev"])
        package_manager.Dnf(self).check(["guidelines-support-library-devel"])

    def package_info(self):
        self.cpp_info.includedirs, self.cpp_info.libdirs, self.cpp_info.bindirs = [], [], []
        self.cpp_info.set_property("cmake_file_name", "Microsoft.GSL")
        self.cpp_info.set_property("cmake_target_name", "Microsoft.GSL::GSL")
