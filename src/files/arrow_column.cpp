// SPDX-License-Identifier: Apache-2.0
#include "arrow_column.hpp"

#include <cavel/base/bytes.hpp>
#include <cavel/base/delimited.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <algorithm>
#include <cstring>

namespace cavel::detail {

namespace {

constexpr std::string_view integers = "cCsSiIlL";
constexpr std::int64_t day_seconds = 86400;

bool is_integer(std::string_view format) { return format.size() == 1 && integers.find(format[0]) != std::string_view::npos; }

bool is_timestamp(std::string_view format) {
  return format.size() >= 4 && format.starts_with("ts") && format[3] == ':' &&
         std::string_view("smun").find(format[2]) != std::string_view::npos;
}

bool is_plain_type(std::string_view format) {
  return format == "n" || format == "b" || format == "u" || format == "U" || format == "vu" || format == "tdD" ||
         format == "tdm" || is_integer(format) || is_timestamp(format);
}

std::string_view format_of(const ArrowSchema& schema) { return schema.format == nullptr ? std::string_view() : schema.format; }

/// Division that rounds down.
constexpr std::int64_t floor_div(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

fault append_day(std::int64_t number, std::string& to) {
  const auto day = number < INT32_MIN || number > INT32_MAX ? boost::gregorian::date(boost::gregorian::not_a_date_time)
                                                            : to_date(static_cast<std::int32_t>(number));
  if (day.is_special()) {
    to += std::to_string(number);
    return fault::date_range;
  }
  to += format_date(day);
  return fault::none;
}

}  // namespace

bool can_read_arrow(const ArrowSchema& schema) {
  if (schema.dictionary == nullptr) return is_plain_type(format_of(schema));
  return is_integer(format_of(schema)) && schema.dictionary->dictionary == nullptr &&
         is_plain_type(format_of(*schema.dictionary));
}

void append_cell(std::string& csv, std::string_view cell, bool is_first, bool is_only) {
  if (!is_first) csv += ',';
  if (is_only && cell.empty()) csv += "\"\"";
  append_csv_field(csv, cell);
}

arrow_column::arrow_column(const ArrowArray& array, const ArrowSchema& schema, std::int64_t skipped)
    : array_(array), format_(format_of(schema)), offset_(array.offset + skipped) {
  if (schema.dictionary != nullptr && array.dictionary != nullptr) {
    dictionary_ = std::make_unique<arrow_column>(*array.dictionary, *schema.dictionary, 0);
  } else if (schema.dictionary != nullptr) {
    format_ = {};
  }
}

bool arrow_column::holds(std::int64_t rows) const {
  if (array_.offset < 0 || array_.length < 0 || offset_ - array_.offset > array_.length - rows) return false;
  if (format_ == "n") return true;
  const std::int64_t needed = format_ == "u" || format_ == "U" || format_ == "vu" ? 3 : 2;
  if (format_.empty() || array_.n_buffers < needed || array_.buffers == nullptr) return false;
  if (rows > 0 && array_.buffers[1] == nullptr) return false;
  return dictionary_ == nullptr || dictionary_->holds(array_.dictionary->length);
}

template <class T>
T arrow_column::value(std::int64_t row) const {
  T read;
  std::memcpy(&read, static_cast<const char*>(array_.buffers[1]) + static_cast<std::size_t>(offset_ + row) * sizeof read,
              sizeof read);
  return read;
}

bool arrow_column::bit(std::size_t buffer, std::int64_t row) const {
  const auto at = static_cast<std::size_t>(offset_ + row);
  return (static_cast<const unsigned char*>(array_.buffers[buffer])[at / 8] >> (at % 8) & 1) != 0;
}

fault arrow_column::append_text(const char* text, std::int64_t size, std::string& to) const {
  if (size < 0 || (size > 0 && text == nullptr)) return fault::arrow_table;
  to.append(size == 0 ? "" : text, static_cast<std::size_t>(size));
  return is_utf8(to) ? fault::none : fault::text_not_utf8;
}

/// 16 bytes: the size, then up to 12 bytes of text, or its first 4, the place of its buffer and where it begins there.
fault arrow_column::append_view(std::int64_t row, std::string& to) const {
  const char* const view = static_cast<const char*>(array_.buffers[1]) + static_cast<std::size_t>(offset_ + row) * 16;
  std::int32_t size, buffer, start;
  std::memcpy(&size, view, 4);
  if (size <= 12) return append_text(view + 4, size, to);
  std::memcpy(&buffer, view + 8, 4);
  std::memcpy(&start, view + 12, 4);
  if (buffer < 0 || start < 0 || buffer + std::int64_t{3} >= array_.n_buffers) return fault::arrow_table;
  const auto* const text = static_cast<const char*>(array_.buffers[static_cast<std::size_t>(buffer) + 2]);
  return append_text(text == nullptr ? nullptr : text + start, size, to);
}

fault arrow_column::append_timestamp(std::int64_t value, std::string& to) const {
  const std::int64_t unit = format_[2] == 's' ? 1 : format_[2] == 'm' ? 1000 : format_[2] == 'u' ? 1'000'000 : 1'000'000'000;
  const std::int64_t seconds = floor_div(value, unit);
  constexpr std::int64_t beyond = 1'000'000'000'000;  // 30,000 years: sums of less do not overflow
  const bool has_zone = format_.size() > 4;
  const instant moment(std::clamp(seconds, -beyond, beyond), has_zone ? china_offset : std::int16_t{0});
  if (china_date(moment, moment.offset()).is_special()) {
    to += std::to_string(value);
    return fault::date_range;
  }
  const bool is_whole = value % unit == 0;
  to += format_instant(moment);
  if (!has_zone) {
    to.resize(to.size() - std::string_view("+00:00").size());
    constexpr std::string_view midnight = "T00:00:00";
    if (is_whole && to.ends_with(midnight)) to.resize(to.size() - midnight.size());
  }
  return is_whole ? fault::none : fault::instant_form;
}

std::int64_t arrow_column::integer(std::int64_t row) const {
  switch (format_[0]) {
    case 'c': return value<std::int8_t>(row);
    case 'C': return value<std::uint8_t>(row);
    case 's': return value<std::int16_t>(row);
    case 'S': return value<std::uint16_t>(row);
    case 'i': return value<std::int32_t>(row);
    case 'I': return value<std::uint32_t>(row);
    default: return value<std::int64_t>(row);
  }
}

fault arrow_column::append(std::int64_t row, std::string& text) const {
  if (format_ == "n" || (array_.null_count != 0 && array_.buffers[0] != nullptr && !bit(0, row))) return fault::none;
  if (dictionary_ != nullptr) {
    const std::int64_t at = integer(row);
    if (at < 0 || at >= array_.dictionary->length) return fault::arrow_table;
    return dictionary_->append(at, text);
  }
  if (format_ == "u") {
    const auto begin = value<std::int32_t>(row), end = value<std::int32_t>(row + 1);
    const auto* const bytes = static_cast<const char*>(array_.buffers[2]);
    return append_text(bytes == nullptr ? nullptr : bytes + begin, std::int64_t{end} - begin, text);
  }
  if (format_ == "U") {
    const auto begin = value<std::int64_t>(row), end = value<std::int64_t>(row + 1);
    const auto* const bytes = static_cast<const char*>(array_.buffers[2]);
    return append_text(bytes == nullptr ? nullptr : bytes + begin, end - begin, text);
  }
  if (format_ == "vu") return append_view(row, text);
  if (format_ == "b") {
    text += bit(1, row) ? "是" : "否";
    return fault::none;
  }
  if (format_ == "tdD") return append_day(value<std::int32_t>(row), text);
  if (format_ == "tdm") return append_day(floor_div(value<std::int64_t>(row), day_seconds * 1000), text);
  if (is_timestamp(format_)) return append_timestamp(value<std::int64_t>(row), text);
  text += format_ == "L" ? std::to_string(value<std::uint64_t>(row)) : std::to_string(integer(row));
  return fault::none;
}

}  // namespace cavel::detail
