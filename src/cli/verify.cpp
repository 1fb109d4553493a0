// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"
#include "machine.hpp"
#include "verify_archive.hpp"

#include <cavel/event/verify_event.hpp>

#include <iostream>

namespace cavel::cli {

namespace {

/// The event as it was before mail or an editor changed the line endings of files that cavel writes, and the first such file.
std::optional<std::string> restore_line_ends(file_map& event) {
  std::optional<std::string> first;
  for (auto& [path, bytes] : event) {
    const bool is_ours = !path.starts_with("private/") || path.starts_with("private/drawn/");
    const bool is_handed_in = path.ends_with("/officers.csv") || path.ends_with("/recusals.csv");
    if (!is_ours || is_handed_in || bytes.find("\r\n") == std::string::npos) continue;
    std::string plain;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if (bytes[i] != '\r' || i + 1 == bytes.size() || bytes[i + 1] != '\n') plain += bytes[i];
    }
    bytes = std::move(plain);
    if (!first) first = path;
  }
  return first;
}

/// Verifies, and reports a folder that differs only in line endings as such.
event_verification verify_named(const file_map& event, language in, const published_digests& published, const execution& exec) {
  event_verification verified = verify_event(event, in, exec, published);
  if (!verified.difference) return verified;
  file_map restored = event;
  const auto first = restore_line_ends(restored);
  if (first && !verify_event(restored, in, exec).difference) {
    verified.difference = problem{fault::verify_carriage_returns, *first, 0, "", "", ""};
  }
  return verified;
}

/// Digests given as published; a malformed one ends the command.
std::optional<published_digests> published_of(const command_line& line) {
  published_digests made;
  const auto read = [&](const std::string& text) {
    const auto one = parse_digest(text);
    if (!one)
      std::cerr << say(line.in, "校验值须为 64 位小写十六进制数字：", "a digest has 64 lower-case hexadecimal digits: ")
                << printable(text) << '\n';
    return one;
  };
  if (line.has("announcement")) {
    made.announcement = read(line.text("announcement"));
    if (!made.announcement) return std::nullopt;
  }
  for (const std::string& text : line.texts("record")) {
    const auto one = read(text);
    if (!one) return std::nullopt;
    made.records.push_back(*one);
  }
  return made;
}

void print_source(const source& announced, const source_value& revealed, language in) {
  std::cout << say(in, "随机源：", "source: ") << printable(announced.name) << " = " << printable(revealed.value);
  if (announced.kind == source_kind::sealed) {
    std::cout << say(in, "（密封随机数，与公告的预存校验值一致）", " (sealed; agrees with the announced commitment)");
  } else {
    if (revealed.value == "-") {
      const bool failed = announced.kind == source_kind::public_source;
      std::cout << (failed ? say(in, "（失败，由替补代替）", " (failed; the standby replaces it)")
                           : say(in, "（替补，未用）", " (standby, not used)"));
    }
    std::cout << say(in, "；读取处：", "; read at: ") << printable(announced.read_at) << say(in, "；最早时刻：", "; earliest: ")
              << (announced.earliest ? format_instant(*announced.earliest) : std::string("-"));
  }
  std::cout << '\n';
}

/// The digests and values that somebody else published, and where to find them.
void print_evidence(const event_verification& of, language in) {
  if (!of.announced) return;
  const announcement_facts& facts = of.announced->facts();
  std::cout << say(in, "公告校验值：", "announcement: ") << hex(of.announced->text_digest())
            << say(in, "；公布处：", "; published at: ") << printable(facts.channel) << say(in, "；公布日：", "; on: ")
            << format_date(facts.published_on) << '\n';
  if (of.opened) {
    for (std::size_t i = 0; i < of.opened->values().size(); ++i) print_source(facts.sources[i], of.opened->values()[i], in);
    std::cout << say(in, "种子：", "seed: ") << hex(of.opened->seed().value) << '\n';
  }
  for (std::size_t i = 0; i < of.records.size(); ++i) {
    const bool is_end = of.end && i + 1 == of.records.size();
    const std::string folder = i == 0 ? std::string() : is_end ? std::string(path::end_folder) : path::change(i);
    std::cout << say(in, "记录校验值：", "record: ") << hex(of.records[i]) << "  " << folder << path::record << '\n';
  }
  if (!of.end) return;
  std::cout << (of.end->record.cancelled ? say(in, "终止：", "cancelled: ") : say(in, "办结：", "completed: "))
            << format_date(of.end->record.day);
  if (of.end->record.cancelled)
    std::cout << say(in, "；理由：", "; reason: ") << printable(of.end->record.reason) << say(in, "；依据：", "; evidence: ")
              << printable(of.end->record.evidence) << say(in, "；批准人：", "; approved by: ")
              << printable(of.end->record.approver);
  std::cout << '\n';
}

/// The verdict of a folder without differences, and what it was not compared with.
std::string verdict(const event_verification& of, const published_digests& published, language in) {
  const bool announcement = !published.announcement;
  const bool records = published.records.empty() && !of.records.empty();
  if (!announcement && !records) {
    return std::string(say(in, "没有不符之处；与所给的公布校验值一致。",
                           "Nothing differs, and the digests given as published are the event's."));
  }
  std::string what;
  if (announcement) what = say(in, "公告校验值（--announcement）", "the announcement's digest (--announcement)");
  if (records) {
    if (!what.empty()) what += say(in, "、", " and ");
    what += say(in, "记录校验值（--record）", "the records' digests (--record)");
  }
  std::string text(say(in, "文件夹内没有不符之处，但尚未与公布的校验值对照：",
                       "Nothing in the folder differs, but it was not compared with what was published: "));
  text += what;
  return text += say(in, "。请从公布的渠道取得后对照。", ". Take them from where they were published.");
}

/// Whether the files of an archive are those of its list.
void print_archive(const read_archive& of, language in) {
  std::cout << say(in, "SHA256SUMS 的校验值：", "digest of SHA256SUMS: ") << hex(of.list) << '\n';
  for (const problem& each : of.differences) {
    std::cout << say(in, "不符：", "differs: ") << printable(message(each, in)) << '\n'
              << "  " << printable(remedy(each, in)) << '\n';
  }
  if (!of.differences.empty()) return;
  std::cout << say(in, "相符：归档的 ", "agrees: the ") << of.count
            << say(in, " 个文件与 SHA256SUMS 一致", " files of the archive are those of SHA256SUMS") << '\n';
}

json_value as_json(const read_archive& of, language in) {
  return json_value().add("files", of.count).add("list", hex(of.list)).add("differences", cli::as_json(of.differences, in));
}

}  // namespace

exit_code run_verify(const arguments& words) {
  command_line line("verify", "DIR | DIR/public | ARCHIVE");
  add_event_options(line, "folder of the event, its public part, or an archive 活动目录、公开目录或归档目录");
  namespace po = boost::program_options;
  line.options.add_options()("announcement", po::value<std::string>(), "its digest as published 公布的公告校验值")(
      "record", po::value<std::vector<std::string>>(), "digest of a record as published, may repeat 公布的记录校验值，可重复");
  if (const auto wrong = line.parse(words)) return *wrong;
  const auto published = published_of(line);
  if (!published) return exit_code::usage;
  exit_code end = exit_code::done;
  const machine by(line);
  std::optional<event_store> store;
  std::optional<read_archive> filed;
  if (is_archive(line.text("dir"))) {
    filed = load_archive(line, line.text("dir"), by.use(), end);
  } else {
    store = open_store(line, line.text("dir"), event_store::use::read, end);
  }
  if (!store && !filed) return end;
  const file_map& event = filed ? filed->event : store->files();
  progress(size_of(event), line, "正在重新计算……", "computing everything again ...");
  const event_verification verified = verify_named(event, line.in, *published, by.use());
  if (line.json) {
    json_value document = to_json(verified, line.in);
    if (filed) document.add("archive", as_json(*filed, line.in));
    std::cout << indented(document);
  } else {
    print_evidence(verified, line.in);
    if (filed) print_archive(*filed, line.in);
    for (const std::string& each : verified.checked) std::cout << say(line.in, "相符：", "agrees: ") << each << '\n';
    for (const std::string& each : verified.not_checked) std::cout << say(line.in, "未核：", "not checked: ") << each << '\n';
    if (verified.difference) {
      std::cout << say(line.in, "不符：", "differs: ") << printable(message(*verified.difference, line.in)) << '\n'
                << "  " << printable(remedy(*verified.difference, line.in)) << '\n';
    } else if (filed && !filed->differences.empty()) {
      std::cout << say(line.in, "抽取活动没有不符之处，但归档的文件与校验清单不符。",
                       "Nothing of the event differs, but the files of the archive are not those of its list.")
                << '\n';
    } else {
      std::cout << verdict(verified, *published, line.in) << '\n';
    }
  }
  return verified.difference || (filed && !filed->differences.empty()) ? exit_code::differs : exit_code::done;
}

}  // namespace cavel::cli
