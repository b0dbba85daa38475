// The form of the needs assessment, filled in as a made-up team would: nothing typed is ever lost, both
// ways through show the same answers, and what the form says about them is right.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { FORM, HEAT_MAP, addSource, answersOf, at, choose, complete, downloaded, evidence, fillSome, goTo, isReady, rate, records, reload, showAll, stored, tick } from "./assessment-page.mjs";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { SITE, SUB_PATH, SUB_PATH_SITE, pagesOf } from "./site.mjs";

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

test("fill, reload, leave and come back, and Back: every answer is there; nothing is sent while typing", async () => {
  await atForm(async (page, { requests }) => {
    await showAll(page);
    const before = requests.length;
    await fillSome(page);
    await stored(page, (draft) => draft.summaries["1"].evidence === "As a whole.");
    assert.equal(requests.length, before, "no request while typing");
    const answers = await answersOf(page);
    assert.ok(Object.keys(answers).length >= 20);
    await reload(page);
    assert.deepEqual(await answersOf(page), answers);
    await goTo(page, server.address(HEAT_MAP));
    await page.goBack();
    await isReady(page);
    assert.deepEqual(await answersOf(page), answers);
    const [record] = await records(page);
    assert.deepEqual(record.draft.assessment.scores["1A"], {
      rating: 3, criteria: record.draft.assessment.scores["1A"].criteria, evidence: "Because *it* is so.\n\nSecond paragraph.",
      sources: [{ title: "A law", publisher: "The state", url: "https://example.org/law", year: 2024, accessed: "2026-11-20" }, { title: "A report" }],
      is_completed: true,
    });
    assert.equal(record.draft.assessment.scores["1A"].criteria.length, 2);
    assert.deepEqual(record.draft.assessment.scores["1C"], { status: "not-applicable" });
  });
});

test("one part at a time: links, Back, reload; the focus follows links, and nothing else", async () => {
  await atForm(async (page) => {
    const shown = () => page.locator("#answers :is(.setup, .question, .summary, #heat, #highlights, #end):visible").evaluateAll((all) => all.map(({ id }) => id));
    const focused = () => page.evaluate(() => document.activeElement.textContent.replaceAll(/\s+/g, " ").trim());
    assert.deepEqual(await shown(), ["setup"]);
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true, "nobody asked for the focus");
    await page.locator("#tasks a", { hasText: "1A" }).click();
    await page.locator("#score-1a:visible").waitFor();
    assert.deepEqual(await shown(), ["score-1a"]);
    assert.match(await focused(), /^1A /);
    await rate(page, 0, 2);
    await page.locator("#step [data-next]").click();
    await page.locator("#score-1b:visible").waitFor();
    assert.deepEqual(await shown(), ["score-1b"]);
    assert.match(await focused(), /^1B /);
    await page.goBack();
    await page.locator("#score-1a:visible").waitFor();
    assert.deepEqual(await shown(), ["score-1a"]);
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true, "Back is no link");
    assert.equal(await page.locator("#part-0-2").isChecked(), true);
    await reload(page);
    assert.deepEqual(await shown(), ["score-1a"], "the address says where one is");
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
    await showAll(page);
    assert.equal((await shown()).length > 25, true);
    assert.equal(await page.locator("#part-0-2").isChecked(), true);
    assert.equal(new URL(page.url()).hash, "#score-1a");
    await reload(page);
    assert.equal((await shown()).length > 25, true, "the choice stays");
    await page.locator("#tasks a", { hasText: "2B" }).click();
    assert.match(await focused(), /^2B /);
  });
});

test("every part can be reached by going on, with its summary after the parts of an element", async () => {
  await atForm(async (page) => {
    const order = [];
    for (;;) {
      order.push(await page.locator("#answers .current").getAttribute("id"));
      const next = page.locator("#step [data-next]:visible");
      if (await next.count() === 0) break;
      const to = (await next.getAttribute("href")).slice(1);
      await next.click();
      await page.locator(`.current[id="${to}"]`).waitFor();
    }
    assert.deepEqual(order.slice(0, 7), ["setup", "element-1", "score-1a", "score-1b", "score-1c", "element-1-summary", "element-2"]);
    assert.deepEqual(order.slice(-3), ["heat", "highlights", "end"]);
    assert.equal(order.filter((id) => /^score-/.test(id)).length, await page.locator("[data-part]").count());
    await page.locator("#step [data-previous]").click();
    await page.locator("#highlights.current").waitFor();
  });
});

test("suggestion, mean, count, statuses and heat map follow the answers; nothing is chosen for anybody", async () => {
  await atForm(async (page) => {
    await showAll(page);
    const suggestion = page.locator("[data-part='0'] [data-suggestion]");
    const status = page.locator("[data-status-of='0']");
    assert.equal(await suggestion.innerText(), "");
    assert.equal(await status.innerText(), "Not yet started");
    await tick(page, 0, 0);
    assert.match(await suggestion.innerText(), /suggest 2 Building\. None of the level-4/);
    assert.equal(await page.locator("#answers input[type=radio]:checked").count(), 0, "a suggestion is no choice");
    assert.equal(await status.innerText(), "In progress");
    await tick(page, 0, 0);
    assert.equal(await suggestion.innerText(), "");
    await rate(page, 0, 4);
    assert.equal(await page.locator("[data-cell='0']").getAttribute("class"), "r r4");
    assert.match(await page.locator("[data-cell='0']").innerText(), /4\s*Established/);
    assert.match(await page.locator("[data-summary='0'] [data-mean]").innerText(), /1 of 3/);
    await rate(page, 1, 1);
    assert.match(await page.locator("[data-summary='0'] [data-mean]").innerText(), /2\.5, from 2 of 3/);
    assert.match(await page.locator("[data-overall='0']").innerText(), /^2\.5/);
    assert.match(await page.locator("[data-progress]").innerText(), /^2 of 21 parts rated/);
    await choose(page, 0, 4);
    assert.match(await page.locator("[data-overall='0']").innerText(), /^4\s*Established/);
    await complete(page, 0);
    assert.equal(await status.innerText(), "Completed");
    // A choice can be taken back, by itself.
    await page.locator("[data-part='0'] [data-clear]").click();
    assert.equal(await page.locator("[name=part-0-rating]:checked").count(), 0);
    assert.equal(await page.locator("[data-cell='0']").getAttribute("class"), "r na");
    await page.locator("[data-summary='0'] [data-clear]").click();
    await stored(page, (draft) => !draft.summaries && draft.scores["1A"].rating === undefined && draft.scores["1B"].rating === 1);
  });
});

test("an input touches only what it changes", async () => {
  await atForm(async (page) => {
    await showAll(page);
    await rate(page, 0, 4);
    await page.locator("#saved", { hasText: /^Saved/ }).waitFor();
    const touched = async (act) => {
      await page.evaluate(() => {
        globalThis.touched = 0;
        globalThis.watcher = new MutationObserver((list) => { globalThis.touched += list.length; });
        globalThis.watcher.observe(document.querySelector("#assessment"), { subtree: true, childList: true, characterData: true, attributes: true });
      });
      await act();
      return page.evaluate(() => {
        globalThis.touched += globalThis.watcher.takeRecords().length;
        globalThis.watcher.disconnect();
        return globalThis.touched;
      });
    };
    assert.ok((await touched(() => page.locator("[name=part-0-evidence]").press("x"))) <= 6);
    assert.ok((await touched(() => tick(page, 3, 0))) <= 10);
    assert.ok((await touched(() => rate(page, 3, 2))) <= 24);
  });
});

test("sources: added, removed, put back, and never mixed up", async () => {
  await atForm(async (page) => {
    await showAll(page);
    for (const title of ["One", "Two", "Three"]) await addSource(page, 5, { title });
    const list = page.locator("[data-part='5'] .sources");
    const titles = () => list.locator("[name=title]").evaluateAll((all) => all.map(({ value }) => value));
    await list.locator("li").nth(1).locator("[data-remove-source]").click();
    assert.deepEqual(await titles(), ["One", "Three"]);
    assert.match(await list.locator("legend").nth(2).innerText(), /2/);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Undo", "the button that was pressed is gone");
    await page.keyboard.press("Enter");
    assert.deepEqual(await titles(), ["One", "Two", "Three"]);
    await list.locator("li").nth(0).locator("[data-remove-source]").click();
    await list.locator("li").nth(1).locator("[name=year]").fill("twenty");
    await list.locator(".wrong").waitFor();
    await list.locator("li").nth(1).locator("[name=year]").fill("2020");
    assert.equal(await list.locator(".wrong").count(), 0);
    await stored(page, (draft) => JSON.stringify(draft.scores[Object.keys(draft.scores)[0]].sources) === JSON.stringify([{ title: "Two" }, { title: "Three", year: 2020 }]));
    await reload(page);
    assert.deepEqual(await titles(), ["Two", "Three"]);
  });
});

test("a year that is none is said, stays in the tab, and is not taken for one", async () => {
  await atForm(async (page) => {
    await page.locator("#edition").fill("2026");
    await stored(page, (draft) => draft.edition === 2026);
    await page.locator("#edition").fill("next year");
    await page.locator(".field .wrong").waitFor();
    assert.equal(await page.locator("#edition").getAttribute("aria-invalid"), "true");
    await page.locator("#system").fill("Columbia");
    await stored(page, (draft) => draft.system === "Columbia");
    await reload(page);
    assert.equal(await page.locator("#edition").inputValue(), "next year");
    await page.locator("#edition").fill("2027");
    await stored(page, (draft) => draft.edition === 2027);
    assert.equal(await page.locator(".wrong").count(), 0);
  });
});

test("evidence as it will look, when asked for: no markup of its own, no other links", async () => {
  await atForm(async (page, { requests }) => {
    await showAll(page);
    await evidence(page, 0, "Some **bold** words\n\n- a\n- b\n\n<img src=x onerror=alert(1)> [law](https://example.org/) [no](javascript:alert(1))");
    const part = page.locator("[data-part='0']");
    const before = requests.length;
    await part.locator("[data-preview]").click();
    const shown = part.locator("[data-preview-of]");
    await shown.locator("strong", { hasText: "bold" }).waitFor();
    assert.ok(requests.length > before, "it comes when asked for");
    assert.equal(await part.locator("[data-preview]").getAttribute("aria-expanded"), "true");
    assert.deepEqual([await shown.locator("li").count(), await shown.locator("img").count(), await shown.locator("a").count()], [2, 0, 1]);
    await evidence(page, 0, "Other words");
    assert.equal(await shown.innerText(), "Other words");
    await part.locator("[data-preview]").click();
    await shown.waitFor({ state: "hidden" });
  });
});

test("patterns, strengths and challenges: proposed, taken, changed, naming parts, removed and put back", async () => {
  await atForm(async (page) => {
    await showAll(page);
    const count = await page.locator("[data-part]").count();
    for (let part = 0; part < count; part += 1) await rate(page, part, part === 4 ? 1 : part === 7 ? 4 : 3);
    await page.locator("#highlights").scrollIntoViewIfNeeded();
    const strengths = page.locator("[data-strengths]");
    await strengths.locator(".proposed li").first().waitFor();
    assert.equal(await strengths.locator(".proposed button").count(), 3);
    await strengths.locator(".proposed button").first().click();
    const own = strengths.locator("textarea");
    assert.equal(await own.evaluate((text) => text === document.activeElement), true);
    await own.fill("We are good at this 🙂");
    assert.equal(await strengths.locator(".proposed button").count(), 2, "what the team speaks of needs no proposal");
    await strengths.locator("details summary").click();
    await strengths.locator(".named-parts label", { hasText: "1A" }).click();
    await stored(page, (draft) => draft.strengths?.[0].text === "We are good at this 🙂" && draft.strengths[0].parts.length === 2);
    await page.locator("[data-patterns] > p button").click();
    await page.locator("[data-patterns] textarea").fill("Our own pattern");
    await reload(page);
    await page.locator("#highlights").scrollIntoViewIfNeeded();
    await own.waitFor();
    assert.equal(await own.inputValue(), "We are good at this 🙂");
    assert.equal(await page.locator("[data-patterns] textarea").inputValue(), "Our own pattern");
    await strengths.locator(".own-words button").click();
    await stored(page, (draft) => !draft.strengths && draft.patterns);
    await strengths.locator(".undo button").click();
    await stored(page, (draft) => draft.strengths?.length === 1);
  });
});

test("the file: all answers, under a name that says what it is, and counted since", async () => {
  await atForm(async (page) => {
    await showAll(page);
    const since = page.locator("[data-since-file]");
    assert.equal(await since.innerText(), "");
    await page.locator("#system").fill("Columbia");
    await page.locator("#edition").fill("2026");
    await rate(page, 0, 3);
    await rate(page, 0, 2);
    assert.equal(await since.innerText(), "3 answers since your last file.");
    const { name, text } = await downloaded(page, () => page.locator("[data-save-file]").click());
    assert.equal(name, "columbia-2026.draft.json");
    assert.deepEqual(JSON.parse(text).assessment, { system: "Columbia", edition: 2026, scores: { "1A": { rating: 2 } } });
    assert.equal(await since.innerText(), "Your file has all your answers.");
    await stored(page, (draft) => draft.scores["1A"].rating === 2);
    await page.waitForFunction(() => Object.entries(localStorage).some(([key, value]) => key.includes("draft/") && JSON.parse(value).since_file.length === 0));
    await reload(page);
    assert.equal(await since.innerText(), "Your file has all your answers.");
    await rate(page, 1, 2);
    assert.equal(await since.innerText(), "One answer since your last file.");
  });
});

test("in every language, and below a sub-path: the same answers, in other words", async (context) => {
  const below = await serve(SUB_PATH_SITE, SUB_PATH);
  context.after(() => below.close());
  const said = new Set();
  for (const { path } of pagesOf(SITE).filter(({ path }) => path.endsWith(FORM))) {
    for (const on of [server, below]) {
      await at(browser, on.address(path), async (page) => {
        await showAll(page);
        await tick(page, 0, 0);
        await rate(page, 0, 3);
        await stored(page, ({ scores }) => Object.values(scores)[0].rating === 3);
        await page.locator("#highlights").scrollIntoViewIfNeeded();
        await page.locator("[data-patterns] .proposed button").first().click();
        const text = await page.locator("#assessment").innerText();
        assert.doesNotMatch(text, /[{}]|undefined|NaN|\[object/);
        assert.doesNotMatch(text, /\b[a-z]+-[a-z]+-(add|own|is|of|none)\b/, "no name of a sentence");
        said.add(await page.locator("[data-progress]").innerText());
      });
    }
  }
  assert.equal(said.size, 2);
});
