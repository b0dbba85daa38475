/**
 * A question in a dialog of the browser, which keeps the focus in it and gives it back. Enter gives the
 * first answer, Escape none.
 */
import { button, made } from "../dom.js";

/**
 * @template {string} T
 * @param {string} title
 * @param {readonly Node[]} body
 * @param {readonly { value: T, text: string }[]} choices
 * @returns {Promise<T | null>} `null` if the person closed it without an answer.
 */
export function ask(title, body, choices) {
  return new Promise((resolve) => {
    /** @type {T | null} */
    let chosen = null;
    const dialog = made("dialog", { class: "assessment", "aria-labelledby": "dialog-title" });
    const buttons = choices.map(({ value, text }, at) => button(text, () => {
      chosen = value;
      dialog.close();
    }, at === 0 ? { type: "submit" } : {}));
    dialog.append(made("form", { method: "dialog" }, made("h2", { id: "dialog-title" }, title), ...body, made("p", { class: "acts" }, ...buttons)));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(chosen);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
