/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_CALL_H
#define CAVEL_CALL_H

/**
 * \file
 * What all calls share: versions, options, problems, texts. The rules stand in cavel.h.
 */

#include "cavel_faults.h"

#include <stdint.h>

#if defined(_WIN32) && defined(CAVEL_C_BUILD)
#define CAVEL_API __declspec(dllexport)
#elif defined(_WIN32)
#define CAVEL_API __declspec(dllimport)
#elif defined(__GNUC__)
#define CAVEL_API __attribute__((visibility("default")))
#else
#define CAVEL_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The number of this interface, 1. It grows when a function, an option or a constant is added, so that a caller that needs
 * those of number n demands cavel_abi_version() >= n. What would break callers comes under another soname (libcavel.so.2).
 * Threads: any.
 */
CAVEL_API uint32_t cavel_abi_version(void);

/** The library's version, such as "1.0.0". Threads: any. */
CAVEL_API const char* cavel_version(void);

/** Hash suites: SHA-256 and SM3. */
enum { cavel_suite_sha256 = 1, cavel_suite_sm3 = 2 };

/** Languages of texts for people. */
enum { cavel_language_zh = 1, cavel_language_en = 2 };

/* Long calls ------------------------------------------------------------------------------------------------------- */
/**
 * Called from time to time by long calls, on the thread that made the call: `done` of the `total` pieces of work that are
 * known so far are done, and `total` may grow while more is found; in the first call, before anything is known, it may be 0.
 * It returns 0 to go on; anything else stops the call with cavel_fault_call_cancelled, and nothing is written. It must not
 * throw or jump out, use the files of the call, or free any of its handles; a calendar it may read.
 */
typedef int32_t (*cavel_progress)(void* user, uint64_t done, uint64_t total);

/**
 * How a long call is made. `struct_size` is sizeof(cavel_options) as the caller knows it; members that it does not
 * reach count as null. Bytes beyond what the library knows must be zero. Where a function takes options they may be
 * null. No member changes an answer. Faults of every function that takes them: argument_options, call_cancelled.
 */
typedef struct cavel_options {
  uint64_t struct_size;    /**< sizeof(cavel_options) */
  cavel_progress progress; /**< null: not told, not stopped */
  void* user;              /**< given to `progress` */
  const char* kernel;      /**< how tickets are computed, a name of cavel_kernel_name; null: the fastest of this processor */
  uint64_t threads;        /**< hands for selections and digests of lists, [0, 256]; 0 and 1: the calling thread alone */
} cavel_options;

/**
 * The kernels by which this processor can compute tickets: the fastest, which is used where nothing is said, at place 0, the
 * last always "portable". The text is static and ends with a zero byte. Fault: argument_range behind the last. Threads: any.
 */
CAVEL_API int32_t cavel_kernel_name(int32_t suite, uint64_t at, const char** name, uint64_t* size);

/* Problems --------------------------------------------------------------------------------------------------------- */
/** What a call found, in full. Immutable. */
typedef struct cavel_problems cavel_problems;

/** Texts of a problem. */
enum {
  cavel_text_name = 1,   /**< the fault's stable name, such as credit_code_check */
  cavel_text_where = 2,  /**< file, table or document; may be empty, as may all below */
  cavel_text_field = 3,  /**< column, JSON pointer or argument */
  cavel_text_value = 4,  /**< as found */
  cavel_text_detail = 5, /**< a number, an id, the nearest known name */
  cavel_text_message_zh = 6,
  cavel_text_message_en = 7,
  cavel_text_remedy_zh = 8,
  cavel_text_remedy_en = 9,
  cavel_text_article = 10 /**< rule of law or standard */
};

/** Severities: a warning does not make a status. */
enum { cavel_severity_warning = 1, cavel_severity_error = 2 };

/** Frees it; null is nothing. Threads: any, once no other call uses it. */
CAVEL_API void cavel_problems_free(cavel_problems* problems);

/** How many there are. Threads: any. */
CAVEL_API int32_t cavel_problems_count(const cavel_problems* problems, uint64_t* count);

/** Fault number, severity, and row (1-based, 0: none) of the problem at a place from 0. Threads: any. */
CAVEL_API int32_t cavel_problems_at(const cavel_problems* problems, uint64_t at, int32_t* code, int32_t* severity, uint64_t* row);

/** One text (cavel_text_...) of the problem at a place. Threads: any. */
CAVEL_API int32_t cavel_problems_text(const cavel_problems* problems, uint64_t at, int32_t which, const char** text,
                                      uint64_t* size);

/**
 * What a status means where no list of problems is at hand: name, message or remedy of the fault, its places for
 * details left as {detail}. The text is static. Threads: any.
 */
CAVEL_API int32_t cavel_fault_text(int32_t status, int32_t which, const char** text, uint64_t* size);

/* Text ------------------------------------------------------------------------------------------------------------- */
/** A text that the library made. Immutable. */
typedef struct cavel_text cavel_text;

/** Frees it; null is nothing. Threads: any, once no other call uses it. */
CAVEL_API void cavel_text_free(cavel_text* text);

/** Its bytes. Threads: any. */
CAVEL_API int32_t cavel_text_get(const cavel_text* text, const char** bytes, uint64_t* size);

#ifdef __cplusplus
}
#endif

#endif
