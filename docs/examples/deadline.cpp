// SPDX-License-Identifier: Apache-2.0
// deadline: by when a result of 28 September 2022 must be public, and why; then a deadline that needs next year's notice.
#include <cavel/cavel.hpp>

#include <iostream>

int main() {
  const cavel::calendar& calendar = cavel::china_calendar();
  const cavel::deadline_rule& rule = *cavel::find_deadline_rule("notice.public");  // five working days

  const auto answer = cavel::due(calendar, rule, boost::gregorian::date(2022, 9, 28));
  if (!answer) {
    std::cerr << report(answer.problems(), cavel::language::en);
    return 1;
  }
  std::cout << "last day " << cavel::format_date(answer->day) << ", too late from " << format_instant(*answer->end) << '\n';
  for (const cavel::evidence& each : answer->days) {
    std::cout << cavel::format_date(each.day) << (each.kind == cavel::day_kind::off ? " off  " : " work ") << each.holiday << ' '
              << each.notice << '\n';
  }

  // The last second is in time, the next one is not.
  for (const char* text : {"2022-10-10T23:59:59+08:00", "2022-10-11T00:00:00+08:00"}) {
    const cavel::instant entered = *cavel::parse_instant(text);
    std::cout << text << ' ' << name(timeliness_of(*answer, entered, entered)) << '\n';
  }

  // The whole reasoning, for the case file.
  for (const std::string& line : explain(*answer, cavel::language::zh)) std::cout << line << '\n';

  // Where the State Council has not announced the holidays yet, the answer says so and does not guess.
  const auto open = cavel::due(calendar, rule, boost::gregorian::date(2026, 12, 30));
  if (open) std::cout << name(open->status) << ": " << headline(*open, cavel::language::en) << '\n';
}
