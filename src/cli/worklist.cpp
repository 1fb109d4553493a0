// SPDX-License-Identifier: Apache-2.0
#include "worklist.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/files/csv.hpp>

#include <algorithm>
#include <map>

namespace cavel::cli {

namespace {

/// The table of a CSV text; empty where it cannot be read.
cavel::table table_of(const std::string& csv) {
  csv_options options;
  options.digest_suite.reset();
  auto read = parse_csv(csv, options);
  return read ? std::move(read->rows) : cavel::table();
}

std::string column_of(const checked_roster& of, const cavel::table& rows, const std::string& field) {
  for (std::size_t i = 0; i < rows.columns() && i < of.table.columns.size(); ++i) {
    if (trim_header(rows.header(i)) == field) return of.table.columns[i];
  }
  return {};
}

/// What is wrong, without its place: the kind of problem for a list.
std::string kind_text(const problem& one, language in) {
  problem bare = one;
  bare.where = bare.field = bare.value = "";
  bare.row = 0;
  return message(bare, in);
}

std::string count_text(std::uint64_t count, language in) { return std::to_string(count) + std::string(say(in, " 处", "")); }

std::string outcome_of(const checked_roster& of, language in) {
  const std::string rows = std::to_string(of.rows), left = std::to_string(of.rows - of.usable);
  if (of.refused)
    return std::string(say(in, "整表未采用，须先改正错误。", "nothing of it is used until the errors are corrected."));
  if (of.kind == sheet_kind::targets) {
    return in == language::zh ? "共 " + rows + " 家，其中 " + left + " 家在更正之前不能被抽取。"
                              : rows + " enterprises, of which " + left + " cannot be drawn until corrected.";
  }
  if (of.kind == sheet_kind::officers) {
    return in == language::zh ? "共 " + rows + " 人，其中 " + left + " 人在更正之前不能被抽取。"
                              : rows + " officers, of whom " + left + " cannot be drawn until corrected.";
  }
  return in == language::zh ? "共 " + rows + " 条，全部采用。" : rows + " recusals, all of them used.";
}

using places_of_kind = std::vector<const problem*>;

/// Problems by their kinds: errors first, then the most frequent.
std::vector<places_of_kind> by_kind(const problems& found) {
  std::map<fault, places_of_kind> kinds;
  for (const problem& each : found) kinds[each.code].push_back(&each);
  std::vector<places_of_kind> order;
  for (auto& entry : kinds) order.push_back(std::move(entry.second));
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    const bool a_error = a.front()->level() == severity::error, b_error = b.front()->level() == severity::error;
    return a_error != b_error ? a_error : a.size() > b.size();
  });
  return order;
}

/// How often a kind occurs, and what it is.
std::string kind_line(const places_of_kind& of, language in) {
  const problem& first = *of.front();
  return std::string(first.level() == severity::error ? say(in, "  错误 ", "  error ") : say(in, "  提醒 ", "  warning ")) +
         count_text(of.size(), in) + std::string(say(in, "：", ": ")) + printable(kind_text(first, in)) + "\n";
}

}  // namespace

std::string kinds_text(const problems& of, language in) {
  std::map<std::string_view, problems> files;
  for (const problem& each : of) files[each.where].push_back(each);
  std::string text;
  for (const auto& [where, found] : files) {
    text +=
        (where.empty() ? std::string(say(in, "本次抽取", "this event")) : printable(where)) + std::string(say(in, "：\n", ":\n"));
    for (const places_of_kind& each : by_kind(found)) {
      text += kind_line(each, in);
    }
  }
  return text;
}

std::string summary_text(const checked_roster& of, language in) {
  std::string text = of.table.where + std::string(say(in, "：", ": ")) + outcome_of(of, in) + "\n";
  for (const places_of_kind& each : by_kind(of.found)) {
    constexpr std::size_t shown = 3;
    const problem& first = *each.front();
    text += kind_line(each, in);
    std::string places;
    for (std::size_t i = 0; i < each.size() && i < shown; ++i) {
      const problem& at = *each[i];
      if (at.row == 0) continue;
      if (!places.empty()) places += say(in, "；", "; ");
      places += in == language::zh ? "第 " + std::to_string(at.row) + " 行" : "row " + std::to_string(at.row);
      if (!at.value.empty()) places += " “" + printable(detail::quotable(at.value)) + "”";
    }
    if (!places.empty()) text += "    " + places + (each.size() > shown ? " …" : "") + "\n";
    text += std::string(say(in, "    处理：", "    remedy: ")) + printable(remedy(first, in)) + "\n";
  }
  return text;
}

std::vector<std::vector<std::string>> worklist_rows(const std::vector<checked_roster>& of, language in) {
  std::vector<std::vector<std::string>> rows;
  if (in == language::zh) {
    rows.push_back({"文件和工作表", "行", "列", "列名", "现值", "级别", "问题", "处理", "应为"});
  } else {
    rows.push_back({"file and sheet", "row", "column", "header", "value", "level", "problem", "remedy", "correct value"});
  }
  for (const checked_roster& each : of) {
    const cavel::table cells = table_of(each.table.csv);
    for (const problem& one : each.found) {
      const bool is_error = one.level() == severity::error;
      rows.push_back({one.where, one.row == 0 ? "" : std::to_string(one.row), column_of(each, cells, one.field), one.field,
                      one.value, std::string(is_error ? say(in, "错误", "error") : say(in, "提醒", "warning")),
                      kind_text(one, in), remedy(one, in), correction_of(one).value_or("")});
    }
  }
  return rows;
}

std::optional<corrected_roster> correct(const checked_roster& of, language in) {
  corrected_roster made;
  const cavel::table cells = table_of(of.table.csv);
  if (cells.columns() == 0 || !cells.malformed().empty()) return std::nullopt;
  std::map<std::pair<std::uint64_t, std::string>, const problem*> wanted;
  for (const problem& each : of.found) {
    if (correction_of(each)) wanted.emplace(std::pair(each.row, each.field), &each);
  }
  made.rows.emplace_back();
  for (std::size_t i = 0; i < cells.columns(); ++i) made.rows.back().emplace_back(trim_header(cells.header(i)));
  for (const cell_change& each : of.table.changes) {
    made.changes.push_back({of.table.where, std::to_string(each.row), each.field, each.before, each.after,
                            std::string(say(in, "日期写法", "date format"))});
  }
  for (std::size_t row = 0; row < cells.size(); ++row) {
    const std::uint64_t number = cells.source_row(row);
    made.rows.emplace_back();
    for (std::size_t i = 0; i < cells.columns(); ++i) {
      std::string value(cells.cell(row, i));
      const auto at = wanted.find({number + of.table.header_row - 1, made.rows.front()[i]});
      if (at != wanted.end() && at->second->value == value) {
        std::string after = *correction_of(*at->second);
        made.changes.push_back(
            {of.table.where, std::to_string(at->first.first), at->first.second, value, after, kind_text(*at->second, in)});
        value = std::move(after);
      }
      made.rows.back().push_back(std::move(value));
    }
  }
  return made;
}

}  // namespace cavel::cli
