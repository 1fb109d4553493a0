/* SPDX-License-Identifier: Apache-2.0 */
/* Functions of libcavel in PostgreSQL. Each checks its arguments and calls one function of the library. */
#include "postgres.h" /* before every other header, as PostgreSQL asks */

/* A block of its own: sorted among the others, it would not be the first. */
#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/timestamp.h"
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

#include <cavel.h>

#include <string.h>

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(cavel_pg_hash);
PG_FUNCTION_INFO_V1(cavel_pg_sm3);
PG_FUNCTION_INFO_V1(cavel_pg_lot_seed);
PG_FUNCTION_INFO_V1(cavel_pg_ticket);
PG_FUNCTION_INFO_V1(cavel_pg_credit_code_problem);
PG_FUNCTION_INFO_V1(cavel_pg_working_days_after);
PG_FUNCTION_INFO_V1(cavel_pg_version);

enum { digest_size = 32 };

/** Days from 1970-01-01 to the first day of PostgreSQL's calendar. */
enum { postgresql_epoch = POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE };

typedef struct utf8 {
  const char* bytes;
  uint64_t size;
} utf8;

/** A text in UTF-8, whatever the encoding of the database. */
static utf8 utf8_of(text* given) {
  utf8 made = {VARDATA_ANY(given), VARSIZE_ANY_EXHDR(given)};
  char* other =
      (char*)pg_do_encoding_conversion((unsigned char*)VARDATA_ANY(given), (int)made.size, GetDatabaseEncoding(), PG_UTF8);
  if (other != VARDATA_ANY(given)) {
    made.bytes = other;
    made.size = strlen(other);
  }
  return made;
}

/** A text of the library in the encoding of the database. */
static text* text_of(const char* bytes, uint64_t size) {
  char* const other = pg_any_to_server(bytes, (int)size, PG_UTF8);
  return cstring_to_text_with_len(other, other == bytes ? (int)size : (int)strlen(other));
}

/** A text of the first problem, copied, so that the problems can be freed. */
static text* problem_text(const cavel_problems* problems, int32_t status, int32_t which) {
  const char* bytes = "";
  uint64_t size = 0;
  if (problems != NULL && cavel_problems_text(problems, 0, which, &bytes, &size) == 0) return text_of(bytes, size);
  if (cavel_fault_text(status, which, &bytes, &size) != 0) return cstring_to_text("");
  return text_of(bytes, size);
}

/** Ends the statement with the message and remedy of the library. Frees the problems. */
static void refuse_on(int32_t status, cavel_problems* problems) {
  text *message, *remedy;
  if (status == 0) {
    cavel_problems_free(problems);
    return;
  }
  message = problem_text(problems, status, CAVEL_TEXT_MESSAGE_EN);
  remedy = problem_text(problems, status, CAVEL_TEXT_REMEDY_EN);
  cavel_problems_free(problems);
  ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("cavel: %s", text_to_cstring(message)),
                  errhint("%s", text_to_cstring(remedy))));
}

static bool is_word(text* given, const char* word) {
  return VARSIZE_ANY_EXHDR(given) == strlen(word) && memcmp(VARDATA_ANY(given), word, strlen(word)) == 0;
}

static int32_t suite_of(text* given) {
  if (is_word(given, "sha256")) return CAVEL_SUITE_SHA256;
  if (is_word(given, "sm3")) return CAVEL_SUITE_SM3;
  ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("cavel: \"%s\" is not a suite", text_to_cstring(given)),
                  errhint("Use sha256 or sm3.")));
}

static const uint8_t* digest_of(bytea* given) {
  if (VARSIZE_ANY_EXHDR(given) != digest_size) {
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                    errmsg("cavel: a seed has 32 bytes, not %d", (int)VARSIZE_ANY_EXHDR(given)),
                    errhint("Use decode(…, 'hex') for hexadecimal digits.")));
  }
  return (const uint8_t*)VARDATA_ANY(given);
}

static bytea* new_digest(void) {
  bytea* const made = palloc(VARHDRSZ + digest_size);
  SET_VARSIZE(made, VARHDRSZ + digest_size);
  return made;
}

Datum cavel_pg_hash(PG_FUNCTION_ARGS) {
  bytea *const given = PG_GETARG_BYTEA_PP(1), *const made = new_digest();
  refuse_on(cavel_hash(suite_of(PG_GETARG_TEXT_PP(0)), VARDATA_ANY(given), VARSIZE_ANY_EXHDR(given), (uint8_t*)VARDATA(made)),
            NULL);
  PG_RETURN_BYTEA_P(made);
}

Datum cavel_pg_sm3(PG_FUNCTION_ARGS) {
  static const char digits[] = "0123456789abcdef";
  const utf8 given = utf8_of(PG_GETARG_TEXT_PP(0));
  uint8_t digest[digest_size];
  char hex[2 * digest_size];
  int i;
  refuse_on(cavel_hash(CAVEL_SUITE_SM3, given.bytes, given.size, digest), NULL);
  for (i = 0; i < digest_size; ++i) hex[2 * i] = digits[digest[i] >> 4], hex[2 * i + 1] = digits[digest[i] & 15];
  PG_RETURN_TEXT_P(cstring_to_text_with_len(hex, sizeof hex));
}

Datum cavel_pg_lot_seed(PG_FUNCTION_ARGS) {
  const utf8 label = utf8_of(PG_GETARG_TEXT_PP(2));
  bytea* const made = new_digest();
  refuse_on(cavel_lot_seed(suite_of(PG_GETARG_TEXT_PP(0)), digest_of(PG_GETARG_BYTEA_PP(1)), label.bytes, label.size,
                           (uint8_t*)VARDATA(made)),
            NULL);
  PG_RETURN_BYTEA_P(made);
}

Datum cavel_pg_ticket(PG_FUNCTION_ARGS) {
  const int32_t suite = suite_of(PG_GETARG_TEXT_PP(0));
  const uint8_t* const seed = digest_of(PG_GETARG_BYTEA_PP(1));
  const utf8 id = utf8_of(PG_GETARG_TEXT_PP(2));
  bytea* const made = new_digest();
  cavel_problems* problems = NULL;
  const int32_t status = cavel_ticket(suite, seed, id.bytes, id.size, (uint8_t*)VARDATA(made), &problems);
  refuse_on(status, problems);
  PG_RETURN_BYTEA_P(made);
}

Datum cavel_pg_credit_code_problem(PG_FUNCTION_ARGS) {
  const utf8 code = utf8_of(PG_GETARG_TEXT_PP(0));
  text *const language = PG_GETARG_TEXT_PP(1), *message;
  const bool english = is_word(language, "en");
  cavel_problems* problems = NULL;
  int32_t status;
  if (!english && !is_word(language, "zh")) {
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                    errmsg("cavel: \"%s\" is not a language", text_to_cstring(language)), errhint("Use zh or en.")));
  }
  status = cavel_check_credit_code(code.bytes, code.size, &problems);
  if (status == 0) {
    cavel_problems_free(problems);
    PG_RETURN_NULL();
  }
  message = problem_text(problems, status, english ? CAVEL_TEXT_MESSAGE_EN : CAVEL_TEXT_MESSAGE_ZH);
  cavel_problems_free(problems);
  PG_RETURN_TEXT_P(message);
}

Datum cavel_pg_working_days_after(PG_FUNCTION_ARGS) {
  const DateADT day = PG_GETARG_DATEADT(0);
  cavel_calendar* calendar = NULL; /* one shared object: O(1) */
  cavel_problems* problems = NULL;
  int32_t status, found = 0;
  if (DATE_NOT_FINITE(day)) {
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("cavel: infinity is not a day of the calendar")));
  }
  refuse_on(cavel_calendar_china(&calendar), NULL);
  status = cavel_nth_working_day(calendar, day + postgresql_epoch, PG_GETARG_INT32(1), &found, &problems);
  cavel_calendar_free(calendar);
  refuse_on(status, problems);
  PG_RETURN_DATEADT(found - postgresql_epoch);
}

Datum cavel_pg_version(PG_FUNCTION_ARGS) {
  (void)fcinfo;
  PG_RETURN_TEXT_P(cstring_to_text(cavel_version()));
}
