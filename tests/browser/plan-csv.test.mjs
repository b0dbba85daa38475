// The plan as a table for spreadsheets, and what comes back. States, people and plans are made up.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { newDraft, readDraft, writeDraft } from "../../themes/default/static/assessment/draft.js";
import { readGiven, taken } from "../../themes/default/static/assessment/file-in.js";
import { DraftError } from "../../themes/default/static/assessment/shape.js";
import { changesBetween } from "../../themes/default/static/assessment/changes.js";
import { COLUMNS, planCsv } from "../../themes/default/static/plan/plan-csv.js";
import { readPlanCsv } from "../../themes/default/static/plan/plan-csv-read.js";
import { planOf } from "../../themes/default/static/plan/plan.js";
import { withPlanTable } from "../../themes/default/static/plan/plan-table.js";
import { randomOf, randomPlan, randomText } from "./assessment-random.mjs";
import { RUBRIC as ALONE, fileOf } from "./assessment-rubric.mjs";

/** With its action plan, as the page of the plan has it. */
const RUBRIC = { ...ALONE, steps: ["one", "two"].map((id) => ({ id, title: id, anchor: id })), categories: ["money", "help"].map((id) => ({ id, name: id })), lever_ids: [] };

const HEADER = COLUMNS.join(",");
const plain = (value) => JSON.parse(JSON.stringify(value));
const draftOf = (plan, assessment = {}) => readDraft(fileOf(assessment, { plan })).draft;
const read = (file) => plain(readPlanCsv(file, RUBRIC));
const problems = (file) => read(file).problems.map(({ kind, row, value }) => `${row} ${kind} ${value}`);
/** What a draft says that the table has a place for. */
const saidIn = (draft) => {
  const { plan: { goals = [], resources = {}, left_out = {}, ...plan } = {}, assessment: { patterns = [], strengths = [], challenges = [] } = {} } = JSON.parse(writeDraft(draft));
  return { plan: { goals, resources, left_out, ...plan }, strengths, challenges, patterns };
};

const ASSESSMENT = { patterns: ["=1+1"], strengths: [{ text: "Shared, \"well\"", parts: ["1A", "2A"] }], challenges: [{ text: "-" }, { parts: ["a b", "c,\"d"] }], scores: { "1A": { rating: 2 } } };
const PLAN = {
  vision: "All\r\nof them; \"each\"", data_vision: "'=", written_on: "2026-11-24", written_by: "Office of Data",
  goals: [
    { id: "goal-k3x9q2", title: "=SUM(A1)", specific: "s\ns", measurable: "m", attainable: "+a", relevant: "@", due: "2028-06-30", owner: "Director", parts: ["1A", "1B"], from: 2, to: 3,
      activities: [
        { id: "activity-7h2m4d", what: "Ask", owner: "Office", due: "2027-12-15", success: "200", levers: ["policy", "people"], status: "started" },
        { id: "activity-000000", what: "Train" },
      ] },
    { id: "goal-111111", activities: [{ id: "activity-111111", status: "done" }] },
  ],
  resources: { funding: { there: "State funds", missing: "Staff" }, other: { missing: "Time" } },
  left_out: { vision: "In March, 🏳️‍🌈 עברית" },
};

test("one row for each thing, and the planned levels as no ratings", () => {
  assert.deepEqual(planCsv(draftOf(PLAN, ASSESSMENT), RUBRIC).split(/\r\n(?!of)/).slice(0, 7), [
    `\ufeff${HEADER}`,
    'vision,,,"All\r\nof them; ""each""",,,,,,,,,,,,,',
    "data_vision,,,''=,,,,,,,,,,,,,",
    "written_on,,,2026-11-24,,,,,,,,,,,,,",
    "written_by,,,Office of Data,,,,,,,,,,,,,",
    "pattern,,,'=1+1,,,,,,,,,,,,,",
    'strength,,,"Shared, ""well""",,,,,,,,1A 2A,,,,,',
  ]);
  const lines = planCsv(draftOf(PLAN, ASSESSMENT), RUBRIC).split("\r\n");
  assert.deepEqual(lines.slice(-7), [
    "activity,activity-111111,goal-111111,,,,,,,,,,,,,done,",
    "resource,funding,,State funds,,,,,,,,,,,,,Staff",
    "resource,other,,,,,,,,,,,,,,,Time",
    'left_out,vision,,"In March, 🏳️‍🌈 עברית",,,,,,,,,,,,,',
    'planned,1A,,"plan, no rating",,,,,,,,,2,3,,,',
    'planned,1B,,"plan, no rating",,,,,,,,,,3,,,',
    "",
  ]);
  assert.equal(planCsv(draftOf({}), RUBRIC), `\ufeff${HEADER}\r\n`);
});

test("planned levels are the numbers that people see", () => {
  const rubric = { ...RUBRIC, levels: [0, 5, 9].map((value) => ({ value, name: `Level ${value}` })) };
  const lines = planCsv(draftOf({ goals: [{ parts: ["1A"], to: 9 }] }, { scores: { "1A": { rating: 0 } } }), rubric).split("\r\n");
  assert.equal(lines.at(-2), 'planned,1A,,"plan, no rating",,,,,,,,,0,9,,,');
});

test("kinds of resources and steps in the order of the action plan, then others by their ids", () => {
  const there = (id) => [id, { there: "some" }];
  const draft = draftOf({ resources: Object.fromEntries(["z", "help", "a", "money"].map(there)), left_out: { two: "no", b: "no", one: "no" } });
  const ids = planCsv(draft, RUBRIC).split("\r\n").slice(1, -1).map((line) => line.split(",")[1]);
  assert.deepEqual(ids, ["money", "help", "a", "z", "one", "two", "b"]);
});

describe("reading", () => {
  test("what was written", () => {
    const draft = draftOf(PLAN, ASSESSMENT);
    assert.deepEqual(read(planCsv(draft, RUBRIC)), { ...saidIn(draft), problems: [] });
    const by_hand = draftOf({ goals: [{ title: "A" }, { activities: [{ what: "of the second" }] }] });
    assert.deepEqual(read(planCsv(by_hand, RUBRIC)), { ...saidIn(by_hand), problems: [] });
  });

  for (const [why, file] of [
    ["commas", "kind,id,text,owner\ngoal,g,é,O\n"],
    ["semicolons", "kind;id;text;owner\r\ngoal;g;é;O"],
    ["tabs and Windows-1252", Buffer.from("kind\tid\ttext\towner\ngoal\tg\té\tO", "latin1")],
    ["the line that Excel writes for itself", "sep=;\nkind;id;text;owner\ngoal;g;é;O"],
    ["other order and case, blank rows, blank goals", " Owner,TEXT,Kind,id\n,,,\nO,é, GOAL ,g\n,,goal,\n"],
  ]) test(why, () => assert.deepEqual(read(file), { ...saidIn(draftOf({ goals: [{ id: "g", title: "é", owner: "O" }] })), problems: [] }));

  test("levels as people write them, and lists with other signs between", () => {
    const { plan, problems } = read("kind,text,parts,from,to,levers\ngoal,a,\"1A; 1B,2A\",2 Fair,Top,\nactivity,b,,,,\"policy\npeople\"\ngoal,c,,7,-1,\n");
    assert.deepEqual(plan.goals, [{ title: "a", parts: ["1A", "1B", "2A"], from: 2, to: 4, activities: [{ what: "b", levers: ["policy", "people"] }] }, { title: "c", from: 7, to: -1 }]);
    assert.deepEqual(problems, []);
  });

  test("an activity finds its goal: above, below, by name or by place", () => {
    const { plan, problems: named } = read("kind,id,goal,text\nactivity,1,b,x\ngoal,a,,A\nactivity,2,,x\ngoal,b,,B\nactivity,3,a,x\nactivity,4,,x\ngoal,,,C\nactivity,5,,x\nactivity,6,z,x\n");
    assert.deepEqual(plan.goals.map(({ id, activities = [] }) => `${id} ${activities.map((activity) => activity.id).join("")}`), ["a 23", "b 14", "undefined 5", "z 6"]);
    assert.deepEqual(named.map(({ kind, row, value }) => `${row} ${kind} ${value}`), ["10 plan-no-goal z"]);
    assert.deepEqual(problems("kind,id,goal,text\nactivity,1,,x\n"), ["2 plan-no-goal "]);
  });

  test("what cannot be used is named by its row, and what can be kept is kept", () => {
    const file = [
      "kind,id,goal,text,owner,due,from,mood,from,missing",
      "vision,,,V,,,,,,",
      "vision,,,W,,,,,,",
      "dream,,,x,,,,,,",
      ",,,y,,,,,,",
      "strength,,,s,Somebody,,,,,",
      "goal,g,,G,,2027-02-30,high,,,,beyond",
      "goal,g,,H,,soon,,,,",
      "activity,a,g,A,,,,,,",
      "activity,a,g,B,,,,,,",
      "resource,,,r,,,,,,",
      "resource,funding,,r,,,,,,",
      "resource,funding,,,,,,,,m",
      "left_out,,,r,,,,,,",
      "written_on,,,yesterday,,,,,,",
      "planned,1A,,whatever,,,x,,,",
    ].join("\n");
    assert.deepEqual(problems(file), [
      "1 column mood", "1 column-twice from", "3 id-twice vision", "4 plan-kind dream", "5 plan-kind ", "6 plan-cell Somebody", "7 cell beyond", "7 plan-date 2027-02-30",
      "7 rating high", "8 plan-date soon", "8 plan-twice g", "10 plan-twice a", "11 plan-no-id resource", "13 id-twice funding", "14 plan-no-id left_out", "15 plan-date yesterday",
    ]);
    const { plan, strengths } = read(file);
    assert.deepEqual([plan, strengths], [{
      vision: "V", written_on: "yesterday", goals: [{ id: "g", title: "G", due: "2027-02-30" }, { id: "g", title: "H", due: "soon", activities: [{ id: "a", what: "A" }, { id: "a", what: "B" }] }],
      resources: { funding: { there: "r" } }, left_out: {},
    }, [{ text: "s" }]]);
  });

  test("what is no such table is refused, and says why", () => {
    for (const [kind, file] of [["header", "id,rating\n1A,3"], ["empty", "\n"], ["quote", 'kind,text\nvision,"V'], ["workbook", Buffer.from("PK\x03\x04")], ["utf-16", Buffer.from("\ufeffkind", "utf16le")]]) {
      assert.throws(() => readPlanCsv(file, RUBRIC), (error) => error instanceof DraftError && error.kind === kind, kind);
    }
  });

  test("random plans come back as they were", () => {
    const random = randomOf(41);
    let goals = 0;
    for (let at = 0; at < 1000; at += 1) {
      const plan = randomPlan(random, 0);
      // Without an id no row can say which it is about.
      for (const table of [plan.resources, plan.left_out]) if (table) delete table[""];
      const strengths = random.many(2, () => ({ text: randomText(random), parts: random.many(2, () => random.of(["1A", "a b", '"', ";x"])) }));
      const { draft } = readDraft(fileOf({ patterns: random.many(3, () => randomText(random)), strengths, challenges: strengths.slice(1) }, { plan }));
      const { problems, ...back } = read(planCsv(draft, RUBRIC));
      assert.deepEqual(back, saidIn(draft), JSON.stringify(plan));
      assert.deepEqual(problems.filter(({ kind }) => !["plan-date", "plan-twice"].includes(kind)), []);
      goals += back.plan.goals.length;
    }
    assert.ok(goals > 300, `${goals}`);
  });

  test("a table of the largest size is read in the time of its size", () => {
    // Looking through all rows for each would take an hour.
    const rows = Array.from({ length: 20_000 }, (_, at) => `goal,g${at},,\nactivity,a,g${at},x\nactivity,b,g${(at + 1) % 20_000},x`);
    const { plan, problems } = readPlanCsv(`kind,id,goal,text\n${rows.join("\n")}`, RUBRIC);
    assert.equal(plan.goals.length, 20_000);
    assert.ok(plan.goals.every(({ activities }) => activities.length === 2));
    assert.deepEqual(problems, []);
    const draft = newDraft(RUBRIC, "a-made-up-draft-0001");
    const once = withPlanTable(draft, { plan, patterns: [], strengths: [], challenges: [] });
    assert.equal(planOf(withPlanTable(once, { plan, patterns: [], strengths: [], challenges: [] })).goals.length, 20_000);
    assert.deepEqual(changesBetween(once, once), []);
  });

  test("nonsense is read or refused, and nothing else", () => {
    const random = randomOf(43);
    for (let at = 0; at < 1000; at += 1) {
      const kinds = ["goal", "activity", "resource", "vision", "planned", "strength", ""];
      const rows = random.many(6, () => `${random.of(kinds)},${random.of(["a", "", "__proto__", "constructor"])},${randomText(random, 20)}`);
      try {
        readPlanCsv(`${random.chance(0.8) ? HEADER : "kind"}\n${rows.join("\n")}`, RUBRIC);
      } catch (error) {
        assert.ok(error instanceof DraftError, error.stack);
      }
    }
    assert.equal({}.there, undefined);
  });
});

describe("a file that a person chose", () => {
  const file = (content) => {
    const bytes = Buffer.from(content);
    return { size: bytes.length, arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) };
  };
  const given = (content) => readGiven(file(content), RUBRIC);
  const ID = "a-made-up-draft-0009";

  test("the header says whether it is a plan or answers", async () => {
    assert.equal((await given(planCsv(draftOf(PLAN), RUBRIC))).kind, "plan");
    assert.equal((await given("kind;id;text\nvision;;V")).kind, "plan");
    assert.equal((await given("id,rating,kind\n1A,3,x")).kind, "table");
    assert.equal((await given("id,rating\n1A,3")).kind, "table");
    await assert.rejects(given("text,title\nx,y"), (error) => error.kind === "header");
    await assert.rejects(given('kind,text\nvision,"x'), (error) => error.kind === "quote");
  });

  test("into a new draft: the same plan", async () => {
    const draft = draftOf(PLAN, ASSESSMENT);
    const made = taken(await given(planCsv(draft, RUBRIC)), newDraft(RUBRIC, ID), true);
    assert.deepEqual(saidIn(made), saidIn(draft));
    assert.equal(made.id, ID);
  });

  test("over a draft: what the table does not say stays, and ids are given once", async () => {
    const before = draftOf({ ...PLAN, mood: "kept" }, ASSESSMENT);
    const table = await given([
      "kind,id,goal,text,owner,to", "vision,,,Other,,", "goal,goal-k3x9q2,,,Somebody,4", "activity,activity-000000,goal-k3x9q2,Teach,,", "activity,,goal-k3x9q2,More,,", "goal,,,New,,",
      "activity,,,Of new,,", "resource,funding,,Other funds,,", "pattern,,,Ours,,",
    ].join("\n"));
    const after = taken(table, before, false);
    assert.equal(writeDraft(taken(table, before, false)), writeDraft(after));
    const { plan, assessment } = JSON.parse(writeDraft(after));
    const [first, second, third] = plan.goals;
    assert.deepEqual([first.title, first.owner, first.from, first.to, second], ["=SUM(A1)", "Somebody", 2, 4, PLAN.goals[1]]);
    assert.deepEqual(first.activities.map(({ what, id }) => `${what} ${/^activity-[a-z0-9]{6}$/.test(id)}`), ["Ask true", "Teach true", "More true"]);
    assert.match(third.id, /^goal-[a-z0-9]{6}$/);
    assert.deepEqual([third.title, third.activities.length, plan.mood, plan.vision], ["New", 1, "kept", "Other"]);
    assert.deepEqual([plan.resources.funding, plan.left_out], [{ there: "Other funds", missing: "Staff" }, PLAN.left_out]);
    assert.deepEqual([assessment.patterns, assessment.strengths], [["Ours"], ASSESSMENT.strengths]);
    assert.deepEqual(changesBetween(before, after).filter(({ kind }) => kind === "lost"), []);
    assert.deepEqual(table.notes, []);
  });
});
