// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_CSV_HPP
#define CAVEL_FILES_CSV_HPP

/// \file
/// Rosters from CSV files as spreadsheets in China write them (compiled: link cavel::files).
///
/// UTF-8 with or without a byte order mark, or GB18030 (which includes GBK and GB 2312); commas; cells in
/// quotation marks may hold commas, line breaks and doubled quotation marks (RFC 4180); lines end with LF,
/// CR LF or CR. The encoding is determined from all bytes, not guessed from the first few. An invalid byte
/// invalidates its cell, never the file; a row that does not fit the header is malformed by itself; an
/// unclosed quotation mark invalidates only its own line.

#include <cavel/fault.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/roster/roster.hpp>
#include <cavel/roster/table.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace cavel {

/// The encoding of a file.
enum class text_encoding : std::uint8_t { detect, utf8, gb18030 };

struct csv_options {
  std::string where = "targets.csv";  ///< how problems name the file
  text_encoding encoding = text_encoding::detect;
  std::optional<suite> digest_suite = suite::sha256;  ///< of the file's bytes; nothing: no digest, all zero
  block_function accelerated = nullptr;               ///< for that suite; null: the portable one
};

/// A CSV file as it was read.
struct csv_file {
  table rows;
  digest bytes;  ///< digest of the file's bytes as on disk
  text_encoding encoding = text_encoding::utf8;
};

/// Reads a file. Malformed rows are kept in the table (`table::malformed`); invalid bytes stay
/// in their cell as bytes that are not UTF-8. Faults of the whole file: `file_unreadable`, `csv_utf16`,
/// `csv_not_text`. One read, no allocation per cell; memory: the file's size (1.5 times for GB18030), once
/// more the rows that have quotation marks, and 2 bytes per cell.
checked<csv_file> load_csv(const std::filesystem::path& file, const csv_options& options);

/// The same from bytes in memory, copied.
checked<csv_file> parse_csv(std::string_view bytes, const csv_options& options);

/// The same without a copy: the table keeps the bytes. \pre bytes is not null
checked<csv_file> parse_csv(const std::shared_ptr<const std::string>& bytes, const csv_options& options);

/// A roster from a file: `load_csv`, then `read_roster` with `options` (`csv.where` is replaced by
/// `options.where`).
roster_reading load_roster(const std::filesystem::path& file, const roster_options& options, csv_options csv = {});

/// The same from bytes in memory, copied.
roster_reading parse_roster(std::string_view bytes, const roster_options& options, csv_options csv = {});

/// The same without a copy: the roster keeps the bytes. \pre bytes is not null
roster_reading parse_roster(const std::shared_ptr<const std::string>& bytes, const roster_options& options, csv_options csv = {});

}  // namespace cavel

#endif
