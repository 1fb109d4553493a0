// SPDX-License-Identifier: Apache-2.0
#include "sheet_text.hpp"

#include <cavel/base/delimited.hpp>

#include <algorithm>
#include <utility>

namespace cavel::detail {

namespace {

/// Reads one row, and moves `at` to the next. False where a quotation mark is left open or has text behind it.
bool parse_row(std::string_view text, char mark, std::size_t& at, grid_row& row) {
  for (bool ended = false; !ended;) {
    grid_cell cell{row.width++, false, fault::none, {}};
    if (at < text.size() && text[at] == '"') {
      for (++at;;) {
        const std::size_t close = text.find('"', at);
        if (close == std::string_view::npos) return false;
        cell.text += text.substr(at, close - at);
        at = close + 1;
        if (at == text.size() || text[at] != '"') break;
        cell.text += '"';
        ++at;
      }
      if (at < text.size() && text[at] != mark && text[at] != '\n' && text[at] != '\r') return false;
    } else {
      std::size_t end = at;
      while (end < text.size() && text[end] != mark && text[end] != '\n' && text[end] != '\r') ++end;
      cell.text = text.substr(at, end - at);
      at = end;
    }
    ended = at == text.size() || text[at] != mark;
    if (!ended) ++at;
    if (!cell.text.empty()) row.cells.push_back(std::move(cell));
  }
  if (at < text.size() && text[at] == '\r') ++at;
  if (at < text.size() && text[at] == '\n') ++at;
  return true;
}

/// Whether a row without quotation marks is data, or holds nothing.
bool is_plain_data(std::string_view line, const data_rows& rows) {
  std::string_view first, of_id;
  std::uint32_t at_first = 0;
  std::uint32_t at = 0;
  any_field(line, ',', [&](std::string_view cell) {
    if (first.empty() && !cell.empty()) {
      first = cell;
      at_first = at;
    }
    if (at == rows.id) of_id = cell;
    return at++ >= rows.id && !first.empty();
  });
  return first.empty() || rows.is_data(first, at_first, of_id);
}

}  // namespace

std::optional<kept_text> plain_text(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.find('\0') != std::string_view::npos) return std::nullopt;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return std::nullopt;
  if (bytes.starts_with(mark)) return kept_text{nullptr, bytes.substr(mark.size())};
  if (scan_utf8(bytes, true).broken == 0) return kept_text{nullptr, bytes};
  if (detect_encoding(scan_utf8(bytes, false)) == text_encoding::utf8) return kept_text{nullptr, bytes};
  return decode_gb18030(bytes);
}

std::string_view find_delimiter(std::string_view text) {
  constexpr std::size_t lines = 20;
  std::size_t end = 0;
  for (std::size_t i = 0; i < lines && end < text.size(); ++i) end = std::min(text.find('\n', end), text.size() - 1) + 1;
  text = text.substr(0, end);
  std::string_view best = ",";
  std::size_t most = 0;
  for (const std::string_view each : {",", "\t", ";"}) {
    bool quoted = false;
    std::size_t count = 0;
    for (const char c : text) {
      if (c == '"') quoted = !quoted;
      if (!quoted && c == each.front()) ++count;
    }
    if (count > most) {
      most = count;
      best = each;
    }
  }
  return best;
}

std::optional<grid> parse_text(std::string_view text, std::string_view delimiter, std::size_t most) {
  grid made;
  std::uint64_t number = 1;
  for (std::size_t at = 0; at < text.size() && made.rows.size() < most; ++number) {
    grid_row row{number, false, {}, 0};
    if (!parse_row(text, delimiter.front(), at, row)) return std::nullopt;
    made.columns = std::max(made.columns, row.width);
    if (!row.cells.empty()) made.rows.push_back(std::move(row));
  }
  return made;
}

bool holds_data_only(std::string_view text, const data_rows& rows) {
  grid_row quoted;
  bool is_header = true;
  for (std::size_t at = 0; at < text.size(); is_header = false) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find('"') == std::string_view::npos && line.find('\r') == std::string_view::npos) {
      if (!is_header && !is_plain_data(line, rows)) return false;
      at = end + 1;
      continue;
    }
    quoted.cells.clear();
    quoted.width = 0;
    if (!parse_row(text, ',', at, quoted)) return false;
    if (is_header || quoted.cells.empty()) continue;
    if (!rows.is_data(quoted.cells.front().text, quoted.cells.front().column, quoted.text(rows.id))) return false;
  }
  return true;
}

}  // namespace cavel::detail
