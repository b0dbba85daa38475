/**
 * Two ways through the form: one screen at a time, or all on one page. Both have the same addresses
 * (`#1a`), so links, Back and bookmarks work the same. The focus moves only after a person followed a
 * link, to the heading of where it led.
 *
 * @typedef {import("./page.js").Screen} Screen
 */
import { allFound, found } from "../dom.js";

/** What stands alone on a screen of the form, in its order. */
const SCREENS = "#setup, .element, .question, .summary, #heat, #highlights, #end";

/** From this width on, the list of all steps stands beside the questions. */
const BESIDE = "(min-width: 64.01rem)";

/**
 * @param {Screen} screen
 * @param {HTMLFormElement} form
 * @param {string} [selector] Of what stands alone on a screen.
 */
export function screens({ root, say, store }, form, selector = SCREENS) {
  const all = allFound(form, selector, HTMLElement);
  const tasks = found(root, "#tasks", HTMLElement);
  const taskList = found(tasks, "details", HTMLDetailsElement);
  const step = found(root, "#step", HTMLElement);
  const isOne = () => root.dataset.mode === "one";
  let [current] = all;

  /** The screen that the address leads to: itself, or what it stands in. */
  const asked = () => {
    const id = decoded(location.hash.slice(1));
    const target = id === "" ? null : document.getElementById(id);
    // Such as the link to the main part of the page, which is above all screens.
    if (target && !form.contains(target)) return current;
    return all.find((screen) => screen === target) ?? all.find((screen) => screen === target?.closest(selector)) ?? all[0];
  };

  /** Shows the screen of the address, and what leads on from it. */
  const show = () => {
    current = asked();
    for (const screen of all) {
      screen.classList.toggle("current", screen === current);
      screen.classList.toggle("around", screen !== current && current !== undefined && screen.contains(current));
    }
    for (const link of allFound(tasks, "a", HTMLAnchorElement)) {
      if (isOne() && link.hash === `#${current?.id}`) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    const at = all.findIndex((screen) => screen === current);
    lead("[data-previous]", "previous-is", all[at - 1]);
    lead("[data-next]", "next-is", all[at + 1]);
    step.hidden = !isOne();
  };

  /** @param {string} selector @param {string} words @param {HTMLElement | undefined} to */
  const lead = (selector, words, to) => {
    const link = found(step, selector, HTMLAnchorElement);
    link.hidden = to === undefined;
    if (!to) return;
    link.href = `#${to.id}`;
    link.textContent = say(words, { name: headingOf(to)?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "" });
  };

  /** To where a link led. @param {HTMLElement} place */
  const goTo = (place) => {
    if (place === tasks) taskList.open = true;
    const heading = place === tasks ? taskList.querySelector("summary") : headingOf(place);
    if (!(heading instanceof HTMLElement)) return;
    if (place !== tasks) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  };

  let isFollowing = false;
  const arrive = () => {
    show();
    const isToTasks = location.hash === "#tasks";
    if (isFollowing && (isToTasks || current)) goTo(isToTasks || !current ? tasks : current);
    isFollowing = false;
  };
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href^='#']");
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    isFollowing = true;
    if (tasks.contains(link) && !matchMedia(BESIDE).matches) taskList.open = false;
    // A link to where one is changes no address.
    if (link.hash === location.hash) queueMicrotask(arrive);
  });
  addEventListener("hashchange", arrive);

  for (const radio of allFound(tasks, "input[name=mode]", HTMLInputElement)) {
    radio.checked = radio.value === (store.setting("mode") === "all" ? "all" : "one");
    if (radio.checked) root.dataset.mode = radio.value;
    radio.addEventListener("change", () => {
      root.dataset.mode = radio.value;
      store.set("mode", radio.value);
      show();
    });
  }
  taskList.open = matchMedia(BESIDE).matches;
  show();
  // Until now all was shown, so the browser may have gone elsewhere.
  if (location.hash !== "" && cameBy() === "navigate") asked()?.scrollIntoView();
}

/** @param {HTMLElement} place */
function headingOf(place) {
  return place.querySelector("h2, h3");
}

/** How the browser came here: `navigate`; or `reload`, `back_forward`, where it knows best where to scroll. */
function cameBy() {
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
