// SPDX-License-Identifier: Apache-2.0
#include "officer_names.hpp"

#include <cavel/base/detail/prefetch.hpp>
#include <cavel/event/announce.hpp>
#include <cavel/event/event_rules.hpp>
#include <cavel/event/papers.hpp>
#include <cavel/event/roster_content.hpp>
#include <cavel/files/catalogue_json.hpp>
#include <cavel/files/csv.hpp>
#include <cavel/files/json.hpp>
#include <cavel/files/ledger.hpp>
#include <cavel/files/officers.hpp>
#include <cavel/files/plan_json.hpp>
#include <cavel/match/eligibility.hpp>
#include <cavel/plan/catalogue.hpp>
#include <cavel/plan/officer_condition.hpp>
#include <cavel/roster/officer_roster.hpp>

#include <algorithm>
#include <set>
#include <unordered_set>

namespace cavel {

struct event_papers::parts {
  file_map files;
  folder_digests digests;
  cavel::plan plan;
  event_terms terms;
  roster_reading targets;
  officer_reading officers;
  std::vector<recusal> recusals;
  std::vector<earlier_event> earlier;
  earlier_draws counts;
  std::optional<visit_ledger> ledger;
  event_rules rules;
  std::optional<announced_event> announced;
  std::optional<std::size_t> name_column;
  cavel::problems found;
};

namespace {

/// Confirmed codes that no row of the roster has, rejected rows included. \pre `confirmed` ascends
problems check_use(const std::vector<std::string>& confirmed, const roster_reading& read) {
  std::set<std::string_view> unused(confirmed.begin(), confirmed.end());
  for (std::size_t row = 0; row < read.rows.size() && !unused.empty(); ++row) unused.erase(firm_of(read.rows.id(row)));
  for (const rejected& each : read.rejected_rows) unused.erase(firm_of(each.id));
  problems found;
  for (const std::string_view code : unused) {
    found.push_back({fault::confirmed_id_unused, "event.json", 0, "/confirmed_ids", std::string(code), ""});
  }
  return found;
}

constexpr std::size_t least_shared = std::size_t{1} << 20;  // with fewer bytes one thread is faster than two

/// The eligibility line of an officer, with every task for which they may be drawn.
std::string line_of(const officer& one, const plan& of) {
  eligible_officer line;
  line.id = one.id;
  line.capacity = one.capacity;
  for (const task& each : of.tasks) {
    if (!each.officers) continue;
    if (find_refusal(one, each, each.visits).code != fault::none) continue;
    line.tasks.push_back(each.name);
    if (one.lead) line.lead_tasks.push_back(each.name);
  }
  if (!one.sectors.empty()) line.sectors.emplace(one.sectors.begin(), one.sectors.end());
  if (!one.regions.empty()) line.regions.emplace(one.regions.begin(), one.regions.end());
  return eligibility_line(line);
}

officers_announced announced_officers(const officer_reading& read, const std::vector<recusal>& recusals, const plan& of) {
  officers_announced made;
  made.rejected_rows = read.rejected_rows;
  for (const officer& each : read.officers) made.eligibility.push_back(line_of(each, of));
  std::set<std::string> pairs;
  for (const recusal& each : recusals) {
    if (each.state == recusal_state::granted) pairs.insert(each.officer + '\t' + each.target);
  }
  made.recusals.assign(pairs.begin(), pairs.end());
  std::sort(made.eligibility.begin(), made.eligibility.end());
  return made;
}

/// Officers who may be drawn for no task, or not for every one, with the reason and these tasks.
problems left_out(const officer_reading& read, const plan& of) {
  problems found;
  for (const officer& one : read.officers) {
    std::map<fault, std::string> tasks;
    for (const task& each : of.tasks) {
      if (!each.officers) continue;
      const fault why = find_refusal(one, each, each.visits).code;
      if (why == fault::none) continue;
      std::string& names = tasks[why];
      names += (names.empty() ? "" : ", ") + each.name;
    }
    for (const auto& [why, names] : tasks) {
      found.push_back({why, "officers.csv", static_cast<std::size_t>(one.row), "", one.id, names});
    }
  }
  return found;
}

/// Values that would split a line in the wrong place.
problems check_separators(const officer_reading& read) {
  problem_list found;
  for (const officer& each : read.officers) {
    for (const auto* values : {&each.sectors, &each.regions}) {
      for (const std::string& value : *values) {
        if (value.find_first_of("|\t\r\n") != std::string::npos) {
          found.add({fault::plan_fact_separator, "officers.csv", static_cast<std::size_t>(each.row), "", value, ""});
        }
      }
    }
  }
  return found.take();
}

/// Ids that recusals may name: those of the roster, accepted or not, that occur in one of their cells. O(cells + ids)
template <class IdOf>
std::set<std::string, std::less<>> known_ids(const checked<csv_file>& recusals, std::size_t count,
                                             const std::vector<rejected>& others, const IdOf& id_of) {
  std::unordered_set<std::string_view> named;
  for (std::size_t row = 0; recusals && row < recusals->rows.size(); ++row) {
    for (std::size_t i = 0; i < recusals->rows.columns(); ++i) named.insert(recusals->rows.cell(row, i));
  }
  std::set<std::string, std::less<>> ids;
  const auto add = [&](std::string_view id) {
    if (named.contains(id)) ids.emplace(id);
  };
  for (std::size_t i = 0; i < count; ++i) add(id_of(i));
  for (const rejected& each : others) add(each.id);
  return ids;
}

}  // namespace

std::string terms_text(const chain_terms& terms) {
  json_value document;
  if (terms.previous) document.add("previous", hex(*terms.previous));
  if (!terms.reason.empty()) document.add("reason", terms.reason);
  if (terms.earlier) {
    json_value list = json_value::array{};
    for (const earlier_event& each : *terms.earlier) {
      list.push(json_value().add("record", hex(each.record)).add("drawn", to_json(each.drawn)));
    }
    document.add("earlier", std::move(list));
  }
  if (!terms.shortage_reason.empty()) document.add("shortage_reason", terms.shortage_reason);
  return canonical(document);
}

checked<chain_terms> read_terms(std::string_view text) {
  auto document = parse_canonical_json(text, "terms.json");
  if (!document) return document.problems();
  problem_list found;
  json_reader from(*document, "terms.json", "", found);
  chain_terms made;
  const auto digest_of = [&](json_reader& at, std::string_view name) {
    const auto parsed = parse_digest(at.text(name));
    if (!parsed) at.refuse(fault::record_member, name, "");
    return parsed.value_or(digest{});
  };
  if (from.has("previous")) made.previous = digest_of(from, "previous");
  made.reason = from.text_or("reason", "");
  made.shortage_reason = from.text_or("shortage_reason", "");
  if (from.has("earlier")) {
    made.earlier.emplace();
    for (json_reader& each : from.children("earlier")) {
      made.earlier->push_back({digest_of(each, "record"), each.texts("drawn"), {}});
      each.close();
    }
  }
  from.close();
  if (has_error(found)) return found;
  return made;
}

checked<event_papers> event_papers::read(file_map private_files, faulty_rows rows, const execution& exec, folder_digests known) {
  auto made = std::make_shared<parts>();
  const bool is_new = known.empty();
  made->files = std::move(private_files);
  made->digests = std::move(known);
  cavel::problems found;
  const auto take = [&](auto result, auto& into) {
    found.insert(found.end(), result.problems().begin(), result.problems().end());
    if (result) into = *std::move(result);
    return result.has_value();
  };
  const auto file = [&](const char* name) { return find_file(made->files, name); };
  for (const char* needed : {"plan.json", "event.json", "targets.csv", "terms.json"}) {
    if (file(needed) == nullptr) found.push_back({fault::paper_missing, needed, 0, "", "", ""});
  }
  const auto key = file("event-key.txt") == nullptr ? std::nullopt : parse_event_key(*file("event-key.txt"));
  if (!key) found.push_back({fault::event_key_form, "event-key.txt", 0, "", "", ""});
  if (!found.empty()) return found;
  if (exec.progress != nullptr) {
    std::uint64_t lines = 0;
    for (const char* roster : {"targets.csv", "officers.csv"}) {
      if (file(roster) != nullptr)
        lines += static_cast<std::uint64_t>(std::count(file(roster)->begin(), file(roster)->end(), '\n'));
    }
    exec.progress->expect_at_least(lines);
    exec.progress->report();
  }
  const bool has_plan = take(read_plan(*file("plan.json"), "plan.json"), made->plan);
  const bool has_event = take(read_event(*file("event.json"), "event.json"), made->terms);
  chain_terms chain;
  take(read_terms(*file("terms.json")), chain);
  if (is_new && has_event) add_shipped_packs(made->files, made->terms);
  const bool has_rules =
      has_event && take(read_event_rules(made->files, made->terms, has_plan ? &made->plan : nullptr), made->rules);
  csv_options csv;
  csv.digest_suite.reset();
  report(exec.progress);
  roster_options options;
  options.strict = rows == faulty_rows::refuse;
  options.ids = made->plan.ids;
  std::vector<std::string> confirmed;
  for (const confirmed_code& each : made->terms.confirmed) confirmed.push_back(each.id);
  options.confirmed = confirmed;
  if (has_rules) options.sectors = sectors_of(made->rules.rules);
  message_beside roster_file{*file("targets.csv"), {}};  // hashed beside its content, where the processor does that
  const bool is_beside = exec.kernels.of(made->terms.hash_suite).two_blocks != nullptr;
  const auto hash_files = [&] {
    file_map unknown = made->files;
    std::erase_if(unknown, [&](const auto& each) {
      return made->digests.contains(each.first) || (is_beside && each.first == "targets.csv");
    });
    made->digests.merge(digests_of(unknown, made->terms.hash_suite, exec));
  };
  const auto read_targets = [&] { made->targets = parse_roster(made->files.at("targets.csv").shared(), options, csv); };
  if (is_beside) {  // what is left to hash is small
    options.workers = exec.workers;
    hash_files();
    read_targets();
  } else {
    detail::both(file("targets.csv")->size() < least_shared ? nullptr : exec.workers, read_targets, hash_files);
  }
  if (exec.progress != nullptr) exec.progress->advance(made->targets.row_count);
  const cavel::problems unused = check_use(confirmed, made->targets);
  found.insert(found.end(), unused.begin(), unused.end());
  found.insert(found.end(), made->targets.found.begin(), made->targets.found.end());
  report(exec.progress);
  std::optional<catalogue> items;
  if (file("catalogue.json") != nullptr) {
    auto read = read_catalogue(*file("catalogue.json"), "catalogue.json");
    found.insert(found.end(), read.problems().begin(), read.problems().end());
    if (read) items = *std::move(read);
  }
  std::optional<recusal_file> recusals;
  bool good =
      has_plan && has_event && has_rules && !made->targets.refused && items.has_value() == (file("catalogue.json") != nullptr);
  if (file("officers.csv") != nullptr) {
    officer_options officers;
    officers.strict = rows == faulty_rows::refuse;
    made->officers = parse_officers(*file("officers.csv"), officers, csv);
    if (exec.progress != nullptr) exec.progress->advance(made->officers.row_count);
    found.insert(found.end(), made->officers.found.begin(), made->officers.found.end());
    const cavel::problems separators = check_separators(made->officers);
    found.insert(found.end(), separators.begin(), separators.end());
    good = good && !made->officers.refused && separators.empty();
    if (has_plan && !made->officers.refused) {
      const cavel::problems conditions = check_officer_conditions(made->plan, made->officers.officers, made->officers.columns);
      found.insert(found.end(), conditions.begin(), conditions.end());
      good = good && !has_error(conditions);
      if (good) {
        const cavel::problems others = left_out(made->officers, made->plan);
        found.insert(found.end(), others.begin(), others.end());
      }
    }
  }
  if (file("recusals.csv") != nullptr) {
    recusal_options named;
    csv_options csv_named = csv;
    csv_named.where = named.where;
    const auto cells = parse_csv(*file("recusals.csv"), csv_named);
    const auto officers = known_ids(cells, made->officers.officers.size(), made->officers.rejected_rows,
                                    [&](std::size_t i) { return std::string_view(made->officers.officers[i].id); });
    const auto targets = known_ids(cells, made->targets.rows.size(), made->targets.rejected_rows,
                                   [&](std::size_t i) { return made->targets.rows.id(i); });
    named.officers = &officers;
    named.targets = &targets;
    auto read = parse_recusals(cells, named);
    found.insert(found.end(), read.problems().begin(), read.problems().end());
    good = good && read;
    if (read) recusals = *std::move(read);
  }
  if (file("ledger.csv") != nullptr) {
    ledger_options named;
    named.ids = options.ids;
    named.confirmed = confirmed;
    if (has_event) named.last = made->terms.published_on;
    auto read = parse_ledger(*file("ledger.csv"), named, csv);
    found.insert(found.end(), read.problems().begin(), read.problems().end());
    good = good && read;
    if (read) made->ledger = *std::move(read);
  }
  if (!good) return found;
  report(exec.progress);
  made->name_column = made->targets.rows.column("name");

  const suite hash_suite = made->terms.hash_suite;
  const auto digest_of = [&](const char* name) { return canonical_digest(hash_suite, *file(name)); };
  announce_input input{.of = made->plan,
                       .terms = made->terms,
                       .targets = made->targets,
                       .key = *key,
                       .plan_digest = digest_of("plan.json"),
                       .event_digest = digest_of("event.json"),
                       .rules = made->rules.facts,
                       .shortage_reason = chain.shortage_reason,
                       .ids = options.ids,
                       .confirmed = made->terms.confirmed,
                       .officers = {},
                       .items = {},
                       .previous = chain.previous,
                       .reason = chain.reason,
                       .earlier_records = {},
                       .earlier = nullptr,
                       .ledger = made->ledger ? &*made->ledger : nullptr,
                       .beside = is_beside ? &roster_file : nullptr};
  if (file("officers.csv") != nullptr) {
    if (recusals) made->recusals = std::move(recusals->recusals);
    input.officers = announced_officers(made->officers, made->recusals, made->plan);
    const auto salt = [&](std::string_view path) { return salt_of(hash_suite, *key, path); };
    input.officers->roster = content_of(hash_suite, salt(path::officers_content), made->plan, made->officers);
    if (recusals) input.officers->recusals_roster = content_of(hash_suite, salt(path::recusals_content), made->recusals);
  }
  if (items) {
    std::vector<std::string> ids;
    for (const std::string_view id : item_ids(*items)) ids.emplace_back(id);
    std::sort(ids.begin(), ids.end());
    input.items = items_announced{digest_of("catalogue.json"), items->version, {made->plan.tasks.size(), ids}};
  }
  if (chain.earlier) {
    made->earlier = *std::move(chain.earlier);
    for (const earlier_event& each : made->earlier) {
      input.earlier_records.push_back(each.record);
      for (const std::string& id : each.drawn) ++made->counts[id];
    }
    input.earlier = &made->counts;
  }
  report(exec.progress);
  auto announced = announce(input, exec);
  found.insert(found.end(), announced.problems().begin(), announced.problems().end());
  // Rows that cannot be drawn are errors of the roster, reported and listed; they stop the event only if `rows` says so.
  if (!announced || (rows == faulty_rows::refuse && has_error(found))) return found;
  if (is_beside) made->digests.emplace("targets.csv", roster_file.value);
  made->targets.file = made->digests.at("targets.csv");
  made->announced = *std::move(announced);
  made->found = std::move(found);
  return event_papers(std::move(made));
}

const file_map& event_papers::files() const { return parts_->files; }
const folder_digests& event_papers::digests() const { return parts_->digests; }
const cavel::plan& event_papers::plan() const { return parts_->plan; }
const event_terms& event_papers::terms() const { return parts_->terms; }
const announced_event& event_papers::announced() const { return *parts_->announced; }
const problems& event_papers::problems() const { return parts_->found; }
const roster_reading& event_papers::targets() const { return parts_->targets; }
const officer_reading& event_papers::officers() const { return parts_->officers; }
const std::vector<recusal>& event_papers::recusals() const { return parts_->recusals; }
const rule_set& event_papers::rules() const { return *parts_->rules.rules; }

name_lookup event_papers::names() const {
  return [of = parts_](const drawn_list& list, std::span<std::string_view> names) {
    if (!of->name_column) return;
    const roster& rows = of->targets.rows;
    const row_list& frame = of->announced->frames[list.task].strata[list.stratum];
    constexpr std::size_t ahead = 16;  // drawn rows lie far apart in memory
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i + 3 * ahead < names.size()) detail::prefetch(&frame[list.drawn[i + 3 * ahead].index]);
      if (i + 2 * ahead < names.size()) rows.prefetch_place(frame[list.drawn[i + 2 * ahead].index]);
      if (i + ahead < names.size()) rows.prefetch_text(frame[list.drawn[i + ahead].index]);
      names[i] = rows.cell(frame[list.drawn[i].index], *of->name_column);
    }
  };
}

std::string_view event_papers::name_at(std::size_t task, std::size_t stratum, std::uint64_t index) const {
  if (!parts_->name_column) return {};
  return parts_->targets.rows.cell(parts_->announced->frames[task].strata[stratum][index], *parts_->name_column);
}

std::string event_papers::officer_names() const {
  std::vector<named_officer> named;
  for (const officer& each : parts_->officers.officers) named.push_back({each.id, each.name});
  return officer_names_table(named);
}

}  // namespace cavel
