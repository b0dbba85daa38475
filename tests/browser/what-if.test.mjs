// "What if": another rating is tried on a profile and beside other states, and nothing real changes.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { NARROW, WIDE, launch, open, recordOf } from "./browser.mjs";
import { layoutProblems } from "./layout.mjs";
import { serve } from "./server.mjs";
import { LONELY_SITE, SITE, SUB_PATH, SUB_PATH_SITE, pagesOf } from "./site.mjs";

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

/** Opens a page, opens its "what if", and finds nothing wrong at the end. */
async function atWhatIf(path, work, { on = server, ...options } = {}) {
  const { page, wrong, requests, close } = await open(browser, on.address(path), options);
  const asked = () => requests.filter((address) => address.endsWith(".json") || address.includes("what-if-panel"));
  const before = asked().length;
  const details = page.locator("details.what-if");
  await details.locator("summary").click();
  await page.locator(".hypothetical").waitFor();
  await work(page, { before, after: asked().length });
  const { refused } = await recordOf(page);
  assert.deepEqual([...wrong, ...refused], []);
  await close();
}

const outcome = (page) => page.locator(".hypothetical .outcome").innerText();
const choose = async (page, part, level) => {
  const value = await page.locator("#what-if-part option", { hasText: part }).getAttribute("value");
  await page.locator("#what-if-part").selectOption(value);
  await page.locator("#what-if-level").selectOption(level);
};

test("on a profile: before and after, fetched only when asked for, and the real cells stay", async () => {
  await atWhatIf("states/kentucky/", async (page, requests) => {
    assert.deepEqual([requests.before, requests.after], [0, 2]);
    const cells = await page.locator("main td, main .score").allInnerTexts();
    assert.match(await page.locator(".hypothetical h2").innerText(), /^Hypothetical/);
    assert.match(await page.locator(".hypothetical").innerText(), /Nothing is saved or sent/);
    assert.equal(await page.locator(".hypothetical").evaluate((frame) => getComputedStyle(frame).borderStyle), "dashed");
    // The means are computed again from the numbers that the site publishes.
    const published = JSON.parse(readFileSync(join(SITE, "data/states/kentucky.json"), "utf8")).states[0].assessments.find(({ is_current: is }) => is);
    const parts = published.elements.find(({ sub_elements: all }) => all.some(({ id }) => id === "2C")).sub_elements;
    const mean = (ratings) => (Math.round((ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length) * 10 + 1e-9) / 10).toFixed(1);
    const rated = parts.filter(({ rating }) => rating !== null);
    await choose(page, "2C", "4");
    const said = await outcome(page);
    for (const ratings of [rated.map(({ rating }) => rating), rated.map(({ id, rating }) => id === "2C" ? 4 : rating)]) {
      assert.ok(said.includes(`Overall: ${mean(ratings)}, computed as the mean of ${rated.length} of ${parts.length} parts`), said);
    }
    assert.match(said, /ahead of the next furthest/);
    assert.ok((await page.locator(".now-then > div").nth(1).locator("dd").nth(0).locator("a").count()) > 0, "peers are named");
    assert.match(await page.locator("details.what-if [role=status]").textContent(), /Kentucky/);
    assert.deepEqual(await page.locator("main td, main .score").allInnerTexts(), cells);
    assert.equal(new URL(page.url()).search, "", "nothing of it is in the address");
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
    await page.locator(".hypothetical button").click();
    assert.doesNotMatch(await outcome(page), /Overall/);
    assert.equal(await page.locator("#what-if-level").inputValue(), "");
  });
});

test("beside other states: for any of them, and only for those that are chosen", async () => {
  await atWhatIf("compare/?states=ky,md", async (page) => {
    const table = await page.locator(".compare-table").innerText();
    await page.locator("#what-if-state").selectOption({ label: "Maryland" });
    await choose(page, "2C", "1");
    assert.match(await outcome(page), /Hypothetical: Maryland at Undefined on 2C/);
    assert.equal(await page.locator(".compare-table").innerText(), table);
    assert.equal(new URL(page.url()).search, "?states=ky,md");
    await page.locator("[data-act='remove-1']").click();
    assert.equal(await page.locator("#what-if-state option").count(), 1);
    assert.doesNotMatch(await outcome(page), /Maryland/, "of another state nothing was asked");
  });
});

test("nothing is against it, wide and narrow, light, dark and in forced colors; it is never printed", async () => {
  for (const viewport of [WIDE, NARROW]) {
    await atWhatIf("states/kentucky/", async (page) => {
      await choose(page, "1A", "4");
      await installAxe(page);
      for (const media of [{}, { colorScheme: "dark" }, { forcedColors: "active" }]) {
        await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
        assert.deepEqual(await accessibilityProblems(page), [], JSON.stringify(media));
      }
      assert.deepEqual(await layoutProblems(page), []);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator(".what-if").isVisible(), false);
    }, { viewport });
  }
});

test("in every language, and below a sub-path", async (context) => {
  const below = await serve(SUB_PATH_SITE, SUB_PATH);
  context.after(() => below.close());
  const said = new Set();
  for (const { path } of pagesOf(SITE).filter(({ kind, path }) => kind === "profile" && path.endsWith("states/kentucky/"))) {
    for (const on of [server, below]) {
      await atWhatIf(path, async (page) => {
        await choose(page, "2C", "4");
        assert.doesNotMatch(await page.locator(".hypothetical").innerText(), /[{}]|NaN|undefined/);
        said.add(await outcome(page));
        const href = await page.locator(".now-then a").first().getAttribute("href");
        assert.equal(await page.evaluate(async (address) => (await fetch(address)).status, href), 200);
      }, { on });
    }
  }
  assert.equal(said.size, 2);
});

test("a state alone: words instead of peers and leaders", async (context) => {
  const lonely = await serve(LONELY_SITE);
  context.after(() => lonely.close());
  await atWhatIf("states/guam/", async (page) => {
    await choose(page, "1A", "4");
    const text = await outcome(page);
    assert.match(text, /No other state shares enough/);
    assert.match(text, /No other state can be compared/);
    assert.doesNotMatch(text, /NaN|undefined|null/);
  }, { on: lonely });
});

test("without scripts there is nothing to open, and an edition offers nothing", async () => {
  const { page, close } = await open(browser, server.address("states/kentucky/"), { javaScriptEnabled: false });
  assert.equal(await page.locator("details.what-if:visible").count(), 0);
  await close();
  for (const { html, path } of pagesOf(SITE).filter(({ kind }) => kind === "edition")) {
    assert.doesNotMatch(html, /data-what-if/, path);
  }
});

test("where the numbers do not come, it says so", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/data/compare.json", (route) => route.fulfill({ status: 404, body: "no" }));
  await page.goto(server.address("states/kentucky/"));
  await page.locator("details.what-if summary").click();
  await page.locator("details.what-if p", { hasText: "could not be loaded" }).waitFor();
  await context.close();
});
