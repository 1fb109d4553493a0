// SPDX-License-Identifier: Apache-2.0
#include "export_values.hpp"
#include "text_encoding.hpp"

#include <cavel/base/bytes.hpp>
#include <cavel/files/workbook_writer.hpp>

#include <algorithm>

namespace cavel {

namespace {

using detail::export_row;
using detail::export_value;

void replace_part(std::string& in, std::string_view part, std::string_view with) {
  const std::size_t at = in.find(part);
  if (at != std::string::npos) in.replace(at, part.size(), with);
}

std::string formatted_moment(std::string form, const boost::gregorian::date& day, std::int64_t seconds) {
  const auto digits = [](std::int64_t number, std::size_t width) {
    const std::string text = std::to_string(number);
    return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
  };
  replace_part(form, "YYYY", digits(static_cast<int>(day.year()), 4));
  replace_part(form, "MM", digits(day.month().as_number(), 2));
  replace_part(form, "DD", digits(day.day().as_number(), 2));
  replace_part(form, "hh", digits(seconds / 3600, 2));
  replace_part(form, "mm", digits(seconds / 60 % 60, 2));
  replace_part(form, "ss", digits(seconds % 60, 2));
  return form;
}

/// Seconds since midnight in China.
std::int64_t time_of_day(const instant& when) {
  constexpr std::int64_t day = 86400;
  const std::int64_t seconds = (when.seconds() + std::int64_t{china_offset} * 60) % day;
  return seconds < 0 ? seconds + day : seconds;
}

class table_maker {
 public:
  table_maker(const export_mapping& by, const export_data& from) : by_(by), from_(from) {}

  checked<std::vector<std::vector<std::string>>> run() {
    std::vector<std::string> header;
    for (const export_column& each : by_.columns) header.push_back(each.header);
    rows_.push_back(std::move(header));
    for (const std::vector<target_state>* states : {&from_.status.targets, &from_.status.others}) {
      for (const target_state& each : *states) add(each);
    }
    if (found_.has_error()) return found_;
    return checked<std::vector<std::vector<std::string>>>(std::move(rows_), found_.take());
  }

 private:
  void add(const target_state& state) {
    if (by_.rows == export_rows::targets) return add_row({0, &state, nullptr, nullptr, nullptr});
    if (state.visit == nullptr) return;
    const std::optional<inspection> seen = seen_on(*state.visit, from_.status.day);
    if (!seen || !seen->ended) return;
    for (const inspection& part : parts_of(*seen)) add_visit(state, part);  // each department reports its own
  }

  void add_visit(const target_state& state, const inspection& of) {
    if (by_.rows == export_rows::visits) return add_row({0, &state, &of, nullptr, nullptr});
    if (by_.rows == export_rows::findings) {
      for (const finding& each : of.findings) {
        if (!each.confidential) add_row({0, &state, &of, &each, nullptr});
      }
      return;
    }
    for (const handling& each : of.handling) {
      if (each.decided_on && !each.withdrawn_on) add_row({0, &state, &of, nullptr, &each});
    }
  }

  bool is_wanted(const export_row& row) const {
    return std::all_of(by_.only.begin(), by_.only.end(), [&](const export_condition& each) {
      const export_value value = detail::value_of(*each.source, row, from_);
      return std::any_of(value.texts.begin(), value.texts.end(), [&](const std::string& text) {
        return std::find(each.values.begin(), each.values.end(), text) != each.values.end();
      });
    });
  }

  void add_row(export_row row) {
    row.number = rows_.size();
    if (!is_wanted(row)) return;
    std::vector<std::string> cells;
    for (const export_column& each : by_.columns) cells.push_back(cell(each, row));
    rows_.push_back(std::move(cells));
  }

  void refuse(fault code, const export_column& column, const export_row& row, std::string value, std::string detail) {
    found_.add({code, by_.name, row.number + 1, column.header, std::move(value),
                detail.empty() ? (row.visit != nullptr ? row.visit->id : row.state->target->id) : std::move(detail)});
  }

  std::string cell(const export_column& column, const export_row& row) {
    std::string made = column.source == nullptr ? column.text : value(column, row);
    if (made.empty() && column.is_required) refuse(fault::export_value_missing, column, row, "", "");
    if (column.longest != 0 && characters(made) > column.longest)
      refuse(fault::export_too_long, column, row, made.substr(0, 255), std::to_string(column.longest));
    return made;
  }

  static std::uint64_t characters(std::string_view text) {
    return static_cast<std::uint64_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
  }

  std::string value(const export_column& column, const export_row& row) {
    const export_value found = detail::value_of(*column.source, row, from_);
    if (found.day) return column.date.empty() ? format_date(*found.day) : formatted_moment(column.date, *found.day, 0);
    if (found.instant)
      return column.date.empty() ? format_instant(instant(found.instant->seconds()))
                                 : formatted_moment(column.date, china_date(*found.instant), time_of_day(*found.instant));
    std::string made;
    for (std::size_t i = 0; i < found.texts.size(); ++i) {
      if (i != 0) made += column.separator;
      made += column.codes.empty() ? (found.meanings.empty() ? found.texts[i] : found.meanings[i])
                                   : code(column, row, found.texts[i]);
    }
    return made;
  }

  std::string code(const export_column& column, const export_row& row, const std::string& text) {
    std::string known;
    for (const auto& [word, code] : column.codes) {
      if (word == text) return code;
      known += (known.empty() ? "" : ", ") + word;
    }
    if (!column.has_otherwise) refuse(fault::export_code_missing, column, row, text, known);
    return column.otherwise;
  }

  const export_mapping& by_;
  const export_data& from_;
  std::vector<std::vector<std::string>> rows_;
  problem_list found_;
};

}  // namespace

checked<std::vector<std::vector<std::string>>> export_rows_of(const export_mapping& by, const export_data& from) {
  return table_maker(by, from).run();
}

checked<std::string> export_csv(const export_mapping& by, const std::vector<std::vector<std::string>>& rows) {
  std::string bytes = write_table_csv(rows, true);
  if (by.encoding == export_encoding::utf8) return bytes;
  auto encoded = detail::encode_gb18030(std::string_view(bytes).substr(3));  // without the mark of UTF-8
  if (!encoded) return problem{fault::file_unwritable, by.name, 0, "", "", "GB18030"};
  return *std::move(encoded);
}

}  // namespace cavel
