// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_EVENT_OPENED_TASK_HPP
#define CAVEL_SRC_EVENT_OPENED_TASK_HPP

/// \file
/// A task of an opened event, found by its name: what a ticket and a recomputation begin with.

#include <cavel/event/event_steps.hpp>
#include <cavel/event/lists.hpp>
#include <cavel/event/statement.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace cavel::detail {

struct opened_task {
  file_map published;
  cavel::statement statement;
  std::size_t index = 0;  ///< of the task

  const announcement_facts& facts() const { return statement.announced().facts(); }
  const task_facts& task() const { return facts().tasks[index]; }
};

/// Of an event's files or of its public part. Faults: `event_folder_missing`, `event_embargo` before the event is opened, those of the
/// statement, `event_no_such`.
inline checked<opened_task> find_opened_task(const file_map& event, std::string_view task) {
  file_map published = part_of(event, "public");
  if (published.empty()) published = event;
  if (find_file(published, path::announcement) == nullptr) return problem{fault::event_folder_missing, "", 0, "", "", ""};
  const std::string* text = find_file(published, path::statement);
  if (text == nullptr) return problem{fault::event_embargo, "", 0, "", "", ""};
  auto opened = parse_statement(*text);
  if (!opened) return opened.problems();
  const std::vector<task_facts>& tasks = opened->announced().facts().tasks;
  const auto known = std::find_if(tasks.begin(), tasks.end(), [&](const task_facts& each) { return each.name == task; });
  if (known == tasks.end()) return problem{fault::event_no_such, "", 0, "task", std::string(task), ""};
  const auto index = static_cast<std::size_t>(known - tasks.begin());
  return opened_task{std::move(published), *std::move(opened), index};
}

}  // namespace cavel::detail

#endif
