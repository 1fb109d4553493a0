// SPDX-License-Identifier: Apache-2.0
#include "matching.hpp"

namespace {

using namespace cavel;
using namespace cavel::c;

}  // namespace

void cavel_matching_free(cavel_matching* matching) { delete matching; }

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

std::int32_t cavel_matching_mode(const cavel_matching* matching, std::int32_t* mode, std::uint64_t* teams,
                                 std::uint64_t* changed) {
  return guarded(nullptr, [&](call&) {
    const cavel_matching& of = need(matching, "matching");
    need(mode, "mode");
    need(teams, "teams");
    need(changed, "changed");
    *mode = of.mode;
    *teams = of.teams.size() - 1;
    *changed = of.changed;
  });
}

std::int32_t cavel_matching_team(const cavel_matching* matching, std::uint64_t team, const std::uint32_t** officers,
                                 std::uint64_t* count) {
  return guarded(nullptr, [&](call&) {
    const cavel_matching& of = need(matching, "matching");
    if (team >= of.teams.size()) refuse(fault::argument_range, "team", std::to_string(team));
    need(officers, "officers");
    need(count, "count");
    *officers = of.teams[static_cast<std::size_t>(team)].data();
    *count = of.teams[static_cast<std::size_t>(team)].size();
  });
}

std::int32_t cavel_matching_forced(const cavel_matching* matching, const std::uint32_t** targets, const std::uint32_t** officers,
                                   std::uint64_t* count) {
  return guarded(nullptr, [&](call&) {
    const cavel_matching& of = need(matching, "matching");
    need(targets, "targets");
    need(officers, "officers");
    need(count, "count");
    *targets = of.forced_targets.data();
    *officers = of.forced_officers.data();
    *count = of.forced_targets.size();
  });
}
