// SPDX-License-Identifier: Apache-2.0
// A small event of the sample plan with one of its files replaced: the papers that are announced and simulated, the folder that
// is drawn, repaired, opened, verified, asked for a ticket, published; the visits of a status; the texts that go with a call.
// The first byte says which call, the second which file.
#include "capi.hpp"

namespace {

using namespace capi;

constexpr const char* names[] = {"双色球第2022060期", "现场掷骰", "区司法局"};
constexpr const char* values[] = {"03 11 17 20 28 33 16", "12345612345612345612345612345612345612345612345612",
                                  "1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988"};

std::string first_lines(std::string text, std::size_t lines) {
  std::size_t at = 0;
  while (lines-- != 0 && at < text.size()) at = text.find('\n', at) + 1;
  return text.substr(0, at);
}

files draw(const files& event) {
  std::uint64_t name_sizes[3], value_sizes[3];
  for (int i = 0; i < 3; ++i) {
    name_sizes[i] = std::string_view(names[i]).size();
    value_sizes[i] = std::string_view(values[i]).size();
  }
  return run<files>([&](cavel_files** out, cavel_problems** problems_out) {
    return cavel_draw(event.get(), names, name_sizes, values, value_sizes, 3, nullptr, out, problems_out);
  });
}

files announce(const files& papers) {
  return run<files>([&](cavel_files** out, cavel_problems** problems_out) {
    return cavel_announce(papers.get(), 0, nullptr, out, problems_out);
  });
}

cavel_change change_of(std::string_view evidence) {
  cavel_change made = CAVEL_CHANGE_INIT;
  made.day = 19150;
  made.evidence = evidence.data(), made.evidence_size = evidence.size();
  made.approver = "1", made.approver_size = 1;
  return made;
}

files repair(const files& event, const files& rosters, std::string_view evidence) {
  const cavel_change change = change_of(evidence);
  return run<files>([&](cavel_files** out, cavel_problems** problems_out) {
    return cavel_repair(event.get(), rosters.get(), &change, nullptr, out, problems_out);
  });
}

files replace(const files& event, const files& rosters, std::string_view target, std::string_view reason) {
  cavel_change change = change_of("1");
  change.target = target.data(), change.target_size = target.size();
  change.reason = reason.data(), change.reason_size = reason.size();
  return run<files>([&](cavel_files** out, cavel_problems** problems_out) {
    return cavel_change_target(event.get(), rosters.get(), CAVEL_CHANGE_REPLACE, &change, nullptr, out, problems_out);
  });
}

/// The first target of the drawn panels.
std::string a_target(const files& event) {
  constexpr std::string_view path = "private/drawn/panels.csv";
  const char* bytes = nullptr;
  std::uint64_t size = 0;
  demand(cavel_files_get(event.get(), path.data(), path.size(), &bytes, &size, nullptr) == 0);
  const std::string_view rows(bytes, static_cast<std::size_t>(size));
  const std::size_t from = rows.find(',', rows.find('\n')) + 1;
  return std::string(rows.substr(from, rows.find(',', from) - from));
}

files open(const files& event) {
  return run<files>([&](cavel_files** out, cavel_problems** problems_out) {
    return cavel_open(event.get(), 19357, nullptr, out, problems_out);
  });
}

files publish(const files& event, const files& visits, std::string_view catalogue = {}) {
  return run<files>([&](cavel_files** out, cavel_problems** problems_out) {
    return cavel_publish(event.get(), visits.get(), catalogue.data(), catalogue.size(), china().get(), 19265, nullptr, out,
                         problems_out);
  });
}

files public_part(const files& event) {
  files part = copy_of(nullptr);
  std::uint64_t count = 0;
  demand(cavel_files_count(event.get(), &count) == 0);
  for (std::uint64_t i = 0; i < count; ++i) {
    const char *path = nullptr, *bytes = nullptr;
    std::uint64_t path_size = 0, size = 0;
    demand(cavel_files_at(event.get(), i, &path, &path_size, &bytes, &size) == 0);
    const std::string_view name(path, static_cast<std::size_t>(path_size));
    if (name.starts_with("public/")) put(part, name.substr(7), {bytes, static_cast<std::size_t>(size)});
  }
  return part;
}

struct sample {
  files papers = copy_of(nullptr), announced, drawn, opened, published, visits = copy_of(nullptr);
  files rosters = copy_of(nullptr);
  std::string event_json;

  sample() {
    put(papers, "plan.json", read("plan.json"));
    put(papers, "event.json", read("event.json"));
    put(papers, "targets.csv", first_lines(read("enterprises.csv"), 41));
    put(papers, "officers.csv", read("officers.csv"));
    put(papers, "catalogue.json", read("catalogue.json"));
    put(papers, "event-key.txt", read("event-key.txt"));
    put(visits, "good.json", read("inspections/good.json"));
    put(rosters, "recusals.csv", read("recusals-after-draw.csv"));
    put(rosters, "officers.csv", read("officers.csv"));
    event_json = read("inspections/event.json");
    announced = announce(papers);
    drawn = copy_of(announced);
    demand(cavel_files_add(drawn.get(), draw(announced).get()) == 0);
    opened = copy_of(drawn);
    demand(cavel_files_add(opened.get(), open(drawn).get()) == 0);
    published = public_part(opened);
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const sample of;
  static const files nothing;
  if (size < 2) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
  const std::size_t place = data[1];
  switch (data[0] % 24) {
    case 0: {
      const files event = announce(spoilt(of.papers, place, bytes));
      if (event) verify(event);
      break;
    }
    case 1: draw(spoilt(of.announced, place, bytes)); break;
    case 2: open(spoilt(of.drawn, place, bytes)); break;
    case 3: verify(spoilt(of.opened, place, bytes)); break;
    case 4: verify(spoilt(of.published, place, bytes)); break;
    case 5: {
      const files event = spoilt(of.published, place, bytes);
      run<text>([&](cavel_text** out, cavel_problems** problems_out) {
        return cavel_event_ticket(event.get(), "general", 7, "91410399MAYL668497", 18, nullptr, out, problems_out);
      });
      break;
    }
    case 6: {
      const files event = spoilt(of.opened, place, bytes);
      run<text>([&](cavel_text** out, cavel_problems** problems_out) {
        return cavel_inspection_baseline(event.get(), nullptr, out, problems_out);
      });
      publish(event, of.visits);
      break;
    }
    case 7: {
      const files visits = spoilt(of.visits, place, bytes);
      run<text>(
          [&](cavel_text** out, cavel_problems** problems_out) {
            return cavel_publication_report(of.event_json.data(), of.event_json.size(), visits.get(), china().get(), 19265, 30,
                                            nullptr, out, problems_out);
          },
          true);
      publish(of.opened, visits);
      break;
    }
    case 8: {
      const files next = copy_of(of.papers), before = spoilt(of.opened, place, bytes);
      const cavel_files* earlier[] = {before.get()};
      cavel_problems* problems_out = nullptr;
      const std::int32_t status =
          cavel_link_previous_event(next.get(), before.get(), "again", 5, earlier, 1, nullptr, &problems_out);
      check_problems(status, problems(problems_out));
      break;
    }
    case 9: repair(of.drawn, spoilt(of.rosters, place, bytes), "1"); break;
    case 10: repair(spoilt(of.drawn, place, bytes), of.rosters, bytes); break;
    case 11: replace(spoilt(of.drawn, place, bytes), place % 2 == 0 ? of.rosters : nothing, a_target(of.drawn), "closed"); break;
    case 12: replace(of.drawn, nothing, place % 2 == 0 ? a_target(of.drawn) : std::string(bytes), bytes); break;
    case 13:
      run<files>([&](cavel_files** out, cavel_problems** problems_out) {
        return cavel_void(of.announced.get(), bytes.data(), bytes.size(), nullptr, out, problems_out);
      });
      break;
    case 14: {
      const files papers = spoilt(of.papers, place, bytes);
      run<text>(
          [&](cavel_text** out, cavel_problems** problems_out) {
            return cavel_simulate(papers.get(), 100, 7, CAVEL_LANGUAGE_ZH, nullptr, out, problems_out);
          },
          true);
      break;
    }
    case 15: {
      const std::size_t half = bytes.size() / 2;
      const char* const given_names[] = {bytes.data(), names[1], names[2]};
      const char* const given_values[] = {bytes.data() + half, values[1], values[2]};
      const std::uint64_t name_sizes[] = {half, std::string_view(names[1]).size(), std::string_view(names[2]).size()};
      const std::uint64_t value_sizes[] = {bytes.size() - half, std::string_view(values[1]).size(),
                                           std::string_view(values[2]).size()};
      run<files>([&](cavel_files** out, cavel_problems** problems_out) {
        return cavel_draw(of.announced.get(), given_names, name_sizes, given_values, value_sizes, 3, nullptr, out, problems_out);
      });
      break;
    }
    case 16: {
      const std::size_t half = bytes.size() / 2;
      run<text>([&](cavel_text** out, cavel_problems** problems_out) {
        return cavel_event_ticket(of.opened.get(), bytes.data(), half, bytes.data() + half, bytes.size() - half, nullptr, out,
                                  problems_out);
      });
      publish(of.opened, of.visits, bytes);
      break;
    }
    default: {
      const files visits = spoilt(of.visits, place, bytes), next = copy_of(of.papers);
      cavel_problems* problems_out = nullptr;
      std::int32_t status = cavel_validate_inspections(visits.get(), of.event_json.data(), of.event_json.size(), nullptr, 0,
                                                       china().get(), 19265, nullptr, &problems_out);
      check_problems(status, problems(problems_out));
      status =
          cavel_link_previous_event(next.get(), of.opened.get(), bytes.data(), bytes.size(), nullptr, 0, nullptr, &problems_out);
      check_problems(status, problems(problems_out));
    }
  }
  return 0;
}
