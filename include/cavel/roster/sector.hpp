// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_SECTOR_HPP
#define CAVEL_ROSTER_SECTOR_HPP

/// \file
/// Maps industry codes (GB/T 4754-2017) to work-safety sectors (监管行业), and lists the attributes used in plans.
///
/// If a roster names the sector, that name is used. If it has only the industry code, this table gives the sector and says how
/// certain the rule is. A rule whose exclusions are not listed here is *open*, and the office must confirm its result. Sectors
/// without published codes have no rule; nothing is guessed. 金属冶炼, 涉氨制冷 and 粉尘涉爆 are attributes of a firm (hazards),
/// not sectors. A firm may have several.

#include <cavel/base/delimited.hpp>

#include <cstddef>
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
  bool open;  ///< the source has further exclusions that are not listed here
  rule_source source;
  std::string_view basis;
};

/// 应急厅〔2019〕17号 over GB/T 4754-2017.
inline constexpr sector_rule sector_rules[] = {
    {"冶金", "31", "", false, rule_source::quoted, "应急厅〔2019〕17号"},
    {"有色", "32", "", false, rule_source::quoted, "应急厅〔2019〕17号"},
    {"建材", "30", "305 3073 3074 3075 3076 3079", false, rule_source::quoted, "应急厅〔2019〕17号"},
    {"机械", "33 34 35 36 37 38 39 40 43", "", true, rule_source::quoted, "应急厅〔2019〕17号"},
    {"纺织", "17 18", "", true, rule_source::knowledge, "GB/T 4754-2017"}};

/// The sectors of the plan of 2022 (偃应急〔2022〕17号 二(一)). 轻工 has no rule, because its codes are not published.
inline constexpr std::string_view sector_names[] = {"冶金", "有色", "建材", "机械", "轻工", "纺织"};

/// Attributes used in plan filters.
inline constexpr std::string_view attribute_names[] = {"金属冶炼", "涉氨制冷", "粉尘涉爆"};

/// The rule for a code, or null. A leading letter is ignored; two to four digits must follow. O(rules).
constexpr const sector_rule* find_sector(std::string_view code);

// ---------------------------------------------------------------------------------------------------------

constexpr const sector_rule* find_sector(std::string_view code) {
  if (!code.empty() && code.front() >= 'A' && code.front() <= 'Z') code.remove_prefix(1);
  if (code.size() < 2 || code.size() > 4) return nullptr;
  for (const char c : code) {
    if (c < '0' || c > '9') return nullptr;
  }
  for (const sector_rule& rule : sector_rules) {
    if (!any_field(rule.codes, ' ', [&](std::string_view prefix) { return code.starts_with(prefix); })) continue;
    // A code shorter than an exclusion may lie on either side of it: 30 and 307 stay undecided.
    const auto overlaps = [&](std::string_view excluded) { return code.starts_with(excluded) || excluded.starts_with(code); };
    return !rule.except.empty() && any_field(rule.except, ' ', overlaps) ? nullptr : &rule;
  }
  return nullptr;
}

}  // namespace cavel

#endif
