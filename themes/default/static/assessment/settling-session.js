/**
 * What is being settled: the draft that comes of the decisions, saved on this device after each of them,
 * and the way back. Whoever opens the same files again goes on where they were.
 *
 * @typedef {import("./autosave.js").News} News
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./settling-inputs.js").Input} Input
 */
import { autosaver } from "./autosave.js";
import { newId, withAnswer } from "./draft.js";
import { nameOf } from "./page.js";
import { journal } from "./persistence.js";
import { resumed, unsettledDraft } from "./settled.js";
import { withName } from "./stored.js";

/**
 * @param {Screen} screen
 * @param {readonly Input[]} inputs In their order.
 * @param {string} name
 * @param {(news: News) => void} tell
 */
export function session({ rubric, store, say }, inputs, name, tell) {
  const start = unsettledDraft(inputs, rubric, name);
  const there = store.read(start.id);
  const stored = there.kind === "stored" ? there.stored : null;
  const going = stored && resumed(start, stored.draft);
  // Something else has the id, such as these files without their hashes: that stays as it is.
  const draft = going ?? (there.kind === "none" || there.kind === "fault" ? start : withName(start, newId(), name));
  const twice = journal(store);
  twice.prepare();
  /** @param {News} news */
  const keepAndTell = (news) => {
    if (news.kind === "saved") twice.keep(news.stored.draft.id, news.stored.raw);
    tell(news);
  };
  const saver = autosaver({ store, draft, stored: going ? stored : null, tell: keepAndTell, copyName: () => say("my-version", { name: nameOf(saver.draft(), say) }) });
  /** @type {Draft[]} */
  const before = [];

  return {
    draft: saver.draft,
    flush: saver.flush,
    isResumed: going !== null,
    savedAt: going ? stored?.savedAt ?? null : null,
    canUndo: () => before.length > 0,

    /** A change that is no decision. @param {Draft} next @param {readonly string[]} path */
    change: (next, path) => saver.change(next, [path]),

    /** @param {Draft} next @param {readonly string[]} path */
    decide: (next, path) => {
      before.push(saver.draft());
      saver.change(next, [path]);
    },

    /** Takes the last decision back, and nothing else that was changed since. */
    undo: () => {
      const last = before.pop();
      if (!last) return;
      const { scores, summaries, settled } = last.assessment;
      const decided = Object.entries({ scores, summaries, settled });
      saver.change(decided.reduce((draft, [key, value]) => withAnswer(draft, [key], value), saver.draft()), decided.map(([key]) => [key]));
    },

    /** Also if nothing was decided yet. */
    keep: () => {
      saver.change(saver.draft(), []);
      saver.flush();
    },

    /** The whole draft is in a file now. */
    inFile: saver.inFile,
  };
}

/** @typedef {ReturnType<typeof session>} Session */
