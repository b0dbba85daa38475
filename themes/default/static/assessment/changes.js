/**
 * What differs between two drafts, answer by answer. The rating of a part and its kind of empty are
 * one answer; so is a list.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {object} Change
 * @property {"added" | "changed" | "lost"} kind
 * @property {readonly string[]} path From the assessment: `["scores", "1A", "rating"]`. What stands beside
 *   the assessment begins with `draft`: `["draft", "name"]`; what stands in the plan with `plan`, and by the ids
 *   of goals and activities: `["plan", "goals", "goal-k3x9q2", "activities", "activity-7h2m4d", "what"]`. If it
 *   ends with `goals` or `activities`, they stand in another order.
 * @property {unknown} before `undefined` if it is added.
 * @property {unknown} after `undefined` if it is lost.
 * @property {string} [name] What the goal or the activity is called.
 */
import { writeDraft } from "./draft.js";
import { planAnswers } from "./plan-answers.js";
import { isObject } from "./shape.js";

/** What says of which file it is, not what was answered. */
const NO_ANSWERS = new Set(["format", "version", "id", "assessment", "plan"]);

/**
 * @param {Draft} before
 * @param {Draft} after
 * @returns {Change[]}
 */
export function changesBetween(before, after) {
  const { answers: old, orders: oldOrders, names: oldNames } = answersOf(before);
  const { answers: made, orders, names } = answersOf(after);
  /** @type {Change[]} */
  const changes = [];
  for (const key of new Set([...old.keys(), ...made.keys()])) {
    const was = old.get(key);
    const is = made.get(key);
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const kind = was === undefined ? "added" : is === undefined ? "lost" : "changed";
    changes.push({ kind, path: JSON.parse(key), before: was, after: is, ...named(names.get(key) ?? oldNames.get(key)) });
  }
  const newOrders = new Map(orders.map((order) => [JSON.stringify(order.path), order]));
  for (const order of oldOrders) {
    const other = newOrders.get(JSON.stringify(order.path));
    if (!other) continue;
    // What came or went moved nothing.
    const [olds, news] = [new Set(order.ids), new Set(other.ids)];
    const kept = (/** @type {typeof order} */ { ids, names }) => ids.flatMap((id, at) => (olds.has(id) && news.has(id) ? [{ id, name: names[at] }] : []));
    const [was, is] = [kept(order), kept(other)];
    if (was.every(({ id }, at) => id === is[at]?.id)) continue;
    changes.push({ kind: "changed", path: order.path, before: was.map(({ name }) => name), after: is.map(({ name }) => name), ...named(other.name) });
  }
  return changes;
}

/** @param {string} [name] */
function named(name) {
  return name === undefined ? {} : { name };
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
 * The answers of a draft by their paths, as JSON, and what the goals and activities of some are called.
 *
 * @param {Draft} draft
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
  const { answers: planned, orders } = planAnswers(file.plan);
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const { path, value, name } of planned) {
    add(value, ...path);
    if (name !== undefined) names.set(JSON.stringify(path), name);
  }
  return { answers, orders, names };
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
