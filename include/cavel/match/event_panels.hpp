// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_EVENT_PANELS_HPP
#define CAVEL_MATCH_EVENT_PANELS_HPP

/// \file
/// The panels of an event (检查组): the result of the draw of officers (match/draw_panels.hpp) and of repairs.

#include <cavel/match/checked_or_shortage.hpp>
#include <cavel/match/panels_record.hpp>

#include <string>
#include <vector>

namespace cavel {

/// Who visits a target.
struct panel {
  std::string target;
  std::vector<std::string> officers;  ///< in officer order
  std::string leader;
};

struct task_panels {
  panels_record record;
  std::vector<panel> panels;                    ///< in draw order
  std::vector<std::vector<std::string>> teams;  ///< team mode: as they were formed, leader first
};

/// The panels of an event.
struct event_panels {
  std::vector<task_panels> tasks;
  std::vector<load_record> loads;  ///< every officer, ascending by id
};

/// Why a task has too few officers: the proof, which anyone can check by addition.
struct shortage {
  std::string task;
  certificate_record proof;
  std::string zh, en;  ///< the proof in words
};

/// A value, or all problems, with the shortage if there are too few officers.
template <class T>
using checked_draw = checked_or_shortage<T, shortage>;

/// The proof in a sentence for a clerk, with its task.
inline std::string sentence(const shortage& of, language in) {
  return in == language::zh ? "任务 " + of.task + "：" + of.zh : "In task " + of.task + ": " + of.en;
}

}  // namespace cavel

#endif
