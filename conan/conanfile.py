# SPDX-License-Identifier: Apache-2.0
"""Conan 2 recipe: cavel::cavel (headers), cavel::files, cavel::event and cavel::kernels (static), with option `c_library` cavel::c."""
import os

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, rmdir


class CavelRecipe(ConanFile):
    name = "cavel"
    version = "1.0.0"
    package_type = "static-library"
    license = "Apache-2.0"
    description = "Verifiable draws for public inspections"
    topics = ("sampling", "inspection", "verifiable", "random")
    settings = "os", "arch", "compiler", "build_type"
    options = {"compiled": [True, False], "c_library": [True, False]}
    default_options = {"compiled": True, "c_library": False, "boost/*:header_only": True}

    def export_sources(self):
        root = os.path.join(self.recipe_folder, os.pardir)
        for pattern in ("CMakeLists.txt", "LICENSE", "cmake/*", "include/*", "src/*", "capi/*.[ch]pp", "capi/*.in", "capi/*.map",
                        "docs/forms/*", "capi/examples/*.c", "capi/CMakeLists.txt", "capi/THIRD-PARTY-NOTICES", "capi/include/*"):
            copy(self, pattern, src=root, dst=self.export_sources_folder, excludes=("build/*", "out/*"))

    def configure(self):
        if self.options.c_library:
            self.options.compiled = True
            self.package_type = "shared-library"
        if not self.options.compiled:
            self.package_type = "header-library"

    def package_id(self):
        if not self.info.options.compiled:
            self.info.clear()

    def requirements(self):
        self.requires("boost/[>=1.81]", transitive_headers=True)
        self.requires("ms-gsl/[>=4.0]", transitive_headers=True)

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self)

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        # The compiled parts come with CAVEL_BUILD_PARTS; the program is not packaged here.
        toolchain.cache_variables["CAVEL_BUILD_PROGRAM"] = False
        toolchain.cache_variables["CAVEL_BUILD_TESTS"] = False
        toolchain.cache_variables["CAVEL_SPREADSHEETS"] = "OFF"  # needs nothing but Boost and GSL
        toolchain.cache_variables["CAVEL_BUILD_PARTS"] = bool(self.options.compiled)
        toolchain.cache_variables["CAVEL_BUILD_CAPI"] = bool(self.options.c_library)
        toolchain.cache_variables["CAVEL_BUILD_CAPI_STATIC"] = False
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        licences = os.path.join(self.package_folder, "licenses")
        copy(self, "LICENSE", src=self.source_folder, dst=licences)
        copy(self, "THIRD-PARTY-NOTICES", src=os.path.join(self.source_folder, "capi"), dst=licences)
        CMake(self).install()
        for folder in ("lib/cmake", "lib/pkgconfig", "share"):
            rmdir(self, os.path.join(self.package_folder, folder))

    def package_info(self):
        # Only what this build really depends on: system packages may stand in for either.
        there = {dependency.ref.name for dependency in self.dependencies.direct_host.values()}
        requires = [each for name, each in (("boost", "boost::headers"), ("ms-gsl", "ms-gsl::ms-gsl")) if name in there]
        self.cpp_info.set_property("cmake_file_name", "cavel")
        headers = self.cpp_info.components["headers"]
        headers.set_property("cmake_target_name", "cavel::cavel")
        headers.bindirs, headers.libdirs, headers.requires = [], [], requires
        if self.options.compiled:
            for part, needed in (("files", "headers"), ("event", "files"), ("kernels", "headers")):
                component = self.cpp_info.components[part]
                component.set_property("cmake_target_name", f"cavel::{part}")
                component.libs, component.requires = [f"cavel_{part}"], [needed]
            if self.settings.os in ("Linux", "FreeBSD"):
                self.cpp_info.components["kernels"].system_libs = ["pthread"]
        if self.options.c_library:
            library = self.cpp_info.components["c"]
            library.set_property("cmake_target_name", "cavel::c")
            library.libs = ["cavel"]
