// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_STATUS_JSON_HPP
#define CAVEL_FILES_STATUS_JSON_HPP

/// \file
/// Where every drawn target stands, as JSON: what `cavel status --json` prints and what the C library answers.

#include <cavel/base/canonical.hpp>
#include <cavel/inspect/publication.hpp>

#include <span>

namespace cavel {

/// The document: the day, every target with its channels, the accounts of all, of tasks, units and officers, and what is
/// due (`due_within`). O(targets).
json_value to_json(const publication_status& of, std::span<const due_item> due);

/// What is to be done, in words.
std::string_view name(due_item::action what, language in);

}  // namespace cavel

#endif
