# SPDX-License-Identifier: Apache-2.0
# The two compiled parts of Boost that the program needs, from Boost's own sources (CAVEL_BOOST_SOURCE, the folder that
# holds libs/): for platforms whose Boost has only headers.
file(GLOB program_options_sources "${CAVEL_BOOST_SOURCE}/libs/program_options/src/*.cpp")
add_library(boost_program_options STATIC EXCLUDE_FROM_ALL ${program_options_sources})
add_library(boost_random STATIC EXCLUDE_FROM_ALL "${CAVEL_BOOST_SOURCE}/libs/random/src/random_device.cpp")
foreach(part program_options random)
  target_link_libraries(boost_${part} PUBLIC Boost::headers)
  add_library(Boost::${part} ALIAS boost_${part})
endforeach()
if(WIN32)
  target_link_libraries(boost_random PUBLIC advapi32)
endif()
