// SPDX-License-Identifier: Apache-2.0
#include "sheet_cells.hpp"

#include <cavel/roster/confusables.hpp>
#include <cavel/time/date.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <regex>

namespace cavel::detail {

namespace {

/// The groups of an expression that the whole text matches; empty where it does not.
std::vector<std::string> groups_of(std::string_view text, const std::regex& form) {
  constexpr std::size_t longest = 64;
  std::match_results<std::string_view::const_iterator> found;
  if (text.size() > longest || !std::regex_match(text.begin(), text.end(), found, form)) return {};
  std::vector<std::string> groups;
  for (const auto& each : found) groups.push_back(each.str());
  return groups;
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

cell_form form_of(const column_alias* column, bool target) {
  if (column == nullptr) return cell_form::text;
  const std::string_view name = column->name;
  if (name == "valid_from" || name == "valid_until" || name == "day") return cell_form::day;
  if (name == "requested" || name == "decided") return cell_form::moment;
  if (name == "credential" || name == "officer" || name == "target") return cell_form::code;
  return name == "id" && !target ? cell_form::code : cell_form::text;
}

std::optional<std::string> read_day(std::string_view text, cell_form form, bool serial, bool since_1904) {
  if (form != cell_form::day && form != cell_form::moment) return std::nullopt;
  std::string day(text);
  constexpr std::size_t shortest = 5, longest = 5;  // 10000 is 1927, 99999 is 2173
  if (serial && is_digits(text) && text.size() >= shortest && text.size() <= longest) {
    const auto of_serial = serial_day(std::stod(day), since_1904);
    if (!of_serial) return std::nullopt;
    day = *of_serial;
  }
  if (form == cell_form::day) return day != text ? std::optional(day) : std::nullopt;
  static const std::regex in_parts(
      "([0-9]{4})(?:-|/|\\.|年)([0-9]{1,2})(?:-|/|\\.|月)([0-9]{1,2})(?:日)?"
      "(?:(?:T| +)?([0-9]{1,2})(?::|：|时)([0-9]{2})(?:分)?(?:(?::|：)?([0-9]{2})(?:秒)?)?)?");
  const std::vector<std::string> parts = groups_of(day, in_parts);
  if (parts.empty()) return std::nullopt;
  const auto number = [&](std::size_t group) { return parts[group].empty() ? 0 : std::stoi(parts[group]); };
  std::array<char, 48> made{};
  std::snprintf(made.data(), made.size(), "%04d-%02d-%02dT%02d:%02d:%02d+08:00", number(1), number(2), number(3), number(4),
                number(5), number(6));
  return std::string(made.data());
}

bool is_day_first(std::string_view text) {
  static const std::regex form("[0-9]{1,2}([-/.])[0-9]{1,2}\\1([0-9]{2}|[0-9]{4})( .*)?");
  return !groups_of(text, form).empty();
}

std::optional<std::string> without_text_mark(std::string_view text) {
  std::string_view bare = text;
  if (bare.starts_with("=\"") && bare.ends_with('"') && bare.size() > 2) bare = bare.substr(2, bare.size() - 3);
  for (const std::string_view mark : {"'", "‘", "’", "＇", "`"}) {
    if (bare.starts_with(mark)) bare.remove_prefix(mark.size());
  }
  std::string made;
  for (std::size_t at = 0; at < bare.size();) {
    // Full-width digits and letters are in U+FF01 to U+FF5E; signs stay: （ and ） belong to some numbers.
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bare[at + i]); };
    if (at + 2 < bare.size() && byte(0) == 0xEF && (byte(1) == 0xBC || byte(1) == 0xBD) && (byte(1) == 0xBD || byte(2) > 0x80)) {
      const unsigned point = (byte(1) - 0xBCU) * 64 + (byte(2) - 0x80U) + 0x20U;
      const auto in = [&](char low, char high) {
        return point >= static_cast<unsigned>(low) && point <= static_cast<unsigned>(high);
      };
      if (in('0', '9') || in('A', 'Z') || in('a', 'z')) {
        made += static_cast<char>(point);
        at += 3;
        continue;
      }
    }
    made += bare[at++];
  }
  return made != text && !made.empty() ? std::optional(made) : std::nullopt;
}

bool is_total_or_note(std::string_view text) {
  std::string closed;
  for (std::size_t at = 0; at < text.size() && closed.size() < 64;) {
    if (text[at] == ' ' || text[at] == '\n') {
      ++at;
    } else if (text.substr(at).starts_with("\xE3\x80\x80")) {
      at += 3;
    } else {
      closed += text[at++];
    }
  }
  constexpr std::string_view totals[] = {"合计", "总计", "小计", "共计", "总数", "汇总", "Total", "TOTAL"};
  constexpr std::string_view notes[] = {"填表人", "制表人", "填报人", "审核人", "负责人", "填表日期", "填报日期", "填表单位",
                                        "备注：", "备注:",  "注：",   "注:",    "说明：", "说明:",    "填表说明", "联系人："};
  const auto begins = [&](std::string_view mark) { return closed.starts_with(mark); };
  return std::any_of(std::begin(totals), std::end(totals), begins) || std::any_of(std::begin(notes), std::end(notes), begins);
}

}  // namespace cavel::detail
