// Everything can be reached and used with the keyboard, and the focus is always seen.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { launch, open } from "./browser.mjs";
import { serve } from "./server.mjs";
import { CROWDED_SITE, SITE, isEmbed, pagesOf, samplePages } from "./site.mjs";

let server;
let crowded;
let browser;
before(async () => {
  server = await serve(SITE);
  crowded = await serve(CROWDED_SITE);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  await crowded?.close();
});

describe("by Tab, from the top to the end", { concurrency: 2 }, () => {
  // No real state has a plan yet; a made-up one has.
  const plan = { name: "state plan", ...pagesOf(CROWDED_SITE).find(({ kind }) => kind === "state plan") };
  for (const { name, kind, path } of [...samplePages(SITE), plan]) {
    test(name, async () => {
      const { page, close } = await open(browser, (name === "state plan" ? crowded : server).address(path));
      const stops = await page.evaluate(numberTabStops);
      assert.ok(stops.length > 5);
      // An embed has nothing in front of its content that could be skipped.
      assert.equal(stops[0] === "a.skip", !isEmbed({ kind }));

      // The page itself notes each stop, since asking it after every press takes long.
      await page.evaluate(`(${noteFocus})(${describeFocus})`);
      for (let press = 0; press < stops.length; press += 1) await page.keyboard.press("Tab");
      const views = await page.evaluate(() => globalThis.statewiseViews);
      const problems = views.flatMap(({ stop, problem }, press) =>
        stop === press && !problem ? [] : [`press ${press + 1}: ${stops[stop]}: ${problem ?? "out of order"}`]);
      const reached = views.map(({ stop }) => stops[stop] ?? "nothing");
      assert.deepEqual(problems, []);
      assert.deepEqual(reached, stops);

      await page.keyboard.press("Tab");
      assert.notEqual(await page.evaluate(() => globalThis.statewiseStops.indexOf(document.activeElement)), stops.length - 1, "the last stop lets go");
      await close();
    });
  }
});

test("the skip link leads to the content", async () => {
  const { page, close } = await open(browser, server.address("states/"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null), "the next stop is in the content");
  await close();
});

test("arrow keys choose which part colors the map", async () => {
  const { page, close } = await open(browser, server.address(""));
  const radios = page.locator(".map-box input[type=radio]");
  const count = await radios.count();
  assert.ok(count > 1);
  await radios.first().focus();
  const views = [];
  for (let at = 0; at < count; at += 1) {
    assert.ok(await radios.nth(at).isChecked());
    views.push(await page.evaluate(readMap));
    await page.keyboard.press("ArrowRight");
  }
  for (const [at, view] of views.entries()) {
    assert.deepEqual(view.shown, [`v${at + 1}`], "one value a tile, that of the chosen part");
    assert.equal(view.findings, 1);
  }
  assert.ok(new Set(views.map(({ look }) => look)).size > 1, "the colors change");
  await close();
});

// In the page. The stops of the Tab key in the order of the document: a group of radio buttons is one.
function numberTabStops() {
  const groups = new Set();
  const found = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((element) => {
      if (element.disabled || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) return false;
      if (element.type !== "radio") return true;
      const inGroup = [...document.getElementsByName(element.name)];
      const isFirst = !groups.has(element.name);
      if (inGroup.some(({ checked }) => checked) ? element.checked : isFirst) groups.add(element.name);
      else return false;
      return true;
    });
  globalThis.statewiseStops = found;
  return found.map((element) => element.tagName.toLowerCase() + (element.className ? `.${element.className}` : ""));
}

// In the page. Keeps what `describe` says each time that something gets the focus.
function noteFocus(describe) {
  globalThis.statewiseViews = [];
  addEventListener("focusin", () => globalThis.statewiseViews.push(describe()));
}

// In the page. Which stop has the focus, and what hides that.
function describeFocus() {
  const element = document.activeElement;
  const stop = globalThis.statewiseStops.indexOf(element);
  if (stop < 0) return { stop, problem: `the focus is on <${element.tagName.toLowerCase()}>` };
  const style = getComputedStyle(element);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return { stop, problem: "no outline" };
  // Some line of a link that is broken over several must be in view, and nothing may lie on it.
  const isSeen = [...element.getClientRects()].some((box) => {
    const left = Math.max(box.left, 0);
    const top = Math.max(box.top, 0);
    const x = (left + Math.min(box.right, innerWidth)) / 2;
    const y = (top + Math.min(box.bottom, innerHeight)) / 2;
    const there = document.elementFromPoint(x, y);
    return there !== null && (element.contains(there) || there.contains(element) && there.closest("label") !== null);
  });
  return { stop, problem: isSeen ? null : "the focus is out of view or covered" };
}

// In the page. What the map shows now.
function readMap() {
  const values = [...document.querySelectorAll(".map .v")].filter((element) => element.checkVisibility());
  const tiles = new Set(values.map((element) => element.closest("a")));
  if (tiles.size !== values.length || tiles.size !== document.querySelectorAll(".map a").length) return { shown: ["several"] };
  return {
    shown: [...new Set(values.map((element) => [...element.classList].find((name) => /^v\d+$/.test(name))))],
    findings: [...document.querySelectorAll(".find .v")].filter((element) => element.checkVisibility()).length,
    look: values.map((element) => `${getComputedStyle(element).backgroundColor} ${element.innerText}`).join("|"),
  };
}
