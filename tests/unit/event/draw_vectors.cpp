// SPDX-License-Identifier: Apache-2.0
// Announcements, statements and records against the vectors of the Python reference, which shares no code with this.
#include "vector_file.hpp"

#include <cavel/event/source_bits.hpp>

#include <gtest/gtest.h>

namespace {

using namespace cavel_tests;

TEST(DrawVectors, Announcements) {
  for_each_test(load("announcement.json"), [](const json_value&, const json_value& test) {
    const auto read = cavel::parse_announcement(bytes(test, "announcement").value());
    EXPECT_EQ(read.has_value(), is_valid(test))
        << label(test) << (read ? "" : message(read.problems().front(), cavel::language::en));
    if (!read || !is_valid(test)) return;
    EXPECT_EQ(hex(read->text_digest()), text(test, "digest")) << label(test);
    EXPECT_EQ(cavel::bits_supplied(read->facts().sources), static_cast<std::uint64_t>(number(test, "supplied"))) << label(test);
  });
}

/// Whether a statement has this seed, and its labels these lot seeds.
bool has_seeds(const json_value& test) {
  const auto read = cavel::parse_statement(text(test, "statement"));
  if (!read || hex(read->seed().value) != text(test, "seed")) return false;
  const auto& labels = list(test, "labels");
  const auto& seeds = list(test, "lotSeeds");
  if (labels.size() != seeds.size()) return false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto& name = std::get<std::string>(labels[i].get());
    const auto made = derive(read->announced().facts().hash_suite, read->seed(), name);
    if (hex(made.value) != std::get<std::string>(seeds[i].get())) return false;
  }
  return true;
}

TEST(DrawVectors, Statements) {
  for_each_test(load("statement.json"), [](const json_value& group, const json_value& test) {
    if (text(group, "type") == "seed") {
      EXPECT_EQ(has_seeds(test), is_valid(test)) << label(test);
      return;
    }
    const auto read = cavel::parse_statement(bytes(group, "announcement").value() + bytes(test, "tail").value());
    EXPECT_EQ(read.has_value(), is_valid(test)) << label(test);
    if (!read || !is_valid(test)) return;
    EXPECT_EQ(hex(read->seed().value), text(test, "seed")) << label(test);
    std::vector<std::string> failed;
    for (const json_value& each : list(test, "failed")) failed.push_back(std::get<std::string>(each.get()));
    EXPECT_EQ(read->failed(), failed) << label(test);
  });
}

/// The lists of a draw test as verification reads them, with names from the test.
void check_draw(const json_value& test) {
  cavel::file_map published = files(test, "lists");
  published.merge(files(test, "files"));
  published.merge(files(test, "end"));
  published["statement.txt"] = text(test, "statement");
  const auto opened = cavel::parse_statement(text(test, "statement"));
  ASSERT_TRUE(opened) << label(test);
  published["announcement.txt"] = opened->announced().text();
  published["record.json"] = text(test, "record");
  const auto hash_suite = opened->announced().facts().hash_suite;
  published[cavel::digest_path(hash_suite)] = cavel::digest_line(cavel::hash(hash_suite, text(test, "record")), "record.json");
  EXPECT_EQ(hex(cavel::hash(hash_suite, text(test, "record"))), text(test, "digest"));
  const auto verified = cavel::verify(published);
  EXPECT_FALSE(verified.difference) << label(test) << message(*verified.difference, cavel::language::en);
}

TEST(DrawVectors, Records) {
  for_each_test(load("record.json"), [](const json_value& group, const json_value& test) {
    const std::string& type = text(group, "type");
    if (type == "draw") {
      check_draw(test);
    } else if (type == "form") {
      const auto read = cavel::parse_canonical_json(bytes(test, "record").value(), "record.json");
      EXPECT_EQ(read.has_value(), is_valid(test)) << label(test);
    } else {
      check_altered_folder(group, test);
    }
  });
}

}  // namespace
