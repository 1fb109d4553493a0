// SPDX-License-Identifier: Apache-2.0
#include "guard.hpp"

#include <cavel/event/source_bits.hpp>
#include <cavel/plan/fraction.hpp>
#include <cavel/roster/credit_code.hpp>
#include <cavel/roster/sector.hpp>
#include <cavel/time/date.hpp>

#include <cstring>

namespace {

using namespace cavel::c;

cavel::rounding rounding_of(std::int32_t which) {
  switch (which) {
    case CAVEL_ROUNDING_UP: return cavel::rounding::up;
    case CAVEL_ROUNDING_DOWN: return cavel::rounding::down;
    case CAVEL_ROUNDING_HALF_UP: return cavel::rounding::half_up;
    default: refuse(cavel::fault::argument_range, "rounding", std::to_string(which));
  }
}

}  // namespace

cavel_status cavel_check_credit_code(const char* code, std::uint64_t size, cavel_problems** problems) {
  return guarded(problems, [&](call&) {
    cavel::problem found = cavel::credit_code_problem(text_of(code, size, "code"));
    if (found.code != cavel::fault::none) throw refusal{{std::move(found)}};
  });
}

cavel_status cavel_parse_fraction(const char* text, std::uint64_t size, std::uint64_t* numerator, std::uint64_t* denominator,
                                  cavel_problems** problems) {
  return guarded(problems, [&](call& context) {
    const cavel::fraction read = context.take(cavel::parse_fraction(text_of(text, size, "text")));
    need(numerator, "numerator");
    need(denominator, "denominator");
    *numerator = read.numerator();
    *denominator = read.denominator();
  });
}

cavel_status cavel_sample_size(std::uint64_t population, std::uint64_t numerator, std::uint64_t denominator,
                               std::int32_t rounding, std::uint64_t* size, cavel_problems** problems) {
  return guarded(problems, [&](call& context) {
    const cavel::rounding how = rounding_of(rounding);
    const cavel::fraction part = context.take(cavel::fraction::of(numerator, denominator));
    need(size, "size") = cavel::sample_size(population, part, how);
  });
}

cavel_status cavel_sector(const char* industry, std::uint64_t industry_size, const char** sector, std::uint64_t* size,
                          std::int32_t* is_open) {
  return guarded(nullptr, [&](call&) {
    const cavel::sector_rule* const rule = cavel::find_sector(text_of(industry, industry_size, "industry"));
    need(sector, "sector");
    need(size, "size");
    need(is_open, "is_open");
    const std::string_view found = rule == nullptr ? std::string_view("") : rule->sector;
    *sector = found.data();  // a literal, so a zero byte stands behind it
    *size = found.size();
    *is_open = rule != nullptr && (rule->open || rule->known == cavel::provenance::knowledge) ? 1 : 0;
  });
}

cavel_status cavel_bits_needed(std::uint64_t population, std::uint64_t sample, std::uint64_t* bits) {
  return guarded(nullptr, [&](call&) {
    constexpr std::uint64_t most = std::uint64_t{1} << 53;
    if (population > most) refuse(cavel::fault::argument_range, "population", std::to_string(population));
    need(bits, "bits") = cavel::bits_needed(population, sample);
  });
}

cavel_status cavel_parse_day(const char* text, std::uint64_t size, std::int32_t* day, cavel_problems** problems) {
  return guarded(problems, [&](call& context) {
    const auto read = context.take(cavel::parse_date(text_of(text, size, "text")));
    need(day, "day") = cavel::day_number(read);
  });
}

cavel_status cavel_format_day(std::int32_t day, char text[11]) {
  return guarded(nullptr, [&](call&) {
    need(text, "text");
    const auto date = cavel::to_date(day);
    if (date.is_special()) refuse(cavel::fault::argument_range, "day", std::to_string(day));
    std::memcpy(text, cavel::format_date(date).c_str(), 11);
  });
}
