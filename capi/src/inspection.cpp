// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"
#include "files.hpp"

#include <cavel/event/baseline_folder.hpp>
#include <cavel/event/notice_folder.hpp>
#include <cavel/files/catalogue_json.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/files/status_json.hpp>
#include <cavel/inspect/validate.hpp>
#include <cavel/inspect/versions.hpp>

namespace {

using namespace cavel;
using namespace cavel::c;

/// The caller's check items, or those of the event's rule packs, else of the notice.
checked<catalogue> items_of(const char* json, std::uint64_t size, const inspection_baseline& event) {
  if (json == nullptr && size == 0) {
    return event.rules != nullptr && event.rules->items ? *event.rules->items : notice_catalogue();
  }
  return read_catalogue(bytes_of(json, size, "catalogue"));
}

/// The documents of visits.
inspection_folder documents_of(const file_map& files, problems& found) {
  inspection_folder read = parse_inspections(files);
  found.insert(found.end(), read.found.begin(), read.found.end());
  return read;
}

void add(problems& to, const problems& more) { to.insert(to.end(), more.begin(), more.end()); }

}  // namespace

cavel_status cavel_validate_inspection(const char* inspection_json, std::uint64_t inspection_size, const char* event_json,
                                       std::uint64_t event_size, const char* catalogue_json, std::uint64_t catalogue_size,
                                       const cavel_calendar* calendar, std::int32_t day, cavel_problems** problems_out) {
  return guarded(problems_out, [&](call& context) {
    const cavel::calendar& days = need(calendar, "calendar").value;
    const auto today = day_of_number(day);
    problems found;
    const auto of = parse_inspection(bytes_of(inspection_json, inspection_size, "inspection"));
    const auto event = parse_baseline(bytes_of(event_json, event_size, "event"));
    const auto items = items_of(catalogue_json, catalogue_size, event ? *event : inspection_baseline());
    add(found, of.problems());
    add(found, event.problems());
    add(found, items.problems());
    if (of && event && items) add(found, validate(*of, *event, *items, days, today));
    if (has_error(found)) throw refusal{std::move(found)};
    context.note(found);
  });
}

cavel_status cavel_validate_inspections(const cavel_files* inspections, const char* event_json, std::uint64_t event_size,
                                        const char* catalogue_json, std::uint64_t catalogue_size, const cavel_calendar* calendar,
                                        std::int32_t day, const cavel_options* options, cavel_problems** problems_out) {
  return guarded(problems_out, [&](call& context) {
    const file_map& files = need(inspections, "inspections").files;
    const cavel::calendar& days = need(calendar, "calendar").value;
    const auto today = day_of_number(day);
    long_call how(context, options, std::nullopt, files.size());
    const inspection_baseline event = context.take(parse_baseline(bytes_of(event_json, event_size, "event")));
    const catalogue items = context.take(items_of(catalogue_json, catalogue_size, event));
    const inspection_folder read = parse_inspections(files);
    problems found = read.found;
    for (std::size_t i = 0; i < read.inspections.size(); ++i) {
      problems one = validate(read.inspections[i], event, items, days, today);
      name_file(one, read.inspections[i], read.files[i]);
      add(found, one);
      if (how.observer() != nullptr) how.observer()->advance(1);
      report(how.observer());
    }
    add(found, versions_of(read.inspections).found);
    if (has_error(found)) throw refusal{std::move(found)};
    context.note(found);
  });
}

cavel_status cavel_publication_report(const char* event_json, std::uint64_t event_size, const cavel_files* inspections,
                                      const cavel_calendar* calendar, std::int32_t day, std::int32_t ahead,
                                      const cavel_options* options, cavel_text** report_json, cavel_problems** problems_out) {
  return made(report_json, problems_out, [&](call& context) {
    const file_map& files = need(inspections, "inspections").files;
    const cavel::calendar& days = need(calendar, "calendar").value;
    const auto today = day_of_number(day);
    constexpr std::int32_t farthest = 3660;
    if (ahead < 0 || ahead > farthest) refuse(fault::argument_range, "ahead", std::to_string(ahead));
    long_call how(context, options);
    inspection_baseline event = context.take(parse_baseline(bytes_of(event_json, event_size, "event")));
    problems found;
    const inspection_folder read = documents_of(files, found);
    report(how.observer());
    const publication_status status = status_of(event, read.inspections, days, today);
    add(found, status.found);
    report(how.observer());
    if (has_error(found)) {
      context.answer_with(found);
    } else {
      context.note(found);
    }
    return document_of(to_json(status, due_within(status, days, ahead)));
  });
}

cavel_status cavel_publish(const cavel_files* event, const cavel_files* inspections, const char* catalogue_json,
                           std::uint64_t catalogue_size, const cavel_calendar* calendar, std::int32_t day,
                           const cavel_options* options, cavel_files** notice, cavel_problems** problems_out) {
  return made(notice, problems_out, [&](call& context) {
    const file_map& drawn = need(event, "event").files;
    const file_map& files = need(inspections, "inspections").files;
    const cavel::calendar& days = need(calendar, "calendar").value;
    const auto today = day_of_number(day);
    long_call how(context, options);
    inspection_baseline of = context.take(make_baseline(drawn));
    const catalogue items = context.take(items_of(catalogue_json, catalogue_size, of));
    notice_head head = context.take(notice_head_of(drawn));
    problems found;
    const inspection_folder read = documents_of(files, found);
    report(how.observer());
    const publication_status status = status_of(of, read.inspections, days, today);
    add(found, status.found);
    if (has_error(found)) throw refusal{std::move(found)};
    context.note(found);
    report(how.observer());
    return handle_of(notice_files(notice_of(status, of, items, std::move(head))));
  });
}
