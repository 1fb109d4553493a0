// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_OFFICER_ROSTER_HPP
#define CAVEL_ROSTER_OFFICER_ROSTER_HPP

/// \file
/// The roster of officers (执法检查人员名录库), from a table.
///
/// Its id is a roster number assigned by the agency, which is published; a value that passes the checksum of
/// identity numbers is refused. The columns id, credential, valid_until and formal are required: nothing that
/// decides who may be drawn is assumed. A row with an error is rejected and listed with its reason. An officer
/// who may not be drawn (no credential, not formal) is not an error: they stay, and `find_refusal` says why.

#include <cavel/fault.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/roster/column.hpp>
#include <cavel/roster/confusables.hpp>
#include <cavel/roster/officer.hpp>
#include <cavel/roster/officer_column.hpp>
#include <cavel/roster/roster.hpp>
#include <cavel/roster/roster_reader.hpp>
#include <cavel/roster/table.hpp>
#include <cavel/time/date.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cavel {

struct officer_options {
  std::string where = "officers.csv";               ///< how problems name the file
  bool strict = false;                              ///< refuse the roster if any row is rejected
  std::size_t most_problems = problem_list::usual;  ///< kept of each severity
};

struct officer_reading {
  std::vector<officer> officers;        ///< in the order of the file
  std::vector<rejected> rejected_rows;  ///< ascending by row
  problems found;                       ///< a `problem_list`, ascending by row
  std::vector<std::string> columns;     ///< as `officer::cells` calls them
  std::uint64_t row_count = 0;
  digest file;           ///< of the file's bytes; zero if there is no file
  bool refused = false;  ///< there is no roster
};

/// Reads a table of officers. Cells: 是/否 or yes/no; days `2022-06-01` or as spreadsheets write them, year first (`parse_cell_date`); leave `2022-06-01/2022-06-10`, one
/// day, or several separated by 、 or ;. Sectors and regions may hold several values; empty means all. An empty
/// capacity means no limit. Faults: those of `read_roster`, of `parse_cell_date`, and 250-253.
officer_reading read_officers(table rows, const officer_options& options);

/// 是, yes or 1; 否, no or 0. Nothing if the cell is anything else.
std::optional<bool> parse_yes_no(std::string_view cell);

/// One absence: two days joined by `/`, 至 or `~`, or a single day, each as `parse_cell_date` reads it. Faults: `leave_form`,
/// `days_reversed`.
checked<absence> parse_absence(std::string_view text);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// First and last day of a period; equal if it is one day. Days may contain slashes too, so the middle slash separates the two.
inline std::pair<std::string_view, std::string_view> split_period(std::string_view text) {
  for (const std::string_view between : {"至", "~", "～"}) {
    if (const std::size_t at = text.find(between); at != std::string_view::npos) {
      return {text.substr(0, at), text.substr(at + between.size())};
    }
  }
  const auto slashes = std::count(text.begin(), text.end(), '/');
  if (slashes % 2 == 0) return {text, text};
  std::size_t at = text.find('/');
  for (std::ptrdiff_t i = 0; i < slashes / 2; ++i) at = text.find('/', at + 1);
  return {text.substr(0, at), text.substr(at + 1)};
}

}  // namespace detail

inline std::optional<bool> parse_yes_no(std::string_view cell) {
  if (cell == "是" || cell == "yes" || cell == "1") return true;
  if (cell == "否" || cell == "no" || cell == "0") return false;
  return std::nullopt;
}

inline checked<absence> parse_absence(std::string_view text) {
  const auto [first, last] = detail::split_period(text);
  const checked<boost::gregorian::date> from = parse_cell_date(first);
  const checked<boost::gregorian::date> to = parse_cell_date(last);
  if (!from || !to) return problem{fault::leave_form, "", 0, "", std::string(text), ""};
  if (*to < *from) return problem{fault::days_reversed, "", 0, "", std::string(text), ""};
  return absence{*from, *to};
}

class officer_reader {
 public:
  officer_reader(table rows, const officer_options& options) : options_(options), found_(options.most_problems) {
    roster_options plain;
    plain.where = options.where;
    plain.ids = id_rule::roster_number;
    plain.columns = officer_columns;
    plain.most_problems = options.most_problems;
    base_ = read_roster(std::move(rows), plain);
    found_.add(base_.found);
  }

  officer_reading read() && {
    officer_reading made;
    if (!base_.refused && has_columns()) {
      find_repeated_credentials();
      for (std::size_t row = 0; row < base_.rows.size(); ++row) {
        row_ = row;
        spoilt_ = fault::none;
        officer one = read_officer();
        report_repeated_credential();
        if (spoilt_ == fault::none) {
          made.officers.push_back(std::move(one));
        } else {
          base_.rejected_rows.push_back({base_.rows.source_row(row), std::string(base_.rows.id(row)), spoilt_, true});
        }
      }
    }
    const auto by_row = [](const auto& a, const auto& b) { return a.row < b.row; };
    std::stable_sort(base_.rejected_rows.begin(), base_.rejected_rows.end(), by_row);
    found_.sort_by_row();
    if (!base_.refused && options_.strict && !base_.rejected_rows.empty()) {
      const std::string count = std::to_string(base_.rejected_rows.size());
      found_.add({fault::roster_strict, options_.where, 0, {}, {}, count});
      base_.refused = true;
    }
    if (base_.refused) made.officers.clear();
    for (std::size_t column = 0; column < base_.rows.columns(); ++column)
      made.columns.emplace_back(base_.rows.column_name(column));
    made.rejected_rows = std::move(base_.rejected_rows);
    made.found = found_.take();
    made.row_count = base_.row_count;
    made.refused = base_.refused;
    return made;
  }

 private:
  bool has_columns() {
    for (const std::string_view name : {"credential", "valid_until", "formal"}) {
      if (base_.rows.column(name)) continue;
      const std::string usual(usual_header(officer_columns, name, true));
      found_.add({fault::roster_column_missing, options_.where, 1, {}, {}, usual + " / " + std::string(name)});
      base_.refused = true;
    }
    return !base_.refused;
  }

  officer read_officer() {
    officer one;
    one.id = base_.rows.id(row_);
    one.row = base_.rows.source_row(row_);
    one.name = cell("name");
    one.unit = cell("unit");
    one.credential = cell("credential");
    one.formal = read_yes_no("formal", true);
    one.lead = read_yes_no("lead", false);
    one.valid_from = read_day("valid_from");
    one.valid_until = read_day("valid_until");
    if (!one.credential.empty() && cell("valid_until").empty()) report(fault::credential_without_days, "valid_until");
    if (!one.valid_from.is_special() && !one.valid_until.is_special() && one.valid_until < one.valid_from) {
      report(fault::days_reversed, "valid_until");
    }
    one.sectors = read_list("sectors");
    one.regions = read_list("regions");
    one.leave = read_leave();
    for (std::size_t column = 0; column < base_.rows.columns(); ++column) {
      one.cells.emplace_back(base_.rows.column_name(column), base_.rows.cell(row_, column));
    }
    if (const std::string_view text = cell("capacity"); !text.empty()) {
      std::uint64_t capacity = 0;
      std::from_chars(text.data(), text.data() + text.size(), capacity);  // digits: read_roster checked it
      one.capacity = capacity;
    }
    return one;
  }

  /// Credential numbers that are equal apart from width, spaces and ASCII case mean one person in two rows.
  static std::string credential_key(std::string_view credential) {
    std::string key;
    for (const char c : skeleton(credential)) {
      if (c != ' ') key += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return key;
  }

  void find_repeated_credentials() {
    for (row_ = 0; row_ < base_.rows.size(); ++row_) {
      const std::string_view credential = cell("credential");
      if (!credential.empty()) rows_with_[credential_key(credential)].push_back(base_.rows.source_row(row_));
    }
  }

  void report_repeated_credential() {
    const auto at = rows_with_.find(credential_key(cell("credential")));
    if (at == rows_with_.end() || at->second.size() < 2) return;
    std::string rows;
    constexpr std::size_t named = 20;  // rows that one message lists; every row has its own message
    for (std::size_t i = 0; i < at->second.size() && i < named; ++i) rows += (i == 0 ? "" : ", ") + std::to_string(at->second[i]);
    if (at->second.size() > named) rows += ", …";
    report(fault::credential_repeated, "credential", std::move(rows));
  }

  std::string_view cell(std::string_view name) const {
    const std::optional<std::size_t> column = base_.rows.column(name);
    return column ? base_.rows.cell(row_, *column) : std::string_view();
  }

  void report(fault code, std::string_view name, std::string detail = {}) {
    if (spoilt_ == fault::none) spoilt_ = code;
    const std::optional<std::size_t> column = base_.rows.column(name);
    const std::string_view field = column ? trim_header(base_.rows.header(*column)) : name;
    found_.add({code, options_.where, static_cast<std::size_t>(base_.rows.source_row(row_)), std::string(field),
                std::string(cell(name)), std::move(detail)});
  }

  bool read_yes_no(std::string_view name, bool required) {
    const std::optional<bool> read = parse_yes_no(cell(name));
    if (!read && (required || !cell(name).empty())) report(fault::yes_no_form, name);
    return read.value_or(false);
  }

  boost::gregorian::date read_day(std::string_view name) {
    const boost::gregorian::date none(boost::gregorian::not_a_date_time);
    const std::string_view text = cell(name);
    if (text.empty()) return none;
    const checked<boost::gregorian::date> day = parse_cell_date(text);
    if (day) return *day;
    report(day.problems().front().code, name);
    return none;
  }

  std::vector<std::string> read_list(std::string_view name) {
    std::vector<std::string> values;
    for (const std::string_view value : list_values(cell(name))) values.emplace_back(value);
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
  }

  std::vector<absence> read_leave() {
    std::vector<absence> leave;
    for (const std::string_view text : list_values(cell("leave"))) {
      if (const auto read = parse_absence(text)) {
        leave.push_back(*read);
      } else {
        report(read.problems().front().code, "leave");
      }
    }
    std::sort(leave.begin(), leave.end(), [](const absence& a, const absence& b) { return a.from < b.from; });
    return leave;
  }

  const officer_options& options_;
  roster_reading base_;
  problem_list found_;
  std::size_t row_ = 0;
  fault spoilt_ = fault::none;
  std::unordered_map<std::string, std::vector<std::uint64_t>> rows_with_;  // by credential number
};

inline officer_reading read_officers(table rows, const officer_options& options) {
  return officer_reader(std::move(rows), options).read();
}

}  // namespace cavel

#endif
