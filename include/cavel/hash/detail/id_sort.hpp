// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_DETAIL_ID_SORT_HPP
#define CAVEL_HASH_DETAIL_ID_SORT_HPP

/// \file
/// Sorts ids in ascending byte order, by reference.
///
/// Each id is mapped to a 64-bit number that preserves the order. At each position only the byte values that occur there are
/// counted, so that all but the last characters of a credit code fit. Ids are distributed into buckets by the leading bits of
/// their numbers, and each bucket is sorted in cache. Where numbers are equal, the ids themselves are compared.

#include <cavel/base/detail/prefetch.hpp>
#include <cavel/hash/detail/spread_sort.hpp>
#include <cavel/hash/execution.hpp>
#include <cavel/hash/ids.hpp>

#include <gsl/assert>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// The permutation that sorts the list: indices in ascending order of id, equal ids in list order. One pass if the list is
/// sorted; otherwise O(N log N), and beyond the result 4 bytes of memory per id and a few megabytes per worker.
/// \pre ids.size() < 2^32
std::vector<std::uint32_t> sort_permutation(const id_list& ids, const execution& exec = {});

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// Which byte values occur at each position of a set of ids.
struct byte_histogram {
  static constexpr std::size_t positions = 64;
  std::array<std::array<std::uint8_t, 256>, positions> bytes{};
  std::array<std::uint8_t, positions> ends{};

  void add(std::string_view id) {
    const std::size_t size = std::min(id.size(), positions);
    for (std::size_t i = 0; i < size; ++i) bytes[i][static_cast<unsigned char>(id[i])] = 1;
    if (size < positions) ends[size] = 1;
  }
  void merge(const byte_histogram& other) {
    for (std::size_t i = 0; i < positions; ++i) {
      ends[i] |= other.ends[i];
      for (std::size_t b = 0; b < 256; ++b) bytes[i][b] |= other.bytes[i][b];
    }
  }
};

/// Order-preserving numbers for ids: a smaller number means a smaller id; equal numbers decide nothing.
class rank_encoder {
 public:
  /// Mixed radix: each position has as many digits as byte values occur there. Positions from the first one that no longer
  /// fits into 64 bits on are ignored.
  explicit rank_encoder(const byte_histogram& seen) {
    std::vector<std::uint64_t> kinds;
    std::uint64_t product = 1;
    bool ended = false;
    std::size_t used = 0;
    for (; used < byte_histogram::positions; ++used) {
      std::uint64_t count = 0;
      for (const std::uint8_t each : seen.bytes[used]) count += each;
      ended = ended || seen.ends[used] != 0;
      kinds.push_back(count + (ended ? 1 : 0));
      if (count == 0 || product > ~std::uint64_t{0} / kinds.back()) break;
      product *= kinds.back();
    }
    largest_ = product - 1;
    for (std::size_t i = 0; i < used; ++i) {
      if (kinds[i] == 1) continue;  // every id has the same byte here: the first eight of a county's credit codes
      product /= kinds[i];
      std::uint64_t count = 0;
      for (const std::uint8_t each : seen.bytes[i]) count += each;
      std::uint64_t rank = kinds[i] - count;  // 1 if an id may end before this position: ending has rank 0
      weights& here = weights_.emplace_back(weights{i, {}});
      for (std::size_t b = 0; b < 256; ++b) {
        here.of[b] = rank * product;
        rank += seen.bytes[i][b];
      }
    }
  }

  std::uint64_t largest() const { return largest_; }
  std::uint64_t operator()(std::string_view id) const {
    std::uint64_t number = 0;
    for (const weights& each : weights_) {
      if (each.position >= id.size()) break;
      number += each.of[static_cast<unsigned char>(id[each.position])];
    }
    return number;
  }

 private:
  struct weights {
    std::size_t position;
    std::array<std::uint64_t, 256> of;  // by byte
  };

  std::vector<weights> weights_;  // by position
  std::uint64_t largest_ = 0;
};

template <class Use>
void each_id(const id_list& ids, std::size_t first, std::size_t count, Use&& use) {
  std::array<std::string_view, 256> views;
  for (std::size_t at = first; at < first + count; at += views.size()) {
    const std::size_t some = std::min(views.size(), first + count - at);
    ids.fill_views(at, std::span(views).first(some));
    for (std::size_t i = 0; i < some; ++i) use(views[i], at + i);
  }
}

/// Calls `use(id)` for each id while the ids ascend; equal neighbours are allowed. \return whether all of them did
template <class Use>
bool for_each_ascending(const id_list& ids, Use&& use) {
  std::array<std::string_view, 256> views;
  std::string_view last;
  for (std::size_t at = 0; at < ids.size(); at += views.size()) {
    const std::size_t some = std::min(views.size(), ids.size() - at);
    ids.fill_views(at, std::span(views).first(some));
    for (std::size_t i = 0; i < some; ++i) {
      if (views[i] < last) return false;
      last = views[i];
      use(last);
    }
  }
  return true;
}

/// A permutation that sorts ids, and the ids that occur more than once.
struct sorted_ids {
  std::vector<std::uint32_t> order;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> repeats;  ///< the first place of an id and each later one
};
sorted_ids sort_ids(const id_list& ids, const execution& exec);

/// The list distributed into buckets, which the workers sort one at a time.
class id_sorting {
 public:
  static constexpr std::size_t chunk_size = 1U << 16;   // ids that a worker claims at once
  static constexpr std::size_t bucket_size = 1U << 14;  // ids that are sorted within a second-level cache
  static constexpr int most_bin_bits = 20;              // a bucket is a run of bins

  /// A sorted bucket: its ids, copied into one block, and their indices in the list.
  struct sorted_bucket {
    std::vector<char> bytes;
    std::vector<std::string_view> ids;
    std::vector<std::uint32_t> indices;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> repeats;
  };

  id_sorting(const id_list& ids, const execution& exec)
      : ids_(ids), workers_(ids.size() < 2 * chunk_size ? nullptr : exec.workers), order_(learn()) {
    distribute();
  }

  std::size_t buckets() const { return starts_.size() - 1; }
  /// The number of ids in earlier buckets.
  std::size_t start(std::size_t number) const { return starts_[number]; }
  /// Thread-safe.
  sorted_bucket sorted(std::size_t number) const;
  unsigned workers() const { return size(workers_); }
  /// Runs `work(i, worker)` for each i below `count`, each on the next free worker.
  template <class Work>
  void share(std::size_t count, Work&& work) const {
    std::atomic<std::size_t> next{0};
    detail::run(workers_, [&](unsigned worker) {
      for (std::size_t i = next++; i < count; i = next++) work(i, worker);
    });
  }

 private:
  /// Runs `use(id, index, worker)` for each id.
  template <class Use>
  void share_ids(Use&& use) const {
    share((ids_.size() + chunk_size - 1) / chunk_size, [&](std::size_t chunk, unsigned worker) {
      const std::size_t first = chunk * chunk_size;
      each_id(ids_, first, std::min(chunk_size, ids_.size() - first),
              [&](std::string_view id, std::size_t index) { use(id, index, worker); });
    });
  }

  rank_encoder learn() const {
    std::vector<byte_histogram> seen(size(workers_));
    share_ids([&](std::string_view id, std::size_t, unsigned worker) { seen[worker].add(id); });
    for (std::size_t worker = 1; worker < seen.size(); ++worker) seen[0].merge(seen[worker]);
    return rank_encoder(seen[0]);
  }

  void distribute();

  const id_list& ids_;
  const executor* workers_;
  rank_encoder order_;
  std::vector<std::size_t> starts_;  // of each bucket in references_; the last is the end
  std::vector<std::uint32_t> references_;
};

inline void id_sorting::distribute() {
  const int bin_bits = std::min(most_bin_bits, static_cast<int>(std::bit_width(ids_.size())) + 1);
  const int shift = std::max(0, static_cast<int>(std::bit_width(order_.largest())) - bin_bits);
  const auto bin_of = [&](std::string_view id) { return static_cast<std::size_t>(order_(id) >> shift); };
  std::vector<std::vector<std::uint32_t>> counts(size(workers_));
  for (auto& each : counts) each.resize(static_cast<std::size_t>(order_.largest() >> shift) + 1);
  share_ids([&](std::string_view id, std::size_t, unsigned worker) { ++counts[worker][bin_of(id)]; });
  std::vector<std::uint32_t> bucket_of(counts[0].size());
  std::size_t held = 0, before = 0;
  starts_ = {0};
  for (std::size_t bin = 0; bin < bucket_of.size(); ++bin) {
    std::size_t count = 0;
    for (const auto& each : counts) count += each[bin];
    if (held != 0 && held + count > bucket_size) {
      starts_.push_back(before);
      held = 0;
    }
    bucket_of[bin] = static_cast<std::uint32_t>(starts_.size() - 1);
    held += count;
    before += count;
  }
  starts_.push_back(before);
  counts.clear();
  references_.resize(ids_.size());
  constexpr std::size_t staged = 16;
  const std::size_t buckets = starts_.size() - 1;
  const std::unique_ptr<std::atomic<std::size_t>[]> next(new std::atomic<std::size_t>[buckets]);
  for (std::size_t i = 0; i < buckets; ++i) next[i].store(starts_[i], std::memory_order_relaxed);
  struct stage {
    std::uint32_t count = 0;
    std::array<std::uint32_t, staged> indices;
  };
  std::vector<std::vector<stage>> stages(size(workers_), std::vector<stage>(buckets));
  const auto flush = [&](std::size_t bucket, stage& from) {
    const std::size_t at = next[bucket].fetch_add(from.count, std::memory_order_relaxed);
    std::copy_n(from.indices.begin(), from.count, references_.begin() + static_cast<std::ptrdiff_t>(at));
    from.count = 0;
  };
  share_ids([&](std::string_view id, std::size_t index, unsigned worker) {
    const std::size_t bucket = bucket_of[bin_of(id)];
    stage& into = stages[worker][bucket];
    into.indices[into.count] = static_cast<std::uint32_t>(index);
    if (++into.count == staged) flush(bucket, into);
  });
  for (auto& each : stages) {
    for (std::size_t i = 0; i < buckets; ++i) flush(i, each[i]);
  }
}

inline id_sorting::sorted_bucket id_sorting::sorted(std::size_t number) const {
  const std::size_t first = starts_[number], count = starts_[number + 1] - first;
  std::vector<std::string_view> views(count);
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < count; ++i) {
    views[i] = ids_[references_[first + i]];
    bytes += views[i].size();
    prefetch(views[i].data());  // the ids of a bucket are spread over the list
  }
  sorted_bucket made;
  made.bytes.resize(bytes);
  char* to = made.bytes.data();
  for (std::string_view& view : views) {
    const std::string_view there(to, view.size());
    to = std::copy(view.begin(), view.end(), to);
    view = there;
  }
  std::vector<std::uint64_t> entries(count);
  std::uint64_t least = ~std::uint64_t{0}, most = 0;
  for (std::size_t i = 0; i < count; ++i) {
    entries[i] = order_(views[i]);
    least = std::min(least, entries[i]);
    most = std::max(most, entries[i]);
  }
  // One number for each id: the distance from the smallest of the bucket, then its position. If both do not fit, the
  // distance loses its low bits.
  const int position_bits = static_cast<int>(std::bit_width(count));
  const int range_bits = count == 0 ? 1 : static_cast<int>(std::bit_width(most - least));
  const int lost = std::max(0, range_bits + position_bits - 64);
  for (std::size_t i = 0; i < count; ++i) entries[i] = (entries[i] - least) >> lost << position_bits | i;
  spread_memory memory;
  spread_sort(entries.data(), count, std::max(0, 64 - range_bits - position_bits), memory);
  made.ids.reserve(count);
  made.indices.reserve(count);
  const std::uint64_t mask = (std::uint64_t{1} << position_bits) - 1;
  std::vector<std::pair<std::string_view, std::uint32_t>> tied;
  for (std::size_t i = 0; i < count;) {
    tied.clear();
    std::size_t end = i;
    for (; end < count && (entries[end] ^ entries[i]) >> position_bits == 0; ++end) {
      const auto at = static_cast<std::size_t>(entries[end] & mask);
      tied.emplace_back(views[at], references_[first + at]);
    }
    if (tied.size() > 1) {
      std::sort(tied.begin(), tied.end());
      std::uint32_t one = tied.front().second;  // the first place of the id
      for (std::size_t k = 1; k < tied.size(); ++k) {
        if (tied[k].first != tied[k - 1].first) one = tied[k].second;
        if (tied[k].second != one) made.repeats.emplace_back(one, tied[k].second);
      }
    }
    for (const auto& [id, index] : tied) {
      made.ids.push_back(id);
      made.indices.push_back(index);
    }
    i = end;
  }
  return made;
}

inline sorted_ids sort_ids(const id_list& ids, const execution& exec) {
  Expects(ids.size() <= std::numeric_limits<std::uint32_t>::max());
  sorted_ids made;
  made.order.resize(ids.size());
  std::string_view last;
  std::uint32_t place = 0, first = 0;
  const bool ascend = for_each_ascending(ids, [&](std::string_view id) {
    if (place != 0 && id == last) {
      made.repeats.emplace_back(first, place);
    } else {
      first = place;
    }
    made.order[place] = place;
    ++place;
    last = id;
  });
  if (ascend) return made;
  made.repeats.clear();
  const id_sorting sorting(ids, exec);
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> repeats(sorting.buckets());
  sorting.share(sorting.buckets(), [&](std::size_t number, unsigned) {
    auto bucket = sorting.sorted(number);
    std::copy(bucket.indices.begin(), bucket.indices.end(),
              made.order.begin() + static_cast<std::ptrdiff_t>(sorting.start(number)));
    repeats[number] = std::move(bucket.repeats);
  });
  for (const auto& each : repeats) made.repeats.insert(made.repeats.end(), each.begin(), each.end());
  return made;
}

}  // namespace detail

inline std::vector<std::uint32_t> sort_permutation(const id_list& ids, const execution& exec) {
  return detail::sort_ids(ids, exec).order;
}

}  // namespace cavel

#endif
