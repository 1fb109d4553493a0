// SPDX-License-Identifier: Apache-2.0
#include "csv_parser.hpp"
#include "text_encoding.hpp"

#include <cavel/files/csv.hpp>
#include <cavel/roster/roster_reader.hpp>

#include <gsl/assert>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace cavel {

namespace {

problem whole_file(fault code, const csv_options& options, std::string detail = {}) {
  return {code, options.where, 0, {}, {}, std::move(detail)};
}

/// Bytes that no text file begins with.
fault find_foreign_format(std::string_view bytes) {
  const auto begins = [&](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; };
  if (begins("\xFF\xFE") || begins("\xFE\xFF")) return fault::csv_utf16;
  if (begins("PK\x03\x04") || begins("\xD0\xCF\x11\xE0")) return fault::csv_not_text;
  return bytes.substr(0, 4096).find('\0') == std::string_view::npos ? fault::none : fault::csv_nul;
}

/// The digest of the bytes as they arrive, if one is wanted.
class file_digest {
 public:
  explicit file_digest(const csv_options& options) {
    if (!options.digest_suite) return;
    hasher_ = options.accelerated == nullptr ? hasher(*options.digest_suite) : hasher(*options.digest_suite, options.accelerated);
  }
  file_digest& update(std::string_view bytes) {
    if (hasher_) hasher_->update(bytes);
    return *this;
  }
  digest finish() const { return hasher_ ? hasher_->finish() : digest{}; }

 private:
  std::optional<hasher> hasher_;
};

/// Decodes and parses the bytes of a file.
checked<csv_file> read_text(detail::kept_text kept, const csv_options& options, const digest& bytes) {
  std::string_view text = kept.text;
  if (const fault foreign = find_foreign_format(text); foreign != fault::none) {
    const std::string_view before = text.substr(0, text.find('\0'));
    const auto row = std::count(before.begin(), before.end(), '\n') + 1;
    return whole_file(foreign, options, foreign == fault::csv_nul ? std::to_string(row) : std::string());
  }
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  const bool marked = text.starts_with(mark);
  if (marked) text.remove_prefix(mark.size());
  const auto start = marked && !text.starts_with('"') ? detail::text_start::marked : detail::text_start::plain;
  detail::utf8_scan scan = detail::scan_utf8(text, true);
  text_encoding encoding = options.encoding;
  if (encoding == text_encoding::detect) {
    encoding = text_encoding::utf8;
    if (scan.broken != 0 && !marked) {
      scan = detail::scan_utf8(text, false);
      encoding = detail::detect_encoding(scan);
    }
  }
  kept.text = text;
  if (encoding == text_encoding::gb18030) {
    std::optional<detail::kept_text> decoded = detail::decode_gb18030(text);
    if (!decoded) return whole_file(fault::csv_no_converter, options);
    kept = *std::move(decoded);
    scan = detail::scan_utf8(kept.text, true);
  }
  return csv_file{detail::parse_csv_text(std::move(kept), start, scan), bytes, encoding};
}

/// The bytes of a file of any kind; `digest` is fed while they are in the cache.
checked<detail::kept_text> read_file(const std::filesystem::path& file, const csv_options& options, file_digest& digest) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return whole_file(fault::file_unreadable, options, std::generic_category().message(errno));
  std::error_code unknown;
  const std::uintmax_t expected = std::filesystem::file_size(file, unknown);
  detail::text_block block(unknown ? std::size_t{1} << 16 : static_cast<std::size_t>(expected) + 1);
  std::size_t capacity = unknown ? std::size_t{1} << 16 : static_cast<std::size_t>(expected) + 1;
  std::size_t size = 0;
  for (;;) {
    if (size == capacity) {
      detail::text_block larger(capacity *= 2);
      std::memcpy(larger.text.get(), block.text.get(), size);
      block = std::move(larger);
    }
    const std::size_t wanted = std::min(capacity - size, std::size_t{1} << 20);
    in.read(block.text.get() + size, static_cast<std::streamsize>(wanted));
    const auto got = static_cast<std::size_t>(in.gcount());
    digest.update({block.text.get() + size, got});
    size += got;
    if (got == 0 || !in) break;
  }
  if (in.bad()) return whole_file(fault::file_unreadable, options, std::generic_category().message(errno));
  block.size = size;
  return std::move(block).keep();
}

roster_reading finish(checked<csv_file> file, const roster_options& options) {
  if (!file) {
    roster_reading refused;
    refused.found = file.problems();
    refused.refused = true;
    return refused;
  }
  const digest bytes = file->bytes;
  roster_reading reading = read_roster(std::move(file->rows), options);
  reading.file = bytes;
  return reading;
}

}  // namespace

checked<csv_file> load_csv(const std::filesystem::path& file, const csv_options& options) {
  file_digest digest(options);
  checked<detail::kept_text> text = read_file(file, options, digest);
  if (!text) return text.problems();
  return read_text(*std::move(text), options, digest.finish());
}

checked<csv_file> parse_csv(std::string_view bytes, const csv_options& options) {
  detail::text_block block(bytes.size());
  if (!bytes.empty()) std::memcpy(block.text.get(), bytes.data(), bytes.size());
  block.size = bytes.size();
  return read_text(std::move(block).keep(), options, file_digest(options).update(bytes).finish());
}

checked<csv_file> parse_csv(const std::shared_ptr<const std::string>& bytes, const csv_options& options) {
  Expects(bytes != nullptr);
  return read_text({bytes, *bytes}, options, file_digest(options).update(*bytes).finish());
}

roster_reading load_roster(const std::filesystem::path& file, const roster_options& options, csv_options csv) {
  csv.where = options.where;
  return finish(load_csv(file, csv), options);
}

roster_reading parse_roster(std::string_view bytes, const roster_options& options, csv_options csv) {
  csv.where = options.where;
  return finish(parse_csv(bytes, csv), options);
}

roster_reading parse_roster(const std::shared_ptr<const std::string>& bytes, const roster_options& options, csv_options csv) {
  csv.where = options.where;
  return finish(parse_csv(bytes, csv), options);
}

}  // namespace cavel
