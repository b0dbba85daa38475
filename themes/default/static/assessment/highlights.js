/**
 * What stands out in the ratings of one assessment: strengths, challenges and patterns, for a team to
 * start from. The same rules as the generator's, of which its profiles speak.
 *
 * Ratings are those of the parts: levels from 1, or below zero a kind of empty. Parts, elements and
 * levers are positions.
 *
 * @typedef {object} Rubric What the rules need of it.
 * @property {readonly { value: number }[]} levels
 * @property {readonly { parts: readonly number[] }[]} elements
 * @property {readonly { element: number, levers: readonly number[] }[]} parts
 * @property {readonly unknown[]} levers
 *
 * @typedef {{ kind: "few-rated", rated: number, of: number }
 *   | { kind: "highest-element" | "lowest-element", element: number }
 *   | { kind: "even" }
 *   | { kind: "clustered", element: number, low: boolean }
 *   | { kind: "spread-out", low: number, elements: number }
 *   | { kind: "shared-lever", lever: number, parts: number[] }} Pattern
 *
 * @typedef {(boolean | null)[]} Flags Of each part whether it is flagged, such as rated low; `null` if it
 *   is not rated, and then no rule counts it.
 */
import { NOT_APPLICABLE, elementScore } from "../element-score.js";

/** The maximum number of strengths. */
const STRENGTHS = 3;
/** The least number of low (or high) ratings for a statement about where they are. */
const ENOUGH = 3;

/**
 * Up to three parts rated above the middle of the scale, the highest first. Of equal ratings, those of
 * an element that is not in the list yet come first, then the order of the rubric. No level is among the
 * strengths and the challenges.
 *
 * @param {Rubric} rubric
 * @param {readonly number[]} ratings
 */
export function strengths(rubric, ratings) {
  const lowest = levelToLeave(rubric, ratings);
  return pick(rubric, ratings, (level) => sideOf(rubric, level) > 0 && level !== lowest).slice(0, STRENGTHS);
}

/**
 * Every part at the lowest level that is given, unless that is the top of the scale. Ties as there.
 *
 * @param {Rubric} rubric
 * @param {readonly number[]} ratings
 */
export function challenges(rubric, ratings) {
  const lowest = levelToLeave(rubric, ratings);
  return pick(rubric, ratings, (level) => level === lowest);
}

/** @param {Rubric} rubric @param {readonly number[]} ratings */
function levelToLeave(rubric, ratings) {
  const lowest = Math.min(...ratings.filter((rating) => rating > 0));
  return lowest < rubric.levels.length ? lowest : null;
}

/**
 * The patterns: elements first, then clusters, then levers. Elements without a score, or with too few
 * ratings for a mean, are ignored.
 *
 * @param {Rubric} rubric
 * @param {readonly number[]} ratings
 * @param {readonly (number | null)[]} chosen The level that the team chose for each element.
 * @returns {Pattern[]}
 */
export function patterns(rubric, ratings, chosen) {
  const rated = ratings.filter((rating) => rating > 0).length;
  const of = ratings.filter((rating) => rating !== NOT_APPLICABLE).length;
  if (of === 0) return [];
  if (2 * rated < of) return [{ kind: "few-rated", rated, of }];
  /** @param {number} side @returns {Flags} */
  const flagsOf = (side) => ratings.map((rating) => (rating > 0 ? sideOf(rubric, rating) === side : null));
  const low = flagsOf(-1);
  return [
    ...ofElements(rubric, ratings, chosen),
    ...clusters(rubric, flagsOf(1), false),
    ...clusters(rubric, low, true),
    ...spreadOut(rubric, low),
    ...sharedLever(rubric, low),
  ];
}

/**
 * 1 above the middle of the scale, -1 below it. The scale is an order: its middle is that of the number
 * of levels, not of their values.
 *
 * @param {Rubric} rubric
 * @param {number} level
 */
function sideOf(rubric, level) {
  return Math.sign(2 * level - 1 - rubric.levels.length);
}

/**
 * Parts by their ratings, the highest first.
 *
 * @param {Rubric} rubric
 * @param {readonly number[]} ratings
 * @param {(level: number) => boolean} isCandidate
 */
function pick(rubric, ratings, isCandidate) {
  const left = [...ratings.keys()].filter((part) => at(part) > 0 && isCandidate(at(part)));
  left.sort((one, other) => at(other) - at(one) || one - other);
  /** @type {number[]} */
  const picked = [];
  for (let [first] = left; first !== undefined; [first] = left) {
    const seen = picked.map(elementOf);
    const next = left.find((part) => at(part) === at(first) && !seen.includes(elementOf(part))) ?? first;
    picked.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return picked;

  /** @param {number} part */
  function at(part) {
    return ratings[part] ?? 0;
  }
  /** @param {number} part */
  function elementOf(part) {
    return rubric.parts[part]?.element;
  }
}

/**
 * @param {Rubric} rubric
 * @param {readonly number[]} ratings
 * @param {readonly (number | null)[]} chosen
 * @returns {Pattern[]}
 */
function ofElements({ elements, levels }, ratings, chosen) {
  const values = levels.map(({ value }) => value);
  // In tenths, compared as they are displayed.
  const scores = elements.flatMap(({ parts }, element) => {
    const score = elementScore(parts.map((part) => ratings[part] ?? 0), chosen[element] ?? null, values);
    if (score.kind === "chosen") return [{ element, tenths: 10 * (values[score.level - 1] ?? 0) }];
    return score.kind === "computed" ? [{ element, tenths: score.tenths }] : [];
  });
  if (scores.length === 0) return [];
  const all = scores.map(({ tenths }) => tenths);
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  // Half of the mean step between the values of levels.
  const steps = values.length - 1;
  if ((highest - lowest) * 2 * steps <= 10 * ((values[steps] ?? 0) - (values[0] ?? 0))) {
    return scores.length >= 3 ? [{ kind: "even" }] : [];
  }
  /** @param {number} tenths @param {"highest-element" | "lowest-element"} kind @returns {Pattern[]} */
  const only = (tenths, kind) => {
    const [first, second] = scores.filter((score) => score.tenths === tenths);
    return first && !second ? [{ kind, element: first.element }] : [];
  };
  return [...only(highest, "highest-element"), ...only(lowest, "lowest-element")];
}

/**
 * The element that contains most of the flagged parts, and whose share of them is greater than that of
 * the rest.
 *
 * @param {Rubric} rubric
 * @param {Flags} flags
 * @param {boolean} low
 * @returns {Pattern[]}
 */
function clusters(rubric, flags, low) {
  const flagged = flags.filter(Boolean).length;
  if (flagged < ENOUGH) return [];
  const element = rubric.elements.findIndex((_, position) => {
    const [inside, isMore] = shareOf(flags, (part) => rubric.parts[part]?.element === position);
    return 2 * inside > flagged && isMore;
  });
  return element < 0 ? [] : [{ kind: "clustered", element, low }];
}

/**
 * Several low ratings, and no element that contains most of them.
 *
 * @param {Rubric} rubric
 * @param {Flags} flags
 * @returns {Pattern[]}
 */
function spreadOut(rubric, flags) {
  const low = flags.filter(Boolean).length;
  const counts = rubric.elements.map(({ parts }) => parts.filter((part) => flags[part]).length);
  if (low < ENOUGH || counts.some((count) => 2 * count > low)) return [];
  return [{ kind: "spread-out", low, elements: counts.filter(Boolean).length }];
}

/**
 * The lever that moves the most flagged parts: more than half of them, and a greater share of the parts
 * that it moves than of the others is flagged. Of equal levers, the first.
 *
 * @param {Rubric} rubric
 * @param {Flags} flags
 * @returns {Pattern[]}
 */
function sharedLever(rubric, flags) {
  const all = flags.filter(Boolean).length;
  if (all < ENOUGH) return [];
  let most = 0;
  let best = -1;
  /** @param {number} lever @returns {(part: number) => boolean} */
  const isMovedBy = (lever) => (part) => rubric.parts[part]?.levers.includes(lever) ?? false;
  for (const lever of rubric.levers.keys()) {
    const [moved, isMore] = shareOf(flags, isMovedBy(lever));
    if (2 * moved > all && isMore && moved > most) {
      most = moved;
      best = lever;
    }
  }
  if (best < 0) return [];
  return [{ kind: "shared-lever", lever: best, parts: [...flags.keys()].filter((part) => flags[part] && isMovedBy(best)(part)) }];
}

/**
 * The number of flagged parts in a group, and whether their share is greater than among the others. It
 * is not if no other is rated.
 *
 * @param {Flags} flags
 * @param {(part: number) => boolean} isInside
 * @returns {[number, boolean]}
 */
function shareOf(flags, isInside) {
  let [inside, insideOf, outside, outsideOf] = [0, 0, 0, 0];
  for (const [part, flag] of flags.entries()) {
    if (flag === null) continue;
    if (isInside(part)) {
      insideOf += 1;
      inside += Number(flag);
    } else {
      outsideOf += 1;
      outside += Number(flag);
    }
  }
  return [inside, inside * outsideOf > outside * insideOf];
}
