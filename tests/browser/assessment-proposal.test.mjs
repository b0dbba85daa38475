// Proposing an assessment for publication, in a browser: each way that a site can offer. All is made up.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { tabTo } from "./assessment-page.mjs";
import { fullDraft, rubricOf } from "./assessment-drafts.mjs";
import { NAMES_OF_SENTENCES, at, atRecord, downloaded, server, withSite } from "./assessment-sheets.mjs";
import { readDraft } from "../../themes/default/static/assessment/draft.js";
import { assessmentToml } from "../../themes/default/static/assessment/toml.js";

describe("proposing for publication", () => {
  const small = (rubric) => {
    const draft = fullDraft(rubric, { system: "Ohio & Søn #1 + 100%", note: "a+b & c#d \"e\" 😀" });
    draft.assessment.scores = { [rubric.parts[0].id]: { rating: 2, evidence: "Words: a+b & c#d." } };
    draft.assessment.summaries = {};
    return draft;
  };
  const start = async (page) => {
    await page.getByRole("button", { name: "Show me how" }).click();
    await page.locator("#proposal .steps").waitFor();
    assert.doesNotMatch(await page.locator("#proposal").innerText(), NAMES_OF_SENTENCES);
  };
  const GITHUB = { repository: "https://github.com/somebody/something", branch: "main" };

  test("a small file is in the address of the page for a new file, which opens in a new tab", async () => {
    await atRecord(small, async (page, draft) => {
      await start(page);
      const link = page.getByRole("link", { name: "Open GitHub in a new tab" });
      const address = new URL(await link.getAttribute("href"));
      assert.deepEqual([await link.getAttribute("target"), await link.getAttribute("rel")], ["_blank", "noopener"]);
      assert.equal(address.pathname, "/somebody/something/new/main");
      assert.equal(address.searchParams.get("filename"), "states/ohio-son-1-100/2026.toml");
      assert.equal(address.searchParams.get("value"), assessmentToml(readDraft(JSON.stringify(draft)).draft, await rubricOf(page)));
      assert.match(await page.locator("#proposal").innerText(), /no profile of your system yet/);
      assert.equal(await page.locator("#proposal textarea").count(), 0);
    }, { prepare: withSite(GITHUB) });
  });

  test("by keyboard alone: from the record to its file, and to the way to propose it", async () => {
    await atRecord(small, async (page) => {
      await page.getByRole("button", { name: /TOML/ }).evaluate((button) => { button.dataset.test = "toml"; });
      await tabTo(page, "[data-test=toml]");
      assert.equal((await downloaded(page, () => page.keyboard.press("Enter"))).name, "2026.toml");
      await tabTo(page, "[data-propose] button");
      await page.keyboard.press("Enter");
      await page.locator("#proposal .steps").waitFor();
      await tabTo(page, "#proposal a[target=_blank]");
    }, { prepare: withSite(GITHUB) });
  });

  test("a large one is copied, and pasted there", async () => {
    await atRecord((rubric) => fullDraft(rubric), async (page, draft) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await start(page);
      const link = page.getByRole("link", { name: "Open GitHub in a new tab" });
      assert.equal(await link.getAttribute("href"), "https://github.com/somebody/something/new/main?filename=states%2Fcolumbia%2F2026.toml");
      const toml = assessmentToml(readDraft(JSON.stringify(draft)).draft, await rubricOf(page));
      assert.equal(await page.locator("#proposal textarea").inputValue(), toml);
      await page.getByRole("button", { name: "Copy the text" }).click();
      await page.getByText("Copied.", { exact: true }).first().waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), toml);
    }, { prepare: withSite(GITHUB) });
  });

  test("where no page may copy, the text is selected, and an edition that is there is replaced", async () => {
    await atRecord((rubric) => fullDraft(rubric, { system: "Kentucky" }), async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }));
      await start(page);
      assert.match(await page.locator("#proposal").innerText(), /This edition is on the site already/);
      assert.equal(await page.getByRole("link", { name: "Open GitHub" }).getAttribute("href"), "https://github.com/somebody/something/edit/main/states/kentucky/2026.toml");
      await page.getByRole("button", { name: "Copy the text" }).click();
      const selected = await page.evaluate(() => document.activeElement.value.length === document.activeElement.selectionEnd - document.activeElement.selectionStart);
      assert.equal(selected, true);
    }, { prepare: withSite(GITHUB) });
  });

  test("without GitHub there is the mail and the file; people are pointed to first", async () => {
    await atRecord((rubric) => fullDraft(rubric, { note: "ada@example.org" }), async (page, draft) => {
      await start(page);
      assert.match(await page.locator("#proposal h3").first().innerText(), /about people/);
      const href = await page.getByRole("link", { name: "Write the mail" }).getAttribute("href");
      assert.match(href, /^mailto:editors@statewise\.example\?subject=Assessment%20of%20Columbia%2C%202026&body=Hello/);
      assert.match(decodeURIComponent(href), /The file 2026\.toml is attached\. It belongs at states\/columbia\/2026\.toml\./);
      const { name, bytes } = await downloaded(page, () => page.locator("#proposal").getByRole("button", { name: "Save 2026.toml" }).click());
      assert.deepEqual([name, bytes.toString()], ["2026.toml", assessmentToml(readDraft(JSON.stringify(draft)).draft, await rubricOf(page))]);
    });
    for (const [changes, pattern] of [[{ contact: "https://example.org/ask" }, /Open the page of the editors/], [{ contact: null }, /Give it to the people who run this site/]]) {
      await atRecord((rubric) => fullDraft(rubric), async (page) => {
        await start(page);
        assert.match(await page.locator("#proposal").innerText(), pattern);
      }, { prepare: withSite({ repository: null, ...changes }) });
    }
  });

  test("the draft is there after leaving and coming back, and nothing was sent", async () => {
    await atRecord(small, async (page, draft, requests) => {
      await start(page);
      const before = await page.locator("#sheet").innerText();
      const asked = requests.length;
      await page.goto(server.address("about/"));
      await page.goBack();
      await page.locator("[data-is-ready]").waitFor();
      assert.equal(await page.locator("#sheet").innerText(), before);
      assert.deepEqual(requests.slice(asked).filter((address) => address.includes("?")), []);
      assert.ok(await page.evaluate((id) => localStorage.getItem(`statewise/draft/${id}`) !== null, draft.id));
    }, { prepare: withSite(GITHUB) });
  });

  test("without a year it says what to do first", async () => {
    await atRecord((rubric) => fullDraft(rubric, { edition: undefined }), async (page) => {
      await page.getByRole("button", { name: "Show me how" }).click();
      await page.getByText("First say which year").waitFor();
    });
  });
});
