// SPDX-License-Identifier: Apache-2.0
#include "files.hpp"

#include <cavel/files/arrow.hpp>

#include <gsl/util>

#include <algorithm>

namespace {

using namespace cavel::c;

/// A relative path that means the same on every system and never leaves its folder.
std::string_view path_of(const char* path, std::uint64_t size) {
  const std::string_view text = text_of(path, size, "path");
  bool usable = !text.empty() && text.size() <= 4096;
  for (std::size_t at = 0; usable && at <= text.size();) {
    const std::size_t end = std::min(text.find('/', at), text.size());
    const std::string_view part = text.substr(at, end - at);
    usable = !part.empty() && part != "." && part != "..";
    for (const char c : part) usable = usable && static_cast<unsigned char>(c) >= 0x20 && c != '\\' && c != ':' && c != 0x7F;
    at = end + 1;
  }
  if (!usable) refuse(cavel::fault::path_form, "path", std::string(text.substr(0, 255)));
  return text;
}

}  // namespace

cavel::file_map::const_iterator cavel_files::at(std::size_t place) const {
  const std::lock_guard lock(gate_);
  if (places_.size() != files.size()) {
    places_.clear();
    places_.reserve(files.size());
    for (auto each = files.begin(); each != files.end(); ++each) places_.push_back(each);
  }
  return places_[place];
}

void cavel_files_free(cavel_files* files) { delete files; }

cavel_status cavel_files_new(cavel_files** files) {
  return made(files, nullptr, [](call&) { return std::make_unique<cavel_files>(); });
}

cavel_status cavel_files_put(cavel_files* files, const char* path, std::uint64_t path_size, const char* bytes, std::uint64_t size,
                             cavel_problems** problems) {
  return guarded(problems, [&](call&) {
    cavel::file_map& into = need(files, "files").files;
    std::string key(path_of(path, path_size));
    std::string content(bytes_of(bytes, size, "bytes"));
    into.insert_or_assign(std::move(key), std::move(content));
  });
}

cavel_status cavel_files_put_arrow(cavel_files* files, const char* path, std::uint64_t path_size, ArrowArrayStream* rows,
                                   const char* const* names, const std::uint64_t* name_sizes, std::uint64_t count,
                                   const cavel_options* options, cavel_problems** problems) {
  const auto release = gsl::finally([&] {
    if (rows != nullptr && rows->release != nullptr) rows->release(rows);
  });
  return guarded(problems, [&](call& context) {
    cavel::file_map& into = need(files, "files").files;
    std::string key(path_of(path, path_size));
    need(rows, "rows");
    std::vector<std::string_view> columns;
    const std::size_t size = count_of(count, sizeof(void*), "count");
    if (size != 0) {
      need(names, "names");
      need(name_sizes, "name_sizes");
    }
    for (std::size_t i = 0; i < size; ++i) columns.push_back(text_of(names[i], name_sizes[i], "names"));
    long_call how(context, options);
    cavel::arrow_options named;
    named.where = key;
    named.columns = columns;
    std::string csv = context.take(cavel::read_arrow(*rows, named, how.exec()));
    into.insert_or_assign(std::move(key), std::move(csv));
  });
}

cavel_status cavel_files_add(cavel_files* files, const cavel_files* more) {
  return guarded(nullptr, [&](call&) {
    cavel::file_map& into = need(files, "files").files;
    const cavel::file_map& from = need(more, "more").files;
    if (&into == &from) return;
    put_all(into, cavel::file_map(from));
  });
}

cavel_status cavel_files_count(const cavel_files* files, std::uint64_t* count) {
  return guarded(nullptr, [&](call&) {
    const std::size_t size = need(files, "files").files.size();
    need(count, "count") = size;
  });
}

cavel_status cavel_files_get(const cavel_files* files, const char* path, std::uint64_t path_size, const char** bytes,
                             std::uint64_t* size, cavel_problems** problems) {
  return guarded(problems, [&](call&) {
    const cavel::file_map& from = need(files, "files").files;
    const std::string_view name = text_of(path, path_size, "path");
    const auto found = from.find(name);
    if (found == from.end()) refuse(cavel::fault::path_missing, "path", std::string(name.substr(0, 255)));
    need(bytes, "bytes");
    need(size, "size");
    *bytes = found->second.c_str();
    *size = found->second.size();
  });
}

cavel_status cavel_files_at(const cavel_files* files, std::uint64_t index, const char** path, std::uint64_t* path_size,
                            const char** bytes, std::uint64_t* size) {
  return guarded(nullptr, [&](call&) {
    const cavel_files& of = need(files, "files");
    if (index >= of.files.size()) refuse(cavel::fault::argument_range, "index", std::to_string(index));
    need(path, "path");
    need(path_size, "path_size");
    need(bytes, "bytes");
    need(size, "size");
    const auto found = of.at(static_cast<std::size_t>(index));
    *path = found->first.c_str();
    *path_size = found->first.size();
    *bytes = found->second.c_str();
    *size = found->second.size();
  });
}
