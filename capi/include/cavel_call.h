/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_CALL_H
#define CAVEL_CALL_H

/**
 * \file
 * What all calls share: versions, options, problems, texts. The rules for all functions are in cavel.h.
 */

#include "cavel_faults.h"
#include "cavel_version.h"

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32) && defined(CAVEL_C_BUILD)
#define CAVEL_API __declspec(dllexport)
#elif defined(_WIN32)
#define CAVEL_API __declspec(dllimport)
#elif defined(__GNUC__)
#define CAVEL_API __attribute__((visibility("default")))
#else
/** Marks each function that the library exports. */
#define CAVEL_API
#endif

#if defined(__GNUC__)
#define CAVEL_CHECKED __attribute__((warn_unused_result))
#else
/** Stands before each function whose status is not to be thrown away: the compiler warns where it is. */
#define CAVEL_CHECKED
#endif

/*
 * What may be null is said to compilers that know of it (Clang, and the importers of Swift and Zig). A pointer without a word
 * of it must not be null: the library checks that and returns argument_missing, so no compiler may take it for granted, as
 * GCC does with its attribute `nonnull`.
 */
#if defined(__clang__)
#define CAVEL_NULLABLE _Nullable
#define CAVEL_NONNULL_BEGIN                                                                        \
  _Pragma("clang diagnostic push") _Pragma("clang diagnostic ignored \"-Wnullability-extension\"") \
      _Pragma("clang diagnostic ignored \"-Wnullability-completeness\"") _Pragma("clang assume_nonnull begin")
#define CAVEL_NONNULL_END _Pragma("clang assume_nonnull end") _Pragma("clang diagnostic pop")
#else
/** Stands behind a pointer that may be null. */
#define CAVEL_NULLABLE
/** From here to CAVEL_NONNULL_END, pointers that are not CAVEL_NULLABLE must not be null. */
#define CAVEL_NONNULL_BEGIN
/** Ends what CAVEL_NONNULL_BEGIN begins. */
#define CAVEL_NONNULL_END
#endif

#ifdef __cplusplus
extern "C" {
#endif

CAVEL_NONNULL_BEGIN

/** The result of a call: 0 for success, else the number of a fault, a CAVEL_FAULT_... of cavel_faults.h. */
typedef int32_t cavel_status;

/** CAVEL_ABI_VERSION of the library that the program runs with. Threads: any. */
CAVEL_API uint32_t cavel_abi_version(void);

/** CAVEL_VERSION_NUMBER of the library that the program runs with. Threads: any. */
CAVEL_API uint32_t cavel_version_number(void);

/** CAVEL_VERSION of the library that the program runs with, such as "1.0.0". Threads: any. */
CAVEL_API const char* cavel_version(void);

/** Hash suites: SHA-256 and SM3. */
enum { CAVEL_SUITE_SHA256 = 1, CAVEL_SUITE_SM3 = 2 };

/** Languages of texts for people. */
enum { CAVEL_LANGUAGE_ZH = 1, CAVEL_LANGUAGE_EN = 2 };

/* Long calls ------------------------------------------------------------------------------------------------------- */
/**
 * Called from time to time by long calls, on the thread that made the call: `done` of the `total` units of work known so far
 * are done. Both only grow. The first call says what is known from the start, such as the ids of a list, the runs of a
 * simulation or the targets of a matching; `total` is never 0, may grow as more work is found, and is more than `done` until
 * the last call, in which they are equal. It returns 0 to continue; anything else, in the last call too, cancels the call with
 * CAVEL_FAULT_CALL_CANCELLED, and nothing is written. It must not throw, jump out, use the files of the call or free any of its
 * handles; it may read a calendar.
 */
typedef int32_t (*cavel_progress)(void* CAVEL_NULLABLE user, uint64_t done, uint64_t total);

/**
 * Options of a long call. Initialise them with CAVEL_OPTIONS_INIT, which sets `struct_size` to sizeof(cavel_options) as the
 * program knows it. Members beyond `struct_size` count as null; bytes beyond what the library knows must be zero. Every
 * function that takes options accepts null. No option changes an answer. Faults of every function that takes them:
 * argument_options, whose detail is what the option takes (of `kernel` the names that there are), and call_cancelled.
 */
typedef struct cavel_options {
  uint64_t struct_size;                   /**< sizeof(cavel_options) */
  cavel_progress CAVEL_NULLABLE progress; /**< null: no reports, no cancelling */
  void* CAVEL_NULLABLE user;              /**< passed to `progress` */
  const char* CAVEL_NULLABLE
      kernel;       /**< how tickets are computed, a name from cavel_kernel_name; null: the fastest on this processor */
  uint64_t threads; /**< threads for selections and list digests, [0, 256]; 0 and 1: the calling thread alone */
} cavel_options;

/** The initial value of cavel_options: `cavel_options options = CAVEL_OPTIONS_INIT;` */
#define CAVEL_OPTIONS_INIT \
  { sizeof(cavel_options), NULL, NULL, NULL, 0 }

/**
 * The kernels that can compute tickets on this processor: the fastest, which is the default, at index 0; the last is always
 * "portable". The text is static and ends with a zero byte. Fault: argument_range after the last. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_kernel_name(int32_t suite, uint64_t index, const char** name, uint64_t* size);

/* Problems --------------------------------------------------------------------------------------------------------- */
/** All problems that a call found. Immutable. */
typedef struct cavel_problems cavel_problems;

/** Texts of a problem. */
enum {
  CAVEL_TEXT_NAME = 1,   /**< the fault's stable name, such as credit_code_check */
  CAVEL_TEXT_WHERE = 2,  /**< file, table or document; this and all below may be empty */
  CAVEL_TEXT_FIELD = 3,  /**< column, JSON pointer or argument */
  CAVEL_TEXT_VALUE = 4,  /**< the value found */
  CAVEL_TEXT_DETAIL = 5, /**< a number, an id, the nearest known name */
  CAVEL_TEXT_MESSAGE_ZH = 6,
  CAVEL_TEXT_MESSAGE_EN = 7,
  CAVEL_TEXT_REMEDY_ZH = 8,
  CAVEL_TEXT_REMEDY_EN = 9,
  CAVEL_TEXT_ARTICLE = 10 /**< the rule of law or standard */
};

/** Severities: a warning does not change the status. */
enum { CAVEL_SEVERITY_WARNING = 1, CAVEL_SEVERITY_ERROR = 2 };

/** Frees a list of problems; null is allowed. Threads: any, once no other call uses it. */
CAVEL_API void cavel_problems_free(cavel_problems* CAVEL_NULLABLE problems);

/** The number of problems. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_problems_count(const cavel_problems* problems, uint64_t* count);

/** Fault number, severity, and row (from 1; 0: none) of the problem at an index from 0. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_problems_at(const cavel_problems* problems, uint64_t index, int32_t* code,
                                                       int32_t* severity, uint64_t* row);

/** One text (CAVEL_TEXT_...) of the problem at an index from 0. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_problems_text(const cavel_problems* problems, uint64_t index, int32_t which,
                                                         const char** text, uint64_t* size);

/**
 * The meaning of a status when no list of problems is at hand: name, messages, remedies or article of the fault, with
 * {detail} and the like left as they are. 0 has the name "none", messages and no remedies. The text is static and
 * ends with a zero byte. Fault: argument_range for a number that is not a fault. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_fault_text(cavel_status status, int32_t which, const char** text, uint64_t* size);

/* Text ------------------------------------------------------------------------------------------------------------- */
/** A text made by the library. Immutable. */
typedef struct cavel_text cavel_text;

/** Frees a text; null is allowed. Threads: any, once no other call uses it. */
CAVEL_API void cavel_text_free(cavel_text* CAVEL_NULLABLE text);

/** Its bytes. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_text_get(const cavel_text* text, const char** bytes, uint64_t* size);

CAVEL_NONNULL_END

#ifdef __cplusplus
}
#endif

#endif
