// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_VERIFY_HPP
#define CAVEL_EVENT_VERIFY_HPP

/// \file
/// Verification (核验): everything that an opened event published, recomputed from its statement and lists.
///
/// Nothing that can be computed is taken on trust, and no secret is needed: the files are made again by the same
/// function and compared byte by byte. The first difference is reported with file, line or field, the expected
/// and the actual value. What cannot be recomputed without the agency's own files is listed.

#include <cavel/event/change_chain.hpp>

namespace cavel {

/// The result of a verification.
struct verification {
  std::optional<problem> difference;     ///< the first difference; nothing: everything that was checked agrees
  std::vector<std::string> not_checked;  ///< paths of files that cannot be recomputed from the folder alone
  std::optional<statement> opened;
  std::optional<outcome> drawn;
  std::vector<changed_event> changes;
  std::optional<ended_event> end;
};

/// Verifies a public folder, given as bytes by path: the draw, every change and the end. Differences are reported as
/// faults `verify_…`, or as the fault of a text that could not be read. O(bytes).
verification verify(const file_map& published, const execution& exec = {});

/// The first difference between two texts as a problem, or nothing. JSON differences are located by member, others by line.
std::optional<problem> compare(std::string_view path, std::string_view expected, std::string_view found);

}  // namespace cavel

#endif
