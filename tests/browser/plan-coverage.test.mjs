// Every place that the format has for a plan leaves in every format and comes back: the schema says which
// there are. The printed page is looked at with it in a browser.
import { test } from "node:test";
import assert from "node:assert/strict";
import { newDraft, readDraft, writeDraft } from "../../themes/default/static/assessment/draft.js";
import { calendar } from "../../themes/default/static/plan/calendar.js";
import { planCsv } from "../../themes/default/static/plan/plan-csv.js";
import { readPlanCsv } from "../../themes/default/static/plan/plan-csv-read.js";
import { planToml } from "../../themes/default/static/plan/plan-toml.js";
import { withPlanTable } from "../../themes/default/static/plan/plan-table.js";
import { RUBRIC as BASE } from "./assessment-rubric.mjs";
import { filledDraft } from "./plan-filled.mjs";
import { SITE } from "./site.mjs";

const RUBRIC = { ...BASE, steps: [], categories: [], lever_ids: [] };
const { draft: given, said } = filledDraft(SITE, RUBRIC);
const { draft, problems } = readDraft(JSON.stringify(given));
/** In the words of a file: alone, and not within a longer one. */
const isIn = (text, value) => new RegExp(`(?<![a-z0-9-])${value}(?![a-z0-9-])`).test(text);
const missing = (text, places = [...said.keys()]) => places.filter((place) => !isIn(text, said.get(place)));

test("the schema and the scripts know the same keys", () => {
  assert.deepEqual(problems, []);
  assert.ok(said.size > 60, `${said.size} places`);
  for (const place of ["vision", "goals/1/activities/1/status", "goals/0/parts/1", "strengths/1/text", "patterns/0"]) assert.ok(said.has(place), place);
  assert.equal(new Set(said.values()).size, said.size, "no value is there twice");
});

test("everything is in the draft's file, in plan.toml and in the table", () => {
  assert.deepEqual(missing(writeDraft(draft)), []);
  assert.deepEqual(missing(planToml(draft, RUBRIC)), []);
  assert.deepEqual(missing(planCsv(draft, RUBRIC)), []);
});

test("and the table gives it back", () => {
  const again = withPlanTable(newDraft(RUBRIC, draft.id), readPlanCsv(planCsv(draft, RUBRIC), RUBRIC));
  assert.deepEqual(missing(writeDraft(again)), []);
  assert.deepEqual(JSON.parse(writeDraft(again)).plan, JSON.parse(writeDraft(draft)).plan);
});

test("every date by which something is due is in the calendar, with what is due and who answers for it", () => {
  const text = calendar(draft, { host: "example.org", path: "/", saved_at: "2026-11-24T14:02:00.000Z", say: (name, values = {}) => `${name}: ${Object.values(values)}` }).replaceAll("\r\n ", "");
  const dates = [...said].filter(([, value]) => /^\d{4}-\d\d-\d\d$/.test(value));
  const [due, others] = [dates.filter(([place]) => place.startsWith("goals/")), dates.filter(([place]) => !place.startsWith("goals/"))];
  assert.deepEqual(others.map(([place]) => place), ["written_on"], "the day on which the plan was written is no date to come");
  assert.equal(due.length, 6);
  for (const [place, value] of due) assert.ok(text.includes(`DTSTART;VALUE=DATE:${value.replaceAll("-", "")}\r\n`), place);
  assert.deepEqual(missing(text, [...said.keys()].filter((place) => /^goals\/.*\b(title|what|owner|success|measurable|id)$/.test(place))), []);
});
