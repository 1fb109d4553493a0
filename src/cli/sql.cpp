// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"

#include <cavel/event/recomputation_sql.hpp>
#include <cavel/event/verify_event.hpp>
#include <cavel/kernels/accelerated.hpp>

#include <iostream>

namespace cavel::cli {

namespace {

std::string words_of_dialects() {
  std::string words;
  for (const std::string_view each : sql_dialects()) words += (words.empty() ? "" : ", ") + std::string(each);
  return words;
}

/// What a statement returns, as a comment above it.
std::string question_text(const sql_statement& of, language in) {
  switch (of.question) {
    case sql_question::frame: return std::string(say(in, "参抽名单的家数和清单校验值", "size of the frame, and its list digest"));
    case sql_question::sample:
      return std::string(say(in, "抽中名单，其后是备选，按签值顺序", "the sample, then the reserve, in the order of tickets"));
    case sql_question::cutoff: return std::string(say(in, "入选界值", "the cut-off"));
    case sql_question::place: break;
  }
  return std::string(
      say(in, "一家企业的签值和名次：把 :id 换成它的代码", "ticket and place of one enterprise: replace :id with its code"));
}

}  // namespace

exit_code run_sql(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("sql", "DIR --task TASK --dialect DIALECT [--table TABLE] [--column NAME=COLUMN …]");
  add_event_options(line, "folder of an opened event, or its public part 已公开的活动目录或公开目录");
  const std::string dialects = "SQL dialect 数据库: " + words_of_dialects();
  line.options.add_options()("task", po::value<std::string>()->required(), "task 任务代号")(
      "dialect", po::value<std::string>()->required(), dialects.c_str())(
      "table", po::value<std::string>()->default_value("roster"), "table that holds the roster 名录表")(
      "column", po::value<std::vector<std::string>>()->composing(), "NAME=COLUMN, what the table calls a column 列名对照");
  if (const auto wrong = line.parse(words)) return *wrong;
  const auto dialect = parse_sql_dialect(line.text("dialect"));
  if (!dialect) {
    const std::string given = printable(line.text("dialect")), known = words_of_dialects();
    return line.wrong("--dialect " + given + "：没有这种数据库，可用 " + known,
                      "--dialect " + given + ": no such dialect; known: " + known);
  }
  sql_names names;
  names.table = line.text("table");
  for (const std::string& each : line.texts("column")) {
    const std::size_t at = each.find('=');
    if (at == 0 || at == std::string::npos || at + 1 == each.size()) {
      return line.wrong("--column " + printable(each) + "：应为 NAME=COLUMN",
                        "--column " + printable(each) + ": should be NAME=COLUMN");
    }
    names.columns[each.substr(0, at)] = each.substr(at + 1);
  }
  exit_code end = exit_code::done;
  const auto event = open_store(line, line.text("dir"), event_store::use::read, end);
  if (!event) return end;
  const event_verification verified = verify_event(event->files(), line.in, execution{fastest()});
  if (verified.difference) {
    print({*verified.difference}, line.in, line.json);
    return exit_code::differs;
  }
  const auto made = recomputation_sql(event->files(), line.text("task"), *dialect, names);
  if (!made) return refuse_task(made.problems(), line);
  const std::string_view hash_name = name(verified.announced->facts().hash_suite);
  if (line.json) {
    json_value::array statements;
    for (const sql_statement& each : *made) {
      json_value one;
      one.add("question", name(each.question)).add("stratum", each.stratum).add("sql", each.text).add("expected", each.expected);
      statements.push_back(std::move(one));
    }
    json_value document;
    document.add("dialect", name(*dialect))
        .add("task", line.text("task"))
        .add("preparation", sql_preparation(*dialect, hash_name));
    document.add("statements", json_value(std::move(statements)));
    std::cout << indented(document);
    return exit_code::done;
  }
  std::cout << sql_preparation(*dialect, hash_name);
  for (const sql_statement& each : *made) {
    std::cout << "\n-- " << line.text("task") << '/' << each.stratum << ": " << question_text(each, line.in) << '\n';
    if (!each.expected.empty()) std::cout << "-- " << say(line.in, "应为 ", "expected: ") << each.expected << '\n';
    std::cout << each.text << ";\n";
  }
  return exit_code::done;
}

}  // namespace cavel::cli
