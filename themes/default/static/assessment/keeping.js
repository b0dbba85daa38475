/**
 * What can be done with the drafts on this device, besides filling them in. What was removed can be put
 * back as long as somebody holds on to it.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./storage.js").Listed} Listed
 * @typedef {import("./storage.js").Outcome} Outcome
 * @typedef {import("./storage.js").Store} Store
 * @typedef {import("./stored.js").Fault} Fault
 * @typedef {() => Fault | null} Undo Puts back what was removed, where nothing else took its place.
 * @typedef {{ undo: Undo, fault: Fault | null }} Removed
 */
import { newId } from "./draft.js";
import { forget } from "./persistence.js";
import { withName } from "./stored.js";

/**
 * @param {Store} store
 * @param {string} id
 * @param {string} name
 * @returns {Outcome}
 */
export function rename(store, id, name) {
  return made(store, id, ({ draft, raw, sinceFile }) => store.saveNow(withName(draft, draft.id, name), raw, sinceFile));
}

/**
 * @param {Store} store
 * @param {string} id
 * @param {string} name Of the copy.
 * @returns {Outcome}
 */
export function copy(store, id, name) {
  return made(store, id, ({ draft, sinceFile }) => store.saveNow(withName(draft, newId(), name), null, sinceFile));
}

/**
 * @param {Store} store
 * @param {string} id
 * @param {(stored: import("./stored.js").Stored) => Outcome} work
 * @returns {Outcome} A conflict if there is no draft that this version may write.
 */
function made(store, id, work) {
  const there = store.read(id);
  if (there.kind === "fault") return there;
  if (there.kind !== "stored" || there.stored.isNewer) return { kind: "conflict", theirs: there };
  return work(there.stored);
}

/**
 * Keeps a draft of a newer version as it came: it can be looked at and taken out again.
 *
 * @param {Store} store
 * @param {string} id
 * @param {string} text
 * @returns {Fault | null}
 */
export function keepNewer(store, id, text) {
  return store.put(store.keyOf(id), JSON.stringify({ revision: 1, saved_at: store.now().toISOString(), since_file: [], text })).fault;
}

/**
 * @param {Store} store
 * @param {Listed} listed
 * @returns {Removed}
 */
export function remove(store, listed) {
  const removed = removeKeys(store, [store.keyOfListed(listed)]);
  forget(store, listed.id);
  return removed;
}

/**
 * Removes all that this site keeps, and nothing of anybody else. When that was stays, so that the journal
 * brings nothing back.
 *
 * @param {Store} store
 * @returns {Removed}
 */
export function clear(store) {
  const { value: keys, fault } = store.attempt(store.keys);
  const removed = fault ? { undo: () => fault, fault } : removeKeys(store, keys);
  forget(store);
  return removed;
}

/**
 * @param {Store} store
 * @param {readonly string[]} keys
 * @returns {Removed}
 */
function removeKeys({ attempt, put }, keys) {
  /** @type {Map<string, string>} */
  const before = new Map();
  const { fault } = attempt((storage) => {
    for (const key of keys) {
      const value = storage.getItem(key);
      if (value === null) continue;
      before.set(key, value);
      storage.removeItem(key);
      if (storage.getItem(key) !== null) throw new Error("not removed");
    }
  });
  const undo = () => {
    /** @type {Fault | null} */
    let worst = null;
    for (const [key, value] of before) {
      const { value: there, fault: silent } = attempt((storage) => storage.getItem(key));
      if (silent === null && there !== null) continue;
      worst = silent ?? put(key, value).fault ?? worst;
    }
    return worst;
  };
  return { undo, fault };
}
