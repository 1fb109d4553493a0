// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_TEXT_ENCODING_HPP
#define CAVEL_SRC_TEXT_ENCODING_HPP

/// \file
/// Which encoding the bytes of a file are in, and GB18030 to UTF-8. Inside cavel::files only.

#include <cavel/files/csv.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace cavel::detail {

/// A text that a table can refer to: nothing changes it any more.
struct kept_text {
  std::shared_ptr<const void> owner;
  std::string_view text;
};

/// Memory for a text of a file's size.
struct text_block {
  explicit text_block(std::size_t capacity);
  kept_text keep() && { return {text, {text.get(), size}}; }

  std::shared_ptr<char[]> text;
  std::size_t size = 0;
};

/// What a scan of bytes as UTF-8 found.
struct utf8_scan {
  std::size_t broken = 0;      ///< sequences that are not well-formed
  std::size_t characters = 0;  ///< well-formed ones beyond ASCII
  bool signs = false;          ///< whether there may be a `text_sign` beyond ASCII among them
};

/// \param stop_early return at the first broken sequence
utf8_scan scan_utf8(std::string_view bytes, bool stop_early);

/// UTF-8, unless most of what is beyond ASCII is not: real GB18030 text breaks UTF-8 at nearly every
/// character, and a damaged UTF-8 file at a few.
text_encoding detect_encoding(const utf8_scan& scan);

/// The text in UTF-8; a byte that belongs to no character becomes 0xFF, which no UTF-8 holds. Nothing where
/// the system has no converter (some small installations leave out iconv's tables).
std::optional<kept_text> decode_gb18030(std::string_view bytes);

/// UTF-8 to GB18030, by the edition of 2022 as `decode_gb18030` reads it. Nothing where the system has no converter.
/// \pre `text` is UTF-8
std::optional<std::string> encode_gb18030(std::string_view text);

}  // namespace cavel::detail

#endif
