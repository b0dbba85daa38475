// What people do on the form, and what the browser keeps of it, for the tests of the needs assessment.
import assert from "node:assert/strict";
import { open, recordOf } from "./browser.mjs";

export const FORM = "assessment/form/";
export const START = "assessment/";
export const HEAT_MAP = "assessment/heat-map/";

/** Whoever leaves a page at once leaves its picture in the tab behind, and scripts that were on their way. */
const LEFT_EARLY = /^failed: \S+\.\w+\.(?:svg|js) net::ERR_ABORTED$/;

/**
 * Opens a page in a fresh profile, does something there, and finds nothing wrong at the end. `prepare`
 * is given the page before it goes there; `before` runs in it before its own scripts.
 */
export async function at(browser, address, work, { before, prepare, expect = [], ...options } = {}) {
  const { page, wrong, requests, close } = await open(browser, "about:blank", options);
  const origin = new URL(address).origin;
  const own = () => wrong.filter((line) => !line.startsWith("another host: about:") && !(line.startsWith("another host: ") && line.includes(origin)));
  if (before) await page.addInitScript(before);
  await prepare?.(page);
  await page.goto(address, { waitUntil: "load" });
  await isReady(page);
  try {
    await work(page, { requests, wrong, context: page.context() });
    const { refused } = page.isClosed() ? { refused: [] } : await recordOf(page);
    const left = [...own(), ...refused].filter((line) => ![...expect, LEFT_EARLY].some((pattern) => pattern.test(line)));
    assert.deepEqual(left, []);
  } finally {
    await close();
  }
}

/** A page is live once its scripts have made it so. */
export const isReady = (page) => page.locator("[data-is-ready]").waitFor({ state: "attached" });

/** Goes to a page and waits until it is live. */
export async function goTo(page, address) {
  await page.goto(address);
  await isReady(page);
}
export async function reload(page) {
  await page.reload();
  await isReady(page);
}

/** All on one page, so that everything can be reached. */
export const showAll = async (page) => {
  const list = page.locator("#tasks details");
  if (!(await list.evaluate((details) => details.open))) await list.locator("summary").click();
  await page.locator("#tasks label", { has: page.locator("[name=mode][value=all]") }).click();
};

export const rate = (page, part, value) => page.locator(`label[for="part-${part}-${value}"]`).click();
export const choose = (page, element, value) => page.locator(`label[for="summary-${element}-${value}"]`).click();
export const tick = (page, part, n) => page.locator(`[name="part-${part}-criteria"]`).nth(n).click();
export const evidence = (page, part, text) => page.locator(`[name="part-${part}-evidence"]`).fill(text);
export const complete = (page, part) => page.locator(`[name="part-${part}-completed"]`).click();
export async function addSource(page, part, values) {
  const sources = page.locator(`[data-part="${part}"] .sources`);
  await sources.locator("[data-add-source]").click();
  for (const [name, value] of Object.entries(values)) await sources.locator("li").last().locator(`[name=${name}]`).fill(value);
}

/** The records of drafts in the storage of the browser, the newest first. */
export const records = (page) => page.evaluate(() => Object.keys(localStorage)
  .filter((key) => /^statewise.*draft\/[a-z0-9-]+$/.test(key))
  .map((key) => JSON.parse(localStorage.getItem(key)))
  .sort((a, b) => (a.saved_at < b.saved_at ? 1 : -1)));

/** Waits until the storage has a draft that fits. Answers may be missing, so a test may also throw. */
export async function stored(page, test) {
  for (;;) {
    const before = await page.evaluate(() => JSON.stringify(localStorage));
    const drafts = Object.entries(JSON.parse(before)).filter(([key]) => key.includes("draft/")).map(([, value]) => JSON.parse(value).draft.assessment ?? {});
    if (drafts.some((draft) => holds(test, draft))) return;
    await page.waitForFunction((before) => JSON.stringify(localStorage) !== before, before);
  }
}

function holds(test, assessment) {
  try {
    return test(assessment);
  } catch {
    return false;
  }
}

/** What is on the form, as a person sees it: every control with an answer. */
export const answersOf = (page) => page.evaluate(() => {
  const answers = {};
  for (const control of document.querySelectorAll("#answers :is(input, select, textarea)")) {
    const place = control.closest("li") ? [...control.closest("ol").children].indexOf(control.closest("li")) : "";
    const owner = control.closest("[data-part]")?.dataset.part ?? "";
    if (control.matches("[type=checkbox], [type=radio]")) {
      if (control.checked) answers[`${control.name} ${control.value}`] = true;
    } else if (control.value !== "") answers[`${owner} ${place} ${control.name}`] = control.value;
  }
  return answers;
});

/** The text of a file that a click brings. */
export async function downloaded(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  const stream = await download.createReadStream();
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
}

/** A file for an input. */
export const file = (name, content, mimeType = "application/json") => ({ name, mimeType, buffer: Buffer.from(content) });

/** A made-up team's answers to all kinds of questions, on the form that shows all. */
export async function fillSome(page) {
  await page.locator("#system").fill("Columbia");
  await page.locator("#code").selectOption({ index: 3 });
  await page.locator("[name=sector]").first().check({ force: true });
  await page.locator("#edition").fill("2026");
  await page.locator("#assessed_on").fill("2026-11-24");
  await page.locator("#assessed_by").fill("Office of Data");
  await page.locator("#note").fill("A made-up note.");
  await tick(page, 0, 0);
  await tick(page, 0, 4);
  await rate(page, 0, 3);
  await evidence(page, 0, "Because *it* is so.\n\nSecond paragraph.");
  await addSource(page, 0, { title: "A law", publisher: "The state", url: "https://example.org/law", year: "2024", accessed: "2026-11-20" });
  await addSource(page, 0, { title: "A report" });
  await complete(page, 0);
  await rate(page, 1, 2);
  await rate(page, 2, "not-applicable");
  await choose(page, 0, 2);
  await page.locator("[name=summary-0-evidence]").fill("As a whole.");
}

/** A message on top of a screen. */
export const message = (page, kind) => page.locator(`#message [data-kind="${kind}"]`);
/** What says that the answers are saved. */
export const saved = (page) => page.locator("#saved", { hasText: /^Saved/ });

/** The id of the draft of a made-up team. */
export const ID = "draft-of-a-made-up-team";
export const draftOf = (assessment, more = {}) =>
  ({ format: "statewise-draft", version: 1, id: ID, name: "Ours", rubric: { id: "career-readiness-data", version: "2021" }, assessment, ...more });
/** Puts a draft into the storage, as this site keeps it. */
export const put = (page, draft) => page.evaluate(([key, value]) => localStorage.setItem(key, value),
  [`statewise/draft/${draft.id}`, JSON.stringify({ revision: 3, saved_at: "2026-11-24T14:02:00.000Z", since_file: [], draft })]);

/** It is soon on the disk, also where the browser puts off what a page stores. */
export async function journaled(page, words) {
  const records = () => page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open("statewise/journal");
    request.onsuccess = () => {
      const all = request.result.transaction("records").objectStore("records").getAll();
      all.onsuccess = () => {
        request.result.close();
        resolve(all.result);
      };
    };
  }));
  for (let tries = 0; tries < 5_000; tries += 1) if ((await records()).some((record) => record.includes(words))) return;
  assert.fail(`${words} never reached the journal`);
}

/** Presses Tab until something that fits has the focus; where it has it already, once around. */
export async function tabTo(page, selector) {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)) return;
  }
  assert.fail(`no way to ${selector}`);
}
