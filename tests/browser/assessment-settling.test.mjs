// Settling several people's answers, without a page: classes, order, and a result that does not depend on
// the order of the files. States, people and answers are made up.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { newDraft, readDraft, withAnswer, writeDraft } from "../../themes/default/static/assessment/draft.js";
import {
  decisionOn, lacking, openSetup, resumed, settle, sharedDecision, unsettle, unsettledDraft,
} from "../../themes/default/static/assessment/settled.js";
import { differences, inOrder, inputOf, sameAmong } from "../../themes/default/static/assessment/settling-inputs.js";
import { AGREEMENTS, countsOf, joinedEvidence, rowsOf, tickedIn, unitedSources } from "../../themes/default/static/assessment/settling.js";

/** Two elements with two parts and one; levels whose values have a gap. */
const RUBRIC = {
  id: "made-up", version: "7",
  levels: [1, 2, 3, 5].map((value) => ({ value })),
  empty: ["not-assessed", "not-applicable"].map((id) => ({ id })),
  elements: [{ id: "1", parts: [0, 1] }, { id: "2", parts: [2] }],
  parts: ["1A", "1B", "2A"].map((id) => ({ id, criteria: ["first", "second", "third"].map((id) => ({ id })) })),
};
const BY = "Ada Example";
const WHY = "We looked at the report together.";

/** A draft with answers by the dotted paths to them. */
function draftOf(name, answers = {}, rubric = RUBRIC) {
  let draft = Object.assign(newDraft(rubric, `draft-of-${name.toLowerCase().replaceAll(/[^a-z0-9]/g, "-")}-0000000000`), { name });
  for (const [path, value] of Object.entries(answers)) draft = withAnswer(draft, path.split("."), value);
  return draft;
}

/** As a file brings it. */
const read = (draft) => readDraft(writeDraft(draft)).draft;
const inputsOf = async (drafts, subtle) => inOrder(await Promise.all(drafts.map((draft) => inputOf(read(draft), subtle))));
const rated = (...ratings) => ratings.map((rating, at) => draftOf(`Person ${at}`, rating === null ? {} : typeof rating === "number"
  ? { "scores.1A.rating": rating } : { "scores.1A.status": rating }));

/** The same numbers each time: mulberry32. */
function random(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  const one = (list) => list[below(list.length)];
  const shuffled = (list) => list.map((item) => [next(), item]).sort(([a], [b]) => a - b).map(([, item]) => item);
  return { below, one, shuffled };
}

describe("how far answers are apart", () => {
  const NONE = null;
  test("each row is of one class, by the levels and not by their values", async () => {
    for (const [ratings, agreement, spread] of [
      [[3, 3], "same", 0],
      [[3, 5], "one-apart", 1],
      [[1, 5], "more-apart", 3],
      [[1, 3], "more-apart", 2],
      [[2, 3, 2, 3, 3], "one-apart", 1],
      [[3, NONE], "some-silent", 0],
      [[2, 3, NONE], "one-apart", 1],
      [[NONE, NONE], "some-silent", 0],
      [["not-applicable", 3], "empty-against-rated", 0],
      [["not-applicable", 1, 5], "empty-against-rated", 3],
      [["not-applicable", "not-assessed"], "empty-against-rated", 0],
      [["not-applicable", "not-applicable"], "same", 0],
      [["not-applicable", NONE], "some-silent", 0],
      [[4, 5], "one-apart", 1],
      [[4, 4], "same", 0],
      [[-7, 99], "more-apart", 5],
    ]) {
      const row = rowsOf(await inputsOf(rated(...ratings)), RUBRIC).find(({ id }) => id === "1A");
      assert.deepEqual([row.agreement, row.spread], [agreement, spread], JSON.stringify(ratings));
      const numbers = ratings.filter((rating) => typeof rating === "number");
      assert.deepEqual(row.range, numbers.length === 0 ? null : [Math.min(...numbers), Math.max(...numbers)]);
      assert.equal(row.answered, ratings.filter((rating) => rating !== NONE).length);
    }
  });

  test("the largest spread comes first, then the rubric; what it does not know is there, at the end", async () => {
    const inputs = await inputsOf([
      draftOf("A", { "scores.1A.rating": 3, "scores.1B.rating": 1, "scores.2A.rating": 1, "scores.9Z.rating": 2, "summaries.1.rating": 2, "summaries.Q.evidence": "x" }),
      draftOf("B", { "scores.1A.rating": 3, "scores.1B.rating": 5, "scores.2A.rating": 2, "scores.9Z.rating": 2, "summaries.1.rating": 3 }),
    ]);
    const rows = rowsOf(inputs, RUBRIC);
    assert.deepEqual(rows.map(({ kind, id, index }) => [kind, id, index]), [
      ["part", "1B", 1], ["element", "1", 0], ["part", "2A", 2],
      ["element", "2", 1], ["element", "Q", -1], ["part", "1A", 0], ["part", "9Z", -1],
    ]);
    assert.deepEqual([...countsOf(rows)], [["more-apart", 1], ["one-apart", 2], ["empty-against-rated", 0], ["some-silent", 2], ["same", 2]]);
    assert.deepEqual(AGREEMENTS, [...countsOf([]).keys()]);
  });

  test("ids that objects have by themselves are ids like any others", async () => {
    const text = writeDraft(draftOf("A")).replace(/"version": "7"\n  \}/, `"version": "7"\n  },\n  "assessment": { "scores": {
      "__proto__": { "rating": 2 }, "constructor": { "rating": 1, "criteria": ["__proto__", "toString"] } } }`);
    const inputs = await inputsOf([readDraft(text).draft, draftOf("B")]);
    const rows = rowsOf(inputs, RUBRIC).filter(({ index }) => index < 0);
    assert.deepEqual(rows.map(({ id, answered }) => [id, answered]), [["__proto__", 1], ["constructor", 1]]);
    assert.deepEqual(tickedIn(rows[1], RUBRIC).map(({ id, isKnown }) => [id, isKnown]), [["__proto__", false], ["toString", false]]);
    let draft = unsettledDraft(inputs, RUBRIC, "x");
    assert.equal(decisionOn(draft, rows[0]), null);
    draft = settle(draft, rows[0], { rating: 2, criteria: [], evidence: "", sources: [], by: BY, why: WHY });
    assert.match(writeDraft(draft), /"__proto__": \{\n\s+"rating": 2/);
    assert.equal(decisionOn(read(draft), rows[0]).by, BY);
  });
});

describe("what is taken over", () => {
  test("ticks with who set them, in the order of the rubric; evidence and sources once each", async () => {
    const source = { title: "Report", url: "https://example.org/" };
    const inputs = await inputsOf([
      draftOf("A", { "scores.1A": { rating: 2, criteria: ["gone", "third", "first"], evidence: "Same words.", sources: [source, { publisher: "P" }] } }),
      draftOf("B", { "scores.1A": { rating: 2, criteria: ["first", "also gone"], evidence: "Same words.", sources: [{ url: source.url, title: source.title }] } }),
      draftOf("C", { "scores.1A": { rating: 2, criteria: ["first"], evidence: "Other words.", sources: [] } }),
    ]);
    const row = rowsOf(inputs, RUBRIC).find(({ id }) => id === "1A");
    const at = (name) => inputs.findIndex((input) => input.name === name);
    assert.deepEqual(tickedIn(row, RUBRIC), [
      { id: "first", isKnown: true, inputs: [0, 1, 2] },
      { id: "third", isKnown: true, inputs: [at("A")] },
      { id: "also gone", isKnown: false, inputs: [at("B")] },
      { id: "gone", isKnown: false, inputs: [at("A")] },
    ]);
    assert.deepEqual(joinedEvidence(row.answers).split("\n\n").sort(), ["Other words.", "Same words."]);
    assert.equal(unitedSources(row.answers).length, 2);
    const shared = sharedDecision(row, RUBRIC, BY, WHY);
    assert.deepEqual([shared.rating, shared.status, shared.criteria, shared.sources.length], [2, undefined, ["first"], 2]);
  });

  test("nothing is in the settled draft without a value, a name and a reason, and it keeps who decided", async () => {
    const inputs = await inputsOf(rated(2, 3, null));
    const start = unsettledDraft(inputs, RUBRIC, "Settled");
    assert.deepEqual([Object.keys(start.assessment.scores), start.assessment.settled.parts], [[], undefined]);
    const row = rowsOf(inputs, RUBRIC).find(({ id }) => id === "1A");
    const whole = { rating: 3, criteria: ["first"], evidence: "Words.", sources: [{ title: "T" }], by: BY, why: WHY };
    for (const [missing, lacks] of [
      [{ rating: undefined }, ["value"]], [{ by: " \n" }, ["by"]], [{ why: "" }, ["why"]], [{ rating: undefined, by: "", why: "" }, ["value", "by", "why"]],
    ]) {
      assert.deepEqual(lacking({ ...whole, ...missing }), lacks);
      assert.equal(settle(start, row, { ...whole, ...missing }), start);
    }
    const draft = read(settle(start, row, whole));
    assert.deepEqual({ ...draft.assessment.settled.parts["1A"] }, { range: [2, 3], count: 2, by: BY, why: WHY });
    assert.equal(draft.assessment.scores["1A"].rating, 3);
    const { status, ...decided } = decisionOn(draft, row);
    assert.deepEqual({ ...decided, sources: decided.sources.map((source) => ({ ...source })) }, whole);
    assert.equal(writeDraft(unsettle(draft, row)), writeDraft(read(start)));
    const empty = read(settle(start, row, { ...whole, rating: undefined, status: "not-applicable" }));
    assert.deepEqual([empty.assessment.scores["1A"].rating, empty.assessment.scores["1A"].status], [undefined, "not-applicable"]);
    const element = rowsOf(inputs, RUBRIC).find(({ kind }) => kind === "element");
    const summary = read(settle(start, element, whole));
    assert.deepEqual(Object.keys(summary.assessment.summaries["1"]), ["rating", "evidence"]);
    assert.deepEqual({ ...summary.assessment.settled.elements["1"] }, { by: BY, why: WHY, count: 0 });
  });

  test("what all say about the whole is kept, and the rest is open", async () => {
    const setup = { "system": "Columbia", "edition": 2026, "strengths": [{ text: "Same", parts: ["1A"] }] };
    const inputs = await inputsOf([
      draftOf("A", { ...setup, "sector": "k12", "note": "One" }), draftOf("B", { ...setup, "sector": "workforce" }),
    ]);
    const { assessment } = unsettledDraft(inputs, RUBRIC, "x");
    assert.deepEqual([assessment.system, assessment.edition, assessment.sector, assessment.note], ["Columbia", 2026, undefined, undefined]);
    assert.equal(assessment.strengths.length, 1);
    assert.deepEqual(openSetup(inputs).map(({ key, values }) => [key, [...values].sort()]), [["sector", ["k12", "workforce"]], ["note", ["One"]]]);
    assert.deepEqual(differences(inputs).map(({ key, values }) => [key, values.map(({ inputs }) => inputs)]), [["sector", [[0], [1]]]]);
  });

  test("another version, state or edition is named, and so is the same file twice", async () => {
    const inputs = await inputsOf([
      draftOf("A", { system: "Columbia", edition: 2026 }),
      draftOf("B", { system: "Cascadia", edition: 2025 }, { ...RUBRIC, version: "6" }),
      draftOf("C", { edition: 2026 }),
    ]);
    assert.deepEqual(differences(inputs).map(({ key, values }) => [key, values.length]), [["version", 2], ["system", 3], ["edition", 2]]);
    assert.equal(sameAmong(inputs, await inputOf(draftOf("A", { edition: 2026, system: "Columbia" })))?.name, "A");
    assert.equal(sameAmong(inputs, await inputOf(draftOf("A", { edition: 2026 }))), null);
    assert.equal(unsettledDraft(inputs, RUBRIC, "x").rubric.version, "7");
    assert.equal(unsettledDraft(inputs.filter(({ name }) => name === "B"), RUBRIC, "x").rubric.version, "6");
  });

  test("names are those of people, then of drafts, then of offices", async () => {
    for (const [answers, name, expected] of [
      [{ filled_in_by: "Ada", assessed_by: "Office" }, "Draft", "Ada"], [{ filled_in_by: " ", assessed_by: "Office" }, "Draft", "Draft"],
      [{ assessed_by: "Office" }, "", "Office"], [{}, "", ""],
    ]) assert.equal((await inputOf(draftOf(name, answers))).name, expected);
  });
});

describe("the order of the files", () => {
  const TEXTS = ["", "Plain.", "Twice\n\nTwice", "عربي", "😀 \"\"\" \\", "a\r\nb", "__proto__"];

  /** @param {ReturnType<typeof random>} chance */
  const randomDraft = (chance, at) => {
    const answers = {};
    for (const id of [...RUBRIC.parts.map(({ id }) => id), "9Z", "__proto__"]) {
      if (chance.below(4) === 0) continue;
      if (chance.below(4) > 0) answers[`scores.${id}.rating`] = chance.one([1, 2, 3, 5, 8]);
      else if (chance.below(2) > 0) answers[`scores.${id}.status`] = chance.one(["not-assessed", "not-applicable", "gone"]);
      answers[`scores.${id}.criteria`] = chance.shuffled(["first", "second", "third", "gone"]).slice(chance.below(5));
      answers[`scores.${id}.evidence`] = chance.one(TEXTS);
      answers[`scores.${id}.sources`] = TEXTS.slice(chance.below(TEXTS.length)).map((title) => ({ title, year: 2000 + chance.below(2) }));
    }
    for (const { id } of RUBRIC.elements) if (chance.below(3) > 0) answers[`summaries.${id}.rating`] = chance.one([1, 2, 3, 5]);
    for (const key of ["system", "note", "assessed_by"]) if (chance.below(2) > 0) answers[key] = chance.one(TEXTS);
    return draftOf(`Person ${at}`, answers);
  };

  /** What comes of the files if somebody decides each row by what stands there. */
  const settledText = (inputs, chance) => {
    const rows = rowsOf(inputs, RUBRIC);
    let draft = unsettledDraft(inputs, RUBRIC, "Settled");
    // Decisions do not depend on each other either.
    for (const row of chance.shuffled(rows)) {
      const { spread, answers, range } = row;
      if (spread === 5) continue;
      const decision = range === null ? { status: "not-assessed" } : { rating: range[spread % 2] };
      const sides = answers.filter(({ rating }) => rating === decision.rating);
      draft = settle(draft, row, {
        ...decision, criteria: tickedIn(row, RUBRIC).map(({ id }) => id), evidence: joinedEvidence(sides), sources: unitedSources(sides), by: BY, why: WHY,
      });
    }
    return { text: writeDraft(draft), rows: rows.map(({ id, agreement, spread }) => [id, agreement, spread]) };
  };

  for (const [title, subtle] of [["with hashes", globalThis.crypto.subtle], ["without, as on plain http", null]]) {
    test(`makes no difference: every order of 2 to 5 files, ${title}`, async () => {
      const chance = random(12);
      let orders = 0;
      for (const count of [2, 3, 4, 5, 2, 3, 4, 5]) {
        const drafts = Array.from({ length: count }, (_, at) => randomDraft(chance, at));
        const expected = settledText(await inputsOf(drafts, subtle), chance);
        for (const order of permutations(drafts)) {
          orders += 1;
          const inputs = await inputsOf(order, subtle);
          assert.deepEqual(settledText(inputs, chance), expected);
        }
        const { draft } = readDraft(expected.text);
        assert.equal(draft.assessment.settled.inputs.every(({ hash }) => (subtle ? /^[0-9a-f]{64}$/ : /^undefined$/).test(String(hash))), true);
        assert.equal(writeDraft(draft), expected.text);
      }
      assert.equal(orders, 2 * (2 + 6 + 24 + 120));
    });
  }

  test("the hash is that of the file, and the id is the same with and without it", async () => {
    const drafts = rated(2, 3);
    const [hashed, unhashed] = [await inputsOf(drafts), await inputsOf(drafts, null)];
    for (const { text, hash } of hashed) assert.equal(hash, createHash("sha256").update(text).digest("hex"));
    assert.deepEqual(unhashed.map(({ hash }) => hash), [null, null]);
    const { id } = unsettledDraft(hashed, RUBRIC, "x");
    assert.match(id, /^[a-z0-9-]{16,64}$/);
    assert.equal(unsettledDraft(unhashed, RUBRIC, "x").id, id);
    assert.notEqual(unsettledDraft(await inputsOf(rated(2, 5)), RUBRIC, "x").id, id);
  });

  test("whoever opens the same files again goes on, and nobody else does", async () => {
    const inputs = await inputsOf(rated(2, 3));
    const start = unsettledDraft(inputs, RUBRIC, "x");
    const [row] = rowsOf(inputs, RUBRIC);
    const saved = settle(start, row, { rating: 3, criteria: [], evidence: "", sources: [], by: BY, why: WHY });
    assert.equal(decisionOn(resumed(start, JSON.parse(writeDraft(saved))), row).why, WHY);
    const nameless = [await inputsOf(rated(2, 3), null), await inputsOf(rated(2, 5), null)].map((inputs) => unsettledDraft(inputs, RUBRIC, "x"));
    assert.equal(resumed(nameless[0], JSON.parse(writeDraft(nameless[1]))), null, "without hashes, people of the same names");
    for (const other of [null, {}, JSON.parse(writeDraft(draftOf("A"))), { ...JSON.parse(writeDraft(saved)), version: 99 }]) assert.equal(resumed(start, other), null);
  });
});

function permutations(list) {
  if (list.length < 2) return [list];
  return list.flatMap((item, at) => permutations([...list.slice(0, at), ...list.slice(at + 1)]).map((rest) => [item, ...rest]));
}
