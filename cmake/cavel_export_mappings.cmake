# SPDX-License-Identifier: Apache-2.0
# cavel_export_mappings(OUT): the mappings of docs/exports as one source file in the build folder; OUT is its path.
function(cavel_export_mappings out)
  set(file "${CMAKE_CURRENT_BINARY_DIR}/export_mappings.cpp")
  set(rows "")
  foreach(name IN ITEMS credit supervision)
    set(source "${PROJECT_SOURCE_DIR}/docs/exports/${name}.json")
    file(READ "${source}" json)
    string(APPEND rows "    {\"${name}\", R\"cavel(${json})cavel\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")
  endforeach()
  file(CONFIGURE OUTPUT "${file}" CONTENT "// made by cmake/cavel_export_mappings.cmake from docs/exports: do not edit
#include <cavel/files/export_mapping.hpp>

namespace cavel {

namespace {

constexpr shipped_export export_sources_shipped[] = {
@rows@};

}  // namespace

std::span<const shipped_export> shipped_exports() { return export_sources_shipped; }

}  // namespace cavel
" @ONLY)
  set(${out} "${file}" PARENT_SCOPE)
endfunction()
