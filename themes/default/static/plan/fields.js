/**
 * Which place of the plan each control of the page holds, by its name and by the goal and the activity that
 * it stands in.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {"text" | "level" | "list"} Kind
 * @typedef {{ goal?: string | undefined, activity?: string | undefined }} Owner The ids of what a control stands in.
 * @typedef {{ kind: Kind, path: readonly string[] }} Field Inside of the plan; goals and activities by their ids.
 * @typedef {{ value: string, checked: boolean }} Control
 */
import { planOf, withPlan } from "./plan.js";

const SINGLE = new Set(["vision", "data_vision", "written_on", "written_by"]);
const TABLES = new Set(["resources", "left_out"]);
/** @type {ReadonlyMap<string, Kind>} */
const OF_GOALS = new Map([
  ["title", "text"], ["specific", "text"], ["measurable", "text"], ["attainable", "text"], ["relevant", "text"],
  ["due", "text"], ["owner", "text"], ["parts", "list"], ["from", "level"], ["to", "level"],
]);
/** @type {ReadonlyMap<string, Kind>} */
const OF_ACTIVITIES = new Map([
  ["what", "text"], ["owner", "text"], ["due", "text"], ["success", "text"], ["levers", "list"], ["status", "text"],
]);

/**
 * @param {string} name
 * @param {Owner} owner
 * @returns {Field | null} Nothing for a control that holds no place of the plan.
 */
export function fieldOf(name, { goal, activity }) {
  const [first = "", key = "", ...rest] = name.split(".");
  if (SINGLE.has(name)) return { kind: "text", path: [name] };
  if (TABLES.has(first) && key !== "") return { kind: "text", path: [first, key, ...rest] };
  const kind = first === "goal" ? OF_GOALS.get(key) : first === "activity" ? OF_ACTIVITIES.get(key) : undefined;
  if (!kind || goal === undefined) return null;
  if (first === "goal") return { kind, path: ["goals", goal, key] };
  return activity === undefined ? null : { kind, path: ["goals", goal, "activities", activity, key] };
}

/**
 * The path as the plan has it, where goals and activities have places.
 *
 * @param {Draft} draft
 * @param {readonly string[]} path
 * @returns {string[] | null} Nothing if there is no such goal or activity.
 */
export function placeOf(draft, path) {
  const [list = "", goal = "", ...inner] = path;
  if (list !== "goals") return [...path];
  const { goals } = planOf(draft);
  const at = goals.findIndex(({ id }) => id === goal);
  if (at < 0) return null;
  const [activities = "", activity = "", ...rest] = inner;
  if (activities !== "activities") return [list, String(at), ...inner];
  const place = (goals[at]?.activities ?? []).findIndex(({ id }) => id === activity);
  return place < 0 ? null : [list, String(at), activities, String(place), ...rest];
}

/**
 * @param {Draft} draft
 * @param {readonly string[]} path
 * @returns {unknown}
 */
export function valueAt(draft, path) {
  /** @type {any} */
  let at = planOf(draft);
  for (const key of placeOf(draft, path) ?? [""]) at = typeof at === "object" && at !== null ? at[key] : undefined;
  return at;
}

/**
 * The draft after an input.
 *
 * @param {Draft} draft
 * @param {Field} field
 * @param {Control} control
 * @returns {Draft}
 */
export function withControl(draft, { kind, path }, { value, checked }) {
  const place = placeOf(draft, path);
  if (!place) return draft;
  if (kind === "level") return withPlan(draft, place, value === "" ? undefined : Number(value));
  if (kind === "text") return withPlan(draft, place, value);
  const others = listAt(draft, path).filter((id) => id !== value);
  return withPlan(draft, place, checked ? [...others, value] : others);
}

/**
 * What a control shows of the draft.
 *
 * @param {Draft} draft
 * @param {Field} field
 * @param {string} value Of a box that can be checked.
 * @returns {Control}
 */
export function controlOf(draft, { kind, path }, value) {
  if (kind === "list") return { value, checked: listAt(draft, path).includes(value) };
  return { value: String(valueAt(draft, path) ?? ""), checked: false };
}

/** @param {Draft} draft @param {readonly string[]} path @returns {readonly string[]} */
function listAt(draft, path) {
  const value = valueAt(draft, path);
  return Array.isArray(value) ? value : [];
}
