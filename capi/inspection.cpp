// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"

#include <cavel/files/catalogue_json.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/inspection_rules.hpp>

namespace {

using namespace cavel;
using namespace cavel::c;

}  // namespace

std::int32_t cavel_check(const char* inspection_json, std::uint64_t inspection_size, const char* event_json,
                         std::uint64_t event_size, const char* catalogue_json, std::uint64_t catalogue_size,
                         const cavel_calendar* calendar, std::int32_t day, cavel_problems** problems_out) {
  return guarded(problems_out, [&](call& context) {
    const cavel::calendar& days = need(calendar, "calendar").value;
    const auto today = date_of(day);
    if (today.is_special()) refuse(fault::argument_range, "day", std::to_string(day));
    problems found;
    const auto keep = [&](const problems& more) { found.insert(found.end(), more.begin(), more.end()); };
    const auto of = read_inspection(bytes_of(inspection_json, inspection_size, "inspection"));
    const auto event = read_drawn_event(bytes_of(event_json, event_size, "event"));
    checked<catalogue> items = notice_catalogue();
    if (catalogue_json != nullptr) items = read_catalogue(bytes_of(catalogue_json, catalogue_size, "catalogue"));
    keep(of.problems());
    keep(event.problems());
    keep(items.problems());
    if (of && event && items) keep(validate(*of, *event, *items, days, today));
    if (has_error(found)) throw refusal{std::move(found)};
    context.note(found);
  });
}
