// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_INDUSTRY_HPP
#define CAVEL_ROSTER_INDUSTRY_HPP

/// \file
/// Codes of the national classification of economic activities (国民经济行业分类, GB/T 4754-2017): which exist, and under which letter.
///
/// A code has two to four digits: division (大类), group (中类), class (小类). A letter before them names the section (门类). Codes of
/// other editions, wrong letters and leading zeros dropped by a spreadsheet are reported. Nothing is corrected.

#include <cavel/fault.hpp>
#include <cavel/roster/detail/industry_data.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace cavel {

inline constexpr std::string_view industry_edition = "GB/T 4754-2017";

/// A code without the letter of its section.
constexpr std::string_view industry_digits(std::string_view code) {
  if (!code.empty() && code.front() >= 'A' && code.front() <= 'Z') code.remove_prefix(1);
  return code;
}

/// The letter of the section that contains the division with these digits; 0 if there is no such division. O(1).
constexpr char industry_section(std::string_view digits);

/// Whether the edition has these two to four digits, as a division, group or class. O(groups of a division).
constexpr bool is_industry(std::string_view digits);

/// What is wrong with a code that is not empty: `industry_form`, `industry_letter`, `industry_zero_lost`, `industry_unknown`, in this
/// order; else `fault::none`. A letter alone names a section. O(groups of a division).
constexpr fault check_industry(std::string_view code);

/// The same with its detail: the right letter, the code that was probably meant, the longest part that exists. The caller fills in
/// the location.
inline problem industry_problem(std::string_view code);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

constexpr bool is_industry_form(std::string_view code) {
  const bool has_letter = !code.empty() && code.front() >= 'A' && code.front() <= 'T';
  const std::string_view digits = has_letter ? code.substr(1) : code;
  if (digits.size() > 4 || (digits.size() < 2 && !(has_letter && digits.empty()))) return false;
  return std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The division of the digits; null if there is none.
constexpr const industry_division* find_division(std::string_view digits) {
  if (digits.size() < 2 || !is_industry_form(digits)) return nullptr;
  const std::size_t number = static_cast<std::size_t>(digits[0] - '0') * 10 + static_cast<std::size_t>(digits[1] - '0');
  return number == 0 || number > std::size(industry_divisions) ? nullptr : &industry_divisions[number - 1];
}

}  // namespace detail

constexpr char industry_section(std::string_view digits) {
  const detail::industry_division* division = detail::find_division(digits);
  return division == nullptr ? '\0' : division->code.front();
}

constexpr bool is_industry(std::string_view digits) {
  const detail::industry_division* division = detail::find_division(digits);
  if (division == nullptr || digits.size() == 2) return division != nullptr;
  std::string_view groups = division->groups;
  while (!groups.empty()) {
    const std::string_view group = groups.substr(0, groups.find(' '));
    if (group.front() == digits[2]) return digits.size() == 3 || group.find(digits[3], 1) != std::string_view::npos;
    groups.remove_prefix(std::min(group.size() + 1, groups.size()));
  }
  return false;
}

constexpr fault check_industry(std::string_view code) {
  if (!detail::is_industry_form(code)) return fault::industry_form;
  const std::string_view digits = industry_digits(code);
  if (digits.empty()) return fault::none;
  const char section = industry_section(digits);
  if (digits.size() != code.size()) {
    if (section != 0 && code.front() != section) return fault::industry_letter;
  } else if (digits.size() == 3) {
    // Without a letter, three digits may be four that lost a zero, whether or not they are a group themselves.
    const char longer[] = {'0', digits[0], digits[1], digits[2]};
    if (is_industry({longer, 4})) return fault::industry_zero_lost;
  }
  return is_industry(digits) ? fault::none : fault::industry_unknown;
}

inline problem industry_problem(std::string_view code) {
  problem found{check_industry(code), {}, 0, {}, std::string(code), {}};
  const std::string_view digits = industry_digits(code);
  if (found.code == fault::industry_letter) found.detail = industry_section(digits);
  if (found.code == fault::industry_zero_lost) found.detail = "0" + std::string(digits);
  if (found.code == fault::industry_unknown) {
    for (std::size_t length = digits.size() - 1; length >= 2 && found.detail.empty(); --length) {
      if (is_industry(digits.substr(0, length))) found.detail = digits.substr(0, length);
    }
  }
  return found;
}

}  // namespace cavel

#endif
