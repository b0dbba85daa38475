/**
 * The answers of a table that somebody filled in a spreadsheet. `statewise import` reads the same.
 *
 * @typedef {import("./answers.js").Part} Part
 * @typedef {import("./answers.js").Rubric} Rubric
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Score} Score
 * @typedef {import("./draft.js").Source} Source
 * @typedef {import("./draft.js").Summary} Summary
 *
 * @typedef {import("./csv-table.js").Note} Note
 *
 * @typedef {object} Read
 * @property {Record<string, Score>} scores
 * @property {Record<string, Summary>} summaries
 * @property {Note[]} notes What was not taken over. The kinds, beside those of any table: `id`, `id-twice` and
 *   `no-id` for rows; `rating`, `criterion`, `source` (more than it has fields), `year`, `completed`;
 *   `criteria` and `sources`, which elements have not.
 * @property {string} encoding `utf-8` or `windows-1252`.
 * @property {string} separator
 * @property {string[]} columns Those that were understood.
 */
import { COLUMNS } from "./csv.js";
import { ratingReader } from "./csv-rating.js";
import { tableIn } from "./csv-table.js";
import { trimmed, wordsOf } from "./csv-text.js";
import { withAnswer } from "./draft.js";
import { record } from "./shape.js";

const YES = ["yes", "y", "true", "1", "x"];
const NO = ["", "no", "n", "false", "0"];

/**
 * The draft with the answers of a table. Empty cells change nothing.
 *
 * @param {Draft} draft
 * @param {Pick<Read, "scores" | "summaries">} read
 */
export function withTable(draft, { scores, summaries }) {
  for (const [table, answers] of Object.entries({ scores, summaries })) {
    for (const [id, score] of Object.entries(answers)) {
      for (const [key, value] of Object.entries(score)) {
        draft = withAnswer(draft, [table, id, key], value);
        if (key === "rating" || key === "status") draft = withAnswer(draft, [table, id, key === "rating" ? "status" : "rating"], undefined);
      }
    }
  }
  return draft;
}

/**
 * @param {string | Uint8Array} file
 * @param {Rubric} rubric
 * @returns {Read}
 * @throws {import("./shape.js").DraftError} `header`, if no column says which part a row is; and those of the text.
 */
export function readCsv(file, rubric) {
  const { rows, notes, encoding, separator, columns } = tableIn(file, COLUMNS, "id");
  /** @type {Read["scores"]} */
  const scores = record();
  /** @type {Read["summaries"]} */
  const summaries = record();
  const ratingOf = ratingReader(rubric);
  const seen = new Set();
  for (const { cellOf, report } of rows) {
    const answers = answersIn(cellOf);
    const { part, element } = found(rubric, answers.id);
    const known = part ?? element;
    if (known === undefined) {
      if (answers.id !== "") report("id", answers.id);
      else if (Object.values(answers).some((answer) => trimmed(answer) !== "")) report("no-id", "");
      continue;
    }
    if (seen.has(known)) {
      report("id-twice", answers.id);
      continue;
    }
    seen.add(known);
    const score = scoreOf(answers, part, ratingOf, report);
    if (Object.keys(score).length === 0) continue;
    if (part) scores[part.id] = score;
    else summaries[known.id] = score;
  }
  return { scores, summaries, notes, encoding, separator, columns };
}

/** @param {(column: string) => string} cellOf */
function answersIn(cellOf) {
  return {
    id: trimmed(cellOf("id")),
    rating: cellOf("rating"),
    criteria: cellOf("criteria"),
    evidence: cellOf("evidence"),
    sources: cellOf("sources"),
    completed: cellOf("completed"),
  };
}

/**
 * What an id names: exactly, or whatever its case if only one is left.
 *
 * @param {Rubric} rubric
 * @param {string} id
 */
function found({ parts, elements }, id) {
  const lower = id.toLowerCase();
  /** @param {{ id: string }} one */
  const isIt = (one) => one.id === id;
  /** @param {{ id: string }} one */
  const isAlike = (one) => one.id.toLowerCase() === lower;
  const part = parts.find(isIt);
  const element = part ? undefined : elements.find(isIt);
  if (part || element) return { part, element };
  const alike = [...parts, ...elements].filter(isAlike);
  return alike.length === 1 ? { part: parts.find(isAlike), element: elements.find(isAlike) } : {};
}

/**
 * @param {ReturnType<typeof answersIn>} answers
 * @param {Part | undefined} part
 * @param {ReturnType<typeof ratingReader>} ratingOf
 * @param {(kind: string, value: string) => void} note
 */
function scoreOf(answers, part, ratingOf, note) {
  /** @type {Score} */
  const score = record();
  if (trimmed(answers.rating) !== "") {
    const answer = ratingOf(answers.rating);
    if (answer === null || (!part && "status" in answer)) note("rating", answers.rating);
    else Object.assign(score, answer);
  }
  if (part) {
    const ids = wordsOf(answers.criteria, ";,");
    const known = part.criteria.filter((criterion) => ids.includes(criterion.id)).map(({ id }) => id);
    for (const id of new Set(ids)) if (!known.includes(id)) note("criterion", id);
    if (known.length > 0) score.criteria = known;
    const sources = answers.sources.split(/\r\n?|\n/).flatMap((line) => sourceIn(line, note));
    if (sources.length > 0) score.sources = sources;
  } else {
    if (trimmed(answers.criteria) !== "") note("criteria", answers.criteria);
    if (trimmed(answers.sources) !== "") note("sources", answers.sources);
  }
  if (trimmed(answers.evidence) !== "") score.evidence = answers.evidence;
  const completed = trimmed(answers.completed).toLowerCase();
  if (YES.includes(completed)) score.is_completed = true;
  else if (!NO.includes(completed)) note("completed", answers.completed);
  return score;
}

/**
 * The source of a line, if there is one.
 *
 * @param {string} line
 * @param {(kind: string, value: string) => void} note
 * @returns {Source[]}
 */
function sourceIn(line, note) {
  const fields = [...`|${line}`.matchAll(/\|((?:\\\||[^|])*)/g)].map(([, field = ""]) => trimmed(field).replaceAll("\\|", "|"));
  const [title, publisher, url, year = "", accessed, ...more] = fields;
  const rest = more.filter((field) => field !== "");
  if (rest.length > 0) note("source", rest.join(" | "));
  const isYear = /^\d{1,4}$/.test(year);
  if (year !== "" && !isYear) note("year", year);
  const source = { title, publisher, url, year: isYear ? Number(year) : undefined, accessed };
  const pairs = Object.entries(source).filter(([, value]) => value !== undefined && value !== "");
  return pairs.length === 0 ? [] : [record(Object.fromEntries(pairs))];
}
