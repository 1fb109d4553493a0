// SPDX-License-Identifier: Apache-2.0
// Bytes as the arrays of a matching: whatever they say, an assignment that the rules allow comes back, or a fault, or the
// proof that there is none.
#include "capi.hpp"

#include <algorithm>

namespace {

using namespace capi;

/// Numbers from the input; zeros behind its end.
class numbers {
 public:
  numbers(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  std::uint32_t next() { return at_ < size_ ? data_[at_++] : 0; }
  /// Mostly small; now and then one that has no meaning.
  std::uint64_t odd() {
    const std::uint32_t byte = next();
    return byte < 250 ? byte : byte == 255 ? UINT64_MAX : std::uint64_t{1} << (8 * (byte - 249));
  }

 private:
  const std::uint8_t* data_;
  std::size_t size_, at_ = 0;
};

struct lists {
  std::vector<std::uint64_t> offsets{0};
  std::vector<std::uint32_t> items;

  void add(numbers& from, std::uint32_t officers, bool sorted) {
    const std::size_t first = items.size();
    for (std::uint32_t left = from.next() % 8; left != 0; --left) items.push_back(from.next() % (officers + 1));
    if (sorted) {
      std::sort(items.begin() + static_cast<std::ptrdiff_t>(first), items.end());
      items.erase(std::unique(items.begin() + static_cast<std::ptrdiff_t>(first), items.end()), items.end());
    }
    offsets.push_back(items.size());
  }
};

void check_answer(const matching& found) {
  if (!found) return;
  std::uint64_t targets = 0, officers = 0, pool = 0, count = 0;
  demand(cavel_matching_size(found.get(), &targets, &officers, &pool) == 0 && pool <= officers);
  for (std::uint64_t t = 0; t < targets; ++t) {
    const std::uint32_t* panel = nullptr;
    std::uint32_t leader = 0;
    demand(cavel_matching_panel(found.get(), t, &panel, &count, &leader) == 0 && count >= 2);
    demand(std::is_sorted(panel, panel + count) && std::find(panel, panel + count, leader) != panel + count);
    for (std::uint64_t i = 0; i < count; ++i) demand(panel[i] < officers);
  }
  const std::uint32_t *of = nullptr, *by = nullptr;
  std::uint64_t of_count = 0, by_count = 0, needed = 0, room = 0;
  demand(cavel_matching_certificate(found.get(), &of, &of_count, &by, &by_count, &needed, &room, &pool) == 0);
  demand(of_count == 0 || needed > room);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  numbers from(data, size);
  const std::uint32_t what = from.next(), officers = from.next() % 12, targets = from.next() % 8, width = 1 + from.next() % 2;
  const bool sorted = what < 240;
  std::vector<std::uint64_t> capacity, load;
  for (std::uint32_t i = 0; i < officers; ++i) {
    capacity.push_back(from.odd());
    load.push_back(from.odd() % 8);
  }
  std::vector<std::uint32_t> seats, leads;
  lists lead, other, before, teams;
  for (std::uint32_t t = 0; t < targets; ++t) {
    seats.push_back(sorted ? 2 + from.next() % 2 : from.next());
    leads.push_back(from.next() % (sorted ? 2 : 3));
    lead.add(from, officers, sorted);
    other.add(from, officers, sorted);
    before.add(from, officers, sorted);
  }
  std::vector<std::uint32_t> had;
  const std::uint32_t dealt = from.next() % 4;
  for (std::uint32_t j = 0; j < dealt; ++j) teams.add(from, officers, false);
  for (std::uint32_t t = 0; t < targets; ++t) had.push_back(from.next() % 2 == 0 ? UINT32_MAX : from.next() % (dealt + 1));
  std::vector<std::uint8_t> tickets;
  for (std::uint32_t i = 0; i < officers * targets * width + 1; ++i) tickets.push_back(static_cast<std::uint8_t>(from.next()));
  const std::uint64_t pool = from.odd();
  cavel_match_input input = CAVEL_MATCH_INPUT_INIT;
  input.officers = officers, input.capacity = capacity.data(), input.load = load.data();
  input.targets = targets, input.seats = seats.data(), input.leads = leads.data();
  input.lead_offsets = lead.offsets.data(), input.lead = lead.items.data();
  input.other_offsets = other.offsets.data(), input.other = other.items.data();
  input.pool = pool, input.tickets = tickets.data(), input.ticket_size = width;
  input.before_offsets = before.offsets.data(), input.before = what % 4 == 3 ? had.data() : before.items.data();
  input.teams = dealt, input.team_offsets = teams.offsets.data(), input.team = teams.items.data();
  const auto call = [&](cavel_matching** out, cavel_problems** problems_out) {
    switch (what % 4) {
      case 0: return cavel_match(&input, nullptr, out, problems_out);
      case 1: return cavel_match_teams(&input, static_cast<std::int32_t>(what / 4 % 2), nullptr, out, problems_out);
      case 2: return cavel_match_repair(&input, nullptr, out, problems_out);
      default: return cavel_match_repair_teams(&input, nullptr, out, problems_out);
    }
  };
  check_answer(run<matching>(call, true));
  return 0;
}
