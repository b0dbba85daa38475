// The record and settling in every look: light, dark, forced colors, narrow, on paper, in Spanish, and
// without scripts. States, people and answers are made up.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { fileOf, fullDraft } from "./assessment-drafts.mjs";
import { NAMES_OF_SENTENCES, RECORD, SETTLE, at, atRecord, browser, colleagues, openFiles, server, withSite } from "./assessment-sheets.mjs";
import { NARROW, WIDE, open } from "./browser.mjs";
import { layoutProblems } from "./layout.mjs";

describe("in every look", () => {
  const LOOKS = [{}, { colorScheme: "dark" }, { forcedColors: "active" }];
  const judge = async (page, name) => {
    await installAxe(page);
    for (const look of LOOKS) {
      await page.emulateMedia({ media: "screen", colorScheme: "light", forcedColors: "none", ...look });
      assert.deepEqual(await accessibilityProblems(page), [], `${name} ${JSON.stringify(look)}`);
    }
    await page.emulateMedia({ media: "print", colorScheme: "light", forcedColors: "none" });
    assert.deepEqual(await accessibilityProblems(page, { isPaper: true }), [], `${name} on paper`);
    await page.emulateMedia({ media: "screen" });
    assert.deepEqual(await layoutProblems(page), [], name);
  };

  for (const [width, viewport] of [["wide", WIDE], ["320 px", NARROW]]) {
    test(`the record, ${width}`, async () => {
      await at(RECORD, (page) => judge(page, "without a draft"), { viewport });
      await atRecord((rubric) => {
        const draft = fullDraft(rubric, { note: "ada@example.org", system: "Kentucky" });
        draft.assessment.scores[rubric.parts[0].id] = { rating: 2 };
        draft.assessment.scores.gone = { rating: 1, evidence: "Words." };
        draft.assessment.settled = { inputs: [{ hash: "0".repeat(64), name: "Ada" }], parts: { [rubric.parts[1].id]: { range: [1, 2], count: 2, by: "Dana", why: "Because." } } };
        return draft;
      }, async (page) => {
        await judge(page, "with problems");
        await page.getByRole("button", { name: "Show me how" }).click();
        await page.locator("#proposal .steps").waitFor();
        await judge(page, "with the proposal");
      }, { viewport, prepare: withSite({ repository: "https://github.com/somebody/something" }) });
      await atRecord((rubric) => fullDraft(rubric), (page) => judge(page, "finished"), { viewport });
    });

    test(`settling, ${width}`, async () => {
      await at(SETTLE, async (page) => {
        await judge(page, "empty");
        const { files } = await colleagues(page);
        await page.locator("[data-files]").setInputFiles([files[0], fileOf("x.json", "{}")]);
        await page.locator("[data-inputs] > li").first().waitFor();
        await judge(page, "one file and one refused");
        await openFiles(page, files.slice(1));
        await judge(page, "open");
        await page.locator("#row-0 summary").click();
        await page.locator("#row-0 [type=submit]").click();
        await judge(page, "errors");
        await page.locator("#settled-by").fill("Dana");
        await page.locator("#row-0 [type=radio]").first().check();
        await page.locator("#row-0-why").fill("Because.");
        await page.locator("#row-0 [type=submit]").click();
        await judge(page, "settled");
      }, { viewport });
    });
  }

  test("in Spanish every word is there", async () => {
    await atRecord((rubric) => {
      const draft = fullDraft(rubric, { note: "ada@example.org", edition: undefined });
      draft.assessment.scores[rubric.parts[0].id] = { rating: 2 };
      return draft;
    }, async (page) => {
      assert.match(await page.locator("#problems").innerText(), /Primero: datos de personas/);
      assert.doesNotMatch(await page.locator("main").innerText(), NAMES_OF_SENTENCES);
    }, { path: `es/${RECORD}` });
    await at(`es/${SETTLE}`, async (page) => {
      const { files } = await colleagues(page);
      await openFiles(page, files);
      await page.locator("#row-0 summary").click();
      await page.locator("#row-0 [type=submit]").click();
      assert.doesNotMatch(await page.locator("main").innerText(), NAMES_OF_SENTENCES);
      assert.match(await page.locator("#row-0").innerText(), /Falta algo/);
    });
  });

  test("without scripts the record is the paper form, and settling says what it needs", async () => {
    for (const [path, pattern] of [[RECORD, /empty form|Print it and fill it in by hand/], [SETTLE, /needs scripts/]]) {
      const { page, close } = await open(browser, server.address(path), { javaScriptEnabled: false });
      assert.match(await page.locator("main").innerText(), pattern);
      assert.equal(await page.locator("#assessment :is(button, input, textarea):visible").count(), 0);
      await close();
    }
  });
});
