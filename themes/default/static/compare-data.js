/**
 * The numbers of `data/compare.json`, and what can be said of two assessments. No page is touched here.
 *
 * @typedef {object} Assessment
 * @property {string} edition Its name in addresses.
 * @property {number} sector
 * @property {readonly number[]} rulers That of each sub-element: equal numbers can be compared.
 * @property {readonly number[]} ratings Of each sub-element: the level, counted from 1, or a kind of
 *   empty below zero.
 * @property {readonly (number | null)[]} chosen The level that the team chose for each element.
 *
 * @typedef {object} State
 * @property {string} key Its name in the address of the page: its code, or its slug without one.
 * @property {string} slug
 * @property {string | null} code
 * @property {Assessment | null} current The assessment that speaks for it.
 * @property {ReadonlyMap<string, Assessment>} assessments By their editions.
 *
 * @typedef {object} Part
 * @property {string} slug
 *
 * @typedef {object} Element
 * @property {string} id
 * @property {string} slug
 * @property {readonly number[]} parts Places in the list of sub-elements.
 *
 * @typedef {object} Data
 * @property {readonly number[]} values The number that people see for each level.
 * @property {readonly Element[]} elements
 * @property {readonly Part[]} parts
 * @property {ReadonlyMap<string, State>} states By their keys, in the order of the file.
 *
 * @typedef {"not-rated" | "other-sector" | "other-version"} Apart Why two ratings cannot be compared.
 * @typedef {{ by: number } | { apart: Apart }} Difference By how much the second is higher than the
 *   first, negative where it is lower.
 *
 * @typedef {object} Comparison
 * @property {readonly Difference[]} parts
 * @property {number} shared How many sub-elements can be compared.
 * @property {number} higher
 * @property {number} lower
 * @property {number} same
 */
import { elementScore } from "./element-score.js";

const FORMAT = 1;

/**
 * @param {any} file The file, parsed.
 * @returns {Data | null} `null` where its form is not the one that is known here.
 */
export function readData(file) {
  if (file?.format !== FORMAT) return null;
  /** @type {Map<string, State>} */
  const states = new Map();
  for (const { slug, code, current, assessments } of file.states) {
    const key = code === null ? slug : code.toLowerCase();
    const all = assessments.map((/** @type {any} */ made) => ({ ...made, rulers: file.rulers[made.rulers] }));
    states.set(key, {
      key,
      slug,
      code,
      current: current === null ? null : all[current],
      assessments: new Map(all.map((/** @type {Assessment} */ made) => [made.edition, made])),
    });
  }
  return { values: file.levels, elements: file.elements, parts: file.parts, states };
}

/**
 * The score of an element in an assessment.
 *
 * @param {Data} data
 * @param {Assessment} assessment
 * @param {number} element
 */
export function scoreOf(data, assessment, element) {
  const parts = data.elements[element]?.parts ?? [];
  return elementScore(parts.map((part) => assessment.ratings[part] ?? -1), assessment.chosen[element] ?? null, data.values);
}

/**
 * By how many levels one is higher than the base on a sub-element.
 *
 * @param {Assessment} base
 * @param {Assessment} other
 * @param {number} part
 * @returns {Difference}
 */
export function partDifference(base, other, part) {
  const [own, others] = [base.ratings[part] ?? -1, other.ratings[part] ?? -1];
  if (own < 1 || others < 1) return { apart: "not-rated" };
  if (base.sector !== other.sector) return { apart: "other-sector" };
  if (base.rulers[part] !== other.rulers[part]) return { apart: "other-version" };
  return { by: others - own };
}

/**
 * What two assessments come to on the sub-elements of one element. Scores of elements are not compared:
 * two means may stand for different parts.
 *
 * @param {Data} data
 * @param {Assessment} base
 * @param {Assessment} other
 * @param {number} element
 * @returns {Comparison}
 */
export function compareElement(data, base, other, element) {
  return counted((data.elements[element]?.parts ?? []).map((part) => partDifference(base, other, part)));
}

/**
 * Two assessments, sub-element by sub-element.
 *
 * @param {Data} data
 * @param {Assessment} base
 * @param {Assessment} other
 * @returns {Comparison}
 */
export function compare(data, base, other) {
  return counted(data.parts.map((_, part) => partDifference(base, other, part)));
}

/**
 * @param {Difference[]} parts
 * @returns {Comparison}
 */
function counted(parts) {
  const by = parts.flatMap((difference) => ("by" in difference ? [difference.by] : []));
  return {
    parts,
    shared: by.length,
    higher: by.filter((levels) => levels > 0).length,
    lower: by.filter((levels) => levels < 0).length,
    same: by.filter((levels) => levels === 0).length,
  };
}

/**
 * The pairs of ratings that can be compared.
 *
 * @param {Data} data
 * @param {Assessment} one
 * @param {Assessment} other
 * @returns {(readonly [number, number])[]}
 */
export function sharedPairs(data, one, other) {
  return data.parts.flatMap((_, part) => ("by" in partDifference(one, other, part)
    ? [/** @type {const} */ ([one.ratings[part] ?? 0, other.ratings[part] ?? 0])] : []));
}
