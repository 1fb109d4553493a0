// SPDX-License-Identifier: Apache-2.0
#include <cavel/base/nearest.hpp>
#include <cavel/files/export_mapping.hpp>
#include <cavel/files/json.hpp>
#include <cavel/inspect/closed_list.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace cavel {

namespace {

constexpr export_rows any_row = export_rows::targets, of_visit = export_rows::visits, of_finding = export_rows::findings,
                      of_decision = export_rows::decisions;

constexpr export_source known_export_sources[] = {
    {"row.number", export_kind::number, {}, any_row, "序号", "number of the row"},
    {"event.body", export_kind::text, {}, any_row, "抽查机关", "the office that draws"},
    {"event.name", export_kind::text, {}, any_row, "抽取活动", "the event"},
    {"event.number", export_kind::text, {}, any_row, "抽取批次", "number of the event"},
    {"event.announced", export_kind::day, {}, any_row, "公告日", "day of the announcement"},
    {"target.id", export_kind::text, {}, any_row, "统一社会信用代码", "unified social credit code"},
    {"target.name", export_kind::text, {}, any_row, "企业名称", "name of the firm"},
    {"target.sector", export_kind::text, {}, any_row, "行业", "sector"},
    {"target.attributes", export_kind::texts, {}, any_row, "属性", "attributes"},
    {"target.unit", export_kind::text, {}, any_row, "承担检查的单位", "unit that inspects"},
    {"target.tasks", export_kind::texts, {}, any_row, "抽查任务", "tasks, by name"},
    {"target.task_titles", export_kind::texts, {}, any_row, "抽查任务名称", "tasks, by title"},
    {"target.officers", export_kind::texts, {}, any_row, "抽中的执法人员编号", "officers who were drawn"},
    {"target.visit_by", export_kind::day, {}, any_row, "检查期限", "last day for the visit"},
    {"state.stage", export_kind::word, {}, any_row, "办理状态", "how far the visit has got"},
    {"state.account", export_kind::word, {}, any_row, "公开状态", "state of disclosure"},
    {"visit.number", export_kind::text, {}, of_visit, "检查编号", "number of the inspection"},
    {"visit.basis", export_kind::word, "visit-bases", of_visit, "检查依据", "basis of the visit"},
    {"visit.plan", export_kind::text, {}, of_visit, "依据文号", "reference of the plan or order"},
    {"visit.task", export_kind::text, {}, of_visit, "检查所属任务", "task of the visit, by name"},
    {"visit.task_title", export_kind::text, {}, of_visit, "检查所属任务名称", "task of the visit, by title"},
    {"visit.department", export_kind::text, {}, of_visit, "部门（联合检查中）", "department, of a joint visit"},
    {"visit.unit", export_kind::text, {}, of_visit, "检查单位", "unit"},
    {"visit.joint_units", export_kind::texts, {}, of_visit, "联合检查单位", "the other units"},
    {"visit.officers", export_kind::texts, {}, of_visit, "执法人员编号", "officers, by number"},
    {"visit.officer_names", export_kind::texts, {}, of_visit, "执法人员姓名", "officers, by name"},
    {"visit.began", export_kind::instant, {}, of_visit, "开始时间", "begin"},
    {"visit.ended", export_kind::instant, {}, of_visit, "结束时间", "end"},
    {"visit.place", export_kind::text, {}, of_visit, "检查地点", "place"},
    {"visit.scheme", export_kind::text, {}, of_visit, "检查方案文号", "number of the scheme"},
    {"visit.notice_code", export_kind::text, {}, of_visit, "检查通知书编号", "number of the notice, or code scanned"},
    {"visit.items", export_kind::texts, {}, of_visit, "检查事项编号（查过的）", "items that were checked, by id"},
    {"visit.item_texts", export_kind::texts, {}, of_visit, "检查事项（查过的）", "items that were checked, in words"},
    {"visit.results", export_kind::words, {}, of_visit, "检查结果", "results"},
    {"visit.result_arose", export_kind::day, {}, of_visit, "检查结果产生之日", "day on which the result arose"},
    {"visit.findings", export_kind::number, {}, of_visit, "问题数（可公开的）", "number of findings that are not confidential"},
    {"visit.descriptions", export_kind::texts, {}, of_visit, "问题（可公开的）", "findings that are not confidential"},
    {"visit.measures", export_kind::words, "measures", of_visit, "处理措施", "measures"},
    {"visit.rectify_by", export_kind::day, {}, of_visit, "最早的整改期限", "earliest day of correction"},
    {"visit.sha256", export_kind::text, {}, of_visit, "检查文书的校验值", "digest of the document"},
    {"finding.item", export_kind::text, {}, of_finding, "问题的事项编号", "item of the finding, by id"},
    {"finding.item_text", export_kind::text, {}, of_finding, "问题的事项", "item of the finding, in words"},
    {"finding.description", export_kind::text, {}, of_finding, "问题", "the finding"},
    {"finding.basis", export_kind::text, {}, of_finding, "问题的依据", "its legal basis"},
    {"finding.measures", export_kind::words, "measures", of_finding, "该问题的处理措施", "its measures"},
    {"finding.rectify_by", export_kind::day, {}, of_finding, "该问题的整改期限", "its day of correction"},
    {"decision.case", export_kind::text, {}, of_decision, "案号", "number of the case"},
    {"decision.number", export_kind::text, {}, of_decision, "决定书文号", "number of the decision"},
    {"decision.penalty", export_kind::text, {}, of_decision, "处罚内容", "the penalty"},
    {"decision.decided_on", export_kind::day, {}, of_decision, "决定日期", "day of the decision"},
    {"decision.published_on", export_kind::day, {}, of_decision, "公开日期", "day of its publication"},
    {"decision.major", export_kind::word, {}, of_decision, "重大处罚", "whether it is a major one"},
};

bool is_listed(export_kind kind) { return kind == export_kind::texts || kind == export_kind::words; }
bool has_date(export_kind kind) { return kind == export_kind::day || kind == export_kind::instant; }

std::size_t occurrences(std::string_view part, std::string_view in) {
  std::size_t count = 0;
  for (std::size_t at = in.find(part); at != std::string_view::npos; at = in.find(part, at + part.size())) ++count;
  return count;
}

/// Whether the form has YYYY, MM and DD once, of an instant hh, mm and ss at most once, and no other letters.
bool is_date_form(std::string_view form, export_kind kind) {
  constexpr std::string_view day_parts[] = {"YYYY", "MM", "DD"}, time_parts[] = {"hh", "mm", "ss"};
  std::size_t letters = 0;
  for (const std::string_view part : day_parts) {
    if (occurrences(part, form) != 1) return false;
    letters += part.size();
  }
  for (const std::string_view part : time_parts) {
    const std::size_t count = occurrences(part, form);
    if (count > (kind == export_kind::instant ? 1U : 0U)) return false;
    letters += count * part.size();
  }
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return static_cast<std::size_t>(std::count_if(form.begin(), form.end(), is_letter)) == letters;
}

class mapping_reader {
 public:
  mapping_reader(const json_value& document, std::string_view file) : in_(document, std::string(file), "", found_) {}

  checked<export_mapping> run() {
    made_.name = in_.text("name");
    made_.version = in_.text("version");
    made_.note = in_.text_or("note", "");
    made_.rows = word<export_rows>(in_, "rows", export_rows_words, {});
    made_.encoding = word<export_encoding>(in_, "encoding", export_encoding_words, export_encoding_words[0]);
    made_.sheet = in_.text_or("sheet", "导出");
    for (json_reader& each : in_.children("only")) read_condition(each);
    std::set<std::string> headers;
    auto columns = in_.children("columns", true);
    for (json_reader& each : columns) {
      read_column(each);
      if (!headers.insert(made_.columns.back().header).second)
        each.refuse(fault::export_column_repeated, "column", made_.columns.back().header);
    }
    if (in_.has("columns") && columns.empty()) in_.refuse(fault::text_empty, "columns", "");
    in_.close();
    if (found_.has_error()) return found_;
    return checked<export_mapping>(std::move(made_), found_.take());
  }

 private:
  template <class Enum, std::size_t N>
  static Enum word(json_reader& in, std::string_view name, const std::string_view (&words)[N], std::string_view otherwise) {
    const std::string chosen = in.word(name, {std::begin(words), std::end(words)}, otherwise);
    const auto* const at = std::find(std::begin(words), std::end(words), chosen);
    return static_cast<Enum>(at == std::end(words) ? 0 : at - std::begin(words));
  }

  const export_source* source(json_reader& in) {
    const std::string path = in.text("source");
    std::vector<std::string_view> paths;
    for (const export_source& each : known_export_sources) {
      if (!has_source(each, made_.rows)) continue;
      if (each.path == path) return &each;
      paths.push_back(each.path);
    }
    if (in.has("source")) in.refuse(fault::export_source_unknown, "source", path, nearest_word(path, paths));
    return nullptr;
  }

  void read_condition(json_reader& in) {
    export_condition made{source(in), in.texts("is")};
    if (made.values.empty()) in.refuse(fault::text_empty, "is", "");
    check_words(in, made.source, "is", made.values);
    in.close();
    made_.only.push_back(std::move(made));
  }

  /// Words that the closed list of a source does not have would never be met.
  static void check_words(json_reader& in, const export_source* source, std::string_view member,
                          const std::vector<std::string>& words) {
    const closed_list* const list = source == nullptr || source->list.empty() ? nullptr : find_list(source->list);
    if (list == nullptr) return;
    std::vector<std::string> known;
    for (const list_word& each : list->words) known.push_back(each.id);
    for (const std::string& each : words) {
      if (std::find(known.begin(), known.end(), each) == known.end())
        in.refuse(fault::export_format, member, each, join(known, ", "));
    }
  }

  void read_column(json_reader& in) {
    export_column made;
    made.header = in.text("column");
    if (in.has("column") && made.header.empty()) in.refuse(fault::text_empty, "column", "");
    if (in.has("text")) {
      made.text = in.text("text");
    } else {
      made.source = source(in);
    }
    const export_kind kind = made.source == nullptr ? export_kind::text : made.source->kind;
    const auto suits = [&](std::string_view member, bool does) {
      if (in.has(member) && made.source != nullptr && !does)
        in.refuse(fault::export_format, member, made.source == nullptr ? "" : std::string(made.source->path),
                  std::string(export_kind_words[static_cast<std::size_t>(kind)]));
      return in.has(member);
    };
    if (suits("date", has_date(kind))) {
      made.date = in.text("date");
      if (made.source != nullptr && !is_date_form(made.date, kind)) in.refuse(fault::export_date_form, "date", made.date);
    }
    if (suits("codes", !has_date(kind) && kind != export_kind::number)) read_codes(in, made);
    if (suits("otherwise", in.has("codes"))) {
      made.has_otherwise = true;
      made.otherwise = in.text("otherwise");
    }
    if (suits("separator", is_listed(kind))) made.separator = in.text("separator");
    made.is_required = in.truth_or("required", false);
    made.longest = static_cast<std::uint64_t>(in.integer_or("longest", 0, 1, 32767));
    in.text_or("note", "");
    in.close();
    made_.columns.push_back(std::move(made));
  }

  void read_codes(json_reader& in, export_column& made) {
    json_reader codes = in.child("codes");
    std::vector<std::string> words;
    if (const auto* members = std::get_if<json_value::object>(&codes.value().get())) {
      for (const auto& member : *members) {
        words.push_back(member.first);
        made.codes.emplace_back(member.first, codes.text(member.first));
      }
    }
    codes.close();
    check_words(in, made.source, "codes", words);
  }

  problem_list found_;
  json_reader in_;
  export_mapping made_;
};

}  // namespace

std::span<const export_source> export_sources() { return known_export_sources; }

bool has_source(const export_source& of, export_rows rows) {
  if (of.least == export_rows::targets) return true;
  return of.least == export_rows::visits ? rows != export_rows::targets : of.least == rows;
}

checked<export_mapping> read_export_mapping(std::string_view text, std::string_view file) {
  const auto document = parse_json(text, file);
  if (!document) return document.problems();
  return mapping_reader(*document, file).run();
}

}  // namespace cavel
