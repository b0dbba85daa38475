// Drafts of other versions, of other rubrics, of other sites and devices. Ids are rows of docs/faults.md.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { FORM, ID, START, at, downloaded, draftOf, evidence, file, fillSome, goTo, isReady, message, put, reload, saved, showAll, stored, tick } from "./assessment-page.mjs";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE } from "./site.mjs";

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

const atForm = (work, options = {}) => at(browser, server.address(FORM), work, options);

test("l10 a newer draft opens for reading, goes out as it came, and is never written", async () => {
  const newer = `{"format":"statewise-draft", "version":2,"id":"${ID}","name":"From tomorrow","rubric":{"id":"career-readiness-data","version":"2021"},"assessment":{"system":"Columbia","scores":{"1A":{"rating":3,"mood":"new"}}}}`;
  await at(browser, server.address(START), async (page) => {
    await page.locator("[data-file]").setInputFiles(file("x", newer));
    await page.getByRole("button", { name: "Open it to read" }).click();
    await page.waitForURL(server.address(FORM));
    await isReady(page);
    await showAll(page);
    assert.match(await message(page, "reading").innerText(), /newer version/);
    const before = await page.evaluate(() => JSON.stringify(localStorage));
    assert.equal(await page.locator("#part-0-3").isChecked(), true);
    assert.equal(await page.locator("#part-0-2").isDisabled(), true);
    assert.equal(await page.locator("#answers button:enabled:not([data-preview])").count(), 0);
    assert.equal(await page.locator("#system").evaluate((input) => input.readOnly), true);
    assert.match(await page.locator("[data-cell='0']").innerText(), /3\s*Promising/);
    await page.locator("#system").press("x");
    await page.locator("#part-0-2").evaluate((radio) => radio.click());
    const { text } = await downloaded(page, () => page.locator("[data-save-file]").click());
    assert.equal(text, newer);
    await installAxe(page);
    assert.deepEqual(await accessibilityProblems(page), []);
    await goTo(page, server.address(START));
    assert.equal(await page.evaluate(() => JSON.stringify(localStorage)), before);
    assert.equal(await page.getByRole("button", { name: /^(Rename|Copy)/ }).count(), 0);
    const { text: again } = await downloaded(page, () => page.getByRole("button", { name: "Save as a file" }).click());
    assert.equal(again, newer);
  });
});

test("l10 what cannot be read is listed, can be taken out, and is never written over", async () => {
  await at(browser, server.address(START), async (page) => {
    const raw = `{"revision":1,"draft":{"format":"statewise-draft","version":1,"id":"x"`;
    await page.evaluate((raw) => localStorage.setItem("statewise/draft/draft-that-nobody-can-read", raw), raw);
    await reload(page);
    assert.match(await page.locator("#drafts li[data-draft]").innerText(), /cannot be read/);
    assert.equal(await page.locator("#drafts").getByRole("button", { name: /^Open/ }).count(), 0);
    const { text } = await downloaded(page, () => page.locator("#drafts").getByRole("button", { name: "Save as a file" }).click());
    assert.equal(text, raw);
    await goTo(page, server.address(FORM));
    await page.locator("#system").fill("Another");
    await saved(page).waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem("statewise/draft/draft-that-nobody-can-read")), raw);
  });
});

test("l11 answers to what is gone are named, kept while others change, and in the file", async () => {
  const gone = { scores: { "1A": { rating: 9, criteria: ["no-such-criterion"], evidence: "Old" }, "9Z": { rating: 2, evidence: "Of a part that is gone" } }, summaries: { 9: { rating: 1 } }, sector: "moon" };
  await atForm(async (page) => {
    await put(page, draftOf(gone));
    await reload(page);
    await showAll(page);
    const said = await message(page, "orphans").innerText();
    for (const name of ["9Z", "no-such-criterion", "moon"]) assert.ok(said.includes(name), name);
    await tick(page, 0, 0);
    await evidence(page, 1, "New");
    await stored(page, ({ scores, summaries, sector }) => scores["1A"].criteria.length === 2 && scores["1A"].criteria[0] === "no-such-criterion"
      && scores["1A"].rating === 9 && scores["9Z"].evidence === "Of a part that is gone" && summaries["9"].rating === 1 && sector === "moon" && scores["1B"].evidence === "New");
    const { text } = await downloaded(page, () => page.locator("[data-save-file]").click());
    assert.deepEqual(JSON.parse(text).assessment.scores["9Z"], gone.scores["9Z"]);
  });
});

test("l13 out, in on another device, and out again: the same bytes", async () => {
  const files = [];
  await atForm(async (page) => {
    await showAll(page);
    await fillSome(page);
    await page.locator("#highlights").scrollIntoViewIfNeeded();
    await page.locator("[data-patterns] > p button").click();
    await page.locator("[data-patterns] textarea").fill("Ours 👩‍👩‍👧 \u05d0");
    files.push((await downloaded(page, () => page.locator("[data-save-file]").click())).text);
  });
  await at(browser, server.address(START), async (page) => {
    await page.locator("[data-file]").setInputFiles(file("from-elsewhere", files[0]));
    await page.getByRole("button", { name: "Take these answers" }).click();
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await page.waitForURL(server.address(FORM));
    await isReady(page);
    files.push((await downloaded(page, () => page.locator("[data-save-file]").click())).text);
  });
  assert.equal(files[1], files[0]);
  const { format, version, rubric } = JSON.parse(files[0]);
  assert.deepEqual([format, version, rubric.id, rubric.version], ["statewise-draft", 1, "career-readiness-data", "2021"]);
});

test("l14 another site of the same account: its drafts are not shown, not cleared and not opened", async () => {
  await atForm(async (page) => {
    const theirs = JSON.stringify({ revision: 1, saved_at: "2030-01-01T00:00:00.000Z", since_file: [], draft: draftOf({ system: "Theirs" }) });
    await page.evaluate((theirs) => localStorage.setItem("statewise/project/draft/draft-of-a-made-up-team", theirs), theirs);
    await reload(page);
    assert.equal(await page.locator("#system").inputValue(), "");
    await goTo(page, server.address(START));
    assert.equal(await page.locator("#drafts").isVisible(), false);
    assert.match(await page.locator(".promises").innerText(), /Open that file on another device/, "the way to move");
  });
});
