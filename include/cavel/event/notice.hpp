// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_NOTICE_HPP
#define CAVEL_EVENT_NOTICE_HPP

/// \file
/// The public notice of an event (抽查结果公示): one self-contained HTML page, and a table for the credit information system.
///
/// It begins with what was announced, in Chinese: the plan in the eight columns of the annex of 偃应急〔2022〕17号, the sources, what
/// became of the rows of the roster. The bytes of the announcement or statement are at its end.
///
/// A `public_notice` is plain data that holds only what may be public: it has no member for contact persons, telephones,
/// signatures, footage, credentials or recusals, and `notice_of` leaves out findings that are marked confidential. Before the event
/// is opened the page gives the announcement, the record's digest and the results of targets that were visited, and nothing
/// that could warn the others; afterwards also the sample, the officers as the plan allows, the statement and how to verify.

#include <cavel/inspect/publication.hpp>
#include <cavel/plan/catalogue.hpp>
#include <cavel/plan/plan.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cavel {

/// What a plan lets the notice say about officers.
enum class officers_shown : std::uint8_t { none, numbers, names };

/// What is known about the event itself.
struct notice_head {
  std::string body, event;    ///< 抽查机关, 抽取活动
  std::string basis;          ///< the plan's title or number
  std::vector<task> plan;     ///< the rows of the plan's table, which is public (计划公开)
  std::string announcement;   ///< its text
  std::string record_digest;  ///< line of the published digest; empty: not drawn
  std::string statement;      ///< its text; empty: not opened
  officers_shown officers = officers_shown::none;

  bool opened() const { return !statement.empty(); }
};

/// A public finding or decision.
struct notice_finding {
  std::string item, description, basis, measure;
  std::string rectify_by;
};

struct notice_decision {
  std::string decision, penalty, decided_on;
};

/// The result of one visited target; of a joint visit (部门联合抽查) that of one department.
struct notice_result {
  std::string id, name, task, visited_on, result_arose;
  std::vector<std::string> results;  ///< kinds, in Chinese
  std::vector<notice_finding> findings;
  std::vector<notice_decision> decisions;  ///< published ones
  std::vector<std::string> officers;       ///< as the head allows
  std::string unit;
  std::vector<std::string> corrections;  ///< reasons, in the order of the corrections
  std::string department;                ///< at a joint visit; else empty
};

/// One drawn target, once the event is opened.
struct notice_target {
  std::string id, name, task, state;
  std::vector<std::string> officers;  ///< as the head allows
};

struct public_notice {
  notice_head head;
  boost::gregorian::date day;
  std::vector<notice_result> results;  ///< by visited day, then id; departments in the order of the document
  std::vector<notice_target> sample;   ///< empty before opening
  std::vector<status_counts> tallies;  ///< total, tasks, departments if there are several; only once opened
};

/// What may be published on the status's day. O(targets · items).
public_notice notice_of(const publication_status& of, const inspection_baseline& event, const catalogue& items, notice_head head);

/// The page: UTF-8, no script, nothing loaded from elsewhere; for phones and print. O(size).
std::string notice_page(const public_notice& of);

/// The table for the credit information system (RFC 4180, byte order mark, LF): one row for each visited target,
/// at a joint visit for each department, which stands in the place of the drawing body.
std::string notice_table(const public_notice& of);

}  // namespace cavel

#endif
