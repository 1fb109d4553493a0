// SPDX-License-Identifier: Apache-2.0
// Runs tests/vectors/fraction.json, credit_code.json and industry.json, made by the reference.
#include <cavel/files/rule_pack_json.hpp>
#include <cavel/plan/fraction.hpp>
#include <cavel/roster/credit_code.hpp>
#include <cavel/roster/sector_table.hpp>

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

/// Every code of a division that exists, with its sector, as the vector file lists them.
std::string codes_of(const std::string& division, char section) {
  std::string text;
  const auto add = [&](const std::string& code) {
    if (!cavel::is_industry(code)) return;
    const cavel::sector_rule* const rule = cavel::find_sector(section + code);
    text += (text.empty() ? "" : " ") + code + "=";
    text += rule == nullptr ? "-" : std::string(rule->sector) + (rule->open ? "?" : "");
  };
  add(division);
  for (char group = '0'; group <= '9'; ++group) {
    add(division + group);
    for (char last = '0'; last <= '9'; ++last) add(division + group + last);
  }
  return text;
}

/// A rule pack that says nothing but its table of sectors.
std::string pack_with(const std::string& sectors) {
  return R"({"format":1,"name":"own","version":"1","source":"-","binds":"every","holds_from":"2026-01-01","sectors":)" + sectors +
         "}";
}

TEST(Vectors, Industries) {
  const json::value file = load("industry.json");
  std::int64_t run = 0;
  for (const json::value& group : file.at("testGroups").as_array()) {
    for (const json::value& test : group.at("tests").as_array()) {
      ++run;
      const std::string code(test.at("code").as_string());
      const std::string_view reason = test.at("reason").as_string();
      if (group.at("type").as_string() == "divisions") {
        const char section = cavel::industry_section(code);
        EXPECT_EQ(section == 0 ? "" : std::string(1, section), reason) << code;
        EXPECT_EQ(codes_of(code, section), std::string_view(test.at("listed").as_string()));
      } else if (group.at("type").as_string() == "table") {
        const std::string pack = pack_with(std::string(group.at("sectors").as_string()));
        const auto read = cavel::read_rule_pack(pack, "own.json");
        ASSERT_TRUE(read) << pack;
        const auto row = find_row(*read->sectors, code);
        const cavel::sector_row none{"-", "", "", false, "", {}};
        const cavel::sector_row& found = row ? read->sectors->rows[*row] : none;
        EXPECT_EQ(found.sector + (found.open ? "?" : ""), std::string_view(test.at("listed").as_string())) << code;
        EXPECT_TRUE(!row || test.at("result").as_string() == "valid") << code;
      } else {
        const cavel::fault found = cavel::check_industry(code);
        EXPECT_EQ(found == cavel::fault::none ? "" : cavel::find_fault(found)->name, reason) << code;
        EXPECT_EQ(found == cavel::fault::none, test.at("result").as_string() == "valid") << code;
      }
    }
  }
  EXPECT_EQ(run, file.at("numberOfTests").as_int64());
}

}  // namespace
