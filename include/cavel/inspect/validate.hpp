// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_VALIDATE_HPP
#define CAVEL_INSPECT_VALIDATE_HPP

/// \file
/// Everything that is wrong with an inspection (检查核验) on a given day.
///
/// Each rule is a fault `visit_…` with its article, its text in two languages and its remedy; docs/reference/rules.md lists
/// them all. `validate` reports all broken rules at once, each with the JSON pointer of its location.
///
/// \code
/// for (const cavel::problem& each : cavel::validate(visit, event, cavel::notice_catalogue(), cavel::china_calendar(), today)) {
///   std::cout << message(each, cavel::language::zh) << '\n' << remedy(each, cavel::language::zh) << '\n';
/// }
/// \endcode

#include <cavel/inspect/detail/content_rules.hpp>
#include <cavel/inspect/detail/deadline_rules.hpp>
#include <cavel/inspect/detail/part_rules.hpp>
#include <cavel/inspect/detail/visit_rules.hpp>

#include <gsl/assert>

namespace cavel {

/// All problems of an inspection as of the end of `day`, in order of rule group. Faults 800 to 950. An inspection that names
/// another event is not checked against the targets of `event`. The parts of a joint visit are checked one by one, each against
/// what its department drew; their problems name the department behind the number. \pre `day` is a day.
/// O(items · catalogue items + officers · recusals + publications · rules).
inline problems validate(const inspection& of, const inspection_baseline& event, const catalogue& items, const calendar& days,
                         boost::gregorian::date day, const validation_options& options = {});

/// Puts the file in the place of the inspection's number in problems of `validate`; the department of a part stays.
void name_file(problems& found, const inspection& of, std::string_view file);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// The rules of one department's part, or of a whole visit by one department.
inline void check_part(visit_context& in) {
  check_task(in);
  check_officers(in);
  check_part_times(in);
  check_items(in);
  check_findings(in);
  check_results(in);
  check_signed(in);
  check_handling(in);
  check_publication(in);
}

/// Each part against its department's share. A part of an unknown department is not checked against a target.
inline void check_each_part(visit_context& whole) {
  const std::vector<std::string> due = departments_due(whole);
  for (std::size_t i = 0; i < whole.of.parts.size(); ++i) {
    const inspection part = part_of(whole.of, i);
    visit_context in{part,    whole.event, whole.items, whole.days, whole.day, whole.options, {},
                     nullptr, nullptr,     {},          {},         {},        nullptr};
    in.began = whole.began;
    in.ended = whole.ended;
    in.part = "/parts/" + std::to_string(i);
    in.document = &whole.of;
    drawn_target share;
    if (whole.target != nullptr && is_known_part(whole, due, i)) {
      share = share_of(*whole.target, part.department);
      in.target = &share;
    }
    check_part(in);
    whole.found.add(in.found.take());
  }
}

}  // namespace detail

inline problems validate(const inspection& of, const inspection_baseline& event, const catalogue& items, const calendar& days,
                         boost::gregorian::date day, const validation_options& asked) {
  Expects(!day.is_special());
  const validation_options options = detail::with_rules(asked, event);
  detail::visit_context in{of, event, items, days, day, options, {}, nullptr, nullptr, {}, {}, {}, nullptr};
  if (of.began) in.began = china_date(*of.began);
  if (of.ended) in.ended = china_date(*of.ended);
  detail::check_basis(in);
  detail::check_parts(in);
  detail::check_assistants(in);
  detail::check_catalogue(in);
  detail::check_preparation(in);
  detail::check_times(in);
  detail::check_footage(in);
  detail::check_signatures(in);
  if (of.parts.empty()) {
    detail::check_part(in);
  } else {
    detail::check_shared_officers(in);
    detail::check_each_part(in);
  }
  return in.found.take();
}

inline void name_file(problems& found, const inspection& of, std::string_view file) {
  for (problem& each : found) each.where.replace(0, std::min(of.id.size(), each.where.size()), file);
}

}  // namespace cavel

#endif
