/**
 * Answers as people read them: a rating with its name, evidence as it will look, sources, dates. Texts of
 * people are only ever texts, and run in their own direction.
 *
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./draft.js").Source} Source
 */
import { made } from "../dom.js";
import { levelOf } from "./answers.js";
import { render } from "./preview.js";
import { dayProblem, tidied, urlProblem } from "./text-problems.js";

/**
 * A rating: its mark in the color of the level, and its name. What the rubric does not have is said as it
 * stands in the draft.
 *
 * @param {Pick<Screen, "rubric">} screen
 * @param {{ rating?: number | undefined, status?: string | undefined }} answer
 * @returns {HTMLElement[]} More than one only if a draft made by hand has a rating and a kind of empty.
 */
export function ratingNodes({ rubric }, { rating, status }) {
  /** @type {HTMLElement[]} */
  const nodes = [];
  if (rating !== undefined) {
    const level = levelOf(rating, rubric);
    const name = level === null ? "" : rubric.levels[level - 1]?.name ?? "";
    nodes.push(marked(level === null ? "r na" : `r r${level}`, String(rating), name));
  }
  if (status) {
    const empty = rubric.empty.find(({ id }) => id === status);
    nodes.push(empty ? marked("r na", empty.mark, empty.name) : made("bdi", {}, status));
  }
  return nodes;
}

/**
 * The same as plain words.
 *
 * @param {Pick<Screen, "rubric">} screen
 * @param {{ rating?: number | undefined, status?: string | undefined }} answer
 */
export function ratingText({ rubric }, { rating, status }) {
  const level = rubric.levels.find(({ value }) => value === rating);
  const empty = rubric.empty.find(({ id }) => id === status);
  return [
    ...(rating === undefined ? [] : [level ? `${level.value} ${level.name}` : String(rating)]),
    ...(status ? [empty?.name ?? status] : []),
  ].join(", ");
}

/**
 * @param {string} className
 * @param {string} mark
 * @param {string} name
 */
function marked(className, mark, name) {
  return made("span", { class: "rated" }, made("span", { class: className }, mark), " ", name);
}

/**
 * A text with Markdown, as it will look.
 *
 * @param {string} text
 */
export function proseNode(text) {
  const node = made("div", { class: "prose", dir: "auto" });
  render(node, text);
  return node;
}

/**
 * A text that is shown as it is, with its line breaks.
 *
 * @param {string} text
 */
export function plainNode(text) {
  return made("span", { class: "as-typed", dir: "auto" }, text);
}

/**
 * @param {Pick<Screen, "say" | "language">} screen
 * @param {readonly Source[]} sources
 */
export function sourceList({ say, language }, sources) {
  return made("ol", { class: "source-list" }, ...sources.map(({ title = "", publisher = "", url = "", year, accessed }) => {
    const about = [publisher, year === undefined ? "" : String(year)].filter((text) => text !== "").join(", ");
    /** @type {(Node | string)[]} */
    const parts = [];
    for (const text of [title, about]) if (text !== "") parts.push(...(parts.length > 0 ? [". "] : []), made("bdi", {}, text));
    const address = tidied(url);
    if (address !== "") parts.push(...(parts.length > 0 ? [". "] : []), addressNode(address));
    if (accessed) parts.push(...(parts.length > 0 ? [" "] : []), say("read-on", { date: dateText(accessed, language) }));
    return made("li", {}, ...parts);
  }));
}

/** A link only where it leads to the web. @param {string} address */
function addressNode(address) {
  if (urlProblem(address) !== null) return made("bdi", {}, address);
  return made("a", { href: address, rel: "noopener nofollow", target: "_blank", class: "address" }, address);
}

/**
 * A day in the words of a language; what is none stays as it is.
 *
 * @param {string} date `2026-11-24`.
 * @param {string} language
 */
export function dateText(date, language) {
  if (dayProblem(date, "9999-12-31") === "date-unreal") return date;
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}
