/**
 * What a cell looks like in the table.
 *
 * @typedef {import("./compare-speech.js").Cell} Cell
 * @typedef {import("./compare-speech.js").Speech} Speech
 */
import { made } from "./dom.js";

/** Stands for a reason that there is no room for; it is written below the table. */
export const SEE_BELOW = "†";

/**
 * The score: a link to its evidence, where it has some.
 *
 * @param {Speech} speech
 * @param {Cell} cell
 * @param {string} part
 * @param {string} state
 */
export function scoreNode({ say }, { className, text, name, href }, part, state) {
  if (href === null) return made("span", { class: className }, text, made("span", { class: "vh" }, ` ${name}`));
  const words = say("evidence", { level: name, part, state });
  return made("a", { class: className, href }, text, made("span", { class: "vh" }, ` ${words}`));
}

/**
 * The difference: its sign and its words, or why there is none.
 *
 * @param {Cell} cell
 * @param {boolean} hasRoom Whether words are shown, or only spoken.
 * @returns {Node[]}
 */
export function differenceNodes({ difference, apart, isApartInHead }, hasRoom) {
  const wordsClass = hasRoom ? "difference-words" : "vh";
  if (difference !== null) {
    const { className, sign, words } = difference;
    return [made("span", { class: className, "aria-hidden": "true" }, sign), made("span", { class: wordsClass }, ` ${words}`)];
  }
  if (apart === null) return [];
  if (isApartInHead) return [made("span", { class: "vh" }, ` ${apart}`)];
  const mark = hasRoom ? [] : [made("span", { class: "see-below", "aria-hidden": "true" }, SEE_BELOW)];
  return [...mark, made("span", { class: wordsClass }, ` ${apart}`)];
}
