/**
 * The score of a core element. The same rule as the generator's: `tests/cases/element-score.json`
 * holds both to it.
 *
 * @typedef {{ kind: "chosen", level: number }
 *   | { kind: "computed", tenths: number, rated: number, of: number, standing: number[] }
 *   | { kind: "too-few", rated: number, of: number }
 *   | { kind: "empty", empty: number }} Score Levels are counted from 1. `standing` is the
 *   level nearest to a mean, or the two that it is exactly half way between, the lower one first. A kind of empty is the number
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
  return { kind: "computed", tenths: meanTenths(sum, count), rated: count, of, standing: standing(sum, count, values) };
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
 * The level whose value is nearest to a mean, or the two that are equally near.
 *
 * @param {number} sum
 * @param {number} count
 * @param {readonly number[]} values
 */
function standing(sum, count, values) {
  const distances = values.map((value) => Math.abs(value * count - sum));
  const best = Math.min(...distances);
  return distances.flatMap((distance, at) => (distance === best ? [at + 1] : []));
}

/**
 * How a computed score looks in a table: in the color of its level, or in those of the two that it is
 * between.
 *
 * @param {(name: string, values: Record<string, string | number>) => string} say
 * @param {{ standing: readonly number[], rated: number, of: number }} score
 * @param {readonly string[]} levels The names of the levels of `standing`.
 */
export function computedCell(say, { standing, rated, of }, [low = "", high]) {
  const [at = 1] = standing;
  if (high === undefined) return { className: `r r${at}`, name: say("computed", { level: low, rated, of }) };
  return { className: `r b${at}`, name: say("computed-between", { low, high, rated, of }) };
}

/** @param {readonly number[]} applicable */
function sharedKind(applicable) {
  const [first] = applicable;
  if (first === undefined) return NOT_APPLICABLE;
  return applicable.every((kind) => kind === first) ? first : NOT_ASSESSED;
}
