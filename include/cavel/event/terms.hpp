// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_TERMS_HPP
#define CAVEL_EVENT_TERMS_HPP

/// \file
/// What an office fixes before a draw in addition to its plan (抽取活动): who draws, under which number, from which sources.
/// docs/guide/plan.md, "Event". event/announcement.hpp checks it together with the rest.

#include <cavel/event/source.hpp>
#include <cavel/fault.hpp>
#include <cavel/hash/digest.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// A code with a wrong check character that the office has compared with the licence (已核实代码).
struct confirmed_code {
  std::string id, confirmed_by, reference;
  bool operator==(const confirmed_code&) const = default;
};

/// A rule pack that the event names: a shipped one, or an office's own (`my-office.json`).
struct pack_reference {
  std::string name;
  bool is_file = false;
  bool operator==(const pack_reference&) const = default;
};

struct event_terms {
  std::string body;         ///< 抽取机关
  std::string operated_by;  ///< 操作人
  std::vector<std::string> witnesses;
  std::string event;
  std::uint64_t number = 1;
  suite hash_suite = suite::sha256;
  bool embargo = true;
  boost::gregorian::date published_on;  ///< day on which the announcement's digest is published
  std::string channel;                  ///< where
  std::vector<source> sources;
  std::vector<confirmed_code> confirmed;  ///< ascending by id, each once
  std::vector<pack_reference> rules;      ///< rule packs, in order; empty: the default ones
};

/// Reads event.json, with all its problems at once. `file` names it in problems. Faults: those of JSON, names, days and sources, `rule_pack_…`.
checked<event_terms> read_event(std::string_view text, std::string_view file);

}  // namespace cavel

#endif
