// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"

#include "output.hpp"

#include <cavel/base/canonical.hpp>
#include <cavel/base/display_width.hpp>
#include <cavel/plan/plan.hpp>

#include <boost/program_options/errors.hpp>
#include <boost/program_options/parsers.hpp>

#include <algorithm>
#include <iostream>
#include <map>
#include <utility>

#if defined(_WIN32)
#include <io.h>
#else
#include <unistd.h>
#endif

namespace cavel::cli {

namespace po = boost::program_options;

namespace {

/// The language that the words ask for, even if they are otherwise wrong.
language language_of(const arguments& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--lang=en" || (words[i] == "--lang" && i + 1 < words.size() && words[i + 1] == "en")) return language::en;
  }
  return language::zh;
}

std::string reason_of(const po::error& wrong, language in) {
  if (in == language::en) return wrong.what();
  if (dynamic_cast<const po::too_many_positional_options_error*>(&wrong) != nullptr) return "参数过多";
  const auto* const named = dynamic_cast<const po::error_with_option_name*>(&wrong);
  if (named == nullptr) return wrong.what();
  const std::string option = named->get_option_name();
  if (dynamic_cast<const po::unknown_option*>(&wrong) != nullptr) return "没有选项 " + option;
  if (dynamic_cast<const po::required_option*>(&wrong) != nullptr) return "缺少必需的选项 " + option;
  if (dynamic_cast<const po::ambiguous_option*>(&wrong) != nullptr) return "选项 " + option + " 有几种可能，请写全";
  if (dynamic_cast<const po::multiple_occurrences*>(&wrong) != nullptr) return "选项 " + option + " 只能写一次";
  if (dynamic_cast<const po::invalid_syntax*>(&wrong) != nullptr) return "选项 " + option + " 的写法不对，或没有给出值";
  return "选项 " + option + " 的值不对";
}

}  // namespace

command_line::command_line(std::string_view name, std::string_view usage) : options("options 选项"), name_(name), usage_(usage) {
  options.add_options()("help,h", "this text 显示本说明")("lang", po::value<std::string>()->default_value("zh"),
                                                          "language of messages, zh or en 语言")(
      "json", "machine-readable output 以 JSON 输出");
}

std::optional<exit_code> command_line::parse(const arguments& words) {
  try {
    po::store(po::command_line_parser(words).options(options).positional(positions).run(), values);
    if (has("help")) {
      std::cout << "cavel " << name_ << ' ' << usage_ << "\n\n" << options << '\n';
      return exit_code::done;
    }
    po::notify(values);
    const std::string lang = text("lang");
    if (lang != "zh" && lang != "en") return wrong("--lang 只能是 zh 或 en", "--lang takes zh or en");
    in = lang == "zh" ? language::zh : language::en;
    json = has("json");
    return std::nullopt;
  } catch (const po::error& refused) {
    in = language_of(words);
    const std::string reason = reason_of(refused, in);
    return wrong(reason, reason);
  }
}

exit_code command_line::wrong(std::string_view zh, std::string_view en) const {
  std::cerr << "cavel " << name_ << say(in, "：", ": ") << printable(say(in, zh, en)) << '\n'
            << say(in, "用法：", "usage: ") << "cavel " << name_ << ' ' << usage_ << '\n'
            << say(in, "全部选项：", "all options: ") << "cavel " << name_ << " --help\n";
  return exit_code::usage;
}

problems bounded(const problems& found, bool by_file) {
  constexpr std::size_t most = 100;
  problems kept;
  std::map<std::pair<std::string_view, fault>, std::size_t> counts;
  for (const problem& each : found) {
    if (++counts[{by_file ? std::string_view(each.where) : "", each.code}] <= most) kept.push_back(each);
  }
  for (const auto& [kind, count] : counts) {
    if (count <= most) continue;
    const fault_entry* entry = find_fault(kind.second);
    kept.push_back({fault::problems_left_out, std::string(kind.first), 0, std::string(entry != nullptr ? entry->name : ""), "",
                    std::to_string(count - most)});
  }
  return kept;
}

json_value as_json(const problems& found, language in) {
  json_value list = json_value::array{};
  for (const problem& each : bounded(found, true)) {
    const fault_entry* entry = find_fault(each.code);
    list.push(json_value()
                  .add("code", static_cast<int>(each.code))
                  .add("fault", entry != nullptr ? entry->name : std::string_view("unknown"))
                  .add("severity", each.level() == severity::error ? "error" : "warning")
                  .add("where", readable(each.where))
                  .add("row", each.row)
                  .add("field", readable(each.field))
                  .add("value", readable(each.value))
                  .add("message", readable(message(each, in)))
                  .add("remedy", readable(remedy(each, in))));
  }
  return list;
}

void print(const problems& found, language in, bool json) {
  if (json) {
    std::cout << indented(as_json(found, in));
    return;
  }
  const problems shown = bounded(found, false);
  for (const severity level : {severity::error, severity::warning}) {
    for (const problem& each : shown) {
      if (each.level() != level) continue;
      const bool is_error = level == severity::error;
      std::cerr << (is_error ? say(in, "错误：", "error: ") : say(in, "提醒：", "warning: ")) << printable(message(each, in))
                << '\n'
                << say(in, "  处理：", "  remedy: ") << printable(remedy(each, in)) << '\n';
    }
  }
}

std::string reason_words(std::string_view reason, language in) {
  if (reason == reason_earlier_event) return std::string(say(in, "本年度以前已抽中", "drawn in an earlier event"));
  if (reason == reason_capped) return std::string(say(in, "已达年度检查上限", "at the annual cap"));
  for (const fault_entry& entry : fault_list) {
    if (entry.name == reason) return detail::fill(say(in, entry.zh, entry.en), "…");
  }
  return std::string(reason);
}

bool is_watched() {
#if defined(_WIN32)
  return _isatty(2) != 0;
#else
  return ::isatty(2) == 1;
#endif
}

exit_code exit_of(const problems& found) { return has_error(found) ? exit_code::refused : exit_code::done; }

std::string printable(std::string_view text) {
  if (plain_length(text) == text.size()) return std::string(text);
  std::string made;
  for (const char c : harmless(text)) {
    if (c == '\n' || c == '\t') {
      made += c == '\n' ? "\\u000a" : "\\u0009";
    } else {
      made += c;
    }
  }
  return made;
}

void table::row(const std::vector<std::string>& cells) { row(std::vector<std::string_view>(cells.begin(), cells.end())); }

void table::row(std::span<const std::string_view> cells) {
  for (const std::string_view each : cells) {
    const std::size_t start = text_.size();
    if (plain_length(each) == each.size()) {
      text_ += each;
    } else {
      text_ += printable(each);
    }
    const std::size_t width = display_width(std::string_view(text_).substr(start));
    cells_.push_back({static_cast<std::uint32_t>(text_.size() - start), static_cast<std::uint32_t>(width)});
  }
  row_ends_.push_back(cells_.size());
}

template <class Use>
void table::for_each_piece(const Use& use) const {
  constexpr std::size_t usual = std::size_t{1} << 16;
  std::vector<std::size_t> widths;
  std::size_t at = 0;
  for (const std::size_t end : row_ends_) {
    widths.resize(std::max(widths.size(), end - at), 0);
    for (std::size_t i = 0; at < end; ++at, ++i) widths[i] = std::max<std::size_t>(widths[i], cells_[at].width);
  }
  std::string piece;
  std::size_t start = 0;  // of the cell in `text_`
  at = 0;
  for (const std::size_t end : row_ends_) {
    const std::size_t line = piece.size();
    for (std::size_t i = 0; at < end; ++at, ++i) {
      piece.append(text_, start, cells_[at].size);
      start += cells_[at].size;
      if (at + 1 < end) piece.append(widths[i] - cells_[at].width + 2, ' ');
    }
    while (piece.size() > line && piece.back() == ' ') piece.pop_back();
    if (piece.size() > line) piece += '\n';
    if (piece.size() < usual) continue;
    use(piece);
    piece.clear();
  }
  use(piece);
}

std::string table::text() const {
  std::string all;
  for_each_piece([&](const std::string& piece) { all += piece; });
  return all;
}

void table::write(std::ostream& to) const {
  for_each_piece([&](const std::string& piece) { to << piece; });
}

}  // namespace cavel::cli
