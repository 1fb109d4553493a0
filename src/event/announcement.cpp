// SPDX-License-Identifier: Apache-2.0
#include "announcement_reader.hpp"

#include <cavel/event/announcement.hpp>
#include <cavel/event/source_bits.hpp>
#include <cavel/roster/credit_code.hpp>
#include <cavel/roster/enterprise_id.hpp>
#include <cavel/roster/visit_basis.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace cavel {

namespace {

class announcement_checker {
 public:
  explicit announcement_checker(const announcement_facts& facts) : facts_(facts) {}

  problems run() {
    text(key::body, facts_.body);
    text(key::operated_by, facts_.operated_by);
    for (const std::string& each : facts_.witnesses) text(key::witness, each);
    text(key::event, facts_.event);
    text(key::plan, facts_.plan);
    text(key::published, facts_.channel);
    is_published_ = day(key::published, facts_.published_on);
    if (facts_.number == 0) add(fault::event_number, key::number, "0");
    if (facts_.number > 1 && !facts_.previous) add(fault::event_number_gap, key::number, std::to_string(facts_.number), "1");
    if (facts_.number == 1 && facts_.previous) add(fault::event_number_gap, key::number, "1", "2");
    if (!facts_.reason.empty()) {
      text(key::reason, facts_.reason);
      if (!facts_.previous) add(fault::event_reason_without_record, key::reason, facts_.reason);
    }
    roster();
    if (facts_.tasks.empty()) add(fault::plan_no_task, key::task, "");
    std::set<std::string_view> names;
    for (const task_facts& each : facts_.tasks) {
      if (!names.insert(each.name).second) add(fault::plan_task_repeated, key::task, each.name);
      task(each);
    }
    paths();
    lots();
    sources();
    return found_.take();
  }

 private:
  void add(fault code, std::string_view field, std::string_view value, std::string detail = {}) {
    found_.add({code, "announcement", 0, std::string(field), std::string(value), std::move(detail)});
  }
  void text(std::string_view field, const std::string& value) {
    if (const fault code = check_id(value); code != fault::none) add(code, field, value);
  }
  void named(std::string_view field, const std::string& value) {
    if (const fault code = check_name(value); code != fault::none) add(code, field, value);
  }
  bool day(std::string_view field, boost::gregorian::date value) {
    if (value.is_special()) add(fault::announcement_value, field, "");
    return !value.is_special();
  }

  void roster() {
    std::set<std::string_view> packs;
    for (const rule_pack_facts& each : facts_.rules) {
      named(key::rule_pack, each.name);
      text(key::rule_pack, each.version);
      if (!packs.insert(each.name).second) add(fault::announcement_order, key::rule_pack, each.name);
    }
    if (!facts_.shortage_reason.empty()) text(key::shortage_reason, facts_.shortage_reason);
    columns(key::targets, "id", facts_.targets.columns);
    const auto& names = facts_.targets.columns;
    if ((std::find(names.begin(), names.end(), "industry") != names.end()) != facts_.sector_table.has_value()) {
      add(fault::announcement_value, key::sector_table, "");
    }
    if (facts_.sector_table) {
      text(key::sector_table, facts_.sector_table->standard);
      text(key::sector_table, facts_.sector_table->codes);
    }
    for (const confirmed_code& each : facts_.confirmed) {
      if (facts_.ids == id_rule::free || check_credit_code(each.id) != fault::credit_code_check) {
        add(fault::announcement_value, key::confirmed, each.id);
      }
      text(key::confirmed, each.confirmed_by);
      text(key::confirmed, each.reference);
    }
    ascending(key::confirmed, facts_.confirmed, [](const confirmed_code& each) { return each.id; });
    rejected(key::rejected, facts_.rejected);
    if (facts_.officers) {
      columns(key::officers, "id", facts_.officers->roster.columns);
      rejected(key::officers_rejected, facts_.officers->rejected);
      if (facts_.officers->recusals_roster) columns(key::recusals_roster, "officer", facts_.officers->recusals_roster->columns);
    }
    if (facts_.ledger) ledger(*facts_.ledger);
    in_no_task();
    balance();
  }

  void ledger(const ledger_facts& of) {
    columns(key::ledger, "id", of.content.columns);
    for (const auto& [basis, rows] : of.rows) {
      const bool known = std::find(visit_basis_words.begin(), visit_basis_words.end(), basis) != visit_basis_words.end();
      if (!known || rows == 0) add(fault::announcement_value, key::ledger_visits, basis);
    }
    ascending(key::ledger_visits, of.rows, [](const auto& each) { return each.first; });
  }

  /// The names of a roster's columns: that of its ids, then the others ascending.
  void columns(std::string_view field, std::string_view first, const std::vector<std::string>& names) {
    if (names.empty() || names.front() != first) {
      add(fault::announcement_value, field, names.empty() ? std::string_view() : names.front());
    } else {
      const std::vector<std::string> others(names.begin() + 1, names.end());
      ascending(field, others, [](const std::string& each) { return each; });
      if (std::find(others.begin(), others.end(), first) != others.end()) add(fault::announcement_order, field, first);
    }
  }

  template <class List, class TextOf>
  void ascending(std::string_view field, const List& list, const TextOf& text_of) {
    for (std::size_t i = 1; i < list.size(); ++i) {
      if (text_of(list[i - 1]) >= text_of(list[i])) add(fault::announcement_order, field, text_of(list[i]));
    }
  }

  void rejected(std::string_view field, const std::vector<rejected_facts>& list) {
    for (const rejected_facts& each : list) {
      named(field, each.reason);
      if (each.lines.count > each.rows) add(fault::announcement_value, field, each.reason);
    }
    ascending(field, list, [](const rejected_facts& each) { return each.reason; });
  }

  void in_no_task() {
    const std::vector<untasked_facts>& list = facts_.in_no_task;
    for (const untasked_facts& each : list) {
      if (each.rows == 0 || each.column != list.front().column) add(fault::announcement_value, key::in_no_task, "");
    }
    const auto named = static_cast<std::size_t>(
        std::count_if(list.begin(), list.end(), [](const untasked_facts& each) { return each.cell.has_value(); }));
    const bool has_rest = named != list.size() && list.front().column;
    if (named > most_untasked_cells || (has_rest && named != most_untasked_cells)) {
      add(fault::announcement_value, key::in_no_task, std::to_string(named));
    }
    ascending(key::in_no_task, list, cell_array);
  }

  /// Checks the sums. A sum beyond 64 bits saturates and so cannot match.
  void balance() {
    const balance_facts& of = facts_.balance;
    const auto sum_of = [](const auto& list) {
      std::uint64_t sum = 0;
      for (const auto& each : list) sum = sum + each.rows < sum ? ~std::uint64_t{0} : sum + each.rows;
      return sum;
    };
    const auto need = [&](std::uint64_t announced, std::uint64_t due) {
      if (announced != due) add(fault::announcement_balance, key::balance, std::to_string(announced), std::to_string(due));
    };
    need(of.rejected, sum_of(facts_.rejected));
    need(of.in_no_task, sum_of(facts_.in_no_task));
    need(of.rows, of.rejected + of.in_no_task + of.excluded + of.in_frames);  // each below 2^53
  }

  void task(const task_facts& one) {
    named(key::task, one.name);
    text(key::title, one.title);
    text(key::department, one.department);
    named(key::lot, one.lot);
    const bool from = day(key::window, one.from);
    if (day(key::window, one.to) && from && one.from > one.to) {
      add(fault::plan_window_reversed, key::window, format_date(one.from), format_date(one.to));
    }
    if (one.cap && !is_cap(*one.cap)) add(fault::announcement_value, key::cap, *one.cap);
    stratum_caps(one);
    if (one.strata.empty()) add(fault::plan_no_stratum, key::stratum, one.name);
    std::set<std::string_view> names;
    for (const stratum_facts& each : one.strata) {
      named(key::stratum, each.name);
      if (!names.insert(each.name).second) add(fault::plan_stratum_repeated, key::stratum, each.name);
      const std::uint64_t due = sample_size(each.size, each.share, each.rounding);
      if (each.sample != due) {
        add(fault::announcement_sample_size, key::stratum, std::to_string(each.sample), std::to_string(due));
      }
    }
    if (one.items.has_value() != facts_.catalogue.has_value()) add(fault::announcement_items, key::items, one.name);
    if (one.items && one.items->drawn > one.items->items.count) {
      add(fault::announcement_items_over, key::items, std::to_string(one.items->drawn), std::to_string(one.items->items.count));
    }
    if (one.panel.has_value() != facts_.officers.has_value()) add(fault::plan_officers_for_some, key::panel, one.name);
    if (one.panel) panel(*one.panel);
  }
  /// Caps of strata name strata of the task in their order, and need a cap of the task beside them.
  void stratum_caps(const task_facts& one) {
    auto stratum = one.strata.begin();
    for (const auto& [name, limit] : one.stratum_caps) {
      stratum = std::find_if(stratum, one.strata.end(),
                             [&, wanted = std::string_view(name)](const auto& s) { return s.name == wanted; });
      if (stratum == one.strata.end() || !one.cap) return add(fault::announcement_order, key::stratum_cap, name);
      ++stratum;
    }
  }
  bool is_cap(std::string_view value) const {
    const std::size_t digits = value.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos || digits > 16 || (value[0] == '0' && digits > 1)) return false;
    value.remove_prefix(digits);
    constexpr std::string_view column = "; counted from column ";
    return value == "; counted from records" || (facts_.ledger && value == "; counted from ledger") ||
           (value.starts_with(column) && check_id(value.substr(column.size())) == fault::none);
  }
  void panel(const panel_facts& one) {
    if (one.seats < 2) add(fault::plan_panel_too_small, key::panel, std::to_string(one.seats));
    if (one.leads > 1) add(fault::plan_leads, key::panel, std::to_string(one.leads));
    if (one.pool == std::uint64_t{0}) add(fault::plan_pool_empty, key::panel, "0");
    if (one.fall_back && one.mode != panel_mode::team) add(fault::plan_fallback, key::panel, "panel");
  }

  /// A lot that several tasks share has the name of one of them, or of none. O(tasks · log).
  void lots() {
    std::map<std::string_view, const task_facts*> by_name;
    for (const task_facts& each : facts_.tasks) by_name.emplace(each.name, &each);
    for (const task_facts& each : facts_.tasks) {
      const auto other = by_name.find(each.lot);
      if (each.lot != each.name && other != by_name.end() && other->second->lot != each.lot) {
        add(fault::plan_lot_named_as_task, key::lot, each.lot, other->second->name);
      }
    }
  }

  /// No two list files have the same path, as `a.b` with `c` and `a` with `b.c` would.
  void paths() {
    std::set<std::string> strata, excluded;
    for (const task_facts& one : facts_.tasks) {
      for (const stratum_facts& each : one.strata) {
        if (!strata.insert(one.name + "." + each.name).second) add(fault::announcement_path, key::stratum, each.name);
      }
      for (const reason_facts& each : one.excluded) {
        if (!excluded.insert(one.name + "." + each.reason).second) add(fault::announcement_path, key::excluded, each.reason);
      }
    }
  }

  void sources() {
    std::set<std::string_view> names;
    std::map<std::string_view, std::vector<const source*>> standbys, replaced;
    for (const source& each : facts_.sources) {
      if (each.kind == source_kind::standby) standbys[each.name].push_back(&each);
      if (each.kind == source_kind::public_source && !each.replaced_by.empty()) replaced[each.replaced_by].push_back(&each);
    }
    bool any_public = false;
    bool any_sealed = false;
    for (const source& each : facts_.sources) {
      if (!names.insert(each.name).second) add(fault::source_repeated, key::public_source, each.name);
      text(key::public_source, each.name);
      any_public |= each.kind == source_kind::public_source;
      any_sealed |= each.kind == source_kind::sealed;
      if (each.kind == source_kind::sealed) continue;
      text(key::read_at, each.read_at);
      if (!each.earliest || each.earliest->offset() != china_offset) {
        add(fault::source_instant, key::earliest, each.earliest ? format_instant(*each.earliest) : "");
      } else if (is_published_ && china_date(*each.earliest) < facts_.published_on) {
        add(fault::source_before_announcement, key::earliest, format_instant(*each.earliest), format_date(facts_.published_on));
      }
      standby(each, standbys, replaced);
    }
    if (!any_public) add(fault::source_no_public, key::public_source, "");
    if (facts_.embargo && !any_sealed) add(fault::source_embargo_unsealed, key::embargo, "yes");
    const std::uint64_t bits = bits_supplied(facts_.sources);
    if (any_public && bits < least_bits) {
      add(fault::source_too_few_bits, key::form, std::to_string(bits), std::to_string(least_bits));
    }
  }
  /// A standby source is named by exactly one public source, and has at least as many values.
  using sources_by_name = std::map<std::string_view, std::vector<const source*>>;
  void standby(const source& one, const sources_by_name& standbys, const sources_by_name& replaced) {
    const bool is_standby = one.kind == source_kind::standby;
    if (!is_standby && one.replaced_by.empty()) return;
    const std::string& name = is_standby ? one.name : one.replaced_by;
    const sources_by_name& others = is_standby ? replaced : standbys;
    const auto at = others.find(name);
    if (at == others.end() || at->second.size() != 1) {
      add(fault::source_standby, is_standby ? key::standby : key::replaced_by, name);
    } else if (const source& other = *at->second.front(); is_standby && compare_value_counts(one.form, other.form) < 0) {
      add(fault::source_standby_weaker, key::form, to_string(one.form), to_string(other.form));
    }
  }

  const announcement_facts& facts_;
  bool is_published_ = false;  // on a day
  problem_list found_;
};

}  // namespace

problems check(const announcement_facts& facts) { return announcement_checker(facts).run(); }

checked<announcement> make_announcement(announcement_facts facts) {
  problems found = check(facts);
  if (has_error(found)) return found;
  std::string text = render(facts);
  // What was rendered must read back as itself: no value may break a line or pass for another field.
  detail::announcement_reader reader(text);
  const announcement_facts again = reader.read();
  if (!reader.found.empty()) return std::move(reader.found);
  if (!(again == facts)) return problem{fault::announcement_value, "announcement", 0, "", "", ""};
  return {announcement(std::move(text), std::move(facts)), std::move(found)};
}

checked<announcement> parse_announcement(std::string_view text) {
  detail::announcement_reader reader(text);
  announcement_facts facts = reader.read();
  if (!reader.found.empty()) return std::move(reader.found);
  problems found = check(facts);
  if (has_error(found)) return found;
  std::string again = render(facts);
  if (again != text) {
    const auto differing = std::mismatch(text.begin(), text.end(), again.begin(), again.end()).first;
    const auto row = static_cast<std::size_t>(std::count(text.begin(), differing, '\n')) + 1;
    return problem{fault::announcement_spelling, "announcement.txt", row, "", "", ""};
  }
  return {announcement(std::move(again), std::move(facts)), std::move(found)};
}

}  // namespace cavel
