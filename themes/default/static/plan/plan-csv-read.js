/**
 * A plan of a table that somebody filled in a spreadsheet.
 *
 * @typedef {import("../assessment/answers.js").Rubric} Rubric
 * @typedef {import("../assessment/csv-table.js").Note} Note
 * @typedef {import("../assessment/csv-table.js").Row} Row
 * @typedef {import("../assessment/draft.js").Activity} Activity
 * @typedef {import("../assessment/draft.js").Goal} Goal
 * @typedef {import("../assessment/draft.js").Statement} Statement
 *
 * @typedef {object} PlanRead
 * @property {import("./plan.js").Plan} plan Goals and activities may be without ids.
 * @property {Statement[]} strengths
 * @property {Statement[]} challenges
 * @property {string[]} patterns
 * @property {Note[]} problems What was not taken over, or should be looked at. The kinds, beside those of any
 *   table: `plan-kind` (of a row), `plan-cell` (one that such a row does not have), `plan-no-id`, `id-twice` (the
 *   first counts), `rating` (`from` or `to`); and what was taken over: `plan-twice` (the id of a goal or an
 *   activity that was there before), `plan-date` (none that there is), `plan-no-goal` (an activity whose goal is not
 *   in the table).
 */
import { ratingReader } from "../assessment/csv-rating.js";
import { tableIn } from "../assessment/csv-table.js";
import { trimmed } from "../assessment/csv-text.js";
import { record } from "../assessment/shape.js";
import { dayProblem } from "../assessment/text-problems.js";
import { COLUMNS, KEYS, LEVELS, LISTS, TEXTS } from "./plan-csv.js";

/**
 * @param {string | Uint8Array} file
 * @param {Rubric} rubric
 * @returns {PlanRead}
 * @throws {import("../assessment/shape.js").DraftError} `header`, if no column says of which kind a row is; and
 *   those of the text.
 */
export function readPlanCsv(file, rubric) {
  const { rows, notes: problems } = tableIn(file, COLUMNS, "kind");
  /** @type {Record<string, unknown>} */
  const texts = record();
  /** @type {Record<string, Record<string, any>>} */
  const tables = { resource: record(), left_out: record() };
  /** @type {Record<string, any[]>} */
  const lists = { pattern: [], strength: [], challenge: [] };
  const goals = goalList();
  const ratingOf = ratingReader(rubric);

  for (const row of rows) {
    const kind = trimmed(row.cellOf("kind")).toLowerCase();
    const isText = TEXTS.some((text) => text === kind);
    if (!isText && !Object.hasOwn(KEYS, kind)) row.report("plan-kind", row.cellOf("kind"));
    else if (kind !== "planned") {
      const values = valuesIn(row, KEYS[kind] ?? { text: "text" }, ratingOf);
      const { id, goal, ...rest } = values;
      const table = tables[kind];
      // A goal may have nothing but the activities below it.
      if (Object.keys(values).length === 0 && kind !== "goal") continue;
      if (isText) {
        if (kind in texts) row.report("id-twice", kind);
        else texts[kind] = rest.text;
        if (kind === "written_on") reportDay(row, rest.text);
      } else if (table) {
        if (id === undefined) row.report("plan-no-id", kind);
        else if (id in table) row.report("id-twice", id);
        else if (Object.keys(rest).length > 0) table[id] = kind === "left_out" ? rest.text : record(rest);
      } else if (kind === "goal") goals.add(values, row);
      else if (kind === "activity") goals.addActivity(record(id === undefined ? {} : { id }, rest), goal ?? "", row);
      else lists[kind]?.push(kind === "pattern" ? rest.text : values);
    }
  }
  const plan = record(texts, { goals: goals.all(), resources: tables.resource, left_out: tables.left_out });
  const { pattern: patterns = [], strength: strengths = [], challenge: challenges = [] } = lists;
  return { plan: /** @type {import("./plan.js").Plan} */ (plan), strengths, challenges, patterns, problems: problems.sort((a, b) => a.row - b.row) };
}

/**
 * What the cells of a row say, by the keys of the draft.
 *
 * @param {Row} row
 * @param {Readonly<Record<string, string>>} keys
 * @param {ReturnType<typeof ratingReader>} ratingOf
 * @returns {Record<string, any>}
 */
function valuesIn({ row, cellOf, report }, keys, ratingOf) {
  const values = record();
  for (const column of COLUMNS.slice(1)) {
    const cell = cellOf(column);
    const key = keys[column];
    if (cell === "") continue;
    if (key === undefined) {
      if (trimmed(cell) !== "") report("plan-cell", cell);
    } else if (LISTS.includes(column)) {
      const ids = idsIn(cell);
      if (ids.length > 0) values[key] = ids;
    } else if (LEVELS.includes(column)) {
      const level = levelIn(cell, ratingOf);
      if (level !== null) values[key] = level;
      else if (trimmed(cell) !== "") report("rating", cell);
    } else {
      values[key] = cell;
      if (column === "due") reportDay({ row, cellOf, report }, cell);
    }
  }
  return values;
}

/** @param {Row} row @param {string} day */
function reportDay({ report }, day) {
  if (dayProblem(day, "9999-12-31") === "date-unreal") report("plan-date", day);
}

/**
 * The value of a level; or a number that may be one in another rubric.
 *
 * @param {string} cell
 * @param {ReturnType<typeof ratingReader>} ratingOf
 */
function levelIn(cell, ratingOf) {
  const answer = ratingOf(cell);
  if (answer && "rating" in answer) return answer.rating;
  const number = /^[+-]?\d+$/.test(trimmed(cell)) ? Number(trimmed(cell)) : NaN;
  return Number.isSafeInteger(number) ? number : null;
}

/** Ids with white space, commas or semicolons between them; in quotes those that have such signs. @param {string} cell */
function idsIn(cell) {
  return Array.from(cell.matchAll(/"((?:[^"]|"")*)"|[^\s;,]+/g), ([all, quoted]) => quoted?.replaceAll('""', '"') ?? all).filter((id) => id !== "");
}

/** The goals, and activities that find their goal when all rows are known. */
function goalList() {
  /** @type {Record<string, any>[]} */
  const goals = [];
  /** Of one id the first and the last. @type {Map<string, Record<string, any>>} */
  const first = new Map();
  /** @type {Map<string, Record<string, any>>} */
  const last = new Map();
  /** @type {{ activity: Activity, goal: string, above: Record<string, any> | undefined, row: Row }[]} */
  const waiting = [];
  /** @type {Map<object, Set<string>>} */
  const seen = new Map();

  /** @param {Record<string, any>} goal */
  const add = (goal) => {
    goals.push(goal);
    if (goal.id === undefined) return;
    if (!first.has(goal.id)) first.set(goal.id, goal);
    last.set(goal.id, goal);
  };
  /** One that is not in the table, but may be in the draft. @param {string} id @param {Row} row */
  const missing = (id, { report }) => {
    report("plan-no-goal", id);
    const goal = id === "" ? record() : record({ id });
    add(goal);
    return goal;
  };

  return {
    /** @param {Record<string, any>} goal @param {Row} row */
    add: (goal, { report }) => {
      if (first.has(goal.id)) report("plan-twice", goal.id);
      add(goal);
    },
    /** @param {Activity} activity @param {string} goal @param {Row} row */
    addActivity: (activity, goal, row) => waiting.push({ activity, goal, above: goal === "" ? goals.at(-1) : last.get(goal), row }),
    /** @returns {Goal[]} */
    all: () => {
      for (const { activity, goal, above, row } of waiting) {
        const found = above ?? first.get(goal) ?? missing(goal, row);
        const ids = seen.get(found) ?? new Set();
        if (activity.id !== undefined && ids.has(activity.id)) row.report("plan-twice", activity.id);
        if (activity.id !== undefined) ids.add(activity.id);
        seen.set(found, ids);
        found.activities = found.activities ?? [];
        found.activities.push(activity);
      }
      return goals.filter((goal) => Object.keys(goal).length > 0);
    },
  };
}
