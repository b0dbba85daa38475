// The rules of the form that touch no page: the suggested rating, the file for a state's folder, what
// stands out, what changed. The generator follows the same tables of cases.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { suggest } from "../../themes/default/static/assessment/suggestion.js";
import { assessmentToml, fileName } from "../../themes/default/static/assessment/toml.js";
import { readDraft } from "../../themes/default/static/assessment/draft.js";
import { RUBRIC, fileOf } from "./assessment-rubric.mjs";

const cases = (name) => JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), "utf8"));

describe("the suggested rating", () => {
  for (const { why, rules, tried } of cases("suggestion")) {
    test(why, () => {
      for (const { criteria, ticked, also = [], row } of tried) {
        const made = [...criteria].map((level, at) => ({ id: `c${at}`, level: Number(level) }));
        const ids = made.filter((_, at) => ticked[at] === "x").map(({ id }) => id);
        assert.equal(suggest(rules, made, [...ids, ...also]), rules[row] ?? null, `${criteria} ${ticked}`);
      }
    });
  }
});

describe("the file for a state's folder", () => {
  for (const { why, version = RUBRIC.version, assessment, file, toml } of cases("toml")) {
    test(why, () => {
      const { draft } = readDraft(fileOf(assessment, { rubric: { id: RUBRIC.id, version } }));
      assert.deepEqual(assessmentToml(draft, RUBRIC).split("\n"), [...toml, ""]);
      assert.equal(fileName(draft, RUBRIC), file);
    });
  }
});
