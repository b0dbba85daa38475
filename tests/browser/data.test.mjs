// /data/: a line to cite that can be copied, pictures that are there, files of the size that is said, and
// tables from which the sentence on the front page can be counted again.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { NARROW, PHONE, WIDE, launch, open } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE, pagesOf } from "./site.mjs";

let browser, server;
before(async () => {
  server = await serve(SITE);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const PAGES = pagesOf(SITE);
const PROFILE = PAGES.find(({ kind, language, html }) => kind === "profile" && language === "en" && html.includes('id="cite-state"')).path;
const rows = (table) => JSON.parse(readFileSync(join(SITE, `data/${table}.json`), "utf8")).rows;

/** A page with its line in view: on a profile it is folded. */
async function opened(path, options) {
  const found = await open(browser, server.address(path), options);
  const fold = found.page.locator("details#cite > summary");
  if (await fold.count() > 0) await fold.click();
  return found;
}

for (const [path, id] of [["/data/", "cite-site"], ["/es/data/", "cite-site"], [PROFILE, "cite-state"]]) {
  describe(`the line to cite on ${path}`, () => {
    test("is copied as it stands, and the page says so", async () => {
      const { page, wrong, close } = await opened(path, { permissions: ["clipboard-read", "clipboard-write"] });
      const line = await page.locator(`#${id}`).innerText();
      await page.locator(".cite button").click();
      await page.locator(".cite [role=status]:not(:empty)").waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), line);
      assert.match(line, /https:\/\/\S+\. /);
      assert.match(line, /CC BY 4\.0/);
      assert.deepEqual(wrong, []);
      await close();
    });

    test("is selected where the browser lets no page copy", async () => {
      const { page, close } = await opened(path);
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      await page.locator(".cite button").click();
      await page.locator(".cite [role=status]:not(:empty)").waitFor();
      assert.equal((await page.evaluate(() => getSelection().toString())).trim(), await page.locator(`#${id}`).innerText());
      await close();
    });

    test("is text without scripts, and has no button then", async () => {
      const { page, close } = await opened(path, { javaScriptEnabled: false });
      assert.ok(await page.locator(`#${id}`).isVisible());
      assert.ok(!(await page.locator(".cite button").isVisible()));
      await close();
    });
  });
}

test("the line on a profile names the state, and its address is the profile's", async () => {
  const { page, close } = await opened(PROFILE);
  const line = await page.locator("#cite-state").innerText();
  assert.ok(line.includes(await page.locator("h1").innerText()), line);
  assert.ok(line.includes(PROFILE), line);
  await close();
});

test("every file that /data/ offers is there, and as big as it says", async () => {
  const { page, close } = await open(browser, server.address("/data/"));
  const links = await page.locator("main a[href*='/data/'], main a[href*='/cards/']").evaluateAll((all) =>
    all.map((link) => ({ path: new URL(link.href).pathname, label: link.textContent })));
  let sizes = 0;
  for (const { path, label } of links) {
    const file = join(SITE, path);
    assert.ok(existsSync(file), path);
    const said = /\(([\d,.]+) KB\)/.exec(label);
    if (!said) continue;
    sizes += 1;
    const size = statSync(file).size / 1024;
    assert.ok(Math.abs(Number(said[1].replaceAll(",", "")) - size) <= 0.11, `${path}: ${label}, ${size}`);
  }
  assert.ok(sizes > 50, `${sizes}`);
  await close();
});

test("pictures beside the code of charts are pictures", async () => {
  const pictures = PAGES.flatMap(({ html }) => [...html.matchAll(/href="\/(cards\/[^"]+)" download/g)].map(([, path]) => path));
  assert.ok(pictures.length > 20, `${pictures.length}`);
  for (const path of new Set(pictures)) {
    const bytes = readFileSync(join(SITE, path));
    if (path.endsWith(".png")) assert.equal(bytes.subarray(1, 4).toString(), "PNG", path);
    else assert.match(bytes.toString(), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* role="img"><title>[^<]+<\/title>/, path);
  }
});

function firstDrawing() {
  const html = PAGES.find(({ path }) => path === "data/").html;
  return /href="\/(cards\/[^"]+\.svg)"/.exec(html)[1];
}

test("a picture as SVG is drawn by a browser without asking for anything", async () => {
  const { page, wrong, close } = await open(browser, server.address("/"));
  const path = firstDrawing();
  const drawn = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, `/${path}`);
  assert.deepEqual(drawn, [1200, 630]);
  assert.deepEqual(wrong, []);
  await close();
});

test("the sentence on the front page can be counted from the tables", async () => {
  const states = rows("states");
  const assessed = states.filter(({ is_assessed }) => is_assessed);
  const sum = (name) => states.reduce((all, row) => all + (row[name] ?? 0), 0);
  const { page, close } = await open(browser, server.address("/"));
  const said = await page.locator(".trust").first().innerText();
  const numbers = said.match(/\d+/g).map(Number);
  for (const number of [assessed.length, states.length, sum("parts_rated"), sum("parts_total")]) {
    assert.ok(numbers.includes(number), `${number}: ${said}`);
  }
  // The same again from the ratings alone.
  const current = rows("ratings").filter(({ is_current }) => is_current);
  assert.equal(current.filter(({ rating }) => rating !== null).length, sum("parts_rated"));
  assert.equal(current.filter(({ status }) => status !== "not-applicable").length, sum("parts_total"));
  const elements = rows("elements").filter(({ is_current }) => is_current);
  assert.equal(elements.reduce((all, { parts_rated }) => all + parts_rated, 0), sum("parts_rated"));
  await close();
});

test("nothing on /data/ is wider than a narrow screen, and no line of code is cut off", async () => {
  for (const viewport of [WIDE, PHONE, NARROW]) {
    const { page, close } = await open(browser, server.address("/data/"), { viewport });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= viewport.width, `${width} at ${viewport.width}`);
    // A link of two letters to a line is a column that is too narrow.
    const narrow = await page.locator(".tables a, .pictures a").evaluateAll((links) => links.filter((link) => link.getBoundingClientRect().width < 25).map((link) => link.textContent));
    assert.deepEqual(narrow, [], `at ${viewport.width}`);
    await close();
  }
});

test("/data/ takes at most six sheets of paper", async () => {
  const { page, close } = await open(browser, server.address("/data/"), { viewport: WIDE });
  const pdf = await page.pdf({ format: "Letter" });
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  assert.ok(sheets > 0 && sheets <= 6, `${sheets} sheets`);
  await close();
});
