// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_CATALOGUE_READER_HPP
#define CAVEL_SRC_CATALOGUE_READER_HPP

/// \file
/// A catalogue as an object of a larger document.

#include <cavel/files/json.hpp>
#include <cavel/plan/catalogue.hpp>

namespace cavel {

/// Reads the members and closes the reader. It does not `check` the catalogue.
catalogue read_catalogue_members(json_reader& in);

}  // namespace cavel

#endif
