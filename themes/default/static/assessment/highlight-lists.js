/**
 * Patterns, strengths and challenges on the form: what the ratings suggest, which goes on changing with
 * them, and what the team says in its own words, which stays as it is.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").Statement} Statement
 * @typedef {import("./findings.js").Group} Group
 * @typedef {import("./page.js").Screen} Screen
 */
import { button, found, made, removeWithUndo } from "../dom.js";
import { withAnswer } from "./draft.js";
import { GROUPS, own, proposed } from "./findings.js";
import { record } from "./shape.js";

/**
 * @param {Screen} screen
 * @param {() => Draft} current
 * @param {(draft: Draft, path: readonly string[]) => void} take
 * @param {HTMLElement} section Where they stand.
 */
export function highlightLists(screen, current, take, section) {
  const groups = GROUPS.map((group) => list(screen, group, found(section, `[data-${group}]`, HTMLElement), current, take));
  return {
    /** Shows the draft. */
    fill: () => {
      for (const { fill } of groups) fill();
    },
    /** Ratings changed. */
    propose: () => {
      for (const { propose } of groups) propose();
    },
  };
}

/**
 * @param {Screen} screen
 * @param {Group} group
 * @param {HTMLElement} place
 * @param {() => Draft} current
 * @param {(draft: Draft, path: readonly string[]) => void} take
 */
function list(screen, group, place, current, take) {
  const { say, rubric } = screen;
  const isPattern = group === "patterns";
  const suggested = made("ul", { class: "proposed" });
  const items = made("ol", { class: "own-words" });
  const undone = made("p", { class: "undo", hidden: "" });
  const suggestions = made("div", {}, made("p", { class: "quiet" }, say("proposed")), suggested);
  const add = button(say(`${group}-add`), () => begin(record({ text: "" })));
  place.replaceChildren(suggestions, items, undone, made("p", {}, add));

  /** What each item holds. @type {WeakMap<Element, Statement>} */
  const statements = new WeakMap();

  const tell = () => {
    const said = [...items.children].map((item) => statements.get(item) ?? record());
    const path = [group];
    take(withAnswer(current(), path, isPattern ? said.map(({ text }) => text ?? "") : said), path);
    propose();
  };
  const number = () => {
    for (const [at, item] of [...items.children].entries()) {
      found(item, "[data-number]", HTMLElement).textContent = say(`${group}-own`, { number: at + 1 });
      found(item, "[data-remove]", HTMLElement).textContent = say(`${group}-remove`, { number: at + 1 });
    }
  };

  /** @param {Statement} statement */
  const begin = (statement) => {
    const item = itemOf(statement);
    items.append(item);
    undone.hidden = true;
    number();
    if (statement.text) tell();
    found(item, "textarea", HTMLTextAreaElement).focus();
  };

  /** @param {Statement} statement */
  const itemOf = (statement) => {
    const text = made("textarea", { rows: "2" });
    text.value = statement.text ?? "";
    const item = made("li", {}, made("label", { class: "field" }, made("span", { "data-number": "" }), text));
    statements.set(item, statement);
    /** @param {Partial<Statement>} change */
    const change = (change) => {
      statements.set(item, record(/** @type {any} */ (statements.get(item)), change));
      tell();
    };
    text.addEventListener("input", () => change({ text: text.value }));
    if (!isPattern) item.append(partsOf(statement, (parts) => change({ parts })));
    item.append(made("p", {}, button("", () => remove(item), { "data-remove": "" })));
    return item;
  };

  /**
   * The parts that a statement names.
   *
   * @param {Statement} statement
   * @param {(parts: string[]) => void} changed
   */
  const partsOf = (statement, changed) => {
    let named = [...(statement.parts ?? [])];
    const summary = made("summary", {});
    const boxes = made("div", { class: "named-parts" });
    const details = made("details", {}, summary, boxes);
    const show = () => {
      summary.textContent = named.length === 0 ? say("names-none") : say("names", { parts: named.join(", ") });
    };
    show();
    details.addEventListener("toggle", () => {
      if (boxes.children.length > 0) return;
      boxes.append(...rubric.parts.map(({ id, title }) => {
        const box = made("input", { type: "checkbox" });
        box.checked = named.includes(id);
        box.addEventListener("change", () => {
          named = box.checked ? [...named, id] : named.filter((other) => other !== id);
          show();
          changed(named);
        });
        return made("label", {}, box, made("span", {}, `${id} ${title}`));
      }));
    });
    return details;
  };

  /** @param {Element} item */
  const remove = (item) => removeWithUndo(item, undone, { removed: say("own-removed"), undo: say("undo") }, () => {
    number();
    tell();
  }, () => found(item, "textarea", HTMLTextAreaElement).focus());

  /** Shows what the ratings suggest, where it changed. */
  const propose = () => {
    const said = own(current(), group);
    // What the team speaks of already needs no proposal.
    const open = proposed(screen, current(), group)
      .filter(({ text, parts }) => !said.some((own) => own.text === text || parts.some((part) => own.parts.includes(part))));
    suggestions.hidden = open.length === 0 && said.length > 0;
    const now = JSON.stringify(open);
    if (suggested.dataset.shown === now) return;
    suggested.dataset.shown = now;
    suggested.replaceChildren(...open.map(({ text, parts }) => made("li", {}, made("span", {}, text), " ",
      button(say("use"), () => begin(record({ text, ...(parts.length > 0 ? { parts: [...parts] } : {}) })), { "aria-label": say("use-this", { text }) }))));
    if (open.length === 0) suggested.append(made("li", {}, say("proposed-none")));
  };

  return {
    propose,
    fill: () => {
      const said = current().assessment[group] ?? [];
      items.replaceChildren(...said.map((item) => itemOf(typeof item === "string" ? record({ text: item }) : item)));
      undone.hidden = true;
      number();
      propose();
    },
  };
}
