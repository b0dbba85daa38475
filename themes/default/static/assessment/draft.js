/**
 * The draft: one assessment in the making, as one value, and the text of its file. `docs/draft.md`
 * says what each key means.
 *
 * A draft is never changed in place: what changes makes a new one that shares the rest. What this
 * version does not know stays in its objects and goes out again.
 *
 * @typedef {{ title?: string, publisher?: string, url?: string, year?: number, accessed?: string }} Source
 * @typedef {object} Score The answers on a part. `rating` is the value of a level, `status` the id of a
 *   kind of empty; a draft made by hand may have both.
 * @property {number} [rating]
 * @property {string} [status]
 * @property {string[]} [criteria] The ids of the ticked ones.
 * @property {string} [evidence] Markdown.
 * @property {Source[]} [sources]
 * @property {boolean} [is_completed]
 * @typedef {{ rating?: number, evidence?: string, is_completed?: boolean }} Summary Of an element.
 * @typedef {{ text?: string, parts?: string[] }} Statement A strength or a challenge.
 * @typedef {{ range?: number[], count?: number, by?: string, why?: string }} Agreement
 * @typedef {object} Settled How the answers of several people became one.
 * @property {{ hash?: string, name?: string }[]} [inputs]
 * @property {Record<string, Agreement>} [parts]
 * @property {Record<string, Agreement>} [elements]
 * @typedef {object} Assessment
 * @property {string} [system]
 * @property {string} [code]
 * @property {string} [sector]
 * @property {number} [edition]
 * @property {string} [basis]
 * @property {string} [assessed_on]
 * @property {string} [assessed_by]
 * @property {string} [filled_in_by]
 * @property {string} [note]
 * @property {Record<string, Score>} scores By the ids of parts.
 * @property {Record<string, Summary>} summaries By the ids of elements.
 * @property {string[]} [patterns]
 * @property {Statement[]} [strengths]
 * @property {Statement[]} [challenges]
 * @property {Settled} [settled]
 * @typedef {{ id?: string, what?: string, owner?: string, due?: string, success?: string, levers?: string[], status?: string }} Activity
 * @typedef {object} Goal `from` and `to` are values of levels, `due` a date.
 * @property {string} [id]
 * @property {string} [title]
 * @property {string} [specific] Markdown, as are the next three.
 * @property {string} [measurable]
 * @property {string} [attainable]
 * @property {string} [relevant]
 * @property {string} [due]
 * @property {string} [owner]
 * @property {string[]} [parts]
 * @property {number} [from]
 * @property {number} [to]
 * @property {Activity[]} [activities]
 * @typedef {{ there?: string, missing?: string }} Resource
 * @typedef {object} Plan
 * @property {string} [vision]
 * @property {string} [data_vision]
 * @property {string} [written_on]
 * @property {string} [written_by]
 * @property {Goal[]} [goals]
 * @property {Record<string, Resource>} [resources] By the ids of categories.
 * @property {Record<string, string>} [left_out] Reasons, by the ids of steps.
 * @typedef {object} Draft
 * @property {string} format
 * @property {number} version
 * @property {string} id
 * @property {string} [name]
 * @property {{ id: string, version: string }} rubric
 * @property {Assessment} assessment
 * @property {Plan} [plan]
 *
 * @typedef {object} Opened
 * @property {Draft} draft
 * @property {boolean} isNewer Made by a later version: to be shown as far as it is understood, and to be
 *   handed out as the text that it came as, but never to be written.
 * @property {Problem[]} problems What stays in the draft, but a person should know of: kind `both` (a
 *   rating and a status) or `unknown` (a key).
 *
 * @typedef {import("./shape.js").Problem} Problem
 * @typedef {import("./shape.js").Shape} Shape
 * @typedef {import("./shape.js").Values} Values
 * @typedef {(draft: Values) => Values} Step
 */

import { DraftError, fit, isObject, keysIn, keysOf, record, tidy, written } from "./shape.js";

export { DraftError } from "./shape.js";

export const FORMAT = "statewise-draft";
/** The largest file that is read, in bytes of UTF-8. */
export const MOST_BYTES = 5_000_000;
/** So many lists and objects may be inside one another; the draft itself is the first. */
const DEEPEST = 32;

/**
 * From each version to the next: the first step makes version 2 of version 1.
 *
 * @type {readonly Step[]}
 */
const STEPS = [];
export const VERSION = STEPS.length + 1;

/** @type {Shape} */
const TEXTS = { list: "string" };
/** @type {Shape} */
const SOURCE = { keys: { title: "string", publisher: "string", url: "string", year: "integer", accessed: "string" } };
/** @type {Shape} */
const SCORE = {
  keys: {
    rating: "integer",
    status: "string",
    criteria: TEXTS,
    evidence: "string",
    sources: { list: SOURCE },
    is_completed: "boolean",
  },
};
/** @type {Shape} */
const SUMMARY = { keys: { rating: "integer", evidence: "string", is_completed: "boolean" } };
/** @type {Shape} */
const STATEMENTS = { list: { keys: { text: "string", parts: TEXTS } } };
/** @type {Shape} */
const AGREEMENTS = { table: { keys: { range: { list: "integer" }, count: "integer", by: "string", why: "string" } } };
/** @type {Shape} */
const SETTLED = {
  keys: { inputs: { list: { keys: { hash: "string", name: "string" } } }, parts: AGREEMENTS, elements: AGREEMENTS },
};
/** @type {Shape} */
const ASSESSMENT = {
  keys: {
    system: "string",
    code: "string",
    sector: "string",
    edition: "integer",
    basis: "string",
    assessed_on: "string",
    assessed_by: "string",
    filled_in_by: "string",
    note: "string",
    scores: { table: SCORE },
    summaries: { table: SUMMARY },
    patterns: TEXTS,
    strengths: STATEMENTS,
    challenges: STATEMENTS,
    settled: SETTLED,
  },
};
/** @type {Shape} */
const ACTIVITY = {
  keys: { id: "string", what: "string", owner: "string", due: "string", success: "string", levers: TEXTS, status: "string" },
};
/** @type {Shape} */
const GOAL = {
  keys: {
    id: "string",
    title: "string",
    specific: "string",
    measurable: "string",
    attainable: "string",
    relevant: "string",
    due: "string",
    owner: "string",
    parts: TEXTS,
    from: "integer",
    to: "integer",
    activities: { list: ACTIVITY },
  },
};
/** @type {Shape} */
const PLAN = {
  keys: {
    vision: "string",
    data_vision: "string",
    written_on: "string",
    written_by: "string",
    goals: { list: GOAL },
    resources: { table: { keys: { there: "string", missing: "string" } } },
    left_out: { table: "string" },
  },
};
/** @type {Shape} */
const DRAFT = {
  required: ["id", "rubric"],
  keys: {
    format: "string",
    version: "integer",
    id: "id",
    name: "string",
    rubric: { required: ["id", "version"], keys: { id: "name", version: "name" } },
    assessment: ASSESSMENT,
    plan: PLAN,
  },
};

/** A new id of a draft: random, as there is nobody to hand out numbers. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {{ id: string, version: string }} rubric
 * @param {string} id
 * @returns {Draft}
 */
export function newDraft(rubric, id) {
  const { id: name, version } = rubric;
  return complete({ format: FORMAT, version: VERSION, id, rubric: record({ id: name, version }) });
}

/**
 * Reads the text of a file, or its bytes.
 *
 * @param {string | Uint8Array} file
 * @param {readonly Step[]} [steps] From each version to the next.
 * @returns {Opened}
 * @throws {DraftError} A draft is read as a whole or not at all.
 */
export function readDraft(file, steps = STEPS) {
  const text = textOf(file);
  if (text.trim() === "") throw new DraftError("empty");
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DraftError("json");
  }
  const opened = openDraft(value, steps);
  // `JSON.parse` keeps the last of two answers under one key.
  if (keysIn(text) !== keysOf(value)) throw new DraftError("twice");
  return opened;
}

/**
 * Reads what `JSON.parse` made of a draft.
 *
 * @param {unknown} value
 * @param {readonly Step[]} [steps]
 * @returns {Opened}
 * @throws {DraftError}
 */
export function openDraft(value, steps = STEPS) {
  const given = tidy(value, DEEPEST);
  if (!isObject(given) || given.format !== FORMAT) throw new DraftError("format");
  const isNewer = versionOf(given) > steps.length + 1;
  /** @type {Problem[]} */
  const misfits = [];
  /** @type {Problem[]} */
  const problems = [];
  const fitted = fit(DRAFT, isNewer ? given : migrate(given, steps), misfits, problems);
  if (misfits.length > 0 && !isNewer) throw new DraftError("shape", misfits);
  const draft = complete(isObject(fitted) ? fitted : {});
  for (const [id, { rating, status }] of Object.entries(draft.assessment.scores)) {
    if (rating !== undefined && status !== undefined) problems.push({ kind: "both", path: ["assessment", "scores", id] });
  }
  return { draft, isNewer, problems };
}

/**
 * A draft of any version that there was, as one of the latest.
 *
 * @param {Values} draft
 * @param {readonly Step[]} [steps]
 * @returns {Values}
 * @throws {DraftError} If there is no such version.
 */
export function migrate(draft, steps = STEPS) {
  const version = versionOf(draft);
  return steps.slice(version - 1).reduce((made, step, at) => record(step(made), { version: version + at + 1 }), draft);
}

/** @param {Values} draft */
function versionOf({ version }) {
  if (typeof version !== "number" || !Number.isSafeInteger(version) || version < 1) throw new DraftError("version");
  return version;
}

/**
 * The text of the file. The same draft always gives the same bytes, whatever order its keys came in.
 *
 * @param {Draft} draft
 * @throws {DraftError} If it is of a later version.
 */
export function writeDraft(draft) {
  if (draft.version > VERSION) throw new DraftError("newer");
  return `${written(DRAFT, draft)}\n`;
}

/**
 * @param {Draft} one
 * @param {Draft} other
 */
export function sameDraft(one, other) {
  return one === other || writeDraft(one) === writeDraft(other);
}

/**
 * The draft with another value at a place of its assessment, such as `["scores", "1A", "rating"]`.
 *
 * @param {Draft} draft
 * @param {readonly string[]} path
 * @param {unknown} value `undefined` takes it away.
 * @returns {Draft}
 */
export function withAnswer(draft, path, value) {
  return complete({ ...draft, assessment: put(draft.assessment, path, value) });
}

/**
 * @param {unknown} object
 * @param {readonly string[]} path
 * @param {unknown} value
 * @returns {unknown}
 */
function put(object, path, value) {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = isObject(object) ? record(object) : record();
  const inner = put(copy[key], rest, value);
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

/**
 * With the objects that every draft has in memory.
 *
 * @param {Values} draft
 * @returns {Draft}
 */
function complete(draft) {
  const { assessment, rubric } = draft;
  const whole = record(draft, {
    id: draft.id ?? "",
    rubric: record({ id: "", version: "" }, isObject(rubric) ? rubric : {}),
    assessment: record({ scores: record(), summaries: record() }, isObject(assessment) ? assessment : {}),
  });
  return /** @type {Draft} */ (whole);
}

/** @param {string | Uint8Array} file */
function textOf(file) {
  if (file.length > MOST_BYTES) throw new DraftError("too-large");
  if (typeof file === "string") {
    // A character takes three bytes at most.
    if (3 * file.length > MOST_BYTES && new TextEncoder().encode(file).length > MOST_BYTES) throw new DraftError("too-large");
    return file.replace(/^\uFEFF/, "");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    throw new DraftError("encoding");
  }
}
