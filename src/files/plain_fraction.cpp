// SPDX-License-Identifier: Apache-2.0
#include "document_cells.hpp"

#include <cavel/files/office_document.hpp>
#include <cavel/plan/fraction.hpp>

#include <algorithm>
#include <utility>

namespace cavel {

namespace {

constexpr std::string_view numerals[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

/// A digit of either kind at the front, which is then removed.
std::optional<int> take_digit(std::string_view& text) {
  if (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    const int digit = text.front() - '0';
    text.remove_prefix(1);
    return digit;
  }
  for (int digit = 0; digit < 10; ++digit) {
    const std::string_view numeral = numerals[digit];
    if (!text.starts_with(numeral)) continue;
    text.remove_prefix(numeral.size());
    return digit;
  }
  if (!text.starts_with("两")) return std::nullopt;
  text.remove_prefix(std::string_view("两").size());
  return 2;
}

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

/// A whole number up to a thousand in Chinese, or in digits: `十五`, `二十`, `一百`, `15`.
std::optional<std::string> whole_number(std::string_view text) {
  if (text == "百") return "100";
  if (text == "千") return "1000";
  std::string digits;
  for (std::string_view rest = text; !rest.empty();) {
    const auto digit = take_digit(rest);
    if (!digit) {
      digits.clear();
      break;
    }
    digits += std::to_string(*digit);
  }
  if (!digits.empty()) return digits.size() <= 9 ? std::optional(digits) : std::nullopt;
  int value = 0;
  bool any = false;
  for (const auto& [unit, worth] : {std::pair("百", 100), std::pair("十", 10)}) {
    std::string_view after = text;
    const int times = take_digit(after).value_or(1);
    if (!take(after, unit)) continue;
    value += times * worth;
    text = after;
    any = true;
    take(text, "零");
  }
  if (!text.empty()) {
    const auto digit = take_digit(text);
    if (!digit || !text.empty()) return std::nullopt;
    value += *digit;
    any = true;
  }
  return any ? std::optional(std::to_string(value)) : std::nullopt;
}

/// A number with decimals: `十二点五`, `12.5`.
std::optional<std::string> number_of(std::string_view text) {
  for (const std::string_view point : {".", "点"}) {
    const std::size_t at = text.find(point);
    if (at == std::string_view::npos) continue;
    auto whole = whole_number(text.substr(0, at));
    std::string_view rest = text.substr(at + point.size());
    if (!whole || rest.empty()) return std::nullopt;
    *whole += '.';
    while (!rest.empty()) {
      const auto digit = take_digit(rest);
      if (!digit) return std::nullopt;
      *whole += std::to_string(*digit);
    }
    return whole;
  }
  return whole_number(text);
}

/// A decimal below one as a percentage: `0.15` is `15%`, `0.125` is `12.5%`.
std::string percentage(std::string_view decimals) {
  std::string digits(decimals);
  while (digits.size() < 2) digits += '0';
  std::string whole = digits.substr(0, 2), rest = digits.substr(2);
  while (rest.ends_with('0')) rest.pop_back();
  whole.erase(0, std::min(whole.find_first_not_of('0'), std::size_t{1}));
  return whole + (rest.empty() ? "" : "." + rest) + "%";
}

}  // namespace

std::optional<std::string> plain_fraction(std::string_view text) {
  const std::string plain = detail::narrow(text);
  if (plain == "全部" || plain == "全覆盖") return "100%";
  if (const auto read = parse_fraction(plain)) {
    if (plain.starts_with("0.") && !plain.ends_with('%')) return percentage(std::string_view(plain).substr(2));
    return plain;
  }
  std::optional<std::string> made;
  constexpr std::string_view of = "分之";
  if (const std::size_t at = plain.find(of); at != std::string::npos) {
    const auto below = whole_number(std::string_view(plain).substr(0, at));
    const auto above = number_of(std::string_view(plain).substr(at + of.size()));
    if (!below || !above) return std::nullopt;
    made = *below == "100" ? *above + "%" : *above + "/" + *below;
  } else if (const auto number = number_of(plain)) {
    made = *number + "%";  // above one, or it were a fraction already
  }
  return made && parse_fraction(*made) ? made : std::nullopt;
}

}  // namespace cavel
