/**
 * What stands in the way of publishing a draft, in the order of the form. Whatever `statewise check`
 * refuses in the file that comes of the draft is in this list. Some of it is only to be looked at: what a
 * person may well have meant, and what only the generator can know.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Score} Score
 * @typedef {import("./draft.js").Source} Source
 * @typedef {import("./answers.js").Rubric} Rubric
 *
 * @typedef {object} Place
 * @property {"setup" | "part" | "element" | "unknown" | "file"} section `unknown`: an id that the rubric
 *   does not have.
 * @property {number} index Of the part or element in the rubric; otherwise -1.
 * @property {string} id Of the part or element.
 * @property {string} field The key in the draft; empty for the whole.
 * @property {number} source Counted from 0; -1 if it is about no source.
 *
 * @typedef {object} Problem
 * @property {string} kind
 * @property {Place} at
 * @property {boolean} isStopping The generator refuses the file.
 * @property {string} found What was found there, to be shown; may be empty.
 *
 * @typedef {object} Facts
 * @property {string} today `2026-11-24`.
 * @property {readonly string[] | null} states The names of the folders of states, where the page has them.
 */
import { orphans } from "./answers.js";
import { markdownProblems } from "./markdown-problems.js";
import { personalIn } from "./personal.js";
import { dayProblem, plainProblems, tidied, urlProblem, yearProblem } from "./text-problems.js";

/** @typedef {typeof SETUP[number]} SetupKey */
export const SETUP = /** @type {const} */ (["system", "sector", "edition", "basis", "assessed_on", "assessed_by", "note"]);
/** So many bytes may a file have that the generator reads. */
const MOST_BYTES = 2 * 1024 * 1024;
/** Kinds that are no reason to refuse a file. */
const TO_LOOK_AT = new Set(["email", "phone", "no-rating", "other-version", "nothing-rated", "unsure-reference"]);
const PERSONAL = new Set(["email", "phone"]);

/**
 * Whether a source says enough to be found: an address, or a publisher and a date. One with neither
 * address nor publisher is reported for that.
 *
 * @param {Source} source
 */
function canBeLookedUp(source) {
  const [publisher, url, accessed] = [source.publisher, source.url, source.accessed].map(tidied);
  return Boolean(url || !publisher || accessed || source.year !== undefined);
}

/** @param {Problem} problem */
export function isPersonal({ kind }) {
  return PERSONAL.has(kind);
}

/**
 * @param {Draft} draft
 * @param {Rubric} rubric
 * @param {Facts} facts
 * @returns {Problem[]}
 */
export function problemsOf(draft, rubric, { today, states }) {
  const { assessment } = draft;
  const known = {
    parts: new Set(rubric.parts.map(({ id }) => id)),
    elements: new Set(rubric.elements.map(({ id }) => id)),
    states: states && new Set(states),
  };
  /** @type {Problem[]} */
  const problems = [];

  /**
   * @param {Omit<Place, "field" | "source"> & { field?: string, source?: number }} at
   * @param {string | null} kind
   * @param {string} [found]
   */
  const report = (at, kind, found = "") => {
    if (kind !== null) problems.push({ kind, at: { field: "", source: -1, ...at }, isStopping: !TO_LOOK_AT.has(kind), found });
  };
  /**
   * @param {Parameters<typeof report>[0]} at
   * @param {string | undefined} written
   * @param {boolean} [isMarkdown]
   */
  const lookAtText = (at, written, isMarkdown = false) => {
    const text = tidied(written);
    for (const { kind, found } of plainProblems(text)) report(at, kind, found);
    for (const { kind, found } of isMarkdown ? markdownProblems(text, known) : []) report(at, kind, found);
    for (const { kind, found } of personalIn(text)) report(at, kind, found);
  };
  /**
   * @param {Parameters<typeof report>[0]} at
   * @param {Source} source
   */
  const lookAtSource = (at, source) => {
    const [title, publisher, url] = [source.title, source.publisher, source.url].map(tidied);
    if (!title) report({ ...at, field: "title" }, "no-title");
    if (!publisher && !url) report({ ...at, field: "publisher" }, "no-publisher-or-url");
    for (const field of /** @type {const} */ (["title", "publisher", "url"])) lookAtText({ ...at, field }, source[field]);
    if (url) report({ ...at, field: "url" }, urlProblem(url), url);
    report({ ...at, field: "year" }, yearProblem(source.year, today), String(source.year));
    report({ ...at, field: "accessed" }, dayProblem(source.accessed, today), source.accessed);
    if (source.year !== undefined && source.year > Number(/^\d{4}/.exec(source.accessed ?? "")?.[0] ?? Infinity)) {
      report({ ...at, field: "accessed" }, "read-before-published", source.accessed);
    }
  };

  const setup = { section: /** @type {const} */ ("setup"), index: -1, id: "" };
  if (draft.rubric.id !== rubric.id) report(setup, "other-rubric", draft.rubric.id);
  else if (draft.rubric.version !== rubric.version) report(setup, "other-version", draft.rubric.version);
  for (const field of SETUP) {
    const value = assessment[field];
    const text = typeof value === "string" ? tidied(value) : value;
    if (!text && field !== "note") report({ ...setup, field }, "missing");
    else if (field === "edition") report({ ...setup, field }, editionProblem(assessment.edition, today), String(value));
    else if (field === "assessed_on") report({ ...setup, field }, dayProblem(assessment.assessed_on, today), assessment.assessed_on);
    else if (field === "sector") report({ ...setup, field }, unknown("sector", rubric.sectors, assessment.sector), assessment.sector);
    else if (field === "basis") report({ ...setup, field }, unknown("basis", rubric.bases, assessment.basis), assessment.basis);
    else lookAtText({ ...setup, field }, String(value ?? ""), field === "note");
  }

  const needsSource = rubric.bases.some((basis) => basis.id === assessment.basis && "needs_source" in basis && basis.needs_source === true);
  const lost = orphans(draft, rubric).filter(({ path }) => ["scores", "summaries"].includes(path[0] ?? ""));

  /**
   * @param {{ section: "part" | "element", index: number, id: string }} at
   * @param {Score} score
   */
  const lookAtScore = (at, { rating, status, criteria = [], evidence, sources = [] }) => {
    const isRated = rating !== undefined;
    const written = [...sources.entries()].filter(([, source]) => isWritten(source));
    const hasMore = tidied(evidence) !== "" || criteria.some((id) => id !== "") || written.length > 0;
    if (isRated && status) report({ ...at, field: "rating" }, "rating-and-status");
    if (!isRated && at.section === "element" && tidied(evidence) !== "") report({ ...at, field: "rating" }, "summary-without-rating");
    if (!isRated && !status && at.section === "part" && hasMore) report({ ...at, field: "rating" }, "no-rating");
    for (const { kind, path, value } of lost) {
      if (path[1] === at.id && path.length > 2) report({ ...at, field: path[2] }, `unknown-${kind}`, String(value));
    }
    if (isRated && tidied(evidence).trim() === "") report({ ...at, field: "evidence" }, "no-evidence");
    lookAtText({ ...at, field: "evidence" }, evidence, true);
    if (isRated && needsSource && at.section === "part") {
      if (written.length === 0) report({ ...at, field: "sources" }, "no-source");
      else if (!written.some(([, source]) => canBeLookedUp(source))) report({ ...at, field: "sources" }, "vague-source");
    }
    for (const [position, source] of written) lookAtSource({ ...at, field: "sources", source: position }, source);
  };

  for (const [elementAt, element] of rubric.elements.entries()) {
    for (const index of element.parts) {
      const id = rubric.parts[index]?.id ?? "";
      const score = assessment.scores[id];
      if (score) lookAtScore({ section: "part", index, id }, score);
    }
    const summary = assessment.summaries[element.id];
    if (summary) lookAtScore({ section: "element", index: elementAt, id: element.id }, summary);
  }
  for (const { kind, path, value } of lost) {
    if (path.length === 2) report({ section: "unknown", index: -1, id: String(value) }, `unknown-${kind}`, String(value));
  }
  if (!rubric.parts.some(({ id }) => assessment.scores[id]?.rating !== undefined)) report({ section: "file", index: -1, id: "" }, "nothing-rated");
  return problems;
}

/**
 * Of the file itself: it is too large for the generator to read.
 *
 * @param {string} toml
 * @returns {Problem[]}
 */
export function problemsOfFile(toml) {
  const bytes = new TextEncoder().encode(toml).length;
  const at = /** @type {const} */ ({ section: "file", index: -1, id: "", field: "", source: -1 });
  return bytes <= MOST_BYTES ? [] : [{ kind: "too-large", at, isStopping: true, found: "" }];
}

/**
 * Whether anything of a source stands in the file of a state.
 *
 * @param {Source} source
 */
function isWritten({ title, publisher, url, year, accessed }) {
  return [title, publisher, url].some((text) => tidied(text) !== "") || year !== undefined || Boolean(accessed);
}

/**
 * @param {number | undefined} edition
 * @param {string} today
 */
function editionProblem(edition, today) {
  const year = Number(today.slice(0, 4));
  return edition !== undefined && edition >= 1990 && edition <= year ? null : "edition-range";
}

/**
 * @param {string} kind
 * @param {readonly { id: string }[]} known
 * @param {string | undefined} id
 */
function unknown(kind, known, id) {
  return known.some((one) => one.id === id) ? null : `unknown-${kind}`;
}
