/**
 * One record in the storage of the browser: a draft, and what is kept beside it.
 *
 * @typedef {import("./draft.js").Draft} Draft
 *
 * @typedef {"blocked" | "full" | "dropped" | "refused"} Fault Why something was not kept: there is no
 *   storage; it is full; what was written did not come back; or it failed in another way.
 *
 * @typedef {object} Stored A draft, and what is kept beside it.
 * @property {Draft} draft
 * @property {boolean} isNewer It was written by a newer version than this one, so it is only for reading.
 * @property {boolean} isOlder Its record is in an older version, and is kept when it is written anew.
 * @property {string | null} original The text of a newer draft, which goes out again as it came.
 * @property {number} revision Counts the times that it was saved.
 * @property {string} savedAt When, in ISO 8601.
 * @property {readonly string[][]} sinceFile The answers changed since a file was last saved: their paths.
 * @property {string} raw The record itself. Whoever wants to write shows that this is what they read.
 *
 * @typedef {{ kind: "stored", stored: Stored }
 *   | { kind: "none" }
 *   | { kind: "corrupt", raw: string }
 *   | { kind: "fault", fault: Fault }} Found
 */
import { VERSION, openDraft, readDraft, writeDraft } from "./draft.js";
import { record } from "./shape.js";

/**
 * The text of a record.
 *
 * @param {Draft} draft
 * @param {number} revision
 * @param {string} savedAt
 * @param {readonly string[][]} sinceFile
 */
export function recordOf(draft, revision, savedAt, sinceFile) {
  return JSON.stringify({ revision, saved_at: savedAt, since_file: sinceFile, draft: JSON.parse(writeDraft(draft)) });
}

/**
 * What a record says.
 *
 * @param {string} raw
 * @returns {Found}
 */
export function found(raw) {
  try {
    return { kind: "stored", stored: storedIn(raw) };
  } catch {
    return { kind: "corrupt", raw };
  }
}

/** @param {string} raw @returns {Stored} @throws If it is none. */
export function storedIn(raw) {
  const { revision, saved_at: savedAt, since_file: sinceFile, draft: value, text } = JSON.parse(raw);
  const { draft, isNewer } = typeof text === "string" ? readDraft(text) : openDraft(value);
  return {
    draft,
    isNewer,
    isOlder: typeof text !== "string" && value.version < VERSION,
    original: isNewer ? text ?? `${JSON.stringify(value, null, 2)}\n` : null,
    // What cannot be trusted is left out: the draft itself counts.
    revision: Number.isSafeInteger(revision) ? revision : 0,
    savedAt: typeof savedAt === "string" ? savedAt : "",
    sinceFile: isPaths(sinceFile) ? sinceFile : [],
    raw,
  };
}

/**
 * The same answers as a draft of its own, or under another name.
 *
 * @param {Draft} draft
 * @param {string} id
 * @param {string} name
 * @returns {Draft}
 */
export function withName(draft, id, name) {
  return /** @type {Draft} */ (record(draft, { id, name }));
}

/** @param {unknown} value @returns {value is string[][]} */
function isPaths(value) {
  const isPath = (/** @type {unknown} */ path) => Array.isArray(path) && path.every((step) => typeof step === "string");
  return Array.isArray(value) && value.every(isPath);
}

/** What an error of the storage means. @param {unknown} problem @returns {Fault} */
export function faultOf(problem) {
  const name = problem instanceof Error || problem instanceof DOMException ? problem.name : "";
  if (name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED") return "full";
  return name === "SecurityError" ? "blocked" : "refused";
}
