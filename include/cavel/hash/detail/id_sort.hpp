// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_DETAIL_ID_SORT_HPP
#define CAVEL_HASH_DETAIL_ID_SORT_HPP

/// \file
/// Ids in ascending byte order, as references.
///
/// Each id becomes a number that keeps the order (of each place only the bytes that occur there count, so that
/// a credit code fits in 64 bits but for its last places), numbers are dealt into buckets by their first bits,
/// and a bucket is sorted in cache. Where numbers are equal the ids themselves decide.

#include <cavel/hash/execution.hpp>
#include <cavel/hash/ids.hpp>

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

/// Places in the list in the order of its ids; equal ids stand as in the list. One pass where they are in order
/// already; else O(N log N), memory beyond the answer 4 bytes an id and some megabytes a hand.
/// \pre ids.size() < 2^32
std::vector<std::uint32_t> sort_permutation(const id_list& ids, const execution& exec = {});

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// Which bytes occur at which place of some ids.
struct byte_histogram {
  static constexpr std::size_t places = 64;
  std::array<std::array<std::uint8_t, 256>, places> bytes{};
  std::array<std::uint8_t, places> ends{};

  void see(std::string_view id) {
    const std::size_t size = std::min(id.size(), places);
    for (std::size_t i = 0; i < size; ++i) bytes[i][static_cast<unsigned char>(id[i])] = 1;
    if (size < places) ends[size] = 1;
  }
  void see(const byte_histogram& other) {
    for (std::size_t i = 0; i < places; ++i) {
      ends[i] |= other.ends[i];
      for (std::size_t b = 0; b < 256; ++b) bytes[i][b] |= other.bytes[i][b];
    }
  }
};

/// Numbers for ids: a smaller number means an id that stands before, equal numbers say nothing.
class rank_encoder {
 public:
  /// Gives each byte at each place its weight. From the first place that does not fit into 64 bits on, none
  /// counts.
  explicit rank_encoder(const byte_histogram& seen) : weights_(byte_histogram::places) {
    std::vector<std::uint64_t> kinds;
    std::uint64_t product = 1;
    bool ended = false;
    for (; used_ < byte_histogram::places; ++used_) {
      std::uint64_t count = 0;
      for (const std::uint8_t each : seen.bytes[used_]) count += each;
      ended = ended || seen.ends[used_] != 0;
      kinds.push_back(count + (ended ? 1 : 0));
      if (count == 0 || product > ~std::uint64_t{0} / kinds.back()) break;
      product *= kinds.back();
    }
    largest_ = product - 1;
    for (std::size_t i = 0; i < used_; ++i) {
      product /= kinds[i];
      std::uint64_t count = 0;
      for (const std::uint8_t each : seen.bytes[i]) count += each;
      std::uint64_t rank = kinds[i] - count;  // 1 where an id may end before this place: its weight is 0 there
      for (std::size_t b = 0; b < 256; ++b) {
        weights_[i][b] = rank * product;
        rank += seen.bytes[i][b];
      }
    }
  }

  std::uint64_t largest() const { return largest_; }
  std::uint64_t operator()(std::string_view id) const {
    std::uint64_t number = 0;
    const std::size_t size = std::min(id.size(), used_);
    for (std::size_t i = 0; i < size; ++i) number += weights_[i][static_cast<unsigned char>(id[i])];
    return number;
  }

 private:
  std::vector<std::array<std::uint64_t, 256>> weights_;
  std::size_t used_ = 0;
  std::uint64_t largest_ = 0;
};

template <class Use>
void each_id(const id_list& ids, std::size_t first, std::size_t count, Use&& use) {
  std::array<std::string_view, 256> views;
  for (std::size_t at = first; at < first + count; at += views.size()) {
    const std::size_t some = std::min(views.size(), first + count - at);
    ids.fill_views(at, some, views.data());
    for (std::size_t i = 0; i < some; ++i) use(views[i], at + i);
  }
}

/// Whether the ids ascend; equal ones may stand side by side.
inline bool ascend(const id_list& ids) {
  std::array<std::string_view, 256> views;
  std::string_view last;
  for (std::size_t at = 0; at < ids.size(); at += views.size()) {
    const std::size_t some = std::min(views.size(), ids.size() - at);
    ids.fill_views(at, some, views.data());
    for (std::size_t i = 0; i < some; ++i) {
      if (views[i] < last) return false;
      last = views[i];
    }
  }
  return true;
}

/// The list dealt into buckets, which are sorted one by one by whoever is free.
class id_sorting {
 public:
  static constexpr std::size_t chunk_size = 1U << 16;   // ids a hand takes at once
  static constexpr std::size_t bucket_size = 1U << 14;  // ids that sort within a second-level cache
  static constexpr int most_bin_bits = 20;              // buckets are made of bins

  /// A bucket in order: its ids, copied side by side, and their places in the list.
  struct piece {
    std::vector<char> bytes;
    std::vector<std::string_view> ids;
    std::vector<std::uint32_t> places;
  };

  id_sorting(const id_list& ids, const execution& exec)
      : ids_(ids), hands_(ids.size() < 2 * chunk_size ? nullptr : exec.workers), order_(learn()) {
    distribute();
  }

  std::size_t buckets() const { return starts_.size() - 1; }
  /// How many ids stand before those of a bucket.
  std::size_t start(std::size_t number) const { return starts_[number]; }
  /// Safe to call from several hands.
  piece sorted(std::size_t number) const;
  unsigned workers() const { return size(hands_); }
  /// `work(i, hand)` for each i below `count`, by the hand that is free.
  template <class Work>
  void share(std::size_t count, Work&& work) const {
    std::atomic<std::size_t> next{0};
    detail::run(hands_, [&](unsigned hand) {
      for (std::size_t i = next++; i < count; i = next++) work(i, hand);
    });
  }

 private:
  /// `use(id, index, hand)` for each id.
  template <class Use>
  void share_ids(Use&& use) const {
    share((ids_.size() + chunk_size - 1) / chunk_size, [&](std::size_t chunk, unsigned hand) {
      const std::size_t first = chunk * chunk_size;
      each_id(ids_, first, std::min(chunk_size, ids_.size() - first),
              [&](std::string_view id, std::size_t index) { use(id, index, hand); });
    });
  }

  rank_encoder learn() const {
    std::vector<byte_histogram> seen(size(hands_));
    share_ids([&](std::string_view id, std::size_t, unsigned hand) { seen[hand].see(id); });
    for (std::size_t hand = 1; hand < seen.size(); ++hand) seen[0].see(seen[hand]);
    return rank_encoder(seen[0]);
  }

  void distribute();

  const id_list& ids_;
  const executor* hands_;
  rank_encoder order_;
  std::vector<std::size_t> starts_;  // of each bucket in references_, and the end
  std::vector<std::uint32_t> references_;
};

inline void id_sorting::distribute() {
  const int bin_bits = std::min(most_bin_bits, static_cast<int>(std::bit_width(ids_.size())) + 1);
  const int shift = std::max(0, static_cast<int>(std::bit_width(order_.largest())) - bin_bits);
  const auto bin_of = [&](std::string_view id) { return static_cast<std::size_t>(order_(id) >> shift); };
  std::vector<std::vector<std::uint32_t>> counts(size(hands_));
  for (auto& each : counts) each.resize(static_cast<std::size_t>(order_.largest() >> shift) + 1);
  share_ids([&](std::string_view id, std::size_t, unsigned hand) { ++counts[hand][bin_of(id)]; });
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
  std::vector<std::vector<stage>> stages(size(hands_), std::vector<stage>(buckets));
  const auto flush = [&](std::size_t bucket, stage& from) {
    const std::size_t at = next[bucket].fetch_add(from.count, std::memory_order_relaxed);
    std::copy_n(from.indices.begin(), from.count, references_.begin() + static_cast<std::ptrdiff_t>(at));
    from.count = 0;
  };
  share_ids([&](std::string_view id, std::size_t index, unsigned hand) {
    const std::size_t bucket = bucket_of[bin_of(id)];
    stage& into = stages[hand][bucket];
    into.indices[into.count] = static_cast<std::uint32_t>(index);
    if (++into.count == staged) flush(bucket, into);
  });
  for (auto& each : stages) {
    for (std::size_t i = 0; i < buckets; ++i) flush(i, each[i]);
  }
}

/// Asks for the bytes at an address before they are needed; ids of a bucket lie all over the list.
inline void prefetch([[maybe_unused]] const void* at) {
#if defined(__GNUC__) || defined(__clang__)
  __builtin_prefetch(at);
#endif
}

inline id_sorting::piece id_sorting::sorted(std::size_t number) const {
  const std::size_t first = starts_[number], count = starts_[number + 1] - first;
  std::vector<std::string_view> views(count);
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < count; ++i) {
    views[i] = ids_[references_[first + i]];
    bytes += views[i].size();
    prefetch(views[i].data());
  }
  piece made;
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
  // One number each: the id's above the smallest of the bucket, then its place; low bits give way where both
  // do not fit.
  const int place_bits = static_cast<int>(std::bit_width(count));
  const int range_bits = count == 0 ? 1 : static_cast<int>(std::bit_width(most - least));
  const int lost = std::max(0, range_bits + place_bits - 64);
  for (std::size_t i = 0; i < count; ++i) entries[i] = (entries[i] - least) >> lost << place_bits | i;
  spread_memory memory;
  spread_sort(entries.data(), count, std::max(0, 64 - range_bits - place_bits), memory);
  made.ids.reserve(count);
  made.places.reserve(count);
  const std::uint64_t mask = (std::uint64_t{1} << place_bits) - 1;
  std::vector<std::pair<std::string_view, std::uint32_t>> tied;
  for (std::size_t i = 0; i < count;) {
    tied.clear();
    std::size_t end = i;
    for (; end < count && (entries[end] ^ entries[i]) >> place_bits == 0; ++end) {
      const auto at = static_cast<std::size_t>(entries[end] & mask);
      tied.emplace_back(views[at], references_[first + at]);
    }
    if (tied.size() > 1) std::sort(tied.begin(), tied.end());
    for (const auto& [id, place] : tied) {
      made.ids.push_back(id);
      made.places.push_back(place);
    }
    i = end;
  }
  return made;
}

}  // namespace detail

inline std::vector<std::uint32_t> sort_permutation(const id_list& ids, const execution& exec) {
  std::vector<std::uint32_t> places(ids.size());
  if (detail::ascend(ids)) {
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = static_cast<std::uint32_t>(i);
    return places;
  }
  const detail::id_sorting sorting(ids, exec);
  sorting.share(sorting.buckets(), [&](std::size_t number, unsigned) {
    const auto made = sorting.sorted(number);
    std::copy(made.places.begin(), made.places.end(), places.begin() + static_cast<std::ptrdiff_t>(sorting.start(number)));
  });
  return places;
}

}  // namespace cavel

#endif
