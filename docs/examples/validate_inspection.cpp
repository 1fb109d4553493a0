// SPDX-License-Identifier: Apache-2.0
// validate_inspection BASELINE INSPECTION...: holds the documents of visits against the draw that they rest on.
#include <cavel/cavel.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const auto text = cavel::read_file(cavel::path_of(argv[1]));
  const auto baseline = text ? cavel::parse_baseline(*text, argv[1]) : text.problems();
  if (!baseline) {
    std::cerr << report(baseline.problems(), cavel::language::en);
    return 1;
  }
  // The library reads no clock: the day on which the visit is judged is given.
  const boost::gregorian::date today(2022, 9, 30);
  for (int i = 2; i < argc; ++i) {
    const auto bytes = cavel::read_file(cavel::path_of(argv[i]));
    const auto visit = bytes ? cavel::parse_inspection(*bytes, argv[i]) : bytes.problems();
    if (!visit) {  // not a document at all: another type, a day that does not exist, an unknown word
      std::cerr << report(visit.problems(), cavel::language::en);
      return 1;
    }
    const cavel::problems found = cavel::validate(*visit, *baseline, cavel::notice_catalogue(), cavel::china_calendar(), today);
    std::cout << visit->id << ": " << (found.empty() ? "nothing to correct" : "to be corrected") << '\n';
    for (const cavel::problem& each : found) {
      const cavel::fault_entry& rule = *find_fault(each.code);
      std::cout << rule.name << ' ' << rule.article << '\n';
    }
    std::cout << report(found, cavel::language::zh) << report(found, cavel::language::en);
  }
}
