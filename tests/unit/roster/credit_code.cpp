// SPDX-License-Identifier: Apache-2.0
// A code is accepted exactly if its form, check character, province and date are valid.
#include <cavel/roster/credit_code.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace {

using cavel::check_credit_code;
using cavel::credit_code_problem;
using cavel::fault;

static_assert(check_credit_code("91350100M000100Y43") == fault::none);
static_assert(check_credit_code("12440600MB2C07549J") == fault::none);
static_assert(check_credit_code("92141127MA0KD1Y64A") == fault::none);

TEST(CreditCode, TableOfTheStandardAgrees) {
  std::ifstream table(CAVEL_SOURCE_DIR "/tests/data/credit_codes.csv");
  std::size_t rows = 0;
  for (std::string line; std::getline(table, line); ++rows) {
    const std::string code = line.substr(0, 18);
    const cavel::fault_entry* entry = cavel::find_fault(check_credit_code(code));
    EXPECT_EQ(entry == nullptr ? "none" : entry->name, line.substr(19)) << code;
  }
  EXPECT_EQ(rows, 1206U);
}

TEST(CreditCode, EveryWrongFormHasItsFaultAndItsRemedy) {
  const struct {
    std::string_view code;
    fault expected;
    std::string_view detail;
  } cases[] = {
      {"", fault::credit_code_missing, ""},
      {"91350100M000100Y4", fault::credit_code_length, "17"},
      {"91350100M000100Y433", fault::credit_code_length, "19"},
      {"410381000012345", fault::credit_code_length, "15"},
      {"9.14E+17", fault::credit_code_length, "8"},
      {"统一社会信用代码", fault::credit_code_length, "8"},
      {" 91350100M000100Y43", fault::credit_code_space, "91350100M000100Y43"},
      {"91350100 M000100Y43", fault::credit_code_space, "91350100M000100Y43"},
      {"91350100M000100Y43\t", fault::credit_code_space, "91350100M000100Y43"},
      {"91350100M000100Y43\xC2\xA0", fault::credit_code_space, "91350100M000100Y43"},
      {"\xE3\x80\x80"
       "91350100M000100Y43",
       fault::credit_code_space, "91350100M000100Y43"},
      {"\xE2\x80\xAD"
       "91350100M000100Y43\xE2\x80\xAC",
       fault::credit_code_space, "91350100M000100Y43"},
      {"９１３５０１００Ｍ０００１００Ｙ４３", fault::credit_code_full_width, "91350100M000100Y43"},
      {"91350100M000100ｙ43", fault::credit_code_full_width, "91350100M000100Y43"},
      {"91350100m000100y43", fault::credit_code_lower_case, "91350100M000100Y43"},
      {"9135O1OOM000100Y43", fault::credit_code_unused_letter, "91350100M000100Y43"},
      {"9I350100M000100Y43", fault::credit_code_unused_letter, "91350100M000100Y43"},
      {"9135010ZM0S0V00Y43", fault::credit_code_unused_letter, "91350102M050U00Y43"},
      {"91350100-000100Y43", fault::credit_code_character, "-"},
      {"91350100厂000100Y43", fault::credit_code_character, "厂"},
      {"91350100\xFF"
       "000100Y43",
       fault::credit_code_character, "?"},
      {"B1350100M000100Y43", fault::credit_code_department, "B"},
      {"9135010BM000100Y43", fault::credit_code_area, "35010B"},
      {"91350100M000100Y4A", fault::credit_code_check, "3"},
      {"111111111111111111", fault::credit_code_check, "5"},
      {"362322198709086409", fault::credit_code_identity_card, ""},
      {"11010519491231002X", fault::credit_code_identity_card, ""},
      {"11010519491231002x", fault::credit_code_identity_card, ""},
  };
  for (const auto& each : cases) {
    const cavel::problem found = credit_code_problem(each.code);
    EXPECT_EQ(found.code, each.expected) << each.code << " " << message(found, cavel::language::en);
    EXPECT_EQ(found.detail, each.detail) << each.code;
    EXPECT_EQ(remedy(found, cavel::language::zh).find("{detail}"), std::string::npos);
    EXPECT_EQ(found.level(), cavel::severity::error);
  }
}

TEST(CreditCode, IdentityNumberIsNotRepeatedInTheMessage) {
  const cavel::problem found = credit_code_problem("362322198709086409");
  EXPECT_EQ(found.value, "362322************");
}

/// The check character by the words of GB 32100-2015, appendix A; 0 where a character is not of the alphabet.
char check_by_the_book(std::string_view first_17) {
  constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  std::size_t sum = 0, weight = 1;
  for (const char c : first_17) {
    const std::size_t value = alphabet.find(c);
    if (value == std::string_view::npos) return 0;
    sum += value * weight;
    weight = weight * 3 % 31;
  }
  return alphabet[(31 - sum % 31) % 31];
}

TEST(CreditCode, EveryByteAtEveryPlaceAsByTheBook) {
  const std::string code = "91350100M000100Y43";
  for (std::size_t at = 0; at < 17; ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string other = code.substr(0, 17);
      other[at] = static_cast<char>(byte);
      EXPECT_EQ(cavel::credit_code_check_character(other), check_by_the_book(other)) << at << ", " << byte;
    }
  }
  EXPECT_EQ(cavel::credit_code_check_character(std::string(17, 'Y')),
            check_by_the_book(std::string(17, 'Y')));  // the largest sum
}

TEST(CreditCode, CheckCharacterOfSeventeen) {
  EXPECT_EQ(cavel::credit_code_check_character("91350100M000100Y4"), '3');
  EXPECT_EQ(cavel::credit_code_check_character("91350100M000100Y"), 0);
  EXPECT_EQ(cavel::credit_code_check_character("91350100O000100Y4"), 0);
}

TEST(IdentityCard, SumProvinceAndDay) {
  EXPECT_TRUE(cavel::is_identity_number("11010519491231002X"));
  EXPECT_TRUE(cavel::is_identity_number("11010519491231002x"));
  EXPECT_FALSE(cavel::is_identity_number("110105194912310021"));
  EXPECT_FALSE(cavel::is_identity_number("11010519491231002"));
  EXPECT_FALSE(cavel::is_identity_number("1101051949123100XX"));
  EXPECT_TRUE(cavel::is_plain_identity_number("11010519491231002X"));
  for (const std::string_view first : {"16010519491231002", "11010517991231002", "11010519491331002", "11010519490229002",
                                       "11010519491200002", "91010519491231002"}) {
    for (const char last : std::string_view("0123456789X")) {
      const std::string number = std::string(first) + last;
      EXPECT_FALSE(cavel::is_plain_identity_number(number)) << number;
    }
  }
}

}  // namespace
