// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_DETAIL_ID_ORDER_HPP
#define CAVEL_ROSTER_DETAIL_ID_ORDER_HPP

/// \file
/// Rows in the order of their ids, and equal ids: an announcement needs the order, and equal ids are neighbours in it.
///
/// Codes of 18 bytes are copied side by side while their rows are in the cache; sorting reads them several times, and in a roster they
/// lie far apart.

#include <cavel/hash/detail/id_sort.hpp>
#include <cavel/hash/ids.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel::detail {

/// `IdOf` returns the id at a position as a view. \pre fewer than 2^32 positions
template <class IdOf>
class id_order {
 public:
  id_order(std::size_t expected, IdOf id_of) : id_of_(std::move(id_of)) {
    positions_.reserve(expected);
    codes_.reserve(18 * expected);
  }

  /// \pre positions ascend
  void add(std::size_t position, std::string_view id) {
    positions_.push_back(static_cast<std::uint32_t>(position));
    if (id.size() != 18) all_codes_ = false;
    if (all_codes_) codes_.append(id);
  }

  /// \pre called once, after the last `add`. O(n log n)
  void finish(const executor* workers) {
    const auto fill_views = [this](std::size_t first, std::span<std::string_view> out) {
      for (std::size_t i = 0; i < out.size(); ++i) out[i] = id_of_(positions_[first + i]);
    };
    execution exec;
    exec.workers = workers;
    sorted_ids sorted = sort_ids(
        all_codes_ ? id_list::fixed(codes_.data(), 18, positions_.size()) : id_list::from(fill_views, positions_.size()), exec);
    codes_ = {};
    for (auto& [one, other] : sorted.repeats) repeats_.emplace_back(positions_[one], positions_[other]);
    std::sort(repeats_.begin(), repeats_.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    for (std::uint32_t& each : sorted.order) each = positions_[each];
    positions_ = std::move(sorted.order);
  }

  /// Pairs of the first position with an id and a later one with the same, ascending by the later one. \pre finish() was called
  const std::vector<std::pair<std::size_t, std::size_t>>& repeats() const { return repeats_; }

  /// The first position with that id. O(log n). \pre finish() was called
  std::optional<std::size_t> find(std::string_view id) const {
    const auto at =
        std::partition_point(positions_.begin(), positions_.end(), [&](std::uint32_t position) { return id_of_(position) < id; });
    if (at == positions_.end() || id_of_(*at) != id) return std::nullopt;
    return *at;
  }

  /// The positions in ascending order of their ids. \pre finish() was called
  std::vector<std::uint32_t> take() { return std::move(positions_); }

 private:
  IdOf id_of_;
  std::vector<std::uint32_t> positions_;  ///< as added, then sorted
  std::string codes_;                     ///< the ids added, if all of them have 18 bytes
  bool all_codes_ = true;
  std::vector<std::pair<std::size_t, std::size_t>> repeats_;
};

/// The order of the rows that are kept, by their places after the others have left. Positions beyond the rows are left out. O(rows)
inline std::vector<std::uint32_t> order_of_kept(std::vector<std::uint32_t> order, const std::vector<bool>& drop) {
  if (order.size() == drop.size() && std::find(drop.begin(), drop.end(), true) == drop.end()) return order;
  std::vector<std::uint32_t> places(drop.size());
  std::uint32_t kept = 0;
  for (std::size_t row = 0; row < drop.size(); ++row) places[row] = drop[row] ? kept : kept++;
  std::erase_if(order, [&](std::uint32_t position) { return position >= drop.size() || drop[position]; });
  for (std::uint32_t& each : order) each = places[each];
  return order;
}

}  // namespace cavel::detail

#endif
