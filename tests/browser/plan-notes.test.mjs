// What a plan still lacks, where an assessment leaves room, what is planned, and what became of it. States,
// people and plans are made up.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { readDraft } from "../../themes/default/static/assessment/draft.js";
import { gapsOf } from "../../themes/default/static/plan/gaps.js";
import { notesOn } from "../../themes/default/static/plan/notes.js";
import { plannedLevels } from "../../themes/default/static/plan/planned.js";
import { progressOf, publishedProgress } from "../../themes/default/static/plan/plan-progress.js";
import { RUBRIC as BASE, fileOf } from "./assessment-rubric.mjs";

const TODAY = "2026-11-24";
const RUBRIC = { ...BASE, steps: [["first", "vision"], ["second", "goals"], ["third", "activities"]].map(([id, asks]) => ({ id, asks, title: id, anchor: id })), categories: [], lever_ids: [] };
const draftOf = (plan, assessment = {}) => readDraft(fileOf(assessment, { plan })).draft;
/** Nothing to say about either. */
const DONE = { id: "a", what: "W", owner: "O", due: "2027-01-01", success: "S" };
const FULL = { id: "g", title: "T", measurable: "M", owner: "O", due: "2027-01-01", parts: ["1A"], from: 2, to: 3, activities: [DONE] };
const said = (plan) => notesOn(draftOf(plan), RUBRIC, TODAY).map(({ kind, step, goal = "-", activity = "-" }) => `${kind} ${step} ${goal} ${activity}`);
const three = (goal, ...others) => ({ goals: [goal, ...others, { ...FULL, id: "x" }, { ...FULL, id: "y" }] });
const ofGoal = (more) => said(three({ ...FULL, ...more }));
const ofActivity = (more) => ofGoal({ activities: [{ ...DONE, ...more }] });

describe("notes", () => {
  for (const [why, found, expected] of [
    ["a plan without goals", said({ vision: "V" }), []],
    ["three full goals", ofGoal({}), []],
    ["one goal", said({ goals: [FULL] }), ["few-goals second - -"]],
    ["two goals", said({ goals: [FULL, { ...FULL, id: "h" }] }), ["few-goals second - -"]],
    ["five goals", said({ goals: Array(5).fill(FULL) }), []],
    ["six goals", said({ goals: Array(6).fill(FULL) }), ["many-goals second - -"]],
    ["no measure", ofGoal({ measurable: " " }), ["no-measure second g -"]],
    ["no owner", ofGoal({ owner: "" }), ["no-owner second g -"]],
    ["no date", ofGoal({ due: "" }), ["no-date second g -"]],
    ["a date in the past", ofGoal({ due: "2026-11-23" }), ["past-date second g -"]],
    ["today", ofGoal({ due: TODAY }), []],
    ["a date that is none", ofGoal({ due: "2027-02-30" }), ["unreal-date second g -"]],
    ["no date but words", ofGoal({ due: "soon" }), ["unreal-date second g -"]],
    ["the year 1", ofGoal({ due: "0001-01-01" }), ["past-date second g -"]],
    ["no title", ofGoal({ title: " " }), ["untitled-goal second g -"]],
    ["no activity", ofGoal({ activities: [] }), ["goal-without-activity third g -"]],
    ["a level that is not higher", ofGoal({ from: 3 }), ["to-not-above-from second g -"]],
    ["a level that is lower", ofGoal({ from: 4, to: 2 }), ["to-not-above-from second g -"]],
    ["a level that is none", ofGoal({ from: 2, to: 9 }), ["unknown-level second g -"]],
    ["a start on no level", ofGoal({ from: 0 }), ["unknown-level second g -"]],
    ["no levels", ofGoal({ from: undefined, to: undefined }), []],
    ["only a level to reach", ofGoal({ from: undefined }), []],
    ["a part that the rubric does not have", ofGoal({ parts: ["1A", "9Z"] }), ["unknown-part second g -"]],
    ["no parts", ofGoal({ parts: [] }), []],
    ["nothing but an id", ofGoal({ title: "", measurable: "", owner: "", due: "", activities: [] }), ["untitled-goal second g -", "no-measure second g -", "no-owner second g -", "no-date second g -", "goal-without-activity third g -"]],
    ["an activity without a measure", ofActivity({ success: "" }), ["no-measure third g a"]],
    ["an activity without an owner", ofActivity({ owner: " " }), ["no-owner third g a"]],
    ["an activity without a date", ofActivity({ due: "" }), ["no-date third g a"]],
    ["an activity that is late", ofActivity({ due: "2026-01-01", status: "started" }), ["past-date third g a"]],
    ["an activity that was done", ofActivity({ due: "2026-01-01", status: "done" }), []],
    ["an activity that was stopped", ofActivity({ due: "2026-01-01", status: "stopped" }), []],
    ["an activity whose date is none", ofActivity({ due: "2026-13-01", status: "done" }), ["unreal-date third g a"]],
    ["goals left out with a reason", said({ goals: [{ id: "g" }], left_out: { second: "Later." } }), ["goal-without-activity third g -"]],
    ["activities left out with a reason", said({ ...three({ ...FULL, owner: "", activities: [{ id: "a" }] }), left_out: { third: "Later." } }), ["no-owner second g -"]],
    ["left out without a reason", said({ ...three({ ...FULL, owner: "" }), left_out: { second: " " } }), ["no-owner second g -"]],
    ["another step left out", said({ ...three({ ...FULL, owner: "" }), left_out: { first: "r" } }), ["no-owner second g -"]],
  ]) test(why, () => assert.deepEqual(found, expected));
});

describe("what became of a goal", () => {
  const GOAL = { parts: ["1A", "1B"], from: 2, to: 4 };
  for (const [why, goal, before, after, progress] of [
    ["no part is rated", GOAL, { "1A": 2 }, {}, "not-assessed"],
    ["another part is rated", GOAL, {}, { "2A": 4 }, "not-assessed"],
    ["no parts", { ...GOAL, parts: [] }, { "1A": 2 }, { "1A": 4 }, "not-assessed"],
    ["parts not said", { from: 2, to: 4 }, {}, { "1A": 4 }, "not-assessed"],
    ["no level to reach", { ...GOAL, to: undefined }, { "1A": 2 }, { "1A": 4 }, "not-assessed"],
    ["all there", GOAL, {}, { "1A": 4, "1B": 4 }, "met"],
    ["all there and beyond", { ...GOAL, to: 3 }, {}, { "1A": 3, "1B": 4 }, "met"],
    ["there, though one was higher", { ...GOAL, to: 3 }, { "1A": 4, "1B": 2 }, { "1A": 3, "1B": 3 }, "met"],
    ["one there, the other not rated", GOAL, { "1A": 2, "1B": 2 }, { "1A": 4 }, "moved"],
    ["one there, the other not yet", GOAL, { "1A": 2, "1B": 2 }, { "1A": 4, "1B": 2 }, "moved"],
    ["both a little", GOAL, { "1A": 2, "1B": 1 }, { "1A": 3, "1B": 2 }, "moved"],
    ["by the goal's own start", GOAL, {}, { "1A": 3 }, "moved"],
    ["by the rating before, not by the goal's own start", GOAL, { "1A": 3 }, { "1A": 3 }, "unchanged"],
    ["one up, one down", GOAL, { "1A": 2, "1B": 2 }, { "1A": 3, "1B": 1 }, "fell"],
    ["one there, one down", GOAL, { "1A": 2, "1B": 3 }, { "1A": 4, "1B": 2 }, "fell"],
    ["down by the goal's own start", GOAL, {}, { "1A": 1 }, "fell"],
    ["the same", GOAL, { "1A": 2, "1B": 2 }, { "1A": 2, "1B": 2 }, "unchanged"],
    ["nobody knows the start", { ...GOAL, from: undefined }, {}, { "1A": 3, "1B": 1 }, "unchanged"],
    ["nobody knows the start, but it is there", { ...GOAL, from: undefined }, {}, { "1A": 4, "1B": 4 }, "met"],
    ["nobody knows the start of one", { ...GOAL, from: undefined }, { "1B": 1 }, { "1A": 1, "1B": 2 }, "moved"],
  ]) test(why, () => assert.equal(progressOf(goal, { before: new Map(Object.entries(before)), after: new Map(Object.entries(after)) }), progress));

  const assessment = (assessed_on, ratings, more = {}) => ({
    assessed_on, sector: "whole", rubric_version: "2021", ...more,
    elements: [{ id: "1", rating: 1, sub_elements: Object.entries(ratings).map(([id, rating]) => ({ id, rating })) }],
  });
  const PLAN = { written_on: "2025-06-01", rubric: "2021", sector: "whole", goals: [{ id: "g", title: "G", parts: ["1A"], from: null, to: 3 }, { id: "h", parts: ["1B"], from: 1, to: 2 }] };
  const found = (assessments, plan = PLAN, isComparable) => {
    const all = publishedProgress({ states: [{ plan, assessments }] }, isComparable);
    return all && `${all.assessed_on} ${all.goals.map(({ goal, progress }) => `${goal.id} ${progress}`).join(", ")}`;
  };
  for (const [why, said, expected] of [
    ["no plan", found([assessment("2026-01-01", {})], null), null],
    ["a state that is not there", publishedProgress({ states: [] }), null],
    ["something else", publishedProgress([1]), null],
    ["nothing newer", found([assessment("2025-06-01", { "1A": 3 })]), null],
    ["newer, but of another sector", found([assessment("2026-01-01", { "1A": 3 }, { sector: "k12" })]), null],
    ["newer than the plan", found([assessment("2026-01-01", { "1A": 2, "1B": 2 }), assessment("2025-06-01", { "1A": 1 })]), "2026-01-01 g moved, h met"],
    ["the newest of all, and the newest before", found([assessment("2024-01-01", { "1A": 3 }), assessment("2027-01-01", { "1A": 2, "1B": null }), assessment("2025-01-01", { "1A": 2 }), assessment("2026-01-01", { "1A": 3 })]), "2027-01-01 g unchanged, h not-assessed"],
    ["of one day the later edition", found([assessment("2026-01-01", { "1A": 2 }, { edition: 2025 }), assessment("2026-01-01", { "1A": 3 }, { edition: 2026 })]), "2026-01-01 g met, h not-assessed"],
    ["a goal without a level to reach", found([assessment("2026-01-01", { "1A": 3 })], { ...PLAN, goals: [{ id: "g", parts: ["1A"], from: 1, to: null }] }), "2026-01-01 g not-assessed"],
    ["nothing across another version", found([assessment("2026-01-01", { "1A": 3, "1B": 2 }, { rubric_version: "2026" }), assessment("2025-01-01", { "1A": 1 })]), "2026-01-01 g not-assessed, h not-assessed"],
    ["but for what is known to be comparable", found([assessment("2026-01-01", { "1A": 3, "1B": 2 }, { rubric_version: "2026" })], PLAN, (part) => part === "1A"), "2026-01-01 g met, h not-assessed"],
    ["a rating before that cannot be compared is no start", found([assessment("2026-01-01", { "1B": 1 }), assessment("2025-01-01", { "1B": 2 }, { rubric_version: "2013" })]), "2026-01-01 g not-assessed, h unchanged"],
  ]) test(why, () => assert.equal(said, expected));
});

test("planned levels: the highest of all goals, where it is above today's", () => {
  const plan = { goals: [{ parts: ["1A", "1B", "9Z"], to: 3 }, { parts: ["1A"], to: 4 }, { parts: ["2A"], to: 2 }, { parts: ["2A"], to: 9 }, { parts: ["2A"] }, {}] };
  const scores = { "1A": { rating: 2 }, "1B": { status: "not-applicable" }, "2A": { rating: 2 } };
  assert.deepEqual([...plannedLevels(draftOf(plan, { scores }), RUBRIC)], [["1A", { from: 2, to: 4 }], ["1B", { from: null, to: 3 }]]);
  assert.deepEqual([...plannedLevels(draftOf({}), RUBRIC)], []);
  const gaps = { ...RUBRIC, levels: [0, 5, 9].map((value) => ({ value, name: `${value}` })) };
  assert.deepEqual([...plannedLevels(draftOf({ goals: [{ parts: ["1A"], to: 9 }] }, { scores: { "1A": { rating: 0 } } }), gaps)], [["1A", { from: 1, to: 3 }]]);
});

test("gaps: the lowest rating first, with what is not ticked on each level above", () => {
  const parts = RUBRIC.parts.map((part, at) => ({ ...part, criteria: [1, 2, 2, 3, 4].map((level, place) => ({ id: `c${at}${place}`, level })) }));
  const rubric = { ...RUBRIC, parts: [...parts, { ...parts[0], id: "2B" }, { ...parts[0], id: "2C" }, { ...parts[0], id: "2D" }] };
  const scores = { "1A": { rating: 3, criteria: ["c04"] }, "1B": { rating: 1, criteria: ["c11"] }, "2B": { rating: 4 }, "2C": { status: "not-applicable" }, "2D": { rating: 1 } };
  const found = gapsOf(draftOf({}, { scores }), rubric).map(({ part, from, open }) => `${part} ${from}: ${open.map(({ level, criteria }) => `${level} ${criteria.map(({ id }) => id)}`).join("; ")}`);
  assert.deepEqual(found, [
    "1B 1: 2 c12; 3 c13; 4 c14", "2D 1: 2 c01,c02; 3 c03; 4 c04", "1A 3: 4 ", "2A null: 1 c20; 2 c21,c22; 3 c23; 4 c24",
  ]);
});
