// What somebody with three minutes asks of a state: how good is it, where is it weak, compared with whom, and
// what should we do. From the front page, in at most three clicks and one screen of reading each.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { WIDE, launch, open, recordOf } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE } from "./site.mjs";

/** States of the shipped site that differ: many ratings, few, and one sector alone; and another to compare with. */
const ASKED = [["ohio", "ky"], ["georgia", "tx"], ["wisconsin", "mn"]];

let server;
let browser;
before(async () => {
  server = await serve(SITE);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The rows of a table of the site. */
const table = (name) => JSON.parse(readFileSync(join(SITE, "data", `${name}.json`), "utf8")).rows;

/** How far below the top of the window something begins; it must be on the first screen. */
async function onFirstScreen(page, place, what) {
  await place.waitFor();
  const { y } = await place.boundingBox();
  assert.ok(y >= 0 && y < WIDE.height, `${what} begins at ${y} px`);
}

/** The profile of a state, one click from the front page. */
async function profile(state) {
  const opened = await open(browser, server.address(""), { viewport: WIDE });
  await opened.page.locator(`main a[href="/states/${state}/"]`).first().click();
  await opened.page.waitForURL(`**/states/${state}/`);
  return opened;
}

for (const [state, other] of ASKED) {
  test(`${state}: how good, where weak, compared with whom, and what to do`, async () => {
    const { page, wrong, close } = await profile(state);

    // How good, and where weak: one click.
    await onFirstScreen(page, page.locator(".heat.own"), "the heat map");
    const rated = table("ratings").filter(({ slug, is_current: current, rating }) => slug === state && current && rating !== null);
    const numbers = rated.map(({ rating }) => Number(rating));
    assert.equal(await page.locator(".heat.own td a:not(:has(.na))").evaluateAll((cells) => cells.filter((cell) => !cell.parentElement.classList.contains("na")).length), numbers.length);
    const side = page.locator(".split.even > div").nth(1);
    await onFirstScreen(page, side.locator("h2").first(), "what is strong or weak");
    const lowest = rated.filter(({ rating }) => Number(rating) === Math.min(...numbers)).map(({ part }) => part);
    const words = await side.innerText();
    if (Math.min(...numbers) < Math.max(...numbers)) for (const part of lowest) assert.ok(words.includes(`${part} `), `${part} is at the lowest level, and not named`);

    // What to do: a second click leads to what the next level asks for, beside the evidence.
    await page.locator(".heat.own td.r:not(.na) a").first().click();
    const anchor = new URL(page.url()).hash;
    const asked = page.locator(`${anchor} .next-level li`);
    await onFirstScreen(page, asked.first(), "what the next level asks for");
    assert.ok(await asked.count() > 0);
    // And a second click from the profile leads to those ahead, and what they did.
    await page.goBack();
    await page.locator(`a[href="/states/${state}/learn/"]`).first().click();
    await page.waitForURL("**/learn/");
    await onFirstScreen(page, page.locator("main h2").first(), "who to learn from");
    await page.goBack();

    // Compared with whom: the second and the third click.
    await page.locator("form.with select").selectOption(other);
    await page.locator("form.with button").click();
    await page.waitForURL("**/compare/?states=*");
    await page.waitForFunction(() => document.querySelector("[data-compare]:not([hidden], [aria-busy])") !== null);
    await onFirstScreen(page, page.locator("[data-finding]"), "the finding");
    assert.match(await page.locator("[data-finding]").innerText(), /\d/);
    await onFirstScreen(page, page.locator(".compare-table"), "the table");

    assert.deepEqual([...wrong, ...(await recordOf(page)).refused], []);
    await close();
  });
}

test("what the front page says the numbers are is what the tables hold", async () => {
  const { page, close } = await open(browser, server.address(""), { javaScriptEnabled: false });
  const said = (await page.locator("main .trust").first().innerText()).match(/\d+/g).map(Number);
  const states = table("states");
  const assessed = states.filter(({ is_assessed: is }) => is);
  const ratings = table("ratings").filter(({ is_current: current }) => current);
  const sum = (name) => assessed.reduce((all, row) => all + Number(row[name]), 0);
  assert.deepEqual(said, [assessed.length, states.length, sum("parts_rated"), sum("parts_total")]);
  assert.equal(ratings.filter(({ rating }) => rating !== null).length, said[2]);
  await close();
});
