// SPDX-License-Identifier: Apache-2.0
#include "text_encoding.hpp"

#include "large_memory.hpp"

#include <cavel/base/bytes.hpp>
#include <cavel/roster/confusables.hpp>
#include <cavel/roster/text_sign.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <string>

#ifdef _WIN32
#include <windows.h>
#else
#include <iconv.h>
#endif
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace cavel::detail {

namespace {

/// Length of the well-formed GB18030 sequence at the front by its form (GB 18030, four-byte and two-byte
/// ranges); 0 where there is none. Whether a character is assigned there is decided by the converter.
std::size_t gb18030_sequence(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto in = [](unsigned value, unsigned low, unsigned high) { return value >= low && value <= high; };
  if (byte(0) < 0x80) return 1;
  if (!in(byte(0), 0x81, 0xFE)) return 0;
  if (in(byte(1), 0x40, 0x7E) || in(byte(1), 0x80, 0xFE)) return 2;
  return in(byte(1), 0x30, 0x39) && in(byte(2), 0x81, 0xFE) && in(byte(3), 0x30, 0x39) ? 4 : 0;
}

/// The characters that GB 18030-2022 maps differently from its editions of 2000 and 2005, and six on which converters disagree: with
/// this table a file is the same text on every system, whichever edition its converter follows.
struct edition_entry {
  std::uint32_t code;  // the bytes, the first one highest
  char32_t character;
};
constexpr edition_entry edition_2022[] = {
    {0xA6D9, 0xFE10},     {0xA6DA, 0xFE12},     {0xA6DB, 0xFE11},     {0xA6DC, 0xFE13},     {0xA6DD, 0xFE14},
    {0xA6DE, 0xFE15},     {0xA6DF, 0xFE16},     {0xA6EC, 0xFE17},     {0xA6ED, 0xFE18},     {0xA6F3, 0xFE19},
    {0xA8BC, 0x1E3F},     {0xFE51, 0x20087},    {0xFE52, 0x20089},    {0xFE53, 0x200CC},    {0xFE59, 0x9FB4},
    {0xFE61, 0x9FB5},     {0xFE66, 0x9FB6},     {0xFE67, 0x9FB7},     {0xFE6C, 0x215D7},    {0xFE6D, 0x9FB8},
    {0xFE76, 0x2298F},    {0xFE7E, 0x9FB9},     {0xFE90, 0x9FBA},     {0xFE91, 0x241FE},    {0xFEA0, 0x9FBB},
    {0x8135F437, 0xE7C7}, {0x82359037, 0xE81E}, {0x82359038, 0xE826}, {0x82359039, 0xE82B}, {0x82359130, 0xE82C},
    {0x82359131, 0xE832}, {0x82359132, 0xE843}, {0x82359133, 0xE854}, {0x82359134, 0xE864}, {0x84318236, 0xE78D},
    {0x84318237, 0xE78F}, {0x84318238, 0xE78E}, {0x84318239, 0xE790}, {0x84318330, 0xE791}, {0x84318331, 0xE792},
    {0x84318332, 0xE793}, {0x84318333, 0xE794}, {0x84318334, 0xE795}, {0x84318335, 0xE796}};

/// The character of a sequence whose mapping depends on the edition; 0 for all others.
char32_t find_edition_2022(std::string_view sequence) {
  std::uint32_t code = 0;
  for (const char byte : sequence) code = code << 8 | static_cast<unsigned char>(byte);
  const auto* const at = std::lower_bound(std::begin(edition_2022), std::end(edition_2022), code,
                                          [](const edition_entry& each, std::uint32_t wanted) { return each.code < wanted; });
  return at != std::end(edition_2022) && at->code == code ? at->character : 0;
}

/// How many bytes come before the first sequence whose mapping depends on the edition.
std::size_t before_edition_2022(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = gb18030_sequence(text.substr(at));
    if (length > 1 && find_edition_2022(text.substr(at, length)) != 0) break;
    at += std::max<std::size_t>(1, length);
  }
  return std::min(at, text.size());
}

#ifdef _WIN32

/// Converts text of well-formed sequences; returns the bytes written, or nothing at the first unassigned
/// character.
class converter {
 public:
  bool is_open() const { return true; }
  /// The UTF-8 of one sequence, appended at `out`; 0 where it is no character.
  std::size_t sequence(std::string_view in, char* out) const {
    constexpr UINT gb18030 = 54936;
    wchar_t wide[4];
    const int units = MultiByteToWideChar(gb18030, MB_ERR_INVALID_CHARS, in.data(), static_cast<int>(in.size()), wide, 4);
    if (units <= 0 || wide[0] == 0xFFFD) return 0;
    const int bytes = WideCharToMultiByte(CP_UTF8, 0, wide, units, out, 8, nullptr, nullptr);
    return bytes > 0 ? static_cast<std::size_t>(bytes) : 0;
  }
  /// As much of the run as converts at once; this converter goes one by one.
  std::size_t run(std::string_view& in, char* out) const {
    std::size_t written = 0;
    while (!in.empty()) {
      const std::size_t length = gb18030_sequence(in);
      if (length == 0) break;
      if (length == 1) {
        out[written++] = in.front();
      } else {
        const std::size_t bytes = sequence(in.substr(0, length), out + written);
        if (bytes == 0) break;
        written += bytes;
      }
      in.remove_prefix(length);
    }
    return written;
  }
};

class gb18030_encoder {
 public:
  bool is_open() const { return true; }
  /// Appends the text; false if a character cannot be converted.
  bool run(std::string_view text, std::string& out) const {
    constexpr UINT gb18030 = 54936;
    if (text.empty()) return true;
    std::wstring wide(text.size(), L'\0');
    const int units = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text.data(), static_cast<int>(text.size()), wide.data(),
                                          static_cast<int>(wide.size()));
    std::string bytes(static_cast<std::size_t>(units) * 4, '\0');
    const int size = units <= 0 ? 0
                                : WideCharToMultiByte(gb18030, 0, wide.data(), units, bytes.data(),
                                                      static_cast<int>(bytes.size()), nullptr, nullptr);
    out.append(bytes, 0, static_cast<std::size_t>(std::max(size, 0)));
    return size > 0;
  }
};

#else

class gb18030_encoder {
 public:
  gb18030_encoder() : handle_(iconv_open("GB18030", "UTF-8")) {}
  ~gb18030_encoder() {
    if (is_open()) iconv_close(handle_);
  }
  gb18030_encoder(const gb18030_encoder&) = delete;
  gb18030_encoder& operator=(const gb18030_encoder&) = delete;
  bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  /// Appends the text; false if a character cannot be converted.
  bool run(std::string_view text, std::string& out) const {
    const std::size_t before = out.size();
    out.resize(before + text.size() * 2 + 16);    // a character of two bytes may become four
    char* from = const_cast<char*>(text.data());  // iconv's interface; it does not write there
    std::size_t left = text.size();
    char* to = out.data() + before;
    std::size_t room = out.size() - before;
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    iconv(handle_, &from, &left, &to, &room);
    out.resize(out.size() - room);
    return left == 0;
  }

 private:
  iconv_t handle_;
};

class converter {
 public:
  converter() : handle_(iconv_open("UTF-8", "GB18030")) {}
  ~converter() {
    if (is_open()) iconv_close(handle_);
  }
  converter(const converter&) = delete;
  converter& operator=(const converter&) = delete;
  bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  /// Converts the well-formed beginning of the text, removes it from `in`, and returns the bytes written.
  std::size_t run(std::string_view& in, char* out) const {
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    char* from = const_cast<char*>(in.data());  // iconv's interface; it does not write there
    std::size_t left = in.size();
    char* to = out;
    std::size_t room = in.size() * 2 + 16;
    iconv(handle_, &from, &left, &to, &room);
    in.remove_prefix(in.size() - left);
    return static_cast<std::size_t>(to - out);
  }

 private:
  iconv_t handle_;
};

#endif

/// How many bytes at the front are ASCII; perhaps not all of them. \pre the first one is
std::ptrdiff_t ascii_run(const char* at, const char* end) {
#if defined(__SSE2__)
  if (end - at >= 16) {
    const int high = _mm_movemask_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)));
    return high == 0 ? 16 : __builtin_ctz(static_cast<unsigned>(high));
  }
#else
  std::uint64_t word = 0;
  if (end - at >= 8) std::memcpy(&word, at, 8);
  if (end - at >= 8 && (word & 0x8080808080808080) == 0) return 8;
#endif
  return 1;
}

#if defined(__SSE2__)
/// How many bytes at the front are ASCII or ideographs that `scan_utf8` need not look at, as whole characters; 0 where another byte is
/// among the 64. `ideographs` grows by their number. \pre 64 bytes, the first of which begins a character
std::size_t plain_run(const char* at, std::size_t& ideographs) {
  std::uint64_t beyond = 0, leads = 0, e9 = 0, x94 = 0;  // bit i: byte i is beyond ASCII, E4 to E9, E9, 94
  for (int i = 0; i < 4; ++i) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at) + i);
    const __m128i above = _mm_sub_epi8(bytes, _mm_set1_epi8(static_cast<char>(0xE4)));
    const auto mask = [i](__m128i found) { return std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(found))} << (16 * i); };
    beyond |= mask(bytes);
    leads |= mask(_mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8(5)), above));
    e9 |= mask(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(0xE9))));
    x94 |= mask(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(0x94))));
  }
  const std::size_t whole = (leads >> 62 & 1) != 0 ? 62 : (leads >> 63) != 0 ? 63 : 64;
  const std::uint64_t within = whole == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << whole) - 1;
  // Every byte beyond ASCII that is no lead is one of the two behind a lead; a byte of C0 and above beside E4 to E9 is neither.
  std::uint64_t tails = 0;
  for (int i = 0; i < 4; ++i) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at) + i);
    const __m128i top = _mm_and_si128(bytes, _mm_set1_epi8(static_cast<char>(0xC0)));
    const __m128i is_tail = _mm_cmpeq_epi8(top, _mm_set1_epi8(static_cast<char>(0x80)));
    tails |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(is_tail))} << (16 * i);
  }
  const bool sound = ((tails ^ (leads << 1 | leads << 2)) & within) == 0 && ((beyond ^ (tails | leads)) & within) == 0;
  if (!sound || (e9 << 1 & x94) != 0) return 0;
  ideographs += static_cast<std::size_t>(std::popcount(leads & within));
  return whole;
}
#endif

}  // namespace

text_block::text_block(std::size_t capacity) : text(new char[capacity + 1]) { expect_large(text.get(), capacity); }

namespace {

/// Whether a character is a sign, or may be part of one: Â to ô, of UTF-8 that was read as Latin-1, and €, of UTF-8 that was read as GBK.
bool may_be_sign(std::string_view character) {
  const char32_t code = code_point(character);
  return (code >= 0xC2 && code <= 0xF4) || code == 0x20AC || sign_of(code) != text_sign::none;
}

}  // namespace

utf8_scan scan_utf8(std::string_view bytes, bool stop_early) {
  utf8_scan scan;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  const auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
#if defined(__SSE2__)
  const char* slow_until = at;  // a run that is not plain is read one character after another
#endif
  while (at < end) {
#if defined(__SSE2__)
    if (at >= slow_until && end - at >= 64) {
      const std::size_t plain = plain_run(at, scan.characters);
      at += plain;
      if (plain != 0) continue;
      slow_until = at + 64;
    }
#endif
    if (byte(0) < 0x80) {
      at += ascii_run(at, end);
      continue;
    }
    // Nearly every character beyond ASCII is an ideograph: E4 to E9, then two tails of any value. E9 94 9F begins 锟斤拷.
    while (end - at >= 3 && byte(0) >= 0xE4 && byte(0) <= 0xE9 && (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80) {
      ++scan.characters;
      scan.signs |= byte(0) == 0xE9 && byte(1) == 0x94 && byte(2) == 0x9F;
      at += 3;
    }
    if (at == end || byte(0) < 0x80) continue;
    const std::size_t length = utf8_sequence({at, static_cast<std::size_t>(end - at)});
    if (length == 0) {
      ++scan.broken;
      if (stop_early) return scan;
      ++at;
    } else {
      ++scan.characters;
      scan.signs = scan.signs || may_be_sign({at, length});
      at += length;
    }
  }
  return scan;
}

text_encoding detect_encoding(const utf8_scan& scan) {
  return scan.broken > scan.characters / 4 ? text_encoding::gb18030 : text_encoding::utf8;
}

std::optional<kept_text> decode_gb18030(std::string_view bytes) {
  const converter convert;
  if (!convert.is_open()) return std::nullopt;
  // Two bytes become at most three, four at most four, one at most one: 1.5 times, plus the space that `run`
  // needs.
  text_block block(bytes.size() * 2 + 32);
  std::size_t written = 0;
  constexpr std::size_t piece = std::size_t{1} << 20;
  while (!bytes.empty()) {
    std::string_view part = bytes.substr(0, piece);
    part = part.substr(0, before_edition_2022(part));
    if (part.empty()) {
      const std::size_t length = gb18030_sequence(bytes);
      std::string character;
      append_utf8(character, find_edition_2022(bytes.substr(0, length)));
      std::memcpy(block.text.get() + written, character.data(), character.size());
      written += character.size();
      bytes.remove_prefix(length);
      continue;
    }
    const std::size_t before = part.size();
    written += convert.run(part, block.text.get() + written);
    bytes.remove_prefix(before - part.size());
    if (before == part.size()) {  // stuck: at a byte that is no character, or at the end of a piece
      const std::size_t length = gb18030_sequence(bytes);
      block.text.get()[written++] = '\xFF';
      bytes.remove_prefix(length == 0 ? 1 : length);
    }
  }
  block.size = written;
  return std::move(block).keep();
}

std::optional<std::string> encode_gb18030(std::string_view text) {
  const gb18030_encoder encode;
  if (!encode.is_open()) return std::nullopt;
  std::string made;
  while (!text.empty()) {
    std::size_t plain = 0;  // bytes of characters that no edition maps otherwise
    const edition_entry* other = nullptr;
    while (plain < text.size() && other == nullptr) {
      const std::string_view one = text.substr(plain, std::max<std::size_t>(1, utf8_sequence(text.substr(plain))));
      const char32_t point = one.size() == 1 ? static_cast<unsigned char>(one[0]) : code_point(one);
      const auto* const at = std::find_if(std::begin(edition_2022), std::end(edition_2022),
                                          [&](const edition_entry& each) { return each.character == point; });
      if (one.size() > 2 && at != std::end(edition_2022)) {
        other = at;
      } else {
        plain += one.size();
      }
    }
    if (!encode.run(text.substr(0, plain), made)) return std::nullopt;
    text.remove_prefix(plain);
    if (other == nullptr) continue;
    for (int shift = other->code > 0xFFFF ? 24 : 8; shift >= 0; shift -= 8)
      made += static_cast<char>(other->code >> shift & 0xFF);
    text.remove_prefix(utf8_sequence(text));
  }
  return made;
}

}  // namespace cavel::detail
