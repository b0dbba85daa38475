// The file of a plan for a state's folder. `cargo test --test differential` holds the generator to the same
// bytes. States, people and plans are made up.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { readDraft } from "../../themes/default/static/assessment/draft.js";
import { planToml } from "../../themes/default/static/plan/plan-toml.js";
import { RUBRIC as BASE, fileOf } from "./assessment-rubric.mjs";

const named = (ids) => ids.map((id) => ({ id, title: id, name: id, anchor: id }));
const RUBRIC = { ...BASE, steps: named(["vision", "challenges", "goals"]), categories: named(["funding", "staffing", "other"]) };
const tomlOf = (plan, assessment = {}) => planToml(readDraft(fileOf(assessment, { plan })).draft, RUBRIC);
const lines = (...args) => tomlOf(...args)?.split("\n") ?? null;

test("everything, in its order", () => {
  assert.deepEqual(lines({
    left_out: { z: "Later.", goals: "Not yet,\nbut soon." , a: "A.", challenges: "c" },
    resources: { other: { there: "o" }, "": { missing: "m" }, funding: { missing: "Money", there: "State funds" }, "a b": { there: "x" } },
    goals: [
      {
        activities: [{ status: "planned", levers: ["policy", "", "people"], success: "200", due: "2027-12-15", owner: "CTE office", what: "Ask", id: "activity-7h2m4d" }, { what: "Train" }],
        to: 3, from: 2, parts: ["1B", "1A", "1B"], owner: "Director", due: "2028-06-30", relevant: "r", attainable: "a", measurable: "m", specific: "s", title: "Data", id: "goal-k3x9q2",
      },
      { id: "goal-2", title: "Second" },
    ],
    written_by: "Office of Data", written_on: "2026-11-24", data_vision: "For all.", vision: "All\r\nof \"them\" \\ ",
  }, {
    sector: "whole", patterns: ["High in one.", "", " ", "Two\nlines"], strengths: [{ text: "Shared", parts: ["1A", "2A"] }, { parts: ["1B"] }], challenges: [{ text: "Few people" }],
  }), [
    'rubric = "2021"', 'sector = "whole"', 'vision = """', "All", 'of "them" \\\\', '"""', 'data_vision = """', "For all.", '"""', "written_on = 2026-11-24", 'written_by = "Office of Data"',
    'patterns = ["High in one.", """', "Two", "lines", '"""]', "",
    "[[strength]]", 'text = "Shared"', 'parts = ["1A", "2A"]', "", "[[strength]]", 'parts = ["1B"]', "", "[[challenge]]", 'text = "Few people"', "",
    "[[goal]]", 'id = "goal-k3x9q2"', 'title = "Data"', 'specific = """', "s", '"""', 'measurable = """', "m", '"""', 'attainable = """', "a", '"""', 'relevant = """', "r", '"""',
    "due = 2028-06-30", 'owner = "Director"', 'parts = ["1B", "1A", "1B"]', "from = 2", "to = 3", "",
    "[[goal.activity]]", 'id = "activity-7h2m4d"', 'what = "Ask"', 'owner = "CTE office"', "due = 2027-12-15", 'success = "200"', 'levers = ["policy", "people"]', 'status = "planned"', "",
    "[[goal.activity]]", 'what = "Train"', "",
    "[[goal]]", 'id = "goal-2"', 'title = "Second"', "",
    "[resources.funding]", 'there = """', "State funds", '"""', 'missing = """', "Money", '"""', "", "[resources.other]", 'there = """', "o", '"""', "",
    '[resources.""]', 'missing = """', "m", '"""', "", '[resources."a b"]', 'there = """', "x", '"""', "",
    "[left_out]", 'challenges = "c"', 'goals = """', "Not yet,", "but soon.", '"""', 'a = "A."', 'z = "Later."', "",
  ]);
});

describe("no file without a plan", () => {
  for (const plan of [
    undefined, {}, { mood: "x" }, { vision: " \n", data_vision: "" }, { goals: [{ id: "g" }, { id: "h", activities: [{ id: "a" }] }] }, { goals: [{ id: "g", mood: 1, parts: [""] }] },
    { resources: { funding: { there: "\t" } } }, { left_out: { vision: " " } },
  ]) {
    test(JSON.stringify(plan) ?? "nothing", () => assert.equal(tomlOf(plan, { sector: "whole", patterns: ["p"], strengths: [{ text: "s" }], challenges: [{ text: "c" }] }), null));
  }
});

describe("what is wrong is written, not dropped", () => {
  const HEAD = ['rubric = "2021"', ""];
  for (const [why, plan, expected] of [
    ["a date that is none", { written_on: "2026-02-30" }, ['rubric = "2021"', 'written_on = "2026-02-30"', ""]],
    ["dates of a goal and an activity that are none", { goals: [{ due: "soon", activities: [{ due: "0001-01-01" }] }] }, [...HEAD, "[[goal]]", 'due = "soon"', "", "[[goal.activity]]", "due = 0001-01-01", ""]],
    ["a goal that only has an activity", { goals: [{ activities: [{ status: "lost" }] }] }, [...HEAD, "[[goal]]", "", "[[goal.activity]]", 'status = "lost"', ""]],
    ["an activity that only has an id", { goals: [{ title: "G", activities: [{ id: "a" }, { id: "b", owner: "o" }] }] }, [...HEAD, "[[goal]]", 'title = "G"', "", "[[goal.activity]]", 'id = "b"', 'owner = "o"', ""]],
    ["levels below zero and none", { goals: [{ from: 0, to: -1 }] }, [...HEAD, "[[goal]]", "from = 0", "to = -1", ""]],
    ["signs that TOML does not take as they are", { written_by: "a\u202eb\0\"", goals: [{ id: "a\nb", title: "t" }] }, ['rubric = "2021"', 'written_by = "a\\u202Eb\\u0000\\""', "", "[[goal]]", 'id = "a\\nb"', 'title = "t"', ""]],
    ["ids of any kind as keys", JSON.parse('{"left_out":{"__proto__":"p","a.b":"q","constructor":"c"}}'), [...HEAD, "[left_out]", '__proto__ = "p"', '"a.b" = "q"', 'constructor = "c"', ""]],
    ["three quotes", { vision: 'a """ b' }, ['rubric = "2021"', 'vision = """', 'a ""\\" b', '"""', ""]],
  ]) test(why, () => assert.deepEqual(lines(plan), expected));
});
