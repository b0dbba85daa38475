/**
 * What browsers do with what a page stores.
 *
 * They may clear it when the device runs out of room, unless they promise to keep it: they are asked
 * once, and what they answer is shown. Asking is not having.
 *
 * They put it on the disk only some seconds later, so a browser that is killed, or a battery that dies,
 * takes these seconds with it. A database is on the disk at once: it is a journal of the last seconds,
 * with the records of the storage until those are surely on the disk too. It never matters when it
 * fails: then things are as without it.
 *
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./storage.js").Store} Store
 */
import { allFound } from "../dom.js";
import { storedIn } from "./stored.js";

/** By then the browser has put what it stores on the disk. */
const UNTIL = 15_000;

const TABLE = "records";

/** What was deleted last, and when: the id of a draft, or nothing for all. */
const GONE = "gone";

/**
 * The database of the site; `null` where there is none and none is to be made.
 *
 * @param {Store} store
 * @param {boolean} mayMake
 * @returns {Promise<IDBDatabase | null>}
 */
function opened({ journal: name }, mayMake) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      if (mayMake) request.result.createObjectStore(TABLE);
      else request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (mayMake) reject(request.error);
      else resolve(null);
    };
  });
}

/**
 * Does something with the table, and is done when that is on the disk.
 *
 * @param {IDBDatabase | null} database
 * @param {(table: IDBObjectStore) => void} work
 * @returns {Promise<void>}
 */
async function inTable(database, work) {
  if (!database) return;
  await new Promise((resolve, reject) => {
    const transaction = database.transaction(TABLE, "readwrite", { durability: "strict" });
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
    work(transaction.objectStore(TABLE));
  });
}

/**
 * @param {Store} store
 * @param {(table: IDBObjectStore) => void} work
 */
async function once(store, work) {
  const database = await opened(store, false);
  await inTable(database, work);
  database?.close();
}

/** @param {Promise<void>} work */
function quietly(work) {
  return work.catch(() => {});
}

/**
 * @param {Store} store
 */
export function journal(store) {
  /** @type {Promise<IDBDatabase | null> | null} */
  let database = null;
  let timer = 0;
  /** So that it is there when something is to be kept. */
  const prepare = () => {
    if (globalThis.indexedDB) database ??= opened(store, true).catch(() => null);
  };
  return {
    prepare,
    /** Keeps the record of a draft that was saved. @param {string} id @param {string} raw */
    keep: (id, raw) => {
      prepare();
      void quietly((database ?? Promise.resolve(null)).then((open) => inTable(open, (table) => table.put(raw, id))));
      clearTimeout(timer);
      timer = Number(setTimeout(() => sweep(store), UNTIL));
    },
  };
}

/** What is old is on the disk. @param {Store} store */
function sweep(store) {
  void quietly(once(store, (table) => each(table, (cursor) => {
    const age = Date.now() - Date.parse(savedAt(cursor.value));
    if (!(Math.abs(age) < UNTIL)) cursor.delete();
  })));
}

/**
 * @param {IDBObjectStore} table
 * @param {(cursor: IDBCursorWithValue) => void} work
 */
function each(table, work) {
  const request = table.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    work(cursor);
    cursor.continue();
  };
}

/** @param {unknown} raw */
function savedAt(raw) {
  try {
    return storedIn(String(raw)).savedAt;
  } catch {
    return "";
  }
}

/**
 * @param {Store} store
 * @param {string} id Of a draft; of all if it is empty.
 */
export function forget(store, id = "") {
  // The page may be left before the journal is rid of it.
  store.set(GONE, `${store.now().toISOString()} ${id}`);
  void quietly(once(store, (table) => (id ? table.delete(id) : table.clear())));
}

/**
 * Brings back what was saved and did not reach the disk. Only a later revision of what is there comes
 * back, so nothing newer is written over. A page need not wait for it, and looks again if it did.
 *
 * @param {Store} store
 * @returns {Promise<boolean>} Whether something came back.
 */
export async function bringBack(store) {
  let isBack = false;
  await quietly(once(store, (table) => each(table, ({ key, value }) => {
    const id = String(key);
    const [at = "", of] = (store.setting(GONE) ?? "").split(" ");
    if (savedAt(value) <= at && (!of || of === id)) return;
    if (isLost(value, store.read(id)) && store.put(store.keyOf(id), value).fault === null) isBack = true;
  })));
  // Not at once: what came back is not on the disk yet either.
  setTimeout(() => sweep(store), UNTIL);
  return isBack;
}

/**
 * Whether a record was saved after what the storage has.
 *
 * @param {unknown} raw
 * @param {import("./stored.js").Found} there
 */
export function isLost(raw, there) {
  if (typeof raw !== "string" || there.kind === "fault" || there.kind === "corrupt") return false;
  try {
    const { revision } = storedIn(raw);
    return there.kind === "none" || revision > there.stored.revision;
  } catch {
    return false;
  }
}

/**
 * Asks the browser to keep what is stored, the first time.
 *
 * @param {Screen} screen
 * @returns {Promise<void>}
 */
export async function askToKeep(screen) {
  const { store } = screen;
  if (store.setting("kept") !== null) return;
  // Not again, whatever comes of it.
  store.set("kept", "asked");
  try {
    const isKept = (await navigator.storage?.persist?.()) ?? false;
    store.set("kept", isKept ? "yes" : "no");
  } catch {
    store.set("kept", "no");
  }
  showKept(screen);
}

/** Shows what it answered. @param {Screen} screen */
export function showKept({ root, store, say }) {
  const kept = store.setting("kept");
  for (const place of allFound(root, "[data-kept]", HTMLElement)) {
    place.hidden = kept !== "yes" && kept !== "no";
    place.textContent = place.hidden ? "" : say(`kept-${kept}`);
  }
}
