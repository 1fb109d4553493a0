// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_EXPORT_MAPPING_HPP
#define CAVEL_FILES_EXPORT_MAPPING_HPP

/// \file
/// Mappings (导入模板对照): which columns an import table of another system has, where each takes its value, and in which form
/// (compiled: link cavel::files). docs/guide/exports.md; docs/reference/schemas/export-mapping.schema.json; docs/exports/ has those that
/// are shipped.

#include <cavel/fault.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// What a row of the table is: a visit that has ended, a finding of it that is not confidential, a decision of it, or a target.
enum class export_rows : std::uint8_t { visits, findings, decisions, targets };
inline constexpr std::string_view export_rows_words[] = {"visits", "findings", "decisions", "targets"};

/// What a source gives: a text, a number, a day, an instant, one word of a list, or several texts or words.
enum class export_kind : std::uint8_t { text, number, day, instant, word, texts, words };
inline constexpr std::string_view export_kind_words[] = {"text", "number", "day", "instant", "word", "texts", "words"};

/// A place from which a column can take its value.
struct export_source {
  std::string_view path;  ///< `target.id`
  export_kind kind = export_kind::text;
  std::string_view list;  ///< of words: the closed list, or empty where the catalogue or the program has them
  export_rows least =
      export_rows::visits;  ///< `findings`, `decisions`: of such rows alone; `targets`: of all rows; else not of `targets`
  std::string_view zh, en;
};

/// All sources, in the order in which people look for them.
std::span<const export_source> export_sources();

/// Whether rows of that kind have the source.
bool has_source(const export_source& of, export_rows rows);

/// A column of the table.
struct export_column {
  std::string header;
  const export_source* source = nullptr;  ///< null: a fixed text
  std::string text;                       ///< the fixed text
  std::string date;                       ///< form of days and instants: YYYY MM DD hh mm ss; empty: as cavel writes them
  std::vector<std::pair<std::string, std::string>>
      codes;  ///< of words or texts: what stands for each; empty: words in Chinese, texts as they are
  bool has_otherwise = false;
  std::string otherwise;         ///< for what `codes` does not have
  std::string separator = "；";  ///< between several texts
  bool is_required = false;
  std::uint64_t longest = 0;  ///< characters; 0: any number
};

/// A condition that every row meets: the source's value, or one of its values, is among these.
struct export_condition {
  const export_source* source = nullptr;
  std::vector<std::string> values;
};

enum class export_encoding : std::uint8_t { utf8, gb18030 };
inline constexpr std::string_view export_encoding_words[] = {"utf-8", "gb18030"};

struct export_mapping {
  std::string name, version, note;
  export_rows rows = export_rows::visits;
  export_encoding encoding = export_encoding::utf8;  ///< of CSV
  std::string sheet;                                 ///< of a workbook
  std::vector<export_condition> only;
  std::vector<export_column> columns;
};

/// Reads a mapping. Faults, with JSON pointers: `json_…`; `export_source_unknown` with the nearest source that rows of this kind have;
/// `export_format`, `export_date_form`, `export_column_repeated`. O(size · sources).
checked<export_mapping> read_export_mapping(std::string_view text, std::string_view file);

struct shipped_export {
  std::string_view name, json;
};

/// The mappings that are shipped, as in docs/exports.
std::span<const shipped_export> shipped_exports();

}  // namespace cavel

#endif
