/**
 * The heat map as planned beside that of today. It is a copy of today's, in which only the parts of goals
 * have a color, with an arrow and a dashed line: a plan, and never a rating.
 *
 * @typedef {import("./goals.js").Screen} Screen
 * @typedef {import("./planned.js").Planned} Planned
 */
import { allFound, found, made } from "../dom.js";

/**
 * @param {Screen} screen
 * @param {HTMLTableElement} today The table of the page.
 * @param {ReadonlyMap<string, Planned>} planned By the ids of parts.
 * @returns {[HTMLElement, HTMLElement]} Today's and the planned one, each with its name.
 */
export function mapNodes({ rubric, say }, today, planned) {
  const before = copyOf(today, say("map-today"));
  const after = copyOf(today, say("map-planned"));
  after.classList.add("planned");
  for (const cell of allFound(after, "[data-cell]", HTMLElement)) {
    const part = rubric.parts[Number(cell.dataset.cell)];
    const plan = part && planned.get(part.id);
    const level = plan && rubric.levels[plan.to - 1];
    if (!plan || !level) {
      cell.className = "r kept";
      continue;
    }
    cell.className = `r r${plan.to} to-be`;
    found(cell, "[data-mark]", HTMLElement).textContent = `→${level.value}`;
    found(cell, "[data-name]", HTMLElement).textContent = ` ${say("map-cell", { level: `${level.value} ${level.name}` })}`;
  }
  return [made("figure", {}, before), made("figure", {}, after)];
}

/**
 * The table without links, and without the column of whole elements: a plan is made of parts.
 *
 * @param {HTMLTableElement} table
 * @param {string} caption
 */
function copyOf(table, caption) {
  const copy = /** @type {HTMLTableElement} */ (table.cloneNode(true));
  delete copy.dataset.heat;
  for (const link of allFound(copy, "a", HTMLAnchorElement)) {
    const words = made("span", { class: link.className }, ...link.childNodes);
    link.replaceWith(words);
  }
  found(copy, "caption", HTMLElement).replaceChildren(caption);
  copy.querySelector("caption")?.classList.remove("vh");
  for (const cell of copy.querySelectorAll(".own-overall, thead th:nth-child(2), [data-overall]")) cell.remove();
  return copy;
}
