# SPDX-License-Identifier: Apache-2.0
# Run by a test: builds a small project against cavel, in a new folder, and runs it.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result COMMAND_ECHO STDOUT)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "failed with ${result}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
if(PROJECT MATCHES "find_package$")
  run(${CMAKE_COMMAND} --install ${BUILT} --prefix ${WORK}/prefix)
  # Moved after installation: nothing in it may remember where it was put.
  file(RENAME ${WORK}/prefix ${WORK}/moved)
endif()
run(${CMAKE_COMMAND} -S ${PROJECT} -B ${WORK}/build -G ${GENERATOR} -D CMAKE_BUILD_TYPE=${TYPE}
    -D CMAKE_C_COMPILER=${C} -D CMAKE_CXX_COMPILER=${CXX} -D CMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}
    "-DCMAKE_C_FLAGS=${C_FLAGS}" "-DCMAKE_CXX_FLAGS=${CXX_FLAGS}"
    -D CMAKE_PREFIX_PATH=${WORK}/moved -D CAVEL_SOURCE=${SOURCE})
run(${CMAKE_COMMAND} --build ${WORK}/build)
file(GLOB programs ${WORK}/build/consumer*)
list(FILTER programs EXCLUDE REGEX "\\.cmake$")
if(NOT programs)
  message(FATAL_ERROR "no program was built")
endif()
foreach(program IN LISTS programs)
  run(${program} ${SOURCE}/docs/samples)
endforeach()
if(PROJECT MATCHES "find_package$")
  # The installed program and the pkg-config files, from where they were moved to.
  if(EXISTS ${WORK}/moved/bin/cavel)
    run(${WORK}/moved/bin/cavel --version)
  endif()
  find_program(pkg_config pkg-config)
  if(pkg_config)
    set(ENV{PKG_CONFIG_PATH} ${WORK}/moved/${LIBDIR}/pkgconfig)
    execute_process(COMMAND ${pkg_config} --cflags --libs cavel-files OUTPUT_VARIABLE flags RESULT_VARIABLE result
                    OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(NOT result EQUAL 0)
      message(FATAL_ERROR "pkg-config does not know cavel-files")
    endif()
    separate_arguments(flags UNIX_COMMAND "${flags}")
    separate_arguments(own UNIX_COMMAND "${CXX_FLAGS}")
    run(${LAUNCHER} ${CXX} -std=c++20 ${own} -c ${PROJECT}/files.cpp -o ${WORK}/files.o ${flags})
    run(${CXX} ${own} ${WORK}/files.o -o ${WORK}/files ${flags})
    run(${WORK}/files)
  endif()
endif()
