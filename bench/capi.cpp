// SPDX-License-Identifier: Apache-2.0
// Each call through the C library beside the same call in C++: what the boundary costs. The table at the end has the ratio.
#include "ids.hpp"

#include <cavel.h>
#include <cavel/calendar.hpp>
#include <cavel/clock.hpp>
#include <cavel/credit_code.hpp>
#include <cavel/files/deadline_json.hpp>
#include <cavel/files/event_folder.hpp>
#include <cavel/fraction.hpp>
#include <cavel/kernels/accelerated.hpp>
#include <cavel/list_digest.hpp>
#include <cavel/match.hpp>
#include <cavel/select_stream.hpp>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace cavel;

constexpr std::size_t many = 1'000'000, drawn_of_many = 150'000;

void demand(bool truth) {
  if (!truth) std::abort();
}

const std::string& ids() {
  static const std::string made = cavel_bench::credit_codes(many);
  return made;
}

const std::vector<std::uint64_t>& offsets() {
  static const std::vector<std::uint64_t> made = [] {
    std::vector<std::uint64_t> list(many + 1);
    for (std::size_t i = 0; i <= many; ++i) list[i] = 18 * i;
    return list;
  }();
  return made;
}

id_list list() { return id_list::block(ids().data(), offsets()); }

const cavel::seed the_seed{hash(suite::sha256, "bench")};
const lot_seed the_lot_seed{the_seed.value};
const std::uint8_t* lot_bytes() { return the_lot_seed.value.bytes.data(); }

const cavel_calendar* c_calendar() {
  static cavel_calendar* made = nullptr;
  if (made == nullptr) demand(cavel_calendar_china(&made) == 0);
  return made;
}

means fast() { return {fastest()}; }

// A task of 200 targets and 60 officers, each allowed for two of three targets.
struct matching_case {
  static constexpr std::uint32_t officers = 60, targets = 200;
  std::vector<std::uint32_t> seats = std::vector<std::uint32_t>(targets, 2), leads = std::vector<std::uint32_t>(targets, 0),
                             other;
  std::vector<std::uint64_t> none = std::vector<std::uint64_t>(targets + 1, 0), ends{0};
  std::vector<std::uint8_t> tickets;
  match_network network{officers};
  std::vector<std::uint64_t> capacity = std::vector<std::uint64_t>(officers, unbounded),
                             load = std::vector<std::uint64_t>(officers);

  matching_case() {
    for (std::uint32_t t = 0; t < targets; ++t) {
      std::vector<officer_index> allowed;
      for (std::uint32_t o = 0; o < officers; ++o) {
        const digest of = hash(suite::sha256, std::to_string(t) + "\n" + std::to_string(o));
        tickets.insert(tickets.end(), of.bytes.begin(), of.bytes.begin() + 8);
        if ((t + o) % 3 == 0) continue;
        other.push_back(o);
        allowed.push_back(officer_index{o});
      }
      ends.push_back(other.size());
      demand(network.add_target({2, 0}, {}, allowed) == fault::none);
    }
  }
  std::string_view ticket(target_index t, officer_index o) const {
    const std::size_t at = 8 * (position(t) * officers + position(o));
    return {reinterpret_cast<const char*>(tickets.data()) + at, 8};
  }
};

// The sample event.
constexpr const char* names[] = {"双色球第2022060期", "现场掷骰", "区司法局"};
constexpr const char* values[] = {"03 11 17 20 28 33 16", "12345612345612345612345612345612345612345612345612",
                                  "1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988"};

struct event_case {
  folder papers, announced, drawn;
  cavel_files *c_papers = nullptr, *c_announced = nullptr, *c_drawn = nullptr;
  std::vector<source_value> revealed;
  std::uint64_t name_sizes[3]{}, value_sizes[3]{};

  event_case() {
    const std::pair<const char*, const char*> files[] = {
        {"plan.json", "plan.json"},       {"event.json", "event.json"},     {"targets.csv", "enterprises.csv"},
        {"officers.csv", "officers.csv"}, {"recusals.csv", "recusals.csv"}, {"catalogue.json", "catalogue.json"}};
    for (const auto& [path, file] : files) {
      std::ifstream in(std::string(CAVEL_SOURCE_DIR "/docs/samples/") + file, std::ios::binary);
      papers.emplace(path, std::string(std::istreambuf_iterator<char>(in), {}));
    }
    papers.emplace("terms.json", terms_text({}));
    for (int i = 0; i < 3; ++i) {
      revealed.push_back({names[i], values[i]});
      name_sizes[i] = revealed.back().name.size();
      value_sizes[i] = revealed.back().value.size();
    }
    announced = announced_files(*event_papers::read(papers, false));
    drawn = announced;
    drawn.merge(folder(draw_event(announced, revealed)->added));
    for (const auto& [from, to] : {std::pair{&papers, &c_papers}, {&announced, &c_announced}, {&drawn, &c_drawn}}) {
      demand(cavel_files_new(to) == 0);
      for (const auto& [path, bytes] : *from) {
        demand(cavel_files_put(*to, path.data(), path.size(), bytes.data(), bytes.size(), nullptr) == 0);
      }
    }
  }
};

const matching_case& matching() {
  static const matching_case made;
  return made;
}
const event_case& event() {
  static const event_case made;
  return made;
}

struct pair_of_calls {
  const char* name;
  std::function<void()> in_cpp, in_c;
};

template <class Handle, class Call>
void keep(void (*free)(Handle*), Call&& call) {
  Handle* made = nullptr;
  demand(call(&made) == 0);
  benchmark::DoNotOptimize(made);
  free(made);
}

const std::vector<pair_of_calls>& pairs() {
  static const std::string_view text = "a message of sixty-four bytes, as long as one block of the hash.";
  static const char question[] = R"({"from":"2022-05-25","clocks":["seed.public"]})";
  static const auto start = *find_date("2022-05-25");
  static const std::vector<pair_of_calls> made = {
      {"hash of 64 bytes", [] { benchmark::DoNotOptimize(hasher(suite::sha256, fastest().sha256.blocks).update(text).finish()); },
       [] {
         std::uint8_t digest[32];
         demand(cavel_hash(cavel_suite_sha256, text.data(), text.size(), digest) == 0);
         benchmark::DoNotOptimize(digest);
       }},
      {"ticket", [] { benchmark::DoNotOptimize(lot(suite::sha256, the_lot_seed).of(std::string_view(ids()).substr(0, 18))); },
       [] {
         std::uint8_t ticket[32];
         demand(cavel_ticket(cavel_suite_sha256, lot_bytes(), ids().data(), 18, ticket, nullptr) == 0);
         benchmark::DoNotOptimize(ticket);
       }},
      {"list digest of 10^6", [] { benchmark::DoNotOptimize(list_digest(suite::sha256, list(), fast())); },
       [] {
         std::uint8_t digest[32];
         demand(cavel_list_digest_block(1, ids().data(), ids().size(), offsets().data(), many, nullptr, digest, nullptr) == 0);
         benchmark::DoNotOptimize(digest);
       }},
      {"select 15% of 10^6",
       [] { benchmark::DoNotOptimize(select(lot(suite::sha256, the_lot_seed), list(), drawn_of_many, 0, fast())); },
       [] {
         keep<cavel_selection>(cavel_selection_free, [](cavel_selection** made) {
           return cavel_select_block(1, lot_bytes(), ids().data(), ids().size(), offsets().data(), many, drawn_of_many, 0,
                                     nullptr, made, nullptr);
         });
       }},
      {"stream 15% of 10^6",
       [] {
         selection_stream stream(lot(suite::sha256, the_lot_seed), drawn_of_many, 0, std::nullopt, fastest());
         stream.feed(list());
         benchmark::DoNotOptimize(stream.finish());
       },
       [] {
         cavel_selector* selector = nullptr;
         demand(cavel_selector_new(1, lot_bytes(), drawn_of_many, 0, 0, nullptr, &selector, nullptr) == 0);
         demand(cavel_selector_feed_block(selector, ids().data(), ids().size(), offsets().data(), many, nullptr) == 0);
         keep<cavel_selection>(cavel_selection_free,
                               [&](cavel_selection** made) { return cavel_selector_finish(selector, made, nullptr); });
         cavel_selector_free(selector);
       }},
      {"match 200 x 60",
       [] {
         const matching_case& of = matching();
         const match_task task{&of.network, matching_case::officers, of.capacity, of.load};
         const match_outcome found = match_panels(task, [&](target_index t, officer_index o) { return of.ticket(t, o); });
         benchmark::DoNotOptimize(forced_pairs(task, found.pool, found.panels));
       },
       [] {
         const matching_case& of = matching();
         keep<cavel_matching>(cavel_matching_free, [&](cavel_matching** made) {
           return cavel_match(matching_case::officers, of.capacity.data(), of.load.data(), matching_case::targets,
                              of.seats.data(), of.leads.data(), of.none.data(), nullptr, of.ends.data(), of.other.data(),
                              matching_case::officers, of.tickets.data(), 8, nullptr, made, nullptr);
         });
       }},
      {"credit code", [] { benchmark::DoNotOptimize(credit_code_problem("91410381171393857P")); },
       [] { demand(cavel_check_credit_code("91410381171393857P", 18, nullptr) == 0); }},
      {"fraction", [] { benchmark::DoNotOptimize(parse_fraction("15%")); },
       [] {
         std::uint64_t p = 0, q = 0;
         demand(cavel_parse_fraction("15%", 3, &p, &q, nullptr) == 0);
         benchmark::DoNotOptimize(p + q);
       }},
      {"fifth working day", [] { benchmark::DoNotOptimize(nth_working_day(china_calendar(), start, 5)); },
       [] {
         std::int32_t day = 0;
         demand(cavel_nth_working_day(c_calendar(), day_number(start), 5, &day, nullptr) == 0);
         benchmark::DoNotOptimize(day);
       }},
      {"deadline as a document",
       [] {
         json_value answer = json_value::array{};
         answer.push(to_json(*due(china_calendar(), *find_clock("seed.public"), start), language::zh));
         benchmark::DoNotOptimize(canonical(answer));
       },
       [] {
         keep<cavel_text>(cavel_text_free, [](cavel_text** made) {
           return cavel_due(c_calendar(), question, sizeof question - 1, cavel_language_zh, made, nullptr);
         });
       }},
      {"announce the sample",
       [] { benchmark::DoNotOptimize(announced_files(*event_papers::read(event().papers, false, fast()))); },
       [] {
         keep<cavel_files>(cavel_files_free,
                           [](cavel_files** made) { return cavel_announce(event().c_papers, 0, nullptr, made, nullptr); });
       }},
      {"draw the sample", [] { benchmark::DoNotOptimize(draw_event(event().announced, event().revealed, fast())); },
       [] {
         keep<cavel_files>(cavel_files_free, [](cavel_files** made) {
           return cavel_draw(event().c_announced, names, event().name_sizes, values, event().value_sizes, 3, nullptr, made,
                             nullptr);
         });
       }},
      {"verify the sample",
       [] {
         const auto found = verify_event(event().drawn, language::zh, fast());
         benchmark::DoNotOptimize(canonical(to_json(found, language::zh)));
       },
       [] {
         keep<cavel_text>(cavel_text_free, [](cavel_text** made) {
           return cavel_verify(event().c_drawn, cavel_language_zh, nullptr, made, nullptr);
         });
       }},
  };
  return made;
}

/// The usual lines, and the times kept.
class keeping_reporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& each : runs) {
      if (each.run_type == Run::RT_Iteration) times[each.benchmark_name()] = each.GetAdjustedRealTime();
    }
    ConsoleReporter::ReportRuns(runs);
  }
  std::map<std::string, double> times;
};

}  // namespace

int main(int count, char** words) {
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 1;
  for (const pair_of_calls& each : pairs()) {
    for (const auto& [which, call] : {std::pair{"/C++", &each.in_cpp}, {"/C", &each.in_c}}) {
      benchmark::RegisterBenchmark((std::string(each.name) + which).c_str(), [call = call](benchmark::State& state) {
        for (auto _ : state) (*call)();
      });
    }
  }
  keeping_reporter report;
  benchmark::RunSpecifiedBenchmarks(&report);
  std::puts("\ncall                      C / C++");
  for (const pair_of_calls& each : pairs()) {
    const auto cpp = report.times.find(std::string(each.name) + "/C++"), c = report.times.find(std::string(each.name) + "/C");
    if (cpp == report.times.end() || c == report.times.end()) continue;
    std::printf("%-24s  %7.2f\n", each.name, c->second / cpp->second);
  }
}
