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
