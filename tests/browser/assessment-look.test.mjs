// The form and the heat map for everybody: what is announced, what controls are called, by keyboard alone, in
// every state, wide and narrow, light, dark and in forced colors.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { FORM, HEAT_MAP, START, addSource, at, downloaded, evidence, fillSome, goTo, isReady, rate, records, reload, showAll, stored, tick, tabTo } from "./assessment-page.mjs";
import { NARROW, PHONE, WIDE, launch } from "./browser.mjs";
import { layoutProblems } from "./layout.mjs";
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

test("announcements: what is saved is said at most once in thirty seconds, and storage is asked for once", async () => {
  await atForm(async (page) => {
    await page.evaluate(() => {
      globalThis.said = [];
      new MutationObserver(() => {
        const text = document.querySelector("#said").textContent;
        if (text) globalThis.said.push(text);
      }).observe(document.querySelector("#said"), { childList: true, characterData: true, subtree: true });
    });
    for (let second = 0; second < 45; second += 1) {
      await page.locator("#note").press("x");
      await page.clock.runFor(1000);
    }
    const said = await page.evaluate(() => globalThis.said);
    assert.equal(said.length, 2, said.join(" | "));
    assert.match(said[0], /^Saved on this device /);
    assert.equal(await page.evaluate(() => globalThis.asked), 1);
    await page.locator("[data-kept]", { hasText: "may delete" }).waitFor();
    await reload(page);
    await page.locator("#note").press("y");
    await page.clock.runFor(1000);
    assert.equal(await page.evaluate(() => globalThis.asked), 0, "once is enough");
    assert.match(await page.locator("[data-kept]").innerText(), /may delete/);
  }, { prepare: (page) => page.clock.install(), before: () => {
    globalThis.asked = 0;
    navigator.storage.persist = async () => { globalThis.asked += 1; return false; };
  } });
});

test("controls as people who do not see them meet them", async () => {
  await atForm(async (page) => {
    await showAll(page);
    const found = await page.evaluate(() => {
      const rubric = JSON.parse(document.querySelector("#assessment").dataset.rubric);
      const name = (control) => (control.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
      const parts = [...document.querySelectorAll("[data-part]")];
      return {
        sizes: [...new Set(parts.map((part) => part.querySelectorAll(".rating [type=radio]").length))],
        expected: rubric.levels.length + rubric.empty.length,
        names: [...parts[0].querySelectorAll(".rating [type=radio]")].map(name),
        levels: [...rubric.levels, ...rubric.empty].map((level) => level.name),
        described: document.querySelectorAll(".rating [aria-describedby]").length,
        inTables: document.querySelectorAll("table :is(input, select, textarea)").length,
        ahead: document.querySelectorAll("[tabindex]:not([tabindex='0'], [tabindex='-1'])").length,
        bars: document.querySelectorAll("#assessment :is(progress, meter)").length,
      };
    });
    assert.deepEqual(found.sizes, [found.expected]);
    for (const [at, level] of found.levels.entries()) assert.ok(found.names[at].includes(level), level);
    assert.deepEqual([found.described, found.inTables, found.ahead, found.bars], [0, 0, 0, 0]);
  });
});

test("by keyboard alone: to a part, tick, rate, write, add a source, complete, go on, save the file", async () => {
  await atForm(async (page) => {
    const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
    await tabTo(page, "#tasks a[href='#score-1a']");
    await press("Enter");
    await tabTo(page, "[name=part-0-criteria]");
    await press("Space");
    await tabTo(page, "[name=part-0-rating]");
    await press("ArrowDown", "ArrowDown");
    await tabTo(page, "[name=part-0-evidence]");
    await page.keyboard.type("By keyboard");
    await tabTo(page, "[data-preview]");
    await press("Enter");
    await tabTo(page, "[data-add-source]");
    await press("Enter");
    await page.keyboard.type("A source");
    await tabTo(page, "[name=part-0-completed]");
    await press("Space");
    await tabTo(page, "#step [data-next]");
    await press("Enter");
    assert.equal(new URL(page.url()).hash, "#score-1b");
    await stored(page, (draft) => draft.scores?.["1A"]?.is_completed && draft.scores["1A"].sources[0].title === "A source");
    const [{ draft }] = await records(page);
    assert.deepEqual([draft.assessment.scores["1A"].criteria.length, draft.assessment.scores["1A"].rating, draft.assessment.scores["1A"].evidence], [1, 3, "By keyboard"]);
    await page.locator("#system").evaluate(() => document.querySelector("#draft").scrollIntoView());
    await page.locator("h1").evaluate((heading) => { heading.tabIndex = -1; heading.focus(); });
    await tabTo(page, "[data-save-file]");
    const { text } = await downloaded(page, () => press("Enter"));
    assert.match(text, /By keyboard/);
  });
});

test("nothing is against it, in every state, wide and narrow, light, dark, in forced colors and on paper", async () => {
  const look = async (page, state) => {
    await installAxe(page);
    for (const [at, media] of [{}, { colorScheme: "dark" }, { forcedColors: "active" }].entries()) {
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
      assert.deepEqual(await accessibilityProblems(page, { onlyColors: at > 0 }), [], `${state} ${JSON.stringify(media)}`);
    }
    await page.emulateMedia({ media: "print", colorScheme: "light", forcedColors: "none" });
    assert.deepEqual(await accessibilityProblems(page, { onlyColors: true }), [], `${state} on paper`);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => scrollTo(0, 0));
    assert.deepEqual(await layoutProblems(page), [], state);
  };
  for (const viewport of [WIDE, NARROW]) {
    await atForm(async (page) => {
      await look(page, "empty");
      await goTo(page, server.address(`${FORM}#score-1a`));
      await tick(page, 0, 0);
      await rate(page, 0, 3);
      await addSource(page, 0, { title: "A", year: "soon" });
      await evidence(page, 0, "**Bold**");
      await page.locator("[data-part='0'] [data-preview]").click();
      await page.locator("[data-preview-of] strong").waitFor();
      await page.locator("[data-part='0'] [data-remove-source]").click();
      await addSource(page, 0, { title: "B", year: "soon" });
      await page.locator("#saved", { hasText: /^Saved/ }).waitFor();
      await look(page, "half");
      const count = await page.locator("[data-part]").count();
      await showAll(page);
      for (let part = 0; part < count; part += 1) await page.locator(`#part-${part}-${1 + (part % 4)}`).evaluate((radio) => radio.click());
      await page.locator("[data-mode] #tasks [name=mode][value=one]").evaluate((radio) => radio.click());
      for (const hash of ["element-1-summary", "heat", "highlights"]) {
        await page.evaluate((hash) => { location.hash = hash; }, hash);
        if (hash === "highlights") {
          await page.locator("[data-challenges] .proposed button").first().click();
          await page.locator("[data-challenges] details summary").click();
        }
        await look(page, `finished ${hash}`);
      }
    }, { viewport });
  }
});

test("all on one page: nothing is against it, and it does not move by itself", async () => {
  await atForm(async (page) => {
    await showAll(page);
    await fillSome(page);
    await reload(page);
    const { shift } = await page.evaluate(() => globalThis.statewiseRecord);
    assert.equal(shift, 0);
    await installAxe(page);
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.evaluate(() => scrollTo(0, 0));
    assert.deepEqual(await layoutProblems(page), []);
  }, { viewport: PHONE });
});

test("the heat map alone, for a wall and for paper: the same cells, and what the team says", async () => {
  for (const viewport of [WIDE, NARROW]) {
    await atForm(async (page) => {
      await showAll(page);
      await fillSome(page);
      const cells = () => page.locator("[data-cell], [data-overall]").allInnerTexts();
      const filled = await cells();
      await stored(page, (draft) => draft.summaries["1"].evidence === "As a whole.");
      await goTo(page, server.address(HEAT_MAP));
      assert.deepEqual(await cells(), filled);
      assert.match(await page.locator("[data-about]").innerText(), /^Columbia\. 2 of 20 parts rated\. Saved/);
      assert.match(await page.locator("[data-patterns]").innerText(), /Only 2 of 20/);
      await installAxe(page);
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.deepEqual(await layoutProblems(page), []);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("[data-print]").isVisible(), false);
      assert.equal(await page.locator("table").isVisible(), true);
      await page.emulateMedia({ media: "screen" });
      await page.locator("[data-cell='0'] a").click();
      await isReady(page);
      assert.equal(await page.locator(".current").getAttribute("id"), "score-1a");
    }, { viewport });
  }
  await at(browser, server.address(HEAT_MAP), async (page) => {
    assert.match(await page.locator("#message").innerText(), /No assessment is open here/);
    assert.equal(await page.locator("#highlights").isVisible(), false);
    await page.locator("#message a").click();
    await page.waitForURL(server.address(START));
  });
});
