// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SAMPLE_DETAIL_SELECT_BUCKETS_HPP
#define CAVEL_SAMPLE_DETAIL_SELECT_BUCKETS_HPP

/// \file
/// Threshold selection: the k smallest tickets of N in one pass and O(k) memory, for sample/sample_and_reserve.hpp.
///
/// Tickets are uniform, so a threshold slightly above k/N of their range passes k of them and a few more. Tickets that pass
/// are distributed into buckets by their leading bits while the next ids are hashed; then each bucket is sorted in cache. An
/// entry is a single number: the bits of the ticket below the leading zeros of the threshold, then the index. Entries with
/// equal ticket bits are ordered by their whole tickets before the list is cut. If a threshold passes too few tickets, or a
/// bucket overflows, the limit is raised and the pass is repeated. That is rare and slow, but never wrong.

#include <cavel/hash/detail/spread_sort.hpp>
#include <cavel/hash/execution.hpp>
#include <cavel/hash/ids.hpp>
#include <cavel/hash/kernel.hpp>
#include <cavel/hash/ticket.hpp>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <mutex>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel::detail {

/// One stratum: how many are wanted out of how many, and its buckets: `buckets * capacity` entries from `first_entry` on.
struct stratum_selector {
  std::uint64_t population = 0;
  std::uint64_t wanted = 0;  // at most population; 0: none passes
  std::uint64_t threshold = 0;
  std::uint64_t capacity = 0;
  std::uint64_t slack = 1;  // doubled when a bucket overflows
  std::size_t first_entry = 0;
  std::size_t first_bucket = 0;
  std::size_t buckets = 0;
  int shift = 0;
  int bucket_bits = 0;
  bool done = false;
};

/// The largest prefix that passes. With probability 1 - 10^-9 or more, at least `wanted` tickets pass.
inline std::uint64_t threshold_for(std::uint64_t wanted, std::uint64_t population) {
  const auto n = static_cast<double>(wanted), all = static_cast<double>(population);
  const double share = (n + 6 * std::sqrt(n * (1 - n / all)) + 32) / all;
  if (wanted >= population || share >= 1) return std::numeric_limits<std::uint64_t>::max();
  return static_cast<std::uint64_t>(std::ldexp(share, 64));
}

/// Selects for all strata. Used once.
class threshold_selection {
 public:
  static constexpr std::size_t batch = 256;            // ids hashed in one call of a kernel
  static constexpr std::size_t bucket_size = 32768;    // entries that are sorted within a second-level cache
  static constexpr std::size_t stage_limit = 65536;    // entries that a worker stages, over all buckets
  static constexpr std::size_t chunk_size = 1U << 16;  // ids that a worker claims at once

  threshold_selection(const lot& from, const id_list& ids, std::span<const std::uint16_t> stratum_of,
                      std::span<stratum_selector> strata, const execution& exec)
      : from_(from),
        ids_(ids),
        stratum_of_(stratum_of),
        strata_(strata),
        kernel_(exec.kernels.of(from.hash_suite())),
        workers_(ids.size() < 2 * chunk_size ? nullptr : exec.workers),
        memory_(exec.memory != nullptr ? *exec.memory : own_) {}

  /// Writes the indices selected for stratum s, in ascending order of ticket, to out[s], which has space for `wanted` of
  /// them. \return pairs of indices whose ids are equal and of which at least one was selected
  std::vector<std::pair<std::uint32_t, std::uint32_t>> run(std::span<std::uint32_t* const> out) {
    for (stratum_selector& each : strata_) {
      each.done = each.wanted == 0;
      if (!each.done) each.threshold = threshold_for(each.wanted, each.population);
    }
    while (!std::all_of(strata_.begin(), strata_.end(), [](const stratum_selector& each) { return each.done; })) {
      lay_out();
      fill();
      drain(out);
    }
    std::sort(duplicates_.begin(), duplicates_.end());
    return std::move(duplicates_);
  }

 private:
  struct bucket {
    std::uint64_t* base = nullptr;
    std::uint64_t capacity;
    std::size_t stratum;
  };

  void lay_out();
  void fill();
  void fill_batch(std::size_t first, std::size_t count, scratch::worker_scratch& own);
  void stage(scratch::worker_scratch& own, std::uint64_t prefix, std::size_t index, std::size_t stratum) const;
  void flush(std::size_t number, const std::uint64_t* entries, std::size_t count) const;
  void drain(std::span<std::uint32_t* const> out);
  void break_ties(std::uint64_t* entries, std::size_t count, std::uint64_t remaining);

  const lot& from_;
  const id_list& ids_;
  std::span<const std::uint16_t> stratum_of_;
  std::span<stratum_selector> strata_;
  const kernel& kernel_;
  const executor* workers_;
  scratch own_;
  scratch& memory_;
  int index_bits_ = 0;
  std::size_t stage_size_ = 0;  // entries staged for each bucket
  std::vector<bucket> buckets_;
  std::vector<std::uint64_t> thresholds_;  // by stratum; the last is for ids in no stratum
  std::atomic<std::uint64_t>* filled_ = nullptr;
  scratch::worker_scratch* worker_scratches_ = nullptr;
  std::mutex guard_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> duplicates_;
};

// ---------------------------------------------------------------------------------------------------------

inline void threshold_selection::lay_out() {
  index_bits_ = static_cast<int>(std::bit_width(std::max<std::size_t>(ids_.size(), 2) - 1));
  buckets_.clear();
  thresholds_.assign(strata_.size() + 1, 0);
  std::size_t entries = 0;
  for (std::size_t s = 0; s < strata_.size(); ++s) {
    stratum_selector& each = strata_[s];
    if (each.done) continue;
    thresholds_[s] = each.threshold;
    each.shift = std::countl_zero(each.threshold);
    const double passing = static_cast<double>(each.population) * std::ldexp(static_cast<double>(each.threshold), -64);
    const double used = std::ldexp(static_cast<double>(each.threshold), each.shift - 64);  // (0.5, 1]
    each.bucket_bits = 0;
    while (each.bucket_bits < 30 && std::ldexp(passing / used, -each.bucket_bits) > bucket_size) ++each.bucket_bits;
    const double mean = std::ldexp(passing / used, -each.bucket_bits);
    const double needed = (mean + 6 * std::sqrt(mean) + 64) * static_cast<double>(each.slack);
    each.capacity = needed < static_cast<double>(each.population) ? static_cast<std::uint64_t>(needed) : each.population;
    each.buckets = static_cast<std::size_t>(each.threshold << each.shift >> 1 >> (63 - each.bucket_bits)) + 1;
    each.first_bucket = buckets_.size();
    each.first_entry = entries;
    entries += each.buckets * static_cast<std::size_t>(each.capacity);
    for (std::size_t i = 0; i < each.buckets; ++i) buckets_.push_back({nullptr, each.capacity, s});
  }
  std::uint64_t* at = memory_.entries(entries);
  for (bucket& each : buckets_) {
    each.base = at;
    at += each.capacity;
  }
  filled_ = memory_.counters(buckets_.size());
  stage_size_ = std::clamp<std::size_t>(stage_limit / std::max<std::size_t>(buckets_.size(), 1), 1, 16);
  worker_scratches_ = memory_.per_worker(size(workers_));
  for (unsigned worker = 0; worker < size(workers_); ++worker) {
    worker_scratches_[worker].staged.resize(stage_size_ * buckets_.size());
    worker_scratches_[worker].counts.assign(buckets_.size(), 0);
  }
}

inline void threshold_selection::fill() {
  std::atomic<std::size_t> next{0};
  detail::run(workers_, [&](unsigned worker) {
    scratch::worker_scratch& own = worker_scratches_[worker];
    for (;;) {
      const std::size_t first = next.fetch_add(chunk_size, std::memory_order_relaxed);
      if (first >= ids_.size()) break;
      const std::size_t end = std::min(ids_.size(), first + chunk_size);
      for (std::size_t at = first; at < end; at += batch) fill_batch(at, std::min(batch, end - at), own);
    }
    for (std::size_t i = 0; i < buckets_.size(); ++i) {
      flush(i, own.staged.data() + i * stage_size_, own.counts[i]);
      own.counts[i] = 0;
    }
  });
}

inline void threshold_selection::fill_batch(std::size_t first, std::size_t count, scratch::worker_scratch& own) {
  std::uint64_t prefixes[batch];
  std::uint16_t passed[batch];
  const char* codes = kernel_.fixed18_prefixes != nullptr ? ids_.contiguous(first, 18) : nullptr;
  if (codes != nullptr) {
    kernel_.fixed18_prefixes(from_.midstate().data(), codes, count, prefixes);
  } else {
    std::string_view views[batch];
    ids_.fill_views(first, std::span(views, count));
    kernel_.prefixes(from_.midstate().data(), views, count, prefixes);
  }
  std::size_t hits = 0;
  if (stratum_of_.empty()) {
    const std::uint64_t threshold = thresholds_[0];
    for (std::size_t i = 0; i < count; ++i) {  // without a branch, which would be mispredicted for every id that passes
      passed[hits] = static_cast<std::uint16_t>(i);
      hits += prefixes[i] <= threshold ? 1 : 0;
    }
    for (std::size_t i = 0; i < hits; ++i) stage(own, prefixes[passed[i]], first + passed[i], 0);
    return;
  }
  const std::uint16_t* numbers = stratum_of_.data() + first;
  const std::size_t none = strata_.size();
  for (std::size_t i = 0; i < count; ++i) {
    passed[hits] = static_cast<std::uint16_t>(i);
    hits += prefixes[i] <= thresholds_[std::min<std::size_t>(numbers[i], none)] ? 1 : 0;
  }
  for (std::size_t i = 0; i < hits; ++i) {
    const std::size_t stratum = numbers[passed[i]];
    if (stratum >= none || strata_[stratum].done) continue;  // a prefix of 0 passes a threshold of 0
    stage(own, prefixes[passed[i]], first + passed[i], stratum);
  }
}

inline void threshold_selection::stage(scratch::worker_scratch& own, std::uint64_t prefix, std::size_t index,
                                       std::size_t stratum) const {
  const stratum_selector& in = strata_[stratum];
  const std::uint64_t entry = (prefix << in.shift >> index_bits_ << index_bits_) | index;
  const std::size_t number = in.first_bucket + static_cast<std::size_t>(entry >> 1 >> (63 - in.bucket_bits));
  std::uint64_t* staged = own.staged.data() + number * stage_size_;
  std::uint32_t& held = own.counts[number];
  staged[held] = entry;
  if (++held == stage_size_) {
    flush(number, staged, held);
    held = 0;
  }
}

inline void threshold_selection::flush(std::size_t number, const std::uint64_t* entries, std::size_t count) const {
  if (count == 0) return;
  const bucket& into = buckets_[number];
  const std::uint64_t at = filled_[number].fetch_add(count, std::memory_order_relaxed);
  if (at + count > into.capacity) return;  // overflow: drain() sees it in the counter
  std::copy_n(entries, count, into.base + at);
}

inline void threshold_selection::drain(std::span<std::uint32_t* const> out) {
  std::vector<std::uint64_t> before(buckets_.size());  // number of entries in earlier buckets of the stratum
  std::vector<bool> keep(strata_.size(), false);
  for (std::size_t s = 0; s < strata_.size(); ++s) {
    stratum_selector& each = strata_[s];
    if (each.done) continue;
    std::uint64_t sum = 0;
    bool over = false;
    for (std::size_t i = each.first_bucket; i < each.first_bucket + each.buckets; ++i) {
      before[i] = sum;
      sum += filled_[i].load(std::memory_order_relaxed);
      over = over || filled_[i].load(std::memory_order_relaxed) > each.capacity;
    }
    if (over) {
      each.slack *= 2;
    } else if (sum < each.wanted) {
      each.threshold = each.threshold >> 63 != 0 ? ~std::uint64_t{0} : 2 * each.threshold + 1;
    } else {
      keep[s] = each.done = true;
    }
  }
  std::atomic<std::size_t> next{0};
  detail::run(workers_, [&](unsigned worker) {
    for (std::size_t i = next.fetch_add(1); i < buckets_.size(); i = next.fetch_add(1)) {
      const stratum_selector& in = strata_[buckets_[i].stratum];
      const auto count = static_cast<std::size_t>(filled_[i].load(std::memory_order_relaxed));
      if (!keep[buckets_[i].stratum] || before[i] >= in.wanted || count == 0) continue;
      std::uint64_t* entries = buckets_[i].base;
      spread_sort(entries, count, in.bucket_bits, worker_scratches_[worker].sorting);  // the leading bits are those of the bucket
      const std::uint64_t remaining = in.wanted - before[i];
      for (std::size_t j = 0; j + 1 < count; ++j) {
        std::size_t end = j + 1;
        while (end < count && (entries[end] ^ entries[j]) >> index_bits_ == 0) ++end;
        if (end - j > 1 && j < remaining) break_ties(entries + j, end - j, remaining - j);
        j = end - 1;
      }
      std::uint32_t* to = out[buckets_[i].stratum] + before[i];
      const std::uint64_t mask = (std::uint64_t{1} << index_bits_) - 1;
      for (std::size_t j = 0; j < std::min<std::uint64_t>(count, remaining); ++j) {
        to[j] = static_cast<std::uint32_t>(entries[j] & mask);
      }
    }
  });
}

inline void threshold_selection::break_ties(std::uint64_t* entries, std::size_t count, std::uint64_t remaining) {
  struct tied {
    ticket value;
    std::string_view id;
    std::uint64_t entry;
  };
  std::vector<tied> run(count);
  for (std::size_t i = 0; i < count; ++i) {
    run[i].entry = entries[i];
    run[i].id = ids_[static_cast<std::size_t>(entries[i] & ((std::uint64_t{1} << index_bits_) - 1))];
    kernel_.tickets(from_.midstate().data(), &run[i].id, 1, &run[i].value);
  }
  std::sort(run.begin(), run.end(), [](const tied& a, const tied& b) {
    if (a.value != b.value) return a.value < b.value;
    return a.id != b.id ? a.id < b.id : a.entry < b.entry;
  });
  const std::uint64_t mask = (std::uint64_t{1} << index_bits_) - 1;
  for (std::size_t i = 0; i < count; ++i) {
    entries[i] = run[i].entry;
    if (i + 1 < count && i < remaining && run[i].id == run[i + 1].id) {
      const std::lock_guard<std::mutex> lock(guard_);
      duplicates_.emplace_back(static_cast<std::uint32_t>(run[i].entry & mask),
                               static_cast<std::uint32_t>(run[i + 1].entry & mask));
    }
  }
}

}  // namespace cavel::detail

#endif
