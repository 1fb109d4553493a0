// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_EVENT_SQL_DIALECT_HPP
#define CAVEL_SRC_EVENT_SQL_DIALECT_HPP

/// \file
/// What differs between engines: quoting, bytes, hashing, and the first rows. Every expression over text works on UTF-8 bytes.

#include <cavel/event/recomputation_sql.hpp>
#include <cavel/hash/digest.hpp>

#include <string>
#include <string_view>

namespace cavel::detail {

class sql_writer {
 public:
  sql_writer(sql_dialect dialect, suite which) : dialect_(dialect), suite_(which) {}

  /// A name, quoted.
  std::string identifier(std::string_view name) const;
  /// A text literal.
  std::string literal(std::string_view text) const;
  /// The character with that code, 10 or 13.
  std::string character(int code) const;
  /// The cell of a column as text compared by bytes; an empty or missing one is the empty text.
  std::string cell(std::string_view column) const;
  /// The id as text that is ordered by bytes.
  std::string bytes(std::string_view expression) const;
  /// Concatenation.
  std::string joined(std::string_view a, std::string_view b) const;
  /// The digest of a text, in lower-case hexadecimal digits.
  std::string digest_of(std::string_view expression) const;
  /// The list digest of the column `id` of a table expression; empty where the engine cannot.
  std::string list_digest() const;
  /// Whether a text, separated by commas and with one before and after it, holds a part: a condition.
  std::string holds(std::string_view text, std::string_view part) const;
  std::string begins_with(std::string_view text, std::string_view beginning) const;
  /// `text` without a leading capital letter.
  std::string without_letter(std::string_view text) const;
  std::string replaced(std::string_view text, std::string_view from, std::string_view to) const;
  /// The clause for the first rows of an ordered query, after it.
  std::string first_rows(std::string_view count) const;
  /// A condition that is always true.
  static std::string always() { return "1 = 1"; }

 private:
  sql_dialect dialect_;
  suite suite_;
};

}  // namespace cavel::detail

#endif
