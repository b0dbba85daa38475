/**
 * Where a plan begins: with the draft that is open, or with what a state published. What was published
 * since a plan is shown when somebody asks for it.
 *
 * @typedef {import("../assessment/draft.js").Draft} Draft
 * @typedef {import("../assessment/messages.js").Messages} Messages
 * @typedef {import("./goals.js").Screen} Screen
 */
import { newDraft, newId } from "../assessment/draft.js";
import { openInTab } from "../assessment/page.js";
import { button, found, made } from "../dom.js";

/**
 * @param {Screen} screen
 * @param {() => Draft} current
 * @param {Messages} messages
 * @param {(text: string) => void} announce
 */
export function begin(screen, current, messages, announce) {
  const { root, say, site } = screen;
  /** @param {string} words */
  const failed = (words) => {
    messages.show("file", say(words));
    announce(say(words));
  };
  fromState(screen, failed);

  const { system, code } = current().assessment;
  const own = (site.states ?? []).find((state) => (code ? state.code === code : state.name === system));
  if (!own?.has_plan) return;
  const place = found(root, "#since", HTMLElement);
  const list = made("div", {});
  const ask = button(say("since-ask"), async () => {
    ask.disabled = true;
    try {
      const { progressNodes } = await import("./progress-view.js");
      list.replaceChildren(...progressNodes(screen, await fetched(own.json)));
      announce(say("since-shown"));
    } catch {
      failed("from-failed");
    }
    ask.disabled = false;
  });
  place.replaceChildren(made("h3", {}, say("since-title", { state: own.name })), made("p", {}, say("since-about")), made("p", {}, ask), list);
  place.hidden = false;
}

/**
 * @param {Screen} screen
 * @param {(words: string) => void} failed
 */
function fromState(screen, failed) {
  const { root, say, site, store, rubric } = screen;
  const place = found(root, "#from-state", HTMLElement);
  const select = found(place, "[data-from]", HTMLSelectElement);
  const states = (site.states ?? []).filter(({ assessments }) => assessments.length > 0);
  const values = states.flatMap((state) => state.assessments.map(({ edition, label }) => ({ state, edition, label })));
  place.hidden = values.length === 0;
  select.append(...states.map((state) => made("optgroup", { label: state.name }, ...state.assessments.map(({ edition, label }) =>
    made("option", { value: `${state.slug}/${edition}` }, say("from", { state: state.name, edition: label }))))));
  const asked = new URLSearchParams(location.search).get("from");
  if (asked && values.some(({ state, edition }) => `${state.slug}/${edition}` === asked)) {
    select.value = asked;
    place.parentElement?.prepend(place);
    place.classList.add("asked");
  }

  const go = found(place, "[data-from-go]", HTMLButtonElement);
  go.addEventListener("click", async () => {
    const chosen = values[select.selectedIndex];
    if (!chosen) return;
    go.disabled = true;
    try {
      const [{ fromPublished }, { changesBetween }] = await Promise.all([import("../assessment/published.js"), import("../assessment/changes.js")]);
      const name = say("from", { state: chosen.state.name, edition: chosen.label });
      const draft = fromPublished(await fetched(chosen.state.json), chosen.state, chosen.edition, rubric, { id: newId(), name });
      const paths = changesBetween(newDraft(rubric, draft.id), draft).map(({ path }) => [...path]);
      const outcome = store.saveNow(draft, null, paths);
      if (outcome.kind !== "saved") throw new Error(outcome.kind);
      openInTab(site, draft.id);
      history.replaceState(null, "", `${location.pathname}#${rubric.steps[0]?.anchor ?? ""}`);
      location.reload();
    } catch {
      failed("from-failed");
      go.disabled = false;
    }
  });
}

/** @param {string} address @returns {Promise<unknown>} */
async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
