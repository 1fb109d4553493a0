// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BENCH_CAPI_SAMPLE_EVENT_HPP
#define CAVEL_BENCH_CAPI_SAMPLE_EVENT_HPP

#include "pairs.hpp"

#include <cavel/event/event_steps.hpp>
#include <cavel/event/papers.hpp>

#include <array>

namespace cavel_bench {

/// Files as C++ has them, and as a handle that stays as long as the program.
struct both_files {
  both_files() : both_files(cavel::file_map{}) {}
  explicit both_files(cavel::file_map of);

  cavel::file_map files;
  cavel_files* handle;
};

/// The sample plan as an event, at every step; drawn as docs/samples/demo.sh does, to which the visits belong.
struct sample_event {
  sample_event();

  both_files papers, next_papers, announced, drawn, opened;
  both_files rosters;  ///< as they are after the draw
  both_files visits;   ///< of the first two targets
  std::vector<cavel::source_value> revealed;
  std::array<const char*, 3> names{}, values{};
  std::array<std::uint64_t, 3> name_sizes{}, value_sizes{};
  std::string task, target;  ///< of the first panel
};

/// Made at the first call.
const sample_event& event();

}  // namespace cavel_bench

#endif
