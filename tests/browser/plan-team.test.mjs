// A made-up team from a finished assessment to a published plan: three goals from gaps, two activities each, every
// file, a fresh browser that takes them in, and the program that publishes what the page saved.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ICAL from "ical.js";
import { downloaded, goTo, isReady } from "./assessment-page.mjs";
import { fileOf, fullDraft, keep } from "./assessment-drafts.mjs";
import { PHONE, WIDE, launch } from "./browser.mjs";
import { serve } from "./server.mjs";

const TESTS = fileURLToPath(new URL("..", import.meta.url));
const PROJECT = dirname(TESTS.replace(/\/$/, ""));
const PLAN = "plan/";
const STATE = "columbia";

let folder;
let server;
let browser;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "statewise-plan-"));
  for (const name of ["rubric", "content", "site.toml", "site.es.toml"]) cpSync(join(PROJECT, name), join(folder, "project", name), { recursive: true });
  run("build", join(folder, "project"), "--out", join(folder, "site"));
  server = await serve(join(folder, "site"));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Runs the program, which must find nothing wrong. */
function run(...args) {
  const done = spawnSync(process.env.STATEWISE_BIN, args, { encoding: "utf8" });
  assert.equal(done.status, 0, `statewise ${args[0]}: ${done.stdout}${done.stderr}`);
  return done.stdout;
}

/** What the team writes about its goals, with what makes files hard. */
const GOALS = [
  { measurable: "Three of four files come on time.", attainable: "It is done in other places; we ask them.", relevant: "It helps everybody \u{1F331}.", due: "2028-06-30", owner: "Office of Data" },
  { measurable: "=SUM(A1:A9) is no formula here.", attainable: "With \"two\" people, and a \\ sign.", relevant: "Cómo lo pidió la junta.", due: "2029-01-15", owner: "State board, data committee" },
  { measurable: "Counted once\n\na year.", attainable: "- a list\n- of two", relevant: "**Needed** first.", due: "2028-12-31", owner: "Agency for schools" },
];
const ACTIVITIES = [
  { what: "Survey, in all districts; twice", owner: "Office of Data", due: "2027-12-15", success: "200 people answer.", status: "started" },
  { what: "+1 training for everybody", owner: "Colleges", due: "2028-02-29", success: "All took part, or said why not.", status: "planned" },
];

/** Opens a page with a fresh browser's storage. */
async function fresh(viewport) {
  const context = await browser.newContext({ viewport, acceptDownloads: true });
  const page = await context.newPage();
  return { page, close: () => context.close() };
}

/** The words of the sheet, as it is printed. */
const sheetWords = (page) => page.locator("#sheet").evaluate((sheet) => sheet.textContent.replaceAll(/\s+/g, " ").trim());

/** Every file that the page offers, by its kind. */
async function files(page) {
  const saved = {};
  for (const kind of ["draft", "toml", "table", "calendar"]) {
    saved[kind] = await downloaded(page, () => page.locator(`[data-out=${kind}]`).click());
  }
  return saved;
}

/** Shows all steps on one page. */
const showAllSteps = (page) => page.locator("[name=mode][value=all]").evaluate((mode) => mode.click());

/** The plan as it is stored. */
const storedPlan = (page) => page.evaluate(() => Object.entries(localStorage).map(([key, value]) => (key.includes("draft/") ? JSON.parse(value).draft.plan : null)).find(Boolean));

/** Three actions: choose the part, choose the level, make it a goal. What is open can be ticked before. */
async function goalFromGap(page, part, level) {
  await page.locator("[data-gap-part]").selectOption(part);
  await page.locator("[data-gap-level]").selectOption(String(level));
  const boxes = page.locator("[data-gap] [type=checkbox]");
  if (await boxes.count() > 0) await boxes.first().check();
  await page.locator("[data-make-goal]").click();
}

async function fillGoal(page, at, answers) {
  const goal = page.locator("[data-goals] > li").nth(at);
  if (!(await goal.locator("details").first().evaluate((details) => details.open))) await goal.locator("summary").first().click();
  for (const [name, value] of Object.entries(answers)) await goal.locator(`[name="goal.${name}"]`).fill(value);
}

async function addActivity(page, at, answers) {
  const work = page.locator("[data-activities] > .work").nth(at);
  await work.locator("[data-add-activity]").click();
  const { status, ...texts } = answers;
  const last = work.locator("li.activity").last();
  for (const [name, value] of Object.entries(texts)) await last.locator(`[name="activity.${name}"]`).fill(value);
  await last.locator("[name='activity.levers']").first().check();
  await last.locator("[name='activity.status']").selectOption(status);
}

for (const [name, viewport] of [["wide", WIDE], ["on a phone", PHONE]]) {
  test(`from a finished assessment to a published plan, ${name}`, async () => {
    const first = await fresh(viewport);
    const { page } = first;
    await goTo(page, server.address(PLAN));
    await isReady(page);
    const rubric = await page.evaluate(() => JSON.parse(document.querySelector("#plan").dataset.rubric));
    const draft = fullDraft(rubric, { name: "Our first plan" });
    draft.assessment.system = "Columbia (made up)";
    await keep(page, draft);
    await page.goto(server.address("assessment/record/"));
    await isReady(page);
    await page.locator(`main a[href*="/${PLAN}"]`).first().click();
    await page.waitForURL(`**/${PLAN}**`);
    await isReady(page);
    await showAllSteps(page);

    await page.locator("#vision").fill("Everybody finds a first step.\n\nIn ten years.");
    await page.locator("#data-vision").fill("We see who is left out.");
    await page.locator("#gaps").scrollIntoViewIfNeeded();
    await page.locator("[data-gap-part] option:not([value=''])").first().waitFor({ state: "attached" });
    const gaps = await page.locator("[data-gap-part] option:not([value=''])").evaluateAll((options) => options.map(({ value }) => value));
    assert.ok(gaps.length >= 3, "there are gaps");
    const chosen = gaps.slice(0, 3);
    for (const [at, part] of chosen.entries()) {
      await goalFromGap(page, part, rubric.levels.length);
      await fillGoal(page, at, GOALS[at]);
    }
    for (const at of chosen.keys()) for (const activity of ACTIVITIES) await addActivity(page, at, activity);
    for (const field of await page.locator("textarea[name^='resources.']").all()) await field.fill(`What the field ${await field.getAttribute("name")} says.`);
    await page.locator("#written-on").fill("2026-11-24");
    await page.locator("#written-by").fill("Office of Data");
    await page.waitForFunction(() => Object.values(localStorage).some((value) => value.includes('"written_by":"Office of Data"')));

    const plan = await storedPlan(page);
    assert.deepEqual(plan.goals.map(({ parts }) => parts), chosen.map((part) => [part]));
    for (const [at, goal] of plan.goals.entries()) {
      const { measurable, due, owner, to, activities } = goal;
      assert.deepEqual({ measurable, due, owner, to }, { measurable: GOALS[at].measurable, due: GOALS[at].due, owner: GOALS[at].owner, to: rubric.levels.at(-1).value });
      assert.deepEqual(activities.map(({ what, status }) => [what, status]), ACTIVITIES.map(({ what, status }) => [what, status]));
    }
    const mapped = await page.locator("#planned").innerText();
    assert.match(mapped, /plan/i, "the planned heat map says that it is a plan");
    await page.emulateMedia({ media: "print" });
    assert.ok((await page.pdf({ format: "Letter" })).length > 10_000, "it prints");
    await page.emulateMedia({ media: "screen" });
    const words = await sheetWords(page);
    const saved = await files(page);
    await first.close();

    // A fresh browser takes the draft in, and has the same plan, down to the bytes of its files.
    const second = await fresh(viewport);
    await takeIn(second.page, saved.draft);
    await goTo(second.page, server.address(PLAN));
    await isReady(second.page);
    await showAllSteps(second.page);
    await second.page.locator("#sheet h2, #sheet h3").first().waitFor({ state: "attached" });
    assert.equal(await sheetWords(second.page), words);
    const again = await files(second.page);
    for (const kind of ["draft", "toml", "table"]) assert.equal(again[kind].text, saved[kind].text, kind);
    assert.deepEqual(eventsOf(again.calendar.text), eventsOf(saved.calendar.text));
    await second.close();

    // So does one that has the table alone, as far as the table goes.
    const third = await fresh(viewport);
    await takeIn(third.page, saved.table);
    assert.deepEqual(await storedPlan(third.page), plan);
    await third.close();

    const events = eventsOf(saved.calendar.text);
    assert.deepEqual(events.map(({ day }) => day).sort(), [...GOALS, ...GOALS.flatMap(() => ACTIVITIES)].map(({ due }) => due).sort());
    assert.equal(new Set(events.map(({ uid }) => uid)).size, 9);

    await published(saved, rubric, viewport);
  });
}

/** Opens a file on the first page of the assessment, and takes it as a new draft. */
async function takeIn(page, { name, text }) {
  await goTo(page, server.address("assessment/"));
  await isReady(page);
  await page.locator("[data-file]").setInputFiles(fileOf(name, text));
  await page.getByRole("button", { name: "Take these answers" }).click();
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes("draft/")));
}

/** What an independent parser finds in a calendar: the day, the id and the words of each event. */
function eventsOf(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((event) => {
    const { startDate, endDate, uid, summary } = new ICAL.Event(event);
    assert.ok(startDate.isDate && endDate.isDate, "days, no times");
    const next = startDate.clone();
    next.adjust(1, 0, 0, 0);
    assert.equal(endDate.toString(), next.toString(), "a day ends with the next one");
    return { day: startDate.toString(), uid, summary };
  });
}

/** The files go through the program, which publishes the plan that the page saved. */
async function published({ draft, toml }, rubric, viewport) {
  const project = join(folder, "project");
  const state = join(project, "states", STATE);
  rmSync(state, { recursive: true, force: true });
  mkdirSync(state, { recursive: true });
  writeFileSync(join(state, "profile.md"), '+++\nname = "Columbia (made up)"\nupdated = 2026-11-24\n+++\nMade up for a test.\n');
  const file = join(folder, "draft.json");
  writeFileSync(file, draft.text);
  run("import", file, project, "--state", STATE);
  assert.equal(readFileSync(join(state, "plan.toml"), "utf8"), toml.text, "import writes what the page saved");
  run("check", project);
  const site = join(folder, "published");
  run("build", project, "--out", site);
  const there = await serve(site);
  try {
    const { page, close } = await fresh(viewport);
    await page.goto(there.address(`states/${STATE}/plan/`));
    const text = (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
    for (const { owner } of GOALS) assert.ok(text.includes(owner), owner);
    for (const { what, success } of ACTIVITIES) for (const words of [what, success]) assert.ok(text.includes(words), words);
    for (const words of ["Everybody finds a first step.", "We see who is left out.", "Three of four files come on time.", "Our own strength.", "Our own challenge.", "Our own pattern."]) assert.ok(text.includes(words), words);
    await page.goto(there.address(`states/${STATE}/`));
    await page.locator(`main a[href$="/states/${STATE}/plan/"]`).first().click();
    await page.waitForURL(`**/states/${STATE}/plan/`);
    await close();
  } finally {
    await there.close();
  }
  assert.ok(rubric.levels.length > 1);
}
