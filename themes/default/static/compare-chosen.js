/**
 * The list of what is chosen: each with its edition, and the buttons that move or remove it.
 *
 * @typedef {import("./compare-choice.js").Column} Column
 * @typedef {import("./compare-speech.js").Speech} Speech
 *
 * @typedef {object} Acts What the controls of the list do; `at` is the place of a column.
 * @property {(at: number, edition: string) => void} setEdition
 * @property {(at: number) => void} remove
 * @property {(at: number) => void} moveToFront
 * @property {(at: number) => void} addAgain
 */
import { AT_MOST, addressOf, nextEdition } from "./compare-choice.js";
import { editionLabel, nameOf } from "./compare-speech.js";
import { button, made, setChildren } from "./dom.js";

/**
 * A list that follows a choice. What stays as it was is not made anew.
 *
 * @param {Speech} speech
 * @param {Element} list
 * @param {Acts} acts
 * @returns {(columns: readonly Column[], findings: readonly (string | null)[]) => void} Makes it follow;
 *   `findings` is what is said of each column.
 */
export function chosenList(speech, list, acts) {
  /** @type {Map<string, HTMLLIElement>} */
  const known = new Map();
  return (columns, findings) => {
    const items = columns.map((column, at) => {
      const canAdd = columns.length < AT_MOST && nextEdition(columns, column.state) !== null;
      const finding = findings[at] ?? "";
      const key = [at, addressOf(column), canAdd, finding].join(" ");
      const item = known.get(key) ?? itemFor(speech, column, at, canAdd, finding, acts);
      known.set(key, item);
      return item;
    });
    for (const [key, item] of known) if (!items.includes(item)) known.delete(key);
    setChildren(list, items);
  };
}

/**
 * @param {Speech} speech
 * @param {Column} column
 * @param {number} at
 * @param {boolean} canAdd Whether the same state can stand there once more.
 * @param {string} finding
 * @param {Acts} acts
 */
function itemFor(speech, { state, assessment }, at, canAdd, finding, acts) {
  const { say } = speech;
  const name = nameOf(speech, state);
  const who = made("span", { class: "who" }, made("b", {}, name));
  if (assessment && state.assessments.size > 1) {
    const select = made("select", { "aria-label": say("edition-of", { state: name }), "data-act": `edition-${at}` });
    for (const other of state.assessments.values()) {
      select.append(new Option(editionLabel(speech, other), other.edition, other === assessment, other === assessment));
    }
    select.addEventListener("change", () => acts.setEdition(at, select.value));
    // What a list shows as chosen, paper does not.
    who.append(" ", select, made("span", { class: "on-paper" }, editionLabel(speech, assessment)));
  } else if (assessment) {
    who.append(` ${editionLabel(speech, assessment)}`);
  }
  const buttons = made("span", { class: "acts" });
  /**
   * @param {string} act
   * @param {(at: number) => void} what
   */
  const add = (act, what) => {
    const element = button(say(act), () => what(at), { "data-act": `${act}-${at}` });
    element.append(made("span", { class: "vh" }, ` ${name}`));
    buttons.append(element);
  };
  if (at > 0) add("first", acts.moveToFront);
  if (canAdd) add("again", acts.addAgain);
  add("remove", acts.remove);
  const item = made("li", {}, who, buttons);
  if (finding !== "") item.append(made("span", { class: "of-this quiet" }, finding));
  return item;
}
