/**
 * A plan of a table over a draft. What the table does not say stays: empty cells change nothing, and goals
 * and activities that it does not have are still there.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("./plan-csv-read.js").PlanRead} PlanRead
 */
import { withAnswer } from "../assessment/draft.js";
import { record } from "../assessment/shape.js";
import { planOf, withIds } from "./plan.js";

/**
 * The plan of a table with an id for every goal and activity: once for a file, so that looking at what
 * would come of it and taking it over is about the same.
 *
 * @param {PlanRead} read
 * @returns {PlanRead}
 */
export function identified(read) {
  const draft = /** @type {Draft} */ (record({ plan: read.plan }));
  return { ...read, plan: planOf(withIds(draft)) };
}

/**
 * @param {Draft} draft
 * @param {PlanRead} read
 * @returns {Draft}
 */
export function withPlanTable(draft, { plan, patterns, strengths, challenges }) {
  for (const [key, list] of Object.entries({ patterns, strengths, challenges })) {
    if (list.length > 0) draft = withAnswer(draft, [key], list);
  }
  const before = planOf(draft);
  const goals = merged(before.goals, plan.goals, (old, made) => {
    const activities = merged(old.activities ?? [], made.activities ?? []);
    return record(old, made, activities.length > 0 ? { activities } : {});
  });
  const resources = record(before.resources);
  for (const [id, texts] of Object.entries(plan.resources)) resources[id] = record(resources[id] ?? {}, texts);
  const left_out = record(before.left_out, plan.left_out);
  return /** @type {Draft} */ (record(draft, { plan: record(before, plan, { goals, resources, left_out }) }));
}

/**
 * The items of two lists by their ids: those of the first in their order, then what only the second has.
 *
 * @template {{ id?: string }} T
 * @param {readonly T[]} old
 * @param {readonly T[]} made
 * @param {(old: any, made: any) => any} [both]
 * @returns {T[]}
 */
function merged(old, made, both = (one, other) => record(one, other)) {
  const known = new Set(old.map(({ id }) => id));
  const others = new Map(made.map((item) => [item.id, item]));
  const joined = (/** @type {T} */ item) => {
    const other = others.get(item.id);
    return other ? both(item, other) : item;
  };
  return [...old.map(joined), ...made.filter(({ id }) => !known.has(id))];
}
