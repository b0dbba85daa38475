// The rules of the form that touch no page: the suggested rating, the file for a state's folder, what
// stands out, what changed. The generator follows the same tables of cases.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { challenges, patterns, strengths } from "../../themes/default/static/assessment/highlights.js";
import { changesBetween, countsOf } from "../../themes/default/static/assessment/changes.js";
import { suggest } from "../../themes/default/static/assessment/suggestion.js";
import { assessmentToml, fileName } from "../../themes/default/static/assessment/toml.js";
import { newDraft, readDraft, withAnswer } from "../../themes/default/static/assessment/draft.js";
import { randomDraft, randomOf } from "./assessment-random.mjs";
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

// The tables of src/analysis/{strengths,pattern,scale}.rs.
describe("what stands out", () => {
  const EMPTY = { "-": -1, "~": -2, x: -3, w: -4 };
  const ratingsOf = (text) => [...text].map((letter) => EMPTY[letter] ?? Number(letter));
  /** As many levels, and elements with so many parts, each moved by some levers. */
  const rubricOf = (levels, sizes, levers = []) => {
    const parts = sizes.flatMap((size, element) => Array.from({ length: size }, () => ({ element, levers: [] })));
    return {
      levels: Array.from({ length: levels }, (_, at) => ({ value: at + 1 })),
      elements: sizes.map((_, element) => ({ parts: [...parts.keys()].filter((at) => parts[at].element === element) })),
      parts: parts.map((part, at) => ({ ...part, levers: levers[at] ?? [] })),
      levers: ["policy", "people"],
    };
  };
  const none = [null, null, null];
  const found = (text, rubric = rubricOf(4, [3, 3, 3]), chosen = none) => patterns(rubric, ratingsOf(text), chosen);
  const only = (text, ...kinds) => found(text).filter(({ kind }) => kinds.includes(kind));

  test("up to three strengths, and every part of the lowest level, from different elements", () => {
    for (const [text, strong, weak] of [
      ["------", [], []],
      ["222222", [], [0, 2, 4, 1, 3, 5]],
      ["444444", [0, 2, 4], []],
      ["333333", [], [0, 2, 4, 1, 3, 5]],
      ["44-3--", [0, 1], [3]],
      ["4433--", [0, 1], [2, 3]],
      ["443322", [0, 1, 2], [4, 5]],
      ["4-4-4-", [0, 2, 4], []],
      ["1-2-4-", [4], [0]],
      ["112---", [], [0, 1]],
      ["12x~w-", [], [0]],
      ["3-----", [], [0]],
      ["2-----", [], [0]],
      ["4-----", [0], []],
      ["143214", [1, 5, 2], [0, 4]],
    ]) {
      const rubric = rubricOf(4, [2, 2, 2]);
      assert.deepEqual(strengths(rubric, ratingsOf(text)), strong, text);
      assert.deepEqual(challenges(rubric, ratingsOf(text)), weak, text);
    }
  });

  test("the middle of an odd number of levels is neither", () => {
    const rubric = rubricOf(3, [3]);
    assert.deepEqual(strengths(rubric, [2, 1, 3]), [2]);
    assert.deepEqual(challenges(rubric, [2, 1, 3]), [1]);
    assert.deepEqual(found("222222222", rubricOf(3, [3, 3, 3])), [{ kind: "even" }]);
  });

  test("little or nothing rated says only that", () => {
    assert.deepEqual(found("xxxxxxxxx"), []);
    assert.deepEqual(found("---------"), [{ kind: "few-rated", rated: 0, of: 9 }]);
    assert.deepEqual(found("4444-----"), [{ kind: "few-rated", rated: 4, of: 9 }]);
    assert.deepEqual(found("444~~~~xx"), [{ kind: "few-rated", rated: 3, of: 7 }]);
    assert.deepEqual(found("44--", rubricOf(4, [2, 2])), []); // half are enough
  });

  test("the highest and lowest element, or an even map", () => {
    const high = (element) => ({ kind: "highest-element", element });
    const low = (element) => ({ kind: "lowest-element", element });
    for (const [text, expected] of [
      ["333333333", [{ kind: "even" }]],
      ["343334333", [{ kind: "even" }]],
      ["333---223", [high(0), low(2)]],
      ["233---233", []],
      ["22-33-3--", [high(1), low(0)]],
      ["22-33-33-", [low(0)]],
    ]) assert.deepEqual(only(text, "highest-element", "lowest-element", "even"), expected, text);
  });

  test("half a level apart is even", () => {
    assert.deepEqual(found("333334", rubricOf(4, [2, 2, 2]))[0], { kind: "even" });
    assert.deepEqual(found("333344", rubricOf(4, [2, 2, 2]))[0], { kind: "highest-element", element: 2 });
  });

  test("a chosen score takes part as it is", () => {
    assert.deepEqual(found("333-33", rubricOf(4, [3, 3]), [1, null]).slice(0, 2), [{ kind: "highest-element", element: 1 }, { kind: "lowest-element", element: 0 }]);
  });

  test("clusters of low and high ratings", () => {
    const cluster = (element, low) => ({ kind: "clustered", element, low });
    for (const [text, expected] of [
      ["111333333", [cluster(0, true)]],
      ["222111444", [cluster(2, false)]],
      ["114113114", []],
      ["113333333", []],
      ["111111111", []],
      ["444-1-1-1", [cluster(0, false), cluster(2, true)]],
    ]) assert.deepEqual(only(text, "clustered"), expected, text);
    assert.deepEqual(found("1111", rubricOf(4, [4])), []);
  });

  test("low ratings that no element has most of", () => {
    const spread = (low, elements) => [{ kind: "spread-out", low, elements }];
    for (const [text, expected] of [
      ["133133133", spread(3, 3)],
      ["113133133", spread(4, 3)],
      ["112233333", []],
      ["122333123", []],
      ["114114333", spread(4, 2)],
      ["1--1--1--", []],
      ["1-31-31-3", spread(3, 3)],
      ["133133333", []],
      ["444444444", []],
      ["111111111", spread(9, 3)],
    ]) assert.deepEqual(only(text, "spread-out"), expected, text);
  });

  test("a lever that most low ratings share", () => {
    const rubric = rubricOf(4, [2, 2, 2], [[0, 1], [1], [0, 1], [0], [1], [1]]);
    for (const [text, expected] of [
      ["141144", [{ kind: "shared-lever", lever: 0, parts: [0, 2, 3] }]],
      ["141444", []],
      ["114411", [{ kind: "shared-lever", lever: 1, parts: [0, 1, 4, 5] }]],
      ["111111", []],
      ["444444", []],
    ]) assert.deepEqual(found(text, rubric).filter(({ kind }) => kind === "shared-lever"), expected, text);
    const both = rubricOf(4, [2, 2, 2], [[1, 0], [1, 0], [1, 0]]);
    assert.equal(found("111444", both).find(({ kind }) => kind === "shared-lever").lever, 0); // of equal ones the first
  });
});

describe("what changed", () => {
  const draftOf = (assessment, more) => readDraft(fileOf(assessment, more)).draft;
  const said = (before, after) => changesBetween(before, after).map(({ kind, path, before: was, after: is }) =>
    `${kind} ${path.join("/")} ${JSON.stringify(was)} ${JSON.stringify(is)}`);

  test("answer by answer", () => {
    const before = draftOf({
      system: "C", note: "n", scores: { "1A": { rating: 3, evidence: "e", criteria: ["a"] }, "1B": { rating: 2 }, "2A": { status: "withheld" } },
      settled: { inputs: [{ hash: "1" }], parts: { "1A": { count: 2 } } }, odd: { a: 1 },
    }, { name: "Mine", more: 1 });
    const after = draftOf({
      system: "C", edition: 2026, scores: { "1A": { rating: 4, evidence: "e", criteria: ["a", "b"] }, "1B": { status: "not-applicable" }, "2A": { rating: 1 }, "9Z": { rating: 1 } },
      summaries: { 1: { rating: 2, is_completed: true } }, settled: { inputs: [{ hash: "2" }], parts: { "1A": { count: 2 }, "1B": { count: 3 } } }, odd: { a: 2 },
    }, { name: "Theirs", id: "a-made-up-draft-0002", rubric: { id: "made-up", version: "2013" } });
    assert.deepEqual(said(before, after), [
      'lost note "n" undefined',
      "changed scores/1A/rating 3 4",
      'changed scores/1A/criteria ["a"] ["a","b"]',
      'changed scores/1B/rating 2 "not-applicable"',
      'changed scores/2A/rating "withheld" 1',
      'changed settled/inputs [{"hash":"1"}] [{"hash":"2"}]',
      'changed odd {"a":1} {"a":2}',
      'changed draft/name "Mine" "Theirs"',
      'changed draft/rubric {"id":"made-up","version":"2021"} {"id":"made-up","version":"2013"}',
      "lost draft/more 1 undefined",
      "added edition undefined 2026",
      "added scores/9Z/rating undefined 1",
      "added summaries/1/rating undefined 2",
      "added summaries/1/is_completed undefined true",
      'added settled/parts/1B undefined {"count":3}',
    ]);
    assert.deepEqual(countsOf(changesBetween(before, after)), { added: 5, changed: 8, lost: 2 });
  });

  test("two answers where a rating and a status stand together", () => {
    assert.deepEqual(said(draftOf({}), draftOf({ scores: { "1A": { rating: 1, status: "withheld" } } })),
      ["added scores/1A/rating undefined 1", 'added scores/1A/status undefined "withheld"']);
  });

  test("what is empty, and the order of keys, is no difference", () => {
    assert.deepEqual(said(draftOf({ scores: { "1A": { sources: [{ title: "t", year: 1 }] } } }), draftOf({ note: "", scores: { "1A": { is_completed: false, sources: [{ year: 1, title: "t" }, {}] }, "1B": {} } })), []);
  });

  test("ids of any kind", () => {
    assert.deepEqual(said(newDraft(RUBRIC, "a-made-up-draft-0001"), draftOf(JSON.parse('{"scores":{"__proto__":{"rating":1},"constructor":{"__proto__":2}}}'))),
      ["added scores/__proto__/rating undefined 1", "added scores/constructor/__proto__ undefined 2"]);
  });

  test("random drafts: what is added one way is lost the other, and answers that change give the other draft", () => {
    const random = randomOf(5);
    for (let at = 0; at < 300; at += 1) {
      const one = readDraft(JSON.stringify(randomDraft(random))).draft;
      const other = readDraft(JSON.stringify(randomDraft(random))).draft;
      assert.deepEqual(changesBetween(one, one), []);
      const there = countsOf(changesBetween(one, other));
      const back = countsOf(changesBetween(other, one));
      assert.deepEqual([there.added, there.changed, there.lost], [back.lost, back.changed, back.added]);
      const edited = changesBetween(one, withAnswer(one, ["scores", "new part", "rating"], 3));
      assert.deepEqual(edited, [{ kind: "added", path: ["scores", "new part", "rating"], before: undefined, after: 3 }]);
    }
  });
});
