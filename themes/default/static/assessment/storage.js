/**
 * Drafts on this device: one record for each draft in the storage of the browser. Keys begin with the
 * path of the site, since several sites may share an origin. There is no index: the list is what the
 * keys say, so it cannot be wrong.
 *
 * Nothing is taken for granted: storage may be missing, refuse, be full, or drop what it was given. A
 * draft counts as saved only when what was read back equals what was written; and it is written only
 * over the record that it came from, so an old tab never wins.
 *
 * @typedef {import("./draft.js").Draft} Draft
 *
 * @typedef {import("./stored.js").Fault} Fault
 * @typedef {import("./stored.js").Found} Found
 * @typedef {import("./stored.js").Stored} Stored
 *
 * @typedef {{ kind: "saved", stored: Stored }
 *   | { kind: "conflict", theirs: Found }
 *   | { kind: "fault", fault: Fault }} Outcome A conflict leaves the stored record as it is; `theirs` is
 *   `none` if somebody deleted it.
 *
 * @typedef {object} Listed One draft in the list.
 * @property {string} id
 * @property {boolean} isBackup It is the record of an older version, as it was before it was written anew.
 * @property {Stored | null} stored `null` if the record cannot be read as a draft.
 * @property {string} raw
 * @property {number} size Of the record, in bytes as UTF-8.
 *
 * @typedef {{ drafts: Listed[], fault: Fault | null }} List
 */
import { sameDraft } from "./draft.js";
import { faultOf, found, recordOf, storedIn } from "./stored.js";

/** Ids of drafts, and names of settings. */
const ID = /^[a-z0-9-]{16,64}$/;
const SETTING = /^[a-z-]+$/;

/** How long a save waits for another tab that is saving, in milliseconds. */
const LOCK_FOR = 250;

/**
 * @param {() => Storage | null} access Where the browser keeps drafts. Merely asking for it may throw.
 * @param {string} path The path of the site's root: `/` or `/project/`.
 * @param {{ now?: () => Date, locks?: LockManager | undefined }} [options]
 */
export function openStore(access, path, { now = () => new Date(), locks = globalThis.navigator?.locks } = {}) {
  const draftsAt = `statewise${path}draft/`;
  const backupsAt = `statewise${path}backup/`;
  const settingsAt = `statewise${path}setting/`;
  const keyOf = (/** @type {string} */ id) => draftsAt + id;

  /**
   * @template T
   * @param {(storage: Storage) => T} work
   * @returns {{ value: T, fault: null } | { value: null, fault: Fault }}
   */
  const attempt = (work) => {
    let storage;
    try {
      storage = access();
    } catch {
      return { value: null, fault: "blocked" };
    }
    if (!storage) return { value: null, fault: "blocked" };
    try {
      return { value: work(storage), fault: null };
    } catch (problem) {
      return { value: null, fault: faultOf(problem) };
    }
  };

  /**
   * Writes a value and reads it back.
   *
   * @param {string} key
   * @param {string} value
   * @returns {{ fault: Fault | null, there: string | null }} What stands there now, if that is not the value.
   */
  const put = (key, value) => {
    const { value: there, fault } = attempt((storage) => {
      storage.setItem(key, value);
      return storage.getItem(key);
    });
    if (fault) return { fault, there: null };
    return there === value ? { fault: null, there: null } : { fault: "dropped", there };
  };

  /** @param {string} id @returns {Found} */
  const read = (id) => {
    const { value: raw, fault } = attempt((storage) => storage.getItem(keyOf(id)));
    if (fault) return { kind: "fault", fault };
    return raw === null ? { kind: "none" } : found(raw);
  };

  /**
   * The keys below a prefix whose rest is an id. A site below this one's path has a `/` there.
   *
   * @param {Storage} storage
   * @param {string} prefix
   */
  const keysBelow = (storage, prefix) => {
    const rest = prefix === settingsAt ? SETTING : ID;
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
    return keys.filter((key) => key.startsWith(prefix) && rest.test(key.slice(prefix.length))).sort();
  };

  /** @returns {List} The newest first, then those that cannot be read. */
  const list = () => {
    const { value: drafts, fault } = attempt((storage) => [draftsAt, backupsAt].flatMap((prefix) =>
      keysBelow(storage, prefix).flatMap((key) => {
        const id = key.slice(prefix.length);
        const raw = storage.getItem(key);
        if (raw === null) return [];
        const what = found(raw);
        const stored = what.kind === "stored" ? what.stored : null;
        return [{ id, isBackup: prefix === backupsAt, raw, stored, size: new TextEncoder().encode(raw).length }];
      })));
    if (fault) return { drafts: [], fault };
    const time = (/** @type {Listed} */ { stored }) => stored?.savedAt ?? "";
    return { drafts: drafts.sort((a, b) => compare(time(b), time(a)) || compare(a.id, b.id)), fault: null };
  };

  /**
   * Saves a draft over the record that it came from, at once.
   *
   * @param {Draft} draft
   * @param {string | null} base The record that was read; `null` if there was none.
   * @param {readonly string[][]} [sinceFile]
   * @returns {Outcome}
   */
  const saveNow = (draft, base, sinceFile = []) => {
    const { value: there, fault } = attempt((storage) => storage.getItem(keyOf(draft.id)));
    if (fault) return { kind: "fault", fault };
    const theirs = there === null ? /** @type {Found} */ ({ kind: "none" }) : found(there);
    if (there !== base) {
      // Two tabs that say the same are not at odds.
      if (theirs.kind === "stored" && !theirs.stored.isNewer && sameDraft(theirs.stored.draft, draft)) {
        return { kind: "saved", stored: theirs.stored };
      }
      return { kind: "conflict", theirs };
    }
    const revision = theirs.kind === "stored" ? theirs.stored.revision + 1 : 1;
    const raw = recordOf(draft, revision, now().toISOString(), sinceFile);
    if (there !== null && theirs.kind === "stored" && theirs.stored.isOlder) {
      const kept = put(backupsAt + draft.id, there);
      if (kept.fault) return { kind: "fault", fault: kept.fault };
    }
    const written = put(keyOf(draft.id), raw);
    if (written.fault === null) return { kind: "saved", stored: storedIn(raw) };
    // Another tab wrote between our writing and our reading: what stands there now is theirs.
    const after = written.there === null || written.there === base ? null : found(written.there);
    if (after?.kind === "stored") return { kind: "conflict", theirs: after };
    return { kind: "fault", fault: written.fault };
  };

  /**
   * The same, while no other tab saves this draft. What is saved is asked for when it is our turn.
   *
   * @template T
   * @param {string} id
   * @param {() => T} work
   * @returns {Promise<T>}
   */
  const alone = async (id, work) => {
    if (!locks) return work();
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), LOCK_FOR);
    let isDone = false;
    try {
      return await locks.request(keyOf(id), { signal: giveUp.signal }, () => {
        isDone = true;
        return work();
      });
    } catch (problem) {
      // A tab that sleeps with the lock, or a browser that has locks and gives none: the record itself
      // says whether it may be written.
      if (isDone) throw problem;
      return work();
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    /** The database that holds the last seconds once more: see `persistence.js`. */
    journal: `statewise${path}journal`,
    list,
    read,
    saveNow,
    alone,
    attempt,
    put,
    now,
    keyOf,

    /** The keys of all that this site keeps. @param {Storage} storage */
    keys: (storage) => [draftsAt, backupsAt, settingsAt].flatMap((prefix) => keysBelow(storage, prefix)),

    /** @param {Listed} listed */
    keyOfListed: ({ id, isBackup }) => (isBackup ? backupsAt : draftsAt) + id,

    /** A choice of the person, such as how to go through the form. @param {string} name */
    setting: (name) => attempt((storage) => storage.getItem(settingsAt + name)).value,

    /** @param {string} name @param {string} value @returns {Fault | null} */
    set: (name, value) => put(settingsAt + name, value).fault,

    /** Whether a key of the browser's storage is that of a draft. @param {string | null} key @param {string} id */
    isKeyOf: (key, id) => key === null || key === keyOf(id),
  };
}

/** @typedef {ReturnType<typeof openStore>} Store */

/** By code units, as everything that is sorted for a machine. @param {string} a @param {string} b */
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
