// SPDX-License-Identifier: Apache-2.0
#include "opened_task.hpp"
#include "sql_dialect.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/event/recomputation_sql.hpp>
#include <cavel/files/plan_json.hpp>
#include <cavel/plan/detail/column_values.hpp>
#include <cavel/roster/industry.hpp>

#include <algorithm>
#include <utility>

namespace cavel {

namespace {

/// Ids in one IN list: Oracle takes no more.
constexpr std::size_t ids_in_list = 1000;

class sql_maker {
 public:
  sql_maker(const detail::sql_writer& writer, const sql_names& names) : write_(writer), names_(names) {}

  std::string condition_of(const condition& of) const {
    std::vector<std::string> parts;
    for (const condition::member& each : of.members) parts.push_back(member(each));
    if (!of.any.empty()) parts.push_back(any(of.any));
    for (const condition& each : of.none) parts.push_back("NOT " + condition_of(each));
    return all(parts);
  }

  static std::string all(const std::vector<std::string>& parts) {
    if (parts.empty()) return detail::sql_writer::always();
    return "(" + join(parts, " AND ") + ")";
  }

  /// The condition that leaves out rows with these ids.
  std::string without(const std::vector<std::string_view>& ids) const {
    std::string made;
    for (std::size_t at = 0; at < ids.size(); ++at) {
      made += at % ids_in_list == 0 ? (at == 0 ? "" : ")") + std::string("\n    AND ") + write_.cell(column("id")) + " NOT IN ("
                                    : ", ";
      made += write_.literal(ids[at]);
    }
    return made.empty() ? made : made + ")";
  }

  std::string frame(const std::string& conditions, const std::string& left_out) const {
    return "SELECT " + write_.identifier(column("id")) + " AS id\n    FROM " + write_.identifier(names_.table) + "\n    WHERE " +
           conditions + left_out;
  }

 private:
  std::string column(std::string_view name) const {
    const auto at = names_.columns.find(name);
    return at == names_.columns.end() ? std::string(name) : at->second;
  }

  std::string any(const std::vector<condition>& of) const {
    std::vector<std::string> parts;
    for (const condition& each : of) parts.push_back(condition_of(each));
    return "(" + join(parts, " OR ") + ")";
  }

  std::string member(const condition::member& of) const {
    const std::string cell = write_.cell(column(of.column));
    std::vector<std::string> parts;
    switch (detail::comparison_of(of.column)) {
      case detail::comparison::equal:
        for (const std::string& value : of.values) {
          // In Oracle an empty text is NULL and equals nothing.
          parts.push_back(value.empty() ? "(" + cell + " IS NULL OR " + cell + " = " + write_.literal("") + ")"
                                        : cell + " = " + write_.literal(value));
        }
        break;
      case detail::comparison::industry:
        for (const std::string& value : of.values) {
          parts.push_back(write_.begins_with(write_.without_letter(cell), industry_digits(value)));
        }
        break;
      case detail::comparison::list:
        for (const std::string& value : of.values)
          parts.push_back(write_.holds(list_of(cell), write_.literal("," + value + ",")));
        break;
    }
    return parts.empty() ? "1 = 0" : "(" + join(parts, " OR ") + ")";
  }

  /// A cell of several values, each between two commas.
  std::string list_of(std::string made) const {
    for (const std::string_view mark : {"、", ";", "；", "，"})
      made = write_.replaced(made, write_.literal(mark), write_.literal(","));
    for (const int code : {10, 13}) made = write_.replaced(made, write_.character(code), write_.literal(","));
    for (const std::string_view space : {" ,", ", "}) made = write_.replaced(made, write_.literal(space), write_.literal(","));
    return write_.joined(write_.joined(write_.literal(","), made), write_.literal(","));
  }

  const detail::sql_writer& write_;
  const sql_names& names_;
};

/// The ids that the lists leave out of a task.
checked<std::vector<std::string_view>> left_out(const file_map& published, const announcement_facts& facts,
                                                const task_facts& task) {
  std::vector<std::string_view> ids;
  std::vector<std::string> paths;
  for (const reason_facts& each : task.excluded) paths.push_back(path::excluded(task.name, each.reason));
  for (const rejected_facts& each : facts.rejected) paths.push_back(path::rejected("targets", each.reason));
  for (const std::string& each : paths) {
    const std::string* bytes = find_file(published, each);
    if (bytes == nullptr) return problem{fault::verify_missing, each, 0, "", "", ""};
    const auto read = read_salted(*bytes, each);
    if (!read) return read.problems();
    ids.insert(ids.end(), read->lines.begin(), read->lines.end());
  }
  return ids;
}

/// The conditions of the strata: a row is in the first whose condition holds.
checked<std::vector<condition>> strata_of(const file_map& event, const task_facts& task) {
  if (task.strata.size() == 1) return std::vector<condition>(1);
  const std::string file = "private/plan.json";
  const std::string* bytes = find_file(event, file);
  if (bytes == nullptr) return problem{fault::event_folder_missing, file, 0, "", "", ""};
  const auto read = read_plan(*bytes, file);
  if (!read) return read.problems();
  const auto at =
      std::find_if(read->tasks.begin(), read->tasks.end(), [&](const cavel::task& each) { return each.name == task.name; });
  if (at == read->tasks.end() || at->strata.size() != task.strata.size())
    return problem{fault::event_papers_changed, file, 0, "", "", ""};
  std::vector<condition> made;
  for (const stratum_rule& each : at->strata) made.push_back(each.where);
  return made;
}

}  // namespace

std::string_view name(sql_question question) {
  constexpr std::string_view names[] = {"frame", "sample", "cutoff", "place"};
  return names[static_cast<std::size_t>(question)];
}

checked<std::vector<sql_statement>> recomputation_sql(const file_map& event, std::string_view task, sql_dialect dialect,
                                                      const sql_names& names) {
  const auto opened = detail::find_opened_task(event, task);
  if (!opened) return opened.problems();
  const announcement_facts& facts = opened->facts();
  const task_facts& known = opened->task();
  const auto strata = strata_of(event, known);
  if (!strata) return strata.problems();
  const auto ids = left_out(opened->published, facts, known);
  if (!ids) return ids.problems();

  const detail::sql_writer write(dialect, facts.hash_suite);
  const sql_maker make(write, names);
  const std::string lot = hex(derive(facts.hash_suite, opened->statement.seed(), "targets/" + known.lot).value);
  const auto filter = parse_filter(known.filter);
  Expects(filter.has_value());  // the reader of announcements checked it
  std::vector<sql_statement> made;
  std::vector<std::string> conditions = {make.condition_of(*filter)};
  for (std::size_t s = 0; s < strata->size(); ++s) {
    const stratum_facts& stratum = known.strata[s];
    const std::string where = make.condition_of((*strata)[s]);
    std::vector<std::string> here = conditions;
    here.push_back(where);
    conditions.push_back("NOT " + where);
    const std::string frame = make.frame(sql_maker::all(here), make.without(*ids));
    const std::string tickets =
        "SELECT id, " + write.digest_of(write.joined(write.literal(lot), "id")) + " AS ticket\n  FROM (" + frame + ") framed";
    const std::string order = "ORDER BY " + write.bytes("ticket") + ", " + write.bytes("id");
    const auto add = [&](sql_question question, std::string query, std::string expected) {
      made.push_back({question, stratum.name, std::move(query), std::move(expected)});
    };
    const std::string list = write.list_digest();
    const std::string sorted =
        dialect == sql_dialect::sqlite ? "SELECT id FROM (" + frame + ") framed " + "ORDER BY " + write.bytes("id") : frame;
    add(sql_question::frame,
        "SELECT COUNT(*) AS size" + (list.empty() ? "" : ", " + list + " AS list") + "\nFROM (" + sorted + ") listed",
        std::to_string(stratum.size) + (list.empty() ? "" : "\t" + hex(stratum.list)));
    add(sql_question::sample,
        "SELECT id, ticket\nFROM (" + tickets + ") drawn\n" + order + "\n" +
            write.first_rows(std::to_string(stratum.sample + stratum.reserve)),
        "");
    if (stratum.sample != 0) {
      add(sql_question::cutoff,
          "SELECT MAX(ticket) AS cutoff\nFROM (SELECT ticket\n  FROM (" + tickets + ") drawn\n  " + order + "\n  " +
              write.first_rows(std::to_string(stratum.sample)) + ") chosen",
          "");
    }
    add(sql_question::place,
        "SELECT ticket, place\nFROM (SELECT id, ticket, ROW_NUMBER() OVER (" + order + ") AS place\n  FROM (" + tickets +
            ") drawn) placed\nWHERE " + write.bytes("id") + " = " + write.bytes(write.literal(":id")),
        "");
  }
  return made;
}

}  // namespace cavel
