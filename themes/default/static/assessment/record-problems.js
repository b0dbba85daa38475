/**
 * The list "before you publish": what would be refused, and what to look at, each with the way to where it
 * can be mended. What may be about people comes first.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./problems.js").Problem} Problem
 * @typedef {import("./problems.js").Place} Place
 */
import { found, made } from "../dom.js";
import { isPersonal, problemsOf } from "./problems.js";
import { shownText } from "./text-problems.js";

/**
 * @param {Screen} screen
 * @param {Draft} draft
 * @param {string} today
 * @returns {Problem[]}
 */
export function allProblems({ rubric, site }, draft, today) {
  return problemsOf(draft, rubric, { today, states: site.states?.map(({ slug }) => slug) ?? null });
}

/**
 * @param {Screen} screen
 * @param {Draft} draft
 * @param {string} today
 */
export function showProblems(screen, draft, today) {
  const { root, say } = screen;
  const problems = allProblems(screen, draft, today);
  const place = found(root, "#problems", HTMLElement);
  place.replaceChildren(made("h2", {}, say("problems-title")));
  if (problems.length === 0) return place.append(made("p", {}, say("problems-none")));
  const groups = [
    { title: say("problems-personal"), about: say("problems-personal-about"), of: problems.filter(isPersonal) },
    { title: say("problems-stopping"), about: say("problems-stopping-about"), of: problems.filter(({ isStopping }) => isStopping) },
    { title: say("problems-other"), about: say("problems-other-about"), of: problems.filter((problem) => !isPersonal(problem) && !problem.isStopping) },
  ];
  for (const { title, about, of } of groups) {
    if (of.length > 0) place.append(made("h3", {}, title), made("p", { class: "quiet" }, about), problemList(screen, of));
  }
}

/**
 * @param {Screen} screen
 * @param {readonly Problem[]} problems
 * @returns {HTMLElement} One item for each place, with its problems.
 */
export function problemList(screen, problems) {
  const { say, site } = screen;
  /** @type {Map<string, { at: Place, problems: Problem[] }>} */
  const places = new Map();
  for (const problem of problems) {
    const { section, id } = problem.at;
    const key = `${section} ${id}`;
    const there = places.get(key) ?? { at: problem.at, problems: [] };
    there.problems.push(problem);
    places.set(key, there);
  }
  return made("ul", { class: "problems" }, ...[...places.values()].map(({ at, problems }) => {
    const anchor = anchorOf(screen, at);
    const name = nameOfPlace(screen, at);
    const head = anchor === null ? made("b", {}, name) : made("a", { href: anchor === "#orphans" ? anchor : `${site.pages.form}${anchor}` }, name);
    return made("li", {}, head, made("ul", {}, ...problems.map((problem) => made("li", {}, sentence(problem)))));
  }));

  /** @param {Problem} problem */
  function sentence({ kind, at, found }) {
    const text = say(`problem-${kind}`, { found: shownText(found), field: say(`field-${at.field || "whole"}`) });
    return at.source < 0 ? text : say("problem-in-source", { number: at.source + 1, problem: text });
  }
}

/** @param {Screen} screen @param {Place} place */
function anchorOf({ rubric }, { section, index }) {
  switch (section) {
    case "setup":
      return "#setup";
    case "part":
      return `#${rubric.parts[index]?.anchor}`;
    case "element":
      return `#${rubric.elements[index]?.anchor}-summary`;
    case "unknown":
      return "#orphans";
    case "file":
      return null;
  }
}

/** @param {Screen} screen @param {Place} place */
function nameOfPlace({ rubric, say }, { section, index, id }) {
  switch (section) {
    case "setup":
      return say("place-setup");
    case "part":
      return `${id} ${rubric.parts[index]?.title ?? ""}`;
    case "element":
      return say("place-summary", { element: `${id} ${rubric.elements[index]?.short ?? ""}` });
    case "unknown":
      return say("place-unknown", { id });
    case "file":
      return say("place-file");
  }
}
