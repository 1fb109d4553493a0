// SPDX-License-Identifier: Apache-2.0
#include "files.hpp"

#include <cavel/files/event_folder.hpp>
#include <cavel/kernels/accelerated.hpp>
#include <cavel/source.hpp>

namespace {

using namespace cavel;
using namespace cavel::c;

means fast() {
  means by;
  by.kernels = fastest();
  return by;
}

std::unique_ptr<cavel_files> handle_of(folder files) {
  auto handle = std::make_unique<cavel_files>();
  handle->files = std::move(files);
  return handle;
}

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
problems with_proof(problems found, const shortage& told) {
  if (told.task.empty()) return found;
  for (problem& each : found) {
    const bool incomplete = each.code == fault::match_incomplete || each.code == fault::match_teams_incomplete;
    if (incomplete && each.detail.empty()) {
      each.detail = sentence(told, language::zh) + "\n" + sentence(told, language::en);
    }
  }
  return found;
}

json_value strings(const std::vector<std::string>& of) {
  json_value list = json_value::array{};
  for (const std::string& each : of) list.push(each);
  return list;
}

}  // namespace

std::int32_t cavel_commitment(std::int32_t suite, const char* secret, std::uint64_t size, std::uint8_t commitment[32]) {
  return guarded(nullptr, [&](call&) {
    const cavel::suite which = suite_of(suite);
    const auto found = commitment_of(which, text_of(secret, size, "secret"));
    if (!found) refuse(fault::source_secret_form, "secret");
    need(commitment, "commitment");
    write(*found, commitment);
  });
}

std::int32_t cavel_announce(const cavel_files* papers, std::int32_t strict, cavel_files** event, cavel_problems** problems_out) {
  return made(event, problems_out, [&](call& context) {
    folder files = need(papers, "papers").files;
    if (strict != 0 && strict != 1) refuse(fault::argument_range, "strict", std::to_string(strict));
    const bool first = !files.contains("terms.json");
    if (first) files.emplace("terms.json", terms_text({}));
    auto read = event_papers::read(std::move(files), strict == 1);
    if (!read) throw refusal{read.problems()};
    context.note(read->told());
    const std::uint64_t number = read->terms().number;
    if (first && number != 1) {
      throw refusal{{{fault::event_number_gap, "event.json", 0, "/number", std::to_string(number), "1"}}};
    }
    return handle_of(announced_files(*read));
  });
}

std::int32_t cavel_draw(const cavel_files* event, const char* const* names, const std::uint64_t* name_sizes,
                        const char* const* values, const std::uint64_t* value_sizes, std::uint64_t count, cavel_files** added,
                        cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    const folder& files = need(event, "event").files;
    const auto revealed = values_of(names, name_sizes, values, value_sizes, count);
    shortage told;
    auto drawn = draw_event(files, revealed, fast(), &told);
    if (!drawn) throw refusal{with_proof(drawn.problems(), told)};
    context.note(drawn.problems());
    return handle_of(std::move(drawn->added));
  });
}

std::int32_t cavel_open(const cavel_files* event, cavel_files** added, cavel_problems** problems_out) {
  return made(added, problems_out,
              [&](call& context) { return handle_of(context.take(open_event(need(event, "event").files))); });
}

std::int32_t cavel_void(const cavel_files* event, const char* reason, std::uint64_t size, cavel_files** added,
                        cavel_problems** problems_out) {
  return made(added, problems_out, [&](call& context) {
    const folder& files = need(event, "event").files;
    return handle_of(context.take(void_event(files, text_of(reason, size, "reason"))));
  });
}

std::int32_t cavel_verify(const cavel_files* event, std::int32_t language, cavel_text** report_json,
                          cavel_problems** problems_out) {
  return made(report_json, problems_out, [&](call& context) {
    const folder& files = need(event, "event").files;
    const cavel::language words = language_of(language);
    const event_verification verified = verify_event(files, words, fast());
    json_value report;
    report.add("agrees", !verified.difference)
        .add("checked", strings(verified.checked))
        .add("not_checked", strings(verified.not_checked));
    if (verified.difference) {
      const problem& one = *verified.difference;
      report.add("difference", json_value()
                                   .add("file", readable(one.where))
                                   .add("line", one.row)
                                   .add("field", readable(one.field))
                                   .add("found", readable(one.value))
                                   .add("expected", readable(one.detail))
                                   .add("message", readable(message(one, words))));
      context.answer_with({one});
    }
    return std::make_unique<cavel_text>(cavel_text{canonical(report)});
  });
}
