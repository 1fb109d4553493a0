// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_EVENT_OFFICER_NAMES_HPP
#define CAVEL_SRC_EVENT_OFFICER_NAMES_HPP

/// \file
/// officer-names.csv (执法人员姓名): the one published table that no digest binds (docs/protocol.md §6).

#include <cavel/event/record.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cavel {

inline constexpr std::string_view officer_names_path = "officer-names.csv";

struct named_officer {
  std::string_view officer, name;
};

/// The table: officer,name; rows ascending by their bytes.
std::string officer_names_table(std::span<const named_officer> officers);

/// What is wrong with its form or its officers: one row for each officer of `loads`, rows ascending. Names are not verified.
std::optional<problem> check_officer_names(std::string_view text, std::span<const load_record> loads);

}  // namespace cavel

#endif
