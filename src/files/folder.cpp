// SPDX-License-Identifier: Apache-2.0
#include "disk.hpp"
#include "large_memory.hpp"
#include "prepared.hpp"

#include <cavel/files/folder.hpp>

#include <algorithm>
#include <cerrno>
#include <fstream>

namespace cavel {

namespace fs = std::filesystem;

namespace detail {

std::string text_of(const fs::path& file) {
  const auto text = file.generic_u8string();
  return std::string(text.begin(), text.end());
}

problem file_problem(fault code, const fs::path& file, std::string why) {
  return {code, text_of(file), 0, "", "", std::move(why)};
}

problem file_problem(fault code, const fs::path& file, const std::error_code& error) {
  return file_problem(code, file, words_of(error));
}

problem read_problem(const fs::path& file, const std::error_code& error) {
  if (error == std::errc::not_supported) return file_problem(fault::file_irregular, file, "");
  if (error == std::errc::file_too_large) return file_problem(fault::file_too_large, file, "");
  return file_problem(fault::file_unreadable, file, error);
}

std::error_code make_file(const fs::path& file, std::string_view bytes, access who) {
  new_file out;
  if (const auto error = out.open(file, who)) return error;
  if (const auto error = out.write(bytes)) return error;
  return out.finish();
}

std::error_code read_regular(const fs::path& file, std::uint64_t limit, std::string& bytes) {
  const auto begin = [&](std::uint64_t size) {
    const std::size_t before = bytes.size();
    bytes.reserve(before + static_cast<std::size_t>(size));
    expect_large(bytes.data() + before, static_cast<std::size_t>(size));
  };
  return read_pieces(file, limit, begin, [&](std::string_view piece) { bytes += piece; });
}

prepared::~prepared() {
  std::error_code ignored;  // what cannot be removed is a leftover, which nothing reads
  if (!at_.empty()) fs::remove_all(at_, ignored);
}

template <class Make>
std::optional<problem> prepared::make(const fs::path& folder, std::string_view name, const Make& make_at) {
  constexpr int most = 10000;  // leftovers of other runs
  std::error_code error;
  for (int number = 1; number <= most; ++number) {
    const fs::path at = folder / path_of("." + std::string(name) + "-" + std::to_string(number));
    error = make_at(at);
    if (error == std::errc::file_exists) continue;
    if (!error) at_ = at;
    return error ? std::optional(file_problem(fault::file_unwritable, at, error)) : std::nullopt;
  }
  return file_problem(fault::file_unwritable, folder, error);
}

std::optional<problem> prepared::make_file(const fs::path& folder, std::string_view name, std::string_view bytes, access who) {
  return make(folder, name, [&](const fs::path& at) {
    const std::error_code error = detail::make_file(at, bytes, who);
    if (error && error != std::errc::file_exists) detail::remove_one(at);  // this run made it
    return error;
  });
}

std::optional<problem> prepared::make_folder(const fs::path& folder, std::string_view name, access who) {
  return make(folder, name, [&](const fs::path& at) { return detail::make_folder(at, who); });
}

namespace {

access access_of(std::string_view path, access who) {
  return path == "private" || path.starts_with("private/") ? access::owner : who;
}

}  // namespace

std::optional<problem> prepared::make_parents(std::string_view path, access who) {
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    const std::string_view above = path.substr(0, slash);
    const fs::path folder = at_ / path_of(above);
    if (!folders_.insert(folder).second) continue;
    if (const auto error = detail::make_folder(folder, access_of(above, who))) {
      return file_problem(fault::file_unwritable, folder, error);
    }
  }
  return std::nullopt;
}

std::optional<problem> prepared::fill(const file_map& files, access who) {
  for (const auto& [path, bytes] : files) {
    if (auto wrong = make_parents(path, who)) return wrong;
    const fs::path file = at_ / path_of(path);
    if (const auto error = detail::make_file(file, bytes, access_of(path, who))) {
      return file_problem(fault::file_unwritable, file, error);
    }
  }
  return std::nullopt;
}

std::optional<problem> prepared::copy(std::span<const listed_file> files, access who, const execution& exec) {
  for (const listed_file& each : files) {
    if (auto wrong = make_parents(each.path, who)) return wrong;
    const fs::path file = at_ / path_of(each.path);
    new_file out;
    std::error_code error = out.open(file, access_of(each.path, who));
    if (error) return file_problem(fault::file_unwritable, file, error);
    hasher read(suite::sha256, exec.kernels.of(suite::sha256).blocks);
    const auto unread = read_pieces(
        each.from, largest_file, [](std::uint64_t) {},
        [&](std::string_view piece) {
          read.update(piece);
          if (!error) error = out.write(piece);
        });
    if (unread) return read_problem(each.from, unread);
    if (!error) error = out.finish();
    if (error) return file_problem(fault::file_unwritable, file, error);
    if (read.finish() != each.sha256) return file_problem(fault::file_changed, each.from, "");
  }
  return std::nullopt;
}

std::optional<problem> prepared::flush() {
  folders_.insert(at_);
  for (const fs::path& folder : folders_) {
    if (const auto error = flush_folder(folder)) return file_problem(fault::file_unwritable, folder, error);
  }
  return std::nullopt;
}

std::optional<problem> prepared::move_to(const fs::path& place) {
  const std::error_code error = move_new(at_, place);
  if (error == std::errc::file_exists) return file_problem(fault::file_exists, place, "");
  if (error) return file_problem(fault::file_unwritable, place, error);
  at_.clear();
  return std::nullopt;
}

}  // namespace detail

namespace {

using detail::file_problem;

std::error_code last_error() { return {errno, std::generic_category()}; }

/// Makes the folder in which a new name is to be made, and missing ones above it.
std::optional<problem> make_parent(const fs::path& place, fs::path& parent) {
  parent = place.has_parent_path() ? place.parent_path() : fs::path(".");
  std::vector<fs::path> missing;
  std::error_code error;
  for (fs::path at = parent; !at.empty() && !fs::exists(at, error); at = at.parent_path()) missing.push_back(at);
  for (auto at = missing.rbegin(); at != missing.rend(); ++at) {
    error = detail::make_folder(*at, access::everybody);
    if (error == std::errc::file_exists) continue;  // another run made it
    if (!error) error = detail::flush_folder(at->has_parent_path() ? at->parent_path() : fs::path("."));
    if (error) return file_problem(fault::file_unwritable, *at, error);
  }
  return std::nullopt;
}

/// A name without the slashes that may follow it.
fs::path without_slash(const fs::path& place) { return place.has_filename() ? place : place.parent_path(); }

/// Prepares, moves and flushes: `prepare(folder, name)` fills what will have the name.
template <class Prepare>
problems write_new(const fs::path& named, detail::prepared& begun, const Prepare& prepare) {
  const fs::path place = without_slash(named);
  std::error_code error;
  if (fs::exists(fs::symlink_status(place, error))) return {file_problem(fault::file_exists, place, "")};
  fs::path parent;
  if (auto wrong = make_parent(place, parent)) return {*std::move(wrong)};
  if (auto wrong = prepare(parent, detail::text_of(place.filename()))) return {*std::move(wrong)};
  if (auto wrong = begun.move_to(place)) return {*std::move(wrong)};
  error = detail::flush_folder(parent);
  if (error) return {file_problem(fault::file_unflushed, place, error)};
  return {};
}

/// Gives `take` every file below a folder and its path there, until it returns an error.
template <class Take>
std::optional<problem> walk(const fs::path& at, const Take& take) {
  constexpr int deepest = 16;
  constexpr std::size_t most = 1'000'000;
  std::size_t count = 0;
  std::error_code error;
  for (fs::recursive_directory_iterator each(at, error), end; !error && each != end; each.increment(error)) {
    const fs::path& file = each->path();
    if (fs::is_directory(each->symlink_status(error))) {
      if (each.depth() + 1 >= deepest) return file_problem(fault::file_too_large, file, "");
      continue;
    }
    if (count++ == most) return file_problem(fault::file_too_large, at, "");
    const std::error_code wrong = take(file, detail::text_of(file.lexically_relative(at)));
    if (wrong) return detail::read_problem(file, wrong);
  }
  if (error) return file_problem(fault::file_unreadable, at, error);
  return std::nullopt;
}

}  // namespace

fs::path path_of(std::string_view text) { return fs::path(std::u8string(text.begin(), text.end())); }

checked<std::string> read_file(const fs::path& file) {
  std::error_code error;
  if (fs::is_directory(file, error)) return file_problem(fault::file_unreadable, file, "directory");
  std::ifstream in(file, std::ios::binary);
  if (!in) return file_problem(fault::file_unreadable, file, last_error());
  std::string bytes;
  const auto size = fs::file_size(file, error);
  if (!error) {
    bytes.reserve(static_cast<std::size_t>(size));
    detail::expect_large(bytes.data(), static_cast<std::size_t>(size));
  }
  char block[1 << 16];
  while (in.read(block, sizeof block) || in.gcount() > 0) bytes.append(block, static_cast<std::size_t>(in.gcount()));
  if (in.bad()) return file_problem(fault::file_unreadable, file, last_error());
  return bytes;
}

checked<file_map> read_folder(const fs::path& at) {
  file_map files;
  const auto wrong = walk(at, [&](const fs::path& file, std::string path) {
    std::string bytes;
    const std::error_code error = detail::read_regular(file, detail::largest_file, bytes);
    if (!error) files.emplace(std::move(path), std::move(bytes));
    return error;
  });
  if (wrong) return *wrong;
  return files;
}

checked<std::vector<listed_file>> list_folder(const fs::path& at, const execution& exec) {
  std::vector<listed_file> files;
  const auto wrong = walk(at, [&](const fs::path& file, std::string path) {
    listed_file one{std::move(path), file, 0, {}};
    hasher read(suite::sha256, exec.kernels.of(suite::sha256).blocks);
    const std::error_code error = detail::read_pieces(
        file, detail::largest_file, [](std::uint64_t) {},
        [&](std::string_view piece) {
          read.update(piece);
          one.size += piece.size();
        });
    one.sha256 = read.finish();
    files.push_back(std::move(one));
    return error;
  });
  if (wrong) return *wrong;
  std::sort(files.begin(), files.end(), [](const listed_file& a, const listed_file& b) { return a.path < b.path; });
  return files;
}

problems write_file(const fs::path& file, std::string_view bytes, access who) {
  detail::prepared begun;
  return write_new(file, begun,
                   [&](const fs::path& folder, const std::string& name) { return begun.make_file(folder, name, bytes, who); });
}

problems write_folder(const fs::path& at, const file_map& files, access who) { return write_folder(at, files, {}, who); }

problems write_folder(const fs::path& at, const file_map& files, std::span<const listed_file> copies, access who,
                      const execution& exec) {
  detail::prepared begun;
  return write_new(at, begun, [&](const fs::path& folder, const std::string& name) {
    auto wrong = begun.make_folder(folder, name, who);
    if (!wrong) wrong = begun.fill(files, who);
    if (!wrong) wrong = begun.copy(copies, who, exec);
    return wrong ? wrong : begun.flush();
  });
}

problems write_event(const fs::path& at, const file_map& files) {
  file_map all = files;
  all.emplace("private/lock", "");
  return write_folder(at, all, access::everybody);
}

}  // namespace cavel
