// SPDX-License-Identifier: Apache-2.0
#include "document_cells.hpp"

#include <cavel/base/bytes.hpp>
#include <cavel/roster/credit_code.hpp>

#include <algorithm>
#include <regex>
#include <vector>

namespace cavel::detail {

namespace {

/// What separates conditions.
constexpr std::string_view breaks[] = {"\n", "\r", ";", "；"};
/// What may stand around `或` where it separates alternatives.
constexpr std::string_view gaps[] = {"\n", "\r", ";", "；", " ", "\t", "\xE3\x80\x80"};

/// The parts of a text, without outer spaces and empty ones. `length_of(rest of the text)`: of the separator there, else 0.
template <class Length>
std::vector<std::string_view> parts_of(std::string_view text, Length length_of) {
  std::vector<std::string_view> parts;
  std::size_t from = 0;
  const auto add = [&](std::size_t to) {
    if (const std::string_view part = trim_header(text.substr(from, to - from)); !part.empty()) parts.push_back(part);
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = length_of(at);
    if (length != 0) {
      add(at);
      from = at + length;
    }
    at += std::max<std::size_t>(1, length);
  }
  add(text.size());
  return parts;
}

/// The length of a `或` or `或者` at a place that has gaps or an end of the text on both sides; 0 where it is none.
std::size_t alternative_at(std::string_view text, std::size_t at) {
  std::size_t length = 0;
  for (const std::string_view word : {"或者", "或"}) {
    if (length == 0 && text.substr(at).starts_with(word)) length = word.size();
  }
  if (length == 0) return 0;
  const std::string_view before = text.substr(0, at), after = text.substr(at + length);
  const auto ends = [&](std::string_view gap) { return before.ends_with(gap); };
  const auto begins = [&](std::string_view gap) { return after.starts_with(gap); };
  const bool is_free = (before.empty() || std::any_of(std::begin(gaps), std::end(gaps), ends)) &&
                       (after.empty() || std::any_of(std::begin(gaps), std::end(gaps), begins));
  return is_free ? length : 0;
}

/// `行业=冶金、有色` with the values as a list; whether it is what must not hold. Nothing where it is none.
struct read_member {
  std::string column;
  json_value values = json_value::array{};
  bool is_excluded = false;
};

std::optional<read_member> read_one(std::string_view text, std::span<const column_alias> columns) {
  std::size_t at = std::string_view::npos, length = 0;
  read_member made;
  for (const auto& [mark, is_excluded] : {std::pair<std::string_view, bool>("!=", true),
                                          {"≠", true},
                                          {"不是", true},
                                          {"=", false},
                                          {"＝", false},
                                          {"：", false},
                                          {":", false}}) {
    const std::size_t found = text.find(mark);
    if (found >= at) continue;
    at = found;
    length = mark.size();
    made.is_excluded = is_excluded;
  }
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view header = trim_header(text.substr(0, at));
  const column_alias* const known = find_column(columns, header);
  made.column = known != nullptr ? known->name : header;
  const std::vector<std::string_view> values = list_values(text.substr(at + length));
  if (made.column.empty() || values.empty()) return std::nullopt;
  for (const std::string_view each : values) made.values.push(each);
  return made;
}

/// Members that must all hold. Nothing where one is none, or a column occurs twice.
std::optional<json_value> read_all(std::string_view text, std::span<const column_alias> columns) {
  json_value made;
  std::vector<json_value> excluded;
  std::vector<std::string> known;
  const auto break_at = [&](std::size_t at) {
    const auto here = [&](std::string_view each) { return text.substr(at).starts_with(each); };
    const auto found = std::find_if(std::begin(breaks), std::end(breaks), here);
    return found == std::end(breaks) ? std::size_t{0} : found->size();
  };
  for (const std::string_view part : parts_of(text, break_at)) {
    auto one = read_one(part, columns);
    if (!one) return std::nullopt;
    if (one->is_excluded) {
      excluded.emplace_back().add(one->column, std::move(one->values));
      continue;
    }
    if (std::find(known.begin(), known.end(), one->column) != known.end()) return std::nullopt;
    known.push_back(one->column);
    made.add(one->column, std::move(one->values));
  }
  if (excluded.size() == 1) made.add("not", std::move(excluded.front()));
  if (excluded.size() > 1) made.add("not", json_value().add("any", json_value::array(excluded)));
  if (known.empty() && excluded.empty()) return std::nullopt;
  return made;
}

}  // namespace

/// The text in half-width characters and without spaces.
std::string narrow(std::string_view text) {
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = std::max<std::size_t>(1, detail::utf8_sequence(text.substr(at)));
    const std::string_view character = text.substr(at, length);
    at += length;
    if (character == " " || character == "\t" || character == "\n" || character == "\r" || character == "\xC2\xA0" ||
        character == "\xE3\x80\x80") {
      continue;
    }
    const char half = detail::half_width(character);
    made += half != 0 ? std::string_view(&half, 1) : character;
  }
  return made;
}

std::optional<json_value> read_condition_text(std::string_view text, std::span<const column_alias> columns) {
  text = trim_header(text);
  if (text == "全部") return json_value();
  std::vector<json_value> read;
  for (const std::string_view each : parts_of(text, [&](std::size_t at) { return alternative_at(text, at); })) {
    auto one = read_all(each, columns);
    if (!one) return std::nullopt;
    read.push_back(*std::move(one));
  }
  if (read.empty()) return std::nullopt;
  if (read.size() == 1) return std::move(read.front());
  return json_value().add("any", json_value::array(std::move(read)));
}

std::optional<std::pair<boost::gregorian::date, boost::gregorian::date>> read_window_text(std::string_view text) {
  constexpr std::size_t longest = 80;
  const std::string plain = narrow(text);
  static const std::string day = "(?:-|/|\\.|月)([0-9]{1,2})(?:日)?", to = "(?:至|到|—|–|~|-)+";
  static const std::regex days("([0-9]{4})(?:-|/|\\.|年)([0-9]{1,2})" + day + to + "(?:([0-9]{4})(?:-|/|\\.|年))?([0-9]{1,2})" +
                               day);
  static const std::regex months("([0-9]{4})(?:-|/|\\.|年)([0-9]{1,2})(?:月)?" + to +
                                 "(?:([0-9]{4})(?:-|/|\\.|年))?([0-9]{1,2})(?:月)?(?:份)?");
  std::smatch found;
  if (plain.size() > longest) return std::nullopt;
  const auto number = [&](int group) { return static_cast<unsigned short>(std::stoi(found[static_cast<std::size_t>(group)])); };
  try {
    if (std::regex_match(plain, found, days)) {
      const boost::gregorian::date from(number(1), number(2), number(3));
      return std::pair(from, boost::gregorian::date(found[4].matched ? number(4) : number(1), number(5), number(6)));
    }
    if (std::regex_match(plain, found, months)) {
      const boost::gregorian::date last(found[3].matched ? number(3) : number(1), number(4), 1);
      return std::pair(boost::gregorian::date(number(1), number(2), 1), last.end_of_month());
    }
  } catch (const std::out_of_range&) {  // boost's bad_month and the like: no such day
  }
  return std::nullopt;
}

std::span<const said_word> said_words() {
  static constexpr said_word words[] = {{"id_rule", "统一社会信用代码", "credit-code"},
                                        {"id_rule", "自编编号", "free"},
                                        {"what", "执法人员名单", "officers"},
                                        {"what", "执法人员姓名", "officer-names"},
                                        {"rounding", "进一", "up"},
                                        {"rounding", "舍去", "down"},
                                        {"rounding", "四舍五入", "half-up"},
                                        {"from", "名录", "column"},
                                        {"from", "以前的抽取", "records"},
                                        {"from", "台账", "ledger"},
                                        {"per", "每任务", "task"},
                                        {"per", "每家", "target"},
                                        {"mode", "逐家选派", "panel"},
                                        {"mode", "固定小组", "team"},
                                        {"fallback", "不改", "-"},
                                        {"fallback", "改为逐家选派", "panel"},
                                        {"pool", "全部", "all"},
                                        {"credential", "全程", "window"},
                                        {"credential", "检查之日", "visit"},
                                        {"suite", "SHA-256", "sha256"},
                                        {"suite", "SM3", "sm3"},
                                        {"kind", "公开", "public"},
                                        {"kind", "备用", "standby"},
                                        {"kind", "密封", "sealed"}};
  return words;
}

std::optional<std::string_view> word_for(std::string_view member, std::string_view zh) {
  for (const said_word& each : said_words()) {
    if (each.member == member && (each.zh == zh || each.en == zh)) return each.en;
  }
  return std::nullopt;
}

std::string choices_of(std::string_view member) {
  std::string made;
  for (const said_word& each : said_words()) {
    if (each.member == member) made += (made.empty() ? "" : "、") + std::string(each.zh);
  }
  return made;
}

std::string form_for(std::string_view text) {
  const std::string plain = narrow(text);
  if (plain == "双色球") return "balls:6/33+1/16";
  if (plain == "大乐透") return "balls:5/35+2/12";
  static const std::regex dice("(?:掷骰子|骰子|掷骰)([0-9]{1,2})(?:次|枚|点)?");
  std::smatch found;
  if (std::regex_match(plain, found, dice)) return "dice:" + found[1].str();
  return std::string(text);
}

}  // namespace cavel::detail
