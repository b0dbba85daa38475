/**
 * Several people's answers side by side: who said what about each part and each element, and how far
 * they are apart. Nothing here decides anything, and there is no mean.
 *
 * @typedef {import("./draft.js").Source} Source
 * @typedef {import("./settling-inputs.js").Input} Input
 *
 * @typedef {object} Rubric What of a rubric is needed here.
 * @property {readonly { value: number }[]} levels
 * @property {readonly { id: string, parts: readonly number[] }[]} elements
 * @property {readonly { id: string, criteria: readonly { id: string }[] }[]} parts
 *
 * @typedef {object} Answer
 * @property {number | undefined} rating The value of a level.
 * @property {string | undefined} status The id of a kind of empty.
 * @property {boolean} isSilent Neither of the two; there may still be ticks or evidence.
 * @property {readonly string[]} criteria
 * @property {string} evidence
 * @property {readonly Source[]} sources
 *
 * @typedef {"same" | "one-apart" | "more-apart" | "some-silent" | "empty-against-rated"} Agreement
 *   `same`: all answered, and alike, whatever they ticked or wrote. `some-silent`: those who answered
 *   did so alike; or nobody did. `empty-against-rated`: some gave no rating on purpose, and others rated
 *   or had another purpose. Ratings that differ are `one-apart` or `more-apart`, also where others are
 *   silent.
 * @typedef {object} Row
 * @property {"part" | "element"} kind
 * @property {string} id
 * @property {number} index In the rubric; -1 if the rubric does not have it.
 * @property {readonly Answer[]} answers One for each input, in the same order.
 * @property {Agreement} agreement
 * @property {number} spread Levels between the lowest and the highest rating.
 * @property {readonly [number, number] | null} range The values of those two; `null` without a rating.
 * @property {number} answered So many are not silent.
 */

/** In the order of how much there is to talk about at the same spread. @type {readonly Agreement[]} */
export const AGREEMENTS = ["more-apart", "one-apart", "empty-against-rated", "some-silent", "same"];

/**
 * @param {readonly Input[]} inputs
 * @param {Rubric} rubric
 * @returns {Row[]} The largest spread first, then in the order of the rubric: each element after its
 *   parts, and at the end what only the drafts know.
 */
export function rowsOf(inputs, rubric) {
  /** @type {Row[]} */
  const rows = [];
  for (const [at, element] of rubric.elements.entries()) {
    for (const index of element.parts) {
      const part = rubric.parts[index];
      if (part) rows.push(row(inputs, rubric, "part", part.id, index));
    }
    rows.push(row(inputs, rubric, "element", element.id, at));
  }
  for (const id of unknownIds(inputs, "scores", rubric.parts)) rows.push(row(inputs, rubric, "part", id, -1));
  for (const id of unknownIds(inputs, "summaries", rubric.elements)) rows.push(row(inputs, rubric, "element", id, -1));
  const rank = (/** @type {Row} */ { agreement }) => AGREEMENTS.indexOf(agreement);
  // The sort is stable: what is alike stays in the order of the rubric.
  return rows.sort((a, b) => b.spread - a.spread || rank(a) - rank(b));
}

/**
 * @param {readonly Row[]} rows
 * @returns {Map<Agreement, number>} How many rows of each, zeros included.
 */
export function countsOf(rows) {
  return new Map(AGREEMENTS.map((agreement) => [agreement, rows.filter((row) => row.agreement === agreement).length]));
}

/**
 * What somebody ticked, in the order of the rubric, and who did.
 *
 * @param {Row} row
 * @param {Rubric} rubric
 * @returns {{ id: string, isKnown: boolean, inputs: number[] }[]}
 */
export function tickedIn(row, rubric) {
  const known = row.kind === "part" ? (rubric.parts[row.index]?.criteria ?? []).map(({ id }) => id) : [];
  const ids = new Set(row.answers.flatMap(({ criteria }) => criteria));
  const others = [...ids].filter((id) => !known.includes(id)).sort();
  return [...known.filter((id) => ids.has(id)), ...others].map((id) => ({
    id,
    isKnown: known.includes(id),
    inputs: [...row.answers.keys()].filter((at) => row.answers[at]?.criteria.includes(id)),
  }));
}

/**
 * The evidence of some answers as one text, each paragraph of words once.
 *
 * @param {readonly Answer[]} answers
 */
export function joinedEvidence(answers) {
  return [...new Set(answers.map(({ evidence }) => evidence).filter((text) => text.trim() !== ""))].join("\n\n");
}

/**
 * The sources of some answers, each once.
 *
 * @param {readonly Answer[]} answers
 * @returns {Source[]}
 */
export function unitedSources(answers) {
  const key = (/** @type {Source} */ source) => JSON.stringify(source);
  return [...new Map(answers.flatMap(({ sources }) => sources).map((source) => [key(source), source])).values()];
}

/**
 * @param {readonly Input[]} inputs
 * @param {Rubric} rubric
 * @param {"part" | "element"} kind
 * @param {string} id
 * @param {number} index
 * @returns {Row}
 */
function row(inputs, rubric, kind, id, index) {
  const answers = inputs.map((input) => answerOf(input, kind, id));
  const ratings = answers.flatMap(({ rating }) => (rating === undefined ? [] : [rating]));
  const steps = stepsOf(ratings, rubric);
  const low = Math.min(...ratings);
  const high = Math.max(...ratings);
  const spread = ratings.length === 0 ? 0 : steps.indexOf(high) - steps.indexOf(low);
  return {
    kind,
    id,
    index,
    answers,
    agreement: agreementOf(answers, spread),
    spread,
    range: ratings.length === 0 ? null : [low, high],
    answered: answers.filter(({ isSilent }) => !isSilent).length,
  };
}

/**
 * The values that a rating can have or has, in order: those of the rubric may have gaps, and a rating
 * may be one that it does not have.
 *
 * @param {readonly number[]} ratings
 * @param {Rubric} rubric
 */
function stepsOf(ratings, rubric) {
  return [...new Set([...rubric.levels.map(({ value }) => value), ...ratings])].sort((a, b) => a - b);
}

/**
 * @param {readonly Answer[]} answers
 * @param {number} spread
 * @returns {Agreement}
 */
function agreementOf(answers, spread) {
  const spoken = answers.filter(({ isSilent }) => !isSilent);
  const empty = new Set(spoken.flatMap(({ rating, status }) => (rating === undefined ? [status] : [])));
  const isRated = spoken.some(({ rating }) => rating !== undefined);
  if (empty.size + Number(isRated) > 1) return "empty-against-rated";
  if (spread > 0) return spread === 1 ? "one-apart" : "more-apart";
  return spoken.length < answers.length ? "some-silent" : "same";
}

/**
 * @param {Input} input
 * @param {"part" | "element"} kind
 * @param {string} id
 * @returns {Answer}
 */
function answerOf({ draft }, kind, id) {
  const { scores, summaries } = draft.assessment;
  /** @type {import("./draft.js").Score} */
  const given = (kind === "part" ? own(scores, id) : own(summaries, id)) ?? {};
  const { rating, status, criteria = [], evidence = "", sources = [] } = given;
  return { rating, status: status || undefined, isSilent: rating === undefined && !status, criteria, evidence, sources };
}

/**
 * @param {readonly Input[]} inputs
 * @param {"scores" | "summaries"} key
 * @param {readonly { id: string }[]} known
 */
function unknownIds(inputs, key, known) {
  const ids = new Set(inputs.flatMap(({ draft }) => Object.keys(draft.assessment[key])));
  for (const { id } of known) ids.delete(id);
  return [...ids].sort();
}

/**
 * @template T
 * @param {Readonly<Record<string, T>>} table
 * @param {string} id
 * @returns {T | undefined}
 */
function own(table, id) {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}
