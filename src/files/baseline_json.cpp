// SPDX-License-Identifier: Apache-2.0
#include "reader_parts.hpp"

#include <cavel/files/inspection_json.hpp>
#include <cavel/files/rule_pack_json.hpp>

#include <array>

namespace cavel {

namespace {

constexpr std::array<std::string_view, 3> recusal_words{"requested", "granted", "refused"};

drawn_task read_drawn_task(json_reader& in) {
  drawn_task of;
  of.name = in.text("name");
  of.title = in.text_or("title", "");
  const boost::gregorian::date none(boost::date_time::not_a_date_time);
  if (!in.has("from")) in.text("from");  // reports it as missing
  if (!in.has("to")) in.text("to");
  of.visits = {read_day(in, "from").value_or(none), read_day(in, "to").value_or(none)};
  of.seats = static_cast<std::uint32_t>(in.integer_or("seats", 2, 1, 99));
  of.draws_officers = in.truth_or("draws_officers", false);
  of.department = in.text_or("department", "");
  in.close();
  return of;
}

std::vector<boost::gregorian::date> read_days(json_reader& in, std::string_view name) {
  std::vector<boost::gregorian::date> days;
  for (const std::string& each : in.texts(name)) {
    if (const auto day = try_parse_date(each)) {
      days.push_back(*day);
    } else {
      in.refuse(fault::date_form, name, each);
    }
  }
  return days;
}

/// What a department drew, or the whole target.
void read_share(json_reader& in, drawn_share& of) {
  of.tasks = in.texts("tasks");
  of.panel = in.texts("panel");
  of.leader = in.text_or("leader", "");
  of.unit = in.text_or("unit", "");
  for (json_reader& each : in.children("earlier_panels")) {
    of.earlier_panels.push_back({each.texts("officers"), each.text_or("unit", ""), read_day(each, "until")});
    each.close();
  }
  of.items = in.texts("items");
}

drawn_target read_target(json_reader& in) {
  drawn_target of;
  of.id = in.text("id");
  of.name = in.text_or("name", "");
  read_share(in, of);
  of.reserve = in.truth_or("reserve", false);
  of.activated_because = in.text_or("activated_because", "");
  of.activated_on = read_day(in, "activated_on");
  of.excused_because = in.text_or("excused_because", "");
  of.excused_on = read_day(in, "excused_on");
  for (json_reader& each : in.children("suspensions")) {
    of.suspensions.push_back({each.text_or("because", ""), read_day(each, "from"), read_day(each, "to")});
    each.close();
  }
  of.sector = in.text_or("sector", "");
  of.attributes = in.texts("attributes");
  of.earlier_visits = static_cast<std::uint64_t>(in.integer_or("earlier_visits", 0));
  of.ledger_days = read_days(in, "ledger_days");
  if (in.has("cap")) of.cap = static_cast<std::uint64_t>(in.integer("cap", 1));
  for (json_reader& each : in.children("shares")) {
    drawn_share& share = of.shares.emplace_back();
    share.department = each.text("department");
    read_share(each, share);
    each.close();
  }
  in.close();
  return of;
}

drawn_officer read_officer(json_reader& in) {
  drawn_officer of;
  of.id = in.text("id");
  of.name = in.text_or("name", "");
  of.unit = in.text_or("unit", "");
  of.credential_from = read_day(in, "credential_from");
  of.credential_to = read_day(in, "credential_to");
  in.close();
  return of;
}

visit_recusal read_recusal(json_reader& in) {
  visit_recusal of;
  of.officer = in.text("officer");
  of.target = in.text("target");
  const std::string word = in.word("state", {recusal_words.begin(), recusal_words.end()});
  of.state = word == "granted" ? recusal_state::granted : word == "refused" ? recusal_state::refused : recusal_state::requested;
  of.requested_on = read_day(in, "requested_on");
  of.decided_on = read_day(in, "decided_on");
  in.close();
  return of;
}

void add_panel(json_value& made, const drawn_share& each) {
  add_texts(made, "panel", each.panel);
  add_text(made, "leader", each.leader);
  add_text(made, "unit", each.unit);
  json_value::array earlier;
  for (const earlier_panel& before : each.earlier_panels) {
    add_texts(earlier.emplace_back(), "officers", before.officers);
    add_text(earlier.back(), "unit", before.unit);
    add_day(earlier.back(), "until", before.until);
  }
  if (!earlier.empty()) made.add("earlier_panels", std::move(earlier));
  add_texts(made, "items", each.items);
}

json_value write(const drawn_share& each) {
  json_value made;
  made.add("department", each.department);
  add_texts(made, "tasks", each.tasks);
  add_panel(made, each);
  return made;
}

json_value write(const drawn_target& each) {
  json_value made;
  made.add("id", each.id);
  add_text(made, "name", each.name);
  add_texts(made, "tasks", each.tasks);
  add_truth(made, "reserve", each.reserve);
  add_text(made, "activated_because", each.activated_because);
  add_day(made, "activated_on", each.activated_on);
  add_text(made, "excused_because", each.excused_because);
  add_day(made, "excused_on", each.excused_on);
  add_list(made, "suspensions", each.suspensions, [](const suspension& one) {
    json_value of;
    add_text(of, "because", one.because);
    add_day(of, "from", one.from);
    add_day(of, "to", one.to);
    return of;
  });
  add_panel(made, each);
  add_text(made, "sector", each.sector);
  add_texts(made, "attributes", each.attributes);
  if (each.earlier_visits != 0) made.add("earlier_visits", each.earlier_visits);
  if (!each.ledger_days.empty()) {
    json_value days = json_value::array{};
    for (const boost::gregorian::date day : each.ledger_days) days.push(format_date(day));
    made.add("ledger_days", std::move(days));
  }
  if (each.cap) made.add("cap", *each.cap);
  add_list(made, "shares", each.shares, [](const drawn_share& one) { return write(one); });
  return made;
}

json_value write(const visit_recusal& each) {
  json_value made;
  made.add("officer", each.officer).add("target", each.target).add("state", recusal_words[static_cast<std::size_t>(each.state)]);
  add_day(made, "requested_on", each.requested_on);
  add_day(made, "decided_on", each.decided_on);
  return made;
}

/// Rule packs: names of shipped ones and documents of others.
void read_rules(json_reader& in, const std::string& file, inspection_baseline& of, problem_list& found) {
  if (!in.has("rules")) return;
  auto packs = read_rule_packs(*in.find("rules"), file, "/rules");
  found.add(packs.problems());
  if (!packs) return;
  auto rules = overlay(*packs);
  found.add(rules.problems());
  if (rules) of.rules = std::make_shared<const rule_set>(*std::move(rules));
}

}  // namespace

checked<inspection_baseline> parse_baseline(std::string_view text, std::string_view file) {
  const auto document = parse_json(text, file);
  if (!document) return document.problems();
  problem_list found;
  json_reader in(*document, std::string(file), "", found);
  inspection_baseline of;
  of.name = in.text("event");
  if (!in.has("announced")) in.text("announced");
  if (const auto day = read_day(in, "announced")) of.announced = *day;
  of.drawable_from = read_instant(in, "drawable_from");
  for (json_reader& each : in.children("tasks", true)) of.tasks.push_back(read_drawn_task(each));
  for (json_reader& each : in.children("targets", true)) of.targets.push_back(read_target(each));
  for (json_reader& each : in.children("officers")) of.officers.push_back(read_officer(each));
  for (json_reader& each : in.children("recusals")) of.recusals.push_back(read_recusal(each));
  read_rules(in, std::string(file), of, found);
  in.close();
  if (has_error(found)) return found;
  return {std::move(of), std::move(found)};
}

json_value to_json(const inspection_baseline& of) {
  json_value made;
  made.add("event", of.name).add("announced", format_date(of.announced));
  add_instant(made, "drawable_from", of.drawable_from);
  json_value tasks = json_value::array{};
  for (const drawn_task& each : of.tasks) {
    json_value task;
    task.add("name", each.name);
    add_text(task, "title", each.title);
    task.add("from", format_date(each.visits.from)).add("to", format_date(each.visits.to)).add("seats", each.seats);
    add_truth(task, "draws_officers", each.draws_officers);
    add_text(task, "department", each.department);
    tasks.push(std::move(task));
  }
  json_value targets = json_value::array{};
  for (const drawn_target& each : of.targets) targets.push(write(each));
  made.add("tasks", std::move(tasks)).add("targets", std::move(targets));
  add_list(made, "officers", of.officers, [](const drawn_officer& each) {
    json_value officer;
    officer.add("id", each.id);
    add_text(officer, "name", each.name);
    add_text(officer, "unit", each.unit);
    add_day(officer, "credential_from", each.credential_from);
    add_day(officer, "credential_to", each.credential_to);
    return officer;
  });
  add_list(made, "recusals", of.recusals, [](const visit_recusal& each) { return write(each); });
  if (of.rules != nullptr) made.add("rules", rule_packs_json(of.rules->packs));
  return made;
}

}  // namespace cavel
