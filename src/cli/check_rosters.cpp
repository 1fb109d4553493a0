// SPDX-License-Identifier: Apache-2.0
#include "check_rosters.hpp"

#include "output.hpp"
#include "papers.hpp"
#include "sheets.hpp"
#include "worklist.hpp"

#include <cavel/event/terms.hpp>
#include <cavel/files/csv.hpp>
#include <cavel/files/folder.hpp>
#include <cavel/files/officers.hpp>
#include <cavel/files/plan_json.hpp>
#include <cavel/files/workbook_writer.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <set>

namespace cavel::cli {

namespace {

constexpr std::size_t every = static_cast<std::size_t>(-1);
constexpr std::array<std::pair<const char*, sheet_kind>, 3> kinds = {std::pair("targets", sheet_kind::targets),
                                                                     std::pair("officers", sheet_kind::officers),
                                                                     std::pair("recusals", sheet_kind::recusals)};

using id_set = std::set<std::string, std::less<>>;

/// The rosters that were read, and the ids that recusals may name.
class roster_checks {
 public:
  explicit roster_checks(id_rule ids) : ids_(ids) {}

  void add(sheet_kind kind, std::string file, checked<sheet_table> table) {
    checked_roster one;
    one.kind = kind;
    one.file = std::move(file);
    if (!table) {
      one.found = table.problems();
      one.table.where = one.found.front().where;
      one.refused = true;
    } else {
      one.table = *std::move(table);
      one.found = placed(read(one), one.table);
      one.refused = one.refused || one.table.refused;
    }
    if (one.refused) one.usable = 0;
    all.push_back(std::move(one));
  }

  std::vector<checked_roster> all;

 private:
  problems read(checked_roster& one) {
    if (one.kind == sheet_kind::targets) return read_targets(one);
    return one.kind == sheet_kind::officers ? read_officers(one) : read_recusals(one);
  }

  problems read_targets(checked_roster& one) {
    roster_options options;
    options.ids = ids_;
    options.most_problems = every;
    const roster_reading read = parse_roster(one.table.csv, options);
    one.rows = read.row_count;
    one.usable = read.rows.size();
    one.refused = read.refused;
    targets_.emplace();
    for (std::size_t row = 0; row < read.rows.size(); ++row) targets_->emplace(read.rows.id(row));
    for (const rejected& each : read.rejected_rows) targets_->insert(each.id);
    return read.found;
  }

  problems read_officers(checked_roster& one) {
    officer_options options;
    options.most_problems = every;
    const officer_reading read = parse_officers(one.table.csv, options);
    one.rows = read.row_count;
    one.usable = read.officers.size();
    one.refused = read.refused;
    officers_.emplace();
    for (const officer& each : read.officers) officers_->insert(each.id);
    for (const rejected& each : read.rejected_rows) officers_->insert(each.id);
    return read.found;
  }

  problems read_recusals(checked_roster& one) const {
    recusal_options options;
    options.most_problems = every;
    options.officers = officers_ ? &*officers_ : nullptr;
    options.targets = targets_ ? &*targets_ : nullptr;
    const auto read = parse_recusals(one.table.csv, options);
    one.refused = !read;
    if (read) one.rows = one.usable = read->row_count;
    return read.problems();
  }

  id_rule ids_;
  std::optional<id_set> targets_, officers_;
};

json_value json_of(const checked_roster& of, language in) {
  std::map<fault, std::uint64_t> counts;
  for (const problem& each : of.found) ++counts[each.code];
  json_value list = json_value::array{};
  for (const auto& [code, count] : counts) {
    const fault_entry* entry = find_fault(code);
    list.push(json_value().add("fault", entry != nullptr ? entry->name : std::string_view("unknown")).add("count", count));
  }
  return json_value()
      .add("file", readable(of.table.where))
      .add("rows", of.rows)
      .add("usable", of.usable)
      .add("refused", of.refused)
      .add("kinds", std::move(list))
      .add("problems", as_json(of.found, in));
}

/// The corrected copies and the list of changes.
bool write_corrected(const command_line& line, const std::vector<checked_roster>& rosters) {
  file_map files;
  std::vector<std::vector<std::string>> changes;
  changes.push_back(line.in == language::zh
                        ? std::vector<std::string>{"文件和工作表", "行", "列名", "原值", "改为", "原因"}
                        : std::vector<std::string>{"file and sheet", "row", "header", "before", "after", "why"});
  for (const checked_roster& each : rosters) {
    const auto corrected = correct(each, line.in);
    if (!corrected) {
      std::cerr << printable(each.table.where)
                << say(line.in, "：不能写出更正的副本，请先改正整表的错误和格数不符的行。\n",
                       ": no corrected copy is written; first correct the errors of the whole table and rows with too many or "
                       "too few cells.\n");
      continue;
    }
    const bool book = each.table.where.find(".xlsx") != std::string::npos;
    const std::string name = std::string(kinds[static_cast<std::size_t>(each.kind)].first) + (book ? ".xlsx" : ".csv");
    auto bytes = bytes_of(corrected->rows, name, kinds[static_cast<std::size_t>(each.kind)].first, false);
    if (!bytes) return write_out(line, name, bytes, false);
    files.emplace(name, *std::move(bytes));
    changes.insert(changes.end(), corrected->changes.begin(), corrected->changes.end());
  }
  if (files.empty()) return false;
  files.emplace("changes.csv", write_table_csv(changes, true));
  const problems unwritten = write_folder(path_of(line.text("apply")), files, access::owner);
  print(unwritten, line.in, false);
  if (!unwritten.empty()) return false;
  note_kept(line.text("apply"));
  if (!line.json) {
    std::cout << say(line.in, "更正 ", "corrected: ") << changes.size() - 1
              << say(line.in, " 处，逐处见 changes.csv；请核对后使用：", " cells, listed in changes.csv; check them before use: ")
              << line.text("apply") << '\n';
  }
  return true;
}

}  // namespace

void add_roster_check_options(command_line& line) {
  namespace po = boost::program_options;
  const auto file = [] { return po::value<std::string>(); };
  line.options.add_options()("targets", file(), "roster of enterprises, CSV or .xlsx 检查对象名录")(
      "officers", file(), "roster of officers, CSV or .xlsx 执法人员名录")("recusals", file(), "recusals, CSV or .xlsx 回避名册")(
      "plan", file(), "plan, checked too, for its id rule 抽查计划")("worklist", file(),
                                                                     "FILE.xlsx or .csv with every problem 问题清单")(
      "apply", file(), "new folder for corrected copies of the rosters 更正的副本");
  add_set_option(line);
}

bool has_roster(const command_line& line) {
  return line.has("set") || std::any_of(kinds.begin(), kinds.end(), [&](const auto& each) { return line.has(each.first); });
}

namespace {

/// What is wrong with plan and event, at its places; the plan's rule of ids.
problems check_documents(const given_papers& of, id_rule& ids) {
  problems found;
  const auto keep = [&](const problems& more) { found.insert(found.end(), more.begin(), more.end()); };
  if (const std::string* text = find_file(of.files, "plan.json")) {
    const auto plan = read_plan(*text, "plan.json");
    keep(plan.problems());
    if (plan) ids = plan->ids;
  }
  if (const std::string* text = find_file(of.files, "event.json")) keep(read_event(*text, "event.json").problems());
  return placed(found, of.places);
}

}  // namespace

exit_code check_rosters(const command_line& line) {
  if (line.has("worklist") && !has_ending(line.text("worklist"), ".xlsx") && !has_ending(line.text("worklist"), ".csv")) {
    print({{fault::worklist_file, line.text("worklist"), 0, "", "", ""}}, line.in, line.json);
    return exit_code::usage;
  }
  id_rule ids = id_rule::credit_code;
  given_papers documents;
  problems of_documents;
  read_document_option(line, "plan", documents, of_documents);
  if (line.has("set")) read_document_option(line, "event", documents, of_documents);
  if (of_documents.empty()) of_documents = check_documents(documents, ids);
  if (!of_documents.empty()) print(of_documents, line.in, line.json);
  if (!line.has("set") && has_error(of_documents)) return exit_of_reading(of_documents);
  roster_checks checks(ids);
  for (const auto& [option, kind] : kinds) {
    const std::string named = named_paper(line, option);
    if (named.empty()) continue;
    auto table = load_sheet(named, kind);
    if (!table && exit_of_reading(table.problems()) == exit_code::system) {
      print(table.problems(), line.in, line.json);
      return exit_code::system;
    }
    checks.add(kind, named, std::move(table));
  }
  bool written = true;
  json_value files = json_value::array{};
  problems all = of_documents;
  for (const checked_roster& each : checks.all) {
    all.insert(all.end(), each.found.begin(), each.found.end());
    if (line.json) {
      files.push(json_of(each, line.in));
    } else {
      std::cout << summary_text(each, line.in);
    }
  }
  if (line.json) std::cout << indented(json_value().add("files", std::move(files)));
  if (line.has("worklist")) {
    const std::string file = line.text("worklist");
    written = write_out(line, file, bytes_of(worklist_rows(checks.all, line.in), file, "worklist", true), false);
  }
  if (line.has("apply")) written = write_corrected(line, checks.all) && written;
  return written ? exit_of(all) : exit_code::system;
}

}  // namespace cavel::cli
