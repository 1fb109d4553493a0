// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_LEDGER_HPP
#define CAVEL_FILES_LEDGER_HPP

/// \file
/// The ledger of the year's visits from a CSV file (compiled: link cavel::files), read as files/csv.hpp reads rosters.

#include <cavel/fault.hpp>
#include <cavel/files/csv.hpp>
#include <cavel/roster/visit_ledger.hpp>

#include <string_view>

namespace cavel {

/// A ledger from bytes in memory, copied: `parse_csv`, then `read_ledger`.
checked<visit_ledger> parse_ledger(std::string_view bytes, const ledger_options& options = {}, csv_options csv = {});

}  // namespace cavel

#endif
