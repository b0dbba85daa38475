// The page of the action plan: from a gap to a goal, every field, notes, files, and what other pages know
// of it. States, people and plans are made up.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { START, at, downloaded, file, goTo, message, records, reload, saved, tabTo } from "./assessment-page.mjs";
import { keep, rubricOf } from "./assessment-drafts.mjs";
import { launch } from "./browser.mjs";
import { PLAN, atStep, fillPlan, fullPlan, openItem, planDraft, planOf, planStored, stepsOf, toStep, valuesOf, withoutIds } from "./plan-page.mjs";
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
const withoutPlan = (rubric) => ({ ...planDraft(rubric), plan: undefined });
/** Whoever leaves a page at once leaves what it was about to fetch. */
const LEAVING = { expect: [/^failed: \S+\.js net::ERR_ABORTED$/] };
const out = (page, kind) => downloaded(page, () => page.locator(`[data-out="${kind}"]`).click());

describe("from a gap to a goal", () => {
  const gap = (page) => page.locator("[data-gap]");

  test("in three actions: a part, a level, and make it a goal", async () => {
    await atPlan(async (page) => {
      const { rubric } = await atStep(page, server, withoutPlan, "goals");
      await page.locator("#gap-part option").nth(1).waitFor({ state: "attached" });
      const lowest = await page.locator("#gap-part option").nth(1).getAttribute("value");
      await page.locator("#gap-part").selectOption(lowest);
      await page.locator("#gap-level").selectOption({ index: 1 });
      await gap(page).locator("[data-make-goal]").click();
      await planStored(page, ({ goals }) => goals.length === 1);
      const { goals: [goal] } = await planOf(page);
      const [first, , third] = rubric.levels;
      const { title } = rubric.parts.find(({ id }) => id === lowest);
      assert.deepEqual(goal, { id: goal.id, title: `${title}: from ${first.value} ${first.name} to ${third.value} ${third.name}`, parts: [lowest], from: first.value, to: third.value });
      assert.match(goal.id, /^goal-[a-z0-9]{6}$/);
      // The goal is open, and its first field has the focus.
      assert.equal(await page.evaluate(() => document.activeElement.name), "goal.title");
      assert.equal(await page.locator("#said").textContent(), "Goal 1 was added.");
      assert.equal(await gap(page).isHidden(), true);
    });
  });

  test("what is missing can be taken over, and who can help is named", async () => {
    await atPlan(async (page, { requests }) => {
      const { rubric } = await atStep(page, server, withoutPlan, "goals");
      await page.locator("#gap-part option").nth(1).waitFor({ state: "attached" });
      const part = rubric.parts.find(({ id, criteria }) => id !== rubric.parts[0].id && criteria.some(({ level }) => level === rubric.levels.length)) ;
      const options = await page.locator("#gap-part option").evaluateAll((all) => all.map(({ value }) => value));
      const chosen = options.includes(part.id) ? part.id : options[1];
      await page.locator("#gap-part").selectOption(chosen);
      await gap(page).locator(".help details").first().waitFor();
      const index = rubric.parts.findIndex(({ id }) => id === chosen);
      assert.ok(requests.some((address) => address.endsWith(rubric.help[index])), "the help of the part is fetched when it is asked for");
      await gap(page).locator(".help details").first().locator("summary").click();
      assert.match(await gap(page).locator(".help li").first().innerText(), /^\S+.* \d /);
      const boxes = gap(page).locator(".criteria input");
      const ticked = new Set((await records(page))[0].draft.assessment.scores[chosen].criteria);
      const shown = await boxes.evaluateAll((all) => all.map(({ value }) => value));
      assert.ok(shown.length > 0 && shown.every((id) => !ticked.has(id)), "only what does not hold yet");
      const text = (await gap(page).locator(".criteria label").first().innerText()).trim();
      await boxes.first().check();
      await gap(page).locator("[data-make-goal]").click();
      await planStored(page, ({ goals }) => goals[0].specific === `- ${text}`);
    });
  });

  test("without help of the site a goal can be made all the same", async () => {
    await atPlan(async (page) => {
      await page.route("**/plan/help/*", (route) => route.abort());
      await atStep(page, server, withoutPlan, "goals");
      await page.locator("#gap-part option").nth(1).waitFor({ state: "attached" });
      await page.locator("#gap-part").selectOption({ index: 1 });
      await gap(page).getByText("did not load").waitFor();
      await gap(page).locator("[data-make-goal]").click();
      await planStored(page, ({ goals }) => goals.length === 1);
    }, { expect: [/help\/\S+ net::ERR_FAILED/, /Failed to load resource/] });
  });

  test("a part that another page names is chosen", async () => {
    await atPlan(async (page) => {
      const rubric = await rubricOf(page);
      const { id } = rubric.parts[1];
      await goTo(page, `${server.address(PLAN)}?part=${id}#${stepsOf(rubric).goals.anchor}`);
      await gap(page).locator("h4").waitFor();
      assert.equal(await page.locator("#gap-part").inputValue(), id);
      assert.match(await gap(page).locator("h4").innerText(), /from not rated/);
    });
  });
});

describe("every field", () => {
  test("is typed once and comes back: after a reload, from a file, and from a table", async () => {
    await atPlan(async (page) => {
      const rubric = await rubricOf(page);
      const plan = fullPlan(rubric);
      await fillPlan(page, rubric, plan);
      const stored = await planOf(page);
      assert.deepEqual(withoutIds(stored), withoutIds(plan));
      const values = await valuesOf(page);
      await reload(page);
      assert.deepEqual(await valuesOf(page), values);
      assert.deepEqual(await planOf(page), stored, "looking at it writes nothing");

      const json = await out(page, "draft");
      const csv = await out(page, "table");
      // The words of the plan stand in each file, and its dates in the calendar, too.
      const toml = await out(page, "toml");
      const calendar = await out(page, "calendar");
      assert.equal(toml.name, "plan.toml");
      const texts = leaves(stored).filter((text) => !/^(goal|activity)-/.test(text));
      for (const [name, content] of [["JSON", json.text], ["TOML", toml.text], ["CSV", csv.text]]) {
        for (const text of texts) for (const line of text.split("\n")) assert.ok(unescaped(content).includes(unescaped(line)), `${name} lacks ${line}`);
      }
      const dates = stored.goals.flatMap(({ due, activities = [] }) => [due, ...activities.map((activity) => activity.due)]);
      for (const date of dates) assert.ok(calendar.text.includes(`DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`), date);
      assert.equal(calendar.text.match(/BEGIN:VEVENT/g).length, dates.length);

      for (const given of [file("plan.json", json.text), file("plan.csv", csv.text, "text/csv")]) {
        await at(browser, server.address(START), async (fresh) => {
          await fresh.locator("[data-file]").setInputFiles(given);
          await fresh.locator("#import .acts button").first().click();
          await fresh.locator("#import").getByRole("button", { name: "Open the plan" }).click();
          await fresh.waitForURL(server.address(PLAN));
          await fresh.locator("[data-is-ready]").waitFor({ state: "attached" });
          assert.deepEqual(await valuesOf(fresh), values, given.name);
        });
      }
    });
  });

  test("what is emptied is gone, and a plan without anything is none", async () => {
    await atPlan(async (page) => {
      const { rubric } = await atStep(page, server, (rubric) => planDraft(rubric, { plan: { vision: "Some words." } }), "vision");
      assert.match(await page.locator("[data-open-title]").textContent(), /Go on/);
      await page.locator("[name=vision]").fill("");
      await planStored(page, (plan, draft) => draft.plan === undefined);
      await toStep(page, rubric, "finish");
      await page.locator('[data-out="toml"]').click();
      assert.match(await message(page, "file").innerText(), /no plan to write yet/);
    });
  });
});

describe("goals", () => {
  test("are moved, removed and put back with their activities, and the focus is never lost", async () => {
    await atPlan(async (page) => {
      const { rubric, draft } = await atStep(page, server, planDraft, "goals");
      const [one, other] = draft.plan.goals;
      const focus = () => page.evaluate(() => document.activeElement.closest("li")?.dataset.goal);
      await (await openItem(page, "[data-goals]", 1)).locator("[data-up]").click();
      await planStored(page, ({ goals }) => goals[0].id === other.id && goals[1].id === one.id);
      assert.equal(await focus(), other.id);
      assert.equal(await page.locator("#said").textContent(), "It is goal 1 now.");
      await page.locator(`#${other.id} [data-remove]`).click();
      await planStored(page, ({ goals }) => goals.length === 1);
      assert.match(await page.locator("[data-goal-undone]").innerText(), /was removed/);
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Undo");
      await page.keyboard.press("Enter");
      await planStored(page, ({ goals }) => goals.length === 2);
      assert.equal(await focus(), other.id);
      const { goals } = await planOf(page);
      assert.deepEqual(goals, [other, one], "all of it is back");
      await toStep(page, rubric, "activities");
      assert.deepEqual(await page.locator(".work > h3").allInnerTexts(), [`Goal 1: ${other.title}`, `Goal 2: ${one.title}`]);
      const activity = await openItem(page, ".work:nth-child(2) .goals", 1);
      await activity.locator("[data-up]").click();
      await planStored(page, ({ goals: [, { activities }] }) => activities[0].id === one.activities[1].id);
      await page.locator(`#${one.activities[0].id} > details > summary`).click();
      await page.locator(`#${one.activities[0].id} [data-remove]`).click();
      await planStored(page, ({ goals: [, { activities }] }) => activities.length === 1);
      await page.getByRole("button", { name: "Undo" }).click();
      await planStored(page, ({ goals: [, { activities }] }) => activities.length === 2);
    });
  });

  test("show what they are without being opened, and today beside the plan", async () => {
    await atPlan(async (page) => {
      const { rubric, draft } = await atStep(page, server, planDraft, "goals");
      const { parts, due, owner, from, to } = draft.plan.goals[0];
      assert.equal(await page.locator("[data-goals] > li").first().locator("[data-line]").innerText(), `${parts.join(", ")} · from ${from} to ${to} · ${due} · ${owner}`);
      await page.locator("#planned table").nth(1).waitFor();
      const [today, planned] = await page.locator("#planned table").all();
      assert.deepEqual([await today.locator("caption").innerText(), await planned.locator("caption").innerText()], ["Today", "Planned, not rated"]);
      assert.equal(await today.locator(".to-be").count(), 0);
      const cells = await planned.locator(".to-be").allTextContents();
      assert.ok(cells.length > 0 && cells.every((text) => /→\d+\s+planned: /.test(text)), cells.join("|"));
      assert.equal(await page.locator("#planned [data-overall]").count(), 0, "a plan has no scores of elements");
      // A level that is no higher than today's is no plan.
      const item = await openItem(page, "[data-goals]", 0);
      for (const at of [0, 1]) await (await openItem(page, "[data-goals]", at)).locator('[name="goal.to"]').selectOption(String(rubric.levels[0].value));
      await page.locator("#planned").waitFor({ state: "hidden" });
      await item.locator('[name="goal.to"]').selectOption(String(rubric.levels.at(-1).value));
      await page.locator("#planned .to-be").first().waitFor();
    });
  });
});

describe("notes", () => {
  test("say what lacks with an example, lead there, and go once it is there", async () => {
    await atPlan(async (page) => {
      const { rubric } = await atStep(page, server, (rubric) => planDraft(rubric, { plan: { vision: "Words." } }), "goals");
      const notes = page.locator(`[data-notes="${stepsOf(rubric).goals.id}"]`);
      assert.equal(await notes.isHidden(), true, "no goal, no note");
      await page.locator("[data-add-goal]").click();
      await notes.locator("li").nth(4).waitFor();
      const said = await notes.innerText();
      for (const words of ["Fewer than three goals", "A goal without its one line", "No measure yet", "No owner yet", "No date yet", "For example"]) assert.ok(said.includes(words), words);
      await page.locator("[data-goals] details").first().evaluate((details) => { details.open = false; });
      await notes.locator("a").first().click();
      assert.match(await page.evaluate(() => location.hash), /^#goal-/);
      const goal = await openItem(page, "[data-goals]", 0);
      await goal.locator('[name="goal.due"]').fill("2026-02-30");
      await notes.getByText("This is not a date").waitFor();
      await goal.locator('[name="goal.due"]').fill("2020-01-01");
      await notes.getByText("The date has passed").waitFor();
      await goal.locator('[name="goal.from"]').selectOption({ index: 3 });
      await goal.locator('[name="goal.to"]').selectOption({ index: 2 });
      await notes.getByText("is not above the start").waitFor();
      for (const [name, text] of [["title", "A title"], ["measurable", "A measure"], ["owner", "An office"], ["due", "2031-01-01"]]) await goal.locator(`[name="goal.${name}"]`).fill(text);
      await goal.locator('[name="goal.to"]').selectOption({ index: 4 });
      await notes.locator("li").nth(1).waitFor({ state: "detached" });
      assert.match(await notes.innerText(), /^Worth a second look\s+Fewer than three goals/);
      await toStep(page, rubric, "activities");
      await page.getByText("A goal without an activity").waitFor();
    });
  });

  test("are silent on a step that is left out, whose reason is on the sheet", async () => {
    await atPlan(async (page) => {
      const { rubric } = await atStep(page, server, (rubric) => planDraft(rubric, { plan: { goals: [{ id: "goal-x", title: "One" }] } }), "goals");
      const { id, anchor } = stepsOf(rubric).goals;
      const notes = page.locator(`[data-notes="${id}"]`);
      await notes.locator("li").first().waitFor();
      await page.locator(`#${anchor} [data-leave-out] > summary`).click();
      await page.locator(`[name="left_out.${id}"]`).fill("We have one goal, and that is enough.");
      await notes.waitFor({ state: "hidden" });
      await page.locator(`[data-status-of-step="${id}"]`, { hasText: "Left out" }).waitFor();
      await toStep(page, rubric, "finish");
      await page.locator("#sheet", { hasText: "Left out: We have one goal, and that is enough." }).waitFor();
    });
  });
});

describe("where a plan begins", () => {
  test("with a published assessment that another page names", async () => {
    await atPlan(async (page) => {
      const options = await page.locator("[data-from] option").evaluateAll((all) => all.map(({ value }) => value));
      const which = options.at(-1);
      await goTo(page, `${server.address(PLAN)}?from=${which}`);
      assert.equal(await page.locator("[data-from]").inputValue(), which);
      await Promise.all([page.waitForEvent("load"), page.locator("[data-from-go]").click()]);
      await page.locator("[data-is-ready]").waitFor({ state: "attached" });
      const [{ draft }] = await records(page);
      assert.ok(Object.values(draft.assessment.scores).some(({ rating }) => rating !== undefined));
      assert.equal(draft.plan, undefined);
      assert.equal(new URL(page.url()).search, "");
      const rubric = await rubricOf(page);
      assert.equal(await page.locator(".plan-step.current").getAttribute("id"), rubric.steps[0].anchor);
    }, LEAVING);
  });

  test("what was published since is shown when somebody asks for it", async () => {
    const { states: [state] } = JSON.parse(await (await fetch(`${server.address("data/states/ohio.json")}`)).text());
    await atPlan(async (page) => {
      const rubric = await rubricOf(page);
      const { id } = state.assessments[0].elements[0].sub_elements.find(({ rating }) => rating !== null) ?? state.assessments[0].elements.flatMap(({ sub_elements: parts }) => parts).find(({ rating }) => rating !== null);
      const plan = { rubric: state.assessments[0].rubric_version, sector: state.assessments[0].sector, written_on: "2001-01-01", goals: [{ id: "goal-a", title: "A made-up goal", parts: [id], from: null, to: rubric.levels[0].value, activities: [] }] };
      await page.route(/\/plan\/(\?|$)/, async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replace(/(slug&quot;:&quot;ohio&quot;,)/, "$1&quot;has_plan&quot;:true,");
        await route.fulfill({ response, body: html });
      });
      await page.route("**/data/states/ohio.json", (route) => route.fulfill({ json: { states: [{ ...state, plan }] } }));
      await keep(page, { ...planDraft(rubric), assessment: { ...planDraft(rubric).assessment, system: "Ohio", code: "OH" } });
      await goTo(page, `${server.address(PLAN)}?`);
      await page.locator("#since button").click();
      await page.locator("#since .progress").waitFor();
      assert.match(await page.locator("#since").innerText(), /Met A made-up goal/);
    }, LEAVING);
  });

  test("the form, the record and a profile lead to it, and an empty page says how to begin", async () => {
    await atPlan(async (page) => {
      assert.match(await page.locator("#begin").innerText(), /What you type is saved on this device/);
      await page.locator("#system").fill("Columbia");
      await planStored(page, (plan, draft) => draft.assessment.system === "Columbia");
      assert.equal(await page.locator("[data-draft-name]").innerText(), "Columbia");
      for (const [path, selector] of [["assessment/form/", "#end"], ["assessment/record/", "#to-plan"], ["states/ohio/", "main"], ["", ".lede"], ["elements/1/1a/", "main"]]) {
        await page.goto(server.address(path));
        assert.ok(await page.locator(`${selector} a[href*="/plan/"]`).count() > 0, path);
      }
      await goTo(page, server.address(START));
      await page.locator("#drafts").getByRole("button", { name: "Open the plan: Columbia" }).click();
      await page.waitForURL(server.address(PLAN));
      await page.locator("[data-draft-name]", { hasText: "Columbia" }).waitFor();
    }, LEAVING);
  });
});

test("by keyboard alone, from the start to a saved file", async () => {
  await atPlan(async (page) => {
    const { rubric } = await atStep(page, server, withoutPlan, "begin");
    const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
    const { goals, activities } = stepsOf(rubric);
    await tabTo(page, "#begin .button");
    await press("Enter");
    await tabTo(page, "[name=vision]");
    await page.keyboard.type("A vision by keyboard");
    await tabTo(page, `#tasks a[href='#${goals.anchor}']`);
    await press("Enter");
    await page.locator("#gap-part option").nth(1).waitFor({ state: "attached" });
    await tabTo(page, "#gap-part");
    await press("ArrowDown");
    await tabTo(page, "[data-make-goal]");
    await press("Enter");
    await page.keyboard.type("!");
    await tabTo(page, "[name='goal.owner']");
    await page.keyboard.type("Office of Data");
    await tabTo(page, `#tasks a[href='#${activities.anchor}']`);
    await press("Enter");
    await tabTo(page, "[data-add-activity]");
    await press("Enter");
    await page.keyboard.type("Survey");
    await tabTo(page, "[name='activity.levers']");
    await press("Space");
    await tabTo(page, "#tasks a[href='#finish']");
    await press("Enter");
    await tabTo(page, "[data-out='draft']");
    const { text } = await downloaded(page, () => press("Enter"));
    const { plan } = JSON.parse(text);
    assert.equal(plan.vision, "A vision by keyboard");
    assert.match(plan.goals[0].title, /!$/);
    assert.deepEqual([plan.goals[0].owner, plan.goals[0].activities[0].what, plan.goals[0].activities[0].levers.length], ["Office of Data", "Survey", 1]);
    await saved(page).waitFor();
  });
});

/** Every text in a value. */
function leaves(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** Without what files escape, so that words can be looked for. */
function unescaped(text) {
  return text.replaceAll(/\\?"+|\\/g, "");
}
