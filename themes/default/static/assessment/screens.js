/**
 * Two ways through the form: one screen at a time, or all on one page. Both have the same addresses
 * (`#1a`), so links, Back and bookmarks work the same. The focus moves only after a person followed a
 * link, to the heading of where it led.
 *
 * @typedef {import("./page.js").Screen} Screen
 */
import { allFound, found } from "../dom.js";

/** What stands alone on a screen, in its order. */
const SCREENS = "#setup, .element, .question, .summary, #heat, #highlights, #end";

/** The list of all screens: where one is without a `#`. */
const TASKS = "tasks";

/**
 * @param {Screen} screen
 * @param {HTMLFormElement} form
 */
export function screens({ root, say, store }, form) {
  const all = allFound(form, SCREENS, HTMLElement);
  const tasks = found(root, `#${TASKS}`, HTMLElement);
  const step = found(root, "#step", HTMLElement);
  const modes = allFound(root, "input[name=mode]", HTMLInputElement);
  const isOne = () => root.dataset.mode === "one";

  /** @type {HTMLElement | null} */
  let current = null;

  /** The screen that the address leads to: itself, or what it stands in; `null` for the list of all. */
  const asked = () => {
    const id = decoded(location.hash.slice(1));
    const target = id === "" ? null : document.getElementById(id);
    if (!target || target === tasks) return null;
    // Such as the link to the main part of the page, which is above all screens.
    if (!form.contains(target)) return current;
    return all.find((screen) => screen === target) ?? target.closest(/** @type {"section"} */ (SCREENS));
  };

  /** @param {HTMLElement} place */
  const headingOf = (place) => place.querySelector("h2, h3");

  /** Shows the screen of the address, and what leads on from it. */
  const show = () => {
    current = asked();
    for (const screen of all) {
      screen.classList.toggle("current", screen === current);
      screen.classList.toggle("around", screen !== current && current !== null && screen.contains(current));
    }
    root.classList.toggle("at-tasks", current === null);
    const at = all.findIndex((screen) => screen === current);
    lead("[data-previous]", at < 0 ? null : all[at - 1] ?? tasks);
    lead("[data-next]", at < 0 ? null : all[at + 1] ?? null);
    step.hidden = at < 0 || !isOne();
  };

  /** @param {string} selector @param {HTMLElement | null} to */
  const lead = (selector, to) => {
    const link = found(step, selector, HTMLAnchorElement);
    link.hidden = to === null;
    if (!to) return;
    link.href = `#${to.id}`;
    const name = headingOf(to)?.textContent?.trim() ?? "";
    link.textContent = say(selector === "[data-next]" ? "next-is" : "previous-is", { name });
  };

  /** @param {HTMLElement} place */
  const goTo = (place) => {
    const heading = headingOf(place);
    if (!(heading instanceof HTMLElement)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  };

  let isFollowing = false;
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href^='#']");
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    isFollowing = true;
    // A link to where one is changes no address.
    if (link.hash === location.hash) queueMicrotask(arrive);
  });
  const arrive = () => {
    show();
    if (isFollowing) goTo(current ?? tasks);
    isFollowing = false;
  };
  addEventListener("hashchange", arrive);

  for (const radio of modes) {
    radio.checked = radio.value === (store.setting("mode") === "all" ? "all" : "one");
    if (radio.checked) root.dataset.mode = radio.value;
    radio.addEventListener("change", () => {
      root.dataset.mode = radio.value;
      store.set("mode", radio.value);
      show();
    });
  }
  show();
  // Until now everything was shown, so the browser may have gone elsewhere.
  if (performanceType() === "navigate") asked()?.scrollIntoView();
}

/** How the browser came here: `navigate`, `reload`, or `back_forward`, where it knows best where to scroll. */
function performanceType() {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming ? entry.type : "navigate";
}

/** @param {string} id */
function decoded(id) {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
