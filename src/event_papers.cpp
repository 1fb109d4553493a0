// SPDX-License-Identifier: Apache-2.0
#include <cavel/files/csv.hpp>
#include <cavel/files/event_papers.hpp>
#include <cavel/files/json.hpp>
#include <cavel/files/plan_json.hpp>

#include <algorithm>

namespace cavel {

struct event_papers::parts {
  folder files;
  cavel::plan plan;
  event_terms terms;
  roster_reading targets, officers;
  std::vector<earlier_event> earlier;
  earlier_draws counts;
  std::optional<announced_event> announced;
  std::optional<std::size_t> name_column;
  problems told;
};

namespace {

checked<chain_terms> read_terms(std::string_view text) {
  auto document = parse_canonical_json(text, "terms.json");
  if (!document) return document.problems();
  problems found;
  json_reader from(*document, "terms.json", "", found);
  chain_terms made;
  const auto digest_of = [&](json_reader& at, std::string_view name) {
    const auto parsed = parse_digest(at.text(name));
    if (!parsed) at.refuse(fault::record_member, name, "");
    return parsed.value_or(digest{});
  };
  if (from.has("previous")) made.previous = digest_of(from, "previous");
  made.reason = from.text_or("reason", "");
  if (from.has("earlier")) {
    made.earlier.emplace();
    for (json_reader& each : from.children("earlier")) {
      made.earlier->push_back({digest_of(each, "record"), each.texts("drawn")});
      each.close();
    }
  }
  from.close();
  if (has_error(found)) return found;
  return made;
}

}  // namespace

std::string terms_text(const chain_terms& terms) {
  json_value document;
  if (terms.previous) document.add("previous", hex(*terms.previous));
  if (!terms.reason.empty()) document.add("reason", terms.reason);
  if (terms.earlier) {
    json_value list = json_value::array{};
    for (const earlier_event& each : *terms.earlier) {
      list.push(json_value().add("record", hex(each.record)).add("drawn", detail::json_strings(each.drawn)));
    }
    document.add("earlier", std::move(list));
  }
  return canonical(document);
}

std::string manifest_text(const folder& private_files, suite hash_suite) {
  std::string text;
  for (const auto& [path, bytes] : private_files) {
    text += hex(hash(hash_suite, bytes)) + "  " + path + "\n";
  }
  return text;
}

checked<event_papers> event_papers::read(folder private_files, bool strict) {
  auto made = std::make_shared<parts>();
  made->files = std::move(private_files);
  problems found;
  const auto take = [&](auto result, auto& into) {
    found.insert(found.end(), result.problems().begin(), result.problems().end());
    if (result) into = *std::move(result);
    return result.has_value();
  };
  const auto file = [&](const char* name) -> const std::string* {
    const auto at = made->files.find(name);
    return at == made->files.end() ? nullptr : &at->second;
  };
  for (const char* needed : {"plan.json", "event.json", "targets.csv", "terms.json"}) {
    if (file(needed) == nullptr) found.push_back({fault::list_missing, needed, 0, "", "", ""});
  }
  if (!found.empty()) return found;
  const bool has_plan = take(read_plan(*file("plan.json"), "plan.json"), made->plan);
  const bool has_event = take(read_event(*file("event.json"), "event.json"), made->terms);
  chain_terms chain;
  take(read_terms(*file("terms.json")), chain);
  csv_options csv;
  csv.digest_suite = made->terms.hash_suite;
  roster_options options;
  options.strict = strict;
  made->targets = parse_roster(*file("targets.csv"), options, csv);
  found.insert(found.end(), made->targets.found.begin(), made->targets.found.end());
  if (!has_plan || !has_event || made->targets.refused) return found;
  made->name_column = made->targets.rows.column("name");

  const suite hash_suite = made->terms.hash_suite;
  const auto digest_of = [&](const char* name) { return hash(hash_suite, *file(name)); };
  announce_input input{made->plan, digest_of("plan.json"), made->terms, digest_of("event.json"),
                       made->targets, digest_of("targets.csv"), {}, {}, chain.previous, chain.reason, {}, nullptr};
  if (chain.earlier) {
    made->earlier = *std::move(chain.earlier);
    for (const earlier_event& each : made->earlier) {
      input.earlier_records.push_back(each.record);
      for (const std::string& id : each.drawn) ++made->counts[id];
    }
    input.earlier = &made->counts;
  }
  auto announced = announce(input);
  found.insert(found.end(), announced.problems().begin(), announced.problems().end());
  // Rows that cannot be drawn are errors of the roster, told and listed; they forbid the event only when strict.
  if (!announced || (strict && has_error(found))) return found;
  made->announced = *std::move(announced);
  made->told = std::move(found);
  return event_papers(std::move(made));
}

const folder& event_papers::files() const { return parts_->files; }
const cavel::plan& event_papers::plan() const { return parts_->plan; }
const event_terms& event_papers::terms() const { return parts_->terms; }
const announced_event& event_papers::announced() const { return *parts_->announced; }
const problems& event_papers::told() const { return parts_->told; }
const roster_reading& event_papers::targets() const { return parts_->targets; }
const roster_reading& event_papers::officers() const { return parts_->officers; }

name_lookup event_papers::names() const {
  return [of = parts_](const drawn_place& place, std::string_view) {
    if (!of->name_column) return std::string();
    const std::size_t row = of->announced->frames[place.task].strata[place.stratum][place.index];
    return std::string(of->targets.rows.cell(row, *of->name_column));
  };
}

std::string event_papers::officer_names() const {
  const roster& rows = parts_->officers.rows;
  const auto column = rows.column("name");
  std::vector<std::string> lines;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    lines.push_back(csv_field(rows.id(row)) + "," + (column ? csv_field(rows.cell(row, *column)) : "") + "\n");
  }
  std::sort(lines.begin(), lines.end());
  std::string text = "\xEF\xBB\xBFofficer,name\n";
  for (const std::string& line : lines) text += line;
  return text;
}

}  // namespace cavel
