// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/announcement.hpp>
#include <cavel/event/verify_event.hpp>

#include <cstdio>

int main() {
  const auto refused = cavel::parse_announcement("no announcement\n");
  const auto empty = cavel::verify_event({}, cavel::language::en);
  const bool right = !refused && refused.problems().front().code == cavel::fault::announcement_line && empty.difference;
  std::puts(right ? "cavel by its event" : "wrong");
  return right ? 0 : 1;
}
