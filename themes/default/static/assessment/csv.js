/**
 * The answers as a table for spreadsheets: one row a part, then one row an element.
 *
 * @typedef {import("./answers.js").Part} Part
 * @typedef {import("./answers.js").Rubric} Rubric
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Score} Score
 * @typedef {import("./draft.js").Source} Source
 * @typedef {import("./draft.js").Summary} Summary
 */
import { csvOf, trimmed } from "./csv-text.js";
import { orderedCriteria, orphanRows } from "./rows.js";

/** Not translated: files go from one language to another. */
export const COLUMNS = ["id", "title", "rating", "criteria", "evidence", "sources", "completed", "choices"];

/**
 * @param {Draft} draft
 * @param {Rubric} rubric
 * @param {(part: Part, criterion: string) => string} textOf The text of a criterion.
 * @returns {string} With a byte order mark.
 */
export function writeCsv(draft, rubric, textOf) {
  const { scores, summaries } = draft.assessment;
  const rows = [
    ...rubric.parts.map((part) => scoreRow(part.id, scores[part.id], part, textOf)),
    ...rubric.elements.map(({ id, title }) => summaryRow(id, summaries[id], title)),
    ...orphanRows(draft, rubric).map(({ id, score, summary }) => (score ? scoreRow(id, score) : summaryRow(id, summary))),
  ];
  return csvOf([COLUMNS, ...rows]);
}

/**
 * @param {string} id
 * @param {Score} [score]
 * @param {Part} [part]
 * @param {(part: Part, criterion: string) => string} [textOf]
 */
function scoreRow(id, score = {}, part, textOf) {
  return [
    id,
    part?.title ?? "",
    String(score.rating ?? score.status ?? ""),
    orderedCriteria(score.criteria, part).join(" "),
    score.evidence ?? "",
    (score.sources ?? []).map(lineOf).filter((line) => line !== "").join("\n"),
    score.is_completed ? "yes" : "",
    part?.criteria.map((criterion) => `${criterion.id}: ${textOf?.(part, criterion.id)}`).join("\n") ?? "",
  ];
}

/**
 * @param {string} id
 * @param {Summary} [summary]
 * @param {string} [title]
 */
function summaryRow(id, summary = {}, title = "") {
  return [id, title, String(summary.rating ?? ""), "", summary.evidence ?? "", "", summary.is_completed ? "yes" : "", ""];
}

/** @param {Source} source */
function lineOf({ title, publisher, url, year, accessed }) {
  const fields = [title, publisher, url, year, accessed].map((field) =>
    trimmed(String(field ?? "")).replaceAll(/[\r\n]+/g, " ").replaceAll("|", "\\|"));
  while (fields.at(-1) === "") fields.pop();
  return fields.join(" | ");
}
