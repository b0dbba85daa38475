/**
 * The heat map that fills in: the cells of the page's table, of which only those that changed are
 * touched.
 *
 * @typedef {import("./page.js").Screen} Screen
 */
import { allFound } from "../dom.js";
import { computedCell, elementScore } from "../element-score.js";
import { decimal } from "../words.js";

/** @typedef {{ className: string, mark: string, name: string }} Cell */

/**
 * @param {Screen} screen
 * @returns {(ratings: readonly number[], chosen: readonly (number | null)[]) => void} Shows the ratings of
 *   the parts, and the levels that were chosen for elements.
 */
export function heatMap({ root, rubric, say }) {
  const values = rubric.levels.map(({ value }) => value);
  const parts = allFound(root, "[data-cell]", HTMLElement);
  const overall = allFound(root, "[data-overall]", HTMLElement);

  /** @param {HTMLElement} cell @param {Cell} shown */
  const show = (cell, { className, mark, name }) => {
    const [markAt, nameAt] = [cell.querySelector("[data-mark]"), cell.querySelector("[data-name]")];
    if (cell.className !== className) cell.className = className;
    if (markAt && markAt.textContent !== mark) markAt.textContent = mark;
    if (nameAt && nameAt.textContent !== ` ${name}`) nameAt.textContent = ` ${name}`;
  };

  /** @param {number} rating @returns {Cell} */
  const ofPart = (rating) => {
    const level = rubric.levels[rating - 1];
    if (level) return { className: `r r${rating}`, mark: String(level.value), name: level.name };
    const empty = rubric.empty[-rating - 1];
    return { className: "r na", mark: empty?.mark ?? "", name: empty?.name ?? "" };
  };

  /** @param {import("../element-score.js").Score} score @returns {Cell} */
  const ofElement = (score) => {
    switch (score.kind) {
      case "chosen":
        return ofPart(score.level);
      case "empty":
        return ofPart(score.empty);
      case "computed": {
        const names = score.standing.map((level) => rubric.levels[level - 1]?.name ?? "");
        const mark = decimal(score.tenths, say("decimal"));
        return { mark, ...computedCell(say, score, names) };
      }
      case "too-few":
        return { className: "r na", mark: rubric.too_few, name: say("too-few", { rated: score.rated, of: score.of }) };
    }
  };

  return (ratings, chosen) => {
    for (const cell of parts) show(cell, ofPart(ratings[Number(cell.dataset.cell)] ?? -1));
    for (const cell of overall) {
      const at = Number(cell.dataset.overall);
      const own = (rubric.elements[at]?.parts ?? []).map((part) => ratings[part] ?? -1);
      show(cell, ofElement(elementScore(own, chosen[at] ?? null, values)));
    }
  };
}
