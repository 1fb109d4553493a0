// SPDX-License-Identifier: Apache-2.0
#include "papers.hpp"

#include <cavel/event/announce.hpp>
#include <cavel/event/event_steps.hpp>
#include <cavel/event/simulation_of.hpp>
#include <cavel/event/terms.hpp>
#include <cavel/files/csv.hpp>
#include <cavel/files/officers.hpp>
#include <cavel/files/plan_json.hpp>
#include <cavel/files/simulation_json.hpp>

#include <boost/random/mersenne_twister.hpp>

namespace cavel::c {

event_papers papers_of(call& context, file_map files, bool strict, const execution& exec) {
  const bool first = !files.contains("terms.json");
  if (first) files.emplace("terms.json", terms_text({}));
  auto read = event_papers::read(std::move(files), strict ? faulty_rows::refuse : faulty_rows::leave_out, exec);
  if (!read) throw refusal{read.problems()};
  if (first) {
    if (auto wrong = check_chain(read->terms(), {}, std::nullopt); has_error(wrong)) throw refusal{std::move(wrong)};
  }
  context.note(read->problems());
  return *std::move(read);
}

namespace {

/// Reads a roster and counts its rows; refused if it is no roster. `read()` makes the reading, `good(reading)` counts usable rows.
template <class Read, class Good>
std::int32_t count_rows(const cavel_options* options, std::uint64_t* rows, std::uint64_t* usable, cavel_problems** problems_out,
                        Read&& read, Good&& good) {
  std::uint64_t all = 0, fit = 0;
  return guarded(
      problems_out,
      [&](call& context) {
        need(rows, "rows");
        need(usable, "usable");
        const long_call how(context, options);
        const auto reading = read();
        report(how.observer());
        if (reading.refused) throw refusal{reading.found};
        context.note(reading.found);
        all = reading.row_count;
        fit = good(reading);
      },
      [&] { *rows = all, *usable = fit; });
}

}  // namespace

}  // namespace cavel::c

namespace {

using namespace cavel;
using namespace cavel::c;

/// The rows of enterprises by the id rule of a plan and the confirmed codes of an event, where they are given.
roster_reading targets_of(std::string_view csv, std::string_view plan, std::string_view event) {
  roster_options options;
  std::vector<std::string> confirmed;
  if (!plan.empty()) {
    const auto read = read_plan(plan, "plan.json");
    if (!read) throw refusal{read.problems()};
    options.ids = read->ids;
  }
  if (!event.empty()) {
    const auto read = read_event(event, "event.json");
    if (!read) throw refusal{read.problems()};
    for (const confirmed_code& each : read->confirmed) confirmed.push_back(each.id);
  }
  options.confirmed = confirmed;
  return parse_roster(csv, options);
}

/// The papers of an announced event, or of one to be announced.
event_papers papers_or_event(call& context, const file_map& files, const execution& exec) {
  if (!files.contains("private/manifest")) {
    file_map papers = files;
    papers.emplace("event-key.txt", text_of(event_key{}));  // a simulation publishes nothing
    return papers_of(context, std::move(papers), false, exec);
  }
  auto read = announced_papers(files, exec);
  if (!read) throw refusal{read.problems()};
  return *std::move(read);
}

}  // namespace

cavel_status cavel_check_targets(const char* csv, std::uint64_t size, const char* plan_json, std::uint64_t plan_size,
                                 const char* event_json, std::uint64_t event_size, const cavel_options* options,
                                 std::uint64_t* rows, std::uint64_t* usable, cavel_problems** problems_out) {
  return count_rows(
      options, rows, usable, problems_out,
      [&] {
        return targets_of(bytes_of(csv, size, "csv"), bytes_of(plan_json, plan_size, "plan"),
                          bytes_of(event_json, event_size, "event"));
      },
      [](const roster_reading& read) { return read.rows.size(); });
}

cavel_status cavel_check_officers(const char* csv, std::uint64_t size, const cavel_options* options, std::uint64_t* rows,
                                  std::uint64_t* usable, cavel_problems** problems_out) {
  return count_rows(
      options, rows, usable, problems_out, [&] { return parse_officers(bytes_of(csv, size, "csv"), {}); },
      [](const officer_reading& read) { return read.officers.size(); });
}

cavel_status cavel_link_previous_event(cavel_files* papers, const cavel_files* previous, const char* reason,
                                       std::uint64_t reason_size, const cavel_files* const* earlier, std::uint64_t count,
                                       const cavel_options* options, cavel_problems** problems_out) {
  file_map terms_file;
  const auto put = [&] { put_all(papers->files, std::move(terms_file)); };
  const auto make = [&](call& context) {
    const file_map& files = need(papers, "papers").files;
    const long_call how(context, options);
    const previous_record before = context.take(previous_of(need(previous, "previous").files));
    chain_terms chain;
    chain.previous = before.name;
    chain.reason = text_of(reason, reason_size, "reason");
    const std::size_t events = count_of(count, sizeof(void*), "count");
    if (earlier == nullptr && events != 0) refuse(fault::argument_missing, "earlier");
    if (earlier != nullptr) chain.earlier.emplace();
    for (std::size_t i = 0; i < events; ++i) {
      chain.earlier->push_back(context.take(earlier_of(need(earlier[i], "earlier").files)));
      report(how.observer());
    }
    const auto event = files.find("event.json");
    if (event == files.end()) throw refusal{{{fault::paper_missing, "event.json", 0, "", "", ""}}};
    const event_terms terms = context.take(read_event(event->second, "event.json"));
    if (auto wrong = check_chain(terms, chain, before); has_error(wrong)) throw refusal{std::move(wrong)};
    const auto plan = files.find("plan.json");
    if (plan == files.end()) throw refusal{{{fault::paper_missing, "plan.json", 0, "", "", ""}}};
    const cavel::plan read = context.take(read_plan(plan->second, "plan.json"));
    const digest of_plan = canonical_digest(terms.hash_suite, plan->second);
    if (auto wrong = check_second_draw(read, of_plan, chain, before); has_error(wrong)) throw refusal{std::move(wrong)};
    terms_file.emplace("terms.json", terms_text(chain));
  };
  return guarded(problems_out, make, put);
}

cavel_status cavel_simulate(const cavel_files* papers, std::uint64_t runs, std::uint32_t seed, std::int32_t language,
                            const cavel_options* options, cavel_text** report_json, cavel_problems** problems_out) {
  return made(report_json, problems_out, [&](call& context) {
    const file_map& files = need(papers, "papers").files;
    if (runs < least_runs || runs > most_runs) refuse(fault::argument_range, "runs", std::to_string(runs));
    const cavel::language words = language_of(language);
    long_call how(context, options, std::nullopt, runs);
    // Reading reports progress so that it can be cancelled, but only runs are counted.
    execution reading = how.exec();
    std::optional<progress> within;
    if (how.observer() != nullptr) {
      reading.progress = &within.emplace([to = how.observer()](std::uint64_t, std::uint64_t) {
        to->report();
        return true;
      });
    }
    const event_papers read = papers_or_event(context, files, reading);
    const announcement_facts& facts = read.announced().announcement.facts();
    const simulation_input input = simulation_of(facts, read.announced().lists);
    boost::random::mt19937 generator(seed);
    const auto found = context.take(simulate(
        input, runs, generator,
        [&](std::uint64_t) {
          report(how.observer());
          return true;
        },
        how.exec()));
    if (found.complete == 0) {
      problem none{fault::match_incomplete, "", 0, "", "", ""};
      if (found.first_shortage) none.detail = sentence(*found.first_shortage, words);
      context.answer_with({std::move(none)});
    }
    return document_of(to_json(input, found, seed, words));
  });
}
