// What the scripts of a page load, by following imports from file to file.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { attributesOf } from "./html.mjs";

/** What each file imports, since pages share them. */
const known = new Map();

/**
 * The modules of a page of a site that is built for the root of a host.
 *
 * `start` has those that are fetched before the page is ready, by their paths: how many bytes they are,
 * compressed, and in which hop they are fetched: those that the page names in the first, what those
 * import and the page does not name in the second, and so on. `later` has what `import()` of these would
 * add. `spare` has the paths that the page names in vain.
 */
export function modulesOf({ html }, folder) {
  const named = (wanted, value) => attributesOf(html).filter(({ tag, name }) => tag === wanted && name === value);
  const entries = named("script", "src").map(({ value }) => value);
  const preloads = [...html.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, href]) => href);
  const start = follow([...entries, ...preloads], folder);
  const needed = follow(entries, folder);
  const asked = [...start.keys()].flatMap((file) => importsOf(folder, file).later);
  const later = follow(asked, folder);
  for (const file of start.keys()) later.delete(file);
  const all = [...entries, ...preloads];
  const isRepeated = (file, at) => all.indexOf(file) !== at;
  return { start, later, spare: all.filter((file, at) => !needed.has(file) || isRepeated(file, at)) };
}

/** The sum of the bytes of modules. */
export const sizeOf = (modules) => [...modules.values()].reduce((sum, { bytes }) => sum + bytes, 0);

/** How many hops it takes to fetch modules. */
export const hopsOf = (modules) => Math.max(0, ...[...modules.values()].map(({ hop }) => hop));

function follow(first, folder) {
  const found = new Map();
  let wave = [...new Set(first)];
  for (let hop = 1; wave.length > 0; hop += 1) {
    for (const file of wave) found.set(file, { hop, bytes: importsOf(folder, file).bytes });
    const next = wave.flatMap((file) => importsOf(folder, file).first);
    wave = [...new Set(next)].filter((file) => !found.has(file));
  }
  return found;
}

/** What a file imports before it can run (`first`), and what it may import when it runs (`later`). */
function importsOf(folder, file) {
  const place = join(folder, file);
  if (!known.has(place)) {
    const text = readFileSync(place, "utf8");
    const imports = { first: [], later: [], bytes: gzipSync(text).length };
    look(parse(text, { ecmaVersion: "latest", sourceType: "module" }), ({ type, source }) => {
      if (!source) return;
      const list = type === "ImportExpression" ? imports.later : imports.first;
      if (typeof source.value !== "string") throw new Error(`${file} imports what cannot be told beforehand`);
      list.push(join(dirname(file), source.value));
    });
    known.set(place, imports);
  }
  return known.get(place);
}

function look(node, see) {
  if (typeof node?.type === "string") see(node);
  for (const child of Object.values(node)) {
    if (child !== null && typeof child === "object") look(child, see);
  }
}
