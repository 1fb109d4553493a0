// SPDX-License-Identifier: Apache-2.0
#include "sheet_text.hpp"

#include "text_encoding.hpp"

#include <algorithm>
#include <utility>

namespace cavel::detail {

std::optional<std::string> plain_text(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.find('\0') != std::string_view::npos) return std::nullopt;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return std::nullopt;
  if (bytes.starts_with(mark)) return std::string(bytes.substr(mark.size()));
  if (scan_utf8(bytes, true).broken == 0) return std::string(bytes);
  if (detect_encoding(scan_utf8(bytes, false)) == text_encoding::utf8) return std::string(bytes);
  const auto decoded = decode_gb18030(bytes);
  if (!decoded) return std::nullopt;
  return std::string(decoded->text);
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

std::optional<grid> parse_text(std::string_view text, std::string_view delimiter) {
  grid made;
  const char mark = delimiter.front();
  std::uint64_t number = 1;
  for (std::size_t at = 0; at < text.size(); ++number) {
    grid_row row{number, false, {}, 0};
    for (bool ended = false; !ended;) {
      grid_cell cell{row.width++, false, fault::none, {}};
      if (at < text.size() && text[at] == '"') {
        for (++at;;) {
          const std::size_t close = text.find('"', at);
          if (close == std::string_view::npos) return std::nullopt;
          cell.text += text.substr(at, close - at);
          at = close + 1;
          if (at == text.size() || text[at] != '"') break;
          cell.text += '"';
          ++at;
        }
        if (at < text.size() && text[at] != mark && text[at] != '\n' && text[at] != '\r') return std::nullopt;
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
    made.columns = std::max(made.columns, row.width);
    if (!row.cells.empty()) made.rows.push_back(std::move(row));
  }
  return made;
}

}  // namespace cavel::detail
