// SPDX-License-Identifier: Apache-2.0
'use strict';

// What `npm install` runs: nothing where the package has an addon for this platform that loads; otherwise, or with
// --build-from-source, the addon is built against the installed library (binding.gyp).
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { prebuilt } = require('./lib/addon.js');

if (process.env.npm_config_build_from_source || !loads(prebuilt)) {
  const built = spawnSync('node-gyp', ['rebuild'], { cwd: __dirname, stdio: 'inherit', shell: process.platform === 'win32' });
  if (built.error) console.error(`cavel has no addon for ${process.platform}-${process.arch}, and node-gyp: ${built.error.message}`);
  process.exitCode = built.status ?? 1;
}

/** Whether the file is there and this machine's C libraries suffice for it. */
function loads(file) {
  if (!existsSync(file)) return false;
  const tried = spawnSync(process.execPath, ['-e', 'require(process.argv[1])', file], { encoding: 'utf8' });
  if (tried.status !== 0) console.error(tried.stderr);
  return tried.status === 0;
}
