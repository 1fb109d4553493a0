// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_PREPARED_HPP
#define CAVEL_SRC_PREPARED_HPP

/// \file
/// What a run writes under a temporary name before it is moved into place: folder.cpp.

#include "disk.hpp"

#include <cavel/fault.hpp>
#include <cavel/files/folder.hpp>

#include <set>

namespace cavel::detail {

/// A path as UTF-8 with `/`.
std::string text_of(const std::filesystem::path& file);

/// The fault of a file that `read_regular` did not read.
problem read_problem(const std::filesystem::path& file, const std::error_code& error);

problem file_problem(fault code, const std::filesystem::path& file, std::string why);
problem file_problem(fault code, const std::filesystem::path& file, const std::error_code& error);

/// A file or folder under a name that no other run has, made beside the place that it will take. It is removed unless it
/// moved there.
class prepared {
 public:
  prepared() = default;
  prepared(const prepared&) = delete;
  prepared& operator=(const prepared&) = delete;
  ~prepared();

  /// `.NAME-N` in the folder, N the first number that is free.
  std::optional<problem> make_file(const std::filesystem::path& folder, std::string_view name, std::string_view bytes,
                                   access who);
  std::optional<problem> make_folder(const std::filesystem::path& folder, std::string_view name, access who);

  /// Adds files to the folder that was made; `private/` and what is below it is for its owner alone. The files are flushed.
  std::optional<problem> fill(const file_map& files, access who);

  /// Adds copies of listed files to the folder that was made. Fault `file_changed` of one that has other bytes now.
  std::optional<problem> copy(std::span<const listed_file> files, access who, const execution& exec);

  /// Flushes the folder and the folders in it.
  std::optional<problem> flush();

  /// Moves it into place. Fault `file_exists` if something is there.
  std::optional<problem> move_to(const std::filesystem::path& place);

 private:
  template <class Make>
  std::optional<problem> make(const std::filesystem::path& folder, std::string_view name, const Make& make_at);
  std::optional<problem> make_parents(std::string_view path, access who);
  std::filesystem::path at_;
  std::set<std::filesystem::path> folders_;  // made in `at_`
};

}  // namespace cavel::detail

#endif
