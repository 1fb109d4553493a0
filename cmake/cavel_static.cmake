# SPDX-License-Identifier: Apache-2.0
# libcavel.a: the C library as an archive of one object. Everything is linked into it but the runtimes of C and C++; what the
# headers do not declare is local there, as the shared library hides it, so that nothing can clash with a program's own names.
if(NOT UNIX OR APPLE OR NOT CMAKE_OBJCOPY OR CMAKE_CXX_COMPILER_TARGET OR CMAKE_CXX_FLAGS MATCHES "-fsanitize")
  return() # ELF, with the linker of the machine
endif()
get_target_property(headers cavel_c HEADER_SET)
set(roots "")
foreach(header IN LISTS headers)
  cmake_path(ABSOLUTE_PATH header BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${header}")
  file(READ "${header}" text)
  string(REGEX MATCHALL "CAVEL_API[^;(]*[ *]cavel_[a-z0-9_]+\\(" found "${text}")
  list(TRANSFORM found REPLACE "^.*[ *](cavel_[a-z0-9_]+)\\($" "-Wl,-u,\\1")
  list(APPEND roots ${found})
endforeach()
separate_arguments(flags UNIX_COMMAND "${CMAKE_CXX_FLAGS} ${CMAKE_SHARED_LINKER_FLAGS}")
set(static_parts cavel_event cavel_files cavel_kernels)
list(TRANSFORM static_parts REPLACE "(.+)" "$<TARGET_FILE:\\1>" OUTPUT_VARIABLE static_files)
add_custom_command(OUTPUT libcavel.o
  COMMAND ${CMAKE_CXX_COMPILER} ${flags} -r -no-pie -nostdlib -Wl,--gc-sections -Wl,--force-group-allocation ${roots}
          $<TARGET_OBJECTS:cavel_c> ${static_files} -o libcavel.o
  COMMAND ${CMAKE_OBJCOPY} --wildcard "--keep-global-symbol=cavel_*" libcavel.o
  DEPENDS $<TARGET_OBJECTS:cavel_c> ${static_parts} COMMAND_EXPAND_LISTS VERBATIM)
set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/libcavel.o" PROPERTIES EXTERNAL_OBJECT ON GENERATED ON)
add_library(cavel_c_static STATIC "${CMAKE_CURRENT_BINARY_DIR}/libcavel.o")
add_library(cavel::c_static ALIAS cavel_c_static)
set_target_properties(cavel_c_static PROPERTIES OUTPUT_NAME cavel EXPORT_NAME c_static LINKER_LANGUAGE C)
target_include_directories(cavel_c_static INTERFACE "$<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/include>"
  "$<BUILD_INTERFACE:${CMAKE_CURRENT_BINARY_DIR}/include>" "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
# A C program links the runtime of C++ by name: of the compiler that built this.
set(cavel_c_static_libs ${CMAKE_CXX_IMPLICIT_LINK_LIBRARIES})
list(FILTER cavel_c_static_libs INCLUDE REGEX "^(stdc\\+\\+|c\\+\\+|c\\+\\+abi|m)$")
list(REMOVE_DUPLICATES cavel_c_static_libs)
list(APPEND cavel_c_static_libs pthread)
target_link_libraries(cavel_c_static INTERFACE ${cavel_c_static_libs})
list(TRANSFORM cavel_c_static_libs PREPEND -l)
list(JOIN cavel_c_static_libs " " cavel_c_static_libs)
set(cavel_c_static_libs "${cavel_c_static_libs}" PARENT_SCOPE) # for pkg-config
