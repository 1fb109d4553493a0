// SPDX-License-Identifier: Apache-2.0
#include <cavel/inspection_rules.hpp>

#include <gtest/gtest.h>

#include <set>

namespace {

using cavel::fault;

std::set<fault> codes(const cavel::problems& found) {
  std::set<fault> list;
  for (const cavel::problem& each : found) list.insert(each.code);
  return list;
}

TEST(Inspection, AnEmptyOneLacksEverything) {
  cavel::drawn_event event;
  event.name = "2022-1";
  const auto found = codes(validate({}, event, cavel::notice_catalogue(), cavel::china_calendar(), boost::gregorian::date(2022, 9, 30)));
  for (const fault each : {fault::visit_id, fault::visit_event, fault::visit_two_officers, fault::visit_unit, fault::visit_catalogue,
                           fault::visit_basics, fault::visit_scheme, fault::visit_scheme_approval, fault::visit_equipment,
                           fault::visit_gear, fault::visit_time_missing, fault::visit_place, fault::visit_result_day,
                           fault::visit_footage, fault::visit_category, fault::visit_no_result, fault::visit_target_unsigned}) {
    EXPECT_TRUE(found.contains(each)) << cavel::find_fault(each)->name;
  }
}

}  // namespace
