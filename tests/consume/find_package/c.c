/* SPDX-License-Identifier: Apache-2.0 */
#include <cavel.h>

#include <stdio.h>
#include <string.h>

int main(void) {
  const char* version = cavel_version();
  printf("cavel by its C library, version %s\n", version);
  return strlen(version) != 0 ? 0 : 1;
}
