// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_OFFICER_COLUMN_HPP
#define CAVEL_ROSTER_OFFICER_COLUMN_HPP

/// \file
/// The columns of the roster of officers (执法检查人员名录库) and of the table of recusals (回避名册).

#include <cavel/roster/column.hpp>

namespace cavel {

inline constexpr column_alias officer_columns[] = {{"id", "id", column_kind::id},
                                                   {"执法人员编号", "id", column_kind::id},
                                                   {"名录编号", "id", column_kind::id},
                                                   {"人员编号", "id", column_kind::id},
                                                   {"编号", "id", column_kind::id},
                                                   {"name", "name", column_kind::free},
                                                   {"姓名", "name", column_kind::free},
                                                   {"unit", "unit", column_kind::choice},
                                                   {"单位", "unit", column_kind::choice},
                                                   {"所在单位", "unit", column_kind::choice},
                                                   {"科室", "unit", column_kind::choice},
                                                   {"credential", "credential", column_kind::choice},
                                                   {"执法证件号", "credential", column_kind::choice},
                                                   {"执法证号", "credential", column_kind::choice},
                                                   {"行政执法证号", "credential", column_kind::choice},
                                                   {"valid_from", "valid_from", column_kind::choice},
                                                   {"证件生效日期", "valid_from", column_kind::choice},
                                                   {"发证日期", "valid_from", column_kind::choice},
                                                   {"valid_until", "valid_until", column_kind::choice},
                                                   {"证件有效期至", "valid_until", column_kind::choice},
                                                   {"有效期至", "valid_until", column_kind::choice},
                                                   {"formal", "formal", column_kind::choice},
                                                   {"正式工作人员", "formal", column_kind::choice},
                                                   {"是否正式", "formal", column_kind::choice},
                                                   {"sectors", "sectors", column_kind::areas},
                                                   {"监管行业", "sectors", column_kind::areas},
                                                   {"行业", "sectors", column_kind::areas},
                                                   {"regions", "regions", column_kind::areas},
                                                   {"区域", "regions", column_kind::areas},
                                                   {"负责区域", "regions", column_kind::areas},
                                                   {"leave", "leave", column_kind::choice},
                                                   {"请假", "leave", column_kind::choice},
                                                   {"休假", "leave", column_kind::choice},
                                                   {"capacity", "capacity", column_kind::count},
                                                   {"任务上限", "capacity", column_kind::count},
                                                   {"lead", "lead", column_kind::choice},
                                                   {"可任组长", "lead", column_kind::choice},
                                                   {"组长资格", "lead", column_kind::choice}};

inline constexpr column_alias recusal_columns[] = {
    {"officer", "officer", column_kind::choice},     {"执法人员编号", "officer", column_kind::choice},
    {"名录编号", "officer", column_kind::choice},    {"人员编号", "officer", column_kind::choice},
    {"target", "target", column_kind::choice},       {"统一社会信用代码", "target", column_kind::choice},
    {"检查对象", "target", column_kind::choice},     {"ground", "ground", column_kind::free},
    {"回避事由", "ground", column_kind::free},       {"source", "source", column_kind::free},
    {"申请来源", "source", column_kind::free},       {"来源", "source", column_kind::free},
    {"decider", "decider", column_kind::free},       {"决定人", "decider", column_kind::free},
    {"state", "state", column_kind::choice},         {"状态", "state", column_kind::choice},
    {"requested", "requested", column_kind::choice}, {"申请时间", "requested", column_kind::choice},
    {"decided", "decided", column_kind::choice},     {"决定时间", "decided", column_kind::choice}};

}  // namespace cavel

#endif
