// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_OFFICERS_HPP
#define CAVEL_FILES_OFFICERS_HPP

/// \file
/// Officers and recusals from CSV files (compiled: link cavel::files), read as files/csv.hpp reads rosters.

#include <cavel/fault.hpp>
#include <cavel/files/csv.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/roster/officer.hpp>
#include <cavel/roster/officer_roster.hpp>
#include <cavel/roster/recusal_roster.hpp>

#include <cstdint>
#include <filesystem>
#include <vector>

namespace cavel {

/// Officers from a file: `load_csv`, then `read_officers`.
officer_reading load_officers(const std::filesystem::path& file, const officer_options& options, csv_options csv = {});

/// The same from bytes in memory, copied.
officer_reading parse_officers(std::string_view bytes, const officer_options& options, csv_options csv = {});

/// Recusals with the digest of the file they came from.
struct recusal_file {
  std::vector<recusal> recusals;
  std::uint64_t row_count = 0;
  digest file;
};

/// Recusals from a file: `load_csv`, then `read_recusals`.
checked<recusal_file> load_recusals(const std::filesystem::path& file, const recusal_options& options, csv_options csv = {});

/// The same from bytes in memory, copied.
checked<recusal_file> parse_recusals(std::string_view bytes, const recusal_options& options, csv_options csv = {});

/// The same from a table that was read, or the problems for which it was not.
checked<recusal_file> parse_recusals(const checked<csv_file>& file, const recusal_options& options);

}  // namespace cavel

#endif
