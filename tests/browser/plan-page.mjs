// What people do on the page of the action plan, for its tests. States, people and plans are made up.
import { goTo, records, saved } from "./assessment-page.mjs";
import { fullDraft, keep, rubricOf } from "./assessment-drafts.mjs";

export const PLAN = "plan/";
/** The steps, by what they ask for. */
export const stepsOf = (rubric) => Object.fromEntries(rubric.steps.map((step) => [step.asks, step]));

/** A plan with something in every place. */
export function fullPlan(rubric) {
  const [first, second, third] = rubric.parts.map(({ id }) => id);
  const [low, middle, high] = rubric.levels.map(({ value }) => value);
  const [lever, other] = rubric.lever_ids;
  return {
    vision: "By 2036 every learner leaves with a *plan*.\n\n- A first step\n- A good job",
    data_vision: "Counselors see what graduates went on to do.",
    written_on: "2026-11-24",
    written_by: "Office of Data",
    goals: [
      { id: "goal-madeup1", title: "Records of each learner, from every college", specific: "We ask colleges to send **each** record.", measurable: "All 15 colleges sent one full file.",
        attainable: "The colleges keep this data.", relevant: "The vision needs outcomes by group.", due: "2028-06-30", owner: "The data director; postsecondary", parts: [first, second], from: low, to: middle,
        activities: [
          { id: "activity-madeup1", what: "Survey users, all kinds; then \"publish\" it", owner: "The CTE office", due: "2027-12-15", success: "At least 200 people answer", levers: [lever, other], status: "started" },
          { id: "activity-madeup2", what: "Write the rule book", owner: "Office of Rules", due: "2027-03-01", success: "It is public", levers: [other], status: "done" },
        ] },
      { id: "goal-madeup2", title: "Checks of every file", specific: "A script looks at each.", measurable: "No file without a check.", attainable: "There is a script.", relevant: "Trust.", due: "2028-09-01", owner: "Office of Checks", parts: [third], from: middle, to: high,
        activities: [{ id: "activity-madeup3", what: "Try it with two colleges", owner: "Two colleges", due: "2027-05-01", success: "Both pass", levers: [lever], status: "planned" }] },
    ],
    resources: Object.fromEntries(rubric.categories.map(({ id, name }) => [id, { there: `What is there: ${name}.`, missing: `What is missing: ${name}.` }])),
    left_out: { [rubric.steps[0].id]: "The board decides on it in March." },
  };
}

/** A made-up team's draft with ratings and a plan; `plan` may be another one. */
export function planDraft(rubric, { plan = fullPlan(rubric), ...more } = {}) {
  return { ...fullDraft(rubric, { tag: "P", ...more }), name: "Columbia, plan", plan };
}

/** Makes a draft of the rubric of the page, and opens it. */
export async function atStep(page, server, make, asks) {
  await goTo(page, server.address(PLAN));
  const rubric = await rubricOf(page);
  const draft = make(rubric);
  if (draft) await keep(page, draft);
  // Without going there first: what that would fetch, the reload would end.
  await page.evaluate((anchor) => history.replaceState(null, "", `#${anchor}`), stepsOf(rubric)[asks]?.anchor ?? asks);
  await page.reload();
  await page.locator("[data-is-ready]").waitFor({ state: "attached" });
  return { rubric, draft };
}

/** Goes to a step, or to one of the screens around them. */
export async function toStep(page, rubric, asks) {
  const anchor = stepsOf(rubric)[asks]?.anchor ?? asks;
  await page.evaluate((anchor) => { location.hash = `#${anchor}`; }, anchor);
  await page.locator(`#${anchor}.current`).waitFor();
}

/** Chooses the part of a gap by its place in the list, which is filled once it is near. */
export async function chooseGap(page, index) {
  await page.locator("#gaps").scrollIntoViewIfNeeded();
  await page.locator("#gap-part option").nth(1).waitFor({ state: "attached" });
  await page.locator("#gap-part").selectOption({ index });
}

/** The plan of the draft that was saved last. */
export const planOf = async (page) => (await records(page))[0]?.draft.plan;

/** Waits until the storage has a draft that fits. Places may be missing, so a test may also throw. */
export async function planStored(page, test) {
  for (;;) {
    const before = await page.evaluate(() => JSON.stringify(localStorage));
    const drafts = Object.entries(JSON.parse(before)).filter(([key]) => key.includes("draft/")).map(([, value]) => JSON.parse(value).draft);
    if (drafts.some((draft) => holds(test, draft))) return;
    await page.waitForFunction((before) => JSON.stringify(localStorage) !== before, before);
  }
}

function holds(test, draft) {
  try {
    return test(draft.plan ?? {}, draft);
  } catch {
    return false;
  }
}

/** Opens a goal or an activity, and gives its place. */
export async function openItem(page, list, at) {
  const item = page.locator(`${list} > li`).nth(at);
  if (!(await item.locator("> details").evaluate((details) => details.open))) await item.locator("> details > summary").click();
  return item;
}

/** Types a goal into its fields, as a person would. */
export async function fillGoal(item, { parts = [], from, to, ...texts }) {
  for (const key of ["title", "specific", "measurable", "attainable", "relevant", "due", "owner"]) await item.locator(`[name="goal.${key}"]`).fill(texts[key] ?? "");
  await item.locator("[data-goal-parts] summary").click();
  for (const part of parts) await item.locator(`[name="goal.parts"][value="${part}"]`).check();
  await item.locator('[name="goal.from"]').selectOption(String(from));
  await item.locator('[name="goal.to"]').selectOption(String(to));
}

export async function fillActivity(item, { what, owner, due, success, levers, status }) {
  for (const [key, text] of Object.entries({ what, owner, due, success })) await item.locator(`[name="activity.${key}"]`).fill(text);
  for (const lever of levers) await item.locator(`[name="activity.levers"][value="${lever}"]`).check();
  await item.locator('[name="activity.status"]').selectOption(status);
}

/** Types a whole plan into the page, step by step. */
export async function fillPlan(page, rubric, plan) {
  await toStep(page, rubric, "vision");
  await page.locator("[name=vision]").fill(plan.vision);
  await page.locator("[name=data_vision]").fill(plan.data_vision);
  await toStep(page, rubric, "goals");
  for (const [at, goal] of plan.goals.entries()) {
    await page.locator("[data-add-goal]").click();
    await fillGoal(await openItem(page, "[data-goals]", at), goal);
  }
  await toStep(page, rubric, "resources");
  for (const [id, texts] of Object.entries(plan.resources)) {
    for (const [key, text] of Object.entries(texts)) await page.locator(`[name="resources.${id}.${key}"]`).fill(text);
  }
  await toStep(page, rubric, "activities");
  for (const [at, { activities }] of plan.goals.entries()) {
    for (const [place, activity] of activities.entries()) {
      await page.locator("[data-add-activity]").nth(at).click();
      await fillActivity(await openItem(page, `.work:nth-child(${at + 1}) .goals`, place), activity);
    }
  }
  for (const [id, reason] of Object.entries(plan.left_out)) {
    const { anchor } = rubric.steps.find((step) => step.id === id);
    await page.evaluate((anchor) => { location.hash = `#${anchor}`; }, anchor);
    await page.locator(`#${anchor} [data-leave-out] > summary`).click();
    await page.locator(`[name="left_out.${id}"]`).fill(reason);
  }
  await toStep(page, rubric, "finish");
  await page.locator("[name=written_on]").fill(plan.written_on);
  await page.locator("[name=written_by]").fill(plan.written_by);
  await planStored(page, (stored) => stored.written_by === plan.written_by);
  await saved(page).waitFor();
}

/** A plan with ids that two plans have alike: goals and activities are numbered. */
export function withoutIds(plan) {
  return { ...plan, goals: (plan.goals ?? []).map(({ id, activities = [], ...goal }) => ({ ...goal, activities: activities.map(({ id, ...activity }) => activity) })) };
}

/** Everything that a person can read in the controls of the page. */
export const valuesOf = (page) => page.evaluate(() => {
  const values = [];
  for (const control of document.querySelectorAll("#answers :is(input, select, textarea)[name]")) {
    // Boxes of parts are made once somebody opens them; what they say stands in a line.
    if (control.closest("[data-blank], #gaps, [data-goal-parts]")) continue;
    const owner = [control.closest("[data-goal]")?.dataset.goal, control.closest("[data-activity]")?.dataset.activity].filter(Boolean).join(" ");
    const value = control.type === "checkbox" ? control.checked && control.value : control.value;
    if (value !== false && value !== "") values.push(`${owner} ${control.name}=${value}`);
  }
  return [...values, ...Array.from(document.querySelectorAll("[data-goals] [data-goal-parts] summary"), ({ textContent }) => textContent)];
});
