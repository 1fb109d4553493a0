// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_SECTOR_HPP
#define CAVEL_ROSTER_SECTOR_HPP

/// \file
/// Maps industry codes (GB/T 4754-2017) to work-safety sectors (监管行业), and lists the attributes used in plans.
///
/// The standard is 应急厅〔2019〕17号 《冶金有色建材机械轻工纺织烟草商贸行业安全监管分类标准（试行）》. Secondary sources
/// quote its parts on 冶金, 有色 and 建材 in full, and for 机械 the divisions it includes but not the exceptions; the other sectors
/// are from general knowledge. A rule whose exceptions are not all known is *open*: the office confirms what it yields. If a
/// roster names the sector, that name is used. 金属冶炼, 涉氨制冷 and 粉尘涉爆 are attributes of a firm (hazards), not sectors.

#include <cavel/base/delimited.hpp>
#include <cavel/base/provenance.hpp>
#include <cavel/roster/industry.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace cavel {

/// Codes that start with one of `codes` and with none of `except` belong to `sector`. Lists are separated by spaces.
struct sector_rule {
  std::string_view sector;
  std::string_view codes, except;
  bool open;         ///< not all exceptions are known
  provenance known;  ///< of the rule
  std::string_view basis;
};

/// The standard, and the version of this table, which rises whenever a rule changes. The codes are those of `industry_edition`.
inline constexpr std::string_view sector_standard = "应急厅〔2019〕17号";
inline constexpr std::uint64_t sector_table_version = 1;

/// The first rule that matches a code decides.
inline constexpr sector_rule sector_rules[] = {
    {"冶金", "31", "", false, provenance::quoted, "应急厅〔2019〕17号 一"},
    {"有色", "32", "", false, provenance::quoted, "应急厅〔2019〕17号 二"},
    {"建材", "30", "305 3073 3074 3075 3076 3079", false, provenance::quoted, "应急厅〔2019〕17号 三"},
    {"机械", "33 34 35 36 37 38 39 40 43", "338 3587 376 384 385 386 387 403 405", true, provenance::quoted,
     "应急厅〔2019〕17号 四"},
    {"轻工", "13 14 15 19 20 21 22 23 24 292 41 305 3073 3074 3075 3076 3079 338 3587 376 384 385 386 387 403 405", "412", true,
     provenance::knowledge, "应急厅〔2019〕17号 五"},
    {"纺织", "17 18", "", true, provenance::knowledge, "应急厅〔2019〕17号 六"},
    {"烟草", "16", "", true, provenance::knowledge, "应急厅〔2019〕17号 七"},
    {"商贸", "51 52 59 61 62", "594", true, provenance::knowledge, "应急厅〔2019〕17号 八"}};

/// The sectors of the standard, in its order.
inline constexpr std::string_view sector_names[] = {"冶金", "有色", "建材", "机械", "轻工", "纺织", "烟草", "商贸"};

/// Attributes used in plan filters.
inline constexpr std::string_view attribute_names[] = {"金属冶炼", "涉氨制冷", "粉尘涉爆"};

/// The rule for a code, or null: the code does not exist in GB/T 4754-2017, has a wrong letter or lost its leading zero, belongs to no
/// sector, or is too short to decide (30, 307). O(rules).
constexpr const sector_rule* find_sector(std::string_view code);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// The index of the first row that takes a class (four digits); the number of rows if none does.
template <class Rows>
constexpr std::size_t row_of_class(const Rows& rows, std::string_view digits) {
  const auto begins = [&](std::string_view prefix) { return digits.starts_with(prefix); };
  std::size_t at = 0;
  for (const auto& row : rows) {
    const std::string_view codes = row.codes, except = row.except;
    if (any_field(codes, ' ', begins) && (except.empty() || !any_field(except, ' ', begins))) return at;
    ++at;
  }
  return at;
}

/// The row of a code that exists: that of its classes, which must all have one sector. An open row goes before others: what it
/// yields is to be confirmed.
template <class Rows>
constexpr std::size_t deciding_row(const Rows& rows, std::string_view digits) {
  if (digits.size() == 4) return row_of_class(rows, digits);
  const std::size_t none = std::size(rows);
  if (digits.size() < 2) return none;
  std::size_t found = none;
  char text[4] = {digits[0], digits[1], '0', '0'};
  for (int i = 0; i < 100; ++i) {
    text[2] = static_cast<char>('0' + i / 10);
    text[3] = static_cast<char>('0' + i % 10);
    const std::string_view below(text, 4);
    if (!below.starts_with(digits) || !is_industry(below)) continue;
    const std::size_t row = row_of_class(rows, below);
    if (row == none || (found != none && rows[found].sector != rows[row].sector)) return none;
    if (found == none || (rows[row].open && !rows[found].open)) found = row;
  }
  return found;
}

}  // namespace detail

constexpr const sector_rule* find_sector(std::string_view code) {
  if (code.empty() || check_industry(code) != fault::none) return nullptr;
  const std::size_t at = detail::deciding_row(sector_rules, industry_digits(code));
  return at == std::size(sector_rules) ? nullptr : &sector_rules[at];
}

}  // namespace cavel

#endif
