/**
 * What a form says about its own answers: the suggestion below the ticks, the mean beside the choice,
 * statuses in the list of tasks, and a count in words. Only what an input may have changed is looked at.
 *
 * @typedef {import("./page.js").Screen} Screen
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./fields.js").Field} Field
 */
import { allFound } from "../dom.js";
import { elementScore } from "../element-score.js";
import { decimal } from "../words.js";
import { chosenOf, ratingsOf } from "./answers.js";
import { heatMap } from "./heat.js";
import { ratedOf, statusOf } from "./progress.js";
import { suggest } from "./suggestion.js";

/**
 * @param {Screen} screen
 * @returns {{ all: (draft: Draft) => void, after: (draft: Draft, field: Pick<Field, "part" | "element">, isRating: boolean) => void }}
 */
export function questions(screen) {
  const { root, rubric, say } = screen;
  const fill = heatMap(screen);
  const values = rubric.levels.map(({ value }) => value);
  const suggestions = byNumber(root, "[data-part]", "part", "[data-suggestion]");
  const means = byNumber(root, "[data-summary]", "summary", "[data-mean]");
  const statuses = byNumber(root, "[data-status-of]", "statusOf");
  const summaryStatuses = byNumber(root, "[data-summary-status-of]", "summaryStatusOf");
  const progress = allFound(root, "[data-progress]", HTMLElement);

  /** @param {HTMLElement | undefined} element @param {string} text */
  const write = (element, text) => {
    if (element && element.textContent !== text) element.textContent = text;
  };

  /** @param {Draft} draft @param {number} at */
  const part = (draft, at) => {
    const { id, criteria } = rubric.parts[at] ?? { id: "", criteria: [] };
    const score = draft.assessment.scores[id];
    const rule = suggest(rubric.suggestion, criteria, score?.criteria ?? []);
    const level = rule && rubric.levels[rule.rating - 1];
    write(suggestions.get(at), level ? say("suggestion", { level: `${level.value} ${level.name}`, because: rule.because }) : "");
    status(statuses.get(at), statusOf(score));
  };

  /** @param {Draft} draft @param {number} at @param {readonly number[]} ratings */
  const element = (draft, at, ratings) => {
    const { id, parts } = rubric.elements[at] ?? { id: "", parts: [] };
    const score = elementScore(parts.map((index) => ratings[index] ?? -1), null, values);
    const of = "of" in score ? score.of : parts.length;
    const rated = "rated" in score ? score.rated : 0;
    write(means.get(at), score.kind === "computed" ? say("mean", { value: decimal(score.tenths, say("decimal")), rated, of })
      : say("mean-too-few", { rated, of }));
    status(summaryStatuses.get(at), statusOf(draft.assessment.summaries[id]));
  };

  /** @param {HTMLElement | undefined} element @param {import("./progress.js").Status} status */
  const status = (element, status) => {
    write(element, say(status));
    if (element) element.dataset.status = status;
  };

  /** @param {Draft} draft */
  const count = (draft) => {
    const { rated, of } = ratedOf(draft, rubric);
    for (const place of progress) write(place, say("rated", { count: rated, of }));
  };

  return {
    all: (draft) => {
      const ratings = ratingsOf(draft, rubric);
      for (const at of rubric.parts.keys()) part(draft, at);
      for (const at of rubric.elements.keys()) element(draft, at, ratings);
      fill(ratings, chosenOf(draft, rubric));
      count(draft);
    },
    after: (draft, field, isRating) => {
      if (field.part !== undefined) part(draft, field.part);
      const at = field.element ?? rubric.parts[field.part ?? -1]?.element;
      if (at === undefined) return;
      if (!isRating) return element(draft, at, ratingsOf(draft, rubric));
      const ratings = ratingsOf(draft, rubric);
      element(draft, at, ratings);
      fill(ratings, chosenOf(draft, rubric));
      count(draft);
    },
  };
}

/**
 * Elements by the number in one of their data attributes, or what a selector finds in them.
 *
 * @param {HTMLElement} root
 * @param {string} selector
 * @param {string} key
 * @param {string} [inner]
 * @returns {Map<number, HTMLElement>}
 */
function byNumber(root, selector, key, inner) {
  return new Map(allFound(root, selector, HTMLElement).flatMap((element) => {
    const target = inner ? element.querySelector(inner) : element;
    return target instanceof HTMLElement ? [[Number(element.dataset[key]), target]] : [];
  }));
}
