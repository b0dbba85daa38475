/**
 * What is in a file that a person chose: a draft, or a table from a spreadsheet. What counts is what
 * the file holds, not what it is called.
 *
 * @typedef {import("./answers.js").Rubric} Rubric
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Opened} Opened
 * @typedef {import("./csv-read.js").Read} Read
 * @typedef {{ kind: "draft", opened: Opened, text: string } | { kind: "table", read: Read }} Given
 */
import { readCsv, withTable } from "./csv-read.js";
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
  if (first !== BRACE && first !== BRACKET) return { kind: "table", read: readCsv(bytes, rubric) };
  const opened = readDraft(bytes);
  return { kind: "draft", opened, text: new TextDecoder().decode(bytes) };
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
  const { draft } = given.opened;
  const isSame = draft.id === before.id;
  return isNew || isSame ? withName(draft, before.id, draft.name ?? "") : withName(draft, before.id, before.name ?? "");
}
