/**
 * The drafts of several people, from which one is to come. Their order is made by what they hold, so
 * that nobody's file is the first one.
 *
 * @typedef {import("./draft.js").Draft} Draft
 *
 * @typedef {object} Input
 * @property {Draft} draft
 * @property {string} text The canonical text: what a file of this draft holds.
 * @property {string | null} hash SHA-256 of the text, in hexadecimal digits; `null` where the browser has
 *   none, which it has only at addresses with https.
 * @property {string} name Of the person or office that answered; may be empty, or that of another too.
 *
 * @typedef {{ key: Compared, values: { value: string | number | undefined, inputs: number[] }[] }} Difference
 * @typedef {"version" | "system" | "code" | "sector" | "edition" | "basis"} Compared
 */
import { writeDraft } from "./draft.js";

/** So few and so many drafts are settled together. */
export const AT_LEAST = 2;
export const AT_MOST = 9;

/** What drafts of one assessment should have in common. @type {readonly Compared[]} */
const COMPARED = ["version", "system", "code", "sector", "edition", "basis"];

/**
 * @param {Draft} draft Not one of a later version.
 * @param {SubtleCrypto | undefined} [subtle]
 * @returns {Promise<Input>}
 */
export async function inputOf(draft, subtle = globalThis.crypto?.subtle) {
  const text = writeDraft(draft);
  const { filled_in_by: person, assessed_by: office } = draft.assessment;
  const name = [person, draft.name, office].find((name) => name?.trim()) ?? "";
  return { draft, text, hash: subtle ? await sha256(text, subtle) : null, name };
}

/**
 * @param {string} text
 * @param {SubtleCrypto} subtle
 */
async function sha256(text, subtle) {
  const bytes = new Uint8Array(await subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * By the hash; by the text where one has no hash.
 *
 * @param {readonly Input[]} inputs
 * @returns {Input[]}
 */
export function inOrder(inputs) {
  const isHashed = inputs.every(({ hash }) => hash !== null);
  const key = (/** @type {Input} */ { hash, text }) => (isHashed ? hash ?? "" : text);
  return [...inputs].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

/**
 * @param {readonly Input[]} inputs
 * @param {Input} input
 * @returns {Input | null} The one among them with the same answers to the letter.
 */
export function sameAmong(inputs, input) {
  return inputs.find(({ text }) => text === input.text) ?? null;
}

/**
 * In what the drafts differ although they should not, or for a good reason: that is for people to say.
 *
 * @param {readonly Input[]} inputs
 * @returns {Difference[]} The values in the order of the inputs, with the places of those.
 */
export function differences(inputs) {
  return COMPARED.flatMap((key) => {
    /** @type {Map<string | number | undefined, number[]>} */
    const values = new Map();
    for (const [at, { draft }] of inputs.entries()) {
      const value = (key === "version" ? draft.rubric.version : draft.assessment[key]) || undefined;
      values.set(value, [...(values.get(value) ?? []), at]);
    }
    return values.size < 2 ? [] : [{ key, values: [...values].map(([value, inputs]) => ({ value, inputs })) }];
  });
}
