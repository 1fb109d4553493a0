// SPDX-License-Identifier: Apache-2.0
#include "matching.hpp"

using namespace cavel;
using namespace cavel::c;

void cavel_matching_free(cavel_matching* matching) { delete matching; }

cavel_status cavel_matching_size(const cavel_matching* matching, std::uint64_t* targets, std::uint64_t* officers,
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

cavel_status cavel_matching_panel(const cavel_matching* matching, std::uint64_t target, const std::uint32_t** officers,
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

cavel_status cavel_matching_loads(const cavel_matching* matching, const std::uint64_t** loads, std::uint64_t* count) {
  return guarded(nullptr, [&](call&) {
    const cavel_matching& of = need(matching, "matching");
    need(loads, "loads");
    need(count, "count");
    *loads = of.loads.data();
    *count = of.loads.size();
  });
}

cavel_status cavel_matching_certificate(const cavel_matching* matching, const std::uint32_t** targets,
                                        std::uint64_t* target_count, const std::uint32_t** officers, std::uint64_t* officer_count,
                                        std::uint64_t* demand, std::uint64_t* residual_capacity, std::uint64_t* pool) {
  return guarded(nullptr, [&](call&) {
    const cavel_matching& of = need(matching, "matching");
    need(targets, "targets");
    need(target_count, "target_count");
    need(officers, "officers");
    need(officer_count, "officer_count");
    need(demand, "demand");
    need(residual_capacity, "residual_capacity");
    need(pool, "pool");
    *targets = of.certificate_targets.data();
    *target_count = of.certificate_targets.size();
    *officers = of.certificate_officers.data();
    *officer_count = of.certificate_officers.size();
    *demand = of.demand;
    *residual_capacity = of.residual_capacity;
    *pool = of.certificate_pool;
  });
}

cavel_status cavel_matching_mode(const cavel_matching* matching, std::int32_t* mode, std::uint64_t* teams,
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

cavel_status cavel_matching_team(const cavel_matching* matching, std::uint64_t team, const std::uint32_t** officers,
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

cavel_status cavel_matching_forced(const cavel_matching* matching, const std::uint32_t** targets, const std::uint32_t** officers,
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
