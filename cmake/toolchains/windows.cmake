# SPDX-License-Identifier: Apache-2.0
# 64-bit Windows with Debian's mingw-w64 (POSIX threads); programs built so run under Wine. The compiler's own libraries
# are linked statically: what is built needs nothing but Windows.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_CROSSCOMPILING_EMULATOR /usr/lib/wine/wine64)
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
set(CMAKE_SHARED_LINKER_FLAGS_INIT -static)

# The headers of Boost and GSL, apart from those of this system's C library, which stand beside them in /usr/include.
set(headers ${CMAKE_BINARY_DIR}/headers)
if(NOT EXISTS ${headers}/include/gsl)
  file(MAKE_DIRECTORY ${headers}/include ${headers}/share/cmake)
  file(CREATE_LINK /usr/include/boost ${headers}/include/boost SYMBOLIC)
  file(CREATE_LINK /usr/include/gsl ${headers}/include/gsl SYMBOLIC)
  file(COPY /usr/share/cmake/Microsoft.GSL DESTINATION ${headers}/share/cmake)
endif()
set(Boost_NO_BOOST_CMAKE ON)
set(CMAKE_FIND_ROOT_PATH ${headers} /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
