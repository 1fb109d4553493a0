// SPDX-License-Identifier: Apache-2.0
'use strict';

// Where the addon is: the one that was built on this machine, else the one that the package carries for its platform.
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const built = path.join(root, 'build/Release/cavel.node');
const prebuilt = path.join(root, 'prebuilds', `${process.platform}-${process.arch}`, 'cavel.node');

module.exports = { prebuilt, addon: fs.existsSync(built) ? built : prebuilt };
