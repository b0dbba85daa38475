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
 * @typedef {object} Note What was not taken over. The kinds: `column` and `column-twice`; `id`, `id-twice`
 *   and `no-id` for rows; `cell` beyond the columns; `rating`, `criterion`, `source` (more than it has
 *   fields), `year`, `completed`; `criteria` and `sources`, which elements have not.
 * @property {string} kind
 * @property {number} row As a spreadsheet counts.
 * @property {string} value
 *
 * @typedef {object} Read
 * @property {Record<string, Score>} scores
 * @property {Record<string, Summary>} summaries
 * @property {Note[]} notes
 * @property {string} encoding `utf-8` or `windows-1252`.
 * @property {string} separator
 * @property {string[]} columns Those that were understood.
 */
import { COLUMNS } from "./csv.js";
import { ratingReader } from "./csv-rating.js";
import { decoded, rowsOf, trimmed, unsafe, wordsOf } from "./csv-text.js";
import { MOST_BYTES, withAnswer } from "./draft.js";
import { DraftError, record } from "./shape.js";

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
 * @throws {DraftError} Beside those of reading the text: `header`, if no column says which part a row is.
 */
export function readCsv(file, rubric) {
  const { text: all, encoding } = decoded(file, MOST_BYTES);
  // Excel writes such a line for itself.
  const [first = "", named] = /^"?sep=(.)"?(?:\r\n?|\n)/i.exec(all) ?? [];
  const text = all.slice(first.length);
  const separator = named ?? separatorOf(text);

  /** @type {Note[]} */
  const notes = [];
  /** @type {Map<string, number> | null} */
  let places = null;
  /** @type {Read["scores"]} */
  const scores = record();
  /** @type {Read["summaries"]} */
  const summaries = record();
  const ratingOf = ratingReader(rubric);
  const seen = new Set();
  let width = 0;
  let row = first === "" ? 0 : 1;
  for (const cells of rowsOf(text, separator)) {
    row += 1;
    if (cells.every((cell) => trimmed(cell) === "")) continue;
    /** @param {string} kind @param {string} value */
    const note = (kind, value) => notes.push({ kind, row, value });
    if (places === null) {
      places = placesOf(cells, note);
      width = cells.length;
      continue;
    }
    for (const cell of cells.slice(width)) if (trimmed(cell) !== "") note("cell", cell);
    const answers = answersIn(cells, places);
    const { part, element } = found(rubric, answers.id);
    const known = part ?? element;
    if (known === undefined) {
      if (answers.id !== "") note("id", answers.id);
      else if (Object.values(answers).some((answer) => trimmed(answer) !== "")) note("no-id", "");
      continue;
    }
    if (seen.has(known)) {
      note("id-twice", answers.id);
      continue;
    }
    seen.add(known);
    const score = scoreOf(answers, part, ratingOf, note);
    if (Object.keys(score).length === 0) continue;
    if (part) scores[part.id] = score;
    else summaries[known.id] = score;
  }
  if (places === null) throw new DraftError("header");
  return { scores, summaries, notes, encoding, separator, columns: [.../** @type {Map<string, number>} */ (places).keys()] };
}

/** The separator for which the first row has the most columns that are known. @param {string} text */
function separatorOf(text) {
  const counts = [",", ";", "\t"].map((separator) => {
    try {
      for (const cells of rowsOf(text, separator)) {
        if (cells.some((cell) => trimmed(cell) !== "")) return { separator, count: cells.filter((cell) => COLUMNS.includes(columnOf(cell))).length };
      }
    } catch {
      // The quotes of another separator.
    }
    return { separator, count: 0 };
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
 * @param {(kind: string, value: string) => void} note
 */
function placesOf(cells, note) {
  /** @type {Map<string, number>} */
  const places = new Map();
  for (const [at, cell] of cells.entries()) {
    const column = columnOf(cell);
    if (!COLUMNS.includes(column)) note("column", cell);
    else if (places.has(column)) note("column-twice", cell);
    else places.set(column, at);
  }
  if (!places.has("id")) throw new DraftError("header");
  return places;
}

/**
 * @param {readonly string[]} cells
 * @param {ReadonlyMap<string, number>} places
 */
function answersIn(cells, places) {
  /** @param {string} column */
  const cellOf = (column) => unsafe(cells[places.get(column) ?? -1] ?? "");
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
