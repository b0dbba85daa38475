// Nothing gets lost between tabs, nor with them: two that write, some that are left, and browsers that are
// killed. Ids are rows of docs/faults.md.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { FORM, HEAT_MAP, ID, START, answersOf, at, draftOf, goTo, isReady, journaled, message, put, rate, records, reload, saved, showAll, stored, tabTo } from "./assessment-page.mjs";
import { NARROW, WIDE, launch, launchOn, open } from "./browser.mjs";
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

describe("two tabs", () => {
  /** Two tabs with the same draft, of which one heard nothing of the other yet. */
  const inTwo = (work, options) => atForm(async (page, about) => {
    await put(page, draftOf({ scores: { "1A": { rating: 1 } } }));
    await page.evaluate((id) => sessionStorage.setItem("statewise/open", id), ID);
    await reload(page);
    const other = await page.context().newPage();
    await other.goto(server.address(FORM));
    await isReady(other);
    await work(page, other, about);
  }, options);
  const ratings = async (page) => (await records(page)).map(({ draft }) => [draft.id === ID, draft.assessment.scores["1A"].rating]).sort();
  /** A tab sees what another one wrote a moment later. */
  const hears = (page, rating) => page.waitForFunction(([key, rating]) => JSON.parse(localStorage.getItem(key)).draft.assessment.scores["1A"].rating === rating, [`statewise/draft/${ID}`, rating]);

  test("l05 the newer one wins in every order; the other one is asked, and both are kept", async () => {
    for (const [first, second] of [["page", "other"], ["other", "page"]]) {
      await inTwo(async (page, other) => {
        const tabs = { page, other };
        await goTo(tabs[first], `${server.address(FORM)}#score-1a`);
        await rate(tabs[first], 0, 3);
        await saved(tabs[first]).waitFor();
        await hears(tabs[second], 3);
        await message(tabs[second], "elsewhere").waitFor();
        assert.deepEqual(await ratings(page), [[true, 3]], "hearing of it writes nothing");
        await tabs[second].bringToFront();
        await tabs[second].evaluate(() => { dispatchEvent(new Event("focus")); location.hash = "#score-1a"; });
        await rate(tabs[second], 0, 2);
        await message(tabs[second], "conflict").waitFor();
        assert.deepEqual(await ratings(page), [[false, 2], [true, 3]]);
        assert.equal(await tabs[second].locator("[data-draft-name]").innerText(), "Ours (my version)");
        assert.equal(await message(tabs[first], "conflict").count(), 0);
        // It goes on in its own, and nobody is asked again.
        await rate(tabs[second], 0, 4);
        await stored(page, ({ scores }) => scores["1A"].rating === 4);
        assert.deepEqual(await ratings(page), [[false, 4], [true, 3]]);
      });
    }
  });

  test("l05 the person chooses: both, or only the other, which can be undone", async () => {
    for (const viewport of [WIDE, NARROW]) await inTwo(async (page, other) => {
      await goTo(other, `${server.address(FORM)}#score-1a`);
      await rate(other, 0, 3);
      await hears(page, 3);
      await page.evaluate(() => { location.hash = "#score-1a"; });
      await rate(page, 0, 2);
      await message(page, "conflict").getByRole("button").click();
      const dialog = page.locator("dialog");
      assert.match(await dialog.innerText(), /One answer of yours differs[^]*1A, rating: 3 Promising → 2 Building/);
      await installAxe(page);
      for (const media of [{}, { colorScheme: "dark" }, { forcedColors: "active" }]) {
        await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
        assert.deepEqual(await accessibilityProblems(page), [], JSON.stringify(media));
      }
      await page.emulateMedia({ media: "print", colorScheme: "light", forcedColors: "none" });
      assert.deepEqual(await accessibilityProblems(page, { isPaper: true }), [], "on paper");
      await page.emulateMedia({ media: "screen" });
      await page.keyboard.press("Escape");
      assert.equal(await message(page, "conflict").count(), 1, "no answer is no choice");
      await message(page, "conflict").getByRole("button").click();
      await dialog.getByRole("button", { name: "Keep only the other one" }).click();
      await message(page, "undo").waitFor();
      assert.deepEqual(await ratings(page), [[true, 3]]);
      assert.equal(await page.locator("#part-0-3").isChecked(), true);
      await message(page, "undo").getByRole("button", { name: "Undo" }).click();
      await message(page, "undo").waitFor({ state: "detached" });
      assert.deepEqual(await ratings(page), [[false, 2], [true, 3]]);
      assert.equal(await page.locator("#part-0-2").isChecked(), true);
    }, { viewport });
    await inTwo(async (page, other) => {
      await goTo(other, `${server.address(FORM)}#score-1a`);
      await rate(other, 0, 3);
      await hears(page, 3);
      await page.evaluate(() => { location.hash = "#score-1a"; });
      await rate(page, 0, 2);
      await message(page, "conflict").getByRole("button").click();
      await page.locator("dialog").waitFor();
      await page.keyboard.press("Enter");
      await message(page, "conflict").waitFor({ state: "detached" });
      assert.deepEqual(await ratings(page), [[false, 2], [true, 3]]);
    });
  });

  test("l05 by keyboard alone: to the choice, and both are kept", async () => {
    await inTwo(async (page, other) => {
      await goTo(other, `${server.address(FORM)}#score-1a`);
      await rate(other, 0, 3);
      await hears(page, 3);
      await page.evaluate(() => { location.hash = "#score-1a"; });
      await rate(page, 0, 2);
      await message(page, "conflict").waitFor();
      await tabTo(page, "#message [data-kind=conflict] button");
      await page.keyboard.press("Enter");
      const dialog = page.locator("dialog[open]");
      await dialog.getByRole("button", { name: "Keep both" }).evaluate((button) => { button.dataset.test = "both"; });
      if (!(await page.evaluate(() => document.activeElement.matches("[data-test=both]")))) await tabTo(page, "[data-test=both]");
      await page.keyboard.press("Enter");
      await dialog.waitFor({ state: "detached" });
      assert.deepEqual(await ratings(page), [[false, 2], [true, 3]]);
    });
  });

  test("l05 the newest can be shown instead, and looking back at a page shows it by itself", async () => {
    await inTwo(async (page, other) => {
      await goTo(other, `${server.address(FORM)}#score-1a`);
      await rate(other, 0, 3);
      await message(page, "elsewhere").getByRole("button").click();
      assert.equal(await page.locator("#part-0-3").isChecked(), true);
      await page.evaluate(() => { location.hash = "#score-1a"; });
      await rate(page, 0, 4);
      await stored(page, ({ scores }) => scores["1A"].rating === 4);
      assert.deepEqual(await ratings(page), [[true, 4]], "who saw the newest may write");
      // A page that the browser kept while one was elsewhere.
      await hears(other, 4);
      const before = await page.evaluate(() => JSON.stringify(localStorage));
      await other.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
      assert.equal(await other.locator("#part-0-4").isChecked(), true);
      assert.equal(await page.evaluate(() => JSON.stringify(localStorage)), before, "looking writes nothing");
    });
  });

  test("l05 l01 a conflict where ours cannot be kept: that is said, and that both are kept only once they are", async () => {
    await inTwo(async (page, other) => {
      await goTo(other, `${server.address(FORM)}#score-1a`);
      await rate(other, 0, 3);
      await hears(page, 3);
      await page.evaluate(() => {
        globalThis.isFull = true;
        const set = Storage.prototype.setItem;
        Storage.prototype.setItem = function (...values) {
          if (this === localStorage && globalThis.isFull) throw new DOMException("full", "QuotaExceededError");
          return set.apply(this, values);
        };
        location.hash = "#score-1a";
      });
      await rate(page, 0, 2);
      await message(page, "storage").waitFor();
      assert.equal(await message(page, "conflict").count(), 0);
      await page.evaluate(() => { globalThis.isFull = false; });
      await message(page, "storage").getByRole("button", { name: "Try again" }).click();
      await message(page, "conflict").waitFor();
      assert.deepEqual(await ratings(page), [[false, 2], [true, 3]]);
    });
  });

  test("l05 a tab goes on with the draft that it showed, whatever is saved elsewhere", async () => {
    await inTwo(async (page, other) => {
      await goTo(other, server.address(START));
      await other.locator("[data-new]").click();
      await other.waitForURL(server.address(FORM));
      await isReady(other);
      await other.locator("#note").fill("Another draft");
      await stored(other, ({ note }) => note === "Another draft");
      const third = await page.context().newPage();
      await goTo(third, server.address(FORM));
      assert.equal(await third.locator("#note").inputValue(), "Another draft", "a new tab shows what was saved last");
      await page.locator("#note").fill("The first");
      await stored(third, ({ note }) => note === "The first");
      await reload(third);
      assert.equal(await third.locator("#note").inputValue(), "Another draft");
    });
  });

  test("l05 deleted in another tab: kept on the page, and again with the next input", async () => {
    await inTwo(async (page, other) => {
      await goTo(other, server.address(START));
      await other.getByRole("button", { name: "Delete" }).click();
      await message(page, "elsewhere").waitFor();
      assert.equal((await records(page)).length, 0);
      await page.locator("#note").fill("Still here");
      await message(page, "conflict").waitFor();
      const [{ draft }] = await records(page);
      assert.deepEqual([draft.assessment.note, draft.assessment.scores["1A"].rating], ["Still here", 1]);
    });
  });
});

describe("browsers and tabs that end", () => {
  test("l07 a tab that is hidden, left or closed saves at once", async () => {
    const frozen = { prepare: (page) => page.clock.install() };
    for (const leave of [
      (page) => page.evaluate(() => {
        Object.defineProperty(document, "visibilityState", { value: "hidden" });
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
      }),
      (page) => page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide"))),
      (page) => page.goto(server.address("glossary/")),
      (page) => page.locator("header a, .top a").first().click(),
      (page) => page.reload(),
      (page) => page.close({ runBeforeUnload: true }),
    ]) {
      await atForm(async (page, { context }) => {
        // The clock stands: what is saved is saved because of leaving.
        await page.clock.pauseAt(new Date(Date.now() + 60_000));
        await page.locator("#system").fill("Columbia");
        assert.equal((await records(page)).length, 0);
        await leave(page);
        const other = await context.newPage();
        await other.goto(server.address("404.html"));
        await stored(other, ({ system }) => system === "Columbia");
        if (!page.isClosed()) await page.clock.resume();
      }, frozen);
    }
  });

  test("l07 a tab that crashes, and a browser that is killed, lose nothing that was said to be saved", async (context) => {
    await atForm(async (page, { context }) => {
      await page.locator("#system").fill("Columbia");
      await saved(page).waitFor();
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent("crash");
      session.send("Page.crash").catch(() => {});
      await crashed;
      const other = await context.newPage();
      await other.goto(server.address(FORM));
      await isReady(other);
      assert.equal(await other.locator("#system").inputValue(), "Columbia");
      await page.close();
    });
    const profile = mkdtempSync(join(tmpdir(), "statewise-"));
    for (let round = 1; round <= 3; round += 1) {
      const killed = await launchOn(profile);
      context.after(killed.kill);
      const page = await killed.context.newPage();
      await page.goto(server.address(FORM));
      await isReady(page);
      // What was lost comes back a moment later.
      await page.waitForFunction((note) => document.querySelector("#note").value === note, round === 1 ? "" : `Round ${round - 1}`);
      await page.locator("#note").fill(`Round ${round}`);
      await saved(page).waitFor();
      await journaled(page, `Round ${round}`);
      await killed.kill();
    }
    const last = await launchOn(profile);
    context.after(last.kill);
    const page = await last.context.newPage();
    await page.goto(server.address(START));
    await isReady(page);
    await page.locator("#drafts li[data-draft]").waitFor();
    await page.getByRole("button", { name: "Clear all my answers" }).click();
    await page.locator("dialog").getByRole("button", { name: "Clear them" }).click();
    await reload(page);
    await reload(page);
    assert.equal((await records(page)).length, 0, "what was cleared does not come back");
    await last.kill();
    rmSync(profile, { recursive: true, force: true });
  });

  test("200 random runs of input, then jump, Back or reload, within two seconds: every answer is there", async () => {
    let state = 20261124;
    const random = (below) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      // The low digits repeat after a few.
      return Math.floor(state / 1024) % below;
    };
    const TABS = 4;
    const runs = Array.from({ length: 200 }, () => ({ kind: random(5), part: random(21), after: random(2001), leave: random(4), value: random(4) + 1, text: `Text ${random(1_000_000)} 🙂` }));
    const counts = {};

    const inTab = async (own) => {
      const { page, close } = await open(browser, server.address(START));
      await page.clock.install();
      await goTo(page, server.address(FORM));
      await showAll(page);
      for (const { kind, part, after, leave, value, text } of own) {
        const name = ["tick", "rate", "evidence", "setup", "complete"][kind];
        if (name === "tick") await page.locator(`[name="part-${part}-criteria"]`).nth(value).evaluate((box) => box.click());
        if (name === "rate") await page.locator(`#part-${part}-${value}`).evaluate((radio) => radio.click());
        if (name === "evidence") await page.locator(`[name="part-${part}-evidence"]`).fill(text);
        if (name === "setup") await page.locator("#note").fill(text);
        if (name === "complete") await page.locator(`[name="part-${part}-completed"]`).evaluate((box) => box.click());
        const answers = await answersOf(page);
        await page.clock.runFor(after);
        const how = ["reload", "jump", "heat map and Back", "link and Back"][leave];
        if (how === "reload") await page.reload();
        if (how === "jump") await page.goto(server.address(START));
        if (how === "heat map and Back") {
          await page.goto(server.address(HEAT_MAP));
          await page.goBack();
        }
        if (how === "link and Back") {
          await page.locator("footer a").first().evaluate((link) => link.click());
          await page.waitForURL((url) => !url.pathname.includes("assessment/form"));
          await page.goBack();
        }
        if (how === "jump") await page.goto(server.address(FORM));
        await isReady(page);
        assert.deepEqual(await answersOf(page), answers, `${name} on ${part}, ${how} after ${after} ms`);
        counts[how] = (counts[how] ?? 0) + 1;
      }
      await close();
    };
    await Promise.all(Array.from({ length: TABS }, (_, tab) => inTab(runs.filter((_run, at) => at % TABS === tab))));
    assert.equal(Object.values(counts).reduce((sum, count) => sum + count, 0), 200);
    assert.equal(Object.keys(counts).length, 4);
  });
});
