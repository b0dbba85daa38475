// The plan on paper: the PDF that a browser prints has every word of the page, and none that is not there. It is
// read by a parser that is not the browser's. The plans are made up.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { goTo, isReady } from "./assessment-page.mjs";
import { keep, rubricOf } from "./assessment-drafts.mjs";
import { launch } from "./browser.mjs";
import { PLAN, planDraft } from "./plan-page.mjs";
import { serve } from "./server.mjs";
import { CROWDED_SITE, SITE, pagesOf } from "./site.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** The text of a PDF, without white space: lines break elsewhere on paper. */
async function textOf(pdf) {
  const paper = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const { items } = await (await paper.getPage(number)).getTextContent();
    pages.push(items.map(({ str = "" }) => str).join(" "));
  }
  return pages.join(" ");
}

/** One form of a text: composed letters, no ligatures, no white space, no soft hyphens. */
const squeezed = (text) => text.normalize("NFKC").replaceAll(/[\s\u00AD\u200B\u2066-\u2069]+/g, "");

/** The words that one text has and the other has not, wherever its lines break. Arabic is written from the right, and in other forms. */
const missing = (text, other) => {
  const there = squeezed(other);
  return [...new Set(text.normalize("NFKC").split(/\s+/).map(squeezed))].filter((word) => word !== "" && !/\p{Script=Arabic}/u.test(word) && !there.includes(word));
};

async function compare(page) {
  await page.emulateMedia({ media: "print" });
  // What is for ears alone is on no paper.
  await page.locator(".vh").evaluateAll((all) => all.forEach((element) => element.remove()));
  // Arrows, and the addresses of links, come from the styles.
  const shown = await page.locator("body").evaluate((body) => [body.innerText, ...[...body.querySelectorAll("*")].filter((element) => element.checkVisibility()).flatMap((element) =>
    ["::before", "::after"].map((place) => getComputedStyle(element, place).content)
      // After a slash stands what is said aloud.
      .map((content) => Array.from(content.split(' / ')[0].matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, text]) => text).join("")))].join(" "));
  const paper = await textOf(await page.pdf({ format: "Letter" }));
  assert.ok(shown.length > 500 && paper.length > 500, "there is something to compare");
  assert.deepEqual(missing(shown, paper), [], "words of the page that the paper lacks");
  assert.deepEqual(missing(paper, shown), [], "words of the paper that the page lacks");
  return squeezed(paper);
}

test("the plan that a team fills in", async () => {
  const server = await serve(SITE);
  const page = await browser.newPage();
  try {
    await goTo(page, server.address(PLAN));
    await isReady(page);
    const draft = planDraft(await rubricOf(page));
    await keep(page, draft);
    await page.reload();
    await isReady(page);
    await page.locator("#sheet h2").waitFor({ state: "attached" });
    const paper = await compare(page);
    for (const { title, owner, activities } of draft.plan.goals) for (const words of [title, owner, ...activities.map(({ what }) => what)]) assert.ok(paper.includes(squeezed(words)), words);
  } finally {
    await page.close();
    await server.close();
  }
});

test("the plan that a state published", async () => {
  const server = await serve(CROWDED_SITE);
  const page = await browser.newPage();
  try {
    const plans = pagesOf(CROWDED_SITE).filter(({ path }) => /^states\/[^/]+\/plan\/$/.test(path));
    assert.ok(plans.length > 0, "a state has a plan");
    for (const { path } of plans.slice(0, 3)) {
      await page.goto(server.address(path));
      await compare(page);
    }
  } finally {
    await page.close();
    await server.close();
  }
});
