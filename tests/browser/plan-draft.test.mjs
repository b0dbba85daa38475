// The plan of a draft: what it is in memory, how it changes, what of it differs, and what settling does
// with it. States, people and plans are made up.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { changesBetween, countsOf } from "../../themes/default/static/assessment/changes.js";
import { DraftError, newDraft, readDraft, writeDraft } from "../../themes/default/static/assessment/draft.js";
import { plansIn, unsettledDraft } from "../../themes/default/static/assessment/settled.js";
import { inOrder, inputOf } from "../../themes/default/static/assessment/settling-inputs.js";
import {
  hasPlan, movedGoal, newActivityId, newGoalId, planOf, withActivity, withGoal, withIds, withPlan, withoutActivity, withoutGoal,
} from "../../themes/default/static/plan/plan.js";
import { randomDraft, randomOf } from "./assessment-random.mjs";
import { RUBRIC, fileOf } from "./assessment-rubric.mjs";

const ID = "a-made-up-draft-0001";
const plain = (value) => JSON.parse(JSON.stringify(value));
const draftOf = (plan, more) => readDraft(fileOf({}, { plan, ...more })).draft;
const planIn = (draft) => JSON.parse(writeDraft(draft)).plan;
const misfits = (plan) => {
  try {
    draftOf(plan);
  } catch (error) {
    assert.ok(error instanceof DraftError && error.kind === "shape", `${error}`);
    return error.problems.map(({ kind, path }) => `${path.join("/")} ${kind}`);
  }
  return [];
};
const PLAN = { vision: "V", goals: [{ id: "goal-a", title: "A", activities: [{ id: "activity-a", what: "Act" }, { id: "activity-b" }] }, { id: "goal-b", title: "B" }, { id: "goal-c", from: 1 }] };

describe("the shape", () => {
  test("keys in the order of the contract, ids in that of code units, unknown keys last", () => {
    const { draft } = readDraft(readFileSync(new URL("drafts/v1-plan.json", import.meta.url)));
    const scrambled = (value) => (Array.isArray(value) ? value.map(scrambled) : value && typeof value === "object"
      ? Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, scrambled(inner)])) : value);
    const text = writeDraft(draft);
    const again = scrambled(JSON.parse(text, (key, value) => (["kept", "mood", "helpers"].includes(key) ? undefined : value)));
    const keys = (given) => [...given.matchAll(/"([^"\n]*)": /g)].map(([, key]) => key);
    assert.deepEqual(keys(writeDraft(readDraft(JSON.stringify(again)).draft)), keys(text).filter((key) => !["kept", "for a later", "mood", "helpers"].includes(key)));
  });

  test("what is empty is left out", () => {
    assert.deepEqual(planIn(draftOf({
      vision: "", data_vision: null, goals: [{}, { id: "g", title: "", parts: [], activities: [{ what: "" }], from: 0 }], resources: { funding: { there: "" } }, left_out: { vision: "" },
    })), { goals: [{ id: "g", from: 0 }] });
    for (const plan of [{}, null, [], { goals: [] }, { goals: [{}] }]) assert.equal(planIn(draftOf(plan)), undefined);
  });

  test("what does not fit is refused, place by place", () => {
    assert.deepEqual(misfits(["a list"]), ["plan object"]);
    assert.deepEqual(misfits("a text"), ["plan object"]);
    assert.deepEqual(misfits({
      vision: 7, goals: [{ from: "2", parts: "1A", activities: [{ levers: [1], due: 2028 }, 3] }, "g"], resources: { funding: "money", staff: { there: 1 } }, left_out: { vision: true }, mood: 1,
    }), [
      "plan/vision string", "plan/goals/0/from integer", "plan/goals/0/parts list", "plan/goals/0/activities/0/levers/0 string", "plan/goals/0/activities/0/due string",
      "plan/goals/0/activities/1 object", "plan/goals/1 object", "plan/resources/funding object", "plan/resources/staff/there string", "plan/left_out/vision string",
    ]);
    assert.deepEqual(misfits({ goals: { id: "g" } }), ["plan/goals list"]);
  });

  test("what this version does not know is named, and stays", () => {
    const { problems, draft } = readDraft(fileOf({}, { plan: { mood: { a: [""] }, goals: [{ id: "g", helpers: [] }] } }));
    assert.deepEqual(problems.map(({ kind, path }) => `${path.join("/")} ${kind}`), ["plan/mood unknown", "plan/goals/0/helpers unknown"]);
    assert.deepEqual(planIn(withPlan(draft, ["vision"], "V")), { vision: "V", goals: [{ id: "g", helpers: [] }], mood: { a: [""] } });
  });
});

test("a plan in memory has its lists and tables", () => {
  assert.deepEqual(plain(planOf(newDraft(RUBRIC, ID))), { goals: [], resources: {}, left_out: {} });
  assert.deepEqual(plain(planOf(draftOf({ vision: "V" }))), { goals: [], resources: {}, left_out: {}, vision: "V" });
  assert.equal(planOf(newDraft(RUBRIC, ID)).resources.constructor, undefined);
});

test("a draft has a plan if any key of it says something", () => {
  for (const [plan, has] of [
    [undefined, false], [{}, false], [{ mood: "x" }, false], [{ goals: [] }, false], [{ goals: [{}] }, false], [{ left_out: { vision: "" } }, false],
    [{ vision: "V" }, true], [{ goals: [{ id: "g" }] }, true], [{ goals: [{ from: 0 }] }, true], [{ resources: { funding: { missing: "m" } } }, true], [{ left_out: { vision: "r" } }, true],
    [{ written_on: "2026-11-24" }, true],
  ]) assert.equal(hasPlan(draftOf(plan)), has, JSON.stringify(plan));
  assert.equal(hasPlan(readDraft(fileOf({ strengths: [{ text: "s" }], patterns: ["p"] })).draft), false);
});

describe("a change makes a new draft and leaves the old one", () => {
  const draft = draftOf(PLAN);
  const text = writeDraft(draft);
  for (const [why, change, expected] of [
    ["a text", (draft) => withPlan(draft, ["vision"], "W"), { ...PLAN, vision: "W" }],
    ["a text that is empty", (draft) => withPlan(draft, ["vision"], ""), { goals: PLAN.goals }],
    ["nothing", (draft) => withPlan(draft, ["vision"], undefined), { goals: PLAN.goals }],
    ["a new key of a goal", (draft) => withPlan(draft, ["goals", "1", "due"], "2028-06-30"), { ...PLAN, goals: [PLAN.goals[0], { ...PLAN.goals[1], due: "2028-06-30" }, PLAN.goals[2]] }],
    ["a zero", (draft) => withPlan(draft, ["goals", "2", "from"], 0), { ...PLAN, goals: [...PLAN.goals.slice(0, 2), { id: "goal-c", from: 0 }] }],
    ["an activity", (draft) => withPlan(draft, ["goals", "0", "activities", "1", "levers"], ["policy"]),
      { ...PLAN, goals: [{ ...PLAN.goals[0], activities: [PLAN.goals[0].activities[0], { id: "activity-b", levers: ["policy"] }] }, ...PLAN.goals.slice(1)] }],
    ["a list that is empty", (draft) => withPlan(draft, ["goals"], []), { vision: "V" }],
    ["an item of a list", (draft) => withPlan(draft, ["goals", "0"], undefined), { ...PLAN, goals: PLAN.goals.slice(1) }],
    ["a table", (draft) => withPlan(draft, ["resources", "funding", "there"], "Funds"), { ...PLAN, resources: { funding: { there: "Funds" } } }],
    ["a reason", (draft) => withPlan(draft, ["left_out", "__proto__"], "r"), { ...PLAN, left_out: JSON.parse('{"__proto__":"r"}') }],
    ["another goal", (draft) => withGoal(draft, { id: "goal-d", title: "D" }), { ...PLAN, goals: [...PLAN.goals, { id: "goal-d", title: "D" }] }],
    ["a goal less", (draft) => withoutGoal(draft, "goal-b"), { ...PLAN, goals: [PLAN.goals[0], PLAN.goals[2]] }],
    ["no such goal", (draft) => withoutGoal(draft, "goal-z"), PLAN],
    ["up", (draft) => movedGoal(draft, "goal-c", -1), { ...PLAN, goals: [PLAN.goals[0], PLAN.goals[2], PLAN.goals[1]] }],
    ["up, beyond the first", (draft) => movedGoal(draft, "goal-c", -9), { ...PLAN, goals: [PLAN.goals[2], PLAN.goals[0], PLAN.goals[1]] }],
    ["up, beyond the first by one", (draft) => movedGoal(draft, "goal-b", -2), { ...PLAN, goals: [PLAN.goals[1], PLAN.goals[0], PLAN.goals[2]] }],
    ["down", (draft) => movedGoal(draft, "goal-a", 1), { ...PLAN, goals: [PLAN.goals[1], PLAN.goals[0], PLAN.goals[2]] }],
    ["down, beyond the last", (draft) => movedGoal(draft, "goal-a", 9), { ...PLAN, goals: [...PLAN.goals.slice(1), PLAN.goals[0]] }],
    ["nothing to move", (draft) => movedGoal(draft, "goal-z", 1), PLAN],
    ["another activity", (draft) => withActivity(draft, "goal-b", { id: "activity-d", what: "D" }), { ...PLAN, goals: [PLAN.goals[0], { ...PLAN.goals[1], activities: [{ id: "activity-d", what: "D" }] }, PLAN.goals[2]] }],
    ["an activity of no goal", (draft) => withActivity(draft, "goal-z", { what: "D" }), PLAN],
    ["an activity less", (draft) => withoutActivity(draft, "goal-a", "activity-a"), { ...PLAN, goals: [{ ...PLAN.goals[0], activities: [{ id: "activity-b" }] }, ...PLAN.goals.slice(1)] }],
    ["no activity left", (draft) => withoutActivity(withoutActivity(draft, "goal-a", "activity-a"), "goal-a", "activity-b"), { ...PLAN, goals: [{ id: "goal-a", title: "A" }, ...PLAN.goals.slice(1)] }],
  ]) {
    test(why, () => {
      const made = change(draft);
      assert.deepEqual(planIn(made), expected);
      assert.equal(writeDraft(draft), text);
      assert.equal(made.assessment, draft.assessment);
    });
  }

  test("what was added and taken away again is as before", () => {
    const empty = newDraft(RUBRIC, ID);
    const made = withPlan(withPlan(empty, ["left_out", "vision"], "r"), ["left_out"], {});
    assert.deepEqual(Object.keys(made), Object.keys(empty));
    for (const value of ["", [], {}, null, undefined]) assert.ok(!("vision" in planOf(withPlan(draft, ["vision"], value))), JSON.stringify(value));
    assert.equal(writeDraft(withoutGoal(withGoal(draft, { id: "goal-d" }), "goal-d")), text);
  });
});

test("ids are random; a draft made by hand gets those that it lacks, once", () => {
  assert.match(newGoalId(), /^goal-[a-z0-9]{6}$/);
  assert.match(newActivityId(), /^activity-[a-z0-9]{6}$/);
  assert.equal(new Set(Array.from({ length: 200 }, newGoalId)).size, 200);
  const draft = draftOf(PLAN);
  assert.equal(withIds(draft), draft);
  const made = withIds(draftOf({ goals: [{ title: "A", activities: [{ what: "a" }, { id: "x" }, { id: "x" }] }, { id: "g" }, { id: "g", title: "B" }] }));
  const { goals } = planIn(made);
  assert.match(goals.map(({ id }) => id).join(), /^goal-[a-z0-9]{6},g,goal-[a-z0-9]{6}$/);
  assert.match(goals[0].activities.map(({ id }) => id).join(), /^activity-[a-z0-9]{6},x,activity-[a-z0-9]{6}$/);
  assert.deepEqual([goals[0].title, goals[2].title], ["A", "B"]);
  assert.equal(withIds(made), made);
});

describe("what changed", () => {
  const said = (before, after) => changesBetween(draftOf(before), draftOf(after)).map(({ kind, path, before: was, after: is, name }) =>
    `${kind} ${path.join("/")} ${JSON.stringify(was)} ${JSON.stringify(is)}${name === undefined ? "" : ` (${name})`}`);

  test("goal by goal and answer by answer, wherever they stand", () => {
    assert.deepEqual(said(
      { ...PLAN, written_by: "Office", resources: { funding: { there: "a", missing: "m" } }, left_out: { vision: "r" }, mood: { a: 1 } },
      {
        vision: "W", resources: { funding: { there: "b" }, staff: { there: "s" } }, left_out: { vision: "r", work: "t" }, mood: { a: 2 },
        goals: [{ id: "goal-z", title: "Z", due: "2028-06-30" }, { id: "goal-a", title: "A2", parts: ["1A"], activities: [{ id: "activity-a", what: "Act", status: "done" }, { id: "activity-c", what: "C" }] }, { id: "goal-b", title: "B" }],
      },
    ), [
      'changed plan/vision "V" "W"',
      'lost plan/written_by "Office" undefined',
      'changed plan/goals/goal-a/title "A" "A2" (A2)',
      'lost plan/goals/goal-a/activities/activity-b/id "activity-b" undefined (activity-b)',
      "lost plan/goals/goal-c/from 1 undefined (goal-c)",
      'changed plan/resources/funding/there "a" "b"',
      'lost plan/resources/funding/missing "m" undefined',
      'changed plan/mood {"a":1} {"a":2}',
      'added plan/goals/goal-z/title undefined "Z" (Z)',
      'added plan/goals/goal-z/due undefined "2028-06-30" (Z)',
      'added plan/goals/goal-a/parts undefined ["1A"] (A2)',
      'added plan/goals/goal-a/activities/activity-a/status undefined "done" (Act)',
      'added plan/goals/goal-a/activities/activity-c/what undefined "C" (C)',
      'added plan/resources/staff/there undefined "s"',
      'added plan/left_out/work undefined "t"',
    ]);
  });

  test("another order is one change, and what came or went moved nothing", () => {
    const [a, b, c] = PLAN.goals;
    assert.deepEqual(said({ goals: [a, b, c] }, { goals: [c, a, b] }), ['changed plan/goals ["A","B","goal-c"] ["goal-c","A","B"]']);
    assert.deepEqual(said({ goals: [a, b] }, { goals: [c, a, b] }), ["added plan/goals/goal-c/from undefined 1 (goal-c)"]);
    assert.deepEqual(said({ goals: [a] }, { goals: [{ ...a, activities: [...a.activities].reverse() }] }), ['changed plan/goals/goal-a/activities ["Act","activity-b"] ["activity-b","Act"] (A)']);
    assert.deepEqual(said(PLAN, PLAN), []);
  });

  test("also in drafts made by hand, whose goals have no ids or the same", () => {
    const by_hand = { goals: [{ title: "A" }, { title: "B" }, { id: "g", from: 1 }, { id: "g", from: 2 }] };
    assert.deepEqual(said(by_hand, by_hand), []);
    assert.deepEqual(said(by_hand, { goals: [...by_hand.goals.slice(0, 3), { id: "g", from: 3 }] }), ["changed plan/goals/g#4/from 2 3 (g#4)"]);
    assert.deepEqual(said({}, JSON.parse('{"resources":{"__proto__":{"there":"t"}},"goals":[{"id":"constructor","to":1}]}')), [
      "added plan/goals/constructor/to undefined 1 (constructor)", 'added plan/resources/__proto__/there undefined "t"',
    ]);
  });

  test("random drafts: what is added one way is lost the other, and two without changes are the same", () => {
    const random = randomOf(59);
    for (let at = 0; at < 300; at += 1) {
      const [one, other] = [0, 1].map(() => readDraft(JSON.stringify(randomDraft(random))).draft);
      const [there, back] = [changesBetween(one, other), changesBetween(other, one)].map(countsOf);
      assert.deepEqual([there.added, there.changed, there.lost], [back.lost, back.changed, back.added]);
      const planned = { ...one, plan: other.plan };
      assert.equal(changesBetween(one, planned).length === 0, writeDraft(one) === writeDraft(planned));
    }
  });
});

describe("settling several people's drafts", () => {
  const person = (name, plan) => readDraft(fileOf({ filled_in_by: name }, { name, plan, id: `draft-of-${name}-0000000000` })).draft;
  const settled = async (...plans) => {
    const inputs = inOrder(await Promise.all(plans.map((plan, at) => inputOf(person(`person-${at}`, plan)))));
    return { said: plansIn(inputs), plan: planIn(unsettledDraft(inputs, RUBRIC, "S")), inputs };
  };

  test("a plan does not get lost", async () => {
    const other = { goals: [{ id: "goal-z" }], mood: { kept: 1 } };
    for (const [plans, said, plan] of [
      [[undefined, undefined], "none", undefined],
      [[undefined, { goals: [{}] }], "none", undefined],
      [[PLAN, undefined, undefined], "one", PLAN],
      [[undefined, other], "one", other],
      [[PLAN, { goals: PLAN.goals, vision: "V", left_out: {} }], "one", PLAN],
    ]) {
      const found = await settled(...plans);
      assert.deepEqual([found.said, found.plan], [said, plan]);
    }
  });

  test("of two that differ it is the first in the order of the files, whoever opened them", async () => {
    const other = { vision: "Another" };
    const [one, two] = [await settled(PLAN, other), await settled(PLAN, other, undefined)];
    assert.deepEqual([one.said, two.said], ["differ", "differ"]);
    assert.deepEqual(one.plan, JSON.parse(one.inputs[0].text).plan);
    const reverse = unsettledDraft(inOrder([...one.inputs].reverse()), RUBRIC, "S");
    assert.deepEqual(planIn(reverse), one.plan);
  });

  test("nothing reaches the objects of the language", async () => {
    const { inputs } = await settled(JSON.parse('{"resources":{"__proto__":{"there":"t"}}}'), undefined);
    const { plan } = unsettledDraft(inputs, RUBRIC, "S");
    assert.equal(plan.resources.constructor, undefined);
    assert.equal(plan.resources.__proto__.there, "t");
    assert.equal({}.there, undefined);
  });
});
