// Where an assessment begins or goes on: drafts on the device, a published assessment, files. What comes
// in is shown before, and can be undone after.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { FORM, START, at, downloaded, file, goTo, isReady, rate, records, reload, showAll, stored, tabTo } from "./assessment-page.mjs";
import { NARROW, WIDE, launch } from "./browser.mjs";
import { layoutProblems } from "./layout.mjs";
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

const atStart = (work, options = {}) => at(browser, server.address(START), work, options);
const names = (page) => page.locator("#drafts li[data-draft] b").allInnerTexts();
const act = (page, name, words) => page.locator("#drafts li[data-draft]", { hasText: name }).getByRole("button", { name: `${words}: ` });

/** A draft file of a made-up team. */
const DRAFT = {
  format: "statewise-draft", version: 1, id: "draft-of-a-made-up-team", name: "Ours", rubric: { id: "career-readiness-data", version: "2021" },
  assessment: { system: "Columbia", edition: 2026, scores: { "1A": { rating: 3, evidence: "Because." }, "1B": { rating: 2 } } },
};
const text = (draft) => `${JSON.stringify(draft, null, 2)}\n`;
const withScores = (scores, more = {}) => ({ ...DRAFT, ...more, assessment: { ...DRAFT.assessment, scores } });
const give = (page, name, content) => page.locator("[data-file]").setInputFiles(file(name, content));
const heading = (page, words) => page.locator("#import h2", { hasText: words }).waitFor();

test("from nothing: a new draft each time, listed with name, day and size", async () => {
  await atStart(async (page) => {
    assert.equal(await page.locator("#drafts").isVisible(), false, "there is nothing to go on with");
    await page.locator("[data-new]").click();
    await page.waitForURL(server.address(FORM));
    await isReady(page);
    await page.locator("#system").fill("Columbia");
    await goTo(page, server.address(START));
    assert.deepEqual(await names(page), ["Columbia"]);
    assert.match(await page.locator("#drafts li").innerText(), /Last changed .+, [\d.]+ kB\. 0 of 21 parts rated/);
    await page.locator("[data-new]").click();
    await page.waitForURL(server.address(FORM));
    await isReady(page);
    assert.equal(await page.locator("#system").inputValue(), "", "a new one is new");
    await page.locator("#system").fill("Another");
    await page.goBack();
    await isReady(page);
    assert.deepEqual(await names(page), ["Another", "Columbia"], "also on the way back");
    await act(page, "Columbia", "Open").click();
    await page.waitForURL(server.address(FORM));
    await isReady(page);
    assert.equal(await page.locator("#system").inputValue(), "Columbia");
  });
});

test("rename, copy, take out as a file, delete and put back", async () => {
  await atStart(async (page) => {
    await give(page, "x", text(DRAFT));
    await page.getByRole("button", { name: "Take these answers" }).click();
    await heading(page, "The answers are in");
    await act(page, "Ours", "Rename").click();
    const dialog = page.locator("dialog");
    assert.equal(await dialog.locator("input").inputValue(), "Ours");
    await dialog.locator("input").fill("Round one");
    await page.keyboard.press("Enter");
    assert.deepEqual(await names(page), ["Round one"]);
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Rename/);
    await act(page, "Round one", "Copy").click();
    assert.deepEqual((await names(page)).sort(), ["Copy of Round one", "Round one"]);
    const { name, text: saved } = await downloaded(page, () => act(page, "Copy of", "Save as a file").click());
    assert.equal(name, "copy-of-round-one.draft.json");
    assert.equal(JSON.parse(saved).assessment.scores["1A"].rating, 3);
    await act(page, "Copy of", "Delete").click();
    assert.deepEqual(await names(page), ["Round one"]);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Undo");
    await act(page, "Round one", "Delete").click();
    assert.equal((await records(page)).length, 0);
    await page.locator("#drafts .undo", { hasText: "“Round one”" }).getByRole("button").click();
    assert.deepEqual(await names(page), ["Round one"]);
    await page.locator("#drafts .undo").getByRole("button").click();
    assert.deepEqual((await names(page)).sort(), ["Copy of Round one", "Round one"]);
    await act(page, "Copy of", "Delete").click();
    await reload(page);
    assert.equal(await page.locator("#drafts .undo:visible").count(), 0, "until the page is left");
    assert.deepEqual(await names(page), ["Round one"]);
  });
});

test("l14 clear: asks, touches only keys of this site, and can be undone", async () => {
  await atStart(async (page) => {
    const others = { excalidraw: "theirs", "statewise/other-site/draft/draft-of-another-site": "{}", "statewise/draft/not an id": "x" };
    await page.evaluate((others) => { for (const [key, value] of Object.entries(others)) localStorage.setItem(key, value); }, others);
    await give(page, "x", text(DRAFT));
    await page.getByRole("button", { name: "Take these answers" }).click();
    await heading(page, "The answers are in");
    const before = await page.evaluate(() => ({ ...localStorage }));
    await page.getByRole("button", { name: "Clear all my answers" }).click();
    assert.match(await page.locator("dialog").innerText(), /One assessment is deleted/);
    await page.keyboard.press("Enter");
    assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), before, "what Enter does is harmless");
    await page.getByRole("button", { name: "Clear all my answers" }).click();
    await page.locator("dialog").getByRole("button", { name: "Clear them" }).click();
    await page.waitForFunction(() => document.activeElement.closest(".undo"));
    // Beside when it was, so that the journal brings nothing back.
    const stored = () => page.evaluate(() => {
      const { "statewise/setting/gone": _, ...all } = { ...localStorage };
      return all;
    });
    assert.deepEqual(await stored(), others);
    await page.keyboard.press("Enter");
    assert.deepEqual(await stored(), before, "undone");
    assert.deepEqual(await names(page), ["Ours"]);
  });
});

test("from what a state published: fetched when asked for, and its answers are there", async () => {
  await at(browser, server.address(`${START}?from=kentucky/2026`), async (page, { requests }) => {
    assert.equal(await page.locator("[data-from]").inputValue(), "kentucky/2026", "a profile leads to its own");
    assert.equal(requests.filter((address) => address.includes("/data/")).length, 0);
    await page.locator("[data-from-go]").click();
    await page.waitForURL(server.address(FORM));
    await isReady(page);
    assert.equal(requests.filter((address) => address.endsWith("/data/states/kentucky.json")).length, 1);
    assert.match(await page.locator("[data-draft-name]").innerText(), /^Kentucky, 2026/);
    const [{ draft, since_file: since }] = await records(page);
    const published = JSON.parse(readFileSync(join(SITE, "data/states/kentucky.json"), "utf8")).states[0].assessments.find(({ is_current: is }) => is);
    const rated = published.elements.flatMap(({ sub_elements: parts }) => parts).filter(({ rating }) => rating !== null);
    assert.ok(rated.length > 5);
    for (const { id, rating, sources } of rated) {
      assert.equal(draft.assessment.scores[id].rating, rating, id);
      assert.equal(draft.assessment.scores[id].sources.length, sources.length, id);
    }
    assert.deepEqual([draft.assessment.assessed_by, draft.assessment.basis, draft.assessment.edition], [undefined, undefined, undefined], "who says it now has to be said");
    assert.ok(since.length > 10, "none of it is in a file yet");
    await showAll(page);
    assert.equal(await page.locator("[data-cell] .vh", { hasText: "Building" }).count() > 0, true);
  });
  await atStart(async (page) => {
    await page.route("**/data/states/*.json", (route) => route.fulfill({ status: 404, body: "no" }));
    await page.locator("[data-from-go]").click();
    await page.locator("#message", { hasText: "could not be loaded" }).waitFor();
    assert.equal((await records(page)).length, 0);
  }, { expect: [/404/] });
});

test("from a file: what comes in is told first, taken over on demand, and undone", async () => {
  await atStart(async (page) => {
    await give(page, "holiday.jpg", text(DRAFT));
    await heading(page, "What is in holiday.jpg");
    assert.equal(await page.evaluate(() => document.activeElement.id), "import");
    assert.match(await page.locator("#import").innerText(), /6 answers come in/);
    assert.equal((await records(page)).length, 0, "nothing before it is asked for");
    await page.getByRole("button", { name: "Take these answers" }).click();
    await heading(page, "The answers are in");
    const [first] = await records(page);
    assert.deepEqual(first.draft, DRAFT);
    await page.locator("#import").getByRole("button", { name: "Undo" }).click();
    assert.equal((await records(page)).length, 0);
    await give(page, "x", text(DRAFT));
    await page.getByRole("button", { name: "Take these answers" }).click();

    // The same draft again, changed: by its content, whatever it is called.
    await give(page, "ours (2).json", text(withScores({ "1A": { rating: 4, evidence: "Because." }, "2A": { status: "withheld" } })));
    await heading(page, "What is in ours (2).json");
    assert.equal(await page.locator("#import-into").inputValue(), DRAFT.id);
    assert.match(await page.locator("#import").innerText(), /New: 1\. Changed: 1\. Lost: 1\./);
    assert.equal(await page.locator("#import details[open]").count(), 1);
    assert.match(await page.locator("#import details[open]").innerText(), /1B, rating: 2 Building \(gone\)/);
    await page.locator("#import details", { hasText: "change" }).locator("summary").click();
    assert.match(await page.locator("#import").innerText(), /1A, rating: 3 Promising → 4 Established/);
    await page.getByRole("button", { name: "Take these answers" }).click();
    await stored(page, ({ scores }) => scores["1A"].rating === 4 && !scores["1B"]);
    await page.locator("#import").getByRole("button", { name: "Undo" }).click();
    await stored(page, ({ scores }) => scores["1A"].rating === 3 && scores["1B"].rating === 2 && !scores["2A"]);

    // Into a new one instead: both are there.
    await give(page, "x", text(withScores({ "1A": { rating: 1 } })));
    await page.locator("#import-into").selectOption({ label: "Into a new assessment" });
    assert.match(await page.locator("#import").innerText(), /4 answers come in/);
    await page.getByRole("button", { name: "Take these answers" }).click();
    assert.equal((await records(page)).length, 2);
    await give(page, "x", text(DRAFT));
    await heading(page, "What is in x");
    assert.match(await page.locator("#import").innerText(), /New: 0\. Changed: 0\. Lost: 0\./);
    assert.equal(await page.getByRole("button", { name: "Take these answers" }).isDisabled(), true);
    await page.getByRole("button", { name: "Leave everything as it is" }).click();
    assert.equal(await page.locator("#import").isVisible(), false);
  });
});

test("by keyboard alone: take a file in, delete, put back, begin a new one", async () => {
  await atStart(async (page) => {
    // Asked for early: the browser has to know before the key is pressed that a test takes the dialog.
    const asked = page.waitForEvent("filechooser");
    await tabTo(page, "[data-file]");
    await page.keyboard.press("Space");
    await (await asked).setFiles(file("x", text(DRAFT)));
    await page.getByRole("button", { name: "Take these answers" }).evaluate((button) => { button.dataset.test = "take"; });
    await tabTo(page, "[data-test=take]");
    await page.keyboard.press("Enter");
    await heading(page, "The answers are in");
    assert.deepEqual(await names(page), ["Ours"]);
    await act(page, "Ours", "Delete").evaluate((button) => { button.dataset.test = "delete"; });
    await tabTo(page, "[data-test=delete]");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.closest(".undo"));
    await page.keyboard.press("Enter");
    assert.deepEqual(await names(page), ["Ours"]);
    await tabTo(page, "[data-new]");
    await page.keyboard.press("Enter");
    await page.waitForURL(server.address(FORM));
    await isReady(page);
  });
});

test("a table from a spreadsheet: into a draft, beside what is there; what is not understood is named", async () => {
  await atStart(async (page) => {
    await give(page, "x", text(DRAFT));
    await page.getByRole("button", { name: "Take these answers" }).click();
    // Windows-1252, semicolons, a formula that was made harmless, an unknown row and column.
    const table = "id;rating;evidence;mood\r\n1A;4 Established;'=SUM(A1)\r\n1C;Building;Caf\u00e9\r\n9Z;2;x;y\r\n2A;seven;\r\n";
    await page.locator("[data-file]").setInputFiles({ name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(table, "latin1") });
    await heading(page, "What is in answers.csv");
    await page.locator("#import-into").selectOption(DRAFT.id);
    const said = await page.locator("#import").innerText();
    assert.match(said, /New: 2\. Changed: 2\. Lost: 0\./);
    for (const words of [/“mood” is not known/, /“9Z” is no part/, /“seven” is no rating/]) assert.match(said, words);
    await page.getByRole("button", { name: "Take these answers" }).click();
    await stored(page, ({ scores }) => scores["1A"].rating === 4 && scores["1A"].evidence === "=SUM(A1)" && scores["1C"].evidence === "Caf\u00e9" && scores["1B"].rating === 2);
  });
});

test("a plan from a spreadsheet: known by its columns, told goal by goal, and beside the answers that are there", async () => {
  await atStart(async (page) => {
    const goal = { id: "goal-k3x9q2", title: "Data on each learner", due: "2028-06-30", from: 2, to: 3, activities: [{ id: "activity-7h2m4d", what: "Ask", status: "started" }] };
    await give(page, "x", text({ ...DRAFT, plan: { vision: "Ours", goals: [goal] } }));
    await page.getByRole("button", { name: "Take these answers" }).click();
    const table = "kind;id;goal;text;owner;status;mood\r\ngoal;goal-k3x9q2;;;Direcci\u00f3n;;\r\nactivity;activity-7h2m4d;goal-k3x9q2;'=1+1;;done;\r\ndream;;;x;;;\r\n";
    await page.locator("[data-file]").setInputFiles({ name: "plan.csv", mimeType: "text/csv", buffer: Buffer.from(table, "latin1") });
    await heading(page, "What is in plan.csv");
    await page.locator("#import-into").selectOption(DRAFT.id);
    for (const details of await page.locator("#import details").all()) await details.evaluate((element) => { element.open = true; });
    const said = await page.locator("#import").innerText();
    for (const words of [/New: 1\. Changed: 2\. Lost: 0\./, /Data on each learner.?, owner: Direcci\u00f3n/i, /=1\+1.?, status: started → done/i, /“mood” is not known/, /Row 4: “dream” is no kind of row of a plan/]) assert.match(said, words);
    await page.getByRole("button", { name: "Take these answers" }).click();
    await heading(page, "The answers are in");
    const [{ draft }] = await records(page);
    assert.deepEqual(draft.plan, { vision: "Ours", goals: [{ ...goal, owner: "Direcci\u00f3n", activities: [{ ...goal.activities[0], what: "=1+1", status: "done" }] }] });
    assert.deepEqual(draft.assessment, DRAFT.assessment);
  });
});

test("wrong files are refused with the way out, and nothing changes", async () => {
  await atStart(async (page) => {
    for (const [content, words] of [
      ["", /nothing in it/], ["{", /cut off or changed/], ["[]", /not one of this form/], ["PK\u0003\u0004", /workbook/], ["words", /neither a file of this form/],
      [text({ ...DRAFT, assessment: { scores: { "1A": { rating: "three" } } } }), /does not fit[\s\S]*assessment › scores › 1A › rating/],
      [text({ ...DRAFT, version: 0 }), /version of this form that does not exist/], ["[".repeat(3_000_000), /cut off|nested/],
    ]) {
      await give(page, "wrong.json", content);
      await page.locator("#import", { hasText: words }).waitFor();
      await heading(page, "wrong.json cannot be opened");
    }
    await page.getByRole("button", { name: "Leave everything as it is" }).click();
    // 50 MB, of which not one is read.
    await page.evaluate(() => {
      const input = document.querySelector("[data-file]");
      const transfer = new DataTransfer();
      const large = new File([new Uint8Array(50_000_000)], "large.json");
      large.arrayBuffer = () => { throw new Error("it was read"); };
      transfer.items.add(large);
      input.files = transfer.files;
      input.dispatchEvent(new Event("change"));
    });
    await page.locator("#import", { hasText: "larger than 5 MB" }).waitFor();
    assert.equal((await records(page)).length, 0);
  });
});

test("hostile files: prototypes, markup and another rubric are answers like others", async () => {
  await atStart(async (page) => {
    const hostile = `{"format":"statewise-draft","version":1,"id":"draft-of-a-made-up-team","name":"<img src=x onerror=alert(1)>","rubric":{"id":"another","version":"9"},
      "assessment":{"system":"<script>alert(1)</script>","scores":{"__proto__":{"rating":4},"constructor":{"evidence":"<b>x</b>"},"1A":{"evidence":"[x](javascript:alert(1)) <svg onload=alert(1)>"}}}}`;
    await give(page, "<img src=x>.json", hostile);
    await heading(page, "What is in <img src=x>.json");
    const said = await page.locator("#import").innerText();
    assert.match(said, /another rubric: “another”/);
    assert.match(said, /“__proto__” is not in the rubric/);
    await page.getByRole("button", { name: "Take these answers" }).click();
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await page.waitForURL(server.address(FORM));
    await isReady(page);
    await showAll(page);
    assert.match(await page.locator("#message").innerText(), /2 answers are to things that the rubric does not have[^]*__proto__, constructor/);
    await page.locator("[data-part='0'] [data-preview]").click();
    await page.locator("[data-preview-of] p").first().waitFor();
    assert.equal(await page.locator("#assessment :is(img, script, svg[onload], [onerror], a[href^=javascript])").count(), 0);
    assert.equal(await page.evaluate(() => ({}).rating), undefined);
    const { text: out } = await downloaded(page, () => page.locator("[data-save-file]").click());
    assert.deepEqual(JSON.parse(out), JSON.parse(hostile));
    await rate(page, 0, 2);
    await stored(page, ({ scores }) => scores["1A"].rating === 2);
    assert.match(await page.evaluate(() => Object.values(localStorage).find((value) => value.includes("another"))), /"__proto__":\{"rating":4\}/);
  });
});

test("nothing is against it, with drafts, a file, a refused one and dialogs", async () => {
  for (const viewport of [WIDE, NARROW]) {
    await atStart(async (page) => {
      const look = async (state) => {
        await installAxe(page);
        for (const [at, media] of [{}, { colorScheme: "dark" }, { forcedColors: "active" }].entries()) {
          await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
          assert.deepEqual(await accessibilityProblems(page, { onlyColors: at > 0 }), [], `${state} ${JSON.stringify(media)}`);
        }
        await page.emulateMedia({ media: "print", colorScheme: "light", forcedColors: "none" });
        assert.deepEqual(await accessibilityProblems(page, { onlyColors: true }), [], `${state} on paper`);
        await page.emulateMedia({ media: "screen" });
        if (!state.includes("dialog")) assert.deepEqual(await layoutProblems(page), [], state);
      };
      await look("empty");
      await page.evaluate(() => localStorage.setItem("statewise/draft/draft-that-nobody-can-read", "{"));
      await give(page, "x", text({ ...DRAFT, name: "A long name without end ".repeat(6) }));
      await page.getByRole("button", { name: "Take these answers" }).click();
      await give(page, "y", text(withScores({ "1A": { rating: 4, evidence: "Long ".repeat(80) }, "9Z": { rating: 1 } })));
      await heading(page, "What is in y");
      await page.locator("#import details", { hasText: "change" }).locator("summary").click();
      await look("file");
      await give(page, "z", "{");
      await heading(page, "z cannot be opened");
      await look("refused");
      await page.locator("#drafts").getByRole("button", { name: "Rename" }).click();
      await look("dialog: rename");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Clear all my answers" }).click();
      await look("dialog: clear");
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
    }, { viewport });
  }
});

test("in every language", async () => {
  for (const { path } of pagesOf(SITE).filter(({ path }) => /^([a-z]+\/)?assessment\/$/.test(path))) {
    await at(browser, server.address(path), async (page) => {
      await give(page, "x", text(withScores({ "1A": { rating: 3, criteria: ["gone"] } }, { plan: { a: 1 } })));
      await page.locator("#import .acts button").first().click();
      await page.locator("#import .button").waitFor();
      await page.locator("#drafts [data-draft] button").nth(2).click();
      const said = await page.locator("#assessment").innerText();
      assert.doesNotMatch(said, /[{}]|undefined|NaN|\[object/);
      assert.doesNotMatch(said, /\b(import|note|act|draft|answer|change)-[a-z]+\b/);
    });
  }
});
