// SPDX-License-Identifier: Apache-2.0
#include "opened_task.hpp"

#include <cavel/event/event_ticket.hpp>

#include <algorithm>

namespace cavel {

namespace {

/// Where an id is in a task: its stratum, or the reason for which it was left out of the task or of the roster.
bool find_standing(const file_map& published, event_ticket& of) {
  const std::string line = "\n" + of.id + "\n";  // the first line of what was left out is its salt
  for (const auto& [path, bytes] : published) {
    const bool in_frame = path.starts_with("frame/" + of.task + ".");
    const bool is_rejected = path.starts_with("rejected/targets.");
    const bool is_excluded = is_rejected || path.starts_with("excluded/" + of.task + ".");
    if ((!in_frame && !is_excluded) || !path.ends_with(".txt")) continue;
    const bool is_first = in_frame && bytes.starts_with(std::string_view(line).substr(1));
    if (!is_first && bytes.find(line) == std::string::npos) continue;
    const std::size_t start = path.find('.', path.find('/') + (is_rejected ? 1 : 1 + of.task.size())) + 1;
    if (start + 4 > path.size()) continue;
    (in_frame ? of.stratum : of.excluded) = path.substr(start, path.size() - 4 - start);
    return true;
  }
  return false;
}

}  // namespace

checked<event_ticket> ticket_of(const file_map& event, std::string_view task, std::string_view id) {
  const auto refuse = [](fault code, std::string field, std::string_view value) {
    return problem{code, "", 0, std::move(field), std::string(value), ""};
  };
  const auto opened = detail::find_opened_task(event, task);
  if (!opened) return opened.problems();
  const file_map& published = opened->published;
  const announcement_facts& facts = opened->facts();
  event_ticket made;
  made.hash_suite = facts.hash_suite;
  made.task = task;
  made.id = id;
  if (check_id(id) != fault::none || !find_standing(published, made)) return refuse(fault::event_no_such, "id", id);
  if (!made.excluded.empty()) return made;
  made.lot_seed = derive(facts.hash_suite, opened->statement.seed(), "targets/" + opened->task().lot);
  const lot cast(facts.hash_suite, made.lot_seed);
  made.value = cast.ticket_for(id);
  const std::string sample_path = path::sample(made.task, made.stratum);
  const auto sample = published.find(sample_path);
  if (sample == published.end()) return problem{fault::verify_missing, sample_path, 0, "", "", ""};
  const auto lines = lines_of(sample->second);
  if (!lines) return problem{fault::verify_unfinished, sample_path, 0, "", "", ""};
  if (lines->empty()) return made;
  made.cutoff = cast.ticket_for(lines->back());
  made.is_drawn = !(*made.cutoff < made.value);
  return made;
}

json_value to_json(const event_ticket& of) {
  json_value made;
  made.add("task", of.task);
  if (!of.excluded.empty()) return made.add("id", of.id).add("excluded", of.excluded);
  return made.add("stratum", of.stratum)
      .add("id", of.id)
      .add("lot_seed", hex(of.lot_seed.value))
      .add("ticket", hex(of.value.value))
      .add("cutoff", of.cutoff ? hex(of.cutoff->value) : "-")
      .add("drawn", of.is_drawn);
}

namespace {

/// Any text quoted as one word of a POSIX shell.
std::string shell_word(std::string_view text) {
  std::string word = "'";
  for (const char c : text) {
    if (c == '\'') {
      word += "'\\''";
    } else {
      word += c;
    }
  }
  return word + "'";
}

}  // namespace

std::string by_hand(const event_ticket& of) {
  return "printf '%s%s' " + hex(of.lot_seed.value) + " " + shell_word(of.id) +
         (of.hash_suite == suite::sha256 ? " | sha256sum" : " | openssl dgst -sm3");
}

}  // namespace cavel
