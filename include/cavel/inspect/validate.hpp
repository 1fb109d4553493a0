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
#include <cavel/inspect/detail/visit_rules.hpp>

#include <gsl/assert>

namespace cavel {

/// All problems of an inspection as of the end of `day`, in order of rule group. Faults 800 to 950. An inspection that names
/// another event is not checked against the targets of `event`. \pre `day` is a day.
/// O(items · catalogue items + officers · recusals + publications · rules).
inline problems validate(const inspection& of, const inspection_baseline& event, const catalogue& items, const calendar& days,
                         boost::gregorian::date day, const validation_options& options = {});

// ---------------------------------------------------------------------------------------------------------

inline problems validate(const inspection& of, const inspection_baseline& event, const catalogue& items, const calendar& days,
                         boost::gregorian::date day, const validation_options& asked) {
  Expects(!day.is_special());
  const validation_options options = detail::with_rules(asked, event);
  detail::visit_context in{of, event, items, days, day, options, {}, nullptr, nullptr, {}, {}};
  if (of.began) in.began = china_date(*of.began);
  if (of.ended) in.ended = china_date(*of.ended);
  detail::check_basis(in);
  detail::check_officers(in);
  detail::check_catalogue(in);
  detail::check_preparation(in);
  detail::check_times(in);
  detail::check_footage(in);
  detail::check_items(in);
  detail::check_findings(in);
  detail::check_results(in);
  detail::check_signatures(in);
  detail::check_handling(in);
  detail::check_publication(in);
  return in.found.take();
}

}  // namespace cavel

#endif
