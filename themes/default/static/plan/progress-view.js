/**
 * What became of the goals that a state published, by its newer assessment.
 *
 * @typedef {import("./goals.js").Screen} Screen
 */
import { dateText } from "../assessment/answer-view.js";
import { made } from "../dom.js";
import { publishedProgress } from "./plan-progress.js";

/**
 * @param {Screen} screen
 * @param {unknown} json The data of the state.
 * @returns {HTMLElement[]}
 */
export function progressNodes({ say, language }, json) {
  const found = publishedProgress(json);
  if (!found) return [made("p", {}, say("since-nothing"))];
  return [
    made("p", {}, say("since-assessed", { date: dateText(found.assessed_on, language) })),
    made("ul", { class: "progress" }, ...found.goals.map(({ goal, progress }) => made("li", {}, made("b", {}, say(`progress-${progress}`)), " ", made("bdi", {}, goal.title ?? "")))),
  ];
}
