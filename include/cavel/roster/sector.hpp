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
#include <cavel/roster/industry.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace cavel {

/// The source of a rule.
enum class rule_source : unsigned char {
  quoted,    ///< quoted in secondary sources
  knowledge  ///< general knowledge, no text available
};

/// Codes that start with one of `codes` and with none of `except` belong to `sector`. Lists are separated by spaces.
struct sector_rule {
  std::string_view sector;
  std::string_view codes, except;
  bool open;  ///< not all exceptions are known
  rule_source source;
  std::string_view basis;
};

/// The standard, and the version of this table, which rises whenever a rule changes. The codes are those of `industry_edition`.
inline constexpr std::string_view sector_standard = "应急厅〔2019〕17号";
inline constexpr std::uint64_t sector_table_version = 1;

/// The first rule that matches a code decides.
inline constexpr sector_rule sector_rules[] = {
    {"冶金", "31", "", false, rule_source::quoted, "应急厅〔2019〕17号 一"},
    {"有色", "32", "", false, rule_source::quoted, "应急厅〔2019〕17号 二"},
    {"建材", "30", "305 3073 3074 3075 3076 3079", false, rule_source::quoted, "应急厅〔2019〕17号 三"},
    {"机械", "33 34 35 36 37 38 39 40 43", "338 3587 376 384 385 386 387 403 405", true, rule_source::quoted,
     "应急厅〔2019〕17号 四"},
    {"轻工", "13 14 15 19 20 21 22 23 24 292 41 305 3073 3074 3075 3076 3079 338 3587 376 384 385 386 387 403 405", "412", true,
     rule_source::knowledge, "应急厅〔2019〕17号 五"},
    {"纺织", "17 18", "", true, rule_source::knowledge, "应急厅〔2019〕17号 六"},
    {"烟草", "16", "", true, rule_source::knowledge, "应急厅〔2019〕17号 七"},
    {"商贸", "51 52 59 61 62", "594", true, rule_source::knowledge, "应急厅〔2019〕17号 八"}};

/// The sectors of the standard, in its order.
inline constexpr std::string_view sector_names[] = {"冶金", "有色", "建材", "机械", "轻工", "纺织", "烟草", "商贸"};

/// Attributes used in plan filters.
inline constexpr std::string_view attribute_names[] = {"金属冶炼", "涉氨制冷", "粉尘涉爆"};

/// The rule for a code, or null: the code does not exist in GB/T 4754-2017, has a wrong letter or lost its leading zero, belongs to no
/// sector, or is too short to decide (30, 307). O(rules).
constexpr const sector_rule* find_sector(std::string_view code);

/// The index of a sector in `sector_names`; empty for other names. O(sectors).
constexpr std::optional<std::size_t> sector_place(std::string_view sector);

/// Whether a rule that is not open puts the code into another sector of the standard than the one written. Names that are not
/// in the standard contradict nothing.
constexpr bool contradicts_sector(const sector_rule* of_code, std::string_view sector);

// ---------------------------------------------------------------------------------------------------------

constexpr const sector_rule* find_sector(std::string_view code) {
  if (code.empty() || check_industry(code) != fault::none) return nullptr;
  const std::string_view digits = industry_digits(code);
  for (const sector_rule& rule : sector_rules) {
    const auto begins = [&](std::string_view prefix) { return digits.starts_with(prefix); };
    // A code shorter than an entry may lie on either side of it: 30, 307 and 29 remain undecided.
    const auto is_within = [&](std::string_view entry) { return entry.size() > digits.size() && entry.starts_with(digits); };
    if (any_field(rule.codes, ' ', begins)) {
      if (!rule.except.empty() && any_field(rule.except, ' ', is_within)) return nullptr;
      if (rule.except.empty() || !any_field(rule.except, ' ', begins)) return &rule;
    }
  }
  return nullptr;
}

constexpr std::optional<std::size_t> sector_place(std::string_view sector) {
  for (std::size_t i = 0; i < std::size(sector_names); ++i) {
    if (sector_names[i] == sector) return i;
  }
  return std::nullopt;
}

constexpr bool contradicts_sector(const sector_rule* of_code, std::string_view sector) {
  return of_code != nullptr && !of_code->open && sector_place(sector) && of_code->sector != sector;
}

}  // namespace cavel

#endif
