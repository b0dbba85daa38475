// A made-up team from the first page to a published profile: fills in every part, loses its browser half
// way, settles the answers of two colleagues, prints and saves; the file then goes through the program.
import { after, describe, test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { FORM, START, addSource, choose, complete, downloaded, evidence, goTo, isReady, rate, saved, showAll, stored, tick } from "./assessment-page.mjs";
import { fileOf, rubricOf } from "./assessment-drafts.mjs";
import { PHONE, WIDE, launchOn, launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { readDraft, writeDraft } from "../../themes/default/static/assessment/draft.js";

const TESTS = fileURLToPath(new URL("..", import.meta.url));
const PROJECT = dirname(TESTS.replace(/\/$/, ""));
const HEAT_MAP = "assessment/heat-map/";
const SETTLE = "assessment/settle/";
const RECORD = "assessment/record/";
const STATE = "columbia";

/** What the projects are laid over one another from, later ones over earlier ones. */
const RUBRICS = {
  "the shipped rubric, wide": { from: ["rubric", "content", "site.toml", "site.es.toml"].map((name) => [join(PROJECT, name), name]), viewport: WIDE },
  "three levels, on a phone": { from: ["base", "ok/other-rubric/site"].map((name) => [join(TESTS, "sites", name), "."]), without: ["states", "rubric", "site.toml", "content"], viewport: PHONE },
};

describe("a made-up team", () => {
  for (const [name, { from, without = [], viewport }] of Object.entries(RUBRICS)) {
    test(name, async (context) => {
      const folder = mkdtempSync(join(tmpdir(), "statewise-team-"));
      context.after(() => rmSync(folder, { recursive: true, force: true }));
      const project = join(folder, "project");
      const site = join(folder, "site");
      mkdirSync(project);
      for (const [at, [source, target]] of from.entries()) {
        if (at > 0) for (const gone of without) rmSync(join(project, gone), { recursive: true, force: true });
        cpSync(source, join(project, target), { recursive: true });
      }
      run("build", project, "--out", site);
      const server = await serve(site);
      context.after(() => server.close());

      const own = await fillIn(server, join(folder, "profile"), viewport);
      const { toml, name: fileName, heatMap } = await settle(server, viewport, own);

      // A pull request adds the file to the folder of the state.
      mkdirSync(join(project, "states", STATE), { recursive: true });
      writeFileSync(join(project, "states", STATE, "profile.md"), '+++\nname = "Columbia (made up)"\nupdated = 2026-11-24\n+++\nMade up for a test.\n');
      writeFileSync(join(project, "states", STATE, fileName), toml);
      run("check", project);
      run("build", project, "--out", site);
      const browser = await launch();
      context.after(() => browser.close());
      const page = await browser.newPage({ viewport });
      await page.goto(server.address(`states/${STATE}/`));
      assert.deepEqual(await cells(page), heatMap, "the published profile shows what the form showed");
    });
  }
});

/** Runs the program, which must find nothing wrong. */
function run(...args) {
  const done = spawnSync(process.env.STATEWISE_BIN, args, { encoding: "utf8" });
  assert.equal(done.status, 0, `statewise ${args[0]}: ${done.stdout}${done.stderr}`);
}

/** The heat map as a person reads it: the words of each cell. */
const cells = (page) => page.locator("table.heat.own").first().evaluate((table) => [...table.rows].slice(1).map((row) =>
  [...row.cells].map((cell) => cell.textContent.replaceAll(/\s+/g, " ").trim())));

/** Fills in every question from nothing, in a browser that is killed half way. Gives the draft. */
async function fillIn(server, profile, viewport) {
  let browser = await launchOn(profile);
  let page = await browser.context.newPage();
  await page.setViewportSize(viewport);
  await goTo(page, server.address(START));
  await page.locator("[data-new]").click();
  await page.waitForURL(server.address(FORM));
  await isReady(page);
  await showAll(page);
  const rubric = await rubricOf(page);
  await page.locator("#system").fill("Columbia (made up)");
  await page.locator("[name=sector]").first().check({ force: true });
  await page.locator("[name=basis]").first().check({ force: true });
  await page.locator("#edition").fill("2026");
  await page.locator("#assessed_on").fill("2026-11-24");
  await page.locator("#assessed_by").fill("Office of Data (made up)");
  await page.locator("#filled_in_by").fill("Ada Example");
  const half = Math.floor(rubric.parts.length / 2);
  const answer = async (part) => {
    const { id, criteria } = rubric.parts[part];
    const level = part % rubric.levels.length;
    // Ticks that fit the rating.
    for (const [n, criterion] of criteria.entries()) if (criterion.level === level + 1) await tick(page, part, n);
    await rate(page, part, rubric.levels[level].value);
    await evidence(page, part, `Why ${id} is **so**: a made-up law says it.`);
    await addSource(page, part, { title: `Made-up report on ${id}`, publisher: "Office of Data", url: `https://example.org/${id}`, year: "2026" });
    await complete(page, part);
  };
  for (let part = 0; part < half; part += 1) await answer(part);
  await stored(page, (assessment) => assessment.scores[rubric.parts[half - 1].id].is_completed);
  await saved(page).waitFor();
  await browser.kill();

  browser = await launchOn(profile);
  page = await browser.context.newPage();
  await page.setViewportSize(viewport);
  await goTo(page, server.address(START));
  assert.equal(await page.locator("#drafts li[data-draft]").count(), 1);
  await page.locator("#drafts li[data-draft]").getByText("Open", { exact: true }).click();
  await page.waitForURL(server.address(FORM));
  await isReady(page);
  await showAll(page);
  assert.equal(await page.locator(`[name="part-${half - 1}-completed"]`).isChecked(), true, "what was saved is there");
  for (let part = half; part < rubric.parts.length; part += 1) await answer(part);
  for (const [at, { id }] of rubric.elements.entries()) {
    if (at % 2 === 1) continue; // The others show their mean.
    const parts = rubric.elements[at].parts.map((part) => part % rubric.levels.length);
    const level = Math.round(parts.reduce((sum, one) => sum + one, 0) / parts.length);
    await choose(page, at, rubric.levels[level].value);
    await page.locator(`[name="summary-${at}-evidence"]`).fill(`Element ${id} as a whole, made up.`);
  }
  const last = rubric.elements.length - 1 - ((rubric.elements.length - 1) % 2);
  await stored(page, (assessment) => assessment.summaries[rubric.elements[last].id].evidence.includes("as a whole"));
  await saved(page).waitFor();
  const shown = await page.locator("main").innerText();
  assert.match(shown, new RegExp(`${rubric.parts.length} of ${rubric.parts.length} parts rated`));
  const draft = await page.evaluate(() => JSON.stringify(Object.entries(localStorage).map(([key, value]) => (key.includes("draft/") ? JSON.parse(value) : null)).find(Boolean).draft));
  await browser.kill();
  return readDraft(draft).draft;
}

/** Settles the answers of two colleagues, prints, and saves. Gives the file for the state and the heat map. */
async function settle(server, viewport, own) {
  const browser = await launch();
  const page = await browser.newPage({ viewport });
  try {
    await goTo(page, server.address(SETTLE));
    const rubric = await rubricOf(page);
    const other = structuredClone(JSON.parse(writeDraft(own)));
    other.id = "draft-of-a-colleague-that-is-made-up";
    other.assessment.filled_in_by = "Ben Example";
    const { id } = rubric.parts[0];
    const top = rubric.levels.at(-1).value;
    // The colleague sees one part as the best there is, and left another one open.
    other.assessment.scores[id].rating = top;
    delete other.assessment.scores[id].criteria;
    delete other.assessment.scores[rubric.parts[1].id];
    await page.locator("[data-files]").setInputFiles([fileOf("ada.json", writeDraft(own)), fileOf("ben.json", other)]);
    await page.locator("[data-questions] > li").first().waitFor();
    await page.locator("#settled-by").fill("Dana Example");
    await page.locator("#accept-why").fill("Both say so.");
    await page.locator("form.accept [type=submit]").click();
    const rows = await page.locator("[data-questions] > li:not([data-settled])").evaluateAll((items) => items.map((item) => item.id));
    assert.ok(rows.length >= 2, "what differs is left for a person");
    let left = 0;
    for (const row of rows) {
      const details = page.locator(`#${row} details`);
      if (!(await details.evaluate((element) => element.open))) await details.locator("summary").click();
      await page.locator(`#${row} [type=submit]`).waitFor();
      const evidence = page.locator(`#${row} [name=evidence]`).first();
      if ((await evidence.count()) === 0) {
        left += 1; // Nobody chose a score of this element: its mean stands.
        continue;
      }
      await page.locator(`#${row} .choice`, { hasText: "Ada Example" }).locator("[type=radio]").check({ force: true });
      await page.locator(`#${row} .choice`, { hasText: "Ada Example" }).locator("[name=evidence]").check({ force: true });
      await page.locator(`#${row}-why`).fill("We talked about it.");
      await page.locator(`#${row} [type=submit]`).click();
    }
    assert.equal(await page.locator("[data-questions] > li:not([data-settled])").count(), left);
    await page.locator("[data-result] button:last-of-type").click();
    await page.waitForURL(`**/${RECORD}`);
    await isReady(page);
    assert.ok((await page.pdf()).length > 10_000, "it prints");
    const json = await downloaded(page, () => page.getByRole("button", { name: "Save as a file" }).click());
    const { draft } = readDraft(json.text);
    assert.equal(draft.assessment.settled.inputs.length, 2);
    assert.deepEqual(rubric.parts.map(({ id }) => id).filter((id) => draft.assessment.scores[id]?.rating === undefined), [], "every part is settled");
    const { name, text: toml } = await downloaded(page, () => page.getByRole("button", { name: /TOML/ }).click());
    await goTo(page, server.address(HEAT_MAP));
    return { name, toml, heatMap: await cells(page) };
  } finally {
    await browser.close();
  }
}
