// The page of the action plan for everybody: in every state, wide and narrow, light, dark and in forced
// colors; on paper, in Spanish, and without scripts. States, people and plans are made up.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { accessibilityProblems, installAxe } from "./accessibility.mjs";
import { at, goTo, records, reload, saved } from "./assessment-page.mjs";
import { keep, rubricOf } from "./assessment-drafts.mjs";
import { NARROW, WIDE, launch, open } from "./browser.mjs";
import { layoutProblems } from "./layout.mjs";
import { filledDraft } from "./plan-filled.mjs";
import { PLAN, atStep, chooseGap, openItem, planDraft, planStored, stepsOf, toStep } from "./plan-page.mjs";
import { serve } from "./server.mjs";
import { SITE } from "./site.mjs";

/** US Letter less margins of half an inch, at 96 px to the inch. */
const PAPER = { width: 720, height: 960 };

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

const atPlan = (work, { path = PLAN, ...options } = {}) => at(browser, server.address(path), work, options);
const words = (text) => text.replaceAll(/\s+/g, " ").trim();

describe("in every look", () => {
  const judge = async (page, state) => {
    await installAxe(page);
    for (const [index, look] of [{}, { colorScheme: "dark" }, { forcedColors: "active" }].entries()) {
      await page.emulateMedia({ media: "screen", colorScheme: "light", forcedColors: "none", ...look });
      assert.deepEqual(await accessibilityProblems(page, { onlyColors: index > 0 }), [], `${state} ${JSON.stringify(look)}`);
    }
    await page.emulateMedia({ media: "print", colorScheme: "light", forcedColors: "none" });
    assert.deepEqual(await accessibilityProblems(page, { isPaper: true, onlyColors: true }), [], `${state} on paper`);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => scrollTo(0, 0));
    assert.deepEqual(await layoutProblems(page), [], state);
  };

  for (const [width, viewport] of [["wide", WIDE], ["320 px", NARROW]]) {
    test(`the steps, ${width}`, async () => {
      await atPlan(async (page) => {
        await judge(page, "empty");
        const { rubric } = await atStep(page, server, planDraft, "begin");
        await page.locator("#sheet h2").waitFor({ state: "attached" });
        await judge(page, "begin");
        for (const asks of ["vision", "resources"]) {
          await toStep(page, rubric, asks);
          await page.locator(".plan-step.current details").evaluateAll((all) => all.forEach((details) => { details.open = true; }));
          await judge(page, asks);
        }
        await toStep(page, rubric, "challenges");
        await page.locator("[data-highlights]").scrollIntoViewIfNeeded();
        await page.locator("[data-challenges] .proposed button").first().click();
        await judge(page, "challenges");
        await toStep(page, rubric, "finish");
        await judge(page, "finish");
      }, { viewport });
    });

    test(`goals and activities, ${width}`, async () => {
      await atPlan(async (page) => {
        const { rubric } = await atStep(page, server, planDraft, "goals");
        await chooseGap(page, 1);
        await page.locator("[data-gap] .help details").first().waitFor();
        await page.locator("[data-gap] details").evaluateAll((all) => all.forEach((details) => { details.open = true; }));
        await openItem(page, "[data-goals]", 0);
        await page.locator("[data-goals] [data-goal-parts] summary").first().click();
        await page.locator("[data-add-goal]").click();
        await page.locator(`[data-notes="${stepsOf(rubric).goals.id}"] li`).first().waitFor();
        await judge(page, "goals");
        await page.locator("[data-goals] > li").last().locator("[data-remove]").click();
        await judge(page, "a goal removed");
        await toStep(page, rubric, "activities");
        await openItem(page, ".work:nth-child(1) .goals", 0);
        await page.locator("[data-add-activity]").last().click();
        await judge(page, "activities");
      }, { viewport });
    });
  }

  test("all on one page, and nothing moves by itself", async () => {
    await atPlan(async (page) => {
      await atStep(page, server, planDraft, "begin");
      await page.locator("#tasks [name=mode][value=all]").check();
      await reload(page);
      await page.locator("#sheet h2").waitFor();
      const { shift } = await page.evaluate(() => globalThis.statewiseRecord);
      assert.equal(shift, 0);
      await judge(page, "all");
    });
  });
});

test("controls as people who do not see them meet them: each has a name of its own, and one status speaks", async () => {
  await atPlan(async (page) => {
    const { rubric } = await atStep(page, server, planDraft, "goals");
    await page.evaluate(() => {
      globalThis.said = [];
      new MutationObserver(() => globalThis.said.push(document.querySelector("#said").textContent)).observe(document.querySelector("#said"), { childList: true, characterData: true, subtree: true });
    });
    for (const at of [0, 1]) await openItem(page, "[data-goals]", at);
    const found = await page.evaluate(() => {
      const controls = [...document.querySelectorAll("[data-goals] :is(input, select, textarea)")];
      return {
        nameless: controls.filter(({ labels }) => labels.length !== 1).map(({ name }) => name),
        undescribed: controls.filter((control) => (control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean).some((id) => !document.getElementById(id))).map(({ name }) => name),
        buttons: [...document.querySelectorAll("[data-goals] > li > details > .acts button")].filter((button) => !button.hidden).map((button) => button.textContent.trim().replaceAll(/\s+/g, " ")),
        status: document.querySelectorAll("[role=status], [aria-live]").length,
        headings: [...document.querySelectorAll(".plan-step.current :is(h2, h3, h4)")].filter((heading) => heading.checkVisibility()).map(({ tagName }) => Number(tagName[1])),
      };
    });
    assert.deepEqual([found.nameless, found.undescribed, found.status], [[], [], 1]);
    assert.equal(new Set(found.buttons).size, found.buttons.length, found.buttons.join(" | "));
    assert.ok(found.headings.every((level, index) => index === 0 || level <= found.headings[index - 1] + 1), found.headings.join(" "));
    await page.locator('[data-goals] [name="goal.owner"]').first().fill("Typing is not announced, but for saving");
    await saved(page).waitFor();
    await toStep(page, rubric, "activities");
    assert.deepEqual((await page.evaluate(() => globalThis.said)).filter((text) => text && !text.startsWith("Saved")), []);
  });
});

describe("on paper", () => {
  test("every word of a draft that has something in every place, and nothing else of the page", async () => {
    await atPlan(async (page) => {
      const { draft, said } = filledDraft(SITE, await rubricOf(page));
      await keep(page, draft);
      await reload(page);
      await page.locator("#sheet h2").waitFor({ state: "attached" });
      await page.emulateMedia({ media: "print" });
      const sheet = words(await page.locator("#sheet").evaluate((element) => element.innerText));
      const main = words(await page.locator("main").innerText());
      const heading = words(await page.locator("h1").innerText());
      const crumbs = words(await page.locator(".crumbs").innerText());
      assert.equal(main, `${crumbs} ${heading} ${sheet}`, "the paper has the words of the sheet");
      const long = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
      // Ids of goals and activities are for calendars.
      const places = [...said].filter(([place]) => !/\/id$/.test(place));
      const missing = places.filter(([, value]) => !sheet.includes(/^\d{4}-\d\d-\d\d$/.test(value) ? long.format(new Date(value)) : String(value)));
      assert.ok(places.length > 60);
      assert.deepEqual(missing, []);
    });
  });

  test("no goal is cut, heads of tables repeat, controls stay on the screen, and the plan is marked as one", async () => {
    await atPlan(async (page) => {
      await atStep(page, server, (rubric) => {
        const draft = planDraft(rubric);
        const [goal] = draft.plan.goals;
        draft.plan.goals = Array.from({ length: 12 }, (_, index) => ({ ...goal, id: `goal-${index}` }));
        return draft;
      }, "goals");
      await page.locator("#sheet .goal").nth(11).waitFor({ state: "attached" });
      await page.emulateMedia({ media: "print" });
      const found = await page.evaluate((height) => {
        const style = getComputedStyle;
        const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
        return {
          cut: seen("#sheet .goal, #sheet tr, #sheet li, #sheet figure").filter((element) => style(element).breakInside !== "avoid").length,
          tall: seen("#sheet .goal, #sheet tr").filter((element) => element.getBoundingClientRect().height > height).length,
          heads: seen("#sheet thead").filter((element) => style(element).display !== "table-header-group").length,
          controls: seen("main :is(button, input, select, textarea, summary)").length,
          wide: seen("#sheet *").filter((element) => !element.closest(".vh") && element.getBoundingClientRect().right > innerWidth + 0.5).length,
          captions: seen("#sheet figure caption").map(({ textContent }) => textContent),
          planned: seen("#sheet .to-be [data-mark]").map(({ textContent }) => textContent),
        };
      }, PAPER.height);
      assert.deepEqual([found.cut, found.tall, found.heads, found.controls, found.wide], [0, 0, 0, 0, 0]);
      assert.deepEqual(found.captions, ["Today", "Planned, not rated"]);
      assert.ok(found.planned.length > 0 && found.planned.every((mark) => mark.startsWith("→")));
      const pdf = (await page.pdf({ format: "Letter", tagged: true })).toString("latin1");
      assert.ok(pdf.startsWith("%PDF-") && pdf.match(/\/Type\s*\/Page\b/g).length >= 3);
    }, { viewport: PAPER });
  });

  test("without a plan it is a form to fill in by hand, with and without scripts", async () => {
    const blanks = async (page) => {
      await page.emulateMedia({ media: "print" });
      return page.evaluate(() => [...document.querySelectorAll("#answers :is(input, textarea, select)")].filter((control) => control.checkVisibility()).map(({ name }) => name).sort());
    };
    let withScripts;
    await atPlan(async (page) => { withScripts = await blanks(page); });
    const { page, close } = await open(browser, server.address(PLAN), { javaScriptEnabled: false });
    assert.equal(await page.locator("[data-blank] fieldset.goal").count(), 3);
    assert.match(await page.locator("main").innerText(), /What you type here is not kept/);
    const without = await blanks(page);
    await close();
    assert.ok(without.length > 50);
    assert.deepEqual(withScripts, without);
  });
});

test("in Spanish every word is there, and the draft is the same", async () => {
  await atPlan(async (page) => {
    const rubric = await rubricOf(page);
    await keep(page, planDraft(rubric));
    await goTo(page, `${server.address(`es/${PLAN}`)}?`);
    await page.locator("#sheet h2").waitFor({ state: "attached" });
    await page.locator("#tasks [name=mode][value=all]").check();
    await chooseGap(page, 1);
    await page.locator("[data-gap] .help").waitFor();
    await page.locator("[data-add-goal]").click();
    await planStored(page, ({ goals }) => goals.length === 3);
    await page.locator("[data-notes] li").first().waitFor();
    const text = await page.locator("main").innerText();
    assert.match(text, /Parta de una brecha/);
    assert.match(text, /Falta decir quién está a cargo/);
    assert.doesNotMatch(text, /\{\w+\}|undefined|NaN|\[object|(?<![\w/.-])(?:goal|activity|note|gap|field|map|sheet|step|status)-[a-z-]+(?![\w.])/);
    assert.equal((await records(page)).length, 1);
  });
});
