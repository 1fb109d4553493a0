// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_INSPECTION_HPP
#define CAVEL_INSPECT_INSPECTION_HPP

/// \file
/// A visit and its record (检查): one document for each visit, from preparation to publication.
///
/// These types hold what a document says, complete or not. What is missing is empty, and `validate`
/// (inspect/validate.hpp) reports everything that is wrong. Items and result kinds are named by their ids in a catalogue,
/// officers by their roster ids. A published document is never changed: a correction is another document that names the
/// digest of the one it corrects.

#include <cavel/roster/visit_basis.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <gsl/assert>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// The outcome of an item.
enum class disposition : std::uint8_t { compliant, non_compliant, not_applicable, not_checked };

/// What was ordered during the visit (现场处理措施; 安全生产法 65).
enum class measure : std::uint8_t {
  immediate,         ///< 责令立即改正
  by_date,           ///< 责令限期改正
  remove_hazard,     ///< 责令立即排除事故隐患
  withdraw_workers,  ///< 责令从危险区域内撤出作业人员
  suspend,           ///< 责令暂时停产停业或停止使用
  seize,             ///< 查封扣押
  open_case,         ///< 立案查处
  transfer,          ///< 移送有权部门
};

/// Words of the document, in the order of the enumerators.
inline constexpr std::array<std::string_view, 4> disposition_words{"compliant", "non-compliant", "not-applicable", "not-checked"};
inline constexpr std::array<std::string_view, 8> measure_words{"immediate", "by-date", "remove-hazard", "withdraw-workers",
                                                               "suspend",   "seize",   "open-case",     "transfer"};
/// 照片, 录像, 录音.
inline constexpr std::array<std::string_view, 3> footage_kinds{"photograph", "video", "audio"};
/// 协助人员, 专家.
inline constexpr std::array<std::string_view, 2> assistant_roles{"assistant", "expert"};

using optional_date = std::optional<boost::gregorian::date>;

/// An officer who was drawn, and the one who came instead.
struct replacement {
  std::string officer;  ///< who was drawn
  std::string by;       ///< who came
  std::string reason;
  bool operator==(const replacement&) const = default;
};

/// Preparation of the visit (notice, part 4.3).
struct preparation {
  bool basics_read = false;  ///< 了解检查对象的基本情况
  std::string scheme;        ///< number of the 现场检查方案
  optional_date scheme_dated;
  std::string approved_by;
  std::string urgent;  ///< why it was made and approved afterwards (情况紧急); empty: it was not
  std::string approval;  ///< number of the approval before the visit (事先审批), where the rules demand one; after an urgent one
  optional_date approval_dated;  ///< of the approval
  std::string notice_code;       ///< number of the 检查通知书, or the code that was scanned (扫码入企), likewise
  std::vector<std::string> equipment, protective_gear;
  bool operator==(const preparation&) const = default;
};

/// One file of the record made throughout the visit (全过程记录). The office keeps the file; the digest identifies it.
struct footage {
  std::string kind, file, sha256;
  std::optional<instant> taken;
  bool confidential = false;
  bool operator==(const footage&) const = default;
};

struct item_check {
  std::string item;
  disposition outcome = disposition::not_checked;
  std::string reason;                 ///< why it is not applicable or was not checked
  std::string matter, basis;          ///< for an open item: what was checked, and on which legal basis
  std::vector<std::string> evidence;  ///< words of `evidence_kinds`
  std::string result;                 ///< kind of result, if the catalogue requires one for each item
  bool operator==(const item_check&) const = default;
};

struct finding {
  std::string item, description, basis;
  std::vector<measure> measures;
  optional_date rectify_by;
  bool confidential = false;
  bool operator==(const finding&) const = default;
};

/// What was done about a result that requires a follow-up.
struct follow_up {
  std::string result, done;
  bool operator==(const follow_up&) const = default;
};

/// Who signed. The responsible person signs, or the refusal is recorded (安全生产法 68).
struct signatures {
  std::vector<std::string> officers;
  std::string target, refused;
  std::string reported;  ///< how the refusal was reported to the department
  bool operator==(const signatures&) const = default;
};

/// A violation and how it was handled (查处结果).
struct handling {
  std::string case_number, penalty, decision;
  optional_date decided_on;
  bool major = false;
  std::string legal_review;  ///< 法制审核
  std::string discretion;    ///< 行政裁量权基准
  optional_date published_on;
  optional_date changed_on, withdrawn_on;  ///< 变更、撤销; 撤回公开
  bool operator==(const handling&) const = default;
};

/// The result in one channel. A correction is another entry.
struct channel_entry {
  std::string channel, entered_by, published_by;
  std::optional<instant> entered_at, published_at;
  std::string correction;  ///< why it corrects the previous entry; empty: it does not
  bool operator==(const channel_entry&) const = default;
};

/// The reference to the document that this one corrects.
struct correction {
  std::string sha256;  ///< digest of the earlier document's bytes
  std::string reason;
  bool operator==(const correction&) const = default;
};

/// What a visit with the basis `recheck` checks again.
struct recheck_of {
  std::string inspection;          ///< number of the earlier visit
  std::vector<std::string> items;  ///< of its findings
  bool operator==(const recheck_of&) const = default;
};

/// Somebody who came along and is no officer of the visit (协助人员、专家). They never count among the two officers.
struct assistant {
  std::string name, unit;
  std::string role;  ///< a word of `assistant_roles`
  bool operator==(const assistant&) const = default;
};

/// What one department did at a visit: all of it, or a part where departments visit together (部门联合抽查).
struct visit_part {
  std::string department;  ///< whose tasks they are; empty outside parts
  std::string task, unit;
  std::vector<std::string> joint_units;  ///< the other units of a mixed panel
  std::vector<std::string> officers;
  std::vector<replacement> replacements;
  std::vector<item_check> items;
  std::vector<finding> findings;
  std::vector<std::string> results;
  optional_date result_arose;  ///< 检查结果产生之日
  std::vector<follow_up> follow_ups;
  std::vector<cavel::handling> handling;
  std::vector<channel_entry> publication;
  bool operator==(const visit_part&) const = default;
};

/// The names of the members of `visit_part` in the document, `department` apart.
inline constexpr std::array<std::string_view, 12> visit_part_members{"task",         "unit",       "joint_units", "officers",
                                                                     "replacements", "items",      "findings",    "results",
                                                                     "result_arose", "follow_ups", "handling",    "publication"};

/// The document of a visit. At a joint visit the members of `visit_part` are in `parts`, one for each department, and empty here.
struct inspection : visit_part {
  std::string id;
  visit_basis basis = visit_basis::random;
  std::string plan;  ///< reference of the plan, order or report; not for `random` and `recheck`
  recheck_of rechecks;
  std::string event, target;
  std::string catalogue_name, catalogue_version;
  cavel::preparation preparation;
  std::optional<instant> began, ended;
  std::string place;
  std::vector<assistant> assistants;
  std::vector<cavel::footage> footage;
  std::string footage_missing;  ///< why none could be taken
  cavel::signatures signatures;
  std::string contact, telephone;  ///< never published
  std::vector<visit_part> parts;   ///< of a joint visit; else empty
  std::optional<correction> corrects;
  std::string sha256;  ///< digest of the bytes it was read from; empty if there are none
  bool operator==(const inspection&) const = default;
};

/// The visit as one department saw it: what is common, and its part. Without the other parts, and with the signatures of its
/// own officers alone. \pre index < of.parts.size(). O(size of the document).
inspection part_of(const inspection& of, std::size_t index);

/// The part of a department; null if there is none. O(parts).
const visit_part* find_part(const inspection& of, std::string_view department);

/// One for each part; the visit itself where it has none.
std::vector<inspection> parts_of(const inspection& of);

/// Whether an officer attended the visit, as a member of the part.
bool attended(const visit_part& of, std::string_view officer);

/// Whether the part names this unit, first or among others.
bool is_inspecting_unit(const visit_part& of, std::string_view unit);

/// The words for a measure or a disposition.
std::string_view name(measure what, language in);
std::string_view name(disposition what, language in);

// ---------------------------------------------------------------------------------------------------------

inline inspection part_of(const inspection& of, std::size_t index) {
  Expects(index < of.parts.size());
  inspection made = of;
  static_cast<visit_part&>(made) = of.parts[index];
  made.parts.clear();
  std::erase_if(made.signatures.officers, [&](const std::string& each) {
    return !attended(made, each) &&
           std::any_of(of.parts.begin(), of.parts.end(), [&](const visit_part& other) { return attended(other, each); });
  });
  return made;
}

inline const visit_part* find_part(const inspection& of, std::string_view department) {
  const auto at =
      std::find_if(of.parts.begin(), of.parts.end(), [&](const visit_part& each) { return each.department == department; });
  return at == of.parts.end() ? nullptr : &*at;
}

inline std::vector<inspection> parts_of(const inspection& of) {
  if (of.parts.empty()) return {of};
  std::vector<inspection> made;
  for (std::size_t i = 0; i < of.parts.size(); ++i) made.push_back(part_of(of, i));
  return made;
}

inline bool attended(const visit_part& of, std::string_view officer) {
  for (const std::string& each : of.officers) {
    if (each == officer) return true;
  }
  return false;
}

inline bool is_inspecting_unit(const visit_part& of, std::string_view unit) {
  if (unit.empty()) return false;
  for (const std::string& each : of.joint_units) {
    if (each == unit) return true;
  }
  return of.unit == unit;
}

inline std::string_view name(measure what, language in) {
  constexpr std::string_view zh[] = {
      "责令立即改正", "责令限期改正", "责令立即排除事故隐患", "责令从危险区域内撤出作业人员", "责令暂时停产停业或停止使用",
      "查封扣押",     "立案查处",     "移送有权部门"};
  constexpr std::string_view en[] = {"correct at once",  "correct by a date", "remove the hazard at once",
                                     "withdraw workers", "suspend",           "seize",
                                     "case opened",      "transferred"};
  return in == language::zh ? zh[static_cast<int>(what)] : en[static_cast<int>(what)];
}

inline std::string_view name(disposition what, language in) {
  constexpr std::string_view zh[] = {"合格", "不合格", "不适用", "未检查"};
  constexpr std::string_view en[] = {"compliant", "non-compliant", "not applicable", "not checked"};
  return in == language::zh ? zh[static_cast<int>(what)] : en[static_cast<int>(what)];
}

}  // namespace cavel

#endif
