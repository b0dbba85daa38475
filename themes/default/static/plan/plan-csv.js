/**
 * The plan as a table for spreadsheets: one row for each thing that it says.
 *
 * @typedef {import("./plan.js").Rubric} Rubric
 * @typedef {import("../assessment/draft.js").Draft} Draft
 */
import { csvOf } from "../assessment/csv-text.js";
import { holdsSomething } from "../assessment/progress.js";
import { inOrder, planOf } from "./plan.js";
import { plannedLevels } from "./planned.js";

/** Not translated: files go from one language to another. */
export const COLUMNS = ["kind", "id", "goal", "text", "specific", "measurable", "attainable", "relevant", "owner", "due", "success", "parts", "from", "to", "levers", "status", "missing"];
/** The columns that hold ids with spaces between them, and those that hold the values of levels. */
export const LISTS = ["parts", "levers"];
export const LEVELS = ["from", "to"];
/** A kind that has one row; its text is under the same key in the plan. */
export const TEXTS = /** @type {const} */ (["vision", "data_vision", "written_on", "written_by"]);
/**
 * The other kinds: which columns their rows have, and under which keys the draft has the same.
 *
 * @type {Readonly<Record<string, Readonly<Record<string, string>>>>}
 */
export const KEYS = {
  pattern: { text: "text" },
  strength: { text: "text", parts: "parts" },
  challenge: { text: "text", parts: "parts" },
  goal: {
    id: "id", text: "title", specific: "specific", measurable: "measurable", attainable: "attainable", relevant: "relevant",
    owner: "owner", due: "due", parts: "parts", from: "from", to: "to",
  },
  activity: { id: "id", goal: "goal", text: "what", owner: "owner", due: "due", success: "success", levers: "levers", status: "status" },
  resource: { id: "id", text: "there", missing: "missing" },
  left_out: { id: "id", text: "text" },
  planned: { id: "id", from: "from", to: "to", text: "text" },
};
/** Stands beside levels that are planned, so that nobody takes them for ratings. */
const NO_RATING = "plan, no rating";

/**
 * @param {Draft} draft
 * @param {Rubric} rubric
 * @returns {string} With a byte order mark.
 */
export function planCsv(draft, rubric) {
  const { patterns = [], strengths = [], challenges = [] } = draft.assessment;
  const plan = planOf(draft);
  const valueOf = (/** @type {number | null} */ level) => rubric.levels[(level ?? 0) - 1]?.value;
  const rows = [
    ...TEXTS.map((kind) => row(kind, { text: plan[kind] })),
    ...patterns.map((text) => row("pattern", { text })),
    ...strengths.map((strength) => row("strength", strength)),
    ...challenges.map((challenge) => row("challenge", challenge)),
    ...plan.goals.flatMap(({ activities = [], ...goal }) => [
      row("goal", goal, holdsSomething(activities)),
      ...activities.map((activity) => row("activity", { ...activity, goal: goal.id }, false, ["goal"])),
    ]),
    ...inOrder(plan.resources, rubric.categories).map(([id, resource]) => row("resource", { ...resource, id }, false, ["id"])),
    ...inOrder(plan.left_out, rubric.steps).map(([id, text]) => row("left_out", { id, text }, false, ["id"])),
    ...[...plannedLevels(draft, rubric)].map(([id, { from, to }]) => row("planned", { id, from: valueOf(from), to: valueOf(to), text: NO_RATING })),
  ];
  return csvOf([COLUMNS, ...rows.flatMap((cells) => cells ?? [])]);
}

/**
 * @param {string} kind
 * @param {Readonly<Record<string, unknown>>} values
 * @param {boolean} [isNeeded] Also if nothing is in it.
 * @param {readonly string[]} [about] Keys that only say what the others are about.
 * @returns {[string[]] | null} `null` if it would say nothing.
 */
function row(kind, values, isNeeded = false, about = []) {
  const says = Object.entries(values).some(([key, value]) => !about.includes(key) && holdsSomething(value));
  if (!says && !isNeeded) return null;
  const keys = KEYS[kind] ?? { text: "text" };
  return [COLUMNS.map((column) => (column === "kind" ? kind : cellOf(values[keys[column] ?? ""])))];
}

/** @param {unknown} value */
function cellOf(value) {
  if (!Array.isArray(value)) return String(value ?? "");
  return value.filter((id) => id !== "").map((id) => (/[\s;,"]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id)).join(" ");
}
