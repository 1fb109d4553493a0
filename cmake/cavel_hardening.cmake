# SPDX-License-Identifier: Apache-2.0
# Hardening of shipped binaries: the program, the C library and the static parts in both, with the flags of Debian's
# dpkg-buildflags (hardening=+all) and of OpenSSF's guide for C and C++ compilers. Nothing of it is exported to consumers.
# tests/hardening.py reads the files that are built.
include(CheckPIESupported)

set(CAVEL_HARDENING_DEFAULT OFF)
if(PROJECT_IS_TOP_LEVEL AND CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
  set(CAVEL_HARDENING_DEFAULT ON) # sanitizers have checks of their own, which _FORTIFY_SOURCE would hide
endif()
option(CAVEL_HARDENING "Stack protector, _FORTIFY_SOURCE, CET, full RELRO and PIE (Linux)" ${CAVEL_HARDENING_DEFAULT})
if(CAVEL_HARDENING)
  check_pie_supported()
endif()

# Control-flow enforcement (CET) exists on x86-64 only; compilers for other processors refuse the flag.
set(cavel_hardening_flags -fstack-protector-strong)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
  list(APPEND cavel_hardening_flags -fcf-protection)
endif()
# glibc's checked functions need an optimised build and warn without one: the last -O of each configuration decides. A level
# that the flags already set stays.
foreach(config Release RelWithDebInfo MinSizeRel)
  string(TOUPPER ${config} upper)
  set(flags "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_${upper}}")
  string(REGEX MATCHALL "-O[0-3sgz]?" levels "${flags}")
  list(POP_BACK levels level)
  if(level AND NOT level STREQUAL "-O0" AND NOT flags MATCHES "_FORTIFY_SOURCE")
    list(APPEND cavel_hardening_flags $<$<CONFIG:${config}>:-U_FORTIFY_SOURCE> $<$<CONFIG:${config}>:-D_FORTIFY_SOURCE=2>)
  endif()
endforeach()

function(cavel_hardening target)
  if(NOT CAVEL_HARDENING)
    return()
  endif()
  target_compile_options(${target} PRIVATE ${cavel_hardening_flags})
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON) # for a program: PIE
  get_target_property(type ${target} TYPE)
  if(NOT type STREQUAL "STATIC_LIBRARY")
    target_link_options(${target} PRIVATE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
  endif()
endfunction()
