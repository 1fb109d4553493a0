# SPDX-License-Identifier: Apache-2.0
# Linux on loongarch64, the new-world ABI, with Debian's clang 19 and lld and the libraries of tests/ci/loong_sources.sh; programs
# built so run under QEMU's user emulation.
set(loong ${CMAKE_CURRENT_LIST_DIR}/../../build/loong)
cmake_path(NORMAL_PATH loong)
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR loongarch64)
set(CMAKE_SYSROOT ${loong}/sysroot)
foreach(language C CXX)
  set(CMAKE_${language}_COMPILER_TARGET loongarch64-linux-gnu)
  set(CMAKE_${language}_FLAGS_INIT --gcc-install-dir=${loong}/sysroot/usr/lib/gcc-cross/loongarch64-linux-gnu/14)
endforeach()
set(CMAKE_C_COMPILER clang-19)
set(CMAKE_CXX_COMPILER clang++-19)
foreach(kind EXE SHARED)
  set(CMAKE_${kind}_LINKER_FLAGS_INIT -fuse-ld=lld-19)
endforeach()
set(CMAKE_CROSSCOMPILING_EMULATOR ${loong}/qemu-loongarch64;-L;${loong}/sysroot/usr/loongarch64-linux-gnu)

include(${CMAKE_CURRENT_LIST_DIR}/headers.cmake)
set(CMAKE_FIND_ROOT_PATH ${headers} ${loong}/sysroot/usr/loongarch64-linux-gnu)
