// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_ZIP_ARCHIVE_HPP
#define CAVEL_SRC_ZIP_ARCHIVE_HPP

/// \file
/// The parts of a zip archive in memory, by minizip. Inside cavel::files only.

#include <cavel/fault.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace cavel::detail {

/// A zip archive over bytes that outlive it. Not for several threads at once.
class zip_archive {
 public:
  static constexpr std::size_t most_parts = 10000;
  static constexpr std::uint64_t largest_part = std::uint64_t{256} << 20;  ///< unpacked

  explicit zip_archive(std::string_view bytes);

  /// Whether the bytes are an archive with at most `most_parts` parts.
  fault state() const { return state_; }
  /// Whether it has a part of this name, without regard to ASCII case.
  bool has(const std::string& name);
  /// Unpacks a part in pieces of at most 64 KiB until `take` says no. Faults: workbook_damaged (missing, broken, a wrong check
  /// sum), workbook_hostile (encrypted), workbook_too_large (over `largest_part`, counted, not as the archive says).
  fault read(const std::string& name, const std::function<bool(std::string_view)>& take);

 private:
  struct memory_file;
  std::shared_ptr<memory_file> file_;
  std::shared_ptr<void> zip_;
  fault state_ = fault::none;
};

}  // namespace cavel::detail

#endif
