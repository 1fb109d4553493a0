// SPDX-License-Identifier: Apache-2.0
#include "sql_dialect.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace cavel {

namespace {

constexpr std::array<std::pair<std::string_view, sql_dialect>, 11> dialect_names = {{
    {"clickhouse", sql_dialect::clickhouse},
    {"dameng", sql_dialect::dameng},
    {"duckdb", sql_dialect::duckdb},
    {"kingbase", sql_dialect::kingbase},
    {"mariadb", sql_dialect::mariadb},
    {"opengauss", sql_dialect::opengauss},
    {"oracle", sql_dialect::oracle},
    {"postgresql", sql_dialect::postgresql},
    {"spark", sql_dialect::spark},
    {"sqlite", sql_dialect::sqlite},
    {"sqlserver", sql_dialect::sqlserver},
}};

}  // namespace

std::string_view name(sql_dialect dialect) { return dialect_names[static_cast<std::size_t>(dialect)].first; }

std::optional<sql_dialect> parse_sql_dialect(std::string_view word) {
  for (const auto& [known, dialect] : dialect_names) {
    if (known == word) return dialect;
  }
  return std::nullopt;
}

std::vector<std::string_view> sql_dialects() {
  std::vector<std::string_view> words;
  for (const auto& each : dialect_names) words.push_back(each.first);
  return words;
}

std::string sql_preparation(sql_dialect dialect, std::string_view suite) {
  const std::string hash_function = "cavel_" + std::string(suite);
  const std::string defined =
      "-- First define " + hash_function + "(text): the digest of the text's UTF-8 bytes in lower-case hexadecimal digits.\n";
  if (dialect == sql_dialect::sqlite || suite != "sha256") return defined;
  if (dialect == sql_dialect::mariadb) return "SET NAMES utf8mb4;\nSET SESSION group_concat_max_len = 4294967295;\n";
  if (dialect == sql_dialect::kingbase || dialect == sql_dialect::opengauss)
    return "-- Needs the extension pgcrypto: digest().\n";
  return "";
}

namespace detail {

namespace {

/// Engines in which a backslash in a literal is an escape.
bool has_escapes(sql_dialect of) {
  return of == sql_dialect::mariadb || of == sql_dialect::clickhouse || of == sql_dialect::spark;
}

bool is_postgresql_like(sql_dialect of) {
  return of == sql_dialect::postgresql || of == sql_dialect::kingbase || of == sql_dialect::opengauss;
}

/// Engines in which an empty text is NULL.
bool has_no_empty_text(sql_dialect of) { return of == sql_dialect::oracle || of == sql_dialect::dameng; }

}  // namespace

std::string sql_writer::identifier(std::string_view name) const {
  const bool backtick = has_escapes(dialect_);
  const char open = backtick ? '`' : dialect_ == sql_dialect::sqlserver ? '[' : '"';
  const char close = dialect_ == sql_dialect::sqlserver ? ']' : open;
  std::string made(1, open);
  for (const char c : name) {
    if (c == close) made += c;
    made += c;
  }
  return made + close;
}

std::string sql_writer::literal(std::string_view text) const {
  std::string made = dialect_ == sql_dialect::sqlserver ? "N'" : "'";
  for (const char c : text) {
    if (c == '\\' && has_escapes(dialect_)) made += '\\';
    if (c == '\'') made += has_escapes(dialect_) ? '\\' : '\'';
    made += c;
  }
  return made + "'";
}

std::string sql_writer::bytes(std::string_view expression) const {
  const std::string text(expression);
  if (is_postgresql_like(dialect_)) return "(" + text + " COLLATE \"C\")";
  if (dialect_ == sql_dialect::mariadb) return "(CONVERT(" + text + " USING utf8mb4) COLLATE utf8mb4_nopad_bin)";
  if (dialect_ == sql_dialect::sqlite) return "(" + text + " COLLATE BINARY)";
  if (dialect_ == sql_dialect::sqlserver) {
    return "CAST(" + text + " COLLATE Latin1_General_100_BIN2_UTF8 AS varchar(8000))";
  }
  if (has_no_empty_text(dialect_)) return "NLSSORT(" + text + ", 'NLS_SORT=BINARY')";
  return text;
}

std::string sql_writer::cell(std::string_view column) const {
  const std::string name = identifier(column);
  if (has_no_empty_text(dialect_)) return name;
  if (dialect_ == sql_dialect::clickhouse) return "ifNull(" + name + ", '')";
  return bytes("COALESCE(" + name + ", '')");
}

std::string sql_writer::joined(std::string_view a, std::string_view b) const {
  const std::string left(a), right(b);
  if (dialect_ == sql_dialect::mariadb || dialect_ == sql_dialect::spark || dialect_ == sql_dialect::clickhouse) {
    return "concat(" + left + ", " + right + ")";
  }
  if (dialect_ == sql_dialect::sqlserver) return "(" + left + " + " + right + ")";
  return "(" + left + " || " + right + ")";
}

std::string sql_writer::digest_of(std::string_view expression) const {
  const std::string text(expression);
  if (suite_ != suite::sha256) return "cavel_" + std::string(name(suite_)) + "(" + text + ")";
  switch (dialect_) {
    case sql_dialect::clickhouse: return "lower(hex(SHA256(" + text + ")))";
    case sql_dialect::dameng:
    case sql_dialect::oracle: return "LOWER(RAWTOHEX(STANDARD_HASH(" + text + ", 'SHA256')))";
    case sql_dialect::duckdb: return "sha256(" + text + ")";
    case sql_dialect::kingbase:
    case sql_dialect::opengauss: return "encode(digest(convert_to(" + text + ", 'UTF8'), 'sha256'), 'hex')";
    case sql_dialect::mariadb: return "SHA2(CONVERT(" + text + " USING utf8mb4), 256)";
    case sql_dialect::postgresql: return "encode(sha256(convert_to(" + text + ", 'UTF8')), 'hex')";
    case sql_dialect::spark: return "sha2(" + text + ", 256)";
    case sql_dialect::sqlite: return "cavel_sha256(" + text + ")";
    case sql_dialect::sqlserver: break;
  }
  return "LOWER(CONVERT(char(64), HASHBYTES('SHA2_256', " + bytes(text) + "), 2))";
}

std::string sql_writer::list_digest() const {
  const std::string line = joined("id", character(10));
  switch (dialect_) {
    case sql_dialect::clickhouse: return digest_of("arrayStringConcat(arraySort(groupArray(" + line + ")))");
    case sql_dialect::duckdb: return digest_of("COALESCE(string_agg(" + line + ", '' ORDER BY id), '')");
    case sql_dialect::kingbase:
    case sql_dialect::opengauss:
    case sql_dialect::postgresql: return digest_of("COALESCE(string_agg(" + line + ", '' ORDER BY " + bytes("id") + "), '')");
    case sql_dialect::mariadb:
      return digest_of("COALESCE(GROUP_CONCAT(" + line + " ORDER BY " + bytes("id") + " SEPARATOR ''), '')");
    case sql_dialect::spark: return digest_of("array_join(sort_array(collect_list(" + line + ")), '')");
    case sql_dialect::sqlite: return digest_of("COALESCE(group_concat(" + line + ", ''), '')");
    case sql_dialect::dameng:
    case sql_dialect::oracle:
    case sql_dialect::sqlserver: break;
  }
  return "";
}

std::string sql_writer::character(int code) const {
  const bool short_name = is_postgresql_like(dialect_) || dialect_ == sql_dialect::duckdb || has_no_empty_text(dialect_);
  return (short_name ? "chr(" : "char(") + std::to_string(code) + ")";
}

std::string sql_writer::replaced(std::string_view text, std::string_view from, std::string_view to) const {
  return "replace(" + std::string(text) + ", " + std::string(from) + ", " + std::string(to) + ")";
}

std::string sql_writer::holds(std::string_view text, std::string_view part) const {
  const std::string in(text), what(part);
  switch (dialect_) {
    case sql_dialect::clickhouse: return "position(" + in + ", " + what + ") > 0";
    case sql_dialect::sqlserver: return "CHARINDEX(" + what + ", " + in + ") > 0";
    case sql_dialect::kingbase:
    case sql_dialect::opengauss:
    case sql_dialect::postgresql: return "strpos(" + in + ", " + what + ") > 0";
    default: return "INSTR(" + in + ", " + what + ") > 0";
  }
}

std::string sql_writer::begins_with(std::string_view text, std::string_view beginning) const {
  const std::string size = std::to_string(beginning.size());  // digits alone
  const std::string function = dialect_ == sql_dialect::sqlserver || is_postgresql_like(dialect_) ||
                                       dialect_ == sql_dialect::mariadb || dialect_ == sql_dialect::clickhouse
                                   ? "substring("
                                   : "substr(";
  return function + std::string(text) + ", 1, " + size + ") = " + literal(beginning);
}

std::string sql_writer::without_letter(std::string_view text) const {
  const std::string in(text);
  const std::string function = dialect_ == sql_dialect::sqlserver ? "substring(" : "substr(";
  return "CASE WHEN " + function + in + ", 1, 1) BETWEEN 'A' AND 'Z' THEN " + function + in + ", 2, 255) ELSE " + in + " END";
}

std::string sql_writer::first_rows(std::string_view count) const {
  const std::string number(count);
  if (dialect_ == sql_dialect::sqlserver) return "OFFSET 0 ROWS FETCH NEXT " + number + " ROWS ONLY";
  if (has_no_empty_text(dialect_)) return "FETCH FIRST " + number + " ROWS ONLY";
  return "LIMIT " + number;
}

}  // namespace detail

}  // namespace cavel
