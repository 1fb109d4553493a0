// SPDX-License-Identifier: Apache-2.0
// Bytes as every single text that the C library reads: fraction, credit code, day, sector, calendar, question of a deadline,
// rosters, check items, visits and drawn events. The first byte says which.
#include "capi.hpp"

namespace {

using namespace capi;

template <class Call>
void plain(Call&& call) {
  cavel_problems* told = nullptr;
  const std::int32_t status = call(&told);
  check_problems(status, problems(told));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static const std::string visit = read("inspections/good.json"), event = read("inspections/event.json");
  const char* bytes = reinterpret_cast<const char*>(data) + 1;
  const std::size_t length = size - 1;
  std::uint64_t p = 0, q = 0;
  std::int32_t day = 0;
  const std::int32_t today = 19265;
  switch (data[0] % 12) {
    case 0: plain([&](cavel_problems** told) { return cavel_parse_fraction(bytes, length, &p, &q, told); }); break;
    case 1: plain([&](cavel_problems** told) { return cavel_check_credit_code(bytes, length, told); }); break;
    case 2: {
      char written[11];
      if (cavel_parse_day(bytes, length, &day, nullptr) != 0) break;
      demand(cavel_format_day(day, written) == 0 && std::string_view(written) == std::string_view(bytes, length));
      break;
    }
    case 3: {
      const char* sector = nullptr;
      const std::int32_t status = cavel_sector(bytes, length, &sector, &p, &day);
      demand(status == 0 || status == cavel_fault_text_not_utf8);
      break;
    }
    case 4: {
      const calendar made = run<calendar>([&](cavel_calendar** out, cavel_problems** told) {
        return cavel_calendar_load(china().get(), bytes, length, out, told);
      });
      std::int32_t first = 0, last = 0;
      std::uint8_t digest[32];
      if (made) demand(cavel_calendar_reach(made.get(), &first, &last, digest) == 0 && first < last);
      break;
    }
    case 5:
      run<text>([&](cavel_text** out, cavel_problems** told) {
        return cavel_due(china().get(), bytes, length, cavel_language_zh, out, told);
      });
      break;
    case 6: plain([&](cavel_problems** told) { return cavel_check_targets(bytes, length, &p, &q, told); }); break;
    case 7: plain([&](cavel_problems** told) { return cavel_check_officers(bytes, length, &p, &q, told); }); break;
    case 8:
      plain([&](cavel_problems** told) {
        return cavel_check(bytes, length, event.data(), event.size(), nullptr, 0, china().get(), today, told);
      });
      break;
    case 9:
      plain([&](cavel_problems** told) {
        return cavel_check(visit.data(), visit.size(), bytes, length, nullptr, 0, china().get(), today, told);
      });
      break;
    case 10:
      plain([&](cavel_problems** told) {
        return cavel_check(visit.data(), visit.size(), event.data(), event.size(), bytes, length, china().get(), today, told);
      });
      break;
    default: {
      const files visits = copy_of(nullptr);
      put(visits, "visit.json", visit);
      run<text>(
          [&](cavel_text** out, cavel_problems** told) {
            return cavel_status(bytes, length, visits.get(), china().get(), today, 30, nullptr, out, told);
          },
          true);
    }
  }
  return 0;
}
