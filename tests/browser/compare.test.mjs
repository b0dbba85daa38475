// The page that puts any states side by side: with two and with twelve, on a phone, by keyboard, on
// paper, without scripts, and with addresses that nobody should have written.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { NARROW, PHONE, WIDE, launch, open, recordOf } from "./browser.mjs";
import { layoutProblems } from "./layout.mjs";
import { serve } from "./server.mjs";
import { CROWDED_SITE, LONELY_SITE, SITE, SUB_PATH, SUB_PATH_SITE, pagesOf } from "./site.mjs";

const KB = 1024;
const PAPER = { width: 720, height: 960 };
const DATA = JSON.parse(readFileSync(join(SITE, "data/compare.json"), "utf8"));
const KEYS = DATA.states.map(({ code, slug }) => code?.toLowerCase() ?? slug);
/** The first part on which one state is exactly one level above another. */
function oneHigher(lower, higher) {
  const [a, b] = [lower, higher].map((key) => DATA.states[KEYS.indexOf(key)]).map(({ assessments, current }) => assessments[current].ratings);
  const found = DATA.parts.find((_, at) => a[at] > 0 && b[at] === a[at] + 1);
  assert.ok(found, `${higher} is nowhere one level above ${lower}`);
  return found.id;
}
/** As many as fit. */
const MANY = KEYS.slice(0, 12).join(",");

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

/** Opens the page with a query, does something, and finds nothing wrong at the end. */
async function atCompare(query, work, { on = server, language = "", ...options } = {}) {
  const { page, wrong, close } = await open(browser, on.address(`${language}compare/${query}`), options);
  await ready(page);
  // What moves later, somebody moved.
  const { shift } = await recordOf(page);
  await work(page);
  const { refused } = await recordOf(page);
  assert.deepEqual([...wrong, ...refused], []);
  await close();
  return shift;
}

/** The numbers have come. */
const ready = (page) => page.waitForFunction(() => document.querySelector("[data-compare]:not([hidden], [aria-busy])") !== null);
const query = (page) => new URL(page.url()).search;
const finding = (page) => page.locator("[data-finding]").innerText();
const heads = (page) => page.locator(".compare-table thead th:not(:first-child)");
const bodyRows = (page) => page.locator(".compare-table tbody tr:visible");
const box = (page, key) => page.locator(`.choose input[value="${key}"]`);
const focused = (page) => page.evaluate(() => document.activeElement?.dataset?.act ?? document.activeElement?.id ?? document.activeElement?.tagName);
/** The cell of a sub-element in a column, which counts from 0. */
const cell = (page, label, column) => page.locator(".compare-table tbody .part-row", { has: page.locator("th", { hasText: new RegExp(`^${label}`) }) }).locator("td").nth(column);

test("the data is small and says nothing in words", (context) => {
  const size = gzipSync(readFileSync(join(SITE, "data/compare.json"))).length;
  context.diagnostic(`data/compare.json: ${(size / KB).toFixed(1)} KB compressed`);
  assert.ok(size <= 60 * KB);
});

test("with nothing chosen it says what to do", async () => {
  const shift = await atCompare("", async (page) => {
    assert.notEqual(await finding(page), "");
    assert.equal(await page.locator(".compare-table").count(), 0);
    assert.ok(await page.locator("[data-choose]").evaluate((details) => details.open));
  });
  assert.equal(shift, 0);
});

test("two states: a finding that adds up, a sign and words for each difference, and the way to its evidence", async () => {
  const shift = await atCompare("?states=ky,md&open=1,2,3,4,5,6", async (page) => {
    const [ky, md] = ["ky", "md"].map((key) => DATA.states[KEYS.indexOf(key)]).map(({ assessments, current }) => assessments[current].ratings);
    const by = ky.map((rating, at) => [rating, md[at]]).filter(([a, b]) => a > 0 && b > 0).map(([a, b]) => b - a);
    const counts = [by.length, by.filter((n) => n > 0).length, by.filter((n) => n < 0).length, by.filter((n) => n === 0).length];
    assert.deepEqual((await finding(page)).match(/\d+/g).slice(0, 4).map(Number), counts);
    assert.match(await page.title(), /Kentucky.*Maryland/);
    assert.equal(await heads(page).count(), 2);
    assert.equal(await bodyRows(page).count(), DATA.elements.length + DATA.parts.length);
    const signs = { "+": 0, "−": 0, "=": 0 };
    for (const [at, { id }] of DATA.parts.entries()) {
      const words = (await cell(page, id, 1).innerText()).trim();
      if (ky[at] > 0 && md[at] > 0) {
        const sign = (await cell(page, id, 1).locator(".d").innerText()).slice(0, 1);
        signs[sign] += 1;
        const levels = md[at] - ky[at];
        assert.equal(sign, levels > 0 ? "+" : levels < 0 ? "−" : "=", id);
        assert.match(words, levels > 0 ? /higher/ : levels < 0 ? /lower/ : /the same/);
      } else {
        assert.equal(await cell(page, id, 1).locator(".d").count(), 0, `${id} is not compared`);
      }
      const link = cell(page, id, 1).locator("a.r");
      assert.equal(await link.count(), md[at] > 0 ? 1 : 0, "what is rated leads to its evidence");
      if (md[at] > 0) assert.equal(await link.getAttribute("href"), `/states/maryland/#score-${DATA.parts[at].slug}`);
    }
    assert.deepEqual(Object.values(signs), [counts[1], counts[2], counts[3]]);
    // In one click.
    const link = page.locator(".compare-table a.r").first();
    const anchor = (await link.getAttribute("href")).split("#")[1];
    await page.waitForLoadState("networkidle");
    await link.click();
    assert.ok(await page.locator(`[id="${anchor}"]`).isVisible());
  });
  assert.equal(shift, 0);
});

test("every address that a comparison can lead to is there", () => {
  const ids = new Map(pagesOf(SITE).map(({ path, html }) => [`/${path}`, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]));
  let followed = 0;
  for (const { html } of pagesOf(SITE).filter(({ kind }) => kind === "compare")) {
    const [, json] = / data-names="([^"]*)"/.exec(html);
    const names = JSON.parse(json.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#x2F;", "/").replaceAll("&amp;", "&"));
    const states = KEYS.map((key) => names.states[key]);
    for (const { href, editions } of states) {
      for (const address of [href, ...Object.values(editions)]) {
        followed += 1;
        assert.ok(ids.has(address), address);
        if (address === href && Object.keys(editions).length === 0) continue;
        for (const { anchor } of [...names.parts, ...names.elements]) assert.ok(ids.get(address).has(anchor), `${address}#${anchor}`);
      }
    }
    const slugs = DATA.states.map(({ slug }) => slug).sort();
    for (const second of slugs.slice(1)) {
      assert.ok(ids.has(names.pair.replace("{first}", slugs[0]).replace("{second}", second)), second);
    }
  }
  assert.ok(followed > 40);
});

test("twelve states: codes with full names for those who listen, and words for the limit", async () => {
  await atCompare(`?states=${MANY}`, async (page) => {
    assert.equal(await heads(page).count(), 12);
    const head = heads(page).first();
    assert.equal(await head.locator("abbr").innerText(), DATA.states[0].code);
    assert.match(await head.textContent(), /Alabama/);
    assert.equal(await page.locator(".see-below").count(), 0);
    const next = KEYS[12];
    await page.locator("[data-choose] > summary").click();
    await box(page, next).click();
    assert.equal(await box(page, next).isChecked(), false);
    assert.match(await page.locator("[data-limit]").innerText(), /12/);
    assert.match(await page.locator("[data-status]").textContent(), /12/);
    assert.equal(await heads(page).count(), 12);
    // One less makes room.
    await box(page, KEYS[3]).click();
    await box(page, next).click();
    assert.ok(await box(page, next).isChecked());
    assert.equal(await page.locator("[data-limit]").isVisible(), false);
    await page.locator("[data-clear]").click();
    assert.equal(await page.locator(".compare-table").count(), 0);
    assert.equal(query(page), "");
  });
});

test("two sectors of one state stand side by side, and are not compared", async () => {
  await atCompare("?states=ky,ky:2013-k12&open=4", async (page) => {
    assert.match(await finding(page), /K-12.*not compared/);
    assert.equal(await page.locator(".compare-table .d").count(), 0);
    assert.match(await heads(page).nth(1).innerText(), /2013[\s\S]*K-12[\s\S]*not compared: another sector/);
    const link = cell(page, "4B", 1).locator("a.r");
    assert.equal(await link.getAttribute("href"), "/states/kentucky/2013-k12/#score-4b");
    assert.match(await cell(page, "4B", 1).textContent(), /not compared/);
  });
  await atCompare("?states=ky,wi:2026-k12", async (page) => {
    assert.match(await finding(page), /Wisconsin.*K-12.*Kentucky.*Whole system/);
    assert.equal(await page.locator(".compare-table .d").count(), 0);
  });
});

test("a mark in a head without room is explained below the table, where it is seen", async () => {
  await atCompare("?states=ky,md,wi:2026-k12,tx,oh", async (page) => {
    assert.equal(await page.locator(".see-below").count(), 1);
    const note = page.locator("[data-side-by-side] .note", { hasText: "†" });
    assert.match(await note.innerText(), /not compared: another sector/);
    assert.ok(await note.evaluate((element) => element.closest("[role=region]") === null), "it does not scroll away");
  });
});

test("another edition by the button, and another by the list", async () => {
  await atCompare("?states=ky", async (page) => {
    assert.match(await finding(page), /Kentucky/);
    await page.locator("[data-act='again-0']").click();
    assert.equal(await heads(page).count(), 2);
    assert.equal(await focused(page), "edition-1");
    assert.match(query(page), /^\?states=ky,ky:/);
    const select = page.locator("[data-act='edition-1']");
    const before = await select.inputValue();
    const first = await page.locator("[data-act='edition-0']").inputValue();
    await select.selectOption(first);
    assert.equal(await page.locator("[data-act='edition-0']").inputValue(), before, "the two change places");
    assert.equal(await focused(page), "edition-1");
  });
});

test("the first one is what others are compared with; another can be moved there", async () => {
  const part = oneHigher("ky", "md");
  await atCompare("?states=ky,md,tx&open=1,2,3,4,5,6", async (page) => {
    assert.match(await finding(page), /Kentucky/);
    const before = await cell(page, part, 1).innerText();
    await page.locator("[data-act='first-1']").click();
    assert.match(query(page), /^\?states=md,ky,tx/);
    assert.match(await page.locator("[data-status]").textContent(), /Maryland/);
    assert.equal(await focused(page), "remove-0");
    const after = await cell(page, part, 1).innerText();
    assert.match(before, /\+1/);
    assert.match(after, /−1/);
    await page.locator("[data-act='remove-2']").click();
    assert.equal(await focused(page), "remove-1");
    await page.locator("[data-act='remove-1']").click();
    await page.locator("[data-act='remove-0']").click();
    assert.equal(await focused(page), "result", "the focus is never lost");
  });
});

test("the address holds the choice: gone back from, gone forward to, reloaded, sent", async () => {
  await atCompare("", async (page) => {
    const title = await page.title();
    for (const key of ["md", "ky"]) await box(page, key).check();
    assert.equal(query(page), "?states=md,ky");
    await page.locator("[data-fold='2']").click();
    assert.equal(query(page), "?states=md,ky&open=2");
    const table = await page.locator(".compare-table").innerText();
    await page.goBack();
    assert.equal(query(page), "?states=md");
    assert.deepEqual(await page.locator(".choose input:checked").evaluateAll((all) => all.map(({ value }) => value)), ["md"]);
    await page.goBack();
    assert.equal(await page.title(), title);
    await page.goForward();
    await page.goForward();
    assert.equal(await page.locator(".compare-table").innerText(), table);
    const address = page.url();
    await page.waitForLoadState("networkidle");
    await page.reload();
    await ready(page);
    assert.equal(page.url(), address);
    assert.equal(await page.locator(".compare-table").innerText(), table);
  });
});

test("parts unfold one by one and all at once, and only those that differ may stay", async () => {
  await atCompare("?states=ky,md", async (page) => {
    const rows = DATA.elements.length;
    assert.equal(await bodyRows(page).count(), rows);
    const fold = page.locator("[data-fold='3']");
    assert.equal(await fold.getAttribute("aria-expanded"), "false");
    await fold.focus();
    await page.keyboard.press("Enter");
    assert.equal(await fold.getAttribute("aria-expanded"), "true");
    assert.ok(await fold.evaluate((button) => button === document.activeElement));
    assert.equal(await bodyRows(page).count(), rows + DATA.elements[2].parts.length);
    const unfold = page.locator("[data-unfold]");
    const words = await unfold.innerText();
    await unfold.click();
    assert.equal(await bodyRows(page).count(), rows + DATA.parts.length);
    assert.notEqual(await unfold.innerText(), words);
    await page.locator("[data-differing]").check();
    assert.equal(await page.locator(".compare-table .part-row:visible").count(), await page.locator(".compare-table .part-row:has(.d:not(.even))").count());
    assert.match(query(page), /differing=1/);
    await unfold.click();
    assert.equal(await page.locator(".compare-table .part-row:visible").count(), 0);
  });
  await atCompare("?states=ky,wi:2026-k12&differing=1", async (page) => {
    assert.ok(await page.locator("[data-none-differ]").isVisible());
  });
});

test("states are found as they are typed", async () => {
  await atCompare("", async (page) => {
    const labels = page.locator(".choose fieldset label:visible");
    const all = await labels.count();
    assert.equal(all, KEYS.length);
    await page.locator("[data-filter]").fill("new");
    assert.ok(await labels.count() < all && await labels.count() > 0);
    assert.match(await page.locator("[data-filtered]").innerText(), /state/);
    await page.locator("[data-filter]").fill("<b>zz");
    assert.equal(await labels.count(), 0);
    assert.equal(await page.locator("[data-status]").textContent(), await page.locator("[data-filtered]").innerText());
    await page.locator("[data-filter]").fill("KY");
    assert.equal(await labels.count(), 1, "also by code");
    await page.keyboard.press("Enter");
    assert.equal(query(page), "", "Enter sends nothing");
  });
});

test("by keyboard alone", async () => {
  await atCompare("", async (page) => {
    await page.locator(".choose input[type=checkbox]").first().focus();
    await page.keyboard.press("Space");
    assert.ok(await page.evaluate(() => document.activeElement.type === "checkbox"), "the focus stays");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    assert.equal(await heads(page).count(), 2);
    // Two can be compared, so the list folds; one key unfolds it, and it stays so.
    assert.equal(await page.locator("[data-choose]").evaluate((details) => details.open), false);
    assert.ok(await page.evaluate(() => document.activeElement.matches("[data-choose] > summary")), "the focus is where the list was");
    await page.keyboard.press("Enter");
    await page.locator(".choose input[type=checkbox]:not(:checked)").first().focus();
    await page.keyboard.press("Space");
    assert.equal(await heads(page).count(), 3);
    assert.ok(await page.locator("[data-choose]").evaluate((details) => details.open));
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none");
    await page.locator(".to-result").focus();
    await page.keyboard.press("Enter");
    assert.equal(await focused(page), "result");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("[data-result]") !== null));
  });
});

describe("on a narrow screen", () => {
  test("the same table, three columns wide without scrolling, and only what differs on demand", async () => {
    for (const viewport of [NARROW, PHONE]) {
      const shift = await atCompare("?states=ky,md,wi:2026-k12", async (page) => {
        assert.ok(await page.locator(".compare-table").isVisible());
        const box = page.locator(".side-by-side");
        if (viewport === PHONE) assert.ok(await box.evaluate((element) => element.scrollWidth <= element.clientWidth + 1), "nothing scrolls");
        await page.locator("[data-unfold]").click();
        assert.equal(await bodyRows(page).count(), DATA.elements.length + DATA.parts.length);
        const part = oneHigher("ky", "md");
        assert.match(await cell(page, part, 1).innerText(), /^\d\s[^]*\+1/);
        assert.match(await cell(page, part, 1).textContent(), new RegExp(`Evidence for ${part}[\\s\\S]*one level higher`));
        assert.equal(await cell(page, part, 1).locator("a").getAttribute("href"), `/states/maryland/#score-${part.toLowerCase()}`);
        await page.locator("[data-differing]").check();
        assert.ok(await bodyRows(page).count() < DATA.elements.length + DATA.parts.length);
        assert.deepEqual(await layoutProblems(page), []);
      }, { viewport });
      assert.equal(shift, 0);
    }
  });
});

test("no box scrolls up and down inside the page", async () => {
  for (const search of ["?states=ky,md&open=1,2,3,4,5,6", `?states=${MANY}&open=1,2,3,4,5,6`]) {
    for (const viewport of [WIDE, PHONE]) {
      await atCompare(search, async (page) => {
        const inner = await page.evaluate(() => [...document.querySelectorAll("main *")].filter((element) =>
          /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight + 1).map((element) => element.className));
        assert.deepEqual(inner, []);
      }, { viewport });
    }
  }
});

test("every part that differs is named, with a link to the evidence", async () => {
  await atCompare("?states=oh,ky,tx", async (page) => {
    const ratings = ["oh", "ky", "tx"].map((key) => DATA.states[KEYS.indexOf(key)]).map(({ assessments, current }) => assessments[current].ratings);
    const expected = [];
    for (const [at, slug] of [[1, "kentucky"], [2, "texas"]]) {
      for (const isHigher of [true, false]) {
        for (const [part, { slug: of }] of DATA.parts.entries()) {
          const [own, other] = [ratings[0][part], ratings[at][part]];
          if (own > 0 && other > 0 && own !== other && (other > own) === isHigher) expected.push(`/states/${slug}/#score-${of}`);
        }
      }
    }
    assert.ok(expected.length > 1, "they differ on several");
    const links = page.locator("[data-differ] a");
    assert.deepEqual(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href"))), expected);
    await installAxe(page);
    assert.deepEqual(await accessibilityProblems(page), []);
  });
});

test("the link to another language keeps the choice", async () => {
  await atCompare("?states=oh,ky", async (page) => {
    await page.locator("[data-differing]").check();
    const link = page.locator(".languages a");
    assert.equal(new URL(await link.evaluate((a) => a.href)).search, query(page));
    await link.click();
    await ready(page);
    assert.equal(new URL(page.url()).pathname, "/es/compare/");
    assert.equal(await heads(page).count(), 2);
  });
});

test("with one state in the address, the list to choose another is open", async () => {
  await atCompare("?states=oh", async (page) => {
    assert.ok(await page.locator("[data-choose]").evaluate((details) => details.open));
    assert.ok(await box(page, "oh").isChecked());
  });
});

describe("addresses that nobody should have written", () => {
  const attack = '"><img src=x onerror="document.title=1"><b id=made>';
  for (const [name, search, words] of [
    ["an unknown code", "?states=ky,zz", /zz/],
    ["a prototype", "?states=__proto__,constructor,toString", /__proto__.*constructor/],
    ["an unknown edition", "?states=ky:1066", /Kentucky.*1066/],
    ["two hundred states", `?states=${Array.from({ length: 200 }, (_, at) => `x${at}`).join(",")}`, /x0/],
    ["every state", `?states=${KEYS.join(",")}`, /12/],
    ["a state three times", "?states=ky,ky,KY,kentucky", /Kentucky/],
    ["markup", `?states=${encodeURIComponent(attack)},md&open=${encodeURIComponent(attack)}`, /img/],
  ]) {
    test(name, async () => {
      await atCompare(search, async (page) => {
        const said = await page.locator("[data-left-out]").innerText();
        assert.match(said, words);
        assert.ok(said.length < 1000);
        assert.equal(await page.locator("main img, #made").count(), 0);
        assert.doesNotMatch(await page.locator("main").innerText(), /NaN|undefined|null|\[object/);
        assert.ok(await heads(page).count() <= 12);
        // And the page goes on working.
        await page.locator("[data-choose]").evaluate((details) => { details.open = true; });
        await page.locator("[data-clear]").click();
        await box(page, "md").check();
        assert.equal(await page.locator("[data-left-out]").isVisible(), false);
        assert.equal(await heads(page).count(), 1);
      });
    });
  }

  for (const search of ["?states=", "?states=,,,", "?states=%ff%00", "?states", "?open=1&differing=1"]) {
    test(`nothing to compare: ${search}`, async () => {
      await atCompare(search, async (page) => {
        assert.equal(await page.locator(".compare-table").count(), 0);
        assert.notEqual(await finding(page), "");
      });
    });
  }
});

test("on paper: the table, unfolded, no wider than the paper, and nothing to click", async () => {
  for (const [name, search] of [["two", "?states=ky,md"], ["four", "?states=ky,md,tx,oh"], ["twelve", `?states=ky,ky:2013-k12,${KEYS.filter((key) => key !== "ky").slice(0, 10).join(",")}`]]) {
    await atCompare(search, async (page) => {
      await page.emulateMedia({ media: "print" });
      assert.ok(await page.locator(".compare-table").isVisible(), name);
      assert.equal(await bodyRows(page).count(), DATA.elements.length + DATA.parts.length);
      assert.equal(await page.locator(".what-if").isVisible(), false);
      assert.deepEqual(await layoutProblems(page), [], name);
      const found = await page.evaluate(() => {
        const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
        return {
          wide: seen("main *").filter((element) => !element.closest(".vh") && element.getBoundingClientRect().right > innerWidth + 0.5).length,
          controls: seen("button:not(.sort), select, input, summary").length,
          wordless: seen(".compare-table .r").filter((element) => element.innerText.trim() === "").length,
          heads: getComputedStyle(document.querySelector(".compare-table thead")).display,
          cut: seen(".compare-table tr").filter((row) => getComputedStyle(row).breakInside !== "avoid").length,
        };
      });
      assert.deepEqual(found, { wide: 0, controls: 0, wordless: 0, heads: "table-header-group", cut: 0 }, name);
    }, { viewport: PAPER });
  }
});

describe("nothing is against it", { concurrency: 2 }, () => {
  const MODES = [
    ["light", WIDE, {}],
    ["dark", WIDE, { colorScheme: "dark" }],
    ["forced colors", WIDE, { forcedColors: "active" }],
    ["print", PAPER, { media: "print" }],
    ["phone", PHONE, {}],
    ["narrow, dark", NARROW, { colorScheme: "dark" }],
  ];
  for (const [name, search] of [
    ["two", "?states=ky,md&open=1,2,3,4,5,6"],
    ["twelve and something left out", `?states=ky,wi:2026-k12,${MANY},zz&open=1,2,3,4,5,6`],
    ["one", "?states=tx"],
  ]) {
    test(name, async () => {
      await atCompare(search, async (page) => {
        await installAxe(page);
        await page.locator("[data-what-if] > summary").click();
        await page.locator("#what-if-level").selectOption("2");
        for (const [mode, viewport, media] of MODES) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ media: "screen", colorScheme: "light", forcedColors: "none", ...media });
          await page.locator("[data-choose]").evaluate((details) => { details.open = true; });
          assert.deepEqual(await accessibilityProblems(page, { isPaper: media.media === "print" }), [], mode);
          assert.deepEqual(await layoutProblems(page), [], mode);
        }
      });
    });
  }
});

describe("elsewhere", () => {
  test("without scripts each state leads on, and there is no form", async () => {
    for (const { path } of pagesOf(SITE).filter(({ kind }) => kind === "compare")) {
      const { page, wrong, close } = await open(browser, server.address(`${path}?states=ky,md`), { javaScriptEnabled: false });
      assert.equal(await page.locator("form:visible, [role=status]:visible").count(), 0);
      const links = page.locator("main section a");
      assert.equal(await links.count(), KEYS.length);
      await links.first().click();
      assert.match(page.url(), /\/compare\/[^/]+\/$/);
      assert.deepEqual(wrong, []);
      await close();
    }
  });

  test("in another language every word is its own", async () => {
    const said = new Set();
    for (const { path } of pagesOf(SITE).filter(({ kind }) => kind === "compare")) {
      const language = path.replace("compare/", "");
      await atCompare("?states=ky,md,wi,zz&open=2", async (page) => {
        const text = await page.locator("main").innerText();
        assert.doesNotMatch(text, /[{}]/);
        said.add((await finding(page)).replaceAll(/\d+/g, "#"));
        const href = await page.locator(".compare-table a.r").first().getAttribute("href");
        assert.ok(href.startsWith(`/${language}states/`), href);
      }, { language });
    }
    assert.equal(said.size, 2);
  });

  test("below a sub-path", async (context) => {
    const below = await serve(SUB_PATH_SITE, SUB_PATH);
    context.after(() => below.close());
    await atCompare("?states=ky,md&open=2", async (page) => {
      assert.equal(await heads(page).count(), 2);
      const href = await page.locator(".compare-table a.r").first().getAttribute("href");
      assert.ok(href.startsWith(`${SUB_PATH}states/`));
      await page.locator("[data-act='remove-1']").click();
      assert.ok(new URL(page.url()).pathname.startsWith(SUB_PATH));
    }, { on: below });
  });

  test("a site of one state says so in words", async (context) => {
    const lonely = await serve(LONELY_SITE);
    context.after(() => lonely.close());
    for (const search of ["", "?states=gu", "?states=gu,gu,md"]) {
      await atCompare(search, async (page) => {
        assert.notEqual(await finding(page), "");
        assert.doesNotMatch(await page.locator("main").innerText(), /NaN|undefined|null/);
        assert.equal(await page.locator("[data-filter]").count(), 0);
      }, { on: lonely });
    }
  });

  test("names that are too long, and run the other way", async (context) => {
    const crowded = await serve(CROWDED_SITE);
    context.after(() => crowded.close());
    for (const search of ["?states=al,ak,az,ar", "?states=al,ak,az,ar,ca,co,ct,de,fl,ga,hi,gu&open=1,2,3,4,5,6"]) {
      for (const viewport of [WIDE, NARROW]) {
        await atCompare(search, async (page) => {
          await page.locator("[data-choose]").evaluate((details) => { details.open = true; });
          assert.deepEqual(await layoutProblems(page), []);
        }, { on: crowded, viewport });
      }
    }
  });

  test("where the numbers do not come, the page says so", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/data/compare.json", (route) => route.fulfill({ status: 404, body: "no" }));
    await page.goto(server.address("compare/?states=ky,md"));
    await ready(page);
    assert.match(await finding(page), /could not be loaded/);
    await context.close();
  });
});
