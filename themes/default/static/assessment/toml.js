/**
 * The assessment of a draft as the TOML file that a state's folder takes. `statewise import` writes the
 * same bytes. Whatever the draft says is in the file, as far as the file has a place for it, even if it
 * is wrong: `statewise check` then names it.
 *
 * @typedef {import("./answers.js").Part} Part
 * @typedef {import("./answers.js").Rubric} Rubric
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Score} Score
 * @typedef {import("./draft.js").Source} Source
 * @typedef {import("./draft.js").Summary} Summary
 */
import { orderedCriteria, orphanRows } from "./rows.js";

/**
 * The file's name in the folder of the state: `2026.toml`, `2026-k12.toml`.
 *
 * @param {Draft} draft
 * @param {Pick<Rubric, "sectors">} rubric
 * @returns {string | null} `null` if the draft does not name a year of four digits.
 */
export function fileName({ assessment: { edition = 0, sector } }, { sectors }) {
  if (edition < 1000 || edition > 9999) return null;
  const ending = sectors.findIndex(({ id }) => id === sector) > 0 ? `-${sector}` : "";
  return `${edition}${ending}.toml`;
}

/**
 * @param {Draft} draft
 * @param {Pick<Rubric, "elements" | "parts" | "empty">} rubric
 */
export function assessmentToml(draft, rubric) {
  const { sector, basis, assessed_on, assessed_by, note, scores, summaries } = draft.assessment;
  const head = lines([
    ["rubric", oneLine(draft.rubric.version)],
    ["sector", oneLine(sector)],
    ["basis", oneLine(basis)],
    ["assessed_on", date(assessed_on)],
    ["assessed_by", text(assessed_by)],
    ["note", text(note)],
  ]);
  const notAssessed = rubric.empty[0]?.id;
  const tables = rubric.elements.flatMap((element) => [
    summaryTable(element.id, summaries[element.id]),
    ...element.parts.flatMap((at) => {
      const part = rubric.parts[at];
      return part ? [scoreTable(part.id, scores[part.id], part, notAssessed)] : [];
    }),
  ]);
  for (const { id, score, summary } of orphanRows(draft, rubric)) {
    tables.push(score ? scoreTable(id, score, undefined, notAssessed) : summaryTable(id, summary));
  }
  return [head, ...tables].filter((part) => part !== "").join("\n");
}

/**
 * @param {string} id
 * @param {Summary} [summary]
 */
function summaryTable(id, summary = {}) {
  return table(id, [["rating", number(summary.rating)], ["evidence", paragraphs(readable(summary.evidence))]]);
}

/**
 * @param {string} id
 * @param {Score} [score]
 * @param {Part} [part]
 * @param {string} [notAssessed] The status of a score without any.
 */
function scoreTable(id, score = {}, part, notAssessed) {
  const criteria = orderedCriteria(score.criteria, part).map(oneLine);
  const sources = (score.sources ?? []).map(sourceOf).filter((pairs) => pairs !== "");
  /** @type {Pair[]} */
  const reasons = [
    ["evidence", paragraphs(readable(score.evidence))],
    ["criteria", criteria.length > 0 && `[${criteria.join(", ")}]`],
    ["sources", sources.length > 0 && `[\n${sources.map((pairs) => `  { ${pairs} },\n`).join("")}]`],
  ];
  const isAnswered = score.rating !== undefined || Boolean(score.status);
  const status = isAnswered || !reasons.some(([, value]) => value) ? score.status : notAssessed;
  return table(id, [["rating", number(score.rating)], ["status", oneLine(status)], ...reasons]);
}

/** @param {Source} source */
function sourceOf({ title, publisher, url, year, accessed }) {
  /** @type {Pair[]} */
  const pairs = [
    ["title", text(title)],
    ["publisher", text(publisher)],
    ["url", text(url)],
    ["year", number(year)],
    ["accessed", date(accessed)],
  ];
  return pairs.flatMap(([key, value]) => (value ? [`${key} = ${value}`] : [])).join(", ");
}

/** @typedef {[key: string, value: string | false | undefined]} Pair Without a value there is no line. */

/**
 * @param {string} id
 * @param {readonly Pair[]} pairs
 */
function table(id, pairs) {
  const inside = lines(pairs);
  return inside === "" ? "" : `[${keyOf(id)}]\n${inside}`;
}

/** A key, bare if possible. @param {string} id */
export function keyOf(id) {
  return /^[\w-]+$/.test(id) ? id : basic(id);
}

/** @param {readonly Pair[]} pairs */
export function lines(pairs) {
  return pairs.map(([key, value]) => (value ? `${key} = ${value}\n` : "")).join("");
}

/** @param {number} [value] */
export function number(value) {
  return value === undefined ? undefined : String(value);
}

/** An id, as it is. @param {string} [id] */
export function oneLine(id) {
  return id ? basic(id) : undefined;
}

/** A text for readers, of several lines if it has line breaks. @param {string} [value] */
export function text(value) {
  const clean = readable(value);
  return clean?.includes("\n") ? paragraphs(clean) : oneLine(clean);
}

/** A text that always has lines of its own. @param {string} [clean] */
export function paragraphs(clean) {
  return clean && `"""\n${escaped(clean.replaceAll("\\", "\\\\").replaceAll('"""', '""\\"'))}\n"""`;
}

/** @param {string} value */
function basic(value) {
  return `"${escaped(value.replaceAll(/[\\"]/g, "\\$&")).replaceAll("\n", "\\n")}"`;
}

/** Line ends are line feeds, and there is no white space at the end. @param {string} [value] */
export function readable(value = "") {
  const text = value.replaceAll(/\r\n?/g, "\n");
  let end = text.length;
  while (" \t\n".includes(text[end - 1] ?? "?")) end -= 1;
  return text.slice(0, end) || undefined;
}

/** A date; what is no day becomes a text, so that `statewise check` can name it. @param {string} [value] */
export function date(value = "") {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  const last = [31, Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const isReal = Number(day) >= 1 && Number(day) <= (last[Number(month) - 1] ?? 0);
  return isReal ? value : oneLine(value);
}

const SHORT = new Map([["\b", "\\b"], ["\t", "\\t"], ["\f", "\\f"], ["\r", "\\r"]]);

/**
 * What TOML forbids, and what could make a line look like another, as escapes.
 *
 * @param {string} value Without line feeds that are to be escaped.
 */
function escaped(value) {
  return value.replaceAll(/[\0-\t\v-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFEFF]/g, (character) =>
    SHORT.get(character) ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}
