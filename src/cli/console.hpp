// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_CONSOLE_HPP
#define CAVEL_CLI_CONSOLE_HPP

/// \file
/// Windows: UTF-8 to a console, and words of the command line from UTF-16.

#include <memory>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace cavel::cli {

/// Writes UTF-8 to a console as UTF-16, so that every console shows it: one of code page 936 (GBK) too.
class console_buffer : public std::streambuf {
 public:
  /// \param console a Windows handle for which `is_console` holds; not owned
  explicit console_buffer(void* console) : console_(console) {}
  console_buffer(const console_buffer&) = delete;
  console_buffer& operator=(const console_buffer&) = delete;
  ~console_buffer() override { sync(); }

  static bool is_console(void* handle);

 protected:
  int_type overflow(int_type byte) override;
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;
  int sync() override;

 private:
  void* console_;
  std::string waiting_;
};

/// While this object exists, a standard stream writes to the console through `console_buffer` if there is one. Files
/// and pipes get the bytes as they are: UTF-8, lines ending with a line feed.
class console_stream {
 public:
  /// \param number of the C library's descriptor that the stream stands for: 1 or 2
  console_stream(std::ostream& stream, int number);
  console_stream(const console_stream&) = delete;
  console_stream& operator=(const console_stream&) = delete;
  ~console_stream();

 private:
  std::ostream& stream_;
  std::unique_ptr<console_buffer> buffer_;
  std::streambuf* before_ = nullptr;
};

/// UTF-16 as UTF-8.
std::string utf8_of(std::wstring_view wide);

}  // namespace cavel::cli

#endif
