// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_CERTIFICATE_HPP
#define CAVEL_MATCH_CERTIFICATE_HPP

/// \file
/// Why no complete assignment exists, as numbers that anyone adds up (docs/protocol.md, "Certificate").
///
/// A certificate names targets A and officers B. From outside B a target can be given at most a certain number of
/// seats; what is left over it needs from B. Where the targets of A need more from B than B has places left, no
/// assignment is complete, whatever was drawn. It is minimal: without any one of its targets it proves nothing.

#include <cavel/fault.hpp>
#include <cavel/match/network.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace cavel {

/// The proof that a pool does not suffice. In team mode the officers are the leaders of the teams.
struct match_certificate {
  match_mode mode = match_mode::panel;
  std::size_t pool = 0;
  std::vector<target_index> targets;    ///< A, in draw order
  std::vector<officer_index> officers;  ///< B, ascending
  std::uint64_t needed = 0;             ///< seats that A needs from B
  std::uint64_t room = 0;               ///< places that B has left
  bool operator==(const match_certificate&) const = default;
};

/// The seats that a target needs from the officers B (ascending): k − min(k, a) − min(k − l, b), where a and b are
/// its lead-qualified and its other allowed officers of the pool outside B. Not below 0. O(list sizes).
std::uint64_t demand_on(const match_network& network, std::size_t pool, target_index target,
                        std::span<const officer_index> inside);

/// Whether the certificate proves that the pool has no complete assignment: every number is added anew.
/// For panel mode; `task.load` is what each officer holds outside the task. O(lists of its targets).
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

/// Places left: capacity less load, summed; `unbounded` where any has no bound.
inline std::uint64_t room_of(std::span<const officer_index> officers, std::span<const std::uint64_t> capacity,
                             std::span<const std::uint64_t> load) {
  std::uint64_t room = 0;
  for (const officer_index o : officers) {
    if (capacity[position(o)] == unbounded) return unbounded;
    if (capacity[position(o)] > load[position(o)]) room += capacity[position(o)] - load[position(o)];
  }
  return room;
}

/// The certificate of a failed search, with targets left out one by one while it remains a proof.
inline match_certificate certify(const match_network& network, std::size_t pool, std::span<const target_index> targets,
                                 std::span<const officer_index> officers, std::span<const std::uint64_t> capacity,
                                 std::span<const std::uint64_t> load) {
  match_certificate proof;
  proof.pool = pool;
  proof.officers.assign(officers.begin(), officers.end());
  proof.room = room_of(officers, capacity, load);
  std::vector<std::uint64_t> needs;
  for (const target_index t : targets) {
    needs.push_back(demand_on(network, pool, t, officers));
    proof.needed += needs.back();
  }
  Ensures(proof.needed > proof.room);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (proof.needed - needs[i] > proof.room) {
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
  const match_network& network = *task.network;
  if (!detail::is_officer_list(certificate.officers, network.officers())) return false;
  if (certificate.pool > network.officers()) return false;
  std::uint64_t needed = 0;
  for (std::size_t i = 0; i < certificate.targets.size(); ++i) {
    const target_index t = certificate.targets[i];
    if (position(t) >= network.targets() || (i > 0 && certificate.targets[i - 1] >= t)) return false;
    needed += demand_on(network, certificate.pool, t, certificate.officers);
  }
  const std::uint64_t room = detail::room_of(certificate.officers, task.capacity, task.load);
  return needed == certificate.needed && room == certificate.room && needed > room;
}

}  // namespace cavel

#endif
