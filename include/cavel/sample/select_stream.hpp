// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SAMPLE_SELECT_STREAM_HPP
#define CAVEL_SAMPLE_SELECT_STREAM_HPP

/// \file
/// Selection from ids that come in chunks, as a database cursor hands them out, and from shards of a list.
///
/// A `selection_stream` is fed chunks, each of which may be gone afterwards, and finished. Streams of the
/// same lot that were fed different shards, in other threads or on other machines, absorb each other. The
/// answer is that of `select` over all ids at once. Where their number is known beforehand it is as fast:
/// nearly every id is turned away by its first 64 bits. Where it is not, the stream learns as it goes.
///
///     selection_stream stream(cast, 15, 5);
///     while (fetch(rows)) stream.push(rows);
///     const checked<selection> drawn = stream.finish();

#include <cavel/base/detail/memory_hints.hpp>
#include <cavel/fault.hpp>
#include <cavel/hash/ids.hpp>
#include <cavel/hash/kernel.hpp>
#include <cavel/hash/ticket.hpp>
#include <cavel/sample/select.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// Holds the wanted ids with their tickets, 40 bytes each, and a few more: where the number of ids is not known up to
/// a quarter more, and twice that while it grows. Not for two threads at once.
class selection_stream {
 public:
  /// \param population how many ids will come in all, over all shards, where that is known
  selection_stream(const lot& from, std::uint64_t sample, std::uint64_t reserve,
                   std::optional<std::uint64_t> population = std::nullopt, const kernel_set& by = portable);

  /// The next ids; their indices follow those of the last chunk.
  void push(const id_list& ids) { push(ids, next_); }

  /// Ids whose first has index `first` in the whole list, as in a shard.
  void push(const id_list& ids, std::uint64_t first);

  /// Takes over what another stream was fed. \pre same lot and sizes
  void merge(selection_stream other);

  /// How many ids came so far, those of absorbed streams included.
  std::uint64_t fed() const { return fed_; }

  /// The selection; the stream is used up.
  /// Faults: `drawn_twice`; `fewer_ids_than_announced` where less ids came than `population` said and some
  /// that were turned away are wanted after all.
  checked<selection> finish();

 private:
  void keep(const selected_id& one);
  void thin_out();

  lot from_;
  kernel kernel_;
  std::uint64_t sample_, wanted_;
  std::uint64_t threshold_ = std::numeric_limits<std::uint64_t>::max();  // leads above it are turned away
  std::uint64_t next_ = 0, fed_ = 0;
  std::uint64_t told_ = std::numeric_limits<std::uint64_t>::max();  // the lowest threshold that came from a population
  std::uint64_t expected_ = 0;                                      // how many will pass, where a population was told
  std::vector<selected_id> kept_;
};

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline bool stands_before(const selected_id& a, const selected_id& b) {
  return a.value != b.value ? a.value < b.value : a.index < b.index;
}

/// Ascending by ticket, then index, in place: dealt by `deal_bits` of the leads where they stand, those after the first
/// `known` bits, which all share; then deal by deal. So many deals at once that each has a line in the cache.
inline void sort_drawn(std::span<selected_id> all, int known) {
  constexpr int deal_bits = 8;
  constexpr std::size_t deals = std::size_t{1} << deal_bits;
  if (all.size() < 2 * deals || known > 64 - deal_bits) {
    std::sort(all.begin(), all.end(), stands_before);
    return;
  }
  const auto deal_of = [&](const selected_id& one) {
    return static_cast<std::size_t>(prefix64(one.value) << known >> (64 - deal_bits));
  };
  std::array<std::size_t, deals + 1> starts{}, next{};
  for (const selected_id& one : all) ++starts[deal_of(one) + 1];
  for (std::size_t i = 1; i <= deals; ++i) starts[i] += starts[i - 1];
  next = starts;
  for (std::size_t distribute = 0; distribute < deals; ++distribute) {
    while (next[distribute] < starts[distribute + 1]) {
      selected_id& here = all[next[distribute]];
      const std::size_t home = deal_of(here);
      if (home == distribute) {
        ++next[distribute];
      } else {
        std::swap(here, all[next[home]++]);
      }
    }
  }
  for (std::size_t distribute = 0; distribute < deals; ++distribute) {
    sort_drawn(all.subspan(starts[distribute], starts[distribute + 1] - starts[distribute]), known + deal_bits);
  }
}

}  // namespace detail

inline selection_stream::selection_stream(const lot& from, std::uint64_t sample, std::uint64_t reserve,
                                          std::optional<std::uint64_t> population, const kernel_set& by)
    : from_(from), kernel_(by.of(from.hash_suite())), sample_(sample), wanted_(detail::add_up(sample, reserve)) {
  if (population && *population > wanted_) {
    threshold_ = told_ = detail::threshold_for(wanted_ + 1, *population);
    const double passing = static_cast<double>(*population) * std::ldexp(static_cast<double>(threshold_), -64);
    expected_ = static_cast<std::uint64_t>(std::min(passing + 6 * std::sqrt(passing) + 64, std::ldexp(1.0, 62)));
  }
}

inline void selection_stream::push(const id_list& ids, std::uint64_t first) {
  constexpr std::size_t batch = 256;
  std::array<std::string_view, batch> views;
  std::array<std::uint64_t, batch> prefixes, indices;
  std::array<ticket, batch> tickets;
  for (std::size_t at = 0; at < ids.size(); at += batch) {
    const std::size_t count = std::min(batch, ids.size() - at);
    ids.fill_views(at, count, views.data());
    kernel_.prefixes(from_.midstate().data(), views.data(), count, prefixes.data());
    std::size_t hits = 0;
    for (std::size_t i = 0; i < count; ++i) {
      indices[hits] = first + at + i;
      views[hits] = views[i];
      hits += prefixes[i] <= threshold_ ? 1 : 0;
    }
    kernel_.tickets(from_.midstate().data(), views.data(), hits, tickets.data());
    for (std::size_t i = 0; i < hits; ++i) keep({indices[i], tickets[i]});
  }
  next_ = first + ids.size();
  fed_ += ids.size();
}

inline void selection_stream::keep(const selected_id& one) {
  if (wanted_ == 0) return;
  const std::uint64_t limit = detail::add_up(wanted_, std::max<std::uint64_t>(wanted_ / 4, 1024));
  if (kept_.size() == kept_.capacity()) {
    std::uint64_t room = 2 * kept_.size() + 64;
    if (kept_.size() >= expected_ / 8) room = std::max(room, expected_);  // all that will come: no more growth
    detail::reserve_large(kept_, static_cast<std::size_t>(std::min(limit, room)));
  }
  kept_.push_back(one);
  if (kept_.size() >= limit) thin_out();
}

/// Leaves the wanted and the one after them, which shows whether the last of them stands twice.
inline void selection_stream::thin_out() {
  if (kept_.size() <= wanted_ || kept_.size() - 1 == wanted_) return;
  const auto last = kept_.begin() + static_cast<std::ptrdiff_t>(wanted_);
  std::nth_element(kept_.begin(), last, kept_.end(), detail::stands_before);
  threshold_ = prefix64(last->value);
  kept_.erase(last + 1, kept_.end());
}

inline void selection_stream::merge(selection_stream other) {
  threshold_ = std::min(threshold_, other.threshold_);
  told_ = std::min(told_, other.told_);
  fed_ += other.fed_;
  next_ = std::max(next_, other.next_);
  for (const selected_id& one : other.kept_) keep(one);
}

inline checked<selection> selection_stream::finish() {
  std::uint64_t largest = 0;
  for (const selected_id& one : kept_) largest = std::max(largest, prefix64(one.value));
  detail::sort_drawn(kept_, std::countl_zero(largest));
  const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(wanted_, kept_.size()));
  const bool told_too_many = count < wanted_ ? kept_.size() < fed_ : count != 0 && prefix64(kept_[count - 1].value) > told_;
  if (told_too_many) {
    return problem{fault::fewer_ids_than_announced, "", 0, "", std::to_string(fed_), std::to_string(wanted_)};
  }
  problems found;
  for (std::size_t i = 0; i < count && i + 1 < kept_.size(); ++i) {
    if (kept_[i].value == kept_[i + 1].value) {
      found.push_back(detail::twice(kept_[i].index, kept_[i + 1].index, ""));
    }
  }
  if (!found.empty()) return found;
  kept_.resize(count);
  return detail::split(std::move(kept_), sample_);
}

}  // namespace cavel

#endif
