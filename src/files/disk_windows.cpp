// SPDX-License-Identifier: Apache-2.0
#include "disk.hpp"

#include <windows.h>

#include <algorithm>
#include <cstddef>

namespace cavel::detail {

namespace fs = std::filesystem;

namespace {

std::error_code last_error() { return {static_cast<int>(GetLastError()), std::system_category()}; }

/// Security attributes that give everything to the user who runs this and nothing to other users; what lies in such a
/// folder inherits them. (Who administers the machine can always take a file over.)
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

std::error_code make_file(const fs::path& file, std::string_view bytes, SECURITY_ATTRIBUTES* attributes) {
  const HANDLE out = CreateFileW(file.c_str(), GENERIC_WRITE, 0, attributes, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (out == INVALID_HANDLE_VALUE) return last_error();
  std::error_code error;
  while (!error && !bytes.empty()) {
    DWORD written = 0;
    const auto wanted = static_cast<DWORD>(std::min<std::size_t>(bytes.size(), std::size_t{1} << 30));
    if (WriteFile(out, bytes.data(), wanted, &written, nullptr) == 0) error = last_error();
    bytes.remove_prefix(written);
  }
  if (!error && FlushFileBuffers(out) == 0) error = last_error();
  if (CloseHandle(out) == 0 && !error) error = last_error();
  return error;
}

}  // namespace

std::error_code make_file(const fs::path& file, std::string_view bytes, access who) {
  if (who == access::everybody) return make_file(file, bytes, nullptr);
  owner_only owner;
  return owner.error() ? owner.error() : make_file(file, bytes, owner.get());
}

std::error_code make_folder(const fs::path& at, access who) {
  std::error_code error;
  if (who == access::everybody) {
    fs::create_directories(at, error);
    return error;
  }
  if (at.has_parent_path()) fs::create_directories(at.parent_path(), error);
  owner_only owner;
  if (!error) error = owner.error();
  if (!error && CreateDirectoryW(at.c_str(), owner.get()) == 0) {
    if (GetLastError() != ERROR_ALREADY_EXISTS) error = last_error();
  }
  return error;
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
