/* SPDX-License-Identifier: Apache-2.0 */
/* Preloaded by crash.py: counts the calls by which a program changes a disk, and at one of them ends the program or fails.
 *   CRASH_LOG=FILE   each call, a line; `print` is output, which is logged and not counted
 *   CRASH_AT=N       the call at which something happens, from 1
 *   CRASH_HOW=E      0: SIGKILL before the call; else the call fails with this errno
 *   CRASH_ON=1       all later calls fail too
 *   CRASH_PLAIN=1    renameat2 fails with EINVAL, as on file systems that cannot do without replacing */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static int number(const char* name) {
  const char* text = getenv(name);
  return text == NULL ? -1 : atoi(text);
}

static ssize_t plain_write(int fd, const void* bytes, size_t size) {
  static ssize_t (*next)(int, const void*, size_t);
  if (next == NULL) next = (ssize_t(*)(int, const void*, size_t))dlsym(RTLD_NEXT, "write");
  return next(fd, bytes, size);
}

static void note(const char* call, const char* a, const char* b) {
  static int log = -2;
  char line[8500];
  if (log == -2) {
    int (*next)(const char*, int, ...) = (int (*)(const char*, int, ...))dlsym(RTLD_NEXT, "open");
    const char* path = getenv("CRASH_LOG");
    log = path == NULL ? -1 : next(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  }
  if (log < 0) return;
  const int size = snprintf(line, sizeof line, "%s\t%s\t%s\n", call, a, b);
  if (plain_write(log, line, (size_t)size) != size) _exit(99);
}

/* Whether a path is below TMPDIR: what is there is no part of a result, and gone at the end. */
static int is_temporary(const char* path) {
  const char* folder = getenv("TMPDIR");
  const size_t length = folder == NULL ? 0 : strlen(folder);
  return length != 0 && strncmp(path, folder, length) == 0 && path[length] == '/';
}

/* Whether the call is to fail; errno is set. */
static int fails(const char* call, const char* a, const char* b) {
  static int count = 0;
  const int at = number("CRASH_AT");
  const int how = number("CRASH_HOW");
  if (is_temporary(a)) return 0;
  ++count;
  note(call, a, b);
  if (at < 0 || count < at || (count > at && number("CRASH_ON") != 1)) return 0;
  if (how == 0) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  errno = how;
  return 1;
}

static const char* name_of(int fd, char* name, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  const ssize_t length = readlink(link, name, size - 1);
  name[length < 0 ? 0 : length] = 0;
  return name;
}

#define NEXT(type, name) ((type)dlsym(RTLD_NEXT, name))
#define OPEN(symbol)                                                         \
  int symbol(const char* path, int flags, ...) {                             \
    va_list rest;                                                            \
    va_start(rest, flags);                                                   \
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;   \
    va_end(rest);                                                            \
    if ((flags & O_CREAT) != 0 && fails("create", path, "")) return -1;      \
    return NEXT(int (*)(const char*, int, ...), #symbol)(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

int mkdir(const char* path, mode_t mode) {
  return fails("mkdir", path, "") ? -1 : NEXT(int (*)(const char*, mode_t), "mkdir")(path, mode);
}
int chmod(const char* path, mode_t mode) {
  return fails("chmod", path, "") ? -1 : NEXT(int (*)(const char*, mode_t), "chmod")(path, mode);
}
int fchmod(int fd, mode_t mode) {
  char name[4096];
  return fails("fchmod", name_of(fd, name, sizeof name), "") ? -1 : NEXT(int (*)(int, mode_t), "fchmod")(fd, mode);
}
int fsync(int fd) {
  char name[4096];
  return fails("fsync", name_of(fd, name, sizeof name), "") ? -1 : NEXT(int (*)(int), "fsync")(fd);
}
ssize_t write(int fd, const void* bytes, size_t size) {
  char name[4096];
  if (fd <= 2) return plain_write(fd, bytes, size);
  return fails("write", name_of(fd, name, sizeof name), "") ? -1 : plain_write(fd, bytes, size);
}
size_t fwrite(const void* bytes, size_t size, size_t count, FILE* to) {
  if (to == stdout) note("print", "", "");
  return NEXT(size_t(*)(const void*, size_t, size_t, FILE*), "fwrite")(bytes, size, count, to);
}
int rename(const char* from, const char* to) {
  return fails("rename", from, to) ? -1 : NEXT(int (*)(const char*, const char*), "rename")(from, to);
}
int renameat2(int a, const char* from, int b, const char* to, unsigned flags) {
  if (number("CRASH_PLAIN") == 1) {
    errno = EINVAL;
    return -1;
  }
  if (fails("rename", from, to)) return -1;
  return NEXT(int (*)(int, const char*, int, const char*, unsigned), "renameat2")(a, from, b, to, flags);
}
int link(const char* from, const char* to) {
  return fails("link", from, to) ? -1 : NEXT(int (*)(const char*, const char*), "link")(from, to);
}
int unlink(const char* path) { return fails("unlink", path, "") ? -1 : NEXT(int (*)(const char*), "unlink")(path); }
int unlinkat(int fd, const char* path, int flags) {
  return fails("unlink", path, "") ? -1 : NEXT(int (*)(int, const char*, int), "unlinkat")(fd, path, flags);
}
int rmdir(const char* path) { return fails("rmdir", path, "") ? -1 : NEXT(int (*)(const char*), "rmdir")(path); }
int remove(const char* path) { return fails("unlink", path, "") ? -1 : NEXT(int (*)(const char*), "remove")(path); }
