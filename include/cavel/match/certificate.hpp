// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_CERTIFICATE_HPP
#define CAVEL_MATCH_CERTIFICATE_HPP

/// \file
/// Why no complete assignment exists, in numbers that anyone can add up (docs/protocol.md, "Certificate").
///
/// A certificate is a cut: targets A and officers B. Officers outside B can fill at most a certain number of the seats of a
/// target; B must fill the rest. Where A demands more of B than B has residual capacity, no assignment is complete,
/// whatever was drawn. The certificate is minimal: without any one of its targets it proves nothing.

#include <cavel/match/task.hpp>
#include <cavel/plan/panel_mode.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cavel {

/// The proof that a pool does not suffice. In team mode an officer stands for the team that they lead, and a seat for a team.
struct match_certificate {
  panel_mode mode = panel_mode::panel;
  std::size_t pool = 0;
  std::vector<target_index> targets;    ///< A, in draw order
  std::vector<officer_index> officers;  ///< B, ascending
  std::uint64_t needed = 0;             ///< seats that only B can fill
  std::uint64_t residual_capacity = 0;  ///< pairs that B can still take on
  bool operator==(const match_certificate&) const = default;
};

/// The seats of a target that only the officers B (ascending) can fill: k − min(k, a) − min(k − l, b), at least 0, where
/// a and b count its allowed officers of the pool outside B, qualified to lead and others. O(list sizes · log |B|).
std::uint64_t demand_on(const match_network& network, std::size_t pool, target_index target,
                        std::span<const officer_index> inside);

/// Whether a certificate of panel mode proves that the pool has no complete assignment; every number is computed again.
/// `task.load` is what officers hold outside the task. O(lists of its targets · log |B|). \pre check(task) finds nothing
bool is_valid_certificate(const match_task& task, const match_certificate& certificate);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline std::uint64_t count_outside(std::span<const officer_index> list, std::span<const officer_index> inside) {
  std::uint64_t count = 0;
  for (const officer_index o : list) {
    if (!std::binary_search(inside.begin(), inside.end(), o)) ++count;
  }
  return count;
}

/// Capacity less load, summed; `unbounded` where any officer has no limit.
inline std::uint64_t residual_capacity_of(std::span<const officer_index> officers, std::span<const std::uint64_t> capacity,
                                          std::span<const std::uint64_t> load) {
  std::uint64_t sum = 0;
  for (const officer_index o : officers) {
    if (capacity[position(o)] == unbounded) return unbounded;
    if (capacity[position(o)] > load[position(o)]) sum += capacity[position(o)] - load[position(o)];
  }
  return sum;
}

/// The certificate of a failed search, from the source side of its minimum cut. Targets are left out in draw order as
/// long as it remains a proof.
inline match_certificate certify(const match_network& network, std::size_t pool, std::span<const target_index> targets,
                                 std::span<const officer_index> officers, std::span<const std::uint64_t> capacity,
                                 std::span<const std::uint64_t> load) {
  match_certificate proof;
  proof.pool = pool;
  proof.officers.assign(officers.begin(), officers.end());
  proof.residual_capacity = residual_capacity_of(officers, capacity, load);
  std::vector<std::uint64_t> needs;
  for (const target_index t : targets) {
    needs.push_back(demand_on(network, pool, t, officers));
    proof.needed += needs.back();
  }
  Ensures(proof.needed > proof.residual_capacity);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (proof.needed - needs[i] > proof.residual_capacity) {
      proof.needed -= needs[i];
    } else {
      proof.targets.push_back(targets[i]);
    }
  }
  return proof;
}

}  // namespace detail

inline std::uint64_t demand_on(const match_network& network, std::size_t pool, target_index target,
                               std::span<const officer_index> inside) {
  const panel_seats seats = network.seats(target);
  const std::uint64_t lead = detail::count_outside(detail::within(network.lead(target), pool), inside);
  const std::uint64_t other = detail::count_outside(detail::within(network.other(target), pool), inside);
  const std::uint64_t size = seats.size;
  const std::uint64_t outside = std::min(size, lead) + std::min(size - seats.leads, other);
  return outside < size ? size - outside : 0;
}

inline bool is_valid_certificate(const match_task& task, const match_certificate& certificate) {
  Expects(task.has_full_tables());
  const match_network& network = *task.network;
  if (!detail::is_officer_list(certificate.officers, network.officers())) return false;
  if (certificate.pool > network.officers()) return false;
  std::uint64_t needed = 0;
  for (std::size_t i = 0; i < certificate.targets.size(); ++i) {
    const target_index t = certificate.targets[i];
    if (position(t) >= network.targets() || (i > 0 && certificate.targets[i - 1] >= t)) return false;
    needed += demand_on(network, certificate.pool, t, certificate.officers);
  }
  const std::uint64_t residual = detail::residual_capacity_of(certificate.officers, task.capacity, task.load);
  return needed == certificate.needed && residual == certificate.residual_capacity && needed > residual;
}

}  // namespace cavel

#endif
