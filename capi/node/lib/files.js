// SPDX-License-Identifier: Apache-2.0
'use strict';

// Files are a Map from path to bytes, so no file system is needed; as an argument an object works too.
const entriesOf = (files) => (files instanceof Map ? [...files] : Object.entries(files));

/** As native calls take them: path, bytes, path, bytes, … */
const listOf = (files) => entriesOf(files).flat();

/** Adds the files that a native call returned to others. */
function filesOf(list, beside = []) {
  const files = new Map(entriesOf(beside));
  for (let i = 0; i < list.length; i += 2) files.set(list[i], list[i + 1]);
  return files;
}

module.exports = { listOf, filesOf };
