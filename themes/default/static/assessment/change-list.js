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
    const isStatus = change.path[0] === "plan" && change.path.at(-1) === "status";
    const [was, is] = [change.before, change.after].map((value) => (isStatus && value ? word(`activity-${value}`, String(value)) : valueText(value)));
    return made("li", { "data-change": change.kind }, made("b", {}, `${whereOf(change)}: `), made("span", {}, say(`change-${change.kind}`, { was: was ?? "", is: is ?? "" })));
  }));

  /** @param {Change} change */
  function whereOf({ path: [group = "", id = "", key = "", ...rest], name }) {
    if (group === "plan") return planWhere(id, key, rest, name);
    if (group === "scores") return say("answer-of", { part: id, answer: say(`answer-${key}`) });
    if (group === "summaries") return say("answer-of-element", { element: id, answer: say(`answer-${key}`) });
    return say(`answer-${group === "draft" ? id : group}`);
  }

  /**
   * @param {string} kind
   * @param {string} id
   * @param {readonly string[]} path
   * @param {string} [name]
   */
  function planWhere(kind, id, [inner = "", , key], name = id) {
    if (kind === "left_out") return say("answer-of-step", { step: id });
    if (kind === "resources") return say("answer-of-resource", { category: id, answer: word(`answer-resource-${inner}`, inner) });
    // Without a goal it is the order of all.
    if (kind !== "goals" || id === "") return word(`answer-plan-${kind}`, `${say("answer-plan")} › ${kind}`);
    const about = { name: shortened(name), answer: word(`answer-goal-${key ?? inner}`, key ?? inner) };
    return say(key === undefined ? "answer-of-goal" : "answer-of-activity", about);
  }

  /** What a later version may know and this one does not has no word. @param {string} name @param {string} otherwise */
  function word(name, otherwise) {
    const words = say(name);
    return words === name ? otherwise : words;
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
