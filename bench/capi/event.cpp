// SPDX-License-Identifier: Apache-2.0
// Files, rosters, and the sample plan as an event from its papers to its verification.
#include "sample_event.hpp"

#include <cavel/base/canonical.hpp>
#include <cavel/event/announce.hpp>
#include <cavel/event/baseline_folder.hpp>
#include <cavel/event/changed_event.hpp>
#include <cavel/event/event_ticket.hpp>
#include <cavel/event/simulation_of.hpp>
#include <cavel/event/terms.hpp>
#include <cavel/event/verify_event.hpp>
#include <cavel/files/csv.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/files/officers.hpp>
#include <cavel/files/simulation_json.hpp>

#include <boost/random/mersenne_twister.hpp>

namespace cavel_bench {

using namespace cavel;

namespace {

constexpr std::int32_t day = 19151;       // 2022-06-08
constexpr std::int32_t last_day = 19357;  // 2022-12-31
constexpr std::string_view evidence = "偃应急回避〔2022〕1号", reason = "随机源作废";

/// Walks all files of an event.
void walk_files() {
  std::uint64_t count = 0;
  demand(cavel_files_count(event().drawn.handle, &count) == 0);
  for (std::uint64_t i = 0; i < count; ++i) {
    const char *path = nullptr, *bytes = nullptr;
    std::uint64_t path_size = 0, size = 0;
    demand(cavel_files_at(event().drawn.handle, i, &path, &path_size, &bytes, &size) == 0);
    benchmark::DoNotOptimize(bytes);
  }
}

/// Files that one writes to.
both_files& own() {
  static both_files made;
  return made;
}

template <class Check>
void check_rows(Check check, const std::string& roster) {
  std::uint64_t rows = 0, usable = 0;
  demand(check(roster.data(), roster.size(), nullptr, &rows, &usable, problems_out()) == 0);
  benchmark::DoNotOptimize(usable);
}

std::int32_t check_targets(const char* csv, std::uint64_t size, const cavel_options* options, std::uint64_t* rows,
                           std::uint64_t* usable, cavel_problems** problems_out) {
  return cavel_check_targets(csv, size, nullptr, 0, nullptr, 0, options, rows, usable, problems_out);
}

const std::string& targets_csv() { return event().papers.files.at("targets.csv"); }
const std::string& officers_csv() { return event().papers.files.at("officers.csv"); }

void follow_in_cpp() {
  const file_map& files = event().next_papers.files;
  const previous_record before = *previous_of(event().drawn.files);
  chain_terms chain{before.name, "第二次抽查", std::vector<earlier_event>{}, {}};
  chain.earlier->push_back(*earlier_of(event().drawn.files));
  const event_terms terms = *read_event(files.at("event.json"), "event.json");
  demand(check_chain(terms, chain, before).empty());
  own().files.insert_or_assign("terms.json", terms_text(chain));
}

void follow_in_c() {
  static both_files papers(event().next_papers.files);
  static const cavel_files* const earlier[] = {event().drawn.handle};
  constexpr std::string_view why = "第二次抽查";
  demand(cavel_link_previous_event(papers.handle, event().drawn.handle, why.data(), why.size(), earlier, 1, nullptr,
                                   problems_out()) == 0);
}

void simulate_in_cpp() {
  const event_papers read = *announced_papers(event().announced.files, fast());
  const announcement_facts& facts = read.announced().announcement.facts();
  const simulation_input input = simulation_of(facts, read.announced().lists);
  boost::random::mt19937 engine(7);
  const simulation found = *simulate(
      input, 100, engine, [](std::uint64_t) { return true; }, fast());
  benchmark::DoNotOptimize(canonical(to_json(input, found, 7, language::zh)));
}

void repair_in_cpp(std::vector<target_replacement> replaced) {
  change_request asked;
  asked.changes.day = to_date(day);
  asked.changes.approver = evidence;
  asked.changes.replaced = std::move(replaced);
  asked.evidence = evidence;
  asked.papers = event().rosters.files;
  demand(change_event(event().drawn.files, asked, fast()).has_value());
}

void extend_in_cpp() {
  change_request asked;
  asked.changes.day = to_date(day);
  asked.changes.approver = evidence;
  asked.changes.extended = {{"metal", to_date(last_day + 31), "epidemic", std::string(evidence)}};
  demand(change_event(event().drawn.files, asked, fast()).has_value());
}

void cancel_in_cpp() {
  end_record asked;
  asked.day = to_date(last_day);
  asked.reason = reason;
  asked.evidence = asked.approver = evidence;
  demand(cancel_event(event().drawn.files, asked, fast()).has_value());
}

/// A change as the C library is given it.
cavel_change change_in_c(std::int32_t on, std::string_view why) {
  cavel_change made = CAVEL_CHANGE_INIT;
  made.day = on;
  made.to = last_day + 31;
  made.reason = why.data(), made.reason_size = why.size();
  made.evidence = made.approver = evidence.data();
  made.evidence_size = made.approver_size = evidence.size();
  made.target = event().target.data(), made.target_size = event().target.size();
  made.task = "metal", made.task_size = 5;
  return made;
}

std::int32_t replace_in_c(cavel_files** to) {
  const cavel_change change = change_in_c(day, "closed");
  return cavel_change_target(event().drawn.handle, event().rosters.handle, CAVEL_CHANGE_REPLACE, &change, nullptr, to,
                             problems_out());
}

std::int32_t draw_in_c(cavel_files** to) {
  const sample_event& of = event();
  return cavel_draw(of.announced.handle, of.names.data(), of.name_sizes.data(), of.values.data(), of.value_sizes.data(), 3,
                    nullptr, to, problems_out());
}

std::vector<pair_of_calls> file_pairs() {
  return {
      beside(
          "cavel_files_put", "a roster over another",
          [] { own().files.insert_or_assign(std::string("targets.csv"), std::string(targets_csv())); },
          [] {
            demand(cavel_files_put(own().handle, "targets.csv", 11, targets_csv().data(), targets_csv().size(), problems_out()) ==
                   0);
          }),
      beside(
          "cavel_files_new cavel_files_add", "a drawn event",
          [] {
            file_map all;
            all.merge(file_map(event().drawn.files));
            benchmark::DoNotOptimize(all.size());
          },
          [] {
            cavel_files* const all = taken<cavel_files>(cavel_files_new);
            demand(cavel_files_add(all, event().drawn.handle) == 0);
            cavel_files_free(all);
          }),
      beside(
          "cavel_files_get", "one of a drawn event",
          [] { benchmark::DoNotOptimize(event().drawn.files.find(hidden(std::string_view("private/manifest")))->second.data()); },
          [] {
            const char* bytes = nullptr;
            std::uint64_t size = 0;
            demand(cavel_files_get(event().drawn.handle, "private/manifest", 16, &bytes, &size, problems_out()) == 0);
            benchmark::DoNotOptimize(bytes);
          }),
      beside(
          "cavel_files_count cavel_files_at", "all of a drawn event",
          [] {
            for (const auto& [path, bytes] : event().drawn.files) benchmark::DoNotOptimize(bytes.data());
          },
          walk_files),
      beside(
          "cavel_check_targets", "the sample",
          [] {
            const roster_reading read = parse_roster(targets_csv(), {});
            demand(!read.refused);
            benchmark::DoNotOptimize(read.rows.size());
          },
          [] { check_rows(check_targets, targets_csv()); }),
      beside(
          "cavel_check_officers", "the sample",
          [] {
            const officer_reading read = parse_officers(officers_csv(), {});
            demand(!read.refused);
            benchmark::DoNotOptimize(read.officers.size());
          },
          [] { check_rows(cavel_check_officers, officers_csv()); }),
  };
}

}  // namespace

std::vector<pair_of_calls> event_pairs() {
  std::vector<pair_of_calls> all = file_pairs();
  const auto more = {
      beside("cavel_link_previous_event", "the sample", follow_in_cpp, follow_in_c),
      beside(
          "cavel_announce", "the sample",
          [] {
            benchmark::DoNotOptimize(
                announced_files(*event_papers::read(event().papers.files, cavel::faulty_rows::leave_out, fast())));
          },
          [] {
            made<cavel_files>(
                [](cavel_files** to) { return cavel_announce(event().papers.handle, 0, nullptr, to, problems_out()); });
          }),
      beside("cavel_simulate", "the sample, 100 runs", simulate_in_cpp,
             [] {
               made<cavel_text>([](cavel_text** to) {
                 return cavel_simulate(event().announced.handle, 100, 7, CAVEL_LANGUAGE_ZH, nullptr, to, problems_out());
               });
             }),
      beside(
          "cavel_draw", "the sample",
          [] { benchmark::DoNotOptimize(draw_event(event().announced.files, event().revealed, fast())); },
          [] { made<cavel_files>(draw_in_c); }),
      beside(
          "cavel_repair", "the sample", [] { repair_in_cpp({}); },
          [] {
            made<cavel_files>([](cavel_files** to) {
              const cavel_change change = change_in_c(day, {});
              return cavel_repair(event().drawn.handle, event().rosters.handle, &change, nullptr, to, problems_out());
            });
          }),
      beside(
          "cavel_change_target", "the sample, replaced",
          [] {
            repair_in_cpp({{event().target, "closed", std::string(evidence)}});
          },
          [] { made<cavel_files>(replace_in_c); }),
      beside(
          "cavel_open", "the sample",
          [] { benchmark::DoNotOptimize(open_event(event().drawn.files, to_date(last_day), fast())); },
          [] {
            made<cavel_files>(
                [](cavel_files** to) { return cavel_open(event().drawn.handle, last_day, nullptr, to, problems_out()); });
          }),
      beside("cavel_extend", "the sample", extend_in_cpp,
             [] {
               made<cavel_files>([](cavel_files** to) {
                 const cavel_change change = change_in_c(day, "epidemic");
                 return cavel_extend(event().drawn.handle, &change, nullptr, to, problems_out());
               });
             }),
      beside("cavel_cancel", "the sample", cancel_in_cpp,
             [] {
               made<cavel_files>([](cavel_files** to) {
                 const cavel_change change = change_in_c(last_day, reason);
                 return cavel_cancel(event().drawn.handle, &change, nullptr, to, problems_out());
               });
             }),
      beside(
          "cavel_close", "the sample, refused: it has ended",
          [] { benchmark::DoNotOptimize(close_event(event().opened.files, to_date(last_day), fast())); },
          [] {
            cavel_files* none = nullptr;
            demand(cavel_close(event().opened.handle, last_day, nullptr, &none, problems_out()) != 0);
          }),
      beside(
          "cavel_void", "the sample", [] { benchmark::DoNotOptimize(void_event(event().announced.files, reason)); },
          [] {
            made<cavel_files>([](cavel_files** to) {
              return cavel_void(event().announced.handle, reason.data(), reason.size(), nullptr, to, problems_out());
            });
          }),
      beside(
          "cavel_verify", "the sample, opened",
          [] {
            const event_verification found = verify_event(event().opened.files, language::zh, fast());
            benchmark::DoNotOptimize(canonical(to_json(found, language::zh)));
          },
          [] {
            made<cavel_text>([](cavel_text** to) {
              return cavel_verify(event().opened.handle, nullptr, 0, nullptr, 0, CAVEL_LANGUAGE_ZH, nullptr, to, problems_out());
            });
          }),
      beside(
          "cavel_event_ticket", "of the sample",
          [] { benchmark::DoNotOptimize(canonical(to_json(*ticket_of(event().opened.files, event().task, event().target)))); },
          [] {
            made<cavel_text>([](cavel_text** to) {
              return cavel_event_ticket(event().opened.handle, event().task.data(), event().task.size(), event().target.data(),
                                        event().target.size(), nullptr, to, problems_out());
            });
          }),
      beside(
          "cavel_inspection_baseline", "the sample",
          [] { benchmark::DoNotOptimize(canonical(to_json(*make_baseline(event().drawn.files)))); },
          [] {
            made<cavel_text>(
                [](cavel_text** to) { return cavel_inspection_baseline(event().drawn.handle, nullptr, to, problems_out()); });
          }),
  };
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace cavel_bench
