// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BENCH_MATCH_PEERS_HPP
#define CAVEL_BENCH_MATCH_PEERS_HPP

/// \file
/// What one would write instead of the matching: Boost.Graph's maximum flow, and a greedy loop.
///
/// Neither gives the draw's answer: the flow's depends on the order of its arcs, the greedy loop's loads are not even
/// and it may fail where an assignment exists.
#include <cavel/match/network.hpp>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace cavel_bench {

/// Source → target → lead or other seats → officer → sink, as docs/reference/matching.md has it.
class flow_network {
 public:
  explicit flow_network(const cavel::match_network& of) : officers_(of.officers()) {
    // Source and sink, three nodes a target, one an officer.
    const auto officer = [&](cavel::officer_index o) { return 2 + 3 * of.targets() + position(o); };
    graph_ = graph(2 + 3 * of.targets() + of.officers());
    for (std::size_t t = 0; t < of.targets(); ++t) {
      const auto target = static_cast<cavel::target_index>(t);
      const cavel::panel_seats seats = of.seats(target);
      const std::size_t node = 2 + 3 * t;
      add(0, node, seats.size);
      add(node, node + 1, seats.size);
      add(node, node + 2, seats.size - seats.leads);
      for (const cavel::officer_index o : of.lead(target)) add(node + 1, officer(o), 1);
      for (const cavel::officer_index o : of.other(target)) add(node + 2, officer(o), 1);
      wanted_ += seats.size;
    }
    for (std::size_t o = 0; o < of.officers(); ++o) {
      to_sink_.push_back(add(2 + 3 * of.targets() + o, 1, 0));
    }
  }

  /// The smallest load such that nobody needs to bear more, found by halving; nothing where no assignment exists.
  std::optional<long> even_load() {
    long low = (wanted_ + static_cast<long>(officers_) - 1) / static_cast<long>(officers_), high = wanted_;
    if (!complete(high)) return std::nullopt;
    while (low < high) {
      const long middle = (low + high) / 2;
      if (complete(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

 private:
  using traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
  struct arc {
    long capacity = 0, residual = 0;
    traits::edge_descriptor back{};
  };
  using graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, arc>;

  traits::edge_descriptor add(std::size_t from, std::size_t to, long capacity) {
    const auto there = boost::add_edge(from, to, graph_).first, back = boost::add_edge(to, from, graph_).first;
    graph_[there] = {capacity, 0, back};
    graph_[back] = {0, 0, there};
    return there;
  }

  bool complete(long load) {
    for (const auto& each : to_sink_) graph_[each].capacity = load;
    return boost::push_relabel_max_flow(graph_, 0, 1, boost::get(&arc::capacity, graph_), boost::get(&arc::residual, graph_),
                                        boost::get(&arc::back, graph_), boost::get(boost::vertex_index, graph_)) == wanted_;
  }

  graph graph_;
  std::vector<traits::edge_descriptor> to_sink_;
  std::size_t officers_;
  long wanted_ = 0;
};

/// For each target the allowed officers of the smallest load so far, a leader first. How many panels it could fill.
inline std::size_t greedy(const cavel::match_network& of) {
  std::vector<std::uint64_t> loads(of.officers(), 0);
  std::size_t filled = 0;
  std::vector<cavel::officer_index> rest;
  const auto idler = [&](cavel::officer_index a, cavel::officer_index b) { return loads[position(a)] < loads[position(b)]; };
  for (std::size_t t = 0; t < of.targets(); ++t) {
    const auto target = static_cast<cavel::target_index>(t);
    const cavel::panel_seats seats = of.seats(target);
    const auto leads = of.lead(target), others = of.other(target);
    rest.assign(others.begin(), others.end());
    std::size_t taken = 0;
    if (!leads.empty()) {
      const auto leader = std::min_element(leads.begin(), leads.end(), idler);
      ++loads[position(*leader)];
      ++taken;
      for (const cavel::officer_index each : leads) {
        if (each != *leader) rest.push_back(each);
      }
    }
    const std::size_t more = std::min<std::size_t>(seats.size - taken, rest.size());
    std::partial_sort(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(more), rest.end(), idler);
    for (std::size_t i = 0; i < more; ++i) ++loads[position(rest[i])];
    filled += taken + more == seats.size && (taken != 0 || seats.leads == 0) ? 1 : 0;
  }
  return filled;
}

}  // namespace cavel_bench

#endif
