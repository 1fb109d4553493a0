// SPDX-License-Identifier: Apache-2.0
#include <cavel/kernels/accelerated.hpp>
#include <cavel/kernels/threads.hpp>
#include <cavel/sample/sample_and_reserve.hpp>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

int main() {
  std::vector<std::string> kept;
  for (int i = 0; i < 1000; ++i) kept.push_back("id-" + std::to_string(i));
  const std::vector<std::string_view> ids(kept.begin(), kept.end());
  const cavel::seed seed{cavel::hash(cavel::suite::sha256, "statement")};
  const cavel::lot cast(cavel::suite::sha256, cavel::derive(cavel::suite::sha256, seed, "targets/task-1"));
  const cavel::executor workers = cavel::threads(2);
  const auto plain = cavel::select(cast, ids, 15, 5);
  const auto quick = cavel::select(cast, ids, 15, 5, {cavel::fastest(), &workers});
  const bool right = plain && quick && *plain == *quick && plain->sample.size() == 15;
  std::puts(right ? "cavel by its kernels" : "wrong");
  return right ? 0 : 1;
}
