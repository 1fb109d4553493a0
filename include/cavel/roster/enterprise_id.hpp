// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_ENTERPRISE_ID_HPP
#define CAVEL_ROSTER_ENTERPRISE_ID_HPP

/// \file
/// The id of an enterprise: the credit code of its firm (roster/credit_code.hpp), with a site suffix (场所后缀) if the firm has
/// several sites, or a free id where the plan says so. Caps and merged visits count by firm.

#include <cavel/fault.hpp>
#include <cavel/roster/credit_code.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cavel {

/// What an id must satisfy besides `check_id`.
enum class id_rule : std::uint8_t {
  credit_code,   ///< a unified social credit code: enterprises
  free,          ///< anything but an evident identity number
  roster_number  ///< officers: anything that fails the checksum of identity numbers
};

/// The code of the firm in an id: an enterprise's id is its code, or its code, `-` and a site suffix (场所后缀) of 1 to 8 characters
/// 0-9 A-Z chosen by the office, as in `91350100M000100Y43-02`. Any other id is returned whole. O(length).
constexpr std::string_view firm_of(std::string_view id);

/// The problem with the id of an enterprise: that of its code, or `credit_code_site`. A code whose only defect is its check
/// character is accepted if `confirmed` contains it: the office has compared it with the licence. \pre `confirmed` is ascending
problem enterprise_id_problem(std::string_view id, std::span<const std::string> confirmed = {});

/// The firm of an id where ids are credit codes; by another rule the id itself. O(length).
constexpr std::string_view firm_of(std::string_view id, id_rule rule) { return rule == id_rule::credit_code ? firm_of(id) : id; }

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// The length of the code before a site suffix, whatever the suffix is.
constexpr std::size_t code_length(std::string_view id) { return id.size() > 18 && id[18] == '-' ? 18 : id.size(); }

constexpr bool is_site(std::string_view suffix) {
  const auto is_sign = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); };
  return !suffix.empty() && suffix.size() <= 8 && std::all_of(suffix.begin(), suffix.end(), is_sign);
}

}  // namespace detail

constexpr std::string_view firm_of(std::string_view id) {
  const std::string_view code = id.substr(0, detail::code_length(id));
  if (code.size() == id.size() || !detail::is_site(id.substr(code.size() + 1))) return id;
  const auto is_of_code = [](char c) { return detail::credit_code_value(c) >= 0; };
  return std::all_of(code.begin(), code.end(), is_of_code) ? code : id;
}

inline problem enterprise_id_problem(std::string_view id, std::span<const std::string> confirmed) {
  const std::string_view code = id.substr(0, detail::code_length(id));
  problem found = credit_code_problem(code);
  if (found.code == fault::credit_code_check && std::binary_search(confirmed.begin(), confirmed.end(), code)) {
    found.code = fault::none;
  }
  if (found.code == fault::none && code.size() != id.size() && !detail::is_site(id.substr(code.size() + 1))) {
    found.code = fault::credit_code_site;
    found.detail = id.substr(code.size() + 1);
  }
  if (found.code != fault::credit_code_identity_card) found.value = id;
  return found;
}

}  // namespace cavel

#endif
