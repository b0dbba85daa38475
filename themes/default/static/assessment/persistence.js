/**
 * Asks the browser once to keep what this site stores, and shows what it answered. Asking is not having:
 * a browser may say no, and then it may clear the storage when the device runs out of room.
 *
 * @typedef {import("./page.js").Screen} Screen
 */
import { allFound } from "../dom.js";

/**
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

/** @param {Screen} screen */
export function showKept({ root, store, say }) {
  const kept = store.setting("kept");
  for (const place of allFound(root, "[data-kept]", HTMLElement)) {
    place.hidden = kept !== "yes" && kept !== "no";
    place.textContent = place.hidden ? "" : say(`kept-${kept}`);
  }
}
