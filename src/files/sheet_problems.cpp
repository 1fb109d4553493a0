// SPDX-License-Identifier: Apache-2.0
#include "sheet_cells.hpp"

#include <cavel/files/sheet.hpp>
#include <cavel/roster/credit_code.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace cavel {

namespace {

/// Faults whose detail names other rows.
bool names_rows(fault code) {
  return code == fault::duplicate_id || code == fault::id_look_alike || code == fault::credential_repeated;
}

/// The text with `offset` added to each number in it.
std::string moved(const std::string& text, std::uint64_t offset) {
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
    constexpr std::size_t longest = 18;
    if (end == at || end - at > longest) {
      made += text[at++];
      continue;
    }
    made += std::to_string(std::stoull(text.substr(at, end - at)) + offset);
    at = end;
  }
  return made;
}

}  // namespace

problems placed(const problems& of_csv, const sheet_table& table) {
  const std::uint64_t offset = table.header_row - 1;
  std::set<std::pair<std::uint64_t, std::string>> named;
  for (const problem& each : table.found) {
    if (each.level() == severity::error) named.emplace(each.row, each.field);
  }
  problems all = table.found;
  for (problem each : of_csv) {
    each.where = table.where;
    if (each.row != 0) each.row += static_cast<std::size_t>(offset);
    if (names_rows(each.code) && offset != 0) each.detail = moved(each.detail, offset);
    if (!each.field.empty() && named.contains({each.row, each.field})) continue;
    all.push_back(std::move(each));
  }
  std::stable_sort(all.begin(), all.end(), [](const problem& a, const problem& b) { return a.row < b.row; });
  return all;
}

std::optional<std::string> correction_of(const problem& what) {
  const auto if_valid = [](std::string code) {
    return check_credit_code(code) == fault::none ? std::optional(std::move(code)) : std::nullopt;
  };
  switch (what.code) {
    case fault::credit_code_space:
    case fault::credit_code_full_width:
    case fault::credit_code_lower_case: return if_valid(what.detail);
    case fault::credit_code_text_mark: return if_valid(detail::without_text_mark(what.value).value_or(what.value));
    case fault::text_outer_space: return std::string(trim_header(what.value));
    case fault::cell_text_mark: return what.detail;
    default: return std::nullopt;
  }
}

}  // namespace cavel
