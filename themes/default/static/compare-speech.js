/**
 * What things are called on the page, and what a cell says, in its language.
 *
 * @typedef {import("./compare-choice.js").Column} Column
 * @typedef {import("./compare-data.js").Assessment} Assessment
 * @typedef {import("./compare-data.js").Data} Data
 * @typedef {import("./compare-data.js").Difference} Difference
 * @typedef {import("./compare-data.js").State} State
 * @typedef {import("./words.js").Say} Say
 *
 * @typedef {object} Names Of things that have a place in the data, at the same places.
 * @property {readonly string[]} levels
 * @property {readonly string[]} sectors
 * @property {readonly { mark: string, name: string }[]} empty The kinds of empty.
 * @property {string} too_few
 * @property {readonly { short: string, title: string, anchor: string }[]} elements
 * @property {readonly { id: string, title: string, anchor: string }[]} parts
 * @property {string | null} pair The address of the page of a pair, with places for two slugs.
 * @property {Readonly<Record<string, { name: string, href: string, editions: Record<string, string> }>>} states
 *
 * @typedef {object} Speech
 * @property {Say} say
 * @property {Names} names
 * @property {string} language
 *
 * @typedef {object} Cell
 * @property {string} className
 * @property {string} text The number, or a mark for the kind of empty.
 * @property {string} name What it means.
 * @property {string | null} href Where its evidence stands.
 * @property {{ className: string, sign: string, words: string } | null} difference
 * @property {string | null} apart Why there is no difference, where that is not seen in the cells.
 * @property {boolean} isApartInHead Whether the reason concerns the whole column, whose head gives it.
 * @property {boolean} differs
 *
 * @typedef {Pick<Cell, "difference" | "apart" | "isApartInHead" | "differs">} Told
 */
import { compareElement, partDifference, scoreOf } from "./compare-data.js";
import { computedCell } from "./element-score.js";
import { decimal, listed, sayer } from "./words.js";

/** More names are not read out in a row. */
const NAMED = 4;

/**
 * Reads what a page hands to its script.
 *
 * @param {DOMStringMap} dataset
 * @param {string} language
 * @returns {Speech}
 */
export function speechOf(dataset, language) {
  return { say: sayer(dataset.words ?? "", language), names: JSON.parse(dataset.names ?? "{}"), language };
}

/**
 * @param {Speech} speech
 * @param {State} state
 */
export function nameOf({ names }, { key }) {
  return Object.hasOwn(names.states, key) ? names.states[key]?.name ?? key : key;
}

/**
 * The address of a profile: the state's own for the assessment that speaks for it, else the edition's.
 *
 * @param {Speech} speech
 * @param {Column} column
 */
export function hrefOf({ names }, { state, assessment }) {
  const named = Object.hasOwn(names.states, state.key) ? names.states[state.key] : undefined;
  if (!named) return "";
  return (assessment && assessment !== state.current && named.editions[assessment.edition]) || named.href;
}

/**
 * The address of the page of two states, as they stand now; `null` where there is none.
 *
 * @param {Speech} speech
 * @param {readonly Column[]} columns
 */
export function pairHref({ names }, columns) {
  const [one, other, ...more] = columns;
  if (names.pair === null || !one || !other || more.length > 0 || one.state === other.state) return null;
  if (columns.some(({ state, assessment }) => assessment !== state.current)) return null;
  const [first = "", second = ""] = columns.map(({ state }) => state.slug).sort();
  return names.pair.replace("{first}", () => first).replace("{second}", () => second);
}

/**
 * An edition with its sector, as on profiles.
 *
 * @param {Speech} speech
 * @param {Assessment} assessment
 */
export function editionLabel({ say, names }, { edition, sector }) {
  return say("edition", { edition: edition.split("-", 1)[0] ?? edition, sector: names.sectors[sector] ?? "" });
}

/**
 * Some names, or the first of many and how many more there are.
 *
 * @param {Speech} speech
 * @param {readonly string[]} names
 */
export function someNames({ say, language }, names) {
  if (names.length <= NAMED) return listed(names, language);
  const first = names.slice(0, NAMED - 1).join(", ");
  return say("and-more", { states: first, count: names.length - NAMED + 1 });
}

/**
 * What columns are called in a sentence. A state that stands there twice is told apart by its editions.
 *
 * @param {Speech} speech
 * @param {readonly Column[]} columns
 * @returns {string[]}
 */
export function columnNames(speech, columns) {
  return columns.map(({ state, assessment }) => {
    const isTwice = columns.filter((other) => other.state === state).length > 1;
    const name = nameOf(speech, state);
    return isTwice && assessment ? `${name} ${editionLabel(speech, assessment)}` : name;
  });
}

/**
 * The cell of a sub-element.
 *
 * @param {Speech} speech
 * @param {Data} data
 * @param {Column} base
 * @param {Column} column
 * @param {number} part
 * @returns {Cell}
 */
export function partCell(speech, data, base, column, part) {
  const rating = column.assessment?.ratings[part] ?? -1;
  const difference = base !== column && base.assessment && column.assessment
    ? partDifference(base.assessment, column.assessment, part) : null;
  const shown = rating > 0 ? levelCell(speech, data, rating) : emptyCell(speech, rating);
  return {
    ...shown,
    href: rating > 0 ? `${hrefOf(speech, column)}#${speech.names.parts[part]?.anchor}` : null,
    ...told(speech, difference),
  };
}

/**
 * The cell of an element.
 *
 * @param {Speech} speech
 * @param {Data} data
 * @param {Column} base
 * @param {Column} column
 * @param {number} element
 * @returns {Cell}
 */
export function elementCell(speech, data, base, column, element) {
  const { say, names } = speech;
  const score = column.assessment ? scoreOf(data, column.assessment, element) : null;
  const comparison = base !== column && base.assessment && column.assessment
    ? compareElement(data, base.assessment, column.assessment, element) : null;
  let shown = emptyCell(speech, -1);
  if (score?.kind === "chosen") shown = levelCell(speech, data, score.level);
  if (score?.kind === "computed") {
    const levels = score.standing.map((level) => names.levels[level - 1] ?? "");
    shown = { text: decimal(score.tenths, say("decimal")), ...computedCell(say, score, levels) };
  }
  if (score?.kind === "too-few") {
    shown = { className: "r na", text: names.too_few, name: say("too-few", { rated: score.rated, of: score.of }) };
  }
  if (score?.kind === "empty") shown = emptyCell(speech, score.empty);
  const isScored = score?.kind === "chosen" || score?.kind === "computed";
  return {
    ...shown,
    href: isScored ? `${hrefOf(speech, column)}#${names.elements[element]?.anchor}` : null,
    ...toldOfElement(speech, comparison),
  };
}

/**
 * How the cell of an element tells on how many of its parts there is a difference.
 *
 * @param {Speech} speech
 * @param {import("./compare-data.js").Comparison | null} comparison `null` for the base.
 * @returns {Told}
 */
function toldOfElement(speech, comparison) {
  if (comparison === null) return told(speech, null);
  const { parts, shared, higher, lower, same } = comparison;
  const reasons = parts.filter((part) => "apart" in part);
  if (shared === 0) return told(speech, reasons.find(({ apart }) => apart !== "not-rated") ?? reasons[0] ?? null);
  const { say, language } = speech;
  if (shared === same) return { ...UNTOLD, difference: { className: "d even", sign: "=", words: say("parts-same", { count: same }) } };
  const ways = [{ count: higher, mark: "▲", word: "parts-higher" }, { count: lower, mark: "▼", word: "parts-lower" }]
    .filter(({ count }) => count > 0);
  return {
    ...UNTOLD,
    difference: {
      className: `d ${lower === 0 ? "up1" : higher === 0 ? "down1" : "even"}`,
      sign: ways.map(({ count, mark }) => `${mark}${count}`).join(" "),
      words: listed(ways.map(({ count, word }) => say(word, { count })), language),
    },
    differs: true,
  };
}

/**
 * @param {Speech} speech
 * @param {Data} data
 * @param {number} level
 */
function levelCell({ names }, { values }, level) {
  return { className: `r r${level}`, text: String(values[level - 1] ?? level), name: names.levels[level - 1] ?? "" };
}

/**
 * @param {Speech} speech
 * @param {number} kind Below zero.
 */
function emptyCell({ names }, kind) {
  const empty = names.empty[-kind - 1];
  return { className: "r na", text: empty?.mark ?? "", name: empty?.name ?? "" };
}

/**
 * How a cell tells a difference of ratings.
 *
 * @param {Speech} speech
 * @param {Difference | null} difference `null` for the base.
 * @returns {Told}
 */
function told({ say }, difference) {
  if (difference === null) return UNTOLD;
  if ("apart" in difference) {
    const { apart } = difference;
    const word = { "not-rated": null, "other-sector": "apart-sector", "other-version": "apart-version" }[apart];
    return { ...UNTOLD, apart: word && say(word), isApartInHead: apart === "other-sector" };
  }
  const { by } = difference;
  if (by === 0) return { ...UNTOLD, difference: { className: "d even", sign: "=", words: say("same") } };
  const count = Math.abs(by);
  const [way, sign, word] = by > 0 ? ["up", "+", "higher"] : ["down", "−", "lower"];
  return { ...UNTOLD, difference: { className: `d ${way}${count}`, sign: `${sign}${count}`, words: say(word, { count }) }, differs: true };
}

/** @type {Told} */
const UNTOLD = { difference: null, apart: null, isApartInHead: false, differs: false };
