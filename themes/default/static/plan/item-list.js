/**
 * A list of goals or of activities: each is an item that opens, made from a template of the page. Items can
 * be added, moved and removed, and what was removed can be put back.
 *
 * @typedef {import("../words.js").Say} Say
 * @typedef {{ id?: string }} Item
 *
 * @typedef {object} Setup
 * @property {Say} say
 * @property {string} kind Of the items: `goal` or `activity`, as in names of sentences and attributes.
 * @property {HTMLTemplateElement} template
 * @property {HTMLElement} undone Where the way back stands.
 * @property {() => readonly Item[]} current The items as the draft has them.
 * @property {(items: Item[]) => void} take Takes other items.
 * @property {(place: HTMLElement, item: any) => void} show Shows an item in its place.
 * @property {(item: any) => string} titleOf
 * @property {(item: any) => string} lineOf What stands beside the title.
 * @property {(text: string) => void} announce
 */
import { allFound, found, removeWithUndo, setChildren } from "../dom.js";

/**
 * @param {HTMLElement} list
 * @param {Setup} setup
 */
export function itemList(list, { say, kind, template, undone, current, take, show, titleOf, lineOf, announce }) {
  /** What was removed, by ids: it may come back. @type {Map<string, Item>} */
  const lost = new Map();
  const key = kind === "goal" ? "goal" : "activity";
  const items = () => allFound(list, ":scope > li", HTMLElement);
  const idOf = (/** @type {HTMLElement} */ place) => place.dataset[key] ?? "";
  const itemOf = (/** @type {string} */ id) => current().find((item) => item.id === id);

  /** @param {string} id */
  const made = (id) => {
    const copy = document.importNode(template.content, true);
    const place = found(copy, "li", HTMLElement);
    place.dataset[key] = id;
    // Ids are those of the page once they begin with that of the item.
    for (const element of allFound(place, "[id], [for], [aria-describedby]", HTMLElement)) {
      for (const name of ["id", "for", "aria-describedby"]) {
        const value = element.getAttribute(name);
        if (value !== null) element.setAttribute(name, value.replace(`new-${kind}-`, `${id}-`));
      }
    }
    place.id = id;
    return place;
  };

  /** Titles and numbers, and which way an item can move. */
  const label = () => {
    const all = items();
    for (const [at, place] of all.entries()) {
      const item = itemOf(idOf(place));
      if (!item) continue;
      const title = titleOf(item);
      write(found(place, "[data-number]", HTMLElement), say(title === "" ? `${kind}-number` : `${kind}-number-title`, { number: at + 1 }));
      write(found(place, "[data-title]", HTMLElement), title);
      write(found(place, "[data-line]", HTMLElement), lineOf(item));
      for (const name of allFound(place, "[data-name]", HTMLElement)) write(name, say(`${kind}-number`, { number: at + 1 }));
      found(place, "[data-up]", HTMLButtonElement).hidden = at === 0;
      found(place, "[data-down]", HTMLButtonElement).hidden = at === all.length - 1;
    }
  };

  /** Takes the items in the order in which they stand. */
  const tell = () => {
    const known = new Map([...lost, ...current().map((item) => /** @type {[string, Item]} */ ([item.id ?? "", item]))]);
    take(items().flatMap((place) => known.get(idOf(place)) ?? []));
    label();
  };

  /** @param {HTMLElement} place @param {number} by */
  const move = (place, by) => {
    const all = items();
    const other = all[all.indexOf(place) + by];
    if (!other) return;
    const back = by < 0 ? "[data-up]" : "[data-down]";
    if (by < 0) other.before(place);
    else other.after(place);
    tell();
    const button = found(place, back, HTMLButtonElement);
    (button.hidden ? found(place, "summary", HTMLElement) : button).focus();
    announce(say(`${kind}-moved`, { number: items().indexOf(place) + 1 }));
  };

  /** @param {HTMLElement} place */
  const remove = (place) => {
    const item = itemOf(idOf(place));
    if (item) lost.set(idOf(place), item);
    removeWithUndo(place, undone, { removed: say(`${kind}-removed`, { name: item ? titleOf(item) || say(`${kind}-number`, { number: items().indexOf(place) + 1 }) : "" }), undo: say("undo") },
      tell, () => found(place, "summary", HTMLElement).focus());
  };

  list.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    const place = button && button.closest("li");
    if (!button || !(place instanceof HTMLElement) || place.parentElement !== list) return;
    if (button.matches("[data-up]")) move(place, -1);
    if (button.matches("[data-down]")) move(place, 1);
    if (button.matches("[data-remove]")) remove(place);
  });

  return {
    label,

    /** Shows the draft. Items that are there stay, so that they stay open. */
    fill: () => {
      undone.hidden = true;
      const there = new Map(items().map((place) => [idOf(place), place]));
      setChildren(list, current().map(({ id = "" }) => there.get(id) ?? made(id)));
      for (const place of items()) show(place, itemOf(idOf(place)));
      label();
    },

    /**
     * Adds an item, opens it, and goes to its first field.
     *
     * @param {Item} item
     */
    add: (item) => {
      undone.hidden = true;
      take([...current(), item]);
      const place = made(item.id ?? "");
      list.append(place);
      show(place, item);
      label();
      found(place, "details", HTMLDetailsElement).open = true;
      const [first] = allFound(place, "input, textarea", HTMLElement);
      first?.focus();
      place.scrollIntoView({ block: "nearest" });
      announce(say(`${kind}-added`, { number: items().length }));
    },
  };
}

/** @param {HTMLElement} element @param {string} text */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
