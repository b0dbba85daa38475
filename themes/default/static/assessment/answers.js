/**
 * The answers of a draft as a rubric understands them.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./suggestion.js").Criterion} Criterion
 * @typedef {{ id: string, name: string }} Named
 * @typedef {{ id: string, short: string, title: string, anchor: string, parts: readonly number[] }} Element
 * @typedef {object} Part
 * @property {string} id
 * @property {string} letter
 * @property {string} anchor
 * @property {string} title
 * @property {number} element Its position.
 * @property {readonly number[]} levers Their positions.
 * @property {readonly Criterion[]} criteria
 *
 * @typedef {object} Rubric What a page says of it, in the page's language.
 * @property {string} id
 * @property {string} version
 * @property {string} title
 * @property {readonly { value: number, name: string }[]} levels
 * @property {readonly { id: string, name: string, mark: string }[]} empty The kinds of empty, in the order
 *   of the negative numbers that stand for them in ratings: -1 is the first.
 * @property {string} too_few
 * @property {readonly Named[]} sectors The first is the whole system.
 * @property {readonly Named[]} bases
 * @property {readonly Element[]} elements
 * @property {readonly Part[]} parts
 * @property {readonly string[]} levers
 * @property {readonly import("./suggestion.js").Rule[]} suggestion
 * @property {readonly { levels: readonly string[], empty: readonly string[] }[]} [also] The names of levels
 *   and kinds of empty in the other languages of the site.
 *
 * @typedef {"part" | "element" | "criterion" | "level" | "empty" | "sector" | "basis"} OrphanKind
 * @typedef {{ kind: OrphanKind, path: readonly string[], value: string | number }} Orphan The path starts
 *   in the assessment, and leads to the answer that has the value.
 */
import { NOT_ASSESSED } from "../element-score.js";

/**
 * The rating of each part: a level, counted from 1, or below zero a kind of empty. What the rubric does
 * not know is not assessed.
 *
 * @param {Draft} draft
 * @param {Rubric} rubric
 */
export function ratingsOf(draft, rubric) {
  return rubric.parts.map(({ id }) => {
    const score = draft.assessment.scores[id];
    const kind = rubric.empty.findIndex((empty) => empty.id === score?.status);
    return levelOf(score?.rating, rubric) ?? (kind < 0 ? NOT_ASSESSED : -1 - kind);
  });
}

/**
 * The level that was chosen for each element.
 *
 * @param {Draft} draft
 * @param {Rubric} rubric
 */
export function chosenOf(draft, rubric) {
  return rubric.elements.map(({ id }) => levelOf(draft.assessment.summaries[id]?.rating, rubric));
}

/**
 * The level of a value, counted from 1; `null` if it is on no level.
 *
 * @param {number | undefined} value
 * @param {Rubric} rubric
 */
export function levelOf(value, rubric) {
  return rubric.levels.findIndex((level) => level.value === value) + 1 || null;
}

/**
 * The answers that name what the rubric does not have. They stay in the draft.
 *
 * @param {Draft} draft
 * @param {Rubric} rubric
 * @returns {Orphan[]}
 */
export function orphans(draft, rubric) {
  const { sector, basis, scores, summaries, strengths = [], challenges = [], settled } = draft.assessment;
  const parts = new Map(rubric.parts.map((part) => [part.id, part]));
  const elements = idsOf(rubric.elements);
  const statuses = idsOf(rubric.empty);
  /** @type {Orphan[]} */
  const found = [];

  /**
   * @param {OrphanKind} kind
   * @param {{ has: (id: string) => boolean }} known
   * @param {string | undefined} id
   * @param {...string} path
   */
  const look = (kind, known, id, ...path) => {
    if (id !== undefined && id !== "" && !known.has(id)) found.push({ kind, path, value: id });
  };
  /**
   * @param {number | undefined} value
   * @param {...string} path
   */
  const lookAtLevel = (value, ...path) => {
    if (value !== undefined && levelOf(value, rubric) === null) found.push({ kind: "level", path, value });
  };

  look("sector", idsOf(rubric.sectors), sector, "sector");
  look("basis", idsOf(rubric.bases), basis, "basis");
  for (const [id, { rating, status, criteria = [] }] of Object.entries(scores)) {
    const part = parts.get(id);
    look("part", parts, id, "scores", id);
    lookAtLevel(rating, "scores", id, "rating");
    look("empty", statuses, status, "scores", id, "status");
    const ids = idsOf(part?.criteria ?? []);
    for (const criterion of part ? criteria : []) look("criterion", ids, criterion, "scores", id, "criteria");
  }
  for (const [id, { rating }] of Object.entries(summaries)) {
    look("element", elements, id, "summaries", id);
    lookAtLevel(rating, "summaries", id, "rating");
  }
  for (const [key, statements] of Object.entries({ strengths, challenges })) {
    for (const [at, { parts: named = [] }] of statements.entries()) {
      for (const id of named) look("part", parts, id, key, String(at), "parts");
    }
  }
  for (const id of Object.keys(settled?.parts ?? {})) look("part", parts, id, "settled", "parts", id);
  for (const id of Object.keys(settled?.elements ?? {})) look("element", elements, id, "settled", "elements", id);
  return found;
}

/** @param {readonly { id: string }[]} list */
function idsOf(list) {
  return new Set(list.map(({ id }) => id));
}
