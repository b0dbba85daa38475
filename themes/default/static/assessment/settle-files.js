/**
 * Opens the files of several people. Each is read by what is in it, whatever its name; what cannot be
 * used is named with the reason, and the others are still opened.
 *
 * @typedef {import("./answers.js").Rubric} Rubric
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./settling-inputs.js").Input} Input
 *
 * @typedef {object} Opened
 * @property {Input} input
 * @property {string} from The name of the file, or of the draft on this device.
 * @property {number} notes So many cells of a table were not understood.
 * @typedef {{ from: string, kind: string, found: string }} Refused
 */
import { DraftError, newDraft } from "./draft.js";
import { AT_MOST, inputOf, sameAmong } from "./settling-inputs.js";

/** A table has no id. Nobody's answers are known by it, so all tables may have the same. */
const ID_OF_TABLES = "from-a-spreadsheet";

/**
 * Adds drafts to those that are open, as long as there is room.
 *
 * @param {readonly Opened[]} opened
 * @param {readonly { from: string, read: () => Promise<{ draft: Draft, notes: number }> }[]} sources
 * @param {Pick<Rubric, "id">} rubric
 * @returns {Promise<{ opened: Opened[], refused: Refused[] }>}
 */
export async function withMore(opened, sources, rubric) {
  const all = [...opened];
  /** @type {Refused[]} */
  const refused = [];
  for (const { from, read } of sources) {
    /** @param {string} kind @param {string} [found] */
    const refuse = (kind, found = "") => refused.push({ from, kind, found });
    try {
      const { draft, notes } = await read();
      const input = await inputOf(draft);
      const same = sameAmong(all.map(({ input }) => input), input);
      if (draft.rubric.id !== rubric.id) refuse("other-rubric", draft.rubric.id);
      else if (same) refuse("twice", all.find(({ input }) => input === same)?.from);
      else if (all.length >= AT_MOST) refuse("too-many");
      else all.push({ input, from, notes });
    } catch (problem) {
      refuse(problem instanceof DraftError ? problem.kind : "unreadable");
    }
  }
  return { opened: all, refused };
}

/**
 * @param {File} file
 * @param {Rubric} rubric
 * @returns {Promise<{ draft: Draft, notes: number }>}
 * @throws {DraftError}
 */
export async function draftIn(file, rubric) {
  const [{ readGiven }, { withTable }] = await Promise.all([import("./file-in.js"), import("./csv-read.js")]);
  const given = await readGiven(file, rubric);
  if (given.kind === "draft") {
    if (given.opened.isNewer) throw new DraftError("newer");
    return { draft: given.opened.draft, notes: 0 };
  }
  if (given.kind === "plan") throw new DraftError("plan");
  const named = Object.assign(newDraft(rubric, ID_OF_TABLES), { name: file.name.replace(/\.\w+$/, "") });
  return { draft: withTable(named, given.read), notes: given.read.notes.length };
}
