// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_COLUMN_HPP
#define CAVEL_ROSTER_COLUMN_HPP

/// \file
/// The columns of a roster: the headers that offices use, and cavel's names for them.
///
/// Headers are looked up without outer spaces and without regard to ASCII case. A column that is not in the list is private: its
/// header and cells are kept unchanged, and plans may filter by that header.

#include <cavel/base/ascii_case.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace cavel {

/// How the cells of a column are checked, besides being UTF-8.
enum class column_kind : unsigned char {
  free,    ///< any text
  id,      ///< the id, by the id rule of the roster
  choice,  ///< used by filters: no outer spaces, no control bytes
  list,    ///< several choices, as split by `list_values`
  area,    ///< one choice that is published in fact lines, so without `|`
  areas,   ///< several of those
  count    ///< a count: digits, or empty
};

/// A header and the column that it denotes.
struct column_alias {
  std::string_view header;
  std::string_view name;
  column_kind kind;
};

/// 检查对象名录
inline constexpr column_alias enterprise_columns[] = {{"id", "id", column_kind::id},
                                                      {"统一社会信用代码", "id", column_kind::id},
                                                      {"社会信用代码", "id", column_kind::id},
                                                      {"信用代码", "id", column_kind::id},
                                                      {"统一代码", "id", column_kind::id},
                                                      {"credit_code", "id", column_kind::id},
                                                      {"name", "name", column_kind::free},
                                                      {"企业名称", "name", column_kind::free},
                                                      {"单位名称", "name", column_kind::free},
                                                      {"市场主体名称", "name", column_kind::free},
                                                      {"经营主体名称", "name", column_kind::free},
                                                      {"检查对象名称", "name", column_kind::free},
                                                      {"名称", "name", column_kind::free},
                                                      {"sector", "sector", column_kind::area},
                                                      {"行业", "sector", column_kind::area},
                                                      {"所属行业", "sector", column_kind::area},
                                                      {"行业类别", "sector", column_kind::area},
                                                      {"监管行业", "sector", column_kind::area},
                                                      {"industry", "industry", column_kind::choice},
                                                      {"国民经济行业代码", "industry", column_kind::choice},
                                                      {"行业代码", "industry", column_kind::choice},
                                                      {"国民经济行业分类代码", "industry", column_kind::choice},
                                                      {"region", "region", column_kind::area},
                                                      {"乡镇", "region", column_kind::area},
                                                      {"所属区域", "region", column_kind::area},
                                                      {"区域", "region", column_kind::area},
                                                      {"乡镇街道", "region", column_kind::area},
                                                      {"乡镇（街道）", "region", column_kind::area},
                                                      {"乡镇(街道)", "region", column_kind::area},
                                                      {"镇办", "region", column_kind::area},
                                                      {"所属乡镇", "region", column_kind::area},
                                                      {"辖区", "region", column_kind::area},
                                                      {"attributes", "attributes", column_kind::list},
                                                      {"属性", "attributes", column_kind::list},
                                                      {"企业属性", "attributes", column_kind::list},
                                                      {"重点属性", "attributes", column_kind::list},
                                                      {"监管属性", "attributes", column_kind::list},
                                                      {"风险属性", "attributes", column_kind::list},
                                                      {"risk", "risk", column_kind::choice},
                                                      {"信用风险等级", "risk", column_kind::choice},
                                                      {"信用风险分类", "risk", column_kind::choice},
                                                      {"信用风险类别", "risk", column_kind::choice},
                                                      {"inspections", "inspections", column_kind::count},
                                                      {"本年度检查次数", "inspections", column_kind::count},
                                                      {"本年检查次数", "inspections", column_kind::count},
                                                      {"年度检查次数", "inspections", column_kind::count}};

/// The entry for a header, or null for a private column. O(list).
constexpr const column_alias* find_column(std::span<const column_alias> list, std::string_view header);

/// The usual header of a column: the first Chinese one for its name, or the first that is not Chinese.
constexpr std::string_view usual_header(std::span<const column_alias> list, std::string_view name, bool chinese);

/// The values of a cell that holds several (属性, 监管行业), separated by 、 ; ； ， a comma or a line break, without outer
/// spaces. Empty values are dropped. Nothing else separates values: `涉氨制冷 粉尘涉爆` is one value.
std::vector<std::string_view> list_values(std::string_view cell);

/// Whether a cell may hold a separator of values, an outer space or a `doubtful_mark`: one of the bytes that they begin with. Where it
/// does not, its only value is the cell. O(length).
constexpr bool may_be_divided(std::string_view cell);

/// A character inside a value that may have been meant as a separator (a space, / \ | +); empty if there is none.
std::string_view doubtful_mark(std::string_view value);

/// A header without outer spaces (ASCII, NBSP, ideographic) and without a byte order mark.
constexpr std::string_view trim_header(std::string_view header);

/// Whether a cell begins or ends with one of those. O(1).
constexpr bool has_outer_space(std::string_view cell);

// ---------------------------------------------------------------------------------------------------------

constexpr std::string_view trim_header(std::string_view header) {
  constexpr std::string_view spaces[] = {" ", "\t", "\r", "\n", "\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view space : spaces) {
      if (header.size() < space.size()) continue;
      if (header.substr(0, space.size()) == space) {
        header.remove_prefix(space.size());
        again = true;
      } else if (header.substr(header.size() - space.size()) == space) {
        header.remove_suffix(space.size());
        again = true;
      }
    }
  }
  return header;
}

constexpr bool has_outer_space(std::string_view cell) {
  if (cell.empty()) return false;
  const auto first = static_cast<unsigned char>(cell.front());
  const auto last = static_cast<unsigned char>(cell.back());
  const bool may_begin = first <= 0x20 || first == 0xC2 || first == 0xE3 || first == 0xEF;
  const bool may_end = last <= 0x20 || last == 0xA0 || last == 0x80 || last == 0xBF;
  return (may_begin || may_end) && trim_header(cell).size() != cell.size();
}

constexpr const column_alias* find_column(std::span<const column_alias> list, std::string_view header) {
  header = trim_header(header);
  for (const column_alias& each : list) {
    if (each.header.size() != header.size()) continue;
    std::size_t same = 0;
    while (same < header.size() && ascii_lower(each.header[same]) == ascii_lower(header[same])) ++same;
    if (same == header.size()) return &each;
  }
  return nullptr;
}

constexpr std::string_view usual_header(std::span<const column_alias> list, std::string_view name, bool chinese) {
  for (const column_alias& each : list) {
    const bool is_chinese = static_cast<unsigned char>(each.header.front()) >= 0x80;
    if (each.name == name && is_chinese == chinese) return each.header;
  }
  return name;
}

constexpr bool may_be_divided(std::string_view cell) {
  constexpr auto begins = [] {
    std::array<bool, 256> made{};
    for (const char c : std::string_view(";,\n\r\t /\\|+\xE3\xEF\xC2")) made[static_cast<unsigned char>(c)] = true;
    return made;
  }();
  bool found = false;
  for (const char c : cell) found |= begins[static_cast<unsigned char>(c)];
  return found;
}

inline std::string_view doubtful_mark(std::string_view value) {
  for (const std::string_view mark : {" ", "\xE3\x80\x80", "\xC2\xA0", "/", "／", "\\", "|", "｜", "+"}) {
    if (value.find(mark) != std::string_view::npos) return mark;
  }
  return {};
}

inline std::vector<std::string_view> list_values(std::string_view cell) {
  constexpr std::string_view marks[] = {"、", ";", "；", "，", ",", "\n", "\r"};
  std::vector<std::string_view> values;
  for (std::size_t from = 0; from <= cell.size();) {
    std::size_t end = cell.size();
    std::size_t next = end + 1;
    for (const std::string_view mark : marks) {
      const std::size_t at = cell.find(mark, from);
      if (at < end) {
        end = at;
        next = at + mark.size();
      }
    }
    const std::string_view value = trim_header(cell.substr(from, end - from));
    if (!value.empty()) values.push_back(value);
    from = next;
  }
  return values;
}

}  // namespace cavel

#endif
