/**
 * What is in a file that a person chose: a draft, or a table from a spreadsheet with answers or with a
 * plan. What counts is what the file holds, not what it is called.
 *
 * @typedef {import("./answers.js").Rubric} Rubric
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Opened} Opened
 * @typedef {import("./csv-read.js").Read} Read
 * @typedef {import("./csv-table.js").Note} Note
 * @typedef {{ kind: "draft", opened: Opened, text: string } | { kind: "table", notes: readonly Note[], read: Read }
 *   | { kind: "plan", notes: readonly Note[], into: (draft: Draft) => Draft }} Given
 */
import { readCsv, withTable } from "./csv-read.js";
import { tableIn } from "./csv-table.js";
import { DraftError, MOST_BYTES, readDraft } from "./draft.js";
import { withName } from "./stored.js";

/**
 * @param {Pick<File, "size" | "arrayBuffer">} file
 * @param {Rubric} rubric
 * @returns {Promise<Given>}
 * @throws {DraftError}
 */
export async function readGiven(file, rubric) {
  // Before it is read: a large file would hold up the page.
  if (file.size > MOST_BYTES) throw new DraftError("too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first] = bytes.filter((byte, at) => at < 64 && !BLANKS.has(byte));
  if (first === undefined) throw new DraftError("empty");
  if (first !== BRACE && first !== BRACKET) return isPlan(bytes) ? await planIn(bytes, rubric) : tableOf(readCsv(bytes, rubric));
  const opened = readDraft(bytes);
  return { kind: "draft", opened, text: new TextDecoder().decode(bytes) };
}

/** @param {Read} read @returns {Given} */
function tableOf(read) {
  return { kind: "table", notes: read.notes, read };
}

/** Whether the rows of a table say of which kind they are, as those of a plan do. @param {Uint8Array} bytes */
function isPlan(bytes) {
  try {
    return !tableIn(bytes, ["kind", "rating"], "kind").columns.includes("rating");
  } catch {
    return false;
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {Rubric} rubric
 * @returns {Promise<Given>}
 */
async function planIn(bytes, rubric) {
  const [{ readPlanCsv }, { identified, withPlanTable }] = await Promise.all([import("../plan/plan-csv-read.js"), import("../plan/plan-table.js")]);
  const read = identified(readPlanCsv(bytes, rubric));
  return { kind: "plan", notes: read.problems, into: (draft) => withPlanTable(draft, read) };
}

/** White space, and the mark that a text may begin with. */
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
const BRACE = 0x7b;
const BRACKET = 0x5b;

/**
 * What would come of it.
 *
 * @param {Given} given
 * @param {Draft} before The draft that it goes into; one without answers for a new one.
 * @param {boolean} isNew
 * @returns {Draft}
 */
export function taken(given, before, isNew) {
  if (given.kind === "table") return withTable(before, given.read);
  if (given.kind === "plan") return given.into(before);
  const { draft } = given.opened;
  const isSame = draft.id === before.id;
  return isNew || isSame ? withName(draft, before.id, draft.name ?? "") : withName(draft, before.id, before.name ?? "");
}
