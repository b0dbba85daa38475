// The draft and its file: what is read, what is refused, and that it comes out as it went in.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { orphans, ratingsOf, chosenOf } from "../../themes/default/static/assessment/answers.js";
import { DraftError, MOST_BYTES, VERSION, newDraft, newId, openDraft, readDraft, sameDraft, withAnswer, writeDraft } from "../../themes/default/static/assessment/draft.js";
import { broken, randomDraft, randomOf, randomValue } from "./assessment-random.mjs";
import { RUBRIC, fileOf } from "./assessment-rubric.mjs";

const DRAFTS = new URL("drafts/", import.meta.url);
const saved = (name) => readFileSync(new URL(name, DRAFTS), "utf8");
const ID = "a-made-up-draft-0001";
const START = { format: "statewise-draft", version: 1, id: ID, rubric: { id: "made-up", version: "2021" } };

/** Why a file is refused. */
function refusal(file, ...rest) {
  try {
    readDraft(file, ...rest);
  } catch (error) {
    assert.ok(error instanceof DraftError, `${error}`);
    return error;
  }
  return assert.fail(`was read: ${String(file).slice(0, 80)}`);
}
const misfits = (file) => refusal(file).problems.map(({ kind, path }) => `${path.join("/")} ${kind}`);

test("a new draft has what a file needs, and nothing else", () => {
  const draft = newDraft(RUBRIC, ID);
  assert.equal(writeDraft(draft), `${JSON.stringify(START, null, 2)}\n`);
  assert.equal(draft.version, VERSION);
  assert.match(newId(), /^[0-9a-f]{32}$/);
  assert.notEqual(newId(), newId());
});

describe("saved drafts of every version open for ever, and come out as the same bytes", () => {
  const names = readdirSync(DRAFTS);
  for (const name of names) {
    test(name, () => {
      const text = saved(name);
      const { draft, isNewer } = readDraft(text);
      assert.equal(isNewer, false);
      assert.equal(writeDraft(draft), text);
      assert.equal(writeDraft(readDraft(Buffer.from(text)).draft), text);
      assert.equal(writeDraft(openDraft(JSON.parse(text)).draft), text);
    });
  }
  test("there are some of each version", () => {
    for (let version = 1; version <= VERSION; version += 1) {
      for (const what of ["full", "unfinished", "unknown-keys", "orphans"]) assert.ok(names.includes(`v${version}-${what}.json`), `v${version}-${what}`);
    }
  });
});

describe("one text for a draft", () => {
  const textOf = (assessment) => JSON.parse(writeDraft(readDraft(fileOf(assessment)).draft)).assessment;

  test("keys in the order of the file, ids in that of code units, unknown keys last", () => {
    const text = writeDraft(readDraft(JSON.stringify({
      other: 1, assessment: { x: {}, summaries: { 2: { rating: 1 }, 10: { rating: 2 } }, edition: 2026, b: [], system: "C" }, ...START, plan: { b: 1, a: [] },
    })).draft);
    const keys = [...text.matchAll(/"([^"]*)": /g)].map(([, key]) => key);
    assert.deepEqual(keys, ["format", "version", "id", "rubric", "id", "version",
      "assessment", "system", "edition", "summaries", "10", "rating", "2", "rating", "x", "b", "plan", "b", "a", "other"]);
  });

  test("what is empty is left out, what is zero is not", () => {
    assert.deepEqual(textOf({
      system: "", edition: 0, note: null, patterns: ["", "p"], strengths: [{}, { text: "", parts: [] }, { text: "s", parts: [""] }], settled: { inputs: [], parts: { "1A": {} } },
      scores: { "1A": { rating: 0, status: "", criteria: [], is_completed: false }, "1B": { evidence: "" }, "2A": {} },
    }), { edition: 0, scores: { "1A": { rating: 0 } }, patterns: ["p"], strengths: [{ text: "s" }] });
    assert.equal(textOf({ scores: { "1A": { sources: [{ title: "" }] } } }), undefined);
  });

  test("texts stay as they are; half of a character becomes the sign for what cannot be read", () => {
    const evidence = "🏳️‍🌈 עברית \u202e\r\n\r\t\"\\ \0 \u2028 </script>";
    assert.equal(textOf({ scores: { "1A": { evidence } } }).scores["1A"].evidence, evidence);
    assert.equal(textOf({ note: "a\ud800b\udc00" }).note, "a\ufffdb\ufffd");
    assert.deepEqual(textOf({ x: { "\ud83d": ["\udc00"] } }), { x: { "\ufffd": ["\ufffd"] } });
    assert.equal(JSON.parse(writeDraft(withAnswer(newDraft(RUBRIC, ID), ["note"], "a\ud83d"))).assessment.note, "a\ufffd");
    const long = "ü".repeat(5000);
    assert.equal(textOf({ note: long }).note, long);
  });

  test("ids of any kind are ids, and nothing reaches the objects of the language", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const text = saved("v1-unknown-keys.json");
    const { draft } = readDraft(text);
    assert.equal(draft.assessment.scores.__proto__.rating, 1);
    assert.equal(readDraft(fileOf({})).draft.assessment.scores.constructor, undefined);
    assert.equal({}.polluted, undefined);
    const path = ["scores", "__proto__", "rating"];
    const made = withAnswer(newDraft(RUBRIC, ID), path, 3);
    assert.equal(made.assessment.scores.__proto__.rating, 3);
    assert.match(writeDraft(made), /"__proto__": \{\n {8}"rating": 3/);
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), before);
    assert.equal({}.rating, undefined);
  });

  test("drafts with the same text are the same", () => {
    const one = readDraft(fileOf({ edition: 2026, sector: "whole" })).draft;
    assert.ok(sameDraft(one, readDraft(fileOf({ sector: "whole", edition: 2026, note: "" })).draft));
    assert.ok(!sameDraft(one, readDraft(fileOf({ sector: "whole", edition: 2025 })).draft));
  });
});

describe("an answer makes a new draft and leaves the old one", () => {
  const draft = readDraft(saved("v1-full.json")).draft;
  const text = writeDraft(draft);
  for (const [path, value, found] of [
    [["system"], "Other", (made) => made.assessment.system],
    [["scores", "1A", "rating"], 4, (made) => made.assessment.scores["1A"].rating],
    [["scores", "3C", "evidence"], "New.", (made) => made.assessment.scores["3C"].evidence],
    [["summaries", "2", "rating"], 1, (made) => made.assessment.summaries["2"].rating],
    [["scores", "1B", "status"], undefined, (made) => made.assessment.scores["1B"].status],
  ]) {
    test(path.join(" "), () => {
      const made = withAnswer(draft, path, value);
      assert.equal(found(made), value);
      if (value === undefined) assert.ok(!("status" in made.assessment.scores["1B"]));
      assert.equal(writeDraft(draft), text);
      assert.equal(made.assessment.scores["2A"], draft.assessment.scores["2A"]);
      assert.ok(sameDraft(readDraft(writeDraft(made)).draft, made));
    });
  }
  test("what was added and taken away again is as before", () => {
    assert.equal(writeDraft(withAnswer(withAnswer(draft, ["scores", "6C", "rating"], 1), ["scores", "6C", "rating"], undefined)), text);
  });
});

describe("what is no draft is refused, and says why", () => {
  const deep = (levels) => JSON.stringify({ ...START, x: 0 }).replace('"x":0', `"x":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}`);
  for (const [why, kind, file] of [
    ["nothing", "empty", ""],
    ["white space and a byte order mark", "empty", "\ufeff \r\n"],
    ["a page", "json", "<!doctype html>"],
    ["half a file", "json", fileOf({}).slice(0, -2)],
    ["two drafts", "json", fileOf({}) + fileOf({})],
    ["no UTF-8", "encoding", Uint8Array.of(0x7b, 0x22, 0xe9, 0x22, 0x7d)],
    ["UTF-16", "encoding", Uint8Array.of(0xff, 0xfe, 0x7b, 0x00)],
    ["a list", "format", "[]"],
    ["a number", "format", "7"],
    ["null", "format", "null"],
    ["a text", "format", '"statewise-draft"'],
    ["JSON of something else", "format", '{"name":"package"}'],
    ["another format", "format", fileOf({}, { format: "statewise-plan" })],
    ["no version", "version", fileOf({}, { version: undefined })],
    ["a version that never was", "version", fileOf({}, { version: 0 })],
    ["a version that is no number", "version", fileOf({}, { version: "1" })],
    ["half a version", "version", fileOf({}, { version: 2.5 })],
    ["a version that is a list of things", "version", fileOf({}, { version: { a: 1 } })],
    ["too deep", "depth", deep(33)],
    ["much too deep", "depth", deep(100_000)],
    ["a number that is none", "number", JSON.stringify({ ...START, x: 7 }).replace("7", "1e999")],
    ["an answer twice", "twice", fileOf({ scores: { "1A": { rating: 1 } } }).replace('"rating":1', '"rating":1,"rating":2')],
    ["a part twice, with blanks and escapes", "twice", fileOf({ "a\"\\": '":', scores: { "1A": { rating: 1 } } }).replace('}}}', '},"\\u0031A" \n : {}}}')],
    ["a key of a list twice", "twice", fileOf({ x: [{}] }).replace("{}", '{"a":[{"b":"\\""}],"a":1}')],
    ["too large", "too-large", `"${"x".repeat(MOST_BYTES)}"`],
    ["too large in bytes", "too-large", `"${"漢".repeat(MOST_BYTES / 3 + 1)}"`],
    ["too many bytes", "too-large", new Uint8Array(MOST_BYTES + 1)],
    ["a wrong type", "shape", fileOf([1])],
  ]) test(why, () => assert.equal(refusal(file).kind, kind));

  test("the largest and the deepest are read", () => {
    readDraft(fileOf({ note: "x".repeat(MOST_BYTES - fileOf({ note: "" }).length) }));
    readDraft(deep(32));
    readDraft(fileOf({ 'a": ': ': "b": \\"', "\\": ["\\", '\\": ', { "": "" }] }));
    readDraft(`\ufeff${fileOf({})}`);
    readDraft(Buffer.from(`\ufeff${fileOf({})}`));
  });

  test("every place that does not fit is named, and nothing is read by halves", () => {
    assert.deepEqual(misfits(fileOf({
      edition: "2026", system: 7, patterns: "p", strengths: [{ text: 1 }, "s"], settled: { inputs: { hash: "h" }, parts: { "1A": { range: [1.5, "2"] } } },
      scores: { "1A": { rating: "3", criteria: ["a", 1], sources: [{ year: 2 ** 53 }, ["t"]], is_completed: "yes" }, "1B": 3, __proto__: { rating: 1 } }, summaries: [1],
    })), [
      "assessment/edition integer", "assessment/system string", "assessment/patterns list", "assessment/strengths/0/text string", "assessment/strengths/1 object",
      "assessment/settled/inputs list", "assessment/settled/parts/1A/range/0 integer", "assessment/settled/parts/1A/range/1 integer",
      "assessment/scores/1A/rating integer", "assessment/scores/1A/criteria/1 string", "assessment/scores/1A/sources/0/year integer",
      "assessment/scores/1A/sources/1 object", "assessment/scores/1A/is_completed boolean", "assessment/scores/1B object", "assessment/summaries object",
    ]);
    assert.deepEqual(misfits(JSON.stringify({ format: START.format, version: 1 })), ["id missing", "rubric missing"]);
    assert.deepEqual(misfits(fileOf({}, { rubric: { id: "" } })), ["rubric/id missing", "rubric/version missing"]);
    for (const id of ["short", "With-Capitals-0001", "../../../etc/passwd", "x".repeat(65)]) assert.deepEqual(misfits(fileOf({}, { id })), ["id id"], id);
  });
});

test("what stays in the draft, but a person should know of", () => {
  const { problems } = readDraft(fileOf({ x: 1, scores: { "1A": { rating: 3, status: "withheld", y: 2 }, "1B": { rating: 1 } } }, { z: 3, plan: {} }));
  assert.deepEqual(problems.map(({ kind, path }) => `${path.join("/")} ${kind}`),
    ["assessment/x unknown", "assessment/scores/1A/y unknown", "z unknown", "assessment/scores/1A both"]);
});

describe("versions", () => {
  /** Made up: version 2 calls a rating a level, version 3 counts it in tenths. */
  const steps = [
    (draft) => ({ ...draft, assessment: { ...draft.assessment, scores: Object.fromEntries(Object.entries(draft.assessment.scores).map(([id, { level, ...rest }]) => [id, { ...rest, rating: level }])) } }),
    (draft) => ({ ...draft, assessment: { ...draft.assessment, scores: Object.fromEntries(Object.entries(draft.assessment.scores).map(([id, score]) => [id, { ...score, rating: 10 * score.rating }])) } }),
  ];

  test("an older one is brought up step by step, from wherever it starts", () => {
    const ratingOf = (version, score) => {
      const { draft, isNewer } = readDraft(fileOf({ scores: { "1A": score } }, { version }), steps);
      assert.equal(isNewer, false);
      assert.equal(draft.version, 3);
      return draft.assessment.scores["1A"].rating;
    };
    assert.equal(ratingOf(1, { level: 2 }), 20);
    assert.equal(ratingOf(2, { rating: 3 }), 30);
    assert.equal(ratingOf(3, { rating: 40 }), 40);
  });

  test("a newer one opens as far as it is understood, and is never written", () => {
    const text = fileOf({ edition: "next year", system: "Columbia", scores: { "1A": { rating: 3 }, "1B": [1] } }, { version: 2, rubric: "r" });
    const { draft, isNewer } = readDraft(text);
    assert.equal(isNewer, true);
    assert.equal(draft.assessment.system, "Columbia");
    assert.equal(draft.assessment.scores["1A"].rating, 3);
    assert.deepEqual([draft.assessment.edition, draft.assessment.scores["1B"], draft.rubric.id], [undefined, undefined, ""]);
    assert.throws(() => writeDraft(draft), (error) => error instanceof DraftError && error.kind === "newer");
    assert.equal(readDraft(fileOf({}, { version: 99 }), steps).isNewer, true);
    assert.equal(readDraft(fileOf([], { version: 2, id: 7, assessment: 7 })).draft.id, "");
  });
});

describe("a rubric that is not the one of the draft", () => {
  test("what it does not have is named, and stays", () => {
    const draft = readDraft(fileOf({
      sector: "adult", basis: "", edition: 1,
      scores: { "1A": { rating: 5, criteria: ["a", "z"] }, "1B": { status: "lost" }, "9Z": { rating: 3, criteria: ["a"] }, constructor: { rating: 1 } },
      summaries: { 1: { rating: 0 }, 9: { evidence: "e" }, "1A": { rating: 1 } },
      strengths: [{ parts: ["1A", "9Z"] }], challenges: [{ text: "c" }, { parts: ["x"] }],
      settled: { parts: { "1A": { count: 1 }, "9Z": { count: 2 } }, elements: { 9: { count: 2 } } },
    })).draft;
    assert.deepEqual(orphans(draft, RUBRIC).map(({ kind, path, value }) => `${kind} ${path.join("/")} ${value}`), [
      "sector sector adult", "level scores/1A/rating 5", "criterion scores/1A/criteria z", "empty scores/1B/status lost",
      "part scores/9Z 9Z", "part scores/constructor constructor",
      "level summaries/1/rating 0", "element summaries/9 9", "element summaries/1A 1A",
      "part strengths/0/parts 9Z", "part challenges/1/parts x", "part settled/parts/9Z 9Z", "element settled/elements/9 9",
    ]);
    assert.deepEqual(ratingsOf(draft, RUBRIC), [-1, -1, -1]);
    assert.deepEqual(chosenOf(draft, RUBRIC), [null, null]);
  });

  test("a draft of this rubric has none", () => {
    const draft = readDraft(fileOf({
      sector: "k12", basis: "self-assessment", scores: { "1A": { rating: 4, criteria: ["c"] }, "1B": { status: "not-applicable" }, "2A": { rating: 1, status: "withheld" } },
      summaries: { 2: { rating: 3 } }, strengths: [{ parts: ["1A"] }], settled: { parts: { "1A": { count: 1 } } },
    })).draft;
    assert.deepEqual(orphans(draft, RUBRIC), []);
    assert.deepEqual(ratingsOf(draft, RUBRIC), [4, -3, 1]);
    assert.deepEqual(chosenOf(draft, RUBRIC), [null, 3]);
  });
});

describe("random files of a fixed seed", () => {
  test("writing, reading and writing again is the same text", () => {
    const random = randomOf(12);
    for (let at = 0; at < 2000; at += 1) {
      const given = JSON.stringify(randomDraft(random));
      const text = writeDraft(readDraft(given).draft);
      assert.equal(writeDraft(readDraft(text).draft), text, given);
      assert.ok(text.endsWith("}\n") && !text.includes("\r") && text.isWellFormed(), given);
    }
  });

  test("whatever a file holds, it is a draft or an error that says why", () => {
    const random = randomOf(121);
    const kinds = new Map();
    for (let at = 0; at < 2000; at += 1) {
      const draft = JSON.parse(JSON.stringify(randomDraft(random)));
      let text = JSON.stringify(random.chance(0.2) ? randomValue(random, 6) : broken(random, draft));
      if (random.chance(0.1)) text = text.slice(0, random.below(text.length));
      try {
        readDraft(text);
        kinds.set("read", (kinds.get("read") ?? 0) + 1);
      } catch (error) {
        assert.ok(error instanceof DraftError, `${error.stack}\n${text}`);
        kinds.set(error.kind, (kinds.get(error.kind) ?? 0) + 1);
      }
    }
    for (const kind of ["read", "json", "format", "version", "shape"]) assert.ok(kinds.get(kind) > 10, `${kind} ${kinds.get(kind)}`);
    assert.equal({}.rating, undefined);
  });
});
