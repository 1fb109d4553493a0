// SPDX-License-Identifier: Apache-2.0
#include <cavel/hash/digest.hpp>
#include <cavel/plan/fraction.hpp>
#include <cavel/version.hpp>

#include <cstdio>

int main() {
  const auto share = cavel::parse_fraction("15%");
  const bool right = share && cavel::sample_size(100, *share, cavel::rounding::up) == 15 &&
                     cavel::hex(cavel::hash(cavel::suite::sha256, "abc")).substr(0, 8) == "ba7816bf";
  std::puts(right ? "cavel by its headers" : "wrong");
  return right ? 0 : 1;
}
