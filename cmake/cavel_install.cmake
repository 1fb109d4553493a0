# SPDX-License-Identifier: Apache-2.0
# What is installed, in four components: library (the C library), c_dev (its headers), program, and dev (the headers of C++,
# static parts); CMake and pkg-config files go with the headers.
include(CMakePackageConfigHelpers)

set(cavel_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/cavel)
set(cavel_exported cavel)
foreach(part cavel_files cavel_event cavel_kernels)
  if(TARGET ${part})
    list(APPEND cavel_exported ${part})
  endif()
endforeach()
install(TARGETS ${cavel_exported} EXPORT cavel_targets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT dev)
install(EXPORT cavel_targets NAMESPACE cavel:: FILE cavel-targets.cmake
        DESTINATION ${cavel_package_dir} COMPONENT dev)
set(cavel_config_component dev)
if(TARGET cavel_c)
  install(TARGETS cavel_c EXPORT cavel_c_targets
          LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library NAMELINK_COMPONENT c_dev
          RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT library
          ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT c_dev
          FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT c_dev)
  install(EXPORT cavel_c_targets NAMESPACE cavel:: FILE cavel-c-targets.cmake
          DESTINATION ${cavel_package_dir} COMPONENT c_dev)
  if(TARGET cavel_c_static)
    install(TARGETS cavel_c_static EXPORT cavel_c_targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT c_dev)
  endif()
  install(FILES capi/examples/draw_plan.c DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/libcavel-c-dev/examples COMPONENT c_dev)
  set(cavel_config_component c_dev) # which dev needs
endif()
if(TARGET cavel_program)
  install(TARGETS cavel_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
  install(FILES docs/cavel.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
  install(DIRECTORY docs/exports docs/rules DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/cavel COMPONENT program) # the program has them inside
endif()

configure_package_config_file(cmake/cavel-config.cmake.in cavel-config.cmake
                              INSTALL_DESTINATION ${cavel_package_dir})
write_basic_package_version_file(cavel-config-version.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/cavel-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/cavel-config-version.cmake
        DESTINATION ${cavel_package_dir} COMPONENT ${cavel_config_component})

# pkg-config: one file for each target. Paths are relative to the file, so that the tree can be moved.
file(RELATIVE_PATH cavel_pc_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" cavel_pc_prefix "${cavel_pc_prefix}")
# cavel_pc(COMPONENT NAME DESCRIPTION REQUIRES LIBS)
function(cavel_pc component name description requires libs)
  configure_file(cmake/cavel.pc.in ${name}.pc @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${name}.pc
          DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT ${component})
endfunction()
cavel_pc(dev cavel "verifiable draws for public inspections, C++ headers" "" "")
if(TARGET cavel_files)
  set(cavel_files_libs "-lcavel_files")
  if(CAVEL_HAS_SPREADSHEETS)
    string(APPEND cavel_files_libs " -lminizip -lz -lexpat -lxlsxwriter")
  endif()
  cavel_pc(dev cavel-files "cavel: rosters, JSON and folders of events" cavel "${cavel_files_libs}")
endif()
if(TARGET cavel_event)
  cavel_pc(dev cavel-event "cavel: events, from announcement to verification" cavel-files "-lcavel_event")
endif()
if(TARGET cavel_kernels)
  cavel_pc(dev cavel-kernels "cavel: faster tickets and threads" cavel "-lcavel_kernels -pthread")
endif()
if(TARGET cavel_c)
  cavel_pc(c_dev cavel-c "cavel: the C library" "" "-lcavel")
  if(TARGET cavel_c_static)
    cavel_pc(c_dev cavel-c-static "cavel: the C library, as an archive" "" "-l:libcavel.a ${cavel_c_static_libs}")
  endif()
endif()

# Each component brings its licence and the notices of what is compiled into it, as a Debian package has them.
set(cavel_components dev)
if(TARGET cavel_c)
  list(APPEND cavel_components library c_dev)
endif()
if(TARGET cavel_program)
  list(APPEND cavel_components program)
endif()
set(cavel_package_of_dev libcavel-dev)
set(cavel_package_of_c_dev libcavel-c-dev)
set(cavel_package_of_library libcavel1)
set(cavel_package_of_program cavel)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/capi/THIRD-PARTY-NOTICES)
file(READ capi/THIRD-PARTY-NOTICES cavel_notices)
string(STRIP "${cavel_notices}" cavel_notices)
configure_file(cmake/copyright.in copyright @ONLY)
foreach(component IN LISTS cavel_components)
  install(FILES LICENSE ${CMAKE_CURRENT_BINARY_DIR}/copyright
          DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/${cavel_package_of_${component}} COMPONENT ${component})
endforeach()

if(PROJECT_IS_TOP_LEVEL)
  include(cavel_package)
endif()
