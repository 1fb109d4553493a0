# SPDX-License-Identifier: Apache-2.0
# Warnings in our own builds; nothing here is exported to users of the library. They are errors in the presets for tests
# only: a compiler newer than all of ours must still build a fresh clone.
option(CAVEL_WARNINGS_AS_ERRORS "Fail the build on a warning" OFF)
function(cavel_warnings target)
  if(PROJECT_IS_TOP_LEVEL)
    if(MSVC)
      target_compile_options(${target} PRIVATE /W4 $<$<BOOL:${CAVEL_WARNINGS_AS_ERRORS}>:/WX> /utf-8)
    else()
      target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                             $<$<BOOL:${CAVEL_WARNINGS_AS_ERRORS}>:-Werror>)
      if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Warnings of g++ 12 from flow analysis of optimised code: false alarms inside the standard library
        # (GCC bugs 105651, 105329, 105593, 107852).
        target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-stringop-overflow
                               -Wno-stringop-overread -Wno-maybe-uninitialized $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
      endif()
    endif()
  endif()
endfunction()
