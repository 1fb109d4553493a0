// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_ARROW_HPP
#define CAVEL_FILES_ARROW_HPP

/// \file
/// Rosters from Arrow tables: the C data and stream interfaces, without a library of Arrow (compiled: link cavel::files).
///
/// Databases and data frames pass their columns in memory; here they become the CSV that the readers of rosters take and that
/// the event keeps in `private/`. The announcement binds the content of a roster, so the same rows give the same announcement, whichever
/// carrier brought them. Row n of the table is row n + 1 of the CSV, and problems name it so.
///
/// \code
/// ArrowArrayStream rows = …;  // of a query
/// papers["targets.csv"] = require(cavel::read_arrow(rows, {.columns = wanted}));
/// \endcode
///
/// Source: The Arrow C data interface, The Arrow C stream interface (arrow.apache.org, format version 1).

#include <cavel/fault.hpp>
#include <cavel/hash/execution.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

// The structs of the interface, letter for letter; its guards let every library define them.
extern "C" {
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};
struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};
#endif
#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE
struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};
#endif
}

namespace cavel {

struct arrow_options {
  std::string where = "targets.csv";               ///< how problems name the table
  std::span<const std::string_view> columns = {};  ///< kept, by name, in the order of the table; empty: all
};

/// The table as CSV: UTF-8, a header, lines that end with LF. Read are text (utf8, large_utf8, utf8_view), integers, booleans (是, 否),
/// days (date32, date64), timestamps and dictionaries of these. A null is an empty cell. A timestamp without a zone is a day if it is
/// midnight, and otherwise a time without an offset, which is refused where an instant is needed; one with a zone is written at +08:00.
/// Floating-point numbers are refused: they have lost digits of a code.
///
/// The stream is moved from and released, whatever happens. Faults: `arrow_table`, `arrow_type`, `arrow_stream`,
/// `roster_column_missing`, and with row and column `text_not_utf8`, `date_range`, `instant_form`. Progress is
/// counted in rows. O(bytes); memory: that of the CSV and of one batch.
checked<std::string> read_arrow(ArrowArrayStream& stream, const arrow_options& options, const execution& exec = {});

/// The same of one batch. Both are moved from and released.
checked<std::string> read_arrow(ArrowArray& batch, ArrowSchema& schema, const arrow_options& options);

}  // namespace cavel

#endif
