/**
 * The draft that comes of several people's. It has what all of them say about the state, the sector and
 * so on; every part and every element gets in only by a decision of a named person with a reason.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Score} Score
 * @typedef {import("./draft.js").Source} Source
 * @typedef {import("./settling-inputs.js").Input} Input
 * @typedef {import("./settling.js").Row} Row
 * @typedef {import("./settling.js").Rubric} Rubric
 *
 * @typedef {object} Decision
 * @property {number} [rating] The value of a level.
 * @property {string} [status] The id of a kind of empty; this or a rating, and only a rating for elements.
 * @property {readonly string[]} criteria The ticks that stand.
 * @property {string} evidence
 * @property {readonly Source[]} sources
 * @property {string} by
 * @property {string} why
 *
 * @typedef {"system" | "code" | "sector" | "edition" | "basis" | "assessed_on" | "assessed_by" | "filled_in_by" | "note"} SetupKey
 */
import { newDraft, openDraft, withAnswer } from "./draft.js";
import { joinedEvidence, tickedIn, unitedSources } from "./settling.js";
import { record } from "./shape.js";

/** In the order of the form. @type {readonly SetupKey[]} */
export const SETUP = ["system", "code", "sector", "edition", "basis", "assessed_on", "assessed_by", "filled_in_by", "note"];
const HIGHLIGHTS = /** @type {const} */ (["patterns", "strengths", "challenges"]);

/**
 * The draft before anybody has decided anything.
 *
 * @param {readonly Input[]} inputs In their order (`inOrder`).
 * @param {{ id: string, version: string }} rubric That of the page.
 * @param {string} name
 * @returns {Draft} Of the same inputs always the same, down to its id: who opens the same files again
 *   finds what was decided before.
 */
export function unsettledDraft(inputs, rubric, name) {
  const versions = new Set(inputs.map(({ draft }) => draft.rubric.version));
  const [version = rubric.version] = versions.size === 1 ? versions : [];
  /** @type {Draft} */
  let draft = Object.assign(newDraft({ id: rubric.id, version }, idOf(inputs)), { name });
  for (const key of [...SETUP, ...HIGHLIGHTS]) {
    const values = new Set(inputs.map((input) => JSON.stringify(input.draft.assessment[key] ?? "")));
    if (values.size === 1) draft = withAnswer(draft, [key], inputs[0]?.draft.assessment[key]);
  }
  const [plan] = plansOf(inputs);
  if (plan !== undefined) draft = /** @type {Draft} */ (record(draft, { plan }));
  const listed = inputs.map(({ hash, name }) => record(hash === null ? { name } : { hash, name }));
  return withAnswer(draft, ["settled"], record({ inputs: listed }));
}

/**
 * What the drafts say differently about the whole, for a person to choose from.
 *
 * @param {readonly Input[]} inputs
 * @returns {{ key: SetupKey, values: (string | number)[] }[]} Each value once, in the order of the inputs.
 */
export function openSetup(inputs) {
  return SETUP.flatMap((key) => {
    const said = inputs.map((input) => input.draft.assessment[key] || undefined);
    const values = [...new Set(said)].flatMap((value) => (value === undefined ? [] : [value]));
    return new Set(said).size < 2 ? [] : [{ key, values }];
  });
}

/**
 * Whether the drafts have plans, and the same. If they differ, the settled draft has the first in the
 * order of the inputs, as nobody can say what is between two plans; the others stay in their files.
 *
 * @param {readonly Input[]} inputs
 * @returns {"none" | "one" | "differ"}
 */
export function plansIn(inputs) {
  const { length } = plansOf(inputs);
  return length === 0 ? "none" : length === 1 ? "one" : "differ";
}

/**
 * The plans that differ, in the order of the inputs.
 *
 * @param {readonly Input[]} inputs
 */
function plansOf(inputs) {
  /** @type {Map<string, import("./draft.js").Plan>} */
  const plans = new Map();
  for (const { draft, text } of inputs) {
    const written = JSON.stringify(JSON.parse(text).plan);
    if (draft.plan !== undefined && written !== undefined) plans.set(written, draft.plan);
  }
  return [...plans.values()];
}

/**
 * Whether the drafts have patterns, strengths or challenges that are not in the settled one, since not all
 * have the same.
 *
 * @param {readonly Input[]} inputs
 */
export function leavesHighlights(inputs) {
  return HIGHLIGHTS.some((key) => new Set(inputs.map(({ draft }) => JSON.stringify(draft.assessment[key] ?? []))).size > 1);
}

/**
 * What a decision lacks; it counts only with none of these.
 *
 * @param {Decision} decision
 * @returns {("value" | "by" | "why")[]}
 */
export function lacking({ rating, status, by, why }) {
  /** @type {("value" | "by" | "why")[]} */
  const lacks = [];
  if (rating === undefined && !status) lacks.push("value");
  if (by.trim() === "") lacks.push("by");
  if (why.trim() === "") lacks.push("why");
  return lacks;
}

/**
 * @param {Draft} draft
 * @param {Row} row
 * @param {Decision} decision
 * @returns {Draft} As it was, if the decision lacks anything.
 */
export function settle(draft, row, decision) {
  if (lacking(decision).length > 0) return draft;
  const { rating, status, criteria, evidence, sources, by, why } = decision;
  /** @type {Record<string, unknown>} */
  const score = record(rating === undefined ? { status } : { rating }, { evidence });
  if (row.kind === "part") Object.assign(score, { criteria: [...criteria], sources: sources.map((source) => record(/** @type {any} */ (source))) });
  /** @type {Record<string, unknown>} */
  const agreement = record(row.range === null ? {} : { range: [...row.range] }, { count: row.answered, by, why });
  return withAnswer(withAnswer(draft, scorePath(row), score), settledPath(row), agreement);
}

/**
 * Takes a decision back.
 *
 * @param {Draft} draft
 * @param {Row} row
 */
export function unsettle(draft, row) {
  return withAnswer(withAnswer(draft, scorePath(row), undefined), settledPath(row), undefined);
}

/**
 * @param {Draft} draft
 * @param {Row} row
 * @returns {Decision | null} What was decided; nothing if the row is open.
 */
export function decisionOn(draft, row) {
  const { settled } = draft.assessment;
  const agreement = own(row.kind === "part" ? settled?.parts : settled?.elements, row.id);
  if (agreement === undefined) return null;
  /** @type {Score} */
  const score = own(row.kind === "part" ? draft.assessment.scores : draft.assessment.summaries, row.id) ?? {};
  const { rating, status, criteria = [], evidence = "", sources = [] } = score;
  return { rating, status, criteria, evidence, sources, by: agreement.by ?? "", why: agreement.why ?? "" };
}

/**
 * The decision to take what all said, for a row where they said the same: ticks that all have, evidence
 * and sources of all.
 *
 * @param {Row} row
 * @param {Rubric} rubric
 * @param {string} by
 * @param {string} why
 * @returns {Decision}
 */
export function sharedDecision(row, rubric, by, why) {
  const { answers } = row;
  const criteria = tickedIn(row, rubric).filter(({ inputs }) => inputs.length === answers.length).map(({ id }) => id);
  const [first] = answers;
  return {
    rating: first?.rating, status: first?.rating === undefined ? first?.status : undefined, criteria,
    evidence: joinedEvidence(answers), sources: unitedSources(answers), by, why,
  };
}

/**
 * Goes on with a draft that was saved before, if it came of the same inputs.
 *
 * @param {Draft} start What `unsettledDraft` makes of the inputs.
 * @param {unknown} saved
 * @returns {Draft | null}
 */
export function resumed(start, saved) {
  try {
    const { draft, isNewer } = openDraft(saved);
    const inputs = (/** @type {Draft} */ { assessment }) => JSON.stringify(assessment.settled?.inputs);
    return !isNewer && draft.id === start.id && inputs(draft) === inputs(start) ? draft : null;
  } catch {
    return null;
  }
}

/**
 * An id that follows from the texts of the inputs (FNV-1a, twice). It keeps nothing secret: whoever needs
 * to know that a file is the same compares the hashes.
 *
 * @param {readonly Input[]} inputs
 */
function idOf(inputs) {
  const texts = inputs.map(({ text }) => text).sort().join("\0");
  const digits = [0x811c9dc5, 0x01000193].map((start) => {
    let hash = start;
    for (let at = 0; at < texts.length; at += 1) hash = Math.imul(hash ^ texts.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, "0");
  });
  return `settled-${digits.join("")}`;
}

/** @param {Row} row */
function scorePath({ kind, id }) {
  return [kind === "part" ? "scores" : "summaries", id];
}

/** @param {Row} row */
function settledPath({ kind, id }) {
  return ["settled", kind === "part" ? "parts" : "elements", id];
}

/**
 * @template T
 * @param {Readonly<Record<string, T>> | undefined} table
 * @param {string} id
 * @returns {T | undefined}
 */
function own(table, id) {
  return table && Object.hasOwn(table, id) ? table[id] : undefined;
}
