// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"
#include "papers.hpp"

#include <cavel/event/baseline_folder.hpp>
#include <cavel/event/changed_event.hpp>
#include <cavel/event/event_ticket.hpp>
#include <cavel/event/feasibility.hpp>
#include <cavel/event/source.hpp>
#include <cavel/event/verify_event.hpp>
#include <cavel/files/inspection_json.hpp>

#include <cstring>

namespace {

using namespace cavel;
using namespace cavel::c;

/// Names and values side by side.
std::vector<source_value> values_of(const char* const* names, const std::uint64_t* name_sizes, const char* const* values,
                                    const std::uint64_t* value_sizes, std::uint64_t count) {
  const std::size_t size = count_of(count, sizeof(void*), "count");
  std::vector<source_value> list;
  if (size == 0) return list;
  need(names, "names");
  need(name_sizes, "name_sizes");
  need(values, "values");
  need(value_sizes, "value_sizes");
  for (std::size_t i = 0; i < size; ++i) {
    list.push_back(
        {std::string(text_of(names[i], name_sizes[i], "names")), std::string(text_of(values[i], value_sizes[i], "values"))});
  }
  return list;
}

/// The proof that there are too few officers, in both languages, as the detail of the fault.
problems with_proof(problems found, const std::optional<shortage>& why) {
  if (!why) return found;
  for (problem& each : found) {
    if (each.code == fault::match_incomplete || each.code == fault::match_teams_incomplete ||
        each.code == fault::match_repair_incomplete) {
      each.detail = sentence(*why, language::zh) + "\n" + sentence(*why, language::en);
    }
  }
  return found;
}

/// What a record of changes adds; for changes of targets the present rosters may be omitted.
std::unique_ptr<cavel_files> changed_files(call& context, const cavel_files* event, const cavel_files* rosters,
                                           change_request asked, const cavel_options* options) {
  const file_map& files = need(event, "event").files;
  if (rosters != nullptr) asked.papers = rosters->files;
  long_call how(context, options);
  auto made = change_event(files, asked, how.exec());
  if (!made) throw refusal{with_proof(made.problems(), made.shortage())};
  context.note(made.problems());
  return handle_of(std::move(made->added));
}

/// What opening or ending an event adds: `end(files, exec)`.
template <class End>
std::unique_ptr<cavel_files> ended_files(call& context, const cavel_files* event, const cavel_options* options, const End& end) {
  const file_map& files = need(event, "event").files;
  long_call how(context, options);
  return handle_of(std::move(context.take(end(files, how.exec())).added));
}

/// The list of changes that targets of this kind join.
std::vector<target_change>& list_of(std::int32_t kind, event_changes& in) {
  switch (kind) {
    case CAVEL_CHANGE_EXCUSE: return in.excused;
    case CAVEL_CHANGE_SUSPEND: return in.suspended;
    case CAVEL_CHANGE_RESUME: return in.resumed;
    default: refuse(fault::argument_range, "kind", std::to_string(kind));
  }
}

/// A change as the caller describes it.
class given_change {
 public:
  explicit given_change(const cavel_change* given) : of_(structure_of(&need(given, "change"))) {}

  /// What every change has: the day, the evidence and the approver.
  change_request request() const {
    change_request asked;
    asked.evidence = text_of(of_.evidence, of_.evidence_size, "evidence");
    asked.changes.approver = text_of(of_.approver, of_.approver_size, "approver");
    asked.changes.day = day_of_number(of_.day);
    return asked;
  }
  std::string reason() const { return std::string(text_of(of_.reason, of_.reason_size, "reason")); }
  std::string target() const { return std::string(text_of(of_.target, of_.target_size, "target")); }
  std::string task() const { return std::string(text_of(of_.task, of_.task_size, "task")); }
  boost::gregorian::date to() const { return day_of_number(of_.to); }

 private:
  cavel_change of_;
};

/// Digests side by side.
std::vector<digest> digests_in(const std::uint8_t* bytes, std::uint64_t size, const char* name) {
  constexpr std::size_t width = sizeof(digest::bytes);
  const std::string_view all = bytes_of(reinterpret_cast<const char*>(bytes), size, name);
  if (all.size() % width != 0) refuse(fault::argument_range, name, std::to_string(size));
  std::vector<digest> list(all.size() / width);
  for (std::size_t i = 0; i < list.size(); ++i) std::memcpy(list[i].bytes.data(), all.data() + i * width, width);
  return list;
}

}  // namespace

cavel_status cavel_commitment(std::int32_t suite, const char* secret, std::uint64_t size, std::uint8_t commitment[32],
                              cavel_problems** problems_out) {
  return guarded(problems_out, [&](call&) {
    const cavel::suite which = suite_of(suite);
    const auto found = commitment_of(which, text_of(secret, size, "secret"));
    if (!found) refuse(fault::source_secret_form, "secret");
    need(commitment, "commitment");
    write(*found, commitment);
  });
}

cavel_status cavel_announce(const cavel_files* papers, std::int32_t strict, const cavel_options* options, cavel_files** event,
                            cavel_problems** problems_out) {
  return made(event, problems_out, [&](call& context) {
    file_map files = need(papers, "papers").files;
    if (strict != 0 && strict != 1) refuse(fault::argument_range, "strict", std::to_string(strict));
    long_call how(context, options);
    const event_papers read = papers_of(context, std::move(files), strict == 1, how.exec());
    context.note(check_feasibility(read.announced()));
    return handle_of(announced_files(read));
  });
}

cavel_status cavel_draw(const cavel_files* event, const char* const* names, const std::uint64_t* name_sizes,
                        const char* const* values, const std::uint64_t* value_sizes, std::uint64_t count,
                        const cavel_options* options, cavel_files** added, cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    const file_map& files = need(event, "event").files;
    const auto revealed = values_of(names, name_sizes, values, value_sizes, count);
    long_call how(context, options);
    auto drawn = draw_event(files, revealed, how.exec());
    if (!drawn) throw refusal{with_proof(drawn.problems(), drawn.shortage())};
    context.note(drawn.problems());
    return handle_of(std::move(drawn->added));
  });
}

cavel_status cavel_repair(const cavel_files* event, const cavel_files* rosters, const cavel_change* change,
                          const cavel_options* options, cavel_files** added, cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    const given_change given(change);
    need(rosters, "rosters");
    return changed_files(context, event, rosters, given.request(), options);
  });
}

cavel_status cavel_change_target(const cavel_files* event, const cavel_files* rosters, std::int32_t kind,
                                 const cavel_change* change, const cavel_options* options, cavel_files** added,
                                 cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    const given_change given(change);
    change_request asked = given.request();
    std::string target = given.target();
    if (kind == CAVEL_CHANGE_REPLACE) {
      asked.changes.replaced.push_back({std::move(target), given.reason(), asked.evidence});
    } else {
      list_of(kind, asked.changes).push_back({std::move(target), given.reason(), asked.evidence});
    }
    return changed_files(context, event, rosters, std::move(asked), options);
  });
}

cavel_status cavel_extend(const cavel_files* event, const cavel_change* change, const cavel_options* options, cavel_files** added,
                          cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    const given_change given(change);
    change_request asked = given.request();
    asked.changes.extended.push_back({given.task(), given.to(), given.reason(), std::exchange(asked.evidence, {})});
    return changed_files(context, event, nullptr, std::move(asked), options);
  });
}

cavel_status cavel_open(const cavel_files* event, std::int32_t day, const cavel_options* options, cavel_files** added,
                        cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    return ended_files(context, event, options, [on = day_of_number(day)](const file_map& files, const execution& exec) {
      return open_event(files, on, exec);
    });
  });
}

cavel_status cavel_close(const cavel_files* event, std::int32_t day, const cavel_options* options, cavel_files** added,
                         cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    return ended_files(context, event, options, [on = day_of_number(day)](const file_map& files, const execution& exec) {
      return close_event(files, on, exec);
    });
  });
}

cavel_status cavel_cancel(const cavel_files* event, const cavel_change* change, const cavel_options* options, cavel_files** added,
                          cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    const given_change given(change);
    change_request by = given.request();
    end_record asked;
    asked.day = by.changes.day;
    asked.reason = given.reason();
    asked.evidence = std::move(by.evidence);
    asked.approver = std::move(by.changes.approver);
    return ended_files(context, event, options,
                       [&](const file_map& files, const execution& exec) { return cancel_event(files, asked, exec); });
  });
}

cavel_status cavel_void(const cavel_files* event, const char* reason, std::uint64_t size, const cavel_options* options,
                        cavel_files** added, cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    const file_map& files = need(event, "event").files;
    const long_call how(context, options);
    return handle_of(context.take(void_event(files, text_of(reason, size, "reason"))));
  });
}

cavel_status cavel_verify(const cavel_files* event, const std::uint8_t* announcement, std::uint64_t announcement_size,
                          const std::uint8_t* records, std::uint64_t records_size, std::int32_t language,
                          const cavel_options* options, cavel_text** report_json, cavel_problems** problems_out) {
  return made(report_json, problems_out, [&](call& context) {
    const file_map& files = need(event, "event").files;
    published_digests published;
    const std::vector<digest> announced = digests_in(announcement, announcement_size, "announcement");
    if (announced.size() > 1) refuse(fault::argument_range, "announcement", std::to_string(announcement_size));
    if (!announced.empty()) published.announcement = announced.front();
    published.records = digests_in(records, records_size, "records");
    const cavel::language words = language_of(language);
    long_call how(context, options);
    const event_verification verified = verify_event(files, words, how.exec(), published);
    if (verified.difference) context.answer_with({*verified.difference});
    return document_of(to_json(verified, words));
  });
}

cavel_status cavel_event_ticket(const cavel_files* event, const char* task, std::uint64_t task_size, const char* id,
                                std::uint64_t id_size, const cavel_options* options, cavel_text** ticket_json,
                                cavel_problems** problems_out) {
  return made(ticket_json, problems_out, [&](call& context) {
    const file_map& files = need(event, "event").files;
    const std::string_view name = text_of(task, task_size, "task");
    const long_call how(context, options);
    return document_of(to_json(context.take(ticket_of(files, name, text_of(id, id_size, "id")))));
  });
}

cavel_status cavel_inspection_baseline(const cavel_files* event, const cavel_options* options, cavel_text** event_json,
                                       cavel_problems** problems_out) {
  return made(event_json, problems_out, [&](call& context) {
    const file_map& files = need(event, "event").files;
    const long_call how(context, options);
    return document_of(to_json(context.take(make_baseline(files))));
  });
}
