// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_DETAIL_CITATION_HPP
#define CAVEL_INSPECT_DETAIL_CITATION_HPP

/// \file
/// The articles that a text cites (所引条款), and whether a finding cites what its item rests on.
///
/// `《安全生产法》第八十二条第二款` cites article 82 of 安全生产法. Paragraphs are not compared: which of them binds a firm is
/// not always written. A law without an article stands for all of its articles.

#include <algorithm>
#include <string_view>
#include <vector>

namespace cavel::detail {

/// A law by its name without 中华人民共和国, and the number of an article; 0: none is named.
struct citation {
  std::string_view law;
  unsigned article = 0;
};

/// The number written as `三十五`, `一百零三` or `35`; 0 where it is none.
inline unsigned article_number(std::string_view text) {
  constexpr std::string_view digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  unsigned sum = 0, digit = 0;
  const auto take = [&](std::string_view sign, unsigned unit) {
    if (!text.starts_with(sign)) return false;
    text.remove_prefix(sign.size());
    sum += (digit == 0 ? 1 : digit) * unit;
    digit = 0;
    return true;
  };
  while (!text.empty()) {
    if (text.front() >= '0' && text.front() <= '9') {
      digit = digit * 10 + static_cast<unsigned>(text.front() - '0');
      text.remove_prefix(1);
      if (digit > 9999) return 0;
      continue;
    }
    if (take("百", 100) || take("十", 10)) continue;
    const auto at = std::find_if(std::begin(digits), std::end(digits), [&](auto each) { return text.starts_with(each); });
    if (at == std::end(digits)) return 0;
    digit = static_cast<unsigned>(at - std::begin(digits));
    text.remove_prefix(at->size());
  }
  return sum + digit;
}

/// What a text cites, in its order. What stands before the first 《 is not read.
inline std::vector<citation> citations(std::string_view text) {
  constexpr std::string_view open = "《", shut = "》", before = "第", after = "条", state = "中华人民共和国";
  std::vector<citation> found;
  for (std::size_t at = text.find(open); at != std::string_view::npos;) {
    const std::size_t end = text.find(shut, at);
    if (end == std::string_view::npos) break;
    std::string_view law = text.substr(at + open.size(), end - at - open.size());
    if (law.starts_with(state)) law.remove_prefix(state.size());
    at = text.find(open, end);
    std::string_view rest = text.substr(end, at == std::string_view::npos ? at : at - end);
    const std::size_t first = found.size();
    for (std::size_t mark = rest.find(before); mark != std::string_view::npos; mark = rest.find(before)) {
      rest.remove_prefix(mark + before.size());
      const std::size_t close = rest.find(after);
      const unsigned article = close == std::string_view::npos ? 0 : article_number(rest.substr(0, close));
      if (article != 0) found.push_back({law, article});
    }
    if (found.size() == first) found.push_back({law, 0});
  }
  return found;
}

/// Whether both cite an article in common, or one of them a law as a whole that the other cites.
inline bool cite_the_same(std::string_view one, std::string_view other) {
  const std::vector<citation> others = citations(other);
  for (const citation& each : citations(one)) {
    if (std::any_of(others.begin(), others.end(), [&](const citation& of) {
          return of.law == each.law && (of.article == each.article || of.article == 0 || each.article == 0);
        })) {
      return true;
    }
  }
  return false;
}

}  // namespace cavel::detail

#endif
