// SPDX-License-Identifier: Apache-2.0
#include "bar_chart.hpp"
#include "column_chart.hpp"
#include "due_chart.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/event/status_report.hpp>
#include <cavel/files/status_json.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cavel {

using detail::bar_chart, detail::chart_bar, detail::chart_series, detail::column_chart, detail::column_picture, detail::due_chart,
    detail::due_day, detail::ink;

namespace {

/// Writes the report of one status.
class status_report_writer {
 public:
  status_report_writer(const publication_status& of, const inspection_baseline& event, language in)
      : of_(of), event_(event), in_(in) {}

  office_report write(std::span<const due_item> due, std::span<const status_counts> weeks, std::string body) const {
    office_report made{in_, std::move(body), word("抽查办理情况", "Progress of inspections"), subject(), {}, {}, {}};
    made.notes = {word("含未公开的抽取结果和个人信息，仅供内部使用，不得公开。",
                       "Internal: names targets of a draw that may not be open yet, and officers. Do not publish."),
                  balance()};
    made.figures = figures();
    std::vector<report_section>& parts = made.sections;
    parts.push_back({{}, {}, report_table(word("总览", "Overview"), {})});
    parts.push_back(counts_of(word("按任务", "By task"), word("任务", "task"), of_.tasks,
                              [&](const status_counts& each) { return task_title(event_, each.group); }));
    if (of_.departments.size() > 1) {
      parts.push_back(counts_of(word("按部门", "By department"), word("部门", "department"), of_.departments, group_of));
    }
    parts.push_back(counts_of(word("按单位", "By unit"), word("单位", "unit"), of_.units, group_of));
    parts.push_back(weeks_of(weeks));
    parts.push_back(due_of(due));
    parts.push_back(counts_of(word("执法人员", "Officers"), word("执法人员", "officer"), of_.officers,
                              [&](const status_counts& each) { return officer(each.group); }));
    if (!of_.others.empty()) {
      parts.push_back(counts_of(word("其他检查", "Other visits"), word("依据", "basis"), of_.bases,
                                [&](const status_counts& each) { return basis_text(each.group, in_); }));
    }
    parts.push_back(rates_of());
    parts.push_back(targets_of());
    for (report_section& each : parts) {  // the pictures beside each other at the head, then the tables
      if (&each == &parts.front()) continue;
      std::move(each.pictures.begin(), each.pictures.end(), std::back_inserter(parts.front().pictures));
      each.pictures.clear();
    }
    return made;
  }

 private:
  std::string word(std::string_view zh, std::string_view en) const { return std::string(say(in_, zh, en)); }

  static std::string group_of(const status_counts& of) { return of.group; }

  std::string subject() const { return event_.name + word("　截至 ", ", as of ") + format_date(of_.day); }

  std::string balance() const {
    const status_counts& all = of_.total;
    const auto part = [&](const char* zh, const char* en, std::uint64_t count) { return word(zh, en) + std::to_string(count); };
    return part("抽中 ", "drawn ", all.drawn) + part(" = 已公开 ", " = published ", all.published) +
           part(" + 进行中 ", " + pending ", all.pending) + part(" + 逾期 ", " + overdue ", all.overdue) +
           part(" + 终止检查 ", " + excused ", all.excused) + part(" + 中止检查 ", " + suspended ", all.suspended);
  }

  std::vector<report_figure> figures() const {
    const status_counts& all = of_.total;
    return {{word("抽中", "drawn"), std::to_string(all.drawn)},
            {word("已检查", "visited"), std::to_string(all.visited)},
            {word("已公开", "published"), std::to_string(all.published)},
            {word("逾期", "overdue"), std::to_string(all.overdue)},
            {word("抽查完成率", "completed"), rate_text(all.completion())},
            {word("公示率", "disclosed"), rate_text(all.disclosure())},
            {word("按时公示率", "on time"), rate_text(all.punctuality())},
            {word("问题发现率", "with problems"), rate_text(all.problem_rate())}};
  }

  /// The states in the order of the balance; the fills are the same in every picture.
  std::vector<chart_series> states() const {
    return {{word("已公开", "published"), ink::dark},
            {word("进行中", "pending"), ink::light},
            {word("逾期", "overdue"), ink::hatched},
            {word("终止检查", "excused"), ink::grey},
            {word("中止检查", "suspended"), ink::dotted}};
  }

  static std::vector<std::uint64_t> values_of(const status_counts& of) {
    return {of.published, of.pending, of.overdue, of.excused, of.suspended};
  }

  written_sheet counts_sheet(std::string name, std::string group, cell_kind kind = cell_kind::text) const {
    constexpr cell_kind number = cell_kind::number, share = cell_kind::share;
    return report_table(std::move(name), {{std::move(group), kind},
                                          {word("抽中", "drawn"), number},
                                          {word("已检查", "visited"), number},
                                          {word("已公开", "published"), number},
                                          {word("进行中", "pending"), number},
                                          {word("逾期", "overdue"), number},
                                          {word("终止检查", "excused"), number},
                                          {word("中止检查", "suspended"), number},
                                          {word("立案", "cases"), number},
                                          {word("抽查完成率", "completed"), share},
                                          {word("公示率", "disclosed"), share},
                                          {word("按时公示率", "on time"), share}});
  }

  static std::vector<std::string> counts_row(std::string group, const status_counts& of) {
    std::vector<std::string> row{std::move(group)};
    for (const std::uint64_t each :
         {of.drawn, of.visited, of.published, of.pending, of.overdue, of.excused, of.suspended, of.cases})
      row.push_back(std::to_string(each));
    for (const auto rate : {of.completion(), of.disclosure(), of.punctuality()}) row.push_back(rate_text(rate));
    return row;
  }

  template <class Label>
  report_section counts_of(std::string heading, std::string group, const std::vector<status_counts>& counts,
                           const Label& label) const {
    constexpr std::size_t most_bars = 30;
    report_section made{{}, {}, counts_sheet(heading, group)};
    made.none = word("无。", "None.");
    for (const status_counts& each : counts) made.table.rows.push_back(counts_row(label(each), each));
    if (counts.empty()) return made;
    if (counts.size() > most_bars) {
      made.pictures.push_back(
          {heading + word("：检查数的分布", ": how many have how many targets"), histogram_of(heading, counts)});
      made.notes.push_back(word("图示各检查数的人数（或单位数）；明细见表。",
                                "The picture shows how many of them have how many targets; the table has each."));
      return made;
    }
    std::vector<chart_bar> bars;
    for (const status_counts& each : counts) bars.push_back({label(each), values_of(each), {}});
    made.pictures.push_back({heading, bar_chart(heading, word("检查对象数", "targets"), states(), bars)});
    return made;
  }

  std::string histogram_of(const std::string& heading, const std::vector<status_counts>& counts) const {
    std::uint64_t most = 0;
    for (const status_counts& each : counts) most = std::max(most, each.drawn);
    const std::vector<chart_series> one{{heading, ink::light}};
    column_picture picture{heading, word("检查对象数", "targets"), heading, one, {}};
    picture.columns.assign(most + 1, {0});
    for (const status_counts& each : counts) ++picture.columns[each.drawn][0];
    for (std::uint64_t i = 0; i <= most; ++i) {
      picture.labels.push_back({static_cast<double>(i) + 0.5, std::to_string(i)});
      picture.tips.push_back(std::to_string(i));
    }
    return column_chart(picture);
  }

  report_section weeks_of(std::span<const status_counts> weeks) const {
    report_section made{{}, {}, counts_sheet(word("按周", "By week"), word("截至", "as of"), cell_kind::day)};
    made.notes.push_back(word("每周末（星期日）的累计情况；最后一行为截止日。",
                              "The account at the end of each week (Sunday); the last row is the day of this report."));
    const std::vector<chart_series> series = states();
    const std::string title = word("每周末的办理状态", "State at the end of each week");
    column_picture picture{
        title, word("周末日期（月-日）", "end of the week (month-day)"), word("检查对象数", "targets"), series, {}};
    for (const status_counts& each : weeks) {
      made.table.rows.push_back(counts_row(each.group, each));
      picture.labels.push_back({static_cast<double>(picture.columns.size()) + 0.5, each.group.substr(5)});
      picture.columns.push_back(values_of(each));
      picture.tips.push_back(each.group);
    }
    if (!weeks.empty()) made.pictures.push_back({title, column_chart(picture)});
    return made;
  }

  report_section due_of(std::span<const due_item> due) const {
    report_section made{{},
                        {},
                        report_table(word("期限", "Due dates"), {{word("期限", "by"), cell_kind::day},
                                                                 {word("企业", "enterprise"), cell_kind::text},
                                                                 {word("统一社会信用代码", "id"), cell_kind::text},
                                                                 {word("事项", "what"), cell_kind::text},
                                                                 {word("渠道", "channel"), cell_kind::text},
                                                                 {word("逾期", "overdue"), cell_kind::text}})};
    made.none = word("没有到期事项。", "Nothing falls due.");
    std::vector<std::string> lanes;
    for (const auto each : {due_item::action::visit, due_item::action::publish, due_item::action::publish_decision,
                            due_item::action::recheck, due_item::action::approve})
      lanes.emplace_back(name(each, in_));
    std::vector<due_day> days;
    for (const due_item& each : due) {
      days.push_back({static_cast<std::size_t>(each.what), each.day});
      std::string what(name(each.what, in_));
      if (!each.department.empty()) what += word("（", " (") + std::string(each.department) + word("）", ")");
      made.table.rows.push_back({format_date(each.day), each.of->target->name, each.of->target->id, std::move(what),
                                 channel_text(*of_.rules, each.channel, in_), each.overdue ? word("是", "yes") : ""});
    }
    const std::string title = word("到期事项（事项数）", "Timeline of what falls due");
    if (!days.empty()) made.pictures.push_back({title, due_chart(title, word("截至日", "day of report"), lanes, days, of_.day)});
    return made;
  }

  report_section rates_of() const {
    constexpr cell_kind share = cell_kind::share;
    report_section made{
        {word("以抽中数为分母，终止检查和未检查的都使比率降低；联合抽查占比以已检查数为分母。",
              "With the drawn targets as denominator: excuses and missing visits lower them. Of the visited: joint.")},
        {},
        report_table(word("比率", "Rates"), {{word("分组", "group"), cell_kind::text},
                                             {word("完成/抽中", "completed of drawn"), share},
                                             {word("公示/抽中", "disclosed of drawn"), share},
                                             {word("按时/抽中", "on time of drawn"), share},
                                             {word("问题发现率", "with problems"), share},
                                             {word("联合抽查占比", "joint"), share}})};
    const auto row = [&](std::string group, const status_counts& each) {
      made.table.rows.push_back({std::move(group), rate_text(each.completion_of_drawn()), rate_text(each.disclosure_of_drawn()),
                                 rate_text(each.punctuality_of_drawn()), rate_text(each.problem_rate()),
                                 rate_text(each.joint_share())});
    };
    row(word("合计", "all"), of_.total);
    for (const status_counts& each : of_.tasks) row(task_title(event_, each.group), each);
    for (const status_counts& each : of_.units) row(each.group, each);
    return made;
  }

  report_section targets_of() const {
    report_section made{{},
                        {},
                        report_table(word("检查对象", "Targets"), {{word("企业", "enterprise"), cell_kind::text},
                                                                   {word("统一社会信用代码", "id"), cell_kind::text},
                                                                   {word("任务", "tasks"), cell_kind::text},
                                                                   {word("检查编号", "inspection"), cell_kind::text},
                                                                   {word("状态", "state"), cell_kind::text},
                                                                   {word("办理状态", "account"), cell_kind::text},
                                                                   {word("期限", "deadlines"), cell_kind::text}})};
    made.none = word("没有抽中的检查对象。", "No target is drawn.");
    for (const std::vector<target_state>* list : {&of_.targets, &of_.others}) {
      for (const target_state& each : *list) {
        const bool is_drawn = each.visit == nullptr || each.visit->basis == visit_basis::random;
        made.table.rows.push_back({each.target->name, each.target->id,
                                   is_drawn ? join(each.target->tasks, "、") : std::string(name(each.visit->basis, in_)),
                                   each.visit == nullptr ? std::string() : each.visit->id, std::string(name(each.reached, in_)),
                                   account_text(each, in_), deadlines_text(each, of_.day, in_)});
        if (!is_visited(each.reached)) continue;
        for (const part_state& part : each.parts) {
          const drawn_share* const share = find_share(*each.target, part.department);
          made.table.rows.push_back({word("其中：", "of it: ") + std::string(part.department), each.target->id,
                                     share != nullptr ? join(share->tasks, "、") : std::string(), each.visit->id,
                                     std::string(name(part.reached, in_)), account_text(part, in_), channels_text(part, in_)});
        }
      }
    }
    return made;
  }

  std::string officer(const std::string& id) const {
    const drawn_officer* const known = find_officer(event_, id);
    return known == nullptr || known->name.empty() ? id : known->name + " " + id;
  }

  const publication_status& of_;
  const inspection_baseline& event_;
  language in_;
};

}  // namespace

office_report status_report(const publication_status& of, std::span<const due_item> due, std::span<const status_counts> weeks,
                            const inspection_baseline& event, std::string body, language in) {
  return status_report_writer(of, event, in).write(due, weeks, std::move(body));
}

}  // namespace cavel
