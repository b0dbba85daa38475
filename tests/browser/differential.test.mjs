// The scripts of the form against the generator: on thousands of random cases that it wrote, both come
// to the same. `cargo test --test differential` makes the cases in the folder STATEWISE_CASES.
import { test } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeCsv } from "../../themes/default/static/assessment/csv.js";
import { readCsv } from "../../themes/default/static/assessment/csv-read.js";
import { readDraft, writeDraft } from "../../themes/default/static/assessment/draft.js";
import { challenges, patterns, strengths } from "../../themes/default/static/assessment/highlights.js";
import { DraftError } from "../../themes/default/static/assessment/shape.js";
import { suggest } from "../../themes/default/static/assessment/suggestion.js";
import { assessmentToml, fileName } from "../../themes/default/static/assessment/toml.js";
import { planToml } from "../../themes/default/static/plan/plan-toml.js";
import { elementScore } from "../../themes/default/static/element-score.js";

const HOW = "Make it with: STATEWISE_CASES=/tmp/cases cargo test --locked --test differential. tests/browser/run.sh does so by itself.";

function read(name) {
  const folder = process.env.STATEWISE_CASES;
  assert.ok(folder, `STATEWISE_CASES names no folder with cases. ${HOW}`);
  const file = join(folder, name);
  assert.ok(existsSync(file), `${file} is not there. ${HOW}`);
  return readFileSync(file, "utf8");
}

/** The cases of a file, one at a time: some files are large. Too few would prove little. */
function* casesOf(name, least) {
  const lines = read(name).trimEnd().split("\n");
  assert.ok(lines.length >= least, `${name} has ${lines.length} cases, and should have ${least}`);
  for (const line of lines) yield JSON.parse(line);
}

const rubrics = () => JSON.parse(read("rubric.json"));
const plain = (value) => JSON.parse(JSON.stringify(value));

test("drafts give the same files for a state's folder", (context) => {
  const all = rubrics();
  const counts = { drafts: 0, plans: 0 };
  for (const { rubric: at, draft: text, toml, file, plan, canonical } of casesOf("drafts.jsonl", 5000)) {
    const rubric = all[at];
    const { draft, isNewer } = readDraft(text);
    assert.equal(isNewer, false);
    assert.equal(assessmentToml(draft, rubric), toml, text);
    assert.equal(fileName(draft, rubric), file, text);
    assert.equal(planToml(draft, rubric), plan, text);
    assert.equal(writeDraft(draft), canonical, text);
    assert.equal(writeDraft(readDraft(canonical).draft), canonical);
    counts.drafts += 1;
    counts.plans += Number(plan !== null);
  }
  assert.ok(counts.plans > 1000, `${counts.plans} plans`);
  context.diagnostic(`${counts.drafts} drafts, ${counts.plans} of them with a plan`);
});

test("ticks suggest the same ratings", (context) => {
  let count = 0;
  for (const { rules, criteria, ticked, row } of casesOf("suggestions.jsonl", 5000)) {
    const found = suggest(rules, criteria, ticked);
    assert.equal(found === null ? null : rules.indexOf(found), row, JSON.stringify({ rules, criteria, ticked }));
    count += 1;
  }
  context.diagnostic(`${count} suggestions`);
});

test("ratings give the same scores of elements", (context) => {
  const kinds = new Map(["not-assessed", "under-review", "not-applicable", "withheld"].map((id, at) => [id, -1 - at]));
  let count = 0;
  for (const { values, parts, chosen, score } of casesOf("element-scores.jsonl", 2000)) {
    const expected = score.kind === "empty" ? { ...score, empty: kinds.get(score.empty) } : score;
    assert.deepEqual(elementScore(parts, chosen, values), expected, JSON.stringify({ values, parts, chosen }));
    count += 1;
  }
  context.diagnostic(`${count} scores`);
});

test("ratings have the same strengths, challenges and patterns", (context) => {
  let count = 0;
  for (const { rubric, ratings, chosen, ...expected } of casesOf("highlights.jsonl", 500)) {
    const found = { strengths: strengths(rubric, ratings), challenges: challenges(rubric, ratings), patterns: patterns(rubric, ratings, chosen) };
    assert.deepEqual(found, expected, JSON.stringify({ rubric, ratings, chosen }));
    count += 1;
  }
  context.diagnostic(`${count} assessments`);
});

test("tables say the same, and are written alike", (context) => {
  const all = rubrics();
  const textOf = (part, criterion) => part.criteria.find(({ id }) => id === criterion).text;
  const counts = { read: 0, refused: 0, written: 0 };
  for (const { rubric: at, csv, refused = false, scores, summaries, draft, written } of casesOf("csv.jsonl", 500)) {
    const rubric = all[at];
    if (csv === undefined) {
      assert.equal(writeCsv(readDraft(draft).draft, rubric, textOf), written, draft);
      counts.written += 1;
      continue;
    }
    const bytes = Buffer.from(csv, "base64");
    if (refused) {
      assert.throws(() => readCsv(bytes, rubric), DraftError, bytes.toString());
      counts.refused += 1;
      continue;
    }
    const found = readCsv(bytes, rubric);
    assert.deepEqual(plain({ scores: found.scores, summaries: found.summaries }), { scores, summaries }, bytes.toString());
    counts.read += 1;
  }
  for (const [what, count] of Object.entries(counts)) {
    assert.ok(count > 0, `no table is ${what}`);
    context.diagnostic(`${count} tables ${what}`);
  }
});
