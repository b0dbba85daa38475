/**
 * The order of the rows of a table. No page is touched here.
 *
 * @typedef {object} Key What a row is ordered by.
 * @property {string} name The row's own name; rows that are equal otherwise stand in its order.
 * @property {number | string | null} value What stands in the column; `null` where there is nothing
 *   to compare, and such rows always come last.
 */
import { sounded } from "./words.js";

/**
 * Compares two rows, for `Array.prototype.sort`.
 *
 * @param {Key} a
 * @param {Key} b
 * @param {boolean} isDescending
 * @param {Intl.Collator} collator
 * @returns {number}
 */
export function compareRows(a, b, isDescending, collator) {
  const texts = (/** @type {string} */ one, /** @type {string} */ other) => collator.compare(sounded(one), sounded(other)) || collator.compare(one, other);
  if (a.value === null || b.value === null) {
    return Number(a.value === null) - Number(b.value === null) || texts(a.name, b.name);
  }
  const order = typeof a.value === "number" && typeof b.value === "number"
    ? a.value - b.value
    : texts(String(a.value), String(b.value));
  return (isDescending ? -order : order) || texts(a.name, b.name);
}
