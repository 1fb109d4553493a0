# SPDX-License-Identifier: Apache-2.0
# Warnings are errors in our own builds only; nothing here is exported to whoever links the library.
function(cavel_warnings target)
  if(PROJECT_IS_TOP_LEVEL)
    if(MSVC)
      target_compile_options(${target} PRIVATE /W4 /WX /utf-8)
    else()
      target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
      if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # False alarms inside the standard library at -O2 and above (GCC bugs 105651, 105329).
        target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
      endif()
    endif()
  endif()
endfunction()
