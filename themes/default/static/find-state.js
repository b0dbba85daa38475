/**
 * Finds a state in the list of all by a part of its name. On a narrow screen, the list is folded until
 * somebody wants it. All words are in the page.
 */
import { allFound, found } from "./dom.js";
import { folded } from "./words.js";

const place = document.querySelector("[data-finder]");
if (place instanceof HTMLDetailsElement) start(place);

/** @param {HTMLDetailsElement} place */
function start(place) {
  const search = found(place, "[data-finder-search]", HTMLElement);
  const input = found(search, "input", HTMLInputElement);
  const status = found(search, "[role=status]", HTMLElement);
  const items = allFound(place, "li", HTMLElement);
  const shown = () => items.filter((item) => !item.hidden);
  place.open = !matchMedia("(max-width: 48rem)").matches;
  search.hidden = false;
  input.addEventListener("input", () => {
    const wanted = folded(input.value.trim());
    for (const item of items) item.hidden = !folded(item.textContent ?? "").includes(wanted);
    status.textContent = shown().length === 0 ? status.dataset.none ?? "" : "";
  });
  input.addEventListener("keydown", (event) => {
    const [only, ...more] = shown();
    if (event.key === "Enter" && more.length === 0) only?.querySelector("a")?.click();
  });
}
