/**
 * The sentences that a page hands to a script, with values put in. A script has no words of its own.
 *
 * @typedef {string | Readonly<Record<string, string>>} Sentence One text; or one for each plural form
 *   of the language, where a key that is a number goes before the forms.
 * @typedef {(name: string, values?: Readonly<Record<string, string | number>>) => string} Say
 */

/**
 * Reads the sentences of a page.
 *
 * @param {string} json An object of sentences by their names.
 * @param {string} language The language of the page.
 * @returns {Say} Says a sentence; the value `count` chooses its form. Numbers are written as in the
 *   language. A sentence that is not there is said as its name, so that the page still stands.
 */
export function sayer(json, language) {
  /** @type {Map<string, Sentence>} */
  const sentences = new Map(Object.entries(JSON.parse(json || "{}")));
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);

  /**
   * @param {Sentence} sentence
   * @param {number} count
   */
  const formOf = (sentence, count) => {
    if (typeof sentence === "string") return sentence;
    const forms = new Map(Object.entries(sentence));
    return forms.get(String(count)) ?? forms.get(plural.select(count)) ?? forms.get("other") ?? "";
  };

  return (name, values = {}) => {
    const given = new Map(Object.entries(values));
    const text = formOf(sentences.get(name) ?? name, Number(given.get("count") ?? 0));
    return text.replaceAll(/\{(\w+)\}/g, (place, key) => {
      const value = given.get(key);
      return typeof value === "number" ? numbers.format(value) : value ?? place;
    });
  };
}

/** Making one takes longer than using it a hundred times. @type {Map<string, Intl.ListFormat>} */
const lists = new Map();

/**
 * Things in a row: "A, B, and C".
 *
 * @param {readonly string[]} items
 * @param {string} language
 */
export function listed(items, language) {
  const format = lists.get(language) ?? new Intl.ListFormat(language, { type: "conjunction" });
  lists.set(language, format);
  return format.format(items);
}

/**
 * A number with one decimal, given in tenths: 25 is "2.5".
 *
 * @param {number} tenths
 * @param {string} separator
 */
export function decimal(tenths, separator) {
  const size = Math.abs(tenths);
  return `${tenths < 0 ? "−" : ""}${Math.floor(size / 10)}${separator}${size % 10}`;
}

/** Letters that a name is found and sorted without: `is_silent` of the generator (`letters.rs`). */
const SILENT = /['`\u{b4}\u{2018}\u{2019}\u{2b9}-\u{2df}\u{2ec}-\u{2ff}\u{a78b}\u{a78c}]/gu;

/** Letters that are not a letter with a sign. @type {ReadonlyMap<string, string>} */
const PLAIN = new Map(Object.entries({ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" }));

/** What a text is sorted by: the ʻokina of "Oʻahu" is none of its letters. @param {string} text */
export function sounded(text) {
  return text.replaceAll(SILENT, "");
}

/** A text as people look for it, without signs over letters, in small letters. @param {string} text */
export function folded(text) {
  const plain = sounded(text.normalize("NFKD").replaceAll(/\p{M}/gu, "")).toLowerCase();
  return plain.replaceAll(/[ßæœøłđðþı]/gu, (letter) => PLAIN.get(letter) ?? letter);
}
