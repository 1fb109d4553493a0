// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_CHANGE_REASON_HPP
#define CAVEL_ROSTER_CHANGE_REASON_HPP

/// \file
/// Why a target is replaced, excused or suspended, or a window extended (变更理由).

#include <algorithm>
#include <iterator>
#include <string_view>

namespace cavel {

/// A reason of a change, and what it means.
struct change_reason_words {
  std::string_view name, zh, en;
};

/// The reasons of every change except forbidden pairs, version 1. The list is closed.
inline constexpr change_reason_words change_reasons[] = {
    {"deregistered", "注销、吊销", "deregistered"},
    {"closed", "关停", "closed for good"},
    {"moved", "迁出本辖区", "moved away"},
    {"no-such-activity", "未开展相关经营活动", "does no such business"},
    {"production-stopped", "停产停业", "production stopped"},
    {"inspected", "同期已被检查", "inspected in the same period"},
    {"disaster", "自然灾害、事故灾难", "disaster or accident"},
    {"epidemic", "疫情防控", "epidemic"},
    {"court", "司法程序", "court proceedings"},
    {"superior", "上级决定", "decision of a higher authority"},
    {"ended", "原因消除", "the cause has ended"},
    {"other", "其他", "other: the evidence says which"},
};

/// Null if it is not in the list.
constexpr const change_reason_words* find_change_reason(std::string_view name) {
  const auto at = std::find_if(std::begin(change_reasons), std::end(change_reasons),
                               [&](const change_reason_words& each) { return each.name == name; });
  return at == std::end(change_reasons) ? nullptr : at;
}

}  // namespace cavel

#endif
