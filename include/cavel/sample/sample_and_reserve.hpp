// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SAMPLE_SAMPLE_AND_RESERVE_HPP
#define CAVEL_SAMPLE_SAMPLE_AND_RESERVE_HPP

/// \file
/// Selection: the n ids with the smallest tickets, in order of ticket, and the next r as reserve.
///
/// The result depends only on the set of ids and the lot, not on the order of the list, the kernel, the number of threads or
/// the way the list was partitioned. A smaller sample from the same lot is a prefix of a larger one.
///
/// Ids must be unique. A roster guarantees that; if a list from elsewhere contains an id twice and the id is drawn, the result
/// is the fault `drawn_twice`, never a silent duplicate.
///
///     const lot cast(suite::sha256, derive(suite::sha256, seed, "targets/task-1"));
///     const checked<selection> drawn = select(cast, ids, 15, 5);

#include <cavel/base/bytes.hpp>
#include <cavel/base/detail/prefetch.hpp>
#include <cavel/fault.hpp>
#include <cavel/hash/execution.hpp>
#include <cavel/hash/ids.hpp>
#include <cavel/hash/kernel.hpp>
#include <cavel/hash/progress_ids.hpp>
#include <cavel/hash/ticket.hpp>
#include <cavel/sample/detail/select_buckets.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cavel {

/// A selected id: its index in the list, from 0, and its ticket.
struct selected_id {
  std::uint64_t index;
  ticket value;
  auto operator<=>(const selected_id&) const = default;
};

/// The selection of one stratum. Both lists are in ascending order of ticket, and every ticket of the reserve is greater than
/// those of the sample.
struct selection {
  std::vector<selected_id> sample;
  std::vector<selected_id> reserve;
  bool operator==(const selection&) const = default;
};

/// The cut-off (入选界值): the largest ticket of the sample; empty if the sample is.
std::optional<ticket> cut_off(const selection& of);

/// A selection without tickets, for very large draws: indices in the list, of which the first `sample` are the sample and the
/// rest the reserve. 4 bytes per id instead of 40.
struct index_selection {
  std::vector<std::uint32_t> indices;
  std::size_t sample = 0;
  bool operator==(const index_selection&) const = default;
};

/// The number of ids to select from a stratum.
struct allocation {
  std::uint64_t sample = 0;
  std::uint64_t reserve = 0;
};

/// Stratum number of an id that is in no stratum: it is not in the frame and cannot be drawn.
inline constexpr std::uint16_t no_stratum = 0xFFFF;

/// The `sample` ids with the smallest tickets and the next `reserve`; fewer if the list is shorter. Faults: `drawn_twice`,
/// `too_many_ids` (2^32 or more). One pass over the ids. Beyond the result, about 8.5 bytes of memory per selected id and
/// 64 KB per worker; none that grows with N. `select` also refuses a selected id that is not UTF-8 (`text_not_utf8`). Progress
/// counts ids.
checked<selection> select(const lot& from, const id_list& ids, std::uint64_t sample, std::uint64_t reserve,
                          const execution& exec = {});
checked<index_selection> select_indices(const lot& from, const id_list& ids, std::uint64_t sample, std::uint64_t reserve,
                                        const execution& exec = {});

/// The same for all strata of a frame in one pass over the ids. Id i is in stratum `stratum_of[i]`, or in none
/// (`no_stratum`). \return one selection for each stratum, in order. Faults: as above, and `stratum_of_each` if a stratum
/// number is missing or out of range.
checked<std::vector<selection>> select(const lot& from, const id_list& ids, std::span<const std::uint16_t> stratum_of,
                                       std::span<const allocation> strata, const execution& exec = {});
checked<std::vector<index_selection>> select_indices(const lot& from, const id_list& ids,
                                                     std::span<const std::uint16_t> stratum_of,
                                                     std::span<const allocation> strata, const execution& exec = {});

/// Merges the selections of disjoint parts of a list, whose indices refer to the whole list. \pre each part is a selection of
/// at least `sample + reserve` ids, or of all its ids. Fault: `drawn_twice`. O(k log p) for k ids in p parts.
checked<selection> merge(std::span<const selection> parts, std::uint64_t sample, std::uint64_t reserve);

// ---------------------------------------------------------------------------------------------------------

inline std::optional<ticket> cut_off(const selection& of) {
  if (of.sample.empty()) return std::nullopt;
  return of.sample.back().value;
}

namespace detail {

/// Saturating addition.
constexpr std::uint64_t saturating_add(std::uint64_t a, std::uint64_t b) {
  return b > std::numeric_limits<std::uint64_t>::max() - a ? std::numeric_limits<std::uint64_t>::max() : a + b;
}

inline problem drawn_twice(std::uint64_t first, std::uint64_t second, std::string_view id) {
  const auto [low, high] = std::minmax(first, second);
  return {fault::drawn_twice, "", 0, "id", std::string(id), std::to_string(low + 1) + ", " + std::to_string(high + 1)};
}

inline selection cut(std::vector<selected_id> chosen, std::uint64_t sample) {
  const auto end = chosen.begin() + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(sample, chosen.size()));
  selection result;
  result.reserve.assign(end, chosen.end());
  chosen.erase(end, chosen.end());
  result.sample = std::move(chosen);
  return result;
}

inline checked<selection> with_tickets(const lot& from, const id_list& ids, const index_selection& selected, const kernel& by) {
  std::vector<selected_id> chosen;
  chosen.reserve(selected.indices.size());
  std::string_view views[256];
  ticket tickets[256];
  problem_list found;
  for (std::size_t first = 0; first < selected.indices.size(); first += 256) {
    const std::size_t count = std::min<std::size_t>(256, selected.indices.size() - first);
    for (std::size_t i = 0; i < count; ++i) {
      views[i] = ids[selected.indices[first + i]];
      prefetch(views[i].data());  // they are spread over the list
    }
    by.tickets(from.midstate().data(), views, count, tickets);
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t index = selected.indices[first + i];
      if (!is_utf8(views[i])) found.add({fault::text_not_utf8, "", std::uint64_t{index} + 1, "id", std::string(views[i]), ""});
      chosen.push_back({index, tickets[i]});
    }
  }
  if (!found.empty()) return found;
  return cut(std::move(chosen), selected.sample);
}

}  // namespace detail

inline checked<std::vector<index_selection>> select_indices(const lot& from, const id_list& ids,
                                                            std::span<const std::uint16_t> stratum_of,
                                                            std::span<const allocation> strata, const execution& exec) {
  const std::size_t size = ids.size();
  if (size > std::numeric_limits<std::uint32_t>::max()) {
    return problem{fault::too_many_ids, "", 0, "", "", std::to_string(size)};
  }
  if (!stratum_of.empty() && stratum_of.size() != size) {
    return problem{fault::stratum_of_each, "", 0, "", "", std::to_string(stratum_of.size()) + " / " + std::to_string(size)};
  }
  std::vector<detail::stratum_selector> selectors(strata.size());
  if (stratum_of.empty() && !strata.empty()) selectors[0].population = size;
  std::uint64_t wrong = 0;
  for (const std::uint16_t number : stratum_of) {
    if (number < strata.size()) {
      ++selectors[number].population;
    } else if (number != no_stratum) {
      ++wrong;
    }
  }
  if (wrong != 0) return problem{fault::stratum_of_each, "", 0, "", "", std::to_string(wrong)};
  std::vector<index_selection> result(strata.size());
  std::vector<std::uint32_t*> out(strata.size());
  for (std::size_t s = 0; s < strata.size(); ++s) {
    selectors[s].wanted = std::min(detail::saturating_add(strata[s].sample, strata[s].reserve), selectors[s].population);
    const auto wanted = static_cast<std::size_t>(selectors[s].wanted);
    result[s].indices.resize(wanted);
    result[s].sample = static_cast<std::size_t>(std::min<std::uint64_t>(strata[s].sample, wanted));
    out[s] = result[s].indices.data();
  }
  problem_list found;
  const progress_ids counted(ids, exec.progress);
  for (const auto& [one, other] : detail::threshold_selection(from, counted.list(), stratum_of, selectors, exec).run(out)) {
    found.add(detail::drawn_twice(one, other, ids[one]));
  }
  if (!found.empty()) return found;
  return result;
}

inline checked<index_selection> select_indices(const lot& from, const id_list& ids, std::uint64_t sample, std::uint64_t reserve,
                                               const execution& exec) {
  const allocation whole[] = {{sample, reserve}};
  auto selected = select_indices(from, ids, {}, whole, exec);
  if (!selected) return selected.problems();
  return std::move((*selected)[0]);
}

inline checked<selection> select(const lot& from, const id_list& ids, std::uint64_t sample, std::uint64_t reserve,
                                 const execution& exec) {
  const checked<index_selection> selected = select_indices(from, ids, sample, reserve, exec);
  if (!selected) return selected.problems();
  return detail::with_tickets(from, ids, *selected, exec.kernels.of(from.hash_suite()));
}

inline checked<std::vector<selection>> select(const lot& from, const id_list& ids, std::span<const std::uint16_t> stratum_of,
                                              std::span<const allocation> strata, const execution& exec) {
  const checked<std::vector<index_selection>> selected = select_indices(from, ids, stratum_of, strata, exec);
  if (!selected) return selected.problems();
  std::vector<selection> result;
  for (const index_selection& each : *selected) {
    auto one = detail::with_tickets(from, ids, each, exec.kernels.of(from.hash_suite()));
    if (!one) return one.problems();
    result.push_back(*std::move(one));
  }
  return result;
}

inline checked<selection> merge(std::span<const selection> parts, std::uint64_t sample, std::uint64_t reserve) {
  const auto before = [](const selected_id& a, const selected_id& b) { return a.value < b.value; };
  std::vector<selected_id> all;
  std::vector<std::ptrdiff_t> ends = {0};  // of runs that ascend
  for (const selection& part : parts) {
    all.insert(all.end(), part.sample.begin(), part.sample.end());
    all.insert(all.end(), part.reserve.begin(), part.reserve.end());
    const auto start = all.begin() + ends.back();
    if (!std::is_sorted(start, all.end(), before)) std::sort(start, all.end(), before);
    ends.push_back(all.end() - all.begin());
  }
  while (ends.size() > 2) {
    std::vector<std::ptrdiff_t> merged = {0};
    for (std::size_t i = 2; i < ends.size(); i += 2) {
      std::inplace_merge(all.begin() + ends[i - 2], all.begin() + ends[i - 1], all.begin() + ends[i], before);
      merged.push_back(ends[i]);
    }
    if (merged.back() != ends.back()) merged.push_back(ends.back());
    ends = std::move(merged);
  }
  const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(detail::saturating_add(sample, reserve), all.size()));
  problem_list found;
  for (std::size_t i = 0; i < size && i + 1 < all.size(); ++i) {
    if (all[i].value == all[i + 1].value) found.add(detail::drawn_twice(all[i].index, all[i + 1].index, ""));
  }
  if (!found.empty()) return found;
  all.resize(size);
  return detail::cut(std::move(all), sample);
}

}  // namespace cavel

#endif
