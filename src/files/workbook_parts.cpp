// SPDX-License-Identifier: Apache-2.0
#include "workbook_parts.hpp"

#include <algorithm>
#include <charconv>

namespace cavel::detail {

namespace {

/// Forms of days that every spreadsheet has (ECMA-376 Part 1, 18.8.30; 27 to 36 and 50 to 58 those of Chinese ones).
bool is_own_day_form(std::uint32_t id) {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

int hex_value(char c) {
  return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// `_x000D_` is one character (ECMA-376 Part 1, 22.9.2.19); only those that XML cannot hold are written so.
std::string without_escapes(std::string text) {
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    if (at + 7 > text.size() || text[at + 6] != '_') continue;
    int value = 0;
    for (std::size_t i = at + 2; i < at + 6 && value >= 0; ++i) {
      const int digit = hex_value(text[i]);
      value = digit < 0 ? -1 : value * 16 + digit;
    }
    if (value == 0x5F || (value >= 0 && value < 0x20)) text.replace(at, 7, 1, static_cast<char>(value));
  }
  return text;
}

}  // namespace

std::optional<std::uint32_t> parse_index(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || digits.size() > 9 || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

bool is_day_form(std::string_view form) {
  bool quoted = false, bracketed = false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const char c = form[i];
    if (quoted) {
      quoted = c != '"';
    } else if (bracketed) {
      bracketed = c != ']';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[') {
      bracketed = true;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == ';') {
      return false;  // the form of positive numbers decides
    } else if (std::string_view("yYmMdDhH").find(c) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

void relationships::begin(std::string_view element, const xml_attributes& attributes) {
  if (element != "Relationship" || attributes.get("TargetMode") == "External") return;
  const std::string target(attributes.get("Target"));
  const std::string_view type = attributes.get("Type");
  targets.emplace(attributes.get("Id"), target);
  of_kind.emplace(type.substr(type.rfind('/') + 1), target);
}

void sheet_list::begin(std::string_view element, const xml_attributes& attributes) {
  if (element == "workbookPr") {
    const std::string_view is = attributes.get("date1904");
    since_1904 = is == "1" || is == "true";
  } else if (element == "sheet") {
    sheets.push_back({std::string(attributes.get("name")), std::string(attributes.get("id", true))});
    if (sheets.size() > workbook_limits::sheets) refused = fault::workbook_too_large;
  }
}

void style_list::begin(std::string_view element, const xml_attributes& attributes) {
  if (element == "cellXfs") in_cell_styles_ = true;
  const auto id = parse_index(attributes.get("numFmtId"));
  if (element == "numFmt" && id) {
    const std::string_view form = attributes.get("formatCode");
    const bool zeros = std::all_of(form.begin(), form.end(), [](char c) { return c == '0'; });
    own_[*id] = {is_day_form(form), zeros ? std::min<std::size_t>(form.size(), 32) : 0};
  } else if (element == "xf" && in_cell_styles_) {
    const auto own = own_.find(id.value_or(0));
    styles.push_back(own != own_.end() ? own->second : number_style{is_own_day_form(id.value_or(0)), 0});
    constexpr std::size_t most = 65536;
    if (styles.size() > most) refused = fault::workbook_too_large;
  }
}

void style_list::end(std::string_view element) {
  if (element == "cellXfs") in_cell_styles_ = false;
}

void text_collector::begin(std::string_view element) {
  if (element == "rPh") ++in_reading_;
  if (element == "t") in_text_ = in_reading_ == 0;
}

void text_collector::text(std::string_view some, fault& refused) {
  if (!in_text_) return;
  text_ += some;
  if (text_.size() > workbook_limits::cell_text) refused = fault::workbook_too_large;
}

void text_collector::end(std::string_view element) {
  if (element == "rPh") --in_reading_;
  if (element == "t") in_text_ = false;
}

std::string text_collector::take() {
  std::string taken = without_escapes(std::move(text_));
  text_.clear();
  return taken;
}

void string_list::begin(std::string_view element, const xml_attributes&) { collected_.begin(element); }

void string_list::end(std::string_view element) {
  collected_.end(element);
  if (element != "si") return;
  strings.push_back(collected_.take());
  bytes_ += strings.back().size() + sizeof(std::string);
  if (bytes_ > workbook_limits::strings) refused = fault::workbook_too_large;
}

}  // namespace cavel::detail
