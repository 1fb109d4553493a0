# SPDX-License-Identifier: Apache-2.0
# The addon for node-gyp. CAVEL_INCLUDE and CAVEL_LIB name folders of cavel.h and libcavel where they are not the system's.
{
  "targets": [
    {
      "target_name": "cavel",
      "sources": ["src/call.c", "src/events.c", "src/give.c", "src/library.c", "src/operations.c", "src/take.c"],
      "include_dirs": ["<!(node -p \"process.env.CAVEL_INCLUDE || '.'\")"],
      "cflags": ["-std=c11", "-Wall", "-Wextra"],
      "conditions": [
        ["OS=='win'",
          {"libraries": ["<!(node -p \"require('path').join(process.env.CAVEL_LIB || '.', 'cavel.lib')\")"]},
          {"libraries": ["-L<!(node -p \"process.env.CAVEL_LIB || '.'\")", "-lcavel"], "ldflags": ["-Wl,-z,lazy"]}],
      ],
    },
  ],
}
