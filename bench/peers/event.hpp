// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BENCH_EVENT_HPP
#define CAVEL_BENCH_EVENT_HPP

#include <cavel/event/announce.hpp>
#include <cavel/event/draw.hpp>
#include <cavel/event/statement.hpp>
#include <cavel/roster/roster_reader.hpp>
#include <cavel/time/instant.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace cavel_bench {

/// A whole event over ids in memory: announce (with the frame's list digest), reveal, draw (checking the
/// lists again), record and files as bytes.
class whole_event {
 public:
  explicit whole_event(const std::vector<std::string_view>& ids) {
    const cavel::column_cells columns[] = {{"id", ids}};
    cavel::roster_options options;
    options.ids = cavel::id_rule::free;
    targets_ = cavel::read_roster(columns, options);
    cavel::task task;
    task.name = task.lot = "task-1";
    task.department = task.matter = task.title = task.targets = task.method = "bench";
    task.visits = {{2022, 5, 1}, {2022, 12, 31}};
    task.strata.push_back({"all", {}, *cavel::parse_fraction("15%"), 0, {}});
    plan_.title = plan_.basis = "bench";
    plan_.tasks.push_back(task);
    terms_.body = terms_.operated_by = terms_.event = terms_.channel = "bench";
    terms_.embargo = false;
    terms_.published_on = boost::gregorian::date(2022, 4, 1);
    cavel::source beacon;
    beacon.name = "beacon";
    beacon.form = *cavel::parse_form("hex:64");
    beacon.earliest = *cavel::parse_instant("2022-04-02T09:00:00+08:00");
    beacon.read_at = "bench";
    terms_.sources.push_back(beacon);
  }

  /// The digest of the record.
  cavel::digest run(const cavel::execution& exec) const {
    auto announced = cavel::announce({.of = plan_,
                                      .terms = terms_,
                                      .targets = targets_,
                                      .key = {},
                                      .plan_digest = {},
                                      .event_digest = {},
                                      .rules = {},
                                      .shortage_reason = {},
                                      .ids = cavel::id_rule::free,
                                      .confirmed = {},
                                      .officers = {},
                                      .items = {},
                                      .previous = {},
                                      .reason = {},
                                      .earlier_records = {},
                                      .earlier = nullptr},
                                     exec);
    require(announced);
    const cavel::source_value said[] = {{"beacon", std::string(128, 'a')}};
    const auto statement = cavel::reveal(announced->announcement, said);
    require(statement);
    const auto drawn = cavel::draw(
        *statement, announced->lists, [](const cavel::drawn_list&, auto) {}, exec);
    require(drawn);
    return cavel::hash(cavel::suite::sha256, drawn->record_text);
  }

 private:
  template <class T>
  static void require(const cavel::checked<T>& made) {
    if (made) return;
    for (const cavel::problem& each : made.problems()) {
      std::fprintf(stderr, "%s\n", cavel::message(each, cavel::language::en).c_str());
    }
    std::exit(1);
  }

  cavel::roster_reading targets_;
  cavel::plan plan_;
  cavel::event_terms terms_;
};

}  // namespace cavel_bench

#endif
