/**
 * What a cell looks like in the table; and, on a narrow screen, one part of the rubric at a time with
 * the states one below the other.
 *
 * @typedef {import("./compare-choice.js").Column} Column
 * @typedef {import("./compare-data.js").Data} Data
 * @typedef {import("./compare-speech.js").Cell} Cell
 * @typedef {import("./compare-speech.js").Speech} Speech
 */
import { columnNames, editionLabel, elementCell, nameOf, partCell } from "./compare-speech.js";
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

/**
 * The parts to choose from: of each element the whole, then its sub-elements.
 *
 * @param {Speech} speech
 * @param {Data} data
 * @returns {HTMLOptGroupElement[]}
 */
export function partOptions({ names, say }, data) {
  return data.elements.map(({ parts }, at) => {
    const title = names.elements[at]?.title ?? "";
    const whole = made("option", { value: `e${at}` }, say("overall-of", { element: names.elements[at]?.short ?? "" }));
    return made("optgroup", { label: title }, whole,
      ...parts.map((part) => made("option", { value: `p${part}` }, names.parts[part]?.title ?? "")));
  });
}

/**
 * How the states stand on one part.
 *
 * @param {Speech} speech
 * @param {Data} data
 * @param {readonly Column[]} columns
 * @param {string} value The value of an option.
 * @returns {HTMLLIElement[]}
 */
export function stackedItems(speech, data, columns, value) {
  const [base] = columns;
  if (!base) return [];
  const { say, names } = speech;
  const at = Number(value.slice(1));
  const isElement = value.startsWith("e");
  const label = isElement ? say("overall-of", { element: names.elements[at]?.short ?? "" }) : names.parts[at]?.title ?? "";
  const spoken = columnNames(speech, columns);
  return columns.map((column, place) => {
    const cell = isElement ? elementCell(speech, data, base, column, at) : partCell(speech, data, base, column, at);
    const { state, assessment } = column;
    const edition = assessment ? editionLabel(speech, assessment) : "";
    const item = made("li", {},
      made("p", { class: "who" }, made("b", {}, nameOf(speech, state)), ` ${edition}`,
        ...(column === base ? [made("span", { class: "quiet" }, ` ${say("is-base")}`)] : [])),
      made("p", { class: "score" }, made("span", { class: cell.className }, cell.text), made("span", {}, cell.name)));
    const difference = differenceNodes({ ...cell, isApartInHead: false }, true);
    if (difference.length > 0) item.append(made("p", { class: "difference" }, ...difference));
    if (cell.href !== null) {
      const words = say("evidence-link", { part: label, state: spoken[place] ?? "" });
      item.append(made("p", {}, made("a", { href: cell.href }, words)));
    }
    return item;
  });
}
