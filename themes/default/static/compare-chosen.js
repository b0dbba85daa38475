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
import { AT_MOST, nextEdition } from "./compare-choice.js";
import { editionLabel, nameOf } from "./compare-speech.js";
import { button, made } from "./dom.js";

/**
 * @param {Speech} speech
 * @param {readonly Column[]} columns
 * @param {readonly (string | null)[]} findings What is said of each column.
 * @param {Acts} acts
 * @returns {HTMLLIElement[]}
 */
export function chosenItems(speech, columns, findings, acts) {
  const { say } = speech;
  return columns.map((column, at) => {
    const { state, assessment } = column;
    const name = nameOf(speech, state);
    const who = made("span", { class: "who" }, made("b", {}, name));
    if (assessment && state.assessments.size > 1) {
      const select = made("select", { "aria-label": say("edition-of", { state: name }), "data-act": `edition-${at}` });
      for (const other of state.assessments.values()) {
        select.append(new Option(editionLabel(speech, other), other.edition, false, other === assessment));
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
    if (columns.length < AT_MOST && nextEdition(columns, state) !== null) add("again", acts.addAgain);
    add("remove", acts.remove);
    const item = made("li", {}, who, buttons);
    const finding = findings[at];
    if (finding) item.append(made("span", { class: "of-this quiet" }, finding));
    return item;
  });
}
