// SPDX-License-Identifier: Apache-2.0
#include <cavel/files/simulation_json.hpp>
#include <cavel/sample/inclusion_test.hpp>

#include <cmath>

namespace cavel {

std::string decimals(double share) {
  const auto units = static_cast<std::uint64_t>(std::llround(share * 10000));
  const std::string digits = std::to_string(units % 10000);
  return std::to_string(units / 10000) + "." + std::string(4 - digits.size(), '0') + digits;
}

std::string no_draw(const simulation& found, std::uint32_t engine_seed, language in) {
  const std::string runs = std::to_string(found.runs);
  const std::string engine = "mt19937(" + std::to_string(engine_seed) + ")";
  return in == language::zh
             ? "模拟测算，不是抽取：" + runs + " 次，种子来自伪随机数 " + engine + "；没有公告、没有记录，不能据此安排检查。"
             : "A simulation, not a draw: " + runs + " runs, seeds from the pseudo-random " + engine +
                   "; nothing is announced or recorded, and no visit may be based on it.";
}

json_value to_json(const simulation_input& input, const simulation& found, std::uint32_t engine_seed, language in) {
  json_value targets = json_value::array{};
  for (std::size_t t = 0; t < input.tasks.size(); ++t) {
    for (std::size_t s = 0; s < input.tasks[t].strata.size(); ++s) {
      const simulation_input::stratum& of = input.tasks[t].strata[s];
      const std::string expected = std::to_string(of.sample) + "/" + std::to_string(of.ids.size());
      for (std::size_t i = 0; i < of.ids.size(); ++i) {
        targets.push(json_value()
                         .add("task", input.tasks[t].name)
                         .add("stratum", of.name)
                         .add("id", of.ids[i])
                         .add("times", found.times[t][s][i])
                         .add("expected", expected));
      }
    }
  }
  json_value strata = json_value::array{};
  for (std::size_t t = 0; t < input.tasks.size(); ++t) {
    for (std::size_t s = 0; s < input.tasks[t].strata.size(); ++s) {
      const simulation_input::stratum& of = input.tasks[t].strata[s];
      const inclusion_test tested = test_inclusion(found.times[t][s], of.sample, found.runs);
      strata.push(json_value()
                      .add("task", input.tasks[t].name)
                      .add("stratum", of.name)
                      .add("frame", of.ids.size())
                      .add("sample", of.sample)
                      .add("expected", decimals(tested.expected))
                      .add("low", decimals(tested.spread.low))
                      .add("high", decimals(tested.spread.high))
                      .add("least", decimals(tested.least))
                      .add("most", decimals(tested.most))
                      .add("within", tested.within)
                      .add("chi_squared", decimals(tested.chi_squared))
                      .add("freedom", tested.freedom)
                      .add("p_value", decimals(tested.p_value)));
    }
  }
  json_value officers = json_value::array{};
  for (const simulated_load& each : found.loads) {
    officers.push(
        json_value().add("officer", each.officer).add("total", each.total).add("least", each.least).add("most", each.most));
  }
  json_value made;
  made.add("simulation", no_draw(found, engine_seed, in))
      .add("engine", "mt19937")
      .add("seed_of_engine", engine_seed)
      .add("runs", found.runs)
      .add("complete", found.complete)
      .add("lengthened", found.lengthened)
      .add("fell_back", found.fell_back)
      .add("targets", std::move(targets))
      .add("strata", std::move(strata))
      .add("officers", std::move(officers))
      .add("load_counts", json_list(found.load_counts, [](std::uint64_t each) { return json_value(each); }));
  const auto meeting = [](const simulated_meeting& of) {
    return json_value().add("target", of.target).add("officer", of.officer).add("times", of.times);
  };
  if (found.likeliest) made.add("likeliest", meeting(*found.likeliest));
  made.add("meetings", json_list(found.meetings, meeting));
  made.add("meeting_counts", json_list(found.meeting_counts, [](const auto& each) {
             return json_value().add("times", each.first).add("pairs", each.second);
           }));
  return made.add("smallest_possible", decimals(found.smallest_possible));
}

}  // namespace cavel
