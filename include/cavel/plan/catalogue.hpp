// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_PLAN_CATALOGUE_HPP
#define CAVEL_PLAN_CATALOGUE_HPP

/// \file
/// What is looked at on a visit (检查事项), and what a visit can come to (检查结果), as data.
///
/// A catalogue (事项目录) has a version and days between which it holds; an inspection names the version it followed.
/// `notice_catalogue()` is the one of the notice, compiled in; another agency fills its own, or loads it from JSON
/// (files/catalogue_json.hpp). `check` says all that is wrong with one.
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

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// A heading of the catalogue, with the source's own words.
struct check_category {
  int number = 0;  ///< from 1, ascending
  std::string zh, en;
  bool operator==(const check_category&) const = default;
};

/// One thing to look at (检查事项).
struct check_item {
  std::string id;
  int category = 0;
  std::string zh, en;
  std::string basis;                    ///< the article that it rests on
  std::vector<std::string> attributes;  ///< for targets that bear one of these; empty: not asked
  std::vector<std::string> sectors;     ///< for targets of one of these sectors; empty: not asked
  std::vector<std::string> evidence;    ///< kinds that a check must bring: words of `evidence_kinds`
  bool open = false;                    ///< a catch-all: whoever checks it states the matter and its legal basis
  bool operator==(const check_item&) const = default;
};

/// What a visit can come to (检查结果).
struct result_kind {
  std::string id, zh, en;
  bool alone = false;             ///< excludes every other kind
  bool rests_on_finding = false;  ///< states that something was found
  std::string follow_up;          ///< what must follow, or empty
  bool operator==(const result_kind&) const = default;
};

/// The kinds of evidence: 书面材料, 照片, 录音录像, 检测数据, 询问记录.
inline constexpr std::string_view evidence_kinds[] = {"document", "photograph", "recording", "measurement", "interview"};

/// Items and result kinds with their version.
struct catalogue {
  std::string name, version, source;
  boost::gregorian::date holds_from{boost::date_time::not_a_date_time};
  std::optional<boost::gregorian::date> holds_to;
  std::vector<check_category> categories;
  std::vector<check_item> items;
  std::vector<result_kind> result_kinds;
  bool operator==(const catalogue&) const = default;
};

/// The catalogue of the notice 偃应急〔2022〕17号. Made at the first call; threads may share it.
const catalogue& notice_catalogue();

/// All that is wrong with a catalogue: ids and texts, repeated ids, items of no category, unknown kinds of evidence,
/// days out of order. Faults `catalogue_…` and those of `check_id`. O(items · log items).
problems check(const catalogue& of, std::string_view where = "catalogue");

/// The item, category or result kind of that id; a null pointer where there is none. O(entries).
const check_item* find_item(const catalogue& in, std::string_view id);
const check_category* find_category(const catalogue& in, int number);
const result_kind* find_result(const catalogue& in, std::string_view id);

/// Ids of the items that may be asked at some target of one of these sectors (no sector: of any), in the catalogue's order.
/// Views into the catalogue. A task's list of items starts from these. O(items · sectors).
std::vector<std::string_view> item_ids(const catalogue& in, const std::vector<std::string>& sectors = {});

/// Whether the item is for a target with these attributes and this sector. An item that asks for attributes and
/// sectors asks for both.
bool applies(const check_item& item, const std::vector<std::string>& attributes, std::string_view sector);

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
    made.items.push_back({std::string(each.id),
                          category,
                          std::string(each.zh),
                          std::string(each.en),
                          (law ? "《安全生产法》" : "") + std::string(each.basis),
                          words_of(each.attributes),
                          {},
                          words_of(each.evidence),
                          each.open});
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

inline bool holds_any(const std::vector<std::string>& wanted, const std::vector<std::string>& borne) {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](const std::string& each) { return std::find(borne.begin(), borne.end(), each) != borne.end(); });
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

inline problems check(const catalogue& of, std::string_view where) {
  problems found;
  const auto add = [&](fault code, std::string field, std::string_view value, std::string detail = {}) {
    found.push_back({code, std::string(where), 0, std::move(field), std::string(value), std::move(detail)});
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
  return found;
}

}  // namespace cavel

#endif
