// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TESTS_MATCH_INSTANCES_HPP
#define CAVEL_TESTS_MATCH_INSTANCES_HPP

/// \file
/// Random instances of the matching for tests and benchmarks: blocks with overlaps, chains of blocks, lead rules,
/// capacities, earlier loads, tickets with many ties. The same seed gives the same instance everywhere.

#include <cavel/match/task.hpp>

#include <cstdint>
#include <vector>

namespace instances {

using cavel::officer_index;
using cavel::target_index;

/// SplitMix64 (Steele, Lea, Flood 2014): small, portable, good enough for tests.
class numbers {
 public:
  explicit numbers(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() { return mix(state_ += 0x9E3779B97F4A7C15); }
  /// 0 to bound − 1.
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }
  bool chance(unsigned percent) { return below(100) < percent; }
  static std::uint64_t mix(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }

 private:
  std::uint64_t state_;
};

/// A ticket from target and officer alone; `range` 2 makes nearly all of them equal.
struct tickets {
  std::uint64_t seed = 0;
  std::uint64_t range = ~std::uint64_t{0};
  std::uint64_t operator()(target_index t, officer_index o) const {
    return numbers::mix(seed + (std::uint64_t{position(t)} << 32) + position(o)) % range;
  }
};

struct instance {
  cavel::match_network network{0};
  std::size_t pool = 0;
  std::vector<std::uint64_t> capacity, load;
  tickets ticket;
  cavel::match_task task() const { return {&network, pool, capacity, load}; }
};

/// How an instance is made. Officers belong to `blocks` (each to one, or to two neighbours), a target to one.
struct shape {
  std::size_t targets, officers;
  unsigned blocks = 1;
  unsigned two_blocks = 0;   ///< percent of officers in two neighbouring blocks
  unsigned recused = 5;      ///< percent of pairs
  unsigned may_lead = 50;    ///< percent of officers
  unsigned lead_varies = 0;  ///< percent of targets whose lead rule is drawn again
  std::uint32_t size = 2, leads = 1;
  bool sizes_vary = false;
  unsigned bounded = 0;        ///< percent of officers with a capacity
  std::uint64_t capacity = 1;  ///< the largest of them
  std::uint64_t load = 0;      ///< the largest earlier load
};

inline instance make(const shape& of, std::uint64_t seed) {
  numbers draw(seed);
  instance made;
  made.network = cavel::match_network(of.officers);
  made.pool = of.officers;
  made.ticket.seed = draw.next();
  std::vector<unsigned> first(of.officers);
  std::vector<bool> both(of.officers);
  std::vector<bool> leads(of.officers);
  for (std::size_t o = 0; o < of.officers; ++o) {
    first[o] = static_cast<unsigned>(draw.below(of.blocks));
    both[o] = draw.chance(of.two_blocks);
    leads[o] = draw.chance(of.may_lead);
    const std::uint64_t load = draw.below(of.load + 1);
    const std::uint64_t capacity = 1 + draw.below(of.capacity);
    const bool bounded = draw.chance(of.bounded);
    made.capacity.push_back(bounded ? capacity : cavel::unbounded);
    made.load.push_back(bounded && load > capacity ? capacity : load);
  }
  std::vector<std::vector<officer_index>> block(of.blocks);
  for (std::size_t o = 0; o < of.officers; ++o) {
    block[first[o]].push_back(officer_index{static_cast<std::uint32_t>(o)});
    if (both[o] && of.blocks > 1) {
      block[(first[o] + 1) % of.blocks].push_back(officer_index{static_cast<std::uint32_t>(o)});
    }
  }
  std::vector<officer_index> lead;
  std::vector<officer_index> other;
  for (std::size_t t = 0; t < of.targets; ++t) {
    const bool anew = draw.chance(of.lead_varies);
    lead.clear();
    other.clear();
    for (const officer_index o : block[draw.below(of.blocks)]) {
      if (draw.chance(of.recused)) continue;
      (anew ? draw.chance(of.may_lead) : leads[position(o)]) ? lead.push_back(o) : other.push_back(o);
    }
    cavel::panel_seats seats{of.size, of.leads};
    if (of.sizes_vary) {
      seats.size = 2 + static_cast<std::uint32_t>(draw.below(3));
      seats.leads = static_cast<std::uint32_t>(draw.below(2));
    }
    const cavel::fault refused = made.network.add_target(seats, lead, other);
    Ensures(refused == cavel::fault::none);
  }
  return made;
}

/// A shape and seed for a small instance of any kind.
inline instance any(std::uint64_t seed, std::size_t largest) {
  numbers draw(numbers::mix(seed));
  shape of{1 + draw.below(largest), 1 + draw.below(largest)};
  of.blocks = static_cast<unsigned>(1 + draw.below(4));
  of.two_blocks = static_cast<unsigned>(draw.below(3) * 40);
  of.recused = static_cast<unsigned>(draw.below(4) * 15);
  of.may_lead = static_cast<unsigned>(20 + draw.below(4) * 20);
  of.lead_varies = static_cast<unsigned>(draw.below(2) * 50);
  of.size = static_cast<std::uint32_t>(2 + draw.below(2) * draw.below(3));
  of.leads = static_cast<std::uint32_t>(draw.below(2));
  of.sizes_vary = draw.chance(20);
  of.bounded = static_cast<unsigned>(draw.below(3) * 50);
  of.capacity = 1 + draw.below(8);
  of.load = draw.below(3) * draw.below(4);
  instance made = make(of, seed);
  if (draw.chance(30)) made.pool = 1 + draw.below(of.officers);
  if (draw.chance(50)) made.ticket.range = 1 + draw.below(3);
  return made;
}

}  // namespace instances

#endif
