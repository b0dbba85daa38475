/**
 * What is said to people who do not see the page. Saving says so now and then, and no more; what went
 * wrong is always said.
 *
 * @typedef {{ now: () => number }} Clock
 */

/** That all goes well is said once in so many milliseconds. */
export const QUIET_FOR = 30_000;

/**
 * @param {{ textContent: string | null }} status A status region.
 * @param {Clock} [clock]
 */
export function announcer(status, clock = Date) {
  let last = -Infinity;
  /** @param {string} text */
  const say = (text) => {
    // The same words again are news only after there were none.
    if (status.textContent === text) status.textContent = "";
    status.textContent = text;
    last = clock.now();
  };
  return {
    /** What a person has to know. */
    say,
    /** What is good to know, if nothing was said for a while. @param {string} text */
    mention: (text) => {
      if (clock.now() - last >= QUIET_FOR) say(text);
    },
  };
}

/** @typedef {ReturnType<typeof announcer>} Announcer */
