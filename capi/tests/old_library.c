/* SPDX-License-Identifier: Apache-2.0 */
/* Loaded in place of libcavel: a library of an older interface, or (OTHER) some other library. */
#include <stdint.h>

#ifdef OTHER
int another_library(void);
int another_library(void) { return 0; }
#else
uint32_t cavel_abi_version(void);
const char* cavel_version(void);
uint32_t cavel_abi_version(void) { return 0; }
const char* cavel_version(void) { return "0.9.0"; }
#endif
