// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_OUTPUT_HPP
#define CAVEL_CLI_OUTPUT_HPP

/// \file
/// Standard output and standard error of the program: no control sequence reaches a terminal, and a failed write is detected.

#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace cavel::cli {

/// How many bytes at the front are printable ASCII or ideographs (U+4000 to U+9FFF), as whole characters: nearly all of what is shown.
std::size_t plain_length(std::string_view text);

/// UTF-8 in which control characters (C0 but tab and line feed, DEL, C1), line and paragraph separators and the marks that
/// change the direction of text (Unicode UAX 9) are written as in `\u001b`, which is also valid in JSON. Bytes that are not UTF-8
/// become U+FFFD.
/// \param rest where given, gets the bytes of a character that is not complete yet; else they are not UTF-8
std::string harmless(std::string_view text, std::string* rest = nullptr);

/// While this object exists, a stream writes everything through `harmless`.
class harmless_stream : private std::streambuf {
 public:
  explicit harmless_stream(std::ostream& stream) : stream_(stream), before_(stream.rdbuf(this)) {}
  harmless_stream(const harmless_stream&) = delete;
  harmless_stream& operator=(const harmless_stream&) = delete;
  ~harmless_stream() override;

 private:
  int_type overflow(int_type byte) override;
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;
  int sync() override;

  std::ostream& stream_;
  std::streambuf* before_;
  std::string rest_;
};

/// Remembers what this run wrote to the disk, for the message printed when standard output cannot be written.
void note_kept(std::string_view where);

/// Flushes standard output. If that fails, prints to standard error that it failed and what was written to the disk nevertheless.
/// \return whether it could be written
bool finish_output();

}  // namespace cavel::cli

#endif
