// SPDX-License-Identifier: Apache-2.0
// Axes, bars, histograms and timelines of reports: what is drawn, and that no texts overlap.
#include "event/bar_chart.hpp"
#include "event/column_chart.hpp"
#include "event/due_chart.hpp"
#include "event/frequency_chart.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <regex>
#include <string>
#include <vector>

namespace {

using namespace cavel::detail;

struct drawn_text {
  double left, right, baseline;
  std::string text;
};

/// The texts of a picture, with the room that they may need.
std::vector<drawn_text> texts_of(const std::string& svg) {
  static const std::regex pattern("<text x=\"([-0-9.]+)\" y=\"([-0-9.]+)\"( text-anchor=\"([a-z]+)\")?[^>]*>([^<]*)</text>");
  std::vector<drawn_text> made;
  for (auto at = std::sregex_iterator(svg.begin(), svg.end(), pattern); at != std::sregex_iterator(); ++at) {
    const double x = std::stod((*at)[1]);
    const double wide = text_width((*at)[5].str());
    const double left = (*at)[4] == "middle" ? x - wide / 2 : (*at)[4] == "end" ? x - wide : x;
    made.push_back({left, left + wide, std::stod((*at)[2]), (*at)[5]});
  }
  return made;
}

void expect_no_overlap(const std::string& svg) {
  constexpr double line = 10;  // two baselines that are closer are on one line
  const auto texts = texts_of(svg);
  EXPECT_FALSE(texts.empty());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_GE(texts[i].left, -1) << texts[i].text;
    EXPECT_LE(texts[i].right, chart_width + 1) << texts[i].text;
    for (std::size_t j = 0; j < i; ++j) {
      if (std::abs(texts[i].baseline - texts[j].baseline) >= line) continue;
      const bool apart = texts[i].left >= texts[j].right - 0.1 || texts[j].left >= texts[i].right - 0.1;
      EXPECT_TRUE(apart) << texts[i].text << " on " << texts[j].text;
    }
  }
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

const std::vector<chart_series> states{
    {"已公开", ink::dark}, {"进行中", ink::light}, {"逾期", ink::hatched}, {"终止检查", ink::grey}};

TEST(Charts, TicksAreSensibleAndReachTheLargestValue) {
  EXPECT_EQ(axis_ticks(0, 5), (std::vector<std::uint64_t>{0, 1}));
  EXPECT_EQ(axis_ticks(4, 5), (std::vector<std::uint64_t>{0, 1, 2, 3, 4}));
  EXPECT_EQ(axis_ticks(29, 5), (std::vector<std::uint64_t>{0, 10, 20, 30}));
  EXPECT_EQ(axis_ticks(1000, 4), (std::vector<std::uint64_t>{0, 500, 1000}));
  for (std::uint64_t most = 1; most < 5000; most += 7) {
    for (const std::uint64_t count : {1U, 4U, 5U, 20U}) {
      const auto ticks = axis_ticks(most, count);
      EXPECT_LE(ticks.size(), count + 2);
      EXPECT_GE(ticks.back(), most);
      EXPECT_LT(ticks[ticks.size() - 2], most);
      const std::string step = std::to_string(ticks[1]);
      EXPECT_TRUE(step[0] == '1' || step[0] == '2' || step[0] == '5') << step;
      EXPECT_EQ(step.find_first_not_of('0', 1), std::string::npos) << step;
    }
  }
}

TEST(Charts, LabelsThatDoNotFitAreLeftOut) {
  std::vector<axis_label> labels;
  for (int i = 0; i < 60; ++i) labels.push_back({6.0 * i, "09-30"});
  const auto kept = without_overlap(labels);
  EXPECT_GT(kept.size(), 5U);
  EXPECT_EQ(kept.front().at, 0);
  for (std::size_t i = 1; i < kept.size(); ++i) EXPECT_GE(kept[i].at - kept[i - 1].at, text_width("09-30"));
}

TEST(Charts, TextsAreMeasuredEscapedAndShortened) {
  EXPECT_EQ(coordinate(12), "12");
  EXPECT_EQ(coordinate(-0.25), "-0.3");
  EXPECT_EQ(coordinate(1.04), "1");
  EXPECT_DOUBLE_EQ(text_width("企业"), 2 * text_width("ab"));
  EXPECT_EQ(fitted("工贸科", 100), "工贸科");
  EXPECT_LE(text_width(fitted("金属冶炼、涉氨制冷等重点监管工贸行业", 100)), 100);
  svg_picture picture(10, 10, "<a>");
  picture.text(0, 0, "a<b>&\"\xE2\x80\xAE");
  picture.rectangle(0, 0, -5, 1, "x", "<t>");
  const std::string svg = picture.finish();
  EXPECT_NE(svg.find("role=\"img\""), std::string::npos);
  EXPECT_NE(svg.find("<title>&#60;a&#62;</title>"), std::string::npos);
  EXPECT_NE(svg.find("a&#60;b&#62;&#38;&#34;⟨U+202E⟩"), std::string::npos);
  EXPECT_NE(svg.find("width=\"0\" height=\"1\"><title>&#60;t&#62;"), std::string::npos);
}

TEST(Charts, BarsHaveTheirValuesAndNoTextsOverlap) {
  std::vector<chart_bar> bars;
  for (std::uint64_t i = 0; i < 20; ++i) bars.push_back({"样例人员 YL-0" + std::to_string(i), {i, 30 - i, i % 3, 0}, {}});
  bars.push_back({"一个很长很长很长很长很长很长的单位名称", {1, 1000, 0, 0}, {}});
  const std::string svg = bar_chart("负荷", "检查对象数", states, bars);
  expect_no_overlap(svg);
  EXPECT_EQ(count_of(svg, "<title>样例人员"), 19U + 20U + 13U);  // one for each value that is not 0
  EXPECT_NE(svg.find(">1001</text>"), std::string::npos);
  expect_no_overlap(bar_chart("无", "数", states, {}));
  const std::vector<chart_series> one{{"平均", ink::light}};
  const std::vector<chart_bar> means{{"YL-001", {2500}, "2.5000"}};
  const std::string scaled = bar_chart("平均", "检查数", one, means, 1000);
  expect_no_overlap(scaled);
  EXPECT_NE(scaled.find(">2.5000</text>"), std::string::npos);
  EXPECT_NE(scaled.find(">3</text>"), std::string::npos);
  EXPECT_EQ(scaled.find(">3000</text>"), std::string::npos);
}

TEST(Charts, ColumnsOverTimeAndTheirLabels) {
  for (const std::size_t weeks : {1U, 2U, 10U, 54U}) {
    column_picture of{"每周", "周末", "数", states, {}};
    for (std::size_t i = 0; i < weeks; ++i) {
      of.columns.push_back({i, weeks - i, 0, 1});
      of.labels.push_back({static_cast<double>(i) + 0.5, "12-25"});
    }
    expect_no_overlap(column_chart(of));
  }
}

TEST(Charts, HistogramsCountEverything) {
  frequency_picture of{"频率", "频率", "数", {{140, 1}, {166, 20}, {167, 30}, {195, 3}}, 1000};
  of.mark = 1.0 / 6;
  of.band = cavel::probability_interval{0.1436, 0.1898};
  const std::string svg = frequency_chart(of);
  expect_no_overlap(svg);
  EXPECT_EQ(count_of(svg, "class=\"band\""), 1U);
  EXPECT_EQ(count_of(svg, "class=\"mark\""), 1U);
  static const std::regex tip("<title>[^<]*：数 ([0-9]+)</title>");
  std::uint64_t sum = 0;
  for (auto at = std::sregex_iterator(svg.begin(), svg.end(), tip); at != std::sregex_iterator(); ++at)
    sum += std::stoull((*at)[1]);
  EXPECT_EQ(sum, 54U);
  expect_no_overlap(frequency_chart({"一", "频率", "数", {{0, 5}}, 100}));
  expect_no_overlap(frequency_chart({"全", "频率", "数", {{100, 5}}, 100}));
}

TEST(Charts, PeriodsOfATimelineBeginAtTheDayOfTheReport) {
  using boost::gregorian::date;
  const date today(2022, 9, 30);
  const std::vector<due_day> near{{0, today}, {1, date(2022, 10, 3)}};
  EXPECT_EQ(periods_of(near, today).length, 1);
  EXPECT_EQ(periods_of(near, today).count, 4U);
  const std::vector<due_day> far{{0, date(2022, 1, 1)}, {1, date(2022, 9, 29)}, {2, date(2022, 12, 31)}};
  const due_periods periods = periods_of(far, today);
  EXPECT_LE(periods.count, 12U);
  EXPECT_EQ((today - periods.first).days() % periods.length, 0);
  EXPECT_LE(periods.first, far.front().day);
  EXPECT_GT(periods.first + boost::gregorian::days(periods.length * static_cast<long>(periods.count)), far.back().day);
  const std::vector<std::string> lanes{"检查", "公开检查结果", "公开处罚决定"};
  const std::string svg = due_chart("期限", "截至日", lanes, far, today);
  expect_no_overlap(svg);
  EXPECT_EQ(count_of(svg, "ink-hatched"), 2U);  // what is overdue
  EXPECT_EQ(count_of(svg, "ink-light"), 1U);
}

}  // namespace
