// On paper: nothing is cut, every rating is a number or a word, and addresses are written out.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { launch, open } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE, samplePages } from "./site.mjs";

// US Letter less margins of half an inch, at 96 px to the inch.
const PAPER = { width: 720, height: 960 };
const AS_PDF = new Set(["home", "profile", "sub-element"]);

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

describe("on paper", { concurrency: 2 }, () => {
  for (const { name, kind, path } of samplePages(SITE)) {
    test(name, async () => {
      const { page, close } = await open(browser, server.address(path), { viewport: PAPER });
      await page.emulateMedia({ media: "print" });
      const found = await page.evaluate(inspectPaper);
      assert.deepEqual(found.wide, [], "nothing is wider than the paper");
      assert.deepEqual(found.cut, [], "no row, item or chart is cut by the end of a page");
      assert.deepEqual(found.headings, [], "tables repeat their headings");
      assert.deepEqual(found.wordless, [], "every rating is written");
      assert.deepEqual(found.unwritten, [], "the addresses of links to other sites are written out");
      assert.deepEqual(found.controls, [], "nothing to click is printed");
      if (AS_PDF.has(kind)) {
        const pdf = await page.pdf({ format: "Letter", margin: { top: "0.5in", right: "0.5in", bottom: "0.5in", left: "0.5in" } });
        assert.equal(pdf.subarray(0, 5).toString("latin1"), "%PDF-");
        assert.ok(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length >= 1);
      }
      await close();
    });
  }
});

// In the page, which is laid out for paper.
function inspectPaper() {
  const name = (element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 30)}`;
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const style = getComputedStyle;
  return {
    wide: seen("body *").filter((element) => !element.closest(".vh, .tile .name")
      && element.getBoundingClientRect().right > innerWidth + 0.5).map(name),
    cut: seen("tr, li, figure, .terms > div, .standings > div").filter((element) => style(element).breakInside !== "avoid").map(name),
    headings: seen("thead").filter((element) => style(element).display !== "table-header-group").map(name),
    wordless: seen(".r:not(rect)").filter((element) => element.innerText.trim() === "").map(name),
    unwritten: seen("main a[href^='http']").filter((element) => !style(element, "::after").content.includes(element.getAttribute("href"))).map(name),
    // A button that is the words of a column head is printed as those words.
    controls: seen("header nav, .skip, fieldset, button:not(.sort), th > a ~ .sort").map(name),
  };
}
