/**
 * A draft as a file. It is read again and found equal before it is offered.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./stored.js").Stored} Stored
 */
import { made } from "../dom.js";
import { folded } from "../words.js";
import { readDraft, writeDraft } from "./draft.js";

/**
 * @param {Draft} draft
 * @returns {string}
 * @throws If what would be in the file is not the draft.
 */
export function textOf(draft) {
  const text = writeDraft(draft);
  if (writeDraft(readDraft(text).draft) !== text) throw new Error("The file would not be the draft");
  return text;
}

/**
 * The name of the file: what the draft is called, in plain letters.
 *
 * @param {Draft} draft
 */
export function fileNameOf({ name, assessment: { system, edition } }) {
  const words = [name || system || "", name ? "" : edition ?? ""].join(" ");
  const plain = folded(words).replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return `${plain.slice(0, 60) || "assessment"}.draft.json`;
}

/**
 * Offers a text as a download. Nothing is sent: the browser writes it to this device.
 *
 * @param {string} name
 * @param {string} text
 * @param {string} [type]
 */
export function offer(name, text, type = "application/json") {
  const address = URL.createObjectURL(new Blob([text], { type }));
  made("a", { href: address, download: name }).click();
  // The browser needs the address until it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
