// SPDX-License-Identifier: Apache-2.0
// match_officers: two officers for each of three enterprises, one of them qualified to lead; then recusals that leave too few.
#include <cavel/cavel.hpp>

#include <iostream>

namespace {

const std::vector<std::string> officers{"A01", "A02", "A03", "A04"};  // in the order of their tickets
const std::vector<std::string> targets{"91410381171393857P", "91410399MAYL74100Q", "91410399MAYL03983A"};

void match_and_print(const std::vector<std::vector<cavel::officer_index>>& lead,
                     const std::vector<std::vector<cavel::officer_index>>& other) {
  cavel::match_network network(officers.size());
  for (std::size_t i = 0; i < targets.size(); ++i) network.add_target({.size = 2, .leads = 1}, lead[i], other[i]);
  const std::vector<std::uint64_t> capacity(officers.size(), 2), load(officers.size(), 0);  // two visits each, none held yet
  const cavel::match_task task(&network, officers.size(), capacity, load);

  // The ticket of a pair decides between officers whom the rules do not distinguish.
  const cavel::seed seed{cavel::hash(cavel::suite::sha256, "the statement's bytes")};
  const cavel::lot lot(cavel::suite::sha256, derive(cavel::suite::sha256, seed, "match/task-1"));
  const auto result = cavel::match(task, {}, [&](cavel::target_index t, cavel::officer_index o) {
    return lot.ticket_for(targets[position(t)] + "\n" + officers[position(o)]);
  });
  if (result) {
    for (std::size_t i = 0; i < targets.size(); ++i) {
      const cavel::target_index t{static_cast<std::uint32_t>(i)};
      std::cout << targets[i] << ':';
      for (const cavel::officer_index o : result->panels[t]) std::cout << ' ' << officers[position(o)];
      std::cout << ", led by " << officers[position(result->panels.leader(t))] << '\n';
    }
    return;
  }
  if (!result.shortage()) {
    std::cerr << report(result.problems(), cavel::language::en);
    return;
  }
  // A sum that anybody can check by hand shows that no assignment exists.
  const cavel::match_names names{[](cavel::target_index t) { return targets[position(t)]; },
                                 [](cavel::officer_index o) { return officers[position(o)]; }};
  std::cout << sentence(task, result.shortage()->certificate, names, cavel::language::en) << '\n';
  for (const std::string& line : sums(task, result.shortage()->certificate, names, cavel::language::en))
    std::cout << line << '\n';
}

}  // namespace

int main() {
  constexpr cavel::officer_index a01{0}, a02{1}, a03{2}, a04{3};  // A01 and A02 may lead
  match_and_print({{a01, a02}, {a01, a02}, {a01, a02}}, {{a03, a04}, {a03, a04}, {a03, a04}});
  match_and_print({{a01, a02}, {a01, a02}, {a01, a02}}, {{a03, a04}, {}, {}});  // A03 and A04 are recused from the last two
}
