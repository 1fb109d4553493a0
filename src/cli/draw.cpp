// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"
#include "machine.hpp"

#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <algorithm>
#include <chrono>
#include <iostream>

namespace cavel::cli {

namespace {

/// NAME=VALUE, where NAME is an announced source: names may hold `=` themselves.
std::optional<source_value> split_value(const std::string& text, const std::vector<source>& sources) {
  for (const source& each : sources) {
    if (text.starts_with(each.name + "=")) return source_value{each.name, text.substr(each.name.size() + 1)};
  }
  return std::nullopt;
}

bool is_sealed(std::string_view name, const std::vector<source>& sources) {
  return std::any_of(sources.begin(), sources.end(),
                     [&](const source& each) { return each.name == name && each.kind == source_kind::sealed; });
}

/// The values of the command line; secrets are read from files and shown nowhere.
checked<std::vector<source_value>> read_values(const command_line& line, const std::vector<source>& sources) {
  std::vector<source_value> values;
  problems found;
  const auto unknown = [&](const std::string& text) {
    found.push_back({fault::source_unknown, "", 0, text.substr(0, text.find('=')), "", ""});
  };
  for (const std::string& text : line.texts("value")) {
    auto value = split_value(text, sources);
    if (value && is_sealed(value->name, sources)) {
      found.push_back({fault::source_secret_in_the_open, "", 0, value->name, "", ""});
    } else if (value) {
      values.push_back(*std::move(value));
    } else {
      unknown(text);
    }
  }
  for (const std::string& text : line.texts("secret")) {
    auto value = split_value(text, sources);
    if (!value) {
      unknown(text);
      continue;
    }
    if (!value->value.starts_with('@')) {
      found.push_back({fault::source_secret_in_the_open, "", 0, value->name, "", ""});
      continue;
    }
    auto bytes = read_file(path_of(value->value.substr(1)));
    if (!bytes) {
      found.insert(found.end(), bytes.problems().begin(), bytes.problems().end());
      continue;
    }
    while (bytes->ends_with('\n') || bytes->ends_with('\r')) bytes->pop_back();
    values.push_back({value->name, *std::move(bytes)});
  }
  if (!found.empty()) return found;
  return values;
}

/// A value cannot exist before its earliest instant. The program has a clock and checks it.
problems too_early(const std::vector<source>& sources) {
  problems found;
  const auto now = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
  for (const source& each : sources) {
    if (each.earliest && each.earliest->seconds() > now) {
      found.push_back({fault::source_too_early, "", 0, each.name, "", format_instant(*each.earliest)});
    }
  }
  return found;
}

}  // namespace

exit_code run_draw(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("draw", "DIR --value \"NAME=VALUE\" … --secret NAME=@FILE …");
  add_event_options(line, "folder of the event 活动目录");
  line.options.add_options()("value", po::value<std::vector<std::string>>()->composing(),
                             "NAME=VALUE of a public source 公开随机源的值")(
      "secret", po::value<std::vector<std::string>>()->composing(), "NAME=@FILE of a sealed source 密封随机数的秘密文件");
  if (const auto wrong = line.parse(words)) return *wrong;
  exit_code end = exit_code::done;
  auto event = open_store(line, line.text("dir"), event_store::use::add, end);
  if (!event) return end;
  const auto announced = published_announcement(event->files());
  if (!announced) {
    print(announced.problems(), line.in, line.json);
    return exit_code::refused;
  }
  const std::vector<source>& sources = announced->facts().sources;
  auto values = read_values(line, sources);
  problems found = values ? too_early(sources) : values.problems();
  if (!found.empty()) {
    print(found, line.in, line.json);
    return exit_code::refused;
  }
  progress(size_of(event->files()), line, "正在重读名录并抽取……", "reading the rosters again and drawing ...");
  const machine by(line);
  auto drawn = draw_event(event->files(), *announced, *values, by.use());
  if (!drawn) return refuse(drawn.problems(), drawn.shortage(), line);
  end = add_step(line, *event, "draw", drawn->added);
  if (end != exit_code::done) return end;
  drawn->added.clear();  // written: what is printed needs their memory
  drawn->outcome.files.clear();
  const suite hash_suite = announced->facts().hash_suite;
  const std::string name = hex(hash(hash_suite, drawn->outcome.record_text));
  if (line.json) {
    std::cout << drawn->outcome.record_text << '\n';
    return exit_code::done;
  }
  write_outcome(std::cout, drawn->papers, drawn->outcome, line.in);
  std::cout << '\n'
            << say(line.in, "记录校验值（请当日公布）：", "digest of the record (publish it the same day): ") << name << '\n';
  if (announced->facts().embargo) {
    std::cout << say(line.in, "暂缓公开：结果留存于 private/drawn，全部检查结束后运行 cavel open 公开。\n",
                     "Embargo: the outcome stays in private/drawn until cavel open, after the last visit.\n");
  }
  return exit_code::done;
}

}  // namespace cavel::cli
