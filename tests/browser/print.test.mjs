// On paper: nothing is cut, every rating is a number or a word, and addresses are written out.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { launch, open } from "./browser.mjs";
import { layoutProblems } from "./layout.mjs";
import { serve } from "./server.mjs";
import { CROWDED_SITE, SITE, pagesOf, samplePages } from "./site.mjs";

// US Letter less margins of half an inch, at 96 px to the inch.
const PAPER = { width: 720, height: 960 };
const AS_PDF = new Set(["home", "profile", "sub-element", "state plan"]);

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

describe("on paper", { concurrency: 2 }, () => {
  // No real state has a plan that could be printed; made-up ones have.
  const plans = pagesOf(CROWDED_SITE).filter(({ kind }) => kind === "state plan");
  const pages = [...samplePages(SITE), ...plans.map((plan) => ({ ...plan, name: `/${plan.path}`, isMadeUp: true }))];
  for (const { name, kind, language, path, isMadeUp } of pages) {
    test(name, async () => {
      const { page, close } = await open(browser, (isMadeUp ? crowded : server).address(path), { viewport: PAPER });
      await page.emulateMedia({ media: "print" });
      const found = await page.evaluate(inspectPaper, PAPER.height);
      assert.deepEqual(await layoutProblems(page), [], "nothing is cut off or lies on something else");
      assert.deepEqual(found.wide, [], "nothing is wider than the paper");
      assert.deepEqual(found.cut, [], "no row, item or chart is cut by the end of a page");
      assert.deepEqual(found.tall, [], "none of them is taller than a page, which would cut it all the same");
      assert.deepEqual(found.headings, [], "tables repeat their headings");
      assert.deepEqual(found.wordless, [], "every rating is written");
      assert.deepEqual(found.unwritten, [], "the addresses of links to other sites are written out");
      assert.deepEqual(found.controls, [], "nothing to click is printed");
      if (AS_PDF.has(kind)) {
        const margin = { top: "0.5in", right: "0.5in", bottom: "0.5in", left: "0.5in" };
        const pdf = (await page.pdf({ format: "Letter", margin, tagged: true, outline: true })).toString("latin1");
        assert.ok(pdf.startsWith("%PDF-"));
        assert.ok(pdf.match(/\/Type\s*\/Page\b/g).length >= 1);
        assert.match(pdf, /\/Marked true/);
        assert.ok(pdf.includes(`/Lang (${language}`), "it says its language");
        // The parts of the page are known as what they are, and links still lead somewhere.
        const tags = new Set([...pdf.matchAll(/\/S \/(\w+)/g)].map(([, tag]) => tag));
        for (const tag of ["H1", "H2", "P", "L", "LI", "Link"]) assert.ok(tags.has(tag), `${tag} among ${[...tags]}`);
        if (await page.locator("table").count() > 0) {
          for (const tag of ["Table", "TR", "TH", "TD"]) assert.ok(tags.has(tag), `${tag} among ${[...tags]}`);
        }
        assert.match(pdf, /\/URI \(https?:/);
      }
      await close();
    });
  }
});

// In the page, which is laid out for paper.
function inspectPaper(paperHeight) {
  const name = (element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 30)}`;
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const style = getComputedStyle;
  const WHOLE = "tr, li, figure, .goal, .terms > div, .standings > div";
  return {
    wide: seen("body *").filter((element) => !element.closest(".vh, .tile .name")
      && element.getBoundingClientRect().right > innerWidth + 0.5).map(name),
    tall: seen(WHOLE).filter((element) => element.getBoundingClientRect().height > paperHeight).map(name),
    cut: seen(WHOLE).filter((element) => style(element).breakInside !== "avoid").map(name),
    headings: seen("thead").filter((element) => style(element).display !== "table-header-group").map(name),
    wordless: seen(".r:not(rect)").filter((element) => element.innerText.trim() === "").map(name),
    unwritten: seen("main a[href^='http']").filter((element) => !style(element, "::after").content.includes(element.getAttribute("href"))).map(name),
    // A button that is the words of a column head is printed as those words. A form that is printed is
    // one to fill in by hand, so that its boxes stay.
    controls: seen("header nav, .skip, fieldset:not(#answers fieldset), button:not(.sort), th > a ~ .sort").map(name),
  };
}
