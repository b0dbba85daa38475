// The record of an assessment in a browser: all that a draft holds, on a page, on paper and as files.
// States, people and answers are made up.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { fullDraft, keep, rubricOf } from "./assessment-drafts.mjs";
import { NAMES_OF_SENTENCES, PAPER, RECORD, at, atRecord, downloaded, server, words } from "./assessment-sheets.mjs";
import { layoutProblems } from "./layout.mjs";
import { readDraft, writeDraft } from "../../themes/default/static/assessment/draft.js";
import { assessmentToml } from "../../themes/default/static/assessment/toml.js";

describe("the record", () => {
  test("without a draft it is the paper form, and says where to begin", async () => {
    await at(RECORD, async (page) => {
      assert.match(await page.locator("#message").innerText(), /No assessment is open here/);
      assert.equal(await page.locator("#next").isVisible(), false);
      assert.ok(await page.locator("#sheet .blank").count() > 20);
      assert.equal(await page.locator("[data-no-script]").count(), 0);
    });
  });

  test("shows all that a draft holds", async () => {
    await atRecord((rubric) => fullDraft(rubric), async (page, draft) => {
      const rubric = await rubricOf(page);
      const sheet = words(await page.locator("#sheet").innerText());
      const { assessment } = draft;
      const has = (text) => assert.ok(sheet.includes(words(text)), text);
      for (const text of [draft.name, assessment.system, assessment.assessed_by, assessment.filled_in_by, assessment.note, "2026", "November 20, 2026", rubric.sectors[0].name, rubric.bases[0].name, rubric.version]) has(text);
      for (const text of [...assessment.patterns, assessment.strengths[0].text, assessment.challenges[0].text]) has(text);
      for (const [index, part] of rubric.parts.entries()) {
        const score = assessment.scores[part.id];
        const article = page.locator(`article[data-part="${index}"]`);
        const text = words(await article.innerText());
        const level = rubric.levels.find(({ value }) => value === score.rating);
        for (const piece of [`${level.value} ${level.name}`, `Evidence A of ${part.id}: the office looked at its records.`, `Report A on ${part.id}. Office of Data, 2024. https://example.org/report/${part.id} (read November 20, 2026)`]) {
          assert.ok(text.includes(piece), `${part.id}: ${piece}`);
        }
        const ticked = await article.locator("[data-criterion].met").evaluateAll((items) => items.map((item) => item.dataset.criterion));
        assert.deepEqual(ticked, score.criteria);
        assert.equal(await article.locator("[data-answer=completed]").innerText(), score.is_completed ? "Yes" : "Not said to be completed");
        assert.equal((await page.locator(`[data-cell="${index}"] [data-mark]`).textContent()), String(score.rating));
      }
      for (const [index, { id }] of rubric.elements.entries()) {
        const text = await page.locator(`article[data-summary="${index}"]`).innerText();
        assert.match(text, new RegExp(`Summary A of ${id}\\.`));
        assert.match(text, /\d\.\d, from \d of \d parts/);
        assert.equal(await page.locator(`[data-overall="${index}"] [data-mark]`).textContent(), String(assessment.summaries[id].rating));
      }
      assert.match(await page.locator("#next").innerText(), /Nothing was sent/);
      assert.doesNotMatch(await page.locator("#next").innerText(), /submitted/i);
      assert.doesNotMatch(await page.locator("main").innerText(), NAMES_OF_SENTENCES);
    });
  });

  test("on paper it has the words of the page, gray, and no row is cut", async () => {
    await atRecord((rubric) => fullDraft(rubric), async (page) => {
      const read = () => page.evaluate(() => document.querySelector("#sheet").innerText.replaceAll(/\s+/g, " "));
      const shown = await read();
      await page.emulateMedia({ media: "print" });
      assert.equal(await read(), shown);
      const found = await page.evaluate((height) => {
        const seen = [...document.querySelectorAll("#sheet :is(tr, li, dt, .ticks li)")].filter((element) => element.checkVisibility());
        const colors = [...document.querySelectorAll("#assessment *")].flatMap((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]);
        const isColored = (color) => {
          const [r, g, b] = color.match(/[\d.]+/g).map(Number);
          return Math.max(r, g, b) - Math.min(r, g, b) > 8;
        };
        return {
          cut: seen.filter((element) => getComputedStyle(element).breakInside !== "avoid").map((element) => element.outerHTML.slice(0, 80)),
          tall: seen.filter((element) => element.getBoundingClientRect().height > height).length,
          wide: seen.filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5).length,
          controls: [...document.querySelectorAll("button, #next")].filter((element) => element.checkVisibility()).length,
          colored: [...new Set(colors.filter((color) => color.startsWith("rgb") && isColored(color)))],
        };
      }, PAPER.height);
      assert.deepEqual(found, { cut: [], tall: 0, wide: 0, controls: 0, colored: [] });
      assert.deepEqual(await layoutProblems(page), []);
      assert.ok((await page.pdf({ format: "Letter", tagged: true })).toString("latin1").startsWith("%PDF-"));
    }, { viewport: PAPER });
  });

  test("files: the draft to the byte, the file of a state, a table; each is the draft read again", async () => {
    await atRecord((rubric) => fullDraft(rubric), async (page, draft) => {
      const rubric = await rubricOf(page);
      const whole = readDraft(JSON.stringify(draft)).draft;
      const json = await downloaded(page, () => page.getByRole("button", { name: "Save as a file" }).click());
      assert.equal(json.name, "columbia-first-round.draft.json");
      assert.equal(json.bytes.toString(), writeDraft(whole));
      const toml = await downloaded(page, () => page.getByRole("button", { name: /TOML/ }).click());
      assert.equal(toml.name, "2026.toml");
      assert.equal(toml.bytes.toString(), assessmentToml(whole, rubric));
      const csv = await downloaded(page, () => page.getByRole("button", { name: /CSV/ }).click());
      assert.match(csv.name, /\.csv$/);
      assert.match(csv.bytes.toString(), /^\ufeffid,title,rating,criteria/);
      const [criterion] = rubric.parts[0].criteria;
      const text = await page.locator(`article[data-part="0"] [data-criterion="${criterion.id}"] > span:last-child`).evaluate((item) => [...item.childNodes].slice(1).map((node) => node.textContent).join(""));
      assert.ok(csv.bytes.toString().replaceAll('""', '"').includes(`${criterion.id}: ${text.trim()}`), "texts of criteria without what is only said");
      const kept = await page.evaluate((id) => JSON.parse(localStorage.getItem(`statewise/draft/${id}`)), draft.id);
      assert.deepEqual([kept.revision, kept.since_file], [1, []], "nothing changed, nothing is written");
    });
  });

  test("counts from nothing again after the file, and only for this draft", async () => {
    await at(RECORD, async (page) => {
      const draft = fullDraft(await rubricOf(page));
      await keep(page, draft, { sinceFile: [["note"], ["scores", "x", "rating"]] });
      await page.reload();
      await downloaded(page, () => page.getByRole("button", { name: "Save as a file" }).click());
      const kept = await page.evaluate((id) => JSON.parse(localStorage.getItem(`statewise/draft/${id}`)), draft.id);
      assert.deepEqual([kept.since_file, kept.draft.assessment.note], [[], draft.assessment.note]);
    });
  });

  test("before you publish: people first, then what is in the way, each with the way to the form", async () => {
    await atRecord((rubric) => {
      const draft = fullDraft(rubric, { note: "Ask ada@example.org, 555-555-0123.", assessed_by: "", edition: 2199 });
      const [first, second] = rubric.parts;
      draft.assessment.scores[first.id] = { rating: 2 };
      draft.assessment.scores[second.id] = { evidence: "<b>Bold</b>", sources: [{ url: "example.org" }] };
      draft.assessment.summaries[rubric.elements[0].id] = { evidence: "Words." };
      draft.assessment.scores.gone = { rating: 1 };
      return draft;
    }, async (page) => {
      const rubric = await rubricOf(page);
      const headings = await page.locator("#problems h3").allInnerTexts();
      assert.deepEqual(headings, ["First: about people", "To mend", "To look at"]);
      const text = words(await page.locator("#problems").innerText());
      for (const part of [
        "Note: the e-mail address ada@example.org", "Note: 555-555-0123 looks like a phone number.", "Who assesses: not filled in.", "The edition 2199 is not a likely year.",
        "There is a rating and no evidence.", "Evidence: “<b>” looks like HTML", "Source 1: The title is missing.", "Source 1: The address “example.org” does not begin with",
        "There is a text and no score.", "“gone”", "The rubric has no such part.", "There are answers and no rating.",
      ]) assert.ok(text.includes(part), `${part} in ${text}`);
      const hrefs = await page.locator("#problems a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      const form = new URL(server.address("assessment/form/")).pathname;
      assert.deepEqual([...new Set(hrefs)].sort(), ["#orphans", `${form}#${rubric.elements[0].anchor}-summary`, `${form}#${rubric.parts[0].anchor}`, `${form}#${rubric.parts[1].anchor}`, `${form}#setup`].sort());
      for (const href of hrefs.filter((href) => href !== "#orphans")) {
        const target = new URL(href, server.origin);
        assert.ok(await page.evaluate(async ([address, id]) => new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html").getElementById(id) !== null, [target.pathname, target.hash.slice(1)]), href);
      }
      assert.match(await page.locator("#orphans").innerText(), /gone/);
      assert.doesNotMatch(text, NAMES_OF_SENTENCES);
    });
  });

  test("hostile answers come out as text", async () => {
    const nasty = [
      "<script>alert(1)</script><img src=x onerror=alert(1)>", "[x](javascript:alert(1)) ![x](data:text/html,x)", "**bold** `code` # no heading", "😀 עברית ‮abc‬ \u0000 \ufeff", "=HYPERLINK(\"x\")", "__proto__ {count} {{ x }} {% x %}", "]]> & \" ' &lt;",
    ].join("\n\n");
    await atRecord((rubric) => {
      const setup = { system: nasty, assessed_by: nasty, filled_in_by: nasty, note: nasty, code: "<b>", sector: "<i>", basis: "__proto__" };
      const draft = fullDraft(rubric, { ...setup, name: nasty, patterns: [nasty], strengths: [{ text: nasty, parts: [nasty] }] });
      const [first] = rubric.parts;
      draft.assessment.scores[first.id] = { rating: 77, status: "<u>", criteria: ["<s>", "constructor"], evidence: nasty, sources: [{ title: nasty, publisher: nasty, url: "javascript:alert(1)" }, { title: "T", url: "https://example.org/\"><img src=x>" }] };
      draft.assessment.settled = { inputs: [{ hash: "<b>", name: nasty }], parts: { [first.id]: { range: [1, 99], count: 2, by: nasty, why: nasty } } };
      const text = JSON.stringify(draft).replace('"scores":{', '"scores":{"__proto__":{"rating":3,"evidence":"<b>"},"constructor":{"criteria":["<b>"]},');
      return JSON.parse(text);
    }, async (page) => {
      const sheet = page.locator("#sheet");
      const made = await sheet.evaluate((sheet) => ({
        tags: [...sheet.querySelectorAll("script, img, b:not(.n), u, s, i, iframe, h1, h6")].map((element) => element.outerHTML.slice(0, 60)),
        hrefs: [...sheet.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")).filter((href) => !/^(#|https:\/\/example\.org\/|\/)/.test(href)),
        handlers: [...sheet.querySelectorAll("*")].filter((element) => [...element.attributes].some(({ name }) => name.startsWith("on"))).length,
      }));
      assert.deepEqual(made, { tags: [], hrefs: [], handlers: 0 });
      const text = await sheet.textContent();
      for (const piece of ["<script>alert(1)</script>", "onerror=alert(1)", "[x](javascript:alert(1))", "😀 עברית", "=HYPERLINK", "{count}", "javascript:alert(1)", "__proto__", "constructor", "77"]) assert.ok(text.includes(piece), piece);
      assert.equal(await page.evaluate(() => ({}).rating), undefined);
      assert.deepEqual(await layoutProblems(page), []);
      await page.getByRole("button", { name: "Show me how" }).click();
      await page.locator("#proposal .steps").waitFor();
      assert.doesNotMatch(await page.locator("#proposal").innerHTML(), /<(script|img|iframe)/);
      for (const name of [/^Save as a file/, /TOML/, /CSV/]) assert.ok((await downloaded(page, () => page.getByRole("button", { name }).first().click())).bytes.length > 100);
    });
  });

  test("a draft of a newer version is shown and goes out as it came", async () => {
    await at(RECORD, async (page) => {
      const draft = { ...fullDraft(await rubricOf(page)), version: 9, more: { kept: [1, 2, 3] } };
      await keep(page, draft);
      await page.reload();
      assert.match(await page.locator("#message").innerText(), /newer version/);
      assert.equal(await page.locator("#propose").isVisible(), false);
      const { bytes } = await downloaded(page, () => page.getByRole("button", { name: "Save as a file" }).click());
      assert.deepEqual(JSON.parse(bytes.toString()), draft);
    });
  });

  test("another tab is heard of, and nothing moves by itself", async () => {
    await atRecord((rubric) => fullDraft(rubric), async (page, draft) => {
      const other = await page.context().newPage();
      await other.goto(server.address(RECORD));
      await keep(other, { ...draft, assessment: { ...draft.assessment, system: "Cascadia" } });
      await page.locator("[data-kind=elsewhere]").waitFor();
      assert.match(await page.locator("[data-answer=system]").innerText(), /Columbia/);
      await page.getByRole("button", { name: "Show the newest" }).click();
      await page.locator("[data-answer=system]", { hasText: "Cascadia" }).waitFor();
    });
  });
});
