/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_CAPI_ARROW_ROWS_H
#define CAVEL_CAPI_ARROW_ROWS_H

/**
 * \file
 * A stream of the Arrow C stream interface: one batch of two rows, id and name. It owns no memory.
 */

#include <stdint.h>
#include <string.h>

struct ArrowSchema {
  const char *format, *name, *metadata;
  int64_t flags, n_children;
  struct ArrowSchema **children, *dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  int64_t length, null_count, offset, n_buffers, n_children;
  const void** buffers;
  struct ArrowArray **children, *dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};

/** The rows of a stream, and how many batches and releases of the stream there were. */
typedef struct arrow_rows {
  struct ArrowSchema columns[2], *column_pointers[2];
  struct ArrowArray cells[2], *cell_pointers[2];
  const void *buffers[2][3], *none[1];
  int batches, released;
} arrow_rows;

static void arrow_release_schema(struct ArrowSchema* of) { of->release = NULL; }
static void arrow_release_array(struct ArrowArray* of) { of->release = NULL; }
static const char* arrow_last_error(struct ArrowArrayStream* of) { return of == NULL ? "" : NULL; }

static void arrow_release(struct ArrowArrayStream* of) {
  ++((arrow_rows*)of->private_data)->released;
  of->release = NULL;
}

static int arrow_get_schema(struct ArrowArrayStream* of, struct ArrowSchema* out) {
  arrow_rows* const rows = of->private_data;
  int i;
  memset(out, 0, sizeof *out);
  for (i = 0; i < 2; ++i) {
    memset(&rows->columns[i], 0, sizeof rows->columns[i]);
    rows->columns[i].format = "u", rows->columns[i].name = i == 0 ? "id" : "name";
    rows->columns[i].release = arrow_release_schema;
    rows->column_pointers[i] = &rows->columns[i];
  }
  out->format = "+s", out->n_children = 2, out->children = rows->column_pointers;
  out->release = arrow_release_schema;
  return 0;
}

static int arrow_get_next(struct ArrowArrayStream* of, struct ArrowArray* out) {
  static const int32_t ends[2][3] = {{0, 18, 36}, {0, 6, 6}};
  arrow_rows* const rows = of->private_data;
  int i;
  memset(out, 0, sizeof *out);
  if (rows->batches++ > 0) return 0;
  for (i = 0; i < 2; ++i) {
    rows->buffers[i][0] = NULL, rows->buffers[i][1] = ends[i];
    rows->buffers[i][2] = i == 0 ? "91410381MA03FYB00J91410381171393857P" : "\xE7\x94\xB2\xE5\x8E\x82";
    memset(&rows->cells[i], 0, sizeof rows->cells[i]);
    rows->cells[i].length = 2, rows->cells[i].n_buffers = 3, rows->cells[i].buffers = rows->buffers[i];
    rows->cells[i].release = arrow_release_array;
    rows->cell_pointers[i] = &rows->cells[i];
  }
  out->length = 2, out->n_buffers = 1, out->buffers = rows->none;
  out->n_children = 2, out->children = rows->cell_pointers;
  out->release = arrow_release_array;
  return 0;
}

/** A new stream of the rows. */
static struct ArrowArrayStream arrow_stream(arrow_rows* rows) {
  struct ArrowArrayStream made;
  memset(rows, 0, sizeof *rows);
  memset(&made, 0, sizeof made);
  made.get_schema = arrow_get_schema, made.get_next = arrow_get_next;
  made.get_last_error = arrow_last_error, made.release = arrow_release;
  made.private_data = rows;
  return made;
}

#endif
