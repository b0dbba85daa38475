/**
 * The table: a row for each element, which unfolds to its sub-elements, and a column for each state.
 *
 * @typedef {import("./compare-choice.js").Choice} Choice
 * @typedef {import("./compare-choice.js").Column} Column
 * @typedef {import("./compare-data.js").Data} Data
 * @typedef {import("./compare-speech.js").Cell} Cell
 * @typedef {import("./compare-speech.js").Speech} Speech
 *
 * @typedef {object} Row
 * @property {HTMLTableRowElement} row
 * @property {Map<string, HTMLTableCellElement>} cells Those that stand in it, by what they show.
 * @property {string} label What the row is about, in words.
 * @property {(base: Column, column: Column) => Cell} cellOf
 * @property {(base: Column, column: Column) => boolean} differs
 */
import { SEE_BELOW, differenceNodes, scoreNode } from "./compare-cell.js";
import { addressOf } from "./compare-choice.js";
import { partDifference } from "./compare-data.js";
import { columnNames, elementCell, hrefOf, nameOf, partCell, someNames } from "./compare-speech.js";
import { allFound, button, made } from "./dom.js";

/** With more columns there is room for codes and signs, and not for words. */
const FEW = 4;

/**
 * A table that follows a choice. What stays as it was is not made anew, since a change should be seen
 * at once on a slow phone, too; rows that are folded are made when there is time.
 *
 * @param {Speech} speech
 * @param {Data} data
 * @param {(slug: string) => void} toggle Unfolds or folds an element.
 * @returns {{ table: HTMLElement, notes: HTMLElement, update: (choice: Choice, isNarrow: boolean) => void, complete: () => void }}
 *   The table and what its marks mean; what makes them follow; and what makes the rows that are still to
 *   be made.
 */
export function tableFor(speech, data, toggle) {
  const caption = made("caption", { class: "vh" });
  const columnWidths = made("colgroup");
  const top = made("tr");
  const body = made("tbody");
  const table = made("table", { class: "heat compare-table" }, caption, columnWidths, made("thead", {}, top), body);
  const notes = made("div");
  /** @type {Choice} */
  let choice = { columns: [], open: new Set(), onlyDiffering: false };
  let hasRoom = true;

  /** @type {Row[]} */
  const wholes = data.elements.map(({ id, slug, parts }, at) => {
    const title = speech.names.elements[at]?.short ?? "";
    const fold = button("", () => toggle(slug), { class: "sort fold", "data-fold": slug });
    fold.append(made("span", { class: "n" }, id), " ", made("span", {}, title));
    return {
      row: made("tr", { class: "whole-row" }, made("th", { scope: "row" }, fold)),
      cells: new Map(),
      label: speech.say("overall-of", { element: title }),
      cellOf: (base, column) => elementCell(speech, data, base, column, at),
      // An element stays in view as long as one of its parts does.
      differs: (base, column) => parts.some((part) => differsOn(base, column, part)),
    };
  });
  /** @type {Row[][]} */
  const parts = data.elements.map(({ parts, slug }) => parts.map((part) => {
    const label = speech.names.parts[part]?.title ?? "";
    return {
      row: made("tr", { class: "part-row folded", "data-of": slug }, made("th", { scope: "row" }, label)),
      cells: new Map(),
      label,
      cellOf: (base, column) => partCell(speech, data, base, column, part),
      differs: (base, column) => differsOn(base, column, part),
    };
  }));
  for (const [at, { row }] of wholes.entries()) body.append(row, ...(parts[at] ?? []).map(({ row }) => row));

  /** @param {readonly Row[]} rows */
  const fill = (rows) => {
    const { columns } = choice;
    const [base] = columns;
    if (!base) return;
    const names = columnNames(speech, columns);
    // Cells that show the same are the same.
    const keys = columns.map((column, at) => [hasRoom, addressOf(base), addressOf(column), names[at]].join(" "));
    for (const { row, cells, label, cellOf, differs } of rows) {
      for (const [key, cell] of cells) {
        if (keys.includes(key)) continue;
        cell.remove();
        cells.delete(key);
      }
      for (const [at, column] of columns.entries()) {
        const key = keys[at] ?? "";
        let cell = cells.get(key);
        if (!cell) {
          const shown = cellOf(base, column);
          cell = made("td", {}, scoreNode(speech, shown, label, names[at] ?? ""), ...differenceNodes(shown, hasRoom));
          cells.set(key, cell);
        }
        const there = row.cells[at + 1] ?? null;
        if (there !== cell) row.insertBefore(cell, there);
      }
      row.classList.toggle("alike", !columns.some((column) => column !== base && differs(base, column)));
    }
  };

  const folded = () => parts.flat().filter(({ row }) => row.classList.contains("folded"));

  return {
    table,
    notes,
    update: (next, isNarrow) => {
      choice = next;
      const { columns, open } = choice;
      hasRoom = columns.length <= FEW && !isNarrow;
      table.classList.toggle("few", hasRoom);
      table.classList.toggle("many", !hasRoom);
      caption.textContent = speech.say("caption", { states: someNames(speech, columnNames(speech, columns)) });
      const [base] = columns;
      /** @type {Set<string>} */
      const reasons = new Set();
      columnWidths.replaceChildren(made("col", { class: "names" }), ...columns.map(() => made("col", { class: "one" })));
      top.replaceChildren(made("th", { scope: "col" }, speech.say("part-label")),
        ...(base ? columns.map((column) => heading(speech, base, column, hasRoom, reasons)) : []));
      for (const other of base ? columns : []) {
        if (base && data.parts.some((_, part) => apartOn(base, other, part) === "other-version")) reasons.add(speech.say("apart-version"));
      }
      notes.replaceChildren(...(hasRoom ? [] : [...reasons].map((reason) => made("p", { class: "note" }, `${SEE_BELOW} ${reason}`))));
      unfold(table, open);
      fill([...wholes, ...parts.flat().filter(({ row }) => !row.classList.contains("folded"))]);
    },
    complete: () => fill(folded()),
  };
}

/**
 * @param {Column} base
 * @param {Column} column
 * @param {number} part
 */
function apartOn({ assessment: own }, { assessment: others }, part) {
  const difference = own && others && partDifference(own, others, part);
  return difference && "apart" in difference ? difference.apart : null;
}

/**
 * @param {Column} base
 * @param {Column} column
 * @param {number} part
 */
function differsOn({ assessment: own }, { assessment: others }, part) {
  const difference = own && others && partDifference(own, others, part);
  return difference !== null && "by" in difference && difference.by !== 0;
}

/**
 * Shows the sub-elements of some elements, and hides those of the others.
 *
 * @param {ParentNode} table
 * @param {ReadonlySet<string>} open The slugs of the elements that are unfolded.
 */
function unfold(table, open) {
  for (const fold of allFound(table, "[data-fold]", HTMLElement)) fold.ariaExpanded = String(open.has(fold.dataset.fold ?? ""));
  for (const row of allFound(table, ".part-row", HTMLElement)) row.classList.toggle("folded", !open.has(row.dataset.of ?? ""));
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
