// SPDX-License-Identifier: Apache-2.0
// page_verdicts.js PAGE: what the script of docs/verify.html says of folders. A line of input is a JSON object (base64 by path), a line of
// output "agrees" or the file and field of the difference.
"use strict";
const fs = require("fs");
const vm = require("vm");
const readline = require("readline");

const html = fs.readFileSync(process.argv[2], "utf8");
const page = vm.createContext({ TextEncoder, TextDecoder });
vm.runInContext(/<script id="verify">([\s\S]*?)<\/script>/.exec(html)[1] + "\nObject.assign(globalThis, {verify});", page);
readline.createInterface({ input: process.stdin }).on("line", line => {
  const files = new Map(Object.entries(JSON.parse(line)).map(([path, data]) => [path, new Uint8Array(Buffer.from(data, "base64"))]));
  const { difference } = page.verify(files);
  console.log(JSON.stringify(difference === null ? "agrees" : `${difference.file}: ${difference.field}: ${difference.expected.slice(0, 60)}: ${difference.found.slice(0, 60)}`));
});
