/**
 * What a decision lacks, above the place where it was to be made: a list that takes the focus, with the way
 * to each field.
 *
 * @typedef {import("../words.js").Say} Say
 */
import { made } from "../dom.js";

/**
 * @param {Say} say
 * @returns {{ element: HTMLElement, show: (lacks: readonly string[], ids: Readonly<Record<string, string>>) => boolean }}
 *   `show` gives whether there is anything to show.
 */
export function errorSummary(say) {
  const element = made("div", { class: "errors", tabindex: "-1", role: "group", "aria-label": say("errors-title") });
  element.hidden = true;
  return {
    element,
    show: (lacks, ids) => {
      element.hidden = lacks.length === 0;
      if (element.hidden) return false;
      element.replaceChildren(made("p", {}, say("errors-title")), made("ul", {}, ...lacks.map((lack) =>
        made("li", {}, made("a", { href: `#${ids[lack] ?? ""}` }, say(`lacks-${lack}`))))));
      element.focus();
      return true;
    },
  };
}
