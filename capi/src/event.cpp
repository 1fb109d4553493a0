// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"
#include "papers.hpp"

#include <cavel/event/baseline_folder.hpp>
#include <cavel/event/event_ticket.hpp>
#include <cavel/event/feasibility.hpp>
#include <cavel/event/repaired_event.hpp>
#include <cavel/event/source.hpp>
#include <cavel/files/inspection_json.hpp>

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

/// The proof that the officers do not suffice, in both languages, as the detail of the fault.
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

/// What a repair adds; the rosters of today may be left out where a target is replaced.
std::unique_ptr<cavel_files> repaired_files(call& context, const cavel_files* event, const cavel_files* rosters, std::int32_t day,
                                            std::vector<target_replacement> replaced, std::string_view evidence,
                                            const cavel_options* options) {
  const file_map& files = need(event, "event").files;
  repair_request asked{std::move(replaced), std::string(evidence), day_of_number(day), {}};
  if (rosters != nullptr) asked.papers = rosters->files;
  long_call how(options);
  auto made = repair_event(files, asked, how.exec());
  if (!made) throw refusal{with_proof(made.problems(), made.shortage())};
  context.note(made.problems());
  return handle_of(std::move(made->added));
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
    long_call how(options);
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
    long_call how(options);
    auto drawn = draw_event(files, revealed, how.exec());
    if (!drawn) throw refusal{with_proof(drawn.problems(), drawn.shortage())};
    context.note(drawn.problems());
    return handle_of(std::move(drawn->added));
  });
}

cavel_status cavel_repair(const cavel_files* event, const cavel_files* rosters, std::int32_t day, const char* evidence,
                          std::uint64_t evidence_size, const cavel_options* options, cavel_files** added,
                          cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    const std::string_view proof = text_of(evidence, evidence_size, "evidence");
    need(rosters, "rosters");
    return repaired_files(context, event, rosters, day, {}, proof, options);
  });
}

cavel_status cavel_replace(const cavel_files* event, const cavel_files* rosters, std::int32_t day, const char* target,
                           std::uint64_t target_size, const char* reason, std::uint64_t reason_size, const char* evidence,
                           std::uint64_t evidence_size, const cavel_options* options, cavel_files** added,
                           cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    const std::string_view proof = text_of(evidence, evidence_size, "evidence");
    target_replacement replaced{std::string(text_of(target, target_size, "target")),
                                std::string(text_of(reason, reason_size, "reason")), std::string(proof)};
    return repaired_files(context, event, rosters, day, {std::move(replaced)}, proof, options);
  });
}

cavel_status cavel_open(const cavel_files* event, const cavel_options* options, cavel_files** added,
                        cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    const file_map& files = need(event, "event").files;
    long_call how(options);
    return handle_of(context.take(open_event(files, how.exec())));
  });
}

cavel_status cavel_void(const cavel_files* event, const char* reason, std::uint64_t size, cavel_files** added,
                        cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    const file_map& files = need(event, "event").files;
    return handle_of(context.take(void_event(files, text_of(reason, size, "reason"))));
  });
}

cavel_status cavel_verify(const cavel_files* event, std::int32_t language, const cavel_options* options, cavel_text** report_json,
                          cavel_problems** problems_out) {
  return made(report_json, problems_out, [&](call& context) {
    const file_map& files = need(event, "event").files;
    const cavel::language words = language_of(language);
    long_call how(options);
    const event_verification verified = verify_event(files, words, how.exec());
    if (verified.difference) context.answer_with({*verified.difference});
    return document_of(to_json(verified, words));
  });
}

cavel_status cavel_event_ticket(const cavel_files* event, const char* task, std::uint64_t task_size, const char* id,
                                std::uint64_t id_size, cavel_text** ticket_json, cavel_problems** problems_out) {
  return made(ticket_json, problems_out, [&](call& context) {
    const file_map& files = need(event, "event").files;
    const std::string_view name = text_of(task, task_size, "task");
    return document_of(to_json(context.take(ticket_of(files, name, text_of(id, id_size, "id")))));
  });
}

cavel_status cavel_inspection_baseline(const cavel_files* event, cavel_text** event_json, cavel_problems** problems_out) {
  return made(event_json, problems_out,
              [&](call& context) { return document_of(to_json(context.take(make_baseline(need(event, "event").files)))); });
}
