// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_SECTOR_TABLE_HPP
#define CAVEL_ROSTER_SECTOR_TABLE_HPP

/// \file
/// A table of sectors (行业对照表) as a value: by it a row of a roster without a sector gets one from its industry code.
///
/// The built-in table is `sector_rules` (roster/sector.hpp). The rule pack of an office may have its own (inspect/rule_pack.hpp).
/// docs/protocol.md §2.
///
/// \code
/// cavel::sector_table own = cavel::built_in_sectors();
/// own.standard = "某厅〔2026〕1号";
/// own.rows.insert(own.rows.begin(), {"家具", "21", "", false, "某厅〔2026〕1号 二", cavel::provenance::read});
/// cavel::roster_options options;
/// options.sectors = std::make_shared<const cavel::sector_table>(own);  // C2110 without a sector is 家具, and not 轻工
/// \endcode

#include <cavel/base/provenance.hpp>
#include <cavel/roster/sector.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

/// The first row that takes a class decides; a shorter code follows its classes where all of them have one sector.
struct sector_table {
  std::string standard;  ///< the document that it follows
  std::uint64_t version = 0;
  std::string codes;             ///< the edition of the codes: `industry_edition`
  std::vector<sector_row> rows;  ///< at most `most_sector_rows`
  bool operator==(const sector_table&) const = default;
};

/// The most rows of a table.
inline constexpr std::size_t most_sector_rows = 250;

/// The table by which rosters get sectors from codes where no other is given. Built at the first call; thread-safe.
const sector_table& built_in_sectors();

/// The index of the row for a code; nothing where the code does not exist in GB/T 4754-2017, is in its letter or a lost zero wrong,
/// or has classes of no sector or of several. O(rows), for a code of two or three digits times its classes.
std::optional<std::size_t> find_row(const sector_table& in, std::string_view code);

/// Whether the row is not open and puts its codes into another sector of the table than the one written. Sectors that are not in the
/// table contradict nothing. O(rows).
bool contradicts_sector(const sector_table& in, std::optional<std::size_t> row, std::string_view sector);

// ---------------------------------------------------------------------------------------------------------

inline const sector_table& built_in_sectors() {
  static const sector_table made = [] {
    sector_table table{std::string(sector_standard), sector_table_version, std::string(industry_edition), {}};
    for (const sector_rule& each : sector_rules) {
      table.rows.push_back({std::string(each.sector), std::string(each.codes), std::string(each.except), each.open,
                            std::string(each.basis), each.known});
    }
    return table;
  }();
  return made;
}

inline std::optional<std::size_t> find_row(const sector_table& in, std::string_view code) {
  if (code.empty() || check_industry(code) != fault::none) return std::nullopt;
  const std::size_t at = detail::deciding_row(in.rows, industry_digits(code));
  return at == in.rows.size() ? std::nullopt : std::optional(at);
}

inline bool contradicts_sector(const sector_table& in, std::optional<std::size_t> row, std::string_view sector) {
  return row && !in.rows[*row].open && in.rows[*row].sector != sector &&
         std::any_of(in.rows.begin(), in.rows.end(), [&](const sector_row& each) { return each.sector == sector; });
}

}  // namespace cavel

#endif
