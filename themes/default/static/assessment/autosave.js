/**
 * Keeps the draft of one tab saved: soon after each input, and at once when asked (the page goes away).
 * Opening a draft, looking at it, and hearing of another tab never write.
 *
 * If somebody else wrote in between, theirs stays, and ours is kept at once as a draft of its own, on
 * which this tab then goes on. So nothing is lost, whatever the person decides, and whenever.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./storage.js").Fault} Fault
 * @typedef {import("./storage.js").Found} Found
 * @typedef {import("./storage.js").Store} Store
 * @typedef {import("./storage.js").Stored} Stored
 *
 * @typedef {{ kind: "saved", stored: Stored }
 *   | { kind: "fault", fault: Fault }
 *   | { kind: "conflict", id: string, theirs: Found, fault: Fault | null }} News What became of a save.
 *   With a conflict, `id` is that of the draft as the others have it, and `fault` says that ours could
 *   not be kept beside it.
 *
 * @typedef {object} Setup
 * @property {Store} store
 * @property {Draft} draft
 * @property {Stored | null} stored The record that the draft came from.
 * @property {(news: News) => void} tell Hears of each save.
 * @property {(name: string) => string} copyName What ours is called beside theirs.
 * @property {{ setTimeout: (act: () => void, after: number) => number, clearTimeout: (timer: number) => void }} [timers]
 */
import { newId } from "./draft.js";
import { withName } from "./stored.js";

/** An input is saved after so many milliseconds; with waiting for another tab that is less than a second. */
export const SAVE_AFTER = 600;
/** After a fault it is tried again. */
export const TRY_AGAIN_AFTER = 5000;

/** @param {Setup} setup */
export function autosaver({ store, draft: first, stored, tell, copyName, timers }) {
  const clock = timers ?? {
    setTimeout: (act, after) => Number(setTimeout(act, after)),
    clearTimeout: (timer) => clearTimeout(timer),
  };
  let draft = first;
  let base = stored?.raw ?? null;
  let sinceFile = new Map((stored?.sinceFile ?? []).map((path) => [JSON.stringify(path), path]));
  let isUnsaved = false;
  /** @type {{ id: number, after: number } | null} */
  let timer = null;

  const stop = () => {
    if (timer) clock.clearTimeout(timer.id);
    timer = null;
  };

  /**
   * The first input starts the clock, and later ones do not put it off: only what is sooner counts.
   *
   * @param {number} after
   */
  const soon = (after) => {
    if (timer && timer.after <= after) return;
    stop();
    const id = clock.setTimeout(() => {
      timer = null;
      void store.alone(draft.id, flush);
    }, after);
    timer = { id, after };
  };

  /** Saves what is not saved yet, before it returns. */
  const flush = () => {
    stop();
    if (!isUnsaved) return;
    const outcome = store.saveNow(draft, base, [...sinceFile.values()]);
    if (outcome.kind === "conflict") return keepBeside(outcome.theirs);
    settle(outcome);
    tell(outcome);
  };

  /** @param {import("./storage.js").Outcome} outcome */
  const settle = (outcome) => {
    if (outcome.kind === "saved") {
      base = outcome.stored.raw;
      isUnsaved = false;
    } else {
      soon(TRY_AGAIN_AFTER);
    }
  };

  /** @param {Found} theirs */
  const keepBeside = (theirs) => {
    const { id } = draft;
    draft = withName(draft, newId(), copyName(draft.name ?? ""));
    base = null;
    const outcome = store.saveNow(draft, base, [...sinceFile.values()]);
    settle(outcome);
    tell({ kind: "conflict", id, theirs, fault: outcome.kind === "fault" ? outcome.fault : null });
  };

  return {
    draft: () => draft,
    flush,
    isUnsaved: () => isUnsaved,
    /** The record that this tab read or wrote last. */
    base: () => base,
    /** How many answers changed since a file was last saved. */
    changedSince: () => sinceFile.size,

    /**
     * Takes an input.
     *
     * @param {Draft} next
     * @param {readonly (readonly string[])[]} paths The answers that it changed.
     */
    change: (next, paths) => {
      draft = next;
      for (const path of paths) sinceFile.set(JSON.stringify(path), [...path]);
      isUnsaved = true;
      soon(SAVE_AFTER);
    },

    /** The whole draft is in a file now. */
    inFile: () => {
      if (sinceFile.size === 0) return;
      sinceFile = new Map();
      isUnsaved = true;
      soon(SAVE_AFTER);
    },
  };
}

/** @typedef {ReturnType<typeof autosaver>} Autosaver */
