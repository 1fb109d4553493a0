// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_INSPECTION_JSON_HPP
#define CAVEL_FILES_INSPECTION_JSON_HPP

/// \file
/// Inspections, and what they are checked against, as JSON documents: docs/guide/inspection.md, docs/reference/schemas/inspection.schema.json and
/// docs/reference/schemas/drawn-event.schema.json.
///
/// Reading refuses what has no meaning: a wrong type, an invalid day, an unknown word or member. What is merely
/// missing or wrong in law is left to `validate`, so that an inspector sees the rule and not the syntax.

#include <cavel/base/canonical.hpp>
#include <cavel/fault.hpp>
#include <cavel/inspect/baseline.hpp>
#include <cavel/inspect/inspection.hpp>

#include <string_view>

namespace cavel {

/// Reads an inspection; its `sha256` is that of `text`. Faults: `json_…`, `date_…`, `instant_…`, all with their pointer. O(size).
checked<inspection> parse_inspection(std::string_view text, std::string_view file = "inspection.json");

/// The document of an inspection, without its `sha256`; reading it gives the same value.
json_value to_json(const inspection& of);

/// Reads what inspections are checked against. O(size).
checked<inspection_baseline> parse_baseline(std::string_view text, std::string_view file = "event.json");

/// Its document; reading it gives the same value. It names officers, credential days and recusals: it is not for the public.
json_value to_json(const inspection_baseline& of);

}  // namespace cavel

#endif
