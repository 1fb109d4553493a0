// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_DETAIL_CONTENT_RULES_HPP
#define CAVEL_INSPECT_DETAIL_CONTENT_RULES_HPP

/// \file
/// Rules 865 to 903: items, findings, results and signatures.

#include <cavel/inspect/detail/citation.hpp>
#include <cavel/inspect/detail/context.hpp>

#include <set>

namespace cavel::detail {

inline bool is_checked(const item_check& of) {
  return of.outcome == disposition::compliant || of.outcome == disposition::non_compliant;
}

inline void check_evidence(visit_context& in, std::size_t index, const check_item& item) {
  const item_check& each = in.of.items[index];
  if (!is_checked(each)) return;
  for (const std::string& kind : item.evidence) {
    if (!holds_text(each.evidence, kind))
      in.add(fault::visit_evidence, at("items", index, "evidence"), join(each.evidence, ", "), kind);
  }
}

/// By the catalogue, or because the document contains one.
inline bool asks_item_results(const visit_context& in) {
  const auto& items = in.of.items;
  return in.items.results_by_item ||
         std::any_of(items.begin(), items.end(), [](const item_check& each) { return !each.result.empty(); });
}

inline void check_item_entry(visit_context& in, std::size_t index) {
  const item_check& each = in.of.items[index];
  for (const std::string& kind : each.evidence) {
    if (std::find(std::begin(evidence_kinds), std::end(evidence_kinds), kind) == std::end(evidence_kinds)) {
      in.add(fault::visit_evidence_kind, at("items", index, "evidence"), kind);
    }
  }
  if (each.outcome == disposition::not_applicable && each.reason.empty()) {
    in.add(fault::visit_not_applicable, at("items", index, "reason"), each.item);
  }
  if (each.outcome == disposition::not_checked && each.reason.empty()) {
    in.add(fault::visit_not_checked, at("items", index, "reason"), each.item);
  }
  const check_item* item = find_item(in.items, each.item);
  if (item == nullptr) {
    in.add(fault::visit_item_unknown, at("items", index, "item"), each.item);
    return;
  }
  if (item->open && is_checked(each) && (each.matter.empty() || each.basis.empty())) {
    in.add(fault::visit_open_item, at("items", index, each.matter.empty() ? "matter" : "basis"), each.item);
  }
  if (in.random() && in.target != nullptr && !in.target->items.empty() && !holds_text(in.target->items, each.item)) {
    in.add(fault::visit_item_extra, at("items", index, "item"), each.item);
  }
  const drawn_target* target = in.target;
  const std::string_view because = target != nullptr ? expected_because(*item, target->attributes) : std::string_view();
  if (each.outcome == disposition::not_applicable && !because.empty()) {
    in.add(fault::visit_item_expected, at("items", index, "disposition"), each.item, std::string(because));
  }
  if (asks_item_results(in) && is_checked(each) && each.result.empty()) {
    in.add(fault::visit_item_result, at("items", index, "result"), each.item);
  }
  if (!each.result.empty() && find_result(in.items, each.result) == nullptr) {
    in.add(fault::visit_result, at("items", index, "result"), each.result);
  }
  check_evidence(in, index, *item);
}

/// Whether another department of a joint visit stated the item.
inline bool is_in_another_part(const visit_context& in, std::string_view item) {
  const auto states = [&](const visit_part& each) {
    return each.department != in.of.department &&
           std::any_of(each.items.begin(), each.items.end(), [&](const item_check& one) { return one.item == item; });
  };
  return in.document != nullptr && std::any_of(in.document->parts.begin(), in.document->parts.end(), states);
}

/// Whether the document must state the outcome of the item. For an unknown target, items that depend on attributes or sectors
/// are not required.
inline bool is_required(const visit_context& in, const check_item& item) {
  static const drawn_target unknown;
  const drawn_target& target = in.target != nullptr ? *in.target : unknown;
  if (in.of.basis == visit_basis::recheck) return holds_text(in.of.rechecks.items, item.id) && !is_in_another_part(in, item.id);
  return in.random() ? is_to_check(target, item) : applies(item, target.attributes, target.sector);
}

inline void check_items(visit_context& in) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < in.of.items.size(); ++i) {
    if (!seen.insert(in.of.items[i].item).second) in.add(fault::visit_item_repeated, at("items", i, "item"), in.of.items[i].item);
    check_item_entry(in, i);
  }
  for (const check_category& category : in.items.categories) {
    std::vector<const check_item*> missing;
    bool required = false;
    bool any = false;
    for (const check_item& item : in.items.items) {
      if (item.category != category.number) continue;
      const bool stated = seen.contains(item.id);
      const bool asked = is_required(in, item);
      any = any || stated;
      required = required || asked;
      if (asked && !stated) missing.push_back(&item);
    }
    if (required && !any) {
      in.add(fault::visit_category, "/items", "", std::to_string(category.number));
      continue;
    }
    for (const check_item* item : missing) in.add(fault::visit_item_missing, "/items", item->id);
  }
}

/// A finding that cites laws cites one on which its item rests for this kind of firm. What the law only encourages (鼓励) founds none.
inline void check_basis(visit_context& in, std::size_t index) {
  const finding& each = in.of.findings[index];
  const check_item* item = find_item(in.items, each.item);
  if (item == nullptr || item->open || citations(each.basis).empty()) return;
  std::vector<std::string_view> bases;
  if (in.target != nullptr) {
    bases = bases_of(*item, in.target->attributes);
  } else {  // of any kind of firm
    for (const item_basis& of : item->bases) bases.push_back(of.basis);
    bases.push_back(item->basis);
  }
  const bool founded = std::any_of(bases.begin(), bases.end(), [&](std::string_view of) {
    return citations(of).empty() || (!of.ends_with("（鼓励）") && cite_the_same(each.basis, of));
  });
  if (!founded) in.add(fault::visit_finding_other_basis, at("findings", index, "basis"), each.basis, join(bases, "；"));
}

inline void check_findings(visit_context& in) {
  const inspection& of = in.of;
  for (std::size_t i = 0; i < of.items.size(); ++i) {
    if (of.items[i].outcome != disposition::non_compliant) continue;
    const bool found =
        std::any_of(of.findings.begin(), of.findings.end(), [&](const finding& each) { return each.item == of.items[i].item; });
    if (!found) in.add(fault::visit_without_finding, at("items", i, "item"), of.items[i].item);
  }
  for (std::size_t i = 0; i < of.findings.size(); ++i) {
    const finding& each = of.findings[i];
    const bool failed = std::any_of(of.items.begin(), of.items.end(), [&](const item_check& item) {
      return item.item == each.item && item.outcome == disposition::non_compliant;
    });
    if (!failed) in.add(fault::visit_finding_item, at("findings", i, "item"), each.item);
    if (each.description.empty()) in.add(fault::visit_finding_description, at("findings", i, "description"), each.item);
    if (each.basis.empty()) in.add(fault::visit_finding_basis, at("findings", i, "basis"), each.item);
    check_basis(in, i);
    if (each.measures.empty()) in.add(fault::visit_finding_measure, at("findings", i, "measures"), each.item);
    for (const measure what : each.measures) {
      if (may_order(rules_of(in.options), what)) continue;
      in.add(fault::visit_measure_power, at("findings", i, "measures"),
             std::string(measure_words[static_cast<std::size_t>(what)]), std::string(name(what, language::zh)));
    }
    const bool dated = std::find(each.measures.begin(), each.measures.end(), measure::by_date) != each.measures.end();
    if (dated && !each.rectify_by) in.add(fault::visit_rectify, at("findings", i, "rectify_by"), each.item);
    if (each.rectify_by && in.ended && *each.rectify_by < *in.ended) {
      in.add(fault::visit_rectify_early, at("findings", i, "rectify_by"), format_date(*each.rectify_by), format_date(*in.ended));
    }
  }
}

inline void check_results(visit_context& in) {
  const inspection& of = in.of;
  if (of.results.empty()) {
    in.add(fault::visit_no_result, "/results");
    return;
  }
  std::set<std::string_view> kinds(of.results.begin(), of.results.end());
  std::set<std::string_view> seen;
  bool explained = false;
  for (std::size_t i = 0; i < of.results.size(); ++i) {
    const std::string& id = of.results[i];
    const std::string field = at("results", i);
    if (!seen.insert(id).second) {
      in.add(fault::visit_result_repeated, field, id);
      continue;
    }
    const result_kind* kind = find_result(in.items, id);
    if (kind == nullptr) {
      in.add(fault::visit_result, field, id);
      continue;
    }
    explained = explained || kind->alone || kind->rests_on_finding;
    if (kind->alone && kinds.size() > 1) in.add(fault::visit_results_contradict, field, id);
    if (kind->alone && !of.findings.empty()) in.add(fault::visit_result_finding, field, id);
    if (kind->rests_on_finding && of.findings.empty()) in.add(fault::visit_result_unfounded, field, id);
    const bool followed = std::any_of(of.follow_ups.begin(), of.follow_ups.end(),
                                      [&](const follow_up& each) { return each.result == id && !each.done.empty(); });
    if (!kind->follow_up.empty() && !followed) in.add(fault::visit_follow_up, field, id, kind->follow_up);
  }
  if (!of.findings.empty() && !explained) in.add(fault::visit_finding_result, "/results", join(of.results, ", "));
}

/// Every officer of the part signs.
inline void check_signed(visit_context& in) {
  std::set<std::string_view> officers(in.of.officers.begin(), in.of.officers.end());
  for (const std::string_view officer : officers) {
    if (!holds_text(in.of.signatures.officers, officer))
      in.add(fault::visit_unsigned, "/signatures/officers", "", std::string(officer));
  }
}

inline void check_signatures(visit_context& in) {
  const inspection& of = in.of;
  const signatures& signed_by = of.signatures;
  for (std::size_t i = 0; i < signed_by.officers.size(); ++i) {
    const std::string& officer = signed_by.officers[i];
    const bool came = attended(of, officer) || std::any_of(of.parts.begin(), of.parts.end(),
                                                           [&](const visit_part& each) { return attended(each, officer); });
    if (!came) in.add(fault::visit_signature_stranger, at("signatures/officers", i), officer);
  }
  if (signed_by.target.empty() && signed_by.refused.empty()) in.add(fault::visit_target_unsigned, "/signatures");
  if (!signed_by.target.empty() && !signed_by.refused.empty()) in.add(fault::visit_signed_and_refused, "/signatures/refused");
  if (!signed_by.refused.empty() && signed_by.reported.empty()) in.add(fault::visit_refusal_unreported, "/signatures/reported");
}

}  // namespace cavel::detail

#endif
