// SPDX-License-Identifier: Apache-2.0
// Bytes as every single text that the C library reads: fraction, credit code, day, sector, calendar, question of a deadline,
// rosters, check items, visits and drawn events, secrets, clocks, paths, ids. The first byte says which.
#include "capi.hpp"

namespace {

using namespace capi;

template <class Call>
void plain(Call&& call) {
  cavel_problems* problems_out = nullptr;
  const std::int32_t status = call(&problems_out);
  check_problems(status, problems(problems_out));
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
  switch (data[0] % 24) {
    case 0:
      plain([&](cavel_problems** problems_out) { return cavel_parse_fraction(bytes, length, &p, &q, problems_out); });
      break;
    case 1: plain([&](cavel_problems** problems_out) { return cavel_check_credit_code(bytes, length, problems_out); }); break;
    case 2: {
      char written[11];
      plain([&](cavel_problems** problems_out) { return cavel_parse_day(bytes, length, &day, problems_out); });
      if (cavel_parse_day(bytes, length, &day, nullptr) != 0) break;
      demand(cavel_format_day(day, written) == 0 && std::string_view(written) == std::string_view(bytes, length));
      break;
    }
    case 3: {
      const char* sector = nullptr;
      const std::int32_t status = cavel_sector(bytes, length, &sector, &p, &day);
      demand(status == 0 || status == CAVEL_FAULT_TEXT_NOT_UTF8);
      break;
    }
    case 4: {
      const calendar made = run<calendar>([&](cavel_calendar** out, cavel_problems** problems_out) {
        return cavel_calendar_load(china().get(), bytes, length, out, problems_out);
      });
      std::int32_t first = 0, last = 0;
      std::uint8_t digest[32];
      if (made) demand(cavel_calendar_range(made.get(), &first, &last, digest) == 0 && first < last);
      break;
    }
    case 5:
      run<text>([&](cavel_text** out, cavel_problems** problems_out) {
        return cavel_due(china().get(), bytes, length, CAVEL_LANGUAGE_ZH, out, problems_out);
      });
      break;
    case 6:
      plain([&](cavel_problems** problems_out) {
        return cavel_check_targets(bytes, length, nullptr, 0, nullptr, 0, nullptr, &p, &q, problems_out);
      });
      break;
    case 7:
      plain([&](cavel_problems** problems_out) { return cavel_check_officers(bytes, length, nullptr, &p, &q, problems_out); });
      break;
    case 8:
      plain([&](cavel_problems** problems_out) {
        return cavel_validate_inspection(bytes, length, event.data(), event.size(), nullptr, 0, china().get(), today,
                                         problems_out);
      });
      break;
    case 9:
      plain([&](cavel_problems** problems_out) {
        return cavel_validate_inspection(visit.data(), visit.size(), bytes, length, nullptr, 0, china().get(), today,
                                         problems_out);
      });
      break;
    case 10:
      plain([&](cavel_problems** problems_out) {
        return cavel_validate_inspection(visit.data(), visit.size(), event.data(), event.size(), bytes, length, china().get(),
                                         today, problems_out);
      });
      break;
    case 11: {
      const files visits = copy_of(nullptr);
      put(visits, "visit.json", visit);
      run<text>(
          [&](cavel_text** out, cavel_problems** problems_out) {
            return cavel_publication_report(bytes, length, visits.get(), china().get(), today, 30, nullptr, out, problems_out);
          },
          true);
      break;
    }
    case 12: {
      const calendar made = run<calendar>([&](cavel_calendar** out, cavel_problems** problems_out) {
        return cavel_calendar_load(nullptr, bytes, length, out, problems_out);
      });
      text written;
      if (made) {
        written = run<text>([&](cavel_text** out, cavel_problems**) { return cavel_calendar_text(made.get(), out); });
        demand(written != nullptr);
      }
      break;
    }
    case 13: {
      std::uint8_t digest[32];
      plain(
          [&](cavel_problems** problems_out) { return cavel_commitment(CAVEL_SUITE_SM3, bytes, length, digest, problems_out); });
      break;
    }
    case 14: {
      const std::int32_t days[] = {today, INT32_MIN, INT32_MAX, 0};
      std::int32_t ends[4];
      plain([&](cavel_problems** problems_out) {
        return cavel_due_days(china().get(), bytes, length, days, 4, ends, &p, problems_out);
      });
      break;
    }
    case 15: {
      const files some = copy_of(nullptr);
      const char* found = nullptr;
      cavel_problems* problems_out = nullptr;
      const std::int32_t status = cavel_files_put(some.get(), bytes, length, "x", 1, &problems_out);
      check_problems(status, problems(problems_out));
      const std::int32_t again = cavel_files_get(some.get(), bytes, length, &found, &p, &problems_out);
      check_problems(again, problems(problems_out));
      demand((status == 0) == (again == 0));
      break;
    }
    default: {
      const std::uint8_t seed[32] = {5};
      std::uint8_t digest[32], lot[32];
      demand(cavel_hash(CAVEL_SUITE_SHA256, bytes, length, digest) == 0);
      const std::int32_t status = cavel_lot_seed(CAVEL_SUITE_SM3, seed, bytes, length, lot);
      demand(status == 0 || status == CAVEL_FAULT_TEXT_NOT_UTF8);
      plain([&](cavel_problems** problems_out) {
        return cavel_ticket(CAVEL_SUITE_SM3, seed, bytes, length, digest, problems_out);
      });
    }
  }
  return 0;
}
