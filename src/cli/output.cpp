// SPDX-License-Identifier: Apache-2.0
#include "output.hpp"

#include <cavel/base/bytes.hpp>

#include <cstdint>
#include <cstring>
#include <iostream>

namespace cavel::cli {

namespace {

std::string& kept() {
  static std::string where;
  return where;
}

bool is_harmless(std::uint32_t point) {
  if (point < 0x20) return point == '\n' || point == '\t';
  if (point < 0x7F) return true;
  if (point < 0xA0) return false;                                                           // DEL, C1
  if (point == 0xAD || point == 0x61C || point == 0x180E || point == 0xFEFF) return false;  // soft hyphen, marks without width
  if ((point >= 0x200B && point <= 0x200F) || (point >= 0x2060 && point <= 0x2064)) return false;
  return !(point >= 0x2028 && point <= 0x202E) && !(point >= 0x2066 && point <= 0x2069);  // separators, embeddings, isolates
}

std::uint32_t point_of(std::string_view sequence) {
  const auto lead = static_cast<unsigned char>(sequence[0]);
  std::uint32_t point = sequence.size() == 1 ? lead : lead & (0xFFU >> (sequence.size() + 1));
  for (const char c : sequence.substr(1)) point = point << 6 | (static_cast<unsigned char>(c) & 0x3F);
  return point;
}

std::string escape(std::uint32_t point) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text = "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) text += digits[point >> shift & 15];
  return text;
}

/// Whether the text may be the beginning of a character.
bool is_beginning(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
  if (lead > 0xF4 || text.size() >= length) return false;
  for (const char c : text.substr(1)) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) return false;
  }
  return true;
}

/// Whether each of the eight bytes is printable ASCII.
bool is_printable(const char* bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, 8);
  // Of bytes below 0x80, those from 0x20 on reach 0x80 when 0x60 is added, and 0x7F alone reaches it with 1.
  return ((word | (word + ones) | ~((word & ones * 0x7F) + ones * 0x60)) & ones * 0x80) == 0;
}

}  // namespace

std::size_t plain_length(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const auto is_tail = [&](std::size_t at) { return (byte(at) & 0xC0) == 0x80; };
  std::size_t at = 0;
  while (at < text.size()) {
    if (byte(at) >= 0x20 && byte(at) < 0x7F) {
      ++at;
      while (text.size() - at >= 8 && is_printable(text.data() + at)) at += 8;
    } else if (byte(at) >= 0xE4 && byte(at) <= 0xE9 && text.size() - at >= 3 && is_tail(at + 1) && is_tail(at + 2)) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

std::string harmless(std::string_view text, std::string* rest) {
  std::string made;
  made.reserve(text.size());
  if (rest != nullptr) rest->clear();
  while (!text.empty()) {
    if (const std::size_t plain = plain_length(text); plain != 0) {
      made.append(text, 0, plain);
      text.remove_prefix(plain);
      continue;
    }
    const std::size_t length = detail::utf8_sequence(text);
    if (length == 0) {
      if (rest != nullptr && is_beginning(text)) {
        *rest = text;
        break;
      }
      made += "\xEF\xBF\xBD";
      text.remove_prefix(1);
      continue;
    }
    const std::uint32_t point = point_of(text.substr(0, length));
    if (is_harmless(point)) {
      made += text.substr(0, length);
    } else {
      made += escape(point);
    }
    text.remove_prefix(length);
  }
  return made;
}

harmless_stream::~harmless_stream() {
  if (!rest_.empty()) before_->sputn("\xEF\xBF\xBD", 3);
  stream_.rdbuf(before_);
}

harmless_stream::int_type harmless_stream::overflow(int_type byte) {
  if (traits_type::eq_int_type(byte, traits_type::eof())) return traits_type::not_eof(byte);
  const char one = traits_type::to_char_type(byte);
  return xsputn(&one, 1) == 1 ? byte : traits_type::eof();
}

std::streamsize harmless_stream::xsputn(const char* bytes, std::streamsize count) {
  std::string_view all(bytes, static_cast<std::size_t>(count));
  std::size_t safe = 0;  // bytes at the front that need no other form: nearly always all of them
  while (rest_.empty() && safe < all.size()) {
    const std::size_t plain = plain_length(all.substr(safe));
    safe += plain;
    if (safe < all.size() && (all[safe] == '\n' || all[safe] == '\t')) {
      ++safe;
    } else if (plain == 0) {
      break;
    }
  }
  if (before_->sputn(bytes, static_cast<std::streamsize>(safe)) != static_cast<std::streamsize>(safe)) return 0;
  all.remove_prefix(safe);
  if (all.empty()) return count;
  const std::string text = rest_ + std::string(all);
  const std::string made = harmless(text, &rest_);
  const auto size = static_cast<std::streamsize>(made.size());
  return before_->sputn(made.data(), size) == size ? count : 0;
}

int harmless_stream::sync() { return before_->pubsync(); }

void note_kept(std::string_view where) { kept() = where; }

bool finish_output() {
  std::cout.flush();
  if (std::cout) return true;
  std::cerr << "cavel: 标准输出无法写入 standard output cannot be written\n";
  if (kept().empty()) {
    std::cerr << "cavel: 没有写出任何文件 no file was written\n";
  } else {
    std::cerr << "cavel: 文件已经写好，不要重做；请查看 the files were written, do not run this again; see: " << harmless(kept())
              << '\n';
  }
  return false;
}

}  // namespace cavel::cli
