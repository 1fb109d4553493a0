// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_DOCUMENT_COLUMNS_HPP
#define CAVEL_SRC_DOCUMENT_COLUMNS_HPP

/// \file
/// The columns of plans and events as tables (docs/guide/plan.md). The first eight of the plan are those of the annual plan's annex.

#include <cavel/roster/column.hpp>

namespace cavel::detail {

/// 计划表
inline constexpr column_alias plan_columns[] = {{"序号", "number", column_kind::free},
                                                {"部门", "department", column_kind::free},
                                                {"部门名称", "department", column_kind::free},
                                                {"区直部门名称", "department", column_kind::free},
                                                {"市直部门名称", "department", column_kind::free},
                                                {"县直部门名称", "department", column_kind::free},
                                                {"抽查事项", "matter", column_kind::free},
                                                {"抽查任务名称", "title", column_kind::free},
                                                {"任务名称", "title", column_kind::free},
                                                {"检查对象", "targets", column_kind::free},
                                                {"抽查对象", "targets", column_kind::free},
                                                {"检查方式", "method", column_kind::free},
                                                {"抽查方式", "method", column_kind::free},
                                                {"抽查比例", "fraction", column_kind::free},
                                                {"抽查时间", "window", column_kind::free},
                                                {"任务代号", "task", column_kind::free},
                                                {"筛选条件", "filter", column_kind::free},
                                                {"备选数", "reserve", column_kind::free},
                                                {"取整", "rounding", column_kind::free},
                                                {"签组", "lot", column_kind::free},
                                                {"排除已抽", "exclude_earlier", column_kind::free},
                                                {"检查频次上限", "cap", column_kind::free},
                                                {"计次来源", "cap_from", column_kind::free},
                                                {"抽取事项数", "items", column_kind::free},
                                                {"每家另抽事项", "items_per", column_kind::free},
                                                {"检查人数", "panel", column_kind::free},
                                                {"组长人数", "leads", column_kind::free},
                                                {"选派方式", "mode", column_kind::free},
                                                {"小组不足时", "fallback", column_kind::free},
                                                {"人员池", "pool", column_kind::free},
                                                {"执法人员范围", "where", column_kind::free},
                                                {"证件有效", "credential", column_kind::free}};

/// 分层
inline constexpr column_alias strata_columns[] = {
    {"任务代号", "task", column_kind::free},  {"层名", "stratum", column_kind::free},
    {"分层条件", "where", column_kind::free}, {"抽查比例", "fraction", column_kind::free},
    {"备选数", "reserve", column_kind::free}, {"检查频次上限", "cap", column_kind::free}};

/// 排除
inline constexpr column_alias exclusion_columns[] = {{"任务代号", "task", column_kind::free},
                                                     {"排除理由", "reason", column_kind::free},
                                                     {"统一社会信用代码", "id", column_kind::free}};

/// 事项: of the plan and of the event
inline constexpr column_alias item_columns[] = {{"项目", "item", column_kind::free}, {"内容", "content", column_kind::free}};

/// A line of the sheet 事项, of the plan or of the event, and what the prepared sheet says beside it.
struct item_line {
  std::string_view item, note;
};
inline constexpr item_line item_lines[] = {
    {"计划名称", "必填"},
    {"计划依据", "必填：印发计划的文号"},
    {"行业范围", "计划所称的各行业，用顿号隔开；名录中有而没有任务覆盖的会列出来"},
    {"编号规则", "空着就是统一社会信用代码"},
    {"公开执法人员名单的依据", "不公开的空着"},
    {"公开执法人员姓名的依据", "不公开的空着"},
    {"抽取机关", "必填：机关全称"},
    {"操作人", "必填：姓名（科室）"},
    {"见证人", "几人之间用顿号隔开"},
    {"抽取名称", "必填：如 2022年度第一次随机抽查"},
    {"抽取序号", "必填：本机关历次抽取连续编号，第一次为 1"},
    {"杂凑算法", "空着就是 SHA-256"},
    {"暂缓公开", "空着就是“是”：全部检查结束之前不公开抽中的企业"},
    {"公布日期", "必填：公布公告校验值的日期，如 2022-05-27；须在抽取之前"},
    {"公布渠道", "必填：在哪里公布公告校验值"},
    {"规则包", "空着就是 national、emergency-management、yanshi-2022"},
};

/// 随机源
inline constexpr column_alias source_columns[] = {
    {"类型", "kind", column_kind::free},        {"名称", "name", column_kind::free},
    {"形式", "form", column_kind::free},        {"最早时间", "earliest", column_kind::free},
    {"读取处", "read_at", column_kind::free},   {"替补", "replaced_by", column_kind::free},
    {"承诺值", "commitment", column_kind::free}};

/// 已核实代码
inline constexpr column_alias confirmed_columns[] = {{"统一社会信用代码", "id", column_kind::free},
                                                     {"核对人", "person", column_kind::free},
                                                     {"存档处", "reference", column_kind::free}};

}  // namespace cavel::detail

#endif
