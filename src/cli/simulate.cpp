// SPDX-License-Identifier: Apache-2.0
// cavel simulate: a plan under many seeds, before anything is announced.
#include "commands.hpp"
#include "event.hpp"
#include "machine.hpp"
#include "output.hpp"
#include "papers.hpp"
#include "report_folder.hpp"
#include "sheets.hpp"

#include <cavel/event/announce.hpp>
#include <cavel/event/simulation_of.hpp>
#include <cavel/event/simulation_report.hpp>
#include <cavel/files/simulation_json.hpp>
#include <cavel/files/workbook_writer.hpp>
#include <cavel/simulate.hpp>

#include <boost/random/mersenne_twister.hpp>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <limits>

namespace cavel::cli {

namespace {

/// A share of runs.
std::string share(std::uint64_t times, std::uint64_t of) {
  return of == 0 ? "-" : decimals(static_cast<double>(times) / static_cast<double>(of));
}

/// Prints the progress once a second if standard error is a terminal.
class progress_line {
 public:
  progress_line(const command_line& line, std::uint64_t runs) : runs_(runs), in_(line.in), watched_(is_watched()) {}
  ~progress_line() {
    if (shown_) std::cerr << '\r' << std::string(40, ' ') << '\r';
  }
  progress_line(const progress_line&) = delete;
  progress_line& operator=(const progress_line&) = delete;

  bool operator()(std::uint64_t done) {
    const auto now = std::chrono::steady_clock::now();
    if (watched_ && now - last_ >= std::chrono::seconds(1)) {
      last_ = now;
      shown_ = true;
      std::cerr << '\r' << say(in_, "模拟测算 ", "simulated ") << done << " / " << runs_ << std::flush;
    }
    return true;
  }

 private:
  std::uint64_t runs_;
  language in_;
  bool watched_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

/// What was simulated, and the results.
struct study {
  const event_papers& papers;
  const simulation_input& input;
  const simulation& found;
  std::uint32_t engine_seed;

  /// Calls `each(task, stratum, place)` for every enterprise of every frame.
  template <class Each>
  void for_each_target(const Each& each) const {
    for (std::size_t t = 0; t < input.tasks.size(); ++t) {
      for (std::size_t s = 0; s < input.tasks[t].strata.size(); ++s) {
        for (std::size_t i = 0; i < input.tasks[t].strata[s].ids.size(); ++i) each(t, s, i);
      }
    }
  }
  const std::string& stratum(std::size_t t, std::size_t s) const {
    return papers.announced().announcement.facts().tasks[t].strata[s].name;
  }
  std::string expected(std::size_t t, std::size_t s) const {
    const simulation_input::stratum& of = input.tasks[t].strata[s];
    return std::to_string(of.sample) + "/" + std::to_string(of.ids.size());
  }
};

std::string strata_text(const study& of, language in) {
  table rows({std::string(say(in, "任务", "task")), std::string(say(in, "分层", "stratum")),
              std::string(say(in, "参抽名单", "frame")), std::string(say(in, "抽中名单", "sample")),
              std::string(say(in, "应中概率 n/N", "expected n/N")), std::string(say(in, "最少抽中", "least drawn")),
              std::string(say(in, "最多抽中", "most drawn"))});
  for (std::size_t t = 0; t < of.input.tasks.size(); ++t) {
    for (std::size_t s = 0; s < of.input.tasks[t].strata.size(); ++s) {
      const simulation_input::stratum& stratum = of.input.tasks[t].strata[s];
      const std::vector<std::uint64_t>& times = of.found.times[t][s];
      const auto [least, most] = std::minmax_element(times.begin(), times.end());
      const bool empty = times.empty();
      rows.row({of.input.tasks[t].name, of.stratum(t, s), std::to_string(stratum.ids.size()), std::to_string(stratum.sample),
                share(stratum.sample, stratum.ids.size()), empty ? "-" : share(*least, of.found.runs),
                empty ? "-" : share(*most, of.found.runs)});
    }
  }
  return rows.text();
}

std::string officers_text(const study& of, language in) {
  const simulation& found = of.found;
  table rows({std::string(say(in, "执法人员", "officer")), std::string(say(in, "平均检查数", "mean visits")),
              std::string(say(in, "最少", "least")), std::string(say(in, "最多", "most"))});
  for (const simulated_load& each : found.loads) {
    rows.row({each.officer, share(each.total, found.complete), std::to_string(each.least), std::to_string(each.most)});
  }
  std::string text = "\n" + rows.text() + "\n";
  const auto count = [&](std::uint64_t times, const std::string& zh, const std::string& en) {
    if (times == 0) return;
    text += in == language::zh ? std::to_string(times) + " " + zh : en + std::to_string(times);
    text += '\n';
  };
  count(found.runs - found.complete, "次测算中执法人员不足。", "runs without enough officers: ");
  const std::string of_all = std::to_string(found.complete) + " × " + std::to_string(of.input.tasks.size());
  count(found.lengthened, "次须扩大人员池（测算次数 × 任务数：" + of_all + "）。",
        "pools that had to be longer than planned, of " + of_all + " (runs × tasks): ");
  count(found.fell_back, "次由固定小组改为逐户组队（测算次数 × 任务数：" + of_all + "）。",
        "tasks in which panels replaced teams, of " + of_all + " (runs × tasks): ");
  if (!found.likeliest) return text;
  const std::string largest = share(found.likeliest->times, found.complete);
  const std::string pair = found.likeliest->officer + " – " + found.likeliest->target;
  const std::string least = decimals(found.smallest_possible);
  return text + (in == language::zh
                     ? "同一人员与同一企业相遇的最大概率 " + largest + "（" + pair + "）；任何规则都不能低于 " + least + "。\n"
                     : "largest probability that one officer meets one enterprise " + largest + " (" + pair +
                           "); no rule could keep it below " + least + ".\n");
}

/// A row for each enterprise of each task, then one for each officer.
std::string csv_text(const study& of) {
  std::string text = "\xEF\xBB\xBFsimulated,task,stratum,id,name,runs,times,frequency,expected,least,most\n";
  const std::string runs = std::to_string(of.found.runs);
  of.for_each_target([&](std::size_t t, std::size_t s, std::size_t i) {
    const std::string_view id = of.input.tasks[t].strata[s].ids[i];
    const std::uint64_t times = of.found.times[t][s][i];
    text += "target," + of.input.tasks[t].name + "," + of.stratum(t, s) + "," + harmless_field(id) + "," +
            harmless_field(of.papers.name_at(t, s, i)) + "," + runs + "," + std::to_string(times) + "," +
            share(times, of.found.runs) + "," + of.expected(t, s) + ",,\n";
  });
  for (const simulated_load& each : of.found.loads) {
    text += "officer,,," + harmless_field(each.officer) + ",," + std::to_string(of.found.complete) + "," +
            std::to_string(each.total) + "," + share(each.total, of.found.complete) + ",," + std::to_string(each.least) + "," +
            std::to_string(each.most) + "\n";
  }
  return text;
}

}  // namespace

exit_code run_simulate(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("simulate", "--plan FILE --event FILE --targets FILE [--officers FILE] [--runs K] [--out FILE.csv|REPORT]");
  add_paper_options(line);
  line.options.add_options()("runs", po::value<std::int64_t>()->default_value(1000), "how many seeds, 100 or more 测算次数")(
      "rng-seed", po::value<std::int64_t>()->default_value(1), "seed of the pseudo-random generator mt19937 发生器的种子")(
      "out", po::value<std::string>(), "new table FILE.csv, or new folder with a report and the table 结果表或报告目录");
  if (const auto end = line.parse(words)) return *end;
  const std::int64_t runs = line.values["runs"].as<std::int64_t>();
  const std::int64_t engine_seed = line.values["rng-seed"].as<std::int64_t>();
  problems outside;
  const auto within = [&](const char* option, std::int64_t value, std::int64_t least, std::int64_t most) {
    if (value >= least && value <= most) return;
    const std::string range = std::to_string(least) + " – " + std::to_string(most);
    outside.push_back({fault::option_range, "", 0, option, std::to_string(value), range});
  };
  within("--runs", runs, static_cast<std::int64_t>(least_runs), static_cast<std::int64_t>(most_runs));
  within("--rng-seed", engine_seed, 0, std::numeric_limits<std::uint32_t>::max());
  if (!outside.empty()) {
    print(outside, line.in, line.json);
    return exit_code::usage;
  }
  exit_code end_of_reading = exit_code::done;
  auto given = read_papers(line, end_of_reading);
  if (!given) return end_of_reading;
  chain_terms chain;
  problems found;
  chain.earlier = read_earlier_events(line, found);
  given->files.emplace("terms.json", terms_text(chain));
  given->files.emplace("event-key.txt", text_of(event_key{}));  // nothing of it is published
  const machine by(line);
  auto papers = found.empty() ? event_papers::read(std::move(given->files), faulty_rows::leave_out, by.use())
                              : checked<event_papers>(found);
  if (!papers) {
    print(placed(papers.problems(), given->places), line.in, line.json);
    return exit_code::refused;
  }
  print(placed(papers->problems(), given->places), line.in, false);
  const simulation_input input = simulation_of(papers->announced().announcement.facts(), papers->announced().lists);
  boost::random::mt19937 engine(static_cast<std::uint32_t>(engine_seed));
  const auto done = [&] {
    progress_line progress(line, static_cast<std::uint64_t>(runs));
    return simulate(input, static_cast<std::uint64_t>(runs), engine, progress, execution{by.use().kernels});
  }();
  if (!done) {
    print(done.problems(), line.in, line.json);
    return exit_code::refused;
  }
  const study made{*papers, input, *done, static_cast<std::uint32_t>(engine_seed)};
  if (done->first_shortage) std::cerr << sentence(*done->first_shortage, line.in) << '\n';
  if (done->complete == 0) {
    std::cerr << say(line.in, "每次测算执法人员都不足。\n", "No run had enough officers.\n");
    return exit_code::no_assignment;
  }
  const std::string out = line.text("out");
  if (has_ending(out, ".csv")) {
    const problems unwritten = write_file(path_of(out), csv_text(made), access::owner);
    if (!unwritten.empty()) {
      print(unwritten, line.in, line.json);
      return exit_code::system;
    }
    note_kept(out);
  } else if (!out.empty()) {
    const office_report page = simulation_report(*papers, input, *done, made.engine_seed, line.in);
    if (const auto failed = write_report(line, out, page, "simulation", {{"simulation.csv", csv_text(made)}})) return *failed;
  }
  if (line.json) {
    std::cout << indented(to_json(input, *done, made.engine_seed, line.in));
  } else {
    std::cout << no_draw(*done, made.engine_seed, line.in) << "\n\n"
              << undrawable_text(*papers, line.in) << strata_text(made, line.in)
              << (input.officers ? officers_text(made, line.in) : "");
  }
  return exit_code::done;
}

}  // namespace cavel::cli
