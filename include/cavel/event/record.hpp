// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_RECORD_HPP
#define CAVEL_EVENT_RECORD_HPP

/// \file
/// The record (抽取记录): what a draw came to, in one canonical JSON document whose digest names it.
///
/// Records of one office form a chain: each names the one before it. These are the values and their writing;
/// event/draw.hpp and event/repair.hpp make them, event/verify.hpp makes them again and compares. docs/protocol.md §6 and §9.

#include <cavel/base/canonical.hpp>
#include <cavel/event/announcement.hpp>
#include <cavel/hash/ticket.hpp>
#include <cavel/version.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

struct stratum_record {
  std::string name;
  std::uint64_t size = 0, sample = 0, reserve = 0;
  std::optional<ticket> cutoff;  ///< nothing when nobody is drawn
};

/// Targets that need more from some officers than those have (protocol §7).
struct certificate_record {
  std::vector<std::string> targets;   ///< in draw order
  std::vector<std::string> officers;  ///< ascending
  std::uint64_t needed = 0, room = 0;
};

struct pair_record {
  std::string target, officer;
};

/// How the officers of one task were drawn.
struct panels_record {
  std::uint64_t pool = 0;
  panel_mode mode = panel_mode::panel;
  std::vector<pair_record> forced;
  std::optional<certificate_record> certificate;
};

struct task_record {
  std::string name;
  std::optional<std::string> cap;
  std::vector<stratum_record> strata;
  std::optional<panels_record> panels;
};

struct load_record {
  std::string officer;
  std::uint64_t load = 0;
};

struct file_record {
  std::string path;
  std::uint64_t rows = 0;
  digest bytes;
};

/// The record of a draw.
struct record {
  digest statement;
  std::uint64_t bits_needed = 0, bits_supplied = 0;
  std::vector<std::string> failed;  ///< public sources, in announced order
  std::vector<task_record> tasks;
  std::optional<std::vector<load_record>> loads;
  std::vector<file_record> files;     ///< ascending by path
  std::vector<std::string> warnings;  ///< ascending
};

/// A target that was replaced by the next reserve of its stratum (替换).
struct replaced_record {
  std::string task, stratum, target, by, reason, evidence;
};

/// Pairs that became forbidden for one reason, by number and list digest of their lines.
struct forbidden_record {
  std::string reason, evidence;
  list_facts lines;
};

/// What a repair did in one task.
struct repaired_task_record {
  std::string name;
  std::uint64_t pool = 0;
  panel_mode mode = panel_mode::panel;
  std::uint64_t changed = 0;  ///< pairs that stand now and did not before
};

/// The record of a repair (变更记录), a later record of the same event.
struct repair_record {
  std::uint64_t sequence = 1;
  digest previous, statement;
  std::vector<replaced_record> replaced;    ///< in the order given
  std::vector<forbidden_record> forbidden;  ///< ascending by reason
  std::vector<repaired_task_record> tasks;  ///< in plan order; none where no officers are drawn
  std::vector<load_record> loads;
  std::vector<file_record> files;  ///< ascending by path
};

/// The record's document.
inline json_value to_json(const record& of, const announcement& announced);
inline json_value to_json(const repair_record& of, const announcement& announced);

/// The document of an event that was made void (作废).
inline json_value void_record(const announcement& announced, std::string_view reason);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// The members that every record of an event has.
inline json_value record_head(const announcement& announced, std::string_view kind, std::uint64_t sequence) {
  const announcement_facts& facts = announced.facts();
  json_value head;
  head.add("protocol", protocol_version)
      .add("kind", kind)
      .add("suite", name(facts.hash_suite))
      .add("body", facts.body)
      .add("event", facts.event)
      .add("number", facts.number)
      .add("sequence", sequence);
  return head;
}

template <class Range, class To>
json_value json_list(const Range& range, const To& to) {
  json_value list = json_value::array{};
  for (const auto& each : range) list.push(to(each));
  return list;
}

inline json_value json_strings(const std::vector<std::string>& range) {
  return json_list(range, [](const std::string& each) { return json_value(each); });
}

inline json_value json_loads(const std::vector<load_record>& loads) {
  return json_list(loads,
                   [](const load_record& each) { return json_value().add("officer", each.officer).add("load", each.load); });
}

inline json_value json_files(const std::vector<file_record>& files) {
  return json_list(files, [](const file_record& each) {
    return json_value().add("file", each.path).add("rows", each.rows).add("digest", hex(each.bytes));
  });
}

inline std::string_view word(panel_mode mode) { return mode == panel_mode::team ? "team" : "panel"; }

inline json_value json_task(const task_record& task) {
  json_value value;
  value.add("task", task.name);
  if (task.cap) value.add("cap", *task.cap);
  value.add("strata", json_list(task.strata, [](const stratum_record& each) {
              return json_value()
                  .add("stratum", each.name)
                  .add("size", each.size)
                  .add("sample", each.sample)
                  .add("reserve", each.reserve)
                  .add("cutoff", each.cutoff ? hex(each.cutoff->value) : std::string("-"));
            }));
  if (!task.panels) return value;
  value.add("pool", task.panels->pool).add("mode", word(task.panels->mode));
  value.add("forced", json_list(task.panels->forced, [](const pair_record& each) {
              return json_value().add("target", each.target).add("officer", each.officer);
            }));
  if (task.panels->certificate) {
    const certificate_record& proof = *task.panels->certificate;
    value.add("certificate", json_value()
                                 .add("targets", json_strings(proof.targets))
                                 .add("officers", json_strings(proof.officers))
                                 .add("needed", proof.needed)
                                 .add("room", proof.room));
  }
  return value;
}

}  // namespace detail

inline json_value to_json(const record& of, const announcement& announced) {
  const announcement_facts& facts = announced.facts();
  json_value document = detail::record_head(announced, "draw", 0);
  document.add("previous", facts.previous ? hex(*facts.previous) : std::string("-"));
  if (!facts.reason.empty()) document.add("reason", facts.reason);
  document.add("announcement", hex(announced.text_digest()))
      .add("statement", hex(of.statement))
      .add("bits", json_value().add("needed", of.bits_needed).add("supplied", of.bits_supplied))
      .add("failed", detail::json_strings(of.failed))
      .add("tasks", detail::json_list(of.tasks, detail::json_task));
  if (of.loads) document.add("loads", detail::json_loads(*of.loads));
  document.add("files", detail::json_files(of.files)).add("warnings", detail::json_strings(of.warnings));
  return document;
}

inline json_value to_json(const repair_record& of, const announcement& announced) {
  json_value changes = detail::json_list(of.replaced, [](const replaced_record& each) {
    return json_value()
        .add("kind", "replace")
        .add("task", each.task)
        .add("stratum", each.stratum)
        .add("target", each.target)
        .add("by", each.by)
        .add("reason", each.reason)
        .add("evidence", each.evidence);
  });
  for (const forbidden_record& each : of.forbidden) {
    changes.push(json_value()
                     .add("kind", "forbid")
                     .add("reason", each.reason)
                     .add("evidence", each.evidence)
                     .add("count", each.lines.count)
                     .add("list", hex(each.lines.list)));
  }
  return detail::record_head(announced, "repair", of.sequence)
      .add("previous", hex(of.previous))
      .add("statement", hex(of.statement))
      .add("changes", std::move(changes))
      .add("tasks", detail::json_list(of.tasks,
                                      [](const repaired_task_record& each) {
                                        return json_value()
                                            .add("task", each.name)
                                            .add("pool", each.pool)
                                            .add("mode", detail::word(each.mode))
                                            .add("changed", each.changed);
                                      }))
      .add("loads", detail::json_loads(of.loads))
      .add("files", detail::json_files(of.files));
}

inline json_value void_record(const announcement& announced, std::string_view reason) {
  const announcement_facts& facts = announced.facts();
  return detail::record_head(announced, "void", 0)
      .add("previous", facts.previous ? hex(*facts.previous) : std::string("-"))
      .add("announcement", hex(announced.text_digest()))
      .add("reason", reason);
}

}  // namespace cavel

#endif
