/**
 * How alike two assessments are. The same rule as the generator's: `tests/cases/peers.json` holds both
 * to it.
 *
 * @typedef {{ difference: number, shared: number }} Distance How many levels all differences come to,
 *   and over how many sub-elements.
 */

/** Over fewer shared sub-elements nothing is said. */
export const SHARED_AT_LEAST = 8;

/**
 * The distance over pairs of comparable ratings.
 *
 * @param {Iterable<readonly [number, number]>} pairs
 * @returns {Distance | null}
 */
export function distanceOver(pairs) {
  let difference = 0;
  let shared = 0;
  for (const [one, other] of pairs) {
    difference += Math.abs(one - other);
    shared += 1;
  }
  return shared < SHARED_AT_LEAST ? null : { difference, shared };
}

/**
 * Compares two distances, exactly: the more alike first, of equally alike ones those that share more.
 *
 * @param {Distance} a
 * @param {Distance} b
 */
export function compareDistances(a, b) {
  return a.difference * b.shared - b.difference * a.shared || b.shared - a.shared;
}

/**
 * The nearest of some states; ties are broken by their slugs.
 *
 * @template {{ slug: string }} S
 * @param {Iterable<{ state: S, distance: Distance | null }>} candidates
 * @param {number} most
 * @returns {S[]}
 */
export function nearestOf(candidates, most) {
  /** @type {{ state: S, distance: Distance }[]} */
  const found = [];
  for (const { state, distance } of candidates) {
    if (distance !== null) found.push({ state, distance });
  }
  found.sort((a, b) => compareDistances(a.distance, b.distance)
    || Number(a.state.slug > b.state.slug) - Number(a.state.slug < b.state.slug));
  return found.slice(0, most).map(({ state }) => state);
}
