/**
 * The rating that the ticked criteria of a part suggest. The rule is data; the generator evaluates the
 * same rows, and `tests/cases/suggestion.json` holds both to it.
 *
 * @typedef {"more_than" | "at_least" | "at_most" | "less_than" | "at_least_share_of"} Test
 * @typedef {{ level: number, test: Test, value: number }} Condition Levels are counted from 1. The value
 *   is a share from 0 to 1, or for `at_least_share_of` another level.
 * @typedef {{ when: readonly Condition[], rating: number, because: string }} Rule
 * @typedef {{ id: string, level: number }} Criterion
 * @typedef {{ ticked: number, of: number }} Share
 */

/**
 * @param {readonly Rule[]} rules
 * @param {readonly Criterion[]} criteria Those of the part.
 * @param {Iterable<string>} ticked Ids; those that the part does not have count for nothing.
 * @returns {Rule | null} The first row whose conditions all hold. Nothing if nothing is ticked or no row
 *   holds, because a suggestion needs a reason.
 */
export function suggest(rules, criteria, ticked) {
  const ids = new Set(ticked);
  if (!criteria.some(({ id }) => ids.has(id))) return null;

  /** A level without criteria has the share 0 of 1. @param {number} level @returns {Share} */
  const shareOf = (level) => {
    const all = criteria.filter((criterion) => criterion.level === level);
    return { ticked: all.filter(({ id }) => ids.has(id)).length, of: Math.max(all.length, 1) };
  };

  /** @param {Condition} condition */
  const holds = ({ level, test, value }) => {
    const share = shareOf(level);
    // The nearest double, as the limits of the file are: 7 of 100 is a written 0.07.
    const quotient = share.ticked / share.of;
    switch (test) {
      case "more_than":
        return quotient > value;
      case "at_least":
        return quotient >= value;
      case "at_most":
        return quotient <= value;
      case "less_than":
        return quotient < value;
      case "at_least_share_of": {
        const other = shareOf(value);
        return share.ticked * other.of >= other.ticked * share.of;
      }
      default:
        return false;
    }
  };

  return rules.find(({ when }) => when.every(holds)) ?? null;
}
