/**
 * Tables as text: rows and cells of CSV, as spreadsheets write and read them.
 */
import { DraftError } from "./shape.js";

const WHITE = " \t\n\v\f\r\xA0";

/**
 * Without the white space around it.
 *
 * @param {string} text
 */
export function trimmed(text) {
  let start = 0;
  let end = text.length;
  while (start < end && WHITE.includes(text.charAt(start))) start += 1;
  while (start < end && WHITE.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * What stands between white space and some other characters.
 *
 * @param {string} text
 * @param {string} [others] As in a class of a regular expression.
 */
export function wordsOf(text, others = "") {
  return text.split(new RegExp(`[${WHITE}${others}]+`)).filter((word) => word !== "");
}

/**
 * The text of a file. What is not UTF-8 is Windows-1252, which spreadsheets on Windows write.
 *
 * @param {string | Uint8Array} file
 * @param {number} most So many bytes at most.
 * @returns {{ text: string, encoding: "utf-8" | "windows-1252" }}
 * @throws {DraftError} `too-large`, `workbook` (no text, but the file of a spreadsheet), `utf-16`, `empty`.
 */
export function decoded(file, most) {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  if (bytes.length > most) throw new DraftError("too-large");
  const starts = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (starts === "504b0304" || starts === "d0cf11e0") throw new DraftError("workbook");
  if (/^(fffe|feff)/.test(starts) || bytes.subarray(0, 2).includes(0)) throw new DraftError("utf-16");
  /** @type {"utf-8" | "windows-1252"} */
  let encoding = "utf-8";
  let text;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    encoding = "windows-1252";
    // As a stream, because Node.js 20 takes the whole for Latin-1.
    text = new TextDecoder(encoding).decode(bytes, { stream: true });
  }
  if (trimmed(text) === "") throw new DraftError("empty");
  return { text, encoding };
}

/**
 * The rows of a text, blank ones too.
 *
 * @param {string} text
 * @param {string} separator
 * @returns {Generator<string[], void, void>}
 * @throws {DraftError} `quote`: one that is never closed.
 */
export function* rowsOf(text, separator) {
  /** @type {string[]} */
  let row = [];
  let cell = "";
  let isQuoted = false;
  let isStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const next = text[at + 1];
    if (isQuoted) {
      if (character !== '"') {
        cell += character;
      } else if (next === '"') {
        cell += character;
        at += 1;
      } else {
        isQuoted = false;
      }
    } else if (character === '"' && isStart) {
      isQuoted = true;
      isStart = false;
    } else if (character === separator || character === "\n" || character === "\r") {
      row.push(cell);
      cell = "";
      isStart = true;
      if (character === separator) continue;
      if (character === "\r" && next === "\n") at += 1;
      yield row;
      row = [];
    } else {
      cell += character;
      isStart = false;
    }
  }
  if (isQuoted) throw new DraftError("quote");
  if (row.length > 0 || !isStart) yield [...row, cell];
}

/**
 * The text of a table: with a byte order mark, by which Excel knows UTF-8.
 *
 * @param {readonly (readonly string[])[]} rows
 */
export function csvOf(rows) {
  const lines = rows.map((cells) => `${cells.map((cell) => quoted(safe(cell))).join(",")}\r\n`);
  return `\uFEFF${lines.join("")}`;
}

/** @param {string} cell */
function quoted(cell) {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A text that no spreadsheet takes for a formula. @param {string} cell */
function safe(cell) {
  return needsApostrophe(cell) ? `'${cell}` : cell;
}

/** Takes back what {@link safe} did. @param {string} cell */
export function unsafe(cell) {
  return cell.startsWith("'") && needsApostrophe(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Also for apostrophes before a formula, so that each text has a cell of its own. @param {string} cell */
function needsApostrophe(cell) {
  return couldBeAFormula(cell.slice(cell.search(/[^']|$/)));
}

/** The full-width forms are for Chinese, Japanese and Korean input. A plain number is none. @param {string} cell */
function couldBeAFormula(cell) {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^[+-]?\d+(\.\d+)?$/.test(cell);
}
