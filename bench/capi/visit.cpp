// SPDX-License-Identifier: Apache-2.0
// Documents of visits held against what was drawn, where the drawn stand, the public notice.
#include "sample_event.hpp"

#include <cavel/base/canonical.hpp>
#include <cavel/event/baseline_folder.hpp>
#include <cavel/event/notice_folder.hpp>
#include <cavel/files/catalogue_json.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/files/status_json.hpp>
#include <cavel/inspect/validate.hpp>
#include <cavel/inspect/versions.hpp>

namespace cavel_bench {

using namespace cavel;

namespace {

constexpr std::int32_t today = 19265, ahead = 30;  // 2022-09-30

/// The sample visit and what it is held against.
struct visit_case {
  std::string visit = sample("inspections/good.json"), drawn = sample("inspections/event.json"), items = sample("catalogue.json");
  both_files visits{{{"good.json", visit}}};
  std::string sample_drawn = canonical(to_json(*make_baseline(event().drawn.files)));
};

const visit_case& given() {
  static const visit_case made;
  return made;
}

void check_all_in_cpp() {
  const inspection_baseline drawn = *parse_baseline(given().drawn);
  const catalogue items = *read_catalogue(given().items);
  const inspection_folder read = parse_inspections(given().visits.files);
  problems found = read.found;
  for (std::size_t i = 0; i < read.inspections.size(); ++i) {
    problems one = validate(read.inspections[i], drawn, items, china_calendar(), to_date(today));
    for (problem& each : one) each.where = read.files[i];
    found.insert(found.end(), one.begin(), one.end());
  }
  const problems together = versions_of(read.inspections).found;
  found.insert(found.end(), together.begin(), together.end());
  demand(!has_error(found));
}

void status_in_cpp() {
  inspection_baseline drawn = *parse_baseline(given().sample_drawn);
  const inspection_folder read = parse_inspections(event().visits.files);
  const publication_status status = status_of(drawn, read.inspections, china_calendar(), to_date(today));
  benchmark::DoNotOptimize(canonical(to_json(status, due_within(status, china_calendar(), ahead))));
}

std::int32_t status_in_c(cavel_text** to) {
  return cavel_publication_report(given().sample_drawn.data(), given().sample_drawn.size(), event().visits.handle, china(), today,
                                  ahead, nullptr, to, problems_out());
}

void publish_in_cpp() {
  const catalogue items = *read_catalogue(given().items);
  inspection_baseline drawn = *make_baseline(event().opened.files);
  notice_head head = *notice_head_of(event().opened.files);
  const inspection_folder read = parse_inspections(event().visits.files);
  const publication_status status = status_of(drawn, read.inspections, china_calendar(), to_date(today));
  benchmark::DoNotOptimize(notice_files(notice_of(status, drawn, items, std::move(head))));
}

std::int32_t publish_in_c(cavel_files** to) {
  return cavel_publish(event().opened.handle, event().visits.handle, given().items.data(), given().items.size(), china(), today,
                       nullptr, to, problems_out());
}

}  // namespace

std::vector<pair_of_calls> visit_pairs() {
  static const std::string pack = canonical(to_json(*find_pack("yanshi-2022")));
  return {
      beside(
          "cavel_rule_pack_read", "that of the notice of 2022",
          [] {
            demand(read_rule_pack(pack).has_value());
            benchmark::DoNotOptimize(canonical(*parse_json(pack, "rule pack")));
          },
          [] {
            made<cavel_text>([](cavel_text** to) { return cavel_rule_pack_read(pack.data(), pack.size(), to, problems_out()); });
          }),
      beside(
          "cavel_rule_pack_shipped", "national", [] { benchmark::DoNotOptimize(canonical(to_json(*find_pack("national")))); },
          [] { made<cavel_text>([](cavel_text** to) { return cavel_rule_pack_shipped("national", 8, to, problems_out()); }); }),
      beside(
          "cavel_validate_inspection", "the sample visit",
          [] {
            const inspection of = *parse_inspection(given().visit);
            const inspection_baseline drawn = *parse_baseline(given().drawn);
            const catalogue items = *read_catalogue(given().items);
            demand(!has_error(validate(of, drawn, items, china_calendar(), to_date(today))));
          },
          [] {
            const visit_case& of = given();
            demand(cavel_validate_inspection(of.visit.data(), of.visit.size(), of.drawn.data(), of.drawn.size(), of.items.data(),
                                             of.items.size(), china(), today, problems_out()) == 0);
          }),
      beside("cavel_validate_inspections", "the sample visit", check_all_in_cpp,
             [] {
               const visit_case& of = given();
               demand(cavel_validate_inspections(of.visits.handle, of.drawn.data(), of.drawn.size(), of.items.data(),
                                                 of.items.size(), china(), today, nullptr, problems_out()) == 0);
             }),
      beside("cavel_publication_report", "the sample", status_in_cpp, [] { made<cavel_text>(status_in_c); }),
      beside("cavel_publish", "the sample", publish_in_cpp, [] { made<cavel_files>(publish_in_c); }),
  };
}

}  // namespace cavel_bench
