// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_WORKBOOK_HPP
#define CAVEL_SRC_WORKBOOK_HPP

/// \file
/// Workbooks (.xlsx, ECMA-376 Part 1) to grids. Inside cavel::files only; in a build without spreadsheets workbook_absent.cpp
/// stands for workbook.cpp.

#include "grid.hpp"

#include <cavel/fault.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace cavel::detail {

/// Limits of a workbook that is read; see also zip_archive.hpp and xml_events.hpp.
struct workbook_limits {
  static constexpr std::size_t bytes = std::size_t{64} << 20;  ///< of the file
  static constexpr std::size_t sheets = 256;
  static constexpr std::size_t cells = 4'000'000;                 ///< that hold something, of all sheets
  static constexpr std::size_t cell_text = 131072;                ///< bytes: 32,767 characters
  static constexpr std::size_t strings = std::size_t{256} << 20;  ///< bytes of all shared strings
  static constexpr std::uint32_t columns = 1024;                  ///< that hold something
};

/// What kind of file the bytes are that is not text: none (perhaps text or a .xlsx), workbook_old, workbook_other with its name in
/// `detail`. O(1) but for archives, whose list of parts is read.
problem find_other_format(std::string_view bytes);

/// Whether the bytes begin as an archive.
inline bool is_archive(std::string_view bytes) { return bytes.substr(0, 4) == "PK\x03\x04"; }

/// The sheets of a workbook in its order; problems are of the whole file, without `where`. Faults: workbook_unavailable,
/// workbook_other, workbook_damaged, workbook_too_large, workbook_hostile.
checked<std::vector<grid>> read_workbook(std::string_view bytes);

}  // namespace cavel::detail

#endif
