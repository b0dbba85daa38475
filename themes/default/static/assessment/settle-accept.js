/**
 * One action for all rows where all said the same. It is a choice of a person, too: with a name and a
 * reason.
 *
 * @typedef {import("../words.js").Say} Say
 */
import { made } from "../dom.js";
import { errorSummary } from "./settle-errors.js";
import { lacking } from "./settled.js";

/**
 * @param {Say} say
 * @param {() => string} by Who settles, as typed.
 * @param {(why: string) => void} accept
 * @returns {{ element: HTMLElement, update: (count: number) => void }} Hears how many rows there are.
 */
export function acceptance(say, by, accept) {
  const about = made("p", {});
  const why = made("textarea", { id: "accept-why", rows: "2" });
  const errors = errorSummary(say);
  const element = made("form", { class: "accept", novalidate: "", "aria-label": say("accept-title") }, made("h3", {}, say("accept-title")), about, errors.element,
    made("p", { class: "field" }, made("label", { for: why.id }, say("why")), why), made("p", {}, made("button", { type: "submit" }, say("accept"))));
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    const lacks = lacking({ rating: 0, criteria: [], evidence: "", sources: [], by: by(), why: why.value });
    if (!errors.show(lacks, { by: "settled-by", why: why.id })) accept(why.value);
  });
  return {
    element,
    update: (count) => {
      element.hidden = count === 0;
      about.textContent = say("accept-about", { count });
    },
  };
}
