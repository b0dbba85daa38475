/**
 * What would change if one rating were another. No page is touched here, and nothing is kept.
 *
 * @typedef {import("./compare-data.js").Assessment} Assessment
 * @typedef {import("./compare-data.js").Data} Data
 * @typedef {import("./compare-data.js").State} State
 * @typedef {import("./element-score.js").Score} Score
 *
 * @typedef {object} Seen How things are with one rating or another.
 * @property {Score} score Of the element.
 * @property {State[]} peers The most alike first.
 * @property {number | null} level Its own on the part.
 * @property {{ level: number, states: State[] } | null} furthest The furthest of the others on the part;
 *   `null` where nobody can be compared.
 */
import { partDifference, scoreOf, sharedPairs } from "./compare-data.js";
import { distanceOver, nearestOf } from "./peers.js";

/** So many peers are named. */
const PEERS = 3;

/**
 * The assessment with another rating of one sub-element.
 *
 * @param {Assessment} assessment
 * @param {number} part
 * @param {number} level Counted from 1.
 * @returns {Assessment}
 */
export function withRating(assessment, part, level) {
  return { ...assessment, ratings: assessment.ratings.map((rating, at) => (at === part ? level : rating)) };
}

/**
 * @param {Data} data
 * @param {State} state Whose assessment it is; it is never its own peer.
 * @param {Assessment} assessment
 * @param {number} part
 * @returns {Seen}
 */
export function seen(data, state, assessment, part) {
  const others = [...data.states.values()].filter((other) => other !== state && other.current !== null);
  const element = data.elements.findIndex(({ parts }) => parts.includes(part));
  const rating = assessment.ratings[part] ?? -1;
  return {
    score: scoreOf(data, assessment, element),
    peers: nearestOf(others.map((other) => ({ state: other, distance: distanceTo(data, assessment, other) })), PEERS),
    level: rating > 0 ? rating : null,
    furthest: furthestOf(others, assessment, part),
  };
}

/**
 * @param {Data} data
 * @param {Assessment} assessment
 * @param {State} other
 */
function distanceTo(data, assessment, { current }) {
  if (current === null || current.sector !== assessment.sector) return null;
  return distanceOver(sharedPairs(data, assessment, current));
}

/**
 * @param {readonly State[]} others
 * @param {Assessment} assessment
 * @param {number} part
 * @returns {Seen["furthest"]}
 */
function furthestOf(others, assessment, part) {
  // Whether others can be compared does not depend on the rating, so any will do.
  const rated = withRating(assessment, part, 1);
  let level = 0;
  /** @type {State[]} */
  let states = [];
  for (const other of others) {
    const difference = other.current && partDifference(rated, other.current, part);
    if (!difference || !("by" in difference)) continue;
    const reached = difference.by + 1;
    if (reached > level) {
      level = reached;
      states = [];
    }
    if (reached === level) states.push(other);
  }
  return states.length === 0 ? null : { level, states };
}
