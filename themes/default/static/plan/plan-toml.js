/**
 * The plan of a draft as the file `plan.toml` that a state's folder takes. `statewise import` writes the
 * same bytes. Whatever the draft says is in the file, even if it is wrong: `statewise check` then names it.
 *
 * @typedef {import("../assessment/draft.js").Activity} Activity
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("../assessment/draft.js").Goal} Goal
 * @typedef {import("../assessment/draft.js").Statement} Statement
 */
import { date, keyOf, lines, number, oneLine, paragraphs, readable, text } from "../assessment/toml.js";
import { inOrder, planOf } from "./plan.js";

/**
 * @param {Draft} draft
 * @param {Pick<import("./plan.js").Steps, "categories" | "steps">} rubric
 * @returns {string | null} `null` without a plan: what is only in the assessment is none.
 */
export function planToml(draft, { categories, steps }) {
  const { sector, patterns = [], strengths = [], challenges = [] } = draft.assessment;
  const { vision, data_vision, written_on, written_by, goals, resources, left_out } = planOf(draft);
  const start = lines([
    ["vision", paragraph(vision)],
    ["data_vision", paragraph(data_vision)],
    ["written_on", date(written_on)],
    ["written_by", text(written_by)],
  ]);
  const tables = [
    ...goals.flatMap(goalTables),
    ...inOrder(resources, categories).map(([id, { there, missing }]) =>
      table(`[resources.${keyOf(id)}]`, [["there", paragraph(there)], ["missing", paragraph(missing)]])),
    table("[left_out]", inOrder(left_out, steps).map(([id, reason]) => [keyOf(id), text(reason)])),
  ].filter((table) => table !== "");
  if (start === "" && tables.length === 0) return null;

  const head = lines([["rubric", oneLine(draft.rubric.version)], ["sector", oneLine(sector)]]);
  const words = patterns.flatMap((pattern) => text(pattern) ?? []);
  const listed = lines([["patterns", words.length > 0 && `[${words.join(", ")}]`]]);
  const statements = [...strengths.map((one) => statement("strength", one)), ...challenges.map((one) => statement("challenge", one))];
  return [`${head}${start}${listed}`, ...statements, ...tables].filter((part) => part !== "").join("\n");
}

/**
 * @param {string} name
 * @param {Statement} statement
 */
function statement(name, { text: written, parts }) {
  return table(`[[${name}]]`, [["text", text(written)], ["parts", ids(parts)]]);
}

/** @param {Goal} goal */
function goalTables(goal) {
  const activities = (goal.activities ?? []).map(activityTable).filter((table) => table !== "");
  const inside = lines([
    ["title", text(goal.title)],
    ["specific", paragraph(goal.specific)],
    ["measurable", paragraph(goal.measurable)],
    ["attainable", paragraph(goal.attainable)],
    ["relevant", paragraph(goal.relevant)],
    ["due", date(goal.due)],
    ["owner", text(goal.owner)],
    ["parts", ids(goal.parts)],
    ["from", number(goal.from)],
    ["to", number(goal.to)],
  ]);
  if (inside === "" && activities.length === 0) return [];
  return [`[[goal]]\n${lines([["id", oneLine(goal.id)]])}${inside}`, ...activities];
}

/** @param {Activity} activity */
function activityTable({ id, what, owner, due, success, levers, status }) {
  /** @type {import("../assessment/toml.js").Pair[]} */
  const pairs = [
    ["what", text(what)],
    ["owner", text(owner)],
    ["due", date(due)],
    ["success", text(success)],
    ["levers", ids(levers)],
    ["status", oneLine(status)],
  ];
  return pairs.some(([, value]) => value) ? table("[[goal.activity]]", [["id", oneLine(id)], ...pairs]) : "";
}

/**
 * @param {string} header
 * @param {readonly import("../assessment/toml.js").Pair[]} pairs
 */
function table(header, pairs) {
  const inside = lines(pairs);
  return inside === "" ? "" : `${header}\n${inside}`;
}

/** Markdown, which always has lines of its own. @param {string} [value] */
function paragraph(value) {
  return paragraphs(readable(value));
}

/** @param {readonly string[]} [list] */
function ids(list = []) {
  const named = list.flatMap((id) => oneLine(id) ?? []);
  return named.length > 0 && `[${named.join(", ")}]`;
}
