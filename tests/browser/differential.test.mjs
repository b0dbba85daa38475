// The scripts of the form against the generator: on thousands of random cases that it wrote, both come
// to the same. `cargo test --test differential` makes the cases in the folder STATEWISE_CASES.
import { describe, test } from "node:test";
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

const HOW = "Make it with: STATEWISE_CASES=/tmp/cases cargo test --locked --test differential. tests/browser/run.sh does so by itself.";

function read(name) {
  const folder = process.env.STATEWISE_CASES;
  assert.ok(folder, `STATEWISE_CASES names no folder with cases. ${HOW}`);
  const file = join(folder, name);
  assert.ok(existsSync(file), `${file} is not there. ${HOW}`);
  return readFileSync(file, "utf8");
}

/** The cases of a file; too few would prove little. */
function casesOf(name, least) {
  const lines = read(name).split("\n").filter((line) => line !== "");
  assert.ok(lines.length >= least, `${name} has ${lines.length} cases, and should have ${least}`);
  return lines.map((line) => JSON.parse(line));
}

const rubric = () => JSON.parse(read("rubric.json"));
const plain = (value) => JSON.parse(JSON.stringify(value));

test("drafts give the same files for a state's folder", (context) => {
  const made = rubric();
  const cases = casesOf("drafts.jsonl", 5000);
  for (const { draft: text, toml, file, canonical } of cases) {
    const { draft, isNewer } = readDraft(text);
    assert.equal(isNewer, false);
    assert.equal(assessmentToml(draft, made), toml, text);
    assert.equal(fileName(draft, made), file, text);
    const written = writeDraft(draft);
    assert.equal(written, canonical ?? written, text);
    const again = readDraft(written).draft;
    assert.equal(writeDraft(again), written, text);
    assert.equal(assessmentToml(again, made), toml, text);
  }
  context.diagnostic(`${cases.length} drafts`);
});

test("ticks suggest the same ratings", (context) => {
  const cases = casesOf("suggestions.jsonl", 5000);
  for (const { rules, criteria, ticked, row } of cases) {
    const found = suggest(rules, criteria, ticked);
    assert.equal(found === null ? null : rules.indexOf(found), row, JSON.stringify({ rules, criteria, ticked }));
  }
  context.diagnostic(`${cases.length} suggestions`);
});

test("ratings have the same strengths, challenges and patterns", (context) => {
  const cases = casesOf("highlights.jsonl", 500);
  for (const { rubric: made, ratings, chosen, ...expected } of cases) {
    const found = { strengths: strengths(made, ratings), challenges: challenges(made, ratings), patterns: patterns(made, ratings, chosen) };
    assert.deepEqual(found, expected, JSON.stringify({ made, ratings, chosen }));
  }
  context.diagnostic(`${cases.length} assessments`);
});

describe("tables", () => {
  test("say the same", (context) => {
    const made = rubric();
    const cases = casesOf("csv.jsonl", 500).filter(({ csv }) => csv !== undefined);
    for (const { csv, refused = false, scores, summaries } of cases) {
      const bytes = Buffer.from(csv, "base64");
      if (refused) {
        assert.throws(() => readCsv(bytes, made), DraftError, bytes.toString());
        continue;
      }
      const found = readCsv(bytes, made);
      assert.deepEqual(plain({ scores: found.scores, summaries: found.summaries }), { scores, summaries }, bytes.toString());
    }
    context.diagnostic(`${cases.length} tables read`);
  });

  test("are written alike", (context) => {
    const made = rubric();
    const textOf = (part, criterion) => part.criteria.find(({ id }) => id === criterion).text;
    const cases = casesOf("csv.jsonl", 500).filter(({ written }) => written !== undefined);
    for (const { draft, written } of cases) assert.equal(writeCsv(readDraft(draft).draft, made, textOf), written, draft);
    context.diagnostic(`${cases.length} tables written`);
  });
});
