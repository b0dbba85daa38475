/**
 * The order in which files for people list answers: that of the rubric, then what it does not have.
 *
 * @typedef {import("./answers.js").Rubric} Rubric
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Score} Score
 * @typedef {import("./draft.js").Summary} Summary
 * @typedef {{ id: string, score?: Score, summary?: Summary }} OrphanRow Has one of the two.
 */

/**
 * The answers about parts and elements that the rubric does not have, by their ids; of one id the
 * element's first.
 *
 * @param {Draft} draft
 * @param {Pick<Rubric, "elements" | "parts">} rubric
 * @returns {OrphanRow[]}
 */
export function orphanRows({ assessment: { scores, summaries } }, { elements, parts }) {
  const rows = [
    ...Object.entries(summaries).flatMap(([id, summary]) => (elements.some((element) => element.id === id) ? [] : [{ id, summary }])),
    ...Object.entries(scores).flatMap(([id, score]) => (parts.some((part) => part.id === id) ? [] : [{ id, score }])),
  ];
  return rows.sort((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));
}

/**
 * The ticked criteria without repeats: those of the part in its order, then the others.
 *
 * @param {readonly string[]} ticked
 * @param {{ criteria: readonly { id: string }[] }} [part]
 */
export function orderedCriteria(ticked = [], part) {
  const known = (part?.criteria ?? []).map(({ id }) => id).filter((id) => ticked.includes(id));
  return [...new Set([...known, ...ticked])].filter((id) => id !== "");
}
