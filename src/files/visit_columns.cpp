// SPDX-License-Identifier: Apache-2.0
#include "visit_columns.hpp"

#include <cavel/inspect/closed_list.hpp>
#include <cavel/inspect/rule_set.hpp>

#include <algorithm>

namespace cavel::detail {

namespace {

using enum visit_cell;

constexpr visit_column key_column{"检查编号", "", key, visit_word::none, true};
constexpr visit_column part_column{"部门", "department", part, visit_word::none, true};

constexpr visit_column of_visits[] = {
    {"检查编号", "inspection", key, visit_word::none, true},
    {"企业名称", "", shown, visit_word::none, true},
    {"统一社会信用代码", "target", text, visit_word::none, true},
    {"检查依据", "basis", text, visit_word::basis, true},
    {"依据文号", "plan"},
    {"抽取活动", "event", text, visit_word::none, true},
    {"任务", "task", text, visit_word::none, true},
    {"检查单位", "unit", text, visit_word::none, true},
    {"联合检查单位", "joint_units", list, visit_word::none, true},
    {"执法人员", "officers", list, visit_word::none, true},
    {"开始时间", "visit.began", moment},
    {"结束时间", "visit.ended", moment},
    {"检查地点", "visit.place"},
    {"已了解基本情况", "preparation.basics_read", truth},
    {"方案文号", "preparation.scheme.number"},
    {"方案日期", "preparation.scheme.dated", day},
    {"方案批准人", "preparation.scheme.approved_by"},
    {"情况紧急的理由", "preparation.scheme.urgent"},
    {"事先审批文号", "preparation.approval"},
    {"审批日期", "preparation.approval_dated", day},
    {"检查通知书编号", "preparation.notice_code"},
    {"执法装备", "preparation.equipment", list},
    {"防护用品", "preparation.protective_gear", list},
    {"检查结果", "results", list, visit_word::result, false, 3},
    {"结果产生日期", "result_arose", day},
    {"未记录影音的原因", "footage_missing"},
    {"执法人员签字", "signatures.officers", list},
    {"被检查单位签字人", "signatures.target"},
    {"拒绝签字的情况", "signatures.refused"},
    {"拒绝签字的报告", "signatures.reported"},
    {"联系人", "contact.person"},
    {"联系电话", "contact.telephone"},
    {"事项目录", "catalogue.name", text, visit_word::none, true},
    {"事项目录版本", "catalogue.version", text, visit_word::none, true},
    {"复查的检查编号", "rechecks.inspection"},
    {"复查的事项", "rechecks.items", list},
    {"所更正文书的校验值", "corrects.sha256"},
    {"更正理由", "corrects.reason"},
};
constexpr visit_column of_items[] = {
    key_column,
    part_column,
    {"事项编号", "item", text, visit_word::none, true},
    {"检查事项", "", shown, visit_word::none, true},
    {"结论", "disposition", text, visit_word::disposition},
    {"理由", "reason"},
    {"证据", "evidence", list, visit_word::evidence},
    {"其他事项的内容", "matter"},
    {"其他事项的依据", "basis"},
    {"该事项的结果", "result", text, visit_word::result},
};
constexpr visit_column of_findings[] = {
    key_column,
    part_column,
    {"事项编号", "item"},
    {"问题", "description"},
    {"依据", "basis"},
    {"处理措施", "measures", list, visit_word::measure, false, 3},
    {"整改期限", "rectify_by", day},
    {"不公开", "confidential", truth},
};
constexpr visit_column of_footage[] = {
    key_column,
    {"种类", "kind", text, visit_word::footage},
    {"文件", "file"},
    {"拍摄时间", "taken", moment},
    {"不公开", "confidential", truth},
    {"校验值（空：由文件计算）", "sha256"},
};
constexpr visit_column of_replacements[] = {
    key_column, part_column, {"抽中的执法人员", "officer"}, {"到场的执法人员", "by"}, {"理由", "reason"}};
constexpr visit_column of_follow_ups[] = {
    key_column, part_column, {"检查结果", "result", text, visit_word::result}, {"后续处理", "done"}};
constexpr visit_column of_handling[] = {
    key_column,
    part_column,
    {"案号", "case"},
    {"处罚", "penalty"},
    {"决定书文号", "decision"},
    {"决定日期", "decided_on", day},
    {"重大", "major", truth},
    {"法制审核", "legal_review"},
    {"裁量基准", "discretion"},
    {"公开日期", "published_on", day},
    {"变更或撤销日期", "changed_on", day},
    {"撤回日期", "withdrawn_on", day},
};
constexpr visit_column of_publication[] = {
    key_column,
    part_column,
    {"渠道", "channel", text, visit_word::channel},
    {"录入人", "entered_by"},
    {"录入时间", "entered_at", moment},
    {"公开人或单位", "published_by"},
    {"公开时间", "published_at", moment},
    {"更正理由", "correction"},
};
constexpr visit_column of_parts[] = {
    key_column,
    part_column,
    {"任务", "task", text, visit_word::none, true},
    {"检查单位", "unit", text, visit_word::none, true},
    {"联合检查单位", "joint_units", list, visit_word::none, true},
    {"执法人员", "officers", list, visit_word::none, true},
    {"检查结果", "results", list, visit_word::result, false, 3},
    {"结果产生日期", "result_arose", day},
};
constexpr visit_column of_assistants[] = {
    key_column, {"姓名", "name"}, {"单位", "unit"}, {"身份", "role", text, visit_word::role}};
constexpr visit_sheet sheets[] = {
    {"检查", "", of_visits},
    {"部门情况", "parts", of_parts},
    {"检查事项", "items", of_items},
    {"发现的问题", "findings", of_findings},
    {"影音记录", "footage", of_footage},
    {"录入公开", "publication", of_publication},
    {"人员更换", "replacements", of_replacements},
    {"协助人员", "assistants", of_assistants},
    {"后续处理", "follow_ups", of_follow_ups},
    {"查处", "handling", of_handling},
};

}  // namespace

std::span<const visit_sheet> visit_sheets() { return sheets; }

word_list words_for(visit_word of, const visit_words& from) {
  word_list made;
  const auto add_list = [&](std::string_view name) {
    for (const list_word& each : find_list(name)->words) made.emplace_back(each.id, each.zh);
  };
  switch (of) {
    case visit_word::none: break;
    case visit_word::basis: add_list("visit-bases"); break;
    case visit_word::disposition: add_list("dispositions"); break;
    case visit_word::measure: add_list("measures"); break;
    case visit_word::result:
      for (const result_kind& each : from.items.result_kinds) made.emplace_back(each.id, each.zh);
      break;
    case visit_word::channel: {
      const rule_set& rules = from.event.rules != nullptr ? *from.event.rules : default_rules();
      for (const deadline_rule& rule : rules.deadlines) {
        for (const channel& each : rule.channels) {
          const bool known = std::any_of(made.begin(), made.end(), [&](const auto& one) { return one.first == each.id; });
          if (!known) made.emplace_back(std::string(each.id), std::string(each.zh));
        }
      }
      break;
    }
    case visit_word::evidence: add_list("evidence"); break;
    case visit_word::footage: add_list("footage"); break;
    case visit_word::role: made = {{"assistant", "协助人员"}, {"expert", "专家"}}; break;
  }
  return made;
}

std::string slot_header(const visit_column& column, std::size_t slot) {
  return std::string(column.header) + (slot == 0 ? "" : std::to_string(slot + 1));
}

}  // namespace cavel::detail
