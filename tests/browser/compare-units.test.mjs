// The parts of the comparison that touch no page: what an address asks for, what can be compared, the
// rules of the numbers (the generator follows the same tables), and sentences with numbers in them.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { AT_MOST, choiceIn, nextEdition, queryFor } from "../../themes/default/static/compare-choice.js";
import { compare, compareElement, partDifference, readData, sharedPairs } from "../../themes/default/static/compare-data.js";
import { elementScore } from "../../themes/default/static/element-score.js";
import { fileNameOf } from "../../themes/default/static/assessment/file-out.js";
import { targetOf } from "../../themes/default/static/assessment/propose.js";
import { compareRows } from "../../themes/default/static/row-order.js";
import { compareDistances, distanceOver, nearestOf } from "../../themes/default/static/peers.js";
import { seen, withRating } from "../../themes/default/static/what-if-result.js";
import { decimal, folded, listed, sayer, sounded } from "../../themes/default/static/words.js";

const cases = (name) => JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), "utf8"));

/** `34-~xw`: levels, and the kinds of empty in the order of the data. */
const EMPTY = { "-": -1, "~": -2, x: -3, w: -4 };
const ratings = (text) => [...text].map((letter) => EMPTY[letter] ?? Number(letter));

/** A file with two elements of `parts` sub-elements; states are made of `[edition, ratings, sector, rulers]`. */
function dataOf(states, { parts = 2, current = {} } = {}) {
  const all = Array.from({ length: 2 * parts }, (_, at) => at);
  return readData({
    format: 1,
    levels: [1, 2, 3, 4],
    elements: [0, 1].map((at) => ({ id: `${at + 1}`, slug: `${at + 1}`, parts: all.slice(at * parts, (at + 1) * parts) })),
    parts: all.map((at) => ({ id: `P${at}`, slug: `p${at}` })),
    rulers: [all.map(() => 0), all.map((at) => Number(at === 0))],
    states: Object.entries(states).map(([slug, made]) => ({
      slug,
      code: slug.length === 2 ? slug.toUpperCase() : null,
      current: made.length === 0 ? null : current[slug] ?? 0,
      assessments: made.map(([edition, text, sector = 0, rulers = 0]) =>
        ({ edition, sector, rulers, ratings: ratings(text), chosen: [null, null] })),
    })),
  });
}

describe("what an address asks for", () => {
  const data = dataOf({ ky: [["2026", "1234"], ["2013-k12", "1---", 1]], md: [["2026", "2222"]], "a-system": [["2026", "1111"]], gu: [] });
  const asked = (search) => choiceIn(search, data.states);
  const names = ({ choice }) => choice.columns.map(({ state, assessment }) => `${state.key}:${assessment?.edition ?? "none"}`);

  test("states by code or slug, with the edition that speaks for them or another", () => {
    for (const [search, expected] of [
      ["", []],
      ["?states=", []],
      ["?states=,,", []],
      ["?states=ky,md", ["ky:2026", "md:2026"]],
      ["?states=MD,KY", ["md:2026", "ky:2026"]],
      ["?states=ky:2013-k12,ky", ["ky:2013-k12", "ky:2026"]],
      ["?states=ky%2Cmd%3A2026", ["ky:2026", "md:2026"]],
      ["?states=ky&states=md", ["ky:2026", "md:2026"]],
      ["?states=a-system,gu", ["a-system:2026", "gu:none"]],
      ["?other=1&states=%20md%20", ["md:2026"]],
    ]) assert.deepEqual(names(asked(search)), expected, search);
  });

  test("what cannot be had is left out, and kept apart by its reason", () => {
    const { choice, leftOut } = asked("?states=ky,__proto__,constructor,xx:2026,ky:1999,ky,ky:__proto__,gu:2026,ky:2026,%ff");
    assert.deepEqual(choice.columns.map(({ state }) => state.key), ["ky"]);
    assert.deepEqual(leftOut.unknown, ["__proto__", "constructor", "xx:2026", "\ufffd"]);
    assert.deepEqual(leftOut.editions.map(({ state, edition }) => `${state.key} ${edition}`), ["ky 1999", "ky __proto__", "gu 2026"]);
    assert.deepEqual(leftOut.twice.map(({ key }) => key), ["ky"]);
    assert.equal(leftOut.tooMany, 0);
  });

  test("never more than fit, and never more mistakes than anybody reads", () => {
    const many = dataOf(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`state-${at}`, [["2026", "1111"]]])));
    const all = [...many.states.keys()].join(",");
    const { choice, leftOut } = choiceIn(`?states=${all}`, many.states);
    assert.equal(choice.columns.length, AT_MOST);
    assert.equal(leftOut.tooMany, 200 - AT_MOST);
    const unknown = choiceIn(`?states=${all.replaceAll("state", "x".repeat(500))}`, many.states).leftOut.unknown;
    assert.ok(unknown.length <= 5 && unknown.every((name) => name.length <= 25));
  });

  test("an address is read as it was written, and what is not ours stays", () => {
    for (const search of ["?states=ky,md", "?states=ky:2013-k12,ky,a-system,gu&open=1,2&differing=1", ""]) {
      assert.equal(queryFor("", asked(search).choice, data.elements), search);
      assert.equal(queryFor("?other=a+b&states=xx&open=9", asked(search).choice, data.elements), search === "" ? "?other=a+b" : `${search}&other=a+b`);
    }
    assert.equal(queryFor("", asked("?states=ky:2026&open=2,none,1").choice, data.elements), "?states=ky&open=1,2");
  });

  test("another edition is one that does not stand there yet", () => {
    const { columns } = asked("?states=ky").choice;
    assert.equal(nextEdition(columns, data.states.get("ky")).assessment.edition, "2013-k12");
    assert.equal(nextEdition(asked("?states=ky,ky:2013-k12").choice.columns, data.states.get("ky")), null);
    assert.equal(nextEdition([], data.states.get("gu")), null);
  });

  test("a file of another form is refused", () => {
    for (const file of [null, {}, { format: 2 }, []]) assert.equal(readData(file), null);
  });
});

describe("what can be compared", () => {
  const data = dataOf({ aa: [["2026", "1234"]], bb: [["2026", "21-4"]], cc: [["2026-k12", "1234", 1]], dd: [["2026", "4444", 0, 1]], ee: [["2026", "1234"]] });
  const of = (key) => data.states.get(key).current;

  test("only ratings of one sector on one ruler, with the reason where not", () => {
    for (const [other, part, expected] of [
      ["bb", 0, { by: 1 }],
      ["bb", 1, { by: -1 }],
      ["bb", 2, { apart: "not-rated" }],
      ["bb", 3, { by: 0 }],
      ["cc", 0, { apart: "other-sector" }],
      ["dd", 0, { apart: "other-version" }],
      ["dd", 1, { by: 2 }],
    ]) assert.deepEqual(partDifference(of("aa"), of(other), part), expected, `${other} ${part}`);
    const { shared, higher, lower, same } = compare(data, of("aa"), of("bb"));
    assert.deepEqual([shared, higher, lower, same], [3, 1, 1, 1]);
    assert.deepEqual(sharedPairs(data, of("aa"), of("bb")), [[1, 2], [2, 1], [4, 4]]);
  });

  test("an element comes to what its parts come to, and its score is not compared", () => {
    const counts = (other, element) => {
      const { shared, higher, lower, same } = compareElement(data, of("aa"), of(other), element);
      return [shared, higher, lower, same];
    };
    assert.deepEqual(counts("bb", 0), [2, 1, 1, 0]);
    assert.deepEqual(counts("bb", 1), [1, 0, 0, 1]);
    assert.deepEqual(counts("cc", 0), [0, 0, 0, 0]);
    assert.equal(counts("dd", 0)[0], 1, "the part whose ruler broke is left out");
  });
});

test("the score of an element follows the table that the generator follows too", () => {
  const kinds = { "not-assessed": -1, "under-review": -2, "not-applicable": -3, withheld: -4 };
  for (const { why, values, parts, chosen, score } of cases("element-score")) {
    const expected = score.kind === "empty" ? { ...score, empty: kinds[score.empty] } : score;
    assert.deepEqual(elementScore(ratings(parts), chosen, values), expected, why);
  }
});

describe("peers", () => {
  test("the distance follows the table that the generator follows too", () => {
    for (const { why, first, second, shared, difference } of cases("peers")) {
      const [one, other] = [ratings(first), ratings(second)];
      const pairs = one.map((rating, at) => [rating, other[at]]).filter(([a, b]) => a > 0 && b > 0);
      assert.equal(pairs.length, shared, why);
      assert.deepEqual(distanceOver(pairs), difference === null ? null : { difference, shared }, why);
    }
  });

  test("fractions compare exactly, then more shared parts, then the slug", () => {
    const of = (difference, shared) => ({ difference, shared });
    assert.ok(compareDistances(of(3, 9), of(4, 11)) < 0);
    assert.ok(compareDistances(of(4, 8), of(5, 10)) > 0, "as alike, over fewer");
    const named = (slug, distance) => ({ state: { slug }, distance });
    const nearest = nearestOf([named("d", of(1, 8)), named("b", of(0, 8)), named("a", of(0, 9)), named("x", null), named("c", of(0, 8))], 3);
    assert.deepEqual(nearest.map(({ slug }) => slug), ["a", "b", "c"]);
  });
});

describe("what if", () => {
  const all = "1111111111";
  const states = {
    aa: [["2026", all]],
    bb: [["2026", "1111111112"]],
    cc: [["2026", "4444444444"]],
    dd: [["2026-k12", all, 1]],
    ee: [["2026", all, 0, 1]],
    ff: [],
  };
  const data = dataOf(states, { parts: 5 });
  const aa = data.states.get("aa");
  const keys = (list) => list.map(({ key }) => key);

  test("the mean, the peers and the distance to the furthest, before and after", () => {
    const now = seen(data, aa, aa.current, 9);
    assert.deepEqual([now.score.tenths, keys(now.peers), now.level, now.furthest.level, keys(now.furthest.states)], [10, ["ee", "bb", "cc"], 1, 4, ["cc"]]);
    const then = seen(data, aa, withRating(aa.current, 9, 4), 9);
    assert.deepEqual([then.score.tenths, keys(then.peers), then.level], [16, ["bb", "ee", "cc"], 4]);
    assert.deepEqual(aa.current.ratings, ratings(all), "the real ratings stay");
  });

  test("nobody beyond a break or in another sector is a leader, and an unrated part may be tried", () => {
    const one = dataOf({ aa: [["2026", "-111111111"]], ee: [["2026", all, 0, 1]], dd: [["2026-k12", all, 1]] }, { parts: 5 });
    const state = one.states.get("aa");
    assert.equal(seen(one, state, state.current, 0).furthest, null);
    assert.equal(seen(one, state, state.current, 0).level, null);
    assert.deepEqual(keys(seen(one, state, state.current, 1).furthest.states), ["ee"]);
    assert.deepEqual(keys(seen(one, state, withRating(state.current, 0, 2), 0).peers), ["ee"]);
  });

  test("a state alone has neither peers nor leaders", () => {
    const one = dataOf({ aa: [["2026", all]] }, { parts: 5 });
    const { peers, furthest } = seen(one, one.states.get("aa"), one.states.get("aa").current, 0);
    assert.deepEqual([peers, furthest], [[], null]);
  });
});

describe("words", () => {
  const say = sayer(JSON.stringify({
    plain: "{state} and {other}",
    counted: { one: "{count} level", other: "{count} levels", 0: "none at all" },
  }), "en");

  test("numbers choose the form, and what stands in the place of a value is only put in once", () => {
    for (const [said, expected] of [
      [say("counted", { count: 1 }), "1 level"],
      [say("counted", { count: 2 }), "2 levels"],
      [say("counted", { count: 1234 }), "1,234 levels"],
      [say("counted", { count: 0 }), "none at all"],
      [say("plain", { state: "{other}", other: "$& __proto__" }), "{other} and $& __proto__"],
      [say("plain", { state: "A" }), "A and {other}"],
      [say("missing"), "missing"],
      [say("__proto__"), "__proto__"],
    ]) assert.equal(said, expected);
  });

  test("a language with more forms uses them, and one that the page lacks falls back", () => {
    const forms = JSON.stringify({ n: { one: "jeden", few: "kilka", many: "wiele", other: "inne" } });
    assert.deepEqual([1, 3, 5, 22].map((count) => sayer(forms, "pl")("n", { count })), ["jeden", "kilka", "wiele", "kilka"]);
    assert.equal(sayer(JSON.stringify({ n: { one: "uno", other: "{count}" } }), "es")("n", { count: 1e6 }), "1.000.000");
  });

  test("tenths and lists", () => {
    assert.deepEqual([25, 30, -5, 0].map((tenths) => decimal(tenths, ",")), ["2,5", "3,0", "−0,5", "0,0"]);
    assert.equal(listed(["A", "B", "C"], "en"), "A, B, and C");
    assert.equal(listed(["A", "B", "C"], "es"), "A, B y C");
  });
});

test("n35 names are found without the letters that nobody types, and the generator makes the same addresses of them", () => {
  for (const { name, slug, typed } of cases("letters")) {
    const target = targetOf({ assessment: { system: name } }, "2026.toml", { states: [], places: [] });
    assert.equal(target.folder, slug);
    assert.equal(fileNameOf({ name, assessment: {} }), `${slug}.draft.json`);
    for (const text of typed) assert.ok(folded(name).includes(folded(text)), `${text} in ${name}`);
  }
  assert.ok(!folded("Ohio").includes(folded("hawaii")));
  const collator = new Intl.Collator("en", { numeric: true });
  const row = (name) => ({ name, value: name });
  const names = ["Oz", "Oʻahu", "Ohio"].map(row).sort((a, b) => compareRows(a, b, false, collator));
  assert.deepEqual(names.map(({ name }) => name), ["Oʻahu", "Ohio", "Oz"]);
  assert.equal(sounded("Hawaiʻi"), "Hawaii");
});
