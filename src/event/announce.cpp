// SPDX-License-Identifier: Apache-2.0
#include <cavel/base/canonical.hpp>
#include <cavel/base/detail/prefetch.hpp>
#include <cavel/event/announce.hpp>
#include <cavel/event/roster_content.hpp>
#include <cavel/event/source_bits.hpp>
#include <cavel/roster/sector_table.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

namespace cavel {

std::string rejection_reason(fault code) {
  const fault_entry* entry = find_fault(code);
  return entry != nullptr ? std::string(entry->name) : std::to_string(static_cast<int>(code));
}

namespace {

class announcer {
 public:
  announcer(const announce_input& input, const execution& exec) : in_(input), exec_(exec) {}

  checked<announced_event> run() {
    auto made = make_frames(in_.of, in_.targets.rows, in_.earlier, in_.ledger);
    found_.add(made.problems());
    if (!made) return std::move(found_);
    frames_ = *std::move(made);
    head();
    roster_facts content;
    const auto read_content = [&] { content = content_of(facts_.hash_suite, in_.of, in_.targets.rows, exec_, in_.beside); };
    constexpr std::size_t least_shared = 10000;  // with fewer rows one thread is faster than two
    detail::both(in_.targets.rows.size() < least_shared ? nullptr : exec_.workers, read_content, [&] { lists(); });
    facts_.targets = std::move(content);
    const auto& columns = facts_.targets.columns;
    if (std::find(columns.begin(), columns.end(), "industry") != columns.end()) {
      const sector_table& by = in_.targets.rows.sectors();
      facts_.sector_table = sector_table_facts{by.standard, by.version, by.codes};
    }
    facts_.sources = in_.terms.sources;
    bits();
    if (has_error(found_)) return std::move(found_);
    auto text = make_announcement(std::move(facts_));
    found_.add(text.problems());
    if (!text) return std::move(found_);
    return {announced_event{*std::move(text), std::move(lists_), std::move(frames_), std::move(kept_), std::move(excluded_rows_)},
            found_.take()};
  }

 private:
  void lists() {
    lists_.rejected_targets = rejected_lists("targets", in_.targets.rejected_rows, facts_.rejected);
    find_standing();
    balance();
    facts_.earlier = in_.earlier_records;
    if (in_.ledger != nullptr) ledger();
    if (in_.of.draws_officers()) officers();
    if (in_.items) facts_.catalogue = catalogue_facts{in_.items->catalogue, in_.items->version};
    for (std::size_t t = 0; t < frames_.size(); ++t) task(t);
  }

  void head() {
    facts_.hash_suite = in_.terms.hash_suite;
    facts_.body = in_.terms.body;
    facts_.operated_by = in_.terms.operated_by;
    facts_.witnesses = in_.terms.witnesses;
    facts_.number = in_.terms.number;
    facts_.event = in_.terms.event;
    facts_.embargo = in_.terms.embargo;
    facts_.published_on = in_.terms.published_on;
    facts_.channel = in_.terms.channel;
    facts_.previous = in_.previous;
    facts_.reason = in_.reason;
    facts_.plan = in_.of.title;
    facts_.plan_digest = in_.plan_digest;
    facts_.event_digest = in_.event_digest;
    facts_.rules = in_.rules;
    facts_.shortage_reason = in_.shortage_reason;
    facts_.ids = in_.ids;
    facts_.confirmed = in_.confirmed;
  }

  std::string_view keep(std::string text) { return kept_.keep(std::move(text)); }

  list_facts facts_of(const line_list& lines) const { return cavel::facts_of(facts_.hash_suite, lines, exec_); }

  digest salt_of(std::string_view path) const { return cavel::salt_of(facts_.hash_suite, in_.key, path); }
  list_facts facts_of(const digest& salt, const line_list& lines) const {
    return cavel::facts_of(facts_.hash_suite, salt, lines, exec_);
  }

  std::vector<reason_list> rejected_lists(std::string_view roster, const std::vector<rejected>& rows,
                                          std::vector<rejected_facts>& announced) {
    struct reason_rows {
      std::uint64_t rows = 0;
      std::set<std::string> ids;
    };
    std::map<std::string, reason_rows> by_reason;
    for (const rejected& row : rows) {
      reason_rows& of = by_reason[rejection_reason(row.reason)];
      ++of.rows;
      if (is_listed(row)) of.ids.insert(row.id);
    }
    std::vector<reason_list> lists;
    for (const auto& [reason, of] : by_reason) {
      reason_list list{reason, {}, salt_of(path::rejected(roster, reason))};
      for (const std::string& id : of.ids) list.lines.push_back(keep(id));
      announced.push_back({reason, of.rows, facts_of(list.salt, list.lines)});
      lists.push_back(std::move(list));
    }
    return lists;
  }

  /// The content of the ledger, its rows by basis, and how many of them name no firm of the roster.
  void ledger() {
    ledger_facts facts;
    facts.content = content_of(facts_.hash_suite, salt_of(path::ledger_content), *in_.ledger);
    std::map<std::string, std::uint64_t> rows;
    for (const ledger_visit& each : in_.ledger->visits)
      ++rows[std::string(visit_basis_words[static_cast<std::size_t>(each.basis)])];
    facts.rows.assign(rows.begin(), rows.end());
    facts_.ledger = std::move(facts);
    const auto firm = [&](std::string_view id) { return firm_of(id, in_.ids); };
    std::set<std::string_view> missing;
    for (const ledger_visit& each : in_.ledger->visits) missing.insert(firm(each.id));
    for (std::size_t row = 0; row < in_.targets.rows.size() && !missing.empty(); ++row)
      missing.erase(firm(in_.targets.rows.id(row)));
    for (const rejected& each : in_.targets.rejected_rows) missing.erase(firm(each.id));
    std::uint64_t count = 0;
    const ledger_visit* first = nullptr;
    for (const ledger_visit& each : in_.ledger->visits) {
      if (!missing.contains(firm(each.id))) continue;
      if (count++ == 0) first = &each;
    }
    if (first != nullptr) {
      found_.add({fault::ledger_unknown_target, "ledger.csv", static_cast<std::size_t>(first->row), "", first->id,
                  std::to_string(count)});
    }
    if (!in_.of.counts_ledger()) found_.add({fault::plan_ledger_unused, "ledger.csv", 0, "", "", ""});
  }

  /// Where each row went: into a frame of any task, else into an exclusion of one, else nowhere.
  void find_standing() {
    row_states_.assign(in_.targets.rows.size(), row_state::in_no_task);
    for (const frame& each : frames_) {
      for (const row_list& stratum : each.strata) {
        for (const std::size_t row : stratum) row_states_[row] = row_state::in_frame;
      }
    }
    for (const frame& each : frames_) {
      for (const excluded_rows& list : each.excluded) {
        for (const std::size_t row : list.rows) {
          if (row_states_[row] != row_state::in_no_task) continue;
          row_states_[row] = row_state::excluded;
          ++excluded_rows_[list.reason];
        }
      }
    }
  }

  /// Counts every row once, and the rows in no task by their cell.
  void balance() {
    const roster& rows = in_.targets.rows;
    const auto column = counting_column(in_.of, rows);
    balance_facts& sums = facts_.balance;
    sums.rejected = in_.targets.rejected_rows.size();
    std::unordered_map<std::string_view, std::uint64_t> cells;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      sums.in_frames += row_states_[row] == row_state::in_frame ? 1 : 0;
      sums.excluded += row_states_[row] == row_state::excluded ? 1 : 0;
      if (row_states_[row] != row_state::in_no_task) continue;
      ++sums.in_no_task;
      ++cells[column ? rows.cell(row, *column) : std::string_view()];
    }
    sums.rows = sums.rejected + rows.size();
    if (!column) {
      if (sums.in_no_task != 0) facts_.in_no_task.push_back({sums.in_no_task, {}, {}});
      return;
    }
    const std::string name(rows.column_name(*column));
    std::map<std::string, std::uint64_t> counted;  // cells with one meaning are counted together
    for (const auto& [cell, count] : cells) counted[content_cell(name, cell)] += count;
    facts_.in_no_task = untasked_cells(name, counted);
  }

  static std::vector<untasked_facts> untasked_cells(const std::string& column,
                                                    const std::map<std::string, std::uint64_t>& counted) {
    std::vector<std::pair<std::string, untasked_facts>> lines;  // with the arrays that order them
    for (const auto& [cell, rows] : counted) {
      untasked_facts one{rows, column, cell};
      std::string array = cell_array(one);
      lines.emplace_back(std::move(array), std::move(one));
    }
    const auto by_array = [](const auto& a, const auto& b) { return a.first < b.first; };
    std::sort(lines.begin(), lines.end(), by_array);
    untasked_facts rest{0, column, {}};
    if (lines.size() > most_untasked_cells) {
      std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.second.rows > b.second.rows; });
      for (std::size_t i = most_untasked_cells; i < lines.size(); ++i) rest.rows += lines[i].second.rows;
      lines.resize(most_untasked_cells);
      std::sort(lines.begin(), lines.end(), by_array);
    }
    std::vector<untasked_facts> made;
    for (auto& each : lines) made.push_back(std::move(each.second));
    if (rest.rows != 0) made.push_back(std::move(rest));  // `["C"]` comes after every `["C",…]`
    return made;
  }

  /// The ids of rows, copied side by side: they are read many times, and in a roster they lie far apart.
  line_list ids_of(const row_list& rows) {
    std::string text;
    text.reserve(19 * rows.size());  // a credit code and its LF
    std::array<std::string_view, 256> ids;
    for (std::size_t at = 0; at < rows.size(); at += ids.size()) {
      const std::size_t some = std::min(ids.size(), rows.size() - at);
      for (std::size_t i = 0; i < some; ++i) {
        ids[i] = in_.targets.rows.id(rows[at + i]);
        detail::prefetch(ids[i].data());
      }
      for (std::size_t i = 0; i < some; ++i) text.append(ids[i]).push_back('\n');
    }
    return *lines_of(keep(std::move(text)));
  }

  void officers() {
    if (!in_.officers) {
      found_.add({fault::plan_officers_missing, "plan", 0, "/tasks/0/officers", "", ""});
      return;
    }
    officers_facts facts;
    facts.roster = in_.officers->roster;
    lists_.rejected_officers = rejected_lists("officers", in_.officers->rejected_rows, facts.rejected);
    facts.recusals_roster = in_.officers->recusals_roster;
    officer_lists lists;
    for (const std::string& line : in_.officers->eligibility) lists.eligibility.push_back(keep(line));
    for (const std::string& line : in_.officers->recusals) lists.recusals.push_back(keep(line));
    lists.targets = target_lines();
    officer_salts& salts = lists_.salts;
    salts = {salt_of(path::eligibility), salt_of(path::recusals), salt_of(path::target_facts)};
    facts.eligibility = facts_of(salts.eligibility, lists.eligibility);
    facts.recusals = facts_of(salts.recusals, lists.recusals);
    facts.targets = facts_of(salts.targets, lists.targets);
    lists_.officers = std::move(lists);
    facts_.officers = std::move(facts);
  }

  /// A fact line for each enterprise in the frame of any task, ascending.
  line_list target_lines() {
    const roster& rows = in_.targets.rows;
    const auto sector = rows.column("sector");
    const auto region = rows.column("region");
    std::string text;
    const auto ends_field = [](char c) { return c == '|' || c == '\t' || c == '\n' || c == '\r'; };
    constexpr std::size_t ahead = 16;  // rows lie far apart in memory
    const std::span<const std::uint32_t> by_id = rows.by_id();
    for (std::size_t i = 0; i < by_id.size(); ++i) {
      if (i + 2 * ahead < by_id.size()) rows.prefetch_place(by_id[i + 2 * ahead]);
      if (i + ahead < by_id.size()) rows.prefetch_text(by_id[i + ahead]);
      const std::size_t row = by_id[i];
      if (row_states_[row] != row_state::in_frame) continue;
      const std::string_view of_sector = sector ? rows.cell(row, *sector) : std::string_view();
      const std::string_view of_region = region ? rows.cell(row, *region) : std::string_view();
      for (const std::string_view value : {of_sector, of_region}) {
        if (std::any_of(value.begin(), value.end(), ends_field)) {
          found_.add({fault::plan_fact_separator, "targets", rows.source_row(row), "", std::string(value), ""});
        }
      }
      text.append(rows.id(row)).append(1, '\t').append(of_sector).append(1, '\t').append(of_region).push_back('\n');
    }
    return *lines_of(keep(std::move(text)));
  }

  void task(std::size_t t) {
    const cavel::task& plan = in_.of.tasks[t];
    task_facts facts;
    task_lists lists;
    facts.name = plan.name;
    facts.title = plan.title;
    facts.department = plan.department;
    facts.from = plan.visits.from;
    facts.to = plan.visits.to;
    facts.lot = plan.lot;
    facts.filter = canonical(to_json(plan.filter));
    if (plan.cap) facts.cap = std::to_string(plan.cap->limit) + "; counted from " + plan.cap->counted_from();
    for (const stratum_rule& each : plan.strata) {
      if (each.cap) facts.stratum_caps.emplace_back(each.name, *each.cap);
    }
    for (const excluded_rows& each : frames_[t].excluded) {
      reason_list list{each.reason, ids_of(each.rows), salt_of(path::excluded(plan.name, each.reason))};
      facts.excluded.push_back({each.reason, facts_of(list.salt, list.lines)});
      lists.excluded.push_back(std::move(list));
    }
    for (std::size_t s = 0; s < plan.strata.size(); ++s) {
      line_list ids = ids_of(frames_[t].strata[s]);
      const list_facts of_ids = facts_of(ids);
      const std::uint64_t sample = sample_size(ids.size(), plan.strata[s].share, plan.rounding);
      facts.strata.push_back(
          {plan.strata[s].name, ids.size(), plan.strata[s].share, plan.rounding, sample, plan.strata[s].reserve, of_ids.list});
      needed_ += bits_needed(ids.size(), sample);
      lists.strata.push_back(std::move(ids));
    }
    items(t, facts, lists);
    if (plan.officers) {
      facts.panel = panel_facts{plan.officers->seats, plan.officers->leads, plan.officers->mode, plan.officers->fall_back,
                                plan.officers->pool};
    }
    facts_.tasks.push_back(std::move(facts));
    lists_.tasks.push_back(std::move(lists));
  }

  void items(std::size_t t, task_facts& facts, task_lists& lists) {
    const auto& rule = in_.of.tasks[t].items;
    if (!in_.items) {
      if (rule) {
        found_.add({fault::plan_items_without_catalogue, "plan", 0, "/tasks/" + std::to_string(t) + "/items", "", ""});
      }
      return;
    }
    for (const std::string& id : in_.items->of_task[t]) lists.items.push_back(keep(id));
    facts.items = items_facts{facts_of(lists.items), rule ? rule->drawn : lists.items.size(), rule && rule->per_target};
  }

  void bits() {
    const std::uint64_t supplied = bits_supplied(facts_.sources);
    if (supplied >= least_bits && (supplied < needed_ || supplied < sound_bits)) {
      found_.add({fault::source_bits_short, "event", 0, "/sources", "", std::to_string(supplied)});
    }
  }

  const announce_input& in_;
  const execution& exec_;
  announcement_facts facts_;
  event_lists lists_;
  kept_texts kept_;
  enum class row_state : std::uint8_t { in_no_task, excluded, in_frame };
  std::vector<row_state> row_states_;  // of each row
  std::map<std::string, std::uint64_t> excluded_rows_;
  std::vector<frame> frames_;
  std::uint64_t needed_ = 0;
  problem_list found_;
};

}  // namespace

const file_bytes* kept_texts::find_whole(const line_list& lines) const {
  if (lines.empty()) return nullptr;
  const auto at =
      std::find_if(texts_.begin(), texts_.end(), [&](const file_bytes& each) { return each.data() == lines[0].data(); });
  if (at == texts_.end()) return nullptr;
  const char* next = at->data();
  for (const std::string_view line : lines) {
    if (line.data() != next) return nullptr;
    next = line.data() + line.size() + 1;
  }
  return next == at->data() + at->size() ? &*at : nullptr;
}

checked<announced_event> announce(const announce_input& input, const execution& exec) { return announcer(input, exec).run(); }

}  // namespace cavel
