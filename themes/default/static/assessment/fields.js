/**
 * Which answer of the draft each control of the form holds, by its name.
 *
 * @typedef {import("./answers.js").Rubric} Rubric
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {"text" | "integer" | "rating" | "criteria" | "done"} Kind
 *
 * @typedef {object} Field
 * @property {Kind} kind
 * @property {readonly string[]} path Inside of the assessment.
 * @property {number} [part] The position of the part that it is about.
 * @property {number} [element] The position of the element whose whole it is about.
 *
 * @typedef {{ value: string, checked: boolean }} Control
 */
import { withAnswer } from "./draft.js";
import { isObject } from "./shape.js";

/** About the whole assessment. @type {ReadonlyMap<string, Kind>} */
const SETUP = new Map([
  ["system", "text"], ["code", "text"], ["sector", "text"], ["edition", "integer"], ["basis", "text"],
  ["assessed_on", "text"], ["assessed_by", "text"], ["filled_in_by", "text"], ["note", "text"],
]);

/** The last word of a name, and the key of the draft. @type {ReadonlyMap<string, { key: string, kind: Kind }>} */
const KEYS = new Map([
  ["criteria", { key: "criteria", kind: "criteria" }],
  ["rating", { key: "rating", kind: "rating" }],
  ["evidence", { key: "evidence", kind: "text" }],
  ["completed", { key: "is_completed", kind: "done" }],
]);

/**
 * @param {string} name
 * @param {Rubric} rubric
 * @returns {Field | null} Nothing for a control that holds no answer of its own.
 */
export function fieldOf(name, rubric) {
  const setup = SETUP.get(name);
  if (setup) return { kind: setup, path: [name] };
  const [, about, at, last = "rating"] = /^(part|summary)-(\d+)(?:-(\w+))?$/.exec(name) ?? [];
  const key = KEYS.get(last);
  const index = Number(at);
  if (!about || !key) return null;
  if (about === "part") {
    const part = rubric.parts[index];
    return part ? { kind: key.kind, path: ["scores", part.id, key.key], part: index } : null;
  }
  const element = rubric.elements[index];
  return element ? { kind: key.kind, path: ["summaries", element.id, key.key], element: index } : null;
}

/**
 * The answer at a place of the assessment.
 *
 * @param {Draft} draft
 * @param {readonly string[]} path
 * @returns {unknown}
 */
export function answerAt(draft, path) {
  /** @type {unknown} */
  let at = draft.assessment;
  for (const key of path) at = isObject(at) ? at[key] : undefined;
  return at;
}

/**
 * The draft after an input, or `null` if the draft cannot hold what was typed.
 *
 * @param {Draft} draft
 * @param {Field} field
 * @param {Control} control
 * @param {Rubric} rubric
 * @returns {Draft | null}
 */
export function withControl(draft, { kind, path }, { value, checked }, rubric) {
  switch (kind) {
    case "text":
      return withAnswer(draft, path, value || undefined);
    case "integer": {
      const number = integerOf(value);
      return number === null ? null : withAnswer(draft, path, number);
    }
    case "done":
      return withAnswer(draft, path, checked || undefined);
    case "rating":
      return withRating(draft, path, checked ? value : null, rubric);
    case "criteria": {
      // What the rubric does not know any more stays.
      const others = ticked(draft, path).filter((id) => id !== value);
      const ids = checked ? [...others, value] : others;
      return withAnswer(draft, path, ids.length > 0 ? ids : undefined);
    }
  }
}

/**
 * What a control shows of the draft.
 *
 * @param {Draft} draft
 * @param {Field} field
 * @param {string} value Of a control that can be checked.
 * @returns {Control}
 */
export function controlOf(draft, { kind, path }, value) {
  const answer = answerAt(draft, path);
  if (kind === "criteria") return { value, checked: ticked(draft, path).includes(value) };
  if (kind === "done") return { value, checked: answer === true };
  if (kind === "rating") {
    const status = answerAt(draft, [...path.slice(0, -1), "status"]);
    return { value, checked: value === String(answer ?? status ?? "") };
  }
  const text = answer === undefined ? "" : String(answer);
  return { value: text, checked: value === text };
}

/**
 * @param {Draft} draft
 * @param {readonly string[]} path Of the rating.
 * @param {string | null} value The value of a level, or the id of a kind of empty.
 * @param {Rubric} rubric
 */
function withRating(draft, path, value, rubric) {
  const status = rubric.empty.find(({ id }) => id === value)?.id;
  const level = status === undefined ? rubric.levels.find((level) => String(level.value) === value)?.value : undefined;
  return withAnswer(withAnswer(draft, path, level), [...path.slice(0, -1), "status"], status);
}

/** @param {Draft} draft @param {readonly string[]} path @returns {readonly string[]} */
function ticked(draft, path) {
  const answer = answerAt(draft, path);
  return Array.isArray(answer) ? answer : [];
}

/**
 * A whole number as people write it; `undefined` for nothing, `null` for what is none.
 *
 * @param {string} text
 */
export function integerOf(text) {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return /^-?\d{1,9}$/.test(trimmed) ? Number(trimmed) : null;
}
