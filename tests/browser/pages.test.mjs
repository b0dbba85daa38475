// A page of every kind, in each language, in every mode of the browser: nothing is wrong with it.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { NARROW, PHONE, WIDE, launch, open, recordOf } from "./browser.mjs";
import { layoutProblems } from "./layout.mjs";
import { serve } from "./server.mjs";
import { KIND_NAMES, SITE, pagesOf, samplePages } from "./site.mjs";

const SCREEN = { media: "screen", colorScheme: "light", forcedColors: "none" };
// Another language has other words, in the colors and the forms of the first: it is judged in fewer.
const FIRST_LANGUAGE = pagesOf(SITE).find(({ path }) => path === "").language;
const IN_OTHER_LANGUAGES = new Set(["light", "phone"]);
const MODES = [
  ["light", WIDE, SCREEN, {}],
  ["dark", WIDE, { ...SCREEN, colorScheme: "dark" }, { onlyColors: true }],
  ["forced colors", WIDE, { ...SCREEN, forcedColors: "active" }, {}],
  ["print", WIDE, { ...SCREEN, media: "print" }, { isPaper: true }],
  ["print from the dark", WIDE, { ...SCREEN, media: "print", colorScheme: "dark" }, { onlyColors: true }],
  ["phone", PHONE, SCREEN, {}],
];

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

test("there is a page of every kind in every language, and none of an unknown kind", () => {
  const names = samplePages(SITE).map(({ name }) => name);
  const languages = [...new Set(samplePages(SITE).map(({ language }) => language))];
  const expected = languages.flatMap((language) => KIND_NAMES.map((kind) => `${kind}, ${language}`));
  assert.deepEqual(names.filter((name) => !name.startsWith("later page")), expected.sort());
});

test("the judge finds what is hard to see", async () => {
  // Not a page of the site, whose policy would refuse these styles.
  const page = await browser.newPage();
  await page.setContent(`<html lang="en"><title>Bad</title><main><h1>Bad</h1>
    <p style="background: linear-gradient(red, #fff)">text on a gradient</p>
    <p style="color: #999; background: #fff">1</p>
    <a href="#a" style="display: inline-block; width: 9px; height: 9px">a</a><a href="#b" style="display: inline-block; width: 9px; height: 9px">b</a>
    <table><caption>c</caption>${"<tr><td>1<td>2<td>3<td>4".repeat(4)}</table></main>`);
  await installAxe(page);
  const problems = await accessibilityProblems(page);
  assert.deepEqual([...new Set(problems.map((line) => line.split(":")[0]))].sort(),
    ["color-contrast", "target-size", "td-has-header"]);
  assert.equal(problems.filter((line) => line.startsWith("color-contrast")).length, 2);
  await page.close();
});

describe("in every mode", { concurrency: 2 }, () => {
  for (const { name, language, path } of samplePages(SITE)) {
    test(name, async () => {
      const { page, wrong, close } = await open(browser, server.address(path));
      const problems = [];
      const note = (where, list) => problems.push(...list.map((line) => `${where}: ${line}`));
      const noteRecord = async (where) => {
        const { refused, shift, moved } = await recordOf(page);
        note(where, refused.map((what) => `refused by the policy: ${what}`));
        if (shift !== 0) note(where, [`the layout shifted by ${shift}: ${moved}`]);
      };

      await noteRecord("wide");
      await installAxe(page);
      for (const [mode, viewport, media, options] of MODES) {
        if (language !== FIRST_LANGUAGE && !IN_OTHER_LANGUAGES.has(mode)) continue;
        await page.setViewportSize(viewport);
        await page.emulateMedia(media);
        note(mode, await accessibilityProblems(page, options));
        note(mode, await layoutProblems(page));
      }
      // Loaded small from the start, for shifts of its own.
      await page.setViewportSize(NARROW);
      await page.reload();
      await noteRecord("narrow");
      note("narrow", await layoutProblems(page));

      const withScripts = await contentOf(page);
      await close();

      const still = await open(browser, server.address(path), { javaScriptEnabled: false, viewport: NARROW });
      const withoutScripts = await contentOf(still.page);
      await still.close();

      note("load", wrong);
      note("without scripts", still.wrong);
      assert.deepEqual(problems, []);
      assert.ok(withoutScripts.words > 20, "there is something to read without scripts");
      assert.deepEqual(withoutScripts, withScripts, "scripts neither add nor hide");
    });
  }
});

async function contentOf(page) {
  // What only a script can use is there only with one.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("[data-with-script]")) element.hidden = true;
    // In the needs assessment it is filled, what says that there is none is there only without, and one
    // question at a time is a way to see all of them.
    for (const element of document.querySelectorAll("[data-live], [data-no-script], [data-mean], [data-blank]")) element.remove();
    document.querySelector("[data-mode]")?.setAttribute("data-mode", "all");
    // A list that a script folds on a phone is there all the same.
    for (const list of document.querySelectorAll("[data-finder]")) list.open = true;
  });
  return {
    heading: await page.locator("main h1").innerText(),
    words: (await page.locator("main").innerText()).split(/\s+/).length,
    links: await page.locator("a[href]").count(),
    rows: await page.locator("tr").count(),
  };
}
