/**
 * Footnotes of evidence, as they will look on the site: numbered in the order of their places, and
 * listed below the text.
 *
 * @typedef {import("./markdown.js").Block} Block
 * @typedef {import("./markdown.js").Inline} Inline
 */
import { blocksOf } from "./markdown.js";

const START = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/;
const PLACE = /\[\^([^\]\s]{1,100})\]/g;

/**
 * The blocks of a text, and those of its footnotes by their numbers, from 1. A footnote that nothing
 * refers to is not shown; that it is not is told elsewhere.
 *
 * @param {string} text
 * @returns {{ blocks: Block[], notes: Block[][] }}
 */
export function withNotes(text) {
  const { words, written } = apart(text);
  if (written.size === 0) return { blocks: blocksOf(text), notes: [] };
  /** @type {string[]} */
  const order = [];
  const blocks = numbered(blocksOf(words), written, order);
  /** @type {Block[][]} */
  const notes = [];
  // A footnote may refer to another, which then comes after it.
  for (let at = 0; at < order.length; at += 1) notes.push(numbered(blocksOf(written.get(order[at] ?? "") ?? ""), written, order));
  return { blocks, notes };
}

/**
 * The text without its footnotes, and their texts by their names in small letters; the first of a name
 * counts.
 *
 * @param {string} text
 */
function apart(text) {
  /** @type {string[]} */
  const words = [];
  /** @type {Map<string, string[]>} */
  const lines = new Map();
  /** The footnote that is being read. @type {string[] | null} */
  let note = null;
  let isAfterBlank = true;
  let fence = "";
  for (const line of text.replaceAll(/\r\n?/g, "\n").split("\n")) {
    const isBlank = line.trim() === "";
    const [, sign = ""] = /^ {0,3}(```|~~~)/.exec(line) ?? [];
    const start = fence === "" ? START.exec(line) : null;
    if (start) {
      note = [line.slice(start[0].length)];
      const name = (start[1] ?? "").toLowerCase();
      if (!lines.has(name)) lines.set(name, note);
    } else if (note && (isBlank || /^ {4}/.test(line) || !isAfterBlank && sign === "")) {
      note.push(line.replace(/^ {1,4}/, ""));
    } else {
      note = null;
      words.push(line);
      if (fence === "") fence = sign;
      else if (sign === fence) fence = "";
    }
    isAfterBlank = isBlank;
  }
  const written = new Map([...lines].map(([name, own]) => [name, own.join("\n")]));
  return { words: words.join("\n"), written };
}

/**
 * Blocks, or what is in one, with numbers in the places of footnotes; the names of those are added to
 * `order`. Both are walked alike, whatever holds them.
 *
 * @template T
 * @param {readonly T[]} list
 * @param {ReadonlyMap<string, string>} written
 * @param {string[]} order
 * @returns {T[]}
 */
function numbered(list, written, order) {
  return list.flatMap((/** @type {any} */ one) => {
    const { kind, inner, items } = one;
    if (kind === "text") return pieces(one.text, written, order);
    if (items) return { ...one, items: items.map((/** @type {Block[]} */ item) => numbered(item, written, order)) };
    return inner && kind !== "link" ? { ...one, inner: numbered(inner, written, order) } : one;
  });
}

/**
 * @param {string} text
 * @param {ReadonlyMap<string, string>} written
 * @param {string[]} order
 * @returns {any[]}
 */
function pieces(text, written, order) {
  // Every second part is a name.
  return text.split(PLACE).flatMap((part, at) => {
    const name = part.toLowerCase();
    if (at % 2 === 0) return part === "" ? [] : { kind: "text", text: part };
    if (!written.has(name)) return { kind: "text", text: `[^${part}]` };
    if (!order.includes(name)) order.push(name);
    return { kind: "note", number: order.indexOf(name) + 1 };
  });
}
