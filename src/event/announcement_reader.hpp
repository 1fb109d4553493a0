// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_EVENT_ANNOUNCEMENT_READER_HPP
#define CAVEL_SRC_EVENT_ANNOUNCEMENT_READER_HPP

/// \file
/// Reads the text of an announcement line by line (docs/protocol.md §2). It stops at the first line that the grammar
/// does not allow: the file is written by a program, so what follows a wrong line has no meaning. Spelling is not checked
/// here (leading zeros, an unreduced fraction): event/announcement.hpp renders what was read and compares every byte.

#include <cavel/event/announcement_facts.hpp>
#include <cavel/files/json.hpp>
#include <cavel/files/plan_json.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <charconv>

namespace cavel::detail {

class announcement_reader {
 public:
  explicit announcement_reader(std::string_view text) : rest_(text) { next(); }

  /// The facts. Not valid if `found` is not empty afterwards.
  announcement_facts read();
  problems found;

 private:
  // lines
  void next() {
    ++row_;
    const std::size_t end = rest_.find('\n');
    if (end == std::string_view::npos) {
      line_ = rest_;
      rest_ = {};
      cut_ = true;
    } else {
      line_ = rest_.substr(0, end);
      rest_.remove_prefix(end + 1);
    }
  }
  bool at(std::string_view key) const {
    return found.empty() && !cut_ && line_.starts_with(key) && line_.substr(key.size()).starts_with(": ");
  }
  std::string take(std::string_view key) {
    if (!found.empty()) return {};
    if (!at(key)) {
      refuse(fault::announcement_line, key, line_, std::string(key));
      return {};
    }
    std::string value(line_.substr(key.size() + 2));
    key_ = key;
    next();
    return value;
  }
  void refuse(fault code, std::string_view field, std::string_view value, std::string detail = {}) {
    if (found.empty()) {
      found.push_back({code, "announcement.txt", row_, std::string(field), std::string(value), std::move(detail)});
    }
  }

  // values
  std::string text(std::string_view key) {
    std::string value = take(key);
    if (found.empty()) add_fault(check_id(value), value);
    return value;
  }
  std::string name_of(std::string_view key) {
    std::string value = take(key);
    if (found.empty()) add_fault(check_name(value), value);
    return value;
  }
  void add_fault(fault code, std::string_view value) {
    if (code != fault::none && found.empty()) {
      found.push_back({code, "announcement.txt", row_ - 1, std::string(key_), std::string(value), ""});
    }
  }
  void bad(std::string_view value) { add_fault(fault::announcement_value, value); }

  digest hex64(std::string_view value) {
    const auto parsed = parse_digest(value);
    if (!parsed) bad(value);
    return parsed.value_or(digest{});
  }
  boost::gregorian::date day(std::string_view value) {
    const auto parsed = try_parse_date(value);
    if (!parsed) bad(value);
    return parsed.value_or(boost::gregorian::date());
  }
  std::uint64_t integer(std::string_view value) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size() || number > 9007199254740991U) bad(value);
    return number;
  }
  std::string_view word(std::string_view value, std::initializer_list<std::string_view> allowed) {
    for (const std::string_view each : allowed) {
      if (value == each) return each;
    }
    bad(value);
    return *allowed.begin();
  }

  /// The fields of a value that are separated by the given words, e.g. `a; rows 3` by {"rows"} into {a, 3}.
  std::vector<std::string> fields(const std::string& value, std::initializer_list<std::string_view> words) {
    std::vector<std::string> parts;
    std::string_view rest = value;
    for (const std::string_view each : words) {
      const std::string mark = "; " + std::string(each) + " ";
      const std::size_t end = rest.find(mark);
      if (end == std::string_view::npos) {
        bad(value);
        parts.resize(words.size() + 1);
        return parts;
      }
      parts.emplace_back(rest.substr(0, end));
      rest.remove_prefix(end + mark.size());
    }
    parts.emplace_back(rest);
    return parts;
  }

  list_facts list(std::string_view key) {
    const auto part = fields(take(key), {"list"});
    return {integer(part[0]), hex64(part[1])};
  }
  roster_facts roster(std::string_view key) {
    const auto part = fields(take(key), {"columns"});
    return {hex64(part[0]), texts(part[1])};
  }
  /// A canonical array of texts.
  std::vector<std::string> texts(const std::string& value) {
    std::vector<std::string> made;
    if (!found.empty()) return made;
    const auto document = parse_json(value, "announcement.txt");
    const auto* items = document ? std::get_if<json_value::array>(&document->get()) : nullptr;
    if (items == nullptr || canonical(*document) != value) {
      bad(value);
      return made;
    }
    for (const json_value& each : *items) {
      const auto* text = std::get_if<std::string>(&each.get());
      if (text == nullptr) {
        bad(value);
        return made;
      }
      made.push_back(*text);
    }
    return made;
  }
  std::vector<rejected_facts> rejected(std::string_view key) {
    std::vector<rejected_facts> all;
    while (at(key)) {
      const auto part = fields(take(key), {"rows", "listed", "list"});
      all.push_back({part[0], integer(part[1]), {integer(part[2]), hex64(part[3])}});
    }
    return all;
  }
  balance_facts balance() {
    std::string value = take(key::balance);
    constexpr std::string_view first = "rows ";
    if (found.empty() && !value.starts_with(first)) bad(value);
    if (!found.empty()) return {};
    const auto part = fields(value.substr(first.size()), {"rejected", "in no task", "excluded", "in frames"});
    return {integer(part[0]), integer(part[1]), integer(part[2]), integer(part[3]), integer(part[4])};
  }
  std::vector<untasked_facts> in_no_task() {
    std::vector<untasked_facts> all;
    while (at(key::in_no_task)) {
      const auto part = fields(take(key::in_no_task), {"cell"});
      untasked_facts& one = all.emplace_back(untasked_facts{integer(part[0]), {}, {}});
      const std::vector<std::string> array = texts(part[1]);
      if (array.size() > 2) bad(part[1]);
      if (!array.empty()) one.column = array[0];
      if (array.size() > 1) one.cell = array[1];
    }
    return all;
  }
  std::vector<rule_pack_facts> rule_packs() {
    std::vector<rule_pack_facts> all;
    while (at(key::rule_pack)) {
      const auto part = fields(take(key::rule_pack), {"digest", "version"});
      all.push_back({part[0], hex64(part[1]), part[2]});
    }
    return all;
  }
  ledger_facts ledger() {
    ledger_facts facts;
    facts.content = roster(key::ledger);
    while (at(key::ledger_visits)) {
      const auto part = fields(take(key::ledger_visits), {"rows"});
      facts.rows.emplace_back(part[0], integer(part[1]));
    }
    return facts;
  }
  sector_table_facts sector_table() {
    const auto part = fields(take(key::sector_table), {"version", "codes"});
    return {part[0], integer(part[1]), part[2]};
  }
  std::vector<confirmed_code> confirmed() {
    std::vector<confirmed_code> all;
    while (at(key::confirmed)) {
      const auto part = fields(take(key::confirmed), {"confirmed by", "reference"});
      all.push_back({part[0], part[1], part[2]});
    }
    return all;
  }
  std::vector<reason_facts> reasons(std::string_view key) {
    std::vector<reason_facts> all;
    while (at(key)) {
      const auto part = fields(take(key), {"count", "list"});
      add_fault(check_name(part[0]), part[0]);
      all.push_back({part[0], {integer(part[1]), hex64(part[2])}});
      if (all.size() > 1 && all[all.size() - 2].reason >= part[0]) add_fault(fault::announcement_order, part[0]);
    }
    return all;
  }
  officers_facts officers() {
    officers_facts facts;
    facts.roster = roster(key::officers);
    facts.rejected = rejected(key::officers_rejected);
    if (at(key::recusals_roster)) facts.recusals_roster = roster(key::recusals_roster);
    facts.eligibility = list(key::eligibility);
    facts.recusals = list(key::recusals);
    facts.targets = list(key::target_facts);
    return facts;
  }
  stratum_facts stratum() {
    const auto part = fields(take(key::stratum), {"size", "fraction", "rounding", "sample", "reserve", "list"});
    stratum_facts facts;
    add_fault(check_name(part[0]), part[0]);
    facts.name = part[0];
    facts.size = integer(part[1]);
    const auto share = parse_fraction(part[2]);
    if (share) {
      facts.share = *share;
    } else {
      bad(part[2]);
    }
    facts.rounding = parse_rounding(word(part[3], {"up", "down", "half-up"})).value_or(rounding::up);
    facts.sample = integer(part[4]);
    facts.reserve = integer(part[5]);
    facts.list = hex64(part[6]);
    return facts;
  }
  items_facts items() {
    const auto part = fields(take(key::items), {"drawn", "per", "list"});
    return {{integer(part[0]), hex64(part[3])}, integer(part[1]), word(part[2], {"task", "target"}) == "target"};
  }
  panel_facts panel() {
    const auto part = fields(take(key::panel), {"leads", "mode", "fallback", "pool"});
    panel_facts facts;
    facts.seats = integer(part[0]);
    facts.leads = integer(part[1]);
    facts.mode = word(part[2], {"panel", "team"}) == "team" ? panel_mode::team : panel_mode::panel;
    facts.fall_back = word(part[3], {"-", "panel"}) == "panel";
    if (part[4] != "all") facts.pool = integer(part[4]);
    return facts;
  }
  task_facts task() {
    task_facts facts;
    facts.name = name_of(key::task);
    facts.title = text(key::title);
    facts.department = text(key::department);
    const auto days = fields(take(key::window), {"to"});
    facts.from = day(days[0]);
    facts.to = day(days[1]);
    facts.lot = name_of(key::lot);
    facts.filter = take(key::filter);
    if (!parse_filter(facts.filter)) bad(facts.filter);
    if (at(key::cap)) facts.cap = text(key::cap);
    while (at(key::stratum_cap)) {
      const std::string value = take(key::stratum_cap);
      const std::size_t mark = value.find("; ");
      if (mark == std::string::npos) bad(value);
      facts.stratum_caps.emplace_back(value.substr(0, mark), mark == std::string::npos ? 0 : integer(value.substr(mark + 2)));
    }
    facts.excluded = reasons(key::excluded);
    do {
      facts.strata.push_back(stratum());
    } while (at(key::stratum));
    if (at(key::items)) facts.items = items();
    if (at(key::panel)) facts.panel = panel();
    return facts;
  }
  source source_block() {
    source one;
    if (at(key::sealed)) {
      one.kind = source_kind::sealed;
      one.name = text(key::sealed);
      one.commitment = hex64(take(key::commitment));
      return one;
    }
    one.kind = at(key::standby) ? source_kind::standby : source_kind::public_source;
    one.name = text(one.kind == source_kind::standby ? key::standby : key::public_source);
    const std::string form = take(key::form);
    if (const auto parsed = parse_form(form)) {
      one.form = *parsed;
    } else {
      bad(form);
    }
    const std::string earliest = take(key::earliest);
    if (const auto parsed = parse_instant(earliest); parsed && earliest.ends_with("+08:00")) {
      one.earliest = *parsed;
    } else {
      add_fault(fault::source_instant, earliest);
    }
    one.read_at = text(key::read_at);
    if (one.kind == source_kind::public_source) {
      one.replaced_by = text(key::replaced_by);
      if (one.replaced_by == "-") one.replaced_by.clear();
    }
    return one;
  }

  std::string_view rest_, line_, key_;
  std::size_t row_ = 0;
  bool cut_ = false;
};

inline announcement_facts announcement_reader::read() {
  announcement_facts facts;
  word(take(key::version), {"1"});
  const std::string suite_name = take(key::hash_suite);
  if (const auto parsed = parse_suite(suite_name)) {
    facts.hash_suite = *parsed;
  } else {
    bad(suite_name);
  }
  facts.body = text(key::body);
  facts.operated_by = text(key::operated_by);
  while (at(key::witness)) facts.witnesses.push_back(text(key::witness));
  facts.number = integer(take(key::number));
  facts.event = text(key::event);
  facts.embargo = word(take(key::embargo), {"yes", "no"}) == "yes";
  const std::string published = take(key::published);
  const std::size_t mark = published.find("; ");
  if (mark == std::string::npos) {
    bad(published);
  } else {
    facts.published_on = day(published.substr(0, mark));
    facts.channel = published.substr(mark + 2);
    add_fault(check_id(facts.channel), facts.channel);
  }
  const std::string previous = take(key::previous);
  if (previous != "-") facts.previous = hex64(previous);
  if ((previous == "-") != (facts.number == 1)) bad(previous);
  if (at(key::reason)) facts.reason = text(key::reason);
  facts.plan = text(key::plan);
  facts.plan_digest = hex64(take(key::plan_digest));
  facts.event_digest = hex64(take(key::event_digest));
  facts.rules = rule_packs();
  if (at(key::shortage_reason)) facts.shortage_reason = text(key::shortage_reason);
  facts.ids = word(take(key::ids), {"credit-code", "free"}) == "free" ? id_rule::free : id_rule::credit_code;
  facts.targets = roster(key::targets);
  if (at(key::sector_table)) facts.sector_table = sector_table();
  facts.confirmed = confirmed();
  facts.rejected = rejected(key::rejected);
  facts.balance = balance();
  facts.in_no_task = in_no_task();
  while (at(key::earlier)) facts.earlier.push_back(hex64(take(key::earlier)));
  if (at(key::ledger)) facts.ledger = ledger();
  if (at(key::officers)) facts.officers = officers();
  if (at(key::catalogue)) {
    const auto part = fields(take(key::catalogue), {"version"});
    facts.catalogue = catalogue_facts{hex64(part[0]), part[1]};
    add_fault(check_id(part[1]), part[1]);
  }
  do {
    facts.tasks.push_back(task());
  } while (at(key::task));
  do {
    facts.sources.push_back(source_block());
  } while (at(key::public_source) || at(key::standby) || at(key::sealed));
  if (found.empty() && (cut_ || line_ != end_of_announcement.substr(0, end_of_announcement.size() - 1))) {
    refuse(fault::announcement_line, "", line_, "end of announcement");
  }
  if (found.empty() && !rest_.empty()) {
    ++row_;
    refuse(fault::announcement_tail, "", rest_);
  }
  return facts;
}

}  // namespace cavel::detail

#endif
