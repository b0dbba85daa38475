/**
 * Messages on top of a screen: what went wrong, what another tab did, what can be undone. One of each
 * kind at a time. They never take the focus.
 */
import { button, made } from "../dom.js";

/** @typedef {"storage" | "conflict" | "elsewhere" | "reading" | "orphans" | "undo" | "file"} Kind */
/** @typedef {{ text: string, act: () => void }} Act */

/** @param {HTMLElement} place */
export function messagesIn(place) {
  /** @param {Kind} kind */
  const of = (kind) => place.querySelector(`[data-kind="${kind}"]`);

  /** @param {Kind} kind */
  const hide = (kind) => {
    of(kind)?.remove();
    place.hidden = place.children.length === 0;
  };

  return {
    hide,

    /**
     * @param {Kind} kind
     * @param {string} text
     * @param {readonly Act[]} [acts] What can be done about it.
     * @param {readonly Node[]} [more] Shown below the text.
     */
    show: (kind, text, acts = [], more = []) => {
      const there = of(kind);
      // Buttons that are there stay: one of them may have the focus.
      if (there?.firstElementChild?.textContent === text) return;
      const buttons = acts.map(({ text, act }) => button(text, act));
      const message = made("div", { class: "notice", "data-kind": kind }, made("p", {}, text), ...more);
      if (buttons.length > 0) message.append(made("p", { class: "acts" }, ...buttons));
      if (there) there.replaceWith(message);
      else place.append(message);
      place.hidden = false;
    },
  };
}

/** @typedef {ReturnType<typeof messagesIn>} Messages */
