// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_RULE_PACK_HPP
#define CAVEL_INSPECT_RULE_PACK_HPP

/// \file
/// A rule pack (规则包): law as data, of one authority or office and one time.
///
/// A pack holds what differs from office to office and from year to year: deadlines of publication, the catalogue of items and
/// kinds of result, the measures that may be ordered, what a visit needs beside the draw, the table by which industry codes give
/// sectors, the closed lists of documents. Packs are laid over one another
/// (inspect/rule_set.hpp): an event names its packs, national ones first, the office's own last. `check` reports everything that
/// is wrong with one. Those that are shipped stand in inspect/built_in_packs.hpp; files/rule_pack_json.hpp reads others.
///
/// \code
/// cavel::rule_pack own;
/// own.name = "my-office";
/// own.version = "2026-1";
/// own.deadlines.push_back(*cavel::find_deadline_rule("general.result"));
/// own.deadlines[0].count = 10;  // ten working days where the State Council's document says twenty
/// cavel::check(own);            // what is missing: source, the day from which it holds, ...
/// \endcode

#include <cavel/base/bytes.hpp>
#include <cavel/fault.hpp>
#include <cavel/inspect/closed_list.hpp>
#include <cavel/inspect/inspection.hpp>
#include <cavel/plan/catalogue.hpp>
#include <cavel/roster/sector_table.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/deadline_rule.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// The authorities whom a pack binds.
enum class authority : std::uint8_t { every, emergency_management, market_supervision };

/// Words of documents, in the order of the enumerators.
inline constexpr std::array<std::string_view, 3> authority_words{"every", "emergency_management", "market_supervision"};

/// 各机关 / every authority
std::string_view name(authority of, language in);

/// The power to order a measure during a visit.
struct measure_power {
  measure what = measure::immediate;
  std::string article;
  provenance known = provenance::read;  ///< of the article
  bool operator==(const measure_power&) const = default;
};

/// What the limit of an urgent visit's approval counts: days of its calendar, or hours from the beginning of the visit.
enum class urgent_unit : std::uint8_t { working, calendar, hours };

/// Words of documents, in the order of the enumerators.
inline constexpr std::array<std::string_view, 3> urgent_unit_words{"working", "calendar", "hours"};

/// How long after its beginning an urgent visit may be approved (补办手续的期限).
struct urgent_limit {
  int count = 0;  ///< [1, 3660]
  urgent_unit unit = urgent_unit::working;
  std::string article;
  provenance known = provenance::read;  ///< of the article
  bool operator==(const urgent_limit&) const = default;
};

/// What a visit needs beside the draw. Nothing: the pack does not say; an earlier pack may.
struct visit_demands {
  std::optional<bool> approval;  ///< the number of an approval before the visit (事先审批)
  std::optional<bool>
      notice_code;  ///< the number of an inspection notice (检查通知书), or of the code that was scanned (扫码入企)
  std::optional<urgent_limit> urgent;  ///< the limit for the approval of an urgent visit afterwards
  bool operator==(const visit_demands&) const = default;
};

struct rule_pack {
  std::string name;     ///< by the rule of names; events and announcements name it
  std::string version;  ///< rises when the pack changes
  std::string source;   ///< the statutes and documents from which it was made
  authority binds = authority::every;
  std::string office;  ///< the one office that it binds; empty: every office of the authority
  boost::gregorian::date holds_from{boost::date_time::not_a_date_time};
  std::optional<boost::gregorian::date> holds_to;  ///< inclusive; nothing: no end
  std::vector<deadline_rule> deadlines;
  std::optional<catalogue> items;       ///< nothing: that of an earlier pack
  std::vector<measure_power> measures;  ///< added to those of earlier packs
  std::optional<sector_table>
      sectors;  ///< by which rosters get sectors from codes; nothing: that of an earlier pack, else the built-in one
  std::vector<closed_list>
      lists;  ///< closed lists of documents, on which the pack was written: the built-in ones, or it is refused
  visit_demands visits;
  std::vector<std::string> off;  ///< ids of deadlines and words of measures of earlier packs that do not hold here
  bool operator==(const rule_pack&) const = default;
};

/// Everything that is wrong with a pack by itself: names and texts that are not in their form, ids that occur twice, counts out
/// of range, days in the wrong order, rules without a channel; its catalogue, table of sectors and closed lists are checked too.
/// Faults `rule_…`, `clock_count`, `catalogue_…`, `industry_…`, those of ids and names; `rule_list_other` where a closed list is not the
/// library's. `where` names it in problems. O(entries · log entries).
problems check(const rule_pack& of, std::string_view where = "rule pack");

/// Whether the pack is in force on `day`.
bool holds(const rule_pack& pack, boost::gregorian::date day);

// ---------------------------------------------------------------------------------------------------------

inline std::string_view name(authority of, language in) {
  constexpr std::string_view zh[] = {"各机关", "应急管理", "市场监督管理"};
  constexpr std::string_view en[] = {"every authority", "emergency management", "market supervision"};
  return in == language::zh ? zh[static_cast<int>(of)] : en[static_cast<int>(of)];
}

inline bool holds(const rule_pack& pack, boost::gregorian::date day) {
  return !pack.holds_from.is_special() && pack.holds_from <= day && (!pack.holds_to || day <= *pack.holds_to);
}

namespace detail {

/// Checks one pack, member by member.
class pack_checker {
 public:
  pack_checker(const rule_pack& of, std::string_view where) : of_(of), where_(where) {}

  problems run() {
    named(of_.name, "/name");
    text(of_.version, "/version");
    text(of_.source, "/source");
    if (!of_.office.empty()) text(of_.office, "/office");
    if (of_.holds_from.is_special()) add(fault::text_empty, "/holds_from", "");
    days(of_.holds_from, of_.holds_to, "/holds_to");
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < of_.deadlines.size(); ++i) {
      const std::string at = "/deadlines/" + std::to_string(i);
      if (!ids.insert(of_.deadlines[i].id).second) add(fault::rule_repeated, at + "/id", of_.deadlines[i].id);
      rule(of_.deadlines[i], at);
    }
    std::set<measure> measures;
    for (std::size_t i = 0; i < of_.measures.size(); ++i) {
      const std::string at = "/measures/" + std::to_string(i);
      const measure_power& each = of_.measures[i];
      if (!measures.insert(each.what).second) {
        add(fault::rule_repeated, at + "/measure", measure_words[static_cast<std::size_t>(each.what)]);
      }
      text(each.article, at + "/article");
    }
    if (of_.visits.urgent) {
      const urgent_limit& limit = *of_.visits.urgent;
      if (limit.count < 1 || limit.count > 3660)
        add(fault::clock_count, "/visits/urgent_approval/count", std::to_string(limit.count));
      text(limit.article, "/visits/urgent_approval/article");
    }
    if (of_.sectors) sectors(*of_.sectors);
    for (std::size_t i = 0; i < of_.lists.size(); ++i) list(i);
    for (std::size_t i = 0; i < of_.off.size(); ++i) named(of_.off[i], "/off/" + std::to_string(i));
    if (of_.items) {
      for (problem each : check(*of_.items, where_)) {
        each.field = "/catalogue" + each.field;
        found_.add(std::move(each));
      }
    }
    return found_.take();
  }

 private:
  void add(fault code, std::string field, std::string_view value, std::string detail = {}) {
    found_.add({code, where_, 0, std::move(field), std::string(value), std::move(detail)});
  }
  void text(const std::string& value, std::string field) {
    if (const fault code = check_id(value); code != fault::none) add(code, std::move(field), value);
  }
  void named(const std::string& value, std::string field) {
    if (const fault code = check_name(value); code != fault::none) add(code, std::move(field), value);
  }
  void days(boost::gregorian::date from, const std::optional<boost::gregorian::date>& to, std::string field) {
    if (to && !from.is_special() && *to < from) add(fault::rule_days, std::move(field), format_date(*to), format_date(from));
  }

  void rule(const deadline_rule& each, const std::string& at) {
    named(each.id, at + "/id");
    if (each.count < 1 || each.count > 3660) add(fault::clock_count, at + "/count", std::to_string(each.count));
    if (each.channels.empty()) add(fault::rule_without_channel, at + "/channels", each.id);
    std::set<std::string_view> known;
    for (std::size_t k = 0; k < each.channels.size(); ++k) {
      const channel& one = each.channels[k];
      const std::string entry = at + "/channels/" + std::to_string(k);
      named(one.id, entry);
      if (one.zh.empty()) add(fault::text_empty, entry, one.id);
      if (!known.insert(one.id).second) add(fault::rule_repeated, entry, one.id);
    }
    if (each.article_zh.empty()) add(fault::text_empty, at + "/article_zh", "");
    if (each.text_zh.empty()) add(fault::text_empty, at + "/text_zh", "");
    if (each.counting_zh.empty()) add(fault::text_empty, at + "/counting_zh", "");
    if (each.holds_from.is_special()) add(fault::text_empty, at + "/holds_from", "");
    days(each.holds_from, each.holds_to, at + "/holds_to");
    days(each.holds_from, each.visits_to, at + "/visits_to");
  }

  void sectors(const sector_table& of) {
    text(of.standard, "/sectors/standard");
    if (of.version == 0) add(fault::rule_sectors_form, "/sectors/version", "0", "1");
    if (of.codes != industry_edition) add(fault::rule_sectors_form, "/sectors/codes", of.codes, std::string(industry_edition));
    if (of.rows.empty() || of.rows.size() > most_sector_rows) {
      add(fault::rule_sectors_form, "/sectors/rows", std::to_string(of.rows.size()), "1.." + std::to_string(most_sector_rows));
    }
    for (std::size_t i = 0; i < of.rows.size(); ++i) {
      const std::string at = "/sectors/rows/" + std::to_string(i);
      const sector_row& row = of.rows[i];
      text(row.sector, at + "/sector");
      text(row.basis, at + "/basis");
      if (row.codes.empty()) add(fault::text_empty, at + "/codes", row.sector);
      industries(row.codes, at + "/codes");
      industries(row.except, at + "/except");
    }
  }

  /// Codes of a row: two to four digits, without a letter.
  void industries(const std::string& list, const std::string& field) {
    if (list.empty()) return;
    for (const std::string_view code : split(list, ' ')) {
      if (is_industry(code)) continue;  // 131 is a group here: no zero was lost
      problem wrong = industry_problem(code);
      if (wrong.code == fault::none) wrong.code = fault::industry_form;  // with a letter
      add(wrong.code, field, code, wrong.detail);
    }
  }

  void list(std::size_t index) {
    const closed_list& of = of_.lists[index];
    const std::string at = "/lists/" + std::to_string(index);
    if (std::any_of(of_.lists.begin(), of_.lists.begin() + static_cast<std::ptrdiff_t>(index),
                    [&](const closed_list& each) { return each.name == of.name; })) {
      return add(fault::rule_repeated, at + "/list", of.name);
    }
    const closed_list* known = find_list(of.name);
    if (known == nullptr) return add(fault::rule_list_other, at + "/list", of.name, list_names());
    if (known->version != of.version) {
      return add(fault::rule_list_other, at + "/version", std::to_string(of.version), std::to_string(known->version));
    }
    for (std::size_t i = 0; i < std::max(of.words.size(), known->words.size()); ++i) {
      if (i < of.words.size() && i < known->words.size() && of.words[i] == known->words[i]) continue;
      return add(fault::rule_list_other, at + "/words/" + std::to_string(i), i < of.words.size() ? of.words[i].id : "",
                 i < known->words.size() ? known->words[i].id : "-");
    }
  }

  const rule_pack& of_;
  std::string where_;
  problem_list found_;
};

}  // namespace detail

inline problems check(const rule_pack& of, std::string_view where) { return detail::pack_checker(of, where).run(); }

}  // namespace cavel

#endif
