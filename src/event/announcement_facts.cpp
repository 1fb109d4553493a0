// SPDX-License-Identifier: Apache-2.0
#include <cavel/base/canonical.hpp>
#include <cavel/event/announcement_facts.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <gsl/assert>

namespace cavel {

std::string cell_array(const untasked_facts& of) {
  json_value array = json_value::array{};
  if (of.column) array.push(*of.column);
  if (of.cell) array.push(*of.cell);
  return canonical(array);
}

namespace {

class announcement_writer {
 public:
  void line(std::string_view key, std::string_view value) {
    text_ += key;
    text_ += ": ";
    text_ += value;
    text_ += '\n';
  }
  void count(std::string_view key, const list_facts& list) { line(key, std::to_string(list.count) + "; list " + hex(list.list)); }
  void roster(std::string_view key, const roster_facts& roster) {
    line(key, hex(roster.content) + "; columns " + canonical(to_json(roster.columns)));
  }
  void rejected(std::string_view key, const std::vector<rejected_facts>& list) {
    for (const rejected_facts& each : list) {
      line(key, each.reason + "; rows " + std::to_string(each.rows) + "; listed " + std::to_string(each.lines.count) + "; list " +
                    hex(each.lines.list));
    }
  }
  void balance(const balance_facts& of) {
    line(key::balance, "rows " + std::to_string(of.rows) + "; rejected " + std::to_string(of.rejected) + "; in no task " +
                           std::to_string(of.in_no_task) + "; excluded " + std::to_string(of.excluded) + "; in frames " +
                           std::to_string(of.in_frames));
  }
  void in_no_task(const std::vector<untasked_facts>& list) {
    for (const untasked_facts& each : list) {
      line(key::in_no_task, std::to_string(each.rows) + "; cell " + cell_array(each));
    }
  }
  void reasons(std::string_view key, const std::vector<reason_facts>& list) {
    for (const reason_facts& each : list) {
      line(key, each.reason + "; count " + std::to_string(each.lines.count) + "; list " + hex(each.lines.list));
    }
  }
  void task(const task_facts& one) {
    line(key::task, one.name);
    line(key::title, one.title);
    line(key::department, one.department);
    line(key::window, format_date(one.from) + "; to " + format_date(one.to));
    line(key::lot, one.lot);
    line(key::filter, one.filter);
    if (one.cap) line(key::cap, *one.cap);
    for (const auto& [name, limit] : one.stratum_caps) line(key::stratum_cap, name + "; " + std::to_string(limit));
    reasons(key::excluded, one.excluded);
    for (const stratum_facts& each : one.strata) {
      line(key::stratum, each.name + "; size " + std::to_string(each.size) + "; fraction " + to_string(each.share) +
                             "; rounding " + std::string(name(each.rounding)) + "; sample " + std::to_string(each.sample) +
                             "; reserve " + std::to_string(each.reserve) + "; list " + hex(each.list));
    }
    if (one.items) {
      line(key::items, std::to_string(one.items->items.count) + "; drawn " + std::to_string(one.items->drawn) + "; per " +
                           (one.items->per_target ? "target" : "task") + "; list " + hex(one.items->items.list));
    }
    if (one.panel) {
      line(key::panel, std::to_string(one.panel->seats) + "; leads " + std::to_string(one.panel->leads) + "; mode " +
                           (one.panel->mode == panel_mode::team ? "team" : "panel") + "; fallback " +
                           (one.panel->fall_back ? "panel" : "-") + "; pool " +
                           (one.panel->pool ? std::to_string(*one.panel->pool) : "all"));
    }
  }
  void source_block(const source& one) {
    if (one.kind == source_kind::sealed) {
      line(key::sealed, one.name);
      line(key::commitment, hex(one.commitment));
      return;
    }
    const bool is_public = one.kind == source_kind::public_source;
    line(is_public ? key::public_source : key::standby, one.name);
    line(key::form, to_string(one.form));
    line(key::earliest, format_instant(one.earliest.value()));
    line(key::read_at, one.read_at);
    if (is_public) line(key::replaced_by, one.replaced_by.empty() ? "-" : one.replaced_by);
  }
  std::string take() { return std::move(text_); }
  void raw(std::string_view text) { text_ += text; }

 private:
  std::string text_;
};

}  // namespace

std::string_view name(id_rule rule) {
  Expects(rule != id_rule::roster_number);
  return rule == id_rule::free ? "free" : "credit-code";
}

std::string render(const announcement_facts& facts) {
  announcement_writer out;
  out.line(key::version, "1");
  out.line(key::hash_suite, name(facts.hash_suite));
  out.line(key::body, facts.body);
  out.line(key::operated_by, facts.operated_by);
  for (const std::string& each : facts.witnesses) out.line(key::witness, each);
  out.line(key::number, std::to_string(facts.number));
  out.line(key::event, facts.event);
  out.line(key::embargo, facts.embargo ? "yes" : "no");
  out.line(key::published, format_date(facts.published_on) + "; " + facts.channel);
  out.line(key::previous, facts.previous ? hex(*facts.previous) : "-");
  if (!facts.reason.empty()) out.line(key::reason, facts.reason);
  out.line(key::plan, facts.plan);
  out.line(key::plan_digest, hex(facts.plan_digest));
  out.line(key::event_digest, hex(facts.event_digest));
  for (const rule_pack_facts& each : facts.rules) {
    out.line(key::rule_pack, each.name + "; digest " + hex(each.content) + "; version " + each.version);
  }
  if (!facts.shortage_reason.empty()) out.line(key::shortage_reason, facts.shortage_reason);
  out.line(key::ids, name(facts.ids));
  out.roster(key::targets, facts.targets);
  if (const auto& table = facts.sector_table) {
    out.line(key::sector_table, table->standard + "; version " + std::to_string(table->version) + "; codes " + table->codes);
  }
  for (const confirmed_code& each : facts.confirmed) {
    out.line(key::confirmed, each.id + "; confirmed by " + each.confirmed_by + "; reference " + each.reference);
  }
  out.rejected(key::rejected, facts.rejected);
  out.balance(facts.balance);
  out.in_no_task(facts.in_no_task);
  for (const digest& each : facts.earlier) out.line(key::earlier, hex(each));
  if (facts.ledger) {
    out.roster(key::ledger, facts.ledger->content);
    for (const auto& [basis, rows] : facts.ledger->rows) out.line(key::ledger_visits, basis + "; rows " + std::to_string(rows));
  }
  if (facts.officers) {
    out.roster(key::officers, facts.officers->roster);
    out.rejected(key::officers_rejected, facts.officers->rejected);
    if (facts.officers->recusals_roster) out.roster(key::recusals_roster, *facts.officers->recusals_roster);
    out.count(key::eligibility, facts.officers->eligibility);
    out.count(key::recusals, facts.officers->recusals);
    out.count(key::target_facts, facts.officers->targets);
  }
  if (facts.catalogue) {
    out.line(key::catalogue, hex(facts.catalogue->content) + "; version " + facts.catalogue->version);
  }
  for (const task_facts& each : facts.tasks) out.task(each);
  for (const source& each : facts.sources) out.source_block(each);
  out.raw(end_of_announcement);
  return out.take();
}

}  // namespace cavel
