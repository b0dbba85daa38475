/**
 * What a state published: a plan can begin with it, and what came of a plan is shown when somebody asks.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("./goals.js").Screen} Screen
 */
import { changesBetween } from "../assessment/changes.js";
import { newDraft, newId } from "../assessment/draft.js";
import { openInTab } from "../assessment/page.js";
import { button, found, made } from "../dom.js";

/**
 * Begins a draft with a published assessment, and opens it here.
 *
 * @param {Screen} screen
 * @param {string} which As in addresses: `ohio/2026`.
 * @param {string} name Of the draft.
 */
export async function beginFrom({ site, store, rubric }, which, name) {
  const [slug, edition = ""] = which.split("/");
  const state = site.states?.find((state) => state.slug === slug);
  if (!state) throw new Error(which);
  const { fromPublished } = await import("../assessment/published.js");
  const draft = fromPublished(await fetched(state.json), state, edition, rubric, { id: newId(), name });
  const paths = changesBetween(newDraft(rubric, draft.id), draft).map(({ path }) => [...path]);
  const outcome = store.saveNow(draft, null, paths);
  if (outcome.kind !== "saved") throw new Error(outcome.kind);
  openInTab(site, draft.id);
  history.replaceState(null, "", `${location.pathname}#${rubric.steps[0]?.anchor ?? ""}`);
  location.reload();
}

/**
 * Offers to show what came of the published plan of the state that a draft is about.
 *
 * @param {Screen} screen
 * @param {Draft} draft
 * @param {() => void} failed
 * @param {(text: string) => void} announce
 */
export function offerProgress(screen, { assessment: { code, system } }, failed, announce) {
  const { root, say, site } = screen;
  const own = site.states?.find((state) => (code ? state.code === code : state.name === system));
  const place = found(root, "#since", HTMLElement);
  place.hidden = !own?.has_plan;
  if (!own || place.hidden || place.dataset.state === own.slug) return;
  place.dataset.state = own.slug;
  const list = made("div", {});
  const ask = button(say("since-ask"), async () => {
    ask.disabled = true;
    try {
      const { progressNodes } = await import("./progress-view.js");
      list.replaceChildren(...progressNodes(screen, await fetched(own.json)));
      announce(say("since-shown"));
    } catch {
      failed();
    }
    ask.disabled = false;
  });
  place.replaceChildren(made("h3", {}, say("since-title", { state: own.name })), made("p", {}, say("since-about")), made("p", {}, ask), list);
}

/** @param {string} address @returns {Promise<unknown>} */
async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
