// Settling several people's answers, in a browser. States, people and answers are made up.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isReady, journaled } from "./assessment-page.mjs";
import { launchOn } from "./browser.mjs";
import { fileOf, keep } from "./assessment-drafts.mjs";
import { NAMES_OF_SENTENCES, PAPER, SETTLE, at, colleagues, downloaded, openFiles, server, words } from "./assessment-sheets.mjs";
import { layoutProblems } from "./layout.mjs";
import { readDraft } from "../../themes/default/static/assessment/draft.js";

const storedSettled = (page) => page.evaluate(() => {
  const key = Object.keys(localStorage).find((key) => key.includes("draft/settled-"));
  return key ? JSON.stringify(JSON.parse(localStorage[key]).draft) : null;
});

describe("settling", () => {
  test("with the keyboard alone: two colleagues' files to one draft, with a name and reasons", async () => {
    await at(SETTLE, async (page) => {
      const { rubric, first, files } = await colleagues(page);
      const press = async (...keys) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const tabTo = async (selector) => {
        for (let at = 0; at < 400; at += 1) {
          if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
          await page.keyboard.press("Tab");
        }
        assert.fail(`no way to ${selector}`);
      };
      // Asked for early: the browser has to know before the key is pressed that a test takes the dialog.
      const asked = page.waitForEvent("filechooser");
      await tabTo("[data-files]");
      await press("Space");
      const chooser = await asked;
      await chooser.setFiles(files.slice(0, 2));
      await page.locator("[data-questions] > li").first().waitFor();
      assert.match(await page.locator("#said").textContent(), /2 files are open/);

      // The first row is the one with the widest gap.
      assert.match(await page.locator("[data-questions] > li").first().innerText(), new RegExp(`${first} .*More than one level apart`, "s"));
      await tabTo("#row-0 summary");
      await press("Enter");
      await tabTo("#row-0 [type=submit]");
      await press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.className), "errors");
      assert.deepEqual(await page.locator("#row-0 .errors a").allInnerTexts(), ["Choose the answer that you agreed on.", "Say who settles.", "Say why."]);
      await tabTo("#row-0 .errors a[href='#settled-by']");
      await press("Enter");
      await tabTo("#settled-by");
      await page.keyboard.type("Dana Example");
      await tabTo("#row-0 [type=radio]");
      await press("Space", "ArrowDown");
      await tabTo("#row-0 [name=tick]");
      await press("Space");
      await tabTo("#row-0 [name=evidence]");
      await press("Space", "Tab", "Space");
      await tabTo("#row-0-why");
      await page.keyboard.type("We read both reports.");
      await tabTo("#row-0 [type=submit]");
      await press("Enter");
      assert.match(await page.locator("#said").textContent(), new RegExp(`^${first} is settled\\. 1 of \\d+ settled\\.$`));
      assert.equal(await page.evaluate(() => document.activeElement.type), "submit", "the focus stays");

      await page.locator("[data-kind=storage]").waitFor({ state: "detached" });
      await tabTo("[data-result] .button");
      const { bytes } = await downloaded(page, () => press("Enter"));
      const { draft } = readDraft(bytes.toString());
      const agreement = draft.assessment.settled.parts[first];
      assert.deepEqual({ ...agreement, range: [...agreement.range] }, { range: [rubric.levels[0].value, rubric.levels.at(-1).value], count: 2, by: "Dana Example", why: "We read both reports." });
      const score = draft.assessment.scores[first];
      assert.equal(score.rating, rubric.levels[1].value);
      assert.equal(score.criteria.length, 1);
      assert.match(score.evidence, new RegExp(`Evidence Ada of ${first}`));
      assert.match(score.evidence, new RegExp(`Evidence Ben of ${first}`));
      assert.equal(score.sources.length, 2);
      assert.deepEqual(Object.keys(draft.assessment.scores), [first], "nothing else is decided");
      assert.equal(draft.assessment.settled.inputs.length, 2);
      await tabTo("[data-result] button:last-of-type");
      await press("Enter");
      await page.waitForURL("**/assessment/record/");
      assert.match(await page.locator(`article[data-part="0"]`).innerText(), /Dana Example: We read both reports\.\s+2 people had answered\. From 1 \w+ to \d \w+/);
    });
  });

  test("l07 a browser that is killed takes no decision with it", async (context) => {
    const profile = mkdtempSync(join(tmpdir(), "statewise-"));
    let files;
    for (const round of ["decides", "finds it again"]) {
      const { context: tabs, kill } = await launchOn(profile);
      context.after(kill);
      const page = await tabs.newPage();
      await page.goto(server.address(SETTLE));
      await isReady(page);
      if (round === "decides") {
        ({ files } = await colleagues(page));
        await openFiles(page, files);
        await page.locator("#settled-by").fill("Dana Example");
        await page.locator("#row-0 summary").click();
        await page.locator("#row-0 [type=radio]").first().check();
        await page.locator("#row-0-why").fill("A reason to be kept.");
        await page.locator("#row-0 [type=submit]").click();
        await journaled(page, "A reason to be kept.");
      } else {
        await page.waitForFunction(() => Object.values(localStorage).some((value) => value.includes("A reason to be kept.")));
        await isReady(page);
        await openFiles(page, files);
        await page.locator("#row-0[data-settled]").waitFor();
      }
      await kill();
    }
    rmSync(profile, { recursive: true, force: true });
  });

  test("in any order of the files the same bytes; whoever opens them again goes on", async () => {
    const results = new Set();
    for (const order of [[0, 1, 2], [2, 0, 1]]) {
      await at(SETTLE, async (page) => {
        const { files } = await colleagues(page);
        const settleAll = async () => {
          await page.locator("#settled-by").fill("Dana Example");
          await page.locator("#accept-why").fill("All say so.");
          await page.locator("form.accept [type=submit]").click();
          await page.locator("#row-0 summary").click();
          await page.locator("#row-0 [type=radio]").nth(2).check();
          await page.locator("#row-0 [name=evidence]").nth(1).check();
          await page.locator("#row-0-why").fill("Why not.");
          await page.locator("#row-0 [type=submit]").click();
        };
        for (const at of order) await page.locator("[data-files]").setInputFiles([files[at]]);
        await page.locator("[data-questions] > li").first().waitFor();
        await page.locator("[data-inputs] > li").nth(2).waitFor();
        await settleAll();
        const { bytes } = await downloaded(page, () => page.locator("[data-result] .button").click());
        results.add(bytes.toString());
        // Back, and again with the same files.
        await page.goto(server.address("about/"));
        await page.goBack();
        await page.locator("[data-is-ready]").waitFor();
        assert.match(await page.locator(".settling-head").innerText(), /You settled these files before/);
        assert.equal((await downloaded(page, () => page.locator("[data-result] .button").click())).bytes.toString(), bytes.toString());
        await page.evaluate(() => sessionStorage.clear());
        await page.reload();
        await page.locator("[data-is-ready]").waitFor();
        assert.equal(await page.locator("[data-inputs] > li").count(), 0);
        await openFiles(page, order.toReversed().map((at) => files[at]));
        await page.locator("#row-0[data-settled]").waitFor();
        assert.equal(await page.locator("#settled-by").inputValue(), "Dana Example");
      });
    }
    assert.equal(results.size, 1);
  });

  test("what is the same is accepted in one step by a person; each step goes back", async () => {
    await at(SETTLE, async (page) => {
      const { files, rubric } = await colleagues(page);
      await openFiles(page, files);
      const count = await page.locator("[data-agreement=same]").count();
      assert.ok(count > 5);
      assert.equal(await page.locator("[data-settled]").count(), 0, "nothing is settled by itself");
      assert.equal(await storedSettled(page), null, "and nothing is kept yet");
      await page.locator("form.accept [type=submit]").click();
      assert.equal(await page.locator("form.accept .errors").isVisible(), true);
      assert.equal(await page.locator("[data-settled]").count(), 0);
      await page.locator("#settled-by").fill("Dana");
      await page.locator("#accept-why").fill("All say so.");
      await page.locator("form.accept [type=submit]").click();
      assert.equal(await page.locator("[data-settled]").count(), count);
      assert.equal(await page.locator("form.accept").isVisible(), false);
      assert.match(await page.locator(".settling-head").innerText(), new RegExp(`${count} of ${rubric.parts.length + rubric.elements.length} settled`));
      await page.locator("#row-0 summary").click();
      await page.locator("#row-0 [type=radio]").first().check();
      await page.locator("#row-0-why").fill("Because.");
      await page.locator("#row-0 [type=submit]").click();
      assert.equal(await page.locator("[data-settled]").count(), count + 1);
      await page.getByRole("button", { name: "Take it back" }).first().click();
      assert.equal(await page.locator("[data-settled]").count(), count);
      for (const expected of [count + 1, count, 0]) {
        await page.getByRole("button", { name: "Undo the last step" }).click();
        assert.equal(await page.locator("[data-settled]").count(), expected);
      }
      assert.equal(await page.getByRole("button", { name: "Undo the last step" }).isDisabled(), true);
    });
  });

  test("names can be hidden until a part is settled", async () => {
    await at(SETTLE, async (page) => {
      const { files } = await colleagues(page);
      await openFiles(page, files);
      await page.locator("#row-0 summary").click();
      // What a row holds is made once it is open.
      await page.locator("#row-0 [type=radio]").first().waitFor();
      assert.match(await page.locator("#row-0").innerText(), /Person Ada/);
      await page.locator("[data-hide-names]").check();
      assert.doesNotMatch(await page.locator("#row-0").innerText(), /Person (Ada|Ben|Cleo)/);
      assert.match(await page.locator("#row-0").innerText(), /Person 1/);
      await page.locator("#settled-by").fill("Dana");
      await page.locator("#row-0 [type=radio]").first().check();
      await page.locator("#row-0-why").fill("Because.");
      await page.locator("#row-0 [type=submit]").click();
      assert.match(await page.locator("#row-0").innerText(), /Person Ada/);
    });
  });

  test("what cannot be opened, and what is odd, is said in words; the rest is opened", async () => {
    await at(SETTLE, async (page) => {
      const { files, drafts: [ada], rubric } = await colleagues(page);
      const csv = "\ufeffid,rating,evidence\r\n".concat(...rubric.parts.map(({ id }) => `${id},2,"From a table"\r\n`), "9Z,4,x\r\n");
      await page.locator("[data-files]").setInputFiles([
        files[0], files[1], fileOf("again.json", ada), fileOf("empty.json", ""), fileOf("other.json", { a: 1 }), fileOf("cut.json", JSON.stringify(ada).slice(0, 500)),
        fileOf("newer.json", { ...ada, version: 9 }), fileOf("rubric.json", { ...ada, rubric: { id: "<b>garden", version: "1" } }), fileOf("photo.json", "\u0089PNG\r\n"),
        fileOf("table.txt", csv), fileOf("older.json", { ...ada, id: "older-draft-000000", rubric: { ...ada.rubric, version: "1999" } }),
      ]);
      await page.locator("[data-inputs] > li").nth(3).waitFor();
      const said = words(await page.locator(".about-files").innerText());
      for (const part of [
        "4 files are open.", "again.json is the same as Person Ada.json, to the letter.", "empty.json cannot be opened. There is nothing in it.", "other.json cannot be opened. It is a JSON file, but not one of this form.",
        "cut.json cannot be opened.", "newer.json was saved by a newer version", "rubric.json holds answers to another rubric, “<b>garden”.", "photo.json cannot be opened.",
        `The files are to different versions of the rubric: `, "The files look at different things: ", "not said",
      ]) assert.ok(said.includes(part), `${part} in ${said}`);
      assert.match(await page.locator("[data-inputs]").innerText(), /One cell of the table was not understood/);
      assert.doesNotMatch(said, NAMES_OF_SENTENCES);
      // Too many, and far too large: refused before it is read.
      const more = Array.from({ length: 7 }, (_, at) => fileOf(`more-${at}.json`, { ...ada, name: `More ${at}` }));
      await page.locator("[data-files]").setInputFiles(more);
      await page.locator("[data-inputs] > li").nth(8).waitFor();
      assert.equal(await page.locator("[data-inputs] > li").count(), 9);
      assert.match(await page.locator(".about-files").innerText(), /more-6\.json was not opened\. At most 9/);
      const began = Date.now();
      await page.evaluate(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(50_000_000)], "huge.json"));
        const input = document.querySelector("[data-files]");
        input.files = transfer.files;
        input.dispatchEvent(new Event("change"));
      });
      await page.getByText("huge.json cannot be opened. It is larger than 5 MB.").first().waitFor();
      assert.ok(Date.now() - began < 3000);
      // Closing brings the focus to the next.
      await page.locator("[data-inputs] button").first().focus();
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.closest("[data-inputs]") !== null), true);
    });
  });

  test("drafts on this device need no file, and a reason that was typed is there after a reload", async () => {
    await at(SETTLE, async (page) => {
      const { drafts } = await colleagues(page);
      for (const draft of drafts) await keep(page, { ...draft, name: `Draft of ${draft.assessment.filled_in_by}` });
      await page.reload();
      await page.locator("[data-is-ready]").waitFor();
      await page.getByRole("button", { name: "Add Draft of Person Ada" }).click();
      await page.getByRole("button", { name: "Add Draft of Person Ben" }).click();
      await page.locator("[data-questions] > li").first().waitFor();
      assert.equal(await page.getByRole("button", { name: "Add Draft of Person Ada" }).count(), 0);
      await page.locator("#row-0 summary").click();
      await page.locator("#row-0-why").fill("A thought.");
      await page.reload();
      await page.locator("#row-0 summary").click();
      assert.equal(await page.locator("#row-0-why").inputValue(), "A thought.");
    });
  });

  test("where nothing can be kept, it says so, and the file is still offered", async () => {
    await at(SETTLE, async (page) => {
      const { files } = await colleagues(page);
      await openFiles(page, files);
      await page.evaluate(() => {
        Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
      });
      await page.locator("#settled-by").fill("Dana");
      await page.locator("#accept-why").fill("All say so.");
      await page.locator("form.accept [type=submit]").click();
      await page.locator("[data-kind=storage]").waitFor();
      assert.match(await page.locator("#message").innerText(), /Not saved/);
      assert.ok((await downloaded(page, () => page.locator("[data-result] .button").click())).bytes.length > 1000);
    });
  });

  test("answers of others come out as text", async () => {
    await at(SETTLE, async (page) => {
      const { drafts: [ada, ben], first } = await colleagues(page);
      ada.assessment.filled_in_by = "<img src=x onerror=alert(1)> ‮Ada";
      ada.assessment.scores[first] = { rating: 1, criteria: ["<b>x</b>", "__proto__"], evidence: "<script>alert(1)</script> [x](javascript:alert(1))", sources: [{ title: "<i>", url: "javascript:alert(1)" }] };
      ada.assessment.system = "<u>Columbia";
      await openFiles(page, [fileOf("<b>.json", ada), fileOf("b.json", ben)]);
      await page.locator("#row-0 summary").click();
      await page.locator("#settled-by").fill("<b>Dana");
      await page.locator("#row-0 [type=radio]").first().check();
      await page.locator("#row-0-why").fill("<b>why</b>");
      await page.locator("#row-0 [type=submit]").click();
      const made = await page.locator("#assessment").evaluate((root) => ({
        tags: [...root.querySelectorAll("script, img, u, i:not(.mark i)")].length,
        hrefs: [...root.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")).filter((href) => href.startsWith("javascript")),
      }));
      assert.deepEqual(made, { tags: 0, hrefs: [] });
      for (const piece of ["<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<b>x</b>", "__proto__", "<b>Dana", "<b>why</b>"]) {
        assert.ok((await page.locator("#row-0").textContent()).includes(piece), piece);
      }
      assert.deepEqual(await layoutProblems(page), []);
    });
  });

  test("without a secure address the hashes are left out, and that is said", async () => {
    await at(SETTLE, async (page) => {
      const { files } = await colleagues(page);
      await openFiles(page, files.slice(0, 2));
      assert.match(await page.locator(".about-files").innerText(), /not opened over https/);
      const { bytes } = await downloaded(page, () => page.locator("[data-result] .button").click());
      assert.deepEqual(JSON.parse(bytes.toString()).assessment.settled.inputs.map(({ hash, name }) => [hash, name]).sort(), [[undefined, "Person Ada"], [undefined, "Person Ben"]]);
    }, { prepare: (page) => page.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined })) });
  });

  test("on paper: every answer, none of the controls", async () => {
    await at(SETTLE, async (page) => {
      const { files } = await colleagues(page);
      await openFiles(page, files);
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print" });
      assert.deepEqual(await layoutProblems(page), []);
      assert.equal(await page.locator("#assessment :is(button, input, textarea):visible").count(), 0);
      const text = await page.locator("#disagreements").innerText();
      for (const tag of ["Ada", "Ben", "Cleo"]) assert.ok(text.includes(`Report ${tag} on`), tag);
      const cut = await page.evaluate(() => [...document.querySelectorAll("#disagreements :is(li li, .answered)")].filter((element) => element.checkVisibility() && getComputedStyle(element).breakInside !== "avoid").length);
      assert.equal(cut, 0);
    }, { viewport: PAPER });
  });
});
