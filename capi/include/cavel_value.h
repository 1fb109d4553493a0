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

CAVEL_NONNULL_BEGIN

/** How a sample size that is not an integer is rounded. */
enum { CAVEL_ROUNDING_UP = 1, CAVEL_ROUNDING_DOWN = 2, CAVEL_ROUNDING_HALF_UP = 3 };

/* Values ----------------------------------------------------------------------------------------------------------- */
/** Checks a unified social credit code (GB 32100-2015). Faults 140 to 159, with the expected value. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_check_credit_code(const char* CAVEL_NULLABLE code, uint64_t size,
                                                             cavel_problems** CAVEL_NULLABLE problems);

/** The sector of an industry code of GB/T 4754-2017, such as C3311 or 3311; empty if no rule covers it, if the code does not exist
 * or if it is too short to decide. `is_open` is 1 if the rule's exceptions are not all known or its text could not be quoted,
 * so that the office should confirm it. The text is static. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_sector(const char* CAVEL_NULLABLE industry, uint64_t industry_size,
                                                  const char** sector, uint64_t* size, int32_t* is_open);

/** Reads a fraction such as 15%, 0.06 or 1/3 as numerator and denominator in lowest terms. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_parse_fraction(const char* CAVEL_NULLABLE text, uint64_t size, uint64_t* numerator,
                                                          uint64_t* denominator, cavel_problems** CAVEL_NULLABLE problems);

/** The sample size of a stratum: numerator/denominator of the population, rounded (CAVEL_ROUNDING_...); never 0 if both
 * are positive, never more than the population. Faults 122 to 124. Time: O(1). Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_sample_size(uint64_t population, uint64_t numerator, uint64_t denominator,
                                                       int32_t rounding, uint64_t* size,
                                                       cavel_problems** CAVEL_NULLABLE problems);

/** The entropy that a sample needs: the floor of log2 C(population, sample) bits, which the sources of an event should
 * supply. Fault: argument_range for a population over 2^53. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_bits_needed(uint64_t population, uint64_t sample, uint64_t* bits);

/** Reads a day such as 2022-06-01. Faults 130 to 132. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_parse_day(const char* CAVEL_NULLABLE text, uint64_t size, int32_t* day,
                                                     cavel_problems** CAVEL_NULLABLE problems);

/** Writes a day as ten characters and a zero byte. Fault: argument_range outside the years 1400 to 9999. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_format_day(int32_t day, char text[11]);

CAVEL_NONNULL_END

#ifdef __cplusplus
}
#endif

#endif
