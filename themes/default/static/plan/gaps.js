/**
 * Where an assessment leaves room above: what a goal can be made of.
 *
 * @typedef {import("../assessment/answers.js").Rubric} Rubric
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("../assessment/suggestion.js").Criterion} Criterion
 *
 * @typedef {object} Gap
 * @property {string} part Its id.
 * @property {number | null} from The position of its rating on the scale, from 1; `null` without one.
 * @property {{ level: number, criteria: Criterion[] }[]} open For each level above, the criteria that are not
 *   ticked: to reach a level, also those of the levels before it.
 */
import { ratingsOf } from "../assessment/answers.js";
import { NOT_APPLICABLE } from "../element-score.js";

/**
 * @param {Draft} draft
 * @param {Rubric} rubric
 * @returns {Gap[]} The lowest rating first, in the order of the rubric where they are alike; then parts that
 *   have none, except those to which the rubric does not apply.
 */
export function gapsOf(draft, rubric) {
  const top = rubric.levels.length;
  const gaps = ratingsOf(draft, rubric).flatMap((rating, at) => {
    const part = rubric.parts[at];
    if (!part || rating === NOT_APPLICABLE || rating >= top) return [];
    const from = rating > 0 ? rating : null;
    const ticked = draft.assessment.scores[part.id]?.criteria ?? [];
    const open = rubric.levels.flatMap((_, place) => {
      const level = place + 1;
      if (level <= (from ?? 0)) return [];
      return [{ level, criteria: part.criteria.filter((criterion) => criterion.level === level && !ticked.includes(criterion.id)) }];
    });
    return [{ part: part.id, from, open }];
  });
  return gaps.sort((one, other) => (one.from ?? Infinity) - (other.from ?? Infinity) || 0);
}
