# SPDX-License-Identifier: Apache-2.0
# Spreadsheets: minizip, zlib and expat read them, libxlsxwriter writes. ON requires the libraries; AUTO builds
# without them if they are missing, and a workbook is then refused (fault workbook_unavailable).
set(CAVEL_SPREADSHEETS AUTO CACHE STRING "Read and write .xlsx: ON, OFF, or AUTO (where the libraries are)")
set_property(CACHE CAVEL_SPREADSHEETS PROPERTY STRINGS AUTO ON OFF)

set(CAVEL_HAS_SPREADSHEETS FALSE)
if(CAVEL_SPREADSHEETS)
  find_path(CAVEL_MINIZIP_INCLUDE minizip/unzip.h)
  find_library(CAVEL_MINIZIP_LIBRARY NAMES ${CMAKE_STATIC_LIBRARY_PREFIX}minizip${CMAKE_STATIC_LIBRARY_SUFFIX} minizip)
  find_path(CAVEL_XLSXWRITER_INCLUDE xlsxwriter.h)
  find_library(CAVEL_XLSXWRITER_LIBRARY NAMES xlsxwriter)
  mark_as_advanced(CAVEL_MINIZIP_INCLUDE CAVEL_MINIZIP_LIBRARY CAVEL_XLSXWRITER_INCLUDE CAVEL_XLSXWRITER_LIBRARY)
  find_package(ZLIB QUIET)
  find_package(EXPAT QUIET)
  set(cavel_lacking "")
  foreach(each CAVEL_MINIZIP_INCLUDE CAVEL_MINIZIP_LIBRARY CAVEL_XLSXWRITER_INCLUDE CAVEL_XLSXWRITER_LIBRARY ZLIB_FOUND EXPAT_FOUND)
    if(NOT ${each})
      list(APPEND cavel_lacking ${each})
    endif()
  endforeach()
  if(NOT cavel_lacking)
    set(CAVEL_HAS_SPREADSHEETS TRUE)
  elseif(CAVEL_SPREADSHEETS STREQUAL "AUTO")
    message(STATUS "cavel: without spreadsheets, for want of ${cavel_lacking}")
  else()
    message(FATAL_ERROR "CAVEL_SPREADSHEETS=${CAVEL_SPREADSHEETS} wants ${cavel_lacking}")
  endif()
endif()

# cavel_spreadsheets(TARGET): links the libraries for workbooks. An installed static library refers to them by name.
function(cavel_spreadsheets target)
  target_include_directories(${target} SYSTEM PRIVATE ${CAVEL_MINIZIP_INCLUDE} ${CAVEL_XLSXWRITER_INCLUDE})
  target_link_libraries(${target} PRIVATE
    $<BUILD_INTERFACE:${CAVEL_MINIZIP_LIBRARY}> $<BUILD_INTERFACE:ZLIB::ZLIB> $<BUILD_INTERFACE:EXPAT::EXPAT>
    $<BUILD_INTERFACE:${CAVEL_XLSXWRITER_LIBRARY}> $<INSTALL_INTERFACE:xlsxwriter>
    $<INSTALL_INTERFACE:minizip> $<INSTALL_INTERFACE:z> $<INSTALL_INTERFACE:expat>)
endfunction()
