// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_VISIT_BASIS_HPP
#define CAVEL_ROSTER_VISIT_BASIS_HPP

/// \file
/// Why a firm is visited (检查依据), in documents of visits and in the ledger of the year.

#include <cavel/fault.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace cavel {

/// Why a firm is visited (检查依据). Only `random` rests on a draw. Rules and deadlines are the same for all.
enum class visit_basis : std::uint8_t {
  random,
  planned,        ///< 年度执法计划: names it
  full_coverage,  ///< 重点监管企业全覆盖: names the scheme
  report,         ///< 个案: 投诉举报、转办交办、数据监测、企业申请; names its document
  special,        ///< 上级部署专项检查: names the order
  recheck,        ///< 整改复查: names the visit and its items
};

/// Words of documents, in the order of the enumerators.
inline constexpr std::array<std::string_view, 6> visit_basis_words{"random", "planned", "full-coverage",
                                                                   "case",   "special", "recheck"};

/// Whether visits of this basis use up an annual cap (年度检查频次上限). 国办发〔2024〕54号: cases, special orders and rechecks do not.
constexpr bool uses_cap(visit_basis of) { return of <= visit_basis::full_coverage; }

/// The words for a basis.
inline std::string_view name(visit_basis what, language in) {
  constexpr std::string_view zh[] = {"随机抽查", "计划检查", "全覆盖检查", "个案检查", "专项检查", "整改复查"};
  constexpr std::string_view en[] = {"random", "planned", "full coverage", "case", "special", "recheck"};
  return in == language::zh ? zh[static_cast<int>(what)] : en[static_cast<int>(what)];
}

}  // namespace cavel

#endif
