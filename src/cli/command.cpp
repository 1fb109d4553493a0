// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"

#include <cavel/canonical.hpp>

#include <boost/program_options/parsers.hpp>

#include <algorithm>
#include <iostream>

namespace cavel::cli {

namespace po = boost::program_options;

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
    if (lang != "zh" && lang != "en") throw po::error("--lang takes zh or en");
    in = lang == "zh" ? language::zh : language::en;
    json = has("json");
    return std::nullopt;
  } catch (const po::error& wrong) {
    std::cerr << "cavel " << name_ << ": " << wrong.what() << "\n"
              << "cavel " << name_ << ' ' << usage_ << "\n(cavel " << name_ << " --help)\n";
    return exit_code::usage;
  }
}

void print(const problems& found, language in, bool json) {
  if (json) {
    json_value list = json_value::array{};
    for (const problem& each : found) {
      const fault_entry* entry = find_fault(each.code);
      list.push(json_value()
                    .add("code", static_cast<int>(each.code))
                    .add("fault", entry != nullptr ? entry->name : std::string_view("unknown"))
                    .add("severity", each.level() == severity::error ? "error" : "warning")
                    .add("where", printable(each.where))
                    .add("row", each.row)
                    .add("field", printable(each.field))
                    .add("value", printable(each.value))
                    .add("message", printable(message(each, in)))
                    .add("remedy", printable(remedy(each, in))));
    }
    std::cout << indented(list);
    return;
  }
  for (const severity level : {severity::error, severity::warning}) {
    for (const problem& each : found) {
      if (each.level() != level) continue;
      const bool is_error = level == severity::error;
      std::cerr << (is_error ? say(in, "错误：", "error: ") : say(in, "提醒：", "warning: ")) << printable(message(each, in))
                << '\n'
                << say(in, "  处理：", "  remedy: ") << printable(remedy(each, in)) << '\n';
    }
  }
}

exit_code exit_of(const problems& found) { return has_error(found) ? exit_code::refused : exit_code::done; }

std::string printable(std::string_view text) { return readable(text); }

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t point = lead < 0x80 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length && at + i < text.size(); ++i) {
      point = point << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    }
    // East Asian Width W and F (Unicode Annex 11), the blocks that occur in Chinese text
    const bool wide = (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
                      (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
                      (point >= 0xFE30 && point <= 0xFE6F) || (point >= 0xFF01 && point <= 0xFF60) ||
                      (point >= 0xFFE0 && point <= 0xFFE6) || (point >= 0x20000 && point <= 0x3FFFD);
    width += wide ? 2 : 1;
    at += length;
  }
  return width;
}

std::string table::text() const {
  std::vector<std::size_t> widths;
  for (const auto& row : rows_) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::string all;
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line += std::string(widths[i] - display_width(row[i]) + 2, ' ');
    }
    all += line + '\n';
  }
  return all;
}

}  // namespace cavel::cli
