// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_STATUS_REPORT_HPP
#define CAVEL_EVENT_STATUS_REPORT_HPP

/// \file
/// The progress of an event as a report for the office: the account by task, unit, week and officer, what falls due, every target.
/// It names targets before the event is opened: do not publish it.

#include <cavel/event/office_report.hpp>
#include <cavel/inspect/due_item.hpp>
#include <cavel/inspect/weekly_counts.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace cavel {

/// The report of a status, of what is due (`due_within`) and of `weekly_counts`. `body`: the office that drew. O(size).
office_report status_report(const publication_status& of, std::span<const due_item> due, std::span<const status_counts> weeks,
                            const inspection_baseline& event, std::string body, language in);

/// A rate in hundredths of a per cent as text, such as `33.33%`; `-` where there is none.
std::string rate_text(std::optional<std::uint64_t> rate);

/// The account of a target, or of a department of a joint visit, in words, with what is late or overdue.
std::string account_text(const target_state& of, language in);
std::string account_text(const part_state& of, language in);

/// The channels that are pending or late, each with its last day.
std::string channels_text(const part_state& of, language in);

/// Why a target is not visited, or until when, or its channels; those of a joint visit belong to its departments.
std::string deadlines_text(const target_state& of, boost::gregorian::date day, language in);

/// The words for a channel; its id if no rule has it.
std::string channel_text(const rule_set& rules, std::string_view channel, language in);

/// The words for a basis of visits; the text itself if it is none.
std::string basis_text(std::string_view basis, language in);

}  // namespace cavel

#endif
