// The parts of the form that touch no page: which answer a control holds, how far an assessment is,
// Markdown of evidence, a published assessment as a start, files that people choose, announcements.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { announcer, QUIET_FOR } from "../../themes/default/static/assessment/announcer.js";
import { newDraft, readDraft, withAnswer, writeDraft } from "../../themes/default/static/assessment/draft.js";
import { answerAt, controlOf, fieldOf, integerOf, withControl } from "../../themes/default/static/assessment/fields.js";
import { readGiven, taken } from "../../themes/default/static/assessment/file-in.js";
import { fileNameOf, textOf } from "../../themes/default/static/assessment/file-out.js";
import { own, proposed } from "../../themes/default/static/assessment/findings.js";
import { blocksOf, inlinesOf } from "../../themes/default/static/assessment/markdown.js";
import { withNotes } from "../../themes/default/static/assessment/markdown-notes.js";
import { ratedOf, statusOf } from "../../themes/default/static/assessment/progress.js";
import { fromPublished } from "../../themes/default/static/assessment/published.js";

/** A made-up rubric: two elements, three parts, three levels. */
const RUBRIC = {
  id: "made-up", version: "1", title: "Made up",
  levels: [{ value: 1, name: "Low" }, { value: 2, name: "Middle" }, { value: 3, name: "High" }],
  empty: ["not-assessed", "under-review", "not-applicable", "withheld"].map((id) => ({ id, name: id, mark: "–" })),
  too_few: "*", sectors: [{ id: "whole", name: "Whole" }], bases: [], levers: [], suggestion: [],
  elements: [
    { id: "1", short: "First", title: "First", anchor: "1", parts: [0, 1] },
    { id: "2", short: "Second", title: "Second", anchor: "2", parts: [2] },
  ],
  parts: [
    { id: "1A", letter: "A", anchor: "1a", title: "One A", element: 0, levers: [], criteria: [{ id: "a", level: 1 }, { id: "b", level: 3 }] },
    { id: "1B", letter: "B", anchor: "1b", title: "One B", element: 0, levers: [], criteria: [] },
    { id: "2A", letter: "A", anchor: "2a", title: "Two A", element: 1, levers: [], criteria: [] },
  ],
};
const ID = "draft-of-a-made-up-team";
const started = () => newDraft(RUBRIC, ID);
/** The draft after an input into a control. */
const entered = (draft, name, value, checked = true) => withControl(draft, fieldOf(name, RUBRIC), { value, checked }, RUBRIC);
const json = (draft) => JSON.parse(writeDraft(draft)).assessment;

describe("controls", () => {
  test("each name leads to its answer, and back", () => {
    for (const [name, value, path] of [
      ["system", "Columbia", ["system"]], ["note", "Two\nlines", ["note"]], ["edition", "2026", ["edition"]], ["sector", "whole", ["sector"]],
      ["part-0-evidence", "Text 🙂", ["scores", "1A", "evidence"]], ["part-2-rating", "3", ["scores", "2A", "rating"]],
      ["part-1-completed", "on", ["scores", "1B", "is_completed"]], ["part-0-criteria", "b", ["scores", "1A", "criteria"]],
      ["summary-1", "2", ["summaries", "2", "rating"]], ["summary-0-evidence", "Why", ["summaries", "1", "evidence"]], ["summary-0-completed", "on", ["summaries", "1", "is_completed"]],
    ]) {
      const field = fieldOf(name, RUBRIC);
      assert.deepEqual(field?.path, path, name);
      const draft = entered(started(), name, value);
      assert.notEqual(answerAt(draft, path), undefined, name);
      const control = controlOf(draft, field, value);
      assert.deepEqual([control.value, control.checked], [value, true], name);
      assert.equal(controlOf(started(), field, value).checked, false, name);
    }
    for (const name of ["", "title", "part-9-rating", "part-0-other", "summary-7", "part-x-rating", "mode", "constructor", "__proto__"]) assert.equal(fieldOf(name, RUBRIC), null, name);
  });

  test("a rating and a kind of empty take the place of each other, and both can be cleared", () => {
    let draft = entered(started(), "part-0-rating", "3");
    assert.deepEqual(json(draft), { scores: { "1A": { rating: 3 } } });
    draft = entered(draft, "part-0-rating", "withheld");
    assert.deepEqual(json(draft), { scores: { "1A": { status: "withheld" } } });
    draft = entered(draft, "part-0-rating", "withheld", false);
    assert.equal(json(draft), undefined);
  });

  test("l11 ticks that the rubric does not know stay; no tick is there twice", () => {
    let draft = withAnswer(started(), ["scores", "1A", "criteria"], ["gone", "a"]);
    draft = entered(draft, "part-0-criteria", "b");
    draft = entered(draft, "part-0-criteria", "b");
    assert.deepEqual(json(draft).scores["1A"].criteria, ["gone", "a", "b"]);
    draft = entered(draft, "part-0-criteria", "a", false);
    assert.deepEqual(json(draft).scores["1A"].criteria, ["gone", "b"]);
  });

  test("l17 texts are kept as they were typed, without half of a character", () => {
    const text = "Line\r\nnext 👩‍👩‍👧 \"\"\" \\ \u05d0\u05d1 e\u0301  ";
    assert.equal(json(entered(started(), "part-0-evidence", text)).scores["1A"].evidence, text);
    assert.equal(json(entered(started(), "part-0-evidence", "a\ud800b")).scores["1A"].evidence, "a\ufffdb");
    assert.equal(json(entered(entered(started(), "system", "x"), "system", "")), undefined);
  });

  test("a year is digits; what is none is not taken for one", () => {
    assert.deepEqual(["2026", " 2026 ", "-4", "", "  ", "20x6", "2026.5", "1e3", "9".repeat(30)].map(integerOf), [2026, 2026, -4, undefined, undefined, null, null, null, null]);
    assert.equal(entered(started(), "edition", "soon"), null);
  });
});

test("statuses: completed is only ever said by a person", () => {
  for (const [answers, status] of [
    [undefined, "not-started"], [{}, "not-started"], [{ criteria: [], sources: [{}], evidence: "" }, "not-started"],
    [{ rating: 3, evidence: "x", criteria: ["a"], sources: [{ title: "t" }] }, "in-progress"], [{ sources: [{ title: "t" }] }, "in-progress"],
    [{ status: "withheld" }, "in-progress"], [{ is_completed: true }, "completed"], [{ is_completed: false }, "not-started"],
  ]) assert.equal(statusOf(answers), status, JSON.stringify(answers));
  const draft = entered(entered(started(), "part-0-rating", "2"), "part-1-rating", "not-applicable");
  assert.deepEqual(ratedOf(draft, RUBRIC), { rated: 1, of: 2 });
});

test("findings: what the team says, or else what the ratings suggest", () => {
  const say = (name, values = {}) => [name, ...Object.values(values)].join(" ");
  const screen = { rubric: RUBRIC, say, language: "en" };
  const draft = ["part-0-rating", "part-1-rating", "part-2-rating"].reduce((made, name, at) => entered(made, name, String(3 - at)), started());
  assert.deepEqual(proposed(screen, draft, "strengths"), [{ text: "part-is-rated One A 3 High", parts: ["1A"] }]);
  assert.deepEqual(proposed(screen, draft, "challenges").map(({ parts }) => parts), [["2A"]]);
  assert.deepEqual(proposed(screen, started(), "patterns"), [{ text: "pattern-few-rated 0 3", parts: [] }]);
  const said = withAnswer(withAnswer(draft, ["patterns"], ["Ours", " "]), ["strengths"], [{ text: "x", parts: ["1A"] }, {}]);
  assert.deepEqual([own(said, "patterns"), own(said, "strengths"), own(said, "challenges")], [[{ text: "Ours", parts: [] }], [{ text: "x", parts: ["1A"] }], []]);
});

describe("Markdown of evidence", () => {
  /** In short: tags as they will be. */
  const inline = (list) => list.map((one) => {
    if (one.kind === "text") return one.text;
    if (one.kind === "break") return "<br>";
    if (one.kind === "note") return `<${one.number}>`;
    if (one.kind === "code") return `<code>${one.text}</code>`;
    return one.kind === "link" ? `<a ${one.href}>${inline(one.inner)}</a>` : `<${one.kind}>${inline(one.inner)}</${one.kind}>`;
  }).join("");
  const block = (list) => list.map((one) => {
    if (one.kind === "paragraph") return `<p>${inline(one.inner)}</p>`;
    if (one.kind === "code") return `<pre>${one.text}</pre>`;
    if (one.kind === "quote") return `<q>${block(one.inner)}</q>`;
    const tag = one.isNumbered ? `ol ${one.start}` : "ul";
    return `<${tag}>${one.items.map((item) => `<li>${block(item)}</li>`).join("")}</${tag}>`;
  }).join("");

  /** All texts and addresses. */
  const wordsIn = (list) => list.map((one) => (one.text ?? "") + (one.href ?? "") + wordsIn(one.inner ?? []) + (one.items ?? []).map(wordsIn).join("")).join("");

  test("what evidence needs", () => {
    for (const [text, shown] of [
      ["One.\n\nTwo\nlines.", "<p>One.</p><p>Two lines.</p>"],
      ["*a* **b** _c_ __d__ `e*f*` ***g***", "<p><em>a</em> <strong>b</strong> <em>c</em> <strong>d</strong> <code>e*f*</code> <strong><em>g</em></strong></p>"],
      ["snake_case_name and 2 * 3 * 4", "<p>snake_case_name and 2 * 3 * 4</p>"],
      ["[the *law*](https://example.org/a_b?c=d) and <https://example.org/x_y_z> <mailto:a@example.org>", "<p><a https://example.org/a_b?c=d>the <em>law</em></a> and <a https://example.org/x_y_z>https://example.org/x_y_z</a> <a mailto:a@example.org>a@example.org</a></p>"],
      ["- a\n- b\n  more\n\n  second\n- c", "<ul><li><p>a</p></li><li><p>b more</p><p>second</p></li><li><p>c</p></li></ul>"],
      ["3. a\n4. b", "<ol 3><li><p>a</p></li><li><p>b</p></li></ol 3>"],
      ["- a\n  - inner\n- b", "<ul><li><p>a</p><ul><li><p>inner</p></li></ul></li><li><p>b</p></li></ul>"],
      ["> said\n> on\n\nafter", "<q><p>said on</p></q><p>after</p>"],
      ["```\n<b>*x*\n```\nafter", "<pre><b>*x*</pre><p>after</p>"],
      ["two  \nlines\\\nthree", "<p>two<br>lines<br>three</p>"],
      ["\\*no\\* \\[no\\](x)", "<p>*no* [no](x)</p>"],
      ["", ""], ["\r\n\r\n", ""], ["a\r\nb", "<p>a b</p>"],
    ]) assert.equal(block(blocksOf(text)), shown, text);
  });

  test("no address but https and mailto, and no markup", () => {
    for (const text of ["[x](javascript:alert(1))", "[x](http://example.org)", "<javascript:alert(1)>", "[x](data:text/html,x)", "![x](https://e.org/i.png)", "<script>alert(1)</script>", "[x](https://e.org/\"onclick=1)", "[x](//e.org)", "[x](https://e.org/<b>)"]) {
      const shown = block(blocksOf(text));
      assert.doesNotMatch(shown, /<a (?!https:\/\/e\.org\/(?:i\.png)?>)/, text);
      assert.equal(shown.replaceAll(/<\/?p>/g, "").includes("<script>"), text.includes("<script>"), "a text stays a text");
    }
  });

  test("footnotes are numbered by their places, and stand below", () => {
    const shown = (text) => {
      const { blocks, notes } = withNotes(text);
      return [block(blocks), ...notes.map(block)];
    };
    for (const [text, ...expected] of [
      ["No notes [^1].", "<p>No notes [^1].</p>"],
      ["One[^b], *two[^a]*, one[^B].\n\n[^a]: Second *note*.\n[^b]: First\ngoes on.\n\n    More.\n\nAfter.", "<p>One<1>, <em>two<2></em>, one<1>.</p><p>After.</p>", "<p>First goes on.</p><p>More.</p>", "<p>Second <em>note</em>.</p>"],
      ["- a[^1]\n\n[^1]: See [^2] and https://example.org/x.\n[^2]: Other.", "<ul><li><p>a<1></p></li></ul>", "<p>See <2> and <a https://example.org/x>https://example.org/x</a>.</p>", "<p>Other.</p>"],
      ["`[^1]`\n\n```\n[^1]: code\n```", "<p><code>[^1]</code></p><pre>[^1]: code</pre>"],
      ["a[^1]\n\n[^1]: self[^1]\n[^1]: again", "<p>a<1></p>", "<p>self<1></p>"],
      ["Nothing refers.\n\n[^x]: Lost.", "<p>Nothing refers.</p>"],
    ]) assert.deepEqual(shown(text), expected, text);
    assert.equal(withNotes("[^1]".repeat(20_000) + "\n\n[^1]: a").notes.length, 1);
  });

  test("any text at all ends, and none of its letters gets lost", () => {
    let state = 7;
    const random = (below) => (state = (state * 1103515245 + 12345) % 2147483648) % below;
    const signs = ["*", "_", "**", "`", "[", "](", ")", "\\", "\n", "\n\n", "> ", "- ", "1. ", "<", ">", "a", "b ", "https://e.org", "```", "  ", "🙂"];
    for (let run = 0; run < 2000; run += 1) {
      const text = Array.from({ length: random(30) }, () => signs[random(signs.length)]).join("");
      const letters = (words) => [...words].filter((letter) => letter === "🙂" || letter === "a").length;
      if (!text.includes("```")) assert.ok(letters(wordsIn(blocksOf(text))) >= letters(text), JSON.stringify(text));
    }
    for (const long of ["*".repeat(20_000), "[".repeat(20_000), "`".repeat(20_001), "> ".repeat(5000), "- ".repeat(5000), "*a ".repeat(5000), "[a](".repeat(5000)]) assert.ok(blocksOf(long).length >= 1);
    assert.equal(inline(inlinesOf("x".repeat(100_000))).length, 100_000);
    assert.equal(inline(inlinesOf("a.".repeat(50_000))).length, 100_000);
  });
  test("addresses that stand in the words are links, as on the site", () => {
    const links = (/** @type {string} */ text) => inlinesOf(text).flatMap((part) => part.kind === "link" ? [part.href] : []);
    assert.deepEqual(links("See https://example.org/a_b_(c). Mail jane@example.org!"), ["https://example.org/a_b_(c)", "mailto:jane@example.org"]);
    assert.deepEqual(links("(https://a.org) www.a.org javascript://x https://good.org@evil.test/ @jane a@b"), ["https://a.org"]);
    assert.deepEqual(links("`https://a.org` [https://a.org](https://b.org)"), ["https://b.org"]);
  });
});

test("a published assessment is a start: what it says of parts, and not who said it when", () => {
  const json0 = { states: [{ assessments: [
    { edition: 2026, sector: "whole", assessed_by: "Editors", assessed_on: "2026-11-24", basis: "desk-review", note: "Desk review.", elements: [
      { id: "1", rating: 2, evidence: "Whole.", sub_elements: [
        { id: "1A", rating: 3, status: "rated", criteria: ["a"], evidence: "Because.", sources: [{ title: "T", publisher: "P", url: "https://e.org", year: null, accessed: "2026-11-23" }] },
        { id: "1B", rating: null, status: "not-assessed", criteria: [], evidence: "Too old.", sources: [] }] },
      { id: "2", rating: null, evidence: null, sub_elements: [{ id: "2A", rating: null, status: "withheld", criteria: [], evidence: null, sources: [] }] }] },
    { edition: 2026, sector: "k12", elements: [] }] }] };
  const state = { slug: "columbia", name: "Columbia", code: "XX", assessments: [], json: "" };
  const draft = fromPublished(json0, state, "2026", RUBRIC, { id: ID, name: "From Columbia" });
  assert.equal(draft.name, "From Columbia");
  assert.deepEqual(json(draft), {
    system: "Columbia", code: "XX", sector: "whole",
    scores: {
      "1A": { rating: 3, criteria: ["a"], evidence: "Because.", sources: [{ title: "T", publisher: "P", url: "https://e.org", accessed: "2026-11-23" }] },
      "1B": { evidence: "Too old." }, "2A": { status: "withheld" } },
    summaries: { 1: { rating: 2, evidence: "Whole." } },
  });
  assert.equal(json(fromPublished(json0, state, "2026-k12", RUBRIC, { id: ID, name: "" })).sector, "k12");
  for (const wrong of [null, {}, { states: [] }, { states: [{ assessments: [{ edition: 2020 }] }] }]) assert.throws(() => fromPublished(wrong, state, "2026", RUBRIC, { id: ID, name: "" }));
});

test("the plan of the state comes along with an assessment of its sector, without who wrote it when", () => {
  const plan = {
    challenges: [], data_vision: null, left_out: {}, patterns: ["High and low."], resources: { money: { missing: null, there: "Some." } }, rubric: "2021", sector: "whole",
    strengths: [{ parts: ["1A"], text: "Rules." }], vision: "Work.", written_by: "Editors", written_on: "2026-11-24",
    goals: [{ activities: [{ due: null, id: "a", levers: ["policy"], owner: null, status: "planned", success: null, what: "Meet" }], attainable: null, due: "2028-06-30", from: 1, id: "g", measurable: null, owner: null, parts: ["1A"], relevant: null, specific: null, title: "Move", to: 2 }],
  };
  const published = { states: [{ plan, assessments: [{ edition: 2026, sector: "whole", elements: [] }, { edition: 2026, sector: "k12", elements: [] }] }] };
  const state = { slug: "columbia", name: "Columbia", code: null, assessments: [], json: "" };
  const draft = JSON.parse(writeDraft(fromPublished(published, state, "2026", RUBRIC, { id: ID, name: "" })));
  assert.deepEqual(draft.plan, {
    vision: "Work.", resources: { money: { there: "Some." } },
    goals: [{ id: "g", title: "Move", due: "2028-06-30", parts: ["1A"], from: 1, to: 2, activities: [{ id: "a", what: "Meet", levers: ["policy"], status: "planned" }] }],
  });
  assert.deepEqual([draft.assessment.patterns, draft.assessment.strengths], [["High and low."], [{ text: "Rules.", parts: ["1A"] }]]);
  assert.equal(fromPublished(published, state, "2026-k12", RUBRIC, { id: ID, name: "" }).plan, undefined);
});

describe("files", () => {
  const file = (content, name = "any") => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
  };

  test("l13 out and in again gives the same bytes", async () => {
    const draft = entered(entered(started(), "part-0-evidence", "a\r\n🙂 \"\"\" \\ \u202e"), "edition", "2026");
    const text = textOf(draft);
    const { opened } = await readGiven(file(text), RUBRIC);
    assert.equal(textOf(opened.draft), text);
    assert.throws(() => textOf(withAnswer(started(), ["edition"], NaN)), /would not be the draft/, "no file that is not the draft");
  });

  test("what a file is, is what it holds", async () => {
    const text = textOf(started());
    for (const before of ["", "\ufeff", "\n  \t"]) assert.equal((await readGiven(file(before + text, "x.csv"), RUBRIC)).kind, "draft");
    assert.equal((await readGiven(file("id,rating\r\n1A,3\r\n", "x.json"), RUBRIC)).kind, "table");
  });

  test("wrong files are refused with a reason; a large one before it is read", async () => {
    const large = { name: "x", size: 5_000_001, arrayBuffer: () => assert.fail("it was read") };
    await assert.rejects(readGiven(large, RUBRIC), { kind: "too-large" });
    for (const [content, kind] of [["", "empty"], ["  \n", "empty"], ["{", "json"], ["[]", "format"], ["{}", "format"], ['{"format":"statewise-draft","version":0}', "version"], ["PK\x03\x04zip", "workbook"], [Uint8Array.of(0xff, 0xfe, 0x69, 0), "utf-16"], ["just words", "header"]]) {
      await assert.rejects(readGiven(file(content), RUBRIC), { kind }, String(content));
    }
  });

  test("a table goes into a draft and leaves what it does not speak of; a draft takes the place of one", async () => {
    const before = entered(entered(started(), "part-0-evidence", "Mine"), "part-1-rating", "1");
    const table = await readGiven(file("id,rating\r\n1A,3\r\n1B,2\r\n"), RUBRIC);
    assert.deepEqual(json(taken(table, before, false)).scores, { "1A": { rating: 3, evidence: "Mine" }, "1B": { rating: 2 } });
    const other = { ...JSON.parse(textOf(entered(started(), "system", "Other"))), id: "another-draft-of-them", name: "Theirs" };
    const given = { kind: "draft", opened: readDraft(JSON.stringify(other)), text: "" };
    const mine = { ...before, name: "Mine" };
    const replaced = taken(given, mine, false);
    assert.deepEqual([replaced.id, replaced.name, json(replaced)], [ID, "Mine", { system: "Other" }]);
    const fresh = taken(given, newDraft(RUBRIC, "another-draft-of-them"), true);
    assert.deepEqual([fresh.id, fresh.name], ["another-draft-of-them", "Theirs"]);
  });

  test("names of files are plain", () => {
    for (const [name, system, edition, expected] of [
      ["Our State, 1st round", "x", 2026, "our-state-1st-round"], ["", "Columbia", 2026, "columbia-2026"], ["", "Puerto Rico Ñandú", undefined, "puerto-rico-nandu"],
      ["../../etc", "", 2026, "etc"], ["日本", "", undefined, "assessment"], ["", "", undefined, "assessment"], ["a".repeat(200), "", 1, "a".repeat(60)],
    ]) assert.equal(fileNameOf({ name, assessment: { system, edition } }), `${expected}.draft.json`);
  });
});

test("announcements: one in thirty seconds, but what went wrong at once", () => {
  let now = 0;
  const status = { textContent: "" };
  const { say, mention } = announcer(status, { now: () => now });
  mention("saved 1");
  assert.equal(status.textContent, "saved 1");
  now = QUIET_FOR - 1;
  mention("saved 2");
  assert.equal(status.textContent, "saved 1");
  say("not saved");
  assert.equal(status.textContent, "not saved");
  now += QUIET_FOR;
  mention("saved 3");
  assert.equal(status.textContent, "saved 3");
});
