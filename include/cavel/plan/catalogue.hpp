// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_PLAN_CATALOGUE_HPP
#define CAVEL_PLAN_CATALOGUE_HPP

/// \file
/// The catalogue (事项目录): what is checked on a visit (检查事项) and the possible results (检查结果), as data.
///
/// A catalogue has a version and a period of validity. An inspection names the version that it followed. `notice_catalogue()` is
/// compiled from the notice; another agency fills in its own, or loads it from JSON (files/catalogue_json.hpp). `check` reports
/// everything that is wrong with a catalogue.
///
/// \code
/// const cavel::catalogue& items = cavel::notice_catalogue();
/// find_item(items, "2.2")->zh;  // 安全警示标志设置
/// \endcode

#include <cavel/base/bytes.hpp>
#include <cavel/base/delimited.hpp>
#include <cavel/fault.hpp>
#include <cavel/plan/catalogue_data.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/deadline_rule.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// A heading of the catalogue, in the words of the source.
struct check_category {
  int number = 0;  ///< from 1, ascending
  std::string zh, en;
  bool operator==(const check_category&) const = default;
};

/// The legal basis of an item for one kind of firm.
struct item_basis {
  std::vector<std::string> attributes;  ///< firms with one of these; never empty
  std::string basis;
  std::optional<provenance> known;  ///< how the article is known; nothing: not stated
  bool operator==(const item_basis&) const = default;
};

/// A check item (检查事项).
struct check_item {
  std::string id;
  int category = 0;
  std::string zh, en;
  std::string basis;                     ///< the article of law, for firms that no entry of `bases` names
  std::optional<provenance> known;       ///< how the article is known; nothing: not stated
  std::vector<item_basis> bases;         ///< by kind of firm
  std::vector<std::string> attributes;   ///< only for targets with one of these; empty: all targets
  std::vector<std::string> sectors;      ///< only for targets of one of these sectors; empty: all
  std::vector<std::string> expected_of;  ///< asked of all targets; for those without one of these a form pre-fills 不适用
  std::vector<std::string> evidence;     ///< kinds of evidence that are required, from `evidence_kinds`
  bool open = false;                     ///< a catch-all: the inspector states the matter and its legal basis
  bool operator==(const check_item&) const = default;
};

/// A possible result of a visit (检查结果).
struct result_kind {
  std::string id, zh, en;
  bool alone = false;             ///< excludes every other kind
  bool rests_on_finding = false;  ///< requires a finding
  std::string follow_up;          ///< the required follow-up, or empty
  bool operator==(const result_kind&) const = default;
};

/// The kinds of evidence: 书面材料, 照片, 录音录像, 检测数据, 询问记录.
inline constexpr std::string_view evidence_kinds[] = {"document", "photograph", "recording", "measurement", "interview"};

/// Items and result kinds, with their version.
struct catalogue {
  std::string name, version, source;
  boost::gregorian::date holds_from{boost::date_time::not_a_date_time};
  std::optional<boost::gregorian::date> holds_to;
  std::vector<check_category> categories;
  std::vector<check_item> items;
  std::vector<result_kind> result_kinds;
  bool results_by_item = false;  ///< the publication system requires a result for each checked item (逐项填写)
  bool operator==(const catalogue&) const = default;
};

/// The catalogue of the notice 偃应急〔2022〕17号. Built at the first call; thread-safe.
const catalogue& notice_catalogue();

/// Everything wrong with a catalogue: invalid ids and texts, repeated ids, items without a category, unknown kinds of evidence,
/// a period that ends before it begins. Faults `catalogue_…` and those of `check_id`. O(items · log items).
problems check(const catalogue& of, std::string_view where = "catalogue");

/// The item, category or result kind with that id, or null. O(entries).
const check_item* find_item(const catalogue& in, std::string_view id);
const check_category* find_category(const catalogue& in, int number);
const result_kind* find_result(const catalogue& in, std::string_view id);

/// Ids of the items that can apply to targets of these sectors (empty: all sectors), in the order of the catalogue, as views
/// into it. The item list of a task starts from these. O(items · sectors).
std::vector<std::string_view> item_ids(const catalogue& in, const std::vector<std::string>& sectors = {});

/// Whether the item applies to a target with these attributes and this sector. If the item names both attributes and sectors,
/// both must match.
bool applies(const check_item& item, const std::vector<std::string>& attributes, std::string_view sector);

/// The legal bases of the item for a target with these attributes: those for its kinds of firm, else the item's own.
std::vector<std::string_view> bases_of(const check_item& item, const std::vector<std::string>& attributes);
std::vector<std::string_view> bases_of(const check_item&& item, const std::vector<std::string>& attributes) = delete;

/// The first of the attributes that makes the item applicable. Empty if none does: a form then pre-fills 不适用 if the item is
/// `expected_of` some kinds of firm.
std::string_view expected_because(const check_item& item, const std::vector<std::string>& attributes);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline std::vector<std::string> words_of(std::string_view list) {
  if (list.empty()) return {};
  const auto words = split(list, '|');
  return {words.begin(), words.end()};
}

inline catalogue make_notice_catalogue() {
  catalogue made;
  made.name = "偃师区应急管理局执法检查事项";
  made.version = "2022-05-25";
  made.source = "偃应急〔2022〕17号 三";
  made.holds_from = boost::gregorian::date(2022, 5, 25);
  for (const category_row& each : notice_categories) {
    made.categories.push_back({each.number, std::string(each.zh), std::string(each.en)});
  }
  for (const item_row& each : notice_items) {
    const bool law = each.basis.starts_with("第");
    int category = 0;
    for (const char c : each.id.substr(0, each.id.find('.'))) category = category * 10 + (c - '0');
    check_item item;
    item.id = each.id;
    item.category = category;
    item.zh = each.zh;
    item.en = each.en;
    item.basis = (law ? "《安全生产法》" : "") + std::string(each.basis);
    if (!each.basis.empty()) item.known = each.known;
    item.expected_of = words_of(each.expected_of);
    item.evidence = words_of(each.evidence);
    item.open = each.open;
    for (const basis_row& other : notice_bases) {
      if (other.item == each.id) item.bases.push_back({words_of(other.attributes), std::string(other.basis), other.known});
    }
    made.items.push_back(std::move(item));
  }
  for (const result_row& each : notice_results) {
    made.result_kinds.push_back({std::string(each.id), std::string(each.zh), std::string(each.en), each.alone,
                                 each.rests_on_finding, std::string(each.follow_up)});
  }
  return made;
}

template <class Rows>
auto find_row(const Rows& rows, std::string_view id) -> const typename Rows::value_type* {
  const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto& each) { return each.id == id; });
  return at == rows.end() ? nullptr : &*at;
}

inline bool holds_any(const std::vector<std::string>& wanted, const std::vector<std::string>& present) {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](const std::string& each) { return std::find(present.begin(), present.end(), each) != present.end(); });
}

}  // namespace detail

inline const catalogue& notice_catalogue() {
  static const catalogue made = detail::make_notice_catalogue();
  return made;
}

inline const check_item* find_item(const catalogue& in, std::string_view id) { return detail::find_row(in.items, id); }

inline const result_kind* find_result(const catalogue& in, std::string_view id) { return detail::find_row(in.result_kinds, id); }

inline const check_category* find_category(const catalogue& in, int number) {
  for (const check_category& each : in.categories) {
    if (each.number == number) return &each;
  }
  return nullptr;
}

inline std::vector<std::string_view> item_ids(const catalogue& in, const std::vector<std::string>& sectors) {
  std::vector<std::string_view> ids;
  for (const check_item& each : in.items) {
    if (sectors.empty() || each.sectors.empty() || detail::holds_any(each.sectors, sectors)) ids.push_back(each.id);
  }
  return ids;
}

inline bool applies(const check_item& item, const std::vector<std::string>& attributes, std::string_view sector) {
  const bool sector_fits =
      item.sectors.empty() || std::find(item.sectors.begin(), item.sectors.end(), sector) != item.sectors.end();
  return sector_fits && (item.attributes.empty() || detail::holds_any(item.attributes, attributes));
}

inline std::vector<std::string_view> bases_of(const check_item& item, const std::vector<std::string>& attributes) {
  std::vector<std::string_view> found;
  for (const item_basis& each : item.bases) {
    if (detail::holds_any(each.attributes, attributes)) found.push_back(each.basis);
  }
  if (found.empty() && !item.basis.empty()) found.push_back(item.basis);
  return found;
}

inline std::string_view expected_because(const check_item& item, const std::vector<std::string>& attributes) {
  for (const std::string& each : attributes) {
    if (std::find(item.expected_of.begin(), item.expected_of.end(), each) != item.expected_of.end()) return each;
  }
  return {};
}

inline problems check(const catalogue& of, std::string_view where) {
  problem_list found;
  const auto add = [&](fault code, std::string field, std::string_view value, std::string detail = {}) {
    found.add({code, std::string(where), 0, std::move(field), std::string(value), std::move(detail)});
  };
  const auto text = [&](const std::string& value, const std::string& field) {
    if (const fault code = check_id(value); code != fault::none) add(code, field, value);
  };
  text(of.name, "/name");
  text(of.version, "/version");
  if (of.holds_to && *of.holds_to < of.holds_from)
    add(fault::catalogue_days, "/holds_to", format_date(*of.holds_to), format_date(of.holds_from));
  if (of.items.empty()) add(fault::catalogue_without_items, "/items", "");
  for (std::size_t i = 0; i < of.categories.size(); ++i) {
    const int least = i == 0 ? 1 : of.categories[i - 1].number + 1;
    const std::string at = "/categories/" + std::to_string(i);
    if (of.categories[i].number < least)
      add(fault::catalogue_category_order, at + "/number", std::to_string(of.categories[i].number));
    if (of.categories[i].zh.empty()) add(fault::text_empty, at + "/zh", "");
  }
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < of.items.size(); ++i) {
    const check_item& item = of.items[i];
    const std::string at = "/items/" + std::to_string(i);
    text(item.id, at + "/id");
    if (!ids.insert(item.id).second) add(fault::catalogue_repeated, at + "/id", item.id);
    if (find_category(of, item.category) == nullptr)
      add(fault::catalogue_category_unknown, at + "/category", std::to_string(item.category));
    if (item.zh.empty()) add(fault::text_empty, at + "/zh", "");
    if (item.basis.empty() && !item.open) add(fault::catalogue_basis_missing, at + "/basis", "", item.id);
    for (std::size_t k = 0; k < item.bases.size(); ++k) {
      const std::string entry = at + "/bases/" + std::to_string(k);
      if (item.bases[k].basis.empty()) add(fault::catalogue_basis_missing, entry + "/basis", "", item.id);
      if (item.bases[k].attributes.empty()) add(fault::text_empty, entry + "/attributes", "");
    }
    for (const std::string& kind : item.evidence) {
      if (std::find(std::begin(evidence_kinds), std::end(evidence_kinds), kind) == std::end(evidence_kinds)) {
        add(fault::catalogue_evidence_unknown, at + "/evidence", kind);
      }
    }
  }
  ids.clear();
  for (std::size_t i = 0; i < of.result_kinds.size(); ++i) {
    const std::string at = "/result_kinds/" + std::to_string(i);
    text(of.result_kinds[i].id, at + "/id");
    if (!ids.insert(of.result_kinds[i].id).second) add(fault::catalogue_repeated, at + "/id", of.result_kinds[i].id);
    if (of.result_kinds[i].zh.empty()) add(fault::text_empty, at + "/zh", "");
  }
  return found.take();
}

}  // namespace cavel

#endif
