// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_DETAIL_INDUSTRY_CELLS_HPP
#define CAVEL_ROSTER_DETAIL_INDUSTRY_CELLS_HPP

/// \file
/// The industry codes of a roster while it is read: each distinct code is checked once, and the rows that take their sector
/// from it are counted, so that one message covers all of them.

#include <cavel/base/detail/same_text.hpp>
#include <cavel/fault.hpp>
#include <cavel/roster/detail/id_index.hpp>
#include <cavel/roster/sector_table.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cavel::detail {

class industry_cells {
 public:
  /// Call before the rows are read. \pre the text of the cells and the table outlive this object
  void begin(std::size_t rows, const sector_table& sectors) {
    derived_.assign(rows, 0);
    sectors_ = &sectors;
  }

  /// Checks a non-empty code against the sector of its row, or derives the sector from it if that cell is empty.
  /// Calls `report(problem, whether it concerns the sector)`. O(1), and O(rules) for each distinct code.
  template <class Report>
  void read(std::size_t row, std::string_view cell, std::string_view sector, const Report& report) {
    entry*& last = recent_[mix_bits(cell) % recent_.size()];
    if (last == nullptr || !same_text(last->first, cell)) {
      const auto [at, is_new] = codes_.try_emplace(cell);
      if (is_new) at->second = {industry_problem(cell), find_row(*sectors_, cell), 0, 0, {}};
      last = &*at;
    }
    code& of = last->second;
    if (of.found.code != fault::none) report(of.found, false);
    if (!sector.empty() && same_text(of.agreed, sector)) return;
    if (contradicts_sector(*sectors_, of.rule, sector)) {
      const std::string detail = std::string(cell) + "; " + sectors_->rows[*of.rule].sector;
      report(problem{fault::sector_contradiction, {}, 0, {}, std::string(sector), detail}, true);
    } else {
      of.agreed = sector;
    }
    if (!sector.empty()) return;
    if (of.without++ == 0) of.first = row;
    if (of.rule) derived_[row] = static_cast<std::uint8_t>(1 + *of.rule);
  }

  /// Reports the codes from which a sector was to be derived and that do not settle it, each at its first row.
  template <class Report>
  void report_derived(const Report& report) const {
    for (const auto& [cell, of] : codes_) {
      if (of.without == 0 || of.found.code == fault::industry_form) continue;
      const std::string count = std::to_string(of.without);
      if (!of.rule) {
        report(of.first, problem{fault::sector_undecided, {}, 0, {}, std::string(cell), count});
      } else if (sectors_->rows[*of.rule].open) {
        report(of.first,
               problem{fault::sector_unconfirmed, {}, 0, {}, std::string(cell), sectors_->rows[*of.rule].sector + "; " + count});
      }
    }
  }

  /// By row kept: 1 + the row of the table that takes its code, or 0.
  std::vector<std::uint8_t> derived(const std::vector<bool>& drop) const {
    std::vector<std::uint8_t> kept;
    for (std::size_t row = 0; row < derived_.size(); ++row) {
      if (!drop[row]) kept.push_back(derived_[row]);
    }
    return kept;
  }

 private:
  struct code {
    problem found;                    ///< `fault::none` if nothing is wrong
    std::optional<std::size_t> rule;  ///< the row of the table
    std::size_t first = 0;            ///< the first row without a sector
    std::uint64_t without = 0;        ///< rows without a sector
    std::string_view agreed;          ///< the last sector that the code did not contradict
  };

  using entry = std::pair<const std::string_view, code>;

  std::unordered_map<std::string_view, code> codes_;
  std::array<entry*, 64> recent_{};  // by the hash of the code: most cells need no look into the map
  std::vector<std::uint8_t> derived_;
  const sector_table* sectors_ = nullptr;
};

}  // namespace cavel::detail

#endif
