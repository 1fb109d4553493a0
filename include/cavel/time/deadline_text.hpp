// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TIME_DEADLINE_TEXT_HPP
#define CAVEL_TIME_DEADLINE_TEXT_HPP

/// \file
/// A deadline in words for the case file (卷宗): from when to when it was counted, by which rule, and why each exceptional day
/// was skipped or counted.

#include <cavel/fault.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/deadline.hpp>
#include <cavel/time/deadline_rule.hpp>
#include <cavel/time/instant.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// One line: `2022-06-01（星期三）24:00 届满` or `ends Wednesday 2022-06-01 24:00`; where it is unknown, what it depends on.
std::string headline(const deadline& of, language in);

/// The whole reasoning, a sentence for each step: start and counting, end, rule and channel, exceptional days with their
/// notices, how certain it is and what to do, the calendar's fingerprint.
std::vector<std::string> explain(const deadline& of, language in);

/// Why a deadline is not confirmed; `fault::none` if it is.
problem obstacle(const deadline& of);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline std::string day_in_words(boost::gregorian::date day, language in) {
  const std::string weekday(weekday_name(day, in));
  return in == language::zh ? format_date(day) + "（" + weekday + "）" : weekday + ' ' + format_date(day);
}

/// The hour at which the last day ends: `24:00`, or the close of business.
inline std::string closing_hour(const deadline& of) {
  const auto minutes = static_cast<int>((of.end->seconds() - instant(of.day).seconds()) / 60);
  std::string text;
  append_digits(text, minutes / 60, 2);
  text += ':';
  append_digits(text, minutes % 60, 2);
  return text;
}

inline std::string length_in_words(const period& length, language in) {
  return std::to_string(length.count) + (in == language::zh ? "" : " ") + std::string(name(length.unit, in));
}

inline std::string start_in_words(const deadline& of, language in) {
  const std::string start = day_in_words(of.start, in);
  const std::string length = length_in_words(of.length, in);
  if (in == language::zh) {
    return "自" + start + "起" + length + "；当日不计入，自次日起算（民法典第二百零一条）";
  }
  return length + " from " + start + ", which is not counted; counting starts the day after (Civil Code 201)";
}

inline std::string rule_in_words(const deadline_rule& rule, language in) {
  std::string places;
  for (const channel& each : rule.channels) {
    if (!places.empty()) places += in == language::zh ? "、" : ", ";
    places += text_in(in, each.zh, each.en);
  }
  if (in == language::zh) {
    return "规则 " + rule.id + "：" + rule.article_zh + "——" + rule.text_zh + "；公开渠道：" + places + "；录入：" +
           std::string(name(rule.entered_by, in)) + "；公开：" + std::string(name(rule.published_by, in));
  }
  return "rule " + rule.id + ": " + std::string(text_in(in, rule.article_zh, rule.article_en)) + " - " +
         std::string(text_in(in, rule.text_zh, rule.text_en)) + "; channel: " + places + "; entered by " +
         std::string(name(rule.entered_by, in)) + "; published by " + std::string(name(rule.published_by, in));
}

inline std::string reading_in_words(const deadline_rule& rule, language in) {
  const bool literal = rule.reading == interpretation::literal;
  if (in == language::zh) return (literal ? "文义：" : "参照适用：") + rule.counting_zh;
  return (literal ? "read literally: " : "read by analogy: ") + std::string(text_in(in, rule.counting_zh, rule.counting_en));
}

inline std::string evidence_in_words(const evidence& one, const deadline& of, language in) {
  const bool off = one.kind == day_kind::off;
  const bool counting = of.length.unit == day_unit::working;
  if (in == language::zh) {
    const std::string_view effect = off ? counting ? "放假，不计入" : "放假，顺延" : counting ? "调休上班，计入" : "调休上班";
    return day_in_words(one.day, in) + std::string(effect) + "：" + one.holiday + "，" + one.notice +
           (one.issued ? "（" + format_date(*one.issued) + " 印发）" : std::string());
  }
  const std::string_view effect = off        ? counting ? "off, skipped" : "off, rolls forward"
                                  : counting ? "make-up working day, counted"
                                             : "make-up working day";
  return day_in_words(one.day, in) + ' ' + std::string(effect) + ": " + one.holiday + ", " + one.notice +
         (one.issued ? " (issued " + format_date(*one.issued) + ")" : std::string());
}

}  // namespace detail

inline problem obstacle(const deadline& of) {
  if (of.reason == fault::none) return {};
  return {of.reason, "", 0, "", of.reason == fault::calendar_not_reached ? format_date(of.start) : "", of.detail};
}

inline std::string headline(const deadline& of, language in) {
  const bool zh = in == language::zh;
  if (of.end) {
    const std::string end = detail::day_in_words(of.day, in) + (zh ? "" : " ") + detail::closing_hour(of);
    const bool sure = of.status == deadline_status::confirmed;
    if (zh) return end + " 届满" + (sure ? "" : "（推定，待 " + of.detail + " 年放假安排确认）");
    return "ends " + end + (sure ? "" : " (provisional until the notice for " + of.detail + ")");
  }
  const std::string why = message(obstacle(of), in);
  return (zh ? "期限尚不能确定：" : "unknown: ") + why;
}

inline std::vector<std::string> explain(const deadline& of, language in) {
  const bool zh = in == language::zh;
  std::vector<std::string> lines{headline(of, in), detail::start_in_words(of, in)};
  if (of.rule != nullptr) {
    lines.push_back(detail::rule_in_words(*of.rule, in));
    lines.push_back(detail::reading_in_words(*of.rule, in));
  }
  if (of.rolled()) {
    const std::string from = detail::day_in_words(of.nominal, in);
    const std::string to = detail::day_in_words(of.day, in);
    lines.push_back(zh ? "末日 " + from + "是休息日，顺延至" + to + "（民法典第二百零三条）"
                       : "the last day, " + from + ", is a day of rest; the deadline rolls to " + to + " (Civil Code 203)");
  }
  for (const evidence& each : of.days) lines.push_back(detail::evidence_in_words(each, of, in));
  if (of.seen_on) {
    const std::string day = format_date(*of.seen_on);
    lines.push_back(zh ? "按 " + day + " 当日终了时已印发的通知计算" : "according to the notices issued by the end of " + day);
  }
  if (!of.end && !of.not_before.is_special()) {
    const std::string day = format_date(of.not_before);
    lines.push_back(zh ? "可以确定的是：不早于 " + day + " 届满" : "it certainly does not end before " + day);
  }
  if (of.reason != fault::none) lines.push_back((zh ? "处理：" : "remedy: ") + remedy(obstacle(of), in));
  lines.push_back((zh ? "日历校验值 sha256 " : "calendar sha256 ") + hex(of.calendar));
  return lines;
}

}  // namespace cavel

#endif
