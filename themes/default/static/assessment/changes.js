/**
 * What differs between two drafts, answer by answer. The rating of a part and its kind of empty are
 * one answer; so is a list.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {object} Change
 * @property {"added" | "changed" | "lost"} kind
 * @property {readonly string[]} path From the assessment: `["scores", "1A", "rating"]`. What stands beside
 *   the assessment begins with `draft`: `["draft", "name"]`.
 * @property {unknown} before `undefined` if it is added.
 * @property {unknown} after `undefined` if it is lost.
 */
import { writeDraft } from "./draft.js";
import { isObject } from "./shape.js";

/** What says of which file it is, not what was answered. */
const NO_ANSWERS = new Set(["format", "version", "id", "assessment"]);

/**
 * @param {Draft} before
 * @param {Draft} after
 * @returns {Change[]}
 */
export function changesBetween(before, after) {
  const old = answersOf(before);
  const made = answersOf(after);
  /** @type {Change[]} */
  const changes = [];
  for (const key of new Set([...old.keys(), ...made.keys()])) {
    const was = old.get(key);
    const is = made.get(key);
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const kind = was === undefined ? "added" : is === undefined ? "lost" : "changed";
    changes.push({ kind, path: JSON.parse(key), before: was, after: is });
  }
  return changes;
}

/**
 * So many of each kind.
 *
 * @param {readonly Change[]} changes
 */
export function countsOf(changes) {
  const counts = { added: 0, changed: 0, lost: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

/**
 * The answers of a draft by their paths, as JSON.
 *
 * @param {Draft} draft
 * @returns {Map<string, unknown>}
 */
function answersOf(draft) {
  // The file has one order of keys, and nothing that is empty.
  /** @type {Record<string, unknown>} */
  const file = JSON.parse(writeDraft(draft));
  /** @type {Map<string, unknown>} */
  const answers = new Map();
  /** @param {unknown} value @param {...string} path */
  const add = (value, ...path) => answers.set(JSON.stringify(path), value);

  for (const [key, value] of entriesOf(file.assessment)) {
    if (key === "scores" || key === "summaries") {
      for (const [id, score] of entriesOf(value)) addScore(score, (answer, name) => add(answer, key, id, name));
    } else if (key === "settled") {
      for (const [name, inner] of entriesOf(value)) {
        if (!isObject(inner)) add(inner, key, name);
        else for (const [id, agreement] of entriesOf(inner)) add(agreement, key, name, id);
      }
    } else {
      add(value, key);
    }
  }
  for (const [key, value] of entriesOf(file)) if (!NO_ANSWERS.has(key)) add(value, "draft", key);
  return answers;
}

/**
 * @param {unknown} score
 * @param {(answer: unknown, name: string) => void} add
 */
function addScore(score, add) {
  const isRated = isObject(score) && "rating" in score;
  for (const [name, answer] of entriesOf(score)) add(answer, name === "status" && !isRated ? "rating" : name);
}

/** @param {unknown} value */
function entriesOf(value) {
  return isObject(value) ? Object.entries(value) : [];
}
