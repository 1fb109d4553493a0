# SPDX-License-Identifier: Apache-2.0
"""Conan 2 recipe: cavel::cavel (headers), cavel::files, cavel::event and cavel::kernels (static), with option `c_library` cavel::c; with
option `only_c` cavel::c alone, which asks its users for no C++, Boost or GSL."""
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
    options = {"compiled": [True, False], "c_library": [True, False], "only_c": [True, False]}
    default_options = {"compiled": True, "c_library": False, "only_c": False, "boost/*:header_only": True}

    def export_sources(self):
        root = os.path.join(self.recipe_folder, os.pardir)
        for pattern in ("CMakeLists.txt", "LICENSE", "cmake/*", "include/*", "src/*", "capi/*.[ch]pp", "capi/*.in", "capi/*.map",
                        "docs/exports/*", "docs/forms/*", "capi/examples/*.c", "capi/CMakeLists.txt", "capi/THIRD-PARTY-NOTICES", "capi/include/*"):
            copy(self, pattern, src=root, dst=self.export_sources_folder, excludes=("build/*", "out/*"))

    def configure(self):
        if self.options.only_c:
            self.settings.rm_safe("compiler.cppstd")
            self.package_type = "shared-library"
        elif self.options.c_library:
            self.options.compiled = True
            self.package_type = "shared-library"
        elif not self.options.compiled:
            self.package_type = "header-library"

    def package_id(self):
        if self.info.options.only_c:
            self.info.options.rm_safe("compiled")
            self.info.options.rm_safe("c_library")
        elif not self.info.options.compiled:
            self.info.clear()

    def requirements(self):
        # Header libraries: without C++ only the build of this package sees them.
        seen = {"transitive_headers": True} if not self.options.only_c else {"visible": False, "libs": False}
        self.requires("boost/[>=1.81]", **seen)
        self.requires("ms-gsl/[>=4.0]", **seen)

    def validate(self):
        if not self.options.only_c:  # else CMake asks for C++20
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
        toolchain.cache_variables["CAVEL_BUILD_PARTS"] = bool(self.options.compiled or self.options.only_c)
        toolchain.cache_variables["CAVEL_BUILD_CAPI"] = bool(self.options.c_library or self.options.only_c)
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
        for component in ("library", "c_dev") if self.options.only_c else (None,):
            CMake(self).install(component=component)
        for folder in ("lib/cmake", "lib/pkgconfig", "share"):
            rmdir(self, os.path.join(self.package_folder, folder))

    def package_info(self):
        # Only what this build really depends on: system packages may stand in for either.
        there = {dependency.ref.name for dependency in self.dependencies.direct_host.values()}
        requires = [each for name, each in (("boost", "boost::headers"), ("ms-gsl", "ms-gsl::ms-gsl")) if name in there]
        self.cpp_info.set_property("cmake_file_name", "cavel")
        if self.options.c_library or self.options.only_c:
            library = self.cpp_info.components["c"]
            library.set_property("cmake_target_name", "cavel::c")
            library.libs = ["cavel"]
        if self.options.only_c:
            return
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
