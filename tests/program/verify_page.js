// SPDX-License-Identifier: Apache-2.0
// verify_page.js ROOT [PUBLIC]: the script of docs/verify.html, which shares no code with the library, over the shared
// vectors: digests, tickets, changed bytes and consistent lies of public folders; and over an opened event.
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const [root, opened] = process.argv.slice(2);
const html = fs.readFileSync(path.join(root, "docs/verify.html"), "utf8");
const script = /<script id="verify">([\s\S]*?)<\/script>/.exec(html)[1];
const page = vm.createContext({ TextEncoder, TextDecoder });
vm.runInContext(script + "\nObject.assign(globalThis, {digest, lotSeed, inTicketOrder, encode, verify, hexOf, matchPanels, matchTeams, changePanels, changeTeams});", page);

const read = name => JSON.parse(fs.readFileSync(path.join(root, "tests/vectors", name + ".json"), "utf8"));
const vectors = name => read(name).testGroups;
const count = {};
const failures = [];
const hold = (kind, ok, what) => {
  count[kind] = (count[kind] || 0) + 1;
  if (!ok) failures.push(`${kind}: ${what}`);
};
const bytesOf = (text, hex) => (hex !== undefined ? new Uint8Array(Buffer.from(hex, "hex")) : new Uint8Array(Buffer.from(text, "utf8")));

for (const group of vectors("ticket")) {
  if (group.type !== "ticket") continue;
  const lot = page.lotSeed(group.suite, group.seed, group.label);
  hold("lot seed", lot === group.lotSeed, group.label);
  for (const t of group.tests) {
    if (t.result !== "valid") continue;
    hold("ticket", page.digest(group.suite, page.encode(lot + t.id)) === t.ticket, t.comment);
  }
}
for (const group of vectors("announcement")) {
  for (const t of group.tests) {
    const { difference } = page.verify(new Map([["announcement.txt", bytesOf(t.announcement, t.announcementHex)]]));
    hold(`${t.result} announcement`, (difference === null) === (t.result === "valid"), `${t.tcId} ${t.comment}: ${difference && difference.message}`);
  }
}
for (const group of [...vectors("record"), ...vectors("repair")]) {
  if (group.type !== "folder") continue;
  for (const t of group.tests) {
    const files = new Map(Object.entries(group.files).map(([name, text]) => [name, bytesOf(text)]));
    if (t.content === null) files.delete(t.path);
    else files.set(t.path, bytesOf(t.content, t.contentHex));
    const { difference } = page.verify(files);
    if (t.result === "valid") hold("folder", difference === null, `${t.tcId} ${t.comment}: ${difference && difference.message}`);
    else hold("changed folder", difference !== null, `${t.tcId} ${t.path}: ${t.comment}: ${difference && difference.file}`);
  }
}
for (const name of ["public", "public_repair"]) {
  for (const group of vectors(name)) {
    for (const t of group.tests) {
      const files = new Map(Object.entries(group.files).map(([path, text]) => [path, bytesOf(text)]));
      for (const [path, text] of Object.entries(t.changed)) if (text === null) files.delete(path); else files.set(path, bytesOf(text));
      const { difference, records, announcementDigest } = page.verify(files);
      hold(`${t.result} public folder`, (difference === null) === (t.result === "valid"), `${name} ${t.tcId} ${t.comment}: ${difference && difference.message}`);
      if (t.result === "valid") {
        const other = "0".repeat(64);
        hold("published digests", page.verify(files, { announcement: announcementDigest, records }).difference === null
          && page.verify(files, { announcement: other }).difference !== null && page.verify(files, { records: [other] }).difference !== null, t.comment);
      }
    }
  }
}
/** A case of match.json by the page: what it answers beside the loads and substitutes. */
function matched({ mode, fallback, pool, officers, targets, tickets, team, before, teams }) {
  const task = { targets: targets.map(t => ({ seats: t.panel, leads: t.leads, lists: [t.lead, t.other] })), capacity: officers.map(o => o.capacity ?? Infinity),
    load: officers.map(o => o.load), pool: Math.min(pool === "all" ? Infinity : pool, officers.length), ticketOf: (u, o) => tickets[u][o], work: { arcs: 0 } };
  if (before !== undefined) return mode === "team" ? page.changeTeams(task, before.map(j => j ?? undefined), teams) : page.changePanels(task, before);
  if (mode !== "team") return page.matchPanels(task);
  const able = new Set(targets.length > 0 ? targets.flatMap(t => t.lead) : team?.lead), largest = (key, least) => Math.max(least, ...targets.map(t => t[key]));
  return page.matchTeams(task, { seats: largest("panel", team?.panel ?? 2), leads: largest("leads", team?.leads ?? 0), isAble: o => able.has(o) }, fallback);
}
for (const t of read("match").tests) {
  if (t.result === "invalid") continue;
  const found = matched(t.case), { answer } = t, panels = answer.complete ? answer.panels : undefined;
  const same = (x, y) => JSON.stringify(x) === JSON.stringify(y);
  const proof = c => c && [c.targets, c.officers, c.needed, c.room];
  hold("matching", same(found.panels, panels) && (panels === undefined || (same(found.leaders, answer.leaders) && found.mode === answer.mode)), `${t.tcId} ${t.comment}: panels`);
  if (t.case.before === undefined) hold("proof of a matching", same(proof(found.certificate ?? null), proof(answer.certificate)) && (panels === undefined || (found.pool === answer.pool
    && same(found.forced.flatMap((of, u) => of.map(o => [u, o])), answer.forced))), `${t.tcId} ${t.comment}: pool, forced pairs, certificate`);
}
if (opened !== undefined) {
  const files = new Map();
  const walk = dir => fs.readdirSync(dir, { withFileTypes: true }).forEach(entry => {
    const at = path.join(dir, entry.name);
    if (entry.isDirectory()) walk(at);
    else files.set(path.relative(opened, at).split(path.sep).join("/"), new Uint8Array(fs.readFileSync(at)));
  });
  walk(opened);
  const { difference, checked } = page.verify(files);
  hold("opened event", difference === null && checked.length >= 3, difference && `${difference.file} ${difference.field}`);
}
hold("exception", page.verify({ get() { throw new TypeError("no map"); } }).difference !== null, "an exception is no agreement");
{ // Officers and targets that are too many are no agreement on the panels: they are named as not matched.
  const small = vm.createContext({ TextEncoder, TextDecoder });
  vm.runInContext(script.replace("const mostArcs = 1e9;", "const mostArcs = 10;") + "\nObject.assign(globalThis, {verify});", small);
  const group = [...vectors("public"), ...vectors("public_repair")].find(each => "officers/eligibility.txt" in each.files && "change-1/record.json" in each.files);
  const files = new Map(Object.entries(group.files).map(([name, text]) => [name, bytesOf(text)])), of = found => found.notVerified.filter(each => /检查组/.test(each)).length;
  hold("too many", small.verify(files).difference === null && of(small.verify(files)) === 2 && of(page.verify(files)) === 0, "named, and matched where they are not too many");
}
const shown = vm.runInContext(/const (shown = [\s\S]*?;)\n/.exec(html.slice(html.lastIndexOf("<script>")))[1] + " shown", page);
for (const [text, html] of [["<b>&\"'`", "<bdi>&#60;b&#62;&#38;&#34;&#39;&#96;</bdi>"], ["a\u202eb\u2066\u0007\u009b", "<bdi>a⟨U+202E⟩b⟨U+2066⟩⟨U+0007⟩⟨U+009B⟩</bdi>"]])
  hold("text shown", shown(text) === html, shown(text));
const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html);
hold("policy", policy !== null && policy[1].startsWith("default-src 'none'"), "a policy that loads nothing");
// An announcement is read before anything vouches for it: compared or multiplied pair by pair, this would take hours.
const many = Array.from({ length: 100000 }, (_, i) => i);
const facts = { tasks: many.map(i => ({ name: `t${i}`, lot: "t0", strata: [], excluded: [] })), embargo: "no", published: { day: "2022-01-01" },
  rejected: [], officersRejected: [], lists: [], sources: many.flatMap(i => [{ kind: "public", name: `a${i}`, standby: `b${i}`, form: { values: 10n ** 20n } },
    { kind: "standby", name: `b${i}`, form: { values: 10n ** 20n } }]) };
const refusal = () => { try { vm.runInContext("checkRules", page)(facts, "x"); return "none"; } catch (e) { return e.expected; } };
hold("many sources and tasks", refusal() === "none", "they keep the rules");
facts.sources[1].name = "b1";
hold("many sources and tasks", refusal() === "names that differ", "a name twice");
facts.sources[1].name = "b0";
facts.tasks[0].lot = "x";
hold("many sources and tasks", refusal().startsWith("not the name of a task"), "a lot that bears the name of a task outside it");
for (const [kind, n] of Object.entries(count)) console.log(`${kind}: ${n}`);
failures.slice(0, 20).forEach(line => console.error(line));
if (!(count.ticket > 20 && count.folder > 2 && count["changed folder"] > 100)) failures.push("vectors were left out");
process.exit(failures.length === 0 ? 0 : 1);
