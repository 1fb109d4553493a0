// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_RECORD_HPP
#define CAVEL_EVENT_RECORD_HPP

/// \file
/// The record (抽取记录): the result of a draw in one canonical JSON document, named by its digest.
///
/// Records of one office form a chain: each names the one before it. These are the values and their documents;
/// event/draw.hpp, event/change.hpp and event/change_chain.hpp make them, event/verify.hpp makes them again and compares. docs/protocol.md §6 and §9.

#include <cavel/base/canonical.hpp>
#include <cavel/event/announcement.hpp>
#include <cavel/hash/ticket.hpp>
#include <cavel/match/panels_record.hpp>
#include <cavel/version.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

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

struct task_record {
  std::string name;
  std::optional<std::string> cap;
  std::vector<stratum_record> strata;
  std::optional<panels_record> panels;
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

/// A change of one target: excused (终止检查), suspended (中止检查), resumed (恢复检查).
struct target_change {
  std::string target, reason, evidence;
};

/// A task whose last day of visits was moved to a later day (延长抽查时间).
struct window_extension {
  std::string task;
  boost::gregorian::date to;
  std::string reason, evidence;
};

/// Pairs that became forbidden for one reason, by number and list digest of their lines.
struct forbidden_record {
  std::string reason, evidence;
  list_facts lines;
};

/// What a change did in one task.
struct changed_task_record {
  std::string name;
  std::uint64_t pool = 0;
  panel_mode mode = panel_mode::panel;
  std::uint64_t changed = 0;  ///< pairs that exist now and did not before
};

/// The record of changes (变更记录), a later record of the same event.
struct change_record {
  std::uint64_t sequence = 1;
  digest previous, statement;
  boost::gregorian::date day;  ///< on which it was decided
  std::string approver;
  std::vector<replaced_record> replaced;                   ///< in the order given
  std::vector<target_change> excused, suspended, resumed;  ///< in the order given
  std::vector<window_extension> extended;                  ///< in the order given
  std::vector<forbidden_record> forbidden;                 ///< ascending by reason
  std::vector<changed_task_record> tasks;                  ///< in plan order; none where no officers are drawn
  std::vector<load_record> loads;
  std::vector<file_record> files;  ///< ascending by path
};

/// The last record of a drawn event (结束记录).
struct end_record {
  std::uint64_t sequence = 1;
  digest previous, statement;
  boost::gregorian::date day;              ///< on which the event ended
  bool cancelled = false;                  ///< 终止; else 办结
  std::string reason, evidence, approver;  ///< of a cancelled one
};

/// The record's document.
json_value to_json(const record& of, const announcement& announced);
json_value to_json(const change_record& of, const announcement& announced);
json_value to_json(const end_record& of, const announcement& announced);

/// The document of an event that was made void (作废).
json_value void_record(const announcement& announced, std::string_view reason);

/// The line of a digest file in the form of `sha256sum`: digest, two spaces, file name, LF.
inline std::string digest_line(const digest& of, std::string_view file) { return hex(of) + "  " + std::string(file) + "\n"; }

/// `record.sha256` or `record.sm3`: the file that names a record's digest.
inline std::string digest_path(suite hash_suite) { return "record." + std::string(name(hash_suite)); }

}  // namespace cavel

#endif
