/**
 * On a narrow screen: one part of the rubric at a time, with the states one below the other.
 *
 * @typedef {import("./compare-choice.js").Column} Column
 * @typedef {import("./compare-data.js").Data} Data
 * @typedef {import("./compare-speech.js").Speech} Speech
 */
import { differenceNodes } from "./compare-cell.js";
import { columnNames, editionLabel, elementCell, nameOf, partCell } from "./compare-speech.js";
import { made } from "./dom.js";

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
