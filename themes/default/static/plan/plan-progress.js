/**
 * What became of the goals of a published plan, by an assessment that is newer than the plan. The
 * generator says the same on the state's pages (`src/analysis/plan_progress.rs`).
 *
 * @typedef {import("../assessment/draft.js").Goal} Goal
 * @typedef {"met" | "moved" | "fell" | "unchanged" | "not-assessed"} Progress
 * @typedef {ReadonlyMap<string, number>} Ratings The values of levels by the ids of parts: only those that are
 *   rated, and only those whose ratings can be compared with the plan's.
 *
 * @typedef {object} Found
 * @property {string} assessed_on Of the newer assessment.
 * @property {{ goal: Goal, progress: Progress }[]} goals In the order of the plan.
 */
import { isObject } from "../assessment/shape.js";

/**
 * @param {Goal} goal
 * @param {{ before: Ratings, after: Ratings }} ratings Before the plan, or with it; and after it.
 * @returns {Progress}
 */
export function progressOf({ parts = [], from, to }, { before, after }) {
  const now = parts.flatMap((part) => {
    const rating = after.get(part);
    return rating === undefined ? [] : [{ rating, start: before.get(part) ?? from }];
  });
  if (now.length === 0 || to === undefined) return "not-assessed";
  if (now.length === parts.length && now.every(({ rating }) => rating >= to)) return "met";
  if (now.some(({ rating, start }) => typeof start === "number" && rating < start)) return "fell";
  return now.some(({ rating, start }) => typeof start === "number" && rating > start) ? "moved" : "unchanged";
}

/**
 * @param {unknown} json The data of a state, as `/data/states/` has it.
 * @param {(part: string, one: string, other: string) => boolean} [isComparable] Whether the ratings of a part under two
 *   versions of the rubric can be compared; without it only those under the same version.
 * @returns {Found | null} `null` if the state has no plan, or no assessment after it.
 */
export function publishedProgress(json, isComparable = (_, one, other) => one === other) {
  const [state] = listIn(json, "states");
  const plan = state?.plan;
  if (!isObject(plan)) return null;
  const { written_on = "", rubric = "", sector } = plan;
  // Days as texts are in the order of time; the newest comes first.
  const assessments = listIn(state, "assessments").filter((assessment) => assessment.sector === sector)
    .sort((a, b) => (timeOf(b) < timeOf(a) ? -1 : 1));
  const newest = assessments[0];
  if (!newest || String(newest.assessed_on) <= String(written_on)) return null;
  const earlier = assessments.find(({ assessed_on }) => String(assessed_on) <= String(written_on));

  /** @param {Record<string, unknown> | undefined} assessment @returns {Ratings} */
  const ratingsOf = (assessment) => new Map(listIn(assessment, "elements").flatMap((element) => listIn(element, "sub_elements")).flatMap(({ id, rating }) =>
    typeof rating === "number" && isComparable(String(id), String(rubric), String(assessment?.rubric_version)) ? [[String(id), rating]] : []));
  const ratings = { before: ratingsOf(earlier), after: ratingsOf(newest) };
  const goals = /** @type {Goal[]} */ (listIn(plan, "goals"));
  return { assessed_on: String(newest.assessed_on), goals: goals.map((goal) => ({ goal: known(goal), progress: progressOf(known(goal), ratings) })) };
}

/** The day, and of one day the edition. @param {Record<string, unknown>} assessment */
function timeOf({ assessed_on, edition }) {
  return `${assessed_on} ${edition}`;
}

/** Without the keys that say `null`. @param {Goal} goal @returns {Goal} */
function known(goal) {
  return Object.fromEntries(Object.entries(goal).filter(([, value]) => value !== null));
}

/**
 * @param {unknown} object
 * @param {string} key
 * @returns {Record<string, unknown>[]}
 */
function listIn(object, key) {
  const list = isObject(object) ? object[key] : null;
  return Array.isArray(list) ? list.filter(isObject) : [];
}
