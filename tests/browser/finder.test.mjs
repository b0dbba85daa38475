// The ways through long pages: the list of all states, links that skip, names above columns, one row for
// parts that nothing is known about; and what paper and forced colors make of pages.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { PHONE, WIDE, launch, open, recordOf } from "./browser.mjs";
import { layoutProblems } from "./layout.mjs";
import { serve } from "./server.mjs";
import { SITE, pagesOf } from "./site.mjs";

const PAGES = pagesOf(SITE);
const profiles = PAGES.filter(({ kind, language }) => kind === "profile" && language === "en");
const pair = PAGES.find(({ kind }) => kind === "pair");

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

async function at(path, work, options = {}) {
  const { page, wrong, close } = await open(browser, server.address(path), options);
  await work(page);
  assert.deepEqual(wrong, []);
  await close();
}

describe("find your state", () => {
  for (const path of ["", "states/", "es/"]) {
    test(`/${path}: every profile is in the list, before the map, with scripts and without`, async () => {
      for (const options of [{}, { javaScriptEnabled: false }, { viewport: PHONE }]) {
        await at(path, async (page) => {
          if (options.viewport) {
            assert.equal(await page.locator(".finder ul").isVisible(), false, "folded on a phone");
            await page.locator(".finder summary").click();
          }
          assert.equal(await page.locator(".finder li a:visible").count(), profiles.length);
          assert.ok(await page.locator(".finder li:visible").count() > profiles.length, "states without a profile are there, too");
          const [list, map] = await Promise.all([".finder", ".map"].map((place) => page.locator(place).boundingBox()));
          assert.ok(list.y < map.y);
          assert.deepEqual(await layoutProblems(page), []);
        }, options);
      }
    });
  }

  test("what is typed leaves the names that have it, and Enter opens the only one", async () => {
    await at("", async (page) => {
      const { shift } = await recordOf(page);
      assert.equal(shift, 0);
      const input = page.locator("#finder");
      await input.fill("zzz");
      assert.equal(await page.locator(".finder li:visible").count(), 0);
      assert.notEqual(await page.locator(".finder [role=status]").innerText(), "");
      await input.fill("OHI");
      assert.equal(await page.locator(".finder li:visible").count(), 1);
      assert.equal(await page.locator(".finder [role=status]").innerText(), "");
      await installAxe(page);
      assert.deepEqual(await accessibilityProblems(page), []);
      await input.press("Enter");
      await page.waitForURL(/\/states\/ohio\/$/);
    });
  });
});

test("the list and the map can be skipped, and the map is a list of links alone", async () => {
  for (const path of ["", "states/"]) {
    await at(path, async (page) => {
      for (const [anchor, place] of [["after-states", ".finder"], ["after-map", ".map"]]) {
        const skip = page.locator(`a.skip[href="#${anchor}"]`);
        await skip.focus();
        assert.ok((await skip.boundingBox()).x >= 0, "seen when it has the focus");
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        const isBehind = await page.evaluate((place) => (document.querySelector(place).compareDocumentPosition(document.activeElement) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) === Node.DOCUMENT_POSITION_FOLLOWING, place);
        assert.ok(isBehind, anchor);
      }
      assert.equal(await page.locator(".map > li:not([aria-hidden]):not(:has(a))").count(), 0);
    });
  }
});

test("columns have their names in view on a wide screen, and rated cells lead to the evidence", async () => {
  await at("", async (page) => {
    for (const name of await page.locator(".heat .long").all()) assert.ok((await name.boundingBox()).height > 10);
    const cells = page.locator(".heat td.r:not(.na)");
    assert.equal(await cells.count(), await page.locator(".heat td.r > a[tabindex='-1'][href*='#score-']").count());
    await cells.first().locator("a").click();
    await page.waitForURL(/#score-/);
    assert.ok(await page.evaluate(() => document.querySelector(location.hash) !== null));
  });
});

test("a tap on the head of a column says its name", async () => {
  await at("", async (page) => {
    const status = page.locator("[data-sort-status]");
    const head = page.locator(".heat th[data-sort=rating]").first();
    await head.locator("button").click();
    assert.match(await status.innerText(), /\d\w/);
    assert.ok(await status.isVisible());
  }, { viewport: PHONE });
});

test("profiles: parts without evidence stand in one row for each element, with a mail that names them", () => {
  for (const { path, html } of profiles) {
    for (const element of html.split('class="el"').slice(1)) {
      assert.ok(element.split('class="sub nothing"').length <= 2, path);
    }
    for (const [, href] of html.matchAll(/class="tell"><a href="(mailto:[^"]*)"/g)) {
      const mail = new URL(href.replaceAll("&amp;", "&").replaceAll("&#x2F;", "/"));
      assert.match(mail.searchParams.get("subject"), /: .+, \d\w/);
      assert.ok(mail.searchParams.get("body").includes(`/${path}#score-`), `${path}: ${href}`);
    }
    const anchors = [...html.matchAll(/ id="(score-[^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(anchors).size, anchors.length);
  }
});

test("a profile begins with the ways to its parts, and to a comparison", async () => {
  await at("states/ohio/", async (page) => {
    for (const link of await page.locator(".on-page a").all()) {
      const target = page.locator(await link.getAttribute("href"));
      assert.equal(await target.count(), 1);
    }
    await page.locator("form.with select").selectOption("ky");
    await page.locator("form.with button").click();
    await page.waitForURL(/compare\/\?states=oh(,|&states=|%2C)ky/);
  }, { viewport: WIDE });
});

test("forced colors: no bar stands above the elements of a pair", async () => {
  await at(pair.path, async (page) => {
    const cells = page.locator(".heat.pair tbody + tbody tr:first-child > *");
    const [canvas, borders] = await cells.evaluateAll((all) => {
      const probe = document.createElement("p");
      probe.style.color = "Canvas";
      document.body.append(probe);
      return [getComputedStyle(probe).color, [...new Set(all.map((cell) => getComputedStyle(cell).borderTopColor))]];
    });
    assert.deepEqual(borders, [canvas]);
  }, { forcedColors: "active" });
});

test("on paper: the address of the page, and nothing that asks to be told", async () => {
  await at("states/ohio/", async (page) => {
    await page.emulateMedia({ media: "print" });
    assert.match(await page.locator("footer .on-paper").innerText(), /^https?:.*states\/ohio\/$/);
    assert.equal(await page.locator(".tell:visible").count(), 0);
  });
});

test("code keeps its lines, in a box that scrolls as one and can be reached", async () => {
  for (const viewport of [WIDE, PHONE]) {
    await at("contribute/", async (page) => {
      for (const box of await page.locator("pre").all()) {
        assert.equal(await box.evaluate((pre) => getComputedStyle(pre).whiteSpace), "pre");
        assert.equal(await box.getAttribute("tabindex"), "0");
      }
      assert.deepEqual(await layoutProblems(page), []);
      await installAxe(page);
      assert.deepEqual(await accessibilityProblems(page), []);
    }, { viewport });
  }
});

test("whoever arrives at an anchor is there at once", async () => {
  await at("states/ohio/#score-6d", async (page) => {
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "auto");
    await page.locator(".on-page a").first().focus();
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "smooth");
  }, { reducedMotion: "no-preference" });
});
