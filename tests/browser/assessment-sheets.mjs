// What the tests of the record, of proposals and of settling share: pages with made-up drafts in them.
import { after, before } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileOf, fullDraft, keep, rubricOf } from "./assessment-drafts.mjs";
import { launch, open, recordOf } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE } from "./site.mjs";

export const RECORD = "assessment/record/";
export const SETTLE = "assessment/settle/";
/** US Letter less margins of half an inch, at 96 px to the inch. */
export const PAPER = { width: 720, height: 960 };
/** What a sentence that is not there, or not filled in, looks like. */
export const NAMES_OF_SENTENCES = /\{\w+\}|undefined|NaN|\[object|(?<![\w/.-])(?:problem|field|refused|lacks|class|import|propose|settled|place)-[a-z-]+(?![\w.])/;

export let server;
export let browser;
before(async () => {
  server = await serve(SITE);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page, works on it, and finds nothing wrong at the end. `prepare` may change what the host sends. */
export async function at(path, work, { prepare, ...options } = {}) {
  const { page, wrong, requests, close } = await open(browser, server.address("about/"), options);
  if (prepare) await prepare(page);
  await page.goto(server.address(path));
  await page.locator("[data-is-ready]").waitFor({ state: "attached" });
  await work(page, requests);
  const { refused } = await recordOf(page);
  // Pages are left while they load their icon.
  assert.deepEqual([...wrong.filter((line) => !line.endsWith("net::ERR_ABORTED")), ...refused], []);
  await close();
}

/** Opens the record of a draft. `draftOf` makes it from the rubric. */
export const atRecord = (draftOf, work, options = {}) => at(options.path ?? RECORD, async (page, requests) => {
  const draft = draftOf(await rubricOf(page));
  await keep(page, draft);
  await page.reload();
  await page.locator("[data-is-ready]").waitFor();
  await page.locator("#problems h2").or(page.locator("[data-kind=reading]")).first().waitFor();
  await work(page, draft, requests);
}, options);

/** Presses something that offers a file, and gives the file. */
export async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** With an answer in the settings of the site as the page has them. */
export const withSite = (changes) => async (page) => {
  await page.route("**/assessment/record/", async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const changed = html.replace(/data-site="([^"]*)"/, (_, json) => {
      const site = { ...JSON.parse(json.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&#x2F;", "/").replaceAll("&amp;", "&")), ...changes };
      return `data-site="${JSON.stringify(site).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
    });
    await route.fulfill({ response, body: changed });
  });
};

export const words = (text) => text.replaceAll(/\s+/g, " ").trim();

/** Two colleagues and a third: they differ on the first part by all levels, and say the same on the last. */
export async function colleagues(page) {
  const rubric = await rubricOf(page);
  const [ada, ben, cleo] = ["Ada", "Ben", "Cleo"].map((tag) => fullDraft(rubric, { tag }));
  const [first, second, third] = rubric.parts.map(({ id }) => id);
  const [low, high] = [rubric.levels[0].value, rubric.levels.at(-1).value];
  ada.assessment.scores[first] = { ...ada.assessment.scores[first], rating: low };
  ben.assessment.scores[first] = { ...ben.assessment.scores[first], rating: high };
  ben.assessment.scores[second] = { status: "not-applicable" };
  delete ben.assessment.scores[third];
  ben.assessment.sector = rubric.sectors.at(-1).id;
  return { rubric, first, low, high, drafts: [ada, ben, cleo], files: [ada, ben, cleo].map((draft) => fileOf(`${draft.assessment.filled_in_by}.json`, draft)) };
}

export const openFiles = async (page, files) => {
  await page.locator("[data-files]").setInputFiles(files);
  await page.locator("[data-questions] > li").first().waitFor();
};
