// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_RECOMPUTATION_SQL_HPP
#define CAVEL_EVENT_RECOMPUTATION_SQL_HPP

/// \file
/// SQL that recomputes a draw inside the registry's own database: the frame by the filter, the sample and the reserve in order, the
/// cut-off, the place of one enterprise, and the digest of the frame where the engine can hash a whole list.
///
/// The statements are written from the published statement alone; where a task has several strata, their conditions come from the
/// plan in `private/`. They read one table, by default `roster`, whose columns have the names of docs/guide/rosters.md. What was left
/// out of the frame is listed in the statements by its id. Order and comparison are by bytes in every dialect, whatever the
/// collation of the database. docs/guide/engines.md says which dialects are run by tests.
///
/// \code
/// const auto made = cavel::recomputation_sql(files, "metal", cavel::sql_dialect::postgresql);
/// for (const cavel::sql_statement& each : *made) std::cout << each.text << '\n';
/// \endcode

#include <cavel/base/file_map.hpp>
#include <cavel/fault.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

enum class sql_dialect : std::uint8_t {
  clickhouse,
  dameng,
  duckdb,
  kingbase,
  mariadb,
  opengauss,
  oracle,
  postgresql,
  spark,
  sqlite,
  sqlserver,
};

/// The word of a dialect, and the dialect of a word.
std::string_view name(sql_dialect dialect);
std::optional<sql_dialect> parse_sql_dialect(std::string_view word);
/// The words, ascending.
std::vector<std::string_view> sql_dialects();

/// What the table and its columns are called; a column that is not named has the name of the plan.
struct sql_names {
  std::string table = "roster";
  std::map<std::string, std::string, std::less<>> columns;
};

/// What a statement answers.
enum class sql_question : std::uint8_t {
  frame,   ///< the size of the frame and, where the engine can, its list digest
  sample,  ///< the ids of sample and reserve, in order, with their tickets
  cutoff,  ///< the largest ticket of the sample
  place,   ///< ticket and rank of one enterprise, whose id stands in it as `:id`
};
std::string_view name(sql_question question);

struct sql_statement {
  sql_question question = sql_question::frame;
  std::string stratum;
  std::string text;      ///< one statement, with comments, without a semicolon at its end
  std::string expected;  ///< the cells of its first row separated by a tab; empty where it has more rows, or no fixed answer
};

/// The statements for a task of an opened event, or of its public part. Faults: `event_folder_missing` (the announcement; the plan
/// where strata need it), `event_embargo` before the event is opened, `event_no_such` (task), and those of the statement and of
/// salted lists. The folder is not verified here. O(bytes of the lists that were left out).
checked<std::vector<sql_statement>> recomputation_sql(const file_map& event, std::string_view task, sql_dialect dialect,
                                                      const sql_names& names = {});

/// What has to be set or defined in the engine before; empty: nothing.
std::string sql_preparation(sql_dialect dialect, std::string_view suite);

}  // namespace cavel

#endif
