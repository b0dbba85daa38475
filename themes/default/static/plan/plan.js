/**
 * The action plan of a draft: reading it, and making drafts in which it is another.
 *
 * @typedef {import("../assessment/draft.js").Activity} Activity
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("../assessment/draft.js").Goal} Goal
 * @typedef {import("../assessment/draft.js").Resource} Resource
 * @typedef {import("../assessment/draft.js").Plan & { goals: Goal[], resources: Record<string, Resource>, left_out: Record<string, string> }} Plan
 *
 * @typedef {import("../assessment/answers.js").Rubric & Steps} Rubric What the page of the plan says of it.
 * @typedef {object} Steps
 * @property {readonly { id: string, title: string, anchor: string, asks?: string | null }[]} steps Of the action plan;
 *   `asks` says what the page asks for there: `vision`, `challenges`, `goals`, `resources` or `activities`.
 * @property {readonly { id: string, name: string }[]} categories Of resources.
 * @property {readonly string[]} lever_ids In the order of the names in `levers`.
 */
import { holdsSomething } from "../assessment/progress.js";
import { isObject, record } from "../assessment/shape.js";

/** What an activity can be; without a status it is planned. */
export const STATUSES = /** @type {const} */ (["planned", "started", "done", "stopped"]);
/** The keys of a plan that this version knows. */
const KEYS = /** @type {const} */ (["vision", "data_vision", "written_on", "written_by", "goals", "resources", "left_out"]);
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/**
 * @param {Draft} draft
 * @returns {Plan}
 */
export function planOf({ plan }) {
  return /** @type {Plan} */ (record({ goals: [], resources: record(), left_out: record() }, plan ?? {}));
}

/** Whether a draft says anything in its plan. @param {Draft} draft */
export function hasPlan({ plan }) {
  return KEYS.some((key) => holdsSomething(plan?.[key]));
}

/**
 * The draft with another value at a place of its plan, such as `["goals", "0", "activities", "1", "what"]`.
 *
 * @param {Draft} draft
 * @param {readonly string[]} path
 * @param {unknown} value `undefined` or what is empty takes it away.
 * @returns {Draft}
 */
export function withPlan(draft, path, value) {
  const isEmpty = typeof value === "object" && value !== null ? Object.keys(value).length === 0 : value === null || value === "";
  const { plan, ...rest } = draft;
  const made = put(plan, path, isEmpty ? undefined : value);
  return /** @type {Draft} */ (record(rest, isObject(made) && Object.keys(made).length > 0 ? { plan: made } : {}));
}

/**
 * @param {Draft} draft
 * @param {Goal} goal
 */
export function withGoal(draft, goal) {
  return withPlan(draft, ["goals"], [...planOf(draft).goals, goal]);
}

/**
 * @param {Draft} draft
 * @param {string} id
 */
export function withoutGoal(draft, id) {
  return withPlan(draft, ["goals"], planOf(draft).goals.filter((goal) => goal.id !== id));
}

/**
 * @param {Draft} draft
 * @param {string} id
 * @param {number} by So many places down, or up below zero; it stops at the ends.
 */
export function movedGoal(draft, id, by) {
  const goals = [...planOf(draft).goals];
  const at = goals.findIndex((goal) => goal.id === id);
  if (at < 0) return draft;
  const moved = goals.splice(at, 1);
  goals.splice(Math.max(0, at + by), 0, ...moved);
  return withPlan(draft, ["goals"], goals);
}

/**
 * @param {Draft} draft
 * @param {string} goalId
 * @param {Activity} activity
 */
export function withActivity(draft, goalId, activity) {
  return withActivities(draft, goalId, (activities) => [...activities, activity]);
}

/**
 * @param {Draft} draft
 * @param {string} goalId
 * @param {string} id
 */
export function withoutActivity(draft, goalId, id) {
  return withActivities(draft, goalId, (activities) => activities.filter((activity) => activity.id !== id));
}

/**
 * @param {Draft} draft
 * @param {string} goalId
 * @param {(activities: readonly Activity[]) => Activity[]} change
 */
function withActivities(draft, goalId, change) {
  const { goals } = planOf(draft);
  const at = goals.findIndex(({ id }) => id === goalId);
  if (at < 0) return draft;
  return withPlan(draft, ["goals", String(at), "activities"], change(goals[at]?.activities ?? []));
}

/** Random and never used again, since calendars know goals and activities by their ids. */
export function newGoalId() {
  return `goal-${randomLetters()}`;
}

export function newActivityId() {
  return `activity-${randomLetters()}`;
}

/**
 * The draft with an id for every goal and every activity: new ones for those that have none, or one that
 * stands before. Only drafts made by hand need it.
 *
 * @param {Draft} draft The same comes back if nothing lacks.
 * @returns {Draft}
 */
export function withIds(draft) {
  const { goals } = planOf(draft);
  const made = identified(goals, newGoalId).map((goal) => {
    const activities = identified(goal.activities ?? [], newActivityId);
    const isSame = activities.every((activity, at) => activity === goal.activities?.[at]);
    return isSame ? goal : /** @type {Goal} */ (record(/** @type {any} */ (goal), { activities }));
  });
  return made.every((goal, at) => goal === goals[at]) ? draft : withPlan(draft, ["goals"], made);
}

/**
 * @template {{ id?: string }} T
 * @param {readonly T[]} items
 * @param {() => string} newId
 * @returns {T[]}
 */
function identified(items, newId) {
  const seen = new Set([""]);
  return items.map((item) => {
    const id = seen.has(item.id ?? "") ? newId() : item.id ?? "";
    seen.add(id);
    return id === item.id ? item : /** @type {T} */ (record({ id }, /** @type {any} */ (item), { id }));
  });
}

function randomLetters() {
  // Bytes from 252 on would make some letters likelier than others.
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(32))).filter((byte) => byte < 252).map((byte) => LETTERS.charAt(byte % LETTERS.length));
  return letters.slice(0, 6).join("");
}

/**
 * @param {unknown} inside
 * @param {readonly string[]} path
 * @param {unknown} value
 * @returns {unknown}
 */
function put(inside, path, value) {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(inside)) {
    const at = Number(key);
    const item = put(inside[at], rest, value);
    return [...inside.slice(0, at), ...(item === undefined ? [] : [item]), ...inside.slice(at + 1)];
  }
  const copy = isObject(inside) ? record(inside) : record();
  const inner = put(copy[key], rest, value);
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

/**
 * What a table says: in the order of what is known, then the others by their ids.
 *
 * @template T
 * @param {Readonly<Record<string, T>>} values
 * @param {readonly { id: string }[]} known
 * @returns {[id: string, value: T][]}
 */
export function inOrder(values, known) {
  const first = known.map(({ id }) => id).filter((id) => Object.hasOwn(values, id));
  const others = Object.keys(values).filter((id) => !first.includes(id)).sort();
  return [...first, ...others].map((id) => [id, /** @type {T} */ (values[id])]);
}
