/**
 * The table: a row for each element, which unfolds to its sub-elements, and a column for each state.
 *
 * @typedef {import("./compare-choice.js").Choice} Choice
 * @typedef {import("./compare-choice.js").Column} Column
 * @typedef {import("./compare-data.js").Data} Data
 * @typedef {import("./compare-speech.js").Cell} Cell
 * @typedef {import("./compare-speech.js").Speech} Speech
 */
import { SEE_BELOW, differenceNodes, scoreNode } from "./compare-cell.js";
import { columnNames, elementCell, hrefOf, nameOf, partCell, someNames } from "./compare-speech.js";
import { made } from "./dom.js";

/** With more columns there is room for codes and signs, and not for words. */
const FEW = 4;

/**
 * @param {Speech} speech
 * @param {Data} data
 * @param {Choice} choice
 * @param {(slug: string) => void} toggle Unfolds or folds an element.
 * @returns {Node[]} The table, and what its marks mean.
 */
export function tableOf(speech, data, { columns, open }, toggle) {
  const [base] = columns;
  if (!base) return [];
  const hasRoom = columns.length <= FEW;
  const names = columnNames(speech, columns);
  /** @type {Set<string>} */
  const reasons = new Set();

  /**
   * @param {HTMLTableCellElement} head
   * @param {readonly Cell[]} cells
   * @param {string} part
   */
  const row = (head, cells, part) => {
    const row = made("tr", {}, head);
    for (const [at, cell] of cells.entries()) {
      row.append(made("td", {}, scoreNode(speech, cell, part, names[at] ?? ""), ...differenceNodes(cell, hasRoom)));
      if (cell.apart !== null && !cell.isApartInHead) reasons.add(cell.apart);
    }
    row.classList.toggle("alike", !cells.some(({ differs }) => differs));
    return row;
  };

  const body = made("tbody");
  for (const [at, { id, slug, parts }] of data.elements.entries()) {
    const isOpen = open.has(slug);
    const title = speech.names.elements[at]?.short ?? "";
    const fold = made("button", { type: "button", class: "sort fold", "aria-expanded": String(isOpen), "data-fold": slug },
      made("span", { class: "n" }, id), made("span", {}, title));
    fold.addEventListener("click", () => toggle(slug));
    const cells = columns.map((column) => elementCell(speech, data, base, column, at));
    const whole = row(made("th", { scope: "row" }, fold), cells, speech.say("overall-of", { element: title }));
    whole.classList.add("whole-row");
    const rows = parts.map((part) => {
      const label = speech.names.parts[part]?.title ?? "";
      const cells = columns.map((column) => partCell(speech, data, base, column, part));
      const partRow = row(made("th", { scope: "row" }, label), cells, label);
      partRow.classList.add("part-row");
      partRow.classList.toggle("folded", !isOpen);
      partRow.dataset.of = slug;
      return partRow;
    });
    // An element stays in view as long as one of its parts does.
    if (rows.some((part) => !part.classList.contains("alike"))) whole.classList.remove("alike");
    body.append(whole, ...rows);
  }

  const table = made("table", { class: `heat compare-table ${hasRoom ? "few" : "many"}` },
    made("caption", { class: "vh" }, speech.say("caption", { states: someNames(speech, names) })),
    made("colgroup", {}, made("col", { class: "names" }), ...columns.map(() => made("col"))),
    made("thead", {}, made("tr", {},
      made("th", { scope: "col" }, speech.say("part-label")),
      ...columns.map((column) => heading(speech, base, column, hasRoom, reasons)))),
    body);
  const notes = hasRoom ? [] : [...reasons].map((reason) => made("p", { class: "note" }, `${SEE_BELOW} ${reason}`));
  return [table, ...notes];
}

/**
 * Shows the sub-elements of some elements, and hides those of the others.
 *
 * @param {ParentNode} place
 * @param {ReadonlySet<string>} open The slugs of the elements that are unfolded.
 */
export function unfold(place, open) {
  for (const fold of place.querySelectorAll("[data-fold]")) {
    if (fold instanceof HTMLElement) fold.setAttribute("aria-expanded", String(open.has(fold.dataset.fold ?? "")));
  }
  for (const row of place.querySelectorAll(".part-row")) {
    if (row instanceof HTMLElement) row.classList.toggle("folded", !open.has(row.dataset.of ?? ""));
  }
}

/**
 * @param {Speech} speech
 * @param {Column} base
 * @param {Column} column
 * @param {boolean} hasRoom
 * @param {Set<string>} reasons Those that are written below the table.
 */
function heading(speech, base, column, hasRoom, reasons) {
  const { state, assessment } = column;
  const name = nameOf(speech, state);
  const link = made("a", { href: hrefOf(speech, column) });
  if (hasRoom || state.code === null) link.append(name);
  else link.append(made("abbr", { title: name, "aria-hidden": "true" }, state.code), made("span", { class: "vh" }, name));
  const head = made("th", { scope: "col" }, link);
  /**
   * @param {string} text
   * @param {boolean} isShown
   */
  const line = (text, isShown) => head.append(made("span", { class: isShown ? "line" : "vh" }, ` ${text}`));
  if (!assessment) {
    line(speech.names.empty[0]?.name ?? "", true);
    return head;
  }
  const isOther = base.assessment !== null && base.assessment.sector !== assessment.sector;
  line(assessment.edition.split("-", 1)[0] ?? "", true);
  line(speech.names.sectors[assessment.sector] ?? "", hasRoom || isOther);
  if (isOther) {
    const reason = speech.say("apart-sector");
    line(reason, hasRoom);
    reasons.add(reason);
    if (!hasRoom) head.append(made("span", { class: "see-below", "aria-hidden": "true" }, SEE_BELOW));
  }
  if (column === base) line(speech.say("is-base"), hasRoom);
  return head;
}
