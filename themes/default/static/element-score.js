/**
 * The score of a core element. The same rule as the generator's: `tests/cases/element-score.json`
 * holds both to it.
 *
 * @typedef {{ kind: "chosen", level: number }
 *   | { kind: "computed", tenths: number, rated: number, of: number, nearest: number }
 *   | { kind: "too-few", rated: number, of: number }
 *   | { kind: "empty", empty: number }} Score Levels are counted from 1. A kind of empty is the number
 *   that stands for it in the ratings, below zero.
 */

/** The kinds of empty that the rule knows, as in the ratings. */
export const NOT_ASSESSED = -1;
export const NOT_APPLICABLE = -3;

/**
 * @param {readonly number[]} ratings Those of its sub-elements: levels from 1, or kinds of empty.
 * @param {number | null} chosen The level that the team chose for the whole, which then stands.
 * @param {readonly number[]} values The number that people see for each level.
 * @returns {Score}
 */
export function elementScore(ratings, chosen, values) {
  if (chosen !== null) return { kind: "chosen", level: chosen };
  const rated = ratings.filter((rating) => rating > 0);
  const applicable = ratings.filter((rating) => rating !== NOT_APPLICABLE);
  const of = applicable.length;
  const count = rated.length;
  if (count === 0) return { kind: "empty", empty: sharedKind(applicable) };
  if (2 * count < of) return { kind: "too-few", rated: count, of };
  const sum = rated.reduce((total, level) => total + (values[level - 1] ?? 0), 0);
  return { kind: "computed", tenths: meanTenths(sum, count), rated: count, of, nearest: nearest(sum, count, values) };
}

/**
 * A mean in tenths, rounded half up: 2.25 gives 23, -2.25 gives -22.
 *
 * @param {number} sum
 * @param {number} count
 */
function meanTenths(sum, count) {
  return Math.floor((20 * sum + count) / (2 * count));
}

/**
 * The level whose value is nearest to a mean, the higher one halfway between two.
 *
 * @param {number} sum
 * @param {number} count
 * @param {readonly number[]} values
 */
function nearest(sum, count, values) {
  let best = Infinity;
  let level = 1;
  for (const [at, value] of values.entries()) {
    const distance = Math.abs(value * count - sum);
    if (distance <= best) {
      best = distance;
      level = at + 1;
    }
  }
  return level;
}

/** @param {readonly number[]} applicable */
function sharedKind(applicable) {
  const [first] = applicable;
  if (first === undefined) return NOT_APPLICABLE;
  return applicable.every((kind) => kind === first) ? first : NOT_ASSESSED;
}
