// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_LIST_DIGEST_HPP
#define CAVEL_HASH_LIST_DIGEST_HPP

/// \file
/// The digest of a set of ids: H of the ids in ascending byte order, each followed by a line feed.
///
/// The order of the input does not matter. In a shell: `LC_ALL=C sort ids.txt | sha256sum`. A sorted list is hashed as it is
/// read, in one pass and without memory. Any other list is sorted bucket by bucket (hash/detail/id_sort.hpp), and each bucket
/// is hashed while the next ones are being sorted.

#include <cavel/hash/detail/id_sort.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/hash/execution.hpp>
#include <cavel/hash/ids.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// H of the ids in ascending byte order, each followed by LF. The empty list has the digest of the empty message.
/// One pass if the ids are sorted; otherwise O(N log N), 4 bytes of memory per id and a few megabytes per worker.
digest list_digest(suite which, const id_list& ids, const execution& exec = {});

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// A buffer of lines in front of a hasher.
class line_writer {
 public:
  explicit line_writer(hasher& to) : to_(to) {}
  ~line_writer() { to_.update({buffer_.data(), used_}); }
  line_writer(const line_writer&) = delete;
  line_writer& operator=(const line_writer&) = delete;

  void write(std::string_view line) {
    if (buffer_.size() - used_ <= line.size()) {
      to_.update({buffer_.data(), used_});
      used_ = 0;
      if (buffer_.size() <= line.size()) {
        to_.update(line).update("\n");
        return;
      }
    }
    std::copy(line.begin(), line.end(), buffer_.data() + used_);
    used_ += line.size();
    buffer_[used_++] = '\n';
  }

 private:
  hasher& to_;
  std::array<char, 16384> buffer_;
  std::size_t used_ = 0;
};

/// Hashes ids in list order; false as soon as one sorts before its predecessor.
inline bool hash_in_order(const id_list& ids, hasher& all) {
  line_writer lines(all);
  return for_each_ascending(ids, [&](std::string_view id) { lines.write(id); });
}

/// Hashes each round of buckets while the workers sort the next round.
inline void hash_sorted(const id_sorting& sorting, hasher& into) {
  const std::size_t round = 16 * std::size_t{sorting.workers()};
  std::vector<std::string> ready, next;
  for (std::size_t first = 0;; first += round) {
    next.resize(first < sorting.buckets() ? std::min(round, sorting.buckets() - first) : 0);
    sorting.share(next.size() + 1, [&](std::size_t task, unsigned) {
      if (task == 0) {
        for (const std::string& text : ready) into.update(text);
        return;
      }
      const auto made = sorting.sorted(first + task - 1);
      std::string& text = next[task - 1];
      text.clear();
      text.reserve(made.bytes.size() + made.ids.size());
      for (const std::string_view id : made.ids) text.append(id).push_back('\n');
    });
    std::swap(ready, next);
    if (ready.empty()) break;
  }
}

}  // namespace detail

inline digest list_digest(suite which, const id_list& ids, const execution& exec) {
  hasher all(which, exec.kernels.of(which).blocks);
  if (detail::hash_in_order(ids, all)) return all.finish();
  all = hasher(which, exec.kernels.of(which).blocks);
  if (ids.size() > std::numeric_limits<std::uint32_t>::max()) {  // 32-bit references do not suffice
    std::vector<std::string_view> sorted(ids.size());
    ids.fill_views(0, sorted);
    std::sort(sorted.begin(), sorted.end());
    detail::hash_in_order(sorted, all);
    return all.finish();
  }
  detail::hash_sorted(detail::id_sorting(ids, exec), all);
  return all.finish();
}

}  // namespace cavel

#endif
