/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_VALUE_H
#define CAVEL_VALUE_H

/**
 * \file
 * Single values: credit codes, sectors, fractions, sample sizes, days.
 */

#include "cavel_call.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How a sample size that is not whole becomes whole. */
enum { cavel_rounding_up = 1, cavel_rounding_down = 2, cavel_rounding_half_up = 3 };

/* Values ----------------------------------------------------------------------------------------------------------- */
/** Checks a unified social credit code (GB 32100-2015). Faults 140 to 150, with what it should be. Threads: any. */
CAVEL_API int32_t cavel_check_credit_code(const char* code, uint64_t size, cavel_problems** problems);

/** The sector (监管行业) of an industry code of GB/T 4754, such as C3311 or 3311; empty where no rule gives one. `is_open` is 1
 * where the rule has exclusions that are not known here, so that the office should confirm it. The text is static. Threads:
 * any. */
CAVEL_API int32_t cavel_sector(const char* industry, uint64_t industry_size, const char** sector, uint64_t* size,
                               int32_t* is_open);

/** Reads a fraction such as 15%, 0.06 or 1/3 as numerator and denominator in lowest terms. Threads: any. */
CAVEL_API int32_t cavel_parse_fraction(const char* text, uint64_t size, uint64_t* numerator, uint64_t* denominator,
                                       cavel_problems** problems);

/** The sample size of a stratum: numerator/denominator of the population, rounded (cavel_rounding_...); never 0 where
 * both are over 0, never over the population. Faults 122 to 124. Time: O(1). Threads: any. */
CAVEL_API int32_t cavel_sample_size(uint64_t population, uint64_t numerator, uint64_t denominator, int32_t rounding,
                                    uint64_t* size, cavel_problems** problems);

/** How many bits of chance a sample can take in all: the floor of log2 C(population, sample); what the sources of an event
 * should supply. Fault: argument_range over 2^53. Threads: any. */
CAVEL_API int32_t cavel_bits_needed(uint64_t population, uint64_t sample, uint64_t* bits);

/** Reads a day such as 2022-06-01. Faults 130 to 132. Threads: any. */
CAVEL_API int32_t cavel_parse_day(const char* text, uint64_t size, int32_t* day, cavel_problems** problems);

/** Writes a day as ten characters and a zero byte. Fault: argument_range outside 1400 to 9999. Threads: any. */
CAVEL_API int32_t cavel_format_day(int32_t day, char text[11]);

#ifdef __cplusplus
}
#endif

#endif
