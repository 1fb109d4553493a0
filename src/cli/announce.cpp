// SPDX-License-Identifier: Apache-2.0
#include "balance.hpp"
#include "event.hpp"
#include "machine.hpp"
#include "output.hpp"
#include "papers.hpp"
#include "random.hpp"
#include "worklist.hpp"

#include <cavel/event/feasibility.hpp>

#include <iostream>

namespace cavel::cli {

namespace {

/// The chain: the record before, the reason, earlier events.
std::optional<chain_terms> read_chain(const command_line& line, std::optional<previous_record>& previous) {
  chain_terms terms;
  terms.reason = line.text("reason");
  terms.shortage_reason = line.text("allow-shortage");
  problems found;
  const auto keep = [&](const problems& more) { found.insert(found.end(), more.begin(), more.end()); };
  if (line.has("previous")) {
    auto record = read_previous(path_of(line.text("previous")));
    keep(record.problems());
    if (record) {
      previous = *record;
      terms.previous = previous->name;
    }
  }
  terms.earlier = read_earlier_events(line, found);
  if (found.empty()) return terms;
  print(found, line.in, line.json);
  return std::nullopt;
}

/// The event key: that of `--key @FILE`, else a new one.
checked<event_key> key_of(const command_line& line) {
  if (!line.has("key")) return event_key{random_bytes()};
  const std::string text = line.text("key");
  const problem bad{fault::event_key_form, "--key", 0, "", "", ""};  // the key itself is shown nowhere
  if (!text.starts_with('@')) return bad;
  const auto bytes = read_file(path_of(text.substr(1)));
  if (!bytes) return bytes.problems();
  const auto key = parse_event_key(*bytes);
  if (!key) return bad;
  return *key;
}

/// The problems, and where there are many a summary before them.
void show_problems(const problems& found, const command_line& line) {
  constexpr std::size_t few = 12;
  if (!line.json && found.size() > few) {
    std::cerr << kinds_text(found, line.in)
              << say(line.in, "逐条清单：cavel check … --worklist 问题清单.xlsx\n\n",
                     "all of them in a list: cavel check ... --worklist FILE.xlsx\n\n");
  }
  print(found, line.in, line.json);
}

void show(const event_papers& papers, const problems& found, const command_line& line) {
  const announcement& announced = papers.announced().announcement;
  if (line.json) {
    std::cout << indented(json_value()
                              .add("announcement", hex(announced.text_digest()))
                              .add("out", line.text("out"))
                              .add("balance", to_json(papers.announced()))
                              .add("problems", as_json(found, line.in)));
    return;
  }
  std::cout << undrawable_text(papers, line.in) << announced.text() << '\n'
            << balance_text(papers.announced(), line.in) << '\n'
            << say(line.in, "公告校验值（请在抽取之前公布）：", "digest of the announcement (publish it before the draw): ")
            << hex(announced.text_digest()) << '\n';
}

}  // namespace

exit_code run_announce(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("announce", "--plan FILE --event FILE --targets FILE [--officers FILE] --out DIR");
  add_paper_options(line);
  line.options.add_options()("previous", po::value<std::string>(), "record or folder of the previous event 上一抽取批次")(
      "key", po::value<std::string>(), "@FILE with the event key; without it a new one is made 抽取批次密钥文件")(
      "reason", po::value<std::string>(), "reason for a further draw 再次抽取理由")(
      "allow-shortage", po::value<std::string>(), "reason for announcing in spite of a shortage 明知不足仍予公告的理由")(
      "strict", "refuse a roster with rows that cannot be drawn 名录有误即拒绝")("out", po::value<std::string>()->required(),
                                                                                 "new folder of the event 活动目录");
  if (const auto end = line.parse(words)) return *end;
  exit_code end_of_reading = exit_code::done;
  auto given = read_papers(line, end_of_reading);
  if (!given) return end_of_reading;
  std::optional<previous_record> previous;
  const auto chain = read_chain(line, previous);
  if (!chain) return exit_code::refused;
  const auto key = key_of(line);
  if (!key) {
    print(key.problems(), line.in, line.json);
    return exit_code::refused;
  }
  given->files.emplace("terms.json", terms_text(*chain));
  given->files.emplace("event-key.txt", text_of(*key));
  progress(size_of(given->files), line, "正在读取并核对名录……", "reading and checking the rosters ...");
  const machine by(line);
  auto papers =
      event_papers::read(std::move(given->files), line.has("strict") ? faulty_rows::refuse : faulty_rows::leave_out, by.use());
  problems found = papers ? papers->problems() : papers.problems();
  if (papers) {
    const problems of_names = check_file_names(papers->plan());
    found.insert(found.end(), of_names.begin(), of_names.end());
    problems of_chain = check_chain(papers->terms(), *chain, previous);
    const digest of_plan = papers->announced().announcement.facts().plan_digest;
    const problems second = check_second_draw(papers->plan(), of_plan, *chain, previous);
    of_chain.insert(of_chain.end(), second.begin(), second.end());
    const problems shortages = check_feasibility(papers->announced());
    if (!chain->shortage_reason.empty() && !has_error(shortages)) {
      of_chain.push_back({fault::event_without_shortage, "--allow-shortage", 0, "", chain->shortage_reason, ""});
    }
    found.insert(found.end(), of_chain.begin(), of_chain.end());
    found.insert(found.end(), shortages.begin(), shortages.end());
    if (has_error(of_chain) || has_error(of_names) || (has_error(shortages) && chain->shortage_reason.empty())) {
      show_problems(placed(found, given->places), line);
      return exit_code::refused;
    }
  }
  found = placed(found, given->places);
  if (!line.json || !papers) show_problems(found, line);
  if (!papers) return exit_code::refused;
  const file_map event = announced_files(*papers);
  progress(size_of(event), line, "正在写出公告和内部文件……", "writing the announcement and the private files ...");
  const problems unwritten = write_event(path_of(line.text("out")), event);
  if (!unwritten.empty()) {
    print(unwritten, line.in, line.json);
    return exit_code::system;
  }
  note_kept(line.text("out"));
  show(*papers, found, line);
  return exit_code::done;
}

}  // namespace cavel::cli
