/**
 * Filters the list of resources by the boxes that are checked. The choice stands in the address, so
 * that it can be sent to somebody, and back and forward go through it. All words are in the page;
 * whatever comes from the address is only ever compared, never shown.
 *
 * @typedef {import("./facet-choice.js").Choice} Choice
 * @typedef {{ item: HTMLElement, tokens: ReadonlySet<string> }} Resource
 */
import { allFound, keepInLanguages } from "./dom.js";
import { choiceIn, countsOf, isLeft, queryFor } from "./facet-choice.js";

const form = document.querySelector("form[data-facets]");
const found = document.querySelector("[data-found]");
if (form instanceof HTMLFormElement && found instanceof HTMLElement) start(form, found);

/**
 * @param {HTMLFormElement} form The boxes.
 * @param {HTMLElement} found What is said about the result.
 */
function start(form, found) {
  const boxes = allFound(form, "input", HTMLInputElement);
  /** @type {Resource[]} */
  const resources = allFound(document, "li[data-facets]", HTMLElement)
    .map((item) => ({ item, tokens: new Set((item.dataset.facets ?? "").split(" ")) }));
  const sections = allFound(document, ".filtered section", HTMLElement);
  const tokens = resources.map((resource) => resource.tokens);
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  /** @type {Choice} */
  const offered = new Map();
  for (const { name, value } of boxes) offered.set(name, (offered.get(name) ?? new Set()).add(value));

  /** @returns {Choice} */
  const chosen = () => {
    /** @type {Choice} */
    const choice = new Map([...offered.keys()].map((facet) => [facet, new Set()]));
    for (const { name, value } of boxes.filter((box) => box.checked)) choice.get(name)?.add(value);
    return choice;
  };

  const show = () => {
    const choice = chosen();
    let shown = 0;
    for (const { item, tokens } of resources) {
      item.hidden = !isLeft(tokens, choice);
      if (!item.hidden) shown += 1;
    }
    for (const section of sections) {
      section.hidden = section.querySelector("li[data-facets]:not([hidden])") === null;
      const link = document.querySelector(`.toc a[href="#${CSS.escape(section.id)}"]`)?.closest("li");
      if (link) link.hidden = section.hidden;
    }
    const counts = countsOf(tokens, choice, offered.keys());
    for (const box of boxes) {
      const label = box.closest("label");
      const count = label?.querySelector("[data-count]");
      const left = counts.get(`${box.name}:${box.value}`) ?? 0;
      if (count) count.textContent = numbers.format(left);
      label?.classList.toggle("none", left === 0 && !box.checked);
    }
    for (const status of allFound(found, "[data-shown]", HTMLElement)) {
      status.textContent = filled(status.dataset.shown, "{shown}", numbers.format(shown));
    }
    for (const results of allFound(form, "[data-results]", HTMLElement)) results.textContent = numbers.format(shown);
    for (const none of allFound(found, "[data-none]", HTMLElement)) none.hidden = shown > 0;
    showChosen();
    keepInLanguages(queryFor(location.search, choice, offered));
  };

  /** A button for each chosen value, which removes it. */
  const showChosen = () => {
    const list = found.querySelector("ul");
    if (!list) return;
    const checked = boxes.filter((box) => box.checked);
    list.hidden = checked.length === 0;
    list.replaceChildren(...checked.map((box) => {
      const label = box.closest("label")?.querySelector("[data-label]")?.textContent ?? "";
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.setAttribute("aria-label", filled(found.dataset.remove, "{filter}", label));
      button.addEventListener("click", () => {
        const at = checked.indexOf(box);
        box.checked = false;
        change();
        // The button is gone: on to the next one, or to what was found.
        const rest = allFound(list, "button", HTMLElement);
        (rest[Math.min(at, rest.length - 1)] ?? found).focus();
      });
      const item = document.createElement("li");
      item.append(button);
      return item;
    }));
  };

  const change = () => {
    const query = queryFor(location.search, chosen(), offered);
    if (query !== location.search) history.pushState(null, "", location.pathname + query + location.hash);
    show();
  };

  const takeFromAddress = () => {
    const choice = choiceIn(location.search, offered);
    for (const box of boxes) box.checked = choice.get(box.name)?.has(box.value) ?? false;
    for (const details of allFound(form, "details", HTMLDetailsElement)) {
      if (details.querySelector("input:checked")) details.open = true;
    }
    show();
  };

  form.addEventListener("change", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of allFound(document, "[data-clear]", HTMLButtonElement)) {
    button.addEventListener("click", () => {
      for (const box of boxes) box.checked = false;
      change();
      if (button.closest("[hidden]")) found.focus();
    });
  }
  addEventListener("popstate", takeFromAddress);

  takeFromAddress();
  form.hidden = false;
  found.hidden = false;
}

/**
 * A sentence of the page with a value in its place.
 *
 * @param {string | undefined} sentence
 * @param {string} place
 * @param {string} value
 * @returns {string}
 */
function filled(sentence, place, value) {
  return (sentence ?? place).replace(place, () => value);
}
