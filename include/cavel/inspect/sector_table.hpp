// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_SECTOR_TABLE_HPP
#define CAVEL_INSPECT_SECTOR_TABLE_HPP

/// \file
/// The table of sectors (行业对照表) as data of a rule pack: `sector_rules` (roster/sector.hpp) in values that own their texts.

#include <cavel/roster/sector.hpp>
#include <cavel/time/deadline_rule.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace cavel {

/// A rule: codes that start with one of `codes` and with none of `except` belong to `sector`. Lists are separated by spaces.
struct sector_row {
  std::string sector;
  std::string codes, except;
  bool open = false;  ///< not all exceptions are known
  std::string basis;
  provenance known = provenance::knowledge;
  bool operator==(const sector_row&) const = default;
};

struct sector_table {
  std::string standard;  ///< the document that it follows
  std::uint64_t version = 0;
  std::string codes;  ///< the edition of the codes
  std::vector<sector_row> rows;
  bool operator==(const sector_table&) const = default;
};

/// The table by which rosters get sectors from codes. Built at the first call; thread-safe.
const sector_table& built_in_sectors();

// ---------------------------------------------------------------------------------------------------------

inline const sector_table& built_in_sectors() {
  static const sector_table made = [] {
    sector_table table{std::string(sector_standard), sector_table_version, std::string(industry_edition), {}};
    for (const sector_rule& each : sector_rules) {
      const provenance known = each.source == rule_source::quoted ? provenance::quoted : provenance::knowledge;
      table.rows.push_back({std::string(each.sector), std::string(each.codes), std::string(each.except), each.open,
                            std::string(each.basis), known});
    }
    return table;
  }();
  return made;
}

}  // namespace cavel

#endif
