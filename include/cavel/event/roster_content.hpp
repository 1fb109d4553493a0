// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_ROSTER_CONTENT_HPP
#define CAVEL_EVENT_ROSTER_CONTENT_HPP

/// \file
/// The content of a roster (名录内容): what an announcement binds of it, whatever its file format.
///
/// The same rows from a CSV file, a spreadsheet, an Arrow table or a query give the same digest. It is made of a line of column names
/// and a line of cells for each row that was not rejected, in byte order: docs/protocol.md §2, "Content of a roster".

#include <cavel/event/announcement_facts.hpp>
#include <cavel/hash/execution.hpp>
#include <cavel/plan/plan.hpp>
#include <cavel/roster/officer_roster.hpp>
#include <cavel/roster/roster.hpp>
#include <cavel/roster/visit_ledger.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// The column in which the rows in no task are counted: `sector` or `industry` if a filter names it, else the first column that the
/// filters name. Nothing if they name none.
std::optional<std::size_t> counting_column(const plan& of, const roster& rows);

/// A cell of a roster of enterprises as in its content, before escaping: several attributes are joined by `|`.
std::string content_cell(std::string_view column, std::string_view cell);

/// A message whose digest is wanted too, hashed beside another: both take little more time than one.
struct message_beside {
  std::string_view bytes;
  digest value;  ///< what is found
};

/// The content of a roster of enterprises. O(bytes).
/// \param beside if not null, gets the digest of its bytes
roster_facts content_of(suite which, const plan& of, const roster& rows, const execution& exec = {},
                        message_beside* beside = nullptr);

/// The content of a roster of officers, salted. O(bytes + rows · log rows).
roster_facts content_of(suite which, const digest& salt, const plan& of, const officer_reading& read);

/// The content of a table of recusals, salted. O(bytes + rows · log rows).
roster_facts content_of(suite which, const digest& salt, std::span<const recusal> recusals);

/// The content of a ledger of visits, salted. O(bytes + rows · log rows).
roster_facts content_of(suite which, const digest& salt, const visit_ledger& ledger);

/// Paths from which the salts of these three are made.
namespace path {
inline constexpr std::string_view officers_content = "officers", recusals_content = "recusals", ledger_content = "ledger";
}  // namespace path

}  // namespace cavel

#endif
