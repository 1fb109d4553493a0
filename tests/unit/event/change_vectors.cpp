// SPDX-License-Identifier: Apache-2.0
// Changes against the vectors of the Python reference, which shares no code with this: chains as the header computes them,
// folders as verification reads them.
#include "vector_file.hpp"

#include <cavel/event/change.hpp>
#include <cavel/event/change_chain.hpp>
#include <cavel/event/event_key.hpp>
#include <cavel/time/date.hpp>

#include <gtest/gtest.h>

namespace {

using namespace cavel_tests;

std::vector<std::string> strings(const json_value& of, std::string_view name) {
  std::vector<std::string> made;
  for (const json_value& each : list(of, name)) made.push_back(std::get<std::string>(each.get()));
  return made;
}

/// An invalid day makes an invalid record; here it becomes the first day there is.
boost::gregorian::date day_in(const json_value& of, std::string_view name) {
  const auto read = cavel::parse_date(text(of, name));
  return read ? *read : boost::gregorian::date(1400, 1, 1);
}

std::vector<cavel::target_change> targets_in(const json_value& step, std::string_view name) {
  std::vector<cavel::target_change> made;
  for (const json_value& each : list(step, name))
    made.push_back({text(each, "target"), text(each, "reason"), text(each, "evidence")});
  return made;
}

cavel::event_changes changes_of(const json_value& step) {
  cavel::event_changes made;
  made.day = day_in(step, "day");
  made.approver = text(step, "approver");
  for (const json_value& each : list(step, "replaced")) {
    made.replaced.push_back({text(each, "target"), text(each, "reason"), text(each, "evidence")});
  }
  made.excused = targets_in(step, "excused");
  made.suspended = targets_in(step, "suspended");
  made.resumed = targets_in(step, "resumed");
  for (const json_value& each : list(step, "extended")) {
    made.extended.push_back({text(each, "task"), day_in(each, "to"), text(each, "reason"), text(each, "evidence")});
  }
  for (const json_value& each : list(step, "forbidden")) {
    made.forbidden.push_back({text(each, "reason"), text(each, "evidence"), strings(each, "lines")});
  }
  const auto visited = strings(step, "visited");
  made.visited.insert(visited.begin(), visited.end());
  return made;
}

/// The changes of a folder lead to the same event; one that is altered or missing is named with its file.
void check_recomputed(const cavel::statement& opened, const cavel::event_lists& lists, const cavel::outcome& drawn,
                      const cavel::file_map& published, const cavel::current_event& now) {
  const cavel::current_event at_first = cavel::current_after(opened, lists, drawn);
  const auto again = cavel::recompute_changes(opened, lists, at_first, published);
  ASSERT_FALSE(again.failed) << message(*again.failed, cavel::language::en);
  EXPECT_EQ(again.current(at_first).record, now.record);
  EXPECT_EQ(again.current(at_first).sequence, now.sequence);
  const std::string first = "change-" + std::to_string(at_first.sequence + 1) + "/record.json";
  ASSERT_TRUE(published.contains(first)) << first;
  cavel::file_map altered = published;
  altered[first] = std::string(altered[first]).insert(1, " ");
  const auto spoilt = cavel::recompute_changes(opened, lists, at_first, altered);
  const bool is_found = spoilt.failed ? spoilt.failed->where == first : spoilt.changes.front().record_text != altered[first];
  EXPECT_TRUE(is_found);
  altered.erase(first);
  EXPECT_TRUE(cavel::recompute_changes(opened, lists, at_first, altered).changes.empty());
}

/// Draws the event of a group and makes the changes of a test, each from what the one before left.
void check_chain(const json_value& group, const json_value& test) {
  const auto opened = cavel::parse_statement(text(group, "statement"));
  ASSERT_TRUE(opened) << label(test);
  const cavel::file_map given = files(group, "lists");
  const auto lists = cavel::read_lists(given, opened->announced().facts());
  ASSERT_TRUE(lists) << label(test);
  const auto& names = std::get<json_value::object>(at(group, "names").get());
  const auto name_all = [&](const cavel::drawn_list& of, std::span<std::string_view> found) {
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (const auto& [key, value] : names) {
        if (key == of.ids[i]) found[i] = std::get<std::string>(value.get());
      }
    }
  };
  const auto drawn = cavel::draw(*opened, *lists, name_all);
  ASSERT_TRUE(drawn) << label(test);
  ASSERT_EQ(drawn->record_text, text(group, "draw")) << label(test);
  for (const auto& [path, bytes] : files(group, "files")) ASSERT_EQ(drawn->files.at(path), bytes) << label(test) << path;
  cavel::current_event now = cavel::current_after(*opened, *lists, *drawn);
  cavel::file_map published;
  const auto& steps = list(test, "repairs");
  const auto key = cavel::parse_event_key(text(group, "key"));
  ASSERT_TRUE(key);
  const cavel::suite hash_suite = opened->announced().facts().hash_suite;
  const auto salts = [&](const std::string& path) { return cavel::salt_of(hash_suite, *key, path); };
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto made = cavel::change(*opened, *lists, now, changes_of(steps[i]), salts);
    if (i + 1 == steps.size() && !is_valid(test)) {
      EXPECT_FALSE(made) << label(test);
      return;
    }
    ASSERT_TRUE(made) << label(test) << " " << message(made.problems().front(), cavel::language::en);
    now = made->current;
    if (!is_valid(test)) continue;
    EXPECT_EQ(made->record_text, text(steps[i], "record")) << label(test);
    EXPECT_EQ(hex(now.record), text(steps[i], "digest")) << label(test);
    EXPECT_EQ(made->files, files(steps[i], "files")) << label(test);
    published.insert(made->files.begin(), made->files.end());
  }
  if (is_valid(test) && !steps.empty()) check_recomputed(*opened, *lists, *drawn, published, now);
}

TEST(ChangeVectors, ChainsAndFolders) {
  for_each_test(load("repair.json"), [](const json_value& group, const json_value& test) {
    if (text(group, "type") == "chain") {
      check_chain(group, test);
    } else {
      check_altered_folder(group, test);
    }
  });
}

}  // namespace
