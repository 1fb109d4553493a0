/* SPDX-License-Identifier: Apache-2.0 */
/* The library that was loaded with the addon is checked before anything of it is bound: its functions are bound when they are
 * first called (-z lazy). */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "operations.h"

#include <stdio.h>

enum { NEEDS = 1 }; /* of cavel_abi_version */

/* The two functions that say what a library is; null where it has none. */
typedef struct {
  const char* path;
  uint32_t (*interface_number)(void);
  const char* (*version)(void);
} loaded_library;

#ifdef __linux__
#include <dlfcn.h>
#include <link.h>
#include <string.h>

/* C has no cast from an object pointer to a function pointer: it is copied. */
static void seek(void* library, const char* name, void* into) {
  void* found = dlsym(library, name);
  memcpy(into, &found, sizeof found);
}

static loaded_library loaded(void) {
  loaded_library found = {"libcavel", NULL, NULL};
  void* library = dlopen("libcavel.so.1", RTLD_LAZY | RTLD_NOLOAD);
  struct link_map* map = NULL;
  if (library != NULL && dlinfo(library, RTLD_DI_LINKMAP, &map) == 0) found.path = map->l_name;
  seek(library == NULL ? RTLD_DEFAULT : library, "cavel_abi_version", &found.interface_number);
  seek(library == NULL ? RTLD_DEFAULT : library, "cavel_version", &found.version);
  if (library != NULL) dlclose(library); /* the addon keeps it */
  return found;
}
#else
static loaded_library loaded(void) {
  const loaded_library found = {"libcavel", cavel_abi_version, cavel_version};
  return found;
}
#endif

bool library_suffices(napi_env env) {
  const loaded_library found = loaded();
  char text[600];
  if (found.interface_number == NULL || found.version == NULL) {
    snprintf(text, sizeof text, "%s is not libcavel, need interface %d", found.path, NEEDS);
  } else if (found.interface_number() < NEEDS) {
    snprintf(text, sizeof text, "libcavel %s (interface %u) at %s, need %d", found.version(), (unsigned)found.interface_number(),
             found.path, NEEDS);
  } else {
    return true;
  }
  napi_throw_error(env, NULL, text);
  return false;
}
