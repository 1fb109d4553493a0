// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_BALANCE_HPP
#define CAVEL_CLI_BALANCE_HPP

/// \file
/// Where the rows of a roster went (名录去向): one balance that adds up.

#include <cavel/base/canonical.hpp>
#include <cavel/event/announce.hpp>
#include <cavel/fault.hpp>

#include <string>

namespace cavel::cli {

/// A table for people: rows read = rejected by reason + in no task by cell + excluded by reason + in frames.
std::string balance_text(const announced_event& of, language in);

/// The same as the member `balance` of `cavel announce --json`.
json_value to_json(const announced_event& of);

}  // namespace cavel::cli

#endif
