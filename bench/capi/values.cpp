// SPDX-License-Identifier: Apache-2.0
// Single values, and the problem of one that is wrong.
#include "pairs.hpp"

#include <cavel/event/source.hpp>
#include <cavel/event/source_bits.hpp>
#include <cavel/fault.hpp>
#include <cavel/plan/fraction.hpp>
#include <cavel/roster/credit_code.hpp>
#include <cavel/roster/sector.hpp>
#include <cavel/time/date.hpp>

namespace cavel_bench {

using namespace cavel;

namespace {

constexpr std::string_view code = "91410381171393857P", wrong_code = "914103811713938570";
constexpr std::string_view secret = "1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988";

/// Checks a wrong code and reads all texts of its problem.
void read_refusal() {
  cavel_problems* problems = nullptr;
  demand(cavel_check_credit_code(wrong_code.data(), wrong_code.size(), &problems) == CAVEL_FAULT_CREDIT_CODE_CHECK);
  for (const std::int32_t which :
       {CAVEL_TEXT_MESSAGE_ZH, CAVEL_TEXT_MESSAGE_EN, CAVEL_TEXT_REMEDY_ZH, CAVEL_TEXT_REMEDY_EN, CAVEL_TEXT_ARTICLE}) {
    const char* text = nullptr;
    std::uint64_t size = 0;
    demand(cavel_problems_text(problems, 0, which, &text, &size) == 0);
    benchmark::DoNotOptimize(text);
  }
  cavel_problems_free(problems);
}

}  // namespace

std::vector<pair_of_calls> value_pairs() {
  return {
      beside(
          "cavel_kernel_name", "the fastest",
          [] { benchmark::DoNotOptimize(usable_kernels(hidden(suite::sha256)).front().name); },
          [] {
            const char* name = nullptr;
            std::uint64_t size = 0;
            demand(cavel_kernel_name(CAVEL_SUITE_SHA256, 0, &name, &size) == 0);
            benchmark::DoNotOptimize(name);
          }),
      beside(
          "cavel_fault_text", "a remedy",
          [] { benchmark::DoNotOptimize(find_fault(hidden(fault::match_incomplete))->en_remedy); },
          [] {
            const char* text = nullptr;
            std::uint64_t size = 0;
            demand(cavel_fault_text(CAVEL_FAULT_MATCH_INCOMPLETE, CAVEL_TEXT_REMEDY_EN, &text, &size) == 0);
            benchmark::DoNotOptimize(text);
          }),
      beside(
          "cavel_check_credit_code", "right", [] { benchmark::DoNotOptimize(credit_code_problem(hidden(code))); },
          [] { demand(cavel_check_credit_code(code.data(), code.size(), problems_out()) == 0); }),
      beside(
          "cavel_check_credit_code cavel_problems_text", "wrong, all texts read",
          [] {
            const problem found = credit_code_problem(hidden(wrong_code));
            demand(found.code == fault::credit_code_check);
            for (const language in : {language::zh, language::en}) {
              benchmark::DoNotOptimize(message(found, in));
              benchmark::DoNotOptimize(remedy(found, in));
            }
            benchmark::DoNotOptimize(find_fault(found.code)->article);
          },
          read_refusal),
      beside(
          "cavel_sector", "C3311", [] { benchmark::DoNotOptimize(find_sector(hidden(std::string_view("C3311")))); },
          [] {
            const char* sector = nullptr;
            std::uint64_t size = 0;
            std::int32_t is_open = 0;
            demand(cavel_sector("C3311", 5, &sector, &size, &is_open) == 0);
            benchmark::DoNotOptimize(sector);
          }),
      beside(
          "cavel_parse_fraction", "15%", [] { benchmark::DoNotOptimize(parse_fraction(hidden(std::string_view("15%")))); },
          [] {
            std::uint64_t p = 0, q = 0;
            demand(cavel_parse_fraction("15%", 3, &p, &q, problems_out()) == 0);
            benchmark::DoNotOptimize(p + q);
          }),
      beside(
          "cavel_sample_size", "3/20 of 412",
          [] {
            const auto part = fraction::of(hidden(std::uint64_t{3}), hidden(std::uint64_t{20}));
            benchmark::DoNotOptimize(sample_size(hidden(std::uint64_t{412}), *part, rounding::up));
          },
          [] {
            std::uint64_t size = 0;
            demand(cavel_sample_size(412, 3, 20, CAVEL_ROUNDING_UP, &size, problems_out()) == 0);
            benchmark::DoNotOptimize(size);
          }),
      beside(
          "cavel_bits_needed", "60 of 400",
          [] { benchmark::DoNotOptimize(bits_needed(hidden(std::uint64_t{400}), hidden(std::uint64_t{60}))); },
          [] {
            std::uint64_t bits = 0;
            demand(cavel_bits_needed(400, 60, &bits) == 0);
            benchmark::DoNotOptimize(bits);
          }),
      beside(
          "cavel_parse_day", "one",
          [] { benchmark::DoNotOptimize(day_number(*parse_date(hidden(std::string_view("2022-06-01"))))); },
          [] {
            std::int32_t day = 0;
            demand(cavel_parse_day("2022-06-01", 10, &day, problems_out()) == 0);
            benchmark::DoNotOptimize(day);
          }),
      beside(
          "cavel_format_day", "one", [] { benchmark::DoNotOptimize(format_date(to_date(hidden(std::int32_t{19144})))); },
          [] {
            char text[11];
            demand(cavel_format_day(19144, text) == 0);
            benchmark::DoNotOptimize(text);
          }),
      beside(
          "cavel_commitment", "one", [] { benchmark::DoNotOptimize(commitment_of(suite::sha256, hidden(secret))); },
          [] {
            std::uint8_t commitment[32];
            demand(cavel_commitment(CAVEL_SUITE_SHA256, secret.data(), secret.size(), commitment, problems_out()) == 0);
            benchmark::DoNotOptimize(commitment);
          }),
  };
}

}  // namespace cavel_bench
