/**
 * What a plan still lacks, as a good colleague would say it. Nothing here stands in the way of anything.
 *
 * @typedef {import("../assessment/draft.js").Activity} Activity
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("../assessment/draft.js").Goal} Goal
 *
 * @typedef {"no-measure" | "no-owner" | "no-date" | "past-date" | "unreal-date" | "few-goals" | "many-goals"
 *   | "goal-without-activity" | "untitled-goal" | "to-not-above-from" | "unknown-level" | "unknown-part"} Kind
 * @typedef {object} Note
 * @property {Kind} kind
 * @property {string} step The id of the step that it is about.
 * @property {string} [goal] The id of the goal.
 * @property {string} [activity] The id of the activity in it.
 *
 * @typedef {object} Rubric
 * @property {readonly { id: string, asks?: string | null }[]} steps
 * @property {readonly { id: string }[]} parts
 * @property {readonly { value: number }[]} levels
 */
import { dayProblem } from "../assessment/text-problems.js";
import { planOf } from "./plan.js";

const FEWEST_GOALS = 3;
const MOST_GOALS = 5;

/**
 * @param {Draft} draft
 * @param {Rubric} rubric
 * @param {string} today `2026-11-24`.
 * @returns {Note[]} About the goals as a whole, then goal by goal. Nothing about steps that are left out with a
 *   reason, and nothing about goals in a plan that has none yet.
 */
export function notesOn(draft, rubric, today) {
  const { goals, left_out } = planOf(draft);
  const stepOf = (/** @type {string} */ what) => rubric.steps.find(({ asks }) => asks === what)?.id ?? "";
  const [setting, working] = [stepOf("goals"), stepOf("activities")];
  /** @type {Note[]} */
  const notes = [];
  if (goals.length > 0 && goals.length < FEWEST_GOALS) notes.push({ kind: "few-goals", step: setting });
  if (goals.length > MOST_GOALS) notes.push({ kind: "many-goals", step: setting });
  for (const goal of goals) {
    const { id = "", activities = [] } = goal;
    for (const kind of kindsOn(goal, rubric, today)) notes.push({ kind, step: setting, goal: id });
    if (activities.length === 0) notes.push({ kind: "goal-without-activity", step: working, goal: id });
    for (const activity of activities) {
      for (const kind of sharedKinds(activity, activity.success, today)) notes.push({ kind, step: working, goal: id, activity: activity.id ?? "" });
    }
  }
  return notes.filter(({ step }) => !left_out[step]?.trim());
}

/**
 * @param {Goal} goal
 * @param {Rubric} rubric
 * @param {string} today
 * @returns {Kind[]}
 */
function kindsOn(goal, { parts, levels }, today) {
  const { title, from, to, parts: named = [] } = goal;
  const [start, end] = [from, to].map((value) => levels.findIndex((level) => level.value === value));
  /** @type {Kind[]} */
  const kinds = title?.trim() ? [] : ["untitled-goal"];
  kinds.push(...sharedKinds(goal, goal.measurable, today));
  if (named.some((id) => !parts.some((part) => part.id === id))) kinds.push("unknown-part");
  if ((from !== undefined && start === -1) || (to !== undefined && end === -1)) kinds.push("unknown-level");
  else if (from !== undefined && to !== undefined && to <= from) kinds.push("to-not-above-from");
  return kinds;
}

/**
 * What goals and activities have in common.
 *
 * @param {{ owner?: string, due?: string, status?: string }} of
 * @param {string | undefined} measure
 * @param {string} today
 * @returns {Kind[]}
 */
function sharedKinds({ owner, due, status }, measure, today) {
  /** @type {Kind[]} */
  const kinds = [];
  if (!measure?.trim()) kinds.push("no-measure");
  if (!owner?.trim()) kinds.push("no-owner");
  if (!due?.trim()) kinds.push("no-date");
  else if (dayProblem(due, today) === "date-unreal") kinds.push("unreal-date");
  else if (due < today && status !== "done" && status !== "stopped") kinds.push("past-date");
  return kinds;
}
