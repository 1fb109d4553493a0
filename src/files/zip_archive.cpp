// SPDX-License-Identifier: Apache-2.0
#include "zip_archive.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace cavel::detail {

/// The file functions for minizip, over memory.
struct zip_archive::memory_file {
  std::string_view bytes;
  std::uint64_t at = 0;

  static memory_file& of(void* opaque) { return *static_cast<memory_file*>(opaque); }
  static void* open(void* opaque, const void*, int) { return opaque; }
  static uLong read(void* opaque, void*, void* into, uLong size) {
    memory_file& file = of(opaque);
    const auto some = static_cast<std::size_t>(std::min<std::uint64_t>(size, file.bytes.size() - file.at));
    if (some != 0) std::memcpy(into, file.bytes.data() + file.at, some);
    file.at += some;
    return static_cast<uLong>(some);
  }
  static uLong write(void*, void*, const void*, uLong) { return 0; }
  static ZPOS64_T tell(void* opaque, void*) { return of(opaque).at; }
  static long seek(void* opaque, void*, ZPOS64_T offset, int origin) {
    memory_file& file = of(opaque);
    const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                               : origin == ZLIB_FILEFUNC_SEEK_CUR ? file.at
                                                                  : file.bytes.size();
    if (offset > file.bytes.size() - from) return -1;
    file.at = from + offset;
    return 0;
  }
  static int close(void*, void*) { return 0; }
  static int error(void*, void*) { return 0; }
};

zip_archive::zip_archive(std::string_view bytes) : file_(std::make_shared<memory_file>()) {
  file_->bytes = bytes;
  zlib_filefunc64_def functions{memory_file::open, memory_file::read,  memory_file::write, memory_file::tell,
                                memory_file::seek, memory_file::close, memory_file::error, file_.get()};
  unzFile opened = unzOpen2_64("", &functions);
  if (opened == nullptr) {
    state_ = fault::workbook_damaged;
    return;
  }
  zip_ = std::shared_ptr<void>(opened, [](void* zip) { unzClose(zip); });
  unz_global_info64 about{};
  if (unzGetGlobalInfo64(opened, &about) != UNZ_OK) state_ = fault::workbook_damaged;
  if (about.number_entry > most_parts) state_ = fault::workbook_too_large;
}

bool zip_archive::has(const std::string& name) {
  constexpr int any_case = 2;
  return zip_ != nullptr && state_ == fault::none && unzLocateFile(zip_.get(), name.c_str(), any_case) == UNZ_OK;
}

fault zip_archive::read(const std::string& name, const std::function<bool(std::string_view)>& take) {
  if (!has(name)) return state_ != fault::none ? state_ : fault::workbook_damaged;
  unz_file_info64 about{};
  constexpr uLong encrypted = 1;
  if (unzGetCurrentFileInfo64(zip_.get(), &about, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) return fault::workbook_damaged;
  if ((about.flag & encrypted) != 0) return fault::workbook_hostile;
  if (unzOpenCurrentFile(zip_.get()) != UNZ_OK) return fault::workbook_damaged;
  std::array<char, 65536> piece;
  std::uint64_t total = 0;
  fault found = fault::none;
  for (;;) {
    const int got = unzReadCurrentFile(zip_.get(), piece.data(), static_cast<unsigned>(piece.size()));
    if (got < 0) found = fault::workbook_damaged;
    if (got <= 0) break;
    total += static_cast<std::uint64_t>(got);
    if (total > largest_part) found = fault::workbook_too_large;
    if (found != fault::none || !take({piece.data(), static_cast<std::size_t>(got)})) {
      unzCloseCurrentFile(zip_.get());
      return found;
    }
  }
  if (unzCloseCurrentFile(zip_.get()) != UNZ_OK && found == fault::none) found = fault::workbook_damaged;  // a wrong check sum
  return found;
}

}  // namespace cavel::detail
