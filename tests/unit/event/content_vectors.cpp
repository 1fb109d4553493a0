// SPDX-License-Identifier: Apache-2.0
// Law: salts, salted lists and canonical JSON are those of tests/vectors/content.json, which the reference makes from the page.
#include "../vector_file.hpp"

#include <cavel/event/event_key.hpp>
#include <cavel/event/lists.hpp>
#include <cavel/event/papers.hpp>

#include <algorithm>

namespace {

using namespace cavel_tests;

/// Whether the file is read as a salted list.
bool is_salted(const std::string& file) {
  cavel::announcement_facts facts;
  facts.rejected = {{"x", 1, {}}};
  return read_lists({{"rejected/targets.x.txt", file}}, facts).has_value();
}

TEST(ContentVectors, SaltedLists) {
  std::size_t refused = 0;
  for_each_test(load("content.json"), [&](const json_value& group, const json_value& test) {
    if (text(group, "type") != "salted") return;
    const cavel::suite which = *cavel::parse_suite(text(group, "suite"));
    const auto key = cavel::parse_event_key(text(test, "key"));
    ASSERT_TRUE(key) << label(test);
    std::vector<std::string> texts;
    for (const json_value& each : list(test, "lines")) texts.push_back(std::get<std::string>(each.get()));
    std::sort(texts.begin(), texts.end());
    const cavel::line_list lines(texts.begin(), texts.end());
    const cavel::digest salt = salt_of(which, *key, text(test, "path"));
    const std::string file = *bytes(test, "file");
    EXPECT_EQ(hex(salt), text(test, "salt")) << label(test);
    EXPECT_EQ(hex(hash(which, file)), text(test, "digest")) << label(test);
    EXPECT_EQ(cavel::salted_text(salt, lines) == file, is_valid(test)) << label(test);
    if (is_valid(test)) {
      EXPECT_EQ(hex(facts_of(which, salt, lines).list), text(test, "digest")) << label(test);
    }
    const json_value::array& flags = list(test, "flags");
    const bool is_refused = !flags.empty() && std::get<std::string>(flags.front().get()) == "Input";
    EXPECT_EQ(is_salted(file), !is_refused) << label(test);
    refused += is_refused ? 1 : 0;
  });
  EXPECT_GE(refused, 16U);
}

/// The office's documents hold no null and no number but integers (files/json.hpp): the others are refused before they are digested.
TEST(ContentVectors, CanonicalJson) {
  std::size_t read = 0, refused = 0;
  for_each_test(load("content.json"), [&](const json_value& group, const json_value& test) {
    if (text(group, "type") != "canonical") return;
    const std::string json = *bytes(test, "json");
    const auto document = cavel::parse_json(json, "plan.json");
    if (text(test, "comment") == "refused") {
      EXPECT_FALSE(document) << json;
      ++refused;
    } else if (document) {
      const cavel::suite which = *cavel::parse_suite(text(group, "suite"));
      EXPECT_EQ(canonical(*document) == *bytes(test, "canonical"), is_valid(test)) << label(test);
      EXPECT_EQ(hex(canonical_digest(which, json)) == text(test, "digest"), is_valid(test)) << label(test);
      ++read;
    }
  });
  EXPECT_GE(read, 12U);
  EXPECT_GE(refused, 30U);
}

}  // namespace
