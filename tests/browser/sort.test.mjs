// Heat maps that sort: by each column, in both directions, heard as well as seen.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { NARROW, WIDE, launch, open, recordOf } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE, pagesOf } from "./site.mjs";

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

const TABLE = "table[data-sortable]";
const TABLES = pagesOf(SITE).filter(({ html, kind }) => html.includes("<table") && ["home", "states"].includes(kind));
const rows = (page) => page.locator(`${TABLE} tbody tr`).evaluateAll((all) =>
  all.map((row) => [...row.cells].map((cell) => ({ text: cell.dataset.value ?? (cell.querySelector("a") ?? cell).firstChild.textContent, isEmpty: cell.classList.contains("na"), name: cell.textContent.trim() }))));
const sorted = (page) => page.locator("[aria-sort]").evaluateAll((all) => all.map((head) => [head.cellIndex, head.getAttribute("aria-sort")]));
const status = (page) => page.locator("[data-sort-status]").textContent();

async function onEach(work, options = {}) {
  assert.ok(TABLES.length >= 2);
  for (const { path, language } of TABLES) {
    const { page, wrong, close } = await open(browser, server.address(path), options);
    // Without scripts nothing keeps a record; what moves when rows are sorted was asked for.
    if (options.javaScriptEnabled !== false) assert.equal((await recordOf(page)).shift, 0, `${path}: the layout shifted`);
    await work(page, language, path);
    if (options.javaScriptEnabled !== false) assert.deepEqual((await recordOf(page)).refused, []);
    assert.deepEqual(wrong, [], path);
    await close();
  }
}

test("every column sorts in both directions, and one at a time says so", async () => {
  await onEach(async (page, language, path) => {
    const collator = new Intl.Collator(language, { numeric: true });
    const heads = page.locator(`${TABLE} thead tr:last-child th`);
    const buttons = page.locator(`${TABLE} thead tr:last-child th button`);
    const count = await heads.count();
    assert.equal(await buttons.count(), count, "every column has a button");
    assert.ok((await sorted(page)).length <= 1);
    const before = await rows(page);
    const heard = new Set();
    // Every column once; in further languages the first and the last, whose words may differ.
    const isFirst = language === TABLES[0].language;
    for (const column of isFirst ? [...Array(count).keys()] : [0, 1, count - 1]) {
      const isRating = await heads.nth(column).getAttribute("data-sort") === "rating";
      for (const [step, direction] of (isRating ? ["descending", "ascending"] : ["ascending", "descending"]).entries()) {
        // The table may be in the order of names already; then the first press turns it around.
        if (column === 0 && step === 0) continue;
        await buttons.nth(column).click();
        assert.deepEqual(await sorted(page), [[column, direction]], `${path}: column ${column}`);
        const now = await rows(page);
        assert.deepEqual(now.map(([head]) => head.name).sort(), before.map(([head]) => head.name).sort());
        const keys = now.map((row) => ({ name: row[0].name, value: row[column].isEmpty ? null : isRating ? Number(row[column].text) : row[column].name }));
        assert.ok(keys.every(({ value }) => value === null || !Number.isNaN(value)));
        const sign = direction === "descending" ? -1 : 1;
        for (let at = 1; at < keys.length; at += 1) {
          const [a, b] = [keys[at - 1], keys[at]];
          const order = a.value === null || b.value === null
            ? Number(a.value === null) - Number(b.value === null)
            : sign * (isRating ? a.value - b.value : collator.compare(a.value, b.value));
          assert.ok(order < 0 || (order === 0 && collator.compare(a.name, b.name) <= 0), `${path}: column ${column} ${direction}: ${a.name}, ${b.name}`);
        }
        const words = await status(page);
        assert.ok(words.length > 0 && !/[{}]/.test(words) && !heard.has(words), `heard: ${words}`);
        heard.add(words);
      }
    }
  });
});

test("by keyboard: the button keeps the focus, and both keys press it", async () => {
  await onEach(async (page) => {
    const button = page.locator(`${TABLE} thead tr:last-child th button`).nth(1);
    await button.focus();
    await page.keyboard.press("Enter");
    const [first] = await sorted(page);
    await page.keyboard.press("Space");
    const [second] = await sorted(page);
    assert.deepEqual([first[1], second[1]], ["descending", "ascending"]);
    assert.ok(await button.evaluate((element) => element === document.activeElement));
  });
});

test("a sorted table has nothing against it", async () => {
  // Colors are judged wide, in one language; the words and widths of all others in one color.
  const colors = [{}, { colorScheme: "dark" }, { forcedColors: "active" }];
  for (const viewport of [WIDE, NARROW]) {
    await onEach(async (page, language) => {
      await page.locator(`${TABLE} thead tr:last-child th button`).nth(1).click();
      await installAxe(page);
      for (const media of viewport === WIDE && language === TABLES[0].language ? colors : colors.slice(0, 1)) {
        await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
        assert.deepEqual(await accessibilityProblems(page), [], JSON.stringify(media));
      }
    }, { viewport });
  }
});

test("without scripts the heads are plain, and the table is whole", async () => {
  await onEach(async (page) => {
    assert.equal(await page.locator(`${TABLE} button`).count(), 0);
    assert.equal(await page.locator("[aria-sort]").count(), 0);
    assert.ok(await page.locator(`${TABLE} tbody tr`).count() > 0);
  }, { javaScriptEnabled: false });
});
