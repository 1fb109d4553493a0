// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_ANNOUNCEMENT_FACTS_HPP
#define CAVEL_EVENT_ANNOUNCEMENT_FACTS_HPP

/// \file
/// What an announcement (抽取公告) says, as values: everything that can change the outcome of a draw, by value or by
/// digest. `render` gives the exact text of docs/protocol.md §2; event/announcement.hpp reads it back and is the only source
/// of announcements that can be drawn.

#include <cavel/event/source.hpp>
#include <cavel/event/terms.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/match/panel_facts.hpp>
#include <cavel/plan/fraction.hpp>
#include <cavel/plan/plan.hpp>
#include <cavel/roster/roster.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// A set of lines by its number and its list digest.
struct list_facts {
  std::uint64_t count = 0;
  digest list;
  bool operator==(const list_facts&) const = default;
};

/// What was left out for one reason.
struct reason_facts {
  std::string reason;
  list_facts lines;
  bool operator==(const reason_facts&) const = default;
};

/// Rows of a roster that cannot be drawn, for one reason.
struct rejected_facts {
  std::string reason;
  std::uint64_t rows = 0;
  list_facts lines;  ///< the valid ids among them
  bool operator==(const rejected_facts&) const = default;
};

/// A roster by its content (event/roster_content.hpp).
struct roster_facts {
  digest content;
  std::vector<std::string> columns;
  bool operator==(const roster_facts&) const = default;
};

/// What became of the rows of the roster (名录去向): `rows` is the sum of the others.
struct balance_facts {
  std::uint64_t rows = 0, rejected = 0, in_no_task = 0, excluded = 0, in_frames = 0;
  bool operator==(const balance_facts&) const = default;
};

/// Rows in no task that share one value of the column by which they are counted. Without a cell: all others.
struct untasked_facts {
  std::uint64_t rows = 0;
  std::optional<std::string> column, cell;
  bool operator==(const untasked_facts&) const = default;
};

/// The canonical JSON array that names them in their line and orders the lines.
std::string cell_array(const untasked_facts& of);

/// How many cells have a line of their own: those with the most rows.
inline constexpr std::size_t most_untasked_cells = 100;

/// A pack of rules (规则包) that the event names, by the digest of its canonical JSON.
struct rule_pack_facts {
  std::string name;
  digest content;
  std::string version;
  bool operator==(const rule_pack_facts&) const = default;
};

/// The ledger of the year's visits: its content, and how many rows it has of each basis.
struct ledger_facts {
  roster_facts content;
  std::vector<std::pair<std::string, std::uint64_t>> rows;  ///< by word of the basis, ascending; no zeros
  bool operator==(const ledger_facts&) const = default;
};

struct stratum_facts {
  std::string name;
  std::uint64_t size = 0;
  fraction share;
  cavel::rounding rounding = cavel::rounding::up;
  std::uint64_t sample = 0;
  std::uint64_t reserve = 0;  ///< as in the plan
  digest list;
  bool operator==(const stratum_facts&) const = default;
};

struct items_facts {
  list_facts items;
  std::uint64_t drawn = 0;
  bool per_target = false;
  bool operator==(const items_facts&) const = default;
};

struct task_facts {
  std::string name, title, department;
  boost::gregorian::date from, to;  ///< days of the visits, first and last
  std::string lot;
  std::string filter;                                               ///< canonical JSON
  std::optional<std::string> cap;                                   ///< the whole value of its line
  std::vector<std::pair<std::string, std::uint64_t>> stratum_caps;  ///< strata with a limit of their own, in their order
  std::vector<reason_facts> excluded;
  std::vector<stratum_facts> strata;
  std::optional<items_facts> items;
  std::optional<panel_facts> panel;
  bool operator==(const task_facts&) const = default;
};

struct officers_facts {
  roster_facts roster;
  std::vector<rejected_facts> rejected;
  std::optional<roster_facts> recusals_roster;
  list_facts eligibility, recusals, targets;
  bool operator==(const officers_facts&) const = default;
};

struct catalogue_facts {
  digest content;  ///< of its canonical JSON
  std::string version;
  bool operator==(const catalogue_facts&) const = default;
};

/// The table by which sectors follow from industry codes (roster/sector.hpp).
struct sector_table_facts {
  std::string standard;
  std::uint64_t version = 1;
  std::string codes;  ///< edition of the codes
  bool operator==(const sector_table_facts&) const = default;
};

struct announcement_facts {
  suite hash_suite = suite::sha256;
  std::string body, operated_by;
  std::vector<std::string> witnesses;
  std::uint64_t number = 1;
  std::string event;
  bool embargo = true;
  boost::gregorian::date published_on;  ///< of the digest of the announcement
  std::string channel;                  ///< where it is published
  std::optional<digest> previous;
  std::string reason;  ///< empty: no line
  std::string plan;
  digest plan_digest, event_digest;  ///< of their canonical JSON
  std::vector<rule_pack_facts> rules;
  std::string shortage_reason;  ///< empty: no line
  id_rule ids = id_rule::credit_code;
  roster_facts targets;
  std::optional<sector_table_facts> sector_table;  ///< where the targets have industry codes
  std::vector<confirmed_code> confirmed;           ///< ascending by id
  std::vector<rejected_facts> rejected;
  balance_facts balance;
  std::vector<untasked_facts> in_no_task;
  std::vector<digest> earlier;
  std::optional<ledger_facts> ledger;
  std::optional<officers_facts> officers;
  std::optional<catalogue_facts> catalogue;
  std::vector<task_facts> tasks;
  std::vector<source> sources;
  bool operator==(const announcement_facts&) const = default;
};

inline constexpr std::string_view end_of_announcement = "end of announcement\n";

/// The keys of an announcement's lines, as printed.
namespace key {
inline constexpr std::string_view version = "cavel announcement 抽取公告", hash_suite = "suite 杂凑算法",
                                  body = "drawing body 抽取机关", operated_by = "operator 操作人", witness = "witness 见证人",
                                  number = "event number 抽取批次", event = "event 抽取活动", embargo = "embargo 暂缓公开",
                                  published = "digest published 校验值公布", previous = "previous record 上一记录",
                                  reason = "reason 再次抽取理由", plan = "plan 计划", plan_digest = "plan digest 计划校验值",
                                  event_digest = "event digest 活动校验值", rule_pack = "rule pack 规则包",
                                  shortage_reason = "shortage 人员不足理由", ids = "id rule 代码规则",
                                  targets = "targets roster 检查对象名录", sector_table = "sector table 行业对照表",
                                  confirmed = "confirmed code 已核实代码", rejected = "rejected rows 名录剔除",
                                  balance = "balance 名录去向", in_no_task = "in no task 未列入任务",
                                  earlier = "earlier record 先前记录", ledger = "ledger 检查台账",
                                  ledger_visits = "ledger visits 台账检查", officers = "officers roster 执法人员名录",
                                  officers_rejected = "officers rejected 人员剔除", recusals_roster = "recusals roster 回避名册",
                                  eligibility = "eligibility 人员资格", recusals = "recusals 决定回避",
                                  target_facts = "target facts 对象信息", catalogue = "catalogue 事项目录", task = "task 任务",
                                  title = "title 任务名称", department = "department 部门", window = "window 抽查时间",
                                  lot = "lot 共用签号组", filter = "filter 筛选", cap = "cap 年度上限",
                                  stratum_cap = "stratum cap 分层上限", excluded = "excluded 排除", stratum = "stratum 分层",
                                  items = "items 检查事项", panel = "panel 检查组", public_source = "public source 公开随机源",
                                  standby = "standby source 替补随机源", sealed = "sealed source 密封随机数",
                                  form = "form 取值格式", earliest = "earliest 最早时刻", read_at = "read at 读取处",
                                  replaced_by = "replaced by 替补", commitment = "commitment 预存校验值", value = "value 取值";
}  // namespace key

/// The word of an id rule; `roster_number`, the rule of officers, is never a line. \pre not `roster_number`
std::string_view name(id_rule rule);

/// The text of an announcement. It does not check: event/announcement.hpp does.
std::string render(const announcement_facts& facts);

}  // namespace cavel

#endif
