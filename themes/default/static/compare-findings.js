/**
 * The sentences that state what a comparison finds.
 *
 * @typedef {import("./compare-choice.js").Column} Column
 * @typedef {import("./compare-choice.js").LeftOut} LeftOut
 * @typedef {import("./compare-data.js").Comparison} Comparison
 * @typedef {import("./compare-data.js").Data} Data
 * @typedef {import("./compare-speech.js").Speech} Speech
 */
import { AT_MOST } from "./compare-choice.js";
import { compare } from "./compare-data.js";
import { columnNames, hrefOf, nameOf } from "./compare-speech.js";
import { made } from "./dom.js";
import { listed } from "./words.js";

/**
 * What is found: of each column against the first one, and on the whole.
 *
 * @param {Speech} speech
 * @param {Data} data
 * @param {readonly Column[]} columns
 * @returns {{ whole: string[], each: (string | null)[] }}
 */
export function findings(speech, data, columns) {
  const { say, names } = speech;
  const [base, ...others] = columns;
  if (!base) return { whole: [say("none")], each: [] };
  const [baseName = "", ...otherNames] = columnNames(speech, columns);
  if (others.length === 0) return { whole: [say("one", { state: baseName })], each: [] };

  /** @type {(Comparison | null)[]} */
  const compared = others.map(({ assessment }) => (base.assessment && assessment ? compare(data, base.assessment, assessment) : null));
  const said = others.map(({ assessment }, at) => {
    const state = otherNames[at] ?? "";
    if (!assessment) return say("not-assessed", { state });
    if (!base.assessment) return say("not-assessed", { state: baseName });
    if (base.assessment.sector !== assessment.sector) {
      return say("other-sector", {
        state, sector: names.sectors[assessment.sector] ?? "",
        base: baseName, base_sector: names.sectors[base.assessment.sector] ?? "",
      });
    }
    const { shared = 0, higher = 0, lower = 0, same = 0 } = compared[at] ?? {};
    if (shared === 0) return say("nothing-shared", { state, base: baseName });
    const values = { state, base: baseName, count: shared };
    return higher + lower === 0 ? say("finding-alike", values) : say("finding", { ...values, higher, lower, same });
  });
  const comparisons = compared.filter((one) => one !== null);
  const whole = others.length === 1 ? [said[0] ?? ""] : [ofMany(speech, data, baseName, comparisons)];
  if (comparisons.some(({ shared }) => shared > 0)) whole.push(say("base", { state: baseName }));
  return { whole, each: others.length === 1 ? [] : [null, ...said] };
}

/**
 * Every part on which a column differs from the first one: an item for each column and direction, with
 * links to the evidence. A gap of more than one level gives its size.
 *
 * @param {Speech} speech
 * @param {Data} data
 * @param {readonly Column[]} columns
 * @returns {HTMLLIElement[]}
 */
export function differing(speech, data, columns) {
  const [base, ...others] = columns;
  const [, ...otherNames] = columnNames(speech, columns);
  const { say, names } = speech;
  return others.flatMap((column, at) => {
    if (!base?.assessment || !column.assessment) return [];
    const { parts } = compare(data, base.assessment, column.assessment);
    return /** @type {const} */ ([["differs-higher", 1, "+"], ["differs-lower", -1, "−"]]).flatMap(([word, way, sign]) => {
      const links = parts.flatMap((difference, part) => {
        const by = "by" in difference ? difference.by * way : 0;
        const name = names.parts[part];
        if (by <= 0 || !name) return [];
        const link = made("a", { href: `${hrefOf(speech, column)}#${name.anchor}` }, name.title);
        return [by > 1 ? [link, ` (${sign}${by})`] : [link]];
      });
      if (links.length === 0) return [];
      const words = `${say(word, { state: otherNames[at] ?? "" })} `;
      return [made("li", {}, words, ...links.flatMap((nodes, place) => (place === 0 ? nodes : [", ", ...nodes])))];
    });
  });
}

/**
 * @param {Speech} speech
 * @param {Data} data
 * @param {string} base
 * @param {readonly Comparison[]} comparisons
 */
function ofMany({ say }, data, base, comparisons) {
  let count = 0;
  let differing = 0;
  for (const part of data.parts.keys()) {
    const by = comparisons.flatMap(({ parts }) => {
      const difference = parts[part];
      return difference && "by" in difference ? [difference.by] : [];
    });
    if (by.length > 0) count += 1;
    if (by.some((levels) => levels !== 0)) differing += 1;
  }
  return say("finding-many", { count, base, differing });
}

/**
 * What an address asked for and cannot have, in words.
 *
 * @param {Speech} speech
 * @param {LeftOut} leftOut
 */
export function leftOutWords(speech, { unknown, editions, twice, tooMany }) {
  const { say, language } = speech;
  const words = [];
  if (unknown.length > 0) words.push(say("unknown-states", { states: listed(unknown, language) }));
  for (const { state, edition } of editions) words.push(say("unknown-edition", { state: nameOf(speech, state), edition }));
  if (twice.length > 0) words.push(say("twice", { states: listed(twice.map((state) => nameOf(speech, state)), language) }));
  if (tooMany > 0) words.push(say("too-many", { count: tooMany, limit: AT_MOST }));
  return words;
}
