/**
 * E-mail addresses and telephone numbers in a text that is about to be published. It is a pointer for
 * people, who decide; so dates, amounts and numbers inside of web addresses are left alone.
 *
 * @typedef {{ kind: "email" | "phone", found: string }} Personal
 */

/** Letters of any script, since addresses may have them. */
const EMAIL = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
const ADDRESS = /\b(?:https?|ftp):\/\/[^\s<>"]+/giu;
/** What stands between the groups of a number: a space, a dot, a hyphen or a dash. */
const GAP = "[\\s.\\u2010-\\u2015\\u00b7/-]";
/** North American, with or without the country; international; and ten digits in a row that could be dialed. */
const PHONES = [
  `(?:\\+?1${GAP}{0,2})?(?:\\(\\d{3}\\)${GAP}{0,2}|\\d{3}${GAP}{1,2})\\d{3}${GAP}{1,2}\\d{4}`,
  `\\+\\d{1,3}(?:${GAP}?\\(?\\d{1,4}\\)?){2,6}`,
  "1?[2-9]\\d{2}[2-9]\\d{6}",
].map((pattern) => new RegExp(`(?<![\\d.,$€£-])${pattern}(?![\\d-]|[.,]\\d)`, "gu"));

/**
 * @param {string} text
 * @returns {Personal[]} In the order of the text, each once.
 */
export function personalIn(text) {
  /** @type {Map<string, { at: number, personal: Personal }>} */
  const found = new Map();
  /**
   * @param {Personal["kind"]} kind
   * @param {IterableIterator<RegExpMatchArray>} matches
   */
  const take = (kind, matches) => {
    for (const match of matches) {
      const words = match[0].trim();
      if (kind === "phone" && (words.match(/\d/g) ?? []).length < 8) continue;
      const { index = 0 } = match;
      const isKnown = [...found.values()].some(({ at, personal }) => at <= index && index < at + personal.found.length);
      if (!isKnown && !found.has(words)) found.set(words, { at: index, personal: { kind, found: words } });
    }
  };
  take("email", text.matchAll(EMAIL));
  // Numbers in addresses of pages are no telephone numbers.
  const plain = text.replaceAll(ADDRESS, (address) => "x".repeat(address.length));
  for (const pattern of PHONES) take("phone", plain.matchAll(pattern));
  return [...found.values()].sort((a, b) => a.at - b.at).map(({ personal }) => personal);
}
