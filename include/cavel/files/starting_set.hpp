// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_STARTING_SET_HPP
#define CAVEL_FILES_STARTING_SET_HPP

/// \file
/// The workbooks with which an office starts (compiled: link cavel::files): plan and event, rosters, recusals, ledger, each with a sheet
/// that explains it, drop-down lists and columns of text.

#include <cavel/base/file_map.hpp>
#include <cavel/fault.hpp>

#include <string_view>

namespace cavel {

/// A workbook of the set, and the option of the program that takes it.
struct starting_file {
  std::string_view option, name;
};

/// Plan and event stand in one workbook.
inline constexpr starting_file starting_files[] = {{"plan", "抽查计划.xlsx"},    {"event", "抽查计划.xlsx"},
                                                   {"targets", "企业名录.xlsx"}, {"officers", "执法人员.xlsx"},
                                                   {"recusals", "回避.xlsx"},    {"ledger", "检查台账.xlsx"}};

/// The workbooks by their names, nothing filled in. Equal builds give equal bytes. Faults: those of `write_workbook`.
checked<file_map> starting_set();

}  // namespace cavel

#endif
