// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SAMPLE_SELECT_STREAM_HPP
#define CAVEL_SAMPLE_SELECT_STREAM_HPP

/// \file
/// Selection from ids that arrive in chunks, as from a database cursor, or from shards of a list.
///
/// Push chunks into a `selection_stream` and call `finish`. A chunk need not outlive the call. Streams of the same lot that
/// received different shards, on other threads or machines, can be merged. The result is that of `select` over all ids at
/// once. If the number of ids is known in advance, it is also as fast: nearly every id is rejected by the first 64 bits of its
/// ticket. If it is not known, the threshold is lowered as ids arrive.
///
///     selection_stream stream(cast, 15, 5);
///     while (fetch(rows)) stream.push(rows);
///     const checked<selection> drawn = stream.finish();

#include <cavel/fault.hpp>
#include <cavel/hash/ids.hpp>
#include <cavel/hash/kernel.hpp>
#include <cavel/hash/ticket.hpp>
#include <cavel/sample/sample_and_reserve.hpp>

#include <gsl/assert>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// Holds the wanted ids with their tickets, 40 bytes each, and a few more. If the number of ids is not known, it holds up to a
/// quarter more, and twice that while it grows. Not thread-safe.
class selection_stream {
 public:
  /// \param population how many ids will arrive in total, over all shards, if known
  selection_stream(const lot& from, std::uint64_t sample, std::uint64_t reserve,
                   std::optional<std::uint64_t> population = std::nullopt, const kernel_set& kernels = portable);

  /// The next ids. Their indices follow those of the previous chunk.
  void push(const id_list& ids) { push(ids, next_); }

  /// Ids of a shard, the first of which has index `first` in the whole list.
  void push(const id_list& ids, std::uint64_t first);

  /// Adds the ids that were pushed into another stream. \pre same lot, sample and reserve
  void merge(selection_stream other);

  /// The number of ids pushed so far, those of merged streams included.
  std::uint64_t pushed() const { return pushed_; }

  /// The selection. The stream cannot be used afterwards.
  /// Faults: `drawn_twice`; `fewer_ids_than_announced` if fewer ids arrived than `population` announced, so that some of the
  /// rejected ones are needed.
  checked<selection> finish();

 private:
  void keep(const selected_id& one);
  void thin_out();

  lot from_;
  kernel kernel_;
  std::uint64_t sample_, wanted_;
  std::uint64_t threshold_ = std::numeric_limits<std::uint64_t>::max();  // prefixes above it are rejected
  std::uint64_t next_ = 0, pushed_ = 0;
  std::uint64_t announced_threshold_ = std::numeric_limits<std::uint64_t>::max();  // the lowest from a population
  std::uint64_t expected_ = 0;  // how many will pass, if the population is known
  std::vector<selected_id> kept_;
};

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline bool ticket_less(const selected_id& a, const selected_id& b) {
  return a.value != b.value ? a.value < b.value : a.index < b.index;
}

/// American flag sort (McIlroy, Bostic and McIlroy 1993): in place, by ticket, then index. Each level permutes the ids by 8
/// bits of their prefixes, after the first `known` bits, which are equal. With 256 buckets, the end of each stays in cache.
/// Boost.Sort's `integer_sort` takes 1.4 to 1.7 times as long (docs/speed.md, "Sorting").
inline void flag_sort(std::span<selected_id> all, int known) {
  constexpr int digit_bits = 8;
  constexpr std::size_t buckets = std::size_t{1} << digit_bits;
  if (all.size() < 2 * buckets || known > 64 - digit_bits) {
    std::sort(all.begin(), all.end(), ticket_less);
    return;
  }
  const auto bucket_of = [&](const selected_id& one) {
    return static_cast<std::size_t>(prefix64(one.value) << known >> (64 - digit_bits));
  };
  std::array<std::size_t, buckets + 1> starts{};
  for (const selected_id& one : all) ++starts[bucket_of(one) + 1];
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  auto next = starts;
  for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
    while (next[bucket] < starts[bucket + 1]) {
      selected_id& here = all[next[bucket]];
      const std::size_t home = bucket_of(here);
      if (home == bucket) {
        ++next[bucket];
      } else {
        std::swap(here, all[next[home]++]);
      }
    }
  }
  for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
    flag_sort(all.subspan(starts[bucket], starts[bucket + 1] - starts[bucket]), known + digit_bits);
  }
}

}  // namespace detail

inline selection_stream::selection_stream(const lot& from, std::uint64_t sample, std::uint64_t reserve,
                                          std::optional<std::uint64_t> population, const kernel_set& kernels)
    : from_(from), kernel_(kernels.of(from.hash_suite())), sample_(sample), wanted_(detail::saturating_add(sample, reserve)) {
  if (population && *population > wanted_) {
    threshold_ = announced_threshold_ = detail::threshold_for(wanted_ + 1, *population);
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
    ids.fill_views(at, std::span(views).first(count));
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
  pushed_ += ids.size();
}

inline void selection_stream::keep(const selected_id& one) {
  if (wanted_ == 0) return;
  const std::uint64_t limit = detail::saturating_add(wanted_, std::max<std::uint64_t>(wanted_ / 4, 1024));
  if (kept_.size() == kept_.capacity()) {
    std::uint64_t capacity = 2 * kept_.size() + 64;
    if (kept_.size() >= expected_ / 8) capacity = std::max(capacity, expected_);  // the last growth
    kept_.reserve(static_cast<std::size_t>(std::min(limit, capacity)));
  }
  kept_.push_back(one);
  if (kept_.size() >= limit) thin_out();
}

/// Keeps the wanted ids and the one after them, which shows whether the last of them is a duplicate.
inline void selection_stream::thin_out() {
  if (kept_.size() <= wanted_ || kept_.size() - 1 == wanted_) return;
  const auto last = kept_.begin() + static_cast<std::ptrdiff_t>(wanted_);
  std::nth_element(kept_.begin(), last, kept_.end(), detail::ticket_less);
  threshold_ = prefix64(last->value);
  kept_.erase(last + 1, kept_.end());
}

inline void selection_stream::merge(selection_stream other) {
  Expects(from_.hash_suite() == other.from_.hash_suite() && from_.midstate() == other.from_.midstate());
  Expects(sample_ == other.sample_ && wanted_ == other.wanted_);
  threshold_ = std::min(threshold_, other.threshold_);
  announced_threshold_ = std::min(announced_threshold_, other.announced_threshold_);
  pushed_ += other.pushed_;
  next_ = std::max(next_, other.next_);
  for (const selected_id& one : other.kept_) keep(one);
}

inline checked<selection> selection_stream::finish() {
  std::uint64_t largest = 0;
  for (const selected_id& one : kept_) largest = std::max(largest, prefix64(one.value));
  detail::flag_sort(kept_, std::countl_zero(largest));
  const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(wanted_, kept_.size()));
  const bool rejected_wanted =
      count < wanted_ ? kept_.size() < pushed_ : count != 0 && prefix64(kept_[count - 1].value) > announced_threshold_;
  if (rejected_wanted) {
    return problem{fault::fewer_ids_than_announced, "", 0, "", std::to_string(pushed_), std::to_string(wanted_)};
  }
  problem_list found;
  for (std::size_t i = 0; i < count && i + 1 < kept_.size(); ++i) {
    if (kept_[i].value == kept_[i + 1].value) {
      found.add(detail::drawn_twice(kept_[i].index, kept_[i + 1].index, ""));
    }
  }
  if (!found.empty()) return found;
  kept_.resize(count);
  return detail::cut(std::move(kept_), sample_);
}

}  // namespace cavel

#endif
