// The built site under test, and one page of every kind that it has.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** The folder of the site, built for the root of a host. `run.sh` sets both. */
export const SITE = required("STATEWISE_SITE");
/** The same project, built for `SUB_PATH` of a host. */
export const SUB_PATH_SITE = required("STATEWISE_SUB_PATH_SITE");
export const SUB_PATH = "/some/sub-path/";
/** The made-up projects of `extremes.mjs`. */
export const CROWDED_SITE = required("STATEWISE_CROWDED_SITE");
export const LONELY_SITE = required("STATEWISE_LONELY_SITE");

// A page's kind follows from its address, whatever the rubric calls its parts. The first match counts.
const KINDS = [
  ["home", /^$/],
  ["not-found", /^404\.html$/],
  ["elements", /^elements\/$/],
  ["element", /^elements\/[^/]+\/$/],
  ["sub-element", /^elements\/[^/]+\/[^/]+\/$/],
  ["states", /^states\/$/],
  ["profile", /^states\/[^/]+\/$/],
  ["learn", /^states\/[^/]+\/learn\/$/],
  ["state plan", /^states\/[^/]+\/plan\/$/],
  ["edition", /^states\/[^/]+\/[^/]+\/$/],
  ["compare", /^compare\/$/],
  ["pairs of", /^compare\/[^/]+\/$/],
  ["pair", /^compare\/[^/]+\/[^/]+\/$/],
  ["assessment", /^assessment\/$/],
  ["assessment form", /^assessment\/form\/$/],
  ["assessment heat map", /^assessment\/heat-map\/$/],
  ["assessment record", /^assessment\/record\/$/],
  ["assessment settle", /^assessment\/settle\/$/],
  ["plan", /^plan\/$/],
  ["practices", /^practices\/$/],
  ["practice", /^practices\/[^/]+\/$/],
  ["resources", /^resources\/$/],
  ["resources of", /^resources\/(type|sector|step|state)\/[^/]+\/$/],
  ["resource", /^resources\/[^/]+\/$/],
  ["levers", /^levers\/$/],
  ["lever", /^levers\/[^/]+\/$/],
  ["audiences", /^audiences\/$/],
  ["audience", /^audiences\/[^/]+\/$/],
  ["glossary", /^glossary\/$/],
  ["theory", /^theory-of-action\/$/],
  ["data", /^data\/$/],
  ["changes", /^changes\/$/],
  ["national", /^national\/$/],
  ["trends", /^trends\/$/],
  ["methodology", /^methodology\/$/],
  ["embeds", /^embed\/$/],
  ["heat map embed", /^embed\/heatmap\/[^/]+\/([^/]+\/)?$/],
  ["map embed", /^embed\/map\/[^/]+\/([^/]+\/)?$/],
  ["prose", /^[^/]+\/$/],
  ["later page of a list", /\/page\/\d+\/$/],
];

/** Every file below a folder, sorted, with `/` between the parts. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join("/"))
    .sort();
}

/** Every page: `{ file, path, language, kind, html }`; `path` is the address below the root. */
export function pagesOf(folder) {
  const files = filesBelow(folder).filter((file) => file.endsWith(".html"));
  return files.map((file) => {
    const html = readFileSync(join(folder, file), "utf8");
    const path = file.replace(/(^|\/)index\.html$/, "$1");
    const language = /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? "none";
    const inLanguage = path.startsWith(`${language}/`) ? path.slice(language.length + 1) : path;
    const kind = KINDS.find(([, pattern]) => pattern.test(inLanguage))?.[0] ?? "unknown";
    return { file, path, language, kind, html };
  });
}

/** The longest page of each kind in each language: it shows most of what its template can. */
export function samplePages(folder) {
  const longest = new Map();
  for (const page of pagesOf(folder)) {
    const key = `${page.kind}, ${page.language}`;
    if (page.html.length > (longest.get(key)?.html.length ?? -1)) longest.set(key, page);
  }
  return [...longest].map(([name, page]) => ({ name, ...page })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What other sites show in a frame: no page of its own, so nothing of the frame of a page is there. */
export const isEmbed = ({ kind }) => kind.endsWith(" embed");

/** The kinds that every site with content has, for the test that none went missing. No real state has a plan yet. */
export const KIND_NAMES = KINDS.map(([name]) => name).filter((name) => !["later page of a list", "state plan"].includes(name));


function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start these tests with tests/browser/run.sh`);
  return value;
}
