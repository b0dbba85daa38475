/**
 * Which parts a goal is to move: a line that says it, and boxes for all of them once it is opened. Parts
 * that this rubric does not have stay in the list, to be seen and taken away.
 *
 * @typedef {import("../words.js").Say} Say
 */
import { made } from "../dom.js";

/**
 * @param {HTMLElement} place
 * @param {{ parts?: readonly string[] }} goal
 * @param {{ parts: readonly { id: string, title: string }[] }} rubric
 * @param {Say} say
 */
export function partChoice(place, { parts = [] }, rubric, say) {
  const summary = made("summary", {});
  const boxes = made("div", { class: "named-parts" });
  const details = made("details", {}, summary, boxes);
  const label = (/** @type {readonly string[]} */ chosen) => {
    summary.textContent = chosen.length === 0 ? say("goal-parts-none") : say("goal-parts", { parts: chosen.join(", ") });
  };
  label(parts);
  details.addEventListener("toggle", () => {
    if (boxes.children.length > 0) return;
    const others = parts.filter((id) => !rubric.parts.some((part) => part.id === id)).map((id) => ({ id, title: say("goal-part-unknown") }));
    boxes.append(...[...rubric.parts, ...new Set(others)].map(({ id, title }) => {
      const box = made("input", { type: "checkbox", name: "goal.parts", value: id });
      box.checked = parts.includes(id);
      return made("label", {}, box, made("span", {}, `${id} ${title}`));
    }));
  });
  boxes.addEventListener("change", () => label([...boxes.querySelectorAll("input")].filter(({ checked }) => checked).map(({ value }) => value)));
  place.replaceChildren(details);
}
