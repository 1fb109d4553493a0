// SPDX-License-Identifier: Apache-2.0
#include "disk.hpp"

#include <cavel/files/folder.hpp>

#include <cerrno>
#include <fstream>

namespace cavel {

namespace fs = std::filesystem;

namespace {

std::string shown(const fs::path& file) {
  const auto text = file.u8string();
  return std::string(text.begin(), text.end());
}

problem failed(fault code, const fs::path& file, std::string why) { return {code, shown(file), 0, "", "", std::move(why)}; }

problem failed(fault code, const fs::path& file, const std::error_code& error) {
  return failed(code, file, detail::words_of(error));
}

std::error_code last_error() { return {errno, std::generic_category()}; }

std::optional<problem> put(const fs::path& file, std::string_view bytes, access who) {
  if (const auto error = detail::make_file(file, bytes, who)) return failed(fault::file_unwritable, file, error);
  return std::nullopt;
}

/// Removes what was begun, unless it was finished.
class unfinished {
 public:
  explicit unfinished(fs::path at) : at_(std::move(at)) {}
  unfinished(const unfinished&) = delete;
  unfinished& operator=(const unfinished&) = delete;
  ~unfinished() {
    std::error_code ignored;
    if (!finished_) fs::remove_all(at_, ignored);
  }
  const fs::path& at() const { return at_; }
  std::optional<problem> move_to(const fs::path& place) {
    std::error_code error;
    fs::rename(at_, place, error);
    if (error) return failed(fault::file_unwritable, place, error);
    finished_ = true;
    return std::nullopt;
  }

 private:
  fs::path at_;
  bool finished_ = false;
};

fs::path beside(const fs::path& at, const char* ending) {
  fs::path other = at;
  other += ending;
  return other;
}

std::optional<problem> make_folder(const fs::path& at, access who) {
  if (const auto error = detail::make_folder(at, who)) return failed(fault::file_unwritable, at, error);
  return std::nullopt;
}

std::optional<problem> fill(const fs::path& at, const file_map& files, access who) {
  if (auto wrong = make_folder(at, who)) return wrong;
  for (const auto& [path, bytes] : files) {
    const fs::path file = at / path_of(path);
    if (file.parent_path() != at) {
      if (auto wrong = make_folder(file.parent_path(), who)) return wrong;
    }
    if (auto wrong = put(file, bytes, who)) return wrong;
  }
  return std::nullopt;
}

}  // namespace

fs::path path_of(std::string_view text) { return fs::path(std::u8string(text.begin(), text.end())); }

checked<std::string> read_file(const fs::path& file) {
  std::error_code error;
  if (fs::is_directory(file, error)) return failed(fault::file_unreadable, file, "directory");
  std::ifstream in(file, std::ios::binary);
  if (!in) return failed(fault::file_unreadable, file, last_error());
  std::string bytes;
  const auto size = fs::file_size(file, error);
  if (!error) bytes.reserve(static_cast<std::size_t>(size));
  char block[1 << 16];
  while (in.read(block, sizeof block) || in.gcount() > 0) bytes.append(block, static_cast<std::size_t>(in.gcount()));
  if (in.bad()) return failed(fault::file_unreadable, file, last_error());
  return bytes;
}

checked<file_map> read_folder(const fs::path& at) {
  file_map files;
  std::error_code error;
  for (fs::recursive_directory_iterator each(at, error), end; !error && each != end; each.increment(error)) {
    if (each->is_directory()) continue;
    auto bytes = read_file(each->path());
    if (!bytes) return bytes.problems();
    const auto name = each->path().lexically_relative(at).generic_u8string();
    files.emplace(std::string(name.begin(), name.end()), *std::move(bytes));
  }
  if (error) return failed(fault::file_unreadable, at, error);
  return files;
}

problems write_file(const fs::path& file, std::string_view bytes, access who) {
  std::error_code error;
  if (fs::exists(file, error)) return {failed(fault::file_exists, file, "")};
  unfinished begun(beside(file, ".part"));
  fs::remove(begun.at(), error);
  if (auto wrong = put(begun.at(), bytes, who)) return {*std::move(wrong)};
  if (auto wrong = begun.move_to(file)) return {*std::move(wrong)};
  return {};
}

problems write_folder(const fs::path& at, const file_map& files, access who) {
  std::error_code error;
  if (fs::exists(at, error)) return {failed(fault::file_exists, at, "")};
  unfinished begun(beside(at, ".part"));
  fs::remove_all(begun.at(), error);
  if (auto wrong = fill(begun.at(), files, who)) return {*std::move(wrong)};
  if (auto wrong = begun.move_to(at)) return {*std::move(wrong)};
  return {};
}

problems write_event(const fs::path& at, const file_map& files) {
  std::error_code error;
  if (fs::exists(at, error)) return {failed(fault::file_exists, at, "")};
  unfinished begun(beside(at, ".part"));
  fs::remove_all(begun.at(), error);
  file_map open, closed;
  for (const auto& [path, bytes] : files) (path.starts_with("private/") ? closed : open).emplace(path, bytes);
  if (auto wrong = make_folder(begun.at(), access::everybody)) return {*std::move(wrong)};
  if (auto wrong = make_folder(begun.at() / "private", access::owner)) return {*std::move(wrong)};
  if (auto wrong = fill(begun.at(), open, access::everybody)) return {*std::move(wrong)};
  for (const auto& [path, bytes] : closed) {
    if (auto wrong = put(begun.at() / path_of(path), bytes, access::owner)) {
      return {*std::move(wrong)};
    }
  }
  if (auto wrong = begun.move_to(at)) return {*std::move(wrong)};
  return {};
}

problems replace_folder(const fs::path& at, const file_map& files, access who) {
  unfinished begun(beside(at, ".part"));
  std::error_code error;
  fs::remove_all(begun.at(), error);
  if (auto wrong = fill(begun.at(), files, who)) return {*std::move(wrong)};
  const fs::path old = beside(at, ".old");
  fs::remove_all(old, error);
  fs::rename(at, old, error);
  if (error) return {failed(fault::file_unwritable, at, error)};
  if (auto wrong = begun.move_to(at)) {
    fs::rename(old, at, error);
    return {*std::move(wrong)};
  }
  fs::remove_all(old, error);
  return {};
}

}  // namespace cavel
