/**
 * The lists of sources: each source is a group of inputs made from the page's template. What was removed
 * can be put back until the list changes again.
 *
 * @typedef {import("./draft.js").Source} Source
 * @typedef {import("../words.js").Say} Say
 */
import { allFound, found, made, removeWithUndo } from "../dom.js";
import { integerOf } from "./fields.js";
import { record } from "./shape.js";

/**
 * @param {HTMLElement} root
 * @param {Say} say
 * @param {(part: number, sources: Source[]) => void} changed
 * @param {(input: HTMLInputElement, isRight: boolean) => void} judge Hears whether the draft can hold what was typed.
 */
export function sourceLists(root, say, changed, judge) {
  const template = found(root, "#source", HTMLTemplateElement);
  /** What each item holds, with what this page does not know of it. @type {WeakMap<Element, Source>} */
  const sources = new WeakMap();
  /** @type {Map<number, { show: (sources: readonly Source[]) => void }>} */
  const lists = new Map();

  for (const section of allFound(root, "[data-part]", HTMLElement)) {
    const part = Number(section.dataset.part);
    const fieldset = found(section, ".sources", HTMLFieldSetElement);
    const list = found(fieldset, "ol", HTMLOListElement);
    const add = found(fieldset, "[data-add-source]", HTMLButtonElement);
    const undone = made("p", { class: "undo", hidden: "" });
    list.after(undone);

    const tell = () => changed(part, [...list.children].map((item) => sources.get(item) ?? record()));
    const number = () => {
      for (const [at, item] of [...list.children].entries()) {
        found(item, "[data-legend]", HTMLElement).textContent = say("source", { number: at + 1 });
      }
    };

    /** @param {Source} source */
    const itemOf = (source) => {
      const item = found(/** @type {DocumentFragment} */ (template.content.cloneNode(true)), "li", HTMLLIElement);
      sources.set(item, source);
      for (const input of allFound(item, "input", HTMLInputElement)) {
        const value = String(/** @type {Record<string, unknown>} */ (source)[input.name] ?? "");
        show(input, value);
        input.addEventListener("input", () => {
          const typed = input.name === "year" ? integerOf(input.value) : input.value || undefined;
          judge(input, typed !== null);
          const next = record(/** @type {any} */ (sources.get(item)), { [input.name]: typed ?? undefined });
          if (typed === undefined || typed === null) delete next[input.name];
          sources.set(item, next);
          tell();
        });
      }
      found(item, "[data-remove-source]", HTMLButtonElement).addEventListener("click", () => remove(item));
      return item;
    };

    /** @param {HTMLLIElement} item */
    const remove = (item) => removeWithUndo(item, undone, { removed: say("source-removed"), undo: say("undo") }, () => {
      number();
      tell();
    }, () => found(item, "input", HTMLInputElement).focus());

    add.addEventListener("click", () => {
      const item = itemOf(record());
      list.append(item);
      undone.hidden = true;
      number();
      found(item, "input", HTMLInputElement).focus();
    });
    lists.set(part, {
      show: (sources) => {
        list.replaceChildren(...sources.map(itemOf));
        undone.hidden = true;
        number();
      },
    });
  }

  return {
    /** @param {number} part @param {readonly Source[]} sources */
    show: (part, sources) => lists.get(part)?.show(sources),
  };
}

/**
 * Shows a text in an input. One that is made for other texts, such as a date, shows any as it is.
 *
 * @param {HTMLInputElement} input
 * @param {string} value
 */
export function show(input, value) {
  input.value = value;
  if (input.value !== value && input.type !== "text") {
    input.type = "text";
    input.value = value;
  }
}
