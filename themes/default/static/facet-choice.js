/**
 * Which filters are chosen, what they leave, and how an address says so. No page is touched here.
 *
 * @typedef {Map<string, Set<string>>} Choice The chosen values of each facet, by its name.
 */

/**
 * Whether a resource is left by a choice: within a facet one value is enough, and every facet with a
 * chosen value counts. `without` names a facet that is not looked at.
 *
 * @param {ReadonlySet<string>} tokens What the resource has, as `facet:value`.
 * @param {Choice} choice
 * @param {string} [without]
 * @returns {boolean}
 */
export function isLeft(tokens, choice, without) {
  for (const [facet, values] of choice) {
    if (facet === without || values.size === 0) continue;
    if (![...values].some((value) => tokens.has(`${facet}:${value}`))) return false;
  }
  return true;
}

/**
 * How many resources each value would leave, were it chosen, the other facets as they are.
 *
 * @param {readonly ReadonlySet<string>[]} resources
 * @param {Choice} choice
 * @param {Iterable<string>} facets
 * @returns {Map<string, number>} By `facet:value`; what is not there leaves none.
 */
export function countsOf(resources, choice, facets) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const facet of facets) {
    for (const tokens of resources) {
      if (!isLeft(tokens, choice, facet)) continue;
      for (const token of tokens) {
        if (token.startsWith(`${facet}:`)) counts.set(token, (counts.get(token) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/**
 * The choice that the query of an address asks for. What is not offered is left out.
 *
 * @param {string} search `?type=guide&lever=policy`
 * @param {Choice} offered Every value of every facet.
 * @returns {Choice}
 */
export function choiceIn(search, offered) {
  const query = new URLSearchParams(search);
  /** @type {Choice} */
  const choice = new Map();
  for (const [facet, values] of offered) {
    choice.set(facet, new Set(query.getAll(facet).filter((value) => values.has(value))));
  }
  return choice;
}

/**
 * The query for a choice: facets and values in the order in which they are offered, behind whatever
 * else the query says.
 *
 * @param {string} search The query so far.
 * @param {Choice} choice
 * @param {Choice} offered
 * @returns {string} Empty, or with a question mark in front.
 */
export function queryFor(search, choice, offered) {
  const query = new URLSearchParams(search);
  for (const [facet, values] of offered) {
    query.delete(facet);
    for (const value of values) {
      if (choice.get(facet)?.has(value)) query.append(facet, value);
    }
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
