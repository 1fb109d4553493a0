// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/announce.hpp>
#include <cavel/event/entropy.hpp>
#include <cavel/hash/detail/id_sort.hpp>
#include <cavel/hash/list_digest.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

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
    auto made = make_frames(in_.of, in_.targets.rows, in_.earlier, exec_);
    found_.add(made.problems());
    if (!made) return std::move(found_);
    frames_ = *std::move(made);
    head();
    facts_.targets = {in_.targets_file, in_.targets.row_count};
    lists_.rejected_targets = rejected_lists(in_.targets.rejected_rows, facts_.rejected);
    facts_.earlier = in_.earlier_records;
    if (in_.of.draws_officers()) officers();
    if (in_.items) facts_.catalogue = catalogue_facts{in_.items->catalogue_file, in_.items->version};
    for (std::size_t t = 0; t < frames_.size(); ++t) task(t);
    facts_.sources = in_.terms.sources;
    bits();
    if (has_error(found_)) return std::move(found_);
    auto text = make_announcement(std::move(facts_));
    found_.add(text.problems());
    if (!text) return std::move(found_);
    return {announced_event{*std::move(text), std::move(lists_), std::move(frames_), std::move(kept_)}, found_.take()};
  }

 private:
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
    facts_.plan_file = in_.plan_file;
    facts_.event_file = in_.event_file;
  }

  std::string_view keep(std::string text) { return kept_.keep(std::move(text)); }

  list_facts facts_of(const line_list& lines) const { return cavel::facts_of(facts_.hash_suite, lines, exec_); }

  std::vector<reason_list> rejected_lists(const std::vector<rejected>& rows, std::vector<reason_facts>& announced) {
    std::map<std::string, std::set<std::string>> by_reason;
    for (const rejected& row : rows) by_reason[rejection_reason(row.reason)].insert(list_entry(row));
    std::vector<reason_list> lists;
    for (const auto& [reason, entries] : by_reason) {
      reason_list list{reason, {}};
      for (const std::string& entry : entries) list.lines.push_back(keep(entry));
      announced.push_back({reason, facts_of(list.lines)});
      lists.push_back(std::move(list));
    }
    return lists;
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
    lists_.rejected_officers = rejected_lists(in_.officers->rejected_rows, facts.rejected);
    facts.recusals_roster = in_.officers->recusals_roster;
    officer_lists lists;
    for (const std::string& line : in_.officers->eligibility) lists.eligibility.push_back(keep(line));
    for (const std::string& line : in_.officers->recusals) lists.recusals.push_back(keep(line));
    lists.targets = target_lines();
    facts.eligibility = facts_of(lists.eligibility);
    facts.recusals = facts_of(lists.recusals);
    facts.targets = facts_of(lists.targets);
    lists_.officers = std::move(lists);
    facts_.officers = std::move(facts);
  }

  /// A fact line for each enterprise in the frame of any task, ascending.
  line_list target_lines() {
    const roster& rows = in_.targets.rows;
    const auto sector = rows.column("sector");
    const auto region = rows.column("region");
    std::vector<bool> is_framed(rows.size(), false);
    for (const frame& each : frames_) {
      for (const row_list& stratum : each.strata) {
        for (const std::size_t row : stratum) is_framed[row] = true;
      }
    }
    row_list framed;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (is_framed[row]) framed.push_back(row);
    }
    const auto fill_views = [&](std::size_t first, std::size_t count, std::string_view* out) {
      for (std::size_t i = 0; i < count; ++i) out[i] = rows.id(framed[first + i]);
    };
    std::string text;
    for (const std::uint32_t place : sort_permutation(id_list::from(fill_views, framed.size()), exec_)) {
      const std::size_t row = framed[place];
      const std::string_view of_sector = sector ? rows.cell(row, *sector) : std::string_view();
      const std::string_view of_region = region ? rows.cell(row, *region) : std::string_view();
      for (const std::string_view value : {of_sector, of_region}) {
        if (value.find_first_of("|\t\n\r") != std::string_view::npos) {
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
    facts.from = plan.visits.from;
    facts.to = plan.visits.to;
    facts.lot = plan.lot;
    facts.filter = canonical(to_json(plan.filter));
    if (plan.cap) {
      facts.cap = std::to_string(plan.cap->limit) + "; counted from " +
                  (plan.cap->column.empty() ? "records" : "column " + plan.cap->column);
    }
    for (const excluded_rows& each : frames_[t].excluded) {
      reason_list list{each.reason, ids_of(each.rows)};
      facts.excluded.push_back({each.reason, facts_of(list.lines)});
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
  std::vector<frame> frames_;
  std::uint64_t needed_ = 0;
  problem_list found_;
};

}  // namespace

checked<announced_event> announce(const announce_input& input, const execution& exec) { return announcer(input, exec).run(); }

}  // namespace cavel
