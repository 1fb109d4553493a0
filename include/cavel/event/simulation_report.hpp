// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_SIMULATION_REPORT_HPP
#define CAVEL_EVENT_SIMULATION_REPORT_HPP

/// \file
/// A plan under many seeds as a report for the office: how often enterprises are drawn, how visits are spread over officers, how
/// probable a meeting of one officer with one enterprise is, each with what is to be expected.

#include <cavel/event/office_report.hpp>
#include <cavel/event/papers.hpp>
#include <cavel/simulate.hpp>

#include <cstdint>

namespace cavel {

/// The report of `simulate` over the papers. \pre at least one run. O(enterprises + officers).
office_report simulation_report(const event_papers& papers, const simulation_input& input, const simulation& of,
                                std::uint32_t engine_seed, language in);

}  // namespace cavel

#endif
