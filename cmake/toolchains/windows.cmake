# SPDX-License-Identifier: Apache-2.0
# 64-bit Windows with Debian's mingw-w64 (POSIX threads); its programs run under Wine. The compiler's own libraries
# are linked statically, so the binaries need nothing but Windows.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_CROSSCOMPILING_EMULATOR /usr/lib/wine/wine64)
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
set(CMAKE_SHARED_LINKER_FLAGS_INIT -static)

include(${CMAKE_CURRENT_LIST_DIR}/headers.cmake)
set(CMAKE_FIND_ROOT_PATH ${headers} /usr/x86_64-w64-mingw32)
