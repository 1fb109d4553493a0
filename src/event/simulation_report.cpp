// SPDX-License-Identifier: Apache-2.0
#include "bar_chart.hpp"
#include "column_chart.hpp"
#include "frequency_chart.hpp"

#include <cavel/event/simulation_report.hpp>
#include <cavel/files/simulation_json.hpp>
#include <cavel/sample/inclusion_test.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cavel {

using detail::bar_chart, detail::chart_bar, detail::chart_series, detail::column_chart, detail::column_picture,
    detail::frequency_chart, detail::frequency_picture, detail::ink;

namespace {

/// Writes the report of one simulation.
class simulation_report_writer {
 public:
  simulation_report_writer(const event_papers& papers, const simulation_input& input, const simulation& of, language in)
      : papers_(papers), input_(input), of_(of), in_(in) {}

  office_report write(std::uint32_t engine_seed) const {
    office_report made{in_, papers_.terms().body, word("抽查计划模拟测算", "Simulation of a plan"), papers_.plan().title, {}, {},
                       {}};
    made.notes.push_back(no_draw(of_, engine_seed, in_));
    made.figures = {{word("测算次数", "runs"), std::to_string(of_.runs)},
                    {word("检查对象", "enterprises"), std::to_string(frame_size())},
                    {word("每次抽中", "drawn in a run"), std::to_string(sample_size())}};
    made.sections.push_back(inclusion());
    if (!input_.officers) return made;
    made.figures.push_back({word("执法人员", "officers"), std::to_string(of_.loads.size())});
    made.figures.push_back({word("人员不足的次数", "runs short of officers"), std::to_string(of_.runs - of_.complete)});
    if (of_.complete == 0) return made;
    if (of_.lengthened != 0) {
      made.notes.push_back(
          word("在 ", "In ") + std::to_string(of_.lengthened) +
          word(" 个（测算次数 × 任务数）中，须扩大人员池。", " of runs × tasks the pool had to be longer than planned."));
    }
    if (of_.fell_back != 0) {
      made.notes.push_back(
          word("在 ", "In ") + std::to_string(of_.fell_back) +
          word(" 个（测算次数 × 任务数）中，由固定小组改为逐户组队。", " of runs × tasks panels took the place of teams."));
    }
    made.sections.push_back(loads());
    made.sections.push_back(meetings());
    return made;
  }

 private:
  std::string word(std::string_view zh, std::string_view en) const { return std::string(say(in_, zh, en)); }

  std::size_t frame_size() const {
    std::size_t sum = 0;
    for (const auto& task : input_.tasks) {
      for (const auto& stratum : task.strata) sum += stratum.ids.size();
    }
    return sum;
  }

  std::uint64_t sample_size() const {
    std::uint64_t sum = 0;
    for (const auto& task : input_.tasks) {
      for (const auto& stratum : task.strata) sum += stratum.sample;
    }
    return sum;
  }

  /// `0.1234–0.2345`
  static std::string range_text(probability_interval of) { return decimals(of.low) + "–" + decimals(of.high); }

  std::string task_title(const std::string& name) const {
    for (const task& each : papers_.plan().tasks) {
      if (each.name == name && !each.title.empty()) return each.title;
    }
    return name;
  }

  report_section inclusion() const {
    constexpr cell_kind text = cell_kind::text, number = cell_kind::number;
    report_section made{
        {word("各检查对象在全部测算中被抽中的频率。机会相同时，虚线为期望 n/N，约 95% 的检查对象在阴影之内；p 值很小（如小于 "
              "0.001）才说明机会"
              "不同。",
              "How often each enterprise was drawn. If all are drawn alike, the dashed line n/N is expected and about 95% of the "
              "enterprises lie in the shade; only a very small p-value (below 0.001, say) speaks against it.")},
        {},
        report_table(word("入选频率", "Inclusion"), {{word("任务", "task"), text},
                                                     {word("分层", "stratum"), text},
                                                     {word("名单 N", "frame N"), number},
                                                     {word("抽中 n", "drawn n"), number},
                                                     {word("期望 n/N", "expected n/N"), number},
                                                     {word("95% 范围", "95% range"), text},
                                                     {word("最低", "least"), number},
                                                     {word("最高", "most"), number},
                                                     {word("在范围内", "within"), number},
                                                     {"χ²", number},
                                                     {word("自由度", "d.f."), number},
                                                     {word("p 值", "p-value"), number}})};
    for (std::size_t t = 0; t < input_.tasks.size(); ++t) {
      for (std::size_t s = 0; s < input_.tasks[t].strata.size(); ++s) add_stratum(made, t, s);
    }
    return made;
  }

  void add_stratum(report_section& to, std::size_t t, std::size_t s) const {
    const simulation_input::stratum& stratum = input_.tasks[t].strata[s];
    const std::vector<std::uint64_t>& times = of_.times[t][s];
    const inclusion_test tested = test_inclusion(times, stratum.sample, of_.runs);
    const std::string title = task_title(input_.tasks[t].name);
    const std::string& name = stratum.name;
    const bool is_tested = tested.freedom != 0;
    const auto tested_text = [&](std::string text) { return is_tested ? std::move(text) : std::string("-"); };
    to.table.rows.push_back({title, name, std::to_string(stratum.ids.size()), std::to_string(stratum.sample),
                             decimals(tested.expected), tested_text(range_text(tested.spread)), decimals(tested.least),
                             decimals(tested.most), std::to_string(tested.within), tested_text(decimals(tested.chi_squared)),
                             tested_text(std::to_string(tested.freedom)), tested_text(decimals(tested.p_value))});
    if (!is_tested) return;
    frequency_picture picture{
        title, word("被抽中的频率", "frequency of being drawn"), word("检查对象数", "enterprises"), {}, of_.runs};
    for (const std::uint64_t each : times) ++picture.counts[each];
    picture.mark = tested.expected;
    picture.band = tested.spread;
    std::string caption = title;
    if (input_.tasks[t].strata.size() > 1) caption += word("（", " (") + name + word("）", ")");
    picture.title = caption;
    to.pictures.push_back({caption, frequency_chart(picture)});
  }

  report_section loads() const {
    constexpr cell_kind text = cell_kind::text, number = cell_kind::number;
    report_section made{{},
                        {},
                        report_table(word("检查任务量", "Loads"), {{word("执法人员", "officer"), text},
                                                                   {word("平均检查数", "mean visits"), number},
                                                                   {word("平均数的 95% 区间", "95% interval of the mean"), text},
                                                                   {word("标准差", "standard deviation"), number},
                                                                   {word("最少", "least"), number},
                                                                   {word("最多", "most"), number}})};
    made.none = word("没有执法人员。", "No officers.");
    std::uint64_t all = 0;
    std::uint64_t never = 0;  // officers without any visit: those who may not go
    std::vector<chart_bar> bars;
    const double runs = static_cast<double>(of_.complete);
    for (const simulated_load& each : of_.loads) {
      all += each.total;
      const double mean = static_cast<double>(each.total) / runs;
      const double variance =
          of_.complete < 2 ? 0 : std::max(0.0, (static_cast<double>(each.squares) - runs * mean * mean) / (runs - 1));
      const double half = normal_quantile_975 * std::sqrt(variance / runs);
      made.table.rows.push_back({each.officer, decimals(mean), range_text({std::max(0.0, mean - half), mean + half}),
                                 decimals(std::sqrt(variance)), std::to_string(each.least), std::to_string(each.most)});
      if (each.total == 0) {
        ++never;
        continue;
      }
      bars.push_back({each.officer, {static_cast<std::uint64_t>(std::llround(mean * 1000))}, decimals(mean)});
    }
    if (bars.empty()) return made;
    const double mean = static_cast<double>(all) / (runs * static_cast<double>(bars.size()));
    made.notes.push_back(
        word("虚线：每次测算的检查数由 ", "Dashed: the visits of a run spread evenly over ") + std::to_string(bars.size()) +
        word(" 名执法人员平均分担，每人 ", " officers are ") + decimals(mean) +
        word("。图中不含从未被安排的执法人员，共 ", " each. The pictures leave out those who never had a visit: ") +
        std::to_string(never) + word(" 名。", "."));
    const std::string title = word("一次测算中每人的检查数", "Visits of an officer in one run");
    const std::vector<chart_series> one{{word("人·次", "officers × runs"), ink::light}};
    column_picture picture{title, word("检查数", "visits"), one.front().name, one, {}};
    for (std::size_t i = 0; i < of_.load_counts.size(); ++i) {
      picture.columns.push_back({of_.load_counts[i] - (i == 0 ? never * of_.complete : 0)});
      picture.labels.push_back({static_cast<double>(i) + 0.5, std::to_string(i)});
      picture.tips.push_back(std::to_string(i));
    }
    picture.mark = mean + 0.5;
    made.pictures.push_back({title, column_chart(picture)});
    constexpr std::size_t most_bars = 30;
    const std::string means = word("各人的平均检查数", "Mean visits of each officer");
    const std::vector<chart_series> mean_series{{means, ink::light}};
    if (bars.size() <= most_bars) {
      made.pictures.push_back({means, bar_chart(means, word("检查数", "visits"), mean_series, bars, 1000)});
    }
    return made;
  }

  report_section meetings() const {
    constexpr cell_kind text = cell_kind::text, number = cell_kind::number;
    report_section made{
        {word("虚线：任何规则都不能使最大的相遇概率低于 ", "Dashed: no rule can keep the largest probability below ") +
         decimals(of_.smallest_possible) +
         word("。下表为相遇最多的人员和企业；它们是从许多对中挑出的最大者，所以偏高，区间只对单独一对成立。",
              ". The table has the pairs that met most often. As the largest of many they are biased upwards; an interval holds "
              "for one pair by itself.")},
        {},
        report_table(word("相遇概率", "Meetings"), {{word("执法人员", "officer"), text},
                                                    {word("企业", "enterprise"), text},
                                                    {word("统一社会信用代码", "id"), text},
                                                    {word("次数", "times"), number},
                                                    {word("概率", "probability"), number},
                                                    {word("95% 区间", "95% interval"), text}})};
    made.none = word("没有相遇。", "No meetings.");
    for (const simulated_meeting& each : of_.meetings) {
      made.table.rows.push_back({each.officer, name_of(each.target), each.target, std::to_string(each.times),
                                 decimals(static_cast<double>(each.times) / static_cast<double>(of_.complete)),
                                 range_text(wilson_interval(each.times, of_.complete))});
    }
    if (of_.meeting_counts.empty()) return made;
    const std::string title = word("一名执法人员检查同一企业的概率", "Probability that one officer visits one enterprise");
    frequency_picture picture{title, word("概率", "probability"),
                              word("人员与企业（对），不含从未相遇的", "pairs, without those that never met"), of_.meeting_counts,
                              of_.complete};
    picture.mark = of_.smallest_possible;
    made.pictures.push_back({title, frequency_chart(picture)});
    return made;
  }

  std::string name_of(const std::string& id) const {
    for (std::size_t t = 0; t < input_.tasks.size(); ++t) {
      for (std::size_t s = 0; s < input_.tasks[t].strata.size(); ++s) {
        const line_list& ids = input_.tasks[t].strata[s].ids;
        for (std::size_t i = 0; i < ids.size(); ++i) {
          if (ids[i] == id) return std::string(papers_.name_at(t, s, i));
        }
      }
    }
    return {};
  }

  const event_papers& papers_;
  const simulation_input& input_;
  const simulation& of_;
  language in_;
};

}  // namespace

office_report simulation_report(const event_papers& papers, const simulation_input& input, const simulation& of,
                                std::uint32_t engine_seed, language in) {
  return simulation_report_writer(papers, input, of, in).write(engine_seed);
}

}  // namespace cavel
