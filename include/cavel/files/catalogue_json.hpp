// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_CATALOGUE_JSON_HPP
#define CAVEL_FILES_CATALOGUE_JSON_HPP

/// \file
/// The catalogue as a file: docs/reference/schemas/catalogue.schema.json gives its form, and docs/samples/catalogue.json is the
/// notice's (byte for byte what `to_json(notice_catalogue())` writes).

#include <cavel/base/canonical.hpp>
#include <cavel/fault.hpp>
#include <cavel/plan/catalogue.hpp>

#include <string_view>

namespace cavel {

/// Reads a catalogue. Faults: those of JSON (`json_…`), of days, and of `check(catalogue)`; all are reported. O(size).
checked<catalogue> read_catalogue(std::string_view text, std::string_view file = "catalogue.json");

/// The document of a catalogue; reading it gives the same value.
json_value to_json(const catalogue& of);

}  // namespace cavel

#endif
