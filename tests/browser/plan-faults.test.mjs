// Nothing of a plan gets lost: two tabs, killed browsers, storage that fails, drafts of other versions, and
// plans that are large, strange or in another direction. Ids are rows of docs/faults.md.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { at, downloaded, file, goTo, isReady, journaled, message, records, reload, saved, START } from "./assessment-page.mjs";
import { keep, rubricOf } from "./assessment-drafts.mjs";
import { launch, launchOn } from "./browser.mjs";
import { layoutProblems } from "./layout.mjs";
import { PLAN, atStep, openItem, planDraft, planOf, planStored, stepsOf, toStep, valuesOf } from "./plan-page.mjs";
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

const atPlan = (work, { path = PLAN, ...options } = {}) => at(browser, server.address(path), work, options);

describe("two tabs and killed browsers", () => {
  test("l05 of two tabs both versions of a plan are kept, and what differs is said goal by goal", async () => {
    await atPlan(async (page) => {
      const { rubric, draft } = await atStep(page, server, planDraft, "goals");
      const other = await page.context().newPage();
      await other.goto(`${server.address(PLAN)}#${stepsOf(rubric).goals.anchor}`);
      await isReady(other);
      await (await openItem(other, "[data-goals]", 0)).locator('[name="goal.title"]').fill("A title of the other tab");
      await planStored(other, ({ goals }) => goals[0].title === "A title of the other tab");
      await message(page, "elsewhere").waitFor();
      await page.bringToFront();
      await (await openItem(page, "[data-goals]", 0)).locator('[name="goal.owner"]').fill("An owner of this tab");
      await message(page, "conflict").waitFor();
      const plans = (await records(page)).map(({ draft: kept }) => [kept.id === draft.id, kept.plan.goals[0].title, kept.plan.goals[0].owner]).sort();
      assert.deepEqual(plans, [[false, draft.plan.goals[0].title, "An owner of this tab"], [true, "A title of the other tab", draft.plan.goals[0].owner]]);
      await message(page, "conflict").getByRole("button").click();
      const text = await page.locator("dialog").innerText();
      assert.match(text, /Owner: [^]*An owner of this tab/);
      assert.doesNotMatch(text, /answer-|\{\w+\}/);
      await page.locator("dialog").getByRole("button", { name: "Keep only the other one" }).click();
      await message(page, "undo").waitFor();
      assert.equal(await (await openItem(page, "[data-goals]", 0)).locator('[name="goal.title"]').inputValue(), "A title of the other tab");
    });
  });

  test("l07 a browser that is killed takes no words with it", async () => {
    const profile = mkdtempSync(join(tmpdir(), "statewise-plan-"));
    try {
      const killed = await launchOn(profile);
      const page = await killed.context.newPage();
      await goTo(page, server.address(PLAN));
      const rubric = await rubricOf(page);
      await toStep(page, rubric, "vision");
      await page.locator("[name=vision]").fill("The last words before the end.");
      await saved(page).waitFor();
      await journaled(page, "The last words before the end.");
      await killed.kill();
      const again = await launchOn(profile);
      const back = await again.context.newPage();
      await goTo(back, server.address(PLAN));
      await back.waitForFunction(() => document.querySelector("[name=vision]")?.value === "The last words before the end.");
      await again.kill();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});

describe("storage that fails", () => {
  for (const [name, before] of [
    ["l01 full", () => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (...values) {
        if (this === localStorage) throw new DOMException("full", "QuotaExceededError");
        return set.apply(this, values);
      };
    }],
    ["l02 blocked", () => {
      Object.defineProperty(globalThis, "localStorage", { get: () => { throw new DOMException("blocked", "SecurityError"); } });
    }],
  ]) {
    test(`${name}: it is said, the plan stays on the page, and its file is right`, async () => {
      await atPlan(async (page) => {
        const rubric = await rubricOf(page);
        await toStep(page, rubric, "vision");
        await page.locator("[name=vision]").fill("What I typed");
        await message(page, "storage").waitFor();
        assert.match(await message(page, "storage").innerText(), /^Not saved/);
        await toStep(page, rubric, "goals");
        await page.locator("[data-add-goal]").click();
        await page.keyboard.type("A goal");
        await toStep(page, rubric, "finish");
        const { text } = await downloaded(page, () => page.locator('[data-out="draft"]').click());
        const { plan } = JSON.parse(text);
        assert.deepEqual([plan.vision, plan.goals[0].title], ["What I typed", "A goal"]);
        await page.locator("#sheet", { hasText: "What I typed" }).waitFor();
      }, { before });
    });
  }
});

test("l10 a plan of a newer version can be read, goes out as it came, and is not written", async () => {
  await atPlan(async (page) => {
    const rubric = await rubricOf(page);
    const newer = { ...planDraft(rubric), version: 99, plan: { ...planDraft(rubric).plan, horizon: "new" } };
    await keep(page, newer);
    await reload(page);
    await message(page, "reading").waitFor();
    await page.locator("[data-goals] > li").first().waitFor({ state: "attached" });
    const before = await page.evaluate(() => JSON.stringify(localStorage));
    await toStep(page, rubric, "vision");
    assert.equal(await page.locator("[name=vision]").inputValue(), newer.plan.vision);
    assert.equal(await page.locator("[name=vision]").getAttribute("readonly"), "");
    await toStep(page, rubric, "goals");
    assert.equal(await page.locator("[data-add-goal]").isDisabled(), true);
    assert.equal(await page.locator("#gaps").isVisible(), false);
    await toStep(page, rubric, "finish");
    assert.deepEqual(await page.locator("[data-out]:enabled").evaluateAll((all) => all.map(({ dataset }) => dataset.out)), ["draft", "print"]);
    const { text } = await downloaded(page, () => page.locator('[data-out="draft"]').click());
    assert.deepEqual(JSON.parse(text), newer);
    await page.locator("#sheet h2").waitFor();
    assert.equal(await page.evaluate(() => JSON.stringify(localStorage)), before);
  });
});

test("l11 what the rubric does not have any more is kept, named, and can be taken away", async () => {
  const plan = { goals: [{ id: "goal-old", title: "An old goal", parts: ["9Z", "1A"], from: 2, to: 9, activities: [{ id: "activity-old", what: "Old work", levers: ["magic"], status: "paused" }] }],
    resources: { time: { there: "Two years." } }, left_out: { gone: "There was such a step." } };
  await atPlan(async (page) => {
    const { rubric } = await atStep(page, server, (rubric) => planDraft(rubric, { plan }), "goals");
    const notes = page.locator(`[data-notes="${stepsOf(rubric).goals.id}"]`);
    await notes.getByText("A part that this rubric does not have").waitFor();
    await notes.getByText("A level that this rubric does not have").waitFor();
    const goal = await openItem(page, "[data-goals]", 0);
    assert.equal(await goal.locator('[name="goal.to"]').inputValue(), "9");
    await goal.locator("[data-goal-parts] summary").click();
    await goal.locator("[data-goal-parts]").getByText("9Z (not in this rubric)").waitFor();
    assert.deepEqual(await planOf(page), plan, "looking at it changes nothing");
    await toStep(page, rubric, "activities");
    const activity = await openItem(page, ".work .goals", 0);
    assert.equal(await activity.locator('[name="activity.levers"][value="magic"]').isChecked(), true);
    assert.equal(await activity.locator('[name="activity.status"]').inputValue(), "paused");
    await activity.locator('[name="activity.levers"][value="magic"]').uncheck();
    await toStep(page, rubric, "finish");
    for (const words of ["9Z", "Two years.", "There was such a step.", "paused"]) await page.locator("#sheet", { hasText: words }).waitFor();
    await toStep(page, rubric, "goals");
    await goal.locator('[name="goal.parts"][value="9Z"]').uncheck();
    await planStored(page, ({ goals: [{ parts, activities: [{ levers }] }] }) => parts.join() === "1A" && levers === undefined);
    await notes.getByText("A part that this rubric does not have").waitFor({ state: "detached" });
  });
});

test("a plan that came without ids can be filled in all the same", async () => {
  await atPlan(async (page) => {
    const { rubric } = await atStep(page, server, (rubric) => planDraft(rubric, { plan: { goals: [{ title: "One" }, { title: "Two", activities: [{ what: "Work" }] }] } }), "goals");
    await (await openItem(page, "[data-goals]", 1)).locator('[name="goal.owner"]').fill("An office");
    await planStored(page, ({ goals }) => goals[1].owner === "An office" && goals[0].title === "One");
    await toStep(page, rubric, "activities");
    await (await openItem(page, ".work:nth-child(2) .goals", 0)).locator('[name="activity.owner"]').fill("Another");
    await planStored(page, ({ goals }) => goals[1].activities[0].owner === "Another" && goals[1].activities[0].what === "Work");
  });
});

test("l17 200 goals, long texts, right to left, formulas and markup: kept exactly, and only ever text", async () => {
  const long = "w".repeat(80) + " long words ".repeat(410);
  const strange = ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "<img src=x onerror=alert(1)>", "חזון: תכנית ה־2036", "\u202Eabc", "a, b; c\nd \"e\" 🎯👩‍🏫", "'''", '"""', "\\n"];
  await atPlan(async (page) => {
    const goals = Array.from({ length: 200 }, (_, at) => ({ id: `goal-${at}`, title: `Goal ${at}: ${strange[at % strange.length].replaceAll("\n", " ")}`, parts: ["1A"], due: "2028-06-30",
      ...(at < strange.length ? { specific: strange[at], owner: strange[at].replaceAll("\n", " "), activities: [{ id: `activity-${at}`, what: strange[at], success: strange[at] }] } : {}) }));
    goals[199].specific = long;
    const { rubric, draft } = await atStep(page, server, (rubric) => planDraft(rubric, { plan: { vision: long, goals } }), "goals");
    assert.equal(await page.locator("[data-goals] > li").count(), 200);
    assert.deepEqual(await planOf(page), draft.plan);
    const values = await valuesOf(page);
    await toStep(page, rubric, "finish");
    await page.locator("#sheet .goal").nth(199).waitFor();
    assert.equal(await page.locator("#sheet img").count(), 0);
    assert.deepEqual((await layoutProblems(page)).filter((line) => / px in a window of /.test(line)), [], "nothing is wider than the window");
    const [json, csv] = [await downloaded(page, () => page.locator('[data-out="draft"]').click()), await downloaded(page, () => page.locator('[data-out="table"]').click())];
    assert.doesNotMatch(csv.text, /(^|,)"?[=+@]/m, "no cell is a formula");
    assert.deepEqual(JSON.parse(json.text).plan, draft.plan);
    const calendar = await downloaded(page, () => page.locator('[data-out="calendar"]').click());
    assert.equal(calendar.text.match(/BEGIN:VEVENT/g).length, 200);
    await at(browser, server.address(START), async (fresh) => {
      await fresh.locator("[data-file]").setInputFiles(file("plan.csv", csv.text, "text/csv"));
      await fresh.locator("#import .acts button").first().click();
      await fresh.locator("#import .button").first().waitFor();
      await goTo(fresh, server.address(PLAN));
      assert.deepEqual(await valuesOf(fresh), values);
    });
  });
});
