/**
 * A table that somebody filled in a spreadsheet: its columns by their names, and its rows.
 *
 * @typedef {object} Note What was not taken over, or was not understood.
 * @property {string} kind `column`, `column-twice` and `cell` (beyond the columns) here; readers have more.
 * @property {number} row As a spreadsheet counts.
 * @property {string} value
 *
 * @typedef {(kind: string, value: string) => void} Report About the row at hand.
 * @typedef {{ row: number, cellOf: (column: string) => string, report: Report }} Row
 *
 * @typedef {object} Table
 * @property {string} encoding `utf-8` or `windows-1252`.
 * @property {string} separator
 * @property {string[]} columns Those that were understood.
 * @property {Iterable<Row>} rows Below the header, without blank ones. They are read as they are asked for.
 * @property {Note[]} notes
 */
import { decoded, rowsOf, trimmed, unsafe } from "./csv-text.js";
import { MOST_BYTES } from "./draft.js";
import { DraftError } from "./shape.js";

/**
 * @param {string | Uint8Array} file
 * @param {readonly string[]} columns Those that are known.
 * @param {string} needed The column without which it is no such table.
 * @returns {Table}
 * @throws {DraftError} Beside those of reading the text: `header`, if that column is not there.
 */
export function tableIn(file, columns, needed) {
  const { text: all, encoding } = decoded(file, MOST_BYTES);
  // Excel writes such a line for itself.
  const [first = "", named] = /^"?sep=(.)"?(?:\r\n?|\n)/i.exec(all) ?? [];
  const text = all.slice(first.length);
  const separator = named ?? separatorOf(text, columns);
  /** @type {Note[]} */
  const notes = [];
  const rows = writtenRows(text, separator, first === "" ? 0 : 1);
  const { value: header } = rows.next();
  const places = placesOf(header?.cells ?? [], columns, (kind, value) => notes.push({ kind, row: header?.row ?? 0, value }));
  if (!header || !places.has(needed)) throw new DraftError("header");

  function* below() {
    for (const { row, cells } of rows) {
      /** @type {Report} */
      const report = (kind, value) => notes.push({ kind, row, value });
      for (const cell of cells.slice(header?.cells.length)) if (trimmed(cell) !== "") report("cell", cell);
      yield { row, cellOf: (/** @type {string} */ column) => unsafe(cells[places.get(column) ?? -1] ?? ""), report };
    }
  }
  return { encoding, separator, columns: [...places.keys()], rows: below(), notes };
}

/**
 * The rows in which anything stands, with their numbers.
 *
 * @param {string} text
 * @param {string} separator
 * @param {number} row Of the line before.
 * @returns {Generator<{ row: number, cells: string[] }, void, void>}
 */
function* writtenRows(text, separator, row) {
  for (const cells of rowsOf(text, separator)) {
    row += 1;
    if (cells.some((cell) => trimmed(cell) !== "")) yield { row, cells };
  }
}

/**
 * The separator for which the first row has the most columns that are known.
 *
 * @param {string} text
 * @param {readonly string[]} columns
 */
function separatorOf(text, columns) {
  const counts = [",", ";", "\t"].map((separator) => {
    try {
      const { value } = writtenRows(text, separator, 0).next();
      return { separator, count: (value?.cells ?? []).filter((cell) => columns.includes(columnOf(cell))).length };
    } catch {
      // The quotes of another separator.
      return { separator, count: 0 };
    }
  });
  return counts.reduce((best, other) => (other.count > best.count ? other : best)).separator;
}

/** @param {string} cell */
function columnOf(cell) {
  return trimmed(unsafe(cell)).toLowerCase();
}

/**
 * Where the known columns are.
 *
 * @param {readonly string[]} cells
 * @param {readonly string[]} columns
 * @param {Report} report
 */
function placesOf(cells, columns, report) {
  /** @type {Map<string, number>} */
  const places = new Map();
  for (const [at, cell] of cells.entries()) {
    const column = columnOf(cell);
    if (!columns.includes(column)) report("column", cell);
    else if (places.has(column)) report("column-twice", cell);
    else places.set(column, at);
  }
  return places;
}
