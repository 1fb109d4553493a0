// SPDX-License-Identifier: Apache-2.0
#include "guard.hpp"

#include <cavel/match.hpp>

#include <compare>
#include <cstring>

struct cavel_matching {
  std::vector<std::uint32_t> officers, leaders;  // panels one after the other
  std::vector<std::uint64_t> ends, loads;
  std::vector<std::uint32_t> proof_targets, proof_officers;
  std::uint64_t pool = 0, proof_needed = 0, proof_room = 0, proof_pool = 0;
};

namespace {

using namespace cavel;
using namespace cavel::c;

constexpr std::uint64_t most_officers = std::uint64_t{1} << 20, most_targets = std::uint64_t{1} << 28;

/// Lists of officers, one a target, one after the other.
class officer_table {
 public:
  officer_table(const std::uint64_t* offsets, const std::uint32_t* officers, std::size_t targets, std::string_view name) {
    if (targets == 0) return;
    need(offsets, name);
    ends_.assign(offsets, offsets + targets + 1);
    for (std::size_t i = 0; i < targets; ++i) {
      if (ends_[i] > ends_[i + 1] || ends_[i + 1] - ends_[i] > most_officers) {
        refuse(fault::argument_range, name, std::to_string(i));
      }
    }
    if (ends_.back() != ends_.front()) need(officers, name);
    officers_ = officers;
  }

  std::vector<officer_index> operator[](std::size_t target) const {
    std::vector<officer_index> row;
    for (std::uint64_t i = ends_[target]; i < ends_[target + 1]; ++i) row.push_back(officer_index{officers_[i]});
    return row;
  }

 private:
  std::vector<std::uint64_t> ends_;
  const std::uint32_t* officers_ = nullptr;
};

/// A ticket as the caller has it: bytes, compared as a big-endian number.
struct given_ticket {
  const std::uint8_t* bytes;
  std::size_t size;
  friend bool operator<(const given_ticket& a, const given_ticket& b) { return std::memcmp(a.bytes, b.bytes, a.size) < 0; }
};

std::vector<std::uint64_t> numbers_of(const std::uint64_t* given, std::size_t count, std::uint64_t otherwise) {
  if (given == nullptr) return std::vector<std::uint64_t>(count, otherwise);
  return {given, given + count};
}

template <class Indices>
std::vector<std::uint32_t> plain(const Indices& list) {
  std::vector<std::uint32_t> numbers;
  for (const auto each : list) numbers.push_back(static_cast<std::uint32_t>(each));
  return numbers;
}

std::unique_ptr<cavel_matching> handle_of(const match_outcome& found) {
  auto handle = std::make_unique<cavel_matching>();
  handle->pool = found.pool;
  handle->loads = found.loads;
  for (std::size_t i = 0; i < found.panels.size(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    for (const officer_index o : found.panels[t]) handle->officers.push_back(static_cast<std::uint32_t>(o));
    handle->ends.push_back(handle->officers.size());
    handle->leaders.push_back(static_cast<std::uint32_t>(found.panels.leader(t)));
  }
  if (found.certificate) {
    handle->proof_targets = plain(found.certificate->targets);
    handle->proof_officers = plain(found.certificate->officers);
    handle->proof_needed = found.certificate->needed;
    handle->proof_room = found.certificate->room;
    handle->proof_pool = found.certificate->pool;
  }
  return handle;
}

}  // namespace

void cavel_matching_free(cavel_matching* matching) { delete matching; }

std::int32_t cavel_match(std::uint64_t officers, const std::uint64_t* capacity, const std::uint64_t* load, std::uint64_t targets,
                         const std::uint32_t* seats, const std::uint32_t* leads, const std::uint64_t* lead_offsets,
                         const std::uint32_t* lead, const std::uint64_t* other_offsets, const std::uint32_t* other,
                         std::uint64_t pool, const std::uint8_t* tickets, std::uint64_t ticket_size, cavel_matching** matching,
                         cavel_problems** problems_out) {
  return made(matching, problems_out, [&](call& context) {
    if (officers > most_officers) refuse(fault::argument_range, "officers", std::to_string(officers));
    if (targets > most_targets) refuse(fault::argument_range, "targets", std::to_string(targets));
    if (ticket_size == 0 || ticket_size > 32) refuse(fault::argument_range, "ticket_size", std::to_string(ticket_size));
    const auto width = static_cast<std::size_t>(officers);
    const auto height = static_cast<std::size_t>(targets);
    const auto step = static_cast<std::size_t>(ticket_size);
    if (height != 0) {
      need(seats, "seats");
      need(leads, "leads");
      if (width != 0) need(tickets, "tickets");
    }
    const officer_table leaders(lead_offsets, lead, height, "lead");
    const officer_table others(other_offsets, other, height, "other");
    match_network network(width);
    problems found;
    for (std::size_t t = 0; t < height; ++t) {
      const fault code = network.add_target({seats[t], leads[t]}, leaders[t], others[t]);
      if (code != fault::none) throw refusal{{{code, "targets", t + 1, "", "", ""}}};
    }
    const auto bounds = numbers_of(capacity, width, unbounded);
    const auto held = numbers_of(load, width, 0);
    const match_task task{&network, static_cast<std::size_t>(std::min(pool, most_officers)), bounds, held};
    if (auto wrong = check(task); has_error(wrong)) throw refusal{std::move(wrong)};
    const match_outcome outcome = match_panels(task, [&](target_index t, officer_index o) {
      return given_ticket{tickets + (position(t) * width + position(o)) * step, step};
    });
    if (!outcome.complete) context.answer_with({{fault::match_incomplete, "", 0, "", "", ""}});
    return handle_of(outcome);
  });
}

std::int32_t cavel_matching_size(const cavel_matching* matching, std::uint64_t* targets, std::uint64_t* officers,
                                 std::uint64_t* pool) {
  return guarded(nullptr, [&](call&) {
    const cavel_matching& of = need(matching, "matching");
    need(targets, "targets");
    need(officers, "officers");
    need(pool, "pool");
    *targets = of.ends.size();
    *officers = of.loads.size();
    *pool = of.pool;
  });
}

std::int32_t cavel_matching_panel(const cavel_matching* matching, std::uint64_t target, const std::uint32_t** officers,
                                  std::uint64_t* count, std::uint32_t* leader) {
  return guarded(nullptr, [&](call&) {
    const cavel_matching& of = need(matching, "matching");
    if (target >= of.ends.size()) refuse(fault::argument_range, "target", std::to_string(target));
    need(officers, "officers");
    need(count, "count");
    need(leader, "leader");
    const auto at = static_cast<std::size_t>(target);
    const std::uint64_t begin = at == 0 ? 0 : of.ends[at - 1];
    *officers = of.officers.data() + begin;
    *count = of.ends[at] - begin;
    *leader = of.leaders[at];
  });
}

std::int32_t cavel_matching_loads(const cavel_matching* matching, const std::uint64_t** loads, std::uint64_t* count) {
  return guarded(nullptr, [&](call&) {
    const cavel_matching& of = need(matching, "matching");
    need(loads, "loads");
    need(count, "count");
    *loads = of.loads.data();
    *count = of.loads.size();
  });
}

std::int32_t cavel_matching_proof(const cavel_matching* matching, const std::uint32_t** targets, std::uint64_t* target_count,
                                  const std::uint32_t** officers, std::uint64_t* officer_count, std::uint64_t* needed,
                                  std::uint64_t* room, std::uint64_t* pool) {
  return guarded(nullptr, [&](call&) {
    const cavel_matching& of = need(matching, "matching");
    need(targets, "targets");
    need(target_count, "target_count");
    need(officers, "officers");
    need(officer_count, "officer_count");
    need(needed, "needed");
    need(room, "room");
    need(pool, "pool");
    *targets = of.proof_targets.data();
    *target_count = of.proof_targets.size();
    *officers = of.proof_officers.data();
    *officer_count = of.proof_officers.size();
    *needed = of.proof_needed;
    *room = of.proof_room;
    *pool = of.proof_pool;
  });
}
