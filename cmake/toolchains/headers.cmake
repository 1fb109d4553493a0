# SPDX-License-Identifier: Apache-2.0
# The headers of Boost and GSL, separated from those of this system's C library, which are also in /usr/include.
# The toolchain file that includes this adds ${headers} to CMAKE_FIND_ROOT_PATH.
set(headers ${CMAKE_BINARY_DIR}/headers)
if(NOT EXISTS ${headers}/include/gsl)
  file(MAKE_DIRECTORY ${headers}/include ${headers}/share/cmake)
  file(CREATE_LINK /usr/include/boost ${headers}/include/boost SYMBOLIC)
  file(CREATE_LINK /usr/include/gsl ${headers}/include/gsl SYMBOLIC)
  file(COPY /usr/share/cmake/Microsoft.GSL DESTINATION ${headers}/share/cmake)
endif()
set(Boost_NO_BOOST_CMAKE ON)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
