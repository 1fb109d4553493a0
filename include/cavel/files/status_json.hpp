// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_STATUS_JSON_HPP
#define CAVEL_FILES_STATUS_JSON_HPP

/// \file
/// The state of every drawn target, as JSON: what `cavel status --json` prints and the C library returns.

#include <cavel/base/canonical.hpp>
#include <cavel/inspect/due_item.hpp>

#include <span>

namespace cavel {

/// The document: the day, every target with its channels, the counts in total and by task, unit and officer, and what is
/// due (`due_within`). O(targets).
json_value to_json(const publication_status& of, std::span<const due_item> due);

/// The counts of one group.
json_value to_json(const status_counts& of);

/// What has to be done, in words.
std::string_view name(due_item::action what, language in);

}  // namespace cavel

#endif
