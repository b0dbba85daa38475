/**
 * Ratings as people write them into a spreadsheet.
 *
 * @typedef {import("./answers.js").Rubric} Rubric
 */
import { levelOf } from "./answers.js";
import { wordsOf } from "./csv-text.js";

/**
 * Reads `3`, `Promising`, `3 Promising`, `not-applicable` or `Not applicable`, in every language that the
 * rubric has names in.
 *
 * @param {Rubric} rubric
 * @returns {(cell: string) => { rating: number } | { status: string } | null}
 */
export function ratingReader(rubric) {
  /** @type {Map<string, { rating: number } | { status: string }>} */
  const answers = new Map();
  /** @param {string} text @param {{ rating: number } | { status: string }} answer */
  const add = (text, answer) => {
    const key = plain(text);
    if (!answers.has(key)) answers.set(key, answer);
  };
  const names = [
    { levels: rubric.levels.map(({ name }) => name), empty: rubric.empty.map(({ name }) => name) },
    ...(rubric.also ?? []),
  ];
  for (const { levels } of names) {
    for (const [at, { value }] of rubric.levels.entries()) {
      const name = levels[at];
      if (!name) continue;
      add(name, { rating: value });
      add(`${value} ${name}`, { rating: value });
    }
  }
  for (const { id } of rubric.empty) add(id, { status: id });
  for (const { empty } of names) {
    for (const [at, { id }] of rubric.empty.entries()) {
      const name = empty[at];
      if (name) add(name, { status: id });
    }
  }
  return (cell) => {
    const key = plain(cell);
    const [, digits] = /^([+-]?\d+)(?:[.,]0+)?$/.exec(key) ?? [];
    const level = levelOf(Number(digits), rubric);
    const value = level && rubric.levels[level - 1]?.value;
    return typeof value === "number" ? { rating: value } : answers.get(key) ?? null;
  };
}

/** @param {string} text */
function plain(text) {
  return wordsOf(text.toLowerCase()).join(" ");
}
