// SPDX-License-Identifier: Apache-2.0
#include "console.hpp"

#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <algorithm>

namespace cavel::cli {

namespace {

constexpr std::size_t largest = 8192;  // consoles before Windows 8 take no more than 64 KiB at once

/// How many bytes at the front are whole characters; the last one may be incomplete.
std::size_t whole(std::string_view text) {
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if (byte < 0x80) break;
    if (byte < 0xC0) continue;
    const std::size_t length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    return length > back ? text.size() - back : text.size();
  }
  return text.size();
}

}  // namespace

bool console_buffer::is_console(void* handle) {
  DWORD mode = 0;
  return handle != nullptr && handle != INVALID_HANDLE_VALUE && GetConsoleMode(handle, &mode) != 0;
}

console_buffer::int_type console_buffer::overflow(int_type byte) {
  const char last = traits_type::to_char_type(byte);
  if (!traits_type::eq_int_type(byte, traits_type::eof()) && xsputn(&last, 1) != 1) return traits_type::eof();
  return traits_type::not_eof(byte);
}

std::streamsize console_buffer::xsputn(const char* bytes, std::streamsize count) {
  waiting_.append(bytes, static_cast<std::size_t>(count));
  const bool full = waiting_.size() >= largest || waiting_.ends_with('\n');
  return full && sync() != 0 ? 0 : count;
}

int console_buffer::sync() {
  while (const std::size_t ready = whole(std::string_view(waiting_).substr(0, largest))) {
    wchar_t wide[largest];
    const int units = MultiByteToWideChar(CP_UTF8, 0, waiting_.data(), static_cast<int>(ready), wide, largest);
    DWORD written = 0;
    if (WriteConsoleW(console_, wide, static_cast<DWORD>(units), &written, nullptr) == 0) return -1;
    waiting_.erase(0, ready);
  }
  return 0;
}

console_stream::console_stream(std::ostream& stream, int number) : stream_(stream) {
  void* const handle = GetStdHandle(number == 1 ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE);
  if (console_buffer::is_console(handle)) {
    buffer_ = std::make_unique<console_buffer>(handle);
    before_ = stream_.rdbuf(buffer_.get());
  } else {
    _setmode(number, _O_BINARY);
  }
}

console_stream::~console_stream() {
  if (buffer_ != nullptr) stream_.rdbuf(before_);
}

std::string utf8_of(std::wstring_view wide) {
  std::string text(wide.size() * 3, '\0');
  const int bytes = WideCharToMultiByte(CP_UTF8, 0, wide.data(), static_cast<int>(wide.size()), text.data(),
                                        static_cast<int>(text.size()), nullptr, nullptr);
  text.resize(static_cast<std::size_t>(bytes));
  return text;
}

}  // namespace cavel::cli
