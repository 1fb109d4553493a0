// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_IDENTITY_NUMBER_HPP
#define CAVEL_ROSTER_IDENTITY_NUMBER_HPP

/// \file
/// Resident identity numbers (公民身份号码, GB 11643-1999), recognised only to be refused.
///
/// Ids are published; identity numbers must never be (个人信息保护法). A value that passes this check is refused as the id of an
/// officer, is not printed in the list of rejected rows, and is reported as an identity number where a credit code is expected.
/// Nothing here stores or returns a number.

#include <cstddef>
#include <string_view>

namespace cavel {

/// Whether `text` is a resident identity number by its checksum: 17 digits and a check character 0-9, X or x,
/// weights 2^(17-i) mod 11 for i = 0 to 17, X for 10, sum ≡ 1 mod 11. O(1).
constexpr bool is_identity_number(std::string_view text);

/// Whether, besides the checksum, the first two digits are a province and the birth date is valid (1900 to 2099). This
/// distinguishes an identity number from a credit code whose checksum matches by chance. O(1).
constexpr bool is_plain_identity_number(std::string_view text);

// ---------------------------------------------------------------------------------------------------------

constexpr bool is_identity_number(std::string_view text) {
  if (text.size() != 18) return false;
  constexpr int weights[18] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1};
  int sum = 0;
  for (std::size_t i = 0; i < 18; ++i) {
    const char c = text[i];
    if (c >= '0' && c <= '9') {
      sum += weights[i] * (c - '0');
    } else if (i == 17 && (c == 'X' || c == 'x')) {
      sum += 10;
    } else {
      return false;
    }
  }
  return sum % 11 == 1;
}

constexpr bool is_plain_identity_number(std::string_view text) {
  if (text.size() != 18) return false;
  const auto number = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) value = value * 10 + (text[i] - '0');
    return value;
  };
  const int province = number(0, 2);
  constexpr int last_of_area[] = {0, 15, 23, 37, 46, 54, 65, 71, 83};  // GB/T 2260: 11-15, 21-23, …, 81-83
  const int area = province / 10;
  if (area < 1 || area > 8 || province % 10 == 0 || province > last_of_area[area]) return false;
  if (!is_identity_number(text)) return false;
  const int year = number(6, 4);
  const int month = number(10, 2);
  const int day = number(12, 2);
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const int days = month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  return day <= days;
}

}  // namespace cavel

#endif
