// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_CLOSED_LIST_HPP
#define CAVEL_INSPECT_CLOSED_LIST_HPP

/// \file
/// The closed lists of documents (封闭清单) as data: the words that changes, visits and recusals may use, with their version.
///
/// A rule pack states those on which it was written; it is refused where the library has others, so that no word of a pack is read
/// in another sense. The version of a list rises whenever a word is added or changed.

#include <cavel/base/delimited.hpp>
#include <cavel/inspect/inspection.hpp>
#include <cavel/plan/catalogue.hpp>
#include <cavel/roster/change_reason.hpp>
#include <cavel/roster/visit_basis.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// A word of documents, and what it means.
struct list_word {
  std::string id, zh, en;
  bool operator==(const list_word&) const = default;
};

struct closed_list {
  std::string name;
  std::uint64_t version = 0;
  std::vector<list_word> words;
  bool operator==(const closed_list&) const = default;
};

/// The lists of this version: `change-reasons`, `visit-bases`, `dispositions`, `measures`, `evidence`, `footage`,
/// `recusal-states`. Built at the first call; thread-safe.
const std::vector<closed_list>& built_in_lists();

/// The list with that name; null where there is none. O(lists).
const closed_list* find_list(std::string_view name);

/// The word with that id in a list; null where there is none. O(lists + words).
const list_word* find_word(std::string_view list, std::string_view id);

/// The names of all lists, with commas between them.
std::string list_names();

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// A list of enumerators by their words.
template <class Enum, class Words>
closed_list list_of(std::string_view name_of, const Words& words) {
  closed_list made{std::string(name_of), 1, {}};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Enum each = static_cast<Enum>(i);
    made.words.push_back({std::string(words[i]), std::string(name(each, language::zh)), std::string(name(each, language::en))});
  }
  return made;
}

}  // namespace detail

inline const std::vector<closed_list>& built_in_lists() {
  static const std::vector<closed_list> made = [] {
    std::vector<closed_list> lists;
    closed_list& reasons = lists.emplace_back(closed_list{"change-reasons", 1, {}});
    for (const change_reason_words& each : change_reasons) {
      reasons.words.push_back({std::string(each.name), std::string(each.zh), std::string(each.en)});
    }
    lists.push_back(detail::list_of<visit_basis>("visit-bases", visit_basis_words));
    lists.push_back(detail::list_of<disposition>("dispositions", disposition_words));
    lists.push_back(detail::list_of<measure>("measures", measure_words));
    lists.push_back({"evidence",
                     1,
                     {{"document", "书面材料", "document"},
                      {"photograph", "照片", "photograph"},
                      {"recording", "录音录像", "recording"},
                      {"measurement", "检测数据", "measurement"},
                      {"interview", "询问记录", "interview"}}});
    lists.push_back(
        {"footage", 1, {{"photograph", "照片", "photograph"}, {"video", "录像", "video"}, {"audio", "录音", "audio"}}});
    lists.push_back(
        {"recusal-states",
         1,
         {{"requested", "申请", "requested"}, {"granted", "决定回避", "granted"}, {"refused", "驳回申请", "refused"}}});
    return lists;
  }();
  return made;
}

inline const closed_list* find_list(std::string_view name) {
  const std::vector<closed_list>& all = built_in_lists();
  const auto at = std::find_if(all.begin(), all.end(), [&](const closed_list& each) { return each.name == name; });
  return at == all.end() ? nullptr : &*at;
}

inline const list_word* find_word(std::string_view list, std::string_view id) {
  const closed_list* const in = find_list(list);
  if (in == nullptr) return nullptr;
  const auto at = std::find_if(in->words.begin(), in->words.end(), [&](const list_word& each) { return each.id == id; });
  return at == in->words.end() ? nullptr : &*at;
}

inline std::string list_names() {
  std::vector<std::string> names;
  for (const closed_list& each : built_in_lists()) names.push_back(each.name);
  return join(names, ", ");
}

}  // namespace cavel

#endif
