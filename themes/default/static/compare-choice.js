/**
 * Which states stand side by side, and how an address says so. No page is touched here.
 *
 * @typedef {import("./compare-data.js").State} State
 * @typedef {import("./compare-data.js").Assessment} Assessment
 *
 * @typedef {object} Column What is chosen: a state in one of its editions.
 * @property {State} state
 * @property {Assessment | null} assessment `null` where the state has none.
 *
 * @typedef {object} Choice
 * @property {Column[]} columns The first one is what the others are compared with.
 * @property {ReadonlySet<string>} open The slugs of the elements that are unfolded.
 * @property {boolean} onlyDiffering
 *
 * @typedef {object} LeftOut What an address asked for and cannot have.
 * @property {string[]} unknown No such states, as they were written, cut to a length.
 * @property {{ state: State, edition: string }[]} editions No such editions.
 * @property {State[]} twice Named more than once.
 * @property {number} tooMany
 */

/** So many columns fit on paper, and in a mind. */
export const AT_MOST = 12;
/** What is shown of a name that is none. */
const NAME_LENGTH = 24;
/** Further mistakes of one kind are not worth reading. */
const MISTAKES = 5;

/**
 * What the query of an address asks for: `?states=ky,md,wi:2026-k12&open=1,3`.
 *
 * @param {string} search
 * @param {ReadonlyMap<string, State>} states
 * @returns {{ choice: Choice, leftOut: LeftOut }}
 */
export function choiceIn(search, states) {
  const query = new URLSearchParams(search);
  /** @type {Column[]} */
  const columns = [];
  /** @type {LeftOut} */
  const leftOut = { unknown: [], editions: [], twice: [], tooMany: 0 };
  for (const written of query.getAll("states").join(",").split(",")) {
    if (written.trim() === "") continue;
    const [name = "", edition] = written.trim().toLowerCase().split(":");
    const state = states.get(name) ?? bySlug(states, name);
    if (!state) {
      if (leftOut.unknown.length < MISTAKES) leftOut.unknown.push(shortened(written.trim()));
      continue;
    }
    const assessment = edition === undefined ? state.current : state.assessments.get(edition);
    if (assessment === undefined) {
      if (leftOut.editions.length < MISTAKES) leftOut.editions.push({ state, edition: shortened(edition ?? "") });
    } else if (has(columns, { state, assessment })) {
      if (!leftOut.twice.includes(state)) leftOut.twice.push(state);
    } else if (columns.length === AT_MOST) {
      leftOut.tooMany += 1;
    } else {
      columns.push({ state, assessment });
    }
  }
  const open = new Set(query.getAll("open").join(",").split(",").filter((slug) => slug !== ""));
  return { choice: { columns, open, onlyDiffering: query.get("differing") === "1" }, leftOut };
}

/**
 * The query for a choice, behind whatever else the query says.
 *
 * @param {string} search The query so far.
 * @param {Choice} choice
 * @param {readonly { slug: string }[]} elements
 * @returns {string} Empty, or with a question mark in front.
 */
export function queryFor(search, { columns, open, onlyDiffering }, elements) {
  const query = new URLSearchParams(search);
  for (const name of ["states", "open", "differing"]) query.delete(name);
  // Names, colons and commas need no escape, and an address that people read out should have none.
  const parts = [];
  if (columns.length > 0) parts.push(`states=${columns.map(addressOf).join(",")}`);
  const unfolded = elements.filter(({ slug }) => open.has(slug)).map(({ slug }) => slug);
  if (unfolded.length > 0) parts.push(`open=${unfolded.join(",")}`);
  if (onlyDiffering) parts.push("differing=1");
  const rest = query.toString();
  if (rest !== "") parts.push(rest);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/**
 * How an address names a column. The assessment that speaks for a state needs no name: whoever
 * follows the link later sees the newest.
 *
 * @param {Column} column
 */
export function addressOf({ state, assessment }) {
  return assessment === null || assessment === state.current ? state.key : `${state.key}:${assessment.edition}`;
}

/**
 * @param {readonly Column[]} columns
 * @param {Column} column
 */
export function has(columns, { state, assessment }) {
  return columns.some((other) => other.state === state && other.assessment === assessment);
}

/**
 * The next edition of a state that is not among the columns yet.
 *
 * @param {readonly Column[]} columns
 * @param {State} state
 * @returns {Column | null}
 */
export function nextEdition(columns, state) {
  for (const assessment of state.assessments.values()) {
    if (!has(columns, { state, assessment })) return { state, assessment };
  }
  return null;
}

/**
 * @param {ReadonlyMap<string, State>} states
 * @param {string} slug
 */
function bySlug(states, slug) {
  for (const state of states.values()) if (state.slug === slug) return state;
  return null;
}

/** @param {string} text */
function shortened(text) {
  const letters = [...text];
  return letters.length > NAME_LENGTH ? `${letters.slice(0, NAME_LENGTH).join("")}…` : text;
}
