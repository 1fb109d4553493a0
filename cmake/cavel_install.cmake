# SPDX-License-Identifier: Apache-2.0
include(CMakePackageConfigHelpers)
install(TARGETS cavel EXPORT cavel_targets FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT cavel_targets NAMESPACE cavel:: FILE cavel-targets.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/cavel)
configure_package_config_file(cmake/cavel-config.cmake.in cavel-config.cmake
                              INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/cavel)
write_basic_package_version_file(cavel-config-version.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/cavel-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/cavel-config-version.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/cavel)
