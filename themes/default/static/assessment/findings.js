/**
 * Patterns, strengths and challenges in words: as the team said them, or else as the ratings suggest.
 *
 * @typedef {import("./answers.js").Rubric} Rubric
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Statement} Statement
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {"patterns" | "strengths" | "challenges"} Group
 *
 * @typedef {object} Finding
 * @property {string} text
 * @property {readonly string[]} parts The ids of those that it names.
 */
import { listed } from "../words.js";
import { chosenOf, ratingsOf } from "./answers.js";
import { challenges, patterns, strengths } from "./highlights.js";

/** So many challenges are proposed to start from; a team adds others. */
const CHALLENGES = 3;

/** @type {readonly Group[]} */
export const GROUPS = ["patterns", "strengths", "challenges"];

/**
 * What the ratings suggest.
 *
 * @param {Pick<Screen, "rubric" | "say" | "language">} screen
 * @param {Draft} draft
 * @param {Group} group
 * @returns {Finding[]}
 */
export function proposed({ rubric, say, language }, draft, group) {
  const ratings = ratingsOf(draft, rubric);
  if (group === "patterns") {
    return patterns(rubric, ratings, chosenOf(draft, rubric)).map((pattern) => ({ text: patternText(pattern), parts: [] }));
  }
  const picked = group === "strengths" ? strengths(rubric, ratings) : challenges(rubric, ratings).slice(0, CHALLENGES);
  return picked.map((at) => {
    const { id = "", title = "" } = rubric.parts[at] ?? {};
    const level = rubric.levels[(ratings[at] ?? 0) - 1];
    return { text: say("part-is-rated", { part: title, level: level ? `${level.value} ${level.name}` : "" }), parts: [id] };
  });

  /** @param {import("./highlights.js").Pattern} pattern */
  function patternText(pattern) {
    const element = "element" in pattern ? rubric.elements[pattern.element]?.short ?? "" : "";
    switch (pattern.kind) {
      case "few-rated":
        return say("pattern-few-rated", { rated: pattern.rated, of: pattern.of });
      case "highest-element":
        return say("pattern-highest", { element });
      case "lowest-element":
        return say("pattern-lowest", { element });
      case "even":
        return say("pattern-even");
      case "clustered":
        return say(pattern.low ? "pattern-clustered-low" : "pattern-clustered-high", { element });
      case "spread-out":
        return say("pattern-spread-out", { low: pattern.low, elements: pattern.elements });
      case "shared-lever": {
        const parts = listed(pattern.parts.map((at) => rubric.parts[at]?.id ?? ""), language);
        return say("pattern-shared-lever", { lever: rubric.levers[pattern.lever] ?? "", parts });
      }
    }
  }
}

/**
 * What the team said, as it stands in the draft; an empty list if it said nothing.
 *
 * @param {Draft} draft
 * @param {Group} group
 * @returns {Finding[]}
 */
export function own(draft, group) {
  const said = draft.assessment[group] ?? [];
  return said.map((item) => (typeof item === "string" ? { text: item, parts: [] } : { text: item.text ?? "", parts: item.parts ?? [] }))
    .filter(({ text, parts }) => text.trim() !== "" || parts.length > 0);
}
