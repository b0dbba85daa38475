/**
 * The levels that a plan wants to reach: a plan, and never a rating.
 *
 * @typedef {import("../assessment/answers.js").Rubric} Rubric
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {{ from: number | null, to: number }} Planned Positions on the scale, from 1; `from` is today's
 *   rating, `null` without one.
 */
import { levelOf, ratingsOf } from "../assessment/answers.js";
import { planOf } from "./plan.js";

/**
 * @param {Draft} draft
 * @param {Rubric} rubric
 * @returns {Map<string, Planned>} By the ids of parts, in the order of the rubric: the highest level that a goal
 *   names, where it lies above today's.
 */
export function plannedLevels(draft, rubric) {
  const { goals } = planOf(draft);
  const ratings = ratingsOf(draft, rubric);
  /** @type {Map<string, Planned>} */
  const planned = new Map();
  for (const [at, { id }] of rubric.parts.entries()) {
    const to = Math.max(0, ...goals.map((goal) => (goal.parts?.includes(id) ? levelOf(goal.to, rubric) ?? 0 : 0)));
    const rating = ratings[at] ?? 0;
    const from = rating > 0 ? rating : null;
    if (to > (from ?? 0)) planned.set(id, { from, to });
  }
  return planned;
}
