// SPDX-License-Identifier: Apache-2.0
// Whatever bytes come: a plan, an event, a catalogue, a drawn event and a canonical document are read with a value or with
// an error, and a plan that was read frames a roster or says why not.
#include <cavel/event/terms.hpp>
#include <cavel/files/catalogue_json.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/files/json.hpp>
#include <cavel/files/plan_json.hpp>
#include <cavel/plan/frame.hpp>
#include <cavel/roster/roster_reader.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

namespace {

void demand(bool truth) {
  if (!truth) std::abort();
}

template <class T>
bool is_told(const cavel::checked<T>& read) {
  demand(read.has_value() == !has_error(read.problems()));
  for (const cavel::problem& each : read.problems()) {
    for (const cavel::language in : {cavel::language::zh, cavel::language::en}) {
      demand(cavel::find_fault(each.code) != nullptr && !message(each, in).empty() && !remedy(each, in).empty());
    }
  }
  return read.has_value();
}

const cavel::roster& enterprises() {
  static const cavel::roster made = [] {
    const std::string_view ids[] = {"91410381171393857P", "91410399MAYL74100Q", "91410399MAYL03983A"};
    const std::string_view sectors[] = {"冶金", "机械", ""};
    const std::string_view attributes[] = {"涉氨制冷、金属冶炼", "", "粉尘涉爆"};
    const std::string_view counts[] = {"3", "", "0"};
    const cavel::column_cells columns[] = {{"id", ids}, {"sector", sectors}, {"attributes", attributes}, {"inspections", counts}};
    return cavel::read_roster(std::span<const cavel::column_cells>(columns), cavel::roster_options{}).rows;
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  if (const auto plan = cavel::read_plan(text, "plan.json"); is_told(plan)) {
    const cavel::earlier_draws earlier{{"91410381171393857P", 1}};
    const auto frames = cavel::make_frames(*plan, enterprises(), &earlier);
    if (is_told(frames)) demand(frames->size() == plan->tasks.size());
  }
  is_told(cavel::read_event(text, "event.json"));
  if (const auto items = cavel::read_catalogue(text); is_told(items)) {
    demand(is_told(cavel::read_catalogue(canonical(to_json(*items)))));
  }
  if (const auto drawn = cavel::parse_baseline(text); is_told(drawn)) {
    demand(is_told(cavel::parse_baseline(canonical(to_json(*drawn)))));
  }
  if (const auto document = cavel::parse_canonical_json(text, "record.json"); is_told(document)) {
    demand(canonical(*document) == text);
  }
  return 0;
}
