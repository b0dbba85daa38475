/**
 * What differs between two drafts, in words: which answer, what it was, what it is.
 *
 * @typedef {import("./changes.js").Change} Change
 * @typedef {import("./page.js").Screen} Screen
 */
import { made } from "../dom.js";

/** Of a long answer so much is shown. */
const SHOWN = 120;

/**
 * @param {Screen} screen
 * @param {readonly Change[]} changes
 * @returns {HTMLElement}
 */
export function changeList({ say, rubric }, changes) {
  return made("ul", { class: "changes" }, ...changes.map((change) => {
    const [was, is] = [valueText(change.before), valueText(change.after)];
    return made("li", { "data-change": change.kind }, made("b", {}, `${whereOf(change.path)}: `), made("span", {}, say(`change-${change.kind}`, { was, is })));
  }));

  /** @param {readonly string[]} path */
  function whereOf([group = "", id = "", key = ""]) {
    if (group === "scores") return say("answer-of", { part: id, answer: say(`answer-${key}`) });
    if (group === "summaries") return say("answer-of-element", { element: id, answer: say(`answer-${key}`) });
    return say(`answer-${group === "draft" ? id : group}`);
  }

  /** @param {unknown} value @returns {string} */
  function valueText(value) {
    if (value === undefined || value === null) return "";
    if (value === true) return say("yes");
    if (Array.isArray(value)) return shortened(value.map(valueText).join("; "));
    if (typeof value === "object") return shortened(Object.values(value).map(valueText).filter((text) => text !== "").join(", "));
    const level = rubric.levels.find((level) => level.value === value);
    if (level) return `${level.value} ${level.name}`;
    return shortened(rubric.empty.find(({ id }) => id === value)?.name ?? String(value));
  }
}

/** As many characters as people see. @param {string} text */
function shortened(text) {
  let count = 0;
  for (const { index } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) {
    count += 1;
    if (count > SHOWN) return `${text.slice(0, index)}…`;
  }
  return text;
}
