// SPDX-License-Identifier: Apache-2.0
#include "html.hpp"

#include <cavel/base/bytes.hpp>
#include <cavel/roster/confusables.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace cavel::detail {

namespace {

/// Characters that are invisible or change how the text around them is shown: controls except tab and line feed, direction marks
/// (Unicode UAX 9), separators, zero-width characters.
bool is_unseen(char32_t point) {
  constexpr std::pair<char32_t, char32_t> ranges[] = {{0x00, 0x08},     {0x0B, 0x1F},     {0x7F, 0x9F},
                                                      {0x61C, 0x61C},   {0x200B, 0x200F}, {0x2028, 0x202E},
                                                      {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}};
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [&](const auto& range) { return point >= range.first && point <= range.second; });
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string made;
  while (!text.empty()) {
    const std::size_t length = detail::utf8_sequence(text);
    const std::string_view one = text.substr(0, std::max<std::size_t>(1, length));
    text.remove_prefix(one.size());
    const char32_t point = length == 0 ? U'\uFFFD' : length == 1 ? static_cast<unsigned char>(one[0]) : detail::code_point(one);
    if (is_unseen(point)) {
      constexpr std::string_view digits = "0123456789ABCDEF";
      made += "⟨U+";
      for (int shift = 12; shift >= 0; shift -= 4) made += digits[point >> shift & 15];
      made += "⟩";
    } else if (constexpr std::string_view markup = "&<>\"'"; markup.find(one[0]) != std::string_view::npos) {
      made += "&#" + std::to_string(point) + ";";
    } else {
      made += length == 0 ? "\xEF\xBF\xBD" : one;
    }
  }
  return made;
}

std::string shown(std::string_view text) { return "<bdi>" + escaped(text) + "</bdi>"; }

std::string whole(std::string_view text) { return "<bdi class=\"whole\">" + escaped(text) + "</bdi>"; }

std::string page_head(std::string_view title, std::string_view style, language in) {
  return "<!DOCTYPE html>\n<html lang=\"" + std::string(in == language::zh ? "zh-CN" : "en") +
         "\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
         "form-action 'none'\">\n"
         "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>" +
         escaped(title) + "</title>\n<style>\n" + std::string(style) + "</style>\n</head>\n<body>\n";
}

std::string page_table::class_of(std::size_t column) const {
  if (column >= classes_.size() || classes_[column].empty()) return {};
  return " class=\"" + classes_[column] + "\"";
}

void page_table::row(const std::vector<std::string>& cells) {
  rows_ += "<tr>";
  for (std::size_t i = 0; i < cells.size(); ++i)
    rows_ += "<td" + class_of(i) + " data-l=\"" + header_[i] + "\">" + cells[i] + "</td>";
  rows_ += "</tr>\n";
}

std::string page_table::text() const {
  std::string head;
  for (std::size_t i = 0; i < header_.size(); ++i) head += "<th" + class_of(i) + " scope=\"col\">" + header_[i] + "</th>";
  return "<table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n" + rows_ + "</tbody>\n</table>\n";
}

}  // namespace cavel::detail
