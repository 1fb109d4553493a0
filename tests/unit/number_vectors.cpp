// SPDX-License-Identifier: Apache-2.0
// Runs tests/vectors/fraction.json and credit_code.json, made by the reference.
#include <cavel/plan/fraction.hpp>
#include <cavel/roster/credit_code.hpp>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace {

namespace json = boost::json;

json::value load(const std::string& name) {
  std::ifstream in(CAVEL_SOURCE_DIR "/tests/vectors/" + name);
  return json::parse(std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()));
}

std::uint64_t number(const json::object& test, const char* key) { return test.at(key).to_number<std::uint64_t>(); }

/// Whether the library gives what the test says, for a test of one group.
bool agrees(const json::object& group, const json::object& test) {
  const std::string_view type = group.at("type").as_string();
  const cavel::rounding how = group.contains("rounding")
                                  ? *cavel::parse_rounding(std::string_view(group.at("rounding").as_string()))
                                  : cavel::rounding::up;
  if (type == "size") {
    const auto part = cavel::fraction::of(number(test, "p"), number(test, "q"));
    return part && sample_size(number(test, "population"), *part, how) == number(test, "n");
  }
  const std::string_view text = test.at("text").as_string();
  const auto read = cavel::parse_fraction(text);
  if (!read || (type == "announced" && to_string(*read) != text)) return false;
  return read->numerator() == number(test, "p") && read->denominator() == number(test, "q");
}

TEST(Vectors, Fractions) {
  const json::value file = load("fraction.json");
  std::int64_t run = 0;
  for (const json::value& group : file.at("testGroups").as_array()) {
    for (const json::value& test : group.at("tests").as_array()) {
      ++run;
      EXPECT_EQ(agrees(group.as_object(), test.as_object()), test.at("result").as_string() == "valid") << test;
    }
  }
  EXPECT_EQ(run, file.at("numberOfTests").as_int64());
}

TEST(Vectors, CreditCodes) {
  const json::value file = load("credit_code.json");
  std::int64_t run = 0;
  for (const json::value& group : file.at("testGroups").as_array()) {
    for (const json::value& test : group.at("tests").as_array()) {
      ++run;
      const cavel::fault found = cavel::check_credit_code(std::string_view(test.at("code").as_string()));
      const std::string_view reason = test.at("reason").as_string();
      EXPECT_EQ(found == cavel::fault::none, test.at("result").as_string() == "valid") << test;
      if (reason == "check") {
        EXPECT_EQ(found, cavel::fault::credit_code_check) << test;
      }
      if (reason == "department") {
        EXPECT_TRUE(found == cavel::fault::credit_code_department || found == cavel::fault::credit_code_identity_card) << test;
      }
    }
  }
  EXPECT_EQ(run, file.at("numberOfTests").as_int64());
}

}  // namespace
