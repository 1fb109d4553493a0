// SPDX-License-Identifier: Apache-2.0
// Whatever bytes come: an inspection is read with a value or with an error; what was read is judged without end or crash,
// written and read again the same, and counted in one account on every day.
#include <cavel/files/inspection_json.hpp>
#include <cavel/inspect/due_item.hpp>
#include <cavel/inspect/validate.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using boost::gregorian::date;

void demand(bool truth) {
  if (!truth) std::abort();
}

const cavel::inspection_baseline& event() {
  static const cavel::inspection_baseline made = [] {
    cavel::inspection_baseline one;
    one.name = "2022年度第1次抽取";
    one.announced = date(2022, 6, 10);
    one.tasks = {{"task-1", "", {date(2022, 5, 25), date(2022, 12, 31)}, 2, true}};
    cavel::drawn_target target;
    target.id = "91410381MA9X000015";
    target.tasks = {"task-1"};
    target.panel = {"A01", "A02"};
    cavel::drawn_target together;  // the sample of two departments
    together.id = "91410381MA9X000129";
    together.tasks = {"task-1", "task-3"};
    together.shares.resize(2);
    together.shares[0] = {"区应急管理局", {"task-1"}, {"A01", "A02"}, "A01", "", {}, {}};
    together.shares[1] = {"区市场监督管理局", {"task-3"}, {"S01", "S02"}, "S01", "", {}, {"1.8", "2.3"}};
    one.targets = {target, together};
    one.officers = {{"A01", "", "", date(2020, 1, 1), date(2026, 12, 31)}, {"A02", "", "", {}, date(2021, 12, 31)}};
    one.recusals = {{"A02", "*", cavel::recusal_state::granted, {}, date(2022, 7, 1)}};
    return one;
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  auto read = cavel::parse_inspection(text);
  demand(read.has_value() == !has_error(read.problems()));
  for (const cavel::problem& each : read.problems()) demand(!message(each, cavel::language::zh).empty());
  if (!read) return 0;
  const date today(2022, 9, 30);
  for (const cavel::problem& each : validate(*read, event(), cavel::notice_catalogue(), cavel::china_calendar(), today)) {
    demand(cavel::find_fault(each.code) != nullptr && !message(each, cavel::language::en).empty() && !each.field.empty());
  }
  auto again = cavel::parse_inspection(canonical(to_json(*read)));
  demand(again.has_value());
  again->sha256 = read->sha256;
  demand(*again == *read);
  const auto status = status_of(event(), std::span(&*read, 1), cavel::china_calendar(), today);
  demand(status.total.balances() && status.total.drawn == 2);
  due_within(status, cavel::china_calendar(), 30);
  return 0;
}
