// SPDX-License-Identifier: Apache-2.0
#include "disk.hpp"

#include <windows.h>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace cavel::detail {

namespace fs = std::filesystem;

namespace {

std::error_code last_error() {
  const DWORD error = GetLastError();
  if (error == ERROR_ALREADY_EXISTS || error == ERROR_FILE_EXISTS) return std::make_error_code(std::errc::file_exists);
  return {static_cast<int>(error), std::system_category()};
}

/// Security attributes that give everything to the user who runs this and nothing to other users; what lies in such a
/// folder inherits them. (An administrator of the machine can always take a file over.)
class owner_only {
 public:
  owner_only() {
    HANDLE token = nullptr;
    DWORD size = sizeof user_;
    bool good = OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token) != 0;
    good = good && GetTokenInformation(token, TokenUser, user_, size, &size) != 0;
    const PSID sid = good ? reinterpret_cast<const TOKEN_USER*>(user_)->User.Sid : nullptr;
    const auto list = reinterpret_cast<PACL>(list_);
    good = good && InitializeAcl(list, sizeof list_, ACL_REVISION) != 0 &&
           AddAccessAllowedAceEx(list, ACL_REVISION, CONTAINER_INHERIT_ACE | OBJECT_INHERIT_ACE, FILE_ALL_ACCESS, sid) != 0 &&
           InitializeSecurityDescriptor(&descriptor_, SECURITY_DESCRIPTOR_REVISION) != 0 &&
           SetSecurityDescriptorDacl(&descriptor_, TRUE, list, FALSE) != 0 &&
           SetSecurityDescriptorControl(&descriptor_, SE_DACL_PROTECTED, SE_DACL_PROTECTED) != 0;
    if (!good) error_ = last_error();
    if (token != nullptr) CloseHandle(token);
  }
  owner_only(const owner_only&) = delete;
  owner_only& operator=(const owner_only&) = delete;

  const std::error_code& error() const { return error_; }
  SECURITY_ATTRIBUTES* get() { return &attributes_; }

 private:
  alignas(TOKEN_USER) std::byte user_[sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE];
  alignas(ACL) std::byte list_[sizeof(ACL) + sizeof(ACCESS_ALLOWED_ACE) + SECURITY_MAX_SID_SIZE];
  SECURITY_DESCRIPTOR descriptor_;
  SECURITY_ATTRIBUTES attributes_{sizeof(SECURITY_ATTRIBUTES), &descriptor_, FALSE};
  std::error_code error_;
};

}  // namespace

new_file::~new_file() {
  if (handle_ != none) CloseHandle(reinterpret_cast<HANDLE>(handle_));
}

std::error_code new_file::open(const fs::path& file, access who) {
  std::optional<owner_only> owner;
  if (who == access::owner) {
    owner.emplace();
    if (owner->error()) return owner->error();
  }
  const HANDLE out =
      CreateFileW(file.c_str(), GENERIC_WRITE, 0, owner ? owner->get() : nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (out == INVALID_HANDLE_VALUE) return last_error();
  handle_ = reinterpret_cast<std::intptr_t>(out);
  return {};
}

std::error_code new_file::write(std::string_view bytes) {
  while (!bytes.empty()) {
    DWORD written = 0;
    const auto wanted = static_cast<DWORD>(std::min<std::size_t>(bytes.size(), std::size_t{1} << 30));
    if (WriteFile(reinterpret_cast<HANDLE>(handle_), bytes.data(), wanted, &written, nullptr) == 0) return last_error();
    bytes.remove_prefix(written);
  }
  return {};
}

std::error_code new_file::finish() {
  const auto out = reinterpret_cast<HANDLE>(std::exchange(handle_, none));
  std::error_code error;
  if (FlushFileBuffers(out) == 0) error = last_error();
  if (CloseHandle(out) == 0 && !error) error = last_error();
  return error;
}

std::error_code make_folder(const fs::path& at, access who) {
  if (who == access::everybody) return CreateDirectoryW(at.c_str(), nullptr) != 0 ? std::error_code() : last_error();
  owner_only owner;
  if (owner.error()) return owner.error();
  return CreateDirectoryW(at.c_str(), owner.get()) != 0 ? std::error_code() : last_error();
}

std::error_code flush_folder(const fs::path&) { return {}; }

std::error_code move_new(const fs::path& from, const fs::path& to) {
  // Without MOVEFILE_REPLACE_EXISTING a name that is taken is an error, without MOVEFILE_COPY_ALLOWED nothing is copied.
  return MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_WRITE_THROUGH) != 0 ? std::error_code() : last_error();
}

std::error_code remove_one(const fs::path& at) {
  std::error_code error;
  fs::remove(at, error);
  return error;
}

std::error_code read_pieces(const fs::path& file, std::uint64_t limit, const std::function<void(std::uint64_t)>& begin,
                            const std::function<void(std::string_view)>& take) {
  const std::error_code irregular = std::make_error_code(std::errc::not_supported);
  const std::error_code too_large = std::make_error_code(std::errc::file_too_large);
  const HANDLE in = CreateFileW(file.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                OPEN_EXISTING, FILE_FLAG_OPEN_REPARSE_POINT | FILE_FLAG_SEQUENTIAL_SCAN, nullptr);
  if (in == INVALID_HANDLE_VALUE) return last_error();
  BY_HANDLE_FILE_INFORMATION there{};
  std::error_code error;
  if (GetFileType(in) != FILE_TYPE_DISK) {
    error = irregular;
  } else if (GetFileInformationByHandle(in, &there) == 0) {
    error = last_error();
  } else if ((there.dwFileAttributes & (FILE_ATTRIBUTE_REPARSE_POINT | FILE_ATTRIBUTE_DIRECTORY)) != 0) {
    error = irregular;
  } else if ((std::uint64_t{there.nFileSizeHigh} << 32 | there.nFileSizeLow) > limit) {
    error = too_large;
  }
  if (!error) begin(std::uint64_t{there.nFileSizeHigh} << 32 | there.nFileSizeLow);
  std::uint64_t size = 0;
  char block[1 << 16];
  while (!error) {
    DWORD got = 0;
    if (ReadFile(in, block, sizeof block, &got, nullptr) == 0) error = last_error();
    if (error || got == 0) break;
    size += got;
    if (size > limit) {
      error = too_large;
    } else {
      take({block, got});
    }
  }
  CloseHandle(in);
  return error;
}

file_lock::~file_lock() {
  if (is_open()) CloseHandle(reinterpret_cast<HANDLE>(handle_));
}

std::error_code file_lock::open(const fs::path& file, mode as) {
  const auto open_as = [&](DWORD rights, DWORD how) {
    return CreateFileW(file.c_str(), rights, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, how,
                       FILE_ATTRIBUTE_NORMAL, nullptr);
  };
  HANDLE handle = open_as(GENERIC_READ | GENERIC_WRITE, OPEN_ALWAYS);
  if (handle == INVALID_HANDLE_VALUE && as == mode::shared) handle = open_as(GENERIC_READ, OPEN_EXISTING);
  if (handle == INVALID_HANDLE_VALUE) return last_error();
  handle_ = reinterpret_cast<std::intptr_t>(handle);
  return {};
}

std::error_code file_lock::try_lock(mode as, bool& locked) {
  OVERLAPPED start{};
  const DWORD flags = LOCKFILE_FAIL_IMMEDIATELY | (as == mode::exclusive ? LOCKFILE_EXCLUSIVE_LOCK : 0U);
  locked = LockFileEx(reinterpret_cast<HANDLE>(handle_), flags, 0, 1, 0, &start) != 0;
  return locked || GetLastError() == ERROR_LOCK_VIOLATION ? std::error_code() : last_error();
}

std::string words_of(const std::error_code& error) {
  // The category's own words come in the code page of the user's language.
  if (error.category() != std::system_category()) return error.message();
  wchar_t wide[512];
  DWORD size = FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, nullptr,
                              static_cast<DWORD>(error.value()), 0, wide, 512, nullptr);
  while (size != 0 && (wide[size - 1] == L'\n' || wide[size - 1] == L'\r' || wide[size - 1] == L' ')) --size;
  if (size == 0) return "error " + std::to_string(error.value());
  std::string words(std::size_t{size} * 3, '\0');
  const int bytes = WideCharToMultiByte(CP_UTF8, 0, wide, static_cast<int>(size), words.data(), static_cast<int>(words.size()),
                                        nullptr, nullptr);
  words.resize(static_cast<std::size_t>(bytes));
  return words;
}

}  // namespace cavel::detail
