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
import { compare, widestGap } from "./compare-data.js";
import { columnNames, nameOf, someNames } from "./compare-speech.js";
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
  const gap = widestGap(compared.map((one) => one ?? NOTHING));
  if (gap) {
    whole.push(say("widest", {
      count: gap.levels, base: baseName, part: names.parts[gap.part]?.title ?? "",
      states: someNames(speech, gap.who.map((at) => otherNames[at] ?? "")),
    }));
  }
  if (comparisons.some(({ shared }) => shared > 0)) whole.push(say("base", { state: baseName }));
  return { whole, each: others.length === 1 ? [] : [null, ...said] };
}

/** @type {Comparison} */
const NOTHING = { parts: [], shared: 0, higher: 0, lower: 0, same: 0 };

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
