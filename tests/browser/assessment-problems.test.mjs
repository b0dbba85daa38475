// What stands in the way of publishing a draft, without a page; and whatever the program refuses, the list
// names. Gardens, people and addresses are made up.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newDraft, openDraft, withAnswer } from "../../themes/default/static/assessment/draft.js";
import { markdownProblems } from "../../themes/default/static/assessment/markdown-problems.js";
import { personalIn } from "../../themes/default/static/assessment/personal.js";
import { isPersonal, problemsOf, problemsOfFile } from "../../themes/default/static/assessment/problems.js";
import { assessmentToml } from "../../themes/default/static/assessment/toml.js";

/** The rubric of `tests/sites/base`, as a page gives it. */
const RUBRIC = {
  id: "garden", version: "2026", title: "", too_few: "", levers: [], suggestion: [],
  levels: [1, 2, 3, 4].map((value) => ({ value, name: "" })),
  empty: ["not-assessed", "under-review", "not-applicable", "withheld"].map((id) => ({ id, name: "", mark: "" })),
  sectors: ["whole", "pots"].map((id) => ({ id, name: "" })),
  bases: [{ id: "own-word", name: "", needs_source: false }, { id: "visit", name: "", needs_source: true }],
  elements: [{ id: "1", parts: [0, 1] }, { id: "2", parts: [2] }].map((element) => ({ short: "", title: "", anchor: "", ...element })),
  parts: [["1A", "stones", "worms"], ["1B", "dry", "rain-barrel"], ["2A", "fence", "gate"]].map(([id, low, high], at) => ({
    id, letter: "", anchor: "", title: "", element: at < 2 ? 0 : 1, levers: [], criteria: [{ id: low, level: 1 }, { id: high, level: 4 }],
  })),
};
/** What the program finds in the texts of a plan, too. */
const PERSONAL = JSON.parse(readFileSync(new URL("../cases/personal.json", import.meta.url), "utf8"));
const TODAY = "2026-11-24";
const FACTS = { today: TODAY, states: ["ohio", "guam"] };
const SOUND = {
  system: "Columbia", sector: "whole", edition: 2026, basis: "own-word", assessed_on: "2026-11-20", assessed_by: "Garden Office",
  "scores.1A.rating": 3, "scores.1A.evidence": "Looked at it.",
};

function draftOf(answers) {
  let draft = newDraft(RUBRIC, "draft-of-a-garden-00");
  for (const [path, value] of Object.entries({ ...SOUND, ...answers })) draft = withAnswer(draft, path.split("."), value);
  return draft;
}
const shown = ({ kind, at, found }) => [kind, at.section, at.id, at.field, at.source, found].filter((part) => part !== "" && part !== -1).join(" ");
const found = (answers) => problemsOf(draftOf(answers), RUBRIC, FACTS).map(shown);

describe("what is named", () => {
  test("nothing in a sound draft", () => assert.deepEqual(found({}), []));

  test("the setup: missing, unknown, unreal", () => {
    for (const [answers, expected] of [
      [{ system: undefined }, ["missing setup system"]],
      [{ sector: undefined, basis: "", edition: undefined, assessed_by: " \r\n", assessed_on: "" },
        ["missing setup sector", "missing setup edition", "missing setup basis", "missing setup assessed_on", "missing setup assessed_by"]],
      [{ sector: "roof", basis: "rumor" }, ["unknown-sector setup sector roof", "unknown-basis setup basis rumor"]],
      [{ edition: 2027 }, ["edition-range setup edition 2027"]],
      [{ edition: 1989 }, ["edition-range setup edition 1989"]],
      [{ assessed_on: "2026-02-29" }, ["date-unreal setup assessed_on 2026-02-29"]],
      [{ assessed_on: "2024-02-29" }, []],
      [{ assessed_on: "24.11.2026" }, ["date-unreal setup assessed_on 24.11.2026"]],
      [{ assessed_on: TODAY }, []],
      [{ assessed_on: "2026-11-25" }, ["date-future setup assessed_on 2026-11-25"]],
      [{ assessed_on: "1989-12-31" }, ["date-early setup assessed_on 1989-12-31"]],
      [{ note: "Write to ada@example.org or (555) 555-0123." }, ["email setup note ada@example.org", "phone setup note (555) 555-0123"]],
      [{ note: "a\n<b>\n\n# Title" }, ["html setup note <b>", "heading setup note # Title"]],
      [{ note: "\u00a0" }, ["empty-text setup note"]],
      [{ assessed_by: "Office\u202e" }, ["character setup assessed_by U+202E"]],
      [{ filled_in_by: "ada@example.org", code: "<b>" }, [], "is never published"],
    ]) assert.deepEqual(found(answers), expected, JSON.stringify(answers));
    const other = { ...draftOf({}), rubric: { id: "kitchen", version: "1" } };
    assert.deepEqual(problemsOf(other, RUBRIC, FACTS).map(shown), ["other-rubric setup kitchen"]);
    assert.deepEqual(problemsOf({ ...other, rubric: { id: "garden", version: "1" } }, RUBRIC, FACTS).map(shown), ["other-version setup 1"]);
  });

  test("answers: in the order of the form, with what the rubric does not have at the end", () => {
    for (const [answers, expected] of [
      [{ "scores.1A": { rating: 3 } }, ["no-evidence part 1A evidence"]],
      [{ "scores.1A": { rating: 3, evidence: " \n " } }, ["no-evidence part 1A evidence"]],
      [{ "scores.1B": { evidence: "Words." } }, ["no-rating part 1B rating"]],
      [{ "scores.1B": { criteria: ["dry"] } }, ["no-rating part 1B rating"]],
      [{ "scores.1B": { is_completed: true } }, []],
      [{ "scores.1B": { status: "withheld", evidence: "Words." } }, []],
      [{ "scores.1B": { rating: 2, status: "withheld", evidence: "Words." } }, ["rating-and-status part 1B rating"]],
      [{ "scores.1B": { rating: 5, evidence: "Words." } }, ["unknown-level part 1B rating 5"]],
      [{ "scores.1B": { status: "lost", criteria: ["dry", "wet"] } }, ["unknown-empty part 1B status lost", "unknown-criterion part 1B criteria wet"]],
      [{ "summaries.1": { rating: 3 } }, ["no-evidence element 1 evidence"]],
      [{ "summaries.1": { evidence: "Words." } }, ["summary-without-rating element 1 rating"]],
      [{ "summaries.1": { is_completed: true } }, []],
      [{ "summaries.1": { rating: 9, evidence: "Words." } }, ["unknown-level element 1 rating 9"]],
      [{ "scores.9Z": { rating: 1 }, "summaries.Q": { rating: 1 }, "scores.2A": { rating: 1 }, "scores.1B": { rating: 1 } },
        ["no-evidence part 1B evidence", "no-evidence part 2A evidence", "unknown-part unknown 9Z 9Z", "unknown-element unknown Q Q"]],
      [{ basis: "visit" }, ["no-source part 1A sources"]],
      [{ basis: "visit", "scores.1A.sources": [{ title: "T", publisher: "P" }] }, ["vague-source part 1A sources"]],
      [{ basis: "visit", "scores.1A.sources": [{ title: "T", publisher: "P" }, { title: "U", url: "https://example.org" }] }, []],
      [{ basis: "visit", "scores.1A.sources": [{ title: "T", publisher: "P", year: 2020 }] }, []],
      [{ basis: "visit", "scores.1A.sources": [{ title: "T", publisher: "P", accessed: "2026-11-20" }] }, []],
      [{ basis: "visit", "scores.1A.sources": [{ title: " " }] }, ["no-source part 1A sources"]],
      [{ "scores.1A": undefined }, ["nothing-rated file"]],
    ]) assert.deepEqual(found(answers), expected, JSON.stringify(answers));
  });

  test("sources", () => {
    const long = `https://example.org/${"x".repeat(1980)}`;
    for (const [source, expected] of [
      [{}, []],
      [{ title: " ", url: "" }, [], "stands in no file"],
      [{ title: "T", url: "https://example.org" }, []],
      [{ title: "T", url: "https://example.org \n" }, []],
      [{ year: 2020 }, ["no-title part 1A title 0", "no-publisher-or-url part 1A publisher 0"]],
      [{ title: "T", publisher: "P", url: " https://example.org" }, ["url-space part 1A url 0  https://example.org"]],
      [{ title: "T", url: "javascript:alert(1)" }, ["url-scheme part 1A url 0 javascript:alert(1)"]],
      [{ title: "T", url: "example.org" }, ["url-scheme part 1A url 0 example.org"]],
      [{ title: "T", url: "https:///example.org" }, ["url-host part 1A url 0 https:///example.org"]],
      [{ title: "T", url: "https://ada:x@localhost/" }, ["url-password part 1A url 0 https://ada:x@localhost/"]],
      [{ title: "T", url: long }, []],
      [{ title: "T", url: `${long}x` }, [`url-long part 1A url 0 ${long}x`]],
      [{ title: "T", publisher: "P", year: 1899 }, ["year-range part 1A year 0 1899"]],
      [{ title: "T", publisher: "P", year: 2027 }, []],
      [{ title: "T", publisher: "P", year: 2028 }, ["year-range part 1A year 0 2028"]],
      [{ title: "T", publisher: "P", year: 2026, accessed: "2025-12-31" }, ["read-before-published part 1A accessed 0 2025-12-31"]],
      [{ title: "T", publisher: "P", accessed: "2026-13-01" }, ["date-unreal part 1A accessed 0 2026-13-01"]],
      [{ title: "ada@example.org", publisher: "+1 555 555 0123" }, ["email part 1A title 0 ada@example.org", "phone part 1A publisher 0 +1 555 555 0123"]],
    ]) assert.deepEqual(found({ "scores.1A.sources": [source] }), expected, JSON.stringify(source));
  });

  test("people are pointed to, and that stops nothing; a file of more than 2 MB does", () => {
    const problems = problemsOf(draftOf({ "scores.1A.evidence": "ada@example.org" }), RUBRIC, FACTS);
    assert.deepEqual(problems.map((problem) => [isPersonal(problem), problem.isStopping]), [[true, false]]);
    assert.deepEqual(problemsOfFile("x".repeat(2 * 1024 * 1024)), []);
    assert.deepEqual(problemsOfFile("x".repeat(2 * 1024 * 1024 + 1)).map(shown), ["too-large file"]);
    assert.equal(problemsOfFile("é".repeat(1024 * 1024 + 1)).length, 1);
  });
});

test("e-mail addresses and telephone numbers, and what looks like them", () => {
  for (const [text, expected] of PERSONAL) assert.deepEqual(personalIn(text).map(({ found }) => found), expected, text);
});

test("Markdown that the generator refuses, and what only looks like it", () => {
  const known = { parts: new Set(["1A"]), elements: new Set(["1"]), states: new Set(["ohio"]) };
  for (const [text, expected] of [
    ["Plain words, 1 < 2 and 3 > 2, *some* **emphasis**; `<b>`; \\<b>; &lt;b&gt;.", []],
    ["```\n<b>\n```\nand\n\n~~~ html\n# <b>\n~~~", []],
    ["<https://example.org/?a=1&b=2> <ada@example.org> [a](https://example.org) [b](tel:1) [c](sub-element:1A) [](state:ohio)", []],
    ["[x][y]\n\n[y]: https://example.org 'Title'", []],
    ["a <b>bold</b>", ["html <b>"]],
    ["</main>", ["html </main>"]], ["<!-- x -->", ["html <!-- x -->"]], ["<?php ?>", ["html <?php ?>"]],
    ["`a\n\n<b>`", ["html <b>"]], ["`` a ` <b>", ["html <b>"]], ["a ` b\nc ` <b> ` d", ["html <b>"]], ["> ```\n<b>", ["html <b>"]], ["- ```\n  x\n  ```\n<b>", ["html <b>"]],
    ["| a | b |\n|---|---|\n| ` | <b> ` |", ["html <b>"]],
    ["one\n\n## Two", ["heading ## Two"]], ["- # a", ["heading # a"]], ["Title\n---", ["heading Title"]], ["a\n\n---\n\nb", []], ["#1 of 2", []],
    ["[a](javascript:alert(1))", ["link javascript:alert(1"]], ["<javascript:alert(1)>", ["link javascript:alert(1)"]],
    ["[a](JAVA&#83;CRIPT:x)", ["link JAVA&#83;CRIPT:x"]], ["[a](//evil.test)", ["link //evil.test"]], ["[a](https://a\u200b.org)", ["link https://a\u200b.org"]], ["[a]()", ["link"]], ["[a](https:x)", ["link https:x"]],
    ["[a]\n\n[a]: data:text/html,x", ["link data:text/html,x"]],
    ["[a](report.pdf)", ["file-link report.pdf"]], ["[a](<my file.pdf>)", ["file-link my file.pdf"]], ["[sic](see note)", []],
    ["[a](#top)", ["anchor-link #top"]], ["![a](chart.png)", ["image ![a](chart.png)", "file-link chart.png"]], ["wow![1]", []],
    ["[a](sub-element:9Z) [b](state:atlantis) [c](practice:x)", ["broken-reference sub-element:9Z", "broken-reference state:atlantis", "unsure-reference practice:x"]],
    [">".repeat(33), ["nesting"]], [`${"> ".repeat(32)}x`, []], ["*a _b ".repeat(40), ["nesting"]], ["**a**, ".repeat(500), []],
    ["[".repeat(5001), ["brackets ["]], ["<b> <i>", ["html <b>"]],
  ]) assert.deepEqual(markdownProblems(text, known).map(({ kind, found }) => `${kind} ${found}`.trim()), expected, text.slice(0, 60));
});

describe("whatever the program refuses is named", { skip: !process.env.STATEWISE_BIN && "no program: start these tests with tests/browser/run.sh" }, () => {
  const base = fileURLToPath(new URL("../sites/base", import.meta.url));
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "statewise-problems-"));
    await cp(base, folder, { recursive: true });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test("in random drafts", async (context) => {
    const chance = random(Number(process.env.STATEWISE_SEED ?? 12));
    const drafts = Array.from({ length: Number(process.env.STATEWISE_DRAFTS ?? 1500) }, () => randomDraft(chance));
    await Promise.all(drafts.map(async (draft, at) => {
      const state = join(folder, "states", `made-up-${at}`);
      await mkdir(state, { recursive: true });
      await writeFile(join(state, "profile.md"), `+++\nname = "Made up ${at}"\n+++\n`);
      await writeFile(join(state, `${draft.assessment.edition ?? 2026}${draft.assessment.sector === "pots" ? "-pots" : ""}.toml`), assessmentToml(draft, RUBRIC));
    }));
    const refused = new Map();
    for (const { path, code, severity, message } of await problemsOfProgram(folder)) {
      const [, at] = /^states\/made-up-(\d+)\//.exec(path ?? "") ?? [];
      if (at !== undefined && severity === "error") refused.set(Number(at), [...(refused.get(Number(at)) ?? []), `${code}: ${message}`]);
    }
    assert.ok(refused.size > drafts.length / 4 && refused.size < (3 * drafts.length) / 4, `${refused.size} of ${drafts.length} refused`);
    let extra = 0;
    for (const [at, draft] of drafts.entries()) {
      const named = problemsOf(draft, RUBRIC, FACTS);
      const stopping = named.filter(({ kind, isStopping }) => isStopping || kind === "unsure-reference" || kind === "other-version");
      if (refused.has(at)) assert.notEqual(stopping.length, 0, `made-up-${at}: ${refused.get(at)}\n${JSON.stringify(draft.assessment, null, 1)}\n${assessmentToml(draft, RUBRIC)}`);
      else extra += Number(stopping.length > 0);
    }
    context.diagnostic(`${refused.size} of ${drafts.length} drafts are refused; ${extra} more are named to be on the safe side`);
  });
});

/** Every problem that the program finds. */
function problemsOfProgram(folder) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(`${TODAY}T12:00:00Z`) / 1000) };
    execFile(process.env.STATEWISE_BIN, ["check", folder, "--format", "json"], { env, maxBuffer: 1 << 28 }, (_, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout));
      } catch {
        reject(new Error(stderr || stdout));
      }
    });
  });
}

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
  return { below, one: (list) => list[below(list.length)], often: (share) => next() < share };
}

/** Pieces of Markdown, of TOML and of nothing, to be strung together. */
const PIECES = [
  "word", " ", "\n", "\n\n", "  ", "    ", "\t", "`", "``", "```", "\n```\n", "~~~", "\n~~~\n", "<", ">", "<b>", "</b>", "<!-- ", "-->", "<?", "<br/>", "<a href='x'>",
  "[", "]", "](", ")", "![", "[a](", "[a]: ", "\n[a]: ", "[a]", "https://example.org", "http://", "javascript:x", "mailto:a@b.org", "report.pdf", "#top", "term:x",
  "state:ohio", "sub-element:1A", "sub-element:7", "<https://example.org>", "<javascript:x>", "<a@b.org>", "\\", "\\<", "\\`", "&lt;", "&#58;", "&colon;", "*", "**", "_", "~~",
  "\n# ", "\n## ", "#", "\n---\n", "\n===\n", "=", "-", "\n- ", "\n1. ", "\n> ", "> ", "- ", "|", "\n|---|---|\n", "\n| a | b |\n", "\"", "\"\"\"", "'", "''", "\r\n", "\r",
  "=======", "\n=======\n", "\n<<<<<<< a\n", "é", "عربي", "😀", "\u202e", "\u0000", "\ufeff", "\u0085", "\u00a0", "\u2028", "x < y", "a<b", "1 > 2", "{", "}", "[1A]", "rating = 4",
];
const TEXTS = ["", "Plain words.", " ", "\u00a0", "\n\n"];
const URLS = [
  "https://example.org/a", "https://example.org/a", "http://example.org?x=1", "https://例え.jp/", "HTTPS://example.org", "https://example.org ", "", " https://example.org", "example.org",
  "https://", "ftp://example.org", "https://a b.org", "http://example.org:99999/", "https://exa<mple.org/", "https://[::1", "https://[::1]/", "https://a@b.org", "https://a..b/",
  "https://xn--a/", "https://%41.org", "https://a_b.org", "https://1.2.3", "https://0x7f.1/", "https://a%b.org", "https://-a-.org", "https://\u00ad/", "https:\\\\a.org", "https:////a.org",
];

/** A sound draft in which one thing or two are as they come. */
function randomDraft(chance) {
  const strung = () => Array.from({ length: 1 + chance.below(9) }, () => chance.one(PIECES)).join("");
  const text = () => (chance.often(0.9) ? strung() : chance.one(TEXTS));
  const day = () => chance.one(["2026-02-30", "2027-01-01", "1989-01-01", "soon", "2024-02-29", "0000-01-01", TODAY, "2026-11-25", "2026-11-20T10:00:00Z"]);
  const source = () => ({
    ...(chance.often(0.9) && { title: chance.one(["T", "T", text()]) }), ...(chance.often(0.6) && { publisher: chance.one(["P", "P", text()]) }),
    ...(chance.often(0.6) && { url: chance.one(URLS) + (chance.often(0.1) ? strung() : "") }),
    ...(chance.often(0.2) && { year: chance.one([1899, 1900, 2026, 2027, 2028, -1, 2020]) }), ...(chance.often(0.2) && { accessed: day() }),
  });
  const changes = [
    [12, (draft) => { draft.scores["1A"].evidence = text(); }],
    [2, (draft) => { draft.note = text(); }],
    [1, (draft) => { draft.assessed_by = text(); }],
    [1, (draft) => { draft.summaries["1"] = { ...(chance.often(0.5) && { rating: chance.one([1, 4, 5]) }), evidence: chance.one(["", "Words.", text()]) }; }],
    [4, (draft) => { draft.scores["1A"].sources = [source(), ...(chance.often(0.3) ? [source()] : [])]; }],
    [1, (draft) => { draft.scores["1B"] = { rating: chance.one([0, 1, 4, 5]), evidence: "Words.", status: chance.one(["", "", "withheld", "lost"]) }; }],
    [1, (draft) => { draft.scores["2A"] = { status: chance.one(["withheld", "lost"]), criteria: [chance.one(["fence", "stones", "lost", "\u202e"])] }; }],
    [1, (draft) => { draft.scores[chance.one(["9Z", "__proto__", "note", "a b", "rubric", "1"])] = { rating: 1, evidence: "Words." }; }],
    [1, (draft) => { draft[chance.one(["sector", "basis", "assessed_on", "assessed_by"])] = undefined; }],
    [1, (draft) => { draft.assessed_on = day(); }],
    [1, (draft) => { draft.edition = chance.one([1989, 1990, 2027]); }],
    [1, (draft) => { draft[chance.one(["sector", "basis"])] = chance.one(["roof", "rumor"]); }],
  ].flatMap(([weight, change]) => Array(weight).fill(change));
  const assessment = {
    system: "Made up", sector: chance.one(["whole", "pots"]), edition: 2026, basis: chance.one(["own-word", "own-word", "own-word", "visit"]), assessed_on: "2026-11-20",
    assessed_by: "Office", scores: Object.assign(Object.create(null), { "1A": { rating: 3, evidence: "Words.", sources: [{ title: "T", publisher: "P" }] } }), summaries: {},
  };
  for (let change = chance.below(8) === 0 ? 2 : 1; change > 0; change -= 1) chance.one(changes)(assessment);
  const rubric = { id: "garden", version: chance.often(0.99) ? "2026" : "1" };
  return openDraft({ format: "statewise-draft", version: 1, id: "draft-of-a-garden-00", rubric, assessment: withoutNothing(assessment) }).draft;
}

/** As a file has it: without what is `undefined`. */
function withoutNothing(object) {
  for (const [key, value] of Object.entries(object)) if (value === undefined) delete object[key];
  return object;
}
