/**
 * How far an assessment is. That a part is completed is only ever said by a person.
 *
 * @typedef {import("./answers.js").Rubric} Rubric
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Score} Score
 * @typedef {import("./draft.js").Summary} Summary
 * @typedef {"not-started" | "in-progress" | "completed"} Status
 */
import { NOT_APPLICABLE } from "../element-score.js";
import { ratingsOf } from "./answers.js";

/** @param {Score | Summary | undefined} answers @returns {Status} */
export function statusOf(answers) {
  if (!answers) return "not-started";
  if (answers.is_completed) return "completed";
  return Object.values(answers).some(holdsSomething) ? "in-progress" : "not-started";
}

/**
 * How many parts are rated, of those that apply.
 *
 * @param {Draft} draft
 * @param {Rubric} rubric
 */
export function ratedOf(draft, rubric) {
  const ratings = ratingsOf(draft, rubric);
  return { rated: ratings.filter((rating) => rating > 0).length, of: ratings.filter((rating) => rating !== NOT_APPLICABLE).length };
}

/** Whether anything was answered. @param {unknown} value @returns {boolean} */
export function holdsSomething(value) {
  if (Array.isArray(value)) return value.some(holdsSomething);
  if (typeof value === "object" && value !== null) return Object.values(value).some(holdsSomething);
  return value !== undefined && value !== null && value !== "" && value !== false;
}
