// SPDX-License-Identifier: Apache-2.0
#include "due_chart.hpp"

#include "bar_chart.hpp"

#include <cavel/time/date.hpp>

#include <gsl/assert>

#include <algorithm>
#include <map>
#include <utility>

namespace cavel::detail {

namespace {

constexpr long most_periods = 12;

/// The number of the period with that day, relative to the one that begins with `today`.
long period_of(boost::gregorian::date day, boost::gregorian::date today, long length) {
  const long away = (day - today).days();
  return away >= 0 ? away / length : -((-away + length - 1) / length);
}

std::string month_and_day(boost::gregorian::date day) { return format_date(day).substr(5); }

}  // namespace

due_periods periods_of(std::span<const due_day> due, boost::gregorian::date today) {
  Expects(!due.empty());
  const auto ends = std::minmax_element(due.begin(), due.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
  constexpr long week = 7;
  long length = 1;
  const auto from = [&] { return std::min(0L, period_of(ends.first->day, today, length)); };
  const auto to = [&] { return std::max(0L, period_of(ends.second->day, today, length)); };
  while (to() - from() + 1 > most_periods) length = length == 1 ? week : length * 2;
  return {today + boost::gregorian::days(from() * length), length, static_cast<std::size_t>(to() - from() + 1)};
}

std::string due_chart(std::string_view title, std::string_view today_words, std::span<const std::string> lanes,
                      std::span<const due_day> due, boost::gregorian::date today) {
  constexpr double lane_height = 44, top = 20, field = 20;
  const due_periods periods = periods_of(due, today);
  const double wide = chart_width / static_cast<double>(periods.count);
  const double bottom = top + lane_height * static_cast<double>(lanes.size());
  svg_picture made(chart_width, bottom + 22, title);
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> counts;
  for (const due_day& each : due) {
    Expects(each.lane < lanes.size());
    ++counts[{each.lane, static_cast<std::size_t>((each.day - periods.first).days() / periods.length)}];
  }
  std::vector<axis_label> days;
  for (std::size_t i = 0; i < periods.count; ++i) {
    const auto day = periods.first + boost::gregorian::days(static_cast<long>(i) * periods.length);
    const std::string text = month_and_day(day);
    const double half = text_width(text) / 2;
    days.push_back({std::clamp(wide * (static_cast<double>(i) + 0.5), half, chart_width - half), text});
  }
  for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
    const double y = top + lane_height * static_cast<double>(lane);
    made.line(0, y + lane_height - 1, chart_width, y + lane_height - 1, "grid");
    made.text(4, y + 12, lanes[lane]);
  }
  for (const auto& [place, count] : counts) {
    const auto& [lane, period] = place;
    const double x = wide * static_cast<double>(period);
    const double y = top + lane_height * static_cast<double>(lane) + 18;
    const auto first = periods.first + boost::gregorian::days(static_cast<long>(period) * periods.length);
    const auto last = first + boost::gregorian::days(periods.length - 1);
    const std::string tip = format_date(first) + (periods.length == 1 ? "" : "–" + format_date(last)) + "：" + lanes[lane] + " " +
                            std::to_string(count);
    made.rectangle(x + 1.5, y, wide - 3, field, class_of(first < today ? ink::hatched : ink::light), tip);
    made.text(x + wide / 2, y + 14, std::to_string(count), anchor::middle, "in");
  }
  const double now = wide * static_cast<double>((today - periods.first).days() / periods.length);
  made.line(now, 14, now, bottom, "mark");
  const double half = text_width(today_words) / 2;
  made.text(std::clamp(now, half, chart_width - half), 10, today_words, anchor::middle, "small");
  made.line(0, bottom, chart_width, bottom, "axis");
  for (const axis_label& each : without_overlap(days)) made.text(each.at, bottom + 15, each.text, anchor::middle, "small");
  return made.finish();
}

}  // namespace cavel::detail
